"""Lines of justified type made whole: MuPDF cuts a line at its spaces where they are wide.

In a justified line all spaces are alike, it ends where other lines end, and its pieces begin where
nothing else does; so it is told from a row of a table and from columns.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pipeline.ocr.columns import box_of, rows_of
from pipeline.records import Box, Line

#: Spaces of one line differ by at most so many points; lines end together that end so near.
_ALIKE: Final = 1.3
_TOGETHER: Final = 2.0
#: At least so many other lines end where a justified one does.
_ENDS: Final = 2


def whole_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, pieces of a justified one as one line."""
    whole: list[Line] = []
    for row in rows_of(lines):
        start = 0
        while start < len(row):
            end = _end_of_run(row, start)
            run = row[start:end]
            whole.append(_joined(run) if len(run) > 1 and _is_justified(run, lines) else run[0])
            start = end if whole[-1] is not run[0] or len(run) == 1 else start + 1
    return whole


def _end_of_run(row: Sequence[Line], start: int) -> int:
    """Return where the pieces of a row end whose spaces are alike, within them and between."""
    spaces = _spaces(row[start])
    end = start + 1
    while end < len(row):
        more = [box_of(row[end]).x0 - box_of(row[end - 1]).x1, *_spaces(row[end])]
        if max([*spaces, *more]) - min([*spaces, *more]) > _ALIKE:
            break
        spaces += more
        end += 1
    return end


def _spaces(line: Line) -> list[float]:
    words = line.words
    return [after.box.x0 - before.box.x1 for before, after in pairwise(words)]


def _is_justified(run: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Return whether pieces are one line: three words or more that end where other lines do."""
    if sum(len(line.words) for line in run) < 3 or not all(line.words for line in run):
        return False
    right = box_of(run[-1]).x1
    ends = sum(abs(box_of(line).x1 - right) < _TOGETHER for line in lines) - 1
    begun = [
        sum(abs(box_of(line).x0 - box_of(piece).x0) < _TOGETHER for line in lines) - 1
        for piece in run[1:]
    ]
    return ends >= _ENDS and max(begun) <= 1


def _joined(run: Sequence[Line]) -> Line:
    """Return the pieces of a line as one, in the type of the longest."""
    text = ""
    words = []
    for line in run:
        text += " " if text else ""
        at = len(text)
        words += [replace(w, start=w.start + at, end=w.end + at) for w in line.words]
        text += line.text
    boxes = [box_of(line) for line in run]
    box = Box(
        x0=boxes[0].x0,
        y0=min(b.y0 for b in boxes),
        x1=boxes[-1].x1,
        y1=max(b.y1 for b in boxes),
    )
    longest = max(run, key=lambda line: len(line.text))
    return replace(longest, text=text, box=box, words=tuple(words))
