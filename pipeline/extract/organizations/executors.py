"""Cells of plans that tell who carries something out: "МЗ (свод), МФ, МИО, НПП «Атамекен»"."""

from collections.abc import Collection
from typing import Final

from pipeline.extract.organizations.form_words import ENGLISH, KAZAKH, RUSSIAN
from pipeline.extract.organizations.text import Tokens

#: Local and central executive bodies in general, and what leads to places: "городов Астаны, Алматы".
_IN_GENERAL: Final = (
    "мио", "жао", "цго", "омо", "leb", "акимат", "әкімдік", "әкімдіг", "город", "област", "облыс",
    "местн", "центральн", "заинтересованн", "государственн", "жергілікті", "мүдделі", "мемлекеттік",
)  # fmt: skip
_FORMS: Final = RUSSIAN.keys() | KAZAKH.keys() | ENGLISH.keys()
_MOST_ITEMS: Final = 24
_LONGEST_ITEM: Final = 12
#: No cell has so many words, whatever it has in brackets.
_LONGEST_CELL: Final = 600
#: Abbreviations of so many letters mean other things as often.
_SHORT: Final = 2
_COUNTRY: Final = frozenset({"РК", "ҚР", "RK"})
#: Ministries that a cell may tell by two letters alone.
_BY_TWO_LETTERS: Final = frozenset({"МЗ", "МФ", "МЮ"})


def is_executor(tokens: Tokens, at: int, known: Collection[str]) -> bool:
    """Return whether an abbreviation is one of the bodies that are all of a text.

    ``known`` are the abbreviations of the list of bodies.
    """
    items = _items(tokens)
    first, end = next((item for item in items if item[0] <= at < item[1]), (at, at))
    letters_alone = all(
        tokens.raw(place) in known or tokens.raw(place) in _COUNTRY for place in range(first, end)
    )
    if (
        first == end
        or not letters_alone
        or not all(_may_be_body(tokens, item, known) for item in items)
    ):
        return False
    letters = [
        tokens.raw(first) for first, end in items if end == first + 1 and tokens.upper(first)
    ]
    told = [raw for raw in letters if raw in known and len(raw) > _SHORT]
    strange = [
        raw for raw in letters if raw not in known and not raw.lower().startswith(_IN_GENERAL)
    ]
    if len(strange) > len(told):
        return False  # МП, ЧП, ДТП
    alone = len(items) == 1 and len(tokens) == 1
    return not alone or tokens.raw(at) in _BY_TWO_LETTERS


def _items(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the items of a list: first token and end of each, without what stands in brackets."""
    if len(tokens) > _LONGEST_CELL:
        return []
    first = next((at + 1 for at in range(min(3, len(tokens))) if tokens.words[at] == ":"), 0)
    items: list[tuple[int, int]] = []
    quoted = bracketed = False
    begun = -1
    end = first
    for at in range(first, len(tokens)):
        word = tokens.words[at]
        bracketed = (bracketed or word == "(") and word != ")"
        quoted = (quoted or word == "«") and word != "»"
        if bracketed or word == ")":
            continue
        if word in (",", ";", "и", "және", "and") and not quoted:
            items += [(begun, end)] if begun >= 0 else []
            begun = -1
            continue
        begun = at if begun < 0 else begun
        end = at + 1
        if len(items) > _MOST_ITEMS or end - begun > _LONGEST_ITEM:
            return []  # a sentence
    return [*items, (begun, end)] if begun >= 0 else items


def _may_be_body(tokens: Tokens, item: tuple[int, int], known: Collection[str]) -> bool:
    """Return whether an item of a list may be a body or a place of one."""
    first, end = item
    raw = tokens.raw(first)
    told = (*_IN_GENERAL, "«", '"')
    if raw in known or raw in _FORMS or tokens.words[first].startswith(told):
        return True
    return tokens.capital(first) and end - first < _LONGEST_ITEM and tokens.words[end - 1] != "."
