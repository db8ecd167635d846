"""Branches that their place tells from others: "the Almaty branch of Halyk Bank"."""

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.extract.organizations.english.heads import HEADS, PLACE_AFTER
from pipeline.extract.organizations.english.phrase import name_word
from pipeline.extract.organizations.quotes import quotes_as_guillemets
from pipeline.extract.organizations.text import Named, Tokens

#: Kinds of bodies that have branches.
_OWNERS: Final = frozenset(
    "company bank fund university institute party association union ngo other".split()
)


def find(tokens: Tokens, named: Iterable[Named]) -> Iterator[Named]:
    """Yield the branches of the bodies that are `named`; without a place they are any of many."""
    begins = {item.first: item for item in sorted(named, key=lambda item: item.end)}
    for at, word in enumerate(tokens.words):
        if word != "branch" or tokens.word(at + 1) != "of":
            continue
        body = begins.get(at + 3 if tokens.word(at + 2) == "the" else at + 2)
        if body is None or body.org_type not in _OWNERS:
            continue
        first, end = _place_before(tokens, at), body.end
        if first == at:
            end = _place_behind(tokens, body.end)
        if first < at or end > body.end:
            written = quotes_as_guillemets(tokens.written(first, end), "en")
            yield Named(
                first=first, end=end, name=written[:1].upper() + written[1:],
                org_type=body.org_type, rule="head", confidence=0.8,
            )  # fmt: skip


def _place_before(tokens: Tokens, at: int) -> int:
    """Return where "Almaty", "East Kazakhstan regional" before a branch begins, `at` without them."""
    first = at - 1 if tokens.word(at - 1) in ("regional", "city", "district") else at
    begun = first
    while name_word(tokens, begun - 1) and tokens.words[begun - 1] not in HEADS:
        begun -= 1
    return begun if begun < first and not tokens.begins_sentence(begun) else at


def _place_behind(tokens: Tokens, at: int) -> int:
    """Return the end of "in Almaty", "for the Atyrau region" at a place, the place itself without one."""
    if tokens.word(at) not in ("in", "for"):
        return at
    place = at + 2 if tokens.word(at + 1) == "the" else at + 1
    if tokens.words[place : place + 2] == ("city", "of"):
        place += 2
    end = place
    while name_word(tokens, end):
        end += 1
    return end + (tokens.word(end) in PLACE_AFTER) if end > place else at
