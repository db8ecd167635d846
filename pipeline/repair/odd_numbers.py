"""Numbers of a scanned table that are not written as the others of their column.

"1.5713" among "1 402,6" and "987,4", "27" among "2,1" and "3,0": a reader of scans loses commas and
spaces, and the number that comes out looks as good as any. It cannot be mended here, but told.
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
#: A column has a way of writing where so many numbers, and this share of them, are written so.
ENOUGH: Final = 4
SHARE: Final = 0.75


def odd_numbers(cells: Iterable[tuple[Segment, Cell]]) -> frozenset[int]:
    """Return the numbers of the segments whose numbers are written otherwise than their column's.

    Only what was read from a picture is asked: a text layer has what the author wrote.
    """
    columns: dict[int, list[tuple[int, str]]] = {}
    for segment, cell in cells:
        scanned = segment.read_confidence < 1.0
        if scanned and not cell.is_header and _is_number(segment.text):
            columns.setdefault(cell.column, []).append((segment.number, _way(segment.text)))
    odd: set[int] = set()
    for column in columns.values():
        way, count = Counter(way for _, way in column).most_common(1)[0]
        if count >= ENOUGH and count >= SHARE * len(column) and way not in ("", "?"):
            odd.update(number for number, other in column if other != way)
    return frozenset(odd)


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
