"""Axes of charts: numbers below each other, each by one step less than the one above.

Two charts side by side have two of them, or one has an axis on either side; they make no table.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import box_of, middle
from pipeline.records import Line

_NUMBER: Final = re.compile(r"[-–−]?(?:\d{1,3}(?:[\s\xa0]\d{3})+|\d{1,6})(?:[.,]\d+)?(?=\s?%?\Z)")
#: An axis has so many numbers at least, and two columns are axes, the first among them.
_LABELS: Final = 3
_AXES: Final = 2
#: Steps are one that differ by no more than this share.
_ALIKE: Final = 0.01


def are_axes(pieces: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
    """Return whether the columns of some pieces that have numbers are the axes of charts.

    >>> from pipeline.records import Box
    >>> def label(x: float, y: float, text: str) -> Line:
    ...     return Line(text=text, start=0, box=Box(x0=x, y0=y, x1=x + 9, y1=y + 9))
    >>> labels = [label(x, 20 * y, str(10 - 2 * y)) for x in (0, 50) for y in range(4)]
    >>> are_axes(labels, [(0, 9), (50, 59)])
    True
    """
    longest = [
        _longest([x for x in pieces if left <= (box_of(x).x0 + box_of(x).x1) / 2 <= right])
        for left, right in columns
    ]
    if longest[0] < _LABELS or 0 in longest:
        return False
    return sum(number >= _LABELS for number in longest) >= _AXES


def _longest(labels: Sequence[Line]) -> int:
    """Return how many numbers the longest of the axes in a column has; 0 for another column.

    The numbers of an axis fall from line to line by one step; below one there may be another. A
    column of words counts as one number.
    """
    found = (_NUMBER.match(line.text.strip()) for line in sorted(labels, key=middle))
    values = [_value(match[0]) for match in found if match]
    if len(values) < 2:
        return 1
    runs: list[list[float]] = [[values[0]]]
    for above, below in pairwise(values):
        if below < above:
            runs[-1].append(below)
        else:
            runs.append([below])
    return max(map(len, runs)) if all(map(_is_even, runs)) else 0


def _is_even(values: Sequence[float]) -> bool:
    steps = [above - below for above, below in pairwise(values)]
    return not steps or max(steps) - min(steps) <= _ALIKE * max(steps)


def _value(text: str) -> float:
    plain = re.sub(r"\s", "", text).replace(",", ".").replace("−", "-").replace("–", "-")
    return float(plain)
