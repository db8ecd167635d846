"""Lines of a stretch of a page -> columns of text, in the order in which they are read.

A gutter is a place where several lines begin and which no line crosses for some way down, with
lines of some length on both sides (the white-space view of Breuel 2002, narrowed to text columns).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from statistics import median

from pipeline.ocr.captions import has_title
from pipeline.ocr.explained import explained
from pipeline.ocr.narrow_gutters import Gutter, narrow_gutters
from pipeline.ocr.pairs import pairs
from pipeline.ocr.rows import Rows, are_beside, box_of, from_top, middle, rows_of_ordered
from pipeline.ocr.side_by_side import side_by_side
from pipeline.records import Box, Line

#: Two columns of text stand at least this far apart, in points.
GUTTER = 7.0
#: A stretch is set in columns if it has so many lines on each side, so many of them level.
COLUMN_LINES = 3
#: Columns of text have lines of some length; shorter ones are rows of a table without rulings.
COLUMN_LETTERS = 11
#: The mark of an item; the number of a page, with its dashes.
_LONGEST_MARK = 2
_LONGEST_NUMBER = 6
#: Lines begin at the same place when they begin so near to each other.
_ALIGNED = 2.5
#: The items of a list are set in so far at most, in points.
_INDENT = 20.0
#: A name is centred over at most so many lines.
_CENTRED_LINES = 8
#: This share of the lines beside a gutter may reach into it.
_INTRUDERS = 0.04
#: Lines of two columns are level that are so many heights apart: half a line, and what parts lines.
_LEVEL = 0.7
#: Sizes of type are one that are so near, in points.
_SAME_SIZE = 0.8


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
    its top and foot, twice its middle from the top, which never falls; ``highest``: the height of
    the highest; ``pairs``: which stand two in a row and are no columns.
    """

    lines: Sequence[Line]
    boxes: Sequence[Box]
    sums: Sequence[float]
    heights: Sequence[float]
    highest: float
    pairs: frozenset[int]

    @classmethod
    def of(cls, lines: Sequence[Line], boxes: list[Box]) -> "_Stretch":
        return cls(
            lines=lines,
            boxes=boxes,
            sums=[box.x0 + box.x1 for box in boxes],
            heights=[box.y0 + box.y1 for box in boxes],
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
    if not ordered:
        return []
    cut = _best_cut(ordered)
    if cut is None and head and (blocks := side_by_side(ordered, head)):
        left, right, below = blocks
        return [Column(left, 1), Column(right, 2), *_columns_of(below)]
    if cut is None:
        return [Column(rows_of_ordered(ordered), 0)]
    one: list[Line] = []
    other: list[Line] = []
    for line in ordered[cut.start : cut.end]:
        (one if _is_left(line, cut.x) else other).append(line)
    beside = [Column(rows, 0) for rows in explained(one, other)] or [
        *(Column(c.rows, 2 * c.flow + 1) for c in _columns_of(one)),
        *(Column(c.rows, 2 * c.flow + 2) for c in _columns_of(other)),
    ]
    return [*_columns_of(ordered[: cut.start], head), *beside, *_columns_of(ordered[cut.end :])]


def _best_cut(ordered: Sequence[Line]) -> _Cut | None:
    """Return the gutter beside most lines, of several the leftmost."""
    boxes = [box_of(line) for line in ordered]
    gutters = [Gutter(x - GUTTER / 2, x + GUTTER / 2 - 0.2) for x in _beginnings(boxes)]
    gutters += narrow_gutters(ordered, boxes, GUTTER)
    if not gutters:
        return None
    stretch = _Stretch.of(ordered, boxes)
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
        and bisect_right(starts, starts[i] + _ALIGNED) - i >= COLUMN_LINES
    ]
    found += _outdented(starts[inner:], found)
    return [*(x - GUTTER / 2 for x in found), *_beginnings_of_centred(boxes, starts[0])]


def _outdented(starts: Sequence[float], found: Sequence[float]) -> list[float]:
    """Return where a line begins a little left of others: a heading over a list set in."""
    firsts = {starts[bisect_right(starts, x - _INDENT)] for x in found}
    return [x for x in firsts if all(abs(x - other) > _ALIGNED for other in found)]


def _beginnings_of_centred(boxes: Sequence[Box], left: float) -> list[float]:
    """Return the left ends of lines centred below each other, as gutters.

    So the names of a body in two languages stand beside each other at the head of its letters.
    """
    found: list[float] = []
    by_centre = sorted([(box.x0 + box.x1, box.x0) for box in boxes], key=itemgetter(0))
    centres = [centre for centre, _ in by_centre]
    for i, centre in enumerate(centres[: 1 - COLUMN_LINES]):
        last = centre + 2 * _ALIGNED
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
    """Return the gutter trimmed to the columns that it parts, None where it parts none."""
    trimmed = _trimmed(stretch, cut)
    if trimmed is None or not _is_free(stretch.boxes[trimmed.start : trimmed.end], cut.gutter):
        return None
    return trimmed


def _is_free(inside: Sequence[Box], gutter: Gutter) -> bool:
    """Return whether a gutter is free but for a few lines, begun by a speck or a mark in it."""
    low, high = gutter
    within = sum(box.x0 < high and box.x1 > low for box in inside)
    return within <= _INTRUDERS * len(inside)


def _trimmed(stretch: _Stretch, cut: _Cut) -> _Cut | None:
    """Return the stretch without what stands alone above or below the columns, if there are any."""
    sides = [total < 2 * cut.x for total in stretch.sums[cut.start : cut.end]]
    lines = stretch.lines[cut.start : cut.end]
    columns = [
        [line for line, own in zip(lines, sides, strict=True) if own == side]
        for side in (True, False)
    ]
    if not all(map(_is_text, columns)):
        return None
    span = _level_span(stretch, cut, sides)
    if span is None:
        return None
    start, end = span
    while start > cut.start:
        first = _first_of_row(stretch, cut, start)
        row = slice(first - cut.start, start - cut.start)
        if not _begins_column(stretch.lines[cut.start : end], row, columns, cut.x):
            break
        start = first
    while end < cut.end and _ends_column(stretch.lines, start, end, cut.x):
        end += 1
    return _Cut(cut.gutter, start, end)


def _first_of_row(stretch: _Stretch, cut: _Cut, end: int) -> int:
    """Return where the pieces begin that end before `end` and stand in one row of one column."""
    last = stretch.lines[end - 1]
    first = end - 1
    while (
        first > cut.start
        and _is_left(stretch.lines[first - 1], cut.x) == _is_left(last, cut.x)
        and are_beside(stretch.boxes[first - 1], stretch.boxes[end - 1])
    ):
        first -= 1
    return first


def _begins_column(
    stretch: Sequence[Line], row: slice, columns: Sequence[Sequence[Line]], x: float
) -> bool:
    """Return whether a row of a stretch is the first of one of its columns.

    It is set like what stands below it, or beside a line of the other column.
    """
    start: int = row.stop
    line = stretch[row.start]
    is_left = _is_left(line, x)
    below = next((y for y in stretch[start:] if _is_left(y, x) == is_left), stretch[start])
    alike = _is_alike(line, below)
    edges = [min(box_of(other).x0 for other in column) for column in columns]
    aligned = min(abs(box_of(line).x0 - edge) for edge in edges) < 25
    high = box_of(line).y1 - box_of(line).y0
    beside = any(
        abs(middle(other) - middle(line)) < min(high, box_of(other).y1 - box_of(other).y0)
        for other in stretch[max(0, start - 3) : start + 2]
        if _is_left(other, x) != is_left
    )
    gap = _gap(line, below)
    if not is_left and gap < 1.6 and _heads(line, below, columns):
        return True
    return aligned and ((alike and gap < 0.9) or (beside and gap < 1.6))


def _heads(line: Line, below: Line, columns: Sequence[Sequence[Line]]) -> bool:
    """Return whether a line in bold or larger type stands over the right one of two columns.

    It begins or has its middle where that does, and is not in the middle of both.
    """
    box, around = box_of(line), Box.around(map(box_of, columns[1]))
    both = min(box_of(x).x0 for x in columns[0]) + around.x1
    larger = (line.bold and not below.bold) or line.size > below.size + _SAME_SIZE
    middles = abs(box.x0 + box.x1 - around.x0 - around.x1) / 2
    over = box.x1 < around.x1 + _ALIGNED and min(abs(box.x0 - around.x0), middles) < _ALIGNED
    return larger and over and abs(box.x0 + box.x1 - both) > 2 * GUTTER


def _ends_column(lines: Sequence[Line], start: int, end: int, x: float) -> bool:
    """Return whether the line at `end`, alone below columns, goes on with one of them.

    A caption does not where anything follows: it is of what stands below the columns.
    """
    line, inside = lines[end], lines[start:end]
    if has_title(line.text) and any(len(x.text) > _LONGEST_NUMBER for x in lines[end + 1 :]):
        return False
    gap = _gap(inside[-1], line)
    is_left = _is_left(line, x)
    above = next(other for other in reversed(inside) if _is_left(other, x) == is_left)
    return gap < (1.6 if _is_alike(above, line) else 0.5)


def _is_alike(one: Line, other: Line) -> bool:
    """Return whether two lines are set in one type, or begin in it."""
    bold = one.bold or one.begins_bold, other.bold or other.begins_bold
    return abs(one.size - other.size) < _SAME_SIZE and bold[0] == bold[1]


def _is_left(line: Line, x: float) -> bool:
    box = box_of(line)
    return box.x0 + box.x1 < 2 * x


def _is_text(lines: Sequence[Line]) -> bool:
    """Return whether lines are those of a column of text; marks of items, numbers do not count."""
    letters = [len(x.text) for x in lines if len(x.text) > _LONGEST_MARK]
    return len(letters) >= COLUMN_LINES and median(letters) >= COLUMN_LETTERS


def _level_span(stretch: _Stretch, cut: _Cut, sides: Sequence[bool]) -> tuple[int, int] | None:
    """Return from where to where lines of both sides of a gutter are level, None of too few."""
    places = range(cut.start, cut.end)
    level = list(islice(_level(stretch, places, cut, sides), 2 * COLUMN_LINES))
    if len(level) < 2 * COLUMN_LINES:
        return None
    return level[0], next(_level(stretch, reversed(places), cut, sides)) + 1


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


def _gap(above: Line, below: Line) -> float:
    """Return the white space between two lines, in heights of the upper one."""
    a, b = box_of(above), box_of(below)
    return (b.y0 - a.y1) / max(1.0, a.y1 - a.y0)
