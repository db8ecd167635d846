"""The order of day and month in dates of digits, as the other dates of the same document show it.

"07/03/2013" is 7 March by the custom of Kazakhstan, and "2025.09.04" 4 September. But some registries
write the month first ("04/21/2016"), others the day before the month ("2025.28.12"): where one date
of a document can be read in one way only, those that could be read in both follow it. Dates that
show both ways, or none, change nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.dates.values import after, before, day
from pipeline.records import Date, Law, Mention

_NUMBER: Final = r"(\d{1,2})"
_YEAR: Final = r"((?:1[5-9]|20|21)\d\d)"


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of writing: its pattern, and the groups of year, day and month in the usual order."""

    pattern: re.Pattern[str]
    year: int
    day: int
    month: int


_FORMS: Final = (
    # 07/03/2013
    _Form(re.compile(rf"{_NUMBER}/{_NUMBER}/{_YEAR}"), year=3, day=1, month=2),
    # 2025.09.04
    _Form(re.compile(rf"{_YEAR}\.{_NUMBER}\.{_NUMBER}"), year=1, day=3, month=2),
)


def with_order_of_document(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a document, its dates of digits read in the order that it shows.

    A citation that holds such a date, and took it for its own, takes the new one.
    """
    settled = list(mentions)
    for form in _FORMS:
        written = [(i, match) for i, m in enumerate(settled) if (match := _written(m, form))]
        if _shows_other_order([match for _, match in written], form):
            changed = {
                i: new
                for i, match in written
                if (new := _turned(settled[i], match, form)) is not None
            }
            settled = _with_laws(settled, changed)
    return settled


def _written(mention: Mention, form: _Form) -> re.Match[str] | None:
    return form.pattern.search(mention.text) if mention.kind == "date" else None


def _shows_other_order(matches: Sequence[re.Match[str]], form: _Form) -> bool:
    """Return whether some date has its day where the month is otherwise, and none the usual way."""
    usual = any(int(match[form.day]) > 12 for match in matches)
    return not usual and any(int(match[form.month]) > 12 for match in matches)


def _turned(mention: Mention, match: re.Match[str], form: _Form) -> Mention | None:
    """Return a mention with day and month in each other's place, None if that is no day."""
    value = day(int(match[form.year]), int(match[form.day]), int(match[form.month]))
    old = mention.value
    if value is None or (isinstance(old, Date) and old.edtf == value.edtf):
        return None
    if isinstance(old, Date):
        opened = {"before": before, "after": after}.get(old.modifier)
        value = (opened(value) if opened else None) or replace(value, modifier=old.modifier)
        value = replace(value, within_law=old.within_law)
    return replace(mention, value=value)


def _with_laws(mentions: Sequence[Mention], changed: dict[int, Mention]) -> list[Mention]:
    """Return the mentions with those that changed, and the day of the citations around them."""
    made = [changed.get(i, mention) for i, mention in enumerate(mentions)]
    for i, new in changed.items():
        old, value = mentions[i].value, new.value
        if not isinstance(old, Date) or not isinstance(value, Date):
            continue
        for j, other in enumerate(made):
            holds = (
                other.segment == new.segment and other.start <= new.start <= new.end <= other.end
            )
            if holds and isinstance(other.value, Law) and other.value.date == old.edtf:
                made[j] = replace(other, value=replace(other.value, date=value.edtf))
    return made
