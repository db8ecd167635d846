"""Bodies that one Russian noun in the plural names by their places: "акиматы Алматы и Астаны"."""

from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.organizations.morphology import is_place
from pipeline.extract.organizations.russian.heads import heads
from pipeline.extract.organizations.russian.phrase import COUNTRIES
from pipeline.extract.organizations.text import Tokens


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a list: its tokens, its name in the genitive, "" where its noun stands further on."""

    first: int
    end: int
    name: str


#: What names no place of its own: "акиматам областей, города Астаны".
_ANY: Final = frozenset({"областей", "районов", "регионов", "столицы"})
_TOWN: Final = frozenset({"города", "городов", "г", "гг"})
_REGION: Final = frozenset({"области", "района", "округа"})
#: The noun behind the last of several, and that of one: "Алматинской и Жамбылской областей".
_ONE: Final = {"областей": "области", "районов": "района", "округов": "округа"}
_JOINTS: Final = frozenset({",", ";", "и", "а", "также"})
_MOST: Final = 24


def listed_places(tokens: Tokens, here: int) -> list[Place]:
    """Return the places that are listed from a token on."""
    found: list[Place] = []
    towns = False
    for _ in range(_MOST):
        if tokens.word(here) in _ANY:
            end = here + 1
        elif tokens.word(here + 1) == "республиканского":
            end = here + 3  # городов республиканского значения
        else:
            place, towns = _place(tokens, here, towns=towns)
            if place is None:
                break
            found.append(place)
            end = place.end
            if not place.name and tokens.word(end) in _ONE:
                found = [_of_region(tokens, item, _ONE[tokens.word(end)]) for item in found]
                end += 1
                found[-1] = replace(found[-1], end=end)
        here = _next(tokens, end)
        if here == end:
            break
    return [place for place in found if place.name]


def _place(tokens: Tokens, at: int, *, towns: bool) -> tuple[Place | None, bool]:
    """Return the place that begins at a token, and whether towns are listed: "гг. Астаны, Алматы"."""
    first = at
    if tokens.word(at) in _TOWN:
        towns, at = True, at + 1
        while tokens.word(at) in (".", "г"):
            at += 1
    elif tokens.word(at) in _REGION and tokens.capital(at + 1):
        return Place(first, at + 2, tokens.written(at, at + 2)), False  # области Абай
    if not tokens.capital(at) or tokens.upper(at) or tokens.words[at] in heads():
        return None, towns
    if tokens.word(at + 1) in _REGION:
        return Place(first, at + 2, tokens.written(at, at + 2)), False  # Алматинской области
    name = tokens.written(at, at + 1)
    if tokens.words[at].endswith(("ской", "цкой", "ского", "цкого")):
        return Place(first, at + 1, ""), False
    if towns:
        return Place(first, at + 1, f"города {name}"), True
    known = is_place(tokens.words[at]) and tokens.words[at] not in COUNTRIES
    return Place(first, at + 1, name) if known else None, False


def _of_region(tokens: Tokens, place: Place, noun: str) -> Place:
    """Return a place with the noun that stands behind the last of its list."""
    if place.name:
        return place
    return replace(place, name=f"{tokens.written(place.first, place.end)} {noun}")


def _next(tokens: Tokens, at: int) -> int:
    """Return where the next of a list begins, `at` where nothing joins it."""
    while tokens.word(at) in _JOINTS:
        at += 1
    return at
