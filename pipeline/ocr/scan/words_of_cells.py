"""Cells of a ruled page: the words that stand in each, and which of them begin a row."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.scan.tesseract import Token
from pipeline.records import Box

#: In points: edges of cells that meet are no further apart.
_MEET: Final = 1.0


def words_of(cells: Sequence[Box], tokens: Sequence[Token], scale: float) -> list[list[int]]:
    """Return for each cell which of the words have their middle in it.

    `cells` are in points; `scale` pixels are one.
    """
    middles = sorted(
        ((token.y0 + token.y1) / 2 / scale, (token.x0 + token.x1) / 2 / scale, at)
        for at, token in enumerate(tokens)
    )
    heights = [y for y, _, _ in middles]
    found: list[list[int]] = []
    for cell in cells:
        row = middles[bisect_left(heights, cell.y0) : bisect_right(heights, cell.y1)]
        found.append(sorted(at for _, x, at in row if cell.x0 <= x <= cell.x1))
    return found


def first_columns(cells: Sequence[Box]) -> list[list[Box]]:
    """Return the cells of first columns, from above, those that meet together."""
    by_end = sorted(cells, key=lambda cell: cell.x1)
    ends = [cell.x1 for cell in by_end]
    firsts: list[Box] = []
    for cell in cells:
        near = slice(bisect_right(ends, cell.x0 - _MEET), bisect_left(ends, cell.x0 + _MEET))
        if not any(min(o.y1, cell.y1) > max(o.y0, cell.y0) + _MEET for o in by_end[near]):
            firsts.append(cell)
    firsts.sort(key=lambda cell: (round(cell.x0), cell.y0))
    columns: list[list[Box]] = []
    for cell in firsts:
        last = columns[-1][-1] if columns else None
        if last and abs(last.x0 - cell.x0) < _MEET and abs(last.y1 - cell.y0) < _MEET:
            columns[-1].append(cell)
        else:
            columns.append([cell])
    return columns
