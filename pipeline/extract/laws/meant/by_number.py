"""An act by its number alone, once cited with it: "Resolution No. 1054", "№ 175 бұйрықпен"."""

from collections.abc import Iterable

from pipeline.extract.laws.citation import STATUTES
from pipeline.extract.laws.meant.acts import Named, Use, is_of_type, named, the_one
from pipeline.extract.laws.meant.offices import same_office
from pipeline.records import Law


def by_number(use: Use) -> Law | None:
    """Return the one act of the type that the document has cited with the number.

    Of two that share it the office tells: "Order No. 414 of the Minister of Education". The number
    of a law that says its parliament ("379-V") also holds for one that is cited in full below.
    """
    law, acts = use.law, use.acts
    if not law.number or law.title:
        return None
    before = [*acts.spoken.of_number(law.number)]
    if acts.own:
        before.append(named(acts.own, use.mention))
    if found := _with_number(before, law):
        return the_one(found)
    parliament = law.act_type in STATUTES and "-" in law.number
    return the_one(_with_number(acts.later.of_number(law.number), law)) if parliament else None


def _with_number(items: Iterable[Named], law: Law) -> list[Named]:
    """Return what may be meant by a number, a year or day beside it, and an office."""
    return [
        item
        for item in items
        if is_of_type(item.law, law.act_type)
        and item.law.jurisdiction == law.jurisdiction
        and item.date
        and item.date.startswith(law.date)
        and is_same_number(item.number, law)
        and same_office(item.law, law)
    ]


def is_same_number(number: str, law: Law) -> bool:
    """Return whether a citation has a number; that of a law may be without its parliament.

    >>> is_same_number("208-I", Law(act_type="code", number="208"))
    True
    >>> is_same_number("15-3", Law(act_type="decision", number="15"))
    False
    """
    if law.act_type in STATUTES and "-" not in law.number:
        return number.partition("-")[0] == law.number
    return number.casefold() == law.number.casefold()
