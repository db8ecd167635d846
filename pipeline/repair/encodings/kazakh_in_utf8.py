"""Letters that Kazakh alone has, still UTF-8 among sound ones: "ТљазаТ›стан" was "Қазақстан".

A program that knew no more than Russian wrote the others as they stand and these as two bytes each.
A text is put right if most of the words that it makes are Kazakh ones.
"""

import re
from functools import cache
from typing import Final

from pipeline.repair.changes import Change

_LETTERS: Final = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
_PAGES: Final = ("cp1251", "cp1252", "latin-1")
_CYR: Final = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_OWN: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]|\\w{6}")
#: So many of the words must be known, those of so many letters at least.
KNOWN: Final = 0.6
LONG: Final = 4


def mend_kazakh_in_utf8(text: str) -> list[Change]:
    """Return the letters to put in place of two signs each.

    >>> [change.after for change in mend_kazakh_in_utf8("ТљазаТ›стан халТ›ы")]
    ['Қ', 'қ', 'қ']
    """
    if text.isascii():
        return []
    signs, letter, word = _patterns()
    words = [match[0] for match in word.finditer(text) if letter.search(match[0])]
    read = [letter.sub(lambda match: signs[match[0]], its) for its in words]
    if not _are_kazakh(read):
        return []
    return [
        Change(match.start() + sign.start(), match.start() + sign.end(), signs[sign[0]], 0.95)
        for match in word.finditer(text)
        for sign in letter.finditer(match[0])
    ]


def _are_kazakh(words: list[str]) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    if not any(map(_OWN.search, words)):
        return False  # "АР†" alone is none
    long = [word for word in words if len(word) >= LONG]
    known = sum(word_log(word, "kk") > UNKNOWN for word in long)
    return bool(long) and known >= KNOWN * len(long)


@cache
def _patterns() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    """Return what the signs of a letter are, their pattern, and that of a word with them."""
    signs = {
        "".join(
            bytes([byte]).decode(page, "ignore") or chr(byte) for byte in letter.encode()
        ): letter
        for page in _PAGES
        for letter in _LETTERS
    }
    letter = "|".join(map(re.escape, signs))
    return (
        signs,
        re.compile(letter),
        re.compile(rf"(?<![{_CYR}])(?:{letter}|[{_CYR}])+(?![{_CYR}])"),
    )
