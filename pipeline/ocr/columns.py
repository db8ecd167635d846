"""Lines of a stretch of a page -> columns of text, in the order in which they are read.

A gutter is a place where several lines begin and which no line crosses for some way down, with
lines of some length on both sides (the white-space view of Breuel 2002, narrowed to text columns).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from pipeline.records import Box, Line

#: Two columns of text stand at least this far apart, in points.
GUTTER = 7.0
#: A stretch is set in columns if it has so many lines on each side, so many of them level.
COLUMN_LINES = 3
#: Columns of text have lines of some length; shorter ones are rows of a table without rulings.
COLUMN_LETTERS = 11
#: Lines begin at the same place when they begin so near to each other.
_ALIGNED = 2.5
#: A name is centred over at most so many lines.
_CENTRED_LINES = 8
#: This share of the lines beside a gutter may reach into it.
_INTRUDERS = 0.04
#: Two pieces of a row are a pair where they end so near the margins, in points, are parted by this
#: share of the width between them, and the right one has no more than that share.
_AT_MARGIN = 8.0
_PAIR_SPACE = 0.15
_PAIR_WIDTH = 0.36
#: Lines of two columns are level that are so many heights apart: half a line, and what parts lines.
_LEVEL = 0.7
_DASH = re.compile(r"\s*[-–—]")


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read from top to bottom before going on; its flow (0: no column)."""

    lines: tuple[Line, ...]
    flow: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter at `x` beside the lines ``start:end`` of a stretch."""

    x: float
    start: int
    end: int


def columns_of(lines: Sequence[Line]) -> list[Column]:
    """Return the lines as columns, in reading order; full-width lines are columns of their own."""
    ordered = sorted(lines, key=lambda line: (middle(line), box_of(line).x0))
    cut = _best_cut(ordered)
    if cut is None:
        return [Column(tuple(line for row in rows_of(ordered) for line in row), 0)] if lines else []
    inside = ordered[cut.start : cut.end]
    left = [line for line in inside if _is_left(line, cut.x)]
    right = [line for line in inside if not _is_left(line, cut.x)]
    beside = _explained(left, right) or [
        *(replace(c, flow=2 * c.flow + 1) for c in columns_of(left)),
        *(replace(c, flow=2 * c.flow + 2) for c in columns_of(right)),
    ]
    return [*columns_of(ordered[: cut.start]), *beside, *columns_of(ordered[cut.end :])]


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines that stand beside each other as one row, left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda item: (middle(item), box_of(item).x0)):
        box = box_of(line)
        if rows and any(_beside(box, box_of(other)) for other in rows[-1]):
            rows[-1].append(line)
            continue
        rows.append([line])
    return [sorted(row, key=lambda item: box_of(item).x0) for row in rows]


def _beside(a: Box, b: Box) -> bool:
    """Return whether two boxes share more than half of the lower one's height, and no width."""
    overlap = min(a.y1, b.y1) - max(a.y0, b.y0)
    apart = min(a.x1, b.x1) - max(a.x0, b.x0) < 2
    return apart and overlap > 0.5 * min(a.y1 - a.y0, b.y1 - b.y0)


def _best_cut(ordered: Sequence[Line]) -> _Cut | None:
    """Return the gutter beside most lines."""
    cuts = [cut for x in _beginnings(ordered) for cut in _runs(ordered, x)]
    return max(cuts, key=lambda cut: (cut.end - cut.start, -cut.x), default=None)


def _beginnings(ordered: Sequence[Line]) -> list[float]:
    """Return the places at which several lines begin, right of the first, as gutters."""
    starts = sorted(box_of(line).x0 for line in ordered)
    found: list[float] = []
    for i, start in enumerate(starts):
        together = bisect_right(starts, start + _ALIGNED) - i
        first = i == 0 or start - starts[i - 1] > 0.5
        if first and together >= COLUMN_LINES and start > starts[0] + 40:
            found.append(start - GUTTER / 2)
    return [*found, *_beginnings_of_centred(ordered)]


def _beginnings_of_centred(ordered: Sequence[Line]) -> list[float]:
    """Return the left ends of lines centred below each other, as gutters.

    So the names of a body in two languages stand beside each other at the head of its letters.
    """
    found: list[float] = []
    left = min((box_of(line).x0 for line in ordered), default=0.0)
    by_centre = sorted(ordered, key=lambda line: box_of(line).x0 + box_of(line).x1)
    centres = [box_of(line).x0 + box_of(line).x1 for line in by_centre]
    for i, centre in enumerate(centres):
        end = bisect_right(centres, centre + 2 * _ALIGNED)
        if COLUMN_LINES <= end - i <= _CENTRED_LINES:
            start = min(box_of(line).x0 for line in by_centre[i:end])
            if start > left + 40:
                found.append(start - GUTTER / 2)
    return list(dict.fromkeys(found))


def _runs(ordered: Sequence[Line], x: float) -> list[_Cut]:
    """Return the stretches of lines that do not cross `x` and stand on both sides of it."""
    low, high = x - GUTTER / 2, x + GUTTER / 2 - 0.2
    boxes = [box_of(line) for line in ordered]
    pairs = _pairs(ordered)
    crossing = [i for i, box in enumerate(boxes) if i in pairs or (box.x0 < low and box.x1 > high)]
    cuts: list[_Cut] = []
    start = 0
    for i in (*crossing, len(ordered)):
        if i - start >= 2 * COLUMN_LINES:
            cut = _trimmed(ordered, _Cut(x, start, i))
            if cut is not None and not _is_free(ordered[cut.start : cut.end], low, high):
                cut = None
            if cut is not None:
                cuts.append(cut)
        start = i + 1
    return cuts


def _pairs(ordered: Sequence[Line]) -> set[int]:
    """Return which lines stand two in a row, one at each margin: a place and a date, no columns."""
    boxes = [box_of(line) for line in ordered]
    left, right = min(b.x0 for b in boxes), max(b.x1 for b in boxes)
    starts, ends = sorted(box.x0 for box in boxes), sorted(box.x1 for box in boxes)
    found: set[int] = set()
    for i, j in pairwise(range(len(boxes))):
        a, b = sorted((boxes[i], boxes[j]), key=lambda box: box.x0)
        beside = abs((a.y0 + a.y1) - (b.y0 + b.y1)) < 0.6 * (a.y1 - a.y0)
        at_margins = a.x0 - left < _AT_MARGIN and (
            right - b.x1 < _AT_MARGIN or _near(ends, b.x1) >= COLUMN_LINES
        )
        apart = b.x0 - a.x1 > _PAIR_SPACE * (right - left)
        narrow = b.x1 - b.x0 < _PAIR_WIDTH * (right - left)
        if beside and at_margins and apart and narrow and _near(starts, b.x0) <= 2:
            found |= {i, j}
    return found


def _near(places: Sequence[float], x: float) -> int:
    """Return how many of sorted places are near to `x`."""
    return bisect_right(places, x + _ALIGNED) - bisect_left(places, x - _ALIGNED)


def _is_free(inside: Sequence[Line], low: float, high: float) -> bool:
    """Return whether a gutter is free but for a few lines, begun by a speck or a mark in it."""
    within = [line for line in inside if box_of(line).x0 < high and box_of(line).x1 > low]
    return len(within) <= _INTRUDERS * len(inside)


def _trimmed(ordered: Sequence[Line], cut: _Cut) -> _Cut | None:
    """Return the stretch without what stands alone above or below the columns, if there are any."""
    inside = ordered[cut.start : cut.end]
    left = [line for line in inside if _is_left(line, cut.x)]
    right = [line for line in inside if not _is_left(line, cut.x)]
    if not (_is_text(left) and _is_text(right)):
        return None
    level = _level(inside, cut.x)
    if len(level) < 2 * COLUMN_LINES:
        return None
    start, end = cut.start + level[0], cut.start + level[-1] + 1
    edges = (min(box_of(x).x0 for x in left), min(box_of(x).x0 for x in right))
    while start > cut.start and _begins_column(
        ordered[cut.start : end], start - cut.start, edges, cut.x
    ):
        start -= 1
    while end < cut.end and _ends_column(ordered[end], ordered[start:end], cut.x):
        end += 1
    return _Cut(cut.x, start, end)


def _begins_column(
    stretch: Sequence[Line], start: int, edges: tuple[float, float], x: float
) -> bool:
    """Return whether the line before `start` of a stretch is the first of one of its columns.

    It is set like what stands below it, or beside a line of the other column.
    """
    line, is_left = stretch[start - 1], _is_left(stretch[start - 1], x)
    below = next((y for y in stretch[start:] if _is_left(y, x) == is_left), stretch[start])
    alike = abs(line.size - below.size) < 0.8 and line.bold == below.bold
    aligned = min(abs(box_of(line).x0 - edge) for edge in edges) < 25
    high = box_of(line).y1 - box_of(line).y0
    beside = any(
        abs(middle(other) - middle(line)) < high
        for other in stretch[max(0, start - 3) : start + 2]
        if _is_left(other, x) != is_left
    )
    gap = _gap(line, below)
    return aligned and ((alike and gap < 0.9) or (beside and gap < 1.6))


def _ends_column(line: Line, inside: Sequence[Line], x: float) -> bool:
    """Return whether a line that stands alone below columns goes on with one of them."""
    gap = _gap(inside[-1], line)
    own = [other for other in inside if _is_left(other, x) == _is_left(line, x)]
    alike = abs(own[-1].size - line.size) < 0.8 and own[-1].bold == line.bold
    return gap < (1.6 if alike else 0.5)


def _explained(left: Sequence[Line], right: Sequence[Line]) -> list[Column]:
    """Return a list of names, each with what it is right of it: "Ли А. Б.   - министр".

    It is read name by name. None where less than half of the names have a text with a dash.
    """
    starts = [i for i, line in enumerate(right) if _DASH.match(line.text)]
    if len(starts) < 2 or 2 * len(starts) < len(left):
        return []
    found: list[Column] = []
    names = list(left)
    for start, end in pairwise([*starts, len(right)]):
        item = tuple(right[start:end])
        foot = box_of(item[-1]).y1
        own = tuple(line for line in names if middle(line) < foot)
        names = names[len(own) :]
        found += [Column(own, 0)] * bool(own) + [Column(item, 0)]
    before = [Column(tuple(right[: starts[0]]), 0)] * (starts[0] > 0)
    return [*before, *found, *([Column(tuple(names), 0)] * bool(names))]


def _is_left(line: Line, x: float) -> bool:
    return box_of(line).x0 + box_of(line).x1 < 2 * x


def _is_text(lines: Sequence[Line]) -> bool:
    return len(lines) >= COLUMN_LINES and median(len(x.text) for x in lines) >= COLUMN_LETTERS


def _level(inside: Sequence[Line], x: float) -> list[int]:
    """Return which lines have one level with them on the other side of the gutter at `x`."""
    sides = [_is_left(line, x) for line in inside]
    boxes = [box_of(line) for line in inside]
    others: dict[bool, tuple[list[float], list[Box]]] = {}
    for side in (True, False):
        found = sorted(
            ((box.y0 + box.y1, box) for box, own in zip(boxes, sides, strict=True) if own != side),
            key=lambda pair: pair[0],
        )
        others[side] = [twice for twice, _ in found], [box for _, box in found]
    highest = max((box.y1 - box.y0 for box in boxes), default=0.0)
    level: list[int] = []
    for i, (box, side) in enumerate(zip(boxes, sides, strict=True)):
        twice = box.y0 + box.y1
        middles, near = others[side]
        reach = 2 * _LEVEL * highest
        first, last = bisect_left(middles, twice - reach), bisect_right(middles, twice + reach)
        if any(
            abs(twice - other.y0 - other.y1)
            < 2 * _LEVEL * max(box.y1 - box.y0, other.y1 - other.y0)
            for other in near[first:last]
        ):
            level.append(i)
    return level


def _gap(above: Line, below: Line) -> float:
    """Return the white space between two lines, in heights of the upper one."""
    a, b = box_of(above), box_of(below)
    return (b.y0 - a.y1) / max(1.0, a.y1 - a.y0)


def box_of(line: Line) -> Box:
    """Return the box of a line that has one."""
    assert line.box is not None
    return line.box


def middle(line: Line) -> float:
    """Return the height of a line's middle on the page."""
    box = box_of(line)
    return (box.y0 + box.y1) / 2
