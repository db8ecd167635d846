"""A table that breaks at the foot of a column and goes on at the head of the next one.

Two rows of figures there would be no table by themselves. They are rows of the one before where
each of their pieces stands below a column of it, were it moved over.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pipeline.ocr.rows import Rows, box_of
from pipeline.ocr.tables.grids import full_grid
from pipeline.ocr.tables.row_edges import row_edges
from pipeline.ocr.tables.ruled import cells_of
from pipeline.ocr.tables.unruled_heads import Span
from pipeline.ocr.tables.unruled_rows import TableRow, is_of_years, table_row
from pipeline.records import Block, Box, Line

#: Pieces stand below a column that reach so far beyond it, in points.
_BEYOND: Final = 12.0


class Broken(NamedTuple):
    """The table with which a column of text ends, its columns counted from the left of that."""

    number: int
    rows: int
    spans: tuple[Span, ...]


def broken_table(blocks: Sequence[Block], left: float) -> Broken | None:
    """Return the table with which the blocks of a column end that begins at `left`."""
    last = blocks[-1].cell if blocks else None
    if last is None:
        return None
    cells = [(b, b.cell) for b in blocks if b.cell is not None and b.cell.table == last.table]
    sides: dict[int, list[Box]] = {}
    for block, cell in cells:
        if cell.column_span == 1:
            sides.setdefault(cell.column, []).extend(box_of(line) for line in block.lines)
    around = [Box.around(boxes) for _, boxes in sorted(sides.items())]
    spans = tuple((box.x0 - left, box.x1 - left) for box in around)
    columns = max(cell.column + cell.column_span for _, cell in cells)
    if len(spans) != columns or any(a[1] > b[0] for a, b in pairwise(spans)):
        return None
    return Broken(last.table, max(cell.row + cell.row_span for _, cell in cells), spans)


def going_on(rows: Rows, left: float, before: Broken | None) -> tuple[tuple[Block, ...], Rows]:
    """Return as cells what goes on with the table `before` a column, and its other rows.

    `left` is where the column begins.
    """
    if before is None:
        return (), rows
    spans = [(a + left, b + left) for a, b in before.spans]
    taken: list[TableRow] = []
    end = 0
    for own in map(table_row, rows):
        if (
            is_of_years(own)
            or not _stands_below(own, spans)
            or (own.pieces[1:] and not own.figures)
        ):
            break
        taken.append(own)
        if own.figures:
            end = len(taken)
    if not end:
        return (), rows
    taken = taken[:end]
    pieces = [piece for row in taken for piece in row.pieces]
    xs = (
        spans[0][0] - _BEYOND,
        *((a[1] + b[0]) / 2 for a, b in pairwise(spans)),
        spans[-1][1] + _BEYOND,
    )
    grid = full_grid(xs, row_edges(taken))
    cells = tuple(
        block._replace(cell=block.cell._replace(row=block.cell.row + before.rows, is_header=False))
        for block in cells_of(grid, pieces, before.number, "")
        if block.cell
    )
    return cells, rows[end:]


def _stands_below(row: TableRow, spans: Sequence[Span]) -> bool:
    """Return whether each piece of a row stands below a column of its own."""
    places = [_place(piece, spans) for piece in row.pieces]
    return -1 not in places and len(set(places)) == len(places)


def _place(piece: Line, spans: Sequence[Span]) -> int:
    """Return below which column a piece stands; -1 where it stands below none, or below two."""
    box = box_of(piece)
    shared = [min(box.x1, b) - max(box.x0, a) for a, b in spans]
    below = [i for i, share in enumerate(shared) if share > 0]
    if len(below) != 1:
        return -1
    a, b = spans[below[0]]
    return below[0] if a - _BEYOND < box.x0 and box.x1 < b + _BEYOND else -1
