"""Ruled tables that touch, with nothing between them: one grid of lines, parted where it is two.

Two tables below each other have columns of their own: uprights of the upper one end at the line at
which others begin, and headings stand below that line.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.tables.grids import SAME, Grid

#: Each of two tables has at least so many rows.
_ROWS: Final = 2

#: The inner uprights that stand in a row of a grid, each by its place among them.
_Walls = frozenset[int]


def seams(grid: Grid) -> tuple[int, ...]:
    """Return the rows of a grid, but the first, at which another table may begin."""
    if len(grid.ys) <= 2 * _ROWS or len(grid.xs) <= 3:
        return ()
    rows = _walls(grid)
    found: list[int] = []
    first, here = 0, rows[0]
    for row, own in enumerate(rows[1:], 1):
        if here <= own or own <= here:
            here |= own
            continue
        if row - first < _ROWS:
            return ()  # uprights that change from row to row are those of one form
        found.append(row)
        first, here = row, own
    return tuple(found) if found and len(rows) - first >= _ROWS else ()


def parts_at(grid: Grid, rows: Sequence[int]) -> list[Grid]:
    """Return the grids above, between and below some of the rows of a grid."""
    edges = [0, *rows, len(grid.ys) - 1]
    return [_part(grid, grid.ys[a : b + 1]) for a, b in pairwise(edges)]


def _part(grid: Grid, ys: tuple[float, ...]) -> Grid:
    top, foot = ys[0], ys[-1]
    vertical = tuple(r for r in grid.vertical if r.y0 < foot - SAME and r.y1 > top + SAME)
    horizontal = tuple(r for r in grid.horizontal if top - SAME <= (r.y0 + r.y1) / 2 <= foot + SAME)
    xs = tuple(x for x in grid.xs if any(abs((r.x0 + r.x1) / 2 - x) <= SAME for r in vertical))
    return Grid(xs, ys, vertical, horizontal)


def _walls(grid: Grid) -> list[_Walls]:
    """Return which inner uprights stand in each row of a grid."""
    rows: list[set[int]] = [set() for _ in grid.ys[1:]]
    for ruling in grid.vertical:
        x = (ruling.x0 + ruling.x1) / 2
        place = bisect_left(grid.xs, x - SAME)
        if not 0 < place < len(grid.xs) - 1:
            continue
        for row, (top, foot) in enumerate(pairwise(grid.ys)):
            if ruling.y0 - SAME <= (top + foot) / 2 <= ruling.y1 + SAME:
                rows[row].add(place)
    return [frozenset(row) for row in rows]
