"""What heads the cells of tables: the texts above, beside and before, over the pages of a document.

The layout says where a cell stands and which rows are headings; here, where the letters are right
and words broken over lines are whole again, each cell gets the texts that say what it is about. A
table that goes on over the page keeps its headings, a line of units holds until the next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pipeline.records import BESIDE_THE_TEXT, Box, Cell, Segment, SegmentKind
from pipeline.repair.odd_numbers import odd_numbers
from pipeline.repair.table_rows import Rows

#: What may stand between the parts of one table.
_BETWEEN: Final[frozenset[SegmentKind]] = BESIDE_THE_TEXT | {
    "footnote",
    "caption",
    "annotation",
    "form_field",
}
#: What stands at the end of a page says nothing of a table on the next.
_ENDS_A_PAGE: Final[frozenset[SegmentKind]] = BESIDE_THE_TEXT - {"header"}
_GOES_ON: Final = re.compile(
    r"\(?(?:продолжение|окончание)\b|\bжалғасы\b|\(?(?:table )?continued\b", re.IGNORECASE
)
_CAPTION: Final = re.compile(
    r"(?:таблица|табл\.|кесте|table)\s*№?\s*[\d.]+|\d+[\s-]*(?:кесте|таблица)|приложение\s+\d",
    re.IGNORECASE,
)
#: "Приложение 1 к решению маслихата от ...": where the table belongs, not what it is about.
_APPROVED: Final = re.compile(
    r"\b(?:приложени\w*(?: \d+)? к|утвержден\w*)\b|\bқосымша\b|\bбекітілген\b|\b(?:annex|appendix) (?:\d+ )?to\b",
    re.IGNORECASE,
)
_APPROVED_BY: Final = re.compile(r".{10,120}?\s№\s?[\w/-]+\.?\s+")
_MULTIPLIER: Final = r"(?:тыс|млн|млрд|трлн|мың|миллион|миллиард|thousand|million|billion|mln|bln)"
_UNIT_LINE: Final = re.compile(
    rf"единиц\w* измерения|өлшем бірлі\w+|\bunits?:|\b{_MULTIPLIER}\b|\b(?:тенге|теңге|tenge|KZT|USD)\b"
    r"|\b(?:процент|пайыз|percent)|%|\bрубл",
    re.IGNORECASE,
)
#: "(тыс. тенге)", "млн АҚШ доллары": a line of a few words.
_HAS_UNITS_ALONE: Final = re.compile(r"\(?(?:[^\s()]+\s?){1,4}\)?")
#: A line of units that holds for all tables after it: "Единица измерения: тыс. рублей".
_HOLDS: Final = re.compile(
    r"(?:единиц\w* измерения|өлшем бірлі\w+|\bunits? of measure\w*)[\s:–-]*"
    r"\S+(?:\s(?!по\b|океи\b|код\b)\S+){0,2}",
    re.IGNORECASE,
)
#: "втыс. рублей": scans leave the space out, and a thousand is lost with it.
_GLUED: Final = re.compile(r"\bв(?=(?:тыс|млн|млрд)\b)")
#: A caption or line of units is at most so long, and stands at most so many segments before.
LONGEST_CAPTION: Final = 200
_BEFORE: Final = 2
#: A line that names a table in the usual type is at most so long.
_LONGEST_LINE: Final = 100
#: A line of units has at most so many words where it ends like a sentence.
_LONGEST_UNITS: Final = 8


@dataclass(frozen=True, slots=True)
class _Table:
    """The segments of one table on one page: ``first``, ``last`` are their places in the list."""

    first: int
    last: int
    cells: tuple[tuple[Segment, Cell], ...]

    @property
    def columns(self) -> int:
        return max(cell.column + cell.column_span for _, cell in self.cells)


def with_headers(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments, each cell of a table with the texts that head it."""
    out = list(segments)
    before: _Headed | None = None
    unit = ""
    at = 0
    for table in _tables(segments):
        for segment in segments[at : table.first]:
            unit = _held_unit(segment) or unit
        headed = _headed(segments, table, before, unit)
        out[table.first : table.last + 1] = [replace(s, cell=c) for s, c in headed.cells]
        before, at = headed, table.first  # a form above may be a table, too
    return tuple(out)


def _held_unit(segment: Segment) -> str:
    """Return the line of units that a segment holds for the tables behind it.

    A cell does that in a form ("Единица измерения: тыс. рублей"); in a heading it has no colon.
    """
    held = _HOLDS.search(segment.text)
    if held is None or (segment.cell is not None and ":" not in held.group()):
        return ""
    return _GLUED.sub("в ", " ".join(held.group().split()))


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
    section: str


def _headed(
    segments: Sequence[Segment], table: _Table, before: _Headed | None, unit: str
) -> _Headed:
    cells = _with_numbering(table.cells)
    over_all = _over_all(cells, table.columns)
    columns = _column_headers([x for x in cells if x is not over_all])
    labels = columns.get(1 if _OF_NUMBERS.match(columns.get(0, "")) else 0, "")
    title = _with_unit_of_corner(_title(segments, table, unit), labels)
    if over_all is not None:
        title = " / ".join(filter(None, (title, _without_approval(over_all[0].text))))
    places = _columns_before(before.table, table) if before is not None else {}
    above = ""
    if before is not None and places and _continues(segments, before.table, table):
        if not _repeats(columns, before.columns):
            cells = tuple(
                (s, c._replace(is_header=c.is_header and _is_numbering(s, c))) for s, c in cells
            )
            columns = {
                column: before.columns[place]
                for column, place in places.items()
                if place in before.columns
            }
        title = title if _UNIT_LINE.search(title) else before.title or title
        above = before.section
    rows = Rows.of(cells, columns, above)
    odd = odd_numbers(cells)
    done = tuple(
        (
            segment,
            cell._replace(
                odd=segment.number in odd,
                row_header="" if cell.is_header else rows.header(cell),
                column_header=""
                if cell.is_header or cell.row in rows.sections
                else columns.get(cell.column, ""),
                title=title or cell.title,
            ),
        )
        for segment, cell in cells
    )
    return _Headed(table, done, columns, title, rows.last_section)


def _with_numbering(
    cells: Sequence[tuple[Segment, Cell]],
) -> tuple[tuple[Segment, Cell], ...]:
    """Return the cells, a row that only counts the columns ("1 2 3") taken as headings."""
    rows: dict[int, list[tuple[Segment, Cell]]] = {}
    for segment, cell in cells:
        rows.setdefault(cell.row, []).append((segment, cell))
    counting = {
        row
        for row, here in rows.items()
        if len(here) > 2 and all(_is_numbering(segment, cell) for segment, cell in here)
    }
    return tuple((s, c._replace(is_header=True) if c.row in counting else c) for s, c in cells)


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


def _without_approval(text: str) -> str:
    """Return a title without what it belongs to.

    >>> _without_approval("Приложение 1 к решению маслихата от 26 мая 2019 года № 290. Бюджет")
    'Бюджет'
    """
    text = " ".join(text.split())
    if _APPROVED.search(text) is None:
        return text
    return text[found.end() :] if (found := _APPROVED_BY.match(text)) else ""


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
    return {column: " / ".join(texts) for column, texts in found.items()}


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


# --- what stands before --------------------------------------------------------------------------


def _title(segments: Sequence[Segment], table: _Table, unit: str) -> str:
    """Return heading or caption and line of units before a table, joined by " / "."""
    found: list[str] = []
    place = table.first - 1
    for _ in range(_BEFORE):
        if place < 0 or segments[place].cell is not None:
            break
        segment = segments[place]
        text = _GLUED.sub("в ", " ".join(segment.text.split()))
        if len(text) > LONGEST_CAPTION or segment.kind in _ENDS_A_PAGE:
            break
        units = all(_UNIT_LINE.search(line) and _HAS_UNITS_ALONE.fullmatch(line) for line in found)
        alone = units and _is_short_line(text)
        if (alone or _names_table(segment, text)) and not (found and _APPROVED.search(text)):
            found.insert(0, text)
        place -= 1
    if unit and unit not in found and not any(_UNIT_LINE.search(text) for text in found):
        found.append(unit)
    return " / ".join(found)


#: "Показатель, млн тенге", "Indicator (million tenge)": what the heading of the labels ends in.
_OF_NUMBERS: Final = re.compile(r"\s*(?:№|N|No\.?|#|п/п|р/с)", re.IGNORECASE)
_OF_CORNER: Final = re.compile(r"(?:,\s*|\()([^,()]{1,30})\)?\s*\Z")


def _with_unit_of_corner(title: str, corner: str) -> str:
    """Return the title with the unit of the whole table, where the heading of the labels names it."""
    named = _OF_CORNER.search(corner)
    if named is None or _UNIT_LINE.search(named[1]) is None or _UNIT_LINE.search(title):
        return title
    return f"{title} / {named[1]}" if title else named[1]


def _is_short_line(text: str) -> bool:
    """Return whether a text right above a table is no sentence: "Показатели за 2019 год"."""
    return len(text) <= _LONGEST_LINE and text[:1].isupper() and text[-1:].isalnum()


def _names_table(segment: Segment, text: str) -> bool:
    """Return whether a text before a table says what it is about, or in which units."""
    if segment.kind in ("heading", "caption") or _CAPTION.match(text):
        return True
    is_sentence = text.endswith((".", ";")) and len(text.split()) > _LONGEST_UNITS
    return _UNIT_LINE.search(text) is not None and not is_sentence


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
        segment.kind in _BETWEEN or _GOES_ON.search(segment.text)
        for segment in segments[before.last + 1 : table.first]
    )


def _columns_before(before: _Table, table: _Table) -> dict[int, int]:
    """Return which column of the part before each column of a table is; none if it is another.

    A part may have fewer columns, for one that is empty on its page ("Пояснения") is not seen: then
    it has no headings of its own, and each column stands below another one of the part before.
    """
    if before.columns == table.columns:
        return {column: column for column in range(table.columns)}
    if before.columns < table.columns or any(cell.is_header for _, cell in table.cells):
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
