"""A text as the organization rules read it: tokens of the folded text, with their offsets.

Rules look words up in tables instead of running patterns over the text, so that the time they take
grows with the length of the text and nothing else.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import regex

from pipeline.extract.laws.text import Text, fold

#: A word with its hyphens and apostrophes ("Самрук-Қазына", "Prosecutor's"), or one other sign.
_TOKEN: Final = regex.compile(r"\w+(?:[-'&]\w+)*+|[^\w\s]")


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text: ``words`` are folded (lower case, plain quotes and dashes)."""

    text: Text
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """Return the folded word at a place, "" beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def written(self, first: int, end: int) -> str:
        """Return tokens ``first:end`` as written, with single spaces."""
        if first >= end:
            return ""
        return " ".join(self.text.composed[self.starts[first] : self.ends[end - 1]].split())

    def capital(self, at: int) -> bool:
        """Return whether the token at a place begins with a capital letter."""
        if not 0 <= at < len(self.words):
            return False
        start = self.starts[at]
        if self.words[at].startswith(_ARTICLES):
            start += self.words[at].index("-") + 1
        return self.text.composed[start : start + 1].isupper()

    def upper(self, at: int) -> bool:
        """Return whether a token is written in capitals throughout (and has two letters)."""
        raw = self.raw(at)
        return len(raw) > 1 and raw.isupper()

    def raw(self, at: int) -> str:
        """Return one token as written, its hyphen plain: "АҚ‑ның" has one that does not break."""
        if not 0 <= at < len(self.words):
            return ""
        return self.text.composed[self.starts[at] : self.ends[at]].translate(_PLAIN_HYPHEN)

    def adjacent(self, at: int) -> bool:
        """Return whether a token follows the one before it with no space between."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]

    def gap(self, at: int) -> str:
        """Return what stands between a token and the one before it."""
        if not 0 < at < len(self.words):
            return ""
        return self.text.composed[self.ends[at - 1] : self.starts[at]]

    def begins_sentence(self, at: int) -> bool:
        """Return whether a token begins the text, or stands after a full stop, a colon, a quote."""
        return at == 0 or self.words[at - 1] in _ENDERS

    def shouted_near(self, at: int) -> bool:
        """Return whether the words around a place are all in capitals: a letterhead, a heading."""
        near = [self.raw(p) for p in range(max(0, at - 4), min(len(self.words), at + 5))]
        words = [word for word in near if word.isalpha()]
        return self.shouted or (len(words) > 2 and all(word.isupper() for word in words))

    @cached_property
    def entries(self) -> frozenset[int]:
        """Return where the entries of a list of abbreviations begin: "| GDP Gross Domestic Product".

        Where several are spelled out one after another, each abbreviation begins an entry.
        """
        spelled = {at for at in range(len(self)) if _spells(self, at)}
        if len(spelled) < _FEWEST:
            return frozenset(spelled)
        return frozenset(at for at in range(len(self)) if at in spelled or _in_letters(self, at))

    @cached_property
    def shouted(self) -> bool:
        """Return whether the text is in capitals, so that a capital means nothing."""
        letters = [c for c in self.text.composed if c.isalpha()]
        return bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)


_PLAIN_HYPHEN: Final = str.maketrans(
    dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}", "-")
)
#: So many abbreviations spelled out make a list of them.
_FEWEST: Final = 3
#: Words that abbreviations may pass over.
_PASSED: Final = frozenset("of for the and on in to и по на в с".split())


def _in_letters(tokens: Tokens, at: int) -> bool:
    """Return whether a token is an abbreviation: "MoF", "ADB"; not in a bracket."""
    raw = tokens.raw(at)
    letters = sum(letter.isupper() for letter in raw)
    return letters > 1 and raw.isalpha() and raw[-1].isupper() and tokens.word(at - 1) != "("


def _spells(tokens: Tokens, at: int) -> bool:
    """Return whether the words after an abbreviation spell it: "MoF | Ministry of Finance"."""
    if not _in_letters(tokens, at) or tokens.shouted:
        return False
    letters = list(tokens.raw(at).lower())
    capitals = [letter.lower() for letter in tokens.raw(at) if letter.isupper()]
    every, told = [], []
    for place in range(at + 1, min(at + 2 + 2 * len(letters), len(tokens))):
        if tokens.words[place] == ",":
            continue
        pieces = [piece for piece in tokens.words[place].split("-") if piece]
        every += [piece[0] for piece in pieces]
        told += [piece[0] for piece in pieces if piece not in _PASSED]
    return capitals == told[: len(capitals)] or letters == every[: len(letters)]


#: Before Arabic names, in small letters: аль-Фараби, әл-Фараби.
_ARTICLES: Final = ("аль-", "әл-", "al-")
_ENDERS: Final = frozenset('.!?:;«"(–—-•·')


def tokens_of(text: str, language: str) -> Tokens:
    """Return the tokens of a text.

    >>> tokens_of("АО «Самрук-Қазына»", "ru").words
    ('ао', '«', 'самрук-қазына', '»')
    """
    folded = fold(text, language)
    words, starts, ends = [], [], []
    for match in _TOKEN.finditer(folded.folded):
        words.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    low = False
    for at, word in enumerate(words):
        mark = folded.composed[starts[at]]
        if low and mark == "“":
            words[at] = "»"  # ТОО „Береке“
        elif word == '"' or (word in "«»" and mark in _CURLY):
            words[at] = _quote(word, at, starts, ends)
        low = mark == "„" or (low and mark not in "“”")
    return Tokens(folded, tuple(words), tuple(starts), tuple(ends))


#: Quotes that are written on either side: ”Аспандау”, “Аспандау“.
_CURLY: Final = "“”"


def _quote(word: str, at: int, starts: list[int], ends: list[int]) -> str:
    """Return which way a quote looks, by the spaces around it; `word` if they do not tell."""
    before = at > 0 and ends[at - 1] == starts[at]
    after = at + 1 < len(starts) and starts[at + 1] == ends[at]
    if before == after:
        return word
    return "»" if before else "«"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An organization in the tokens ``first:end`` of a text: what a rule found there.

    ``sealed`` is a stretch of tokens (a quoted name) inside of which no other name is looked for.
    """

    first: int
    end: int
    name: str
    org_type: str
    rule: str
    confidence: float = 0.9
    legal_form: str = ""
    sealed: tuple[int, int] = (0, 0)
