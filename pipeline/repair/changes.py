"""A change that a fixer asks for, and how to tell small changes inside a rewritten text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, compress
from operator import ne
from typing import Final

_PIECE = re.compile(r"\S+|\s+")
#: So many letters apart two misread words tell of a bad reader; one alone is the author's misprint.
APART: Final = 4000
WORD: Final = 20


@dataclass(frozen=True, slots=True)
class Change:
    """Put `after` in place of ``start:end``; not applied, it is only flagged as doubtful."""

    start: int
    end: int
    after: str
    confidence: float
    applied: bool = True


def word_changes(before: str, after: str, confidence: float) -> list[Change]:
    """Return the changes, run by run, between two texts of the same length.

    >>> word_changes("Ќазаќ", "Қазақ", 0.9)[0]
    Change(start=0, end=1, after='Қ', confidence=0.9, applied=True)
    """
    if len(before) != len(after):
        return [Change(0, len(before), after, confidence)]
    ends: dict[int, int] = {}  # where a run begins -> where it ends
    start = end = -1
    for at in compress(range(len(after)), map(ne, before, after)):
        start = start if at == end else at
        end = ends[start] = at + 1
    return [Change(start, end, after[start:end], confidence) for start, end in ends.items()]


def moved(start: int, changes: Sequence[Change]) -> list[Change]:
    """Return the changes to a word as changes to the text that it begins at `start` of."""
    return [
        replace(change, start=start + change.start, end=start + change.end) for change in changes
    ]


def token_changes(before: str, after: str, confidence: float) -> list[Change]:
    """Return the changes, word by word, between a text and what it was read as.

    So a word of the clean text leads back to its own letters. Where the words of the two cannot be
    paired, the change is one.

    >>> [change.after for change in token_changes("Çàêîí Ðåñïóáëèêè", "Закон Республики", 0.9)]
    ['Закон', 'Республики']
    """
    if len(before) == len(after):
        spans = [match.span() for match in _PIECE.finditer(after)]
        return [
            Change(start, end, after[start:end], confidence)
            for start, end in spans
            if before[start:end] != after[start:end]
        ]
    old, new = before.split(" "), after.split(" ")
    if len(old) != len(new):
        return [Change(0, len(before), after, confidence)]
    changes = []
    at = 0
    for one, other in zip(old, new, strict=True):
        if one != other:
            changes.append(Change(at, at + len(one), other, confidence))
        at += len(one) + 1
    return changes


def apart(changes: Iterable[Change]) -> list[Change]:
    """Return the changes in order of place; of those that overlap the first, the longest of one place.

    >>> [c.after for c in apart([Change(2, 3, "б", 0.9), Change(0, 1, "а", 0.9), Change(0, 3, "в", 0.9)])]
    ['в']
    """
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, -change.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def without_lone(texts: Sequence[str], found: Sequence[list[Change]]) -> list[list[Change]]:
    """Return the changes to the texts of a document, but for those that stand alone in a long one.

    >>> without_lone(["а" * 9000], [[Change(5, 6, "б", 0.9)]])
    [[]]
    """
    starts = list(accumulate(map(len, texts), initial=0))
    if starts[-1] <= APART:
        return list(found)
    places = [
        start + change.start for start, its in zip(starts, found, strict=False) for change in its
    ]
    near = iter([_has_company(place, places) for place in places])
    return [[change for change in its if next(near)] for its in found]


def _has_company(place: int, places: Sequence[int]) -> bool:
    """Return whether another word at one of the sorted places is near."""
    before = bisect_left(places, place - WORD) - 1
    after = bisect_right(places, place + WORD)
    return (before >= 0 and place - places[before] <= APART) or (
        after < len(places) and places[after] - place <= APART
    )
