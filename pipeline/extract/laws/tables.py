"""The parts of a citation as tables: which can stand where, by language, kind of act and letter.

Most parts are ruled out by the letter they would begin or end with: which letters those are is
found by trying a pattern on one (a partial match), once for each letter that is met.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import regex

from pipeline.extract.laws import english as laws_english
from pipeline.extract.laws import kazakh as laws_kazakh
from pipeline.extract.laws import russian as laws_russian
from pipeline.extract.laws.citation import suits
from pipeline.extract.laws.types import HEADS

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
    "union": "country",
    "abroad": "country",
    "foreign": "country",
    "agency": "issuer",
    "nearby": "provision",
    "anybody": "issuer",
    "office": "issuer",
    "ministry": "issuer",
    "initials": "issuer",
}
_LETTERS: Final = {
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяgdpr",  # GDPR is written so in Russian too
    "kk": "абвгдежзийклмнопрстуфхцчшщъыьэюяіғқңөұүһәgdpr",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
_STEM_LETTERS: Final = 3


def heads_in(folded: str, language: str) -> "Iterator[re.Match[str]]":
    """Yield the words for acts in a text: the group that matched is ``h`` and their row in `HEADS`.

    They are looked for by their first letters, which a set of plain words finds much faster.
    """
    stems, heads = _stems(language), _heads(language)
    end = 0
    for stem in stems.finditer(f" {folded}"):  # each with the sign before it
        match = heads.match(folded, stem.start()) if stem.start() >= end else None
        if match:
            yield match
            end = match.end()


@cache
def _heads(language: str) -> "re.Pattern[str]":
    inside = "|".join(f"(?P<h{i}>{pattern})" for i, (_, pattern, _) in enumerate(HEADS[language]))
    return re.compile(rf"(?<![\w-])(?:{inside})(?!\w)")


@cache
def _stems(language: str) -> "re.Pattern[str]":
    """Return the pattern of the first letters of the words for acts, found by trying letters."""
    found: set[str] = set()
    for _, pattern, _ in HEADS[language]:
        head = regex.compile(pattern)
        begun = [""]
        for _ in range(_STEM_LETTERS):
            longer = [stem + letter for stem in begun for letter in _LETTERS[language]]
            begun = [stem for stem in longer if head.fullmatch(stem, partial=True)]
            found.update(
                stem
                for stem in begun
                if head.fullmatch(stem) or head.fullmatch(f"{stem} ", partial=True)
            )
        found.update(begun)
    behind: dict[str, list[str]] = {}
    for stem in sorted(found):
        behind.setdefault(stem[0], []).append(stem[1:])
    # by their first letters: half as long as a plain list of them takes
    inside = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in behind.items())
    return re.compile(rf"\W(?:{inside})")


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
_BEFORE_PART: Final = ("а ", "a ", "от ", "а", "оон ", "council resolution ", "№ 1 ")


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
