"""Bars and dashes that are not on the page.

In the wide spaces of a justified line Tesseract reads a bar or a dash where there is no ink:
"создаваемого — значимого", "значимых | объектов".
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.tesseract import Token

_BARS: Final = "|¦"
_DASHES: Final = "-–—_"
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.75
#: A stroke is drawn where its ink reaches over this share of the box of its sign.
_DRAWN: Final = 0.5


def without_phantoms(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without bars and dashes for which the picture has no stroke of ink."""
    return [token for token in tokens if not _is_stroke(token.text) or _is_drawn(grey, token)]


def _is_stroke(text: str) -> bool:
    return not text.strip(_BARS) or not text.strip(_DASHES)


def _is_drawn(grey: Picture, token: Token) -> bool:
    """Return whether ink runs down (a bar) or across (a dash) most of a token's box."""
    top, left = max(0, int(token.y0)), max(0, int(token.x0))
    crop = grey[top : int(token.y1) + 1, left : int(token.x1) + 1]
    if not crop.size:
        return False
    ink = crop < _INK * np.percentile(crop, 90)
    along = 0 if token.text[0] in _BARS else 1
    return bool(ink.mean(axis=along).max() >= _DRAWN)
