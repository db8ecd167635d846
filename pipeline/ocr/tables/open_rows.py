"""Tables whose columns are ruled and whose rows are not: they are read as tables without rules."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.rows import box_of, middle
from pipeline.records import Line

#: A ruled cell with so many figures below each other, nothing else in it, is so many rows; dashes
#: stand for some.
_ROWS: Final = 3
_FIGURE: Final = re.compile(r"[-–—+(<>~]?\s*\d[\d\s.,]*\s*%?\)?|[-–—…]")
#: Lines have one level where their middles differ by at most so many points.
_LEVEL: Final = 2.0


def has_open_rows(xs: Sequence[float], ys: Sequence[float], lines: Sequence[Line]) -> bool:
    """Return whether most figures of a grid stand below each other in one cell, as rows do.

    `xs`, `ys` are the edges of its columns and rows, `lines` what stands inside. The figures of a
    column count where a line of another column stands beside each of them.
    """
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        box = box_of(line)
        if not xs[0] <= box.x0 <= xs[-1] or _column(xs, box.x0 + 2) != _column(xs, box.x1 - 2):
            continue
        place = bisect_right(ys, middle(line)) - 1, _column(xs, (box.x0 + box.x1) / 2)
        cells.setdefault(place, []).append(line)
    figures = {place: _figures(own) for place, own in cells.items() if place[1] > 0}
    many = [
        number
        for (row, column), number in figures.items()
        if number >= _ROWS
        and number == len(cells[row, column])
        and _is_beside(
            cells[row, column], [x for c, own in cells.items() if c[1] != column for x in own]
        )
    ]
    return 2 * sum(many) > sum(figures.values())


def _column(xs: Sequence[float], at: float) -> int:
    return bisect_right(xs, at) - 1


def _figures(lines: Sequence[Line]) -> int:
    return sum(_FIGURE.fullmatch(line.text.strip()) is not None for line in lines)


def _is_beside(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    levels = [middle(line) for line in others]
    return all(any(abs(middle(line) - level) < _LEVEL for level in levels) for line in lines)
