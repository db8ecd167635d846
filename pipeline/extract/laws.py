"""Citations of laws and official documents in a text, with their fields."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract import laws_fields, laws_parts
from pipeline.extract.laws_citation import Citation
from pipeline.extract.laws_cite import Grower, citations
from pipeline.extract.laws_defined import Definition, definition_after, definitions_in, uses_of
from pipeline.extract.laws_judge import judge
from pipeline.extract.laws_lists import other_acts
from pipeline.extract.laws_shared import as_listed, date_of_all, with_date
from pipeline.extract.laws_standards import standards
from pipeline.extract.laws_text import Text, fold
from pipeline.records import Found, Law


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A citation that a rule accepted: offsets in the folded text, its fields, what it grew from."""

    start: int
    end: int
    rule: str
    confidence: float
    law: Law
    citation: Citation | None = None


def find_laws(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the citations of laws in a text, in order of place.

    >>> [f.value.article for f in find_laws("статьи 7 Трудового кодекса РК", "ru")]
    ['7']
    """
    return find_with(text, language, ())


def find_with(text: str, language: str, known: Sequence[Definition]) -> list[Found]:
    """Return the same with the short names that the document has given to acts before."""
    folded = fold(text, language)
    grower = Grower(folded, language)
    candidates = _grown(folded, language, grower, known)
    named = [*known, *_definitions(folded, candidates)]
    candidates += _abbreviated(folded, named, grower)
    candidates += _standards(folded, grower)
    return [
        Found(
            kind="law",
            start=folded.back(item.start),
            end=folded.back(item.end),
            rule=f"law_{item.rule}",
            confidence=item.confidence,
            value=item.law,
        )
        for item in _with_shared_organization(_apart(candidates))
    ]


def _grown(
    text: Text, language: str, grower: Grower, known: Sequence[Definition]
) -> list[_Candidate]:
    """Return the citations around the words for acts."""
    grown = [
        item
        for citation in citations(text, language, grower)
        for item in (citation, *other_acts(grower, citation))
    ]
    if not grown:
        return []
    here = list(definitions_in(text))
    defined = frozenset(item.act_type(language) for item in [*known, *here]) - {""}
    kept: list[_Candidate] = []
    first: Law | None = None
    head_at = 0
    for citation in grown:
        rule, confidence = judge(text, citation, language, defined)
        if rule:
            law = laws_fields.read(text, citation, language, rule)
            if citation.strength == "listed" and first:
                law = as_listed(law, first)
                if language == "kk" and kept[head_at].law is first and law.issuer:
                    first = as_listed(first, law)  # the issuer stands before the first of them
                    kept[head_at] = replace(kept[head_at], law=first)
            else:
                first, head_at = law, len(kept)
            end = _without_mark(text, citation)
            kept.append(_Candidate(citation.start, end, rule, confidence, law, citation))
            date = date_of_all(text, end, language) if citation.strength == "listed" else ""
            if date:
                kept[head_at:] = [replace(k, law=with_date(k.law, date)) for k in kept[head_at:]]
    given = _definitions(text, kept)
    kept = [_as_defined(item, given) for item in kept]
    brackets = [*here, *given]
    return _outside(kept, sorted((item.start, item.end) for item in brackets))


def _without_mark(text: Text, citation: Citation) -> int:
    """Return where a citation ends, without the mark of a footnote behind its number."""
    last = citation.parts[-1]
    if last.kind != "number":
        return citation.end
    return citation.end - laws_parts.footnote_mark(text.folded[last.start : last.end])


def _as_defined(item: _Candidate, given: Sequence[Definition]) -> _Candidate:
    """Return the use of a short name with the jurisdiction of the act that has it."""
    if item.rule not in ("defined", "bare", "provision"):
        return item
    for known in given:
        if known.law and known.name.lower() == item.law.short_form.lower():
            return replace(item, law=replace(item.law, jurisdiction=known.law.jurisdiction))
    return item


def _outside(
    candidates: Sequence[_Candidate], brackets: Sequence[tuple[int, int]]
) -> list[_Candidate]:
    """Return the candidates that are not the short name in a bracket: "(далее – Закон)"."""
    out = []
    for item in candidates:
        at = bisect_right(brackets, item.start, key=lambda bracket: bracket[0]) - 1
        if at < 0 or item.end > brackets[at][1]:
            out.append(item)
    return out


def _definitions(text: Text, candidates: Sequence[_Candidate]) -> list[Definition]:
    found = []
    for item in candidates:
        inside = item.citation.part("defined") if item.citation else None
        found.append(definition_after(text, inside.start if inside else item.end, item.law))
    return [item for item in found if item is not None]


def _abbreviated(text: Text, definitions: Sequence[Definition], grower: Grower) -> list[_Candidate]:
    """Return the uses of abbreviations that were given to acts: "статье 104 ТК"."""
    out = []
    for item, start, end in uses_of(text, definitions):
        assert item.law is not None
        citation = grower.grow_around(start, end, item.law.act_type)
        law = laws_fields.read(text, citation, grower.language, "abbreviation")
        law = replace(law, jurisdiction=item.law.jurisdiction, short_form=item.name)
        out.append(_Candidate(citation.start, citation.end, "abbreviation", 0.85, law, citation))
    return out


def _standards(text: Text, grower: Grower) -> list[_Candidate]:
    return [
        _Candidate(
            item.start,
            item.end,
            "standard",
            0.97,
            Law(
                act_type=item.act_type,
                title=item.title,
                number=item.number,
                jurisdiction=item.jurisdiction,
            ),
        )
        for item in standards(text, grower.quotes)
    ]


def _with_shared_organization(made: Sequence[_Candidate]) -> list[_Candidate]:
    """Return conventions of a list as the first one's: "ILO Convention No. 138 and Convention No. 182"."""
    out: list[_Candidate] = []
    previous: Law | None = None
    for item in made:
        law = item.law
        if law.act_type == "convention":
            if previous and previous.issuer and law.number and not law.issuer:
                item = replace(item, law=replace(law, jurisdiction=previous.jurisdiction))
            else:
                previous = law
        out.append(item)
    return out


def _apart(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return candidates that do not cross, in order; of two that overlap the longer stays.

    A whole citation inside the title of another stays as well: "Закон «О внесении изменений в
    Закон «О банках»»".
    """
    outer, inner = _Row(), _Row()
    for item in sorted(candidates, key=lambda c: (c.start - c.end, c.start)):
        around = outer.touching(item)
        if not around:
            outer.add(item)
        elif len(around) == 1 and not inner.touching(item):
            if _is_quoted_in(item, around[0]):
                inner.add(item)
            elif _is_amended_by(item, around[0]):
                inner.add(item)
                outer.put_in_place_of(around[0], _without_date_of(item, around[0]))
    return sorted([*outer.items, *inner.items], key=lambda c: (c.start, -c.end))


class _Row:
    """Candidates that lie apart from each other, in order of place."""

    def __init__(self) -> None:
        self.items: list[_Candidate] = []

    def touching(self, item: _Candidate) -> list[_Candidate]:
        """Return those that share a letter with `item`."""
        at = bisect_right(self.items, item.start, key=lambda other: other.end)
        found = []
        while at < len(self.items) and self.items[at].start < item.end:
            found.append(self.items[at])
            at += 1
        return found

    def put_in_place_of(self, old: _Candidate, new: _Candidate) -> None:
        self.items[self.items.index(old)] = new

    def add(self, item: _Candidate) -> None:
        insort(self.items, item, key=lambda other: other.start)


_WHOLE: Final = frozenset({"numbered", "titled", "code", "constitution"})


def _is_quoted_in(inner: _Candidate, outer: _Candidate) -> bool:
    """Return whether a whole citation stands in the title of another."""
    title = outer.citation.part("title") if outer.citation else None
    if title is None or inner.citation is None:
        return False
    if inner.rule not in _WHOLE and not (inner.rule == "bare_title" and inner.law.title):
        return False
    whole = inner.start == title.start + 1 and inner.end >= title.end - 1
    if whole or inner.law.act_type == outer.law.act_type == "code":
        return False  # Кодекс Республики Казахстан «Бюджетный кодекс Республики Казахстан»
    within = title.start < inner.start and inner.end <= title.end
    return within and inner.law.act_type in _QUOTED


def _is_amended_by(inner: _Candidate, outer: _Candidate) -> bool:
    """Return whether an act stands in the title without quotes of the one that amends it."""
    title = outer.citation.part("bare_title") if outer.citation else None
    if title is None or inner.rule not in (*_WHOLE, "bare_title") or outer.law.short_form:
        return False
    amends = outer.law.title.lower().startswith(_AMENDS)
    return amends and title.start < inner.start and inner.end <= outer.end


def _without_date_of(inner: _Candidate, outer: _Candidate) -> _Candidate:
    """Return the amending act without the date that is the amended one's."""
    date = outer.citation.part("date") if outer.citation else None
    if date is None or not inner.start <= date.start < inner.end:
        return outer
    return replace(outer, law=replace(outer.law, date="", act_id=""))


_AMENDS: Final = ("о внесении изменени", "о внесении дополнени", "on amendments", "on amending")
_QUOTED: Final = frozenset(
    {"law", "code", "constitution", "decree", "resolution", "constitutional_law", "order"}
)
