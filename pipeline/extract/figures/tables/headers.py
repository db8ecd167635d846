"""What the headers of a cell say of the unit of its number: which of them holds."""

import re
from typing import Final

from pipeline.extract.figures.tables.header_units import (
    BY_MANY,
    TIMES,
    Measure,
    is_unit,
    measure_of,
    names_unit,
)
from pipeline.extract.simplified import simplified
from pipeline.raised import RAISED_LETTERS
from pipeline.records import Cell

#: What stands behind the last comma, or in brackets at the end.
_LAST_PIECE: Final = re.compile(r"(?:, ?([^,()]+)|\(([^()]+)\)) *\Z")


def measure_of_cell(cell: Cell, language: str) -> Measure:
    """Return unit and multiplier of a cell: those of its column, row's unit cell, row, caption.

    In a table with a column of units ("тыс. тонн") another may have one of its own ("Рост, %").

    >>> measure_of_cell(Cell(table=0, row=1, column=2, row_header="ВВП / млрд тенге"), "ru")
    Measure(unit='KZT', multiplier=1000000000)
    """
    rows = parts(cell.row_header)
    rows = rows[1:] if rows and names_index(rows[0], language) else rows
    units = [part for part in rows if is_unit(part, language) or _is_minutes(part)]
    columns = parts(cell.column_header)
    if units and columns:
        own = measure_of(tuple(simplified(head).text for head in reversed(columns)), language)
        if own.unit and own.unit not in TIMES:  # "План на год" is of no years
            return _by_unit_of_row(own, columns[-1], units[-1], language)
    lost = any(column.endswith(",") for column in columns)  # "Откл.,": its own unit was not read
    titles = [] if lost else parts(cell.title)
    if _COUNTS.search(simplified(" / ".join((*rows, *columns))).text) and not units:
        titles = [title for title in titles if not _is_money(title, language)]
    if units and _is_minutes(units[-1]):
        return Measure("minutes")
    heads = [*units, *reversed(columns), *reversed(rows), *reversed(titles)]
    measure = measure_of(tuple(simplified(head).text for head in heads), language)
    if units or not rows:
        return measure
    own = unit_set_off(rows[-1], language)
    return own if own.unit and not _says_more(measure.unit, own.unit) else measure


#: Above money for one of what the row is told in: "Тариф, тенге", "Ставка (МРП)", "Баға".
_PRICE: Final = re.compile(
    r"(?<!\w)(?:цен[аы]|тариф|ставк|расценк|стоимость (?:за )?(?:одной |1 )?единиц|баға|мөлшерлеме|price|tariff|rate)"
)


def _by_unit_of_row(own: Measure, column: str, unit: str, language: str) -> Measure:
    """Return the unit of a column, by that of the row where it is a price: "Тариф, тенге" of "м³".

    So it is below a column of nothing but money, too: "Тенге" beside "гектар".
    """
    priced = is_unit(column, language) or _PRICE.search(simplified(column).text)
    by = measure_of((simplified(unit).text,), language)
    if not priced or "/" in own.unit + by.unit or not _is_money(column, language):
        return own
    if (
        not by.unit
        or by.multiplier > 1
        or by.unit in ("percent", "ratio")
        or _is_money(unit, language)
    ):
        return own
    return Measure(f"{own.unit}/{by.unit}", own.multiplier)


#: What is counted is no money, whatever the caption says: "Число заемщиков", "Jobs", "Орын саны".
_COUNTS: Final = re.compile(
    r"(?<!\w)(?:число|количество|численность|кол-во|number of|headcount|jobs|рабочи[ех] мест[а]?|жұмыс орындары"
    r"|(?:\w+[^\W\d] )саны)(?!\w)"
)


def _is_minutes(part: str) -> bool:
    """Return whether a row's own unit is minutes; above two columns "мин" is the least."""
    return part.strip(" .").lower() in ("мин", "min")


def _is_money(title: str, language: str) -> bool:
    """Return whether a line above a table names a currency."""
    unit = measure_of((simplified(title).text,), language).unit
    return re.match(r"[A-Z]{3}(?:/|\Z)", unit) is not None


def unit_set_off(header: str, language: str) -> Measure:
    """Return the unit that a label ends in: "Занятые, тыс. чел.", "Доля (%)"."""
    found = _LAST_PIECE.search(simplified(header).text)
    piece = (found[1] or found[2]).strip() if found else ""
    if _OWN_NUMBER.search(piece) and not BY_MANY.match(piece):
        return Measure()  # доля 40 %: a figure of the label
    return measure_of((piece,), language) if piece and names_unit(piece, language) else Measure()


#: A number with a unit of its own: "доля 40 %", "412,6 кв. м"; not "м2", "за 1 кв. м".
_OWN_NUMBER: Final = re.compile(r"(?<![\w.,])(?!1 )\d(?:[\d.,]*\d)?(?: \d{3})* ?(?:%|[^\W\d])")


def _says_more(column: str, row: str) -> bool:
    """Return whether the unit of a column holds against that of a row.

    "Рост, %" holds for all rows, "Change, p.p." for those in per cent: the others change by their
    own units.
    """
    return column == "percent" or (column == "percentage_points" and row in ("percent", column))


def names_index(label: str, language: str) -> bool:
    """Return whether the label of a row names an index in whose units other amounts are told.

    "Прожиточный минимум", "Месячный расчетный показатель": its own amount is in money.
    """
    return is_unit(label, language) and measure_of((simplified(label).text,), language).unit in (
        "MCI",
        "subsistence_minimum",
    )


def parts(header: str) -> list[str]:
    """Return the headings of a cell, outermost first, without the marks of notes.

    >>> parts("Доходы / Население, тыс. чел.²⁾"), parts("Oil revenue 1/"), parts("Стаж (до 5)")
    (['Доходы', 'Население, тыс. чел.'], ['Oil revenue'], ['Стаж (до 5)'])
    """
    return [_without_mark(part) for part in map(str.strip, header.split(" / ")) if part]


#: "¹⁾", "1)", "**", "1/" behind a word, a sign or a bracket.
_NOTE_MARK: Final = re.compile(
    rf"(?<=[^\W\d]|[%.,)»\"]) ?(?:[¹²³⁰⁴-⁹]{{1,2}}[⁾)]|[{RAISED_LETTERS}](?:, ?[{RAISED_LETTERS}])?[⁾)]?"
    r"|\*{1,3}\)?|\d\))\Z|(?<=[^\W\d]|[%.,)])(?: (?:\d{1,2}|[a-h])/){1,3}\Z"
)


def _without_mark(header: str) -> str:
    bare = _NOTE_MARK.sub("", header)
    return bare if bare.count("(") == bare.count(")") else header
