"""An act by the word that tells it from others of its name: "the old Code", "новый Водный кодекс"."""

from collections.abc import Iterable
from typing import Final

from pipeline.extract.laws.citation import STATUTES
from pipeline.extract.laws.former import before_name, edition_told
from pipeline.extract.laws.meant.acts import Named, Use
from pipeline.extract.laws.meant.by_pointing import POINTERS, nearby
from pipeline.extract.laws.registry import entry_of, is_called, is_of_name
from pipeline.records import Law


def by_edition(use: Use) -> Law | None:
    """Return the act of a name that is called new or old, of those that the document names.

    The new one is the youngest, the old one the other of two, or of several the one right before the
    youngest, where that was spoken of last. "The latter Law" is the last of two or more named just before.
    """
    law = use.law
    if law.number or law.date or use.form.startswith(POINTERS) or law.act_type not in STATUTES:
        return None
    told = told_edition(use)
    if told == "latter":
        return _last_of(nearby(use)) if not law.title else None
    if not told:
        return None
    last, editions = _editions(use)
    if len(editions) < _PAIR:
        return None
    if told == "new":
        return editions[-1]
    return editions[-2] if len(editions) == _PAIR or last == editions[-1].act_key else None


def told_edition(use: Use) -> str:
    """Return the edition that the word before the name of an act tells."""
    return edition_told(before_name(use.text, use.mention.start, use.mention.end))


_PAIR: Final = 2


def _last_of(items: Iterable[Named]) -> Law | None:
    """Return the act named last, of several."""
    named = sorted(items, key=lambda item: (item.mention.segment, item.mention.start))
    several = len({item.key for item in named}) > 1
    return named[-1].law if several and named[-1].key else None


def _editions(use: Use) -> tuple[str, list[Law]]:
    """Return the act spoken of last, and all of its name from the oldest on."""
    law, acts = use.law, use.acts
    known = {**acts.later.registered, **acts.spoken.registered}
    spoken = [item for item in acts.spoken.of_type(law.act_type) if not item.inner]
    last = spoken[-1].key if spoken else ""
    by_key = {item.key: item.law for item in spoken}
    if law.title or (not use.bare and use.mention.rule != "law_defined"):
        found = [act for act in known.values() if is_called(act, law)]
    else:
        found = [act for act in by_key.values() if is_of_name(act.act_key, last)]
    return last, sorted(found, key=lambda act: _date(act))


def _date(act: Law) -> str:
    entry = entry_of(act.act_key)
    return entry.date if entry else act.date
