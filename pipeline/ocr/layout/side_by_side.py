"""Blocks beside each other at the head of a page: who writes to whom, a name in two languages.

They have fewer lines than columns of text, and shorter ones, so that no gutter tells them; but
white runs down between them, and what stands below runs across.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
#: What an emblem is read as.
_EMBLEM: Final = 2


@dataclass(slots=True)
class _Blocks:
    """Two blocks while rows are added: their lines, and the white between them."""

    low: float
    high: float
    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    both: int = 0

    def takes(self, row: Sequence[Line]) -> bool:
        """Add a row if white stays between the blocks; return whether it did."""
        middle = (self.low + self.high) / 2
        left = [line for line in row if box_of(line).x1 <= middle]
        right = [line for line in row if box_of(line).x0 >= middle]
        low = max([self.low, *(box_of(line).x1 for line in left)])
        high = min([self.high, *(box_of(line).x0 for line in right)])
        if len(left) + len(right) < len(row) or high - low < _APART:
            return False
        self.low, self.high = low, high
        self.left += left
        self.right += right
        self.both += bool(left and right)
        return True


def side_by_side(ordered: Sequence[Line], foot: float) -> tuple[Rows, Rows, Sequence[Line]] | None:
    """Return the rows of the left and of the right block, and the lines below; None for no blocks.

    ``ordered`` are lines from the top, of which those above ``foot`` (in points) may be of blocks.
    """
    rows = rows_of_ordered(ordered)
    blocks: _Blocks | None = None
    taken = 0
    for row in rows:
        if min(box_of(line).y0 for line in row) > foot or (taken and _is_far(rows[taken - 1], row)):
            break
        plain = [line for line in row if not _is_emblem(line)]
        if blocks is None:
            blocks = _opened(plain)
        if blocks is None or numbers_act(plain) or not blocks.takes(plain):
            break
        taken += 1
    if blocks is None or taken > _ROWS or not _are_blocks(blocks):
        return None
    below = [line for row in rows[taken:] for line in row]
    return rows_of_ordered(blocks.left), rows_of_ordered(blocks.right), below


def _opened(row: Sequence[Line]) -> _Blocks | None:
    """Return the white that a row of two pieces leaves between them."""
    if len(row) != 2:
        return None
    return _Blocks(box_of(row[0]).x1, box_of(row[1]).x0)


def _is_emblem(line: Line) -> bool:
    return len(line.text.strip()) <= _EMBLEM and not any(map(str.isalnum, line.text))


def _is_far(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Return whether a row stands so far below the last that it is of something else."""
    foot = max(box_of(line).y1 for line in above)
    top = min(box_of(line).y0 for line in below)
    high = max(box_of(line).y1 - box_of(line).y0 for line in (*above, *below))
    return top - foot > _BELOW * high


def _are_blocks(blocks: _Blocks) -> bool:
    """Return whether both blocks are words on two lines or more, level in two rows.

    Not rows of a table without rulings, whose right column has numbers, nor labels with what they
    name, nor who signs.
    """
    sides = (blocks.left, blocks.right)
    if any(line.text.rstrip().endswith(":") for line in blocks.left):
        return False
    if any(SIGNED.fullmatch(line.text.strip()) for line in blocks.right):
        return False
    return blocks.both > 1 and all(
        len(side) > 1 and 2 * sum(map(_has_words, side)) >= len(side) and _is_block(side)
        for side in sides
    )


def _has_words(line: Line) -> bool:
    return sum(map(str.isalpha, line.text)) > len(line.text) / 2


def _is_block(side: Sequence[Line]) -> bool:
    """Return whether the lines of a block begin, end or are centred at one place."""
    boxes = [box_of(line) for line in side]
    places = (
        [box.x0 for box in boxes],
        [box.x1 for box in boxes],
        [(box.x0 + box.x1) / 2 for box in boxes],
    )
    return any(max(place) - min(place) < _ALIGNED for place in places)


_ALIGNED: Final = 6.0
