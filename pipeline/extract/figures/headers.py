"""What the headers of a table say of its numbers: unit and multiplier, the time, what is measured."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.dates.patterns import month_of, months
from pipeline.extract.dates.ranges import with_year_of
from pipeline.extract.dates.values import month_without_year, quarter_without_year
from pipeline.extract.figures.per_many import per_many
from pipeline.extract.figures.units import UNITS, rate_after, unit_of, unit_pattern
from pipeline.extract.simplified import simplified
from pipeline.numerals import multipliers
from pipeline.records import Cell, Date

# --- units ---------------------------------------------------------------------------------------

_MULTIPLIERS: Final = {
    language: "|".join(sorted(multipliers(language), key=len, reverse=True)) for language in UNITS
}
_MULTIPLIER: Final = {
    language: re.compile(rf"(?<!\w)в?({words})\.?[ ]{{0,3}}\Z")
    for language, words in _MULTIPLIERS.items()
}
#: "KZT million", "USD bn"
_MULTIPLIER_BEHIND: Final = {
    language: re.compile(rf",? ?({words})(?!\w)") for language, words in _MULTIPLIERS.items()
}
_WORD_OR_SIGN: Final = re.compile(r"(?<![\w.])(?:[^\W\d_]+|[%$€₸₽])")
#: A multiplier without unit, set off from the rest: "Население, тыс."; with a noun: "тыс. чел.".
_ALONE: Final = {
    language: re.compile(
        rf"(?:[(,] ?|\A)(?:в ?)?({words})\.? ?(?P<noun>чел|адам|people|persons|ед|шт|дана|units|голов|гол|бас|экз)?[а-я]*\.?(?=[),]|\Z)"
    )
    for language, words in _MULTIPLIERS.items()
}
_NOUNS: Final = {
    "чел": "человек", "адам": "адам", "people": "person", "persons": "person", "ед": "единица", "шт": "штука",
    "дана": "дана", "units": "unit", "бірлік": "бірлік", "голов": "голова", "гол": "голова", "бас": "бас", "экз": "экземпляр",
    "случа": "случай", "балл": "балл", "мест": "место", "коек": "койка", "койк": "койка", "объект": "объект",
    "жағдай": "жағдай", "орын": "орын", "cases": "case", "places": "place", "beds": "bed", "points": "point",
}  # fmt: skip
#: "Численность, чел.", "(единиц)": things counted, set off from the rest.
_COUNT: Final = re.compile(
    rf"(?:[(,;] ?|\A)({'|'.join(sorted(_NOUNS, key=len, reverse=True))})(?:\.|[а-яғқңі]{{0,6}})(?=[),. ]|\Z)"
)
_PLAIN_UNITS: Final = frozenset(
    {"KZT", "USD", "EUR", "RUB", "CNY", "GBP", "MCI", "percent", "percentage_points"}
)
#: What stands behind the last comma, or in brackets at the end.
_LAST_PIECE: Final = re.compile(r"(?:, ?([^,()]+)|\(([^()]+)\)) *\Z")
_SET_OFF: Final = re.compile(r"(?:[,(/;]|\A|\b(?:в|на|мың|тыс|млн|млрд|thousand|million)\.?) ?\Z")
_CLOSED: Final = re.compile(r"\.? ?(?:[),;/]|\Z)")


@dataclass(frozen=True, slots=True)
class Measure:
    """What headers say of the numbers below and beside them."""

    unit: str = ""
    multiplier: int = 1


def measure_of_cell(cell: Cell, language: str) -> Measure:
    """Return unit and multiplier of a cell: those of its row's unit cell, column, row, caption.

    >>> measure_of_cell(Cell(table=0, row=1, column=2, row_header="ВВП / млрд тенге"), "ru")
    Measure(unit='KZT', multiplier=1000000000)
    """
    rows = parts(cell.row_header)
    units = [part for part in rows if is_unit(part, language)]
    heads = [*units, *reversed(parts(cell.column_header)), *reversed(rows), cell.title]
    measure = measure_of(tuple(simplified(head).text for head in heads), language)
    if units or not rows:
        return measure
    own = _set_off(rows[-1], language)
    return own if own.unit and not _says_more(measure.unit, own.unit) else measure


def _set_off(header: str, language: str) -> Measure:
    """Return the unit that a label of a row ends in: "Занятые, тыс. чел.", "Доля (%)"."""
    found = _LAST_PIECE.search(simplified(header).text)
    piece = (found[1] or found[2]).strip() if found else ""
    return measure_of((piece,), language) if piece and _names_unit(piece, language) else Measure()


def _says_more(column: str, row: str) -> bool:
    """Return whether the unit of a column holds against that of a row.

    "Рост, %" holds for all rows, "Change, p.p." for those in per cent: the others change by their
    own units.
    """
    return column == "percent" or (column == "percentage_points" and row in ("percent", column))


def measure_of(heads: tuple[str, ...], language: str) -> Measure:
    """Return unit and multiplier named by headers: the nearest one that names a unit wins.

    >>> measure_of(("2019 г.", "доходы, млн тенге", ""), "ru")
    Measure(unit='KZT', multiplier=1000000)
    """
    alone = Measure()
    for head in filter(None, heads):
        for name in _languages(language):
            found = _measure_in(head, name)
            if found is not None and found.unit:
                return Measure(found.unit, found.multiplier * alone.multiplier)
            if found is not None and alone == Measure():
                alone = found  # "тыс." above, the unit in the caption
    return alone


def _languages(first: str) -> tuple[str, ...]:
    return (first, *(name for name in ("ru", "kk", "en") if name != first))


def _measure_in(head: str, language: str) -> Measure | None:
    best: Measure | None = None
    by = _BY_MANY.search(head)
    if by is not None:  # Смертность, на 1000 человек населения
        rate, _ = per_many(head, by.start("space"), language)
        if rate:
            return Measure(f"1/{rate}")
    words, at = multipliers(language), 0
    while (match := _WORD_OR_SIGN.search(head, at)) is not None:
        at = match.end()
        measured = unit_pattern(language).match(head, match.start())
        if measured is None:
            continue
        unit, ahead = unit_of(measured, language), head[: match.start()]
        if not _may_be_unit(unit, head, match.start(), measured.end()):
            continue
        multiplier = _MULTIPLIER[language].search(ahead) or _MULTIPLIER_BEHIND[language].match(
            head, measured.end()
        )
        per, at = rate_after(head, measured.end(), language)
        unit = f"{unit}/{per}" if per and unit not in ("percent", "years") else unit
        best = Measure(unit, words[multiplier[1]] if multiplier else 1)
    if best is not None:
        return best
    alone = _ALONE[language].search(head)
    if alone is not None:
        return Measure(_NOUNS.get(alone["noun"] or "", ""), multipliers(language)[alone[1]])
    count = _COUNT.search(head)
    return Measure(_NOUNS[count[1]]) if count is not None else None


_BY_MANY: Final = re.compile(r"(?:\A|[,(])(?P<space> ?)(?=(?:на|per) \d)")


def _may_be_unit(unit: str, head: str, start: int, end: int) -> bool:
    """Return whether a unit in a header is meant: times and short ones only set off from the rest."""
    if unit in _PLAIN_UNITS:
        return True
    if unit in ("years", "months", "days", "weeks") and re.search(r"\d\Z", head[:start].rstrip()):
        return False
    return _SET_OFF.search(head[:start]) is not None and _CLOSED.match(head[end:]) is not None


def is_unit(header: str, language: str) -> bool:
    """Return whether a header is nothing but a unit: "тыс. тенге", "%", "чел."."""
    head = simplified(header).text.strip(" .,()")
    if _COUNT.fullmatch(head):
        return True
    for name in _languages(language):
        ahead = re.match(rf"(?:в ?)?(?:(?:{_MULTIPLIERS[name]})\.? ?)?", head)
        at = ahead.end() if ahead else 0
        measured = unit_pattern(name).match(head, at)
        if measured is not None and head:
            _, end = rate_after(head, measured.end(), name)
            if not head[end:].strip(" .,)"):
                return True
        if at and not head[at:].strip(" .,)"):
            return True
        if at and _COUNT.fullmatch(head[at:].strip(" .,)")):
            return True
    return False


# --- numbers that are no figures -----------------------------------------------------------------

#: Columns of codes, ranks, years and numbers of rows.
_CODES: Final = re.compile(
    r"(?:№|n|no\.?|п/п|р/с|б/н|#|коды?|code|шифр|стро(?:ка|ки)|жол|место|ранг|рейтинг|позиция|rank|ranking|place|position|орны|орын"
    r"|бин|иин|бсн|жсн|инн|окпо|оквэд|кпп|бик|иик|бск|жск|bin|iin|индекс|телефон[а-я]*|тел|phone|факс|год|жыл[ыа-я]*|year|дата|күні|date|страница|стр|бет|page"
    r"|категория|класс|подкласс|специфика|функциональн[а-я]+ (?:под)?групп[а-я]+|администратор[а-я]*(?: бюджетн[а-я]+ программ)?|программа|подпрограмма"
    r"|санаты?|сыны[пб]ы?|(?:кіші|ішкі) сыны[пб]ы?|функционалдық (?:кіші )?топ|(?:бюджеттік бағдарламалар(?:дың)? )?әкімшісі|(?:кіші )?бағдарлама|ерекшелігі|category|class|subclass|programme?|administrator)"
    r"(?:[ /.:].{0,40})?\Z"
)
#: Words that a whole heading, not its beginning, must be: "Программа" but not "Программа развития".
_WHOLE: Final = re.compile(
    r"(?:год|жыл|year|класс|class|программа|подпрограмма|бағдарлама|programme?|категория|category|орын|строка|индекс|дата|date|page|position|место)\b.*"
)
_CODE_ROW: Final = re.compile(
    r"(?<!\w)(?:окпо|окуд|окэд|оквэд|окопф|окфс|океи|инн|бин|иин|бсн|жсн|огрн(?:ип)?|кпп|бик|бск|иик|жск|кбе|кнп|снилс|код|почтов[а-я]+ индекс|телефон|тел\.|факс|расчетн[а-я]+ счет|р/с|дата|e-?mail"
    r"|bin|iin|phone|fax|zip)(?!\w)|\A(?:№|n|no\.) ?\d"
)


def is_code(cell: Cell) -> bool:
    """Return whether the headers say that a number is a code, a rank, a year or a row's number."""
    for part in parts(cell.column_header):
        head = simplified(part).text.strip()
        if _CODES.match(head) and (not _WHOLE.match(head) or len(head.split()) < 3):
            return True
    row = simplified(cell.row_header).text
    return _CODE_ROW.search(row) is not None


# --- time and subject ----------------------------------------------------------------------------

_YEAR: Final = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?!\d|[.,]\d)")
#: A longer header is a sentence, whose dates are not the time of the numbers.
_LONGEST: Final = 100
_HANGING: Final = re.compile(
    r"(?:\A|(?<=\s))(?:за|на|в|во|к|с|по|от|для|of|in|for|at|by|as of|бойынша|үшін|по состоянию на)\s*(?=\Z|[,(])"
    r"|\A(?:за|на|в|к|на начало|на конец|as of|in|for|at)\s+(?=\Z)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\A[\s.,;:*–—-]*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXІХ]{1,4}|[а-яa-z])[.)]\s*)+|\A[\s.,;:*–—-]+"
)
_OF_WHICH: Final = re.compile(
    r"\A(?:(?:в том числе|в т\.\s?ч\.|из них|оның ішінде|соның ішінде|including|of which)(?:\s*:|,)?\s*)+",
    re.IGNORECASE,
)


def parts(header: str) -> list[str]:
    """Return the headings of a cell, outermost first."""
    return [part for part in map(str.strip, header.split(" / ")) if part]


def period_and_subject(cell: Cell, language: str) -> tuple[tuple[str, str], str]:
    """Return the days that the headers speak of, and what row and column are about.

    >>> period_and_subject(
    ...     Cell(table=0, row=1, column=1, row_header="1. Расходы", column_header="2019 г. / План"), "ru"
    ... )
    (('2019-01-01', '2019-12-31'), 'Расходы / План')
    """
    subject: list[str] = []
    dates: list[Date] = []
    for part in (*parts(cell.row_header), *parts(cell.column_header)):
        date, rest = _dated(part, language)
        if date is not None:
            dates.append(date)
        subject.append(_without_unit(_NUMBERED.sub("", _OF_WHICH.sub("", rest)), language))
    if not any(date.date_from for date in dates):
        dates += _dates_of_title(cell.title, language)
    named = list(dict.fromkeys(filter(None, (_OF_WHICH.sub("", s).strip() for s in subject))))
    return _days(dates), " / ".join(named)


def _dates_of_title(title: str, language: str) -> list[Date]:
    """Return the date of the innermost part of a title that has one and cites no act by it."""
    for part in reversed(parts(title)):
        date, _ = _dated(part, language)
        if date is not None and not _ACT.search(part):
            return [date]
    return []


#: "Приложение 1 к решению маслихата от 14 июня 2023 года": the day of the act.
_ACT: Final = re.compile(
    r"\b(?:решени|постановлени|приказ|указ|закон|decision|resolution|order|decree|law).{0,80}?"
    r"\b(?:от|of|dated)\s\d|\bжылғы\s\d.{0,40}(?:шешім|қаулы|бұйры|заң|жарлы)",
    re.IGNORECASE,
)


def _dated(header: str, language: str) -> tuple[Date | None, str]:
    """Return the date that a header names, if it names one, and the header without it."""
    from pipeline.extract.dates.find import find_dates

    if len(header) > 2 * _LONGEST:
        return None, header
    month = _month(header, language)
    if month is not None:
        return month, ""
    found = [f for f in find_dates(header, language) if isinstance(f.value, Date)]
    if len(found) == 1 or (found and len(header) <= _LONGEST):
        date = found[-1]
        rest = f"{header[: date.start].rstrip()} {header[date.end :].lstrip()}"
        return (date.value if isinstance(date.value, Date) else None), _tidy(rest)
    year = _YEAR.search(header)
    if year is None or len(header.split()) > 4 or len(_YEAR.findall(header)) > 1:
        return None, header
    rest = f"{header[: year.start()].rstrip()} {header[year.end() :].lstrip()}"
    value = Date(
        edtf=year[1], date_from=f"{year[1]}-01-01", date_to=f"{year[1]}-12-31", precision="year"
    )
    return value, _tidy(re.sub(r"\A\s*(?:г|ж|гг|жж|год[а-у]?|жыл[ғыа-я]*)(?!\w)\.?", "", rest))


def _month(header: str, language: str) -> Date | None:
    """Return a month or short quarter that is all of a header: "Январь", "қаңтар айы", "Q1"."""
    plain = simplified(header).text
    match = _MONTHS[language].fullmatch(plain)
    if match is not None:
        return month_without_year(month_of(match))
    quarter = _QUARTERS.fullmatch(plain.strip())
    return quarter_without_year(int(quarter[1] or quarter[2])) if quarter is not None else None


#: "Q1", "1 кв.", "2 тоқ."
_QUARTERS: Final = re.compile(r"q ?([1-4])|([1-4])(?:-?й)? ?(?:кв|тоқ)\.?")


_MONTHS: Final = {
    name: re.compile(rf" *{months(name)}(?: (?:месяц|айы))? *") for name in ("ru", "kk", "en")
}


#: The letter at a year that says it is a forecast or an estimate: "2016f", "2025п".
_MARK_OF_YEAR: Final = re.compile(r"[a-zа-я]\.?")


def _tidy(rest: str) -> str:
    if _MARK_OF_YEAR.fullmatch(rest.strip()):
        return ""
    rest = re.sub(r"\(\s*\)", "", rest).strip(" ,;:–—-")
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
    if is_unit(header, language) or _SHARE.fullmatch(header):
        return ""
    header = _RATE.sub("", header)
    bare = re.sub(
        r"\s*\(([^()]*)\)", lambda m: "" if _names_unit(m[1], language) else m.group(), header
    )
    pieces = re.split(r",\s*", bare)
    while len(pieces) > 1 and _names_unit(pieces[-1], language):
        pieces.pop()
    return ", ".join(pieces).strip(" ,;:")


#: ", на 1000 человек населения", "(per 100,000 live births)": the unit of a rate.
_RATE: Final = re.compile(r"\s*[,(]\s*(?:на|per)\s\d[\d\s,.]*[^,()]*\)?\Z", re.IGNORECASE)
#: "в % к соответствующему периоду прошлого года": a unit and what it is of.
_SHARE: Final = re.compile(
    r"\(?(?:в |in )?(?:%|процент\w*|пайыз\w*|percent\w*|per cent)(?: (?:к|от|of|to) .{1,80})?",
    re.IGNORECASE,
)


def _names_unit(piece: str, language: str) -> bool:
    if is_unit(piece, language):
        return True
    measured = measure_of((simplified(piece).text.strip(),), language)
    return measured != Measure() and len(piece.split()) <= 5
