"""Cells that are filled and not ruled: where coloured rectangles touch in rows and columns."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from pipeline.records import Box

#: A cell is at least so high and wide, and touches the next one so nearly, in points.
_SMALLEST: Final = 9.0
_TOUCH: Final = 1.0
#: A table of such cells has at least so many rows and columns.
_ROWS: Final = 3
_COLUMNS: Final = 2


def edges_of_cells(filled: Iterable[Box]) -> tuple[Box, ...]:
    """Return the sides of filled rectangles that make a table, as rulings; nothing of others.

    In a table the rectangles of a row touch, and rows touch whose rectangles begin where those of
    the fullest row do: bars of a chart, bands below rows and boxes of a slide do not.
    """
    rows = _rows([x for x in filled if min(x.x1 - x.x0, x.y1 - x.y0) >= _SMALLEST])
    found: list[Box] = []
    stack: list[Sequence[Box]] = []
    for row in [*rows, []]:
        if stack and row and _touches(stack[-1], row):
            stack.append(row)
            continue
        most = max(map(len, stack), default=0)
        if len(stack) >= _ROWS and most >= _COLUMNS and sum(len(x) == most for x in stack) > 1:
            found += [side for own in stack for cell in own for side in _sides(cell)]
        stack = [row] if row else []
    return tuple(found)


def _rows(boxes: Iterable[Box]) -> list[list[Box]]:
    """Return the boxes as rows of those that touch, from the top, from left to right."""
    rows: list[list[Box]] = []
    for box in _in_rows(set(boxes)):
        last = rows[-1][-1] if rows else None
        if (
            last is not None
            and abs(last.y0 - box.y0) <= _TOUCH >= abs(last.y1 - box.y1)
            and abs(last.x1 - box.x0) <= _TOUCH
        ):
            rows[-1].append(box)
        else:
            rows.append([box])
    return rows


def _in_rows(boxes: Iterable[Box]) -> Iterator[Box]:
    """Yield the boxes from the top, those that begin and end at one height from left to right."""
    for band in _bands(boxes, lambda box: box.y0):
        for row in _bands(band, lambda box: box.y1):
            yield from sorted(row, key=lambda box: box.x0)


def _bands(boxes: Iterable[Box], edge: Callable[[Box], float]) -> list[list[Box]]:
    """Return the boxes by one of their edges, those together whose edges touch."""
    bands: list[list[Box]] = []
    for box in sorted(boxes, key=edge):
        if not bands or edge(box) - edge(bands[-1][0]) > _TOUCH:
            bands.append([])
        bands[-1].append(box)
    return bands


def _touches(above: Sequence[Box], below: Sequence[Box]) -> bool:
    """Return whether a row lies right below another, its cells beginning where those do."""
    one, other = (above, below) if len(above) >= len(below) else (below, above)
    return (
        abs(above[0].y1 - below[0].y0) <= _TOUCH
        and abs(above[0].x0 - below[0].x0) <= _TOUCH
        and abs(above[-1].x1 - below[-1].x1) <= _TOUCH
        and all(any(abs(cell.x0 - x.x0) <= _TOUCH for x in one) for cell in other)
    )


def _sides(box: Box) -> tuple[Box, Box, Box, Box]:
    return (
        box._replace(y1=box.y0),
        box._replace(y0=box.y1),
        box._replace(x1=box.x0),
        box._replace(x0=box.x1),
    )
