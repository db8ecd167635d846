"""Rows of a scan whose spaces are wide because the block they stand in was justified.

"приказом          Руководителя" above "Администрации   Президента", at the right of a page: both
begin and end together, and the words behind the spaces begin where no column does.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import box_of
from pipeline.records import Line

#: Lines begin or end together that do so within so many points; columns begin so near.
_TOGETHER: Final = 3.0
_COLUMN: Final = 9.0
#: Such a block stands right of this share of what the lines cover.
_RIGHT: Final = 0.35


def stretched_rows(lines: Sequence[Line], pieces: Mapping[int, Sequence[Line]]) -> set[int]:
    """Return which lines are one in spite of their wide space; `pieces` are those of each line."""
    left = min((box_of(line).x0 for line in lines), default=0.0)
    right = max((box_of(line).x1 for line in lines), default=0.0)
    own = [
        i
        for i, found in pieces.items()
        if len(found) == 2
        and box_of(lines[i]).x0 > left + _RIGHT * (right - left)
        and not any(map(str.isdigit, found[1].text))
    ]
    own.sort(key=lambda i: box_of(lines[i]).y0)
    whole: set[int] = set()
    for i, j in pairwise(own):
        a, b = box_of(lines[i]), box_of(lines[j])
        near = b.y0 - a.y1 < a.y1 - a.y0
        together = max(abs(a.x0 - b.x0), abs(a.x1 - b.x1)) < _TOGETHER
        apart = abs(box_of(pieces[i][1]).x0 - box_of(pieces[j][1]).x0) > _COLUMN
        if near and together and apart:
            whole |= {i, j}
    return whole
