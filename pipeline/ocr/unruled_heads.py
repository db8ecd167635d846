"""The headings of a table without drawn lines: what stands above its first row of figures.

The columns are known from the figures. A line of headings is cut at its spaces, each piece is given
to the column, or the columns, that it stands over, and pieces below each other in the same columns
are one heading on several lines. (Hu, Kashi, Lopresti, Wilfong 2001 go the same way, from the body
up.)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pipeline.ocr.columns import box_of, middle
from pipeline.ocr.tables import piece_of
from pipeline.records import Block, Box, Cell, Line

Span = tuple[float, float]

#: White between a row of headings and what is below it is at most so many heights of a line.
_NEAR: Final = 1.9
#: The step from line to line within one heading is at most so many ems.
_STEP: Final = 1.45
#: A space of a line of headings, in ems, that parts two of them.
_SPACE: Final = 0.62
_LEAST_SPACE: Final = 3.2
#: A heading may reach so far beyond the figures, in points; it has at most so many letters.
_BEYOND: Final = 34.0
_LONGEST: Final = 75
#: What begins so near behind the first column, in points, and ends before the second, heads it.
_BESIDE: Final = 12.0
#: A heading over several columns stands in their middle, give or take this share of their width.
_CENTRED: Final = 0.1
#: A number with groups or a decimal is no heading: "412 906 317,0".
_AMOUNT: Final = re.compile(r"-?\d{1,3}(?:[ \xa0]\d{3})+(?:[.,]\d+)?|-?\d+,\d+")
#: A title's type is so many times larger than that of the table.
_LARGER: Final = 1.12
_SENTENCE: Final = re.compile(r"[.;]\s*\Z")
_ABBREVIATION: Final = re.compile(r"(?:\b\w{1,4}|\d\s?\w{0,3})\.\s*\Z")


@dataclass(slots=True)
class HeadCell:
    """A heading: its lines, and the first and last column that it stands over."""

    pieces: list[Line]
    first: int
    last: int

    @property
    def top(self) -> float:
        """Return where it begins."""
        return min(box_of(piece).y0 for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Return where it ends."""
        return max(box_of(piece).y1 for piece in self.pieces)

    @property
    def sides(self) -> Span:
        """Return its left and right end."""
        boxes = [box_of(piece) for piece in self.pieces]
        return min(b.x0 for b in boxes), max(b.x1 for b in boxes)


def rows_above(rows: Sequence[Sequence[Line]], spans: Sequence[Span], body: Line) -> int:
    """Return how many of the rows right above a table, the last ones of `rows`, are its headings.

    `spans` are the columns, the first one with the names of the rows; `body` is the first line of
    the first row.
    """
    top, size = box_of(body).y0, body.size
    taken = named = 0
    headed: set[int] = set()
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        high = max(box_of(x).y1 - box_of(x).y0 for x in row)
        foot = max(box_of(x).y1 for x in row)
        if top - foot > _NEAR * high or not _may_head(row, spans, size):
            break
        kind = _kind(row, spans)
        over = {i for i, span in enumerate(spans) if i for x in row if _overlap(_ends(x), span) > 0}
        among = named > 0 and foot > top + 1  # between lines of other headings
        part = {
            "several": True,
            "title": False,
            "label": among,
            "single": among
            or not (over & headed if over else named)
            or _is_wrapped(row[0], rows[at + 1 : at + 3]),
        }
        if not part[kind] and (kind == "title" or not _is_beside(at, rows, spans)):
            break  # a unit on the right, or what the whole table is about
        top = min(top, *(box_of(x).y0 for x in row))
        taken = len(rows) - at
        headed |= over if len(row) < len(spans) - 1 else set(range(1, len(spans)))
        named += kind != "label"
    return taken if named else 0


def _may_head(row: Sequence[Line], spans: Sequence[Span], size: float) -> bool:
    """Return whether lines are short, within the table, no sentence or amount, not larger."""
    left, right = spans[0][0] - _BEYOND, spans[-1][1] + _BEYOND
    return all(
        len(x.text) <= _LONGEST * len(row)
        and left <= box_of(x).x0
        and box_of(x).x1 <= right
        and not (size and x.font and x.size > _LARGER * size)
        and not (_SENTENCE.search(x.text) and not _ABBREVIATION.search(x.text))
        and not any(_AMOUNT.fullmatch(piece.text.strip()) for piece in cut(x))
        for x in row
    )


def _kind(row: Sequence[Line], spans: Sequence[Span]) -> str:
    """Return what a row of lines may be: "several" headings, a "single" one, "label", "title"."""
    pieces = [piece for line in row for piece in cut(line)]
    over = [piece for piece in pieces if box_of(piece).x0 > spans[0][1] - 2]
    if not over:
        crosses = any(box_of(piece).x1 > spans[1][0] for piece in pieces)
        return "title" if crosses else "label"
    if len(row) > 1 or (len(pieces) > 1 and len(over) < len(pieces)):
        crosses = any(box_of(x).x0 < spans[0][1] - 2 and box_of(x).x1 > spans[1][1] for x in pieces)
        return "title" if crosses else "several"
    if len(over) < len(pieces):
        return "title"
    box = box_of(row[0])
    columns = [i for i, span in enumerate(spans) if i and span[0] < box.x1 and box.x0 < span[1]]
    if len(columns) < 2:
        return "several" if len(spans) == 2 else "single"
    centre = (box.x0 + box.x1) / 2
    whole, figures = (spans[0][0] + spans[-1][1]) / 2, (spans[1][0] + spans[-1][1]) / 2
    inner = (spans[columns[0]][0] + spans[columns[-1]][1]) / 2
    near = min(abs(centre - figures), abs(centre - inner))
    return "title" if abs(centre - whole) < near else "several"


def _is_beside(at: int, rows: Sequence[Sequence[Line]], spans: Sequence[Span]) -> bool:
    """Return whether a row of several headings above is so near that a line belongs to it."""
    if at == 0 or len(rows[at]) > 1:
        return False
    near = any(_is_next(x, rows[at][0]) for x in rows[at - 1])
    return near and _kind(rows[at - 1], spans) == "several"


def _is_wrapped(line: Line, below: Sequence[Sequence[Line]]) -> bool:
    """Return whether a line is the first of a heading that goes on in one of the rows below."""
    return any(
        _is_next(line, x) and _overlap(_ends(line), _ends(x)) > 0 for row in below for x in row
    )


def _is_next(line: Line, below: Line) -> bool:
    """Return whether a line is so near below another that both are one heading's."""
    size = line.size or (box_of(line).y1 - box_of(line).y0) / 1.2
    return middle(below) - middle(line) <= _STEP * size


def _ends(line: Line) -> Span:
    return box_of(line).x0, box_of(line).x1


def _overlap(a: Span, b: Span) -> float:
    return min(a[1], b[1]) - max(a[0], b[0])


def cut(line: Line) -> list[Line]:
    """Return a line of headings cut at the spaces that part two of them."""
    space = max(_LEAST_SPACE, _SPACE * (line.size or 9.0))
    edges = [
        0,
        *(i for i in range(1, len(line.words)) if _gap(line, i) > space),
        len(line.words),
    ]
    if len(edges) <= 2:
        return [line]
    return [piece_of(line, line.words[a:b]) for a, b in pairwise(edges)]


def _gap(line: Line, at: int) -> float:
    return line.words[at].box.x0 - line.words[at - 1].box.x1


def head_cells(rows: Sequence[Sequence[Line]], spans: Sequence[Span]) -> list[HeadCell]:
    """Return the headings that rows of lines above a table make, `spans` being its columns."""
    cells: list[HeadCell] = []
    tops: list[HeadCell | None] = [None] * len(spans)
    for row in sorted(rows, key=lambda row: -max(middle(x) for x in row)):
        foot = max(box_of(x).y1 for x in row)
        free = [c for c in range(1, len(spans)) if _is_free(tops[c], foot)]
        labels, over = _labels(row, spans, len(free))
        placed = [(x, 0, 0) for x in labels] + _places(
            over, free or range(1, len(spans)), tops, spans
        )
        for piece, first, last in placed:
            below = tops[last]
            same = below is not None and (below.first, below.last) == (first, last)
            if same and below is not None and _goes_on(piece, below):
                below.pieces.insert(0, piece)
                continue
            cell = HeadCell([piece], first, last)
            cells.append(cell)
            for column in range(first, last + 1):
                tops[column] = cell
    for cell in cells:
        cell.pieces.sort(key=lambda x: (round(middle(x)), box_of(x).x0))
    return cells


def _labels(row: Sequence[Line], spans: Sequence[Span], free: int) -> tuple[list[Line], list[Line]]:
    """Return the pieces of a row that head the first column, and the lines that head the others."""
    labels: list[Line] = []
    over: list[Line] = []
    for line in row:
        pieces = cut(line)
        own = [x for x in pieces if _is_label(_ends(x), spans)]
        labels += own
        over += [x for x in pieces if x not in own] if own else [line]
    pieces = [piece for line in over for piece in cut(line)]
    if not labels and free + 1 in (len(over), len(pieces)):
        over = over if len(over) == free + 1 else pieces
        if box_of(over[0]).x1 < spans[1][0]:
            return over[:1], over[1:]
    return labels, over


def _is_label(ends: Span, spans: Sequence[Span]) -> bool:
    """Return whether a piece stands over the first column, or right beside it ("№" over "1")."""
    near = ends[0] < spans[0][1] + _BESIDE and ends[1] < spans[1][0]
    return near or ends[0] < _first_edge(spans)


def _first_edge(spans: Sequence[Span]) -> float:
    """Return where headings of the first column end and those of the second begin."""
    return spans[0][1] if spans[0][1] < spans[1][0] else (spans[0][1] + spans[1][0]) / 2


def _is_free(top: HeadCell | None, foot: float) -> bool:
    """Return whether nothing of a column reaches up to a row of headings that ends at `foot`."""
    return top is None or top.top > foot - 2


def _goes_on(piece: Line, below: HeadCell) -> bool:
    """Return whether a heading goes on right below a piece."""
    return any(_is_next(piece, line) for line in below.pieces)


def _places(
    lines: Sequence[Line],
    free: Sequence[int],
    tops: Sequence[HeadCell | None],
    spans: Sequence[Span],
) -> list[tuple[Line, int, int]]:
    """Return each piece of a row with the first and last column it stands over."""
    if not lines:
        return []
    pieces = [piece for line in lines for piece in cut(line)]
    for row in (list(lines), pieces):
        if len(row) == len(free):
            return [(piece, column, column) for piece, column in zip(row, free, strict=True)]
    heads = [_sides_of(top) for top in tops]
    sides = {c: _union(spans[c], heads[c]) for c in range(1, len(spans))}
    lowest = all(tops[column] is None for column in free)
    if not lowest and not any(_hangs(piece, tops, sides) for piece in pieces):
        below = {c: heads[c] or sides[c] for c in sides}
        for places in (below, sides):
            if parted := _parted(lines, free, places):
                return parted
    return _merged([(piece, *_under(piece, sides, tops)) for piece in pieces])


def _sides_of(top: HeadCell | None) -> Span | None:
    return top.sides if top is not None and top.first == top.last else None


def _union(a: Span, b: Span | None) -> Span:
    return a if b is None else (min(a[0], b[0]), max(a[1], b[1]))


def _hangs(piece: Line, tops: Sequence[HeadCell | None], sides: dict[int, Span]) -> bool:
    """Return whether a piece is a line of a heading that goes on right below it."""
    return any(
        _goes_on(piece, top) and _overlap(_ends(piece), side) > 0
        for c, side in sides.items()
        if (top := tops[c]) is not None
    )


def _parted(
    lines: Sequence[Line], free: Sequence[int], sides: dict[int, Span]
) -> list[tuple[Line, int, int]]:
    """Return the pieces of a row, the free columns shared out among them: by centre, else by left.

    Empty where they stand neither in the middle of columns nor at their left ends.
    """
    centres = [(box_of(x).x0 + box_of(x).x1) / 2 for x in lines]
    groups: list[list[int]] = [[] for _ in lines]
    for column in free:
        at = (sides[column][0] + sides[column][1]) / 2
        groups[min(range(len(lines)), key=lambda i: abs(centres[i] - at))].append(column)
    if all(groups) and all(
        _is_middle(centre, sides[group[0]][0], sides[group[-1]][1])
        for centre, group in zip(centres, groups, strict=True)
    ):
        return [(x, g[0], g[-1]) for x, g in zip(lines, groups, strict=True)]
    starts = [box_of(x).x0 for x in lines]
    groups = [
        [
            c
            for c in free
            if start - 4 <= sides[c][0] and (i + 1 == len(starts) or sides[c][1] < end)
        ]
        for i, (start, end) in enumerate(zip(starts, [*starts[1:], 0.0], strict=True))
    ]
    if all(groups) and all(
        abs(sides[group[0]][0] - start) < 4 for start, group in zip(starts, groups, strict=True)
    ):
        return [(x, g[0], g[-1]) for x, g in zip(lines, groups, strict=True)]
    return []


def _is_middle(centre: float, left: float, right: float) -> bool:
    return abs(centre - (left + right) / 2) < max(6.0, _CENTRED * (right - left))


def _under(piece: Line, sides: dict[int, Span], tops: Sequence[HeadCell | None]) -> tuple[int, int]:
    """Return first and last of the columns that a piece stands over; the nearest one of none."""
    ends = _ends(piece)
    shares = {
        c: _overlap(ends, side) / max(1.0, min(ends[1] - ends[0], side[1] - side[0]))
        for c, side in sides.items()
    }
    most = max(shares.values())
    if most <= 0:
        nearest = max(shares, key=lambda c: shares[c])
        return nearest, nearest
    over = [c for c, share in shares.items() if share > min(0.25, most - 0.01)]
    first, last = over[0], over[-1]
    below = tops[first]
    if below is not None and below.first <= first and last <= below.last and _goes_on(piece, below):
        return below.first, below.last
    return first, last


def _merged(placed: Sequence[tuple[Line, int, int]]) -> list[tuple[Line, int, int]]:
    """Return pieces over the same columns as one, cut from one line."""
    found: list[tuple[Line, int, int]] = []
    for piece, first, last in placed:
        if found and found[-1][1:] == (first, last):
            found[-1] = (_joined(found[-1][0], piece), first, last)
        else:
            found.append((piece, first, last))
    return found


def _joined(a: Line, b: Line) -> Line:
    at = len(a.text) + 1
    words = (*a.words, *(w._replace(start=w.start + at, end=w.end + at) for w in b.words))
    one, other = box_of(a), box_of(b)
    box = Box(x0=one.x0, y0=min(one.y0, other.y0), x1=other.x1, y1=max(one.y1, other.y1))
    return a._replace(text=f"{a.text} {b.text}", words=words, box=box)


def head_blocks(cells: Sequence[HeadCell], number: int) -> tuple[tuple[Block, ...], int]:
    """Return the headings as cells of table `number`, and how many rows they make."""
    levels = _levels(cells)
    rows = max(levels, default=-1) + 1
    blocks = []
    for cell, level in sorted(zip(cells, levels, strict=True), key=lambda x: (x[1], x[0].first)):
        below = [
            other_level
            for other, other_level in zip(cells, levels, strict=True)
            if other_level > level and other.first <= cell.last and cell.first <= other.last
        ]
        place = Cell(
            table=number,
            row=level,
            column=cell.first,
            row_span=min(below, default=rows) - level,
            column_span=cell.last - cell.first + 1,
            is_header=True,
        )
        blocks.append(Block(kind="table_cell", lines=tuple(cell.pieces), cell=place))
    return tuple(blocks), rows


def _levels(cells: Sequence[HeadCell]) -> list[int]:
    """Return for each heading how many are above it, one over another."""
    levels: dict[int, int] = {}
    order = sorted(range(len(cells)), key=lambda i: cells[i].top)
    for i in order:
        cell = cells[i]
        above = [
            levels[j] for j in levels if cells[j].first <= cell.last and cell.first <= cells[j].last
        ]
        levels[i] = max(above, default=-1) + 1
    return [levels[i] for i in range(len(cells))]
