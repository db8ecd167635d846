"""The small type at the foot of a scanned column: notes to the text, which has no mark of them.

A scan loses marks as small as theirs, and sizes on it are guesses by the height of letters.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.ocr.layout.kinds import Frame, size_is_known
from pipeline.ocr.rows import box_of
from pipeline.records import Line

#: Lines are small that are set in less than this share of most type of the page; now and then one
#: seems larger. They stand in the lower part of the page.
_SMALL: Final = 0.88
_LOWER: Final = 0.5


def small_foot(lines: Sequence[Line], frame: Frame) -> int:
    """Return which line begins the small type at the foot of a column; their number if none does.

    The lines are ordered from the top.
    """
    first = len(lines)
    for i in range(len(lines) - 2, -1, -1):
        if lines[i].font or box_of(lines[i]).y0 < _LOWER * frame.height:
            break
        two = _is_small(lines[i], frame), _is_small(lines[i + 1], frame)
        if not any(two):
            break
        if all(two):
            first = i
    return first


def _is_small(line: Line, frame: Frame) -> bool:
    return size_is_known(line) and line.size < _SMALL * frame.body_around(line)
