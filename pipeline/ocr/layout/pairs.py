"""Lines that stand two in a row and are no columns: a place and a date, who signs and his name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.layout.list_marks import BULLETS
from pipeline.ocr.layout.signed import SIGNED
from pipeline.records import Box, Line

#: At so many places below each other at least, columns begin or end.
_COLUMN_LINES = 3
#: Lines begin at the same place when they begin so near to each other, in points.
_ALIGNED = 2.5
#: Two pieces of a row are a pair where they end so near the margins, in points, are parted by this
#: share of the width between them, and the right one has no more than that share.
_AT_MARGIN = 8.0
_PAIR_SPACE = 0.15
_PAIR_WIDTH = 0.36
#: What stands between them is among so many lines before and behind.
_AROUND = 4
#: The first line of a paragraph begins at most so far in; where others begin so near, columns do.
_INDENT = 20.0
_ITEM: Final = re.compile(f"[{BULLETS}]")
#: A name that signs is so far from what its bearer is, in points, and has so many letters at most.
_SIGNED_SPACE = 27.0
_SIGNED_LETTERS = 30

#: The row below the name of an act: "«28» мая 2020 г.   Москва   № 75", its pieces at most so long.
_DAY: Final = re.compile(
    r"""(?:от\s)? [«"“]? \s?[\d_\W]{1,4} \s? [»"”]? \s? \w{3,10} \s \d{4} (?:\s?(?:г\.?|года?))?
      | \d{4}\s(?:ж\.|жылғы|жыл) .{0,4} \w{3,10}
      | \d\d\.\d\d\.\d{4} (?:\s?(?:г\.?|года|ж\.))?""",
    re.VERBOSE,
)
_ACT_NUMBER: Final = re.compile(r"(?:№|N)\s?.{0,16}")
_SHORT: Final = 40


def pairs(lines: Sequence[Line], boxes: list[Box]) -> Iterator[int]:
    """Yield which of ordered lines, of these boxes, stand two in a row."""
    yield from _at_margins(lines, boxes)
    yield from _signatures(lines, boxes)
    yield from _days(lines, boxes)


def _at_margins(lines: Sequence[Line], boxes: Sequence[Box]) -> set[int]:
    """Return which lines stand two in a row, one at each margin: a place and a date, no columns."""
    starts, ends = sorted([box.x0 for box in boxes]), sorted([box.x1 for box in boxes])
    left, right = starts[0], ends[-1]
    found: set[int] = set()
    for i, (one, other) in enumerate(pairwise(boxes)):
        a, b = (one, other) if one.x0 <= other.x0 else (other, one)
        if b.x0 - a.x1 <= _PAIR_SPACE * (right - left):
            continue  # no wide space between them
        if any(_ITEM.match(x.text) for x in lines[i : i + 2]):
            continue  # an item of a list is neither
        level = abs((a.y0 + a.y1) - (b.y0 + b.y1)) < 0.6 * (a.y1 - a.y0)
        if level and any(
            _is_between(a, x, b) for x in boxes[max(0, i - _AROUND) : i + 2 + _AROUND]
        ):
            continue  # a row of more than two
        narrow = b.x1 - b.x0 < _PAIR_WIDTH * (right - left)
        at_margins = a.x0 - left < _AT_MARGIN and (
            right - b.x1 < _AT_MARGIN or _near(ends, b.x1) >= _COLUMN_LINES
        )
        begun = bisect_right(starts, b.x0 + _ALIGNED) - bisect_left(starts, b.x0 - _INDENT)
        if level and narrow and at_margins and begun < _COLUMN_LINES:
            found |= {i, i + 1}
    return found


def _is_between(left: Box, box: Box, right: Box) -> bool:
    """Return whether a box stands between two in their row."""
    level = abs((left.y0 + left.y1) - (box.y0 + box.y1)) < 0.6 * (left.y1 - left.y0)
    return level and left.x1 < box.x0 and box.x1 < right.x0


def _signatures(lines: Sequence[Line], boxes: list[Box]) -> Iterator[int]:
    """Yield which lines stand two in a row, a name right of what its bearer is."""
    for i in range(1, len(boxes)):
        a, b = boxes[i - 1], boxes[i]
        if b.x0 - a.x1 <= _SIGNED_SPACE or len(lines[i].text) > _SIGNED_LETTERS:
            continue
        level = 0.6 * (a.y1 - a.y0)
        others = boxes[max(0, i - 2) : i - 1] + boxes[i + 1 : i + 2]
        if (
            abs(a.y0 + a.y1 - b.y0 - b.y1) < level
            and all(abs(b.y0 + b.y1 - c.y0 - c.y1) >= level for c in others)
            and SIGNED.fullmatch(lines[i].text.strip())
        ):
            yield from (i - 1, i)


def _days(lines: Sequence[Line], boxes: Sequence[Box]) -> Iterator[int]:
    """Yield which lines stand in a row of day and number of an act, with its place or without."""
    for i, line in enumerate(lines):
        if _DAY.fullmatch(line.text.strip()) is None:
            continue
        level = 0.6 * (boxes[i].y1 - boxes[i].y0)
        row = [
            j
            for j in range(max(0, i - 2), min(len(lines), i + 3))
            if abs(boxes[j].y0 + boxes[j].y1 - boxes[i].y0 - boxes[i].y1) < level
        ]
        row.sort(key=lambda j: boxes[j].x0)
        own = [lines[j] for j in row]
        if row[0] == i and (numbers_act(own) or (len(row) == 3 and says_when(own))):
            yield from row


def says_when(pieces: Sequence[Line]) -> bool:
    """Return whether a row begins with the day of an act and ends with its number, or its place."""
    numbers = (_ACT_NUMBER.fullmatch(piece.text) for piece in pieces[1:])
    return (
        2 <= len(pieces) <= 3
        and _DAY.fullmatch(pieces[0].text) is not None
        and all(len(piece.text) <= _SHORT for piece in pieces)
        and (any(numbers) or len(pieces) == 2)
    )


#: The same in one line, whose wide spaces are blanks: "«28» мая 2020 г.     № 75     г. Москва".
_DAY_AND_NUMBER: Final = re.compile(
    rf"\s*(?:{_DAY.pattern})\s+№\s?[\w/-]{{1,14}}(?:\s+(?:г\.|город|с\.|п\.)?\s?[\w-]+(?:\s(?:қаласы|ауылы))?)?\s*",
    re.VERBOSE,
)


def is_day_and_number(text: str) -> bool:
    """Return whether a line has nothing but the day, the number and the place of an act."""
    return _DAY_AND_NUMBER.fullmatch(text) is not None


def numbers_act(pieces: Sequence[Line]) -> bool:
    """Return whether a row begins with the day of an act and ends with its number."""
    return says_when(pieces) and _ACT_NUMBER.fullmatch(pieces[-1].text) is not None


def _near(places: Sequence[float], x: float) -> int:
    """Return how many of sorted places are near to `x`."""
    return bisect_right(places, x + _ALIGNED) - bisect_left(places, x - _ALIGNED)
