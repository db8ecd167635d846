"""Lines that run up or down the side of a page, beside all of its text: stamps of programs."""

from collections.abc import Sequence
from typing import Final

from pipeline.ocr.rows import box_of
from pipeline.records import Box, Line

#: Such a line is so many times as high as wide, and has so many letters.
_STEEP: Final = 5.0
_LETTERS: Final = 12


def up_the_side(
    lines: Sequence[Line], rulings: Sequence[Box] = ()
) -> tuple[list[Line], list[Line]]:
    """Return the lines that run up the side, and the others.

    The head of a narrow column is no such line: text, or a ruling, stands further out.
    """
    steep = [line for line in lines if _is_steep(line)]
    if not steep:
        return [], list(lines)
    others = [box_of(line) for line in lines if line not in steep]
    inside = [*others, *rulings]
    if not others:
        return [], list(lines)
    left, right = min(box.x0 for box in inside), max(box.x1 for box in inside)
    found = [x for x in steep if box_of(x).x1 <= left or box_of(x).x0 >= right]
    return found, [line for line in lines if line not in found]


def _is_steep(line: Line) -> bool:
    box = box_of(line)
    return box.y1 - box.y0 > _STEEP * (box.x1 - box.x0) and len(line.text) >= _LETTERS
