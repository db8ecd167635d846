"""One key for the names of one body: across case, quotes, legal form, country and script."""

from functools import cache, lru_cache
from typing import Final

import regex

from pipeline.extract.laws_text import fold
from pipeline.extract.org_gazetteer import Known, by_abbreviation, by_name, known_bodies
from pipeline.latin_kazakh import from_cyrillic
from pipeline.records import Organization

_COUNTRY: Final = regex.compile(
    r"(?:^|(?<=\W))(?:(?:of[ ])?(?:the[ ])?republic[ ]of[ ]kazakhstan|of[ ]kazakhstan|республики[ ]казахстан"
    r"|қазақстан[ ]республикасы(?:ның)?|рк|қр|rk)(?=\W|$)"
)
_NOT_NAME: Final = regex.compile(r"[«»\"'(),.]|(?<!\w)-|-(?!\w)")


def identity(value: Organization) -> str:
    """Return the key of the body that a name means, "" for an empty one.

    >>> identity(Organization(name="Министерство национальной экономики РК"))
    'mne'
    """
    return _identity(value.name, value.legal_form, value.org_type)


@lru_cache(maxsize=20_000)
def _identity(name: str, legal_form: str, org_type: str) -> str:
    known = _known(name, legal_form)
    if known:
        return known.key
    bare = bare_name(name, legal_form)
    return slug(bare) or slug(name)


def bare_name(name: str, legal_form: str = "") -> str:
    """Return a name folded, without country, legal form and quotes."""
    folded = fold(name, "").folded
    if legal_form:
        folded = folded.replace(fold(legal_form, "").folded, " ", 1)
    folded = _NOT_NAME.sub(" ", _COUNTRY.sub(" ", folded))
    return " ".join(folded.split())


def slug(name: str) -> str:
    """Return a name in Latin letters with hyphens, for a key.

    >>> slug("акимат города алматы")
    'akimat-goroda-almaty'
    """
    return regex.sub(r"[^a-z0-9]+", "-", from_cyrillic(name, "practical").lower()).strip("-")[:80]


@lru_cache(maxsize=20_000)
def listed(name: str, legal_form: str = "") -> Known | None:
    """Return the body of the list that has this full name in any language, if just one."""
    found = {body.key: body for body in _bodies(bare_name(name, legal_form))}
    return next(iter(found.values())) if len(found) == 1 else None


def _known(name: str, legal_form: str) -> Known | None:
    body = listed(name, legal_form)
    if body:
        return body
    found: dict[str, Known] = {}
    if not _bodies(bare_name(name, legal_form)):
        written = regex.sub(r"(?:^|\s)(?:РК|ҚР|RK)(?:\s|$)", " ", name).strip()
        found = {
            table[written].key: table[written]
            for table in map(by_abbreviation, ("ru", "kk", "en"))
            if written in table
        }
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _bodies(bare: str) -> list[Known]:
    return [table[bare] for table in _bare_tables() if bare in table]


@cache
def _bare_tables() -> tuple[dict[str, Known], ...]:
    return tuple(
        {bare_name(name): body for name, body in by_name(language).items()}
        for language in ("ru", "kk", "en")
    )


@cache
def _by_key() -> dict[str, Known]:
    return {body.key: body for body in known_bodies()}


def known_body(key: str) -> Known | None:
    """Return the row of the list with a key."""
    return _by_key().get(key)
