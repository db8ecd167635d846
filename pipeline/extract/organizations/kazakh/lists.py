"""Known topics of Kazakh bodies, and bodies that one noun in the plural names."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.organizations.gazetteer import topics
from pipeline.extract.organizations.kazakh.heads import GENITIVES, KazakhHead
from pipeline.extract.organizations.quotes import opening_quote, quotes_as_guillemets
from pipeline.extract.organizations.text import Named, Tokens

#: Words that join the parts of a topic.
JOINTS: Final = frozenset({"және", "мен", "пен", "бен", ","})
_LANDS: Final = (
    "қазақстан ресей қырғызстан өзбекстан тәжікстан түрікменстан әзербайжан әзірбайжан армения грузия "
    "беларусь украина молдова моңғолия қытай жапония корея үндістан пәкістан ауғанстан иран түркия "
    "катар канада бразилия сингапур малайзия индонезия вьетнам ұлыбритания франция германия австрия "
    "швейцария италия испания нидерланд бельгия швеция норвегия финляндия эстония латвия литва "
    "польша чехия словакия венгрия румыния болгария сербия"
).split()
#: Countries as they stand before their bodies: "Ресей", "Түркияның", in letters too.
COUNTRIES: Final = frozenset({"қр", "рф", "ақш", "ақш-тың", "қхр"}) | {
    land + ending for land in _LANDS for ending in ("", *GENITIVES)
}


def known_topic(tokens: Tokens, at: int) -> int:
    """Return where the longest known topic begins that ends right before `at`, else `at`."""
    known = topics("kk")
    for length in range(min(9, at), 0, -1):
        if " ".join(tokens.words[at - length : at]) in known:
            first = at - length
            return first - 1 if tokens.word(first - 1) in _BROADER else first
    return at


#: Adjectives that make a known topic another one: "қоғамдық денсаулық сақтау".
_BROADER: Final = frozenset({"қоғамдық", "халықаралық", "бірыңғай", "республикалық", "ұлттық"})


def several(tokens: Tokens, at: int, head: KazakhHead) -> Iterator[Named]:
    """Yield the bodies that a head in the plural names: "Қаржы және Әділет министрліктері"."""
    if head.needs == "place":
        yield from _of_places(tokens, at, head)
        return
    if tokens.word(at - 1) in _CLOSING:
        yield from _in_quotes(tokens, at, head)
        return
    items: list[tuple[int, int]] = []
    end = at
    while True:
        first = known_topic(tokens, end)
        if first == end:
            if not tokens.capital(end - 1) or tokens.word(end - 1) in COUNTRIES:
                break
            first = end - 1
        items.append((first, end))
        if tokens.word(first - 1) in JOINTS:
            end = first - 1
            continue
        break
    for number, (first, end) in enumerate(items):
        if len(items) < 2:
            return
        topic = tokens.written(first, end)
        topic = topic[:1].upper() + topic[1:]
        yield Named(
            first=first, end=at + 1 if number == 0 else end, name=f"{topic} {head.noun}",
            org_type=head.org_type, rule="list", confidence=0.85,
        )  # fmt: skip


def _in_quotes(tokens: Tokens, at: int, head: KazakhHead) -> Iterator[Named]:
    """Yield the bodies whose names stand in quotes: "«Жайық үні» және «Арай» газеттері"."""
    end, behind = at, at + 1
    while tokens.word(end - 1) in _CLOSING:
        first = opening_quote(tokens, end - 1)
        if not 2 < end - first <= _LONGEST_QUOTED:
            return
        quoted = quotes_as_guillemets(tokens.written(first, end), "kk")
        yield Named(
            first=first, end=behind, name=f"{quoted} {head.noun}",
            org_type=head.org_type, rule="list", confidence=0.85,
        )  # fmt: skip
        if tokens.word(first - 1) not in JOINTS or first < 2:
            return
        end = behind = first - 1


_CLOSING: Final = ("»", '"')
_LONGEST_QUOTED: Final = 9


#: "облыстарының әкімдіктері": the places in the plural, and the word for one of them.
_PLACES_PLURAL: Final = {
    "облыстарының": "облысының", "облыстары": "облысы", "қалаларының": "қаласының",
    "қалалары": "қаласы", "аудандарының": "ауданының", "аудандары": "ауданы",
    "облысының": "облысының", "қаласының": "қаласының", "ауданының": "ауданының",
}  # fmt: skip


def _of_places(tokens: Tokens, at: int, head: KazakhHead) -> Iterator[Named]:
    """Yield the bodies of several places: "Алматы және Жамбыл облыстарының әкімдіктері"."""
    one = _PLACES_PLURAL.get(tokens.word(at - 1), "")
    if not one:
        return
    spans: list[tuple[int, int]] = []
    end = at - 1
    while tokens.capital(end - 1) and end > 0:
        first = end - 1
        if tokens.word(first) == "қазақстан" and tokens.capital(first - 1):
            first -= 1  # Батыс Қазақстан
        spans.append((first, end))
        if tokens.word(first - 1) not in JOINTS or first < 2:
            break
        end = first - 1
    if len(spans) < 2:
        return
    for number, (first, end) in enumerate(spans):
        yield Named(
            first=first, end=at + 1 if number == 0 else end,
            name=f"{tokens.written(first, end)} {one} {head.noun}",
            org_type=head.org_type, rule="list", confidence=0.85,
        )  # fmt: skip
