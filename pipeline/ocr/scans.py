"""The picture of a page made ready for Tesseract: grey, even light, no dark borders, level.

Each step takes and returns a grey picture; `VARIANTS` are the ways tried in turn, the next only
where the one before left Tesseract unsure.
"""

from collections.abc import Callable
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture

cv2.setNumThreads(1)  # pages run in parallel over processes; OpenCV's threads take their cores

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
#: Colour is sought in every so many rows and columns.
STEP: Final = 4
#: A coloured pixel no brighter than this is a letter under a stamp.
INK: Final = 110


def plain_grey(picture: Picture) -> Picture:
    """Return a picture in colour as grey."""
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)  # type: ignore[return-value]


def without_colour(picture: Picture) -> Picture:
    """Return a picture as grey without its stamps in colour: only dark pixels of them stay."""
    bright, spread = _bright_and_spread(picture)
    return even_light(np.where((spread > COLOURED) & (bright > INK), np.uint8(255), bright))


def _bright_and_spread(picture: Picture) -> tuple[Picture, Picture]:
    """Return the largest channel of each pixel, and how far it is from the smallest."""
    red, green, blue = cv2.split(picture)
    bright = cv2.max(cv2.max(red, green), blue)
    spread = cv2.subtract(bright, cv2.min(cv2.min(red, green), blue))
    return bright, spread  # type: ignore[return-value]


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


def colours(picture: Picture) -> Picture:
    """Return where a page has colour on it, 255 there, one pixel for `STEP` by `STEP`.

    The colour of the paper does not count.
    """
    small = np.ascontiguousarray(picture[::STEP, ::STEP])
    paper = np.maximum(1.0, np.median(small.reshape(-1, 3), axis=0))
    scale = np.minimum(255.0, np.arange(256)[:, None] * (255.0 / paper))
    white = cv2.LUT(small, np.ascontiguousarray(scale[None].astype(np.uint8)))
    spread = _bright_and_spread(white.astype(np.uint8))[1]
    return np.where(spread > COLOURED, np.uint8(255), np.uint8(0))


def is_coloured(found: Picture) -> bool:
    """Return whether a page has enough of `colours` for a stamp, a seal, a signature in ink."""
    return bool((found > 0).mean() > COLOURED_SHARE)


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
    coarse = cv2.resize(ink, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    best = 0.0
    for sheet, reach, step in ((coarse, MOST_SKEW, 1.0), (ink, 1.0, 0.2)):
        angles = np.arange(best - reach, best + reach + step / 2, step)
        best = float(max(angles, key=lambda angle: _sharpness(sheet, float(angle))))
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


def leaned(grey: Picture, degrees: float, corners: int = 255) -> Picture:
    """Return a picture turned anticlockwise by `degrees` about its middle, new corners white."""
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(  # type: ignore[return-value]
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=corners
    )


def _sharpness(ink: Any, degrees: float) -> float:
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
