"""The head of a table alone at the foot of a page, its rows on the next one.

Where only flat lines are drawn, nothing but two of them, one below the other, says that what stands
between is the head of a table: there are no figures to tell its columns by.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pipeline.ocr.rows import box_of, middle, rows_of
from pipeline.ocr.tables.grids import SAME
from pipeline.ocr.tables.head_cells import head_blocks
from pipeline.ocr.tables.ruled import TableFound
from pipeline.ocr.tables.unruled_heads import HeadCell, Span, cut
from pipeline.records import Box, Line

#: The head of a table is at most so high, in points, and has at least so many columns.
_HIGHEST: Final = 110.0
_COLUMNS: Final = 3
#: It begins below this share of the height of its page; so many rows may stand below it.
_LOW: Final = 0.55
_ROWS_BELOW: Final = 2
#: Parts of one flat line are no farther apart than this; all of it ends within so many points.
_APART: Final = 3.0
_TOGETHER: Final = 4.0
#: A first column without a heading is at least so wide.
_UNNAMED: Final = 60.0
#: A heading crosses the edge of a column that lies so far within it.
_OVER: Final = 3.0
_LONGEST: Final = 75
_AMOUNT: Final = re.compile(r"[-–]?\d{1,3}(?:[ \xa0]\d{3})+(?:[.,]\d+)?|[-–]?\d+[.,]\d+")


class _Flat(NamedTuple):
    """A flat line over a table: its height on the page, and where its parts begin and end."""

    y: float
    ends: tuple[float, ...]


def find_lone_head(
    lines: Sequence[Line], rulings: Sequence[Box], height: float, number: int
) -> tuple[TableFound | None, tuple[Line, ...]]:
    """Return the head that ends a page of a `height`, as table `number`, and the other lines."""
    flats = _flats(rulings, _LOW * height)
    for upper, foot in pairwise(flats):
        inside = [x for x in lines if upper.y < middle(x) < foot.y and _within(x, foot.ends)]
        if _is_head(upper, foot, inside) and not _has_rows_below(lines, foot):
            inner = [r for r in rulings if upper.y + SAME < r.y0 < foot.y - SAME]
            head = _head(inside, upper, foot, inner, number)
            taken = {id(x) for x in inside} if head else set()
            return head, tuple(x for x in lines if id(x) not in taken)
    return None, tuple(lines)


def _flats(rulings: Sequence[Box], top: float) -> list[_Flat]:
    """Return the flat lines below `top` as wide as the widest of them, from the top down."""
    parts: dict[int, list[Box]] = {}
    for box in rulings:
        if box.y1 - box.y0 <= SAME < box.x1 - box.x0 and box.y0 > top:
            parts.setdefault(round(box.y0), []).append(box)
    found = []
    for own in parts.values():
        own.sort(key=lambda box: box.x0)
        if all(b.x0 - a.x1 < _APART for a, b in pairwise(own)):
            found.append(_Flat(own[0].y0, (*(box.x0 for box in own), own[-1].x1)))
    if not found:
        return []
    left, right = min(flat.ends[0] for flat in found), max(flat.ends[-1] for flat in found)
    return sorted(
        flat
        for flat in found
        if flat.ends[0] - left < _TOGETHER and right - flat.ends[-1] < _TOGETHER
    )


def _within(line: Line, ends: Sequence[float]) -> bool:
    box = box_of(line)
    return ends[0] - _TOGETHER < box.x0 and box.x1 < ends[-1] + _TOGETHER


def _is_head(upper: _Flat, foot: _Flat, inside: Sequence[Line]) -> bool:
    """Return whether lines between two flat ones are short, and no figures of a row."""
    pieces = [piece for line in inside for piece in cut(line)]
    return (
        foot.y - upper.y < _HIGHEST
        and len(pieces) >= _COLUMNS
        and all(len(piece.text) <= _LONGEST for piece in pieces)
        and not any(_AMOUNT.fullmatch(piece.text.strip()) for piece in pieces)
    )


def _has_rows_below(lines: Sequence[Line], foot: _Flat) -> bool:
    below = [line for line in lines if middle(line) > foot.y]
    return len(rows_of(below)) > _ROWS_BELOW


def _head(
    lines: Sequence[Line], upper: _Flat, foot: _Flat, inner: Sequence[Box], number: int
) -> TableFound | None:
    rows = [[piece for line in row for piece in cut(line)] for row in rows_of(lines)]
    edges = foot.ends if len(foot.ends) > _COLUMNS else _edges(rows, foot.ends)
    if len(edges) <= _COLUMNS:
        return None
    cells: list[HeadCell] = []
    for piece in (piece for row in rows for piece in row):
        first, last = _columns_of(piece, edges, inner)
        own = next((c for c in cells if (c.first, c.last) == (first, last)), None)
        if own is None:
            cells.append(HeadCell([piece], first, last))
        else:
            own.pieces.append(piece)
    blocks, _ = head_blocks(cells, number)
    box = Box(x0=foot.ends[0], y0=upper.y, x1=foot.ends[-1], y1=foot.y)
    return TableFound(box, blocks)


def _edges(rows: Sequence[Sequence[Line]], ends: Sequence[float]) -> tuple[float, ...]:
    """Return the edges of columns where the foot is drawn in one: what the lowest headings cover.

    A piece over two of them heads both; what stands alone has a column of its own.
    """
    spans: list[Span] = []
    for row in reversed(rows):
        for piece in row:
            box = box_of(piece)
            below = [i for i, (a, b) in enumerate(spans) if a < box.x1 and box.x0 < b]
            if not below:
                spans.append((box.x0, box.x1))
            elif len(below) == 1:
                a, b = spans[below[0]]
                spans[below[0]] = min(a, box.x0), max(b, box.x1)
    spans.sort()
    unnamed = [spans[0][0] - _OVER] if spans[0][0] - ends[0] > _UNNAMED else []
    return ends[0], *unnamed, *((a[1] + b[0]) / 2 for a, b in pairwise(spans)), ends[-1]


def _columns_of(piece: Line, edges: Sequence[float], inner: Sequence[Box]) -> tuple[int, int]:
    """Return the first and last column that a piece heads: those of the line below it, if any."""
    box = box_of(piece)
    x0, x1 = box.x0 + _OVER, box.x1 - _OVER
    below = list(_right_below(box, inner))
    if below:
        x0, x1 = min(r.x0 for r in below) + _OVER, max(r.x1 for r in below) - _OVER
    over = [i for i, (a, b) in enumerate(pairwise(edges)) if a < x1 and x0 < b]
    return (over[0], over[-1]) if over else (0, 0)


def _right_below(box: Box, inner: Sequence[Box]) -> Iterator[Box]:
    """Yield the parts of the drawn line right below a piece that goes on to both sides of it."""
    own = [r for r in inner if -SAME < r.y0 - box.y1 < box.y1 - box.y0 and r.x1 - r.x0 > SAME]
    ends = sorted((r.x0, r.x1) for r in own)
    for start in range(len(ends)):
        end = start
        while end + 1 < len(ends) and ends[end + 1][0] - ends[end][1] < _APART:
            end += 1
        if ends[start][0] < box.x0 and box.x1 < ends[end][1]:
            yield from (r for r in own if ends[start][0] <= r.x0 <= ends[end][0])
            return
