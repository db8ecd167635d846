"""Fractions, ratios and durations that are single words: "две трети", "вдвое", "трехлетний"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.extract.figures.amounts.multiplied import PLACES
from pipeline.extract.figures.amounts.units import spaced
from pipeline.numerals import plain
from pipeline.records import Figure


@dataclass(frozen=True, slots=True)
class Special:
    """A figure in one phrase: its value, its end and the rule."""

    value: Figure
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Times:
    """A ratio or a number of times, and where it ends."""

    unit: str
    end: int


# --- fractions -----------------------------------------------------------------------------------

_ABOVE_RU: Final = {
    "одна": 1, "одной": 1, "одну": 1, "две": 2, "двух": 2, "двум": 2, "двумя": 2, "три": 3, "трех": 3, "трем": 3,
    "четыре": 4, "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8,
    "восьми": 8, "девять": 9, "девяти": 9,
}  # fmt: skip
_BELOW_RU: Final = (
    (r"трет(?:ь|и|ью|ей|ям|ями|ях)", 3), (r"четверт(?:ь|и|ью|ей|ям|ями|ях|ая|ой|ую|ых)", 4), (r"пят(?:ая|ой|ую|ых)", 5),
    (r"шест(?:ая|ой|ую|ых)", 6), (r"седьм(?:ая|ой|ую|ых)", 7), (r"восьм(?:ая|ой|ую|ых)", 8), (r"девят(?:ая|ой|ую|ых)", 9),
    (r"десят(?:ая|ой|ую|ых)", 10), (r"сот(?:ая|ой|ую|ых)", 100),
)  # fmt: skip
_BELOW_KK: Final = {
    "екіден": 2, "үштен": 3, "төрттен": 4, "бестен": 5, "алтыдан": 6, "жетіден": 7, "сегізден": 8, "тоғыздан": 9,
    "оннан": 10, "жүзден": 100,
}  # fmt: skip
_ABOVE_KK: Final = {
    "бір": 1,
    "екі": 2,
    "үш": 3,
    "төрт": 4,
    "бес": 5,
    "алты": 6,
    "жеті": 7,
    "сегіз": 8,
    "тоғыз": 9,
}
_POSSESSIVE_KK: Final = r"(?:с?[іы](?:н(?:ан|ен|а|е|ың|ің|да|де)?)?)?(?:мен)?"
_ABOVE_EN: Final = {
    "one": 1,
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
#: one in five
_ONE_IN: Final = {
    name: n for n, name in enumerate("three four five six seven eight nine ten".split(), 3)
}
_BELOW_EN: Final = (
    ("half", 2), ("thirds?", 3), ("quarters?", 4), ("fourths?", 4), ("fifths?", 5), ("sixths?", 6), ("sevenths?", 7),
    ("eighths?", 8), ("ninths?", 9), ("tenths?", 10), ("hundredths?", 100),
)  # fmt: skip
_NUMBER_AHEAD: Final = re.compile(r" {1,3}(?:[ivx]+(?!\w)|\d)")


@cache
def _fractions(language: str) -> re.Pattern[str]:
    """Return the pattern of a fraction: ``above`` over one of ``b2``, ``b3``, ..., or a ``half``."""
    if language == "ru":
        below = "|".join(f"(?P<b{n}>{form})" for form, n in _BELOW_RU)
        pattern = (
            rf"(?:(?:(?P<above>{'|'.join(_ABOVE_RU)})\ )?(?:{below})(?!\w)"
            r"|(?P<half>половин(?:а|ы|у|е|ой|ою))(?!\w))"
        )
    elif language == "kk":
        below = "|".join(_BELOW_KK)
        pattern = (
            rf"(?:(?P<below>{below})(?:\ |-)(?P<above>{'|'.join(_ABOVE_KK)}){_POSSESSIVE_KK}(?!\w)"
            r"|(?P<half>жартысы(?:н|на|нан|ның|нда)?)(?!\w)|(?P<quarter>ширегі(?:н|не|нен|нің|нде)?)(?!\w))"
        )
    else:
        below = "|".join(f"(?P<b{n}_{i}>{form})" for i, (form, n) in enumerate(_BELOW_EN))
        pattern = (
            rf"(?:(?P<above>{'|'.join(_ABOVE_EN)})(?:\ |-)(?:{below})(?!\w)"
            r"|(?P<in>one|two|three|four|five|six|seven|eight|nine)\ (?:in|out\ of)\ (?:every\ )?(?P<of>three|four|five|six|seven|eight|nine|ten)(?![\w-])(?!\ (?:year|month|week|day|hour|of|or|to|and)s?(?!\w))"
            r"|(?P<half>half)(?:(?=\ (?:of|the|its|their|all|as)(?!\w))|(?=\ ?(?:[.,;)]|\Z))))"
        )
    return re.compile(spaced(pattern))


#: What is no fraction: a quarter of a year or hour, the first half of a match or year, "третья".
_NO_FRACTION_BEFORE: Final = re.compile(
    r"(?:перв[а-я]{2}|втор[а-я]{2}|последн[а-я]{2}|first|second|other|last|бірінші|екінші|алғашқы|соңғы) {1,3}\Z"
)
_NO_FRACTION_AFTER: Final = re.compile(
    r" {1,3}(?:(?:школьн|учебн)|(?:19|20)\d\d|(?:года?|дня|века|century|quarter|consecutive|straight|successive|time|party|parties|country|countries|term)(?!\w)|-? ?(?:year|hour|century|finals?)(?!\w)|of (?:19|20)\d\d|of the year)"
)
#: Words that only count as a fraction with a numerator ("пятая часть", not "пятая").
_ALONE_RU: Final = frozenset("треть трети третью четверть четверти четвертью".split())


def fraction_figure(text: str, at: int, word: str, language: str) -> Special | None:
    """Return a fraction that begins at `at`: "две трети", "үштен бірі", "a quarter", "половина"."""
    if word not in _first_words(language):
        return None
    match = _fractions(language).match(text, at)
    if match is None or _NO_FRACTION_AFTER.match(text, match.end()):
        return None
    if _NO_FRACTION_BEFORE.search(text[max(0, at - 16) : at]):
        return None
    value, end = _fraction_value(match, language), match.end()
    if value is None:
        return None
    bare = language == "ru" and match["above"] is None and not match["half"]
    if bare and (match.group() not in _ALONE_RU or _NUMBER_AHEAD.match(text, end)):
        return None
    figure = Figure(value=plain(value.quantize(PLACES)), unit="fraction")
    return Special(figure, end, "fraction")


@cache
def _first_words(language: str) -> frozenset[str]:
    if language == "ru":
        return (
            frozenset(_ABOVE_RU)
            | _ALONE_RU
            | frozenset("половина половины половину половине половиной".split())
        )
    if language == "kk":
        return frozenset(_BELOW_KK) | frozenset(
            "жартысы жартысын жартысына жартысынан жартысының жартысында ширегі ширегін ширегіне ширегінен".split()
        )
    return frozenset(_ABOVE_EN) | {"half"}


def special_openers(language: str) -> frozenset[str]:
    """Return the words that a fraction begins with, and the adverbs that are ratios."""
    return _first_words(language) | frozenset(_ADVERBS[language])


def may_have_adjectives(text: str) -> bool:
    """Return whether a Russian text may have an adjective of measure: "десятидневный"."""
    return _ADJECTIVE_STEMS_RU.search(text) is not None


def _fraction_value(match: re.Match[str], language: str) -> Decimal | None:
    if match["half"]:
        return Decimal("0.5")
    if language == "en" and match["in"]:
        said, whole = _ABOVE_EN[match["in"]], _ONE_IN[match["of"]]
        return Decimal(said) / whole if said < whole else None
    if language == "kk":
        if match["quarter"]:
            return Decimal("0.25")
        above, below = _ABOVE_KK[match["above"]], _BELOW_KK[match["below"]]
    else:
        table = _ABOVE_RU if language == "ru" else _ABOVE_EN
        above = table[match["above"]] if match["above"] else 1
        name = next(n for n, said in match.groupdict().items() if n.startswith("b") and said)
        below = int(name[1:].split("_")[0])
    return Decimal(above) / Decimal(below) if above < below else None


# --- ratios --------------------------------------------------------------------------------------

_RATIO: Final = {
    "ru": re.compile(r" {0,3}раза?(?!\w)"),
    "kk": re.compile(r" {0,3}-?есе(?:ге|ден|лік|дей|леп|ленген|ленді|ленеді|леніп)?(?!\w)"),
    "en": re.compile(
        r"(?: {1,3}times(?!\w)|-times?(?= (?:more|less|higher|lower|as|increase|growth|rise|drop))| ?-?fold(?!\w)|[x×](?!\w| ?\d))"
    ),
}
_FOLD_RU: Final = re.compile(r" ?-?(?:ти|х|и)?-?кратн(?:ый|ого|ому|ом|ым|ая|ой|ую|ое|ые|ых)(?!\w)")
_IN_RU: Final = re.compile(
    r"(?:\bв|чем в|на) {1,3}(?:(?:более|менее|не|чем|почти|примерно|около|свыше|приблизительно|в|среднем|ровно) {1,3}){0,4}(?:[\d.,]+ {0,3}(?:раза?,? )?(?:-|и|до) {0,3})?\Z"
)
_TIMES_AFTER_RU: Final = re.compile(
    r" {1,3}в {1,3}(год|месяц|неделю|день|сутки|квартал|полугодие)(?!\w)"
)
_NOT_RATIO_EN: Final = re.compile(r" {1,3}(?:a|per|each|every) (year|month|week|day)(?!\w)")
_GROWS_EN: Final = re.compile(
    r"(?:grew|grow|rose|ris|increas|decreas|fell|fall|declin|reduc|multipl|exceed|jump|widen|narrow|shrank|shrink|climb|surg|higher|lower|drop|up |more|less|expand|went|about|by )"
)
_COMPARED_EN: Final = re.compile(
    r" {1,3}(?:more|higher|as|larger|greater|less|lower|fewer|faster|bigger|better|the|that|over|above|compared|than|growth|increase|reduced|increased|decreased)(?!\w)"
)
_OFTEN_KK: Final = re.compile(r" {1,3}(рет|мәрте)(?!\w)")
_PERIODS: Final = {
    "год": "year", "месяц": "month", "неделю": "week", "день": "day", "сутки": "day", "квартал": "quarter",
    "полугодие": "half_year",
}  # fmt: skip


def ratio_after(text: str, start: int, end: int, language: str) -> Times | None:
    """Return "раза", "есе", "times" behind a number: a ratio, or a number of times ("3 раза в год")."""
    if language == "ru" and (fold := _FOLD_RU.match(text, end)):
        return Times("ratio", fold.end())
    match = _RATIO[language].match(text, end)
    if match is None:
        often_kk = _OFTEN_KK.match(text, end) if language == "kk" else None
        return Times(often_kk[1], often_kk.end()) if often_kk else None
    if language == "ru":
        often = _TIMES_AFTER_RU.match(text, match.end())
        if often is not None:
            return Times(f"раз/{_PERIODS[often[1]]}", often.end())
        broken = "," in text[start:end]  # "разрыв составил 3,8 раза": no times are counted so
        ratio = broken or _IN_RU.search(text[max(0, start - 40) : start])
        return Times("ratio" if ratio else "раз", match.end())
    if language == "en":
        often = _NOT_RATIO_EN.match(text, match.end())
        if often is not None:
            return Times(f"time/{often[1]}", often.end())
        ahead = text[max(0, start - 60) : start]
        if not (
            "." in text[start:end]  # the gap was 8.1 times
            or _GROWS_EN.search(ahead)
            or _COMPARED_EN.match(text, match.end())
            or "-" in match.group()
            or "fold" in match.group()
        ):
            return Times("time", match.end())
    return Times("ratio", match.end())


#: "at least 1.2:1": so many to one, where a ratio or a bound is spoken of; no score, no scale.
_TO_ONE: Final = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?):1(?![\d:])")
_RATIO_AHEAD: Final = re.compile(
    r"(?:ratio|leverage|соотношени|коэффициент|арақатынас|(?:at least|more than|less than|up to|exceed|не менее|не более|кемінде))"
)


def one_in_digits(text: str, start: int, language: str) -> Special | None:
    """Return a ratio of so many to one, or one thing out of several, in digits.

    >>> one_in_digits("a ratio of 5:1", 11, "en").value.value
    '5'
    >>> one_in_digits("1 in 4 schools", 0, "en").value.value
    '0.25'
    """
    if ":1" in text[start : start + 8]:
        return _ratio_to_one(text, start)
    found = _ONE_OUT_OF[language].match(text, start) if text[start] == "1" else None
    if found is None or int(found[1]) < 2:
        return None
    value = Figure(value=plain((1 / Decimal(found[1])).quantize(PLACES)), unit="fraction")
    return Special(value, found.end(), "fraction")


#: "1 in 4 schools", "1 из 10 семей"
_ONE_OUT_OF: Final = {
    "en": re.compile(
        r"1 (?:in|out of) (?:every )?(\d{1,3})(?= (?!(?:year|month|week|day|hour|time|language|minute|case)s?(?!\w))[a-z]{3})"
    ),
    "ru": re.compile(r"1 из (?:каждых )?(\d{1,3})(?= [а-я]{3})"),
    "kk": re.compile(r"(?!)()"),
}


def _ratio_to_one(text: str, start: int) -> Special | None:
    match = _TO_ONE.match(text, start)
    if match is None or _RATIO_AHEAD.search(text[max(0, start - 60) : start]) is None:
        return None
    value = Figure(value=plain(Decimal(match[1].replace(",", "."))), unit="ratio")
    return Special(value, match.end(), "ratio")


_ADVERBS: Final[dict[str, dict[str, Decimal | int]]] = {
    "ru": {"вдвое": 2, "втрое": 3, "вчетверо": 4, "впятеро": 5, "вполовину": Decimal("0.5")},
    "kk": {"екіеселенген": 2},
    "en": {"twice": 2, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "tenfold": 10},
}  # fmt: skip

# --- adjectives of measure -----------------------------------------------------------------------

_GENITIVES_RU: Final[dict[str, Decimal | int]] = {
    "одно": 1, "двух": 2, "дву": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9,
    "десяти": 10, "одиннадцати": 11, "двенадцати": 12, "тринадцати": 13, "четырнадцати": 14, "пятнадцати": 15,
    "шестнадцати": 16, "семнадцати": 17, "восемнадцати": 18, "девятнадцати": 19, "двадцати": 20, "тридцати": 30,
    "сорока": 40, "пятидесяти": 50, "шестидесяти": 60, "семидесяти": 70, "восьмидесяти": 80, "девяносто": 90,
    "сто": 100, "двухсот": 200, "трехсот": 300, "пятисот": 500, "полутора": Decimal("1.5"),
}  # fmt: skip
_ADJECTIVES_RU: Final = re.compile(
    r"([а-я]{3,28}?)(дневн|летн|месячн|недельн|часов|кратн|процентн|годичн|суточн|минутн)"
    r"(?:ый|ого|ому|ом|ым|ая|ой|ую|ое|ые|ых|ыми|ий|его|ему|ем|им|яя|ей|юю|ее|ие|их|ими)(?!\w)"
)
_ADJECTIVE_STEMS_RU: Final = re.compile(
    r"дневн|летн|месячн|недельн|часов|кратн|процентн|годичн|суточн|минутн"
)
_ADJECTIVE_UNITS: Final = {
    "дневн": "days", "летн": "years", "месячн": "months", "недельн": "weeks", "часов": "hours", "кратн": "ratio",
    "процентн": "percent", "годичн": "years", "суточн": "days", "минутн": "minutes",
}  # fmt: skip
_MCI_BEHIND_RU: Final = re.compile(
    spaced(
        r"\ (?:размер[а-я]{0,2}\ )?(?:месячн[а-я]{2,3}\ расчетн[а-я]{2,3}\ показател[а-я]{1,3}|мрп(?!\w))"
    )
)

#: "Пятилетний план развития" is a name.
_PLAN_BEHIND_RU: Final = re.compile(r"(?: [а-я]+){0,2} (?:план|программ|стратеги)")


def adjective_figure(text: str, at: int, word: str, language: str) -> Special | None:
    """Return a figure that is one adjective or adverb: "десятидневный", "трехлетний", "вдвое"."""
    value = _ADVERBS[language].get(word)
    if value is not None and word == "twice" and (often := _NOT_RATIO_EN.match(text, at + 5)):
        return Special(Figure(value="2", unit=f"time/{often[1]}"), often.end(), "ratio")
    if value is not None:
        return Special(Figure(value=plain(Decimal(value)), unit="ratio"), at + len(word), "ratio")
    if language != "ru" or len(word) < 8:
        return None
    match = _ADJECTIVES_RU.match(text, at)
    if match is None:
        return None
    amount = _genitive(match[1])
    if amount is None:
        return None
    unit, end = _ADJECTIVE_UNITS[match[2]], match.end()
    if unit == "years" and _PLAN_BEHIND_RU.match(text, end):
        return None
    if unit == "ratio" and (behind := _MCI_BEHIND_RU.match(text, end)):
        unit, end = "MCI", behind.end()
    if unit not in ("MCI", "ratio"):
        return None  # десятидневный срок: a quality
    return Special(Figure(value=plain(amount), unit=unit), end, "adjective")


def _genitive(stem: str) -> Decimal | None:
    """Return the number of the first half of a compound adjective: "двадцатипяти" is 25."""
    if stem in _GENITIVES_RU:
        return Decimal(_GENITIVES_RU[stem])
    for i in range(3, len(stem) - 2):
        tens, ones = _GENITIVES_RU.get(stem[:i]), _GENITIVES_RU.get(stem[i:])
        if tens and ones and tens >= 20 and ones < 10:
            return Decimal(tens) + Decimal(ones)
    return None
