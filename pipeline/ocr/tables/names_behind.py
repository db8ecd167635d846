"""Names of rows behind their figures: "2858 153,2 Республика Казахстан".

Tables in two languages name each row twice, at its left in Kazakh, at its right in Russian; so
little white is between the last figure and the second name that a PDF has them as one line.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pipeline.ocr.rows import Rows, box_of
from pipeline.ocr.tables.ruled import piece_of
from pipeline.records import Line

#: The white before a name is at least so much of the size of the type; spaces are less.
_SPACE: Final = 0.36
#: Or so much, as in sheets of Excel, where figures begin so far from each other, in points, that
#: stand flush before the names.
_FLUSH: Final = 0.18
_APART: Final = 2.0
#: So many different names at least begin at one place, those apart too; units are the same ones.
_NAMES: Final = 3
#: A row of such a table has so many lines at least.
_LINES: Final = 3
_BEHIND: Final = re.compile(r"(?:[-–—]?\d[\d\s.,]*|[-–—…])\s[^\W\d_]")


def with_names_cut(rows: Rows) -> Rows:
    """Return the rows, last figures cut from the names behind them that begin at one place."""
    names = {i: at for i, row in enumerate(rows) if (at := _name(row, _FLUSH))}
    aligned = _aligned(rows, names)
    flush = _are_flush([rows[i][-1] for i in aligned])
    parted = {i for i in aligned if flush or _name(rows[i], _SPACE)}
    return [
        [*row[:-1], *_halves(row[-1], names[i])] if i in parted else row
        for i, row in enumerate(rows)
    ]


def _aligned(rows: Rows, names: Mapping[int, int]) -> set[int]:
    """Return those rows whose names behind figures begin where others do."""
    begins = {i: rows[i][-1].words[at].box.x0 for i, at in names.items()}
    beginning: dict[int, set[str]] = {}
    for i, x in begins.items():
        last = rows[i][-1]
        beginning.setdefault(round(x), set()).add(last.text[last.words[names[i]].start :])
    for last in (row[-1] for row in rows if len(row) > 1 and row[-1].text[:1].isalpha()):
        beginning.setdefault(round(box_of(last).x0), set()).add(last.text)
    return {i for i, x in begins.items() if len(_near(beginning, round(x))) >= _NAMES}


def _are_flush(lines: Sequence[Line]) -> bool:
    """Return whether lines begin at different places, so that their names do by their column."""
    starts = [box_of(line).x0 for line in lines]
    return max(starts, default=0.0) - min(starts, default=0.0) > _APART


def _near(beginning: Mapping[int, set[str]], x: int) -> set[str]:
    """Return the names that begin at a place, give or take a point."""
    return set().union(*(beginning.get(at, ()) for at in (x - 1, x, x + 1)))


def _name(row: Sequence[Line], space: float) -> int:
    """Return which word of the last line of a row begins a name behind a figure; 0: none does."""
    last = row[-1]
    if len(row) < _LINES or not _BEHIND.match(last.text):
        return 0
    words = last.words
    letters = (i for i, word in enumerate(words) if last.text[word.start].isalpha())
    at = next(letters, 0)
    if not at or words[at].box.x0 - words[at - 1].box.x1 < space * last.size:
        return 0
    return at


def _halves(line: Line, at: int) -> tuple[Line, Line]:
    return piece_of(line, line.words[:at]), piece_of(line, line.words[at:])
