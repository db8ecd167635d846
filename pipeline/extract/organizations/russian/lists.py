"""Bodies that one Russian noun in the plural names: "министерства финансов и юстиции"."""

from typing import Final

from pipeline.extract.organizations.gazetteer import topics
from pipeline.extract.organizations.morphology import cased
from pipeline.extract.organizations.quotes import closing_quote, quotes_as_guillemets
from pipeline.extract.organizations.russian.heads import Head, heads
from pipeline.extract.organizations.russian.phrase import noun_phrase_end
from pipeline.extract.organizations.russian.places import listed_places
from pipeline.extract.organizations.text import Named, Tokens


def several(tokens: Tokens, at: int, head: Head, *, sure: bool) -> list[Named]:
    """Return the bodies that a head in the plural names: "министерства финансов и юстиции"."""
    if head.org_type in ("akimat", "maslikhat") and sure | tokens.word(at + 1).endswith("ой"):
        return _places(tokens, at, head)
    if head.org_type == "department":
        return _local(tokens, at, head)
    if quoted := _quoted(tokens, at, head):
        return quoted
    if head.lemma not in ("министерство", "комитет", "агентство"):
        return []
    items = _items(tokens, at + 1)
    if len(items) < 2:
        return []
    known = topics("ru")
    texts = [" ".join(tokens.words[a:b]) for a, b in items]
    if not sure and not (all(text in known for text in texts)):
        return []
    whole = " ".join(tokens.words[items[0][0] : items[-1][1]])
    if not sure and whole in known:
        return []
    made = []
    for number, (a, b) in enumerate(items):
        name = f"{cased(head.lemma, head.lemma.capitalize())} {tokens.written(a, b)}"
        made.append(
            Named(
                first=at if number == 0 else a, end=b, name=name,
                org_type=head.org_type, rule="list", confidence=0.85,
            )
        )  # fmt: skip
    return made


def _items(tokens: Tokens, at: int) -> list[tuple[int, int]]:
    """Return the topics of a list, each the longest known one that fits."""
    items: list[tuple[int, int]] = []
    known = topics("ru")
    while True:
        end = _longest_known(tokens, at, known)
        if end == at:
            end = (
                noun_phrase_end(tokens, at + 1, "d")
                if tokens.word(at) == "по"
                else (noun_phrase_end(tokens, at, "g"))
            )
        if end <= at or (tokens.word(at) == "по" and end == at + 1):
            break
        items.append((at, end))
        if tokens.word(end) in (",", "и") or tokens.word(end) == "а":
            at = end + 1
            if tokens.word(end) == "а":
                at = end + 3 if tokens.word(end + 1) == "также" else end
            if tokens.word(at) in heads():
                break
            continue
        break
    return items


def _longest_known(tokens: Tokens, at: int, known: frozenset[str]) -> int:
    for length in range(min(9, len(tokens) - at), 0, -1):
        text = " ".join(tokens.words[at : at + length])
        if text in known:
            return at + length
    return at


def _quoted(tokens: Tokens, at: int, head: Head) -> list[Named]:
    """Return the bodies of several quoted names: "в газетах «Халық кеңесі» и «Огни Алатау»"."""
    items: list[tuple[int, int]] = []
    place = at + 1
    while tokens.word(place) == "«" and (end := closing_quote(tokens, place)) > place:
        items.append((place, end))
        if tokens.word(end) not in (",", "и"):
            break
        place = end + 1
    if len(items) < 2 or head.needs != "proper":
        return []
    return [
        Named(
            first=at if first == at + 1 else first, end=end,
            name=f"{head.lemma} {quotes_as_guillemets(tokens.written(first, end), 'ru')}",
            org_type=head.org_type, rule="list", confidence=0.85,
        )
        for first, end in items
    ]  # fmt: skip


def _places(tokens: Tokens, at: int, head: Head) -> list[Named]:
    """Return the bodies of several places: "акиматы Алматинской и Жамбылской областей"."""
    places = listed_places(tokens, at + 1)
    if len(places) < 2 and not (places and places[0].first > at + 1):
        return []
    return [
        Named(
            first=at if place.first == at + 1 else place.first, end=place.end,
            name=f"{head.lemma} {place.name}",
            org_type=head.org_type, rule="list", confidence=0.85,
        )
        for place in places
    ]  # fmt: skip


def _local(tokens: Tokens, at: int, head: Head) -> list[Named]:
    """Return the departments of several places: "управления строительства Алматинской и Абайской областей"."""
    for place in range(at + 2, min(at + _LONGEST_TOPIC, len(tokens))):
        places = listed_places(tokens, place)
        if len(places) > 1 and places[0].first == place:
            if noun_phrase_end(tokens, at + 1, "g") < place:
                return []
            kind = f"{head.lemma} {tokens.written(at + 1, place)}"
            return [
                Named(
                    first=at if item is places[0] else item.first, end=item.end,
                    name=f"{kind} {item.name}",
                    org_type=head.org_type, rule="list", confidence=0.85,
                )
                for item in places
            ]  # fmt: skip
    return []


#: "управления пассажирского транспорта и автомобильных дорог | Акмолинской ..."
_LONGEST_TOPIC: Final = 9
