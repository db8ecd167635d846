"""Where columns begin and end: which lines above and below those beside each other are of one."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.ocr.layout.captions import has_title
from pipeline.ocr.rows import are_beside, box_of, middle
from pipeline.records import Box, Line

#: A stretch is set in columns if it has so many lines on each side, so many of them level.
COLUMN_LINES = 3
#: Columns of text have lines of some length; shorter ones are rows of a table without rulings.
COLUMN_LETTERS = 11
#: Two columns of text stand at least this far apart, in points.
GUTTER = 7.0
#: Lines begin at the same place when they begin so near to each other.
ALIGNED = 2.5
#: The items of a list are set in so far at most, in points.
INDENT = 20.0
#: The number of a page, with its dashes.
_LONGEST_NUMBER = 6
#: So many lines below a heading say that a column goes on; the white above it is so many heights.
_HEADED_LINES = 3
_HEADING_GAP = 2.5
#: A column of notes begins so far right of the one above it, in points.
_OWN = 40.0
#: A line goes on with no column that ends so many heights above it.
_FARTHEST = 4.0
#: Lines of a column end at most so far from its right edge, in points.
_RAGGED = 30.0
#: Sizes of type are one that are so near, in points.
_SAME_SIZE = 0.8


def begins_column(
    stretch: Sequence[Line], row: slice, columns: Sequence[Sequence[Line]], x: float
) -> bool:
    """Return whether a row of a stretch is the first of one of its columns.

    It is set like what stands below it, or beside a line of the other column.
    """
    start: int = row.stop
    line = stretch[row.start]
    is_left = is_left_of(line, x)
    below = next((y for y in stretch[start:] if is_left_of(y, x) == is_left), stretch[start])
    alike = _is_alike(line, below)
    high = box_of(line).y1 - box_of(line).y0
    beside = any(
        abs(middle(other) - middle(line)) < min(high, box_of(other).y1 - box_of(other).y0)
        for other in stretch[max(0, start - 3) : start + 2]
        if is_left_of(other, x) != is_left
    )
    gap = _gap(line, below)
    if not is_left and gap < 1.6 and _heads(line, below, columns):
        return True
    if not ((alike and gap < 0.9) or (beside and gap < 1.6)):
        return False
    edges = [min([box_of(other).x0 for other in column]) for column in columns]
    return min([abs(box_of(line).x0 - edge) for edge in edges]) < 25


def _heads(line: Line, below: Line, columns: Sequence[Sequence[Line]]) -> bool:
    """Return whether a line in bold or larger type stands over the right one of two columns.

    It begins or has its middle where that does, and is not in the middle of both.
    """
    box, around = box_of(line), Box.around(map(box_of, columns[1]))
    both = min(box_of(x).x0 for x in columns[0]) + around.x1
    larger = _is_heavier(line, below)
    middles = abs(box.x0 + box.x1 - around.x0 - around.x1) / 2
    over = box.x1 < around.x1 + ALIGNED and min(abs(box.x0 - around.x0), middles) < ALIGNED
    return larger and over and abs(box.x0 + box.x1 - both) > 2 * GUTTER


def ends_column(lines: Sequence[Line], start: int, end: int, x: float) -> bool:
    """Return whether the line at `end`, alone below columns, goes on with one of them.

    A caption does not where anything follows: it is of what stands below the columns. A heading
    that comes last, below a box in the left column, heads the right one.
    """
    line, inside = lines[end], lines[start:end]
    if has_title(line.text) and any(len(x.text) > _LONGEST_NUMBER for x in lines[end + 1 :]):
        return False
    gap = _gap(inside[-1], line)
    is_left = is_left_of(line, x)
    above = next(other for other in reversed(inside) if is_left_of(other, x) == is_left)
    if _gap(above, line) > _FARTHEST:
        is_last = all(_gap(line, x) > _FARTHEST for x in lines[end + 1 :])
        return is_left and is_last and gap < _FARTHEST and _is_heavier(line, above)
    return gap < (1.6 if _is_alike(above, line) else 0.5)


def heads_more(lines: Sequence[Line], inside: slice, stop: int, x: float) -> bool:
    """Return whether the line below columns is a heading in the longer one.

    What follows, up to `stop`, is set like the lines of that column, as far as its right edge.
    """
    line = lines[inside.stop]
    is_left = is_left_of(line, x)
    column = [other for other in lines[inside] if is_left_of(other, x) == is_left]
    below = lines[inside.stop + 1 : min(stop, inside.stop + 1 + _HEADED_LINES)]
    if len(below) < _HEADED_LINES or has_title(line.text) or _gap(column[-1], line) > _HEADING_GAP:
        return False
    around = Box.around(map(box_of, column))
    full = sum(around.x1 - box_of(x).x1 < _RAGGED for x in below)
    return full > 1 and all(
        around.x0 - ALIGNED < box_of(x).x0 < around.x0 + INDENT
        and box_of(x).x1 < around.x1 + ALIGNED
        for x in (line, *below)
    )


def others_below(lines: Sequence[Line], start: int, sides: Sequence[bool]) -> int:
    """Return where what is of no column begins below columns, level in two pieces; else their end.

    The columns begin at `start`; `sides` says of each line of theirs whether it is of the left one.
    So the titles of two figures stand beside each other, the right one not where the right column
    begins: "Figure 1. Growth" and "Figure 2. Prices"; or notes in smaller type, in columns of their
    own.
    """
    end = start + len(sides)
    right = [line for line, is_left in zip(lines[start:end], sides, strict=True) if not is_left]
    left = min([box_of(line).x0 for line in right], default=0.0)
    for i, (first, second) in enumerate(pairwise(sides), start):
        if first == second:
            continue
        one, other = (lines[i], lines[i + 1]) if first else (lines[i + 1], lines[i])
        if (
            box_of(other).x0 - left > INDENT
            and box_of(one).x0 <= box_of(other).x0
            and are_beside(box_of(one), box_of(other))
            and (
                (has_title(one.text) and has_title(other.text))
                or (
                    (other.size < right[0].size - _SAME_SIZE)
                    and _are_notes([y for y in right if middle(y) > middle(other) - 1], right, left)
                )
            )
        ):
            return i
    return end


def _are_notes(below: Sequence[Line], column: Sequence[Line], left: float) -> bool:
    """Return whether the last lines of a column are notes: smaller, in a column of their own."""
    above = column[: len(column) - len(below)]
    if len(above) < _HEADED_LINES:
        return False
    size = above[-1].size - _SAME_SIZE
    return all(line.size < size and box_of(line).x0 - left > _OWN for line in below)


def _is_heavier(line: Line, other: Line) -> bool:
    """Return whether a line is in bold or larger type, and another is not."""
    return (line.bold and not other.bold) or line.size > other.size + _SAME_SIZE


def _is_alike(one: Line, other: Line) -> bool:
    """Return whether two lines are set in one type, or begin in it."""
    bold = one.bold or one.begins_bold, other.bold or other.begins_bold
    return abs(one.size - other.size) < _SAME_SIZE and bold[0] == bold[1]


def is_left_of(line: Line, x: float) -> bool:
    """Return whether a line stands left of a place rather than right of it."""
    box = box_of(line)
    return box.x0 + box.x1 < 2 * x


def _gap(above: Line, below: Line) -> float:
    """Return the white space between two lines, in heights of the upper one."""
    a, b = box_of(above), box_of(below)
    return (b.y0 - a.y1) / max(1.0, a.y1 - a.y0)
