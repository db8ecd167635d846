"""Years that are all of a table cell: the heading of a column, or the label of a row of years."""

import re
from typing import Final

from pipeline.extract.dates.values import year
from pipeline.records import Cell, Found

#: "2019", with a footnote mark or the mark of a forecast: "2019*", "2025f", "2025 п".
_YEAR: Final = re.compile(r"\s*((?:19|20)\d\d)\s*(?:\*{1,2}|[a-zа-я]\.?)?\s*", re.IGNORECASE)
#: What heads a column of years.
_OF_YEARS: Final = re.compile(r"(?:годы?|жыл(?:ы|дар)?|years?)\s*", re.IGNORECASE)


def find_years(text: str, cell: Cell) -> list[Found]:
    """Return the year that is all of a cell, if it heads a column or a row; else nothing.

    >>> heading = Cell(table=0, row=0, column=1, is_header=True)
    >>> [found.value.edtf for found in find_years("2019", heading)]
    ['2019']
    """
    match = _YEAR.fullmatch(text)
    heads_row = cell.column == 0 and _OF_YEARS.fullmatch(cell.column_header)
    if match is None or not (cell.is_header or heads_row):
        return []
    start, end = match.span(1)
    value = year(int(match[1]))
    return [Found(kind="date", start=start, end=end, rule="date_cell", confidence=0.8, value=value)]
