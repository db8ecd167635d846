"""The amount at a place in a text: digits or words, multiplier, bracketed words, and ranges."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.extract.dates.words import KAZAKH_MONTHS
from pipeline.extract.figures.units import LETTER_MULTIPLIERS, unit_at
from pipeline.numerals import DIGITS, Number, multipliers, number_words, parse_words, read_digits

#: Fractions are rounded to so many places.
PLACES: Final = Decimal("0.0001")
_DIGITS: Final = re.compile(DIGITS)
_IN_WORDS: Final = re.compile(r" {0,3}\(([^()]{2,160})\)")
_WORD: Final = re.compile(r" {0,3}-?([^\W\d_]+)")
_FRACTION: Final = re.compile(r"(\d{1,3})/(\d{1,3})(?![\d/]|[.,-]\d)")
_CASE_KK: Final = re.compile(
    r" ?-?(?P<ablative>дан|ден|тан|тен|нан|нен)(?!\w)|-?(?:ға|ге|қа|ке|ті|ты|ді|ды|ні|ны|да|де|та|те|ның|нің|дың|дің|тың|тің)(?!\w)"
)
_HYPHEN_CASE_KK: Final = re.compile(
    r" ?- ?(?:(?P<ablative>дан|ден|тан|тен|нан|нен)|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|ның|нің|дың|дің)(?!\w)"
)
_ABLATIVE_KK: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)\Z")
#: Thousands and millions in the plural alone say no number.
_VAGUE: Final = re.compile(
    r"тысяч(?:ам|ами|ах)?|(?:миллион|миллиард|триллион)(?:ов|ы|ам|ами|ах)|(?:thousand|million|billion|trillion)s"
)
_A_LARGE: Final = re.compile(r"(?<!\w)an? {1,3}\Z")
_TENS_KK: Final = re.compile(r"(?:даған|деген|таған|теген) {1,2}\Z")
_BEHIND_DIGITS: Final = re.compile(r"\d {1,2}\Z")
_BEHIND_ANOTHER: Final = re.compile(r"\d\) {1,2}\Z")
_THREE_DIGITS: Final = re.compile(r"\d{3}")
#: "15 мың 28 желтоқсанда": a day; "15 мың 28 тонна" is one number.
_DAY_KK: Final = re.compile(rf" ?(?:{'|'.join(KAZAKH_MONTHS)}|-|[^\w ]|\Z)")
_WORD_ALONE: Final = re.compile(r"[^\W\d_]+")
_LETTERS: Final = re.compile(r" ?(bn|[kmb])(?!\w)")
#: "24.2m ha", "1.3bn cubic metres": a letter that multiplies a measure, and is none itself.
_LETTERS_OF_MEASURE: Final = re.compile(
    r"(bn|m)(?= (?:ha|hectares|t|tonnes|tons|barrels|people|persons|inhabitants|teus?|kwh|mwh"
    r"|(?:square|cubic) (?:met|kilomet)(?:re|er)s|sq\.? ?k?m|m[23²³])(?!\w))"
)
#: "2, 5 миллиард": a decimal comma with a space behind it, as news agencies and scanners leave it.
_LOOSE_DECIMAL: Final = re.compile(
    r"(?<!\d, )(?<!\d,)\d{1,3}, ?\d(?= {0,2}(?:мың|млн|млрд|трлн|миллион|миллиард|триллион|тыс|%|пайыз|процент|есе))"
)
#: "3 1/2 percent", before a unit.
_MIXED: Final = re.compile(r" (?:(?=1/2|[13]/4|[12]/3|[1357]/8))(\d)/(\d)(?![\d/])")
_VULGAR: Final = re.compile(r" ?([½¼¾⅓⅔])(?!\w)")
_QUARTERS: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal("0.3333"), "⅔": Decimal("0.6667"),
}  # fmt: skip
#: "3-х лет", "5-ти рабочих дней": the case of a number said aloud.
_SPOKEN_CASE_RU: Final = re.compile(
    r" ?- ?(?:х|ти|ми|мя|ух|ех|и)(?= (?:лет|год|месяц|мес|дн|рабоч|календарн|час|недел|сут|тыс|млн|млрд|процент|раз|мрп|человек|чел))"
)
#: "12.4 ± 3.1 days": how far it may be off belongs to the number.
_MARGIN: Final = re.compile(r" ?(?:±|\+/-) ?\d+(?:[.,]\d+)?")
_AND_A_HALF_KK: Final = re.compile(r" жарым(?!\w)")
_HALF_OR_DOZEN: Final = re.compile(r"жарты |half a |a dozen|dozen")
#: "1 млрд 250 млн": a smaller amount of the same number.
_FURTHER: Final = re.compile(r" {1,3}(?:и {1,3})?(?=\d)")
#: "300 с лишним миллиардов": more stands before the multiplier.
_ODD: Final = re.compile(
    r" {1,3}с (?:лишним|небольшим)(?= {1,3}(?:тысяч|тыс|млн|млрд|трлн|миллион|миллиард|триллион))"
)
_DASH: Final = re.compile(r" {0,3}(?:-|\.\.\.|…|÷) {0,3}(?=[\w$€₸])")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: value with its multiplier, where it ends; ``high`` is the end of a range, ``over`` "с лишним"."""

    low: Decimal
    end: int
    multiplier: int = 1
    high: Decimal | None = None
    worded: bool = False
    words: int = 0
    ablative: bool = False
    fraction: bool = False
    half: bool = False
    over: bool = False


#: A number that begins with 0 is a code: "по ОКУД 0710001 Дата", "код строки 010".
_CODE: Final = re.compile(r"0\d{2,}(?![\d.,])")


@cache
def number_openers(language: str) -> frozenset[str]:
    """Return the words that a number may begin with."""
    own = {
        "ru": f"полтора полторы полутора треть трети четверть четверти {' '.join(_HALF_LARGE_RU)}",
        "kk": "жарты",
        "en": "half dozen",
    }[language]
    return frozenset(number_words(language)) | frozenset(own.split())


def read_amount(text: str, at: int, language: str, money: bool = False) -> Amount | None:
    """Return the single amount that begins at `at`, None if none does.

    `money` allows "$5m". Bracketed words belong to it: "2,5 (две целых пять десятых) млрд".
    """
    if not text[at : at + 1].isdigit():
        return _worded(text, at, language)
    if _CODE.match(text, at):
        return None
    fraction = _FRACTION.match(text, at)
    if fraction is not None:
        end = fraction.end()
        case = _CASE_KK.match(text, end) if language == "kk" else None  # 3/4-нен астам
        return _fraction(int(fraction[1]), int(fraction[2]), case.end() if case else end)
    match = _LOOSE_DECIMAL.match(text, at) or _DIGITS.match(text, at)
    if match is None:
        return None
    end = match.end()
    value = read_digits(match.group(), language)
    vulgar = _VULGAR.match(text, end)
    if vulgar is not None and value is not None and value == int(value):  # 1½-2 percent
        value, end = value + _QUARTERS[vulgar[1]], vulgar.end()
    mixed = _MIXED.match(text, end) if language == "en" else None
    if (
        mixed is not None
        and value is not None
        and value == int(value)
        and unit_at(text, mixed.end(), language)
    ):
        value += (Decimal(mixed[1]) / Decimal(mixed[2])).quantize(PLACES)
        end = mixed.end()
    if value is None or text[end : end + 1].isdigit() or text[end : end + 2] in (":0", ":1"):
        return None
    if language == "ru" and (spoken := _SPOKEN_CASE_RU.match(text, end)):
        end = spoken.end()  # до 3-х лет
    if language == "kk" and value == int(value) and (half := _AND_A_HALF_KK.match(text, end)):
        value, end = value + Decimal("0.5"), half.end()  # 4 жарым есе
    margin = _MARGIN.match(text, end)
    amount = _with_bracket(text, Amount(value, margin.end() if margin else end), language)
    ablative = False
    if language == "kk" and (case := _CASE_KK.match(text, amount.end)):
        amount, ablative = replace(amount, end=case.end()), case["ablative"] is not None
    amount = _with_multiplier(text, amount, language, money)
    return replace(amount, ablative=True) if ablative and not amount.ablative else amount


def _fraction(above: int, below: int, end: int) -> Amount | None:
    if not 0 < above < below <= 100:
        return None
    value = (Decimal(above) / Decimal(below)).quantize(PLACES)
    return Amount(value, end, fraction=True)


_HALF_LARGE_RU: Final = {
    "полтысячи": 10**3,
    "полмиллиона": 10**6,
    "полмиллиарда": 10**9,
    "полумиллиона": 10**6,
    "полумиллиарда": 10**9,
}
_PARTS_OF_LARGE: Final = {
    "ru": re.compile(
        r"(?:(?:одна|одной|одну|(?P<two>две|двух)|(?P<three>три|трех)) )?(?:трет|(?P<quarter>четверт))(?:[ьи]|ью|ей|ям|ями)"
        r" (?P<large>тысячи|миллиона|миллиарда|триллиона)(?!\w)"
    ),
    "en": re.compile(
        r"(?:a|one|(?P<two>two)|(?P<three>three))[ -](?:third|(?P<quarter>quarter))s? of an? "
        r"(?P<large>thousand|million|billion|trillion)(?!\w)"
    ),
}


def part_of_large(text: str, at: int, language: str) -> Amount | None:
    """Return a part of a large number: "четверть миллиона", "three quarters of a million"."""
    if language == "ru":
        word = _WORD_ALONE.match(text, at)
        factor = _HALF_LARGE_RU.get(word[0]) if word else None
        if word is not None and factor is not None:
            return Amount(Decimal(factor) / 2, word.end(), factor, worded=True, words=1)
    match = _PARTS_OF_LARGE[language].match(text, at) if language in _PARTS_OF_LARGE else None
    if match is None:
        return None
    above = 2 if match["two"] else 3 if match["three"] else 1
    below = 4 if match["quarter"] else 3
    factor = number_words(language)[match["large"]]
    value = (Decimal(above) * factor / below).quantize(Decimal(1))
    return Amount(value, match.end(), factor, worded=True, words=2) if above < below else None


def _worded(text: str, at: int, language: str) -> Amount | None:
    part = part_of_large(text, at, language)
    if part is not None:
        return part
    number = parse_words(text, at, language)
    if number is None:
        half = _HALF_OR_DOZEN.match(text, at)
        if half is None:
            return None
        if half.group().endswith("dozen"):
            return Amount(Decimal(12), half.end(), worded=True, words=1)
        after = parse_words(text, half.end(), language)
        if after is not None and after.multiplier > 1:
            return Amount(after.value / 2, after.end, after.multiplier, worded=True, words=2)
        return Amount(Decimal("0.5"), half.end() - 1, worded=True, words=1, half=True)
    ninety = language == "kk" and number.words == 1 and text.startswith("тоқсан", at)
    if ninety and unit_at(text, number.end, language) is None:
        return None  # a quarter of the year
    vague = number.words == 1 and number.multiplier > 1
    if vague and _VAGUE.fullmatch(text, at, number.end):
        return None  # десятки тысяч, millions of
    if vague and language == "en" and not _A_LARGE.search(text[max(0, at - 4) : at]):
        return None  # "T 5 billion" of a bad scan: no number of its own
    if vague and language == "kk" and _TENS_KK.search(text[max(0, at - 8) : at]):
        return None
    if vague and language == "kk" and _BEHIND_DIGITS.search(text[max(0, at - 3) : at]):
        return None  # 350 мыңға жуық жас: read with its digits or not at all
    if vague and _BEHIND_ANOTHER.search(text[max(0, at - 4) : at]):
        return None  # 398,6 (401,1) мың адам
    if (decimal := _worded_decimal(text, number, language)) is not None:
        return decimal
    if language == "ru" and (tens := _TENS_RU.match(text, number.end)):
        factor = 10 if tens[1] else 100
        return Amount(number.value * factor, tens.end(), worded=True, words=number.words + 1)
    ablative = language == "kk" and _ABLATIVE_KK.search(text[at : number.end]) is not None
    amount = Amount(
        number.value,
        number.end,
        number.multiplier,
        worded=True,
        words=number.words,
        ablative=ablative,
    )
    amount = _with_digits_in_bracket(text, amount)
    return _with_smaller(text, amount, language) if number.multiplier > 1000 else amount


#: "два десятка предприятий", "три сотни школ".
_TENS_RU: Final = re.compile(r" (?:(десятк(?:а|ов|ам|ами|ах))|сот(?:ни|ен|ням|нями|нях))(?!\w)")
_TENTHS: Final = {
    "ru": (re.compile(r" цел(?:ая|ых|ой|ыми|ые)(?: и)? "), re.compile(r" (?:(десят)|(сот)|(тысячн))[а-я]{2,3}(?!\w)")),
    "kk": (re.compile(r" бүтін (?:(оннан)|(жүзден)|(мыңнан)) "), None),
}  # fmt: skip


def _worded_decimal(text: str, number: Number, language: str) -> Amount | None:
    """ "сорок три целых две десятых", "екі бүтін оннан бес миллиард": a decimal in words."""
    if language not in _TENTHS:
        return _point(text, number)
    joint, parts = _TENTHS[language]
    match = joint.match(text, number.end)
    above = parse_words(text, match.end(), language) if match else None
    if match is None or above is None:
        return None
    place = parts.match(text, above.end) if parts is not None else match
    if place is None:
        return None
    below = 10 ** (place.lastindex or 1)
    value = number.value + above.value / above.multiplier / below
    words = number.words + 2
    if parts is not None:
        made = Amount(value, place.end(), worded=True, words=words)
        return _with_multiplier(text, made, language, money=False)
    ablative = _ABLATIVE_KK.search(text[match.end() : above.end]) is not None
    factor = above.multiplier
    made = Amount(value * factor, above.end, factor, worded=True, words=words, ablative=ablative)
    return made if factor > 1 else _with_multiplier(text, made, language, money=False)


_DIGIT_WORDS: Final = "zero one two three four five six seven eight nine".split()
_POINT: Final = re.compile(rf" point((?: (?:{'|'.join(_DIGIT_WORDS)})(?!\w))+)")


def _point(text: str, number: Number) -> Amount | None:
    """ "two point five billion": the digits behind the point are said one by one."""
    match = _POINT.match(text, number.end) if number.multiplier == 1 else None
    if match is None:
        return None
    digits = "".join(str(_DIGIT_WORDS.index(word)) for word in match[1].split())
    value = number.value + Decimal(f"0.{digits}")
    made = Amount(value, match.end(), worded=True, words=number.words + 2)
    return _with_multiplier(text, made, "en", money=False)


def _with_bracket(text: str, amount: Amount, language: str) -> Amount:
    """ "100 (сто) тенге": words in brackets that begin with a number word belong to the amount."""
    match = _IN_WORDS.match(text, amount.end)
    if match is None:
        return amount
    first = match[1].strip().split(" ")[0].split("-")[0]
    return (
        replace(amount, end=match.end())
        if first in number_words(language) or first in ("ноль", "один")
        else amount
    )


_DIGITS_IN_BRACKET: Final = re.compile(r" {0,3}\((\d[\d ,.]{0,20})\)")


def _with_digits_in_bracket(text: str, amount: Amount) -> Amount:
    """ "десять (10) дней": the digits of the same number belong to the amount."""
    match = _DIGITS_IN_BRACKET.match(text, amount.end)
    if match is not None and read_digits(match[1].strip(), "ru") == amount.low:
        return replace(amount, end=match.end())
    return amount


def _with_multiplier(text: str, amount: Amount, language: str, money: bool) -> Amount:
    """Multiply by the word that follows, and add smaller ones: "1 млрд 250 млн"."""
    table = multipliers(language)
    odd = _ODD.match(text, amount.end) if language == "ru" else None
    if odd is not None:
        amount = replace(amount, end=odd.end(), over=True)
    word = _WORD.match(text, amount.end)
    if word is None or word[1] not in table:
        of = _LETTERS if money else _LETTERS_OF_MEASURE if language == "en" else None
        letters = of.match(text, amount.end) if of else None
        if letters is not None:
            factor = LETTER_MULTIPLIERS[letters[1]]
            return replace(amount, low=amount.low * factor, multiplier=factor, end=letters.end())
        return amount
    if word[1] == "tn" and not money and amount.low >= 1000:
        return amount  # 19,600 tn of ore: tonnes
    factor, end = table[word[1]], word.end()
    ablative = language == "kk" and _ABLATIVE_KK.search(word[1]) is not None
    closes = money and (language == "en" or end + 1 == len(text))
    if (
        text[end : end + 1] == "."
        and not closes
        and word[1]
        in (
            "тыс",
            "млн",
            "млрд",
            "трлн",
            "mln",
            "bln",
            "trln",
            "thsd",
            "thous",
        )
    ):
        end += 1
    case = _HYPHEN_CASE_KK.match(text, end) if language == "kk" else None  # 10 млн-нан
    if case is not None:
        end, ablative = case.end(), ablative or case["ablative"] is not None
    made = replace(amount, low=amount.low * factor, multiplier=factor, end=end, ablative=ablative)
    made = _with_bracket(text, made, language)
    return _with_smaller(text, made, language, money)


def _with_smaller(text: str, amount: Amount, language: str, money: bool = False) -> Amount:
    """Add the smaller amount behind a multiplied one: "три триллиона 100 миллиардов", "2 мың 200"."""
    further = _FURTHER.match(text, amount.end)
    rest = _DIGITS.match(text, further.end()) if further is not None else None
    value = read_digits(rest.group(), language) if rest else None
    if rest is None or value is None or value >= 1000:
        return amount
    table, factor = multipliers(language), amount.multiplier
    tail = _WORD.match(text, rest.end())
    if tail is not None and table.get(tail[1], factor) < factor:
        last = _with_multiplier(text, Amount(value, rest.end()), language, money)
        return replace(
            amount,
            low=amount.low + last.low,
            multiplier=1,
            end=last.end,
            words=2,
            ablative=last.ablative,
        )
    alone = (tail is None or tail[1] not in table) and not amount.ablative
    whole = _THREE_DIGITS.fullmatch(rest.group()) or (language == "kk" and value == int(value))
    day = language == "kk" and _DAY_KK.match(text, rest.end())
    if factor == 1000 and alone and whole and not day:
        case = _CASE_KK.match(text, rest.end()) if language == "kk" else None
        end = case.end() if case else rest.end()
        return replace(amount, low=amount.low + value, multiplier=1, end=end, words=2)
    return amount


def dash(text: str, at: int) -> int:
    """Return where the number after a dash of a range begins, -1 if there is no dash."""
    match = _DASH.match(text, at)
    return match.end() if match else -1


def joined(
    first: Amount, last: Amount, *, own_unit: bool = False, dashed: bool = False
) -> Amount | None:
    """Return the range of two amounts, None if a dash joins an upper one that is not above.

    A multiplier that stands after the second alone is meant for both ("5-7 млн"), unless the first
    has a unit of its own.
    """
    low = first.low
    if last.multiplier > 1 and first.multiplier == 1 and not own_unit and low < last.low:
        low = low * last.multiplier
        if dashed and low >= last.low:  # 541 - 288,4 млрд
            return None
    return replace(last, low=low, high=last.low, worded=first.worded or last.worded, ablative=False)
