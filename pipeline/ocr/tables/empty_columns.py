"""Ruled tables all of whose texts stand in one column: a form to be filled in, the end of a row."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import box_of
from pipeline.records import Block, Line

#: A form asks for at least so many things; what it asks has at most so many letters.
_ASKED: Final = 3
_LONGEST: Final = 150
#: A column is at least so wide, in points; a narrower one is the bar beside a quotation.
_NARROWEST: Final = 12.0
#: Above what goes on from the page before stands at most so much: a running header, a number.
_LINES_ABOVE: Final = 2
_SHORT: Final = 100


def is_form(xs: Sequence[float], blocks: Sequence[Block]) -> bool:
    """Return whether cells ask for what is to be written beside them: "Дата рождения | ".

    `xs` are the edges of the columns. Headings may stand over all of them: "1. О заявителе". Of a
    scan, which may draw lines that are none, nothing is believed.
    """
    cells = [block.cell for block in blocks if block.cell is not None]
    asking = [cell for cell in cells if cell.column_span < len(xs) - 1]
    return (
        {cell.column for cell in cells} == {0}
        and len({cell.row for cell in asking}) >= max(_ASKED, len(cells) - len(asking))
        and _are_columns(xs, blocks)
        and all(sum(len(line.text) for line in block.lines) <= _LONGEST for block in blocks)
    )


def is_remainder(xs: Sequence[float], blocks: Sequence[Block], others: Sequence[Line]) -> bool:
    """Return whether a cell is all that is left of a row that began on the page before.

    It stands right of an empty column at the top of the page; `others` are the lines outside.
    """
    cells = [block.cell for block in blocks if block.cell is not None]
    if len(cells) != 1 or cells[0].column == 0 or not _are_columns(xs, blocks):
        return False
    top = box_of(blocks[0].lines[0]).y0
    above = [line for line in others if box_of(line).y1 < top]
    return len(above) <= _LINES_ABOVE and all(len(line.text) < _SHORT for line in above)


def _are_columns(xs: Sequence[float], blocks: Sequence[Block]) -> bool:
    """Return whether columns are as wide as those of a table, and their text is no scan's."""
    wide = all(b - a > _NARROWEST for a, b in pairwise(xs))
    return wide and all(line.font for block in blocks for line in block.lines)
