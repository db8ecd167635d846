"""An act by a name that the document gave it, by its title, or by a part of that."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pipeline.extract.laws.meant.acts import (
    ByTitle,
    Use,
    full_key,
    short_name,
    the_one,
    title_key,
)
from pipeline.extract.laws.meant.by_edition import told_edition
from pipeline.extract.laws.meant.by_pointing import POINTERS, is_torn_off
from pipeline.extract.laws.meant.short_names import begins_or_abbreviates, is_part_of
from pipeline.extract.laws.names_of_acts import name_of, plain
from pipeline.extract.laws.registry import find_entry, is_called
from pipeline.records import Law, Mention


def by_given_name(use: Use) -> Law | None:
    """Return the act to which the document gave the short form as its name: "(далее – ТК)".

    Of "муниципальной Программы" the name is "Программа".
    """
    if not use.law.short_form or use.form.startswith(POINTERS) or is_torn_off(use):
        return None
    name = short_name(use.law.short_form)
    kind = name.rpartition(" ")[2] if use.mention.rule == "law_defined" else name
    return use.acts.given.get(name) or use.acts.given.get(kind)


def by_initials(use: Use) -> Law | None:
    """Return the one act whose title a short form begins or abbreviates: "Закон о ГЧП"."""
    law = use.law
    if not law.short_form or use.bare or use.form.startswith(POINTERS):
        return None
    if use.mention.rule in ("law_defined", "law_dated"):
        return None
    name = name_of(law)
    if len(name) < len("о_г") and name == plain(law.short_form):
        return None  # УК: a code of the registry
    of_type = use.acts.spoken.of_type(law.act_type)
    if found := [item for item in of_type if begins_or_abbreviates(name, item.law.title)]:
        return the_one(found)
    if find_entry(law):
        return None  # the registry has an act of that name
    at_home = law.jurisdiction or "KZ"
    found = [item for item in of_type if (item.law.jurisdiction or "KZ") == at_home]
    return the_one(i for i in found if is_part_of(law.short_form, name, i.law.title))


def by_title_in_bracket(use: Use) -> Law | None:
    """Return the act behind which a title stood in a bracket: "Кодексіне (Салық кодексі)"."""
    law = use.law
    return None if law.number or law.date else use.acts.titled.get(title_key(law))


def by_title_given(use: Use) -> Law | None:
    """Return the act to which the document gave a title as its name: "(далее – Договор о Комиссии)"."""
    law = use.law
    if not law.title or law.number or law.date:
        return None
    title = plain(law.title)
    given = use.acts.given.items()
    fits = (act for name, act in given if name == title or name.endswith(f" {title}"))
    return next((act for act in fits if act.act_type == law.act_type), None)


def by_title(use: Use) -> Law | None:
    """Return the act cited in full elsewhere in the document under the same title."""
    law = use.law
    meant = use.acts.full.get(title_key(law)) if law.title else None
    return meant if meant and (not law.date or meant.date.startswith(law.date)) else None


def is_open(use: Use) -> bool:
    """Return whether the document cites two acts of a name, and neither year nor words beside it tell which.

    "Трудовой кодекс" beside those of 2007 and 2015; "новый Трудовой кодекс" is plain, and so is the
    one that the document gave a name ("далее – Кодекс").
    """
    law, acts = use.law, use.acts
    if law.number or law.date or told_edition(use):
        return False
    told_apart = {**acts.later.registered, **acts.spoken.registered}
    editions = {key for key, act in told_apart.items() if is_called(act, law)}
    return len(editions) > 1 and editions.isdisjoint(act.act_key for act in acts.given.values())


def by_own_title(use: Use) -> Law | None:
    """Return the document's own act, where a title that several acts in a row have had is its title.

    "Budget Code" above "Code of the Republic of Kazakhstan dated 4 December 2008 No. 95-IV".
    """
    own, law = use.acts.own, use.law
    if not own or not law.title or law.number or law.date or own.act_type != law.act_type:
        return None
    return own if is_called(own, law) else None


def full_by_title(mentions: Iterable[Mention]) -> ByTitle:
    """Return the acts of a document told by a number, or a day that the registry knows.

    By type, country and title, where a title means but one.
    """
    by_title: dict[tuple[str, str, str], dict[str, Law]] = {}
    for mention in mentions:
        law = told(mention.value) if isinstance(mention.value, Law) else None
        if law:
            acts = by_title.setdefault(title_key(law), {})
            acts[full_key(law)] = law
    return {name: next(iter(acts.values())) for name, acts in by_title.items() if len(acts) == 1}


def told(law: Law) -> Law | None:
    """Return a law with a title that a number and date tell, or the day alone; else None."""
    if not law.title or not law.date or law.draft:
        return None
    if law.number:
        return law
    entry = find_entry(law) if len(law.date) == _WHOLE_DAY else None
    return replace(law, act_id=entry.act_id, act_key=entry.key) if entry else None


_WHOLE_DAY: Final = len("2015-10-31")
