"""Tables that stand in a column of text are read where they stand in that column.

Columns are told by lines of text. So a table in one of them stands for lines as wide as itself, one
for each of its own: it neither parts the columns of the page nor is it read before or after them.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pipeline.ocr.rows import box_of, rows_of
from pipeline.ocr.tables.ruled import TableFound
from pipeline.records import Line

#: A table has text beside it where so many lines of so many letters are level with it.
_BESIDE: Final = 2
_LETTERS: Final = 11
#: A table is narrow that has less than this share of the width of the lines of its page.
_NARROW: Final = 0.6
#: Longer than any cell or heading, so that a line that stands for a row is taken for neither.
_TEXT: Final = "\N{FULL BLOCK}" * 1000


class StandIns(NamedTuple):
    """Lines that stand for rows of tables, and each table by the `id` of the first of its lines."""

    lines: tuple[Line, ...]
    tables: dict[int, TableFound]

    def of(self, lines: Sequence[Line]) -> list[TableFound]:
        """Return the tables that begin among `lines`."""
        return [table for x in lines if (table := self.tables.get(id(x))) is not None]

    def without(self, lines: Sequence[Line]) -> list[Line]:
        """Return those of `lines` that stand for no row of a table."""
        if not self.tables:
            return list(lines)
        own = {id(line) for line in self.lines}
        return [line for line in lines if id(line) not in own]


def stand_ins(tables: Sequence[TableFound], lines: Sequence[Line]) -> StandIns:
    """Return lines for the tables that are narrow, or that have other lines of a page beside."""
    rows = [(_rows(table), table) for table in tables if _is_in_column(table, lines)]
    return StandIns(
        tuple(line for own, _ in rows for line in own),
        {id(own[0]): table for own, table in rows},
    )


def _is_in_column(table: TableFound, lines: Sequence[Line]) -> bool:
    if not lines:
        return False
    box = table.box
    boxes = [box_of(line) for line in lines]
    width = max(box.x1, *(b.x1 for b in boxes)) - min(box.x0, *(b.x0 for b in boxes))
    if box.x1 - box.x0 < _NARROW * width:
        return True
    beside = sum(
        len(line.text) >= _LETTERS
        and (b.x0 > box.x1 or b.x1 < box.x0)
        and box.y0 < (b.y0 + b.y1) / 2 < box.y1
        for line, b in zip(lines, boxes, strict=True)
    )
    return beside >= _BESIDE


def _rows(table: TableFound) -> list[Line]:
    """Return a line for each row of lines of a table, as wide as the table."""
    lines = [line for block in table.blocks for line in block.lines if line.box is not None]
    found = []
    for row in rows_of(lines):
        first = box_of(row[0])
        box = first._replace(x0=table.box.x0, x1=table.box.x1)
        found.append(row[0]._replace(text=_TEXT, box=box, words=()))
    return found
