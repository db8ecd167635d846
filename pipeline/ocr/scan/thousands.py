"""The spaces between the thousands of a number, as they stand on paper: "97071" is "97 071".

Three models at once lose most of them in the narrow cells of tables. On paper such a space is
plain: it is twice as wide as what parts two digits.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.tesseract import Token

_NUMBER: Final = re.compile(r"(?P<before>[(<>+\-–—]*)(?P<whole>\d{4,12})(?:[.,]\d+)?[.,;:)%]*")
_GROUP: Final = 3
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.6
#: What is so high, beside the highest sign of its word, is a digit or a bracket, no mark or speck.
_HIGH: Final = 0.6
#: A space is so wide in heights of digits, and so much wider than what parts other digits. (In
#: fourteen faces it is 0.31 to 0.75 wide, between digits 0.07 to 0.33, where a 1 stands.)
_SPACE: Final = 0.3
_WIDER: Final = 1.3
#: A 1 fills its place least: so much of what parts it from its neighbours is its own.
_BESIDE_1: Final = 0.13


def with_thousands_apart(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, numbers cut where a space stands before each three of their digits."""
    return [part for token in tokens for part in _apart(grey, token)]


def _apart(grey: Picture, token: Token) -> list[Token]:
    """Return the words of a number, from left to right; the token alone where no space is."""
    found = _NUMBER.fullmatch(token.text)
    if not found:
        return [token]
    signs, high = _high_signs(grey, token)
    first = sum(c not in "-–—" for c in found["before"])  # a dash is no high sign
    if len(signs) != sum(c.isalnum() or c in "()<>+%" for c in token.text):
        return [token]
    whole = len(found["whole"])
    gaps = [right - left for (_, left), (right, _) in pairwise(signs[first : first + whole])]
    cuts = range(whole % _GROUP or _GROUP, whole, _GROUP)
    if min(gaps[at - 1] for at in cuts) < _SPACE * high:
        return [token]
    parted = [
        gap - _BESIDE_1 * high * pair.count("1")
        for gap, pair in zip(gaps, map("".join, pairwise(found["whole"])), strict=True)
    ]
    narrow = max(gap for at, gap in enumerate(parted, 1) if at not in cuts)
    if min(parted[at - 1] for at in cuts) < _WIDER * narrow:
        return [token]
    ends = [0, *(found.start("whole") + at for at in cuts), len(token.text)]
    edges = [token.x0, *(token.x0 + sum(_gap(signs, first + at)) // 2 for at in cuts), token.x1]
    half = round(_SPACE * high / 2)
    return [
        replace(
            token,
            text=token.text[ends[n] : ends[n + 1]],
            x0=edges[n] + half * (n > 0),
            x1=edges[n + 1] - half * (n < len(cuts)),
        )
        for n in range(len(cuts) + 1)
    ]


def _gap(signs: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Return where the gap before a sign begins and ends."""
    return signs[at - 1][1], signs[at][0]


def _high_signs(grey: Picture, token: Token) -> tuple[list[tuple[int, int]], int]:
    """Return where the high signs of a word begin and end, in dots of its box, and their height."""
    ink = ink_of(grey, token, _INK)
    if not ink.size:
        return [], 0
    drawn = np.concatenate(([0], ink.any(axis=0).astype(np.int8), [0]))
    edges = np.flatnonzero(np.diff(drawn)).tolist()
    runs = list(zip(edges[::2], edges[1::2], strict=True))
    heights = [_height(ink[:, start:end]) for start, end in runs]
    high = max(heights, default=0)
    return [run for run, height in zip(runs, heights, strict=True) if height >= _HIGH * high], high


def _height(sign: NDArray[np.bool_]) -> int:
    dark = np.flatnonzero(sign.any(axis=1))
    return int(dark[-1] - dark[0]) + 1 if len(dark) else 0
