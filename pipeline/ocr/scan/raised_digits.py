"""Squares and cubes behind units, as they stand on the page: "м?", "мз", "т?" are "м²", "м³", "m³".

Three models at once know no raised digits: of 300 in twelve faces they read four in ten as "?" and
most others as "3", "2", "з", "*" or nothing, cubes as squares among them. On paper such a digit is
plain: a sign that begins above the small letters before it and ends far above their foot. Which it
is, its ink tells.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.enlarged import enlarged, signs_of
from pipeline.ocr.scan.tesseract import Token

#: A word that may be a unit with a raised digit: what the letters м and m are read as, another one
#: before it, and what the digit is read as; behind a stroke, what the unit is a part of.
_MAY_BE_UNIT: Final = re.compile(
    r"(?P<before>[^\w]*)(?P<first>[кКkKсcCСдd]?)(?P<metre>[mM]{1,2}|[мМтТпПігаАлк]{1,3}|mM)"
    r"(?P<read>[^\w/]{0,2}|[23зЗ5г79У°®]{1,2}[^\w/]?)"
    r"(?P<tail>/?(?:сут|сек|с|c|ч|год|га|чел|мин|тәул|тәу|сағ|жыл|day|ha|h|s|year|cyt|cym|yr)?)"
    r"(?P<after>[.,;:)»\"”]*)"
)
_CYRILLIC: Final = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүІіҺһ]")
_LATIN: Final = re.compile(r"[A-Za-z]")
#: What is a metre on a page in Cyrillic letters whatever its digit is read as.
_SURE_METRE: Final = re.compile(r"(?:[мМmM]{1,2})")
_FIRST: Final = {letter: pair for pair in ("кk", "сc", "дd") for letter in pair}
_TAILS: Final = {"cyt": "сут", "cym": "сут", "c": "с"}
#: A crop is made as high as this many dots before its signs are parted.
_HEIGHT: Final = 48
#: Ink is darker than this share of what parts it from paper: thinner where signs touch.
_INK: Final = (1.0, 0.85, 0.7, 0.55)
#: What has fewer dots is no sign.
_SPECK: Final = 12
#: Ink is sought so far behind the box of a word, and above and below it, in heights.
_BEHIND: Final = 0.9
_AROUND: Final = 0.35
#: A piece lower than this share of the highest one before it is none of its letters.
_LETTER: Final = 0.6
#: Of the height of the letters before it: each is so wide at least; a raised digit ends so far
#: above their foot, begins so far above their top, is so high, and so wide beside its own height.
_LETTERS_WIDE: Final = 0.85
_FOOT: Final = 0.25
_TOP: Final = 0.12
_HIGH: Final = (0.5, 1.4)
_WIDE: Final = (0.38, 1.1)
#: How much darker a 3 is than a 2 in each part of its box: the mean of seventeen faces, in tenths.
#: Of 4,000 digits of 7 dots and more, in faces left out, none was told wrongly by it.
_THREE: Final = np.array(
    [
        [0, 0, 0, 0],
        [0, 0, 1, -1],
        [0, 3, 2, -1],
        [0, -1, 1, 4],
        [-1, -4, 1, 3],
        [-1, -1, -1, -2],
    ]
)
#: A sign is a 2 where its sum over that is lower than the one, a 3 where it is above the other.
_TWO_BELOW: Final = -0.4
_THREE_ABOVE: Final = 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raised:
    """A raised digit: what it is, and its box in the dots of the page."""

    digit: str
    x0: float
    y0: float
    x1: float
    y1: float
    tailed: bool  # a stroke stands behind it


def with_raised_digits(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, units with the raised digit that stands behind them on the page."""
    candidates = [at for at, token in enumerate(tokens) if _MAY_BE_UNIT.fullmatch(token.text)]
    if not candidates:
        return list(tokens)
    letters = "".join(token.text for token in tokens)
    cyrillic = len(_CYRILLIC.findall(letters)) > len(_LATIN.findall(letters))
    result: list[Token | None] = list(tokens)
    for at in candidates:
        found = _MAY_BE_UNIT.fullmatch(tokens[at].text)
        assert found is not None
        script = _script_of(tokens, at, cyrillic=cyrillic)
        metre = found["metre"]
        if script == 0 and not _SURE_METRE.fullmatch(metre):
            continue
        if metre.isupper() and (not found["read"].strip(".,;:)") or _in_a_list(tokens, at)):
            continue  # "М." may be what IV is read as, "МЗ" a ministry
        letters_before = 2 if found["first"].strip() else 1
        raised = _raised_behind(grey, tokens, at, letters_before)
        if raised is None:
            continue
        result[at] = replace(
            tokens[at],
            text=_unit(found, raised, script),
            x1=max(tokens[at].x1, round(raised.x1)),
            y0=min(tokens[at].y0, round(raised.y0)),
        )
        for other in range(max(0, at - 2), min(len(tokens), at + 3)):
            if other != at and _is_on(tokens[other], raised):
                result[other] = None
    return [token for token in result if token is not None]


def _in_a_list(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word of capitals stands beside others: "МИО, МЗ, МФ"."""
    line = tokens[at].line
    before = tokens[at - 1] if at and tokens[at - 1].line == line else None
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].line == line else None
    return (before is not None and (before.text[-1] in ",;" or before.text.isupper())) or (
        after is not None and tokens[at].text[-1] in ",;" and after.text.isupper()
    )


def _script_of(tokens: Sequence[Token], at: int, *, cyrillic: bool) -> int:
    """Return 0 where the line of a token is in Cyrillic letters, 1 in Latin ones."""
    line = tokens[at].line
    around = range(max(0, at - 8), min(len(tokens), at + 9))
    words = "".join(
        t.text for i in around if i != at and (t := tokens[i]).line == line and len(t.text) > 2
    )
    found = len(_CYRILLIC.findall(words)) - len(_LATIN.findall(words))
    return int(found < 0 or (found == 0 and not cyrillic))


def _unit(found: "re.Match[str]", raised: _Raised, script: int) -> str:
    """Return a unit as it stands on the page: "KM?," with a raised 2 -> "км²,"."""
    first = _FIRST.get(found["first"].lower(), "  ")[script].strip()
    metre = "mм"[script == 0] * (2 if found["metre"].lower() in ("мм", "mm") else 1)
    tail = _TAILS.get(found["tail"].lstrip("/"), found["tail"].lstrip("/"))
    read = found["read"] if not found["tail"] else ""
    marks = read.lstrip("?*'’‘\"”“»°®:23зЗ5г79У") if len(read) > 1 else ""
    tail = f"/{tail}" if tail and (raised.tailed or "/" in found["tail"]) else ""
    return f"{found['before']}{first}{metre}{raised.digit}{tail}{marks}{found['after']}"


def _is_on(token: Token, raised: _Raised) -> bool:
    """Return whether a word is the raised digit, read by itself."""
    x, y = (token.x0 + token.x1) / 2, (token.y0 + token.y1) / 2
    inside = raised.x0 - 2 <= x <= raised.x1 + 2 and raised.y0 - 2 <= y <= raised.y1 + 2
    return inside and len(token.text) <= 2


def _raised_behind(grey: Picture, tokens: Sequence[Token], at: int, letters: int) -> _Raised | None:
    """Return the raised digit behind so many letters of a word, None where there is none."""
    token = tokens[at]
    height = token.y1 - token.y0
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].line == token.line else None
    end = token.x1 + round(_BEHIND * height)
    end = min(end, after.x0 - 1) if after is not None and after.x0 > token.x1 else end
    top, left = max(0, token.y0 - round(_AROUND * height)), max(0, token.x0 - 1)
    crop = grey[top : token.y1 + round(_AROUND * height / 2), left:end]
    large = enlarged(crop, _HEIGHT)
    if large is None:
        return None
    growth = large.growth
    for share in _INK:
        signs = signs_of(large.ink(share), _SPECK)
        raised = (n for n in range(1, len(signs)) if _is_raised(signs, n, len(large.grey), letters))
        number = next(raised, None)
        if number is None:
            continue
        x, y, wide, high = signs[number]
        digit = _digit(large.grey[y : y + high, x : x + wide])
        behind = signs[number + 1] if number + 1 < len(signs) else None
        if not digit:
            return None
        return _Raised(
            digit=digit,
            x0=left + x / growth,
            y0=top + y / growth,
            x1=left + (x + wide) / growth,
            y1=top + (y + high) / growth,
            tailed=behind is not None and behind[3] > 1.4 * high,
        )
    return None


def _is_raised(
    signs: Sequence[tuple[int, int, int, int]], number: int, end: int, count: int
) -> bool:
    """Return whether a sign stands raised behind so many letters, and is no quote or degree.

    What is cut off above or at the `end` of the picture belongs to other lines.
    """
    x, y, wide, high = signs[number]
    before = [s for s in signs[:number] if s[0] + s[2] <= x + wide / 3]
    before = [s for s in before if s[3] > _LETTER * max(other[3] for other in before)]
    if not before or any(s[1] == 0 or s[1] + s[3] == end for s in (*before, signs[number])):
        return False
    top = max(s[1] for s in before)  # that of a к or k is higher
    foot = max(s[1] + s[3] for s in before)
    letters = foot - top
    return (
        x - before[0][0] > _LETTERS_WIDE * count * letters
        and y + high < foot - _FOOT * letters
        and y < top - _TOP * letters
        and _HIGH[0] * letters <= high <= _HIGH[1] * letters
        and _WIDE[0] * high <= wide <= _WIDE[1] * high
    )


def _digit(sign: Any) -> str:
    """Return "²" or "³", "" where the shape tells neither."""
    high, wide = _THREE.shape
    ink = 255.0 - cv2.resize(sign, (wide, high), interpolation=cv2.INTER_AREA)
    ink -= ink.min()
    told = float((ink * _THREE).sum() / max(1.0, ink.max()))
    return "²" if told < _TWO_BELOW else "³" if told > _THREE_ABOVE else ""
