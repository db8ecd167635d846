"""Text in colour: headings, ink. The page is read without its colours, for a seal over two columns
makes one of them; then the stretches that have colour are read with it.

A whole second reading of the page would cost as much as the first; colour covers a fifth of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.tesseract import Token

#: A row of the page has colour where so many pixels of the coarse picture have it.
_LEAST: Final = 3
#: Rows of colour nearer than this share of the page's height are one stretch.
_NEAR: Final = 0.015
#: White around a stretch that is read by itself, in pixels.
_MARGIN: Final = 24
_LINE_START: Final = 2_000_000
#: A round seal is between so many millimetres across, and so nearly as wide as high.
SEAL: Final = (24.0, 56.0)
_ROUND: Final = 1.15
_MILLIMETRES: Final = 25.4

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Colour:
    """Where a level page has colour: a small picture, each of its pixels `step` by `step` dots."""

    found: Picture
    step: float
    dpi: float


def read_in_colour(
    grey: Picture,
    colour: Colour,
    tokens: Sequence[Token],
    read: Callable[[Picture], list[Token]],
    worth: Callable[[Sequence[Token]], float],
) -> list[Token]:
    """Return the tokens, those of stretches with colour as `read` has them where it reads better.

    `grey` is the level page with its colours. A stretch is as wide as the page and cuts through no
    line.
    """
    kept = list(tokens)
    stretches = _stretches(without_seals(colour), colour.step)
    for number, (top, bottom) in enumerate(_whole_lines(stretches, tokens)):
        old = [token for token in kept if _is_within(token, top, bottom)]
        strip = _framed(grey[max(0, top) : bottom])
        new = [_moved(token, max(0, top), number) for token in read(strip)]
        if worth(new) > worth(old):
            kept = [*(token for token in kept if not _is_within(token, top, bottom)), *new]
    return kept


def without_seals(colour: Colour) -> Picture:
    """Return where there is colour but for round seals: words in a circle are not read anyway."""
    joined = cv2.morphologyEx(colour.found, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    _, marks, stats, _ = cv2.connectedComponentsWithStats(joined)
    kept = colour.found.copy()
    for number, (x, y, wide, high, _) in enumerate(stats.tolist()):
        across = [side * colour.step * _MILLIMETRES / colour.dpi for side in (wide, high)]
        box = slice(y, y + high), slice(x, x + wide)
        if all(SEAL[0] <= side <= SEAL[1] for side in across) and _is_round(marks[box] == number):
            kept[box] = 0
    return kept


def _is_round(blob: "np.ndarray[Any, np.dtype[np.bool_]]") -> bool:
    """Return whether a mark is about as wide as high, has bare corners and reaches its sides."""
    high, wide = blob.shape
    part = min(wide, high) // 7
    corners = (blob[:part, :part], blob[:part, -part:], blob[-part:, :part], blob[-part:, -part:])
    down, across = slice(high // 3, 2 * high // 3), slice(wide // 3, 2 * wide // 3)
    sides = (blob[down, :part], blob[down, -part:], blob[:part, across], blob[-part:, across])
    return (
        max(wide, high) < _ROUND * min(wide, high)
        and not any(corner.any() for corner in corners)
        and all(side.any() for side in sides)
    )


def _stretches(coloured: Picture, step: float) -> list[Stretch]:
    """Return the stretches of rows with colour, in pixels of the page."""
    rows = np.flatnonzero((coloured > 0).sum(axis=1) >= _LEAST)
    near = max(2, round(_NEAR * coloured.shape[0]))
    found: list[Stretch] = []
    for row in rows.tolist():
        if found and row - found[-1][1] <= near:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return [(round((top - 1) * step), round((bottom + 2) * step)) for top, bottom in found]


def _whole_lines(stretches: Sequence[Stretch], tokens: Sequence[Token]) -> list[Stretch]:
    """Return the stretches widened to the lines that they touch, those that meet joined."""
    lines = [
        (min(t.y0 for t in group), max(t.y1 for t in group))
        for group in (list(g) for _, g in groupby(tokens, key=lambda token: token.line))
    ]
    joined: list[Stretch] = []
    for top, bottom in stretches:
        touched = [line for line in lines if line[0] < bottom and line[1] > top]
        top = min([top, *(line[0] - 3 for line in touched)])
        bottom = max([bottom, *(line[1] + 3 for line in touched)])
        while joined and joined[-1][1] >= top:
            before = joined.pop()
            top, bottom = min(top, before[0]), max(bottom, before[1])
        joined.append((top, bottom))
    return joined


def _is_within(token: Token, top: int, bottom: int) -> bool:
    return top <= (token.y0 + token.y1) / 2 <= bottom


def _framed(part: Picture) -> Picture:
    """Return a stretch with white around it: Tesseract stumbles over letters at the edge."""
    return np.pad(part, _MARGIN, constant_values=255)


def _moved(token: Token, top: int, number: int) -> Token:
    block, paragraph, line = token.line
    return replace(
        token,
        x0=token.x0 - _MARGIN,
        x1=token.x1 - _MARGIN,
        y0=token.y0 - _MARGIN + top,
        y1=token.y1 - _MARGIN + top,
        line=(_LINE_START + 1000 * number + block, paragraph, line),
    )
