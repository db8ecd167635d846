"""Lines that stand beside each other as rows; where a line stands."""

from collections.abc import Sequence
from typing import Final

from pipeline.records import Box, Line

#: Lines stand beside each other that share more than this of the height of the lower one.
_BESIDE: Final = 0.53

Rows = Sequence[Sequence[Line]]


def from_top(lines: Sequence[Line]) -> list[Line]:
    """Return the lines by their middles, those of one height from left to right."""
    return sorted(lines, key=_place)


def _place(line: Line) -> tuple[float, float]:
    box = box_of(line)
    return (box.y0 + box.y1) / 2, box.x0


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines that stand beside each other as one row, left to right."""
    return rows_of_ordered(from_top(lines))


def rows_of_ordered(ordered: Sequence[Line]) -> list[list[Line]]:
    """Return lines that are ordered from the top as rows."""
    rows: list[list[Line]] = []
    foot = 0.0  # of the last row
    for line in ordered:
        box = box_of(line)
        if rows and box.y0 < foot and _is_of_row(box, rows[-1]):
            rows[-1].append(line)
            foot = max(foot, box.y1)
        else:
            rows.append([line])
            foot = box.y1
    for row in rows:
        if len(row) > 1:
            row.sort(key=lambda line: box_of(line).x0)
    return rows


def _is_of_row(box: Box, row: Sequence[Line]) -> bool:
    """Return whether a box stands beside a line of a row, and below none: an emblem is by two."""
    found = False
    for line in row:
        other = box_of(line)
        if _below(box, other):
            return False
        found = found or are_beside(box, other)
    return found


def _below(a: Box, b: Box) -> bool:
    """Return whether a box begins below the middle of another, and has some of its width."""
    return 2 * a.y0 > b.y0 + b.y1 and min(a.x1, b.x1) - max(a.x0, b.x0) > 2


def are_beside(a: Box, b: Box) -> bool:
    """Return whether two boxes share more than half of the lower one's height, and no width.

    What shares just half of it stands between two lines: figures in the middle of a label.
    """
    ax0, ay0, ax1, ay1 = a
    bx0, by0, bx1, by1 = b
    overlap = min(ay1, by1) - max(ay0, by0)
    apart = min(ax1, bx1) - max(ax0, bx0) < 2
    return apart and overlap > _BESIDE * min(ay1 - ay0, by1 - by0)


def box_of(line: Line) -> Box:
    """Return the box of a line that has one."""
    box = line.box
    assert box is not None
    return box


def middle(line: Line) -> float:
    """Return the height of a line's middle on the page."""
    box = box_of(line)
    return (box.y0 + box.y1) / 2
