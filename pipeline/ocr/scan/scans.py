"""The picture of a page made ready for Tesseract: grey, even light, no dark borders, level.

Each step takes and returns a picture; `sheet` keeps what was made of a page.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import Token

cv2.setNumThreads(1)  # pages run in parallel over processes; OpenCV's threads take their cores

#: Degrees: the lean of a page is looked for up to this.
MOST_SKEW: Final = 6.0
_STEP_OF_SKEW: Final = 0.2
#: Text lies on its side where its ink is so many times sharper across than down.
ON_ITS_SIDE: Final = 2.0
#: The longer side of the picture by which that is told, and the ink that does not count, of 255.
_SMALL: Final = 900
#: The strips in which its lean is told are so many of its dots wide.
_STRIP: Final = 8
_FAINT: Final = 40
#: Paper is uneven where its darkest part has less than this of the brightness of the lightest.
UNEVEN: Final = 0.82
#: What shines through the paper has between these shares of its brightness, ink less than that.
SHINES: Final = (0.74, 0.92)
BLACK: Final = 0.5
#: A mark that shines through has no point darker than this share; a page has so many marks of the
#: size of letters (wide, high, dots) for each one of ink.
DARKEST_GHOST: Final = 0.7
GHOSTS: Final = 0.2
#: Fewer pale dots than that apart from ink are specks; what shines through makes ten thousand.
FEW_PALE: Final = 300
_SMALLEST: Final = (3, 7, 15)
_LARGEST: Final = (150, 40, 6000)
#: A pixel is coloured where its channels lie so far apart; a page where this share of it is.
COLOURED: Final = 40
COLOURED_SHARE: Final = 0.0008
#: A speck is no larger than a square of which so many go side by side across the page.
DOTS_ACROSS: Final = 800
#: Paper is one where its letters are filled in, in squares of so many dots of a fine picture.
CELL: Final = 8
#: A picture made larger by more than this is made so by the finer way.
LARGEST_GROWTH: Final = 2.5
#: Colour is sought in every so many rows and columns, or their means.
STEP: Final = 4
#: A coloured pixel no brighter than this is a letter under a stamp.
INK: Final = 110


def plain_grey(picture: Picture, cell: int = CELL) -> Picture:
    """Return a picture as grey; whatever `cell`, the light stays as it is."""
    if picture.ndim == 2:
        return picture
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)  # type: ignore[return-value]


def without_colour(picture: Picture, cell: int = CELL) -> Picture:
    """Return a picture as grey without its stamps in colour: only dark pixels of them stay."""
    if picture.ndim == 2:
        return even_light(picture, cell)
    bright, spread = _bright_and_spread(cv2.split(picture))  # type: ignore[arg-type]
    stamps = cv2.bitwise_and(_above(spread, COLOURED), _above(bright, INK))
    return even_light(cv2.max(bright, stamps), cell)  # type: ignore[arg-type]


def _bright_and_spread(channels: Sequence[Picture]) -> tuple[Picture, Picture]:
    """Return the largest channel of each pixel, and how far it is from the smallest."""
    red, green, blue = channels
    bright = cv2.max(cv2.max(red, green), blue)
    spread = cv2.subtract(bright, cv2.min(cv2.min(red, green), blue))
    return bright, spread  # type: ignore[return-value]


def _above(picture: Picture, bound: int) -> Picture:
    """Return 255 where a picture is brighter than `bound`, else 0."""
    return cv2.threshold(picture, bound, 255, cv2.THRESH_BINARY)[1]  # type: ignore[return-value]


def evenly_lit(picture: Picture, cell: int = CELL) -> Picture:
    """Return a picture as grey with shadows and bleed-through paled."""
    return even_light(plain_grey(picture), cell)


def without_ghosts(picture: Picture, cell: int = CELL) -> Picture:
    """Return a picture as grey in which what is as pale as that which shines through is white."""
    even = evenly_lit(picture, cell)
    return cv2.convertScaleAbs(even, alpha=1 / SHINES[0])  # type: ignore[return-value]


def without_dots(picture: Picture, cell: int = CELL) -> Picture:
    """Return a picture as grey without specks smaller than any point of a letter.

    Copies of copies and coarse scans are strewn with them, and they tie letters together.
    """
    grey = plain_grey(picture)
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, parts, about, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    largest = (grey.shape[1] / DOTS_ACROSS) ** 2
    small = about[:, cv2.CC_STAT_AREA] <= largest
    dots = cv2.dilate(small[parts].astype(np.uint8), np.ones((3, 3), np.uint8))
    return np.where(dots > 0, np.uint8(255), grey)


def even_light(grey: Picture, cell: int = CELL) -> Picture:
    """Return a grey picture divided by its paper: the local brightness without the letters.

    Letters are smaller than a few squares of `cell` dots.
    """
    height, width = grey.shape
    small = _means(grey, cell)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    paper = cv2.resize(cv2.medianBlur(paper, 15), (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, paper, scale=245.0)  # type: ignore[return-value]


def _means(picture: Picture, step: int) -> Picture:
    """Return the mean of each square of `step` by `step` dots; what is left at the edges is lost.

    Of whole squares they cost a sixth.
    """
    height, width = (max(1, side // step) for side in picture.shape[:2])
    whole = picture[: height * step, : width * step]
    return cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def shrunk(grey: Picture, width: int, height: int) -> Picture:
    """Return a picture made smaller, each pixel of what it stands for.

    It is halved as long as that leaves it larger than asked for; the last step goes by straight
    lines between dots, which leaves none out and costs a sixth of their means.
    """
    while grey.shape[0] >= 2 * height and grey.shape[1] >= 2 * width:
        grey = _means(grey, 2)
    if grey.shape[:2] == (height, width):
        return grey
    return cv2.resize(grey, (width, height), interpolation=cv2.INTER_LINEAR)  # type: ignore[return-value]


def resized(grey: Picture, width: int, height: int) -> Picture:
    """Return a picture made larger or smaller.

    Larger by straight lines between dots, which softens the jagged letters of a fax; a very coarse
    one keeps its small print only by a finer way, which takes five times as long.
    """
    if (height, width) == grey.shape[:2]:
        return grey
    if height <= grey.shape[0]:
        return shrunk(grey, width, height)
    way = cv2.INTER_LANCZOS4 if height > LARGEST_GROWTH * grey.shape[0] else cv2.INTER_LINEAR
    return cv2.resize(grey, (width, height), interpolation=way)  # type: ignore[return-value]


def is_uneven(grey: Picture) -> bool:
    """Return whether the paper of a page is much darker in one part than in another."""
    small = shrunk(grey, 60, 84)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    dark, light = shade_at(paper, 5, 95)
    return bool(dark < UNEVEN * light)


def shines_through(grey: Picture) -> bool:
    """Return whether letters of the other side shine through a page, of 150 dots per inch.

    They are marks as large as letters without any dark point in them; a page is looked at closely
    only where it has as much that is pale as that is black, and some of it apart from ink.
    """
    soft = cv2.blur(grey, (3, 3))
    paper = shade_at(soft[::STEP, ::STEP], 75)[0]

    def between(low: float, high: float) -> Picture:
        return cv2.inRange(soft, low * paper, high * paper)  # type: ignore[return-value]

    pale = between(*SHINES)
    if cv2.countNonZero(pale) < cv2.countNonZero(between(0.0, BLACK)):
        return False
    about_ink = cv2.dilate(between(0.0, DARKEST_GHOST), np.ones((9, 9), np.uint8))
    if cv2.countNonZero(cv2.subtract(pale, about_ink)) < FEW_PALE:
        return False
    _, marks, stats, _ = cv2.connectedComponentsWithStats(between(0.0, SHINES[1]))
    inked = np.zeros(len(stats), bool)
    inked[marks[soft < DARKEST_GHOST * paper]] = True
    size = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA]]
    letters = ((size >= _SMALLEST) & (size <= _LARGEST)).all(axis=1)
    return bool((letters & ~inked).sum() > GHOSTS * (letters & inked).sum())


def colours(picture: Picture, step: int = STEP) -> Picture:
    """Return where a page has colour on it, 255 there, one pixel for `step` by `step`.

    The colour of the paper does not count, nor that of the fringes which compression gives to black
    letters on it: it is of both signs, and the mean of a few dots has none.
    """
    if picture.ndim == 2:
        return np.zeros_like(picture[::step, ::step])
    few = [np.ascontiguousarray(picture[::step, ::step, channel]) for channel in range(3)]
    found = _coloured(few)
    if not is_coloured(found):
        return found  # told by one dot of each few, which costs a third
    return _coloured(cv2.split(_means(picture, step)))  # type: ignore[arg-type]


def _coloured(channels: Sequence[Picture]) -> Picture:
    """Return where the channels of a picture lie apart, once its paper is white."""
    return _above(_bright_and_spread([_whitened(channel) for channel in channels])[1], COLOURED)


def _whitened(channel: Picture) -> Picture:
    paper = max(1.0, shade_at(channel[::STEP, ::STEP], 50)[0])
    white = np.minimum(255.0, np.arange(256) * (255.0 / paper)).astype(np.uint8)
    return cv2.LUT(channel, white)  # type: ignore[return-value]


def is_coloured(found: Picture) -> bool:
    """Return whether a page has enough of `colours` for a stamp, a seal, a signature in ink."""
    return cv2.countNonZero(found) / found.size > COLOURED_SHARE


def ink(grey: Picture) -> Picture:
    """Return the ink of a page, small, 255 where it is black: what its direction is told by."""
    factor = _SMALL / max(grey.shape)
    small = shrunk(
        grey, max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor))
    )
    black = 255 - even_light(small)
    return cv2.bitwise_and(black, _above(black, _FAINT - 1))  # type: ignore[return-value]


def ink_of(grey: Picture, token: Token, share: float) -> NDArray[np.bool_]:
    """Return which dots of a word's box are darker than a share of the paper around its letters."""
    top, left = max(0, token.y0), max(0, token.x0)
    crop = grey[top : token.y1 + 1, left : token.x1 + 1]
    return crop < share * (shade_at(crop, 90)[0] if crop.size else 0)


def skew(black: Picture) -> float:
    """Return by how many degrees the lines of `ink` lean clockwise, 0.0 where it is not plain.

    The angle at which the rows of ink are sharpest: the sum of squared differences between
    neighbouring rows of the turned picture (Postl 1986). Whole degrees are told by a coarse
    picture; from the best of them the way goes up in small steps.
    """
    coarse = _Strips.of(cv2.resize(black, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
    whole = float(max(np.arange(-MOST_SKEW, MOST_SKEW + 1), key=coarse.sharpness))
    fine = _Strips.of(black)

    @cache
    def sharpness(steps: int) -> float:
        return fine.sharpness(whole + _STEP_OF_SKEW * steps)

    best, way = 0, 1 if sharpness(1) > sharpness(-1) else -1
    while abs(best) < 1 / _STEP_OF_SKEW and sharpness(best + way) > sharpness(best):
        best += way
    angle = whole + _STEP_OF_SKEW * best
    if abs(angle) > MOST_SKEW or sharpness(best) < 1.05 * fine.sharpness(0.0):
        return 0.0
    return round(angle, 2)


@dataclass(frozen=True, slots=True)
class _Strips:
    """The ink of a page in upright strips: of each, how black its rows are on average.

    To turn the page, the strips are moved up and down by what leaning lines rise from the middle of
    the page to theirs; that takes a third of turning the picture.
    """

    rows: NDArray[np.float32]
    middles: Sequence[float]

    @classmethod
    def of(cls, black: Any) -> "_Strips":
        height, width = black.shape
        count = max(1, round(width / _STRIP))
        rows = cv2.resize(black, (count, height), interpolation=cv2.INTER_AREA)
        middles = (np.arange(count) + 0.5) * (width / count) - width / 2
        return cls(np.ascontiguousarray(rows.T, np.float32), tuple(middles.tolist()))

    def sharpness(self, degrees: float) -> float:
        """Return how sharp the rows of the page are, turned anticlockwise."""
        rise = math.tan(math.radians(degrees))
        total = np.zeros(self.rows.shape[1], np.float32)
        for strip, middle in zip(self.rows, self.middles, strict=True):
            by = math.floor(middle * rise)
            share = middle * rise - by
            _add(total, strip * (1 - share), by)
            _add(total, strip * share, by + 1)
        return _changes(total.astype(np.float64))


def _add(total: NDArray[np.float32], strip: NDArray[np.float32], by: int) -> None:
    """Add a strip to the rows of a page, moved up by so many."""
    height = len(total)
    total[max(0, -by) : height - max(0, by)] += strip[max(0, by) : height + min(0, by)]


def lies_on_its_side(black: Picture) -> bool:
    """Return whether `ink` changes more sharply across a page than down: text on its side.

    Columns of text and table rulings change across, too; so the difference has to be large.
    """
    height, width = black.shape
    edge = min(height, width) // 20
    sheet = black[edge : height - edge, edge : width - edge].astype(np.float32)
    across = _changes(sheet.sum(axis=0)) / sheet.shape[0] ** 2
    down = _changes(sheet.sum(axis=1)) / sheet.shape[1] ** 2
    return bool(across > ON_ITS_SIDE * down)


def leaned(grey: Picture, degrees: float, corners: int = 255, *, fine: bool = False) -> Picture:
    """Return a picture turned anticlockwise by `degrees` about its middle, new corners white.

    A `fine` one has dots to spare: straight lines between them cost a third of curves.
    """
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    way = cv2.INTER_LINEAR if fine else cv2.INTER_CUBIC
    return cv2.warpAffine(  # type: ignore[return-value]
        grey, matrix, (width, height), flags=way, borderValue=corners
    )


def _changes(rows: Any) -> float:
    """Return the squared differences between neighbours, summed."""
    return float(np.square(np.diff(rows)).sum())
