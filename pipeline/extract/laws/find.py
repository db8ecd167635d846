"""Citations of laws and official documents in a text, with their fields."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.laws import fields as laws_fields
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.acts_by_name import named_alone
from pipeline.extract.laws.candidates import Candidate, apart
from pipeline.extract.laws.citation import TREATIES, Citation
from pipeline.extract.laws.cite import Grower, citations
from pipeline.extract.laws.defined import Definition, definition_after, definitions_in, uses_of
from pipeline.extract.laws.judge import judge
from pipeline.extract.laws.lists import is_joint, other_acts
from pipeline.extract.laws.registers import names_law_alone, with_what_stands_beside
from pipeline.extract.laws.shared import (
    LINK,
    as_listed,
    date_of_all,
    registered_together,
    shares_issuer,
    with_approver,
    with_date,
)
from pipeline.extract.laws.standards import names_standards, standards
from pipeline.extract.laws.text import Text, fold
from pipeline.records import Found, Law


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
    if candidates or known:
        candidates += _abbreviated(folded, known, _definitions(folded, candidates), grower)
    candidates += [*_standards(folded, grower), *_plans_alone(folded)]
    if not candidates and not names_law_alone(folded):  # as in most texts
        return []
    stand = with_what_stands_beside(apart(candidates, folded, language), folded, language)
    return [
        Found(
            kind="law",
            start=folded.back(item.start),
            end=folded.back_end(item.end),
            rule=f"law_{item.rule}",
            confidence=item.confidence,
            value=item.law,
        )
        for item in _of_treaty_before(_with_shared_organization(stand))
    ]


def _grown(
    text: Text, language: str, grower: Grower, known: Sequence[Definition]
) -> list[Candidate]:
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
    kept: list[Candidate] = []
    first: Law | None = None
    head_at = 0
    for citation in grown:
        rule, confidence = judge(text, citation, language, defined)
        if rule:
            law = laws_fields.read(text, citation, language, rule)
            if citation.strength == "listed" and first:
                if law.issuer and language != "kk":
                    first = replace(first, issuer=law.issuer)  # what follows is of the same
                law = replace(as_listed(law, first), draft=law.draft or first.draft)
                law = replace(law, act_id="") if law.draft else law
                if law.number and _dated_before_number(kept[head_at].citation):
                    law = with_date(law, first.date)  # от 30 ноября 2022 года № 962 и № 963
                if language == "kk" and law.issuer:  # it stands before the first of them
                    kept[head_at:] = [replace(k, law=as_listed(k.law, law)) for k in kept[head_at:]]
                    first = kept[head_at].law
            else:
                first, head_at = law, len(kept)
            end = _without_mark(text, citation)
            kept.append(Candidate(citation.start, end, rule, confidence, law, citation))
            date = date_of_all(text, end, language) if citation.strength == "listed" else ""
            if (
                citation.strength == "listed"
                and language == "ru"
                and is_joint(text, kept[head_at].citation)
            ):
                date = date or law.date  # Министра труда № 12 и Министра финансов № 34 от 7 июня
            if date:
                kept[head_at:] = [replace(k, law=with_date(k.law, date)) for k in kept[head_at:]]
            if citation.strength == "listed" and is_joint(text, kept[head_at].citation):
                laws = registered_together([k.law for k in kept[head_at:]])
                kept[head_at:] = [
                    replace(k, law=law) for k, law in zip(kept[head_at:], laws, strict=True)
                ]
    kept = _with_issuer_before(kept, text)
    given = _definitions(text, kept)
    kept = [_as_defined(item, given) for item in kept]
    brackets = [*here, *given]
    return _outside(kept, sorted((item.start, item.end) for item in brackets))


def _dated_before_number(citation: Citation | None) -> bool:
    """Return whether the date of the first act of a list stands before all its numbers."""
    date, number = (citation.part("date"), citation.part("number")) if citation else (None, None)
    return date is not None and number is not None and date.end <= number.start


def _with_issuer_before(kept: Sequence[Candidate], text: Text) -> list[Candidate]:
    """Return the candidates; one right behind another of its kind has its issuer.

    "Үкіметтің 1998 жылғы № 5 қаулысымен, 2004 жылғы № 10, 2008 жылғы № 4 қаулыларымен".
    """
    out: list[Candidate] = []
    for item in sorted(kept, key=lambda candidate: candidate.start):
        before = out[-1] if out else None
        if before and before.end <= item.start and shares_issuer(before.law, item.law):
            linked = LINK.fullmatch(text.folded, before.end, item.start)
            item = replace(item, law=as_listed(item.law, before.law)) if linked else item
        if before and before.end < item.start:
            first, law = with_approver(before.law, (text, before.end, item.start), item.law)
            out[-1], item = replace(before, law=first), replace(item, law=law)
        out.append(item)
    return out


def _without_mark(text: Text, citation: Citation) -> int:
    """Return where a citation ends, without the mark of a footnote behind its number."""
    last = citation.parts[-1]
    if last.kind != "number":
        return citation.end
    return citation.end - laws_parts.footnote_mark(text.folded[last.start : last.end])


def _as_defined(item: Candidate, given: Sequence[Definition]) -> Candidate:
    """Return the use of a short name with the jurisdiction of the act that has it."""
    if item.rule not in ("defined", "bare", "provision"):
        return item
    for known in given:
        if known.law and known.name.lower() == item.law.short_form.lower():
            return replace(item, law=replace(item.law, jurisdiction=known.law.jurisdiction))
    return item


def _outside(
    candidates: Sequence[Candidate], brackets: Sequence[tuple[int, int]]
) -> list[Candidate]:
    """Return the candidates that are not the short name in a bracket: "(далее – Закон)"."""
    out = []
    for item in candidates:
        at = bisect_right(brackets, item.start, key=lambda bracket: bracket[0]) - 1
        if at < 0 or item.end > brackets[at][1]:
            out.append(item)
    return out


def _definitions(text: Text, candidates: Sequence[Candidate]) -> list[Definition]:
    found = []
    for item in candidates:
        inside = item.citation.part("defined") if item.citation else None
        found.append(definition_after(text, inside.start if inside else item.end, item.law))
    return [item for item in found if item is not None]


def _abbreviated(
    text: Text, known: Sequence[Definition], here: Sequence[Definition], grower: Grower
) -> list[Candidate]:
    """Return the uses of abbreviations that were given to acts: "статье 104 ТК"."""
    out = []
    for item, start, end in uses_of(text, known, here):
        assert item.law is not None
        citation = grower.grow_around(start, end, item.law.act_type)
        law = laws_fields.read(text, citation, grower.language, "abbreviation")
        law = replace(law, jurisdiction=item.law.jurisdiction, short_form=item.name)
        out.append(Candidate(citation.start, citation.end, "abbreviation", 0.85, law, citation))
    return out


def _standards(text: Text, grower: Grower) -> list[Candidate]:
    if not names_standards(text):
        return []
    return [
        Candidate(
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


def _plans_alone(text: Text) -> list[Candidate]:
    return [
        Candidate(
            start,
            end,
            "alone",
            0.85,
            Law(
                act_type=act_type,
                title=" ".join(text.composed[first:last].split()),
                jurisdiction="KZ",
            ),
        )
        for act_type, start, end, first, last in named_alone(text.folded)
    ]


def _with_shared_organization(made: Sequence[Candidate]) -> list[Candidate]:
    """Return conventions of a list as the first one's: "ILO Convention No. 138 and Convention No. 182"."""
    out: list[Candidate] = []
    previous: Law | None = None
    for item in made:
        law = item.law
        if law.act_type in ("convention", "recommendation"):
            if previous and previous.issuer and law.number and not law.issuer:
                item = replace(item, law=replace(law, jurisdiction=previous.jurisdiction))
            elif law.issuer and item.rule == "listed":  # Conventions Nos. 87 and 98 of the ILO
                out = [*_of_organization(out, law.jurisdiction)]
                previous = law
            else:
                previous = law
        out.append(item)
    return out


def _of_treaty_before(made: Sequence[Candidate]) -> list[Candidate]:
    """Return short forms of treaties as those of whom the one is that the text named before.

    "the Convention on the Rights of the Child ...; article 12 of the Convention" are both the UN's.
    """
    out: list[Candidate] = []
    named: dict[str, str] = {}
    for item in made:
        law = item.law
        if law.act_type in TREATIES and item.rule in ("provision", "bare"):
            item = replace(
                item, law=replace(law, jurisdiction=named.get(law.act_type, law.jurisdiction))
            )
        elif law.act_type in TREATIES and (law.title or law.number):
            named[law.act_type] = law.jurisdiction
        out.append(item)
    return out


def _of_organization(made: Sequence[Candidate], jurisdiction: str) -> list[Candidate]:
    """Return the candidates, the numbered conventions at their end as those of an organization."""
    out = list(made)
    for at in range(len(out) - 1, -1, -1):
        law = out[at].law
        if law.act_type != "convention" or not law.number or law.issuer:
            break
        out[at] = replace(out[at], law=replace(law, jurisdiction=jurisdiction))
    return out
