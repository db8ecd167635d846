"""The grammatical subject of a Russian clause: a noun in the nominative with what hangs on it."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.counted import parses

_TOKEN: Final = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)*|«[^«»]{1,60}»|\"[^\"]{1,60}\"|[,;:()–—§-]|\d+"
)
_PREPOSITIONS: Final = frozenset(
    "в во на с со к ко о об по за из от до для при без под над между через про среди около после перед у против "
    "вместо кроме согласно".split()
)
_POSSESSIVE: Final = frozenset("его ее их".split())
_BREAKS: Final = frozenset(",;:()–—-§")


@dataclass(frozen=True, slots=True)
class _Token:
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
    def is_plural(self) -> bool:
        found = parses(self.word)
        return bool(found) and found[0][2] == "plur"

    def may_be(self, parts: tuple[str, ...], cases: tuple[str, ...]) -> bool:
        """Return whether the word may be one of these parts of speech in one of these cases."""
        if not self.text[:1].isalpha():
            return False
        found = parses(self.word)
        best = found[0][4] if found else 0.0
        return any(
            pos in parts and case in cases and score >= 0.15 * best
            for pos, case, _, _, score in found
        )


def subject(before: str, any_verb: bool = False) -> str:
    """Return the subject of the clause that ends with `before`, empty when none is plain.

    The last noun phrase in the nominative that no preposition governs.

    >>> subject("В первом квартале уставный капитал компании ")
    'уставный капитал компании'
    """
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(before)]
    opening = _first_word(tokens)
    best: tuple[int, int] | None = None
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.word in _PREPOSITIONS:
            i = _after_object(tokens, i + 1)
            continue
        if not _is_head(token, i == opening):
            i += 1
            continue
        first, last = _left(tokens, i), _right(tokens, i)
        best = (first, last)
        i = last + 1
    if best is None:
        return ""
    first, last = best
    if not any_verb and any(_is_verb(token) for token in tokens[last + 1 :]):
        return ""
    return before[tokens[first].start : tokens[last].end]


def whole_phrase(before: str) -> str:
    """Return a phrase that is all there is from the start of the clause: "Срок рассмотрения"."""
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(before)]
    start = max((i + 1 for i, t in enumerate(tokens) if t.text in _BREAKS), default=0)
    tokens = tokens[start:]
    opening = _first_word(tokens)
    heads = [i for i, token in enumerate(tokens) if _is_head(token, i == opening)]
    if not heads or len(tokens) > 8:
        return ""
    first, last = _left(tokens, heads[0]), _right(tokens, heads[0])
    whole = first == 0 and last == len(tokens) - 1
    return before[tokens[0].start : tokens[-1].end] if whole and before[-1:] in " \n" else ""


def _first_word(tokens: list[_Token]) -> int:
    """Return the place of the first word, which has a capital for no other reason."""
    return next((i for i, token in enumerate(tokens) if token.text[:1].isalpha()), -1)


def _is_head(token: _Token, first: bool) -> bool:
    """Return whether a word may be the subject: a noun in the nominative that is no name."""
    if token.text in ("ВВП", "ВРП", "НДС", "МРП", "МЗП"):
        return True
    named = token.is_name or (not first and token.text[:1].isupper())
    return len(token.text) > 2 and not named and token.may_be(("NOUN",), ("nomn",))


def _is_verb(token: _Token) -> bool:
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return bool(found) and found[0][0] in ("VERB", "PRTS")


def _after_object(tokens: list[_Token], i: int) -> int:
    """Return the place behind the noun that a preposition governs."""
    while i < len(tokens):
        token = tokens[i]
        if token.text in _BREAKS:
            return i + 1
        if token.may_be(("NOUN",), _CASES) or token.is_name:
            return _chain(tokens, i) + 1
        i += 1
    return i


_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")


def _left(tokens: list[_Token], head: int) -> int:
    first = head
    while (
        first > 0
        and tokens[first - 1].may_be(("ADJF", "PRTF"), ("nomn",))
        and (tokens[first - 1].word not in _POSSESSIVE)
    ):
        first -= 1
    return first


def _right(tokens: list[_Token], head: int) -> int:
    return _chain(tokens, head)


def _chain(tokens: list[_Token], head: int) -> int:
    """Return the last token of the genitives that hang on a noun, lists of them included."""
    last, i = head, head + 1
    while i < len(tokens):
        token = tokens[i]
        if token.word in _POSSESSIVE or _hangs(token):
            if token.word not in _POSSESSIVE:
                last = i
            i += 1
        elif (
            token.word in (",", "и")
            and i + 1 < len(tokens)
            and i > head + 1
            and _hangs(tokens[i + 1])
        ):
            i += 1
        else:
            break
    while (
        last > head
        and tokens[last].may_be(("ADJF",), ("gent",))
        and not tokens[last].may_be(("NOUN",), ("gent",))
        and not tokens[last].is_name
        and not tokens[last].is_plural  # число занятых
    ):
        last -= 1
    return last


def _hangs(token: _Token) -> bool:
    return token.is_name or token.may_be(("NOUN", "ADJF", "PRTF"), ("gent",))
