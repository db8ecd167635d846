"""Kazakh letters as high as they stand on the page: "осы Қаулы" -> "осы қаулы".

The Kazakh model of Tesseract takes small ә ғ қ ң ө ұ ү for capitals, some twenty times on a scanned
page, for the letters differ in nothing but their height. So the height is measured: of the first
letter of a word beside the small letters behind it. Within a word no measure is needed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scans import ink_of
from pipeline.ocr.tesseract import Token

_CAPITALS: Final = "ӘҒҚҢӨҰҮ"
#: "халҚының", "ЗаҢының", but not "ҚазҰТУ".
_WITHIN: Final = re.compile(rf"(?<=[а-яёәғқңөұүһі])[{_CAPITALS}](?![А-ЯЁӘҒҚҢӨҰҮҺІ])")
#: A word of small letters, whatever its first one is.
_FIRST: Final = re.compile(rf"(?:[{_CAPITALS}]|[{_CAPITALS.lower()}])[а-яёәғқңөұүһі]{{2,}}\W*")
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.6
#: A capital is so many times higher, beside the letters behind it, than most that were read as
#: small. (Measured so, small letters are 1.0 to 1.3 high and capitals 1.33 to 1.6, by the face.)
_HIGHER: Final = 1.16
_USUAL: Final = 1.05
#: A measure of fewer dots than this says nothing.
_LEAST: Final = 5


def as_high_as_they_stand(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, Kazakh letters that were read as capitals small where they are small.

    None is made a capital: of 200 capitals in nine faces not one was read as a small letter.
    """
    heights: list[float] = []  # of letters read as small
    capitals: dict[int, float] = {}  # of those read as capitals, by their token
    result = [_small_within(token) for token in tokens]
    for i, token in enumerate(result):
        if _FIRST.fullmatch(token.text):
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
    small, base = float(np.percentile(tops, 30)), float(np.median(bottoms))
    first = float(np.flatnonzero(ink[:, columns[0] : end + 1].any(axis=1))[0])
    if base - small < _LEAST:
        return 0.0
    return (base - first) / (base - small)
