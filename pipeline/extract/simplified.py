"""A text made plain for patterns: lower case, one kind of space, dash and quotes; offsets kept.

Signs of footnotes are spaces in it.

The grammars of dates and figures look at this form only, so that their patterns need not spell out
every space, dash and quote, nor ignore case. It has the length of the original unless that is not
in Unicode's composed form (NFC); `Simplified.back` leads from it to the original text.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.extract.letters_for_digits import with_digits
from pipeline.extract.notes import without_notes

_SPACES: Final = (
    "\t\n\r\v\f\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{EN SPACE}"
    "\N{EM SPACE}\N{HAIR SPACE}\N{PUNCTUATION SPACE}\N{SIX-PER-EM SPACE}\N{FOUR-PER-EM SPACE}"
    "\N{THREE-PER-EM SPACE}\N{MEDIUM MATHEMATICAL SPACE}\N{LINE SEPARATOR}"
)
_DASHES: Final = (
    "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}"
    "\N{MINUS SIGN}\N{SMALL HYPHEN-MINUS}"
)
_SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"
_QUOTES: Final = "«»„“”‟″‹›"
_PLAIN: Final = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys("’‘ʼ`", "'"),
    **dict.fromkeys("\N{DOT OPERATOR}\N{BULLET OPERATOR}", "·"),
    "ё": "е",
}
_SPECIAL: Final = re.compile(f"[{re.escape(''.join(_PLAIN))}]")


@dataclass(frozen=True, slots=True)
class Simplified:
    """The plain form of ``original``; ``offsets`` is None where both are of one length."""

    text: str
    original: str
    offsets: tuple[int, ...] | None = None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that ``start:end`` of the plain one stands for."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]

    def plain(self, at: int) -> int:
        """Return where the place `at` of the original text stands in the plain one."""
        return at if self.offsets is None else bisect_left(self.offsets, at)


@lru_cache(maxsize=16)
def simplified(text: str) -> Simplified:
    """Return the plain form of a text.

    >>> simplified("от «5»\\N{NO-BREAK SPACE}Января 2О20 года").text
    'от "5" января 2020 года'
    """
    offsets = None
    composed = without_notes(text)
    if not unicodedata.is_normalized("NFC", composed):
        composed, offsets = _composed(composed)
    lower = lowered(composed)
    if _SOFT_HYPHEN in lower:  # a minus, where a font has no other
        lower = re.sub(rf"(?<![^\W_]){_SOFT_HYPHEN}(?=\d)", "-", lower)
    for letter in set(_SPECIAL.findall(lower)):  # ten times as fast as str.translate
        lower = lower.replace(letter, _PLAIN[letter])
    return Simplified(with_digits(lower), text, offsets)


def lowered(text: str) -> str:
    """Return a text in small letters, of the same length.

    A pattern tries it several times as fast as it tries a text whose case it is to ignore.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)  # İ grows


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text in NFC, and for each of its characters the offset in `text` (and the end)."""
    letters: list[str] = []
    offsets: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        made = unicodedata.normalize("NFC", text[at:end])
        letters.append(made)
        offsets.extend([at] * len(made))
        at = end
    return "".join(letters), (*offsets, len(text))
