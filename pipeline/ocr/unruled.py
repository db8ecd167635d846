"""Tables without drawn lines: rows of short pieces that stand in columns, figures among them.

The columns come from the rows of figures; what stands above them within the columns are headings.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.ocr.axes import are_axes
from pipeline.ocr.folded import Half, halves
from pipeline.ocr.grids import Grid, full_grid
from pipeline.ocr.head_cells import head_blocks, head_cells
from pipeline.ocr.names_behind import with_names_cut
from pipeline.ocr.row_edges import (
    ALIGNED,
    LABEL_STEP,
    begins_names,
    is_in_the_middle,
    is_over_columns,
    row_edges,
    usual_step,
)
from pipeline.ocr.rows import Rows, box_of, middle
from pipeline.ocr.tables import TableFound, cells_of
from pipeline.ocr.text_beside import crosses_columns
from pipeline.ocr.unruled_heads import Span, ends_of, overlap, rows_above
from pipeline.ocr.unruled_rows import (
    FIGURE,
    NONE,
    TableRow,
    is_apart,
    is_figure,
    is_heading,
    is_of_figures,
    is_of_years,
    is_tabular,
    step,
    table_row,
)
from pipeline.records import Box, Line

#: A table has at least so many rows of figures, so many of them in one column.
ROWS = 3
#: So many of the pieces of a column of figures are figures.
_FIGURES = 0.6
#: A column of running text beside another column: half of its pieces are longer than that.
_LONG = 24
#: A label or a heading within a table has at most so many lines.
_LABEL_LINES = 5
#: Between its heads and its first figures a table has at most so many labels: "Активы".
_SECTIONS = 2
#: A note below a table is no part of its last label: "* Предварительные данные".
_NOTE = re.compile(
    r"\s*(?:[*¹²³⁴⁵⁶⁷⁸⁹]|(?:Источник|Примечани[ея]|Дереккөз|Ескерт(?:у|пе)|Sources?|Notes?)\b)"
)
#: Figures of one column end so near each other, in points.
_SAME_COLUMN = 14.0


def find_unruled(
    rows_of_lines: Rows, first: int, *, whole_page: bool = False, rulings: Sequence[Box] = ()
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the tables among rows of one column, numbered from `first`, and the other lines.

    Some of the `rulings` may stand below headings. Over the `whole_page`, where columns of text may
    stand beside each other, a table has no text in its columns but in the first.
    """
    rows = [table_row(row) for row in with_names_cut(rows_of_lines)]
    found: list[TableFound] = []
    taken: set[int] = set()
    start = 0
    while start < len(rows):
        end = _end(rows, start)
        run = rows[start:end]
        spans = _spans(run, whole_page=whole_page) if end - start >= ROWS else []
        if not spans:
            start += 1
            continue
        before = _before_figures(rows, start, end, spans)
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


# --- rows of figures -----------------------------------------------------------------------------


def _end(rows: Sequence[TableRow], start: int) -> int:
    """Return where the run of rows of a table that begins at `start` ends."""
    if not is_of_figures(rows[start]) or is_of_years(rows[start]):
        return start
    end = start + 1
    while end < len(rows) and not is_apart(rows[end - 1], rows[end]):
        labels = _labels(rows, start, end)
        at = end + (labels or _parts_rows(rows, start, end))
        if at >= len(rows) or is_apart(rows[at - 1], rows[at]):
            break
        heads = labels and not (is_of_figures(rows[at]) or all(map(is_figure, rows[at].pieces)))
        if not is_tabular(rows[at]) or is_of_years(rows[at]) or heads:
            break
        end = at + 1
    while not is_of_figures(rows[end - 1]) and end - 1 > start:
        end -= 1  # the last rows are headings of the next table, or lines of text
    return end + _hanging(rows, start, end)


def _labels(rows: Sequence[TableRow], start: int, at: int) -> int:
    """Return how many rows from `at` are parts of a label: one piece left of the figures.

    Or right of them, where the names behind the figures begin, or one on either side.
    """
    run = rows[start:at]
    second = min(
        box_of(piece).x0
        for row in run
        for piece in row.pieces[1:]
        if FIGURE.match(piece.text.strip())
    )
    behind = [box_of(row.pieces[-1]).x0 for row in run if is_of_figures(row) and _is_name(row)]
    end = at
    while end < len(rows) and end - at < _LABEL_LINES and _is_of_labels(rows[end], second, behind):
        end += 1
    return end - at


def _is_name(row: TableRow) -> bool:
    """Return whether a row ends with a name rather than a figure."""
    return not is_figure(row.pieces[-1])


def _is_of_labels(row: TableRow, second: float, behind: Sequence[float]) -> bool:
    """Return whether a row is a part of a label, or of a label and of the name behind."""
    first, last = box_of(row.pieces[0]), box_of(row.pieces[-1])
    is_behind = any(abs(last.x0 - x) < ALIGNED for x in behind)
    if len(row.pieces) == 1:
        return first.x1 < second or is_behind
    return len(row.pieces) == 2 and first.x1 < second and is_behind


def _parts_rows(rows: Sequence[TableRow], start: int, at: int) -> bool:
    """Return whether the row at `at` is a heading over the columns, the figures going on below it.

    "(In percent of GDP)" in the middle, and below it figures that stand in the same columns.
    """
    if at + 1 >= len(rows) or not is_heading(rows[at]) or not is_of_figures(rows[at + 1]):
        return False
    above, below = _ends(rows[at - 1]), _ends(rows[at + 1])
    same = sum(any(abs(end - other) < _SAME_COLUMN for other in above) for end in below)
    left = min(box_of(row.pieces[0]).x0 for row in rows[start:at])
    inside = left < box_of(rows[at].pieces[0]).x0 and box_of(rows[at].pieces[0]).x1 < max(above)
    return len(below) > 1 and same == len(below) == len(above) and inside


def _ends(row: TableRow) -> list[float]:
    """Return where the figures of a row end: they stand flush to the right, or in the middle."""
    return [box_of(piece).x1 for piece in row.pieces[1:]]


def _heads_first_rows(
    rows: Sequence[TableRow], start: int, end: int, spans: Sequence[Span]
) -> bool:
    """Return whether a heading over the columns stands between the first figures and the heads."""
    if start < 2 or not is_heading(rows[start - 1]) or is_apart(rows[start - 1], rows[start]):
        return False
    box = box_of(rows[start - 1].pieces[0])
    inside = spans[0][0] < box.x0 and spans[1][0] < box.x1 < spans[-1][1]
    over = sum(box.x0 < right and left < box.x1 for left, right in spans)
    in_middle = is_in_the_middle(box, rows[start:end])
    across = in_middle or (inside and (over > 1 or rows[start - 1].pieces[0].text.startswith("(")))
    heads = rows[start - 2]
    return across and len(heads.pieces) > 1 and not is_apart(heads, rows[start - 1])


def _sections_before(rows: Sequence[TableRow], start: int, spans: Sequence[Span]) -> int:
    """Return how many labels without figures stand between the first figures and the heads.

    "Прим.   2023 год   2022 год", "Активы", "Денежные средства   6   14 645   30 047".
    """
    for at in range(start - 1, max(0, start - 1 - _SECTIONS), -1):
        label, heads = rows[at].pieces[0], rows[at - 1]
        if (
            not is_heading(rows[at])
            or box_of(label).x1 > spans[1][0]
            or is_apart(rows[at], rows[at + 1])
            or is_apart(heads, rows[at])
        ):
            return 0
        if len(heads.pieces) > 1:
            return start - at if rows_above([heads.lines], spans, label) else 0
    return 0


def _before_figures(rows: Sequence[TableRow], start: int, end: int, spans: Sequence[Span]) -> int:
    """Return how many rows of the table stand right above its first figures, below its heads."""
    if (
        _heads_first_rows(rows, start, end, spans)
        or _begins_first_row(rows, start, end)
        or _labels_first_row(rows, start)
    ):
        return 1
    return _sections_before(rows, start, spans)


def _labels_first_row(rows: Sequence[TableRow], start: int) -> bool:
    """Return whether the first figures stand half a line below a label, right of it."""
    if start < 1 or len(rows[start - 1].pieces) > 1 or not is_figure(rows[start].pieces[0]):
        return False
    above, first = box_of(rows[start - 1].pieces[0]), box_of(rows[start].pieces[0])
    return above.x1 < first.x0 and first.y0 < above.y1 - 0.25 * (above.y1 - above.y0)


def _begins_first_row(rows: Sequence[TableRow], start: int, end: int) -> bool:
    """Return whether the first row of figures goes on with names that begin right above it.

    "101  Налог на доходы", and below it nothing and then "физических лиц   12 400".
    """
    if start < 1 or not is_tabular(rows[start - 1]):
        return False
    above, first = rows[start - 1], rows[start]
    on_both_sides = len(above.pieces) == 2 and _labels([*rows[start:end], above], 0, end - start)
    near = step(above, first) < LABEL_STEP * usual_step(rows[start:end])
    return near and (bool(on_both_sides) or begins_names(above, first))


def _hanging(rows: Sequence[TableRow], start: int, end: int) -> int:
    """Return how many rows from `end` are the last lines of the last label."""
    found = 0
    for at in range(end, min(end + _labels(rows, start, end), end + _LABEL_LINES - 1)):
        if _NOTE.match(rows[at].pieces[0].text) or not _hangs(rows[start:at], rows[at]):
            break
        found += 1
    return found


def _hangs(run: Sequence[TableRow], below: TableRow) -> bool:
    """Return whether the last line of a label hangs below its figures."""
    box = box_of(below.pieces[0])
    near = len(run) >= ROWS and step(run[-1], below) < LABEL_STEP * usual_step(run)
    lower = below.pieces[0].text[:1].islower()
    return near or (lower and box.y0 - run[-1].bottom < 0.5 * (box.y1 - box.y0))


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
    axes = are_axes([piece for row in rows for piece in row.pieces], spans)
    if axes or not any(_has_figures(texts) for texts in columns[1:]):
        return []
    if whole_page and any(
        2 * sum(len(text) > _LONG for text in texts) > len(texts) for texts in columns[1:]
    ):
        return []
    return spans


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
        spans = [
            (min(box_of(p).x0 for p in column), max(box_of(p).x1 for p in column))
            for column in zip(*(row.pieces for row in same), strict=True)
        ]
        if all(before[1] <= after[0] + 1 for before, after in pairwise(spans)):
            return sorted([*spans, *_between(rows, spans)])
    most = max(len(row.pieces) for row in rows)
    fullest = [row for row in rows if len(row.pieces) >= max(2, most - 1)]
    return _covered_by([piece for row in fullest for piece in row.pieces])


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
    heads = rows_above(candidates, spans, rows[0].pieces[0])
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
