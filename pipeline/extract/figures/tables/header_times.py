"""What the headers of a table say of its numbers beside the unit: the time, and what is measured."""

import re
from functools import lru_cache
from typing import Final

from pipeline.extract.dates.patterns import months
from pipeline.extract.dates.readings import month_of
from pipeline.extract.dates.values import (
    month_without_year,
    quarter_without_year,
    with_year_of,
)
from pipeline.extract.dates.words import WORDS
from pipeline.extract.figures.tables.header_units import is_unit, names_unit
from pipeline.extract.figures.tables.headers import names_index, parts
from pipeline.extract.simplified import simplified
from pipeline.numerals import OF_WHICH
from pipeline.raised import RAISED_LETTERS
from pipeline.records import Cell, Date

_YEAR: Final = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?!\d|[.,]\d)")
#: A longer header is a sentence, whose dates are not the time of the numbers.
_LONGEST: Final = 100
_HANGING: Final = re.compile(
    r"(?:\A|(?<=\s))(?:за|на|в|во|к|с|по|от|для|of|in|for|at|by|as of|бойынша|үшін|по состоянию на)\s*(?=\Z|[,(])"
    r"|\A(?:за|на|в|к|на начало|на конец|as of|in|for|at)\s+(?=\Z)|\Aбойынша\s",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\A[\s.,;:*–—-]*(?:\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[^\W\d])"
    r"|(?:(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXІХ]{1,4}|[а-яa-z])[.)]\s*)+|(?:\d{3}\s[–—-]|0\d{2})\s(?=[^\W\d]{3})|[A-ZА-Я]\.(?:\d{1,2}(?:\.\d{1,2})?\.?)?\s+(?=[^\W\d]{3}))|\A[\s.,;:*–—-]+"
)
#: The mark of a footnote at a label: "Образование*", "Говядина², кг"; a square is no mark.
_MARK: Final = re.compile(
    rf"(?<!\b[мm])(?<!\b[кcсkд][мm])(?:\*{{1,3}}|[⁰¹²³⁴-⁹]{{1,2}}[⁾)]?|[{RAISED_LETTERS}]"
    r"|(?<=[^\W\d]{3}) ?\d/(?!\d)|(?<=[^\W\d]{3})\d\))(?=\s*(?:\Z|[,(]))"
)
_OF_WHICH: Final = re.compile(
    rf"\A(?:{OF_WHICH}(?:\s*:|,)?\s*)+",
    re.IGNORECASE,
)


def period_and_subject(cell: Cell, language: str) -> tuple[tuple[str, str], str]:
    """Return the days that the headers speak of, and what row and column are about.

    >>> period_and_subject(
    ...     Cell(table=0, row=1, column=1, row_header="1. Расходы", column_header="2019 г. / План"), "ru"
    ... )
    (('2019-01-01', '2019-12-31'), 'Расходы / План')
    """
    subject: list[str] = []
    dates: list[Date] = []
    rows = parts(cell.row_header)
    for place, part in enumerate((*rows, *parts(cell.column_header))):
        part = _MARK.sub("", part)
        date, rest = _dated(part, language)
        if place < len(rows) and _SAYS_AGE.search(part):
            date, rest = None, part  # здание, 1974 г. постройки
        if date is not None:
            dates.append(date)
        inner = _OF_WHICH.sub("", rest)
        label = _NUMBERED.sub("", inner if place < len(rows) or not inner else rest)
        if place >= len(rows) and _OF_NAMES.fullmatch(label):
            continue  # "12 садов" below "Наименование"
        index = place == 0 and bool(rows) and names_index(label, language)
        subject.append(label if index else _without_unit(label, language))
    if not any(date.date_from for date in dates):
        dates += _dates_of_title(cell.title, language)
    elif all(date.precision == "year" for date in dates):
        dates += _months_of_title(cell.title, language)
    named = list(dict.fromkeys(filter(None, map(str.strip, subject))))
    if len(named) == 1 and _VERSION.fullmatch(named[0]):
        named = []  # "факт" alone says nothing of what is measured
    return _days(dates), " / ".join(named)


#: What heads a column of names says nothing of the figures in them.
_OF_NAMES: Final = re.compile(
    r"(?:наименование|мероприятия?|показател[ьи]|атауы|іс-шара(?:лар)?(?:дың атауы)?|көрсеткіш(?:тер)?|name|measures?|indicators?)",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(
    r"(?:план|факт|прогноз|оценка|отч[её]т|жоспар|нақты|болжам|бағалау|есеп|plan|actual|fact|forecast|estimate)",
    re.IGNORECASE,
)


#: The year when the thing was made is no time of its figures.
_SAYS_AGE: Final = re.compile(
    r"(?:г\.|года?)\s*(?:постройки|выпуска|рождения|основания|создания)|(?:built|founded|made) in \d{4}|жылы (?:салын|шығар|туған)",
    re.IGNORECASE,
)


def _dates_of_title(title: str, language: str) -> list[Date]:
    """Return the date of the innermost part of a title that has one and cites no act by it."""
    for part in reversed(parts(title)):
        date, _ = _dated(part, language)
        if date is None:
            date = _year_of_title(part)
        if date is not None and not _ACT.search(part):
            return [date]
    return []


#: "Central government operations, 2023 (in billions of tenge)": a year set off from the rest.
_SET_OFF: Final = re.compile(
    r"(?:,|\(|\A|\b(?:in|for|за|на)) ?((?:19|20)\d\d)(?= ?(?:[(),.:;]|\Z))"
)


def _year_of_title(part: str) -> Date | None:
    """Return the one year that a caption sets off from the rest."""
    years = {match[1] for match in _SET_OFF.finditer(part)}
    return _of_year(next(iter(years))) if len(years) == 1 else None


def _of_year(year: str) -> Date:
    return Date(edtf=year, date_from=f"{year}-01-01", date_to=f"{year}-12-31", precision="year")


def _months_of_title(title: str, language: str) -> list[Date]:
    """Return the months of any year that a caption names: "January-September" over years."""
    return [date for date in _dates_of_title(title, language) if date.edtf.startswith("XXXX")]


#: "Приложение 1 к решению маслихата от 14 июня 2023 года": the day of the act.
_ACT: Final = re.compile(
    r"\b(?:решени|постановлени|приказ|указ|закон|decision|resolution|order|decree|law).{0,80}?"
    r"\b(?:от|of|dated)\s\d|\bжылғы\s\d.{0,40}(?:шешім|қаулы|бұйры|заң|жарлы)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def _dated(header: str, language: str) -> tuple[Date | None, str]:
    """Return the date that a header names, if it names one, and the header without it.

    A header is over many cells.
    """
    if len(header) > 2 * _LONGEST:
        return None, header
    header = _without_earlier(" ".join(header.split()))
    header = _BASE.sub(r"\1", " ".join(_COMPARED.sub(" ", header).split()))
    month = _month(header, language)
    if month is not None:
        return month, ""
    names = dict.fromkeys((language, *WORDS))  # "2023 жыл" above numbers told as Russian
    found = next(filter(None, (_dates_in(header, name) for name in names)), [])
    if len(found) == 2 and (whole := _joined(found[0][2], found[1][2])) is not None:
        rest = f"{header[: found[0][0]].rstrip()} {header[found[1][1] :].lstrip()}"
        return whole, _tidy(rest)
    if len(found) == 1 or (found and len(header) <= _LONGEST):
        start, end, date = found[-1]
        rest = f"{header[:start].rstrip()} {header[end:].lstrip()}"
        return date, _tidy(_without_the_same(rest, date))
    year = _YEAR.search(header)
    if year is None or len(header.split()) > 4 or len(_YEAR.findall(header)) > 1:
        return None, header
    rest = f"{header[: year.start()].rstrip()} {header[year.end() :].lstrip()}"
    return _of_year(year[1]), _tidy(
        re.sub(r"\A\s*(?:г|ж|гг|жж|год[а-у]?|жыл[ғыа-я]*)(?!\w)\.?", "", rest)
    )


def _joined(year: Date, part: Date) -> Date | None:
    """Return a part of any year as one of the year before it: "2024 г. I квартал"."""
    if year.precision != "year" or not part.edtf.startswith("XXXX"):
        return None
    return with_year_of(part, year)


def _dates_in(header: str, language: str) -> list[tuple[int, int, Date]]:
    """Return the dates of a header with where each begins and ends."""
    from pipeline.extract.dates.find import find_dates

    found = find_dates(header, language)
    return [(f.start, f.end, f.value) for f in found if isinstance(f.value, Date)]


def _without_the_same(header: str, date: Date) -> str:
    """Return a header without the date that it names in another language, too."""
    for name in WORDS:
        for start, end, other in _dates_in(header, name):
            if other.edtf == date.edtf:
                return f"{header[:start].rstrip()} {header[end:].lstrip()}"
    return header


#: "январь 2024 г. в % к январю 2023 г.", "Отношение к 2023 году", "2022 жылғы қаңтарға қатынасы": what
#: the numbers are compared with is not their time; of "к плану 2023 года" it is.
_COMPARED: Final = re.compile(
    r"(?:\A|\s)(?:\d{4}\s|өткен\s|алдыңғы\s)(?:(?!\d{4})\S+\s){0,4}?(?:\S+(?:ға|ге|қа|ке|на|не)\s(?:(?:%|пайыз)(?:-?бен|дық)?(?!\w)|(?=қатынас))"
    r"|ж\.\s(?=қатынас)|\S+[мбп]ен\sсалыстырғанда(?!\w))"
    r"|,?\s*(?:as (?:a )?)?(?:%|percent(?:age)?|per cent|share) of (?:19|20)\d\d(?!\w)"
    r"|(?<=change )from\s(?:19|20)\d\d(?!\w)|(?<!\d)(?:19|20)\d\d\s(?:жыл|ж\.)(?:ға|мен)?\s(?:қарағанда|салыстырғанда)(?!\w)"
    r"|,?\s*(?:(?<!\w)по сравнению с|(?<=отклонение )от|(?<!\w)к)\s(?:(?!план)[а-я]+[юу]\s){0,3}(?:19|20)\d\d(?:\s?(?:г\.|год(?:у|а|ом)))?(?!\w)"
    r"|(?<=ratio )to\s(?:19|20)\d\d(?!\w)|compared (?:with|to)\s(?:19|20)\d\d(?!\w)|(?:19|20)\d\d\s?=\s?100(?!\d)"
    r"|(?:[,(]?\s*(?:\bв\s)?(?:%|\bпроцент\w*)|[,(]?\s*\b(?:in )?(?:%|percent|per cent))\s(?:к|to)\s.{2,120}\Z",
    re.IGNORECASE,
)


#: "Июль 2025 г. к июню", "2024 год к 2023 году": the time before the base of an index is its own.
_BASE: Final = re.compile(
    r"\A((?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ь|март|май|август|I{1,3} квартал"
    r"|IV квартал|(?:19|20)\d\d\s?(?:г\.|год)?)(?!\w)[^/]{0,30}?)\sк\s.{3,80}\Z",
    re.IGNORECASE,
)


#: "2023 to 2022, %", "2024/2023", "2023 г. к 2022 г.", "2023 жыл 2022 жылға, %": a year and what it is compared with.
_TWO_YEARS: Final = re.compile(
    r"((?:19|20)\d\d)(?P<year>\s?(?:г\.|год|ж\.|жыл))?(?:\s?(?:/|к|от|to|vs\.?|over|against)\s?|\s(?=(?:19|20)\d\d жылға(?:,| %|\Z)))"
    r"((?:19|20)\d\d)(?!\d)(?:\s?(?:г\.|году|год|жылға))?"
)


def _without_earlier(header: str) -> str:
    """Return a header without the year that another is compared with: the earlier of two."""
    return _TWO_YEARS.sub(
        lambda m: f"{m[1]}{m['year'] or ''}" if m[3] < m[1] else m.group(), header
    )


def _month(header: str, language: str) -> Date | None:
    """Return a month, quarter or half that is all of a header: "Январь", "қаңтар айы", "Q1, total"."""
    plain = _SUM_OF_TIME.sub("", simplified(header).text)
    match = _MONTHS[language].fullmatch(plain)
    if match is not None:
        return month_without_year(month_of(match))
    quarter = _QUARTERS.fullmatch(plain.strip())
    if quarter is not None:
        number = quarter[1] or quarter[2]
        return quarter_without_year(int(_ROMAN.get(number, number)))
    half = _HALVES.fullmatch(plain.strip())
    if half is None:
        return None
    return Date(edtf=f"XXXX-{39 + int(half[1])}", precision="half_year")


#: "Q1", "1 кв.", "III кв.", "2 тоқ."
_QUARTERS: Final = re.compile(r"q ?([1-4])|([1-4]|i{1,3}|iv)(?:-?й)? ?(?:кв|тоқ)\.?")
_ROMAN: Final = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
#: "H1"
_HALVES: Final = re.compile(r"h ?([12])")
#: "H1, total", "III кв., всего": the sum of a time.
_SUM_OF_TIME: Final = re.compile(r"[,:]? (?:total|всего|итого|барлығы|жиыны)\Z")


_MONTHS: Final = {
    name: re.compile(rf" *{months(name)}(?: (?:месяц|айы))? *") for name in ("ru", "kk", "en")
}


#: The letter at a year that says it is a forecast or an estimate: "2016f", "2025п".
_MARK_OF_YEAR: Final = re.compile(r"[A-Za-zа-я]\.?")


def _tidy(rest: str) -> str:
    if _MARK_OF_YEAR.fullmatch(rest.strip()):
        return ""
    rest = re.sub(r"\s+(?=,)|,\s*(?=\))", "", re.sub(r"\(\s*\)", "", rest)).strip(" ,;:–—-")
    rest = _HANGING.sub("", f"{rest} ").strip(" ,;:–—-")
    return rest[1:-1] if re.fullmatch(r"\([^()]*\)", rest) else rest


def _days(dates: list[Date]) -> tuple[str, str]:
    """Return the days of the innermost date; a month or quarter takes the year of another header."""
    closed = [date for date in dates if date.date_from and date.date_to]
    loose = [date for date in dates if date.edtf.startswith("XXXX")]
    if closed and loose:
        joined = with_year_of(loose[-1], closed[-1])
        if joined is not None and joined.date_from:
            return joined.date_from, joined.date_to
    return (closed[-1].date_from, closed[-1].date_to) if closed else ("", "")


def _without_unit(header: str, language: str) -> str:
    """Return a header without its unit behind a comma or in brackets: "Доходы, млн тенге"."""
    header = _UNLESS.sub("", header)
    if is_unit(header, language) or _SHARE.fullmatch(header):
        return ""
    header = _RATE.sub("", header)
    bare = _BRACKET.sub(lambda m: _bracket_without_unit(m[1], language), header)
    last = re.search(r"\s\([^()]*\)\Z", bare)
    pieces = _PIECES.split(bare[: last.start()] if last else bare)
    while len(pieces) > 1 and names_unit(pieces[-1], language):
        pieces.pop()
    return f"{', '.join(pieces).strip(' ,;:')}{last.group() if last else ''}".strip(" ,;:")


_BRACKET: Final = re.compile(r"\s*\(([^()]*)\)")
_PIECES: Final = re.compile(r",(?!\d)\s*")


def _bracket_without_unit(inner: str, language: str) -> str:
    """Return a bracket of a header without the unit in it: "(US$ billion, end of period)"."""
    pieces = _PIECES.split(inner)
    kept = ", ".join(piece for piece in pieces if not names_unit(piece, language))
    return f" ({kept})" if kept else ""


#: "(Annual percent change, unless otherwise indicated)"
_UNLESS: Final = re.compile(
    r",?\s*(?:unless otherwise \w+|если не (?:указано|оговорено) иное|егер өзгеше көрсетілмесе)",
    re.IGNORECASE,
)
#: ", на 1000 человек населения", "(per 100,000 live births)": the unit of a rate.
_RATE: Final = re.compile(r"\s*[,(]\s*(?:на|per)\s\d[\d\s,.]*[^,()]*\)?\Z", re.IGNORECASE)
#: "в % к соответствующему периоду прошлого года": a unit and what it is of.
_SHARE: Final = re.compile(
    r"\(?(?:в |in )?(?:%|процент\w*|пайыз\w*|percent\w*|per cent)(?: (?:к|от|of|to) .{1,80})?",
    re.IGNORECASE,
)
