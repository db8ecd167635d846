"""The rows of a table without rules: from the first figures to the last lines of its labels."""

import re
from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from pipeline.ocr.rows import box_of
from pipeline.ocr.tables.row_edges import (
    ALIGNED,
    LABEL_STEP,
    begins_names,
    is_in_the_middle,
    usual_step,
)
from pipeline.ocr.tables.unruled_heads import Span, rows_above
from pipeline.ocr.tables.unruled_rows import (
    FIGURE,
    TableRow,
    is_apart,
    is_figure,
    is_heading,
    is_of_figures,
    is_of_years,
    is_tabular,
    step,
)
from pipeline.records import Box

#: A table has at least so many rows of figures, so many of them in one column.
ROWS = 3
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


def end_of_rows(rows: Sequence[TableRow], start: int) -> int:
    """Return where the run of rows of a table that begins at `start` ends."""
    if not is_of_figures(rows[start]) or is_of_years(rows[start]):
        return start
    end = start + 1
    run = _Run.of(rows[start:end])
    while end < len(rows) and not is_apart(rows[end - 1], rows[end]):
        labels = _labels(rows, run, end)
        at = end + (labels or _parts_rows(rows, start, end))
        if at >= len(rows) or is_apart(rows[at - 1], rows[at]):
            break
        heads = labels and not (is_of_figures(rows[at]) or all(map(is_figure, rows[at].pieces)))
        if not is_tabular(rows[at]) or is_of_years(rows[at]) or heads:
            break
        for row in rows[end : at + 1]:
            run.add(row)
        end = at + 1
    while not is_of_figures(rows[end - 1]) and end - 1 > start:
        end -= 1  # the last rows are headings of the next table, or lines of text
    return end + _hanging(rows, start, end)


@dataclass(slots=True)
class _Run:
    """Where the figures of a run of rows begin, and in order the names behind them.

    It grows with the run, which may be of thousands of rows and is not gone through for each.
    """

    figures: float = inf
    names: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Sequence[TableRow]) -> "_Run":
        run = cls()
        for row in rows:
            run.add(row)
        return run

    def add(self, row: TableRow) -> None:
        """Add a row at the end."""
        starts = (box_of(x).x0 for x in row.pieces[1:] if FIGURE.match(x.text.strip()))
        self.figures = min(self.figures, *starts, inf)
        if _is_name(row) and is_of_figures(row):
            insort(self.names, box_of(row.pieces[-1]).x0)

    def has_name_at(self, x: float) -> bool:
        """Return whether a name begins at a place, nearly."""
        at = bisect_right(self.names, x - ALIGNED)
        return at < len(self.names) and self.names[at] < x + ALIGNED


def _labels(rows: Sequence[TableRow], run: _Run, at: int) -> int:
    """Return how many rows from `at` are parts of a label: one piece left of the figures.

    Or right of them, where the names behind the figures begin, or one on either side.
    """
    if at < len(rows) and len(rows[at].pieces) > 2:
        return 0  # a row of figures
    end = at
    while end < len(rows) and end - at < _LABEL_LINES and _is_of_labels(rows[end], run):
        end += 1
    return end - at


def _is_name(row: TableRow) -> bool:
    """Return whether a row ends with a name rather than a figure."""
    return not is_figure(row.pieces[-1])


def _is_of_labels(row: TableRow, run: _Run) -> bool:
    """Return whether a row is a part of a label, or of a label and of the name behind."""
    is_left = box_of(row.pieces[0]).x1 < run.figures
    is_behind = run.has_name_at(box_of(row.pieces[-1]).x0)
    if len(row.pieces) == 1:
        return is_left or is_behind
    return len(row.pieces) == 2 and is_left and is_behind


def _parts_rows(rows: Sequence[TableRow], start: int, at: int) -> bool:
    """Return whether the row at `at` is a heading over the columns, the figures going on below it.

    "(In percent of GDP)" in the middle, and below it figures that stand in the same columns.
    """
    if at + 1 >= len(rows) or not is_heading(rows[at]) or not is_of_figures(rows[at + 1]):
        return False
    above, below = _ends(rows[at - 1]), _ends(rows[at + 1])
    same = sum(any(abs(end - other) < _SAME_COLUMN for other in above) for end in below)
    if len(below) < 2 or not same == len(below) == len(above):
        return False
    left = min(box_of(row.pieces[0]).x0 for row in rows[start:at])
    heading = box_of(rows[at].pieces[0])
    return left < heading.x0 and heading.x1 < max(above)


def _ends(row: TableRow) -> list[float]:
    """Return where the figures of a row end: they stand flush to the right, or in the middle."""
    return [box_of(piece).x1 for piece in row.pieces[1:] if is_figure(piece)]


def _heads_first_rows(
    rows: Sequence[TableRow], start: int, end: int, spans: Sequence[Span]
) -> bool:
    """Return whether a heading over the columns stands between the first figures and the heads."""
    if start < 2 or not is_heading(rows[start - 1]) or is_apart(rows[start - 1], rows[start]):
        return False
    heading, heads = rows[start - 1].pieces[0], rows[start - 2]
    box = box_of(heading)
    inside = spans[0][0] < box.x0 and spans[1][0] < box.x1 < spans[-1][1]
    over = sum(box.x0 < right and left < box.x1 for left, right in spans)
    in_middle = is_in_the_middle(box, rows[start:end]) and not _ends_head(rows, start)
    across = in_middle or (inside and (over > 1 or heading.text.startswith("(")))
    across = across or (inside and _is_one_of_headings(box, rows[start:end]))
    return across and len(heads.pieces) > 1 and not is_apart(heads, rows[start - 1])


def _ends_head(rows: Sequence[TableRow], start: int) -> bool:
    """Return whether the line above the first figures ends a head in the middle of the table.

    It is nearer to the line above it, which has the same middle, than to the figures.
    """
    heads, line, first = rows[start - 2 : start + 1]
    return step(heads, line) < LABEL_STEP * step(line, first) and any(
        _have_one_middle(box_of(piece), box_of(line.pieces[0])) for piece in heads.pieces
    )


def _is_one_of_headings(box: Box, rows: Sequence[TableRow]) -> bool:
    """Return whether rows of a table have a heading among them right below: "2022", "2023"."""
    return any(_have_one_middle(box_of(row.pieces[0]), box) for row in rows if len(row.pieces) == 1)


def _have_one_middle(one: Box, other: Box) -> bool:
    return abs(one.x0 + one.x1 - other.x0 - other.x1) < 2 * ALIGNED


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


def rows_before(rows: Sequence[TableRow], start: int, end: int, spans: Sequence[Span]) -> int:
    """Return how many rows of the table stand right above its first figures, below its heads."""
    if _heads_first_rows(rows, start, end, spans):
        return 1
    own = _begins_first_row(rows, start, end) or _labels_first_row(rows, start)
    if own and _heads_first_rows(rows, start - 1, end, spans):
        return 2
    return own + _sections_before(rows, start - own, spans)


def _labels_first_row(rows: Sequence[TableRow], start: int) -> bool:
    """Return whether the first figures stand half a line below a label or unit, right of it."""
    if start < 1 or len(rows[start - 1].pieces) > 1:
        return False
    above = box_of(rows[start - 1].pieces[0])
    boxes = [box_of(piece) for piece in rows[start].pieces]
    figures = [box_of(piece).x0 for piece in rows[start].pieces if is_figure(piece)]
    return (
        all(above.x1 < box.x0 or box.x1 < above.x0 for box in boxes)
        and above.x1 < min(figures, default=0.0)
        and boxes[0].y0 < above.y1 - 0.25 * (above.y1 - above.y0)
    )


def _begins_first_row(rows: Sequence[TableRow], start: int, end: int) -> bool:
    """Return whether the first row of figures goes on with names that begin right above it.

    "101  Налог на доходы", and below it nothing and then "физических лиц   12 400".
    """
    if start < 1 or not is_tabular(rows[start - 1]):
        return False
    above, first = rows[start - 1], rows[start]
    on_both_sides = len(above.pieces) == 2 and _labels([above], _Run.of(rows[start:end]), 0)
    near = step(above, first) < LABEL_STEP * usual_step(rows[start:end])
    return near and (bool(on_both_sides) or begins_names(above, first))


def _hanging(rows: Sequence[TableRow], start: int, end: int) -> int:
    """Return how many rows from `end` are the last lines of the last label."""
    found = 0
    for at in range(
        end, min(end + _labels(rows, _Run.of(rows[start:end]), end), end + _LABEL_LINES - 1)
    ):
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
