"""A word or two that stand alone, too short for the detector: "noJI" is "пол".

A few letters say nothing to the detector, which needs neighbours. Of a text that is nothing else,
words written as no Latin word is ("noJI", "xpa6pocTb") are tried; they are believed only if every
one of them becomes a surely decoded, common word. Of 785 odd names in program code and messages
("eBay", "0x30FF", "mRNA") none does.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from pipeline.repair.latin.alphabet import CYRILLIC, symbol
from pipeline.repair.latin.language import language, word_hash

#: A small letter before a capital or a digit: "noJI", "xpa6pocTb", and also "iPad".
_ODD: Final = re.compile(
    r"""
    [("'«]*
    (?: (?= [A-Za-z0-9|\[\]]* [a-z][A-Z0-9|] ) [A-Za-z0-9|\[\]]{3,} )
    [.,;:)"'»!?]*
    """,
    re.VERBOSE,
)
_MOST_WORDS: Final = 3
_SURE: Final = 0.7
#: "Common" in the measure of `Language.frequency`.
_COMMON: Final = 3.0
_WORD: Final = re.compile(rf"[^\w]*([{CYRILLIC}]{{3,}})[^\w]*", re.IGNORECASE)


def is_odd(lines: Sequence[str]) -> bool:
    """Return whether a text is nothing but a few words as no Latin word is written.

    >>> is_odd(["noJI"]), is_odd(["the noJI"]), is_odd(["Paul"])
    (True, False, False)
    """
    words = " ".join(lines).split() if len(lines) <= _MOST_WORDS else []
    return 0 < len(words) <= _MOST_WORDS and all(map(_ODD.fullmatch, words))


def is_believable(words: Iterable[tuple[str, float]]) -> bool:
    """Return whether decoded words, with their confidence, are all sure and common."""
    found = [(_WORD.fullmatch(word), confidence) for word, confidence in words]
    return bool(found) and all(
        match and confidence >= _SURE and _is_common(match[1].lower())
        for match, confidence in found
    )


def _is_common(word: str) -> bool:
    hashed = np.array([word_hash([symbol(letter) for letter in word])], dtype=np.uint64)
    return any(language(name).frequency(hashed)[0] >= _COMMON for name in ("ru", "kk"))
