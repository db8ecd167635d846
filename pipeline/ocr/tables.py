"""Ruled tables: a grid of drawn lines -> cells, each with its lines. Their headers come later."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.ocr.open_rows import has_open_rows
from pipeline.ocr.rows import rows_of
from pipeline.ocr.table_heads import header_rows
from pipeline.ocr.table_titles import title_above
from pipeline.ocr.tesseract import Token
from pipeline.records import Block, Box, Cell, Line, Word

#: Drawn lines nearer than this are the same line, in points.
SAME = 3.0
#: Flat rulings that go on so far beyond the last upright one enclose a column, in points.
OPEN_SIDE = 14.0
#: A row over the whole width of a table without sides is at most so high.
FULL_ROW = 60.0
#: Upright rulings that go on so far above the first flat one, or below the last, enclose a row.
OPEN_END = 7.0
#: A column of a scan without a heading has text in more than this share of the rows.
SPARSE: float = 0.25


@dataclass(frozen=True, slots=True)
class TableFound:
    """A table: where it stands, and its cells as blocks, row by row."""

    box: Box
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Edges of columns and rows, and the rulings that part them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    vertical: tuple[Box, ...]
    horizontal: tuple[Box, ...]

    @property
    def frame(self) -> Box:
        """Return the outline of the grid."""
        return Box(x0=self.xs[0], y0=self.ys[0], x1=self.xs[-1], y1=self.ys[-1])


def full_grid(xs: tuple[float, ...], ys: tuple[float, ...]) -> Grid:
    """Return a grid in which a ruling stands at each edge of each row and column."""
    return Grid(
        xs,
        ys,
        tuple(Box(x0=x, y0=ys[0], x1=x, y1=ys[-1]) for x in xs),
        tuple(Box(x0=xs[0], y0=y, x1=xs[-1], y1=y) for y in ys),
    )


def find_tables(
    lines: Sequence[Line], rulings: Sequence[Box]
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the ruled tables of a page, and the lines that stand outside of them."""
    rest = list(lines)
    found: list[TableFound] = []
    for grid in _grids(rulings):
        frame = grid.frame
        inside = [line for line in rest if _within(line, frame)]
        if len(inside) < 2 or has_open_rows(grid.xs, grid.ys, inside):
            continue
        others = [line for line in rest if not _within(line, frame)]
        title = title_above(others, frame)
        rest = others
        blocks = cells_of(grid, inside, len(found), title)
        if not any(line.font for line in inside):
            slim = _without_empty(grid, blocks)
            blocks = blocks if slim == grid else cells_of(slim, inside, len(found), title)
        if len({block.cell.column for block in blocks if block.cell}) < 2:
            rest = [*others, *inside]  # a frame around text is no table
            continue
        found.append(TableFound(frame, blocks))
    return tuple(found), tuple(rest)


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


def _grids(rulings: Sequence[Box]) -> list[Grid]:
    """Return groups of crossing rulings with at least two cells side by side."""
    vertical = [r for r in rulings if r.x1 - r.x0 <= SAME < r.y1 - r.y0]
    horizontal = [r for r in rulings if r.y1 - r.y0 <= SAME < r.x1 - r.x0]
    groups: list[list[Box]] = []
    for ruling in [*vertical, *horizontal]:
        touching = [g for g in groups if any(_touch(ruling, other) for other in g)]
        for group in touching:
            groups.remove(group)
        groups.append([ruling, *(item for group in touching for item in group)])
    grids = []
    for group in _rejoined(groups):
        ups = tuple(r for r in group if r.x1 - r.x0 <= SAME)
        flats = tuple(r for r in group if r.x1 - r.x0 > SAME)
        ups = (*ups, *_open_sides(ups, flats))
        flats = (*flats, *_open_ends(ups, flats))
        xs = _distinct([(r.x0 + r.x1) / 2 for r in ups])
        ys = _distinct([(r.y0 + r.y1) / 2 for r in flats])
        if len(xs) >= 3 and len(ys) >= 2:
            grids.append(Grid(xs, ys, ups, flats))
    return sorted(grids, key=lambda grid: grid.ys[0])


def _rejoined(groups: Sequence[list[Box]]) -> list[list[Box]]:
    """Return groups of rulings, the parts of one table without sides put together again.

    A row over its whole width parts such a table: nothing drawn goes past it.
    """
    joined: list[list[Box]] = []
    for group in sorted(groups, key=lambda g: min(r.y0 for r in g)):
        last = joined[-1] if joined else None
        if last is not None and _goes_on(last, group):
            last.extend(group)
        else:
            joined.append(list(group))
    return joined


def _goes_on(above: Sequence[Box], below: Sequence[Box]) -> bool:
    ends = []
    for group in (above, below):
        flats = [r for r in group if r.x1 - r.x0 > SAME]
        ups = [r for r in group if r.x1 - r.x0 <= SAME]
        if not flats or not ups:
            return False
        x0, x1 = min(r.x0 for r in flats), max(r.x1 for r in flats)
        if min(r.x0 for r in ups) - x0 < OPEN_SIDE or x1 - max(r.x1 for r in ups) < OPEN_SIDE:
            return False
        ends.append((x0, x1, min(r.y0 for r in flats), max(r.y1 for r in flats)))
    (a0, a1, _, bottom), (b0, b1, top, _) = ends
    return abs(a0 - b0) < 3 * SAME and abs(a1 - b1) < 3 * SAME and 0 < top - bottom < FULL_ROW


def _open_sides(ups: Sequence[Box], flats: Sequence[Box]) -> tuple[Box, ...]:
    """Return the upright sides of a table that are not drawn: its flat rulings end together."""
    if len(flats) < 2 or not ups:
        return ()
    y0, y1 = min(r.y0 for r in flats), max(r.y1 for r in flats)
    lefts, rights = [r.x0 for r in flats], [r.x1 for r in flats]
    found = []
    if _ends_together(lefts, min(lefts)) and min(r.x0 for r in ups) - min(lefts) > OPEN_SIDE:
        found.append(Box(x0=min(lefts), y0=y0, x1=min(lefts), y1=y1))
    if _ends_together(rights, max(rights)) and max(rights) - max(r.x1 for r in ups) > OPEN_SIDE:
        found.append(Box(x0=max(rights), y0=y0, x1=max(rights), y1=y1))
    return tuple(found)


def _open_ends(ups: Sequence[Box], flats: Sequence[Box]) -> tuple[Box, ...]:
    """Return the top and bottom of a table that are not drawn: its upright rulings end together.

    So a table looks that goes on over the page.
    """
    if len(ups) < 3 or not flats:
        return ()
    x0, x1 = min(r.x0 for r in ups), max(r.x1 for r in ups)
    tops, bottoms = [r.y0 for r in ups], [r.y1 for r in ups]
    found = []
    if _ends_together(tops, min(tops)) and min(r.y0 for r in flats) - min(tops) > OPEN_END:
        found.append(Box(x0=x0, y0=min(tops), x1=x1, y1=min(tops)))
    if _ends_together(bottoms, max(bottoms)) and max(bottoms) - max(r.y1 for r in flats) > OPEN_END:
        found.append(Box(x0=x0, y0=max(bottoms), x1=x1, y1=max(bottoms)))
    return tuple(found)


def _ends_together(ends: Sequence[float], end: float) -> bool:
    return sum(abs(other - end) < 3 * SAME for other in ends) >= 2


def _touch(a: Box, b: Box) -> bool:
    return (
        a.x0 - SAME <= b.x1 and b.x0 - SAME <= a.x1 and a.y0 - SAME <= b.y1 and b.y0 - SAME <= a.y1
    )


def _distinct(values: Sequence[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > SAME:
            kept.append(value)
    return tuple(kept)


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
    owner = {(r, c): (r, c) for r in range(rows) for c in range(columns)}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while owner[place] != place:
            place = owner[place]
        return place

    for r in range(rows):
        for c in range(columns):
            y = (grid.ys[r] + grid.ys[r + 1]) / 2
            x = (grid.xs[c] + grid.xs[c + 1]) / 2
            if c + 1 < columns and not _wall(grid.vertical, grid.xs[c + 1], y, upright=True):
                a, b = sorted((root((r, c)), root((r, c + 1))))
                owner[b] = a
            if r + 1 < rows and not _wall(grid.horizontal, grid.ys[r + 1], x, upright=False):
                a, b = sorted((root((r, c)), root((r + 1, c))))
                owner[b] = a
    return {place: root(place) for place in owner}


def _wall(rulings: Sequence[Box], at: float, across: float, *, upright: bool) -> bool:
    for r in rulings:
        if upright and abs((r.x0 + r.x1) / 2 - at) <= SAME and r.y0 - SAME <= across <= r.y1 + SAME:
            return True
        if (
            not upright
            and abs((r.y0 + r.y1) / 2 - at) <= SAME
            and (r.x0 - SAME <= across <= r.x1 + SAME)
        ):
            return True
    return False


def cell_boxes(rulings: Sequence[Box]) -> list[Box]:
    """Return the outlines of the cells of all ruled tables."""
    boxes: list[Box] = []
    for grid in _grids(rulings):
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


def holds(cell: Box, token: Token, scale: float) -> bool:
    """Return whether the middle of a word is in a cell; `scale` pixels are a point."""
    x, y = (token.x0 + token.x1) / 2 / scale, (token.y0 + token.y1) / 2 / scale
    return cell.x0 <= x <= cell.x1 and cell.y0 <= y <= cell.y1


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
