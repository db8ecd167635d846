"""The words of a Russian text with what they may be: noun, adjective, verb, and in which case."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.russian import analyzer

TOKEN: Final = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)*|«[^«»]{1,200}(?:»|«[^«»]{1,100}»(?:[^«»]{0,60}»)?)|\"[^\"]{1,60}\"|[,;:()–—§-]|\d+"
)
PREPOSITIONS: Final = frozenset(
    "в во на с со к ко о об по за из от до для при без под над между через про среди около после перед у против "
    "вместо кроме согласно ниже выше вне внутри сверх помимо ввиду вследствие благодаря возле вблизи вдоль насчет ради".split()
)
#: "объекты III класса": no noun, for all its capitals.
ROMAN: Final = re.compile(r"[IVX]{1,5}|[ІХ]{2,4}")
#: How likely a reading must be beside the best one: an adjective's cases are alike in its form.
_LIKELY: Final = {"ADJF": 0.02, "PRTF": 0.02}


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of a text, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        return self.text.lower()

    @property
    def is_name(self) -> bool:
        return self.text[:1] in '«"' or (len(self.text) > 1 and self.text.isupper())

    @property
    def is_participle(self) -> bool:
        found = parses(self.word) if self.text[:1].isalpha() else ()
        return bool(found) and found[0][0] == "PRTF"

    @property
    def may_be_participle(self) -> bool:
        """Whether no reading is likelier than a participle: "прошедших"."""
        found = parses(self.word) if self.text[:1].isalpha() else ()
        return any(part == "PRTF" and score >= found[0][4] for part, _, _, _, score in found)

    @property
    def is_adjective(self) -> bool:
        found = parses(self.word) if self.text[:1].isalpha() else ()
        return bool(found) and found[0][0] in ("ADJF", "PRTF")

    @property
    def is_plural(self) -> bool:
        found = parses(self.word)
        return bool(found) and found[0][2] == "plur"

    @property
    def is_rarely_nominative(self) -> bool:
        """Whether a noun is mostly an object, though it may be a subject as it stands: "участие"."""
        return self.text[:1].isalpha() and _is_rarely_nominative(parses(self.word))

    def may_be(self, parts: tuple[str, ...], cases: tuple[str, ...]) -> bool:
        """Return whether the word may be one of these parts of speech in one of these cases."""
        return _may_be(self.text, parts, cases)


@lru_cache(maxsize=20_000)
def _may_be(text: str, parts: tuple[str, ...], cases: tuple[str, ...]) -> bool:
    if not text[:1].isalpha() or ROMAN.fullmatch(text):
        return False
    if text.isupper() and 2 < len(text) < 7:
        return "NOUN" in parts  # КПН, НДС
    found = parses(text.lower())
    best = found[0][4] if found else 0.0
    if "NOUN" in parts and "nomn" in cases and _is_rarely_nominative(found):
        return True
    return any(
        pos in parts and case in cases and score >= _LIKELY.get(pos, _SELDOM) * best
        for pos, case, _, _, score in found
    )


def _is_rarely_nominative(found: tuple[tuple[str, str, str, str, float], ...]) -> bool:
    """Return whether a noun is an accusative before all, that its nominative is like: "очередь"."""
    if not found or found[0][:2] != ("NOUN", "accs"):
        return False
    alike = ("NOUN", "nomn", *found[0][2:4])
    return any(parse[:4] == alike and parse[4] < _SELDOM * found[0][4] for parse in found)


_SELDOM: Final = 0.15


@lru_cache(maxsize=16)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words and signs of a text: several rules ask for those before the same figure."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text))


def is_verb(token: Token) -> bool:
    """Return whether a word is first of all a verb or a short participle."""
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return bool(found) and found[0][0] in ("VERB", "PRTS")


def reads(word: str, part: str) -> bool:
    """Return whether a word is first of all of a part of speech (OpenCorpora's name)."""
    found = parses(word) if word[:1].isalpha() else ()
    return bool(found) and found[0][0] == part


@lru_cache(maxsize=10_000)
def takes_object(word: str) -> bool:
    """Return whether a word is first of all a verb that may have an object: "внести", "вносит"."""
    tag = analyzer().parse(word)[0].tag if word.isalpha() else None
    return tag is not None and tag.POS in ("INFN", "VERB") and "tran" in tag.grammemes


@lru_cache(maxsize=10_000)
def part_of(word: str) -> str:
    """Return the part of speech that a word is first of all, NAME for one in quotes, empty for a sign."""
    found = parses(word) if word[:1].isalpha() else ()
    return found[0][0] if found else ("NAME" if word[:1] in '«"' else "")
