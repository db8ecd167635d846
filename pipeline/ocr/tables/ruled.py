"""Ruled tables: a grid of drawn lines -> cells, each with its lines. Their headers come later."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.ocr.rows import rows_of
from pipeline.ocr.tables.banded_rows import with_bands_ruled
from pipeline.ocr.tables.empty_columns import is_form, is_remainder
from pipeline.ocr.tables.grids import SAME, Grid, at_edges, grids_of, is_wall
from pipeline.ocr.tables.heads import header_rows
from pipeline.ocr.tables.open_rows import has_open_rows
from pipeline.ocr.tables.sheet_titles import title_rows
from pipeline.ocr.tables.titles import title_above
from pipeline.ocr.tables.touching import parts_at, seams
from pipeline.records import Block, Box, Cell, Line, Word

#: "1 804 100", "-12,5 %"
FIGURES = re.compile(r"[-–−(]?\d[\d\s.,]*%?\)?")
#: A column of a scan without a heading has text in more than this share of the rows.
SPARSE: float = 0.25


@dataclass(frozen=True, slots=True)
class TableFound:
    """A table: where it stands, and its cells as blocks, row by row."""

    box: Box
    blocks: tuple[Block, ...]


def find_tables(
    lines: Sequence[Line], rulings: Sequence[Box]
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the ruled tables of a page, and the lines that stand outside of them."""
    rest = list(lines)
    found: list[TableFound] = []
    for whole in grids_of(rulings):
        grid = _without_title(whole, [line for line in rest if _within(line, whole.frame)])
        frame = grid.frame
        inside = [line for line in rest if _within(line, frame)]
        if not inside or has_open_rows(grid.xs, grid.ys, inside):
            continue
        grid = with_bands_ruled(grid, inside)
        others = [line for line in rest if not _within(line, frame)]
        tables = _touching(grid, inside, others, len(found)) or _table(
            grid, inside, others, len(found)
        )
        if tables:
            found += tables
            rest = others  # a frame around text is no table
    return tuple(found), tuple(rest)


def _without_title(grid: Grid, inside: Sequence[Line]) -> Grid:
    """Return the grid of a printed sheet without the rows above its table."""
    first = [x for x in inside if x.box and x.box.y0 < grid.ys[1] - SAME]
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    if columns < 3 or len(rows_of(first)) < len(first):
        return grid  # several texts stand beside each other
    above = title_rows(cells_of(grid, inside, 0, ""), rows, columns)
    return replace(grid, ys=grid.ys[above:])


def _table(
    grid: Grid, inside: Sequence[Line], others: Sequence[Line], number: int
) -> list[TableFound]:
    """Return the lines `inside` a grid as a table, none where it is a frame around text."""
    title = title_above(others, grid.frame)
    blocks = cells_of(grid, inside, number, title)
    if not any(line.font for line in inside):
        slim = _without_empty(grid, blocks)
        blocks = blocks if slim == grid else cells_of(slim, inside, number, title)
    if is_form(grid.xs, blocks) or is_remainder(grid.xs, blocks, others):
        blocks = tuple(b._replace(cell=b.cell._replace(is_header=False)) for b in blocks if b.cell)
    elif len(inside) < 2 or len({block.cell.column for block in blocks if block.cell}) < 2:
        return []
    return [TableFound(grid.frame, blocks)]


def _touching(
    grid: Grid, inside: Sequence[Line], others: Sequence[Line], number: int
) -> list[TableFound]:
    """Return the tables that a grid is of, none where it is of one: each has its own headings."""
    found: list[TableFound] = []
    parts = parts_at(grid, rows) if (rows := seams(grid)) else []
    for part in parts:
        own = [line for line in inside if _within(line, part.frame)]
        tables = _table(part, own, others, number + len(found)) if len(part.xs) > 2 else []
        if not tables or not _is_headed(part, tables[0].blocks):
            return []
        found += tables
    return found


def _is_headed(grid: Grid, blocks: Sequence[Block]) -> bool:
    """Return whether all columns of a table have headings, and figures stand below them."""
    cells = [(block, block.cell) for block in blocks if block.cell is not None]
    heads = [cell for _, cell in cells if cell.is_header and cell.row == 0]
    figures = sum(
        not cell.is_header and FIGURES.fullmatch(" ".join(x.text for x in block.lines)) is not None
        for block, cell in cells
        if cell.column > 0
    )
    return sum(cell.column_span for cell in heads) >= len(grid.xs) - 1 and figures > 0


def _without_empty(grid: Grid, blocks: Sequence[Block]) -> Grid:
    """Return the grid of a scan without the columns and rows in which no text begins.

    The other side of the sheet, a fold or a streak draws lines that part nothing, or a word here
    and there: a column without a heading has to have text in some share of the rows.
    """
    cells = [block.cell for block in blocks if block.cell]
    rows = {cell.row for cell in cells}
    headed = {cell.column for cell in cells if cell.is_header}
    begun = Counter(cell.column for cell in cells)
    columns = headed | {c for c, number in begun.items() if number > SPARSE * len(rows)}
    xs, ys = _edges(grid.xs, columns), _edges(grid.ys, rows)
    return grid if (xs, ys) == (grid.xs, grid.ys) else replace(grid, xs=xs, ys=ys)


def _edges(edges: tuple[float, ...], used: set[int]) -> tuple[float, ...]:
    """Return the edges of the slots that are used, each empty one given to that before it.

    >>> _edges((0.0, 10.0, 20.0, 30.0), {0, 2}), _edges((0.0, 10.0, 20.0), {1})
    ((0.0, 20.0, 30.0), (0.0, 20.0))
    """
    first = min(used, default=0)
    inner = [edge for slot, edge in enumerate(edges[:-1]) if slot in used and slot > first]
    return (edges[0], *inner, edges[-1])


def _within(line: Line, frame: Box) -> bool:
    box = line.box
    if box is None:
        return False
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return frame.x0 - SAME <= x <= frame.x1 + SAME and frame.y0 - SAME <= y <= frame.y1 + SAME


def cells_of(grid: Grid, lines: Sequence[Line], number: int, title: str) -> tuple[Block, ...]:
    """Return the cells of a grid that have text, row by row, and which of them are headings."""
    owner = _merge(grid)
    inside: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        for piece in _cut(line, grid):
            assert piece.box is not None
            row = _slot(grid.ys, (piece.box.y0 + piece.box.y1) / 2)
            column = _slot(grid.xs, (piece.box.x0 + piece.box.x1) / 2)
            inside.setdefault(owner[row, column], []).append(piece)
    spans = _spans(owner)
    texts = {
        place: " ".join(x.text.strip() for x in _sorted(pieces)) for place, pieces in inside.items()
    }
    heads = header_rows(
        [
            [texts.get(owner[r, c], "") for c in range(len(grid.xs) - 1)]
            for r in range(len(grid.ys) - 1)
        ],
        spans,
    )
    blocks = []
    for place in sorted(set(owner.values())):
        row, column = place
        if place not in inside:
            continue
        cell = Cell(
            table=number,
            row=row,
            column=column,
            row_span=spans[place][0],
            column_span=spans[place][1],
            is_header=row < heads,
            title=title,
        )
        blocks.append(Block(kind="table_cell", lines=tuple(_sorted(inside[place])), cell=cell))
    return tuple(blocks)


def _merge(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each place of the grid the upper left place of the cell it belongs to."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    ups = at_edges(grid.vertical, grid.xs, upright=True)
    flats = at_edges(grid.horizontal, grid.ys, upright=False)
    owner = {(r, c): (r, c) for r in range(rows) for c in range(columns)}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while owner[place] != place:
            place = owner[place]
        return place

    for r in range(rows):
        for c in range(columns):
            y = (grid.ys[r] + grid.ys[r + 1]) / 2
            x = (grid.xs[c] + grid.xs[c + 1]) / 2
            if c + 1 < columns and not is_wall(ups[c + 1], y):
                a, b = sorted((root((r, c)), root((r, c + 1))))
                owner[b] = a
            if r + 1 < rows and not is_wall(flats[r + 1], x):
                a, b = sorted((root((r, c)), root((r + 1, c))))
                owner[b] = a
    return {place: root(place) for place in owner}


def cell_boxes(rulings: Sequence[Box]) -> list[Box]:
    """Return the outlines of the cells of all ruled tables."""
    boxes: list[Box] = []
    for grid in grids_of(rulings):
        owner = _merge(grid)
        places: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for place, first in owner.items():
            places.setdefault(first, []).append(place)
        for cells in places.values():
            rows, columns = [r for r, _ in cells], [c for _, c in cells]
            boxes.append(
                Box(
                    x0=grid.xs[min(columns)],
                    y0=grid.ys[min(rows)],
                    x1=grid.xs[max(columns) + 1],
                    y1=grid.ys[max(rows) + 1],
                )
            )
    return boxes


def _spans(owner: dict[tuple[int, int], tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for (row, column), (top, left) in owner.items():
        down, across = spans.get((top, left), (1, 1))
        spans[top, left] = (max(down, row - top + 1), max(across, column - left + 1))
    return spans


def _cut(line: Line, grid: Grid) -> list[Line]:
    """Return the pieces of a line that runs over several columns, by its words."""
    if not line.words or line.box is None:
        return [line]
    slots = [_slot(grid.xs, (word.box.x0 + word.box.x1) / 2) for word in line.words]
    if len(set(slots)) == 1:
        return [line]
    pieces: list[Line] = []
    begin = 0
    for i in range(1, len(slots) + 1):
        if i == len(slots) or slots[i] != slots[begin]:
            pieces.append(piece_of(line, line.words[begin:i]))
            begin = i
    return pieces


def piece_of(line: Line, words: Sequence[Word]) -> Line:
    """Return the part of a line that some of its words make."""
    start, end = words[0].start, words[-1].end
    box = Box.around(word.box for word in words)
    moved = tuple(w._replace(start=w.start - start, end=w.end - start) for w in words)
    return line._replace(text=line.text[start:end], box=box, words=moved)


def _slot(edges: Sequence[float], at: float) -> int:
    return min(max(bisect_right(edges, at) - 1, 0), len(edges) - 2)


def _sorted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a cell in order; text on its side is taken to run upwards."""
    high = [x for x in lines if x.box and x.box.y1 - x.box.y0 > 1.5 * (x.box.x1 - x.box.x0)]
    if len(high) * 2 > len(lines) and any(len(x.text) > 3 for x in high):
        return sorted(lines, key=lambda x: (x.box.x0, -x.box.y0) if x.box else (0.0, 0.0))
    if any(line.box is None for line in lines):
        return list(lines)
    return [line for row in rows_of(lines) for line in row]
