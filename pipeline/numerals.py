"""Numbers as written: digit groups, and number words in Kazakh, Russian and English.

The patterns and readers work on plain text as `extract.simplified` makes it: lower case, ordinary
spaces and hyphens, "е" for "ё".
"""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Final

#: Digits with groups and a fraction: 1 234 567,5; 1,234,567.5; 1.234.567,5; 0,5; 1500. Bounded, so
#: that no run of digits is read again and again.
DIGITS: Final = (
    r"(?:\d{1,3}(?: \d{3}){1,6}(?:[.,]\d{1,6})?(?!\d)"
    r"|\d{1,3}(?:,\d{3}){2,6}(?:\.\d{1,6})?(?!\d)"
    r"|\d{1,3}(?:,\d{3}){1,6}\.\d{1,6}(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,6})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,6}(?!\d)"
    r"|\d{1,15}(?:[.,]\d{1,9})?)"
)

#: What opens the parts of what was told before, in tables: "в том числе", "в т. ч.".
OF_WHICH: Final = (
    r"(?:в том числе|в т\.\s?ч\.|из них|из которых|(?:оның|соның) ішінде|including|of which)"
)
#: What may lead to an amount that is all of a cell: "от 1 до 5", "не менее 98".
LEADS_TO_AMOUNT: Final = (
    r"(?:(?:от|до|с|не (?:менее|более)|свыше|более|кемінде|from|up to|at least)\s)?"
)

_RU: Final[dict[int, str]] = {
    0: "ноль ноля нолю нулю нуля нулем", 1: "один одна одно одного одной одному одним одну одном одною",
    2: "два две двух двум двумя", 3: "три трех трем тремя", 4: "четыре четырех четырем четырьмя",
    8: "восемь восьми восемью восьмью", 40: "сорок сорока", 90: "девяносто девяноста",
    50: "пятьдесят пятидесяти пятьюдесятью", 60: "шестьдесят шестидесяти шестьюдесятью",
    70: "семьдесят семидесяти семьюдесятью", 80: "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью",
    100: "сто ста", 200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четыремстам четырьмястами четырехстах",
    500: "пятьсот пятисот пятистам пятьюстами пятистах", 600: "шестьсот шестисот шестистам шестьюстами шестистах",
    700: "семьсот семисот семистам семьюстами семистах",
    800: "восемьсот восьмисот восьмистам восемьюстами восьмистах",
    900: "девятьсот девятисот девятистам девятьюстами девятистах",
}  # fmt: skip
_RU_SOFT: Final[dict[int, str]] = {
    5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат",
    13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат",
    18: "восемнадцат", 19: "девятнадцат", 20: "двадцат", 30: "тридцат",
}  # fmt: skip
_KK: Final[dict[int, str]] = {
    0: "нөл", 1: "бір", 2: "екі", 3: "үш", 4: "төрт", 5: "бес", 6: "алты", 7: "жеті", 8: "сегіз", 9: "тоғыз",
    10: "он", 20: "жиырма", 30: "отыз", 40: "қырық", 50: "елу", 60: "алпыс", 70: "жетпіс", 80: "сексен",
    90: "тоқсан", 100: "жүз", 10**3: "мың", 10**6: "миллион", 10**9: "миллиард", 10**12: "триллион",
}  # fmt: skip
_KK_BARE: Final = frozenset(_KK.values())
_KK_CASES: Final = (
    "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен бен пен"
).split()
_KK_POSSESSIVES: Final = "ы ын ына ынан ының ында і ін іне інен інің інде".split()
#: Forms that are other words: "there", "him", "together", "once", "at once", "in the quarter".
_KK_OTHER_WORDS: Final = frozenset(
    "онда оны онымен онан оның оған бірге бірде бірден бірді бірмен бірдің тоқсанда тоқсанды тоқсанға "
    "тоқсаннан тоқсанның тоқсандың тоқсандан".split()
)
_EN: Final[dict[int, str]] = {
    0: "zero", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
    17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty fourty",
    50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety", 100: "hundred",
    10**3: "thousand thousands", 10**6: "million millions", 10**9: "billion billions",
    10**12: "trillion trillions",
}  # fmt: skip
_RU_LARGE: Final[dict[int, str]] = {
    10**3: "тысяч тысяча тысячи тысяче тысячу тысячей тысячью тысячам тысячами тысячах",
    10**6: "миллион", 10**9: "миллиард", 10**12: "триллион",
}  # fmt: skip
#: Short multipliers, which stand after digits only: "5 млн", "5 bn".
_SHORT: Final[dict[str, dict[str, int]]] = {
    "ru": {"тыс": 10**3, "млн": 10**6, "млрд": 10**9, "трлн": 10**12},
    "kk": {"тыс": 10**3, "млн": 10**6, "млрд": 10**9, "млд": 10**9, "трлн": 10**12, "трл": 10**12},
    "en": {"thsd": 10**3, "thous": 10**3, "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9, "trln": 10**12, "tln": 10**12, "trl": 10**12, "trn": 10**12, "tn": 10**12},
}  # fmt: skip
#: "полтора", "бір жарым", "two and a half": what is added to the whole.
_HALVES: Final = {
    "ru": re.compile(r" с половиной(?!\w)"),
    "kk": re.compile(r" жарым(?!\w)"),
    "en": re.compile(r" and (?:a|one)[ -]half(?!\w)"),
}
_ONE_AND_A_HALF: Final = {"ru": dict.fromkeys("полтора полторы полутора".split(), Decimal("1.5"))}
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r" {1,2}|-")
_GAP_AND = re.compile(
    r",? {1,2}and {1,2}|, {1,2}(?=[\w-]+ (?:hundred|thousand|million|and|[\w-]+ thousand))"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from words: its value, where it ends, and the multiplier it ends on or 1."""

    value: Decimal
    end: int
    multiplier: int
    words: int


@cache
def number_words(language: str) -> dict[str, int]:
    """Return every form of the number words of a language, and its value."""
    if language == "ru":
        forms = {
            form: value for value, row in (*_RU.items(), *_RU_LARGE.items()) for form in row.split()
        }
        for value, stem in _RU_SOFT.items():
            forms |= dict.fromkeys((f"{stem}ь", f"{stem}и", f"{stem}ью"), value)
        for value in (10**6, 10**9, 10**12):
            stem = _RU_LARGE[value]
            forms |= {
                stem + end: value for end in ("", "а", "ов", "у", "ам", "ом", "ами", "ах", "ы", "е")
            }
        return forms
    if language == "kk":
        forms = {stem + case: value for value, stem in _KK.items() for case in ("", *_KK_CASES)}
        large = {value: stem for value, stem in _KK.items() if value >= 1000}
        forms |= {stem + end: value for value, stem in large.items() for end in _KK_POSSESSIVES}
        return {form: value for form, value in forms.items() if form not in _KK_OTHER_WORDS}
    return {form: value for value, row in _EN.items() for form in row.split()}


@cache
def multipliers(language: str) -> dict[str, int]:
    """Return every form of the multipliers that may stand after digits, and its value."""
    long = {form: value for form, value in number_words(language).items() if value >= 1000}
    return long | _SHORT[language]


def parse_words(text: str, at: int, language: str) -> Number | None:
    """Return the number whose words begin at `at`, None if none does.

    Words that do not go together ("два пять") are not joined; a comma ends a number.

    >>> parse_words("сто двадцать пять миллионов тенге", 0, "ru").value
    Decimal('125000000')
    >>> parse_words("екі жарым мың", 0, "kk").value
    Decimal('2500.0')
    """
    forms, halves = number_words(language), _ONE_AND_A_HALF.get(language, {})
    total = group = Decimal(0)
    size, largest, multiplier = 4, 10**15, 1
    end, words, position = at, 0, at
    while (match := _WORD.match(text, position)) is not None:
        word = match.group()
        value = forms.get(word)
        if value is None:
            if word not in halves or group:
                break
            group, size = halves[word], 0
        elif value >= 1000:
            if value >= largest:
                break
            multiplier = 1 if total else value
            total += (group or 1) * value
            group, size, largest = Decimal(0), 4, value
        elif value == 100 and language != "ru":
            tens = language == "en" and 10 < group < 20  # twelve hundred
            if size <= 3 and not (size == 1 and group < 10) and not tens:
                break
            group, size, multiplier = (group or Decimal(1)) * 100, 3, 1
        else:
            rank = 3 if value >= 100 else 2 if value >= 10 else 1
            if rank >= size or (value == 0 and words):
                break
            group, multiplier = group + value, 1
            size = (
                0 if 10 < value < 20 or value == 0 or (value == 10 and language != "kk") else rank
            )
        end, words = match.end(), words + 1
        if language == "kk" and value is not None and word not in _KK_BARE:
            break  # екі жүзден | бес жүзге: an ending closes the number
        half = _HALVES[language].match(text, end)
        if half is not None and size == 1:
            group, size, end = group + Decimal("0.5"), 0, half.end()
        elif half is not None and value is not None and value >= 1000 and total == value:
            total, end = total + Decimal(value) / 2, half.end()  # a million and a half
        gap = (language == "en" and size in (3, 4) and _GAP_AND.match(text, end)) or _GAP.match(
            text, end
        )
        if not gap:
            break
        position = gap.end()
    return Number(total + group, end, multiplier, words) if words else None


def read_digits(text: str, language: str) -> Decimal | None:
    """Return the number of a digit string: spaces part groups; comma and point are told apart.

    >>> read_digits("1 234,5", "ru"), read_digits("1,500", "en"), read_digits("1,500", "ru")
    (Decimal('1234.5'), Decimal('1500'), Decimal('1.500'))
    """
    plain = text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "").replace("\N{THIN SPACE}", "")
    if plain.count(",") > 1 or (
        "," in plain and "." in plain and plain.index(",") < plain.index(".")
    ):
        plain = plain.replace(",", "")
    elif plain.count(".") > 1 or ("." in plain and "," in plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif language == "en" and re.fullmatch(r"[1-9]\d{0,2},\d{3}", plain):
        plain = plain.replace(",", "")
    else:
        plain = plain.replace(",", ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def plain(value: Decimal) -> str:
    """Return a decimal without exponent or needless zeros.

    >>> plain(Decimal("2.50") * 10**9)
    '2500000000'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
