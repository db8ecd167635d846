"""Cells of a ruled table whose ink Tesseract did not read, or not surely: read by themselves.

A page's segmentation passes over a lone figure or dash in a wide table, and cuts through one that
stands between the two lines of the cell beside: of "76" above "128,2" it keeps a "2". Those are
what tables are for: a dash says "none", and a figure lost moves the others into its place.
"""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.read_twice import is_read_twice, read_less
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import DOUBTFUL, Token, sureness
from pipeline.records import Box

#: In points: how far from its rulings the ink of a cell is sought; the least ink that is a sign.
_INSET: Final = 2.2
_LEAST: Final = 1.6
#: Ink is darker than this share of paper.
_DARK: Final = 0.62
#: A dash of a hair's breadth on a coarse scan is no darker than that; it fills so much of its box,
#: and no other mark of the cell has more than this share of its dots.
_PALE: Final = 0.8
_FILLED: Final = 0.6
_SPECKS: Final = 0.25
#: A sign so flat is a dash: height over width, and its width in points.
_FLAT: Final = 0.65
_DASH: Final = (1.7, 14.0)
#: More cells than that are not read one by one: the table is a form, or no table.
MOST: Final = 300
_SPACE: Final = 30
#: A sign that no word holds is so high beside a word, and no higher; so many make a cell unread.
_SIGN: Final = (0.42, 1.3)
_UNREAD: Final = 2
#: A word less sure than this makes its cell unsure.
_WORD: Final = 0.5
#: So few letters on several lines are a number that stands beside cells of one line.
_FEW: Final = 14
#: So many letters are a paragraph, which is better read with its page.
_LONG: Final = 60
#: A number so sure is not lost for another reading.
_NUMBER: Final = 0.9
#: What holds more letters may be so much less sure.
_LESS: Final = 0.1
#: A word that is read alone is believed where it is surer than this.
_GUESS: Final = 0.45
_LINE_START: Final = 1_000_000
#: A dash that is told by its shape is so sure.
_DASH_SURE: Final = 0.9


def read_lone_cells(
    grey: Picture,
    cells: Sequence[Box],
    tokens: Sequence[Token],
    scale: float,
    read: Callable[[Picture], list[Token]],
) -> list[Token]:
    """Return the tokens, cells that have ink and no sure word as they read by themselves.

    `cells` are the outlines of cells, in points; `scale` pixels are one. Where a cell had words,
    the surer reading stands.
    """
    before: dict[Box, list[int]] = {}  # ink -> the words that were read in its cell
    x = np.array([(token.x0 + token.x1) / 2 for token in tokens])
    y = np.array([(token.y0 + token.y1) / 2 for token in tokens])
    boxes = [
        Box(x0=cell.x0 * scale, y0=cell.y0 * scale, x1=cell.x1 * scale, y1=cell.y1 * scale)
        for cell in cells
    ]
    unread = _unread_signs(grey, boxes, tokens, scale)
    for box in boxes:
        words = [int(i) for i in np.flatnonzero(_within(box, x, y))]
        its = [tokens[i] for i in words]
        if its and sureness(its) >= DOUBTFUL:
            if sum(len(t.text) for t in its) > _LONG:
                continue
            sure = min(t.confidence for t in its) >= _WORD and not is_read_twice(its)
            whole = sure and _within(box, *unread).sum() < _UNREAD
            if whole and not _is_cut_through(grey, box, scale, its):
                continue
        ink = _ink(grey, box, scale) or (None if words else _pale_dash(grey, box, scale))
        if ink is not None:
            before[ink] = words
    if not before or len(before) > MOST:
        return list(tokens)
    dashes = [ink for ink in before if _is_dash(ink, scale)]
    found = [dash_token(ink, _LINE_START + i) for i, ink in enumerate(dashes)]
    dropped = {i for ink in dashes for i in before[ink]}
    others = [ink for ink in before if ink not in dashes]
    read_again = dict(read_strip(grey, others, read))
    for ink in others:
        words, its = before[ink], [tokens[i] for i in before[ink]]
        if is_better(read_again.get(ink, []), its):
            found += read_again[ink]
            dropped.update(words)
        else:
            dropped.update(words[at] for at in read_less(its))
    return [*(token for i, token in enumerate(tokens) if i not in dropped), *found]


def _within(box: Box, x: Any, y: Any) -> Any:
    """Return which of the points lie in a box."""
    return (box.x0 <= x) & (x <= box.x1) & (box.y0 <= y) & (y <= box.y1)


def _unread_signs(
    grey: Picture, cells: Sequence[Box], tokens: Sequence[Token], scale: float
) -> tuple[Any, Any]:
    """Return the middles (x, y) of signs in tables that stand in the box of no word."""
    none = np.empty(0), np.empty(0)
    if not cells or not tokens:
        return none
    around = Box.around(cells)
    left, top = max(0, round(around.x0)), max(0, round(around.y0))
    part = grey[top : round(around.y1), left : round(around.x1)]
    if part.size == 0:
        return none
    dark = (part < _ink_of(part[::4, ::4])).astype(np.uint8)
    pad = max(1, round(scale / 3))
    for token in tokens:
        dark[
            max(0, token.y0 - top - pad) : max(0, token.y1 - top + pad),
            max(0, token.x0 - left - pad) : max(0, token.x1 - left + pad),
        ] = 0
    usual = median(token.y1 - token.y0 for token in tokens)
    found: list[Any] = [np.empty((0, 2))]
    for start, end in _runs(dark.any(axis=1)):
        if end - start >= _SIGN[0] * usual:  # specks fill no more than a few rows
            _, _, stats, middles = cv2.connectedComponentsWithStats(dark[start:end], connectivity=8)
            wide, high = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
            signs = (high >= _SIGN[0] * usual) & (np.maximum(high, wide) <= _SIGN[1] * usual)
            found.append(middles[1:][signs] + (left, top + start))
    x, y = np.concatenate(found).T
    return x, y


def _runs(drawn: Any) -> list[tuple[int, int]]:
    """Return where the runs of what is true begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], drawn.astype(np.int8), [0])))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_cut_through(grey: Picture, box: Box, scale: float, words: Sequence[Token]) -> bool:
    """Return whether a cell has more lines of ink than of words, or few letters on several."""
    if len({word.line for word in words}) > 1 and sum(len(word.text) for word in words) > _FEW:
        return False
    part, _, _ = _inner(grey, box, scale)
    high = median(word.y1 - word.y0 for word in words)
    if part.shape[0] < 2 * high or not part.size:
        return False
    lines = _runs(_dots(part < _ink_of(part), 1) > 1)
    return sum(end - start >= _SIGN[0] * high for start, end in lines) > 1


def is_better(again: Sequence[Token], before: Sequence[Token]) -> bool:
    """Return whether a cell read by itself is surer, and has no fewer digits of sure numbers.

    What holds more letters may be a little less sure; signs alone are no better than letters.
    """
    if not again or (_is_said(before) and not _is_said(again)):
        return False
    if _digits(again) < _digits([t for t in before if t.confidence >= _NUMBER]):
        return False
    more = sum(len(t.text) for t in again) > sum(len(t.text) for t in before)
    return sureness(again) > sureness(before) - (_LESS if more else 0.0)


def _is_said(tokens: Sequence[Token]) -> bool:
    return any(c.isalnum() for token in tokens for c in token.text)


def _digits(tokens: Sequence[Token]) -> int:
    """Return how many digits the numbers of some words have; "MTC3H" is none."""
    return sum(
        c.isdigit() for token in tokens if not any(map(str.isalpha, token.text)) for c in token.text
    )


def _inner(grey: Picture, box: Box, scale: float) -> tuple[Picture, int, int]:
    """Return the picture of a cell without its rulings, and where that begins."""
    inset = _INSET * scale
    x0, y0 = round(box.x0 + inset), round(box.y0 + inset)
    return grey[max(0, y0) : round(box.y1 - inset), max(0, x0) : round(box.x1 - inset)], x0, y0


def _ink_of(part: Picture) -> float:
    """Return how dark ink is on the paper of a part: darker than this."""
    return _DARK * shade_at(part, 90)[0]


def _dots(dark: Any, axis: int) -> Any:
    """Return how many dots of each column (0) or row (1) are dark."""
    return cv2.reduce(dark.view(np.uint8), axis, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel()


def _ink(grey: Picture, box: Box, scale: float) -> Box | None:
    """Return the outline of the ink of a cell, None where it is too small or large for signs."""
    part, x0, y0 = _inner(grey, box, scale)
    if part.size == 0:
        return None
    dark = part < _ink_of(part)
    columns, rows = np.flatnonzero(_dots(dark, 0) > 1), np.flatnonzero(_dots(dark, 1) > 1)
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


def _pale_dash(grey: Picture, box: Box, scale: float) -> Box | None:
    """Return the outline of a dash that is alone in a cell and too thin to be as dark as ink."""
    part, x0, y0 = _inner(grey, box, scale)
    paper = shade_at(part, 90)[0] if part.size else 0.0
    if not part.size or part.min() >= _PALE * paper:
        return None
    marks = (part < _PALE * paper).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    x, y, wide, high, dots = max(stats[1:].tolist(), key=lambda mark: int(mark[cv2.CC_STAT_AREA]))
    others = marks.sum() - dots
    if dots < _FILLED * wide * high or others > _SPECKS * dots:
        return None
    sign = part[y : y + high, x : x + wide]
    core = sign < (float(sign.min()) + paper) / 2  # without its blur
    rows, columns = np.flatnonzero(core.any(axis=1)), np.flatnonzero(core.any(axis=0))
    ink = Box(
        x0=x0 + x + int(columns[0]),
        y0=y0 + y + int(rows[0]),
        x1=x0 + x + int(columns[-1]) + 1,
        y1=y0 + y + int(rows[-1]) + 1,
    )
    return ink if _is_dash(ink, scale) else None


def _is_dash(ink: Box, scale: float) -> bool:
    wide, high = ink.x1 - ink.x0, ink.y1 - ink.y0
    return high <= _FLAT * wide and _DASH[0] <= wide / scale <= _DASH[1] and high < 2.5 * scale


def read_strip(
    grey: Picture,
    inks: Sequence[Box],
    read: Callable[[Picture], list[Token]],
    start: int = _LINE_START,
) -> list[tuple[Box, list[Token]]]:
    """Return the words of each piece of a picture, all put below each other and read together.

    Those of each piece stand in a block of its own, numbered from `start`.
    """
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
    paper = int(np.median([shade_at(crop, 90)[0] for crop in crops]))
    starts: list[int] = []
    y = _SPACE
    for crop in crops:
        starts.append(y)
        y += crop.shape[0] + _SPACE
    strip = np.full((y, width), paper, np.uint8)
    for top, crop in zip(starts, crops, strict=True):
        strip[top : top + crop.shape[0], _SPACE : _SPACE + crop.shape[1]] = crop
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
                line=(start + number, *token.line[1:]),
            )
        )
    return [(inks[number], words) for number, words in found.items()]


def dash_token(ink: Box, number: int) -> Token:
    """Return a dash that was found by its ink, on the line of that number."""
    return Token(
        text="-",
        x0=int(ink.x0),
        y0=int(ink.y0),
        x1=int(ink.x1),
        y1=int(ink.y1),
        confidence=_DASH_SURE,
        line=(number, 0, 0),
    )
