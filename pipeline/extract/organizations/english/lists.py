"""English lists of bodies that share their noun: "Ministries of Finance and Justice"."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from pipeline.extract.organizations.english.heads import HEADS, INNER, MINISTRIES, PLURALS
from pipeline.extract.organizations.english.phrase import longest_known, topic_word
from pipeline.extract.organizations.gazetteer import topics
from pipeline.extract.organizations.text import Named, Tokens


def several(tokens: Tokens, at: int) -> Iterator[Named]:
    """Yield the bodies of a plural head: "Ministries of Finance and Justice"."""
    noun = PLURALS[tokens.words[at]]
    head = HEADS[noun.lower()]
    if tokens.word(at + 1) not in ("of", "for"):
        if noun == "Ministry" and tokens.capital(at):
            yield from _topics_before(tokens, at)
        return
    place, opens, before = at + 2, at, ""
    in_general = tokens.word(place) in ("regions", "oblasts")
    if in_general and tokens.word(place + 1) in (",", "and"):
        place += 2  # akimats of regions, | cities of Astana and Almaty
        place += tokens.word(place) == "and"
    if tokens.word(place) == "the" and tokens.word(place + 1) in ("cities", "regions"):
        place += 1
    if place > at + 3:
        opens = place
    if tokens.word(place) in ("cities", "regions") and tokens.word(place + 1) == "of":
        before = "the city of " if tokens.word(place) == "cities" else "the region of "
        place += 2
    items: list[tuple[int, int]] = []
    while True:
        if items and tokens.word(place) == tokens.words[at + 1]:
            place += 1  # Ministries of Energy, | of Finance
        if tokens.word(place) == "the":
            place += 1
        end = longest_known(tokens, place)
        if end == place and noun == "Ministry" and tokens.word(place) in MINISTRIES:
            end = place + 1
        if end == place:
            while topic_word(tokens, end):
                end += 1
        if end == place:
            break
        items.append((place, end))
        if tokens.word(end) in (",", "and"):
            place = end + 1
            if tokens.word(place) == "and":
                place += 1
            continue
        break
    if len(items) < 2:
        return
    region = tokens.word(items[-1][1]) if tokens.word(items[-1][1]) in ("regions", "cities") else ""
    for number, (first, end) in enumerate(items):
        topic = tokens.written(first, end)
        if not tokens.capital(first):
            topic = " ".join(w if w in INNER else w[:1].upper() + w[1:] for w in topic.split())
        link = tokens.words[at + 1]
        name = f"{noun} {link} {before}{topic}"
        if region:
            name = f"{name} {'region' if region == 'regions' else 'city'}"
        last = end + 1 if region and number == len(items) - 1 else end
        yield Named(
            first=opens if number == 0 else first, end=last, name=name, org_type=head.org_type,
            rule="list", confidence=0.85,
        )  # fmt: skip


#: Topics have no more words.
_LONGEST: Final = 8


@cache
def _known() -> frozenset[str]:
    """Return what ministries are for, in small letters."""
    return frozenset(topics("en")) | MINISTRIES


def _topics_before(tokens: Tokens, at: int) -> Iterator[Named]:
    """Yield the ministries whose topics stand before their noun: "Health, Finance and Energy Ministries"."""
    items: list[tuple[int, int]] = []
    end = at
    while True:
        first = end
        while first > 0 and topic_word(tokens, first - 1) and end - first < _LONGEST:
            first -= 1
        while first < end and " ".join(tokens.words[first:end]) not in _known():
            first += 1
        if first == end:
            break
        items.append((first, end))
        before = tokens.word(first - 1)
        if before not in (",", "and"):
            break
        end = first - (2 if before == "and" and tokens.word(first - 2) == "," else 1)
    if len(items) < 2:
        return
    for number, (first, end) in enumerate(reversed(items), 1):
        yield Named(
            first=first, end=at + 1 if number == len(items) else end,
            name=f"Ministry of {tokens.written(first, end)}", org_type="ministry",
            rule="list", confidence=0.85,
        )  # fmt: skip
