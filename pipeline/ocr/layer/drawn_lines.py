"""The drawn lines and rectangles of a page, as they stand on it.

MuPDF tells them in its pass over the words, but not all as they are: lines at another scale come as
thick as if they were at the scale of the page ("0.1 0 0 0.1 0 0 cm 5 w" as 10 points), and a grid
of one path, or a rectangle begun in the middle of a side, as a path without a shape. The page is
asked for its paths where it has some of these.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from pipeline.ocr.layout.boxed import is_box
from pipeline.ocr.tables.filled_cells import edges_of_cells
from pipeline.records import Box

#: The type of the blocks of MuPDF that are drawn paths.
PATH: Final = 3
#: A drawn line is at most so many points thick; a page with more paths is a picture, not a table.
_THIN: Final = 3.0
_MOST_PATHS: Final = 5_000
#: A page with more paths without a shape is a drawing, and so is a path with more parts.
_MOST_SHAPES: Final = 40
_MOST_PARTS: Final = 400
#: A line goes on beside a filled cell within so many points; such a cell is larger than that.
_NEAR: Final = 2
_CELL: Final = 9.0
#: Both ends of a level or upright line differ by at most so much, in points.
_LEVEL: Final = 0.1
#: What is drawn is made smaller, within so many bytes, so that lines come out too thick.
_WITHIN: Final = 50_000
_SMALLER: Final = re.compile(
    rb"(?<![\d.])0?\.\d{1,9}(?:\s-?[\d.]{1,12}){2}\s-?0?\.\d{1,9}(?:\s-?[\d.]{1,12}){2}\scm\b"
)


def drawn_lines(page: Any, blocks: Sequence[Any]) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Return the drawn lines and thin rectangles of a page, the sides of larger ones; and these."""
    paths = [block for block in blocks if block["type"] == PATH]
    if not paths or len(paths) > _MOST_PATHS:
        return (), ()
    if _are_not_as_drawn(page, paths):
        drawn = [shape for path in page.get_cdrawings() for shape in _shapes(path)]
    else:
        drawn = [(_box(*path["bbox"]), bool(path["stroked"])) for path in paths if path["isrect"]]
    sides = [ruling for box, stroked in drawn for ruling in _sides(box, stroked=stroked)]
    filled = [box for box, stroked in drawn if not stroked]
    rulings = (*sides, *_going_on(sides, filled), *edges_of_cells(filled))
    return rulings, tuple(box for box, _ in drawn if is_box(box))


def _going_on(sides: Sequence[Box], filled: Iterable[Box]) -> Iterator[Box]:
    """Yield the foot of filled cells beside which a line goes on, where one is drawn above them.

    Where cells of a head are filled, some programs draw no line below them.
    """
    drawn: dict[int, list[Box]] = {}
    for side in sides:
        if side.x1 - side.x0 > _THIN >= side.y1 - side.y0:
            drawn.setdefault(round(side.y1), []).append(side)
    cells = sorted(box for box in filled if min(box.x1 - box.x0, box.y1 - box.y0) > _CELL)
    for box in (*cells, *reversed(cells)):
        above, beside = _level_with(drawn, box.y0), _level_with(drawn, box.y1)
        if any(line.x0 < box.x0 + _NEAR and box.x1 - _NEAR < line.x1 for line in above) and any(
            min(abs(line.x1 - box.x0), abs(line.x0 - box.x1)) < _NEAR for line in beside
        ):
            foot = box._replace(y0=box.y1)
            drawn.setdefault(round(box.y1), []).append(foot)
            yield foot


def _level_with(drawn: Mapping[int, Sequence[Box]], y: float) -> Iterator[Box]:
    for near in range(round(y) - _NEAR, round(y) + _NEAR + 1):
        yield from drawn.get(near, ())


def _are_not_as_drawn(page: Any, paths: Sequence[Any]) -> bool:
    """Return whether MuPDF tells paths of a page as thicker than they are, or without a shape."""
    shapeless = sum(not path["isrect"] and is_box(_box(*path["bbox"])) for path in paths)
    if 0 < shapeless <= _MOST_SHAPES:
        return True
    if not any(path["stroked"] for path in paths):
        return False
    return _SMALLER.search(page.read_contents()[:_WITHIN]) is not None


def _shapes(path: Any) -> Iterator[tuple[Box, bool]]:
    """Yield the lines and rectangles that a path of PyMuPDF has, and whether a pen drew them.

    A path with a line that leans, or a curve, has none.
    """
    parts = path["items"]
    if len(parts) > _MOST_PARTS or not all(map(_is_upright, parts)):
        return
    filled, stroked = "f" in path["type"], "s" in path["type"]
    boxes = [_box(*part[1]) for part in parts if part[0] == "re"]
    lines = [_box(*_around(part[1:3])) for part in parts if part[0] == "l"]
    around = _box(*path["rect"])
    whole = bool(lines) and not boxes and _is_outline(lines, around)
    boxes += [around] * (whole or any(part[0] == "qu" for part in parts))
    if filled:
        yield from ((box, False) for box in boxes)
    if stroked:
        yield from ((box, True) for box in (*boxes, *(() if whole else lines)))


def _is_outline(lines: Sequence[Box], around: Box) -> bool:
    """Return whether lines are the four sides of a rectangle, or parts of them."""
    sides = [{side for side in range(4) if _is_on(line, side, around)} for line in lines]
    return all(sides) and len(set().union(*sides)) == len(around)


def _is_on(line: Box, side: int, around: Box) -> bool:
    """Return whether a line runs along a side of a rectangle: left, top, right, bottom."""
    other = (side + 2) % len(around)
    return max(abs(line[side] - around[side]), abs(line[other] - around[side])) < _LEVEL


def _is_upright(part: Any) -> bool:
    """Return whether a part of a path is a rectangle, or a line that is level or upright."""
    if part[0] == "qu":
        corners = part[1]
        return all(_is_along(corners[i], corners[j]) for i, j in ((0, 1), (1, 3), (3, 2), (2, 0)))
    return part[0] == "re" or (part[0] == "l" and _is_along(*part[1:3]))


def _is_along(one: Any, other: Any) -> bool:
    return bool(min(abs(one[0] - other[0]), abs(one[1] - other[1])) < _LEVEL)


def _around(points: Iterable[Any]) -> tuple[float, float, float, float]:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _sides(box: Box, *, stroked: bool) -> Iterator[Box]:
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if stroked and min(wide, high) <= 2 * _THIN:  # the box of a line is two pens wide
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        yield box._replace(y0=y, y1=y) if wide > high else box._replace(x0=x, x1=x)
    elif min(wide, high) <= _THIN:
        yield box
    elif stroked:
        yield _box(box.x0, box.y0, box.x1, box.y0)
        yield _box(box.x0, box.y1, box.x1, box.y1)
        yield _box(box.x0, box.y0, box.x0, box.y1)
        yield _box(box.x1, box.y0, box.x1, box.y1)


def _box(x0: float, y0: float, x1: float, y1: float) -> Box:
    return Box(x0=round(x0, 2), y0=round(y0, 2), x1=round(x1, 2), y1=round(y1, 2))
