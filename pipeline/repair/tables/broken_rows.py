"""Rows of tables that the end of a page breaks: which cell goes on with which on the next page.

Such a row has no number or name of its own on the next page, and a sentence of it goes on there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pipeline.records import BESIDE_THE_TEXT, Block, Box

_ENDED: Final = re.compile(r"[.!?…:;]['\"»”)]*\s*\Z")
_GOES_ON_WITH: Final = re.compile(r"[a-zа-яёәғқңөұүһі(«\"„“]")
#: What ends so goes on, whatever with: a comma, a hyphen, a small word.
_WAITS: Final = re.compile(
    r"(?:,|[^\W\d_]-|(?<!\w)(?:с|по|и|или|на|за|в|из|от|для|при|к|о|of|the|and|to|for|in|мен|және|үшін"
    r"|туралы|ішінде|бойынша))\Z",
    re.IGNORECASE,
)
#: The mark of an item that begins in lower case: "а) ...", "б. ...".
_ITEM: Final = re.compile(r"[^\W\d_][.)]\s")
#: The number of a row; rows are numbered where at least so many are.
_NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")
_NUMBERED: Final = 3
#: So many cells of a row go on, where nothing but its lack of a number tells that they do.
_BEGUN: Final = 2
_LETTER: Final = re.compile(r"[^\W\d_]")
#: Parts of one cell begin together, or have one middle, within so many points.
_ALIGNED: Final = 8.0
#: A letter has so many ems, and a line that ends so far from the edge of its column has no room.
_EM: Final = 0.5

#: The cells of one row by their column, each by its place among the blocks.
_Row = Mapping[int, int]


def broken_cells(pages: Sequence[int], blocks: Sequence[Block]) -> dict[int, int]:
    """Return the places of cells whose text goes on in another, each with the place of that.

    `pages` are those that the `blocks` of a document stand on, in reading order.
    """
    found: dict[int, int] = {}
    for above, below in _neighbours(pages, blocks):
        last = _last_row(blocks, above)
        first = _first_row(blocks, above, below)
        if _is_one_row(blocks, (above, below), last, first):
            found |= {last[column]: first[column] for column in last if column in first}
    return found


def _neighbours(pages: Sequence[int], blocks: Sequence[Block]) -> Iterator[tuple[range, range]]:
    """Yield the last table of a page and the first of the next, nothing but edges between."""
    before: range | None = None
    start = 0
    while start < len(blocks):
        cell = blocks[start].cell
        if cell is None:
            if blocks[start].kind not in BESIDE_THE_TEXT:
                before = None
            start += 1
            continue
        end = start
        while end < len(blocks) and pages[end] == pages[start]:
            own = blocks[end].cell
            if own is None or own.table != cell.table:
                break
            end += 1
        table = range(start, end)
        if before is not None and pages[before[0]] + 1 == pages[start]:
            yield before, table
        before, start = table, end


def _last_row(blocks: Sequence[Block], table: range) -> _Row:
    cells = [(place, cell) for place in table if (cell := blocks[place].cell) is not None]
    last = max(cell.row + cell.row_span for _, cell in cells)
    return {cell.column: place for place, cell in cells if cell.row + cell.row_span == last}


def _first_row(blocks: Sequence[Block], above: range, below: range) -> _Row:
    """Return the first row of a table that does not say again what heads the one before."""
    heads, rows = _rows(blocks, above), _rows(blocks, below)
    for (_, head), (_, row) in zip(sorted(heads.items()), sorted(rows.items()), strict=False):
        if {c: _text(blocks[p]) for c, p in head.items()} != {
            c: _text(blocks[p]) for c, p in row.items()
        }:
            return row
    return {}


def _rows(blocks: Sequence[Block], table: range) -> dict[int, dict[int, int]]:
    rows: dict[int, dict[int, int]] = {}
    for place in table:
        cell = blocks[place].cell
        if cell is not None:
            rows.setdefault(cell.row, {})[cell.column] = place
    return rows


def _is_one_row(
    blocks: Sequence[Block], tables: tuple[range, range], last: _Row, first: _Row
) -> bool:
    """Return whether the last row of a page goes on in the first row of the next.

    What names it stands on this page alone, no figure of it on both, and a sentence goes on from
    the full last line of a cell. A name goes on itself only where a word is broken or waits. In a
    numbered table it is enough that the number is lacking.
    """
    both = [column for column in sorted(last) if column in first]
    names = min((*last, *first), default=0)
    if not both or len(last) < 2 or names not in last:
        return False
    pairs = [(blocks[last[column]], blocks[first[column]]) for column in both]
    if not all(_are_aligned(a, b) for a, b in pairs) or not all(_has_words(b) for _, b in pairs):
        return False
    if names in first and not _WAITS.search(_text(pairs[0][0])):
        return False
    return _lacks_number(blocks, tables, last, first) or any(
        _runs_on(a, b) and _is_full(blocks, tables[0], column, a, b)
        for column, (a, b) in zip(both, pairs, strict=True)
    )


def _lacks_number(
    blocks: Sequence[Block], tables: tuple[range, range], last: _Row, first: _Row
) -> bool:
    """Return whether all rows are numbered but the first of a page, all whose cells were begun.

    No number stands beside several rows, so that what has none is no row of its own.
    """
    numbers = min(last)
    if len(first) < _BEGUN or min(first) == numbers or not set(first) <= set(last):
        return False
    rows = [row for table in tables for row in _rows(blocks, table).values() if row != first]
    cells = [[blocks[place].cell for place in row.values()] for row in rows]
    own = [
        row
        for row, its in zip(rows, cells, strict=True)
        if not all(cell is not None and cell.is_header for cell in its)
    ]
    first_cells = [blocks[row[numbers]] for row in own if numbers in row]
    return (
        len(first_cells) == len(own) >= _NUMBERED
        and all(_NUMBER.fullmatch(_text(block)) for block in first_cells)
        and all(block.cell is not None and block.cell.row_span == 1 for block in first_cells)
    )


def _runs_on(above: Block, below: Block) -> bool:
    """Return whether a sentence goes on from one cell in the other."""
    begin, end = _text(below), _text(above)
    goes_on = _GOES_ON_WITH.match(begin) is not None or _WAITS.search(end) is not None
    return goes_on and _ITEM.match(begin) is None and _ENDED.search(end) is None


def _is_full(
    blocks: Sequence[Block], table: range, column: int, above: Block, below: Block
) -> bool:
    """Return whether the first word on the next page had no place in the last line on this one."""
    line = above.lines[-1]
    ends = [
        own.box.x1
        for place in table
        if (cell := blocks[place].cell) is not None
        and (cell.column, cell.column_span) == (column, 1)
        for own in blocks[place].lines
        if own.box is not None
    ]
    if line.box is None or len(above.lines) < 2 or not ends:
        return False
    size = line.size or line.box.y1 - line.box.y0
    word = below.lines[0].text.split(maxsplit=1)[0]
    return max(ends) - line.box.x1 < (len(word) + 1) * _EM * size


def _are_aligned(above: Block, below: Block) -> bool:
    one, other = _around(above), _around(below)
    if one is None or other is None:
        return False
    return min(abs(one.x0 - other.x0), abs(one.x0 + one.x1 - other.x0 - other.x1) / 2) < _ALIGNED


def _around(block: Block) -> Box | None:
    boxes = [line.box for line in block.lines if line.box is not None]
    return Box.around(boxes) if boxes else None


def _has_words(block: Block) -> bool:
    return _LETTER.search(_text(block)) is not None


def _text(block: Block) -> str:
    return " ".join(line.text.strip() for line in block.lines)
