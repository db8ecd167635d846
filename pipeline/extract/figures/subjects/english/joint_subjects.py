"""Subjects of one list and figures of another: "exports and imports were 5 and 6 %, respectively"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.period.respectively import figures_of_word, words_dealing
from pipeline.extract.figures.subjects.english.measures import ends_in_measure
from pipeline.records import Figure, Found

#: Between the members of a list of nouns.
_NEXT: Final = re.compile(r", and |, | and ")
_OF: Final = " of "


def with_subjects_dealt(text: str, figures: list[Found]) -> list[Found]:
    """Return the figures, those of a list whose joint subject has as many members with one each."""
    made = list(figures)
    starts = [figure.start for figure in figures]
    for word in words_dealing(text, "en"):
        run = figures_of_word(text, word, figures, bisect_left(starts, word.start()))
        values = [figures[i].value for i in run]
        members = _members(values) or (_shared(text, figures[run[0]], values) if run else [])
        for i, member in zip(run, members, strict=False):
            value = figures[i].value
            assert isinstance(value, Figure)
            made[i] = replace(made[i], value=replace(value, subject=member))
    return made


def _members(values: Sequence[object]) -> list[str]:
    """Return the subject of each of so many figures, none where they have no joint one."""
    told = [value for value in values if isinstance(value, Figure)]
    times = {(value.period_from, value.period_to) for value in told}
    subjects = {value.subject for value in told if value.subject}
    if len(told) < 2 or len(times) > 1 or len(subjects) != 1:
        return []
    members = _split(subjects.pop())
    return members if len(members) == len(told) else []


def _shared(text: str, first: Found, values: Sequence[object]) -> list[str]:
    """Return one subject for all figures if only the first has it, and it is no end of a list.

    "supply is estimated at 1.65, 1.57 and 1.61 million barrels, respectively".
    """
    told = [value.subject if isinstance(value, Figure) else "" for value in values]
    if not told[0] or any(told[1:]):
        return []
    at = text.lower().rfind(told[0].lower(), 0, first.start)
    listed = at >= 0 and _IN_LIST.search(text, max(0, at - 24), at) is not None
    return [] if listed else told[:1] * len(told)


#: "the evaporation, the surface, and": what follows is the last member of a list.
_IN_LIST: Final = re.compile(r"(?:,|(?<!\w)and)(?: the| its| their)? \Z")


def _split(subject: str) -> list[str]:
    """Return the members of a joint subject, each with the noun that they share.

    >>> _split("infant and maternal mortality")
    ['infant mortality', 'maternal mortality']
    >>> _split("shares of industry and trade"), _split("exports and imports of goods")
    (['shares of industry', 'shares of trade'], ['exports of goods', 'imports of goods'])
    """
    first, *others = _NEXT.split(subject)
    if not others:
        return []
    last = others[-1]
    if _OF in first and not any(_OF in other for other in others):
        head = first.partition(_OF)[0]
        return [first, *(f"{head}{_OF}{other}" for other in others)]
    if _OF in first:
        return [first, *others]
    *nouns, named = [first, *others[:-1], last.partition(_OF)[0]]
    if " " in named and not any(_stands_alone(noun) for noun in nouns):
        if any(" " in noun for noun in nouns):  # evaporation, water surface, and water volume
            return [*nouns, last] if len(nouns) > 1 else []
        kept = len(first.split())  # as many words as the first has before the noun they share
        head = " ".join(last.split()[kept:])
        each = [*nouns, " ".join(last.split()[:kept])]
        return [f"{noun} {head}" for noun in each] if head else []
    tail = last[len(named) :]
    return [f"{noun}{tail}" for noun in [*nouns, named]]


def _stands_alone(noun: str) -> bool:
    """Return whether a member needs no head from the last: "exports", "the unemployment rate"."""
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return plural or ends_in_measure(noun)
