"""Kazakh letters that have lost their hook, told by the page: "217-НК" is "217-НҚ", "КНБ" "ҚНБ".

Қ and Ң differ from К and Н in nothing but a hook below the line, and no context tells them in an
abbreviation, in the number of an order, in a cell of one word. So the foot of the letter is looked
at. Of other words those are that would be Kazakh with a hook ("тенге", "токсан").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Any, Final

import numpy as np

from pipeline.judge import UNKNOWN, word_log
from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import enlarged, signs_of
from pipeline.ocr.scan.tesseract import Token

_HOOKED: Final = {"К": "Қ", "Н": "Ң", "к": "қ", "н": "ң"}
_BARE: Final = {hooked: bare for bare, hooked in _HOOKED.items()}
#: A word of capitals or the letters behind a number, and a word of small letters.
_SHORT: Final = re.compile(
    r"(?P<before>[^\w]*(?:№?\d{1,5}[-–—])?)(?P<core>[А-ЯЁӘҒҚҢӨҰҮІҺ]{2,6}|(?<=\d-)н[кқ])(?P<after>.*)"
)
_WORD: Final = re.compile(
    r"(?P<before>[^\w]*)(?P<core>[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүІіҺһ]{3,})(?P<after>[^\w]*)"
)
_KAZAKH: Final = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
#: A page may have a Kazakh word where it has so many letters of Kazakh alone.
_FEWEST: Final = 3
#: A word is Kazakh with a hook where it is so much more frequent so, in nats.
_OFTENER: Final = 2.0
_TAILS: Final = frozenset("дрруцщфДЦЩҚҢқң,;()/")
#: A word is made as high as this many dots.
_HEIGHT: Final = 56
#: Ink is darker than this share of what parts it from paper: thinner where letters touch.
_INK: Final = (1.0, 0.85, 0.7)
#: What has fewer dots is no sign.
_SPECK: Final = 8
#: A hook reaches so far below the line, in heights of its letter; a foot does not.
_REACHES: Final = 0.09
_STAYS: Final = 0.05
#: It stands in this part of its letter, from the left.
_RIGHT: Final = 0.5


def with_hooks(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, letters with a hook below the line as the Kazakh ones they are."""
    kazakh = sum(len(_KAZAKH.findall(token.text)) for token in tokens) >= _FEWEST
    return [_told(grey, token, kazakh=kazakh) for token in tokens]


def _told(grey: Picture, token: Token, *, kazakh: bool) -> Token:
    found = _SHORT.fullmatch(token.text)
    if found is None or not _may_have_hooks(found["core"]):
        found = _WORD.fullmatch(token.text) if kazakh else None
        if found is None or not any(_is_kazakh(found["core"], way) for way in _ways(found["core"])):
            return token
    start = len(found["before"])
    hooks = _hooks(grey, token, range(start, start + len(found["core"])))
    if hooks is None:
        return token
    text = "".join(
        (_HOOKED if hooks[at] else _BARE).get(letter, letter) if at in hooks else letter
        for at, letter in enumerate(token.text)
    )
    return token if text == token.text else replace(token, text=text)


def _may_have_hooks(core: str) -> bool:
    return not _HOOKED.keys().isdisjoint(core) or not _BARE.keys().isdisjoint(core)


def _ways(word: str) -> Iterator[str]:
    """Yield a word with hooks: at each к, at all of them, at each н."""
    for bare, hooked in _HOOKED.items():
        for at, letter in enumerate(word):
            if letter == bare:
                yield word[:at] + hooked + word[at + 1 :]
    if word.lower().count("к") > 1:
        yield word.replace("к", "қ").replace("К", "Қ")


def _is_kazakh(word: str, way: str) -> bool:
    """Return whether a word is seen in Kazakh with a hook, and less without."""
    told = word_log(way, "kk")
    return told > UNKNOWN and told > word_log(word, "kk") + _OFTENER


def _hooks(grey: Picture, token: Token, core: range) -> dict[int, bool] | None:
    """Return for each К and Н within a word whether it has a hook; None where letters touch."""
    height = token.y1 - token.y0
    pad = max(2, height // 4)
    crop = grey[max(0, token.y0 - pad) : token.y1 + pad, max(0, token.x0 - 2) : token.x1 + 3]
    large = enlarged(crop, _HEIGHT)
    if large is None:
        return None
    parted = parted_signs(large, len(token.text))
    return None if parted is None else _told_by_feet(*parted, token.text, core)


def parted_signs(large: Any, count: int) -> tuple[Any, list[tuple[int, int, int, int]]] | None:
    """Return the ink of an enlarged word and its `count` signs, None where letters touch."""
    for share in _INK:
        ink = large.ink(share)
        signs = signs_in(ink)
        if len(signs) == count:
            return ink, signs
    return None


def signs_in(ink: Any) -> list[tuple[int, int, int, int]]:
    """Return the boxes (x0, y0, x1, y1) of signs, what stands above others as one with them."""
    signs: list[tuple[int, int, int, int]] = []
    for x, y, wide, high in signs_of(ink, _SPECK):
        x0, y0, x1, y1 = signs[-1] if signs else (0, 0, -1, 0)
        if min(x1, x + wide) - x > 0.5 * min(x1 - x0, wide):
            signs[-1] = (x0, min(y0, y), max(x1, x + wide), max(y1, y + high))
        else:
            signs.append((x, y, x + wide, y + high))
    return signs


def _told_by_feet(
    ink: Any, signs: Sequence[tuple[int, int, int, int]], text: str, core: range
) -> dict[int, bool] | None:
    """Return for each К and Н whether ink goes on below the line at its right."""
    feet = [signs[at][3] for at in core if text[at] not in _TAILS and text[at] not in _HOOKED]
    bodies = {at: signs[at] for at in core if text[at] in _HOOKED or text[at] in _BARE}
    if not feet:
        feet = [min(sign[3] for sign in bodies.values())]
    line = median(feet)
    hooks: dict[int, bool] = {}
    for at, (x0, y0, x1, y1) in bodies.items():
        below = (y1 - line) / max(1.0, line - y0)
        if below >= _REACHES:
            part = ink[round(line + 0.8 * _REACHES * (line - y0)) : y1, x0:x1]
            columns = np.flatnonzero(part.any(axis=0))
            if len(columns) and columns[0] > _RIGHT * (x1 - x0):
                hooks[at] = True
        elif below <= _STAYS:
            hooks[at] = False
    return hooks
