"""Words whose letters differ in nothing but their height, as high as they stand: "мнэ" is "МНЭ".

In some faces Tesseract takes abbreviations of such letters for small ones, and a small "в" or "с"
within a line, or a word in a cell ("МЛН тенге", "хо-ЗЯЙСТВО"), for capitals. So the height of their
ink is measured beside the small words around.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

import numpy as np

from pipeline.abbreviations import in_use
from pipeline.ocr.render import Picture
from pipeline.ocr.scan.abbreviations_again import with_kazakh_letters
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.tesseract import Token

#: Small letters as high as each other, without tops and tails.
_FLAT: Final = "вгежзиклмнопстхчшъыьэюяаәө"
_SMALL: Final = re.compile(rf"[{_FLAT}]{{3,}}[.,;:)]*")
#: What may be an abbreviation, and what a small word of one letter within a line.
_SHORT: Final = re.compile(r"(?P<core>[вгжзиклмнопстхчшэюяәқө]{2,6})(?P<after>[.,;:)]*)")
#: What may be a small word in capitals; й and ё have a mark above, which fills no row.
_CAPITALS: Final = re.compile(rf"[{_FLAT.upper()}ЙЁ]{{3,}}[.,;:)]*")
_UNITS: Final = frozenset({"МЛН", "ТЫС", "ТЕНГЕ"})
_BINDING: Final = frozenset(
    {"и", "в", "на", "по", "о", "от", "до", "для", "за", "из", "және", "мен"}
)
_LETTER: Final = re.compile("[ВКСОИ]")
_ENDS: Final = re.compile(r"[.!?:«\"“(\d)-]\Z")
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.6
#: A row with ink over less than this share of a word is of the mark above й.
_MARK: Final = 0.08
#: Small words around, by which height is told; fewer tell nothing.
_AROUND: Final = 9
_FEWEST: Final = 4
#: So many times as high as those a word is of capitals at least, and a letter small at most.
#: (Capitals are 1.3 to 1.5 high, by the face.)
_CAPITAL: Final = 1.22
_LOW: Final = 1.1


def as_high_as_small_words(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, abbreviations in use in capitals and lone letters small, where they are.

    "мнэ" as high as capitals -> "МНЭ"; "участие В работе", the letter no higher than the words
    around it -> "участие в работе".
    """
    result = list(tokens)
    around: list[Token] | None = None
    kazakh = any("қ" in token.text for token in tokens)
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        told = _other_case(before, token, kazakh=kazakh)
        if not told:
            continue
        if around is None:
            around = [other for other in tokens if _SMALL.fullmatch(other.text)]
        small = _usual(grey, token, around)
        high = _height(grey, token) / small if small else 0.0
        if high > _CAPITAL if told.isupper() else 0 < high < _LOW:
            result[at] = replace(token, text=told)
    return result


def _other_case(before: Token | None, token: Token, *, kazakh: bool) -> str:
    """Return what a word may be in the other case, "" where it is none of these."""
    found = _SHORT.fullmatch(token.text)
    if found and (capitals := _in_use(found["core"].upper(), kazakh=kazakh)):
        return capitals + found["after"]
    if _may_be_small(before, token):
        return token.text.lower()
    if not _LETTER.fullmatch(token.text) or before is None or before.line != token.line:
        return ""
    return "" if _ENDS.search(before.text) or before.text.isupper() else token.text.lower()


def _may_be_small(before: Token | None, token: Token) -> bool:
    """Return whether a word of capitals is a unit, or goes on: "МЛН", "хо-ЗЯЙСТВО", "и СВЯЗЬ".

    Other lines in capitals may be set in small type, and so be as low.
    """
    if not _CAPITALS.fullmatch(token.text):
        return False
    broken = before is not None and before.text.endswith("-") and before.text[-2:-1].islower()
    bound = before is not None and before.text in _BINDING
    return broken or bound or token.text.rstrip(".,;:)") in _UNITS


def _in_use(core: str, *, kazakh: bool) -> str:
    """Return an abbreviation in use, "" where it is none; on a Kazakh page "ИМ" is ІІМ."""
    if core in in_use("ru", "kk"):
        return core
    return with_kazakh_letters(core) if kazakh else ""


def _usual(grey: Picture, token: Token, small: Sequence[Token]) -> float:
    """Return how high the small words nearest to a word are, in dots; 0.0 where too few are."""
    near = sorted((t for t in small if t is not token), key=lambda t: abs(t.y1 - token.y1))
    heights = [height for t in near[:_AROUND] if (height := _height(grey, t))]
    return float(median(heights)) if len(heights) >= _FEWEST else 0.0


def _height(grey: Picture, token: Token) -> int:
    """Return how high the ink of a word is without the marks behind it, in dots."""
    ink = ink_of(grey, token, _INK)
    if not ink.size:
        return 0
    letters = len(token.text.rstrip(".,;:)"))
    end = round(ink.shape[1] * letters / max(1, len(token.text)))
    filled = np.count_nonzero(ink[:, :end], axis=1)
    rows = np.flatnonzero(filled > _MARK * end)
    return int(rows[-1] - rows[0]) + 1 if len(rows) else 0
