"""Points of numbers that were read with the cell beside: "1" and "“ысырап" are "1." and "ысырап".

A number in the middle of its row stands between two lines of the cell beside it, and its point on
the second of them. Tesseract reads the point with that line: as a sign of its own ("1 °", "11 77"),
as a quote before the first word, or not at all. And now and then it reads two cells as one sign.
The ink tells: a point is a small dot on the line that its digits stand on.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import signs_of
from pipeline.ocr.scan.shades import darker
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.scan.words_of_cells import first_columns, words_of
from pipeline.records import Box

#: A number that may have lost its points: "1", "11", "2;", "1,1".
_NUMBER: Final = re.compile(r"\d{1,3}(?:[.,:;]\d{1,2}){0,2}[.,:;]?")
_DIGITS: Final = re.compile(r"\d+")
#: What a point is read as before a word.
_MARKS: Final = "“”\"'‘’`´°«„*^~.,:;(-"
#: Ink is darker than this share of paper.
_DARK: Final = 0.68
#: In heights of its digits: a point is no higher and no wider, and ends so near their foot; it is
#: looked for so far behind them. A digit is as high as that.
_POINT: Final = 0.3
_FOOT: Final = 0.12
_BEHIND: Final = 0.8
_DIGIT: Final = 0.7
#: A sign read so is as small as a point, beside the height of its number.
_SMALL: Final = 0.45
#: So many letters that reach over a ruling may be two cells read as one sign.
_FEW: Final = 2


def within_rulings(
    grey: Picture, tokens: Sequence[Token], cells: Sequence[Box], scale: float
) -> list[Token]:
    """Return the tokens of a ruled page, points with their numbers and no word across a ruling.

    `cells` are the outlines of its cells, in points; `scale` pixels are one.
    """
    return with_points(grey, _each_in_its_cell(grey, tokens, cells, scale), cells, scale)


def with_points(
    grey: Picture, tokens: Sequence[Token], cells: Sequence[Box], scale: float
) -> list[Token]:
    """Return the tokens of a ruled page, numbers of its first columns with their points."""
    kept = list(tokens)
    dropped: set[int] = set()
    firsts = [cell for column in first_columns(cells) for cell in column]
    for cell, inside in zip(firsts, words_of(firsts, tokens, scale), strict=True):
        numbers = [at for at in inside if _NUMBER.fullmatch(kept[at].text)]
        if not numbers:
            continue
        at = max(numbers, key=lambda at: kept[at].y1 - kept[at].y0)
        others = [other for other in inside if other != at]
        if not all(_is_small(kept[other], kept[at]) for other in others):
            continue
        pointed = _with_points(grey, kept[at], cell.x1 * scale)
        if pointed is not None:
            kept[at] = pointed
            dropped.update(others)
    return [token for at, token in enumerate(kept) if at not in dropped]


def _each_in_its_cell(
    grey: Picture, tokens: Sequence[Token], cells: Sequence[Box], scale: float
) -> list[Token]:
    """Return the tokens, those that reach over a ruling cut there."""
    edges = sorted({round(cell.x0 * scale) for cell in cells})
    result: list[Token] = []
    for token in tokens:
        at = bisect_right(edges, token.x0)
        crosses = at < len(edges) and edges[at] < token.x1 - 1
        inside = _cell_that_ends_it(token, cells, scale) if crosses else None
        result += [token] if inside is None else _cut(grey, token, round(inside.x0 * scale))
    return result


def _cell_that_ends_it(token: Token, cells: Sequence[Box], scale: float) -> Box | None:
    """Return the cell in which a word ends, None where it begins there, too."""
    x0, x1, y = token.x0 / scale, token.x1 / scale, (token.y0 + token.y1) / 2 / scale
    ends = (cell for cell in cells if cell.x0 < x1 <= cell.x1 and cell.y0 <= y <= cell.y1)
    return next((cell for cell in ends if x0 < cell.x0), None)


def _cut(grey: Picture, token: Token, edge: int) -> list[Token]:
    """Return a word without the point before a ruling; nothing where it is the sign of two cells.

    What has been read of two cells is read again, each by itself.
    """
    height = token.y1 - token.y0
    ink = darker(grey, token.x0, token.x1, token.y0, token.y1, _DARK)
    before, after = ink[:, : edge - token.x0], ink[:, edge - token.x0 :]
    columns = np.flatnonzero(after.any(axis=0))
    if not before.any() or not len(columns):
        return [token]
    if np.ptp(np.flatnonzero(before.any(axis=1))) + 1 > _POINT * height:
        return [] if len(token.text) <= _FEW else [token]
    text = token.text.lstrip(_MARKS)
    return [replace(token, text=text, x0=edge + int(columns[0]))] if text else []


def _is_small(token: Token, number: Token) -> bool:
    """Return whether a sign is as small as a point beside a number."""
    height = _SMALL * (number.y1 - number.y0)
    return token.y1 - token.y0 <= height and token.x1 - token.x0 <= height


def _with_points(grey: Picture, token: Token, end: float) -> Token | None:
    """Return a number with the points that stand between and behind its digits up to a place.

    None where its ink is not that of as many digits and points alone.
    """
    height = token.y1 - token.y0
    pad = max(1, round(_FOOT * height))
    left, top = max(0, token.x0 - pad), max(0, token.y0 - pad)
    right = min(round(end) - pad, token.x1 + round(_BEHIND * height))
    signs = signs_of(darker(grey, left, right, top, token.y1 + pad, _DARK), 2)
    high = [sign for sign in signs if sign[3] >= _DIGIT * height]
    digits = "".join(_DIGITS.findall(token.text))
    if len(high) != len(digits):
        return None
    foot = max(y + tall for _, y, _, tall in high)
    low = [sign for sign in signs if sign not in high]
    if not all(_is_point(sign, foot, height) for sign in low):
        return None
    places = {sum(sign[0] < x for sign in high) for x, *_ in low}
    if len(places) < len(low) or 0 in places:
        return None
    text = "".join(
        digit + "." * (at in places) for at, digit in enumerate(digits, 1)
    )  # fmt: skip
    return replace(token, text=text, x1=max(token.x1, left + max(x + w for x, _, w, _ in signs)))


def _is_point(sign: tuple[int, int, int, int], foot: int, height: int) -> bool:
    _, y, wide, tall = sign
    return max(wide, tall) <= _POINT * height and abs(foot - y - tall) <= _FOOT * height
