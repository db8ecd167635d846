"""The last column of a text of which one or two lines are left: too few to tell a gutter by.

The text beside them is long, fills a narrow column and ends where the gutter begins, and they stand
at its head.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from pipeline.ocr.layout.narrow_gutters import Gutter
from pipeline.records import Box, Line

#: So many lines are left at most; those beside them are so many at least, of so many letters.
_LEFT: Final = 2
_LONG: Final = 8
_LETTERS: Final = 22
#: A running header has so many pieces at most.
_HEADS: Final = 4
#: A gutter is so wide, in points.
_WIDTHS: Final = (7.0, 45.0)
#: Lines begin or end together that do so within so many points; half of the lines of a column that
#: is justified do, and most end so near to its edge.
_TOGETHER: Final = 2.5
_RAGGED: Final = 30.0
_MOST: Final = 0.7
#: A line that others follow fills so much of its column.
_FULL: Final = 0.85
#: Lines are level that differ by so much of their height.
_LEVEL: Final = 0.3
#: So many heights of a line is the white between those of one text.
_CLOSE: Final = 0.6
_ENDS: Final = (".", "!", "?", "»", "”", ")")


def last_column(lines: Sequence[Line], boxes: Sequence[Box]) -> tuple[Gutter, int, int] | None:
    """Return the gutter left of a last column, and from where to where lines stand beside it.

    The lines are ordered from the top. None where there is no such column. Above it may stand a
    running header.
    """
    top = next((i for i, (a, b) in enumerate(pairwise(boxes[:_HEADS]), 1) if _apart(a, b)), 0)
    rightmost = sorted(range(top, len(boxes)), key=lambda i: -boxes[i].x0)
    for count in range(1, _LEFT + 1 if len(rightmost) > _LONG else 1):
        own = sorted(rightmost[:count])
        x = min(boxes[i].x0 for i in own)
        if boxes[rightmost[count]].x0 < x - _RAGGED:
            return _beside(lines, boxes, own, x)
    return None


def _apart(above: Box, below: Box) -> bool:
    """Return whether more than a line's height of white is between two lines."""
    return below.y0 - above.y1 > above.y1 - above.y0


def _beside(
    lines: Sequence[Line], boxes: Sequence[Box], own: Sequence[int], x: float
) -> tuple[Gutter, int, int] | None:
    first = own[0]
    level = [
        i
        for i in range(max(0, first - 1), min(len(boxes), first + 2))
        if i not in own
        and abs(boxes[i].y0 + boxes[i].y1 - boxes[first].y0 - boxes[first].y1)
        < 2 * _LEVEL * (boxes[first].y1 - boxes[first].y0)
    ]
    if not level:
        return None
    start = min(first, *level)
    if start and _goes_on(boxes[start - 1], boxes[start], x):
        return None
    end = next((i for i in range(start, len(boxes)) if boxes[i].x0 < x < boxes[i].x1), len(boxes))
    column = [i for i in range(start, end) if i not in own]
    if own[-1] >= end or len(column) < _LONG:
        return None
    edge = max(boxes[i].x1 for i in column)
    left = min(boxes[i].x0 for i in column)
    ends = [edge - boxes[i].x1 for i in column]
    justified = 2 * sum(off < _TOGETHER for off in ends) >= len(ends)
    ragged = sum(off < _RAGGED for off in ends) >= _MOST * len(ends)
    is_text = median(len(lines[i].text) for i in column) >= _LETTERS
    if not (_WIDTHS[0] <= x - edge <= _WIDTHS[1] and (justified or ragged) and is_text):
        return None
    wide = [boxes[i].x1 - boxes[i].x0 for i in own]
    full = all(width > _FULL * (edge - left) for width in wide[:-1])
    goes_on = lines[first].text[:1].islower() or len(lines[first].text) >= _LETTERS
    closes = lines[own[-1]].text.rstrip().endswith(_ENDS)
    if not (full and goes_on and closes) or max(wide) > edge - left + _TOGETHER:
        return None
    return Gutter(edge, x - 0.2), start, end


def _goes_on(above: Box, below: Box, x: float) -> bool:
    """Return whether a line stands close above another, left of a place."""
    return above.x1 < x and below.y0 - above.y1 < _CLOSE * (above.y1 - above.y0)
