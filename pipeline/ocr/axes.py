"""Axes of charts: numbers below each other, each by one step less than the one above.

Two charts side by side have two of them, or one has an axis on either side; they make no table.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import box_of, middle
from pipeline.records import Line

_NUMBER: Final = re.compile(r"[-–−]?\d{1,3}(?:[\s\xa0]?\d{3})*(?:[.,]\d+)?(?=\s?%?\Z)")
#: An axis has so many numbers at least.
_LABELS: Final = 3
#: Steps are one that differ by no more than this share.
_ALIKE: Final = 0.01


def are_axes(pieces: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
    """Return whether each of the columns of some pieces is the axis of a chart.

    >>> from pipeline.records import Box
    >>> def label(x: float, y: float, text: str) -> Line:
    ...     return Line(text=text, start=0, box=Box(x0=x, y0=y, x1=x + 9, y1=y + 9))
    >>> labels = [label(x, 20 * y, str(10 - 2 * y)) for x in (0, 50) for y in range(4)]
    >>> are_axes(labels, [(0, 9), (50, 59)])
    True
    """
    return all(
        _is_axis([x for x in pieces if left <= (box_of(x).x0 + box_of(x).x1) / 2 <= right])
        for left, right in columns
    )


def _is_axis(labels: Sequence[Line]) -> bool:
    """Return whether labels are numbers that fall from line to line by one step."""
    found = [_NUMBER.match(line.text.strip()) for line in sorted(labels, key=middle)]
    values = [_value(match[0]) for match in found if match]
    if len(values) < max(_LABELS, len(labels)):
        return False
    steps = [above - below for above, below in pairwise(values)]
    return min(steps) > 0 and max(steps) - min(steps) < _ALIKE * max(steps)


def _value(text: str) -> float:
    plain = re.sub(r"\s", "", text).replace(",", ".").replace("−", "-").replace("–", "-")
    return float(plain)
