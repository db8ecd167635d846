"""The size of the type of a line that was read from a picture, told by the heights of its words."""

from collections.abc import Sequence
from typing import Final

from pipeline.ocr.scan.tesseract import Token

#: Heights in ems of capitals, small letters and tails, and the letters that have tops and tails.
CAPITAL: Final = 0.69
SMALL: Final = 0.48
TAIL: Final = 0.2
TOPS: Final = frozenset("бёфйіһbdfhijklt()/%№\"'!?[]0123456789")
TAILS: Final = frozenset("рудщцфқңүұjgpqy,;()/[]ДЩЦҚҢ")


def size_of(tokens: Sequence[Token]) -> float:
    """Return an em in pixels: the lower quartile of what the words of a line say.

    Tesseract gives some words a box as high as their line. Dashes and words in quotes say little.
    """
    sizes = [((token.y1 - token.y0) / _share_of_em(token.text), token.text) for token in tokens]
    sure = [size for size, letters in sizes if len(letters) > 1 and letters.strip(".,;:").isalnum()]
    ranked = sorted(sure or [size for size, _ in sizes])
    return ranked[(len(ranked) - 1) // 4]


def _share_of_em(word: str) -> float:
    """Return how high a word is in ems, by whether its letters have tops and tails."""
    top = SMALL if TOPS.isdisjoint(word) and word == word.lower() else CAPITAL
    return top if TAILS.isdisjoint(word) else top + TAIL
