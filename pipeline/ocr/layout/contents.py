"""A table of contents without dots: "1. Цели и задачи      19". Its numbers are pages, no data.

It is told by its title and by numbers at one edge that never fall; where it goes on over the page,
without a title, by numbers that count chapters and sections. Each entry is a block.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.layout.kinds import CONTENTS, LIST_MARK, is_entry
from pipeline.ocr.rows import Rows, box_of
from pipeline.ocr.tables.ruled import TableFound
from pipeline.records import Block, Box, Line

#: What may stand over the numbers.
_HEAD: Final = re.compile(r"(?:стр|бет|p)\.?|№ ?стр\.?|страница|беті?|page", re.IGNORECASE)
_PAGE: Final = re.compile(r"(?:\A|.*\s)(\d{1,3})")
#: What counts a chapter or a section: "2.1.", "IV.", "Глава 3", "Приложение 2", "4-тарау".
_COUNTED: Final = re.compile(
    r"(?P<deep>\d{1,2}(?:\.\d{1,2})+)\.?\s|\d{1,2}\.\s|[IVXІХ]{1,5}\.\s"
    r"|(?:глава|раздел|часть|приложение|§|chapter|part|annex|appendix)\s?\d"
    r"|\d{1,2}\s?-\s?(?:тарау|бөлім|қосымша)",
    re.IGNORECASE,
)
#: One that goes on has at least so many entries, all but this share of them counted.
_GOING_ON: Final = 4
_UNCOUNTED: Final = 0.25
#: So many entries make a table of contents; one has so many lines at most.
_ENTRIES: Final = 3
_LINES: Final = 4
#: The numbers end, or begin, within so many points.
_ALIGNED: Final = 4.0
#: A line without a number that ends before this share of the width is whole: the title of a part.
_SHORT: Final = 0.65
_LONGEST_EDGE: Final = 80


def find_contents(rows: Rows) -> tuple[tuple[TableFound, ...], Rows]:
    """Return the tables of contents without dots among the rows of a page, and its other rows."""
    found: list[TableFound] = []
    rest: list[Sequence[Line]] = []
    at = 0
    for top in range(min(len(rows), 2)):
        entries, end = _entries(rows[top:])
        if entries and _go_on(entries):
            rest, at = list(rows[:top]), top + end
            found.append(_table(entries))
            break
        if len(rows[top]) > 1 or not _is_edge(rows[top][0]):
            break
    while at < len(rows):
        rest.append(rows[at])
        at += 1
        if len(rows[at - 1]) > 1 or not CONTENTS.fullmatch(rows[at - 1][0].text.strip()):
            continue
        if at < len(rows) and len(rows[at]) == 1 and _HEAD.fullmatch(rows[at][0].text.strip()):
            rest.append(rows[at])
            at += 1
        entries, end = _entries(rows[at:])
        if entries:
            found.append(_table(entries))
            at += end
    return tuple(found), rest


def _table(entries: Sequence[Sequence[Line]]) -> TableFound:
    lines = [box_of(line) for entry in entries for line in entry]
    return TableFound(Box.around(lines), tuple(map(_block, entries)))


def _is_edge(line: Line) -> bool:
    """Return whether a line at the top of a page is its number or a running header."""
    return len(line.text) < _LONGEST_EDGE


def _go_on(entries: Sequence[Sequence[Line]]) -> bool:
    """Return whether entries at the top of a page go on with a table of contents.

    Their numbers count sections within sections, as those of no list of rows do.
    """
    counted = [_COUNTED.match(entry[0].text.strip()) for entry in entries]
    missing = sum(found is None for found in counted)
    depths = {found["deep"].count(".") if found["deep"] else 0 for found in counted if found}
    return len(entries) >= _GOING_ON and missing <= _UNCOUNTED * len(entries) and len(depths) > 1


def _entries(rows: Rows) -> tuple[list[list[Line]], int]:
    """Return the lines of each entry, and how many rows they are; nothing for too few entries."""
    entries: list[list[Line]] = []
    begun: list[list[Line]] = []  # what stands above a number that is still to come
    edges: Box | None = None
    last = end = numbered = 0
    for at, row in enumerate(rows):
        if any(is_entry(line.text) for line in row):
            return [], 0
        page = _page(row)
        if page is None:
            if len(row) > 1 or len(begun) >= _LINES:
                break
            begun.append(list(row))
            continue
        own = _box_of_number(row[-1])
        if edges is None:
            edges = own
        at_edge = min(abs(own.x1 - edges.x1), abs(own.x0 - edges.x0)) < _ALIGNED
        if page < last or not at_edge:
            break
        parts = _parts(begun, edges, below=bool(entries))
        if parts and parts[0] and entries:
            entries[-1] += parts[0]
        entries += [part for part in parts[1:-1] if part]
        entries.append([*(parts[-1] if parts else []), *row])
        begun, last, end = [], page, at + 1
        numbered += 1
    return (entries, end) if numbered >= _ENTRIES else ([], 0)


def _parts(begun: Rows, edges: Box, *, below: bool) -> list[list[Line]]:
    """Return lines without a number: what ends the entry above, titles of parts, what begins one.

    Nothing where there are none.
    """
    if not begun:
        return []
    left = min(box_of(line).x0 for row in begun for line in row)
    ends: list[Line] = []
    parts: list[list[Line]] = [[]]
    for line in (line for row in begun for line in row):
        if below and not parts[-1] and len(parts) == 1 and line.text[:1].islower():
            ends.append(line)
            continue
        parts[-1].append(line)
        if box_of(line).x1 - left < _SHORT * (edges.x1 - left):
            parts.append([])
    return [ends, *parts]


def _page(row: Sequence[Line]) -> int | None:
    """Return the number of a page with which a row of one text and one number ends."""
    found = _PAGE.fullmatch(row[-1].text.strip())
    texts = row[:-1] if found and row[-1].text.strip() == found[1] else row
    words = any(any(map(str.isalpha, line.text)) for line in texts)
    chapter = len(row) > 2 and not row[1].text.strip().isdigit()  # "1    Склады    2"
    if found is None or not words or any(x.text.strip().isdigit() for x in row[chapter:-1]):
        return None
    return int(found[1])


def _box_of_number(line: Line) -> Box:
    return line.words[-1].box if line.words else box_of(line)


def _block(lines: Sequence[Line]) -> Block:
    is_item = LIST_MARK.match(" ".join(line.text for line in lines)) is not None
    return Block(kind="list_item" if is_item else "paragraph", lines=tuple(lines))
