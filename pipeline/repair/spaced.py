"""Letter-spaced words: "З А К О Н" -> "ЗАКОН"."""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.digits_in_words import in_dictionaries

_CAPITAL: Final = "[А-ЯЁӘҒҚҢӨҰҮҺІ]"
_SMALL: Final = "[а-яёәғқңөұүһі]"
#: Four or more single letters, each one space from the next; wider spaces part words.
_SPACED: Final = re.compile(
    rf"(?<![\w.])(?:{_CAPITAL} ){{3,}}{_CAPITAL}(?!\w|\.\w| \w\.\w)"
    rf"|(?<![\w.])(?:{_CAPITAL} )?(?:{_SMALL} ){{3,}}{_SMALL}(?!\w|\.\w| \w\.\w)"
)
_ONE_LETTER_WORDS: Final = frozenset("ВСКОИУАЯвскоиуая")


def mend_spaced(text: str) -> list[Change]:
    """Return the joined words.

    >>> mend_spaced("П О С Т А Н О В Л Я Е Т:")[0].after
    'ПОСТАНОВЛЯЕТ'
    """
    if " " not in text:
        return []
    changes = []
    for match in _SPACED.finditer(text):
        letters = match.group().replace(" ", "")
        start, end = _without_neighbours(letters)
        joined = letters[start:end]
        at = match.start() + 2 * start
        changes.append(Change(at, at + 2 * len(joined) - 1, joined, 0.97))
    return changes


def _without_neighbours(letters: str) -> tuple[int, int]:
    """Return which of the letters are the word: one-letter words beside it are words of their own.

    Only if that makes a known word of them, and all letters together are none.
    """
    whole = (0, len(letters))
    if in_dictionaries(letters):
        return whole
    for start, end in ((1, len(letters)), (0, len(letters) - 1), (1, len(letters) - 1)):
        left = letters[:start] + letters[end:]
        if set(left) <= _ONE_LETTER_WORDS and in_dictionaries(letters[start:end]):
            return start, end
    return whole
