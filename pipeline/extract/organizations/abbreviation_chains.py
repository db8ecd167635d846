"""A body and the one it belongs to, both in letters: "КГД МФ РК", "ҚР ҚМ МКК", "SRC MF RK"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.gazetteer import by_abbreviation
from pipeline.extract.organizations.kazakh.heads import PLAIN_ENDINGS
from pipeline.extract.organizations.models.not_names import NOT_NAMES
from pipeline.extract.organizations.text import Named, Tokens

#: What has parts that are told by letters.
_OWNERS: Final = frozenset({"ministry", "agency"})
#: What belongs to a ministry or an agency. The committee of national security belongs to nobody.
_PARTS: Final = frozenset({"committee", "department"})
_OF_ITSELF: Final = frozenset({"КНБ", "ҰҚК", "NSC", "KNB"})
#: The letter of committees and departments: the first in Russian, the last in Kazakh.
_LETTERS: Final = {
    "ru": {"К": "committee", "Д": "department"},
    "kk": {"К": "committee", "Д": "department"},
    "en": {},
}
_SHORTEST: Final = {"ru": 3, "kk": 2, "en": 3}


def chained(tokens: Tokens, short: Sequence[Named], language: str) -> Iterator[Named]:
    """Yield abbreviations of bodies, those of a part with the body that it belongs to.

    >>> from pipeline.extract.organizations.text import tokens_of
    >>> mf = Named(first=2, end=4, name="МФ РК", org_type="ministry", rule="abbreviation")
    >>> [item.name for item in chained(tokens_of("Отчёт КГД МФ РК за год", "ru"), [mf], "ru")]
    ['КГД МФ РК', 'МФ РК']
    """
    wholes = {}
    for owner in short:
        at = owner.end if language == "kk" else owner.first - 1
        kind = _part(tokens, at, language) if owner.org_type in _OWNERS else ""
        if kind:
            wholes[at] = _whole(tokens, owner, at, kind, language)
    yield from (whole for whole in wholes.values())
    yield from (item for item in short if not _is_part(item, wholes))


def _is_part(item: Named, wholes: dict[int, Named]) -> bool:
    return item.end == item.first + 1 and item.first in wholes


def _part(tokens: Tokens, at: int, language: str) -> str:
    """Return the kind of the part that stands in letters at a place, "" if none does."""
    raw = _bare(tokens, at, language)
    beside = at + 1 if language != "kk" else at
    if not raw.isalpha() or not raw.isupper() or tokens.gap(beside) != " ":
        return ""
    if raw in _OF_ITSELF:
        return ""
    body = by_abbreviation(language).get(raw)
    if body:
        return body.org_type if body.org_type in _PARTS else ""
    if (
        tokens.shouted_near(at)
        or len(raw) < _SHORTEST[language]
        or len(raw) > _LONGEST
        or raw.lower() in NOT_NAMES
    ):
        return ""
    return _LETTERS[language].get(raw[-1] if language == "kk" else raw[0], "")


_LONGEST: Final = 8


def _bare(tokens: Tokens, at: int, language: str) -> str:
    """Return the letters at a place without a case ending: "МКК-нің"."""
    raw = tokens.raw(at)
    stem, _, ending = raw.partition("-")
    return stem if language == "kk" and ending in PLAIN_ENDINGS else raw


def _whole(tokens: Tokens, owner: Named, at: int, kind: str, language: str) -> Named:
    bare = _bare(tokens, at, language)
    if language == "kk":
        return replace(owner, end=at + 1, name=f"{owner.name} {bare}", org_type=kind)
    return replace(owner, first=at, name=f"{bare} {owner.name}", org_type=kind)
