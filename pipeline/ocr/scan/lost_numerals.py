"""Roman numerals between words that Tesseract passed over: "Для категории" is "Для I категории".

In faces without serifs a lone I, and now and then II, is taken for a ruling. It is told by its ink:
upright strokes of the height of the words around, in a gap that is too wide for a space.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.roman_numerals import numeral_on
from pipeline.ocr.scan.shades import shade_at
from pipeline.ocr.scan.tesseract import Token

#: What a numeral stands before, at the head of a line or of a cell.
_COUNTED: Final = (
    "квартал", "полугод", "категори", "групп", "степен", "созыв", "очеред", "этап",
    "тоқсан", "жартыжыл", "санат", "топ", "деңгей", "дәреже", "шақыры", "кезе", "сынып",
)  # fmt: skip
#: "за I и II полугодие"; "раздел II Порядок", "I, II, III": what a numeral stands before or behind.
_AND: Final = frozenset({"и", "және", "and", "или", "немесе", "or"})
_NUMERAL: Final = re.compile(r"[IVXІХ]{1,4}[,.;]?")
_BEHIND: Final = re.compile(
    r"[IVX]{1,4}[,.;]?|(?:раздел|глав|част|том|класс|тип|бөлім|тарау|part|section)\w*",
    re.IGNORECASE,
)
#: What is read of III beside the place where it stands.
_OF_ITS_STROKES: Final = "Ш"
_NUMERALS: Final = frozenset({"I", "II", "III"})
#: In heights of the words: a gap so wide may hold a numeral; so far before the head of a line one
#: is looked for; its strokes are so high, and so wide beside that.
_GAP: Final = 0.75
_LEFT_OF: Final = 1.6
_HIGH: Final = (0.5, 1.1)
_WIDE: Final = 0.42
#: So much is white on both sides of it, in heights.
_SPACE: Final = 0.12
#: Ink is darker than this share of paper.
_DARK: Final = 0.6
#: A numeral that was found so is so sure.
_SURE: Final = 0.8
#: Words so far away in the order of reading may stand where a numeral is looked for.
_NEAR: Final = 60


def read_lost_numerals(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, with Roman numerals that stand between or before them on the page."""
    result: list[Token] = []
    for at, token in enumerate(tokens):
        lost = _lost_before(grey, tokens, at)
        if lost is not None:
            result.append(lost)
        if lost is None or token.text != _OF_ITS_STROKES:
            result.append(token)
    return result


def _lost_before(grey: Picture, tokens: Sequence[Token], at: int) -> Token | None:
    """Return the numeral between a word and the one before it, None where there is none."""
    token = tokens[at]
    height = token.y1 - token.y0
    before = tokens[at - 1] if at and tokens[at - 1].line == token.line else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not _may_stand(before, token, after):
        return None
    if before is not None:
        height = max(height, before.y1 - before.y0)
        x0 = before.x1 + 1
    else:
        x0 = max(0, token.x0 - round(_LEFT_OF * height))
    if token.x0 - x0 < _GAP * height:
        return None
    strokes = _strokes(grey, token, x0, height)
    if strokes is None:
        return None
    if any(_overlap(strokes, other) for other in tokens[max(0, at - _NEAR) : at + _NEAR]):
        return None
    numeral = numeral_on(grey, strokes, (strokes.x0 - 3, strokes.x1 + 3))
    if numeral is None or numeral.text not in _NUMERALS:
        return None
    return numeral if _in_a_mirror(grey, strokes) == numeral.text else None


def _may_stand(before: Token | None, token: Token, after: Token | None) -> bool:
    """Return whether a numeral may stand between two words, or at the head of a line.

    "инвалидностью или II группы", "немесе ІІ топтағы" have lost the first of two.
    The leg of a letter that a box has lost stands between any: "постановлением Правительства".
    """
    if token.text.startswith(_COUNTED):
        return True
    if token.text in _AND and after is not None and _NUMERAL.fullmatch(after.text):
        return True
    joined = token.text in _AND or token.text == _OF_ITS_STROKES
    return before is not None and (joined or _BEHIND.fullmatch(before.text) is not None)


def _strokes(grey: Picture, token: Token, x0: int, height: int) -> Token | None:
    """Return the box of upright strokes from a place to a word; None where other ink is there."""
    y0 = max(0, token.y0 - height // 4)
    gap = grey[y0 : token.y1 + height // 4, x0 : token.x0 - 1]
    if not gap.size:
        return None
    paper = shade_at(gap, 90)[0]
    if gap.min() >= _DARK * paper:  # all white, or all black
        return None
    dark = (gap < (float(gap.min()) + paper) / 2).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    x, y, wide, high = (stats[1:, n] for n in range(4))
    upright = (high > _HIGH[0] * height) & (high < _HIGH[1] * height) & (wide < _WIDE * high)
    beside = _SPACE * height
    after = 0.0 if token.text.startswith(",") else beside
    if y.min() == 0 or (y + high).max() == gap.shape[0]:
        return None  # a piece of a ruling
    if not upright.all() or x.min() < beside or (x + wide).max() > gap.shape[1] - after:
        return None
    return replace(
        token,
        x0=x0 + int(x.min()),
        y0=y0 + int(y.min()),
        x1=x0 + int((x + wide).max()),
        y1=y0 + int((y + high).max()),
        confidence=_SURE,
    )


def _overlap(one: Token, other: Token) -> bool:
    return (
        one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1
    )  # fmt: skip


def _in_a_mirror(grey: Picture, token: Token) -> str | None:
    """Return the numeral that a mirror shows: the flag of a 1 hangs on the right there."""
    part = grey[max(0, token.y0 - 2) : token.y1 + 3, max(0, token.x0 - 3) : token.x1 + 4]
    part = np.ascontiguousarray(part[:, ::-1])
    high, wide = part.shape
    box = replace(token, x0=3, y0=2, x1=wide - 3, y1=high - 2)
    numeral = numeral_on(part, box, (-1, wide))
    return numeral.text if numeral else None
