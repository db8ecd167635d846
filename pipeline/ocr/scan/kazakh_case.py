"""Kazakh letters as high as they stand on the page: "осы Қаулы" -> "осы қаулы".

The Kazakh model of Tesseract takes small ә ғ қ ң ө ұ ү for capitals, some twenty times on a scanned
page, for the letters differ in nothing but their height. So the height is measured: of the first
letter of a word beside the small letters behind it. Within a word no measure is needed. The other
way about, a capital І without a dot is taken for a small one ("іс-шара" at the head of a table).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.shades import number_at
from pipeline.ocr.scan.tesseract import Token

_CAPITALS: Final = "ӘҒҚҢӨҰҮ"
#: "халҚының", "ЗаҢының", but not "ҚазҰТУ".
_WITHIN: Final = re.compile(rf"(?<=[а-яёәғқңөұүһі])[{_CAPITALS}](?![А-ЯЁӘҒҚҢӨҰҮҺІ])")
#: A word of small letters, whatever its first one is.
_FIRST: Final = re.compile(rf"(?:[{_CAPITALS}]|[{_CAPITALS.lower()}])[а-яёәғқңөұүһі]{{2,}}\W*")
#: A word that begins with a small і, which has a dot, or with a capital, which has none.
_DOTTED: Final = re.compile(r"[іi][а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*\W*")
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.6
#: A capital is so many times higher, beside the letters behind it, than most that were read as
#: small. (Measured so, small letters are 1.0 to 1.3 high and capitals 1.33 to 1.6, by the face.)
_HIGHER: Final = 1.16
_USUAL: Final = 1.05
#: A capital І is so many times higher than small letters, and its stem nowhere paler than by this
#: share of what parts it from paper: a dot is parted from its stem.
_HIGH: Final = 1.25
_EVEN: Final = 0.35
#: A box so many times as high as most has ink of another line.
_LINE: Final = 1.7
#: A measure of fewer dots than this says nothing.
_LEAST: Final = 5


def as_high_as_they_stand(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, Kazakh letters that were read as capitals small where they are small.

    None but І is made a capital: of 200 others in nine faces not one was read as a small letter.
    """
    heights: list[float] = []  # of letters read as small
    capitals: dict[int, float] = {}  # of those read as capitals, by their token
    result = [_with_capital_i(grey, _small_within(token)) for token in tokens]
    highest = _LINE * median(token.y1 - token.y0 for token in tokens) if tokens else 0.0
    for i, token in enumerate(result):
        if _FIRST.fullmatch(token.text) and token.y1 - token.y0 < highest:
            height = _first_beside_others(grey, token)
            if token.text[0] in _CAPITALS:
                capitals[i] = height
            elif height:
                heights.append(height)
    bound = _HIGHER * (median(heights) if heights else _USUAL)
    for i, height in capitals.items():
        if 0 < height < bound:
            text = result[i].text
            result[i] = replace(result[i], text=text[0].lower() + text[1:])
    return result


def _small_within(token: Token) -> Token:
    text = _WITHIN.sub(lambda found: found[0].lower(), token.text)
    return token if text == token.text else replace(token, text=text)


def _with_capital_i(grey: Picture, token: Token) -> Token:
    """Return a word with the І it begins with, where its stem is whole and as high as a capital."""
    if not _DOTTED.fullmatch(token.text) or _first_beside_others(grey, token) < _HIGH:
        return token
    ink = ink_of(grey, token, _INK)
    columns = np.flatnonzero(ink.any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > 1)
    stem = slice(columns[0], columns[gaps[0]] + 1)
    rows = np.flatnonzero(ink[:, stem].any(axis=1))
    dark = grey[max(0, token.y0) :, max(0, token.x0) :][rows[0] + 1 : rows[-1], stem].min(axis=1)
    whole = int(dark.max()) - int(dark.min()) < _EVEN * (255 - int(dark.min()))
    return replace(token, text="І" + token.text[1:]) if whole else token


def _first_beside_others(grey: Picture, token: Token) -> float:
    """Return how many times higher the first letter is than small letters behind it; 0: unknown."""
    ink = ink_of(grey, token, _INK)
    columns = np.flatnonzero(ink.any(axis=0))
    if not len(columns):
        return 0.0
    letter = (columns[-1] - columns[0]) / len(token.text.rstrip(".,;:"))
    gaps = np.flatnonzero(np.diff(columns) > 1)
    end = columns[gaps[0]] if len(gaps) else columns[-1]
    end = int(min(end, columns[0] + 1.4 * letter))
    others = columns[columns > end]
    if len(others) < _LEAST:
        return 0.0
    tops = ink.argmax(axis=0)[others]
    bottoms = len(ink) - 1 - ink[::-1].argmax(axis=0)[others]
    small, base = *number_at(np.bincount(tops), 30), *number_at(np.bincount(bottoms), 50)
    first = float(np.flatnonzero(ink[:, columns[0] : end + 1].any(axis=1))[0])
    if base - small < _LEAST:
        return 0.0
    return (base - first) / (base - small)
