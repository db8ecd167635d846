"""Lines in the frame in which their text is upright, and the way back to the shown page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal

from pipeline.records import Block, Box, Line

Turn = Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read on a page, in a frame of `width` x `height` points whose text is upright.

    ``turn`` is how many degrees clockwise this frame has to be turned to lie on the page as it is
    shown. ``lean`` is how many degrees the upright text leaned on its picture before that was made
    level. ``rulings`` are the drawn lines and thin rectangles, ``boxes`` rectangles that may hold
    lines. ``leaning`` are lines across the page, of a watermark or below a diagram, which stand in
    no column.
    """

    lines: tuple[Line, ...]
    width: float
    height: float
    turn: Turn = 0
    lean: float = 0.0
    rulings: tuple[Box, ...] = ()
    boxes: tuple[Box, ...] = ()
    leaning: tuple[Line, ...] = ()


def quarter(degrees: float) -> Turn:
    """Return the nearest quarter turn of an angle.

    >>> quarter(-91)
    270
    """
    turns: tuple[Turn, ...] = (0, 90, 180, 270)
    return turns[round(degrees / 90) % 4]


def turned_box(box: Box, turn: Turn, width: float, height: float) -> Box:
    """Return `box` of a frame `width` x `height` after the frame is turned clockwise.

    >>> turned_box(Box(x0=0, y0=0, x1=2, y1=1), 90, 10, 20)
    Box(x0=19, y0=0, x1=20, y1=2)
    """
    if turn == 90:
        return Box(x0=height - box.y1, y0=box.x0, x1=height - box.y0, y1=box.x1)
    if turn == 180:
        return Box(x0=width - box.x1, y0=height - box.y1, x1=width - box.x0, y1=height - box.y0)
    if turn == 270:
        return Box(x0=box.y0, y0=width - box.x1, x1=box.y1, y1=width - box.x0)
    return box


def turned_line(line: Line, turn: Turn, width: float, height: float) -> Line:
    """Return a line whose boxes are turned with the frame."""
    if turn == 0:
        return line
    return with_boxes(line, lambda box: turned_box(box, turn, width, height))


def turned_blocks(
    blocks: Iterable[Block], turn: Turn, width: float, height: float
) -> tuple[Block, ...]:
    """Return blocks whose boxes are turned with the frame."""
    if turn == 0:
        return tuple(blocks)
    return tuple(
        block._replace(lines=tuple(turned_line(line, turn, width, height) for line in block.lines))
        for block in blocks
    )


def leaned_blocks(
    blocks: Iterable[Block], degrees: float, width: float, height: float
) -> tuple[Block, ...]:
    """Return blocks of a levelled frame where they lie on the frame that leans."""
    if not degrees:
        return tuple(blocks)
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))

    def back(box: Box) -> Box:
        x, y = (box.x0 + box.x1) / 2 - width / 2, (box.y0 + box.y1) / 2 - height / 2
        moved_x = x * cosine - y * sine + width / 2 - (box.x0 + box.x1) / 2
        moved_y = x * sine + y * cosine + height / 2 - (box.y0 + box.y1) / 2
        return Box(
            x0=round(box.x0 + moved_x, 2),
            y0=round(box.y0 + moved_y, 2),
            x1=round(box.x1 + moved_x, 2),
            y1=round(box.y1 + moved_y, 2),
        )

    return tuple(
        block._replace(lines=tuple(with_boxes(line, back) for line in block.lines))
        for block in blocks
    )


def with_boxes(line: Line, change: Callable[[Box], Box]) -> Line:
    """Return a line whose boxes, its own and its words', are changed."""
    return line._replace(
        box=change(line.box) if line.box else None,
        words=tuple(w._replace(box=change(w.box)) for w in line.words),
    )
