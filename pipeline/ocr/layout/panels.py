"""Panels: tables or figures side by side, each below its own title and read before the next.

Таблица 2.1. Индексы производства      Таблица 2.2. Выпуск продукции
Промышленность      102,1    102,8     Уголь     млн тонн    53,2
"""

from collections.abc import Sequence
from typing import Final

from pipeline.ocr.layout.captions import is_caption
from pipeline.ocr.layout.kinds import looks_like_heading
from pipeline.ocr.rows import Rows, box_of, rows_of
from pipeline.records import Box, Line

#: White before the title of a panel, in points.
_BEFORE: Final = 2.0
#: Columns of text have so many rows above the titles, each with pieces of so many letters.
_COLUMN_ROWS: Final = 3
_LETTERS: Final = 15
#: The upper line of a cell is drawn at most so far above its text, in points.
_PADDING: Final = 20.0
#: The last lines of a panel follow each other so nearly, in heights of a line.
_NEAR: Final = 1.6


def parts_of(
    lines: Sequence[Line], body: float, foot: float, rulings: Sequence[Box] = ()
) -> list[list[Line]]:
    """Return the lines above panels, those of each panel and those below; all where none stand.

    `body` is the size of most of the type; none stands below `foot`, in points from the top, nor in
    the cells that `rulings` part.
    """
    if sum(is_caption(line.text) for line in lines) < 2:
        return [list(lines)]
    rows = rows_of(lines)
    parts: list[list[Line]] = []
    done = 0
    for at, row in enumerate(rows):
        if at < done or len(row) < 2 or not all(is_caption(line.text) for line in row):
            continue
        edges = [box_of(line).x0 - _BEFORE for line in row[1:]]
        if _are_columns(rows[done:at], edges) or _are_cells(row, rulings):
            continue
        end = _end(rows, at, edges, body, foot)
        own = [line for row in rows[at:end] for line in row]
        parts += [[line for row in rows[done:at] for line in row]] * (at > done)
        parts += [
            [line for line in own if low < box_of(line).x0 <= high]
            for low, high in zip([float("-inf"), *edges], [*edges, float("inf")], strict=True)
        ]
        done = end
    return [*parts, [line for row in rows[done:] for line in row]] if done < len(rows) else parts


def _are_columns(rows: Rows, edges: Sequence[float]) -> bool:
    """Return whether columns of text stand right above the titles, which are in them."""
    beside = 0
    for row in reversed(rows):
        if _is_across(row, edges):
            return False
        long = [line for line in row if len(line.text) >= _LETTERS]
        beside += len({box_of(line).x0 > edges[0] for line in long}) > 1
        if beside == _COLUMN_ROWS:
            return True
    return False


def _are_cells(titles: Sequence[Line], rulings: Sequence[Box]) -> bool:
    """Return whether a drawn line parts two titles, and others over both: they stand in a table."""
    one, other = box_of(titles[0]), box_of(titles[1])
    parted = any(
        one.x0 < r.x0 and r.x1 < other.x0 + 1 and r.y0 < one.y1 and one.y0 < r.y1
        for r in rulings
        if r.x1 - r.x0 < r.y1 - r.y0
    )
    flat = [r for r in rulings if r.y1 - r.y0 < r.x1 - r.x0 and -1 <= one.y0 - r.y1 < _PADDING]
    return parted and all(any(r.x0 < box.x0 < r.x1 for r in flat) for box in (one, other))


def _end(rows: Rows, start: int, edges: Sequence[float], body: float, foot: float) -> int:
    """Return the row at which panels end: one runs across, or the left one has a title alone."""
    below = (i for i in range(start, len(rows)) if _ends_panels(rows[i], edges, foot))
    stop = max(start + 1, next(below, len(rows)))
    end = max(i for i in range(start, stop) if any(box_of(x).x0 > edges[0] for x in rows[i])) + 1
    while end < stop:
        line = rows[end][0]
        own = [x for row in rows[start:end] for x in row if box_of(x).x0 <= edges[0]]
        last = max(box_of(x).y1 for x in own)
        high = box_of(line).y1 - box_of(line).y0
        is_title = looks_like_heading(line, body) or is_caption(line.text)
        if is_title or box_of(line).y0 - last > _NEAR * high:
            break
        end += 1
    return end


def _ends_panels(row: Sequence[Line], edges: Sequence[float], foot: float) -> bool:
    return _is_across(row, edges) or box_of(row[0]).y0 > foot


def _is_across(row: Sequence[Line], edges: Sequence[float]) -> bool:
    return any(box_of(line).x0 <= edge < box_of(line).x1 for line in row for edge in edges)
