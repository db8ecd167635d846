"""Acts that languages cite by their day and title alone, joined where only one can be meant.

"Закон от 2 апреля 1997 года «О льготах ветеранам»" and "«Ардагерлерге жеңілдіктер туралы» 1997 жылғы 2
сәуірдегі Заң" have no number in common and no word. Where each language knows one law of that day
that the other does not, they are one, if their titles share a word that a table translates, or if
translations of one document cite them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from pipeline.extract.laws.names_of_acts import loose, plain
from pipeline.extract.laws.offices import office_mark
from pipeline.extract.organizations.keys import is_translated, key_of_words
from pipeline.records import Law

#: Acts of which a day has few: what ministers and regions issue has numbers.
_TYPES: Final = frozenset({"law", "constitutional_law", "code", "decree", "resolution"})
_WHOLE_DAY: Final = len("2015-10-31")
#: Words in the titles of many acts: the law of a republic, its state.
_OF_MANY: Final = frozenset({"law", "state", "republican", "national", "kazakhstan", "republic"})
_CHANGES: Final = re.compile(
    r"внесении|измен|дополн|өзгер|толықтыр|amend|chang|addition|supplement"
)
_RATIFIES: Final = re.compile(r"ратифи|ratif")
_DIGITS: Final = re.compile(r"\d+")
_STEM: Final = 5


@dataclass(frozen=True, slots=True)
class Dated:
    """An act as a language cites it: its key, the act, and the documents that do."""

    key: str
    language: str
    law: Law
    documents: frozenset[str]


def joined_by_day(acts: Iterable[Dated]) -> Mapping[str, str]:
    """Return the common key of acts of one day that languages cite by titles of their own.

    >>> joined_by_day([
    ...     Dated("law-1", "ru", Law(act_type="law", date="1997-04-02", title="О льготах на транспорте"), frozenset()),
    ...     Dated("law-2", "kk", Law(act_type="law", date="1997-04-02", title="Көліктегі жеңілдіктер туралы"), frozenset()),
    ... ])
    {'law-1': 'law-1', 'law-2': 'law-1'}
    """
    acts = list(acts)
    cited: dict[str, set[str]] = {}
    days: dict[tuple[str, str, str], list[Dated]] = {}
    for act in acts:
        for name in act.documents:
            cited.setdefault(name, set()).add(act.key)
        law = act.law
        if law.act_type in _TYPES and len(law.date) == _WHOLE_DAY and law.title:
            day = (law.act_type, law.date, office_mark(law.issuer))
            days.setdefault(day, []).append(act)
    found: dict[str, str] = {}
    for same in days.values():
        found.update(_joined(same, cited))
    return found


def _joined(acts: list[Dated], cited: Mapping[str, set[str]]) -> Mapping[str, str]:
    """Return the common key of the acts of a day that no two of a language are, if they are one."""
    languages: dict[str, set[str]] = {}
    for act in acts:
        languages.setdefault(act.key, set()).add(act.language)
    alone = [act for act in acts if len(languages[act.key]) == 1]
    groups = [[act for act in alone if act.language == one] for one in ("kk", "ru", "en")]
    groups = [group for group in groups if group and _is_one(group)]
    one = [group[0] for group in groups]
    if len(one) < 2 or len({act.law.number for act in alone if act.law.number}) > 1:
        return {}
    if not all(_translate(a, b, cited) for a, b in combinations(one, 2)):
        return {}
    keys = {act.key for group in groups for act in group}
    common = min(keys, key=lambda key: (not key[:1].isupper(), key))
    return dict.fromkeys(sorted(keys), common)


def _is_one(group: list[Dated]) -> bool:
    """Return whether the acts that a language cites are one, worded twice."""
    first = _stems(group[0].law.title)
    return all(
        act.key == group[0].key or 2 * len(first & _stems(act.law.title)) > len(first)
        for act in group
    )


def _stems(title: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w{4,}", loose(plain(title)))}


def _translate(one: Dated, other: Dated, cited: Mapping[str, set[str]]) -> bool:
    """Return whether two titles may be translations of one another, and something says they are."""
    titles = (one.law.title, other.law.title)
    for pattern in (_CHANGES, _RATIFIES):
        if len({bool(pattern.search(title.lower())) for title in titles}) > 1:
            return False
    if len({frozenset(_DIGITS.findall(title)) for title in titles}) > 1:
        return False
    words = [
        {word for word in key_of_words(act.law.title, act.language) if is_translated(word)}
        for act in (one, other)
    ]
    if words[0] & words[1] - _OF_MANY:
        return True
    return any(_is_translation(cited[a], cited[b]) for a in one.documents for b in other.documents)


def _is_translation(one: set[str], other: set[str]) -> bool:
    """Return whether two documents cite the same acts, as translations do."""
    common = len(one & other)
    return common >= _COMMON and 2 * common >= min(len(one), len(other))


_COMMON: Final = 2
