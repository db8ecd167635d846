"""Lines drawn below headings of a table without rules: so far as such a line its heading stands.

"Июль 2025 г. к" is as wide as one column, and the line below it as wide as the three that it heads.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.ocr.rows import box_of
from pipeline.ocr.tables.unruled_heads import Span, ends_of, overlap
from pipeline.records import Box, Line

#: A line drawn below a heading is flat, and so near, in heights of its letters.
_FLAT: Final = 3.0
_NEAR: Final = 0.6
#: Lines are parts of one that are so near each other; each may begin or end so far within a column.
_APART: Final = 1.0
_OVER: Final = 3.0
_MIDDLE: Final = 2.5


def over_lines(
    pieces: Sequence[Line], spans: Sequence[Span], rulings: Sequence[Box]
) -> list[tuple[Line, int, int]]:
    """Return the pieces of a row of headings with a line below them, and the columns it goes over.

    `spans` are the columns, the first one of names. A line over all of them ends the headings.
    """
    found: list[tuple[Line, int, int]] = []
    for piece in pieces:
        box = box_of(piece)
        near = [
            r
            for r in rulings
            if r.y1 - r.y0 <= _FLAT < r.x1 - r.x0
            and -_FLAT < r.y0 - box.y1 < _NEAR * (box.y1 - box.y0)
        ]
        over = [c for line in _lines(near, box) if len(c := _columns(line, spans)) > 1]
        if over and len(least := min(over, key=len)) < len(spans) - 1:
            found.append((piece, least[0], least[-1]))
        elif any(overlap(ends_of(piece), (r.x0, r.x1)) > 0 for r in near):
            return []  # the line below the lowest headings
    columns = [c for _, first, last in found for c in range(first, last + 1)]
    return found if len(columns) == len(set(columns)) else []


def _lines(near: Sequence[Box], box: Box) -> list[Span]:
    """Return the lines below a box that go on to both sides of it, alone or put together.

    A line that is drawn column by column goes on over more than one heading; parts of it that have
    the middle of the heading are its own.
    """
    ends = sorted({(r.x0, r.x1) for r in near})
    found = list(ends)
    for first in range(len(ends)):
        for last in range(first + 1, len(ends)):
            if ends[last][0] - ends[last - 1][1] > _APART:
                break
            begins = first == 0 or ends[first][0] - ends[first - 1][1] > _APART
            over = last + 1 == len(ends) or ends[last + 1][0] - ends[last][1] > _APART
            off = abs(ends[first][0] + ends[last][1] - box.x0 - box.x1) / 2
            if (begins and over) or off < _MIDDLE:
                found.append((ends[first][0], ends[last][1]))
    return [(a, b) for a, b in found if a - _OVER < box.x0 and box.x1 < b + _OVER]


def _columns(line: Span, spans: Sequence[Span]) -> list[int]:
    """Return the columns whose figures stand below a line."""
    return [
        column
        for column, (left, right) in enumerate(spans)
        if column and line[0] - _OVER < left and right < line[1] + _OVER
    ]
