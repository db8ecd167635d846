"""Ministries in one word, "Минэкологии": the one of that field that the document names in full."""

from collections.abc import Iterable, Mapping
from typing import Final

import regex

from pipeline.extract.organizations.identity import identity
from pipeline.records import Mention, Organization

#: Минэкологии, Минкультуры РК; not МИД, МЧС
_SHORT: Final = regex.compile(r"Мин(?P<field>[а-яё]{4,})(?:[ ]РК|[ ]Казахстана)?")
_WORD: Final = regex.compile(r"\w+")
#: So many letters tell a field.
_STEM: Final = 4


def named_in_full(mentions: Iterable[Mention]) -> dict[str, Organization]:
    """Return the ministries that Russian paragraphs name in full, by who they are."""
    found: dict[str, Organization] = {}
    for mention in mentions:
        value = mention.value
        if not isinstance(value, Organization) or mention.language != "ru":
            continue
        if value.org_type == "ministry" and value.name.lower().startswith("министерство "):
            found.setdefault(identity(value, "ru"), value)
    return found


def ministry_of(name: str, full: Mapping[str, Organization]) -> str:
    """Return who a ministry in one word is: the only one in `full` of its field, else "".

    >>> both = {
    ...     "mks": Organization(name="Министерство культуры и спорта"),
    ...     "mf": Organization(name="Министерство финансов"),
    ... }
    >>> ministry_of("Минкультуры", both), ministry_of("Минздрав", both)
    ('mks', '')
    """
    short = _SHORT.fullmatch(name)
    if not short:
        return ""
    stem = short["field"][:_STEM]
    fits = [
        key
        for key, body in full.items()
        if any(word.startswith(stem) for word in _WORD.findall(body.name.lower())[1:])
    ]
    return fits[0] if len(fits) == 1 else ""
