"""Names of rows behind their figures: "2858 153,2 Республика Казахстан".

Tables in two languages name each row twice, at its left in Kazakh, at its right in Russian; so
little white is between the last figure and the second name that a PDF has them as one line.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.rows import Rows, box_of
from pipeline.ocr.tables.ruled import piece_of
from pipeline.records import Line

#: The white before a name is at least so much of the size of the type; spaces are less.
_SPACE: Final = 0.36
#: Names begin so near to each other, in points, and are at least so many, those apart too.
_ALIGNED: Final = 1.0
_NAMES: Final = 3
#: A row of such a table has so many lines at least.
_LINES: Final = 3
_BEHIND: Final = re.compile(r"(?:[-–—]?\d[\d\s.,]*|[-–—…])\s[^\W\d_]")


def with_names_cut(rows: Rows) -> Rows:
    """Return the rows, last figures cut from the names behind them that begin at one place."""
    names = {i: at for i, row in enumerate(rows) if (at := _name(row))}
    if not names:
        return rows
    begins = {i: rows[i][-1].words[at].box.x0 for i, at in names.items()}
    apart = [box_of(row[-1]).x0 for row in rows if len(row) > 1 and row[-1].text[:1].isalpha()]
    aligned = {
        i
        for i, x in begins.items()
        if sum(abs(other - x) < _ALIGNED for other in (*begins.values(), *apart)) >= _NAMES
    }
    return [
        [*row[:-1], *_halves(row[-1], names[i])] if i in aligned else row
        for i, row in enumerate(rows)
    ]


def _name(row: Sequence[Line]) -> int:
    """Return which word of the last line of a row begins a name behind a figure; 0: none does."""
    last = row[-1]
    if len(row) < _LINES or not _BEHIND.match(last.text):
        return 0
    words = last.words
    letters = (i for i, word in enumerate(words) if last.text[word.start].isalpha())
    at = next(letters, 0)
    if not at or words[at].box.x0 - words[at - 1].box.x1 < _SPACE * last.size:
        return 0
    return at


def _halves(line: Line, at: int) -> tuple[Line, Line]:
    return piece_of(line, line.words[:at]), piece_of(line, line.words[at:])
