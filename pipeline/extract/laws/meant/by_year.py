"""An act by its year or day: "the 2006 Law", "Кодекс 2007 года", "Законом от 30 мая 2005 года"."""

import re
from collections.abc import Iterable
from typing import Final

from pipeline.extract.laws.meant.acts import Named, Use, is_of_type, named, the_one
from pipeline.extract.laws.meant.offices import same_office
from pipeline.records import Law

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def by_year(use: Use) -> Law | None:
    """Return the one act of the type and of the year or day that the document has named.

    Where none has been named before, the one that it cites in full below.
    """
    law, acts = use.law, use.acts
    date = law.date or _year_of(use)
    if not date or law.number or law.title:
        return None
    before = [*acts.spoken.of_year(date)]
    if acts.own:
        before.append(named(acts.own, use.mention))
    found = _of_date(before, law, date) or _of_date(acts.later.of_year(date), law, date)
    return the_one(found)


def _year_of(use: Use) -> str:
    """Return the year that a short form says: "the 2006 Law"."""
    match = _YEAR.search(use.law.short_form) if use.mention.rule == "law_dated" else None
    return match.group() if match else ""


def _of_date(items: Iterable[Named], law: Law, date: str) -> list[Named]:
    return [
        item
        for item in items
        if is_of_type(item.law, law.act_type)
        and item.law.jurisdiction == law.jurisdiction
        and item.date.startswith(date)
        and (item.number or item.law.title or item.key)
        and same_office(item.law, law)
    ]
