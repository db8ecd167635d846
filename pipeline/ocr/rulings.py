"""Lines drawn on a picture: where tables are ruled, and the picture without them.

A ruling is a run of ink longer than letters are (morphological opening by a long thin element).
"""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scans import even_light, shrunk
from pipeline.records import Box

#: The resolution at which rulings are sought, and how long they are, in inches.
_DPI: Final = 150
_FLAT: Final = 0.5
_UPRIGHT: Final = 0.2
#: A ruling is at most so thick, in inches; thicker ink is a bar or a picture.
_THICK: Final = 0.06
#: Darker than this, of 255, is ink once the light is even.
_INK: Final = 165
#: A piece of a ruling that is painted over is a straight run of so many pixels.
_PIECE: Final = 45


def ruled_lines(grey: Picture, dpi: int) -> tuple[Box, ...]:
    """Return the rulings of a level grey picture, in its pixels; none where they make no table."""
    factor = min(1.0, _DPI / dpi)
    height, width = (max(1, round(size * factor)) for size in grey.shape)
    ink = np.where(even_light(shrunk(grey, width, height)) < _INK, np.uint8(255), np.uint8(0))
    scale = dpi * factor
    flat = _runs(ink, max(12, round(_FLAT * scale)), 1, scale)
    upright = _runs(ink, 1, max(10, round(_UPRIGHT * scale)), scale)
    upright = [box for box in upright if any(_touch(box, other, 0.04 * scale) for other in flat)]
    if len(upright) < 3 or len(flat) < 2:
        return ()
    return tuple(
        Box(x0=b.x0 / factor, y0=b.y0 / factor, x1=b.x1 / factor, y1=b.y1 / factor)
        for b in [*flat, *upright]
    )


def without_rulings(grey: Picture, rulings: Sequence[Box]) -> Picture:
    """Return the picture with its rulings painted over in the colour of the paper beside them."""
    if not rulings:
        return grey
    result = grey.copy()
    paper = int(np.percentile(grey[::8, ::8], 75))
    for box in rulings:
        x0, y0 = max(0, int(box.x0) - 1), max(0, int(box.y0) - 1)
        part = result[y0 : int(box.y1) + 2, x0 : int(box.x1) + 2]
        part[_run_within(part, paper)] = paper
    return result


def _run_within(part: Picture, paper: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
    """Return which pixels of the outline of a ruling are the ruling; it may lean, letters touch."""
    ink = np.where(part < 0.8 * paper, 255, 0).astype(np.uint8)
    high, wide = part.shape
    length = max(8, min(_PIECE, max(high, wide) // 2))
    element = np.ones((length, 1) if high > wide else (1, length), np.uint8)
    run = cv2.morphologyEx(ink, cv2.MORPH_OPEN, element)
    grown: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = (
        cv2.dilate(run, np.ones((3, 3), np.uint8)) > 0
    )
    return grown


def _runs(ink: Picture, wide: int, high: int, scale: float) -> list[Box]:
    """Return runs of ink at least so wide or high, those broken by a dot or two joined."""
    across = (3, 1) if wide == 1 else (1, 3)
    joined = cv2.dilate(ink, np.ones(across[::-1], np.uint8))
    found = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((high, wide), np.uint8))
    rows = np.flatnonzero(found.any(axis=1))
    if not len(rows):
        return []
    top = int(rows[0])
    _, _, stats, _ = cv2.connectedComponentsWithStats(found[top : int(rows[-1]) + 1])
    boxes: list[Box] = []
    for x, below, width, height, _ in stats[1:].tolist():
        y = top + below
        thick = height if wide > 1 else width
        if thick <= _THICK * scale:
            boxes.append(Box(x0=x, y0=y, x1=x + width, y1=y + height))
    return boxes


def _touch(a: Box, b: Box, near: float) -> bool:
    return (
        a.x0 - near <= b.x1 and b.x0 - near <= a.x1 and a.y0 - near <= b.y1 and b.y0 - near <= a.y1
    )
