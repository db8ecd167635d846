"""Words of a cell that stand on the ink of others: "Культура и спорт" and "ультура и спор".

Where the cells of a row are not level, Tesseract finds two lines in one of a cell, and reads that
twice, or the rest of it as something else ("Куль", "улетуре"). Of a letter that it cut it reads the
tip as a sign of its own.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from pipeline.ocr.scan.tesseract import Token

#: Words share ink where they have so much of the width and of the height of the smaller.
_SHARED: Final = 0.5
#: A tip is lower than this, in heights of the word below or above it, and as near as that.
_TIP: Final = 0.35
_NEAR: Final = 0.12


def is_read_twice(words: Sequence[Token]) -> bool:
    """Return whether two words of different lines stand on the same ink."""
    return any(_share_ink(one, other) for one, other in combinations(words, 2))


def read_less(words: Sequence[Token]) -> set[int]:
    """Return which words stand on the ink of a line that has more letters, or surer ones."""
    weight: dict[tuple[int, int, int], float] = {}
    for word in words:
        weight[word.line] = weight.get(word.line, 0.0) + len(word.text) * word.confidence
    return {
        at
        for at, word in enumerate(words)
        if any(_share_ink(word, o) and weight[o.line] > weight[word.line] for o in words)
    }


def _share_ink(one: Token, other: Token) -> bool:
    if one.line == other.line:
        return False
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    if wide <= _SHARED * min(one.x1 - one.x0, other.x1 - other.x0):
        return False
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    low, tall = sorted((one.y1 - one.y0, other.y1 - other.y0))
    tip = low < _TIP * tall and high >= -_NEAR * tall
    return tip or high > _SHARED * low
