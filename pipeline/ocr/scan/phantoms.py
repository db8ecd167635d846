"""What Tesseract reads though it is not on the page.

In the wide spaces of a justified line it reads a bar or a dash where there is no ink ("значимых |
объектов", "создаваемого — значимого"), and now and then a part of a sign once more ("4 %" of "%"),
or the tail of a comma as a letter. A long dash alone in a cell is read as two, and a large letter
with a bracket before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import DOUBTFUL, Token, sureness

_BARS: Final = "|¦"
#: A bracket that nothing closes in so many words, before a letter; its ink is no wider, in heights.
_OPENED: Final = re.compile(r"\([^\W\d_]{3}[^()]*")
_WORDS: Final = 40
_BRACKET: Final = 0.42
#: Nothing is written on a page that was read with less than this, and no word of so many letters
#: with that.
_GRAIN: Final = 0.5
_LONG: Final = 4
_SURE: Final = 0.75
_DASHES: Final = "-–—_"
#: What a long dash may be read as.
_TWO: Final = frozenset({"--", "-–", "–-", "-—", "—-", "––"})
#: A letter is no lower and no narrower than this, in heights of words.
_TIP: Final = 0.35
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.75
#: So is a stroke of a hair's breadth on a coarse scan, beside the paper so far around its box.
_PALE: Final = 0.8
_AROUND: Final = 4
#: A stroke is drawn where its ink reaches over this share of the box of its sign.
_DRAWN: Final = 0.5


def without_phantoms(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without strokes for which the picture has no ink, and signs read twice."""
    found = [
        replace(token, text="—") if token.text in _TWO and _is_one(grey, token) else token
        for token in tokens
        if not _is_stroke(token.text) or _is_drawn(grey, token)
    ]
    found = [
        replace(token, text=token.text[1:])
        if _OPENED.fullmatch(token.text)
        and not any(")" in other.text for other in found[at : at + _WORDS])
        and not _begins_with_bracket(grey, token)
        else token
        for at, token in enumerate(found)
    ]
    usual = median(token.y1 - token.y0 for token in found) if found else 0
    return [
        token
        for token in found
        if not _is_tip(token, usual)
        and (
            len(token.text) > 1
            or token.confidence >= DOUBTFUL
            or not any(_is_part_of(token, other) for other in found)
        )
    ]


def _is_tip(token: Token, usual: float) -> bool:
    """Return whether a letter or digit is too small for one: the tail of a comma."""
    small = max(token.y1 - token.y0, token.x1 - token.x0) < _TIP * usual
    return small and len(token.text) == 1 and token.text.isalnum()


def is_noise(tokens: Sequence[Token]) -> bool:
    """Return whether what was read of a page is the grain of its paper: no word of it is sure."""
    words = [token for token in tokens if len(token.text) >= _LONG and token.text.isalpha()]
    return sureness(tokens) < _GRAIN and all(word.confidence < _SURE for word in words)


def _begins_with_bracket(grey: Picture, token: Token) -> bool:
    """Return whether the first sign of a word is as narrow as a bracket."""
    columns = np.flatnonzero(ink_of(grey, token, _INK).any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > 1)
    if not len(gaps):
        return True
    return int(columns[gaps[0]] - columns[0]) + 1 <= _BRACKET * (token.y1 - token.y0)


def _is_part_of(token: Token, other: Token) -> bool:
    """Return whether a sign stands on the ink of a surer word."""
    wide = min(token.x1, other.x1) - max(token.x0, other.x0)
    high = min(token.y1, other.y1) - max(token.y0, other.y0)
    over = wide > 0.5 * (token.x1 - token.x0) and high > 0.5 * (token.y1 - token.y0)
    return over and other.confidence > token.confidence


def _is_one(grey: Picture, token: Token) -> bool:
    """Return whether the ink of a token is one piece from its left to its right."""
    columns = np.flatnonzero(ink_of(grey, token, _INK).any(axis=0))
    return len(columns) > 0 and bool((np.diff(columns) == 1).all())


def _is_stroke(text: str) -> bool:
    return not text.strip(_BARS) or not text.strip(_DASHES)


def _is_drawn(grey: Picture, token: Token) -> bool:
    """Return whether ink runs down (a bar) or across (a dash) most of a token's box."""
    x0, y0 = max(0, token.x0), max(0, token.y0)
    crop = grey[y0 : token.y1 + 1, x0 : token.x1 + 1]
    if not crop.size:
        return False
    around = grey[
        max(0, y0 - _AROUND) : token.y1 + _AROUND, max(0, x0 - _AROUND) : token.x1 + _AROUND
    ]
    along = 0 if token.text[0] in _BARS else 1
    drawn = crop < _PALE * shade_at(around, 90)[0]
    return bool(drawn.mean(axis=along).max() >= _DRAWN)
