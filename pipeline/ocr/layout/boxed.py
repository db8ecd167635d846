"""Boxes side by side, each with some lines of its own: a chart of offices, the parts of a slide.

Read row by row the lines of one box would stand between those of the next.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import box_of, from_top, middle
from pipeline.ocr.tables.unruled_rows import FIGURE
from pipeline.records import Box, Line

#: A box is at least so wide and high, in points; boxes beside each other are so far apart.
_WIDE: Final = 40.0
_HIGH: Final = 18.0
APART: Final = 3.0
#: A drawn line that goes so far past a side of a box, in points, is of a table.
_PAST: Final = 8.0
#: They share so much of the height of the lower one.
_LEVEL: Final = 0.6
#: A box right above another has its sides and is so near, both in points; the other is so many
#: times higher.
_SIDES: Final = 3.0
_STACKED: Final = 8.0
_HIGHER: Final = 1.6
#: The figure of a card is so many times larger than its text; both are so many lines at most.
_LARGER: Final = 1.3
_CARD: Final = 6
#: Figures so near below a box, in heights of a line, are those of a table that it heads.
_BELOW: Final = 2.0


def is_box(box: Box) -> bool:
    """Return whether a drawn rectangle may be a box with lines."""
    return box.x1 - box.x0 >= _WIDE and box.y1 - box.y0 >= _HIGH


def parts_of_boxes(
    lines: Sequence[Line], boxes: Iterable[Box], rulings: Sequence[Box]
) -> list[list[Line]]:
    """Return the lines above boxes that stand side by side, those of each box and those below.

    All lines are one part where no boxes do, or where they are cells of a table.
    """
    left = list(lines)
    parts: list[list[Line]] = []
    for row in _rows(leaves(boxes)):
        own = [(box, inside) for box in row if (inside := [x for x in left if holds(box, x)])]
        if not _are_panels(own, left, rulings):
            continue
        top = min(box.y0 for box, _ in own)
        above = [line for line in left if middle(line) < top]
        taken = {id(line) for _, inside in own for line in inside}
        left = [line for line in left if middle(line) >= top and id(line) not in taken]
        parts += [above] * bool(above) + [inside for _, inside in own]
    return [*parts, left] if left or not parts else parts


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """Return the boxes as rows, from the top, each from left to right."""
    rows: list[list[Box]] = []
    for box in sorted(_stacked(boxes), key=lambda box: (box.y0, box.x0)):
        if rows and all(_are_beside(box, other) for other in rows[-1]):
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda box: box.x0) for row in rows if len(row) > 1]


def leaves(boxes: Iterable[Box]) -> list[Box]:
    """Return the boxes that hold no other ones; of the two edges of a border the first."""
    single: list[Box] = []
    for box in boxes:
        if not any(_is_within(box, x) and _is_within(x, box) for x in single):
            single.append(box)
    return [box for box in single if not any(x is not box and _is_within(x, box) for x in single)]


def _stacked(boxes: Sequence[Box]) -> list[Box]:
    """Return the boxes, one that stands right above a higher one as wide made one with it.

    So the title of a part of a slide stands in a box of its own. In a table boxes stand in rows of
    one height, more than two below each other.
    """
    below = {
        a: found[0]
        for a in boxes
        if len(found := [b for b in boxes if _is_right_above(a, b)]) == 1
        and (found[0].y1 - found[0].y0) > _HIGHER * (a.y1 - a.y0)
        and not any(_is_right_above(x, a) or _is_right_above(found[0], x) for x in boxes)
    }
    taken = {*below, *below.values()}
    made = [Box.around((a, b)) for a, b in below.items()]
    return [*made, *(box for box in boxes if box not in taken)]


def _is_right_above(one: Box, other: Box) -> bool:
    wide = abs(one.x0 - other.x0) < _SIDES and abs(one.x1 - other.x1) < _SIDES
    return wide and one is not other and -1 <= other.y0 - one.y1 < _STACKED


def _are_beside(one: Box, other: Box) -> bool:
    level = min(one.y1, other.y1) - max(one.y0, other.y0)
    lower = min(one.y1 - one.y0, other.y1 - other.y0)
    apart = max(one.x0, other.x0) - min(one.x1, other.x1)
    return level > _LEVEL * lower and apart >= APART


def _are_panels(
    own: Sequence[tuple[Box, list[Line]]], lines: Sequence[Line], rulings: Sequence[Box]
) -> bool:
    """Return whether boxes have words on several lines, and are no cells or heads of a table."""
    if len(own) < 2 or all(len(inside) < 2 for _, inside in own):
        return False
    if all(_is_card([line.size for line in from_top(inside)]) for _, inside in own):
        return False
    words = [any(sum(map(str.isalpha, x.text)) > 2 for x in inside) for _, inside in own]
    if any(is_cell(box, rulings) for box, _ in own):
        return False
    return all(words) and not _are_parted(own, rulings) and not _are_heads(own, lines)


def _is_card(sizes: Sequence[float]) -> bool:
    """Return whether lines of these sizes are a figure in large type over what it counts."""
    return 1 < len(sizes) <= _CARD and sizes[0] > _LARGER * max(sizes[1:])


def _are_parted(own: Sequence[tuple[Box, list[Line]]], rulings: Sequence[Box]) -> bool:
    """Return whether a drawn line stands between two of the boxes: they fill cells of a table."""
    gaps = [(a.x1 + APART / 2, b.x0 - APART / 2, a) for (a, _), (b, _) in pairwise(own)]
    return any(
        r.x1 - r.x0 < r.y1 - r.y0 and low < (r.x0 + r.x1) / 2 < high and r.y0 < a.y1 and r.y1 > a.y0
        for r in rulings
        for low, high, a in gaps
    )


def is_cell(box: Box, rulings: Sequence[Box]) -> bool:
    """Return whether drawn lines go on past the sides of a box, as those of a table do."""
    x0, y0, x1, y1 = box
    for r in rulings:
        if r.x1 - r.x0 > r.y1 - r.y0:
            at, sides, start, end, low, high = (r.y0 + r.y1) / 2, (y0, y1), r.x0, r.x1, x0, x1
        else:
            at, sides, start, end, low, high = (r.x0 + r.x1) / 2, (x0, x1), r.y0, r.y1, y0, y1
        if min(abs(at - side) for side in sides) < APART and (
            (start < low - _PAST and end > low - APART)
            or (end > high + _PAST and start < high + APART)
        ):
            return True
    return False


def _are_heads(own: Sequence[tuple[Box, list[Line]]], lines: Sequence[Line]) -> bool:
    """Return whether figures stand right below one of the boxes, but the first."""
    return any(
        FIGURE.match(line.text.strip())
        and box_of(line).x0 < box.x1
        and box.x0 < box_of(line).x1
        and 0 <= box_of(line).y0 - box.y1 < _BELOW * (box_of(line).y1 - box_of(line).y0)
        for box, _ in own[1:]
        for line in lines
    )


def holds(box: Box, line: Line) -> bool:
    """Return whether a line stands in a box."""
    inner = box_of(line)
    return box.x0 - 1 <= inner.x0 and inner.x1 <= box.x1 + 1 and box.y0 <= middle(line) <= box.y1


def _is_within(inner: Box, outer: Box) -> bool:
    return (
        outer.x0 <= inner.x0 + 1
        and inner.x1 <= outer.x1 + 1
        and outer.y0 <= inner.y0 + 1
        and inner.y1 <= outer.y1 + 1
    )
