"""Words of a page put below each other on one strip, to be read again at the cost of one call."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.tesseract import Token

#: Height in pixels to which a row is brought, and the white around it.
_HEIGHT: Final = 40
_SPACE: Final = 26


def strip_of(grey: Picture, rows: Sequence[Sequence[Token]]) -> tuple[Picture, list[float]]:
    """Return the pictures of runs of words below each other, and where each row begins."""
    crops: list[Picture] = []
    for tokens in rows:
        y0, y1 = min(t.y0 for t in tokens), max(t.y1 for t in tokens)
        pad = max(2, (y1 - y0) // 8)
        x0, x1 = min(t.x0 for t in tokens) - pad, max(t.x1 for t in tokens) + pad
        crop = grey[max(0, y0 - pad) : y1 + pad, max(0, x0) : x1]
        if not crop.size:
            crop = np.full((_HEIGHT, _HEIGHT), 255, np.uint8)
        factor = _HEIGHT / max(1, crop.shape[0])
        size = (max(1, round(crop.shape[1] * factor)), _HEIGHT)
        crops.append(cv2.resize(crop, size, interpolation=cv2.INTER_CUBIC).astype(np.uint8))
    width = max(crop.shape[1] for crop in crops) + 2 * _SPACE
    paper = int(np.median([_paper(crop) for crop in crops]))
    step = _HEIGHT + _SPACE
    strip = np.full((step * len(crops) + _SPACE, width), paper, np.uint8)
    for number, crop in enumerate(crops):
        y = _SPACE + number * step
        strip[y : y + _HEIGHT, _SPACE : _SPACE + crop.shape[1]] = crop
    return strip, [_SPACE / 2 + number * step for number in range(len(crops) + 1)]


def by_row(tokens: Sequence[Token], starts: Sequence[float]) -> dict[int, list[Token]]:
    """Return the words read on a strip by the rows they stand in, each from left to right."""
    found: dict[int, list[Token]] = {}
    for token in tokens:
        row = int(np.searchsorted(starts, (token.y0 + token.y1) / 2)) - 1
        found.setdefault(row, []).append(token)
    return {row: sorted(words, key=lambda token: token.x0) for row, words in found.items()}


def spread(tokens: Sequence[Token], words: Sequence[str], sure: float) -> list[Token]:
    """Return words in the place of tokens, each as wide as its letters."""
    x0, x1 = tokens[0].x0, tokens[-1].x1
    letter = (x1 - x0) / max(1, sum(map(len, words)) + len(words) - 1)
    placed: list[Token] = []
    at = float(x0)
    for word in words:
        end = at + letter * len(word)
        placed.append(
            replace(
                tokens[0],
                text=word,
                x0=round(at),
                x1=round(end),
                y0=min(t.y0 for t in tokens),
                y1=max(t.y1 for t in tokens),
                confidence=sure,
            )
        )
        at = end + letter
    return placed


def _paper(crop: Picture) -> int:
    """Return how bright the brightest tenth of a picture is at least."""
    dots = crop.ravel()[::3]
    at = len(dots) * 9 // 10
    return int(np.partition(dots, at)[at])
