"""Bullets that Tesseract reads as a letter or a sign: "е бюджет", "® бюджет" are "• бюджет".

A bullet is told by its ink: a full disc or square, no higher than small letters, before a line; and
there is another one below or above it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.tesseract import Token

#: What a bullet is read as.
_READ_AS: Final = frozenset("eеoоöсcөvу®©@*°»«+>-")
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.75
#: A bullet is so high, in heights of the words behind it, as wide as high but for this share, and
#: fills so much of its box; a letter has holes, or is lighter in its middle.
_LOWEST: Final = 0.12
_HIGHEST: Final = 0.66
_ROUND: Final = 0.25
_FILLED: Final = 0.7
#: Bullets of one list begin so near to each other, in heights of a word.
_ALIGNED: Final = 0.5


def with_bullets(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, bullets at the start of lines as such."""
    found: dict[int, float] = {}  # by the id of a token the height of the words behind it
    marks: list[Token] = []
    for _, line in groupby(tokens, key=lambda token: token.line):
        first, *others = line
        if others and first.text in _READ_AS:
            usual = median(token.y1 - token.y0 for token in others)
            if _is_bullet(grey, first, usual):
                found[id(first)] = usual
                marks.append(first)
    marks.sort(key=lambda mark: mark.x0)
    listed = {
        id(mark)
        for pair in pairwise(marks)
        if pair[1].x0 - pair[0].x0 < _ALIGNED * found[id(pair[0])]
        for mark in pair
    }
    return [replace(token, text="•") if id(token) in listed else token for token in tokens]


def _is_bullet(grey: Picture, token: Token, usual: float) -> bool:
    """Return whether the ink of a token is a full disc or square, lower than words."""
    ink = ink_of(grey, token, _INK)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return False
    top, left = int(rows[0]), int(columns[0])
    high, wide = int(rows[-1]) - top + 1, int(columns[-1]) - left + 1
    inside = ink[top : top + high, left : left + wide]
    if (
        not _LOWEST * usual <= high <= _HIGHEST * usual
        or abs(high - wide) > _ROUND * max(high, wide)
        or inside.mean() < _FILLED
    ):
        return False
    y, x = max(0, token.y0) + top, max(0, token.x0) + left
    shades = grey[y : y + high, x : x + wide]
    middle = shades[high // 3 : -(high // 3) or None, wide // 3 : -(wide // 3) or None]
    return bool(middle.mean() <= np.median(shades[inside]))
