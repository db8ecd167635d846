"""Blocks beside each other at the head of a page: who writes to whom, a name in two languages.

They have fewer lines than columns of text, and shorter ones, so that no gutter tells them; but
white runs down between them, and what stands below runs across.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pipeline.ocr.layout.pairs import numbers_act
from pipeline.ocr.layout.signed import SIGNED
from pipeline.ocr.rows import Rows, box_of, rows_of_ordered
from pipeline.records import Line

#: So much white is between two blocks, in points.
_APART: Final = 28.0
#: So many rows they have at most; more are columns or a table.
_ROWS: Final = 12
#: Below so many heights of a line no more of them follows.
_BELOW: Final = 3.5
#: What a letter has on the left of whom it is written to.
_NUMBERED: Final = re.compile(r"№|\d{4} ?(?:г\.|год|ж\.|жыл)|\d\d\.\d\d\.\d{4}")
#: Lines are level that share so much of their height.
_SHARED: Final = 0.25
#: So many heights of a line is the white between those of one text.
_CLOSE: Final = 0.6
#: What an emblem is read as.
_EMBLEM: Final = 2


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Rows of blocks beside each other, from left to right, and the lines above and below them."""

    above: Sequence[Line]
    blocks: Sequence[Rows]
    below: Sequence[Line]


@dataclass(slots=True)
class _Blocks:
    """Blocks while rows are added: their lines, and from where to where white parts them."""

    white: list[tuple[float, float]]
    lines: list[list[Line]] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = [[] for _ in range(len(self.white) + 1)]

    def takes(self, row: Sequence[Line]) -> bool:
        """Add a row if white stays between the blocks; return whether it did."""
        middles = [(low + high) / 2 for low, high in self.white]
        own = [bisect(middles, box_of(line).x0) for line in row]
        if any(bisect(middles, box_of(line).x1) != i for line, i in zip(row, own, strict=True)):
            return False
        white = [
            (
                max(
                    [low, *(box_of(line).x1 for line, at in zip(row, own, strict=True) if at == i)]
                ),
                min(
                    [high, *(box_of(line).x0 for line, at in zip(row, own, strict=True) if at > i)]
                ),
            )
            for i, (low, high) in enumerate(self.white)
        ]
        if any(high - low < _APART for low, high in white):
            return False
        self.white = white
        for line, i in zip(row, own, strict=True):
            self.lines[i].append(line)
        return True


def side_by_side(ordered: Sequence[Line], foot: float) -> SideBySide | None:
    """Return the first blocks beside each other, None where there are none.

    ``ordered`` are lines from the top, of which those above ``foot`` (in points) may be of blocks.
    """
    rows = rows_of_ordered(ordered)
    for start, row in enumerate(rows):
        if min(box_of(line).y0 for line in row) > foot:
            return None
        blocks, end = _blocks_from(rows, start, foot)
        if blocks is not None and end - start <= _ROWS and _are_blocks(blocks):
            return SideBySide(
                [line for row in rows[:start] for line in row],
                [rows_of_ordered(lines) for lines in blocks.lines],
                [line for row in rows[end:] for line in row],
            )
    return None


def _blocks_from(rows: Rows, start: int, foot: float) -> tuple[_Blocks | None, int]:
    """Return the blocks that begin at a row, and the row behind them."""
    below = rows[start + 1] if start + 1 < len(rows) else ()
    blocks = _opened(rows[start]) or _opened_by_two(rows[start], below)
    end = start
    while blocks is not None and end < len(rows) and end - start <= _ROWS:
        row = rows[end]
        plain = [line for line in row if not _is_emblem(line)]
        high = min(box_of(line).y0 for line in row) > foot
        if high or (end > start and _is_far(rows[end - 1], row)):
            break
        if numbers_act(plain) or not blocks.takes(plain):
            break
        end += 1
    return blocks, end


def _opened(row: Sequence[Line]) -> _Blocks | None:
    """Return the white that a row of pieces leaves between them."""
    boxes = [box_of(line) for line in row if not _is_emblem(line)]
    return _Blocks([(a.x1, b.x0) for a, b in pairwise(boxes)]) if len(boxes) > 1 else None


def _opened_by_two(row: Sequence[Line], below: Sequence[Line]) -> _Blocks | None:
    """Return the white between a row and the one below, of one piece each, half a row lower.

    So two lines stand beside three, in the middle of their cell.
    """
    if len(row) != 1 or len(below) != 1 or not _overlap(row[0], below[0]):
        return None
    one, other = sorted((box_of(row[0]), box_of(below[0])))
    return _Blocks([(one.x1, other.x0)])


def _overlap(one: Line, other: Line) -> bool:
    """Return whether two lines share some of their height."""
    a, b = box_of(one), box_of(other)
    return min(a.y1, b.y1) - max(a.y0, b.y0) > _SHARED * (a.y1 - a.y0)


def _is_emblem(line: Line) -> bool:
    return len(line.text.strip()) <= _EMBLEM and not any(map(str.isalnum, line.text))


def _is_far(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Return whether a row stands so far below the last that it is of something else."""
    foot = max(box_of(line).y1 for line in above)
    top = min(box_of(line).y0 for line in below)
    high = max(box_of(line).y1 - box_of(line).y0 for line in (*above, *below))
    return top - foot > _BELOW * high


def _are_blocks(blocks: _Blocks) -> bool:
    """Return whether all blocks are words on two lines or more, each level with others in two rows.

    Not rows of a table without rulings, whose other columns have numbers, nor labels with what they
    name, nor who signs. The lines of three blocks follow each other closely, as those of a text do.
    """
    first, *others = blocks.lines
    beside = [line for block in others for line in block]
    if any(line.text.rstrip().endswith(":") for line in first):
        return False
    if any(SIGNED.fullmatch(line.text.strip()) for line in beside):
        return False
    level = [any(_overlap(line, x) for x in beside) for line in first]
    close = len(others) == 1 or all(map(_is_close, blocks.lines))
    return (
        sum(level) > 1
        and close
        and all(
            len(block) > 1
            and 2 * sum(map(_has_words, block)) >= len(block)
            and (_is_block(block) or (block[0].bold and len(block) > 2 and _is_block(block[1:])))
            for block in blocks.lines
        )
    )


def _is_close(block: Sequence[Line]) -> bool:
    """Return whether the lines of a block follow each other closely, but for its heading."""
    steps = [(box_of(b).y0 - box_of(a).y1, box_of(a)) for a, b in pairwise(block)]
    return sum(white > _CLOSE * (box.y1 - box.y0) for white, box in steps) <= 1


def _has_words(line: Line) -> bool:
    """Return whether a line has words, or the number or day of a letter."""
    letters = sum(map(str.isalpha, line.text))
    return letters > len(line.text) / 2 or _NUMBERED.search(line.text) is not None


def _is_block(lines: Sequence[Line]) -> bool:
    """Return whether the lines of a block begin, end or are centred at one place."""
    boxes = [box_of(line) for line in lines]
    places = (
        [box.x0 for box in boxes],
        [box.x1 for box in boxes],
        [(box.x0 + box.x1) / 2 for box in boxes],
    )
    return any(max(place) - min(place) < _ALIGNED for place in places)


_ALIGNED: Final = 6.0
