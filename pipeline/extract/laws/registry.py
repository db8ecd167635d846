"""Well-known acts and documents that ship with the project: identifiers, numbers, titles.

``registry.tsv`` holds facts of the state registry. A row with ``shared_name`` has a title that
several acts in a row have had (the Tax Code of 2008, 2017 and 2025): the title alone does not tell
which is meant. An alias may end with the articles it holds for ("ГК@1-405"). Treaties and programmes
have a key of our own in place of an identifier ("un-rights-of-the-child"), which joins what three
languages call them.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pipeline.extract.laws.names_of_acts import loose, name_of, plain, without_country
from pipeline.records import Law

_FILE: Final = Path(__file__).with_name("registry.tsv")


@dataclass(frozen=True, slots=True)
class Entry:
    """An act of the registry. ``key`` is its identifier, where it has one."""

    key: str
    act_type: str
    number: str
    date: str
    titles: Mapping[str, str]
    aliases: tuple[str, ...]
    shared_name: bool

    @property
    def act_id(self) -> str:
        """Return the identifier in the state registry, "" for treaties and programmes."""
        return self.key if self.key[:1].isupper() else ""

    @property
    def year(self) -> int:
        return int(self.date[:4] or 0)


def find_entry(law: Law, *, latest_year: int = 9999, issued: str = "") -> Entry | None:
    """Return the act of the registry that a citation means, or None when unsure.

    ``latest_year`` is the last year that the document speaks of: no later act can be meant.
    ``issued`` is the date of the act that the document is, which tells the edition it cites.
    """
    if law.draft:
        return None
    if law.act_id:
        return _by_id().get(law.act_id)
    if law.number:
        return _by_number(law) if law.jurisdiction == "KZ" else None
    named = _named(law)
    found = [entry for entry in named if _fits(entry, law, latest_year)]
    if not found and not law.date and law.jurisdiction == "KZ":
        found = _before_the_newest(named, latest_year)
    if not found and law.title and len(law.date) == _WHOLE_DAY and law.jurisdiction == "KZ":
        found = _of_that_day(law)
    if not found and not law.date and law.jurisdiction == "KZ":
        found = _in_force([e for e in named if _article_fits(e, law)], issued, latest_year)
    return found[0] if len(found) == 1 else None


def _named(law: Law) -> Sequence[Entry]:
    """Return the acts of the registry that are called as a citation calls its act.

    A decree may be one of 1995 that had the force of law, which is a law to the registry.
    """
    name = loose(name_of(law))
    family = _family(law.act_type)
    ways = [name, without_country(name), _TREATY_FOR.sub("", name)]
    if law.short_form:  # the Education Law, the Trade Union Law
        ways += [f"on {name}", f"on {name}s"]
    found = next((entries for way in ways if (entries := _by_name().get((family, way)))), ())
    if found or law.act_type != "decree" or not law.title:
        return found
    laws = (entries for way in ways[:2] if (entries := _by_name().get(("law", way))))
    return [entry for entry in next(laws, ()) if _with_force_of_law(entry)]


#: Конвенция ООН | по борьбе с опустыниванием: its kind is part of such a name, not of the title
_TREATY_FOR: Final = re.compile(r"^(?:международная )?(?:конвенция|соглашение)(?: оон)? (?=по )")


def _with_force_of_law(entry: Entry) -> bool:
    """Return whether the President issued a law, as he did while there was no Parliament."""
    return entry.date[:4] in ("1995", "1996") and entry.number.isdigit()


def _before_the_newest(editions: Sequence[Entry], latest_year: int) -> list[Entry]:
    """Return the one edition before one so new that it stands in no year that a document speaks of.

    The Banking Law is that of 1995 to a document that ends in 2024, not that of 2026.
    """
    known = [entry for entry in editions if entry.act_id and entry.date]
    old = [entry for entry in known if entry.year < _NEW]
    told = latest_year < min((entry.year for entry in known if entry.year >= _NEW), default=0)
    return old if len(old) == 1 and told and old[0].year <= latest_year else []


#: Acts of this year and later are those that most texts do not know yet.
_NEW: Final = 2025


def _in_force(editions: Sequence[Entry], issued: str, latest_year: int) -> list[Entry]:
    """Return the edition of an act in force on a day, none in the year of a new one or where a later
    one may be meant.

    An order of 2012 means the Budget Code of 2008 by that name; one of 2008 or 2025 may mean two.
    """
    year = int(issued[:4] or 0)
    known = sorted((e for e in editions if e.act_id and e.date), key=lambda entry: entry.date)
    old = [entry for entry in known if entry.year < year]
    new = [entry for entry in known if year <= entry.year <= max(year, latest_year)]
    return old[-1:] if old and not new and latest_year < _NO_YEAR else []


_NO_YEAR: Final = 9999


_WHOLE_DAY: Final = len("2015-10-31")


def _of_that_day(law: Law) -> list[Entry]:
    """Return the acts of a day that share a word with the title, which translations word freely."""
    words = _content(law.title)
    if _AMENDING.search(plain(law.title)):
        return []  # adopted with the act that it makes room for, and called by its words
    return [
        entry
        for entry in _entries()
        if entry.date == law.date
        and _family(entry.act_type) == _family(law.act_type)
        and any(words & _content(title) for title in entry.titles.values())
    ]


def _content(title: str) -> set[str]:
    """Return the beginnings of the words that say what an act is about."""
    words = re.findall(r"\w{4,}", plain(title))
    return {word[:_STEM] for word in words} - _OF_ANY


_AMENDING: Final = re.compile(
    r"о внесении|о ратификации|введени\w+ в действие|amend|additions|ratif|enact|енгізу туралы|ратификация"
)
_STEM: Final = 6
#: Words that stand in the titles of many acts.
_OF_ANY: Final = frozenset(
    "респуб казахс қазақс republ kazakh некото кейбір some certai госуда мемлек state туралы about"
    " regula регули реттеу вопрос мәселе issues законо заңнам legisl измене amendm".split()
)


def _fits(entry: Entry, law: Law, latest_year: int) -> bool:
    if entry.act_id and law.jurisdiction != "KZ":
        return False
    if entry.year > latest_year or not _article_fits(entry, law):
        return False
    if law.date and entry.date:
        return entry.date.startswith(law.date) or law.date.startswith(entry.date)
    return not entry.shared_name


def _article_fits(entry: Entry, law: Law) -> bool:
    """Return whether the articles cited are all among those the name holds for."""
    for alias in entry.aliases:
        name, _, articles = alias.partition("@")
        if articles and loose(plain(name)) == loose(name_of(law)):
            cited = [int(number) for number in re.findall(r"(?<![\d-])\d+", law.article)]
            first, last = (int(number) for number in articles.split("-"))
            return bool(cited) and first <= min(cited) and max(cited) <= last
    return True


def numbered_by_president(number: str, date: str) -> str:
    """Return the identifier of a statute that the President issued in 1995 or 1996, or "".

    >>> numbered_by_president("2444", "1995-08-31"), numbered_by_president("2444", "1996-08-31")
    ('Z950002444_', '')
    """
    found = [
        entry
        for entry in _entries()
        if entry.number == number and entry.act_type in _STATUTES and entry.date.startswith(date)
    ]
    return found[0].act_id if len(found) == 1 else ""


def _by_number(law: Law) -> Entry | None:
    found = [
        entry
        for entry in _entries()
        if entry.number == law.number
        and (
            _family(entry.act_type) == _family(law.act_type)
            or (law.act_type == "decree" and law.date and _with_force_of_law(entry))
        )
        and (not law.date or entry.date.startswith(law.date) or law.date.startswith(entry.date))
    ]
    return found[0] if len(found) == 1 else None


def _family(act_type: str) -> str:
    return "law" if act_type == "constitutional_law" else act_type


@cache
def _entries() -> tuple[Entry, ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Entry(
            key=row["id"],
            act_type=row["act_type"],
            number=row["number"],
            date=row["date"],
            titles={language: row[f"title_{language}"] for language in ("kk", "ru", "en")},
            aliases=tuple(filter(None, row["aliases"].split(";"))),
            shared_name=row["shared_name"] == "yes",
        )
        for row in rows
    )


@cache
def _by_id() -> Mapping[str, Entry]:
    return {entry.key: entry for entry in _entries()}


@cache
def _by_name() -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    names: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for entry in _entries():
        for name in _names(entry):
            key = (_family(entry.act_type), name)
            names[key] = (*names.get(key, ()), entry)
    return _with_names_alone(names)


def _with_names_alone(
    names: Mapping[tuple[str, str], tuple[Entry, ...]],
) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    """Return the names with those that leave out the country, where no other act has them.

    "Закон о выборах" is the one "О выборах в Республике Казахстан".
    """
    alone: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for entry in _entries():
        if entry.shared_name or entry.key in _SUCCEEDED or entry.act_type not in _STATUTES:
            continue
        for name in {without_country(loose(plain(title))) for title in entry.titles.values()}:
            key = (_family(entry.act_type), name)
            if key not in names:
                alone[key] = (*alone.get(key, ()), entry)
    return {**names, **alone}


_STATUTES: Final = frozenset({"law", "constitutional_law", "code"})
#: "Закон о труде": a code has come in its place, which speech calls so as well.
_SUCCEEDED: Final = frozenset({"Z990000493_"})


def shared_name(law: Law) -> str:
    """Return one name for an act whose title several acts in a row have had, "" for any other.

    The Tax Code is so called in three languages, and once by a title of its own: which of its
    editions is meant stays open, but that it is the Tax Code does not.
    """
    found = _by_name().get((_family(law.act_type), loose(name_of(law))), ())
    if law.jurisdiction != "KZ" or not found or not all(entry.shared_name for entry in found):
        return ""
    newest = max(_called_alike(found), key=lambda entry: entry.date)
    return re.sub(r"[^a-z]+", "-", newest.titles["en"].lower()).strip("-")


def _called_alike(found: tuple[Entry, ...]) -> list[Entry]:
    """Return the entries that share a name with some, and those that share one with them."""
    group: dict[str, Entry] = {}
    todo = list(found)
    while todo:
        entry = todo.pop()
        if entry.key in group or not entry.shared_name:
            continue
        group[entry.key] = entry
        for name in _names(entry):
            todo += _by_name().get((_family(entry.act_type), name), ())
    return list(group.values())


def _names(entry: Entry) -> set[str]:
    aliases = (alias.partition("@")[0] for alias in entry.aliases)
    return {loose(plain(text)) for text in (*entry.titles.values(), *aliases) if text}


def is_called(act: Law, law: Law) -> bool:
    """Return whether the registry calls an act as a citation does.

    >>> code = Law(act_type="code", act_id="K080000095_")
    >>> is_called(code, Law(title="Budget Code")), is_called(code, Law(title="Tax Code"))
    (True, False)
    """
    entry = _by_id().get(act.act_id)
    return entry is not None and loose(name_of(law)) in _names(entry)


def edition_before(law: Law) -> Entry | None:
    """Return the one older act of the name, beside the act that a citation is taken for.

    >>> code = Law(act_type="code", title="Criminal Code", act_id="K1400000226", jurisdiction="KZ")
    >>> older = edition_before(code)
    >>> older and older.key
    'K970000167_'
    """
    entry = _by_id().get(law.act_id)
    if entry is None:
        return None
    alike = (_by_name().get((_family(entry.act_type), name), ()) for name in _names(entry))
    older = {other.key: other for same in alike for other in same if other.date < entry.date}
    return next(iter(older.values())) if len(older) == 1 else None


def is_of_name(one: str, other: str) -> bool:
    """Return whether two acts have one name, or one the name of the other and more.

    The law "О науке и технологической политике" came in the place of those "О науке".

    >>> is_of_name("Z2400000103", "Z1100000407"), is_of_name("Z2400000103", "Z070000319_")
    (True, False)
    """
    first, second = _by_id().get(one), _by_id().get(other)
    if first is None or second is None or _family(first.act_type) != _family(second.act_type):
        return False
    if _names(first) & _names(second):
        return True
    names = sorted((plain(entry.titles["ru"]) for entry in (first, second)), key=len)
    return len(names[0]) > len("о ") and names[1].startswith(f"{names[0]} и ")


def is_subject_en(words: str) -> bool:
    """Return whether a law or code of the registry is about something: "access to information".

    >>> is_subject_en("access to information"), is_subject_en("the weather")
    (True, False)
    """
    return loose(words) in _subjects_en()


@cache
def _subjects_en() -> frozenset[str]:
    titles = (loose(plain(e.titles["en"])) for e in _entries() if e.act_type in ("law", "code"))
    return frozenset(title.removeprefix("on ") for title in titles if title.startswith("on "))


def entry_of(key: str) -> Entry | None:
    """Return the act with an identifier or a key of our own."""
    return _by_id().get(key)
