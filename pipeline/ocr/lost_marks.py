"""Numbers whose ink has a comma or point that was not read: "92,5" read as "925".

Such a number is ten times too large and looks right, so it is marked as doubtful; what was read
stays, as ink alone does not say which sign it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.render import Picture
from pipeline.ocr.scans import ink_of
from pipeline.ocr.tesseract import Token

#: Ink is darker than this share of the paper.
_INK: Final = 0.62
#: Fewer digits have no decimal worth the doubt, and a line of two is dropped where it is doubtful.
_LEAST: Final = 3
#: In heights of a digit: how high a comma or point is, how wide at most, how low it begins.
_HIGH: Final = (0.1, 0.5)
_WIDE: Final = 0.35
_TOP: Final = 0.6
#: A piece of ink is a digit where it is higher than this share of the highest.
_DIGIT: Final = 0.8
#: How sure a number is that has lost a sign.
_DOUBT: Final = 0.55


def doubt_lost_marks(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, whole numbers with a comma or point between their digits as doubtful."""
    return [
        replace(token, confidence=min(token.confidence, _DOUBT))
        if len(token.text) >= _LEAST and token.text.isdecimal() and _has_mark(grey, token)
        else token
        for token in tokens
    ]


def _has_mark(grey: Picture, token: Token) -> bool:
    """Return whether a low, small piece of ink stands between two digits of a number."""
    ink = ink_of(grey, token, _INK).astype(np.uint8)
    if not ink.any():
        return False
    _, _, pieces, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    left, top, wide, high, _ = pieces[1:].T
    tall = high.max()
    digits = high > _DIGIT * tall
    first = top[digits].min()
    low = int(first + _TOP * tall)
    above: NDArray[np.bool_] = ink[first:low].max(axis=0) > 0
    foot = np.median((top + high)[digits])
    signs = (
        (_HIGH[0] * tall <= high)
        & (high <= _HIGH[1] * tall)
        & (wide <= _WIDE * tall)
        & (top >= low)
        & (top + high >= foot - 1)
        & (left > left[digits].min())
        & (left < left[digits].max())
    )
    return any(not above[x : x + w].any() for x, w in zip(left[signs], wide[signs], strict=True))
