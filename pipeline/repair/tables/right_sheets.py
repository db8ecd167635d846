"""Sheets that a printer cut into a left and a right page: the names of the rows stand on the left one.

Spreadsheets print all left pages first. So where the rows of a table without names stand as high as
those of one some pages before, they are the same rows.
"""

import re
from collections.abc import Mapping
from typing import Final

from pipeline.records import Cell, Segment

Cells = tuple[tuple[Segment, Cell], ...]

#: A number, or that there is none: "1 804 100,5", "-12,5 %", "–", "x".
_NUMBER: Final = re.compile(r"\s*(?:[-–−+(]?\d[\d\s.,]*%?\*{0,3}\)?|[-–—…xхXХ]|\.{3})\s*")
#: The rows stand equally high within so many points, and are at least so many.
_LEVEL: Final = 1.5
_ROWS: Final = 3


def is_of_numbers(cells: Cells) -> bool:
    """Return whether the rows of a table have numbers only, and are several."""
    body = [(segment, cell) for segment, cell in cells if not cell.is_header]
    rows = {cell.row for _, cell in body}
    return len(rows) >= _ROWS and all(_NUMBER.fullmatch(s.text) for s, _ in body)


def rows_beside(left: Cells, right: Cells) -> dict[int, int]:
    """Return the row of a left sheet for each row of the right one; none where they differ."""
    here, there = _heights(right), _heights(left)
    if len(here) != len(there):
        return {}
    pairs = list(zip(sorted(here), sorted(there), strict=True))
    level = all(abs(here[row] - there[other]) < _LEVEL for row, other in pairs)
    return dict(pairs) if level else {}


def _heights(cells: Cells) -> dict[int, float]:
    """Return how high the numbers of each row stand on their page."""
    return {
        cell.row: (segment.box.y0 + segment.box.y1) / 2
        for segment, cell in reversed(cells)
        if not cell.is_header and segment.box is not None and _NUMBER.fullmatch(segment.text)
    }


def two_sheets(left: Cells, right: Cells) -> tuple[Cells, Cells]:
    """Return the cells of both parts of a sheet, the right ones named and titled as the left ones.

    A heading over columns of both heads those on either side.
    """
    names = {cell.row: cell.row_header for _, cell in left if cell.row_header}
    rows = rows_beside(left, right)
    over_left, over_right = _heads_over_the_cut(left, right)
    title = " / ".join(dict.fromkeys(filter(None, (left[0][1].title, right[0][1].title))))
    named = tuple(
        (s, c._replace(row_header=names.get(rows.get(c.row, -1), ""), title=title))
        for s, c in right
    )
    return _with_heads(left, over_left), _with_heads(named, over_right)


def _with_heads(cells: Cells, heads: Mapping[int, str]) -> Cells:
    """Return cells, those of some columns with another heading over their own."""
    return tuple(
        (s, c._replace(column_header=f"{heads[c.column]} / {c.column_header}"))
        if c.column_header and heads.get(c.column)
        else (s, c)
        for s, c in cells
    )


def _heads_over_the_cut(left: Cells, right: Cells) -> tuple[dict[int, str], dict[int, str]]:
    """Return by columns of either sheet the heading that stands on the other one, over both.

    "2024 год" over twelve months is printed where its middle is.
    """
    ours, theirs = _tops(left), _tops(right)
    before, behind = ours.get(max(ours, default=0), ("", 1)), theirs.get(0, ("", 1))
    open_left = [column for column in _free(left, ours) if column > max(ours, default=0)]
    open_right = [column for column in _free(right, theirs) if column < min(theirs, default=0)]
    return (
        dict.fromkeys(open_left if behind[1] > 1 else (), behind[0]),
        dict.fromkeys(open_right if before[1] > 1 else (), before[0]),
    )


def _tops(cells: Cells) -> dict[int, tuple[str, int]]:
    """Return the headings of the first row by each column that they are over, with their width."""
    return {
        column: (" ".join(segment.text.split()), cell.column_span)
        for segment, cell in cells
        if cell.is_header and cell.row == 0
        for column in range(cell.column, cell.column + cell.column_span)
    }


def _free(cells: Cells, tops: dict[int, tuple[str, int]]) -> list[int]:
    """Return the columns that have a heading, but none in the first row."""
    return sorted({cell.column for _, cell in cells if cell.is_header and cell.row} - tops.keys())
