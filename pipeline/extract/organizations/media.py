"""News media by the words around them: "передаёт Orda.kz", "the “Ana tili” newspaper"."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.organizations.kazakh.heads import PLAIN_ENDINGS
from pipeline.extract.organizations.quotes import (
    closing_quote,
    opening_quote,
    quotes_as_guillemets,
)
from pipeline.extract.organizations.text import Named, Tokens

#: What stands before a site that reports, and behind it.
_BEFORE: Final = {
    "ru": ("сообща", "сообщил", "переда", "корреспондент", "ссылк", "пиш", "информиру"),
    "kk": ("хабарла", "жаз"),
    "en": ("according", "citing", "told"),
}
_BEHIND: Final = {
    "ru": ("сообща", "сообщил", "переда", "пиш"),
    "kk": ("тілші", "сілтеме", "хабарла", "жаз"),
    "en": ("report", "writes", "correspondent", "said"),
}
_NEAR: Final = 3


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield the sites that report, and quoted English newspapers."""
    yield from _sites(tokens, language)
    if language == "en":
        yield from _quoted(tokens)


_KINDS: Final = frozenset({"newspaper", "magazine"})
_LONGEST: Final = 6


def _quoted(tokens: Tokens) -> Iterator[Named]:
    """Yield newspapers in quotes: "the “Ana tili” newspaper", "newspaper “Zhas Alash”"."""
    for at, word in enumerate(tokens.words):
        if word not in _KINDS:
            continue
        first, end = at, at + 1
        if tokens.word(at - 1) == "»":
            first = opening_quote(tokens, at - 1)
        elif tokens.word(end) in ("«", '"'):
            end = closing_quote(tokens, end)
        if 2 < end - first <= _LONGEST:
            name = quotes_as_guillemets(tokens.written(first, end), "en")
            yield Named(
                first=first, end=end, name=name, org_type="media",
                rule="head", confidence=0.85,
            )  # fmt: skip


def _sites(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield the sites with a capital that report."""
    for at in range(len(tokens) - 2):
        zone, _, ending = tokens.words[at + 2].partition("-")
        if zone not in ("kz", "ru", "com") or (ending and ending not in PLAIN_ENDINGS):
            continue
        joined = tokens.words[at + 1] == "." and tokens.adjacent(at + 1) and tokens.adjacent(at + 2)
        if joined and tokens.capital(at) and _reports(tokens, at, language):
            first, end, name = at, at + 3, f"{tokens.raw(at)}.{zone}"
            quoted = tokens.word(first - 1) == "«" and tokens.word(end) == "»"
            if quoted and language == "ru" and tokens.raw(first - 2) in _AGENCIES:
                first, end = first - 2, end + 1  # ИА «NewTimes.kz»
                name = f"{tokens.raw(first)} «{name}»"
            yield Named(
                first=first, end=end, name=name, org_type="media", rule="head", confidence=0.9
            )


#: Letters of news agencies.
_AGENCIES: Final = frozenset({"ИА", "МИА", "РИА"})


def _reports(tokens: Tokens, at: int, language: str) -> bool:
    before = tokens.words[max(0, at - _NEAR) : at]
    behind = tokens.words[at + 3 : at + 3 + _NEAR]
    return any(word.startswith(_BEFORE[language]) for word in before) or any(
        word.startswith(_BEHIND[language]) for word in behind
    )
