"""Figures of table cells: a bare number takes its unit, multiplier and period from the headers."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.amounts.around import word_before
from pipeline.extract.figures.tables.codes import is_code
from pipeline.extract.figures.tables.header_times import period_and_subject
from pipeline.extract.figures.tables.header_units import Measure
from pipeline.extract.figures.tables.headers import measure_of_cell
from pipeline.extract.simplified import simplified
from pipeline.numerals import DIGITS, plain, read_digits
from pipeline.raised import RAISED_LETTERS
from pipeline.records import Cell, Figure, Found

#: A number, a range, a negative number in brackets; a footnote mark or a scanner's point behind it.
_NUMBER: Final = re.compile(
    rf" *(?P<open>\()?(?P<than>[<>≤≥] ?)?(?P<sign>[-+]?) ?(?P<number>{DIGITS})(?: ?- ?(?P<to>{DIGITS}))? ?(?P<percent>%?)(?(open)\))"
    rf"(?P<mark>[.:;,*]{{0,3}}|\*| ?\d\)| ?(?:[¹²³⁰⁴-⁹]{{1,2}}|[{RAISED_LETTERS}])[⁾)]?)? *"
)
#: "от 1 до 5": the same groups, the word that opens it in the place of the sign.
_SAID_RANGE: Final = re.compile(
    rf" *(?P<open>(?!))?(?P<than>(?!))?(?P<sign>(?:от|с|from) )(?P<number>{DIGITS}) ?%? (?:до|to) "
    rf"(?P<to>{DIGITS}) ?(?P<percent>%?)(?P<mark>) *"
)
#: "2024 г. – 1 200,0; 2025 г. – 1 350,5", "Всего: 2 550,5": numbers of one cell, each with its time.
_DATED: Final = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)(?: ?(?:год(?:а|у|ы)?|гг?|жыл(?:ы|ғы)?|ж)(?!\w)\.?)?|всего|итого|барлығы|total) ?[-:] ?"
    rf"(?P<number>(?!(?:19|20)\d\d(?![\d.,])){DIGITS})(?![\d.,]*\d| ?[^\W\d]{{3}})"
)
_BETWEEN_DATED: Final = re.compile(r"(?:[:;,. ]|в том числе|из них|оның ішінде|including)*")
#: "Всего – 573,8 млрд тенге, в том числе: ..."
_TOTAL: Final = re.compile(
    r"\s*(?:всего|итого|барлығы|жалпы|(?:in )?total)\s*[:–—-]?\s*", re.IGNORECASE
)
_DIGIT: Final = re.compile(r"\d")
_WORDS: Final = re.compile(r" *[^\W\d]+(?:[ .][^\W\d]+){0,3} (?=[\d-])")
_SIGNS: Final = {"<": "<", ">": ">", "≤": "<=", "≥": ">="}
_CURRENCY: Final = re.compile(r"[A-Z]{3}(?:/.*)?")
#: How sure a bare number is what it seems; a scanned one not written as those above and below it.
SURE: Final = 0.8
ODD: Final = 0.4
#: Longer runs of digits without groups are codes, unless a header names a unit.
_LONGEST: Final = 8
#: Under a heading of so many letters stands no column of numbers.
_LONGEST_HEADING: Final = 150
#: The numbers of the columns stand in one of the first rows.
_LAST_ROW_OF_NUMBERS: Final = 4


def read_cell(text: str, language: str, cell: Cell) -> list[Found] | None:
    """Return the figure of a cell that is a bare number, none if it is a code, a rank or a year.

    None is returned for a cell with words of its own, which is read as any text.
    """
    view = simplified(text)
    words = _WORDS.match(view.text)
    at = words.end() if words else 0
    match = _SAID_RANGE.fullmatch(view.text)
    words = words if match is None else None
    match = match or _NUMBER.fullmatch(view.text, at)
    if match is None:
        return None
    comparator = _SIGNS.get((match["than"] or "").strip(), "")
    if words is not None:  # не менее 50
        word = word_before(view.text, 0, at, language)
        if word is None or view.text[: word.at].strip():
            return None
        comparator = word.says
    value = _value(match, cell, measure_of_cell(cell, language), language)
    if value is None:
        return []
    period, subject = period_and_subject(cell, language)
    value = replace(
        value,
        comparator="" if comparator == "~" else comparator,
        approximate=comparator == "~",
        subject=subject,
        period_from=period[0],
        period_to=period[1],
    )
    first = next(match.start(name) for name in ("open", "than", "sign", "number") if match[name])
    ends = "percent" if match["percent"] or match["open"] else "to" if match["to"] else "number"
    last = match.end(ends) + (1 if match["open"] else 0)
    return [_found(value, _trimmed(text, *view.back(0 if words else first, last)), cell)]


def read_dated_amounts(text: str, language: str, cell: Cell) -> list[Found] | None:
    """Return the figures of a cell that lists numbers by years, under a heading that names a unit.

    None is returned for a cell with anything else in it.
    """
    view = simplified(text)
    matches = list(_DATED.finditer(view.text))
    if not any(match["year"] for match in matches) or not _BETWEEN_DATED.fullmatch(
        _DATED.sub("", view.text)
    ):
        return None
    measure = measure_of_cell(cell, language)
    if measure == Measure():
        return None
    _, subject = period_and_subject(cell, language)
    found = []
    for match in matches:
        amount = read_digits(match["number"], language)
        if amount is None:
            return None
        value = Figure(
            value=plain(amount * measure.multiplier),
            unit=measure.unit,
            multiplier=str(measure.multiplier) if measure.multiplier > 1 else "",
            subject=subject,
            period_from=f"{match['year']}-01-01" if match["year"] else "",
            period_to=f"{match['year']}-12-31" if match["year"] else "",
        )
        found.append(_found(value, _trimmed(text, *view.back(*match.span("number"))), cell))
    return found


def _found(value: Figure, span: tuple[int, int], cell: Cell) -> Found:
    """Return a figure that stands in a cell, less sure where its writing is odd."""
    return Found(
        kind="figure",
        start=span[0],
        end=span[1],
        rule="figure_cell",
        confidence=ODD if cell.odd else SURE,
        value=value,
    )


def _value(match: re.Match[str], cell: Cell, measure: Measure, language: str) -> Figure | None:
    """Return value and unit of the number, None where it is no figure."""
    number = match["number"]
    amount = read_digits(number, language)
    if amount is None or is_code(cell):
        return None
    if not match["percent"] and _looks_like_code(number, cell, measure):
        return None
    if match["mark"] == "." and measure == Measure() and number.isdigit():
        return None  # "3.": the number of a row
    if (
        match["to"]
        and _YEAR.fullmatch(number)
        and _YEAR.fullmatch(match["to"])
        and not measure.unit
    ):
        return None  # 2022-2024: a time
    upper = read_digits(match["to"], language) if match["to"] else None
    if match["to"] and (upper is None or upper <= amount):
        return None
    unit, multiplier = ("percent", 1) if match["percent"] else (measure.unit, measure.multiplier)
    negative = match["sign"] == "-" or (match["open"] and _may_be_negative(cell, unit))
    return Figure(
        value=plain((-1 if negative else 1) * amount * multiplier),
        value_to=plain(upper * multiplier) if upper is not None else "",
        unit=unit,
        multiplier=str(multiplier) if multiplier > 1 else "",
    )


def _may_be_negative(cell: Cell, unit: str) -> bool:
    """Return whether a number in brackets is below zero: money, or a change or balance in percent."""
    if unit in ("percent", "percentage_points"):
        heads = f"{cell.row_header} {cell.column_header} {cell.title}"
        return _CHANGE_OR_BALANCE.search(heads) is not None
    return _CURRENCY.fullmatch(unit) is not None


#: What may fall below zero: "GDP growth", "current account balance, percent of GDP".
_CHANGE_OR_BALANCE: Final = re.compile(
    r"growth|change|balance|deficit|surplus|current account|contribution|year[- ]on[- ]year|yoy|y-o-y"
    r"|прирост|изменени|сальдо|баланс|дефицит|профицит|өсім|өзгеріс|тапшылы|теңгерім",
    re.IGNORECASE,
)


_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: Above years: "Период", "Year and quarter", "Срок ввода", "Completion", "Аяқталу мерзімі".
_OF_TIMES: Final = re.compile(
    r"(?:год|период|срок|(?:дата|срок)? ?(?:ввод|заверш|окончан)|жыл|кезең|мерзім|аяқтал|бітіру|іске қосу"
    r"|year|period|date|deadline|completion|commission)",
    re.IGNORECASE,
)


def _looks_like_code(number: str, cell: Cell, measure: Measure) -> bool:
    """Return whether a number is a code by its digits, or the number of a column or row."""
    if re.fullmatch(r"0\d+", number):
        return True
    if _YEAR.fullmatch(number) and cell.column == 0 and not (cell.row_header or cell.column_header):
        return True  # a heading within the table
    if _YEAR.fullmatch(number) and _OF_TIMES.match(cell.column_header):
        return True
    if measure != Measure():
        return False
    if re.fullmatch(rf"\d{{{_LONGEST + 1},}}", number):
        return True
    if (
        cell.column == 0
        and not cell.row_header
        and number.isdigit()
        and int(number) <= cell.row + 1
    ):
        return True  # the number of a row
    if not cell.row_header and cell.row <= _LAST_ROW_OF_NUMBERS and number == str(cell.column + 1):
        return True
    return len(cell.column_header) > _LONGEST_HEADING


#: "тенге за 1 м³", "KZT per 1 kWh": what a rate is by.
_PER_ONE: Final = re.compile(
    r"(?:тенге|теңге|руб[а-я.]*|долл[а-я.]*|KZT|USD|%)[ ,]{0,3}(?:за|с|на|per|for)\s*\Z",
    re.IGNORECASE,
)


def with_headers(figures: list[Found], text: str, language: str, cell: Cell) -> list[Found]:
    """Return the figures of a cell with words, with subject and period of its headers.

    Only a figure that is most of its cell ("25 000 000 рублей"), or the total that it begins with,
    speaks of what the headers name.
    """
    made = []
    for found in figures:
        value = found.value
        if not isinstance(value, Figure):
            made.append(found)
            continue
        if value.value == value.multiplier and (not _DIGIT.search(text, found.start, found.end)):
            continue  # "Добыча нефти, млн тонн": the unit of the row
        if _PER_ONE.search(text[: found.start]) and value.value == "1":
            continue  # "Водоснабжение, тенге за 1 м³"
        most = len(figures) == 1 and 2 * (found.end - found.start) > len(text.strip())
        if most or _TOTAL.fullmatch(text[: found.start]):
            (first, last), subject = period_and_subject(cell, language)
            if not value.period_from:
                value = replace(value, period_from=first, period_to=last)
            found = replace(found, value=replace(value, subject=value.subject or subject))
        made.append(found)
    return made


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
