"""Dashes as long as they stand on the page: "2024 - 2026" and "РБ- бюджет" may be "–" there.

Tesseract reads most dashes as hyphens, and some without the space before them. How long one is, and
what white is beside it, its ink tells. (In 25 faces a hyphen is 0.19 to 0.31 of the type wide, a
dash 0.35 to 0.57, a long one 0.74 and more where it differs.)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import signs_of
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.scan.type_size import size_of

_DASHES: Final = "-–—"
#: A word with one dash behind its letters or between them; what is read so may be two or three.
_ONE_DASH: Final = re.compile(rf"[^{_DASHES}]+[{_DASHES}][^{_DASHES}]*")
_RANGE: Final = re.compile(rf"\d+[{_DASHES}]\d+[%.,;:)»]*")
#: "№ 71-3" is the number of an act, whose hyphen stays.
_NUMBER_SIGN: Final = re.compile(r"\W*(?:№|N[eo°º]?\.?|No\.)")
#: In ems: a dash is so long at least, a long one that; none is higher, and a sign of so little
#: width is none.
_LONG: Final = 0.295
_LONGER: Final = 0.68
_HIGH: Final = 0.2
_SHORTEST: Final = 0.15
#: So much white beside it is a space; between digits, which are narrower than their room, that.
_SPACE: Final = 0.15
_SPACE_OF_DIGITS: Final = 0.22
#: The middle of a dash stands so far above the foot of the letters.
_ABOVE: Final = (0.1, 0.48)
_LETTER: Final = 0.4
#: Ink is darker than this share of paper.
_INK: Final = 0.7


@dataclass(frozen=True, slots=True)
class _Dash:
    """The ink of a dash in pixels of the page, and the white on either side of it, in ems."""

    x0: int
    x1: int
    text: str
    before: float
    after: float


def with_dashes_as_long(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, dashes as long as on the page, those between spaces by themselves."""
    result: list[Token] = []
    for _, group in groupby(tokens, key=lambda token: token.line):
        line = list(group)
        has_letters = any(c.isalnum() for token in line for c in token.text)
        size = size_of(line) if has_letters else 0.0
        for last, token in zip([None, *line], line, strict=False):
            is_number = last is not None and _NUMBER_SIGN.fullmatch(last.text)
            if size and not token.text.strip(_DASHES):
                result.append(_as_long(grey, token, size))
            elif size and not is_number and _ONE_DASH.fullmatch(token.text):
                result += _apart(grey, token, size)
            else:
                result.append(token)
    return result


def _as_long(grey: Picture, token: Token, size: float) -> Token:
    """Return a dash that stands alone, as long as its ink is."""
    if len(token.text) > 1:
        return token
    ink = _ink(grey, token, around=1)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows) or np.ptp(rows) + 1 > _HIGH * size:
        return token
    return replace(token, text=_told(int(np.ptp(columns)) + 1, size))


def _told(wide: int, size: float) -> str:
    """Return the hyphen or dash that is so wide."""
    return "-" if wide < _LONG * size else "–" if wide < _LONGER * size else "—"


def _apart(grey: Picture, token: Token, size: float) -> list[Token]:
    """Return a word and the dash behind or within it, apart where there is a space between."""
    dash = _dash_within(grey, token, size)
    if dash is None:
        return [token]
    at = next(at for at, c in enumerate(token.text) if c in _DASHES)
    before, after = token.text[:at], token.text[at + 1 :]
    is_range = _RANGE.fullmatch(token.text)
    space = _SPACE_OF_DIGITS if is_range else _SPACE
    if dash.before < space or (after and dash.after < space):
        return [replace(token, text=before + dash.text + after) if is_range else token]
    parts = [replace(token, text=before, x1=dash.x0 - round(dash.before * size))]
    parts.append(replace(token, text=dash.text, x0=dash.x0, x1=dash.x1))
    if after:
        parts.append(replace(token, text=after, x0=dash.x1 + round(dash.after * size)))
    return parts


def _dash_within(grey: Picture, token: Token, size: float) -> _Dash | None:
    """Return the only dash of a word; None where its ink shows none, or several."""
    signs = signs_of(_ink(grey, token), 2)
    feet = sorted(y + high for _, y, _, high in signs if high >= _LETTER * size)
    if not feet:
        return None
    foot = feet[len(feet) // 2]
    flat = [sign for sign in signs if _is_flat(sign, foot, size)]
    if len(flat) != 1:
        return None
    x, _, wide, _ = flat[0]
    left = [sx + sw for sx, _, sw, _ in signs if sx < x]
    right = [sx for sx, _, _, _ in signs if sx > x]
    if not left:
        return None
    return _Dash(
        x0=max(0, token.x0) + x,
        x1=max(0, token.x0) + x + wide,
        text=_told(wide, size),
        before=(x - max(left)) / size,
        after=(min(right) - x - wide) / size if right else 0.0,
    )


def _is_flat(sign: tuple[int, int, int, int], foot: int, size: float) -> bool:
    _, y, wide, high = sign
    above = (foot - y - high / 2) / size
    return (
        high <= _HIGH * size
        and wide >= max(_SHORTEST * size, 1.5 * high)
        and _ABOVE[0] <= above <= _ABOVE[1]
    )


def _ink(grey: Picture, token: Token, around: int = 0) -> Any:
    """Return where the box of a word is as dark as ink; a lone dash is half as dark at its edge."""
    part = grey[
        max(0, token.y0 - around) : token.y1 + 1 + around,
        max(0, token.x0 - around) : token.x1 + 1 + around,
    ]
    if not part.size:
        return np.zeros((1, 1), bool)
    paper = shade_at(part, 90)[0]
    return part < ((float(part.min()) + paper) / 2 if around else _INK * paper)
