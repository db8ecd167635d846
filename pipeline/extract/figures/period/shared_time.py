"""English figures that share the date behind the last of them: "rose by 5 %, wool by 3 % in 2023"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.subjects.english.nouns import NOUNS_IN_ING, PREPOSITIONS
from pipeline.extract.figures.subjects.english.verbs import VERB, has_verb
from pipeline.records import Figure, Found

#: "21 pupils in urban schools and 14 pupils in rural schools in 2019"
_PLACE: Final = (
    r"(?! \w+ (?:the )?(?:19|20|[\w-]+ (?:quarter|half|year|month|period|week)))"
    r" (?:in|for|among|from(?! an? )) (?:the )?[\w-]+(?: [\w-]+)?"
)
#: "2.7 percent of GDP"
_WHOLE: Final = r" of (?:the |all )?[\w-]+(?: [\w-]+)?"
#: Between two figures of one verb: the next thing and no verb of its own.
_NEXT_THING: Final = re.compile(
    rf"(?:{_WHOLE}(?=,? (?:and|while) ))?(?: [a-z]+ing)?(?:{_PLACE})?,? (?:and |while )?((?:[\w'’-]+ ){{1,6}}?)(?:by |to |at )?"
    rf"|{_PLACE},? and ()"
    r"|(?: [a-z]+ing),? (?:and |while )(?:another )?()"
)
#: "at 0.8 per cent and the index at": another unit, and the verb is shared.
_AND_AT: Final = re.compile(
    r" and (?:the |its )?(?![a-z]+ed |rose |fell |grew |was |were )[^,;.\d]{3,60} (?:at|to|by) \Z"
)
#: Between the last figure and the date: "in 2023", "as of 1 May".
_BESIDE: Final = re.compile(
    rf"(?:{_WHOLE})?(?: [a-z]+ing)?(?:{_PLACE})? ?(?:(?:in|for|as of|as at|at|on|over|during) )?(?:the )?"
)


def with_time_behind(text: str, figures: list[Found], times: Sequence[Found]) -> list[Found]:
    """Return the figures, those of a list with the time that stands behind its last one.

    A figure takes it whose own clause names no time, is in the unit of the next one, and is parted
    from that by the name of a further thing alone.
    """
    made = list(figures)
    for i in range(len(made) - 2, -1, -1):
        this, last = made[i].value, made[i + 1].value
        assert isinstance(this, Figure)
        assert isinstance(last, Figure)
        if (
            this.period_from
            or this.period_to
            or not last.period_from
            or (this.unit != last.unit and not _AND_AT.search(text, made[i].end, made[i + 1].start))
        ):
            continue
        low, high = made[i].end, made[i + 1].start
        next_thing = _NEXT_THING.fullmatch(text, low, high)
        if next_thing is None or not _is_name(next_thing[1] or ""):
            continue
        if not _is_beside(text, made[i + 1], times) and not _took(made, figures, i + 1):
            continue
        shared = replace(this, period_from=last.period_from, period_to=last.period_to)
        made[i] = replace(made[i], value=shared)
    return made


_COMPARES: Final = frozenset("versus vs instead compared not up down".split())


def _is_name(words: str) -> bool:
    """Return whether words are the name of a thing, as far as their endings tell."""
    first = words.split(" ")[0].lower()
    return (
        first not in PREPOSITIONS | _COMPARES
        and (not first.endswith("ing") or first in NOUNS_IN_ING)
        and not has_verb(words)
        and VERB.search(f" {words}".lower()) is None
    )


def _is_beside(text: str, figure: Found, times: Sequence[Found]) -> bool:
    """Return whether a time stands right behind a figure."""
    following = next((time for time in times if time.start >= figure.end), None)
    if following is None or following.start - figure.end > 24:
        return False
    return _BESIDE.fullmatch(text, figure.end, following.start) is not None


def _took(made: Sequence[Found], figures: Sequence[Found], i: int) -> bool:
    """Return whether a figure has its time from the one behind it."""
    return made[i] is not figures[i]
