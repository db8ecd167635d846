"""Where the rows of a table without rules end: a label may have lines of its own."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.ocr.rows import box_of, middle
from pipeline.ocr.tables.unruled_heads import is_of_which
from pipeline.ocr.tables.unruled_rows import TableRow, is_figure, step
from pipeline.records import Box

#: The step to a line of the same label is less than this share of that from row to row; and that
#: is taken to be so many heights of a line where no two rows follow each other.
LABEL_STEP = 0.85
_LONE_STEP = 1.4
#: Names of one column begin so near each other, in points.
ALIGNED = 3.0
#: A heading in the middle of a table, which stands over no figures, begins behind this share of its
#: width, and its middle is so near that of the table.
_BEHIND = 0.3
_CENTRED = 0.03


def row_edges(rows: Sequence[TableRow]) -> tuple[float, ...]:
    """Return the heights between rows; none between the lines of a label."""
    edges = [min(box_of(p).y0 for p in rows[0].pieces) - 1]
    one = _lines_of_one_row(rows)
    for i, (above, below) in enumerate(pairwise(rows)):
        if i not in one:
            edges.append((middle(above.pieces[0]) + middle(below.pieces[0])) / 2)
    return (*edges, max(box_of(p).y1 for p in rows[-1].pieces) + 1)


def _lines_of_one_row(rows: Sequence[TableRow]) -> set[int]:
    """Return after which lines a label goes on: "Жилищно-коммунальное / хозяйство 12,4".

    The nearest lines go on first; of two lines with figures each has a row of its own.
    """
    most = LABEL_STEP * usual_step(rows)
    lower = not _begins_lower(rows)
    steps = [step(above, below) for above, below in pairwise(rows)]
    label = [
        i
        for i, (above, below) in enumerate(pairwise(rows))
        if (steps[i] < most and (_goes_on(above, below) or begins_names(above, below)))
        or (
            _is_lone(above, below, rows)
            and (steps[i] < most or (lower and _ends_in_lower_case(above, below)))
        )
    ]
    one: set[int] = set()
    for i in sorted(label, key=lambda i: (steps[i] >= most, steps[i])):
        first, last = i, i + 1
        while first - 1 in one:
            first -= 1
        while last in one:
            last += 1
        if sum(map(_has_figures, rows[first : last + 1])) < 2:
            one.add(i)
    return one


def _ends_in_lower_case(above: TableRow, below: TableRow) -> bool:
    """Return whether a row goes on in lower case, and the one above announces no others.

    A unit beside the label above ("тыс.") does not go on with it, nor does "в том числе:".
    """
    last, first = above.pieces[-1], below.pieces[0]
    if last.text.rstrip().endswith(":") or box_of(first).x0 > box_of(last).x1:
        return False
    if is_of_which(first) and not last.text.rstrip().endswith(","):
        return False
    return first.text.strip()[:1].islower()


def _begins_lower(rows: Sequence[TableRow]) -> bool:
    """Return whether rows of their own begin in lower case: "құрылыс", "көлік және жинақтау"."""
    own = [b for a, b in pairwise(rows) if _has_figures(a) and _has_figures(b)]
    return any(row.pieces[0].text.strip()[:1].islower() for row in own)


def _is_lone(above: TableRow, below: TableRow, rows: Sequence[TableRow]) -> bool:
    """Return whether one of two rows is a part of a label, and none stands over the columns."""
    lone = any(len(row.pieces) == 1 or _is_on_both_sides(row, rows) for row in (above, below))
    return lone and not any(is_over_columns(row, rows) for row in (above, below))


def _is_on_both_sides(row: TableRow, rows: Sequence[TableRow]) -> bool:
    """Return whether a row has parts of a label and of the name behind it: "қызметі  услуги"."""
    if len(row.pieces) != 2 or any(map(is_figure, row.pieces)):
        return False
    return box_of(row.pieces[1]).x0 > _last_figure(rows)


def _last_figure(rows: Sequence[TableRow]) -> float:
    """Return where the last column of figures ends."""
    return max(box_of(p).x1 for row in rows for p in row.pieces[1:] if is_figure(p))


def _goes_on(above: TableRow, below: TableRow) -> bool:
    """Return whether a row has only names, each below one of a row of figures: "Республикасы"."""
    return (
        len(below.pieces) > 1
        and any(map(is_figure, above.pieces[1:]))
        and not any(map(is_figure, below.pieces))
        and all(
            any(_stands_below(box_of(piece), box_of(other)) for other in above.pieces)
            for piece in below.pieces
        )
    )


def begins_names(above: TableRow, below: TableRow) -> bool:
    """Return whether names go on without the first: "101  Налог на" over "имущество  5"."""
    if any(map(is_figure, above.pieces[1:])) or len(above.pieces) < 2:
        return False
    first, lone = box_of(below.pieces[0]), box_of(above.pieces[0])
    return first.x0 > lone.x1 and any(
        _stands_below(first, box_of(piece)) for piece in above.pieces[1:]
    )


def _stands_below(a: Box, b: Box) -> bool:
    """Return whether two boxes begin together, or have one middle."""
    return abs(a.x0 - b.x0) < ALIGNED or abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * ALIGNED


def is_over_columns(row: TableRow, rows: Sequence[TableRow]) -> bool:
    """Return whether a row is a heading over the columns, not a part of a label beside them."""
    if len(row.pieces) != 1:
        return False
    box = box_of(row.pieces[0])
    second = min(box_of(p).x0 for other in rows for p in other.pieces[1:] if is_figure(p))
    return (box.x1 > second and box.x0 < _last_figure(rows)) or is_in_the_middle(box, rows)


def is_in_the_middle(box: Box, rows: Sequence[TableRow]) -> bool:
    """Return whether a box is in the middle of a table, well behind where its labels begin."""
    left = min(box_of(row.pieces[0]).x0 for row in rows)
    right = max(box_of(row.pieces[-1]).x1 for row in rows)
    width = right - left
    return (
        box.x0 - left > _BEHIND * width
        and abs(box.x0 + box.x1 - left - right) < 2 * _CENTRED * width
    )


def _has_figures(row: TableRow) -> bool:
    return any(map(is_figure, row.pieces[1:]))


def usual_step(rows: Sequence[TableRow]) -> float:
    """Return the step from one row of figures to the next where no line stands between them."""
    steps = [step(a, b) for a, b in pairwise(rows) if _has_figures(a) and _has_figures(b)]
    if steps:
        return median(steps)
    return median(_LONE_STEP * (box_of(p).y1 - box_of(p).y0) for row in rows for p in row.pieces)
