"""Forms filled in on drawn blanks: what stands before, on and behind a blank is one line.

Сумма: 9 600 000___________ тенге
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from pipeline.ocr.layer.whole_lines import joined
from pipeline.ocr.rows import Rows, box_of
from pipeline.records import Box, Line

#: A blank is drawn so near to the foot of the line on it, and ends so near to the words beside it,
#: in points.
_FOOT: Final = 4.0
_NEAR: Final = 6.0


def with_filled_blanks(rows: Rows, rulings: Sequence[Box]) -> Rows:
    """Return the rows, pieces before, on and behind a drawn blank as one line."""
    level = sorted((r for r in rulings if r.x1 - r.x0 > r.y1 - r.y0), key=attrgetter("y0"))
    if not level or all(len(row) < 2 for row in rows):
        return rows
    tops = [r.y0 for r in level]
    return [_filled(row, level, tops) if len(row) > 1 else row for row in rows]


def _filled(row: Sequence[Line], level: Sequence[Box], tops: Sequence[float]) -> Sequence[Line]:
    foot = max(box_of(line).y1 for line in row)
    label = box_of(row[0]).x1  # a line that begins further left is of a table
    near = slice(bisect_left(tops, foot - _FOOT), bisect_left(tops, foot + _FOOT))
    below = [r for r in level[near] if r.x0 > label - 1]
    if not below:
        return row
    runs = [[row[0]]]
    for before, line in pairwise(row):
        if any(_is_behind(before, r, line) or _is_on(before, r, line) for r in below):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [joined(run) if len(run) > 1 else run[0] for run in runs]


def _is_behind(on: Line, blank: Box, line: Line) -> bool:
    """Return whether words go on behind a blank: "1 250______ голов"."""
    reaches = blank.x0 < box_of(on).x1 and abs(box_of(line).x0 - blank.x1) < _NEAR
    return reaches and line.text[:1].islower()


def _is_on(label: Line, blank: Box, line: Line) -> bool:
    """Return whether a line stands on the blank of a label: "Кому: акимату_____"."""
    behind = abs(blank.x0 - box_of(label).x1) < _NEAR and box_of(line).x1 < blank.x1 + 1
    return behind and label.text.rstrip().endswith(":")
