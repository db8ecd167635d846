"""The list of bodies (``bodies.tsv``): state bodies, companies and international ones by name.

One row is one body through time and languages. Names are full names without the country; the
abbreviations are those in use. The list was written from official names of public bodies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pipeline.extract.laws.text import fold
from pipeline.extract.organizations.text import tokens_of

_FILE: Final = Path(__file__).with_name("bodies.tsv")
SEPARATOR: Final = "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A body of the list: names and abbreviations by language, the first is the best."""

    key: str
    org_type: str
    country: str
    names: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]]
    note: str = ""


@cache
def known_bodies() -> tuple[Known, ...]:
    """Return the rows of ``bodies.tsv``."""
    rows = []
    for line in _FILE.read_text(encoding="utf-8").splitlines()[1:]:
        if not line.strip():
            continue
        key, org_type, country, kk, ru, en, short_kk, short_ru, short_en, note = line.split("\t")
        rows.append(
            Known(
                key=key,
                org_type=org_type,
                country=country,
                names={"kk": _split(kk), "ru": _split(ru), "en": _split(en)},
                short={"kk": _split(short_kk), "ru": _split(short_ru), "en": _split(short_en)},
                note=note,
            )
        )
    return tuple(rows)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(SEPARATOR) if part.strip())


@cache
def by_name(language: str) -> dict[str, Known]:
    """Return the bodies by their folded full names in a language."""
    return {
        fold(name, language).folded: body
        for body in known_bodies()
        for name in body.names[language]
    }


@cache
def by_abbreviation(language: str) -> dict[str, Known]:
    """Return the bodies by their abbreviations as written; what two bodies share is left out."""
    found: dict[str, Known] = {}
    shared = set()
    for body in known_bodies():
        for name in body.short[language]:
            if name in found and found[name].key != body.key:
                shared.add(name)
            found.setdefault(name, body)
    return {name: body for name, body in found.items() if name not in shared}


@cache
def topics(language: str) -> frozenset[str]:
    """Return what ministries, committees and agencies are for: their names without the head word.

    >>> "национальной экономики" in topics("ru"), "ұлттық экономика" in topics("kk")
    (True, True)
    """
    kept = set()
    for body in known_bodies():
        if body.org_type not in ("ministry", "committee", "agency", "department"):
            continue
        for name in body.names[language]:
            words = tokens_of(name, language).words
            if language != "en":
                kept.add(" ".join(words[:-1] if language == "kk" else words[1:]))
            elif words[1] in ("of", "for", "on"):
                kept.add(" ".join(word for word in words[2:] if word != "the"))
    return frozenset(kept)


@cache
def words_of_topics() -> frozenset[str]:
    """Return the words of Kazakh topics.

    >>> "ирригация" in words_of_topics()
    True
    """
    return frozenset(word for topic in topics("kk") for word in topic.split())
