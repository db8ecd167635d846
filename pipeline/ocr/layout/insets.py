"""Insets: a box at the side of the text, drawn or filled, read by itself.

The text that runs beside it and on below it stays whole; the box comes where it begins.
"""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final, NamedTuple

from pipeline.ocr.layout.boxed import APART, holds, is_box, is_cell, leaves
from pipeline.ocr.rows import box_of, middle, rows_of
from pipeline.ocr.tables.unruled_rows import FIGURE
from pipeline.records import Block, Box, Line

#: An inset has so many lines and letters at least, and so many lines stand beside it.
_LINES: Final = 2
_LETTERS: Final = 40
_BESIDE: Final = 2
#: It has at most these shares of the width and of the height of the text.
_WIDEST: Final = 0.6
_HIGHEST: Final = 0.7
#: A page with more drawn lines is one of tables, or a drawing.
_MOST_RULINGS: Final = 400
#: Where so many of its lines stand level with others, and are so short, it is a column of a table.
_LEVEL: Final = 0.7
_SHORT: Final = 20


class Inset(NamedTuple):
    """A box and the lines in it."""

    box: Box
    lines: list[Line]


def insets_of(
    lines: Sequence[Line], boxes: Iterable[Box], rulings: Sequence[Box]
) -> tuple[list[Inset], list[Line]]:
    """Return the insets of a page, and its other lines."""
    found: list[Inset] = []
    left = list(lines)
    if not any(line.font for line in lines):
        return found, left  # on a scan boxes are a guess
    single = leaves((*boxes, *_frames(rulings)))
    for box in single:
        inside = [line for line in left if holds(box, line)]
        if len(inside) < _LINES or sum(len(line.text) for line in inside) < _LETTERS:
            continue
        if any(x != box and _touch(x, box) for x in single) or is_cell(box, rulings):
            continue
        own = {id(line) for line in inside}
        others = [line for line in left if id(line) not in own]
        if _is_at_side(box, inside, others):
            found.append(Inset(box, inside))
            left = others
    return found, left


def place_of(inset: Box, blocks: Sequence[Block]) -> int:
    """Return before which of the blocks of a page an inset is read: behind what stands above it."""
    for i in range(len(blocks) - 1, -1, -1):
        box = Box.around(box_of(line) for line in blocks[i].lines)
        if box.x0 < inset.x1 and inset.x0 < box.x1 and box.y0 < inset.y0:
            return i + 1
    below = (i for i, b in enumerate(blocks) if middle(b.lines[0]) > inset.y0)
    return next(below, len(blocks))


def _frames(rulings: Sequence[Box]) -> list[Box]:
    """Return the frames that four drawn lines make, their sides no longer than need be."""
    if len(rulings) > _MOST_RULINGS:
        return []
    flat = sorted((r for r in rulings if r.x1 - r.x0 > r.y1 - r.y0), key=lambda r: r.y0)
    upright = [r for r in rulings if r.x1 - r.x0 < r.y1 - r.y0]
    alike: dict[tuple[int, int], list[Box]] = {}
    for r in flat:
        alike.setdefault((round(r.x0 / APART), round(r.x1 / APART)), []).append(r)
    found: list[Box] = []
    for pair in alike.values():
        if len(pair) != 2:
            continue
        box = Box.around(pair)
        sides = [r for r in upright if abs(r.y0 - box.y0) < APART and abs(r.y1 - box.y1) < APART]
        if all(any(abs(r.x0 - x) < APART for r in sides) for x in (box.x0, box.x1)) and is_box(box):
            found.append(box)
    return found


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x0 < other.x1 + APART
        and other.x0 < one.x1 + APART
        and one.y0 < other.y1 + APART
        and other.y0 < one.y1 + APART
    )


def _is_at_side(box: Box, inside: Sequence[Line], others: Sequence[Line]) -> bool:
    """Return whether text stands beside a box and none runs across, and it is no column of it."""
    beside = [line for line in others if box.y0 < middle(line) < box.y1]
    if len(beside) < _BESIDE or any(
        box_of(x).x0 < box.x1 - 1 and box.x0 + 1 < box_of(x).x1 for x in beside
    ):
        return False
    around = Box.around(box_of(line) for line in (*inside, *others))
    if box.x1 - box.x0 > _WIDEST * (around.x1 - around.x0):
        return False
    if box.y1 - box.y0 > _HIGHEST * (around.y1 - around.y0):
        return False  # a column of the page
    level = [x for x in inside if any(abs(middle(x) - middle(y)) < 2 for y in beside)]
    if len(level) <= _LEVEL * len(inside):
        return True
    figures = sum(FIGURE.match(line.text.strip()) is not None for line in beside)
    return 2 * figures < len(beside) and median(_lengths(inside)) >= _SHORT


def _lengths(lines: Sequence[Line]) -> list[int]:
    """Return how many letters the rows have that lines make: justified ones come in pieces."""
    return [len(" ".join(line.text for line in row)) for row in rows_of(lines)]
