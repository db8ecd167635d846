"""Tables whose columns are ruled in every second row only, as styles of Word draw them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import box_of, middle
from pipeline.ocr.tables.grids import SAME, Grid, at_edges, is_wall
from pipeline.records import Box, Line

#: A column is one that is ruled in so many rows; a row without rulings has so many texts at least.
_RULED: Final = 2
_TEXTS: Final = 3


def with_bands_ruled(grid: Grid, lines: Sequence[Line]) -> Grid:
    """Return a grid, rows in which texts stand in its columns ruled as the others are."""
    ups = at_edges(grid.vertical, grid.xs, upright=True)
    rows = list(pairwise(grid.ys))
    inner = range(1, len(grid.xs) - 1)
    drawn = {
        (row, at): is_wall(ups[at], (top + bottom) / 2)
        for row, (top, bottom) in enumerate(rows)
        for at in inner
    }
    columns = [at for at in inner if sum(drawn[row, at] for row in range(len(rows))) >= _RULED]
    boxes = [
        [box_of(line) for line in lines if top < middle(line) < bottom] for top, bottom in rows
    ]
    parted: set[tuple[int, int]] = set()
    for row, own in enumerate(boxes):
        places = {(row, at) for at in columns if _stands_on_both_sides(own, grid.xs[at])}
        if len(places) >= _TEXTS - 1 and not any(drawn[row, at] for at in inner):
            parted |= places
    for row, at in list(parted):
        for beside in {row - 1, row + 1} & set(range(len(rows))):
            between = grid.xs[at - 1], grid.xs[at + 1]
            if not any(between[0] < box.x1 and box.x0 < between[1] for box in boxes[beside]):
                parted.add((beside, at))  # nothing is written there
    added = [
        Box(x0=grid.xs[at], y0=rows[row][0], x1=grid.xs[at], y1=rows[row][1])
        for row, at in sorted(parted)
    ]
    return replace(grid, vertical=(*grid.vertical, *added)) if added else grid


def _stands_on_both_sides(boxes: Sequence[Box], x: float) -> bool:
    """Return whether texts stand level on both sides of a place, none of them over it."""
    left = [box for box in boxes if box.x1 < x + SAME]
    right = [box for box in boxes if box.x0 > x - SAME]
    level = any(one.y0 < other.y1 and other.y0 < one.y1 for one in left for other in right)
    return level and len(left) + len(right) == len(boxes)
