"""Words that were read as one: "отчетв АПРК" is "отчет в АП РК", told by the white between them.

In narrow cells Tesseract loses the space before or behind a short word. A word that no dictionary
has is cut where two words meet that are known, and the widest of its gaps stands there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from pipeline.abbreviations import in_use
from pipeline.judge import UNKNOWN, word_log
from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.tesseract import Token

#: A word, or two with a point or a comma between them: "тыс.га", "МТ,МИО".
_WORD: Final = re.compile(
    r"(?P<before>[(«„]*)(?P<core>[^\W\d_]{3,}|[^\W\d_]{1,6}[.,][^\W\d_]{2,})(?P<after>[^\w]*)"
)
_MARK: Final = re.compile(r"(?<=[.,])(?=[^\W\d_])")
#: Words of one letter; others are as frequent as that, in nats.
_SMALL: Final = frozenset("виксоуаВИКСОУА")
_FREQUENT: Final = -15.0
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.7
#: A space is so wide, in heights of the word, and so many times as wide as its other gaps.
#: (In six faces it is 0.28 to 0.65 wide where there is one, and a gap 0.25 at most where none is.)
_WIDE: Final = 0.27
_WIDER: Final = 1.6
#: Between capitals that no list tells it is so wide.
_SURE: Final = 0.38
#: The gap stands so near to where the words meet, in letters.
_NEAR: Final = 1.2


def with_words_apart(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, those of two words cut between them."""
    return [part for token in tokens for part in _apart(grey, token)]


def _apart(grey: Picture, token: Token) -> list[Token]:
    found = _WORD.fullmatch(token.text)
    if not found:
        return [token]
    cuts = list(_cuts(found["core"]))
    if not cuts:
        return [token]
    gap = _widest_gap(grey, token)
    if gap is None:
        return [token]
    letter = (token.x1 - token.x0) / len(token.text)
    if found["core"].isupper() and gap[1] - gap[0] < _SURE * (token.y1 - token.y0):
        return [token]
    at = (sum(gap) / 2 - token.x0) / letter - len(found["before"])
    cut = min(cuts, key=lambda cut: abs(cut - at))
    if abs(cut - at) > _NEAR:
        return [token]
    cut += len(found["before"])
    left = replace(token, text=token.text[:cut], x1=gap[0])
    return [left, *_apart(grey, replace(token, text=token.text[cut:], x0=gap[1]))]


def _cuts(core: str) -> Iterator[int]:
    """Yield where two known words may meet in a word that is none."""
    marks = [found.start() for found in _MARK.finditer(core)]
    if marks:
        yield from marks
    elif core in in_use("ru", "kk") or word_log(core) > UNKNOWN:
        return
    elif core.isupper():
        yield from range(2, len(core) - 1)
    else:
        yield from (at for at in range(1, len(core)) if _is_word(core[:at]) and _is_word(core[at:]))


def _is_word(text: str) -> bool:
    return text in _SMALL if len(text) == 1 else word_log(text) > _FREQUENT


def _widest_gap(grey: Picture, token: Token) -> tuple[int, int] | None:
    """Return where the widest gap of a word begins and ends, None where it is no space."""
    drawn = ink_of(grey, token, _INK).any(axis=0)
    columns = np.flatnonzero(drawn)
    if len(columns) < 2:
        return None
    gaps = np.diff(columns)
    widest = int(gaps.argmax())
    others = np.delete(gaps, widest)
    height = token.y1 - token.y0
    wide = int(gaps[widest])
    if wide < _WIDE * height or (len(others) and wide < _WIDER * int(others.max())):
        return None
    x0 = max(0, token.x0)
    return x0 + int(columns[widest]) + 1, x0 + int(columns[widest + 1])
