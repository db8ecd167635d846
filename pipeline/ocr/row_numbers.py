"""Numbers of the rows of a ruled table, told by their order: 1. 2; 3. 42 5. is 1. 2. 3. 4. 5.

A lone digit with a point is what Tesseract errs on most, and where most rows are numbered one after
the other, the others are too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.tables import holds
from pipeline.ocr.tesseract import Token
from pipeline.records import Box

_NUMBER: Final = re.compile(r"(?P<number>[1-9]\d{0,2})(?P<mark>[.)]?)")
#: "1.1" is a number of another kind: such tables are left.
_PART: Final = re.compile(r"\d+\.\d+\.?")
#: What stands in the cell of a number has so many letters at most, in so many words.
_LONGEST: Final = 4
_WORDS: Final = 2
#: So many rows at least, and such a share of them, are numbered one after the other.
_LEAST: Final = 3
_SHARE: Final = 0.5
#: In points: edges of cells that meet are no further apart.
_MEET: Final = 1.0


def with_row_numbers(tokens: Sequence[Token], cells: Sequence[Box], scale: float) -> list[Token]:
    """Return the tokens of a ruled page with the row numbers that the order of the rows tells.

    `cells` are the outlines of its cells, in points; `scale` pixels are one.
    """
    result: list[Token | None] = list(tokens)
    for column in _first_columns(cells):
        short: list[tuple[str, list[int]]] = []
        for cell in column:
            inside = [at for at, token in enumerate(tokens) if holds(cell, token, scale)]
            text = "".join(tokens[at].text for at in inside)
            if 1 <= len(inside) <= _WORDS and len(text) <= _LONGEST:
                short.append((text, inside))
        for (before, inside), text in zip(short, numbered([t for t, _ in short]), strict=True):
            if text != before:
                result[inside[0]] = replace(tokens[inside[0]], text=text)
                for at in inside[1:]:
                    result[at] = None
    return [token for token in result if token is not None]


def numbered(texts: Sequence[str]) -> list[str]:
    """Return the texts of a first column with the numbers their order tells, as they are else.

    >>> numbered(["№", "1.", "2;", "3.", "22", "5."])
    ['№', '1.', '2.', '3.', '4.', '5.']
    """
    found = [_NUMBER.fullmatch(text) for text in texts]
    starts = Counter(int(match["number"]) - at for at, match in enumerate(found) if match)
    if not starts or sum(_PART.fullmatch(text) is not None for text in texts) > 1:
        return list(texts)
    start, count = starts.most_common(1)[0]
    fits = [
        match is not None and int(match["number"]) == start + at for at, match in enumerate(found)
    ]
    first = fits.index(True)
    if count < _LEAST or count < _SHARE * (len(texts) - first):
        return list(texts)
    mark, marked = Counter(match["mark"] for match in found if match).most_common(1)[0]
    return [
        _right(text, start + at, mark if 2 * marked > count or not fit else "", fits, at)
        for at, (text, fit) in enumerate(zip(texts, fits, strict=True))
    ]


def _right(text: str, number: int, mark: str, fits: Sequence[bool], at: int) -> str:
    """Return what a row is numbered; as it was read where it may really have another number.

    1 2 3 5, where 4 is left out; what stands above the first number, if that is no misread 1.
    """
    digits = text.strip(".);:,")
    if fits[at] or digits == str(number):
        return f"{number}{mark}" if mark else text
    if at < fits.index(True):
        misread = digits != "1" and any(map(str.isdigit, text))  # "1" numbers the columns
        begins = number == 1 and digits[:1] in ("т", "Т", "l", "|")
        return f"{number}{mark}" if number >= 1 and (misread or begins) else text
    between = any(fits[at + 1 :])
    return text if digits.isdigit() and not between else f"{number}{mark}"


def _first_columns(cells: Sequence[Box]) -> list[list[Box]]:
    """Return the cells of first columns, from above, those that meet together."""
    firsts = sorted(
        (
            cell
            for cell in cells
            if not any(
                abs(other.x1 - cell.x0) < _MEET
                and min(other.y1, cell.y1) > max(other.y0, cell.y0) + _MEET
                for other in cells
            )
        ),
        key=lambda cell: (round(cell.x0), cell.y0),
    )
    columns: list[list[Box]] = []
    for cell in firsts:
        last = columns[-1][-1] if columns else None
        if last and abs(last.x0 - cell.x0) < _MEET and abs(last.y1 - cell.y0) < _MEET:
            columns[-1].append(cell)
        else:
            columns.append([cell])
    return columns
