"""Drawn lines that cross -> grids: the edges of the columns and rows of ruled tables."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from pipeline.records import Box

#: Drawn lines nearer than this are the same line, in points.
SAME = 3.0
#: Flat rulings that go on so far beyond the last upright one enclose a column, in points.
OPEN_SIDE = 14.0
#: A row over the whole width of a table without sides is at most so high.
FULL_ROW = 60.0
#: Upright rulings that go on so far above the first flat one, or below the last, enclose a row.
OPEN_END = 7.0


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


def grids_of(rulings: Sequence[Box]) -> list[Grid]:
    """Return groups of crossing rulings with at least two cells side by side."""
    vertical = [r for r in rulings if r.x1 - r.x0 <= SAME < r.y1 - r.y0]
    horizontal = [r for r in rulings if r.y1 - r.y0 <= SAME < r.x1 - r.x0]
    grids = []
    for group in _rejoined(_touching([*vertical, *horizontal])):
        ups = tuple(r for r in group if r.x1 - r.x0 <= SAME)
        flats = tuple(r for r in group if r.x1 - r.x0 > SAME)
        ups = (*ups, *_open_sides(ups, flats))
        flats = (*flats, *_open_ends(ups, flats))
        xs = _distinct([(r.x0 + r.x1) / 2 for r in ups])
        ys = _distinct([(r.y0 + r.y1) / 2 for r in flats])
        if len(xs) >= 3 and len(ys) >= 2:
            grids.append(Grid(xs, ys, ups, flats))
    return sorted(grids, key=lambda grid: grid.ys[0])


@dataclass(slots=True, eq=False)
class _Group:
    """Rulings that touch, by their numbers: those that may go on further down, and around these."""

    numbers: list[int]
    near: list[Box]
    around: Box

    def touches(self, ruling: Box) -> bool:
        return _touch(ruling, self.around) and any(_touch(ruling, r) for r in reversed(self.near))

    def take(self, other: "_Group") -> None:
        """Put another group to this one, which leaves it empty."""
        self.numbers += other.numbers
        self.near += other.near
        self.around = Box.around((self.around, other.around))
        other.numbers, other.near = [], []

    def reaches(self, height: float) -> bool:
        """Return whether one of the rulings goes on to a height; those that do not are over."""
        self.near = [ruling for ruling in self.near if ruling.y1 >= height]
        self.around = Box.around(self.near or [self.around])
        return bool(self.near)


def _touching(rulings: Sequence[Box]) -> list[list[Box]]:
    """Return the groups of rulings that touch, ordered by the last of each.

    Going down the page a ruling is compared with those that reach so far: a drawing has thousands.
    """
    groups: list[_Group] = []
    near: list[_Group] = []
    height = -inf
    for number, ruling in sorted(enumerate(rulings), key=lambda item: item[1].y0):
        if ruling.y0 - height > SAME:
            height = ruling.y0
            near = [group for group in near if group.reaches(height - SAME)]
        own = _Group([number], [ruling], ruling)
        first, *others = [*(group for group in near if group.touches(ruling)), own]
        for other in others:
            first.take(other)
        if first is own:
            groups.append(own)
            near.append(own)
    left = [group.numbers for group in groups if group.numbers]
    return [[rulings[i] for i in sorted(numbers)] for numbers in sorted(left, key=max)]


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
    if not ups or len(_distinct([(r.y0 + r.y1) / 2 for r in flats])) < 2:
        return ()  # a line under the head of a page, and one between its columns
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
    if not flats or len(_distinct([(r.x0 + r.x1) / 2 for r in ups])) < 3:
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


def at_edges(
    rulings: Sequence[Box], edges: Sequence[float], *, upright: bool
) -> list[list[tuple[float, float]]]:
    """Return for each edge of columns, or of rows, from where to where rulings stand at it.

    >>> at_edges([Box(x0=9, y0=0, x1=9, y1=40)], (0, 9), upright=True) == [[], [(0, 40)]]
    True
    """
    drawn = sorted(
        ((r.x0 + r.x1) / 2, r.y0, r.y1) if upright else ((r.y0 + r.y1) / 2, r.x0, r.x1)
        for r in rulings
    )
    places = [place for place, _, _ in drawn]
    return [
        [
            (start, end)
            for _, start, end in drawn[
                bisect_left(places, edge - SAME) : bisect_right(places, edge + SAME)
            ]
        ]
        for edge in edges
    ]


def is_wall(drawn: Sequence[tuple[float, float]], across: float) -> bool:
    """Return whether one of the rulings at an edge stands where a line across meets it."""
    return any(start - SAME <= across <= end + SAME for start, end in drawn)
