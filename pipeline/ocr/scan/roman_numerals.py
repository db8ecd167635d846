"""Roman numerals, told by their strokes: "приложению Ш", "Ши М", "УП" are "III", "III и IV", "VII".

Three models at once take numerals for Cyrillic letters that have as many strokes, six in ten. On
paper a numeral is plain: an I is one upright stroke from its
top to its foot, the arms of a V meet at the foot, those of an X in the middle, and nothing joins
them: П is closed above, Ш below, И by a slanting stroke.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import enlarged
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import Token

#: What numerals are read as, with the marks behind them; brackets are strokes, too.
_MAY_BE_NUMERAL: Final = re.compile(
    r"(?!i+\b)(?P<core>[ІIlіi1!|УҮYVМMПШИГТНХXЛ/\\]{1,6})(?P<after>[.,;:»]*)"
)
_NUMERAL: Final = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_STROKE: Final = frozenset("ІIlіi1!|")
_STROKES_OF: Final = {"Ш": 3, "П": 2, "И": 2, "Н": 2, "Л": 2}
_ALIKE: Final = str.maketrans("ІХ", "IX")
#: A word is made as high as this many dots before its strokes are told apart.
_HEIGHT: Final = 48
#: Ink is darker than this share of what parts it from paper: thinner where strokes touch.
_INK: Final = (1.0, 0.8, 0.6)
#: Where strokes are looked at, from the top of the letters; serifs are above and below.
_BANDS: Final = ((0.2, 0.32), (0.44, 0.56), (0.68, 0.8))
_FOOT: Final = (0.86, 0.98)
_BESIDES: Final = ((0.0, 0.12), (0.25, 0.75), (0.88, 1.0))
#: A sign of a word is as high as this share of the highest.
_HIGH: Final = 0.75
#: In heights: a stroke is no wider, and stands no more aslant.
_WIDE: Final = 0.42
_ASLANT: Final = 0.07
#: The arms of a V are nearer in the middle than above by this share (those of У and Ү by more), and
#: meet so near the middle between them, beside how far they are apart; those of an X in heights.
_NEARER: Final = (0.45, 0.85)
_MEET: Final = 0.12
#: Something is looked for so far beside a stroke, in heights; it hangs there where ink above and
#: below differs by so much, or so much stands between.
_BESIDE: Final = 0.4
_JOINED: Final = 0.17
_SLANTING: Final = 0.2
#: Strokes are looked for so far beside the box of a word, in heights, and belong to it where they
#: stand so near.
_OUTSIDE: Final = 0.6
_NEAR: Final = 0.22
#: Where strokes touch, thinner ink has lost no more at its ends than this share of its height.
_LOST: Final = 0.12


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Signs:
    """The ink of the high signs of a word, and where it stands in its picture."""

    mask: Any
    y: slice
    x: slice


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of ink across a band, in heights."""

    x0: float
    x1: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def with_roman_numerals(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, those that are drawn as a Roman numeral as that."""
    result = list(tokens)
    for at in range(len(result)):
        result[at] = _told(grey, result, at)
    return result


def _told(grey: Picture, tokens: Sequence[Token], at: int) -> Token:
    token = tokens[at]
    found = _MAY_BE_NUMERAL.fullmatch(token.text)
    if found is None or found["core"].isdigit() or _is_initial(tokens, at, found):
        return token
    drawn = numeral_on(grey, token, _room(tokens, at))
    if drawn is None or len(drawn.text) < _fewest_strokes(found["core"]):
        return token
    same = drawn.text == found["core"].translate(_ALIKE)
    text = token.text if same else drawn.text + found["after"]
    return replace(token, text=text, x0=min(token.x0, drawn.x0), x1=max(token.x1, drawn.x1))


def _is_initial(tokens: Sequence[Token], at: int, found: "re.Match[str]") -> bool:
    """Return whether one letter with a point stands within a line, as in "Дюсенова Л. М."."""
    within = at > 0 and tokens[at - 1].line == tokens[at].line
    return len(found["core"]) == 1 and found["after"].startswith(".") and within


def _fewest_strokes(read: str) -> int:
    """Return how many signs a numeral has at least that was read so.

    One stroke alone may be a figure or a letter as well.

    >>> _fewest_strokes("Ш"), _fewest_strokes("УП"), _fewest_strokes("ГУ"), _fewest_strokes("l")
    (3, 2, 1, 2)
    """
    if len(read) == 1 and read in _STROKE:
        return 2
    return max(_STROKES_OF.get(letter, 1) for letter in read)


def _room(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the word before a word ends on its line, and where the next begins."""
    token = tokens[at]
    before = tokens[at - 1].x1 if at and tokens[at - 1].line == token.line else -1
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    end = after.x0 if after is not None and after.line == token.line else token.x1 + token.x0
    return min(before, token.x0 - 1), max(end, token.x1 + 1)


def numeral_on(grey: Picture, token: Token, room: tuple[int, int]) -> Token | None:
    """Return the Roman numeral whose strokes stand in the box of a word, None where none does.

    A stroke that the box has lost is looked for as far as there is room.
    """
    height = token.y1 - token.y0
    pad, beside = max(1, height // 12), round(_OUTSIDE * height)
    x0 = max(0, room[0] + 1, token.x0 - beside)
    x1 = min(room[1], token.x1 + beside)
    crop = grey[max(0, token.y0 - pad) : token.y1 + pad + 1, x0:x1]
    large = enlarged(crop, _HEIGHT)
    if large is None:
        return None
    growth = large.growth
    black, paper = shade_at(large.grey, 2, 90)
    shade = np.clip((paper - large.grey) / max(1.0, paper - black), 0.0, 1.0)
    box = (growth * (token.x0 - x0), growth * (token.x1 - x0))
    whole: _Signs | None = None
    for share in _INK:
        signs = _high_signs(large.ink(share), box)
        if signs is None:
            return None
        whole = whole or signs
        lost = max(signs.x.start - whole.x.start, whole.x.stop - signs.x.stop)
        if lost > _LOST * (whole.y.stop - whole.y.start):
            return None
        numeral = _numeral(signs.mask, shade[signs.y, signs.x])
        if _NUMERAL.fullmatch(numeral):
            start, end = (x0 + round(x / growth) for x in (whole.x.start, whole.x.stop))
            return replace(token, text=numeral, x0=start, x1=end)
    return None


def _high_signs(ink: Any, box: tuple[float, float]) -> "_Signs | None":
    """Return the high signs of a word, cut out; marks behind it are lower.

    Those beside its box count that stand as near as its own do.
    """
    _, parts, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    left, wide = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_WIDTH]
    highs = stats[:, cv2.CC_STAT_HEIGHT]
    inside = (left < box[1]) & (left + wide > box[0]) & (np.arange(len(stats)) > 0)
    if not inside.any():
        return None
    high = highs[inside].max()
    signs = [n for n in np.argsort(left).tolist() if n and highs[n] >= _HIGH * high]
    mine = [n for n in signs if inside[n]]
    start, end = left[mine].min(), (left + wide)[mine].max()
    for n in [*signs, *reversed(signs)]:
        if start - _NEAR * high < left[n] + wide[n] and left[n] < end + _NEAR * high:
            start, end = min(start, left[n]), max(end, left[n] + wide[n])
    mask = np.isin(parts, [n for n in signs if start <= left[n] < end])
    rows = np.flatnonzero(mask.any(axis=1))
    y, x = slice(rows[0], rows[-1] + 1), slice(start, end)
    return _Signs(mask=mask[y, x], y=y, x=x)


def _numeral(ink: Any, shade: Any) -> str:
    """Return what the strokes of a word make, read from left to right; "" where one is no such."""
    above, middle, below = (_runs(ink, *band) for band in _BANDS)
    text = ""
    strokes: list[tuple[_Run, float]] = []  # with where the next sign begins
    while above:
        sign = _sign(above, middle, below, shade)
        if not sign:
            return ""
        arms = 1 if sign == "I" else 2
        if sign == "I":
            strokes.append((middle[0], above[1].x0 if len(above) > 1 else ink.shape[1] / len(ink)))
        text += sign
        del above[:arms], middle[: 1 if sign == "X" else arms]
        del below[: 1 if sign == "V" and not _are_two_arms(below) else arms]
    return "" if middle or below or any(_hang(shade, *stroke) for stroke in strokes) else text


def _sign(above: list[_Run], middle: list[_Run], below: list[_Run], shade: Any) -> str:
    """Return the sign that the first runs of ink make: I, V or X, "" none of these."""
    if not middle or not below:
        return ""
    first = (above[0], middle[0], below[0])
    places = [run.middle for run in first]
    if max(places) - min(places) < _ASLANT and max(r.x1 - r.x0 for r in first) < _WIDE:
        return "I"
    if len(above) < 2:
        return ""
    wide = above[1].middle - above[0].middle
    between = (above[0].middle + above[1].middle) / 2
    if len(below) > 1 and abs(middle[0].middle - between) < _MEET and _crosses(above, below):
        return "X"
    apart = middle[1].middle - middle[0].middle if len(middle) > 1 else 0.0
    if not _NEARER[0] * wide < apart < _NEARER[1] * wide:
        return ""
    return "V" if abs(_foot(shade, above[0].x0, above[1].x1) - between) < _MEET * wide else ""


def _foot(shade: Any, x0: float, x1: float) -> float:
    """Return where the ink at the foot of a sign stands, between two places."""
    high = len(shade)
    start = round(x0 * high)
    part = shade[round(_FOOT[0] * high) : round(_FOOT[1] * high), start : round(x1 * high)]
    ink = part.sum(axis=0)
    if not ink.sum():
        return x0
    return float((ink * (start + np.arange(len(ink)) + 0.5)).sum() / ink.sum()) / high


def _crosses(above: list[_Run], below: list[_Run]) -> bool:
    return all(abs(above[n].middle - below[n].middle) < 2 * _MEET for n in (0, 1))


def _are_two_arms(below: list[_Run]) -> bool:
    """Return whether the arms of a V have not met yet where they are looked at."""
    return len(below) > 1 and below[1].x0 - below[0].x1 < _MEET


def _runs(ink: Any, start: float, end: float) -> list[_Run]:
    """Return the stretches of ink of a band from left to right."""
    high = ink.shape[0]
    band = ink[round(start * high) : max(round(start * high) + 1, round(end * high))]
    drawn = np.concatenate(([0], (band.mean(axis=0) > 0.5).astype(np.int8), [0]))
    edges = np.flatnonzero(np.diff(drawn))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [_Run(x0 / high, x1 / high) for x0, x1 in pairs if x1 - x0 > 1]


def _hang(shade: Any, stroke: _Run, end: float) -> bool:
    """Return whether something hangs at a stroke on its right: П, Ш, Г, И.

    Above, below and between what is white beside a stroke alone; serifs are alike above and below.
    """
    high = len(shade)
    x0, x1 = round(stroke.x1 * high) + 1, round(min(end, stroke.x1 + _BESIDE) * high) - 1
    if x1 - x0 < 2:
        return False
    third = (x1 - x0) // 3
    part = shade[:, x0 + third : max(x0 + third + 1, x1 - third)]
    above, between, below = (
        float(part[round(a * high) : max(1, round(b * high))].mean()) for a, b in _BESIDES
    )
    return abs(above - below) > _JOINED or between > _SLANTING
