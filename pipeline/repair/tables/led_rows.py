"""Rows that a row without figures leads, as their numbers say: "7. Сбор:", "7.1. камыш | 10".

The number of the row that leads goes over all of them, or theirs begin with it.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pipeline.numerals import OF_WHICH
from pipeline.records import Cell, Segment

#: "1.", "1.3.1.1", "5)"
_NUMBER: Final = re.compile(r"\s*(\d+(?:\.\d+)*)[.)]?\s*")
#: What opens the parts of the row above it, and names nothing itself.
_OF_WHICH: Final = re.compile(rf"{OF_WHICH}\s*:?\s*\Z", re.IGNORECASE)


class _Leading(NamedTuple):
    """A row that names those below it: its label, its number, the first row that is not its own."""

    row: int
    label: str
    number: str
    end: int


def led_rows(cells: Sequence[tuple[Segment, Cell]], first: int) -> dict[int, tuple[str, ...]]:
    """Return the labels that lead a row, the outermost one first, by the rows that have some.

    ``first`` is the column of the names; the numbers stand left of it.
    """
    numbers = {
        row: (match[1], cell)
        for segment, cell in cells
        if cell.column < first and (match := _NUMBER.fullmatch(segment.text))
        for row in range(cell.row, cell.row + cell.row_span)
    }
    filled = {cell.row for _, cell in cells if cell.column > first}
    leading = [
        _Leading(cell.row, _label(segment.text), number, over.row + over.row_span)
        for segment, cell in cells
        if cell.column == first
        and cell.row in numbers
        and cell.row not in filled
        and not _OF_WHICH.search(segment.text)
        for number, over in [numbers[cell.row]]
        if over.row == cell.row
    ]
    found: dict[int, tuple[str, ...]] = {}
    for one in leading:
        for row, (number, _) in numbers.items():
            if row > one.row and (row < one.end or number.startswith(f"{one.number}.")):
                found[row] = (*found.get(row, ()), one.label)
    return found


def _label(text: str) -> str:
    return " ".join(text.split()).rstrip(" :")
