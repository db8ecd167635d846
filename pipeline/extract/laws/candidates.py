"""Citations that a rule accepted, and which of them stand: of two that cross the longer does.

A whole citation inside the title of another stays as well: "Закон «О внесении изменений в Закон «О
банках»»"; the name of a plan "по реализации Послания Главы государства" takes the document in.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from pipeline.extract.laws.adopted import adoption_date
from pipeline.extract.laws.citation import ISSUED, STATUTES, TREATIES, Citation
from pipeline.extract.laws.text import Text
from pipeline.records import Law


@dataclass(frozen=True, slots=True)
class Candidate:
    """A citation that a rule accepted: offsets in the folded text, its fields, what it grew from."""

    start: int
    end: int
    rule: str
    confidence: float
    law: Law
    citation: Citation | None = None


def apart(candidates: Sequence[Candidate], text: Text, language: str) -> list[Candidate]:
    """Return candidates that do not cross, in order; of two that overlap the longer stays."""
    candidates = _over_what_they_implement(candidates, text)
    outer, inner = _Row(), _Row()
    for item in sorted(candidates, key=lambda c: (c.start - c.end, c.start)):
        around = outer.touching(item)
        if not around:
            outer.add(item)
        elif len(around) == 1 and not inner.touching(item):
            whole = around[0]
            if _is_quoted_in(item, whole) or _is_short_name(item, whole):
                inner.add(item)
            elif _is_amended_by(item, whole) or _is_supplemented_by(item, whole, text):
                inner.add(item)
                outer.put_in_place_of(whole, _with_own_date(item, whole, text, language))
    return sorted([*outer.items, *inner.items], key=lambda c: (c.start, -c.end))


class _Row:
    """Candidates that lie apart from each other, in order of place."""

    def __init__(self) -> None:
        self.items: list[Candidate] = []

    def touching(self, item: Candidate) -> list[Candidate]:
        """Return those that share a letter with `item`."""
        at = bisect_right(self.items, item.start, key=lambda other: other.end)
        found = []
        while at < len(self.items) and self.items[at].start < item.end:
            found.append(self.items[at])
            at += 1
        return found

    def put_in_place_of(self, old: Candidate, new: Candidate) -> None:
        self.items[self.items.index(old)] = new

    def add(self, item: Candidate) -> None:
        insort(self.items, item, key=lambda other: other.start)


_WHOLE: Final = frozenset({"numbered", "titled", "code", "constitution"})
_NAMED: Final = frozenset({*_WHOLE, "bare_title", "bare_name", "address", "period", "dated"})


def _is_quoted_in(inner: Candidate, outer: Candidate) -> bool:
    """Return whether a whole citation stands in the title of another."""
    title = outer.citation.part("title") if outer.citation else None
    if title is None or inner.citation is None:
        return False
    if inner.rule not in _WHOLE and not (inner.rule == "bare_title" and inner.law.title):
        return False
    whole = inner.start == title.start + 1 and inner.end >= title.end - 1
    if whole or inner.law.act_type == outer.law.act_type == "code":
        return False  # Кодекс Республики Казахстан «Бюджетный кодекс Республики Казахстан»
    begins = inner.citation.part("title")
    shared = begins is not None and inner.start == title.start and begins.end < title.end
    within = (title.start < inner.start or shared) and inner.end <= title.end
    return within and inner.law.act_type in _QUOTED


def _is_short_name(inner: Candidate, outer: Candidate) -> bool:
    """Return whether an abbreviation is the one that a bracket inside a citation introduces."""
    bracket = outer.citation.part("defined") if outer.citation else None
    if bracket is None or inner.rule != "abbreviation":
        return False
    return bracket.start < inner.start and inner.end <= bracket.end


def _is_amended_by(inner: Candidate, outer: Candidate) -> bool:
    """Return whether an act stands in the title without quotes of the one that amends it."""
    title = outer.citation.part("bare_title") if outer.citation else None
    if title is None or inner.rule not in (*_WHOLE, "bare_title"):
        return False
    called = outer.law.title or outer.law.short_form.partition(" ")[2]  # Law on amending ...
    if called.endswith(" енгізу туралы"):
        return title.start <= inner.start and inner.end < title.end
    amends = called.lower().startswith(_AMENDS)
    return amends and title.start < inner.start and inner.end <= outer.end


def _is_supplemented_by(inner: Candidate, outer: Candidate, text: Text) -> bool:
    """Return whether a dated treaty stands in the name of the protocol to it."""
    name = outer.citation.part("bare_name") if outer.citation else None
    if name is None or outer.law.act_type != "protocol" or not inner.law.date:
        return False
    return _TO.match(text.folded, 0, inner.start) is not None


def _over_what_they_implement(candidates: Sequence[Candidate], text: Text) -> list[Candidate]:
    """Return the candidates, plans "по реализации" drawn over the document that follows."""
    begins = {item.start: item for item in candidates if item.rule in _NAMED}
    out = []
    for item in candidates:
        citation, inner = item.citation, begins.get(item.end + 1)
        named = citation is not None and citation.strength == "policy" and item.law.title
        if inner and named and _IMPLEMENTS.match(text.folded, 0, inner.start):
            rest = " ".join(text.composed[item.end : inner.end].split())
            law = replace(item.law, title=f"{item.law.title} {rest}")
            item = replace(item, end=inner.end, law=law)
        out.append(item)
    return out


def _with_own_number(inner: Candidate, outer: Candidate, text: Text) -> Candidate:
    """Return an act without the number of the one that it amends, which its title goes on with.

    "приказ о внесении изменений в приказ № 116" has none of its own.
    """
    number = outer.citation.part("number") if outer.citation else None
    title = outer.citation.part("bare_title") if outer.citation else None
    if number is None or title is None or not title.end <= number.start < inner.end:
        return outer
    if outer.citation and any(
        part.kind == "number" for part in outer.citation.parts if part.start < title.start
    ):
        return outer
    whole = " ".join(text.composed[title.start : inner.end].split())
    law = replace(outer.law, number="", act_id="")
    law = replace(law, title=whole) if law.title else law
    return replace(outer, law=law)


def _with_own_date(inner: Candidate, outer: Candidate, text: Text, language: str) -> Candidate:
    """Return an act without the date that is the inner one's, with the one its sentence gives."""
    outer = _with_own_number(inner, outer, text)
    date = outer.citation.part("date") if outer.citation else None
    if date is None or not inner.start <= date.start < inner.end:
        return outer
    treaty = outer.law.act_type in TREATIES
    adopted = adoption_date(text, outer.start, outer.end, language, treaty=treaty)
    return replace(outer, law=replace(outer.law, date=adopted, act_id=""))


_AMENDS: Final = (
    "о внесении изменени",
    "о внесении дополнени",
    "on amendments",
    "on amending",
    "on introduc",
    "on changes",
    "on making",
    "on the amendment",
)
_IMPLEMENTS: Final = regex.compile(
    r"(?r)(?<!\w)(?:по[ ](?:реализации|исполнению|выполнению|осуществлению)|(?:for|on)[ ](?:the[ ])?implement(?:ation[ ]of|ing)(?:[ ]the)?)[ ]"
)
_TO: Final = regex.compile(r"(?r)(?<!\w)(?:к|to(?:[ ]the)?)[ ]")
_QUOTED: Final = STATUTES | ISSUED
