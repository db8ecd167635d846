"""Gutters no wider than a space: many long lines end and begin beside them, and none runs across.

хозяйств трёх областей за год, и эта доля с 2016 года не
выращивается более двух третей снижалась. Малые хозяйства чаще
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pipeline.records import Box, Line

#: A gutter is at least so wide, in points.
_NARROWEST: Final = 2.0
#: So many lines of so many letters are on either side.
_MANY: Final = 6
_LONG: Final = 20
#: Lines begin at the same place that begin so near, in points.
_FLUSH: Final = 1.0
#: Lines of a column, justified or ragged, end so near to its right edge, in points.
_RAGGED: Final = 30.0


class Gutter(NamedTuple):
    """White from `low` to `high`, in points from the left."""

    low: float
    high: float

    @property
    def x(self) -> float:
        """Return its middle."""
        return (self.low + self.high) / 2


def narrow_gutters(lines: Sequence[Line], boxes: Sequence[Box], usual: float) -> Iterator[Gutter]:
    """Yield the gutters that are narrower than the `usual` ones, in points."""
    long = [box for line, box in zip(lines, boxes, strict=True) if len(line.text) >= _LONG]
    if len(long) < 2 * _MANY:
        return
    starts, ends = sorted([box.x0 for box in long]), sorted([box.x1 for box in long])
    last = starts[0]
    for i, start in enumerate(starts):
        if start - last <= _FLUSH or bisect_right(starts, start + _FLUSH) - i < _MANY:
            continue
        last = start
        reach = bisect_right(ends, start - _NARROWEST)
        if reach - bisect_left(ends, start - _RAGGED) >= _MANY and ends[reach - 1] > start - usual:
            yield Gutter(ends[reach - 1], start - 0.2)
