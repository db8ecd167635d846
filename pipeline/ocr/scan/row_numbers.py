"""Numbers of the rows of a ruled table, told by their order: 1. 2; 3. 42 5. is 1. 2. 3. 4. 5.

A lone digit with a point is what Tesseract errs on most, and where most rows are numbered one after
the other, the others are too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.scan.words_of_cells import first_columns, words_of
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
_MARKS: Final = ".);:,`'‘’"
#: A number that was not read at all: how high it is set, in points, and how sure it is.
_HIGH: Final = 7.0
_TOLD: Final = 0.6
_LINE_START: Final = 2_000_000


def with_row_numbers(tokens: Sequence[Token], cells: Sequence[Box], scale: float) -> list[Token]:
    """Return the tokens of a ruled page with the row numbers that the order of the rows tells.

    `cells` are the outlines of its cells, in points; `scale` pixels are one.
    """
    result: list[Token | None] = list(tokens)
    lost: list[Token] = []
    for column in first_columns(cells):
        short: list[tuple[str, list[int], Box]] = []
        for cell, inside in zip(column, words_of(column, tokens, scale), strict=True):
            text = "".join(tokens[at].text for at in inside)
            if len(inside) <= _WORDS and len(text) <= _LONGEST:
                short.append((text, inside, cell))
        told = numbered([text for text, _, _ in short])
        for (before, inside, cell), text in zip(short, told, strict=True):
            if text == before:
                continue
            if inside:
                line = (_LINE_START, inside[0], 1)  # misread, its line may run down the column
                sure = max(tokens[inside[0]].confidence, _TOLD)
                told_as = replace(tokens[inside[0]], text=text, line=line, confidence=sure)
                result[inside[0]] = told_as
                for at in inside[1:]:
                    result[at] = None
            else:
                lost.append(_placed(text, cell, scale, len(lost)))
    return [*(token for token in result if token is not None), *lost]


def _placed(text: str, cell: Box, scale: float, at: int) -> Token:
    """Return the number that was not read in its cell, in the middle of that, and unsure."""
    high, wide = _HIGH * scale, _HIGH * scale * len(text) / 2
    x, y = (cell.x0 + cell.x1) / 2 * scale, (cell.y0 + cell.y1) / 2 * scale
    return Token(
        text=text,
        x0=round(x - wide / 2),
        y0=round(y - high / 2),
        x1=round(x + wide / 2),
        y1=round(y + high / 2),
        confidence=_TOLD,
        line=(_LINE_START, at, 0),
    )


def numbered(texts: Sequence[str]) -> list[str]:
    """Return the texts of a first column with the numbers their order tells, as they are else.

    >>> numbered(["№", "1.", "2;", "3.", "22", "5."])
    ['№', '1.', '2.', '3.', '4.', '5.']
    """
    if sum(_PART.fullmatch(text) is not None for text in texts) > 1:
        return list(texts)
    read = [at for at, text in enumerate(texts) if text]
    alone, among = _in_order([texts[at] for at in read]), _in_order(texts)
    if among[0] >= alone[0]:
        return among[1]
    told = dict(zip(read, alone[1], strict=True))
    return [told.get(at, "") for at in range(len(texts))]


def _in_order(texts: Sequence[str]) -> tuple[int, list[str]]:
    """Return how many texts are numbered one after the other, and the texts so numbered."""
    found = [_NUMBER.fullmatch(text) for text in texts]
    order = [int(match["number"]) - at if match else None for at, match in enumerate(found)]
    loose = [_begin(text, at) for at, text in enumerate(texts)]
    starts = Counter(begin for begin in order if begin is not None)
    if not starts:
        return 0, list(texts)
    start, count = starts.most_common(1)[0]
    fits = [begin == start for begin in order]
    begun = [fit or begin == start for fit, begin in zip(fits, loose, strict=True)]
    first = fits.index(True)
    if count < _LEAST or count < _SHARE * (len(texts) - first):
        return count, list(texts)
    mark, marked = Counter(match["mark"] for match in found if match).most_common(1)[0]
    usual = mark if 2 * marked > count else None
    one = 1 - start
    return count, [
        text
        if loose[at] != start and _is_in_another(loose, at)
        else f"{start + at}{mark}"
        if 0 < one <= at < first and _are_signs(texts[one:first])
        else _right(text, start + at, usual if fit else mark, fits, begun, at)
        for at, (text, fit) in enumerate(zip(texts, fits, strict=True))
    ]


def _are_signs(texts: Sequence[str]) -> bool:
    """Return whether texts are a sign each, or none: what numbers below a heading are read as."""
    return all(len(text.strip(_MARKS + "%")) <= 1 for text in texts)


def _begin(text: str, at: int) -> int | None:
    """Return with which number the rows begin if this one is right, whatever its mark: "2;"."""
    digits = text.strip(_MARKS)
    return int(digits) - at if digits.isdecimal() else None


def _is_in_another(order: Sequence[int | None], at: int) -> bool:
    """Return whether a row and its neighbour are numbered one after the other.

    1 2 3 5 6 7 8, where 4 was lost with its cell: 1 2 3 stay.
    """
    begin = order[at]
    return begin is not None and begin in (*order[max(0, at - 1) : at], *order[at + 1 : at + 2])


def _right(
    text: str,
    number: int,
    mark: str | None,
    fits: Sequence[bool],
    begun: Sequence[bool],
    at: int,
) -> str:
    """Return what a row is numbered; as it was read where it may really have another number.

    1 2 3 5, where 4 is left out; what stands above the first number, if that is no misread 1.
    Those `begun` are right but for their marks.
    """
    digits = text.strip(_MARKS)
    if fits[at] or digits == str(number):
        return text if mark is None else f"{number}{mark}"
    if at < fits.index(True):
        misread = digits != "1" and any(map(str.isdigit, text))  # "1" numbers the columns
        letter = len(digits) == 1 and digits.isalpha()  # "Ж.", "Б", "L" above "2."
        stroke = digits[:1] in ("т", "Т", "l", "L", "|", "%") or (begun[at + 1] and letter)
        begins = number == 1 and (stroke or (at > 0 and not text))  # below a heading
        return f"{number}{mark}" if number >= 1 and (misread or begins) else text
    between = any(fits[at + 1 :])
    last = not text or (digits.isdigit() and not digits.startswith(str(number)))
    return text if last and not between else f"{number}{mark}"
