"""Which act a mention of a document means: short forms to acts cited in full.

A short form is looked for among the names the document gives, then among the acts it cites, then in
the registry that ships with the project. A wrong link is worse than none: where two acts fit, none
is taken.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.laws.citation import APPROVED, ISSUED
from pipeline.extract.laws.country import with_countries
from pipeline.extract.laws.defined import Definition
from pipeline.extract.laws.former import as_called, before_name
from pipeline.extract.laws.meant.acts import (
    COUNTRY,
    Acts,
    Named,
    Spoken,
    Use,
    named,
    short_name,
    title_key,
)
from pipeline.extract.laws.meant.again import RULE as NAMED_AGAIN
from pipeline.extract.laws.meant.again import named_again
from pipeline.extract.laws.meant.approved_by import with_approvers
from pipeline.extract.laws.meant.approved_here import approves
from pipeline.extract.laws.meant.by_edition import by_edition
from pipeline.extract.laws.meant.by_name import (
    by_given_name,
    by_initials,
    by_own_title,
    by_title,
    by_title_given,
    by_title_in_bracket,
    full_by_title,
    is_open,
    told,
)
from pipeline.extract.laws.meant.by_number import by_number
from pipeline.extract.laws.meant.by_pointing import (
    POINTERS,
    by_nearest,
    by_said,
    by_this,
    pointed_types,
)
from pipeline.extract.laws.meant.by_year import by_year
from pipeline.extract.laws.meant.uses import definition_of, with_given_names
from pipeline.extract.laws.own_act import own_act, own_by_name
from pipeline.extract.laws.own_annex import act_of_annexes
from pipeline.extract.laws.registry import find_entry
from pipeline.extract.laws.resolve_corpus import key_of, registered_ids, with_registration
from pipeline.records import Date, Law, Mention

#: The ways to tell which act a mention means that is not cited in full, in order: the first decides.
WAYS: Final[tuple[Callable[[Use], Law | None], ...]] = (
    by_this,  # настоящий Кодекс: the act that the document is
    by_said,  # указанный приказ: the one named last
    by_edition,  # старый Кодекс, where the document speaks of two of a name
    by_given_name,  # статья 104 ТК, after "(далее – ТК)"
    by_title_in_bracket,  # Салық кодексі, after "... Кодексіне (Салық кодексі)"
    by_title_given,  # Договор о Комиссии, after "(далее – Договор о Комиссии)"
    by_title,  # Закон «О ГЧП», cited with its number elsewhere
    by_number,  # приказ № 31, cited with its day before
    by_year,  # Кодекс 2007 года, the one of that year
    by_nearest,  # статья 5 Закона, right behind one law, or where there is but one
    by_initials,  # Закон о ГЧП, after the title in full
    by_own_title,  # Budget Code, in the text of one of its editions
)


def resolve_in_document(
    mentions: Sequence[Mention], texts: Mapping[int, str]
) -> tuple[Mention, ...]:
    """Return the mentions of one document with the short forms among the laws resolved.

    Uses of a name that the document gives in another segment ("(далее – Программа)") are added,
    a bare "Закон" that nothing stands for is left out.
    """
    mentions = _registered(with_countries(mentions, texts))
    ordered = sorted(mentions, key=lambda m: (m.segment, m.start, -m.end))
    found = named_again(with_given_names(ordered, texts), texts)
    own = own_act(found, texts) or act_of_annexes(found, texts)
    acts = Acts(
        own=own,
        own_key=key_of(own) if own else "",
        latest_year=_latest_year(found),
        full=full_by_title(found),
        later=Spoken(_in_full(found)),
        pointed=pointed_types(found, texts),
    )
    by_name = own_by_name(found, texts)
    out: list[Mention] = []
    before: Mention | None = None
    outer: Mention | None = None
    for mention in found:
        law = mention.value
        if mention.kind != "law" or not isinstance(law, Law):
            out.append(mention)
            continue
        behind = before.value if before and _is_title_of(mention, law, before, texts) else None
        if isinstance(behind, Law) and behind.act_key:
            acts.titled[title_key(law)] = behind
        outer = outer if outer and _holds(outer, mention) else None
        text = texts.get(mention.segment, "")
        use = Use(law, mention, acts, text)
        law = _resolved(use, outer)
        if by_edition(use) is None:
            law = as_called(law, before_name(text, mention.start, mention.end))
        if mention.rule == "law_bare" and not law.act_key and not acts.spoken.of_type(law.act_type):
            continue
        if mention.rule == NAMED_AGAIN and not law.act_key:
            continue
        if law.act_key and approves(mention, law, text):
            acts.approves.setdefault(law.act_type, {})[law.act_key] = law
        if mention in by_name and law.act_key:
            acts.own_by_name.setdefault(law.act_type, {})[law.act_key] = law
        inner = outer is not None or text.startswith(_NOTE)
        before = mention = replace(mention, value=law)
        outer = outer or mention
        out.append(mention)
        _remember(acts, mention, law, texts, inner=inner)
    return with_approvers(out, texts, acts.approves if acts.own_key else {}, own)


#: What a note of the publisher names is not what the text goes on to speak of.
_NOTE: Final = ("Сноска.", "Ескерту.", "Footnote.")


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.segment == inner.segment and inner.end <= outer.end


def _registered(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, orders whose registration the document tells once with their identifier."""
    known = registered_ids(m.value for m in mentions if isinstance(m.value, Law))
    return [
        replace(m, value=with_registration(m.value, known)) if isinstance(m.value, Law) else m
        for m in mentions
    ]


def _resolved(use: Use, outer: Mention | None) -> Law:
    """Return a law with the identifier and key of the act it means.

    ``outer`` is the mention in whose title it stands.
    """
    law, own = use.law, use.acts.own
    if law.draft:
        return law
    whole = bool(law.number and law.date)
    meant = law if whole else next(filter(None, (way(use) for way in WAYS)), None)
    if whole and not law.act_id:
        entry = find_entry(law)  # of 1994 and before: numbers of their own kind
        if entry:
            return replace(law, act_id=entry.act_id, act_key=entry.key)
    if meant is None and not use.form.startswith(POINTERS) and not is_open(use):
        latest = _year_of(outer) or use.acts.latest_year
        entry = find_entry(law, latest_year=latest, issued=own.date if own else "")
        if entry:
            return replace(law, act_id=entry.act_id, act_key=entry.key)
    if meant is None:
        return replace(law, act_key=key_of(law))
    key = meant.act_key or key_of(meant)
    told_so = law.short_form or law.jurisdiction == "INT"  # Договор о Комиссии
    whose = meant.jurisdiction if told_so else law.jurisdiction
    return replace(law, act_id=meant.act_id, act_key=key, jurisdiction=whose)


def _year_of(outer: Mention | None) -> int:
    """Return the year of the act in whose title a citation stands, which knew no later act, or 0."""
    law = outer.value if outer else None
    return int(law.date[:4]) if isinstance(law, Law) and law.date else 0


def _is_title_of(mention: Mention, law: Law, before: Mention, texts: Mapping[int, str]) -> bool:
    """Return whether a title fills the bracket behind an act: "Кодексіне (Салық кодексі)"."""
    if mention.segment != before.segment or not isinstance(before.value, Law) or not law.title:
        return False
    text = texts.get(mention.segment, "")
    alone = text[before.end : mention.start].strip() == "(" and text[mention.end :].startswith(")")
    return alone and law.act_type == before.value.act_type and not (law.number or law.date)


def _remember(
    acts: Acts, mention: Mention, law: Law, texts: Mapping[int, str], *, inner: bool
) -> None:
    nameless = mention.rule in _NAMELESS or law.draft
    if (law.act_key or not nameless) and not _in_passing(mention, law, texts):
        acts.spoken.add(named(law, mention, inner=inner))
    item = definition_of(mention, law, texts)
    law = _named_so(item, mention, law, acts) if item else law
    if item and law.act_key:
        acts.given[short_name(item.name)] = law
        if COUNTRY.search(item.name):
            acts.with_country.add(short_name(item.name))


def _named_so(item: Definition, mention: Mention, law: Law, acts: Acts) -> Law:
    """Return the act that a bracket names: behind "Правила, утвержденные приказом" it is the rules."""
    kind = item.act_type(mention.language)
    if law.act_type not in ISSUED or kind not in APPROVED:
        return law
    rules = acts.spoken.of_type(kind)
    here = mention.segment, mention.context_start
    last = rules[-1] if rules else None
    beside = last and (last.mention.segment, last.mention.context_start) == here
    return last.law if last and beside else Law()


#: What names no act by itself: "настоящий Закон", "Закона".
_NAMELESS: Final = frozenset(
    {"law_pointer", "law_bare", "law_provision", "law_defined", NAMED_AGAIN}
)


def _in_passing(mention: Mention, law: Law, texts: Mapping[int, str]) -> bool:
    """Return whether an act without a title stands in a bracket: "(ratified by Law No. 87)"."""
    before = texts.get(mention.segment, "")[: mention.start]
    return not law.title and before.rfind("(") > before.rfind(")")


def _in_full(mentions: Sequence[Mention]) -> tuple[Named, ...]:
    """Return the acts that a document cites by number and day, or by a title and day of the registry."""
    laws = ((m, m.value) for m in mentions if isinstance(m.value, Law) and not m.value.draft)
    full = ((m, law if law.number and law.date else told(law)) for m, law in laws)
    return tuple(
        named(replace(law, act_key=law.act_key or key_of(law)), mention)
        for mention, law in full
        if law
    )


def _latest_year(mentions: Sequence[Mention]) -> int:
    """Return the last year that the dates and laws of a document speak of, 9999 without any."""
    years = [
        int(year)
        for mention in mentions
        for text in _dates_in(mention)
        for year in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", text)
    ]
    return max(years, default=9999)


def _dates_in(mention: Mention) -> tuple[str, ...]:
    value = mention.value
    if isinstance(value, Date):
        return (value.edtf,)
    return (value.date,) if isinstance(value, Law) else ()
