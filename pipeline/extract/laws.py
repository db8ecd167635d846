"""Citations of laws and official documents in a text, with their fields."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract import laws_fields
from pipeline.extract.laws_cite import Citation, citations
from pipeline.extract.laws_judge import judge
from pipeline.extract.laws_text import fold
from pipeline.extract.laws_types import HEADS
from pipeline.records import Found, Law

#: (далее – Закон), (бұдан әрі – Бағдарлама), (hereinafter – the Programme), (the "Law")
DEFINITION: Final = regex.compile(
    r"\((?:далее|бұдан[ ]{1,3}әрі|hereinafter|hereafter|the(?=[ ]?[«\"]))(?:[ ]{1,3}(?:по[ ]{1,3}тексту|referred[ ]{1,3}to[ ]{1,3}as|also))?"
    r"[ ]{0,3}[-:,]?[ ]{0,3}(?:the[ ]{1,3})?[«\"]?(?P<name>[^()«»\"]{1,60})[»\"]?\)"
)


def find_laws(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the citations of laws in a text, in order of place.

    >>> [f.value.article for f in find_laws("статьи 7 Трудового кодекса РК", "ru")]
    ['7']
    """
    folded = fold(text, language)
    grown = list(citations(folded, language))
    if not grown:
        return []
    definitions = [match.span() for match in DEFINITION.finditer(folded.folded)]
    defined = _defined_types(folded.folded, language)
    kept = []
    for citation in grown:
        if any(start <= citation.start and citation.end <= end for start, end in definitions):
            continue
        rule, confidence = judge(folded, citation, language, defined)
        if rule:
            kept.append((citation, rule, confidence))
    made = [
        Found(
            kind="law",
            start=folded.back(citation.start),
            end=folded.back(citation.end),
            rule=f"law_{rule}",
            confidence=confidence,
            value=laws_fields.read(folded, citation, language, rule),
        )
        for citation, rule, confidence in _apart(kept)
    ]
    return _with_shared_organization(made)


def _with_shared_organization(made: list[Found]) -> list[Found]:
    """Return conventions of a list as the first one's: "ILO Convention No. 138 and Convention No. 182"."""
    out: list[Found] = []
    previous: Law | None = None
    for item in made:
        law = item.value
        if isinstance(law, Law) and law.act_type == "convention":
            if previous and previous.issuer and law.number and not law.issuer:
                law = replace(law, jurisdiction=previous.jurisdiction)
                item = replace(item, value=law)
            else:
                previous = law
        out.append(item)
    return out


def _defined_types(folded: str, language: str) -> frozenset[str]:
    """Return the kinds of act that get a short name in a text: "(далее – Программа)"."""
    found = set()
    for match in DEFINITION.finditer(folded):
        for act_type, pattern, _ in HEADS[language]:
            if regex.fullmatch(pattern, match["name"].strip()):
                found.add(act_type)
    return frozenset(found)


def _apart(
    kept: list[tuple[Citation, str, float]],
) -> list[tuple[Citation, str, float]]:
    """Return citations that do not cross; of two that overlap the longer stays.

    A whole citation inside the title of another stays as well: "Закон «О внесении изменений в
    Закон «О банках»»".
    """
    out: list[tuple[Citation, str, float]] = []
    for item in sorted(kept, key=lambda k: (k[0].start - k[0].end, k[0].start)):
        if all(_compatible(item, other) for other in out):
            out.append(item)
    return sorted(out, key=lambda k: (k[0].start, -k[0].end))


_WHOLE: Final = frozenset({"numbered", "titled", "code", "constitution", "abbreviation"})


def _compatible(item: tuple[Citation, str, float], other: tuple[Citation, str, float]) -> bool:
    inner, outer = item[0], other[0]
    if inner.end <= outer.start or outer.end <= inner.start:
        return True
    title = outer.part("title")
    return (
        title is not None
        and title.start < inner.start
        and inner.end <= title.end
        and item[1] in _WHOLE
        and inner.strength in ("strong", "name", "policy")
        and (
            item[1] in ("numbered", "code", "constitution")
            or inner.act_type in ("law", "programme")
        )
    )
