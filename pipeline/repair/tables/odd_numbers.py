"""Numbers of a scanned table that are not written as the others around them.

"1.5713" among "1 402,6" and "987,4", "27" among "2,1" and "3,0", "1:2": a reader of scans loses
commas and spaces, and the number that comes out looks as good as any. It cannot be mended here, but
told.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from pipeline.records import Cell, Segment

#: A number of a cell: groups of digits, the decimal mark and decimals, a sign or per cent.
_NUMBER: Final = re.compile(r"[-+(]?\s?\d{1,3}(?:[ \u00a0]?\d{3})*(?:([.,])(\d+))?\s?%?\)?")
_HAS_DIGIT: Final = re.compile(r"\d")
_HAS_LETTER: Final = re.compile(r"[^\W\d_]")
#: So many neighbours, all written alike, say how a number is written.
ENOUGH: Final = 3


def odd_numbers(cells: Iterable[tuple[Segment, Cell]]) -> frozenset[int]:
    """Return the numbers of the segments whose numbers are written otherwise than those around.

    A number is odd where all others of its row or of its column are written in one way, and none of
    either as it is; or where it is no proper number. Only what was read from a picture is asked: a
    text layer has what the author wrote.
    """
    ways = [
        (segment.number, cell.row, cell.column, _way(segment.text))
        for segment, cell in cells
        if segment.read_confidence < 1.0 and not cell.is_header and _is_number(segment.text)
    ]
    rows: dict[int, Counter[str]] = {}
    columns: dict[int, Counter[str]] = {}
    for _, row, column, way in ways:
        rows.setdefault(row, Counter())[way] += 1
        columns.setdefault(column, Counter())[way] += 1
    return frozenset(
        number for number, row, column, way in ways if _is_odd(way, (rows[row], columns[column]))
    )


def _is_odd(way: str, around: tuple[Counter[str], Counter[str]]) -> bool:
    """Return whether a number is written in a way of its own; ``around`` counts it, too.

    No proper number may stand twice in a row ("26.5:", "27:3"); a column of them has ranges.
    """
    _, column = around
    if any(counts[way] > 1 for counts in ((column,) if way == "?" else around)):
        return False
    told = any(len(counts) == 2 and counts.total() > ENOUGH for counts in around)
    return told or (way == "?" and any(counts.total() > 1 for counts in around))


def _is_number(text: str) -> bool:
    return _HAS_DIGIT.search(text) is not None and _HAS_LETTER.search(text) is None


def _way(text: str) -> str:
    """Return how a number is written: its decimal mark and decimals, "?" for no proper number.

    >>> _way("1 402,6"), _way("987"), _way("24.")
    (',1', '', '?')
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return "?"
    return f"{match[1]}{len(match[2])}" if match[1] else ""
