"""The picture of a page made ready for Tesseract: grey, even light, no dark borders, level.

Each step takes and returns a grey picture; `VARIANTS` are the ways tried in turn, the next only
where the one before left Tesseract unsure.
"""

from collections.abc import Callable
from typing import Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture

#: Degrees: a page is made level where it leans by more than the one, and searched up to the other.
LEAST_SKEW: Final = 0.4
MOST_SKEW: Final = 6.0
#: Text lies on its side where its ink is so many times sharper across than down.
ON_ITS_SIDE: Final = 2.0
_SMALL: Final = 900
#: Paper is uneven where its darkest part has less than this of the brightness of the lightest.
UNEVEN: Final = 0.82
#: A pixel is coloured where its channels lie so far apart; a page where this share of it is.
COLOURED: Final = 40
COLOURED_SHARE: Final = 0.0008
#: A coloured pixel no brighter than this is a letter under a stamp.
INK: Final = 110


def plain_grey(picture: Picture) -> Picture:
    """Return a picture in colour as grey."""
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)  # type: ignore[return-value]


def without_colour(picture: Picture) -> Picture:
    """Return a picture as grey without its stamps in colour: only dark pixels of them stay."""
    bright = picture.max(axis=2)
    spread = bright - picture.min(axis=2)
    return even_light(np.where((spread > COLOURED) & (bright > INK), np.uint8(255), bright))


def evenly_lit(picture: Picture) -> Picture:
    """Return a picture as grey with shadows and bleed-through paled."""
    return even_light(plain_grey(picture))


def even_light(grey: Picture) -> Picture:
    """Return a grey picture divided by its paper: the local brightness without the letters."""
    height, width = grey.shape
    small = cv2.resize(
        grey, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA
    )
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    paper = cv2.resize(cv2.medianBlur(paper, 15), (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, paper, scale=245.0)  # type: ignore[return-value]


def is_uneven(grey: Picture) -> bool:
    """Return whether the paper of a page is much darker in one part than in another."""
    small = cv2.resize(grey, (60, 84), interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    dark, light = np.percentile(paper, (5, 95))
    return bool(dark < UNEVEN * light)


def is_coloured(picture: Picture) -> bool:
    """Return whether a page has colour on it: a stamp, a seal, a signature in ink.

    The colour of the paper does not count.
    """
    small = picture[::4, ::4].astype(np.float32)
    paper = np.maximum(1.0, np.median(small.reshape(-1, 3), axis=0))
    small = np.minimum(255.0, small / paper * 255)
    return bool((small.max(axis=2) - small.min(axis=2) > COLOURED).mean() > COLOURED_SHARE)


#: How a picture is made grey, in the order in which it is tried.
VARIANTS: Final[tuple[Callable[[Picture], Picture], ...]] = (
    plain_grey,
    evenly_lit,
    without_colour,
)


def skew(grey: Picture) -> float:
    """Return by how many degrees the lines of a page lean clockwise, 0.0 where it is not plain.

    The angle at which the rows of ink are sharpest: the sum of squared differences between
    neighbouring rows of the turned picture (Postl 1986).
    """
    factor = _SMALL / max(grey.shape)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = (255 - even_light(small.astype(np.uint8))).astype(np.float32)
    ink[ink < 40] = 0
    best = 0.0
    for reach, step in ((MOST_SKEW, 1.0), (1.0, 0.2)):
        angles = np.arange(best - reach, best + reach + step / 2, step)
        best = float(max(angles, key=lambda angle: _sharpness(ink, float(angle))))
    if abs(best) > MOST_SKEW or _sharpness(ink, best) < 1.05 * _sharpness(ink, 0.0):
        return 0.0
    return round(best, 2)


def lies_on_its_side(grey: Picture) -> bool:
    """Return whether the ink of a page changes more sharply across it than down: text on its side.

    Columns of text and table rulings change across, too; so the difference has to be large.
    """
    factor = _SMALL / max(grey.shape)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = (255 - even_light(small.astype(np.uint8))).astype(np.float32)
    ink[ink < 40] = 0
    edge = min(ink.shape) // 20
    ink = ink[edge:-edge, edge:-edge]
    across = _sharpness(np.ascontiguousarray(ink.T), 0.0) / ink.shape[0] ** 2
    down = _sharpness(ink, 0.0) / ink.shape[1] ** 2
    return bool(across > ON_ITS_SIDE * down)


def leaned(grey: Picture, degrees: float) -> Picture:
    """Return a picture turned anticlockwise by `degrees` about its middle, new corners white."""
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(  # type: ignore[return-value]
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255
    )


def _sharpness(ink: "np.ndarray[tuple[int, ...], np.dtype[np.float32]]", degrees: float) -> float:
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
