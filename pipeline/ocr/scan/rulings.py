"""Lines drawn on a picture: where tables are ruled, and the picture without them.

A ruling is a run of ink longer than letters are (morphological opening by a long thin element).
"""

from collections.abc import Sequence
from functools import reduce
from operator import itemgetter
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import even_light, shrunk
from pipeline.ocr.scan.shades import shade_at
from pipeline.records import Box

#: The resolution at which rulings are sought, and how long they are, in inches.
_DPI: Final = 150
_FLAT: Final = 0.5
_UPRIGHT: Final = 0.2
#: A ruling is at most so thick, in inches; thicker ink is a bar or a picture.
_THICK: Final = 0.06
#: How bright paper is, of 255, once the light is even, and how much darker a ruling is: a black
#: one of any thickness, a faint one that is darker than what is so many dots beside it.
_PAPER: Final = 245
_BLACK: Final = 80
_FAINT: Final = 20
_RIDGE: Final = 10
_BESIDE: Final = 4
_MEAN: Final = 25
_BLOCK: Final = 5
#: Ink has less than this share of the brightness of paper, a pale ruling less than that.
_INK: Final = 0.8
_PALE: Final = 0.88
#: A table has at least so many upright rulings.
_FEWEST: Final = 3
#: Rulings held by nothing are left out so many times: words beside each other hold one another.
_ROUNDS: Final = 3
#: An upright ruling has ink in this share of its length; stems of letters end above the flat ones.
_DRAWN: Final = 0.9
#: A run goes so many dots past its ruling, for what is faint is made soft: much of a short one.
_SOFT: Final = 4
#: How far a flat ruling goes past the only upright one that it meets, in touching distances.
_PAST: Final = 5
#: A piece of a ruling that is painted over is a straight run of so many pixels; its edges lie so
#: many beyond the place that was found in a picture half as fine.
_PIECE: Final = 45
_AROUND: Final = 3


def ruled_lines(grey: Picture, dpi: int, larger: float = 1.0) -> tuple[Box, ...]:
    """Return the rulings of a level grey picture; none where they make no table.

    They are in the pixels of a picture so many times larger.
    """
    factor = min(1.0, _DPI / dpi)
    height, width = (max(1, round(size * factor)) for size in grey.shape)
    coarse = grey if factor == 1.0 else shrunk(grey, width, height)
    dark: Any = cv2.subtract(np.full_like(coarse, _PAPER), even_light(coarse))
    scale, factor = dpi * factor, factor / larger
    upright = _runs(dark, max(10, round(_UPRIGHT * scale)), scale)
    if len(upright) < _FEWEST:
        return ()
    across = _runs(cv2.transpose(dark), max(12, round(_FLAT * scale)), scale)
    flat = sorted((Box(b.y0, b.x0, b.y1, b.x1) for b in across), key=itemgetter(1, 0))
    for _ in range(_ROUNDS):  # each kind is held by the other
        before = upright, flat
        upright = [b for u in upright if (b := _between(u, flat, upright, 0.04 * scale))]
        upright = [box for box in upright if _is_drawn(dark, box, flat, 0.04 * scale)]
        flat = [box for box in flat if _is_held(box, upright, 0.06 * scale)]
        if (upright, flat) == before:
            break
    if len(upright) < _FEWEST or len(flat) < 2:
        return ()
    return tuple(
        Box(x0=b.x0 / factor, y0=b.y0 / factor, x1=b.x1 / factor, y1=b.y1 / factor)
        for b in [*flat, *upright]
    )


def without_rulings(grey: Picture, rulings: Sequence[Box]) -> Picture:
    """Return the picture with its rulings painted over in the colour of the paper beside them.

    Where they cross, too: each is told by the picture as it was.
    """
    if not rulings:
        return grey
    result = grey.copy()
    paper = int(shade_at(grey[::8, ::8], 75)[0])
    for box in rulings:
        x0, y0 = max(0, int(box.x0) - _AROUND), max(0, int(box.y0) - _AROUND)
        about = np.s_[y0 : int(box.y1) + 1 + _AROUND, x0 : int(box.x1) + 1 + _AROUND]
        np.copyto(result[about], paper, where=_run_within(grey[about], paper))
    return result


def _run_within(part: Picture, paper: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
    """Return which pixels of the outline of a ruling are the ruling; it may lean, letters touch."""
    high, wide = part.shape
    length = max(8, min(_PIECE, max(high, wide) // 2))
    element = np.ones((length, 1) if high > wide else (1, length), np.uint8)
    for share in (_INK, _PALE):
        ink = (part < share * paper).view(np.uint8)
        run = cv2.morphologyEx(ink, cv2.MORPH_OPEN, element)
        if run.any(axis=1 if high > wide else 0).mean() > 0.5:
            break  # all of it; what is paler belongs to letters that touch it
    return cv2.dilate(run, np.ones((3, 3), np.uint8)).view(np.bool_)


def _ridge(dark: Picture) -> Picture:
    """Return how much darker each stretch is than those beside it: letters have ink there, too."""
    mean = cv2.blur(dark, (1, _MEAN))
    beside = np.zeros_like(mean)
    beside[:, _BESIDE:-_BESIDE] = np.maximum(mean[:, : -2 * _BESIDE], mean[:, 2 * _BESIDE :])
    return cv2.subtract(mean, beside)  # type: ignore[return-value]


def _runs(dark: Picture, high: int, scale: float) -> list[Box]:
    """Return upright runs of darkness at least so high, those broken by a dot or two joined.

    What counts is the palest dot of a run, its neighbours along the run averaged: thin rulings are
    grey on a coarse scan, and noise makes dots of them white. Only columns that may have a run are
    looked at, and those beside them.
    """
    if len(dark) < high:
        return []
    likely = _likely(dark, high)
    taken = np.flatnonzero(cv2.dilate(likely, np.ones((1, 2 * _BESIDE + 1), np.uint8)))
    if not len(taken):
        return []
    part = np.take(dark, taken, axis=1)
    black = _above(cv2.dilate(part, np.ones((3, 1), np.uint8)), _BLACK)
    faint = cv2.bitwise_and(_above(cv2.blur(part, (1, 5)), _FAINT), _above(_ridge(part), _RIDGE))
    found = _long_runs((black, faint), high) & likely[:, taken]
    contours, _ = cv2.findContours(found, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    boxes: list[Box] = []
    for at, y, width, height in sorted(map(cv2.boundingRect, contours), key=itemgetter(1, 0)):
        if width <= _THICK * scale:
            x = int(taken[at])
            boxes.append(Box(x0=x, y0=y, x1=x + width, y1=y + height))
    return boxes


def _likely(dark: Picture, high: int) -> Picture:
    """Return 1 in a row for each column that may have a run so high, told by blocks of its dots.

    In each whole block of a run there is a black dot, or its dots are dark enough together. A run
    that goes past an edge has half of its blocks there.
    """
    rows = dark.shape[0] // _BLOCK * _BLOCK
    blocks: Any = dark[0:rows:_BLOCK]
    for start in range(1, _BLOCK):
        blocks = cv2.add(blocks, dark[start:rows:_BLOCK])
    marks = _above(blocks, min(_BLACK, _BLOCK * _FAINT))
    whole, half = ((rows + 1 - _BLOCK) // _BLOCK for rows in (high, high // 2 + 1))
    element = np.ones((max(1, whole), 1), np.uint8)
    runs = cv2.erode(marks, element, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    at_edges = [part.min(axis=0) for part in (marks[: max(1, half)], marks[-max(1, half) :])]
    likely: Picture = np.vstack([runs, *at_edges]).max(axis=0, keepdims=True)
    return likely


def _long_runs(marks: Sequence[Any], high: int) -> Picture:
    """Return 1 within the runs of ones that are so high in one of some pictures of 0 and 1.

    This is the morphological opening, done for eight columns at once: each is a bit of a byte.
    """
    packed = [np.packbits(each, axis=1) for each in marks]
    whole = reduce(np.bitwise_or, [_over_rows(np.bitwise_and, bits, high, 255) for bits in packed])
    runs = _over_rows(np.bitwise_or, whole, high, 0)
    return np.unpackbits(runs, axis=1, count=marks[0].shape[1])


def _over_rows(join: np.ufunc, bits: Picture, high: int, beyond: int) -> Picture:
    """Return each row joined with those around it, so many in all; `beyond` are the edges."""
    rows = np.pad(bits, ((high // 2, high - 1 - high // 2), (0, 0)), constant_values=beyond)
    joined = 1
    while joined < high:
        step = min(joined, high - joined)
        rows = join(rows[step:], rows[:-step])
        joined += step
    return rows


def _above(picture: Any, bound: int) -> Picture:
    """Return 1 where a picture is brighter than `bound`, else 0."""
    _, above = cv2.threshold(picture, bound, 1, cv2.THRESH_BINARY)
    return above  # type: ignore[no-any-return]


def _is_held(flat: Box, upright: Sequence[Box], near: float) -> bool:
    """Return whether a flat ruling goes from one upright to another, or far past one.

    The feet of a word at the side of its cell touch but that side; those of a word above the table
    may lie across one whose ruling a letter lengthens.
    """
    places = [(b.x0 + b.x1) / 2 for b in upright if _touch(flat, b, near)]
    past = any(flat.x0 + _PAST * near < x < flat.x1 - _PAST * near for x in places)
    return past or (len(places) > 1 and max(places) - min(places) > 2 * near)


def _between(box: Box, flat: Sequence[Box], upright: Sequence[Box], near: float) -> Box | None:
    """Return an upright ruling from the first flat one that it meets to the last, None of one.

    An end of its own stays where other uprights end, too: the table goes on over the page. Else it
    is a tail or a stem of a letter that stands on the ruling.
    """
    met = [(b.y0 + b.y1) / 2 for b in flat if _touch(box, b, near)]
    if not met:
        return None
    top, foot = min(met), max(met)
    if sum(abs(b.y0 - box.y0) < 2 * near for b in upright) > 2:
        top = min(top, box.y0)
    if sum(abs(b.y1 - box.y1) < 2 * near for b in upright) > 2:
        foot = max(foot, box.y1)
    return box._replace(y0=top, y1=foot) if foot - top > 2 * near else None


def _is_drawn(dark: Picture, box: Box, flat: Sequence[Box], near: float) -> bool:
    """Return whether an upright ruling goes all the way from one flat ruling to the next."""
    met = [(b.y0 + b.y1) / 2 for b in flat if _touch(box, b, near)]
    walls = any(y < box.y0 + 2 * near for y in met) and any(y > box.y1 - 2 * near for y in met)
    past = _SOFT if walls else 0  # stems of a word that hold each other end anywhere
    top, foot = int(box.y0) + past, int(box.y1) + 1 - past
    part = dark[top:foot, int(box.x0) : int(box.x1) + 1]
    along = cv2.blur(part.max(axis=1), (1, 3)).ravel()
    return bool((along > np.median(along) / 2).mean() > _DRAWN)


def _touch(a: Box, b: Box, near: float) -> bool:
    return (
        a.x0 - near <= b.x1 and b.x0 - near <= a.x1 and a.y0 - near <= b.y1 and b.y0 - near <= a.y1
    )
