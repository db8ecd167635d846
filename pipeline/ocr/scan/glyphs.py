"""The signs of a number cut out of the picture of a page: how they stand, and their shapes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.tesseract import Token

Shape = np.ndarray[Any, np.dtype[np.float32]]

#: A shape is drawn as high as this many dots, and at most as wide.
SIDE: Final = 20
#: A number is made as high as this many dots before its signs are parted.
_HEIGHT: Final = 40
#: Ink is darker than this share of what parts it from paper: thinner where signs touch.
_INK: Final = (1.0, 0.85, 0.7, 0.55)
#: A sign this high beside the highest is a digit or a letter; lower, a mark.
_HIGH: Final = 0.6
#: A sign beside the box of its word belongs to it where it stands as high, within this share.
_LEVEL: Final = 0.15
#: A box may have lost this much at its beginning and at its end, in heights.
_LOST: Final = (0.75, 1.2)
_MARKS: Final = frozenset(".,:;")
_DASHES: Final = frozenset("-–—")


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """A sign: how it ``stands``, and its shape.

    It is high (``h``: digit, letter), low (``l``: comma, point), flat (``f``: dash) or up (``u``).

    The shape has length 1 and mean 0, so that the product of two is how alike they are, -1 to 1.
    """

    stands: str
    shape: Shape


@dataclass(frozen=True, slots=True, eq=False)
class _Cut:
    """A word cut out of a page, made so many times as large, and what parts its ink from paper.

    It stands from `start` to `end`, from left to right.
    """

    crop: Picture
    growth: float
    dark: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of ink, or several above each other: its box and how many dots are dark."""

    x0: int
    y0: int
    x1: int
    y1: int
    dots: int

    @property
    def height(self) -> int:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True, eq=False)
class _Sign:
    """A part of a picture that stands so; its shape is drawn where it is asked for."""

    stands: str
    crop: Picture
    part: _Part

    @property
    def glyph(self) -> Glyph:
        return Glyph(self.stands, _shape(self.crop, self.part))


def stance(text: str) -> str:
    """Return how the signs of a number stand, a letter each.

    >>> stance("12,5-I")
    'hhlhfh'
    """
    return "".join("l" if c in _MARKS else "f" if c in _DASHES else "h" for c in text)


def mirrored(shape: Shape) -> Shape:
    """Return a shape as a mirror shows it, left and right changed."""
    return shape.reshape(SIDE, SIDE)[:, ::-1].ravel()


def width_of(shape: Shape) -> int:
    """Return how many of its dots a shape is wide."""
    paper = shape.min() + 0.05  # the paper of its square is the same everywhere
    return int((shape.reshape(SIDE, SIDE).max(axis=0) > paper).sum())


def glyphs_of(
    grey: Picture, words: Sequence[tuple[Token, int, int]], texts: Sequence[str]
) -> tuple[Glyph, ...]:
    """Return the signs of a number that stand as one of `texts` does; none where they do not.

    `words` are its words, each with the dots where the word before it ends and the next begins.
    Where no text fits, one that has lost its points or commas does.
    """
    ways = {stance(text) for text in texts}
    cuts = [
        cut
        for at, (word, left, right) in enumerate(words, 1)
        if (cut := _cut(grey, word, (left, right), goes_on=at < len(words)))
    ]
    tried: list[list[_Sign]] = []
    for share in _INK:
        signs = [sign for cut in cuts for sign in _parted(cut, share)]
        tried.append(signs)
        if "".join(sign.stands for sign in signs) in ways:
            return tuple(sign.glyph for sign in signs)
    bare = {way.replace("l", "") for way in ways}
    for signs in tried:
        if "".join(sign.stands for sign in signs if sign.stands != "l") in bare:
            return tuple(sign.glyph for sign in signs)
    return ()


def _cut(grey: Picture, word: Token, room: tuple[int, int], *, goes_on: bool) -> _Cut | None:
    """Return a word cut out of the page, with what is behind it where it `goes_on`."""
    height = word.y1 - word.y0
    above = max(1, height // 10)
    before, behind = (int(share * height) for share in _LOST)
    x0, x1 = max(0, room[0], word.x0 - before), min(room[1], word.x1 + behind)
    crop = grey[max(0, word.y0 - above) : word.y1 + above, x0:x1]
    if not crop.size:
        return None
    growth = min(4.0, max(1.0, _HEIGHT / crop.shape[0]))
    if growth > 1:
        crop = cv2.resize(crop, None, fx=growth, fy=growth, interpolation=cv2.INTER_CUBIC).astype(
            np.uint8
        )
    soft = cv2.GaussianBlur(crop, (3, 3), 0)
    dark, _ = cv2.threshold(soft, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    end = crop.shape[1] if goes_on else (word.x1 - x0) * growth
    return _Cut(crop, growth, dark, (word.x0 - x0) * growth, end)


def _parted(cut: _Cut, share: float) -> list[_Sign]:
    """Return the signs of a word from left to right: darker than a share of what parts ink."""
    crop = cut.crop
    ink = (crop < cut.dark * share).view(np.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=4)
    mine = _of_word(_stacked(boxes, cut.growth), cut.start, cut.end, crop.shape[1])
    if not mine:
        return []
    highest = max(part.height for part in mine)
    foot = max(part.y1 for part in mine if part.height > 0.8 * highest)
    return [
        _Sign(_stands(part, highest, foot), crop, part)
        for part in mine
        if part.dots >= 0.015 * highest * highest
    ]


def _stacked(boxes: Any, growth: float) -> list[_Part]:
    """Return the pieces of ink from left to right, those above each other as one."""
    parts: list[_Part] = []
    for x, y, w, h, dots in sorted(boxes.tolist()[1:]):  # the first is the paper
        if dots < 4 * growth * growth:  # a speck
            continue
        last = parts[-1] if parts else None
        if last and min(last.x1, x + w) - x > 0.6 * min(last.x1 - last.x0, w):
            parts[-1] = _Part(
                last.x0,
                min(last.y0, y),
                max(last.x1, x + w),
                max(last.y1, y + h),
                last.dots + dots,
            )
        else:
            parts.append(_Part(x, y, x + w, y + h, dots))
    return parts


def _of_word(parts: Sequence[_Part], x0: float, x1: float, width: int) -> list[_Part]:
    """Return the parts in the box of a word, and whole digits that the box has lost."""
    inside = [p for p in parts if min(p.x1, x1) - max(p.x0, x0) > (p.x1 - p.x0) / 2]
    if not inside:
        return []
    highest = max(p.height for p in inside)
    top = min(p.y0 for p in inside if p.height > 0.8 * highest)
    foot = max(p.y1 for p in inside if p.height > 0.8 * highest)
    off = _LEVEL * highest

    def lost(part: _Part) -> bool:
        whole = part.x0 > 1 and part.x1 < width - 1
        return whole and abs(part.y0 - top) <= off and abs(part.y1 - foot) <= off

    kept = set(inside)
    return [p for p in parts if p in kept or lost(p)]


def _stands(part: _Part, highest: int, foot: int) -> str:
    if part.height >= _HIGH * highest:
        return "h"
    if part.x1 - part.x0 > 1.3 * part.height and part.height < 0.3 * highest:
        return "f"
    return "l" if part.y1 > foot - _HIGH / 3 * highest else "u"


def _shape(crop: Picture, part: _Part) -> Shape:
    """Return the picture of a part, drawn in a square, with mean 0 and length 1."""
    scale = SIDE / part.height
    half = round((part.x1 - part.x0) * scale / 2)
    width = max(2, min(SIDE, 2 * half))  # even: its middle is that of the square
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(crop[part.y0 : part.y1, part.x0 : part.x1], (width, SIDE), interpolation=way)
    at = (SIDE - width) // 2
    square = cv2.copyMakeBorder(small, 0, 0, at, at, cv2.BORDER_CONSTANT, value=255)
    shape: Shape = np.float32(cv2.sumElems(square)[0] / square.size) - square.ravel()
    length = math.sqrt(shape @ shape)
    return shape / np.float32(length) if length else shape
