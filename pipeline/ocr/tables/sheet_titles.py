"""Sheets printed with their grid: what stands alone in the rows above a table only names it."""

from collections.abc import Sequence

from pipeline.ocr.tables.titles import says_units
from pipeline.records import Block, Cell

#: A table has at least so many rows below its title.
_ROWS = 3


def title_rows(blocks: Sequence[Block], rows: int, columns: int) -> int:
    """Return how many rows at the top of a grid hold a title, units or nothing; 0 of a table.

    A title runs over cells that are not merged, or a row without text is below it: "Внешняя
    торговля", nothing, "Страна | Экспорт | Импорт". So is no row that goes on from the page before.
    """
    texts: dict[int, list[tuple[Cell, str]]] = {}
    for block in blocks:
        if block.cell is not None:
            text = " ".join(line.text.strip() for line in block.lines)
            texts.setdefault(block.cell.row, []).append((block.cell, text))
    at, parted = 0, False
    while at < rows - _ROWS and len(here := texts.get(at, [])) < 2:
        for cell, text in here:
            if cell.row_span > 1 or cell.column_span == columns:
                return 0
            if cell.column > 0 and (at == 0 or not says_units(text)):
                return 0
        parted = parted or any(cell.column_span > 1 for cell, _ in here) or (at > 0 and not here)
        at += 1
    return at if parted and 0 in texts and len(texts.get(at, [])) > 1 else 0
