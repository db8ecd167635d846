"""What a citation means: the fields of `Law` read out of its parts."""

import re

import regex

from pipeline.extract import laws_issuers, laws_parts
from pipeline.extract.act_ids import act_id
from pipeline.extract.laws_cite import Citation, Part
from pipeline.extract.laws_provisions import read_chain
from pipeline.extract.laws_text import Text
from pipeline.records import Law

_DATES = {language: regex.compile(pattern) for language, pattern in laws_parts.DATE.items()}
_NUMBERS = {language: regex.compile(pattern) for language, pattern in laws_parts.NUMBER.items()}
_WITHOUT_ISSUER = frozenset({"law", "code", "constitution", "constitutional_law"})


def read(text: Text, citation: Citation, language: str) -> Law:
    """Return the fields of a citation."""
    date = _date(text, citation, language)
    number = _number(text, citation, language)
    issuer = citation.part("issuer")
    provision = citation.part("provision")
    levels = read_chain(_folded(text, provision), language) if provision else {}
    title = _title(text, citation, language)
    jurisdiction = _jurisdiction(text, citation, language)
    draft = citation.has("draft") or text.folded[_head(citation).start :].startswith("законопроект")
    return Law(
        act_type=citation.act_type,
        title=title,
        number=number,
        date=date,
        issuer=laws_issuers.nominative(_written(text, issuer), language)
        if issuer and citation.act_type not in _WITHOUT_ISSUER
        else "",
        jurisdiction=jurisdiction,
        article=levels.get("article", ""),
        paragraph=levels.get("paragraph", ""),
        part=levels.get("part", ""),
        subparagraph=levels.get("subparagraph", ""),
        short_form="",
        draft=draft,
        act_id="" if draft else act_id(citation.act_type, number, date, jurisdiction),
    )


def _head(citation: Citation) -> Part:
    part = citation.part("head")
    assert part is not None
    return part


def _written(text: Text, part: Part) -> str:
    return text.composed[part.start : part.end]


def _folded(text: Text, part: Part) -> str:
    return text.folded[part.start : part.end]


def _date(text: Text, citation: Citation, language: str) -> str:
    part = citation.part("date")
    match = _DATES[language].match(text.folded, part.start, part.end) if part else None
    return laws_parts.date_value(match, language) if match else ""


def _number(text: Text, citation: Citation, language: str) -> str:
    part = citation.part("number")
    match = _NUMBERS[language].match(text.folded, part.start) if part else None
    if not match:
        return ""
    start, end = match.span("number")
    return laws_parts.number_value(text.composed[start:end])


def _title(text: Text, citation: Citation, language: str) -> str:
    quoted = citation.part("title")
    if quoted:
        return " ".join(text.composed[quoted.start + 1 : quoted.end - 1].split())
    bare = citation.part("bare_title")
    if bare:
        return " ".join(_written(text, bare).split())
    if citation.act_type == "constitution":
        return {"ru": "Конституция", "kk": "Конституция", "en": "Constitution"}[language]
    name = citation.part("name")
    if name:
        return _code_name(_written(text, name), language)
    return ""


def _code_name(written: str, language: str) -> str:
    """Return the name of a code in the nominative: "Трудового " -> "Трудовой кодекс"."""
    words = written.split()
    if language == "ru":
        words = [
            re.sub(r"(?:ского|скому|ским|ском)$", "ский", re.sub(r"(?:ого|ому|ым|ом)$", "ый", w))
            if not re.search(r"(?:ского|скому|ским|ском)$", w)
            else re.sub(r"(?:ского|скому|ским|ском)$", "ский", w)
            for w in words
        ]
        name = " ".join(words) + " кодекс"
        name = re.sub(r"(?i)\b(трудов|налогов|земельн|лесн|водн)ый", _stressed, name)
    elif language == "kk":
        name = " ".join(words) + " кодексі"
    else:
        name = " ".join(words) + " Code"
    return name[:1].upper() + name[1:]


def _stressed(match: re.Match[str]) -> str:
    stem = match[1]
    return stem + (
        "ой" if stem.lower() in ("трудов", "земельн") and stem.lower() == "трудов" else "ый"
    )


def _jurisdiction(text: Text, citation: Citation, language: str) -> str:
    for kind in ("country", "issuer", "title", "bare_title"):
        for part in citation.parts:
            if part.kind == kind:
                code = laws_issuers.country_of(_folded(text, part), language)
                if code:
                    return code
    return "KZ"
