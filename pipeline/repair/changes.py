"""A change that a fixer asks for, and how to tell small changes inside a rewritten text."""

from dataclasses import dataclass
from itertools import groupby


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
    changes = []
    at = 0
    for differs, run in groupby(
        zip(before, after, strict=True), key=lambda pair: pair[0] != pair[1]
    ):
        letters = [new for _, new in run]
        if differs:
            changes.append(Change(at, at + len(letters), "".join(letters), confidence))
        at += len(letters)
    return changes
