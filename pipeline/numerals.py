"""Numbers as written: digit groups, and number words in Kazakh, Russian and English."""

import re
from decimal import Decimal, InvalidOperation

_SPACES = "[ \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]"
#: Digits with groups and a fraction: 1 234 567,5; 1,234,567.5; 0,5; 1500.
DIGITS = (
    rf"\d{{1,3}}(?:{_SPACES}\d{{3}})+(?:[.,]\d+)?(?!\d)|\d{{1,3}}(?:,\d{{3}}){{2,}}(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?"
)

#: Value -> the word as a pattern with its endings.
_UNITS_RU: tuple[tuple[int, str], ...] = (
    (0, "ноль|нол[яюе]м?|нул[яьюе]м?"), (1, "од(?:ин|на|но|ного|ной|ному|ним|ну|ном)"), (2, "дв(?:а|е|ух|ум|умя)"),
    (3, "тр(?:и|[её]х|[её]м|емя)"), (4, "четыр(?:е|[её]х|[её]м|ьмя)"), (11, "одиннадцат(?:ь|и|ью)"),
    (12, "двенадцат(?:ь|и|ью)"), (13, "тринадцат(?:ь|и|ью)"), (14, "четырнадцат(?:ь|и|ью)"),
    (15, "пятнадцат(?:ь|и|ью)"), (16, "шестнадцат(?:ь|и|ью)"), (17, "семнадцат(?:ь|и|ью)"),
    (18, "восемнадцат(?:ь|и|ью)"), (19, "девятнадцат(?:ь|и|ью)"), (50, "п(?:ять|яти)десят(?:и|ью)?"),
    (60, "шест[ьи]десят(?:и|ью)?"), (70, "сем[ьи]десят(?:и|ью)?"), (80, "вос(?:емь|ьми)десят(?:и|ью)?"),
    (90, "девяност[оа]"), (20, "двадцат(?:ь|и|ью)"), (30, "тридцат(?:ь|и|ью)"), (40, "сорока?"),
    (200, "двести|двухсот"), (300, "триста|тр[её]хсот"), (400, "четыреста|четыр[её]хсот"), (500, "п(?:ять|яти)сот"),
    (600, "шест[ьи]сот"), (700, "сем[ьи]сот"), (800, "вос(?:емь|ьми)сот"), (900, "девят[ьи]сот"),
    (100, "ст[оа]"), (5, "пят(?:ь|и|ью)"), (6, "шест(?:ь|и|ью)"), (7, "сем(?:ь|и|ью)"),
    (8, "вос(?:емь|ьми|емью)"), (9, "девят(?:ь|и|ью)"), (10, "десят(?:ь|и|ью)"),
)  # fmt: skip
_KK_CASE = r"(?:-?(?:дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|да|де|та|те|ды|ді|ты|ті|ның|нің|дың|дің|тың|тің))?"
_UNITS_KK: tuple[tuple[int, str], ...] = (
    (0, "нөл"), (1, "бір"), (2, "екі"), (3, "үш"), (4, "төрт"), (5, "бес"), (6, "алты"), (7, "жеті"), (8, "сегіз"),
    (9, "тоғыз"), (10, "он"), (20, "жиырма"), (30, "отыз"), (40, "қырық"), (50, "елу"), (60, "алпыс"),
    (70, "жетпіс"), (80, "сексен"), (90, "тоқсан"), (100, "жүз"),
)  # fmt: skip
_UNITS_EN: tuple[tuple[int, str], ...] = (
    (0, "zero"), (1, "one"), (2, "two"), (3, "three"), (14, "fourteen"), (16, "sixteen"), (17, "seventeen"),
    (18, "eighteen"), (19, "nineteen"), (40, "forty"), (60, "sixty"), (70, "seventy"), (80, "eighty"), (90, "ninety"),
    (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"),
    (12, "twelve"), (13, "thirteen"), (15, "fifteen"), (20, "twenty"), (30, "thirty"), (50, "fifty"),
    (100, "hundred"),
)  # fmt: skip
MULTIPLIERS: dict[str, tuple[tuple[int, str], ...]] = {
    "ru": (
        (10**3, r"тыс\.|тысяч(?:а|и|е|у|ей|ам|ами|ах)?|тыс"), (10**6, r"млн\.?|миллион(?:а|ов|у|ам|ом|ами|ах|ы)?"),
        (10**9, r"млрд\.?|миллиард(?:а|ов|у|ам|ом|ами|ах|ы)?"), (10**12, r"трлн\.?|триллион(?:а|ов|у|ам|ом|ами|ах|ы)?"),
    ),
    "kk": (
        (10**3, rf"мың{_KK_CASE}"), (10**6, rf"млн\.?|миллион{_KK_CASE}"), (10**9, rf"млрд\.?|миллиард{_KK_CASE}"),
        (10**12, rf"трлн\.?|триллион{_KK_CASE}"),
    ),
    "en": (
        (10**3, r"thousands?|thsd\.?"), (10**6, r"millions?|mln\.?|mn"), (10**9, r"billions?|bln\.?|bn"),
        (10**12, r"trillions?|trln\.?|tn"),
    ),
}  # fmt: skip
_UNITS = {
    "ru": _UNITS_RU,
    "kk": tuple((value, word + _KK_CASE) for value, word in _UNITS_KK),
    "en": _UNITS_EN,
}


def _any(table: tuple[tuple[int, str], ...]) -> str:
    return "|".join(f"(?:{form})" for _, form in table)


#: A number in words: "сто двадцать пять миллионов", "екі жүз мың", "twenty-five thousand".
WORDS: dict[str, str] = {
    language: (
        rf"(?:(?:{_any(units)})(?!\w))(?:[\s-](?:and\s)?(?:(?:{_any(units)}|{_any(MULTIPLIERS[language])})(?!\w)))*"
    )
    for language, units in _UNITS.items()
}
MULTIPLIER: dict[str, str] = {name: f"(?:{_any(table)})" for name, table in MULTIPLIERS.items()}
_COMPILED = {
    language: [
        (value, re.compile(form, re.IGNORECASE)) for value, form in (*units, *MULTIPLIERS[language])
    ]
    for language, units in _UNITS.items()
}


def read_digits(text: str, language: str) -> Decimal | None:
    """Return the number of a digit string: spaces part groups; comma and point are told apart.

    >>> read_digits("1 234,5", "ru"), read_digits("1,500", "en"), read_digits("1,500", "ru")
    (Decimal('1234.5'), Decimal('1500'), Decimal('1.500'))
    """
    plain = re.sub(_SPACES, "", text)
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


def read_words(text: str, language: str) -> int | None:
    """Return the number that words say, None if they say none.

    >>> read_words("сто двадцать пять миллионов", "ru"), read_words("екі жүз мың", "kk")
    (125000000, 200000)
    """
    total = group = 0
    seen = False
    for word in re.split(r"[\s-]+", text.strip().lower()):
        if word == "and":
            continue
        value = read_word(word, language)
        if value is None:
            return None
        seen = True
        if value >= 1000:
            total += (group or 1) * value
            group = 0
        elif value == 100 and language != "ru":
            group = group * 100 if 0 < group % 100 < 10 and group < 10 else group + 100
        else:
            group += value
    return total + group if seen else None


def read_word(word: str, language: str) -> int | None:
    """Return the value of one number word or multiplier, inflected or not."""
    for value, pattern in _COMPILED[language]:
        if pattern.fullmatch(word):
            return value
    return None


def read_multiplier(text: str, language: str) -> int:
    """Return what a multiplier word stands for, 1 for an empty text.

    >>> read_multiplier("млрд", "ru")
    1000000000
    """
    if not text:
        return 1
    return read_word(text.lower(), language) or 1


def plain(value: Decimal) -> str:
    """Return a decimal without exponent or needless zeros.

    >>> plain(Decimal("2.50") * 10**9)
    '2500000000'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
