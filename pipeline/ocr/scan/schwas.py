"""Э and Ә in abbreviations of a Kazakh page, told by the page: "ЭМ" may be ӘМ.

Both are ministries, so no list tells them apart. The bowl of Ә is closed at its lower left, that of
Э is open.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import enlarged
from pipeline.ocr.scan.hooks import parted_signs
from pipeline.ocr.scan.tesseract import Token

_ABBREVIATION: Final = re.compile(r"[^\w]*(?=\w*[ЭӘ])[А-ЯЁӘҒҚҢӨҰҮІҺ]{2,6}[^\w]*")
_KAZAKH: Final = re.compile(r"[ғқңөұүһі]", re.IGNORECASE)
#: A page is Kazakh where it has so many letters of Kazakh alone.
_FEWEST: Final = 15
#: A word is made as high as this many dots.
_HEIGHT: Final = 56
#: In this part of its letter, of its height and from its left, a bowl is closed or open: nearly all
#: rows have ink, or half of them at most. (420 of each in 12 faces had ink in all, or in half.)
_ROWS: Final = (0.52, 0.72)
_LEFT: Final = 0.3
_CLOSED: Final = 0.9
_OPEN: Final = 0.6


def with_schwas(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a Kazakh page, Э and Ә of its abbreviations as they are drawn."""
    spots = [at for at, token in enumerate(tokens) if _ABBREVIATION.fullmatch(token.text)]
    result = list(tokens)
    if not spots or sum(len(_KAZAKH.findall(token.text)) for token in tokens) < _FEWEST:
        return result
    for at in spots:
        result[at] = replace(tokens[at], text=_told(grey, tokens[at]))
    return result


def _told(grey: Picture, token: Token) -> str:
    """Return an abbreviation with the letters that its ink shows, as it stands where they touch."""
    top, left = max(0, token.y0 - 2), max(0, token.x0 - 2)
    large = enlarged(grey[top : token.y1 + 3, left : token.x1 + 3], _HEIGHT)
    if large is None:
        return token.text
    parted = parted_signs(large, len(token.text))
    if parted is None:
        return token.text
    ink, signs = parted
    return "".join(
        _letter(ink[y0:y1, x0:x1], letter) if letter in "ЭӘ" else letter
        for (x0, y0, x1, y1), letter in zip(signs, token.text, strict=True)
    )


def _letter(ink: Any, read: str) -> str:
    """Return "Ә" where the bowl of a letter is closed, "Э" where open, as it was read if unsure."""
    high, wide = ink.shape
    bowl = ink[round(_ROWS[0] * high) : round(_ROWS[1] * high), : round(_LEFT * wide)]
    filled = float(np.mean(bowl.any(axis=1))) if bowl.size else 0.5
    return "Ә" if filled >= _CLOSED else "Э" if filled <= _OPEN else read
