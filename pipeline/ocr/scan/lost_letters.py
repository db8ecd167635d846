"""Letters read as those they differ from by a hook or a bar: "косымша", "плошадь" are "қосымша".

On coarse scans and in narrow faces Tesseract makes "Тукымбактар" of "Тұқымбақтар" and "плошадью" of
"площадью". A word that its language does not have is the one that differs from it in nothing but
such letters, where there is one that it has, and that is far more frequent. A word broken over two
lines is told as one ("кукы-" and "лы").
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

_WORD: Final = re.compile(r"(?P<before>(?:\W|\d+-)*)(?P<core>[^\W\d_]{2,})(?P<after>\W*)")
_CYRILLIC: Final = re.compile(r"[а-яёәғқңөұүһі]+", re.IGNORECASE)
_KAZAKH: Final = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
#: What letters of Kazakh alone are read as.
_LOST: Final = {"к": "қ", "г": "ғ", "н": "ң", "о": "ө", "у": "ұү", "а": "ә", "э": "ә"}
#: A word in as many ways is not looked into.
_WAYS: Final = 256
#: A word is lost where another is so much more frequent, in nats; of one never seen that is enough.
_OFTENER: Final = 3.5
_SEEN: Final = -13.0
#: A shorter word than this has to be as frequent as that, and so has what tells a line as Kazakh.
_LONG: Final = 5
_OFTEN: Final = -9.0
#: A page is Kazakh where so many of its words have a letter of Kazakh alone.
_SHARE: Final = 0.45


def with_lost_letters(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, words that no dictionary has as the ones they were read for."""
    words = [token.text for token in tokens if len(token.text) > 3]
    words = [word for word in words if _CYRILLIC.search(word) and not word.isupper()]
    kazakh = sum(_KAZAKH.search(word) is not None for word in words) > _SHARE * len(words)
    result = list(tokens)
    for at, token in enumerate(tokens):
        found = _WORD.fullmatch(token.text)
        if found is None or not _CYRILLIC.fullmatch(found["core"]):
            continue
        core = found["core"]
        if len(core) < _LONG and core.isupper():  # an abbreviation
            continue
        rest = _rest(tokens, at) if found["after"] == "-" else ""
        told = _meant((core + rest).lower(), kazakh=kazakh or _is_kazakh(tokens, at))
        result[at] = _with_core(result[at], told[: len(core)])
        if rest:
            result[at + 1] = _with_core(result[at + 1], told[len(core) :])
    return result


def _meant(word: str, *, kazakh: bool) -> str:
    return _in_kazakh(word) if kazakh else _in_russian(word)


def _rest(tokens: Sequence[Token], at: int) -> str:
    """Return the rest of a word that is broken at the end of its line, "" where none follows."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.line == tokens[at].line:
        return ""
    found = _WORD.fullmatch(after.text)
    core = found["core"] if found and not found["before"] else ""
    return core if core.islower() and _CYRILLIC.fullmatch(core) else ""


def _with_core(token: Token, told: str) -> Token:
    """Return a word with other letters, in the case of its own."""
    found = _WORD.fullmatch(token.text)
    if found is None or found["core"].lower() == told:
        return token
    text = "".join(
        new.upper() if old.isupper() else new for old, new in zip(found["core"], told, strict=True)
    )
    return replace(token, text=found["before"] + text + found["after"])


def _is_kazakh(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word stands beside one that only Kazakh has: "КАЗАКСТАН РЕСПУБЛИКАСЫ"."""
    beside = (tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens))
    return any(
        other.line == tokens[at].line
        and word_log(other.text, "kk") > _OFTEN
        and word_log(other.text, "ru") <= UNKNOWN
        for other in beside
    )


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
    enough = _SEEN if len(word) >= _LONG else _OFTEN
    return best if seen > own + _OFTENER and seen > enough else word


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
