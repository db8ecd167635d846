"""A ruled head over rows without lines: the two are one table, as statistics bulletins set it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.rows import box_of, middle, rows_of
from pipeline.ocr.tables.grids import grids_of
from pipeline.ocr.tables.ruled import TableFound
from pipeline.records import Block, Box, Line

#: The first row begins so near below the head, in points, and ends so near beside its edges.
_BELOW: Final = 20.0
_BESIDE: Final = 6.0
#: At most so many labels without figures stand between the two.
_LABELS: Final = 2


def with_rows_below(
    ruled: Sequence[TableFound],
    unruled: Sequence[TableFound],
    lines: Sequence[Line],
    rulings: Sequence[Box],
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the tables of a page, those that are nothing but a head joined with the rows below.

    The `unruled` are numbered behind the `ruled`, and so are they still. Of the other `lines` those
    between a head and its rows are rows too; the rest is returned as well.
    """
    tables, rest = list(ruled), list(lines)
    for number, below in enumerate(unruled, len(ruled)):
        at = next((i for i, head in enumerate(tables) if _is_over(head, below, rest)), None)
        joined = _joined(tables[at], below, rest, rulings) if at is not None else None
        if at is None or joined is None:
            shift = len(tables) - number
            moved = tuple(_moved(block, table=shift) for block in below.blocks)
            tables.append(replace(below, blocks=moved))
        else:
            taken = {id(line) for line in _between(tables[at], below, rest)}
            rest = [line for line in rest if id(line) not in taken]
            tables[at] = joined
    return tuple(tables), tuple(rest)


def _between(head: TableFound, below: TableFound, lines: Sequence[Line]) -> list[Line]:
    """Return what stands between a head and rows, few lines one below the other: "Всего"."""
    foot, top = head.box.y1, below.box.y0
    found = sorted((x for x in lines if foot < middle(x) < top), key=middle)
    return found if len(found) <= _LABELS and len(rows_of(found)) == len(found) else []


def _is_over(head: TableFound, below: TableFound, lines: Sequence[Line]) -> bool:
    """Return whether a table is nothing but a head, and another begins right below it."""
    labels = _between(head, below, lines)
    top = min([below.box.y0, *(box_of(line).y0 for line in labels)])
    return (
        all(block.cell is None or block.cell.is_header for block in head.blocks)
        and -_BELOW / 4 <= top - head.box.y1 <= _BELOW
        and below.box.y0 - head.box.y1 <= _BELOW * (1 + len(labels))
        and head.box.x0 - _BESIDE <= below.box.x0
        and below.box.x1 <= head.box.x1 + _BESIDE
    )


def _joined(
    head: TableFound, below: TableFound, lines: Sequence[Line], rulings: Sequence[Box]
) -> TableFound | None:
    """Return a head and its rows as one table; None where two cells of a row are of one column."""
    grid = next((grid for grid in grids_of(rulings) if grid.frame == head.box), None)
    first = head.blocks[0].cell
    if grid is None or first is None:
        return None
    labels = _between(head, below, lines)
    own = [(i, Block(kind="table_cell", lines=(line,))) for i, line in enumerate(labels)]
    own += [(len(labels) + b.cell.row, b) for b in below.blocks if b.cell is not None]
    rows: list[Block] = []
    for row, block in own:
        box = Box.around(map(box_of, block.lines))
        is_wide = block.cell is None or block.cell.column_span > 1
        ends = (box.x0, box.x1) if is_wide else ((box.x0 + box.x1) / 2,) * 2
        left, right = (_slot(grid.xs, end) for end in ends)
        cell = (block.cell or first)._replace(
            table=first.table,
            row=row + len(grid.ys) - 1,
            column=left,
            row_span=block.cell.row_span if block.cell else 1,
            column_span=right - left + 1,
            is_header=block.cell is not None and block.cell.is_header,
            title=first.title,
        )
        rows.append(block._replace(cell=cell))
    cells = [block.cell for block in rows if block.cell is not None]
    places = [(c.row, c.column + i) for c in cells for i in range(c.column_span)]
    if len(set(places)) < len(places):
        return None
    return TableFound(Box.around((head.box, below.box)), (*head.blocks, *rows))


def _slot(edges: Sequence[float], at: float) -> int:
    return min(max(bisect_right(edges, at) - 1, 0), len(edges) - 2)


def _moved(block: Block, *, table: int) -> Block:
    cell = block.cell
    return block if cell is None else block._replace(cell=cell._replace(table=cell.table + table))
