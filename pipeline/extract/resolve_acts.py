"""Which act a mention means: short forms to acts cited in full, and one row for each act.

A wrong link is worse than none: where two acts fit, none is taken.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.records import Act, Law, Mention

_DEFINITION = re.compile(
    r"\s{0,3}\((?:далее|бұдан\s+әрі|hereinafter|hereafter|the\b)"
    r"(?:\s+(?:по\s+тексту|referred\s+to\s+as))?\s*[-–—:,]?\s*"
    r"(?:the\s+)?[«\"“]?(?P<name>[^)«»\"“”]{1,60})[»\"”]?\)",
    re.IGNORECASE,
)
_LINK = "https://adilet.zan.kz/rus/docs/"


@dataclass(frozen=True, slots=True)
class _Definition:
    """A short name that a document gives to an act: where it begins to hold."""

    name: str
    act_type: str
    value: Law


def resolve_in_document(
    mentions: Sequence[Mention], texts: Mapping[int, str]
) -> tuple[Mention, ...]:
    """Return the mentions of one document with the short forms among the laws resolved."""
    known: list[_Definition] = []
    full: dict[tuple[str, str], list[Law]] = {}
    out: list[Mention] = []
    for mention in mentions:
        law = mention.value
        if mention.kind != "law" or not isinstance(law, Law):
            out.append(mention)
            continue
        if _is_full(law):
            law = replace(law, act_key=key_of(law))
            name = _defined_name(mention, texts)
            if name:
                known.append(_Definition(name, law.act_type, law))
            if law.title:
                acts = full.setdefault((law.act_type, _plain(law.title)), [])
                if law.act_id and all(law.act_id != other.act_id for other in acts):
                    acts.append(law)
        else:
            law = _resolved(law, mention, known)
        out.append(replace(mention, value=law))
    return tuple(_with_full(mention, full) for mention in out)


def resolve_in_corpus(
    documents: Mapping[str, Sequence[Mention]],
) -> tuple[dict[str, tuple[Mention, ...]], tuple[Act, ...]]:
    """Return the mentions of every document with ``act_key``, and the acts they point to."""
    laws: dict[str, list[tuple[str, str, Law]]] = {}
    resolved: dict[str, tuple[Mention, ...]] = {}
    for doc_id, mentions in documents.items():
        kept = []
        for mention in mentions:
            law = mention.value
            if mention.kind == "law" and isinstance(law, Law):
                key = law.act_key or key_of(law)
                law = replace(law, act_key=key)
                mention = replace(mention, value=law)
                if key:
                    laws.setdefault(key, []).append((doc_id, mention.language, law))
            kept.append(mention)
        resolved[doc_id] = tuple(kept)
    return resolved, tuple(_act(key, laws[key]) for key in sorted(laws))


def key_of(law: Law) -> str:
    """Return the key of the act that a mention names in full, "" where it names none.

    >>> key_of(Law(act_type="law", number="5", date="2001-01-01"))
    'law-2001-01-01-5'
    """
    if law.draft:
        return ""
    if law.act_id:
        return law.act_id
    if law.number and law.date:
        return f"{law.act_type}-{law.date}-{law.number}".lower()
    if law.title:
        mark = hashlib.sha256(_plain(law.title).encode()).hexdigest()[:8]
        return f"{law.act_type}-{mark}"
    return ""


def _is_full(law: Law) -> bool:
    return bool(law.title or (law.number and law.date) or law.act_id)


def _defined_name(mention: Mention, texts: Mapping[int, str]) -> str:
    match = _DEFINITION.match(texts.get(mention.segment, ""), mention.end)
    return _plain(match["name"]) if match else ""


def _resolved(law: Law, mention: Mention, known: Sequence[_Definition]) -> Law:
    """Return a short form with the act that its document defined under this name, if one."""
    fits = [
        d for d in known if d.act_type == law.act_type and _stem(d.name) in _plain(mention.text)
    ]
    if not fits or "настоящ" in mention.text.lower():
        return law
    last = fits[-1].value
    return replace(law, act_id=last.act_id, act_key=last.act_key)


def _with_full(mention: Mention, full: Mapping[tuple[str, str], Sequence[Law]]) -> Mention:
    """Return a mention by title alone with the identifier of the one act of that title."""
    law = mention.value
    if not isinstance(law, Law) or law.act_id or law.draft or not law.title:
        return mention
    acts = full.get((law.act_type, _plain(law.title)), ())
    if len(acts) != 1 or (law.number and law.number != acts[0].number):
        return mention
    return replace(mention, value=replace(law, act_id=acts[0].act_id, act_key=acts[0].act_key))


def _act(key: str, uses: Sequence[tuple[str, str, Law]]) -> Act:
    titles: dict[str, Counter[str]] = {"kk": Counter(), "ru": Counter(), "en": Counter()}
    for _, language, law in uses:
        if law.title:
            titles[language][law.title] += 1
    first = uses[0][2]
    return Act(
        act_key=key,
        act_type=first.act_type,
        title_kk=_commonest(titles["kk"]),
        title_ru=_commonest(titles["ru"]),
        title_en=_commonest(titles["en"]),
        number=next((law.number for _, _, law in uses if law.number), ""),
        date=max((law.date for _, _, law in uses), key=len),
        registry_id=first.act_id,
        link=_LINK + first.act_id if first.act_id else "",
        mentions=len(uses),
        documents=len({doc_id for doc_id, _, _ in uses}),
    )


def _commonest(titles: Counter[str]) -> str:
    return min(titles, key=lambda title: (-titles[title], title)) if titles else ""


def _plain(text: str) -> str:
    return re.sub(r"[\s«»\"“”„]+", " ", text).strip().casefold().replace("ё", "е")


def _stem(name: str) -> str:
    return name[: max(3, len(name) - 2)] if len(name) > 4 else name
