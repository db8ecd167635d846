"""Territorial bodies in Russian letters with their place: "ДВД г. Шымкент", "СМЭС города Астаны"."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.organizations.text import Named, Tokens

#: Abbreviations that stand for as many bodies as there are places.
TERRITORIAL: Final = {
    **dict.fromkeys("ДВД УВД ДП УП ДЧС УЧС ДЭР ДГД УГД РОВД ГОВД РУВД ДКНБ ДСЭК УОЗ".split(), "department"),
    **dict.fromkeys("СМЭС МСУД СМУС САС ССМУС СМАС".split(), "court"),
}  # fmt: skip
_TOWN: Final = frozenset({"города", "город", "городу"})
_REGION: Final = frozenset({"области", "района", "обл"})
#: Endings of the genitive and dative that adjectives of places have.
_OF_REGION: Final = ("ской", "цкой", "ского", "цкого", "ая")


def find(tokens: Tokens) -> Iterator[Named]:
    """Yield such bodies where the place follows; without it they are any of many."""
    for at in range(len(tokens)):
        kind = TERRITORIAL.get(tokens.raw(at))
        end = _place_end(tokens, at + 1) if kind else at
        if kind and end > at + 1:
            yield Named(
                first=at, end=end, name=tokens.written(at, end), org_type=kind,
                rule="abbreviation", confidence=0.9,
            )  # fmt: skip


def _place_end(tokens: Tokens, at: int) -> int:
    """Return the end of a place, `at` where none begins: "по городу Семей", "области Жетісу"."""
    place = at + 1 if tokens.word(at) == "по" else at
    if tokens.word(place) == "г" and tokens.word(place + 1) == ".":
        place += 2
    elif tokens.word(place) in _TOWN or (
        tokens.word(place) in _REGION and tokens.word(place) != "обл"
    ):
        place += 1
    elif tokens.word(place + 1) in _REGION and tokens.capital(place):
        return place + 2 if tokens.words[place].endswith(_OF_REGION) else at
    else:
        return at
    return place + 1 if tokens.capital(place) and tokens.words[place][0].isalpha() else at
