"""Headings of a table without drawn lines, cell by cell: over which columns each of them stands.

The columns are known from the figures. A line of headings is cut at its spaces, each piece is given
to the column, or the columns, that it stands over, and pieces below each other in the same columns
are one heading on several lines.
"""

from collections.abc import Sequence
from itertools import product
from typing import Final

from pipeline.ocr.rows import box_of, middle
from pipeline.ocr.tables.heads_over_heads import (
    below_full_row,
    over_repeated,
    over_runs,
    parted_by_middle,
    run_below,
)
from pipeline.ocr.tables.lines_below_heads import over_lines
from pipeline.ocr.tables.unruled_heads import (
    HeadCell,
    Span,
    cut,
    cut_close,
    ends_of,
    is_next,
    is_of_which,
    overlap,
)
from pipeline.records import Block, Box, Cell, Line

#: What begins so near behind the first column, in points, and ends before the second, heads it.
_BESIDE: Final = 12.0
#: Two lines have one middle that lies so near, in points.
_MIDDLE: Final = 2.5


def head_cells(
    rows: Sequence[Sequence[Line]], spans: Sequence[Span], rulings: Sequence[Box] = ()
) -> list[HeadCell]:
    """Return the headings that rows of lines above a table make, `spans` being its columns.

    Some of the `rulings` may stand below headings, and say how far these go.
    """
    cells: list[HeadCell] = []
    tops: list[HeadCell | None] = [None] * len(spans)
    rows, ends = _without_ends(
        sorted(rows, key=lambda row: -max(middle(x) for x in row)), len(spans) - 1
    )
    for at, row in enumerate(rows):
        foot = max(box_of(x).y1 for x in row)
        free = [c for c in range(1, len(spans)) if _is_free(tops[c], foot)]
        labels, over = _labels(row, spans, len(free))
        lined = over_lines([x for line in over for x in cut(line)], spans, rulings)
        if lined:
            taken = {c for _, first, last in lined for c in range(first, last + 1)}
            over = [x for line in over for x in cut(line) if x not in [y for y, *_ in lined]]
            free = [c for c in free if c not in taken]
        placed = [(x, 0, 0) for x in labels] + lined
        shared = below_full_row(over, rows[at + 1 :], spans) if not any(tops) else []
        placed += shared or _places(over, free or range(1, len(spans)), tops, spans)
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
        cell.pieces += [end for piece in cell.pieces for end in ends.get(id(piece), ())]
        cell.pieces.sort(key=lambda x: (round(middle(x)), box_of(x).x0))
    return cells


def _without_ends(
    rows: Sequence[Sequence[Line]], columns: int
) -> tuple[list[Sequence[Line]], dict[int, list[Line]]]:
    """Return rows of headings from the lowest up, without those that end headings above them.

    A second line in the middle below a wider one stands over other columns than the whole does: "в
    том числе средства" over "населения". The ends come by the `id` of the line that they end.
    """
    kept: list[Sequence[Line]] = []
    ends: dict[int, list[Line]] = {}
    for row, above in zip(rows, [*rows[1:], ()], strict=True):
        wider = [next((x for x in above if _is_end(line, x)), None) for line in row]
        if 2 * len(row) >= columns or None in wider:
            kept.append(row)
            continue
        for line, first in zip(row, wider, strict=True):
            ends.setdefault(id(first), []).extend([line, *ends.pop(id(line), ())])
    return kept, ends


def _is_end(line: Line, above: Line) -> bool:
    """Return whether a line ends a heading, in the middle below a wider line that is one piece."""
    (a0, a1), (b0, b1) = ends_of(above), ends_of(line)
    in_middle = abs(a0 + a1 - b0 - b1) < 2 * _MIDDLE and a1 - a0 > b1 - b0
    return in_middle and is_next(above, line) and len(cut(above)) == 1


def _labels(row: Sequence[Line], spans: Sequence[Span], free: int) -> tuple[list[Line], list[Line]]:
    """Return the pieces of a row that head the first column, and the lines that head the others."""
    labels: list[Line] = []
    over: list[Line] = []
    for line in row:
        pieces = cut(line)
        own = [x for x in pieces if _is_label(ends_of(x), spans)]
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
    return any(is_next(piece, line) for line in below.pieces)


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
    close = [piece for line in lines for piece in cut_close(line)]
    for row in (list(lines), pieces, close):
        if len(row) == len(free):
            return [(piece, column, column) for piece, column in zip(row, free, strict=True)]
    if repeated := over_repeated(pieces, free, tops, spans):
        return repeated
    if even := over_runs(pieces, free, tops, spans):
        return even
    heads = [_sides_of(top) for top in tops]
    sides = {c: _union(spans[c], heads[c]) for c in range(1, len(spans))}
    lowest = all(tops[column] is None for column in free)
    of_which = next((x for x in pieces if is_of_which(x)), None)
    if not lowest and of_which is not None:
        others = _places([x for x in pieces if x is not of_which], free, tops, spans)
        taken = {c for _, first, last in others for c in range(first, last + 1)}
        if run := run_below(of_which, [c for c in free if c not in taken], tops):
            return [*others, (of_which, *run)]
    hanging = [piece for piece in pieces if not lowest and _hangs(piece, tops, sides)]
    if hanging and len(hanging) < len(pieces):
        begun = [(piece, *_under(piece, sides, tops)) for piece in hanging]
        taken = {c for _, first, last in begun for c in range(first, last + 1)}
        apart = [piece for piece in pieces if piece not in hanging]
        own = _places(apart, [c for c in free if c not in taken], tops, spans)
        return _merged(sorted([*begun, *own], key=lambda place: place[1]))
    if not lowest and not hanging:
        below = {c: heads[c] or sides[c] for c in sides}
        headed = [c for c in free if tops[c] is not None]  # not the names behind their figures
        for part, columns in product((parted_by_middle, _parted_by_left), (free, headed)):
            for places in (below, sides):
                parted = part(lines, columns, places)
                if parted and all(_is_even(a, b, tops) for _, a, b in parted):
                    return parted
    return _merged([(piece, *_under(piece, sides, tops)) for piece in pieces])


def _sides_of(top: HeadCell | None) -> Span | None:
    return top.sides if top is not None and top.first == top.last else None


def _union(a: Span, b: Span | None) -> Span:
    return a if b is None else (min(a[0], b[0]), max(a[1], b[1]))


def _hangs(piece: Line, tops: Sequence[HeadCell | None], sides: dict[int, Span]) -> bool:
    """Return whether a piece is a line of a heading that goes on right below it."""
    return any(
        _goes_on(piece, top) and overlap(ends_of(piece), side) > 0
        for c, side in sides.items()
        if (top := tops[c]) is not None
    )


def _is_even(first: int, last: int, tops: Sequence[HeadCell | None]) -> bool:
    """Return whether columns side by side all have headings below, or none has."""
    return len({tops[c] is None for c in range(first, last + 1)}) == 1


def _parted_by_left(
    lines: Sequence[Line], columns: Sequence[int], sides: dict[int, Span]
) -> list[tuple[Line, int, int]]:
    """Return the pieces of a row, columns shared out among them, each at the left end of its own.

    Empty where one does not begin where a column does.
    """
    starts = [box_of(x).x0 for x in lines]
    groups = [
        [
            c
            for c in columns
            if start - 4 <= sides[c][0] and (i + 1 == len(starts) or sides[c][1] < end)
        ]
        for i, (start, end) in enumerate(zip(starts, [*starts[1:], 0.0], strict=True))
    ]
    if all(groups) and all(
        abs(sides[group[0]][0] - start) < 4 for start, group in zip(starts, groups, strict=True)
    ):
        return [(x, g[0], g[-1]) for x, g in zip(lines, groups, strict=True)]
    return []


def _under(piece: Line, sides: dict[int, Span], tops: Sequence[HeadCell | None]) -> tuple[int, int]:
    """Return first and last of the columns that a piece stands over; the nearest one of none."""
    ends = ends_of(piece)
    shares = {
        c: overlap(ends, side) / max(1.0, min(ends[1] - ends[0], side[1] - side[0]))
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
