"""Columns of numbers in a ruled table: what was read as letters there is read again as a number.

Three models at once take a number that stands alone in its cell for a word ("Sit" is 571, "ЗІ" the
511 of "511 137,5"); the English one hardly does, and most other cells of the column are numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.strips import by_row, spread, strip_of
from pipeline.ocr.scan.tesseract import DOUBTFUL, Token, sureness
from pipeline.ocr.scan.words_of_cells import words_of
from pipeline.records import Box

_NUMBER: Final = re.compile(r"[(+\-–—]?\d[\d.,]*%?\)?|[\-–—]")
#: Quarters and sessions stand in columns of years, and read as ones.
_STROKES: Final = re.compile(r"[IІVXХ1l|!]+[.,]?")
#: A column is of numbers where so many of its cells are at least, and this share of them.
_LEAST: Final = 3
_SHARE: Final = 0.6
#: A word so long is none.
_LONGEST: Final = 5


def read_numbers_of_columns(
    grey: Picture, tokens: Sequence[Token], cells: Sequence[Box], scale: float
) -> list[Token]:
    """Return the tokens of a ruled page, words in columns of numbers as the numbers they are.

    `cells` are the outlines of its cells, in points; `scale` pixels are one.
    """
    asked = [run for column in _columns(tokens, cells, scale) for run in _odd(tokens, column)]
    if not asked or "eng" not in tesseract.languages_here():
        return list(tokens)
    strip, starts = strip_of(grey, [[tokens[at] for at in run] for run in asked])
    read = by_row(tesseract.read(strip, "eng", dpi=300, mode=tesseract.ONE_BLOCK), starts)
    told: dict[int, list[Token]] = {}
    for row, run in enumerate(asked):
        again = read.get(row, [])
        if again and sureness(again) >= DOUBTFUL and _is_number(again):
            before = [tokens[at] for at in run]
            told |= {at: [] for at in run}
            told[run[0]] = spread(before, [token.text for token in again], sureness(again))
    return [part for at, token in enumerate(tokens) for part in told.get(at, [token])]


def _columns(
    tokens: Sequence[Token], cells: Sequence[Box], scale: float
) -> Iterator[list[list[int]]]:
    """Yield for each column of numbers the words of its cells, from its first number downward."""
    columns: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for cell in cells:
        columns[round(cell.x0), round(cell.x1)].append(cell)
    for column in columns.values():
        if len(column) < _LEAST:
            continue
        column.sort(key=lambda cell: cell.y0)
        read = [words for words in words_of(column, tokens, scale) if words]
        numbers = [_is_number([tokens[at] for at in cell]) for cell in read]
        if sum(numbers) >= max(_LEAST, _SHARE * len(numbers)):
            yield read[numbers.index(True) :]


def _odd(tokens: Sequence[Token], column: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield the lines of cells that are words and may be numbers."""
    for cell in column:
        for _, group in groupby(cell, key=lambda at: tokens[at].line):
            run = list(group)
            words = [tokens[at] for at in run]
            text = "".join(word.text for word in words)
            if not _is_number(words) and len(text) <= _LONGEST and not _STROKES.fullmatch(text):
                yield run


def _is_number(words: Sequence[Token]) -> bool:
    return all(_NUMBER.fullmatch(word.text) for word in words)
