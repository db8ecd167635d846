"""A ruled head over rows without lines: the two are one table, as statistics bulletins set it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.grids import grids_of
from pipeline.ocr.rows import box_of
from pipeline.ocr.tables import TableFound
from pipeline.records import Block, Box

#: The first row begins so near below the head, in points, and ends so near beside its edges.
_BELOW: Final = 20.0
_BESIDE: Final = 6.0


def with_rows_below(
    ruled: Sequence[TableFound], unruled: Sequence[TableFound], rulings: Sequence[Box]
) -> tuple[TableFound, ...]:
    """Return the tables of a page, those that are nothing but a head joined with the rows below.

    The `unruled` are numbered behind the `ruled`, and so are they still.
    """
    tables = list(ruled)
    for number, below in enumerate(unruled, len(ruled)):
        at = next((i for i, head in enumerate(tables) if _is_over(head, below)), None)
        joined = _joined(tables[at], below, rulings) if at is not None else None
        if at is None or joined is None:
            shift = len(tables) - number
            tables.append(
                replace(below, blocks=tuple(_moved(b, table=shift) for b in below.blocks))
            )
        else:
            tables[at] = joined
    return tuple(tables)


def _is_over(head: TableFound, below: TableFound) -> bool:
    """Return whether a table is nothing but a head, and another begins right below it."""
    return (
        all(block.cell is None or block.cell.is_header for block in head.blocks)
        and -_BELOW / 4 <= below.box.y0 - head.box.y1 <= _BELOW
        and head.box.x0 - _BESIDE <= below.box.x0
        and below.box.x1 <= head.box.x1 + _BESIDE
    )


def _joined(head: TableFound, below: TableFound, rulings: Sequence[Box]) -> TableFound | None:
    """Return a head and its rows as one table; None where two cells of a row are of one column."""
    grid = next((grid for grid in grids_of(rulings) if grid.frame == head.box), None)
    if grid is None:
        return None
    rows: list[Block] = []
    for block in below.blocks:
        cell, box = block.cell, Box.around(map(box_of, block.lines))
        if cell is None:
            return None
        first = _slot(grid.xs, (box.x0 + box.x1) / 2 if cell.column_span == 1 else box.x0)
        last = first if cell.column_span == 1 else _slot(grid.xs, box.x1)
        own = cell._replace(
            table=head.blocks[0].cell.table if head.blocks[0].cell else cell.table,
            row=cell.row + len(grid.ys) - 1,
            column=first,
            column_span=last - first + 1,
            title=cell.title or (head.blocks[0].cell.title if head.blocks[0].cell else ""),
        )
        rows.append(block._replace(cell=own))
    places = {(block.cell.row, block.cell.column) for block in rows if block.cell}
    if len(places) < len(rows):
        return None
    return TableFound(Box.around((head.box, below.box)), (*head.blocks, *rows))


def _slot(edges: Sequence[float], at: float) -> int:
    return min(max(bisect_right(edges, at) - 1, 0), len(edges) - 2)


def _moved(block: Block, *, table: int) -> Block:
    cell = block.cell
    return block if cell is None else block._replace(cell=cell._replace(table=cell.table + table))
