"""Lines of a stretch of a page -> columns of text, in the order in which they are read.

A gutter is a place where several lines begin and which no line crosses for some way down, with
lines of some length on both sides (the white-space view of Breuel 2002, narrowed to text columns).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice, pairwise
from operator import itemgetter
from statistics import median

from pipeline.ocr.layout.beside_labels import is_beside_labels
from pipeline.ocr.layout.column_ends import (
    ALIGNED,
    COLUMN_LETTERS,
    COLUMN_LINES,
    GUTTER,
    INDENT,
    begins_column,
    ends_column,
    heads_more,
    is_left_of,
    others_below,
)
from pipeline.ocr.layout.explained import explained
from pipeline.ocr.layout.last_column import last_column
from pipeline.ocr.layout.list_marks import BULLETS
from pipeline.ocr.layout.narrow_gutters import Gutter, narrow_gutters
from pipeline.ocr.layout.pairs import pairs
from pipeline.ocr.layout.side_by_side import side_by_side
from pipeline.ocr.rows import Rows, are_beside, box_of, from_top, rows_of_ordered
from pipeline.records import Box, Line

#: The text beside a last column of few lines goes on for so many times as many.
_LONG_COLUMN = 4
#: The mark of an item.
_LONGEST_MARK = 2
#: Figures of a table that stands in a column of text.
_NUMBER = re.compile(r"[-–—(]?\d[\d\s.,]*%?\)?")
#: A name is centred over at most so many lines.
_CENTRED_LINES = 8
#: This share of the lines beside a gutter may reach into it.
_INTRUDERS = 0.04
#: Lines of two columns are level that are so many heights apart: half a line, and what parts lines.
_LEVEL = 0.7
#: An item of a list.
_ITEM = re.compile(rf"[-–—{BULLETS}☐☑☒→] ?\S")
#: Above the title of another story is white of so many of its heights.
_STORY = 0.5


@dataclass(frozen=True, slots=True)
class Column:
    """Rows of lines that are read from top to bottom before going on; its flow (0: no column)."""

    rows: Rows
    flow: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter beside the lines ``start:end`` of a stretch."""

    gutter: Gutter
    start: int
    end: int

    @property
    def x(self) -> float:
        """Return the middle of the gutter."""
        return self.gutter.x


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines ordered by their middles, what is asked of them again and again worked out once.

    ``sums``: of each line the two ends, twice its middle from left to right; ``heights``: of each
    its top and foot, twice its middle from the top, which never falls; ``letters``: how many it has
    as a line of text, 0 of marks and numbers; ``highest``: the height of the highest; ``pairs``:
    which stand two in a row and are no columns.
    """

    lines: Sequence[Line]
    boxes: Sequence[Box]
    sums: Sequence[float]
    heights: Sequence[float]
    letters: Sequence[int]
    highest: float
    pairs: frozenset[int]

    @classmethod
    def of(cls, lines: Sequence[Line], boxes: list[Box]) -> "_Stretch":
        return cls(
            lines=lines,
            boxes=boxes,
            sums=[box.x0 + box.x1 for box in boxes],
            heights=[box.y0 + box.y1 for box in boxes],
            letters=[_letters(line.text) for line in lines],
            highest=max((box.y1 - box.y0 for box in boxes), default=0.0),
            pairs=frozenset(pairs(lines, boxes)),
        )


def columns_of(lines: Sequence[Line], head: float = 0.0) -> list[Column]:
    """Return the lines as columns, in reading order; full-width lines are columns of their own.

    Above ``head``, in points from the top, two blocks beside each other are columns as well.
    """
    return _columns_of(from_top(lines), head)


def _columns_of(ordered: Sequence[Line], head: float = 0.0) -> list[Column]:
    """Return ordered lines as columns; what a gutter parts is ordered as well."""
    return _parted(ordered, _best_cut(ordered), head) if ordered else []


def _parted(ordered: Sequence[Line], cut: _Cut | None, head: float = 0.0) -> list[Column]:
    """Return ordered lines as columns, parted at a gutter."""
    if cut is None and head and (found := side_by_side(ordered, head)):
        beside = [Column(rows, i) for i, rows in enumerate(found.blocks, 1)]
        return [*_columns_of(found.above), *beside, *_columns_of(found.below, head)]
    if cut is None:
        return [Column(rows_of_ordered(ordered), 0)]
    one: list[Line] = []
    other: list[Line] = []
    for line in ordered[cut.start : cut.end]:
        (one if is_left_of(line, cut.x) else other).append(line)
    inner = _best_cut(one)
    if inner is not None and (story := _next_story(ordered, cut, one, inner)) is not None:
        return [*_columns_of(ordered[:story], head), *_columns_of(ordered[story:])]
    beside = [Column(rows, 0) for rows in explained(one, other)] or [
        *(Column(c.rows, 2 * c.flow + 1) for c in _parted(one, inner)),
        *(Column(c.rows, 2 * c.flow + 2) for c in _columns_of(other)),
    ]
    return [
        *_columns_of(ordered[: cut.start], head),
        *beside,
        *_columns_of(ordered[cut.end :], head),
    ]


def _next_story(ordered: Sequence[Line], cut: _Cut, one: Sequence[Line], inner: _Cut) -> int | None:
    """Return which line begins another story below columns, None where none does.

    Its title runs over columns on the left of a gutter, which an inner one parts, below white that
    goes over all of them.
    """
    if inner.end >= len(one):
        return None
    title = box_of(one[inner.end])
    if not title.x0 < inner.x < title.x1:
        return None
    place = next(i for i in range(cut.start, cut.end) if ordered[i] is one[inner.end])
    above = [box_of(line) for line in ordered[cut.start : place]]
    white = title.y0 - max(box.y1 for box in above)
    sides = {box.x0 + box.x1 < 2 * cut.x for box in above}
    return place if white > _STORY * (title.y1 - title.y0) and len(sides) > 1 else None


def _best_cut(ordered: Sequence[Line]) -> _Cut | None:
    """Return the gutter beside most lines, of several the leftmost; or that of a last column."""
    boxes = [box_of(line) for line in ordered]
    places = [*_beginnings(boxes), *_beginnings_of_items(ordered, boxes)]
    gutters = [Gutter(x - GUTTER / 2, x + GUTTER / 2 - 0.2) for x in places]
    gutters += narrow_gutters(ordered, boxes, GUTTER)
    best = _best_of(gutters, _Stretch.of(ordered, boxes)) if gutters else None
    if best is None and (last := last_column(ordered, boxes)):
        return _Cut(*last)
    return best


def _best_of(gutters: Sequence[Gutter], stretch: _Stretch) -> _Cut | None:
    best: _Cut | None = None
    for gutter in gutters:
        for start, end in _runs(stretch, gutter):
            if best is not None and (end - start, -gutter.x) <= (best.end - best.start, -best.x):
                continue  # trimming makes it no longer
            cut = _free_cut(stretch, _Cut(gutter, start, end))
            if cut is not None and (
                best is None or (cut.end - cut.start, -cut.x) > (best.end - best.start, -best.x)
            ):
                best = cut
    return best


def _beginnings(boxes: Sequence[Box]) -> list[float]:
    """Return the places at which several lines begin, right of the first, as gutters."""
    starts = sorted([box.x0 for box in boxes])
    inner = bisect_right(starts, starts[0] + 40)
    found = [
        starts[i]
        for i in range(inner, len(starts))
        if starts[i] - starts[i - 1] > 0.5
        and bisect_right(starts, starts[i] + ALIGNED) - i >= COLUMN_LINES
    ]
    found += _outdented(starts[inner:], found)
    return [*(x - GUTTER / 2 for x in found), *_beginnings_of_centred(boxes, starts[0])]


def _beginnings_of_items(lines: Sequence[Line], boxes: Sequence[Box]) -> Iterator[float]:
    """Yield where items of a list begin right of others, with a heading or lines set in.

    They are too few for lines that begin together: "Риски:", "– нехватка кадров", "– задержка".
    """
    left = min([box.x0 for box in boxes]) + 40
    items = sorted([b.x0 for x, b in zip(lines, boxes, strict=True) if _ITEM.match(x.text)])
    last = left
    for one, other in pairwise([x for x in items if x > left]):
        if other - one >= ALIGNED or one - last < ALIGNED:
            continue
        last = one
        near = [box.x0 for box in boxes if abs(box.x0 - one) < INDENT]
        if len(near) >= COLUMN_LINES:
            yield min(near) - GUTTER / 2


def _outdented(starts: Sequence[float], found: Sequence[float]) -> list[float]:
    """Return where a line begins a little left of others: a heading over a list set in."""
    firsts = {starts[bisect_right(starts, x - INDENT)] for x in found}
    return [x for x in firsts if all(abs(x - other) > ALIGNED for other in found)]


def _beginnings_of_centred(boxes: Sequence[Box], left: float) -> list[float]:
    """Return the left ends of lines centred below each other, as gutters.

    So the names of a body in two languages stand beside each other at the head of its letters.
    """
    found: list[float] = []
    by_centre = sorted([(box.x0 + box.x1, box.x0) for box in boxes], key=itemgetter(0))
    centres = [centre for centre, _ in by_centre]
    for i, centre in enumerate(centres[: 1 - COLUMN_LINES]):
        last = centre + 2 * ALIGNED
        if centres[i + COLUMN_LINES - 1] > last:
            continue
        if i + _CENTRED_LINES < len(centres) and centres[i + _CENTRED_LINES] <= last:
            continue  # the lines of a column
        start = min(x0 for _, x0 in by_centre[i : bisect_right(centres, last)])
        if start > left + 40:
            found.append(start - GUTTER / 2)
    return list(dict.fromkeys(found))


def _runs(stretch: _Stretch, gutter: Gutter) -> Iterator[tuple[int, int]]:
    """Yield the starts and ends of lines that do not cross a gutter, enough for two columns."""
    low, high = gutter
    start = 0
    for i, box in enumerate(stretch.boxes):
        if i in stretch.pairs or (box.x0 < low and box.x1 > high):
            if i - start >= 2 * COLUMN_LINES:
                yield start, i
            start = i + 1
    if len(stretch.boxes) - start >= 2 * COLUMN_LINES:
        yield start, len(stretch.boxes)


def _free_cut(stretch: _Stretch, cut: _Cut) -> _Cut | None:
    """Return the gutter trimmed to the columns that it parts, None where it parts none.

    It is free but for a few lines, begun by a speck or a mark in it.
    """
    trimmed = _trimmed(stretch, cut)
    if trimmed is None:
        return None
    low, high = cut.gutter
    inside = stretch.boxes[trimmed.start : trimmed.end]
    within = sum([box.x0 < high and box.x1 > low for box in inside])
    return trimmed if within <= _INTRUDERS * len(inside) else None


def _trimmed(stretch: _Stretch, cut: _Cut) -> _Cut | None:
    """Return the stretch without what stands alone above or below the columns, if there are any."""
    x = cut.x
    sides = [total < 2 * x for total in stretch.sums[cut.start : cut.end]]
    others = [not is_left for is_left in sides]
    letters, lines = stretch.letters[cut.start : cut.end], stretch.lines[cut.start : cut.end]
    texts = [_is_text(compress(letters, own)) for own in (sides, others)]
    if not any(texts):
        return None
    columns = [list(compress(lines, own)) for own in (sides, others)]
    if not all(texts) and not is_beside_labels(*(columns if texts[0] else columns[::-1])):
        return None
    least = 2 * COLUMN_LINES if all(texts) else COLUMN_LINES
    span = _level_span(stretch, cut, sides, least)
    if span is None:
        return None
    start, end = span
    own = sides[start - cut.start : end - cut.start]
    if (foot := others_below(stretch.lines, start, own)) < end:
        return _trimmed(stretch, _Cut(cut.gutter, cut.start, foot))
    while start > cut.start:
        first = _first_of_row(stretch, cut, start)
        row = slice(first - cut.start, start - cut.start)
        if not begins_column(stretch.lines[cut.start : end], row, columns, x):
            break
        start = first
    while end < cut.end and (
        ends_column(stretch.lines, start, end, x)
        or heads_more(stretch.lines, slice(start, end), cut.end, x)
    ):
        end += 1
    return _Cut(cut.gutter, start, end)


def _first_of_row(stretch: _Stretch, cut: _Cut, end: int) -> int:
    """Return where the pieces begin that end before `end` and stand in one row of one column."""
    last = stretch.lines[end - 1]
    first = end - 1
    while (
        first > cut.start
        and is_left_of(stretch.lines[first - 1], cut.x) == is_left_of(last, cut.x)
        and are_beside(stretch.boxes[first - 1], stretch.boxes[end - 1])
    ):
        first -= 1
    return first


def _letters(text: str) -> int:
    """Return how many letters a line of text has; marks of items and numbers have none."""
    return len(text) if len(text) > _LONGEST_MARK and not _NUMBER.fullmatch(text) else 0


def _is_text(letters: Iterable[int]) -> bool:
    """Return whether lines of so many letters are those of a column of text."""
    own = list(filter(None, letters))
    return len(own) >= COLUMN_LINES and median(own) >= COLUMN_LETTERS


def _level_span(
    stretch: _Stretch, cut: _Cut, sides: Sequence[bool], least: int
) -> tuple[int, int] | None:
    """Return from where to where lines of both sides of a gutter are level, None of too few."""
    places = range(cut.start, cut.end)
    level = list(islice(_level(stretch, places, cut, sides), least))
    if len(level) < least:
        if not _ends_text(level, cut, sides):
            return None
        return min(level[0], cut.start + sides.index(False)), cut.end
    return level[0], next(_level(stretch, reversed(places), cut, sides)) + 1


def _ends_text(level: Sequence[int], cut: _Cut, sides: Sequence[bool]) -> bool:
    """Return whether the few lines right of a gutter are the end of the text: the last column.

    All of them, but for the first perhaps, are level with lines on the left, which go on far below.
    """
    right, total = sum(not sides[i - cut.start] for i in level), len(sides) - sum(sides)
    beside = total >= COLUMN_LINES and right + 1 >= total and len(level) > right + 1
    return beside and sum(sides) >= _LONG_COLUMN * total


def _level(
    stretch: _Stretch, places: Iterable[int], cut: _Cut, sides: Sequence[bool]
) -> Iterator[int]:
    """Yield which lines have one level with them on the other side of a gutter."""
    boxes, heights = stretch.boxes, stretch.heights
    reach = 2 * _LEVEL * stretch.highest
    for i in places:
        box, twice, side = boxes[i], heights[i], sides[i - cut.start]
        first = bisect_left(heights, twice - reach, cut.start, cut.end)
        last = bisect_right(heights, twice + reach, cut.start, cut.end)
        if any(
            sides[j - cut.start] != side
            and abs(twice - heights[j])
            < 2 * _LEVEL * max(box.y1 - box.y0, boxes[j].y1 - boxes[j].y0)
            for j in range(first, last)
        ):
            yield i
