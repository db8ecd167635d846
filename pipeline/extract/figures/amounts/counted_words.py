"""What the three languages share in telling the noun that a number counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"(?: {1,3}|(?<=\.))([^\W\d_]+(?:-[^\W\d_]+){0,2})")
_QUOTED: Final = re.compile(r' {1,3}"([^\W\d_]+(?:-[^\W\d_]+){0,2})"')
#: Nouns that measure time, reached over an adjective: "5 последних лет".
MEASURES: Final = {
    "год": "years", "лето": "years", "месяц": "months", "день": "days", "неделя": "weeks", "час": "hours",
    "минута": "minutes", "сутки": "days", "гектар": "ha", "тонна": "t", "километр": "km", "метр": "m",
    "жыл": "years", "ай": "months", "күн": "days", "сағат": "hours", "апта": "weeks",
    "year": "years", "month": "months", "day": "days", "week": "weeks", "hour": "hours", "minute": "minutes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun as a dictionary has it, and where it ends in the text."""

    name: str
    end: int


def following_words(
    text: str, at: int, most: int, *, quoted: bool = False
) -> Iterator[tuple[str, int]]:
    """Yield up to `most` words behind `at`, each with its end, while only spaces part them.

    With `quoted` one word in quotes is a word as others are: 130 "зеленых" объектов.
    """
    for _ in range(most):
        match = _WORD.match(text, at) or (_QUOTED.match(text, at) if quoted else None)
        if match is None:
            return
        at = match.end()
        yield match[1], at
