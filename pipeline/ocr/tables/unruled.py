"""Tables without drawn lines: rows of short pieces that stand in columns, figures among them.

The columns come from the rows of figures; what stands above them within the columns are headings.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.ocr.layout.axes import are_axes
from pipeline.ocr.rows import Rows, box_of, middle
from pipeline.ocr.tables.figure_rows import ROWS, end_of_rows, rows_before
from pipeline.ocr.tables.folded import Half, halves
from pipeline.ocr.tables.grids import Grid, full_grid
from pipeline.ocr.tables.head_cells import head_blocks, head_cells
from pipeline.ocr.tables.names_behind import with_names_cut
from pipeline.ocr.tables.row_edges import (
    is_over_columns,
    row_edges,
)
from pipeline.ocr.tables.ruled import TableFound, cells_of
from pipeline.ocr.tables.text_beside import crosses_columns
from pipeline.ocr.tables.unruled_heads import Span, ends_of, overlap, rows_above
from pipeline.ocr.tables.unruled_rows import (
    FIGURE,
    NONE,
    TableRow,
    is_figure,
    table_row,
)
from pipeline.records import Box, Line

#: So many of the pieces of a column of figures are figures.
_FIGURES = 0.6
#: A column of running text beside another column: half of its pieces are longer than that.
_LONG = 24


def find_unruled(
    rows_of_lines: Rows, first: int, *, whole_page: bool = False, rulings: Sequence[Box] = ()
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the tables among rows of one column, numbered from `first`, and the other lines.

    Some of the `rulings` may stand below headings. Over the `whole_page`, where columns of text may
    stand beside each other, a table has no text in its columns but in the first; names in the last.
    """
    rows = [table_row(row) for row in with_names_cut(rows_of_lines)]
    found: list[TableFound] = []
    taken: set[int] = set()
    start = 0
    while start < len(rows):
        end = end_of_rows(rows, start)
        run = rows[start:end]
        spans = _spans(run, whole_page=whole_page) if end - start >= ROWS else []
        if spans and are_axes([piece for row in run for piece in row.pieces], spans):
            start = end
            continue
        if not spans:
            start += 1
            continue
        before = rows_before(rows, start, end, spans)
        if not taken & set(range(start - before, start)):
            start -= before
            run = rows[start:end]
        if whole_page and crosses_columns([row.lines for row in rows], start, end, spans):
            start = end
            continue
        above = [rows[i] for i in range(max(0, start - 8), start) if i not in taken]
        heads = 0
        for half in halves(above, run, spans) or [Half(above, list(run), spans, "")]:
            table, own = _table(half, first + len(found), rulings)
            found.append(table)
            heads = max(heads, own)
        taken.update(range(start - heads, end))
        start = end
    rest = tuple(line for i, row in enumerate(rows) if i not in taken for line in row.lines)
    return tuple(found), rest


# --- columns -------------------------------------------------------------------------------------


def _spans(rows: Sequence[TableRow], *, whole_page: bool) -> list[Span]:
    """Return the columns of rows from left to right; none where the rows are no table."""
    full = [row for row in rows if len(row.pieces) > 1]
    if sum(row.figures > 0 for row in full) < ROWS:
        return []
    spans = _with_labels(_columns(full), rows)
    if len(spans) < 2 or sum(len(row.pieces) for row in full) < 0.6 * len(spans) * len(full):
        return []
    columns = [
        [p.text.strip() for row in full for p in row.pieces if _is_in(p, span)] for span in spans
    ]
    if not any(_has_figures(texts) for texts in columns[1:]):
        return []
    inner = columns[1:-1] if len(spans) > 2 and _are_names(columns[-1]) else columns[1:]
    if whole_page and any(
        2 * sum(len(text) > _LONG for text in texts) > len(texts) for texts in inner
    ):
        return []
    return spans


def _are_names(texts: Sequence[str]) -> bool:
    """Return whether half the texts of a column begin with a capital; few lines of a text do."""
    return 2 * sum(text[:1].isupper() for text in texts) >= len(texts)


def _with_labels(spans: list[Span], rows: Sequence[TableRow]) -> list[Span]:
    """Return the columns and that of the labels, where few stand beside their figures.

    They have a line above the figures and one below: "Абай облысы", "11 204   130", "область Абай".
    """
    full = [row for row in rows if len(row.pieces) > 1]
    firsts = [row.pieces[0] for row in rows if not is_figure(row.pieces[0])]
    inner = [p for row in full for p in row.pieces if spans and _is_in(p, spans[0])]
    if len(firsts) < len(full) or not inner or not all(map(is_figure, inner)):
        return spans
    ends = [ends_of(piece) for piece in firsts]
    if max(right for _, right in ends) > spans[0][0]:
        return spans
    return [(min(left for left, _ in ends), max(right for _, right in ends)), *spans]


def _is_in(piece: Line, span: Span) -> bool:
    return span[0] <= (box_of(piece).x0 + box_of(piece).x1) / 2 <= span[1]


def _has_figures(texts: Sequence[str]) -> bool:
    figures = sum(FIGURE.match(text) is not None for text in texts)
    none = sum(NONE.match(text) is not None for text in texts)
    return figures >= ROWS - 1 and figures + none >= _FIGURES * len(texts)


def _columns(rows: Sequence[TableRow]) -> list[Span]:
    """Return the columns as stretches from left to right.

    Where most rows have as many pieces, the pieces of a column are those with the same number;
    else the columns are what the pieces of the fullest rows cover together.
    """
    counts = Counter(len(row.pieces) for row in rows if row.figures)
    usual = counts.most_common(1)[0][0]
    same = [row for row in rows if len(row.pieces) == usual]
    if len(same) >= ROWS:
        columns = zip(*(row.pieces for row in same), strict=True)
        spans = [span for column in columns for span in _stretches(column, rows)]
        if all(before[1] <= after[0] + 1 for before, after in pairwise(spans)):
            return sorted([*spans, *_between(rows, spans)])
    most = max(len(row.pieces) for row in rows)
    fullest = [row for row in rows if len(row.pieces) >= max(2, most - 1)]
    return _covered_by([piece for row in fullest for piece in row.pieces])


def _stretches(column: Sequence[Line], rows: Sequence[TableRow]) -> list[Span]:
    """Return from where to where a column goes; it is two where rows have pieces in both.

    A label and its unit are the first pieces of different rows where the label has lines of its
    own: "Доля населения, обеспеченного", "%   87,4   88,9", "питьевой водой".
    """
    parts = _covered_by(column)
    both = [row for row in rows if all(any(_is_in(p, part) for p in row.pieces) for part in parts)]
    return parts if len(both) > 1 else [(parts[0][0], parts[-1][1])]


def _between(rows: Sequence[TableRow], spans: Sequence[Span]) -> list[Span]:
    """Return columns that only some rows fill: pieces of several rows that stand in no other."""
    first, last = spans[0][1], spans[-1][0]
    alone = [
        piece
        for row in rows
        for piece in row.pieces
        if first < box_of(piece).x0
        and box_of(piece).x1 < last
        and all(overlap(ends_of(piece), span) < 0 for span in spans)
    ]
    found = _covered_by(alone)
    return [
        span for span in found if sum(overlap(ends_of(piece), span) >= 0 for piece in alone) > 1
    ]


def _covered_by(pieces: Sequence[Line]) -> list[Span]:
    """Return the stretches that pieces cover together, from left to right."""
    spans: list[Span] = []
    for low, high in sorted(map(ends_of, pieces)):
        if spans and low < spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(high, spans[-1][1]))
        else:
            spans.append((low, high))
    return spans


# --- the table -----------------------------------------------------------------------------------


def _table(half: Half, number: int, rulings: Sequence[Box]) -> tuple[TableFound, int]:
    """Return rows of figures and their headings as a table, and how many rows the headings are."""
    above, rows, spans, title = half
    candidates = [row.lines for row in above]
    heads = rows_above(candidates, spans, rows[0].pieces[0], rulings)
    cells = head_cells(candidates[len(candidates) - heads :], spans, rulings) if heads else []
    blocks, high = head_blocks(cells, number)
    pieces = [piece for row in rows for piece in row.pieces]
    labels = [b.x1 for b in map(box_of, pieces) if b.x0 < spans[0][1] and b.x1 < spans[1][0]]
    ends = [max(spans[0][1], *labels), *(span[1] for span in spans[1:])]
    xs = (
        spans[0][0] - 1,
        *((end + span[0]) / 2 for end, span in zip(ends, spans[1:], strict=False)),
        max(spans[-1][1], *(box_of(piece).x1 for piece in pieces)) + 1,
    )
    grid = _open_over_columns(full_grid(xs, row_edges(rows)), rows)
    body = cells_of(grid, pieces, number, title)
    if high:
        body = tuple(
            b._replace(cell=b.cell._replace(row=b.cell.row + high, is_header=False))
            for b in body
            if b.cell
        )
    frame = grid.frame
    tops = [frame.y0, *(cell.top - 1 for cell in cells)]
    box = Box(x0=frame.x0, y0=min(tops), x1=frame.x1, y1=frame.y1)
    return TableFound(box, (*blocks, *body)), heads


def _open_over_columns(grid: Grid, rows: Sequence[TableRow]) -> Grid:
    """Return a grid in which a heading over the columns has a row without inner rulings."""
    middles = [middle(row.pieces[0]) for row in rows if is_over_columns(row, rows)]
    if not middles:
        return grid
    vertical = tuple(
        Box(x0=x, y0=top, x1=x, y1=bottom)
        for place, x in enumerate(grid.xs)
        for top, bottom in pairwise(grid.ys)
        if place in (0, len(grid.xs) - 1) or not any(top < at < bottom for at in middles)
    )
    return replace(grid, vertical=vertical)
