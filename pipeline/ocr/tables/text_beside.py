"""Whether what looks like a table over the page is a column of text beside a table of its own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.layout.column_ends import COLUMN_LINES
from pipeline.ocr.rows import Rows, box_of
from pipeline.records import Box, Line

#: A line of text has so many letters; lines of a column end together so near, in points.
_LETTERS: Final = 25
_TOGETHER: Final = 12.0
#: This share of the lines left of a table are lines of text, where it stands beside a column.
_SHARE: Final = 0.3
#: Nor do so many rows above and below it end such a column.
_NEAR: Final = 2

Span = tuple[float, float]


def crosses_columns(rows: Rows, start: int, end: int, spans: Sequence[Span]) -> bool:
    """Return whether rows ``start:end`` lie over the gutter between two columns of text.

    `spans` are the columns of the table that the rows would make. Between two of them the gutter
    goes on above or below, with text on both sides; and what is left of it ends with that text.
    """
    return any(
        _is_gutter(rows, start, end, (before[1] + after[0]) / 2)
        for before, after in pairwise(spans)
        if after[0] > before[1]
    )


def _is_gutter(rows: Rows, start: int, end: int, x: float) -> bool:
    around = [
        *_free(reversed(rows[:start]), x),
        *_free(rows[end:], x),
    ]
    left = [box_of(line).x1 for line in around if _is_text(line) and box_of(line).x1 < x]
    right = sum(_is_text(line) and box_of(line).x0 > x for line in around)
    if min(len(left), right) < COLUMN_LINES:
        return False
    edge = max(left) - _TOGETHER
    beside = rows[max(0, start - _NEAR) : end + _NEAR]
    own = [line for row in beside for line in row if box_of(line).x1 < x]
    text = sum(_is_text(line) and box_of(line).x1 > edge for line in own)
    return text >= 2 and text >= _SHARE * len(own)


def _free(rows: Iterable[Sequence[Line]], x: float) -> Iterable[Line]:
    """Yield the lines of rows until one lies over `x`."""
    for row in rows:
        if any(_lies_over(box_of(line), x) for line in row):
            return
        yield from row


def _lies_over(box: Box, x: float) -> bool:
    return box.x0 < x < box.x1


def _is_text(line: Line) -> bool:
    return len(line.text) >= _LETTERS
