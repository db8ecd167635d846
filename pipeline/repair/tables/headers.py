"""What heads the cells of tables: the texts above, beside and before, over the pages of a document.

The layout says where a cell stands and which rows are headings; here, where the letters are right
and words broken over lines are whole again, each cell gets the texts that say what it is about. A
table that goes on over the page keeps its headings, a line of units holds until the next.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pipeline.records import BESIDE_THE_TEXT, Box, Cell, Segment, SegmentKind
from pipeline.repair.tables.heads_again import heads_again
from pipeline.repair.tables.odd_numbers import odd_numbers
from pipeline.repair.tables.right_sheets import is_of_numbers, rows_beside, two_sheets
from pipeline.repair.tables.rows import Rows
from pipeline.repair.tables.titles import (
    CAPTION,
    UNIT_LINE,
    held_unit,
    title_of,
    with_unit_of_corner,
    without_approval,
)

#: "Показатель, млн тенге", "Indicator (million tenge)": what the heading of the labels ends in.
_OF_NUMBERS: Final = re.compile(r"\s*(?:№|N|No\.?|#|п/п|р/с)", re.IGNORECASE)
#: What may stand between the parts of one table.
_BETWEEN: Final[frozenset[SegmentKind]] = BESIDE_THE_TEXT | {
    "footnote",
    "caption",
    "annotation",
    "form_field",
}
#: A row that counts the columns, those of the names by letters: "А Б В 1 2 3".
_COUNTED: Final = re.compile(
    r"(?:А(?: Б(?: В(?: Г)?)?)?|A(?: B(?: C(?: D)?)?)?) 1 2(?: 3(?: 4(?: \d\d?)*)?)?"
)
#: A heading that goes on in the one below it: "Июль 2025 г. к" over "июню".
_HANGS: Final = re.compile(r"((?<!\w)(?:к|в|на|за|от|до|с|по|of|to)) / (?=\S)")
#: Headings alone on a page are at least so many; below them stand at most so many columns more.
_FEWEST_HEADS: Final = 3
_MOST_MORE: Final = 2
_GOES_ON: Final = re.compile(
    r"\(?(?:продолжение|окончание)\b|\bжалғасы\b|\(?(?:table )?continued\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Table:
    """The segments of one table on one page: ``first``, ``last`` are their places in the list."""

    first: int
    last: int
    cells: tuple[tuple[Segment, Cell], ...]

    @property
    def columns(self) -> int:
        return max(cell.column + cell.column_span for _, cell in self.cells)

    @property
    def page(self) -> int:
        return self.cells[0][0].page


def with_headers(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments, each cell of a table with the texts that head it."""
    out = list(segments)
    before: _Headed | None = None
    sheets: list[_Headed] = []  # left ones on one page after another, until their right ones came
    right: _Headed | None = None
    unit = ""
    at = 0
    for table in _tables(segments):
        for segment in segments[at : table.first]:
            unit = held_unit(segment) or unit
        left = _left_sheet(sheets, table, right)
        headed = _headed(segments, table, right if left else before, unit)
        if left:
            cells, own = two_sheets(left.cells, headed.cells)
            out[left.table.first : left.table.last + 1] = [replace(s, cell=c) for s, c in cells]
            headed = replace(headed, cells=own, title=own[0][1].title)
            sheets, right = sheets[1:], headed
        else:
            follows = before is not None and before.table.page + 1 == table.page
            sheets = [*sheets, headed] if follows and sheets and not right else [headed]
            right = None
        out[table.first : table.last + 1] = [replace(s, cell=c) for s, c in headed.cells]
        before, at = headed, table.first  # a form above may be a table, too
    return tuple(out)


def _tables(segments: Sequence[Segment]) -> Iterator[_Table]:
    """Yield the tables in reading order."""
    start = 0
    while start < len(segments):
        cell = segments[start].cell
        if cell is None:
            start += 1
            continue
        end = start
        while end + 1 < len(segments) and _goes_on(segments[end], segments[end + 1]):
            end += 1
        cells = tuple((s, s.cell) for s in segments[start : end + 1] if s.cell is not None)
        yield _Table(start, end, cells)
        start = end + 1


def _goes_on(segment: Segment, following: Segment) -> bool:
    """Return whether a segment is a later cell of the same table: cells come row by row."""
    here, there = segment.cell, following.cell
    if here is None or there is None or segment.page != following.page:
        return False
    return here.table == there.table and (here.row, here.column) < (there.row, there.column)


# --- one table -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Headed:
    """A table with its headers worked out, for the one that may go on with it."""

    table: _Table
    cells: tuple[tuple[Segment, Cell], ...]
    columns: dict[int, str]
    title: str
    rows: Rows
    heads: frozenset[str]  # the texts of its headings


def _left_sheet(sheets: Sequence[_Headed], table: _Table, right: _Headed | None) -> _Headed | None:
    """Return the left part of a sheet that a printer cut in two, where a table is the right one.

    Behind the `right` one of the sheet before it needs no headings.
    """
    if not sheets or sheets[0].table.page == table.page or not is_of_numbers(table.cells):
        return None
    if right is None and not _heads(table.cells):
        return None
    return sheets[0] if rows_beside(sheets[0].table.cells, table.cells) else None


def _headed(
    segments: Sequence[Segment], table: _Table, before: _Headed | None, unit: str
) -> _Headed:
    counting = _counting(table.cells)
    cells = tuple(
        (s, c._replace(is_header=c.is_header or c.row in counting)) for s, c in table.cells
    )
    over_all = _over_all(cells, table.columns)
    columns = _column_headers([x for x in cells if x is not over_all and x[1].row not in counting])
    labels = columns.get(1 if _OF_NUMBERS.match(columns.get(0, "")) else 0, "")
    title = with_unit_of_corner(title_of(segments, table.first, unit), labels)
    if over_all is not None:
        title = " / ".join(filter(None, (title, without_approval(over_all[0].text))))
    places = _columns_before(before.table, table) if before is not None else {}
    above: tuple[str, ...] = ()
    rows_before: Rows | None = None
    heads = _heads(cells)
    if before is not None and places and _continues(segments, before.table, table):
        if _repeats(columns, before.columns):
            cells = _with_heads_of(before.heads, cells)
            columns = before.columns if _heads(cells) < heads else columns
        else:
            heads = before.heads
            cells = tuple((s, c._replace(is_header=c.row in counting)) for s, c in cells)
            columns = {
                column: before.columns[place]
                for column, place in places.items()
                if place in before.columns
            }
        title = title if UNIT_LINE.search(title) else before.title or title
        above = before.rows.last_section
        rows_before = before.rows if before.table.columns == table.columns else None
    if not title and before is not None and _is_listed_on(segments, before, table, columns):
        title = before.title
    again = heads_again(cells, columns)
    cells = tuple((s, c._replace(is_header=c.is_header or c.row in again)) for s, c in cells)
    rows = Rows.of(cells, columns, above, rows_before)
    odd = odd_numbers(cells)
    done = tuple(
        (
            segment,
            cell._replace(
                odd=segment.number in odd,
                row_header="" if cell.is_header else rows.header(cell, segment.text),
                column_header=""
                if cell.is_header or cell.row in rows.sections
                else _last_head(again, cell.row, columns).get(cell.column, ""),
                title=title,
            ),
        )
        for segment, cell in cells
    )
    last = _last_head(again, max(cell.row for _, cell in cells), columns)
    return _Headed(table, done, last, title, rows, heads)


def _heads(cells: Sequence[tuple[Segment, Cell]]) -> frozenset[str]:
    return frozenset(" ".join(s.text.split()) for s, cell in cells if cell.is_header)


def _with_heads_of(
    before: frozenset[str], cells: Sequence[tuple[Segment, Cell]]
) -> tuple[tuple[Segment, Cell], ...]:
    """Return cells, no row of them a heading that says nothing of what the headings `before` said.

    Below headings that are said again, such a row is one that the page breaks, without its number.
    """
    said = {cell.row for s, cell in cells if " ".join(s.text.split()) in before}
    return tuple((s, c._replace(is_header=c.is_header and c.row in said)) for s, c in cells)


def _last_head(
    again: Mapping[int, dict[int, str]], row: int, columns: dict[int, str]
) -> dict[int, str]:
    """Return the headings of the columns at a row: the last ones above it."""
    above = max((at for at in again if at < row), default=None)
    return columns if above is None else again[above]


def _counting(cells: Sequence[tuple[Segment, Cell]]) -> frozenset[int]:
    """Return the rows that only count the columns: "1 2 3", "А Б В 1 2 3"."""
    rows: dict[int, list[tuple[Segment, Cell]]] = {}
    for segment, cell in cells:
        rows.setdefault(cell.row, []).append((segment, cell))
    return frozenset(
        row
        for row, here in rows.items()
        if len(here) > 2
        and (
            all(_is_numbering(segment, cell) for segment, cell in here)
            or _COUNTED.fullmatch(" ".join(segment.text.strip() for segment, _ in here))
        )
    )


def _is_numbering(segment: Segment, cell: Cell) -> bool:
    """Return whether a cell holds nothing but the number of its column, or its letter (А, Б)."""
    text = segment.text.strip()
    return text == str(cell.column + 1) or (cell.column < 2 and text in ("А", "Б", "1", "A", "B"))


def _over_all(cells: Sequence[tuple[Segment, Cell]], columns: int) -> tuple[Segment, Cell] | None:
    """Return the heading over all columns that has others below it: it is the table's title."""
    first = cells[0]
    heads = {cell.row for _, cell in cells if cell.is_header}
    alone = first[1].is_header and first[1].column_span == columns > 1
    return first if alone and len(heads) > 1 else None


def _column_headers(cells: Sequence[tuple[Segment, Cell]]) -> dict[int, str]:
    """Return for each column the texts of its headings, outermost first, joined by " / "."""
    rows: dict[int, dict[int, tuple[str, int]]] = {}
    for segment, cell in cells:
        text = " ".join(segment.text.split())
        if cell.is_header and text and not _is_numbering(segment, cell):
            rows.setdefault(cell.row, {})[cell.column] = text, cell.column_span
    found: dict[int, list[str]] = {}
    for row, here in sorted(rows.items()):
        for column, text in _spread(here, rows.get(row + 1, {})).items():
            texts = found.setdefault(column, [])
            if text not in texts:
                texts.append(text)
    return {column: _HANGS.sub(r"\1 ", " / ".join(texts)) for column, texts in found.items()}


def _spread(here: dict[int, tuple[str, int]], below: dict[int, tuple[str, int]]) -> dict[int, str]:
    """Return the text of a row of headings for each column that it heads.

    A heading without its span drawn heads also the empty columns right of it, as far as the row
    below goes on: "Субсидия, млн тенге" and nothing, over "2022" and "2023".
    """
    spread = {
        place: text
        for column, (text, span) in here.items()
        for place in range(column, column + span)
    }
    for column in sorted(below):
        if column not in spread and column - 1 in spread and column - 1 in below:
            spread[column] = spread[column - 1]
    return spread


def _continues(segments: Sequence[Segment], before: _Table, table: _Table) -> bool:
    """Return whether a table goes on with the one before it, on the next page or right below.

    Right below it has no headings but the end of a label that runs over two lines.
    """
    pages = segments[before.last].page, segments[table.first].page
    if pages[1] == pages[0]:
        heads = [segment.text for segment, cell in table.cells if cell.is_header]
        return (
            before.last + 1 == table.first
            and before.columns == table.columns
            and any(cell.is_header for _, cell in before.cells)
            and len(heads) == 1
            and not any(char.isdigit() for char in heads[0])
        )
    if pages[1] != pages[0] + 1:
        return False
    return all(
        _GOES_ON.search(segment.text)
        or (segment.kind in _BETWEEN and not CAPTION.match(segment.text))
        for segment in segments[before.last + 1 : table.first]
    )


def _is_listed_on(
    segments: Sequence[Segment], before: _Headed, table: _Table, columns: Mapping[int, str]
) -> bool:
    """Return whether a table without a title goes on with a list: "I. Доходы", "II. Затраты".

    It follows at once, under other headings, and its last column has that of the one before.
    """
    last, first = before.table.last, table.first
    between = segments[last + 1 : first]
    amount = columns.get(table.columns - 1)
    return (
        amount is not None
        and amount == before.columns.get(before.table.columns - 1)
        and segments[first].page - segments[last].page <= 1
        and all(segment.kind in BESIDE_THE_TEXT for segment in between)
    )


def _columns_before(before: _Table, table: _Table) -> dict[int, int]:
    """Return which column of the part before each column of a table is; none if it is another.

    A part may have fewer columns, for one that is empty on its page ("Пояснения") is not seen: then
    it has no headings of its own, and each column stands below another one of the part before.
    """
    if before.columns == table.columns:
        return {column: column for column in range(table.columns)}
    if before.columns < table.columns:
        return _columns_below_heads(before, table)
    if any(cell.is_header for _, cell in table.cells):
        return {}
    above, here = _widths(before), _widths(table)
    if len(here) != table.columns or not above:
        return {}
    places = {
        column: max(above, key=lambda place: _shared(above[place], width))
        for column, width in sorted(here.items())
    }
    below = all(_shared(above[place], here[column]) > 0 for column, place in places.items())
    in_order = all(left < right for left, right in pairwise(places.values()))
    return places if below and in_order else {}


def _columns_below_heads(before: _Table, table: _Table) -> dict[int, int]:
    """Return below which heading alone on its page each column stands, where some head several.

    Empty where the part before has rows of its own, or heads stand over no column.
    """
    if not all(cell.is_header for _, cell in before.cells):
        return {}
    if before.columns < _FEWEST_HEADS or table.columns - before.columns > _MOST_MORE:
        return {}
    above, here = _widths(before), _widths(table)
    if len(here) != table.columns:
        return {}
    places = {
        column: max(above, key=lambda place: _shared(above[place], width))
        for column, width in sorted(here.items())
    }
    in_order = all(left <= right for left, right in pairwise(places.values()))
    return places if in_order and set(places.values()) == set(above) else {}


def _widths(table: _Table) -> dict[int, tuple[float, float]]:
    """Return from where to where the texts of each column stand, in points."""
    boxes: dict[int, list[Box]] = {}
    for segment, cell in table.cells:
        if segment.box is not None and cell.column_span == 1:
            boxes.setdefault(cell.column, []).append(segment.box)
    around = {column: Box.around(found) for column, found in boxes.items()}
    return {column: (box.x0, box.x1) for column, box in around.items()}


def _shared(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how much two stretches have in common; below 0 how far they are apart."""
    return min(one[1], other[1]) - max(one[0], other[0])


def _repeats(columns: dict[int, str], before: dict[int, str]) -> bool:
    """Return whether the headings of a part are those of the part before it."""
    same = sum(columns.get(column) == text for column, text in before.items())
    return bool(before) and same * 2 >= len(before)
