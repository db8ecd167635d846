"""Signs between numbers that Tesseract knows not: "+0.9+0.2", "10 12" are "+0.9 ± 0.2", "10 – 12".

Three models at once read ± as + or as nothing, and now and then pass over a dash. On paper a ± is a
plus with a bar below it, and what stands alone between two numbers of a line is plain.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.shades import darker
from pipeline.ocr.scan.tesseract import Token

_NUMBER: Final = re.compile(r"[(+\-–]?\d[\d.,]*%?")
_NEXT: Final = re.compile(r"\d[\d.,]*[%°)».,;:]*")
_PLUS: Final = re.compile(r"\(?\+\d.*|\+")
#: In heights of the numbers: a gap so wide may hold a sign, a wider one parts two cells.
_GAP: Final = (0.9, 3.0)
#: So much is white on both sides of it, and above and below a dash; it is so wide.
_SPACE: Final = 0.12
_WIDE: Final = (0.3, 1.3)
#: A dash is no higher; a bar of a sign goes over so much of its width.
_FLAT: Final = 0.22
_BAR: Final = 0.75
#: A plus is so wide at least beside its height, a ± so high beside its width.
_SQUARE: Final = 0.7
#: Ink is darker than this share of paper.
_DARK: Final = 0.68
#: A sign that was found so is so sure.
_SURE: Final = 0.8


def with_lost_signs(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, with the ± and the dash that stand before and between numbers."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        if last is not None and last.line == token.line and _NEXT.fullmatch(token.text):
            found = _between(grey, last, token) if _NUMBER.fullmatch(last.text) else None
            if found is not None:
                result.append(found)
        has_bar = _PLUS.fullmatch(token.text) and _has_bar_below(grey, token)
        result.append(replace(token, text=token.text.replace("+", "±", 1)) if has_bar else token)
    return result


def _between(grey: Picture, before: Token, after: Token) -> Token | None:
    """Return the sign that stands alone between two numbers, None where there is none."""
    height = max(before.y1 - before.y0, after.y1 - after.y0)
    wide = after.x0 - before.x1
    if not _GAP[0] * height <= wide <= _GAP[1] * height:
        return None
    top = min(before.y0, after.y0)
    ink = darker(grey, before.x1 + 1, after.x0 - 1, top, max(before.y1, after.y1), _DARK)
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    if not len(columns) or min(columns[0], ink.shape[1] - columns[-1]) < _SPACE * height:
        return None
    sign = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    high, across = sign.shape
    if high <= _FLAT * height and min(rows[0], len(ink) - 1 - rows[-1]) < _SPACE * height:
        return None  # of the line above or below
    if not _WIDE[0] * height <= across <= _WIDE[1] * height:
        return None
    text = "-" if high <= _FLAT * height else "±" if _bars(sign) == 2 else ""
    if not text:
        return None
    x0, y0 = before.x1 + 1 + int(columns[0]), top + int(rows[0])
    return replace(before, text=text, x0=x0, y0=y0, x1=x0 + across, y1=y0 + high, confidence=_SURE)


def _has_bar_below(grey: Picture, token: Token) -> bool:
    """Return whether the plus that a word begins with has a bar below it."""
    height = token.y1 - token.y0
    ink = darker(grey, token.x0, token.x1, token.y0, token.y1 + height // 6, _DARK)
    columns = np.flatnonzero(ink.any(axis=0))
    starts = columns[np.flatnonzero(np.diff(np.concatenate(([-2], columns))) > 1)]
    ends = columns[np.flatnonzero(np.diff(np.concatenate((columns, [10**6]))) > 1)]
    at = token.text.index("+")
    if len(starts) <= at:
        return False
    sign = ink[:, starts[at] : ends[at] + 1]
    rows = np.flatnonzero(sign.any(axis=1))
    sign = sign[rows[0] : rows[-1] + 1]
    return sign.shape[1] >= _SQUARE * sign.shape[0] and _bars(sign) == 2


def _bars(sign: Any) -> int:
    """Return how many strokes go across a sign: one of a plus, two of a ±, one at its foot."""
    across = sign.mean(axis=1) >= _BAR
    edges = np.flatnonzero(np.diff(np.concatenate(([0], across.astype(np.int8)))) == 1)
    return len(edges) if across[-2:].any() and not across[:2].any() else min(1, len(edges))
