"""Units and gases as they are drawn: "640 min", "К2Т", "CO," are "640 mln", "KZT", "CO₂".

Tesseract knows "min" and "bin", not "mln" and "bln", and no lowered digit. On paper an i has its
dot apart from its stem, where an l is one stroke; and a lowered digit begins far above the line on
which its letters stand, a comma does not.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import enlarged, signs_of
from pipeline.ocr.scan.latin_again import is_in_latin
from pipeline.ocr.scan.tesseract import Token

#: What millions, billions and trillions are read as, up to the l and behind it; "BIN" is none.
_AMOUNT: Final = re.compile(r"(?P<before>\W*(?:[Mm]|[Bb]|[Tt]r))i(?P<after>n\W*)")
_NUMBER: Final = re.compile(r"\W*\d[\d.,]*")
_MONEY: Final = frozenset({"KZT", "USD", "EUR", "RUB", "CNY", "US$", "$", "€"})
#: What the tenge is read as.
_TENGE: Final = re.compile(r"(?P<before>\W*)(?:[KК][Z23ЗИ/7][TТ]|КИТ)(?P<after>\W*)")
#: A gas whose digit is lowered, and what that is read as.
_GAS: Final = re.compile(r"(?P<before>\W*)(?P<gas>[CС][OО]|[CС][HН])[24,;»”za](?P<after>\W*)")
_DIGITS: Final = {"O": "₂", "О": "₂", "H": "₄", "Н": "₄"}
_LATIN: Final = str.maketrans("СОН", "COH")
#: A word is made as high as this many dots; what has fewer is no sign.
_HEIGHT: Final = 56
_SPECK: Final = 8
#: Ink is darker than this share of what parts it from paper: thinner where letters touch.
_INK: Final = (1.0, 0.85, 0.7)
#: In this part of a stem, from its top, an i is so much paler than elsewhere, an l no paler.
_NECK: Final = (0.1, 0.45)
_PALER: Final = 0.6
_AS_DARK: Final = 0.85
#: In heights of its letters: a lowered digit begins so far above their foot and below their top,
#: and is so high.
_ABOVE: Final = 0.24
_BELOW: Final = 0.25
_HIGH: Final = 0.42


def with_latin_units(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, gases and units of pages in Latin letters as their ink tells them."""
    latin = is_in_latin(tokens)
    result: list[Token] = []
    for at, token in enumerate(tokens):
        if gas := _GAS.fullmatch(token.text):
            result.append(_as_gas(grey, token, gas, latin=latin))
        elif latin and (tenge := _TENGE.fullmatch(token.text)):
            result.append(replace(token, text=f"{tenge['before']}KZT{tenge['after']}"))
        elif latin and (amount := _AMOUNT.fullmatch(token.text)):
            before = result[at - 1].text if at else ""
            result.append(_as_amount(grey, token, amount, before))
        else:
            result.append(token)
    return result


def _as_amount(grey: Picture, token: Token, found: "re.Match[str]", before: str) -> Token:
    """Return "mln" for "min" where its stroke is whole, or where no letter shows but money does."""
    neck = _darkness_of_neck(grey, token, len(found["before"]))
    if neck is None or _PALER < neck < _AS_DARK:
        counted = before in _MONEY or _NUMBER.fullmatch(before) is not None
        whole = before in _MONEY or (counted and not found["before"].lower().endswith("m"))
    else:
        whole = neck >= _AS_DARK
    return replace(token, text=f"{found['before']}l{found['after']}") if whole else token


def _darkness_of_neck(grey: Picture, token: Token, at: int) -> float | None:
    """Return how dark the palest place below the top of a letter is beside its stem, 0 to 1."""
    for shade, signs in _signs_by_ink(grey, token):
        if len(signs) != len(token.text):
            continue
        x, y, wide, high = signs[at]
        part = shade[y : y + high, x : x + wide].max(axis=1)
        neck = part[round(_NECK[0] * high) : round(_NECK[1] * high)]
        return float(neck.min() / max(0.01, np.median(part))) if neck.size else None
    return None


def _as_gas(grey: Picture, token: Token, found: "re.Match[str]", *, latin: bool) -> Token:
    """Return "CO₂" for "CO," where the sign behind the letters is a lowered digit."""
    first = len(found["before"])
    for _, signs in _signs_by_ink(grey, token):
        if len(signs) < first + 3:
            continue
        letters, digit = signs[first : first + 2], signs[first + 2]
        if not _is_lowered(digit, letters):
            continue
        gas = found["gas"].translate(_LATIN) if latin else found["gas"]
        return replace(token, text=found["before"] + gas + _DIGITS[gas[1]] + found["after"])
    return token


def _is_lowered(
    sign: tuple[int, int, int, int], letters: Sequence[tuple[int, int, int, int]]
) -> bool:
    top = min(y for _, y, _, _ in letters)
    foot = max(y + high for _, y, _, high in letters)
    tall = foot - top
    return (
        foot - sign[1] >= _ABOVE * tall
        and sign[1] - top >= _BELOW * tall
        and _HIGH * tall <= sign[3] <= tall
    )


def _signs_by_ink(
    grey: Picture, token: Token
) -> "list[tuple[Any, list[tuple[int, int, int, int]]]]":
    """Return how dark a word is, 0 to 1, and the boxes of its signs: by thinner and thinner ink."""
    pad = max(2, (token.y1 - token.y0) // 5)
    crop = grey[max(0, token.y0 - 2) : token.y1 + pad, max(0, token.x0 - 2) : token.x1 + 3]
    large = enlarged(crop, _HEIGHT)
    if large is None:
        return []
    black, paper = np.percentile(large.grey, (2, 90))
    shade = np.clip((paper - large.grey) / max(1.0, paper - black), 0.0, 1.0)
    return [(shade, _joined(signs_of(large.ink(share), _SPECK))) for share in _INK]


def _joined(signs: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Return the boxes of signs, what stands above others as one with them."""
    joined: list[tuple[int, int, int, int]] = []
    for x, y, wide, high in signs:
        x0, y0, w0, h0 = joined[-1] if joined else (0, 0, 0, 0)
        if joined and min(x0 + w0, x + wide) - x > 0.5 * min(w0, wide):
            top, foot = min(y0, y), max(y0 + h0, y + high)
            joined[-1] = (x0, top, max(x0 + w0, x + wide) - x0, foot - top)
        else:
            joined.append((x, y, wide, high))
    return joined
