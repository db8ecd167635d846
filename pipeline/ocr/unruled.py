"""Tables without drawn lines: rows of short pieces that stand in columns, figures among them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.ocr.columns import box_of, middle, rows_of
from pipeline.ocr.tables import TableFound, cells_of, full_grid, piece_of
from pipeline.records import Line

#: A space wider than this share of the type's size, and than so many points, parts two cells.
CELL_GAP = 1.5
LEAST_GAP = 11.0
#: A table has at least so many rows of two pieces or more, so many of them with figures.
ROWS = 3
ROWS_WITH_FIGURES = 2
#: A cell is at most so long; longer pieces are lines of text.
LONGEST_CELL = 60
_FIGURE = re.compile(r"[-–—+(]?\s*\d[\d\s.,]*\s*%?\)?\Z")
_LEADERS = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|_{4,}")
_LIST_MARK = re.compile(
    r"(?:[-–—•▪§]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|[a-zа-я]\)|[IVX]{1,4}\.)\Z", re.I
)


@dataclass(frozen=True, slots=True)
class _Row:
    pieces: tuple[Line, ...]

    @property
    def figures(self) -> int:
        return sum(_FIGURE.match(piece.text.strip()) is not None for piece in self.pieces[1:])


def find_unruled(
    lines: Sequence[Line], first: int
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the tables among lines of one column, numbered from `first`, and the other lines."""
    beside = rows_of(lines)
    rows = [_Row(tuple(_pieces(row))) for row in beside]
    found: list[TableFound] = []
    taken: set[int] = set()
    start = 0
    while start < len(rows):
        end = _end(rows, start)
        table = _table(rows[start:end], first + len(found)) if end - start >= ROWS else None
        if table is None:
            start += 1
            continue
        found.append(table)
        taken.update(range(start, end))
        start = end
    rest = (line for i, row in enumerate(beside) if i not in taken for line in row)
    return tuple(found), tuple(rest)


def _end(rows: Sequence[_Row], start: int) -> int:
    """Return where the run of rows of a table that begins at `start` ends."""
    if not _is_tabular(rows[start]):
        return start
    end = start + 1
    while end < len(rows):
        if _is_tabular(rows[end]):
            end += 1
        elif end + 1 < len(rows) and _is_tabular(rows[end + 1]) and _is_label(rows, start, end):
            end += 2
        else:
            break
        if _white(rows[end - 2], rows[end - 1]) > 3.0:
            return end - 1
    return end


def _is_tabular(row: _Row) -> bool:
    if len(row.pieces) < 2 or any(len(piece.text) > LONGEST_CELL for piece in row.pieces):
        return False
    if _LIST_MARK.match(row.pieces[0].text.strip()) and len(row.pieces) == 2:
        return False
    return not any(_LEADERS.search(piece.text) for piece in row.pieces)


def _is_label(rows: Sequence[_Row], start: int, at: int) -> bool:
    """Return whether a row of one piece is a part of a label: it stays left of the figures."""
    if len(rows[at].pieces) != 1:
        return False
    second = min(box_of(row.pieces[1]).x0 for row in rows[start:at] if len(row.pieces) > 1)
    return box_of(rows[at].pieces[0]).x1 < second


def _white(above: _Row, below: _Row) -> float:
    """Return the white space between two rows, in heights of the upper one."""
    a, b = box_of(above.pieces[0]), box_of(below.pieces[0])
    return (b.y0 - a.y1) / max(1.0, a.y1 - a.y0)


def _table(rows: Sequence[_Row], number: int) -> TableFound | None:
    """Return the rows as a table, None where they do not stand in columns or have no figures."""
    full = [row for row in rows if len(row.pieces) > 1]
    if len(full) < ROWS or sum(row.figures > 0 for row in full) < ROWS_WITH_FIGURES:
        return None
    spans = _columns(full)
    if len(spans) < 2 or sum(len(row.pieces) for row in full) < 0.6 * len(spans) * len(full):
        return None
    pieces = [piece for row in rows for piece in row.pieces]
    xs = (
        spans[0][0] - 1,
        *((a[1] + b[0]) / 2 for a, b in pairwise(spans)),
        max(spans[-1][1], *(box_of(piece).x1 for piece in pieces)) + 1,
    )
    edges = _row_edges(rows)
    grid = full_grid(xs, edges)
    return TableFound(grid.frame, cells_of(grid, pieces, number, ""))


def _columns(rows: Sequence[_Row]) -> list[tuple[float, float]]:
    """Return the columns as stretches from left to right.

    Where most rows have as many pieces, the pieces of a column are those with the same number;
    else the columns are what the pieces of the fullest rows cover together.
    """
    counts = Counter(len(row.pieces) for row in rows if row.figures)
    usual = counts.most_common(1)[0][0]
    same = [row for row in rows if len(row.pieces) == usual]
    if len(same) >= ROWS:
        spans = [
            (min(box_of(p).x0 for p in column), max(box_of(p).x1 for p in column))
            for column in zip(*(row.pieces for row in same), strict=True)
        ]
        if all(before[1] <= after[0] + 1 for before, after in pairwise(spans)):
            return spans
    most = max(len(row.pieces) for row in rows)
    return _covered([row for row in rows if len(row.pieces) >= max(2, most - 1)])


def _covered(rows: Sequence[_Row]) -> list[tuple[float, float]]:
    spans: list[tuple[float, float]] = []
    for low, high in sorted((box_of(p).x0, box_of(p).x1) for row in rows for p in row.pieces):
        if spans and low < spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(high, spans[-1][1]))
        else:
            spans.append((low, high))
    return spans


def _row_edges(rows: Sequence[_Row]) -> tuple[float, ...]:
    """Return the heights between rows; none between the lines of a label."""
    edges = [min(box_of(p).y0 for p in rows[0].pieces) - 1]
    for above, below in pairwise(rows):
        text = below.pieces[0].text.strip()
        if len(below.pieces) == 1 and text[:1].islower():
            continue  # "Жилищно-коммунальное / хозяйство 12,4"
        if len(above.pieces) == 1 and text[:1].islower():
            continue
        edges.append((middle(above.pieces[0]) + middle(below.pieces[0])) / 2)
    return (*edges, max(box_of(p).y1 for p in rows[-1].pieces) + 1)


def _pieces(row: Sequence[Line]) -> list[Line]:
    """Return the lines of a row cut at wide spaces, left to right."""
    found: list[Line] = []
    for line in row:
        if not line.words:
            found.append(line)
            continue
        gap = max(LEAST_GAP, CELL_GAP * line.size)
        begin = 0
        for i in range(1, len(line.words) + 1):
            if i == len(line.words) or line.words[i].box.x0 - line.words[i - 1].box.x1 > gap:
                whole = begin == 0 and i == len(line.words)
                found.append(line if whole else piece_of(line, line.words[begin:i]))
                begin = i
    return found
