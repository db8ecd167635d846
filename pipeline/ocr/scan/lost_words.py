"""Words of a table without rules that Tesseract passed over: found by their ink, read alone.

Where the cells of a row are not level (a name on two lines beside figures on one), Tesseract takes
its lines across them: of a column of numbers some are cut through, lone ones and dashes are lost.
What was lost is told by ink in no word, or in a word that is not sure, that stands in one column
with others.
"""

from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.lone_cells import dash_token, is_better, read_strip
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import DOUBTFUL, Token, sureness
from pipeline.records import Box

#: So many numbers and dashes that stand apart are a table; how far apart, in heights of words.
_FEWEST: Final = 6
_APART: Final = 1.2
#: Ink is sought so far above and below those, in heights.
_AROUND: Final = 3.0
#: Ink is darker than this share of paper; pieces so near, across and down, in heights, are one.
_DARK: Final = 0.74
_NEAR: Final = (0.5, 0.15)
#: Words are so high, in heights of words; a lower mark is a dash or a speck.
_HIGH: Final = (0.42, 1.7)
#: A dash is so flat, height over width, and so low and so wide, in heights.
_FLAT: Final = 0.6
_LOW: Final = (0.05, 0.3)
_WIDE: Final = (0.2, 2.0)
#: A word whose middle is so far beside ink, in heights, belongs to it.
_BESIDE: Final = 0.25
#: A word so high is a column of numbers, read as one on its side.
_TALL: Final = 2.0
#: Words cover less than this share of the width of ink that was read in part.
_COVERED: Final = 0.7
#: A word less sure than this makes its ink unread.
_WORD: Final = 0.4
#: Ink stands in a column where an edge or the middle of so many others is this near, in heights.
_OTHERS: Final = 2
_LEVEL: Final = 0.4
#: More than that is no table, but a picture.
_MOST: Final = 200
_LINE_START: Final = 3_000_000


def read_lost_words(
    grey: Picture,
    tokens: Sequence[Token],
    read: Callable[[Picture], list[Token]],
) -> list[Token]:
    """Return the tokens of a page without rulings, and what its columns of numbers have besides.

    Where words were read, the surer reading stands.
    """
    if not tokens:
        return []
    usual = median(token.y1 - token.y0 for token in tokens)
    numbers = _numbers(tokens, usual)
    if len(numbers) < _FEWEST:
        return list(tokens)
    inks = _inks(grey, numbers, usual)
    before = _unread(inks, tokens, usual)
    if not before or len(before) > _MOST:
        return list(tokens)
    dashes = [ink for ink in before if _is_dash(ink, usual)]
    words = [ink for ink in before if _is_high(ink, usual)]
    found = [dash_token(ink, _LINE_START + at) for at, ink in enumerate(dashes)]
    dropped = {at for ink in dashes for at in before[ink]}
    for ink, again in read_strip(grey, words, read, _LINE_START + len(dashes)):
        if is_better(again, [tokens[at] for at in before[ink]]):
            found += again
            dropped.update(before[ink])
    return [*(token for at, token in enumerate(tokens) if at not in dropped), *found]


def _numbers(tokens: Sequence[Token], usual: float) -> list[Token]:
    """Return the words of numbers and dashes that stand apart on their lines."""
    found: list[Token] = []
    run: list[Token] = []
    for token, after in zip(tokens, (*tokens[1:], None), strict=True):
        run.append(token)
        if after is None or after.line != token.line or after.x0 - token.x1 > _APART * usual:
            if all(_is_of_number(word.text) for word in run):
                found += run
            run = []
    return found


def _is_of_number(text: str) -> bool:
    return not any(map(str.isalpha, text)) and (text[0] in "-–—" or any(map(str.isdigit, text)))


def _inks(grey: Picture, numbers: Sequence[Token], usual: float) -> list[Box]:
    """Return the outlines of ink about numbers, each of a stretch of one line."""
    top = max(0, round(min(token.y0 for token in numbers) - _AROUND * usual))
    part = grey[top : round(max(token.y1 for token in numbers) + _AROUND * usual)]
    _, dark = cv2.threshold(part, _DARK * shade_at(part[::8, ::8], 90)[0], 1, cv2.THRESH_BINARY_INV)
    near = [max(1, round(share * usual)) for share in _NEAR]
    joined = cv2.dilate(dark, np.ones((near[1], near[0]), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=4)
    left, above = near[0] // 2, near[1] // 2
    return [
        Box(x0=x + left, y0=top + y + above, x1=x + wide - left, y1=top + y + high - above)
        for x, y, wide, high, _ in stats[1:].tolist()
        if wide > near[0] + 0.2 * usual and high <= _HIGH[1] * usual
    ]


def _unread(inks: Sequence[Box], tokens: Sequence[Token], usual: float) -> dict[Box, list[int]]:
    """Return the ink of columns that no sure words cover, with the words that it has."""
    words = np.array([(t.x0, t.y0, t.x1, t.y1) for t in tokens], np.float64)
    tall = words[:, 3] - words[:, 1] > _TALL * usual
    loose = tall | [t.confidence < _WORD for t in tokens]
    sure = words[~loose]
    x, y = (words[:, 0] + words[:, 2]) / 2, (words[:, 1] + words[:, 3]) / 2
    beside = _BESIDE * usual
    found: dict[Box, list[int]] = {}
    covered: list[Box] = []
    for ink in inks:
        inside = (ink.x0 <= x) & (x <= ink.x1) & (ink.y0 - beside <= y) & (y <= ink.y1 + beside)
        inside |= loose & _hold(words, ink)
        its = np.flatnonzero(inside).tolist()
        if its and not tall[its].any() and _covers([tokens[at] for at in its], ink):
            covered.append(ink)
        elif its or not _is_within(ink, sure if _is_high(ink, usual) else words):
            found[ink] = its
    return {ink: its for ink, its in found.items() if _is_in_column(ink, covered, found, usual)}


def _covers(words: Sequence[Token], ink: Box) -> bool:
    """Return whether words are sure, and as wide as their ink."""
    if sureness(words) < DOUBTFUL or min(word.confidence for word in words) < _WORD:
        return False
    return max(w.x1 for w in words) - min(w.x0 for w in words) >= _COVERED * (ink.x1 - ink.x0)


def _hold(words: NDArray[np.float64], ink: Box) -> NDArray[np.bool_]:
    """Return which words have the middle of a piece of ink in their box."""
    x, y = (ink.x0 + ink.x1) / 2, (ink.y0 + ink.y1) / 2
    return (words[:, 0] <= x) & (x <= words[:, 2]) & (words[:, 1] <= y) & (y <= words[:, 3])


def _is_within(ink: Box, words: NDArray[np.float64]) -> bool:
    """Return whether most of a piece of ink lies in the box of one word: the dots of an і."""
    wide = np.minimum(words[:, 2], ink.x1) - np.maximum(words[:, 0], ink.x0)
    high = np.minimum(words[:, 3], ink.y1) - np.maximum(words[:, 1], ink.y0)
    over = np.maximum(wide, 0) * np.maximum(high, 0)
    return bool((over > 0.5 * (ink.x1 - ink.x0) * (ink.y1 - ink.y0)).any())


def _is_in_column(ink: Box, covered: Sequence[Box], others: Iterable[Box], usual: float) -> bool:
    """Return whether ink stands above or below others with the same edge or middle, one read."""
    read = sum(_is_level(ink, other, usual) for other in covered)
    return read >= 1 and read + sum(_is_level(ink, o, usual) for o in others) >= _OTHERS


def _is_level(ink: Box, other: Box, usual: float) -> bool:
    off = (ink.x0 - other.x0, ink.x1 - other.x1, (ink.x0 + ink.x1 - other.x0 - other.x1) / 2)
    apart = abs(ink.y0 + ink.y1 - other.y0 - other.y1) > usual
    return apart and min(map(abs, off)) <= _LEVEL * usual


def _is_dash(ink: Box, usual: float) -> bool:
    wide, high = ink.x1 - ink.x0, ink.y1 - ink.y0
    low = _LOW[0] * usual <= high <= min(_LOW[1] * usual, _FLAT * wide)
    return low and _WIDE[0] * usual <= wide <= _WIDE[1] * usual


def _is_high(ink: Box, usual: float) -> bool:
    return _HIGH[0] * usual <= ink.y1 - ink.y0
