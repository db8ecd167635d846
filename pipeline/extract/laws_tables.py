"""The parts of a citation as tables: which can stand where, by language, kind of act and letter.

Most parts are ruled out by the letter they would begin or end with: which letters those are is
found by trying a pattern on one (a partial match), once for each letter that is met.
"""

import re
from functools import cache, lru_cache
from typing import Final

import regex

from pipeline.extract import laws_english, laws_kazakh, laws_russian
from pipeline.extract.laws_citation import suits
from pipeline.extract.laws_types import HEADS

_TABLES: Final = {
    "ru": (laws_russian.LEFT, laws_russian.RIGHT),
    "kk": (laws_kazakh.LEFT, laws_kazakh.RIGHT),
    "en": (laws_english.LEFT, laws_english.RIGHT),
}
#: Kinds that differ only in where they may stand.
SAME_KIND: Final = {
    "possessor": "issuer",
    "officer": "issuer",
    "adopted": "date",
    "numeral": "number",
    "acronym": "bare_name",
    "suffix": "bare_name",
    "nation": "country",
    "agency": "issuer",
    "nearby": "provision",
    "anybody": "issuer",
}
#: The letters that the words for acts begin with: most words are passed over by them.
_FIRST: Final = {
    "ru": "[абвгдзиклмнопрстухэ]",
    "kk": "[абдежзкмнпрстұшхқәө]",
    "en": "[abcdefilmnoprst]",
}


@cache
def head_words(language: str) -> re.Pattern[str]:
    inside = "|".join(f"(?P<h{i}>{pattern})" for i, (_, pattern, _) in enumerate(HEADS[language]))
    return re.compile(rf"(?<![\w-])(?={_FIRST[language]})(?:{inside})(?!\w)")


_Table = tuple[tuple[str, "regex.Pattern[str]"], ...]


@cache
def _right(language: str) -> _Table:
    return tuple(
        (kind, regex.compile(rf"(?:{pattern})(?!\w)")) for kind, pattern in _TABLES[language][1]
    )


@cache
def _left(language: str) -> _Table:
    return tuple(
        (kind, regex.compile(rf"(?r)(?<![\w-])(?:{pattern})"))
        for kind, pattern in _TABLES[language][0]
    )


#: What may come before a part; some patterns look back at it.
_BEFORE_PART: Final = ("а ", "a ", "от ", "а")


@lru_cache(maxsize=20_000)
def right_of(language: str, act_type: str, letter: str) -> _Table:
    """Return the parts that can stand to the right of an act of a type and begin with a letter."""
    return tuple(
        (kind, pattern)
        for kind, pattern in _right(language)
        if suits(act_type, kind)
        and any(pattern.match(b + letter, len(b), partial=True) for b in _BEFORE_PART)
    )


@lru_cache(maxsize=20_000)
def left_of(language: str, act_type: str, letter: str) -> _Table:
    """Return the parts that can stand to the left of an act of a type and end with a letter."""
    return tuple(
        (kind, pattern)
        for kind, pattern in _left(language)
        if suits(act_type, kind) and pattern.match(letter, 0, 1, partial=True)
    )
