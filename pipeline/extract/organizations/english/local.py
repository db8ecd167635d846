"""Departments of a region in small letters: "the police department of Auezov district"; mayor's offices."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.organizations.english.heads import PLACE_AFTER
from pipeline.extract.organizations.english.phrase import name_word
from pipeline.extract.organizations.models.names_english_lists import TOWNS
from pipeline.extract.organizations.text import Named, Tokens

#: What local departments are for, by the first or last word that tells it.
_TOPICS: Final = frozenset(
    (
        "police education health healthcare culture finance tax agriculture justice ecology architecture affairs "
        "policy revenue revenues investigations situations relations entrepreneurship construction employment "
        "tourism sports transport energy economy internal economic emergency state land social public veterinary"
    ).split()
)
_LONGEST_TOPIC: Final = 6


def find(tokens: Tokens) -> Iterator[Named]:
    """Yield the departments whose place follows; without it they are any of many."""
    for at, word in enumerate(tokens.words):
        if word == "office" and tokens.word(at - 1) in _MAYORS and not tokens.capital(at - 1):
            yield from _mayors_office(tokens, at)
        if word != "department" or tokens.capital(at):
            continue
        first, end = _topic_before(tokens, at), at + 1
        if first == at:
            end = _topic_behind(tokens, at)
        place = _place_end(tokens, end) if first < at or end > at + 1 else end
        if place > end:
            written = tokens.written(first, place)
            yield Named(
                first=first, end=place, name=written[:1].upper() + written[1:],
                org_type="department", rule="head", confidence=0.8,
            )  # fmt: skip


_MAYORS: Final = frozenset({"mayor's", "akim's", "governor's"})


def _mayors_office(tokens: Tokens, at: int) -> Iterator[Named]:
    """Yield "mayor's office of Taraz", "Almaty region akim's office"; without a place it is any."""
    first = at - 1
    place = first - 1 if tokens.word(first - 1) in PLACE_AFTER else first
    while name_word(tokens, place - 1):
        place -= 1
    told = place < first and tokens.capital(place)
    end = at + 1 if told else _place_end(tokens, at + 1)
    if not told and end == at + 1 and tokens.word(end) == "of" and name_word(tokens, end + 1):
        end += 2  # of Taraz
    if told or end > at + 1:
        written = tokens.written(place if told else first, end)
        yield Named(
            first=place if told else first, end=end, name=written[:1].upper() + written[1:],
            org_type="akimat", rule="head", confidence=0.8,
        )  # fmt: skip


def _topic_before(tokens: Tokens, at: int) -> int:
    """Return where "local police" before a department begins, `at` without a topic there."""
    if tokens.word(at - 1) not in _TOPICS:
        return at
    first = at - 1
    while tokens.word(first - 1) in _TOPICS | {"local"}:
        first -= 1
    return first


def _topic_behind(tokens: Tokens, at: int) -> int:
    """Return the end of "of education and science" behind a department, without its place."""
    if tokens.word(at + 1) != "of" or tokens.word(at + 2) not in _TOPICS:
        return at + 1
    end = at + 3
    while end < at + _LONGEST_TOPIC and (
        tokens.word(end) in _TOPICS
        or (tokens.word(end) == "and" and tokens.word(end + 1).isalpha())
    ):
        end += 2 if tokens.word(end) == "and" else 1
    return end


def _place_end(tokens: Tokens, at: int) -> int:
    """Return the end of "of Almaty region", "in the city of Astana", `at` without a place."""
    if tokens.word(at) not in ("of", "in", "for"):
        return at
    place = at + 2 if tokens.word(at + 1) == "the" else at + 1
    if tokens.words[place : place + 2] == ("city", "of"):
        return place + 3 if name_word(tokens, place + 2) else at
    end = place
    while name_word(tokens, end):
        end += 1
    if end > place and tokens.word(end) in PLACE_AFTER:
        return end + 1
    city = tokens.word(at) == "of" and end == at + 2 and tokens.words[end - 1] in _CITIES
    return end if city else at


#: Told without "city": "the education department of Almaty".
_CITIES: Final = TOWNS | frozenset(
    "astana nur-sultan almaty shymkent taraz turkistan turkestan kyzylorda aktobe atyrau aktau uralsk oral kostanay "
    "petropavlovsk pavlodar karaganda semey zhezkazgan taldykorgan konaev kokshetau oskemen temirtau".split()
)
