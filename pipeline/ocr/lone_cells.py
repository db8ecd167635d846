"""Cells of a ruled table in which there is ink but Tesseract saw no sure word: read by themselves.

A page's segmentation passes over a lone figure or dash in a wide table, and cuts through one that
stands between the two lines of the cell beside. Those are what tables are for: a dash says "none",
and a figure lost moves the others into its place.
"""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.tables import cell_boxes
from pipeline.ocr.tesseract import DOUBTFUL, Token, sureness
from pipeline.records import Box

#: In points: how far from its rulings the ink of a cell is sought; the least ink that is a sign.
_INSET: Final = 2.2
_LEAST: Final = 1.6
#: A sign so flat is a dash: height over width, and its width in points.
_FLAT: Final = 0.65
_DASH: Final = (2.0, 14.0)
#: More cells than that are not read one by one: the table is a form, or no table.
MOST: Final = 300
_SPACE: Final = 30
#: A word that is read alone is believed where it is surer than this.
_GUESS: Final = 0.45
_LINE_START: Final = 1_000_000


def read_lone_cells(
    grey: Picture,
    rulings: Sequence[Box],
    tokens: Sequence[Token],
    scale: float,
    read: Callable[[Picture], list[Token]],
) -> list[Token]:
    """Return the tokens, cells that have ink and no sure word as they read by themselves.

    `scale` pixels are a point. Where a cell had words, the surer reading stands.
    """
    before: dict[Box, list[int]] = {}  # ink -> the words that were read in its cell
    x = np.array([(token.x0 + token.x1) / 2 for token in tokens])
    y = np.array([(token.y0 + token.y1) / 2 for token in tokens])
    for cell in cell_boxes(rulings):
        box = Box(x0=cell.x0 * scale, y0=cell.y0 * scale, x1=cell.x1 * scale, y1=cell.y1 * scale)
        within = (box.x0 <= x) & (x <= box.x1) & (box.y0 <= y) & (y <= box.y1)
        words = [int(i) for i in np.flatnonzero(within)]
        if words and sureness([tokens[i] for i in words]) >= DOUBTFUL:
            continue
        ink = _ink(grey, box, scale)
        if ink is not None:
            before[ink] = words
    if not before or len(before) > MOST:
        return list(tokens)
    dashes = [ink for ink in before if _is_dash(ink, scale)]
    found = [_token("-", ink, 0.9, _LINE_START + i) for i, ink in enumerate(dashes)]
    dropped = {i for ink in dashes for i in before[ink]}
    others = [ink for ink in before if ink not in dashes]
    for ink, again in _read_strip(grey, others, read):
        words = before[ink]
        if sureness(again) > sureness([tokens[i] for i in words]):
            found += again
            dropped.update(words)
    return [*(token for i, token in enumerate(tokens) if i not in dropped), *found]


def _ink(grey: Picture, box: Box, scale: float) -> Box | None:
    """Return the outline of the ink of a cell, None where it is too small or large for signs."""
    inset = _INSET * scale
    x0, y0 = round(box.x0 + inset), round(box.y0 + inset)
    x1, y1 = round(box.x1 - inset), round(box.y1 - inset)
    part = grey[max(0, y0) : y1, max(0, x0) : x1]
    if part.size == 0:
        return None
    dark = part < 0.62 * float(np.percentile(part, 90))
    columns, rows = np.flatnonzero(dark.sum(axis=0) > 1), np.flatnonzero(dark.sum(axis=1) > 1)
    if len(columns) < _LEAST * scale or not len(rows):
        return None
    if dark.mean() > 0.4:
        return None
    return Box(
        x0=x0 + int(columns[0]),
        y0=y0 + int(rows[0]),
        x1=x0 + int(columns[-1]) + 1,
        y1=y0 + int(rows[-1]) + 1,
    )


def _is_dash(ink: Box, scale: float) -> bool:
    wide, high = ink.x1 - ink.x0, ink.y1 - ink.y0
    return high <= _FLAT * wide and _DASH[0] <= wide / scale <= _DASH[1] and high < 2.5 * scale


def _read_strip(
    grey: Picture, inks: Sequence[Box], read: Callable[[Picture], list[Token]]
) -> list[tuple[Box, list[Token]]]:
    """Return the words of each piece of a picture, all put below each other and read together."""
    if not inks:
        return []
    pad = 4
    crops = [
        grey[
            max(0, int(ink.y0) - pad) : int(ink.y1) + pad,
            max(0, int(ink.x0) - pad) : int(ink.x1) + pad,
        ]
        for ink in inks
    ]
    width = max(crop.shape[1] for crop in crops) + 2 * _SPACE
    paper = int(np.median([np.percentile(crop, 90) for crop in crops]))
    starts: list[int] = []
    y = _SPACE
    for crop in crops:
        starts.append(y)
        y += crop.shape[0] + _SPACE
    strip = np.full((y, width), paper, np.uint8)
    for start, crop in zip(starts, crops, strict=True):
        strip[start : start + crop.shape[0], _SPACE : _SPACE + crop.shape[1]] = crop
    found: dict[int, list[Token]] = {}
    for token in read(strip):
        middle = (token.y0 + token.y1) / 2 + _SPACE / 2
        number = max(0, int(np.searchsorted(starts, middle)) - 1)
        ink = inks[number]
        left, top = _SPACE - int(ink.x0) + pad, starts[number] - int(ink.y0) + pad
        if token.confidence <= _GUESS:
            continue
        found.setdefault(number, []).append(
            Token(
                text=token.text,
                x0=token.x0 - left,
                y0=token.y0 - top,
                x1=token.x1 - left,
                y1=token.y1 - top,
                confidence=max(token.confidence, DOUBTFUL),
                line=(_LINE_START, number, token.line[2]),
            )
        )
    return [(inks[number], words) for number, words in found.items()]


def _token(text: str, ink: Box, confidence: float, number: int) -> Token:
    return Token(
        text=text,
        x0=int(ink.x0),
        y0=int(ink.y0),
        x1=int(ink.x1),
        y1=int(ink.y1),
        confidence=confidence,
        line=(number, 0, 0),
    )
