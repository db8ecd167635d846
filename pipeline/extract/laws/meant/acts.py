"""The acts that a document has named so far, in order of place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pipeline.extract.laws.meant.offices import same_office
from pipeline.extract.laws.names_of_acts import name_of, plain
from pipeline.extract.laws.registry import entry_of
from pipeline.extract.laws.resolve_corpus import key_of
from pipeline.records import Law, Mention

#: Where a title stands for one act of its type and country.
ByTitle = Mapping[tuple[str, str, str], Law]


@dataclass(frozen=True, slots=True)
class Named:
    """An act and a mention that names it; ``inner`` says that it stands in the title of another.

    ``number`` and ``date`` are those of the mention, or else of the registry.
    """

    law: Law
    mention: Mention
    number: str
    date: str
    inner: bool = False

    @property
    def key(self) -> str:
        return self.law.act_key


class Spoken:
    """Acts as a document names them, in order of place; looked up by type, number and year."""

    def __init__(self, items: Iterable[Named] = ()) -> None:
        self._of_type: defaultdict[str, list[Named]] = defaultdict(list)
        self._of_number: defaultdict[str, list[Named]] = defaultdict(list)
        self._of_year: defaultdict[str, list[Named]] = defaultdict(list)
        self._registered: dict[str, Law] = {}
        for item in items:
            self.add(item)

    def add(self, item: Named) -> None:
        """Add what is named behind all that was before."""
        kind = item.law.act_type
        for name in (kind, "law") if is_of_type(item.law, "law") and kind != "law" else (kind,):
            self._of_type[name].append(item)
        self._of_number[_stem_of(item.number)].append(item)
        self._of_year[item.date[:_YEAR]].append(item)
        if item.law.act_id and (item.law.number or item.law.date):
            self._registered.setdefault(item.key, item.law)

    def of_type(self, act_type: str) -> Sequence[Named]:
        """Return what has been named of a type; a constitutional law is a law."""
        return self._of_type.get(act_type, ())

    def of_number(self, number: str) -> Sequence[Named]:
        """Return what may have a number; that of a law may be told without its parliament."""
        return self._of_number.get(_stem_of(number), ())

    def of_year(self, date: str) -> Sequence[Named]:
        """Return what is of the year of a date."""
        return self._of_year.get(date[:_YEAR], ())

    @property
    def registered(self) -> Mapping[str, Law]:
        """Return by its key each act with an identifier that a number or day told."""
        return self._registered


_YEAR: Final = len("2015")


def _stem_of(number: str) -> str:
    return number.casefold().partition("-")[0]


@dataclass(slots=True)
class Acts:
    """What a document has said of acts so far.

    ``own`` is the act that the document is; ``own_by_name`` has the codes and treaties that it is or
    ratifies, by type.
    ``given`` has the names it gave to acts ("далее – Закон"), ``with_country`` those of them that
    say a country, ``titled`` the acts whose usual title stood in a bracket behind them.
    ``full`` has the acts that it cites in full anywhere, by title, ``later`` all of them.
    ``pointed`` are the types of which each "this Law" comes right behind another law.
    ``approves`` are the rules and programmes that the document itself approves, by type.
    """

    own: Law | None = None
    own_key: str = ""
    latest_year: int = 9999
    full: ByTitle = field(default_factory=dict)
    later: Spoken = field(default_factory=Spoken)
    pointed: frozenset[str] = frozenset()
    given: dict[str, Law] = field(default_factory=dict)
    titled: dict[tuple[str, str, str], Law] = field(default_factory=dict)
    with_country: set[str] = field(default_factory=set)
    own_by_name: dict[str, dict[str, Law]] = field(default_factory=dict)
    approves: dict[str, dict[str, Law]] = field(default_factory=dict)
    spoken: Spoken = field(default_factory=Spoken)


@dataclass(frozen=True, slots=True)
class Use:
    """A mention, what it says, and the acts named before it; ``text`` is that of its segment."""

    law: Law
    mention: Mention
    acts: Acts
    text: str

    @property
    def form(self) -> str:
        return self.law.short_form.lower()

    @property
    def bare(self) -> bool:
        """Return whether it is the word for the act alone: "Закона"."""
        return self.mention.rule in ("law_bare", "law_provision")


def is_of_type(law: Law, act_type: str) -> bool:
    """Return whether an act may be called by a type.

    >>> is_of_type(Law(act_type="constitutional_law"), "law"), is_of_type(Law(act_type="code"), "law")
    (True, False)
    """
    return law.act_type == act_type or (law.act_type, act_type) == ("constitutional_law", "law")


def named(law: Law, mention: Mention, *, inner: bool = False) -> Named:
    """Return an act as a mention names it, with the number and day that the registry has for it."""
    entry = entry_of(law.act_key)
    number, date = (entry.number, entry.date) if entry else ("", "")
    longer = date if date.startswith(law.date) else law.date
    return Named(law, mention, law.number or number, longer, inner)


def the_one(items: Iterable[Named]) -> Law | None:
    """Return the act that all the items are, None where they are several or it is not known."""
    one: Named | None = None
    for item in items:
        if one is None or (_is_same(item, one) and len(item.law.issuer) > len(one.law.issuer)):
            one = item
        elif not _is_same(item, one):
            return None
    return one.law if one and one.key else None


def _is_same(one: Named, other: Named) -> bool:
    if one.key and one.key == other.key:
        return True
    numbered = one.number and one.date and (one.number, one.date) == (other.number, other.date)
    if numbered and one.law.act_type == other.law.act_type:
        return same_office(one.law, other.law)
    return not one.key and not other.key and name_of(one.law) == name_of(other.law)


def title_key(law: Law) -> tuple[str, str, str]:
    """Return what tells acts apart by their title."""
    return law.act_type, law.jurisdiction, plain(law.title)


def short_name(text: str) -> str:
    """Return a short name as it is compared: in lower case, without "the" and the country.

    >>> short_name("the PPP Law"), short_name("ТК РК")
    ('ppp law', 'тк')
    """
    return re.sub(r"^(?:the|a) ", "", plain(text))


#: A name that says whose act it is: "Закон РК", "Закон Ивановской области".
COUNTRY: Final = re.compile(
    r"Республик|Казахстан|\bобласт|\bкрая\b|\bоблыс|\bOblast|\bRegion|\bРК\b|Қазақстан|\bҚР\b|Republic|Kazakhstan|\bRK\b",
    re.IGNORECASE,
)


def full_key(law: Law) -> str:
    """Return the key of an act cited in full."""
    return law.act_key or key_of(law)
