"""How single dates are written in each language: patterns, each with an example."""

import re
from collections.abc import Callable

from pipeline.extract import dates_values as values
from pipeline.records import Date

#: A space of any kind, at most a few (a line break may stand in it).
S = r"[ \t\n\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]{1,3}"
S0 = r"[ \t\n\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]{0,3}"
DASH = r"[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{MINUS SIGN}]"
NO_DIGIT_BEFORE = r"(?<![\d.,/№\w-])"
Y = r"(?:1[5-9]|20|21)\d\d"
_Q = "[«\"„“'”]?"
_QE = "[»\"“”']?"

MONTHS_RU = (
    r"январ\w{0,3}|янв\.?", r"феврал\w{0,3}|фев(?:р)?\.?", r"марта?\w{0,2}|мар\.", r"апрел\w{0,3}|апр\.?",
    r"ма[йяею]|маем", r"июн\w{0,3}", r"июл\w{0,3}", r"август\w{0,2}|авг\.?", r"сентябр\w{0,3}|сент?\.?",
    r"октябр\w{0,3}|окт\.?", r"ноябр\w{0,3}|нояб?\.?", r"декабр\w{0,3}|дек\.?",
)  # fmt: skip
MONTHS_KK = (
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан",
    "қараша", "желтоқсан",
)  # fmt: skip
MONTHS_EN = (
    "January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun", "July|Jul",
    "August|Aug", "September|Sept|Sep", "October|Oct", "November|Nov", "December|Dec",
)  # fmt: skip
_KK_END = r"[\wәғқңөұүһі]{0,8}"


def _months(forms: tuple[str, ...], name: str = "m", end: str = "") -> str:
    inside = "|".join(f"(?P<{name}{i}>(?:{form}){end})" for i, form in enumerate(forms, 1))
    return rf"(?:{inside})"


def _month_of(match: re.Match[str], name: str = "m") -> int:
    return next(i for i in range(1, 13) if match.group(f"{name}{i}"))


RU_YEAR = rf"(?:{S0}(?:года?(?:у|ом|е)?|годы|годов|годах|годам|гг?\.?)(?!\w))"
_RU_MONTHS = _months(MONTHS_RU) + r"(?!\w)"
_KK_MONTHS = _months(MONTHS_KK, end=_KK_END) + r"(?!\w)"
_EN_MONTHS = _months(MONTHS_EN) + r"(?!\w)\.?"
_KK_YEAR = rf"{S0}(?:жыл(?:ғы|дың|ы|да|дан|ға|дағы|дар\w*)?|ж\.)"
_ORDINAL_RU = {"перв": 1, "втор": 2, "трет": 3, "четверт": 4}
_ORDINAL_KK = {"бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4}
_ORDINAL_EN = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def _ordinal(text: str) -> int:
    plain = text.strip("-–. ").lower()
    if plain[:1].isdigit():
        return int(plain[0])
    for table in (_ORDINAL_RU, _ORDINAL_KK, _ORDINAL_EN):
        for stem, number in table.items():
            if plain.startswith(stem):
                return number
    return values.roman(plain)


def _g(match: re.Match[str], name: str) -> int:
    return int(match[name])


def _day(match: re.Match[str]) -> Date | None:
    return values.day(values.full_year(match["y"]), _month_of(match), _g(match, "d"))


def _day_numeric(match: re.Match[str]) -> Date | None:
    return values.day(values.full_year(match["y"]), _g(match, "mon"), _g(match, "d"))


def _days(match: re.Match[str]) -> Date | None:
    year, number = values.full_year(match["y"]), _month_of(match)
    first, last = _g(match, "d"), _g(match, "e")
    return values.span(values.day(year, number, first), values.day(year, number, last))


def _months_span(match: re.Match[str]) -> Date | None:
    year = values.full_year(match["y"])
    return values.span(
        values.month(year, _month_of(match, "a")), values.month(year, _month_of(match, "b"))
    )


def _open_day(match: re.Match[str]) -> Date | None:
    return values.day_without_year(_month_of(match), _g(match, "d"))


def _month(match: re.Match[str]) -> Date | None:
    return values.month(values.full_year(match["y"]), _month_of(match))


def _quarter(match: re.Match[str]) -> Date | None:
    return values.quarter(values.full_year(match["y"]), _ordinal(match["n"]))


def _half(match: re.Match[str]) -> Date | None:
    return values.half_year(values.full_year(match["y"]), _ordinal(match["n"]))


def _year(match: re.Match[str]) -> Date | None:
    return values.year(_g(match, "y"))


def _years(match: re.Match[str]) -> Date | None:
    last = match["z"]
    if len(last) == 2:
        last = match["y"][:2] + last
    return values.span(values.year(_g(match, "y")), values.year(int(last)))


def _decade(match: re.Match[str]) -> Date | None:
    number = _g(match, "y")
    if number < 100:
        number += 1900
    return values.decade(number)


def _century(match: re.Match[str]) -> Date | None:
    text = match["n"]
    return values.century(int(text) if text.isdigit() else values.roman(text))


Rule = tuple[str, re.Pattern[str], Callable[[re.Match[str]], Date | None]]


def _rule(name: str, pattern: str, value: Callable[[re.Match[str]], Date | None]) -> Rule:
    return name, re.compile(pattern, re.IGNORECASE), value


_COMMON: tuple[Rule, ...] = (
    # 2020-06-01
    _rule("iso", rf"{NO_DIGIT_BEFORE}(?P<y>{Y})-(?P<mon>[01]\d)-(?P<d>[0-3]\d)(?![\d-])", _day_numeric),
    # 01.06.2020 г., 1/6/2020
    _rule(
        "numeric",
        rf"{NO_DIGIT_BEFORE}(?P<d>\d{{1,2}})(?P<sep>[./])(?P<mon>\d{{1,2}})(?P=sep)(?P<y>{Y})(?![\d/]|\.\d)"
        rf"(?:{S0}(?:года|г\.|ж\.|жылғы|жылы)(?!\w))?",
        _day_numeric,
    ),
)  # fmt: skip
_QUARTER_RU = r"(?:(?P<n>[1-4IVІ]{1,3}(?:-?(?:й|го|м|ом|ый|ой))?|перв\w{2,3}|втор\w{2,3}|трет\w{2,4}|четверт\w{2,3}))"
_RU: tuple[Rule, ...] = (
    # с 1 по 15 марта 2021 года, 1-15 марта 2021 года
    _rule(
        "days",
        rf"{NO_DIGIT_BEFORE}(?:с{S})?(?P<d>\d{{1,2}})(?:{S0}{DASH}{S0}|{S}(?:по|до){S})(?P<e>\d{{1,2}}){S}{_RU_MONTHS}{S}(?P<y>{Y}){RU_YEAR}?",
        _days,
    ),
    # «31» октября 2015 года, 5-го января 2021 г.
    _rule(
        "day",
        rf"{NO_DIGIT_BEFORE}{_Q}(?P<d>\d{{1,2}}){_QE}(?:-?(?:го|е|ое))?{S0}{_RU_MONTHS},?{S0}(?P<y>{Y}|\d\d(?={S0}г)){RU_YEAR}?(?!\d)",
        _day,
    ),
    # январь-март 2021 года
    _rule(
        "months",
        rf"(?<!\w){_months(MONTHS_RU, 'a')}{S0}{DASH}{S0}{_months(MONTHS_RU, 'b')}{S}(?P<y>{Y}){RU_YEAR}?",
        _months_span,
    ),
    # в октябре 2015 года
    _rule("month", rf"(?<!\w){_RU_MONTHS}{S0}(?:месяц\w{{0,2}}{S})?(?P<y>{Y}){RU_YEAR}?(?!\d)", _month),
    # в I квартале 2023 г.
    _rule("quarter", rf"(?<![\w-]){_QUARTER_RU}{S0}(?:квартал\w{{0,2}}|кв\.){S0}(?P<y>{Y}){RU_YEAR}?", _quarter),
    # в первом полугодии 2022 года
    _rule("half_year", rf"(?<![\w-]){_QUARTER_RU}{S0}полугоди\w{{1,2}}{S0}(?P<y>{Y}){RU_YEAR}?", _half),
    # 5-го января
    _rule(
        "day_of_year",
        rf"{NO_DIGIT_BEFORE}{_Q}(?P<d>[0-3]?\d){_QE}(?:-?(?:го|е|ое))?{S}(?!мая\w){_months(MONTHS_RU)}(?!\w)(?!{S0}\d{{4}})",
        _open_day,
    ),
    # 1980-е годы, 80-х годов, 1990-х
    _rule(
        "decade",
        rf"(?<![\w-])(?P<y>(?:1[5-9]|20)\d0|[1-9]0){DASH}(?:е|х|м|ых|ые|ми)(?:{S}год\w{{1,2}}|{S0}гг\.)(?:{S}(?:прошлого|XX|ХХ){S}век\w)?",
        _decade,
    ),
    # начало XX века
    _rule("century", rf"(?<!\w)(?P<n>[XIVХІ]{{1,5}}|\d{{1,2}}){S0}(?:-?(?:го|й|м|ом)?{S0})?(?:век(?:а|е|у|ом|ов|и)?|столети\w{{1,2}})(?!\w)", _century),
    # 2016-2019 годы, 2016-2019 гг.
    _rule("years", rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){S0}(?:года?{S0})?{DASH}{S0}(?P<z>{Y}|\d\d(?={S0}г)){RU_YEAR}", _years),
    # 2015 года
    _rule("year", rf"{NO_DIGIT_BEFORE}(?P<y>{Y})(?:-(?:го|м|й))?{RU_YEAR}", _year),
)  # fmt: skip
_KK_QUARTER = r"(?P<n>[1-4IVІ]{1,3}|бірінші|екінші|үшінші|төртінші)"
_KK: tuple[Rule, ...] = (
    # 2021 жылғы 1-15 наурыз
    _rule(
        "days",
        rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){_KK_YEAR}{S0}(?P<d>\d{{1,2}}){S0}{DASH}{S0}(?P<e>\d{{1,2}}){S}{_KK_MONTHS}",
        _days,
    ),
    # 2015 жылғы 31 қазандағы, 2020 ж. 1 маусымда
    _rule(
        "day",
        rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){_KK_YEAR}{S0}{_Q}(?P<d>\d{{1,2}}){_QE}(?:-?(?:ші|шы|і|ы))?{S0}{_KK_MONTHS}",
        _day,
    ),
    # 31 қазан 2015 жыл
    _rule("day", rf"{NO_DIGIT_BEFORE}{_Q}(?P<d>\d{{1,2}}){_QE}{S}{_KK_MONTHS},?{S0}(?P<y>{Y})(?:{_KK_YEAR})?(?![\d\w])", _day),
    # 2015 жылғы қазанда
    _rule("month", rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){_KK_YEAR}{S0}{_KK_MONTHS}(?:{S}ай\w{{0,5}})?", _month),
    # 2023 жылдың бірінші тоқсанында
    _rule("quarter", rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){_KK_YEAR}{S0}{_KK_QUARTER}{S0}(?:-?(?:ші|шы|інші)?{S0}{DASH}?)тоқсан{_KK_END}", _quarter),
    # 2023 жылдың бірінші жартыжылдығында
    _rule("half_year", rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){_KK_YEAR}{S0}{_KK_QUARTER}{S0}-?{S0}жарты{S0}жылды[қғ]{_KK_END}", _half),
    # 1 маусымда
    _rule("day_of_year", rf"{NO_DIGIT_BEFORE}(?P<d>[0-3]?\d)(?:-?(?:ші|шы))?{S}{_KK_MONTHS}(?!{S0}\d{{4}})", _open_day),
    # 1980-жылдары, 90-жылдардың
    _rule("decade", rf"(?<![\w-])(?P<y>(?:1[5-9]|20)\d0|[1-9]0){S0}{DASH}?(?:ші|шы|інші|ыншы)?{S0}{DASH}?{S0}жылдар\w{{0,6}}", _decade),
    # ХХ ғасырдың
    _rule("century", rf"(?<!\w)(?P<n>[XIVХІ]{{1,5}}|\d{{1,2}})(?:-(?:ші|шы|інші|ыншы))?{S0}ғасыр{_KK_END}", _century),
    # 2016-2019 жылдары, 2020 - 2025 жылдарға
    _rule("years", rf"{NO_DIGIT_BEFORE}(?P<y>{Y})(?:{S0}ж(?:ыл)?\.?)?{S0}{DASH}{S0}(?P<z>{Y}){S0}(?:жыл(?:дар\w{{0,6}}|ғы|ы|дың)?|жж?\.)(?!\w)", _years),
    # 2015 жылы, 2015 жылғы
    _rule("year", rf"{NO_DIGIT_BEFORE}(?P<y>{Y}){S0}(?:-?(?:жыл)(?:ғы|дың|ы|да|дан|ға|дағы|мен|дар\w{{0,6}}|ын|ының|ында|ына|ынан)?|жж?\.)(?!\w)", _year),
)  # fmt: skip
_EN_CONTEXT = (
    r"(?:(?<=\bin )|(?<=\bof )|(?<=\bsince )|(?<=\bfrom )|(?<=\bto )|(?<=\bby )|(?<=\buntil )|(?<=\btill )"
    r"|(?<=\bfor )|(?<=\bbefore )|(?<=\bafter )|(?<=\bduring )|(?<=\bbetween )|(?<=\bthrough )|(?<=\bthe year )"
    r"|(?<=\byear )|(?<=\bthan )|(?<=\bto the )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-)|(?<=\baround )|(?<=\babout )|(?<=\bcirca )"
    r"|(?<=\bwith )|(?<=\bover )|(?<=\bend-)|(?<=\bin fiscal year )|(?<=\bthroughout )|(?<=\btowards )|(?<=\(as of ))"
)
_EN: tuple[Rule, ...] = (
    # 1–15 March 2021
    _rule("days", rf"{NO_DIGIT_BEFORE}(?P<d>\d{{1,2}}){S0}{DASH}{S0}(?P<e>\d{{1,2}}){S}{_EN_MONTHS},?{S}(?P<y>{Y})", _days),
    # March 1-15, 2021
    _rule("days", rf"(?<!\w){_EN_MONTHS}{S}(?P<d>\d{{1,2}}){S0}{DASH}{S0}(?P<e>\d{{1,2}}),?{S}(?P<y>{Y})", _days),
    # 31 October 2015, 1st of June 2020
    _rule("day", rf"{NO_DIGIT_BEFORE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{S}(?:day{S})?(?:of{S})?{_EN_MONTHS},?{S}(?P<y>{Y})(?!\d)", _day),
    # October 31, 2015; June 1st 2020
    _rule("day", rf"(?<!\w){_EN_MONTHS}{S}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?{S}(?P<y>{Y})(?!\d)", _day),
    # January-March 2021
    _rule("months", rf"(?<!\w){_months(MONTHS_EN, 'a')}{S0}{DASH}{S0}{_months(MONTHS_EN, 'b')}{S}(?P<y>{Y})", _months_span),
    # June 2020
    _rule("month", rf"(?<!\w){_EN_MONTHS},?{S}(?:of{S})?(?P<y>{Y})(?![\d-]\d)", _month),
    # Q1 2023, the first quarter of 2023
    _rule("quarter", rf"(?<!\w)(?:Q(?P<n>[1-4]){S}(?:of{S})?(?P<y>{Y}))(?!\d)", _quarter),
    _rule("quarter", rf"(?<!\w)(?P<n>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)){S}quarter{S}(?:of{S})?(?:the{S})?(?:year{S})?(?P<y>{Y})(?!\d)", _quarter),
    # the first half of 2023, H1 2023
    _rule("half_year", rf"(?<!\w)(?P<n>first|second|[12](?:st|nd)){S}half{S}(?:of{S})?(?P<y>{Y})(?!\d)", _half),
    _rule("half_year", rf"(?<!\w)H(?P<n>[12]){S}(?P<y>{Y})(?!\d)", _half),
    # 5 January, January 5th
    _rule("day_of_year", rf"{NO_DIGIT_BEFORE}(?P<d>[0-3]?\d)(?:st|nd|rd|th)?{S}(?:of{S})?{_EN_MONTHS}(?!,?{S}\d{{4}})", _open_day),
    _rule("day_of_year", rf"(?<!\w){_EN_MONTHS}{S}(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?![\d.,]?\d)(?!,?{S}\d{{4}})", _open_day),
    # the 1980s
    _rule("decade", rf"(?<!\w)(?:the{S})?(?:(?:early|late|mid){DASH}|)(?P<y>(?:1[5-9]|20)\d0)['’]?s(?!\w)", _decade),
    # the 20th century
    _rule("century", rf"(?<!\w)(?:the{S})?(?P<n>\d{{1,2}})(?:st|nd|rd|th){S}centur(?:y|ies)(?!\w)", _century),
    # 2016-2019, 2019/20
    _rule("years", rf"(?<![\d.,/№\w-])(?P<y>{Y}){S0}{DASH}{S0}(?P<z>{Y}|\d\d(?!\d))(?![\d-]|[.,]\d|{S0}(?:%|percent))", _years),
    # in 2015
    _rule("year", rf"{_EN_CONTEXT}(?P<y>{Y})(?![\d\w-]|[.,]\d|{S0}(?:%|percent|tenge|people|km|MCI))", _year),
    # (2015), 2015.
    _rule("year", rf"(?<=\()(?P<y>{Y})(?=[);,])", _year),
)  # fmt: skip
RULES: dict[str, tuple[Rule, ...]] = {
    "ru": (*_COMMON, *_RU),
    "kk": (*_COMMON, *_KK),
    "en": (*_COMMON, *_EN),
}
#: One cheap look: without any of these a text has no dates.
TRIGGER = re.compile(r"\d|век|столет|ғасыр|centur", re.IGNORECASE)
