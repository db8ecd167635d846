"""Letters read as those they differ from by a hook or a bar: "косымша", "плошадь" are "қосымша".

On coarse scans and in narrow faces Tesseract makes "Тукымбактар" of "Тұқымбақтар" and "плошадью" of
"площадью". A word that its language does not have is the one that differs from it in nothing but
such letters, where there is one that it has, and that is far more frequent.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import Final

from pipeline.judge import UNKNOWN, word_log
from pipeline.ocr.scan.tesseract import Token
from pipeline.russian import known

_WORD: Final = re.compile(r"(?P<before>(?:\W|\d+-)*)(?P<core>[^\W\d_]{5,})(?P<after>\W*)")
_CYRILLIC: Final = re.compile(r"[а-яёәғқңөұүһі]+", re.IGNORECASE)
_KAZAKH: Final = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
#: What letters of Kazakh alone are read as.
_LOST: Final = {"к": "қ", "г": "ғ", "н": "ң", "о": "ө", "у": "ұү", "а": "ә", "э": "ә"}
#: A word in as many ways is not looked into.
_WAYS: Final = 256
#: A word is lost where another is so much more frequent, in nats; of one never seen that is enough.
_OFTENER: Final = 3.5
_SEEN: Final = -13.0
#: A page is Kazakh where so many of its words have a letter of Kazakh alone.
_SHARE: Final = 0.45


def with_lost_letters(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, words that no dictionary has as the ones they were read for."""
    words = [token.text for token in tokens if len(token.text) > 3]
    words = [word for word in words if _CYRILLIC.search(word)]
    kazakh = sum(_KAZAKH.search(word) is not None for word in words) > _SHARE * len(words)
    return [_as_meant(token, kazakh=kazakh) for token in tokens]


def _as_meant(token: Token, *, kazakh: bool) -> Token:
    found = _WORD.fullmatch(token.text)
    if found is None or not _CYRILLIC.fullmatch(found["core"]):
        return token
    core = found["core"]
    told = _in_kazakh(core.lower()) if kazakh else _in_russian(core.lower())
    if told == core.lower():
        return token
    text = "".join(
        new.upper() if old.isupper() else new for old, new in zip(core, told, strict=True)
    )
    return replace(token, text=found["before"] + text + found["after"])


@lru_cache(maxsize=4096)
def _in_kazakh(word: str) -> str:
    """Return the Kazakh word that one was read for.

    >>> _in_kazakh("косымша"), _in_kazakh("бюджет")
    ('қосымша', 'бюджет')
    """
    own = word_log(word, "kk")
    if own > _SEEN - 1 or word_log(word, "ru") > UNKNOWN:
        return word
    best = max(_ways(word), key=lambda way: word_log(way, "kk"), default=word)
    seen = word_log(best, "kk")
    return best if seen > own + _OFTENER and seen > _SEEN else word


def _ways(word: str) -> Iterator[str]:
    """Yield a word with each of its letters as it is and as those it may have been read for."""
    choices = [letter + _LOST.get(letter, "") for letter in word]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count <= _WAYS:
        yield from map("".join, product(*choices))


@lru_cache(maxsize=4096)
def _in_russian(word: str) -> str:
    """Return the Russian word that one with ш for щ was read for.

    >>> _in_russian("плошадью"), _in_russian("шашлык"), _in_russian("мышление")
    ('площадью', 'шашлык', 'мышление')
    """
    if "ш" not in word or word_log(word) > UNKNOWN or known(word):
        return word
    ways = (word[:at] + "щ" + word[at + 1 :] for at, c in enumerate(word) if c == "ш")
    return next((way for way in ways if known(way)), word)
