"""Which act a mention means: short forms to acts cited in full, and one row for each act.

A short form is looked for among the names the document gives, then among the acts it cites in full,
then in the registry that ships with the project. A wrong link is worse than none: where two acts
fit, none is taken.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from pipeline.extract.laws import find_with
from pipeline.extract.laws_country import with_countries
from pipeline.extract.laws_defined import Definition, definition_after, definitions_in
from pipeline.extract.laws_registry import entry_of, find_entry, name_of, plain
from pipeline.extract.laws_text import fold
from pipeline.records import Act, Date, Law, Mention

_LINK = "https://adilet.zan.kz/{language}/docs/{act_id}"
_OWN = ("настоящ", "осы ", "this ", "these ")
_SAID = (
    "этот ",
    "тот же ",
    "бұл ",
    "сол ",
    "аталған",
    "аталмыш",
    "көрсетілген",
    "that ",
    "the said",
    "названн",
    "указанн",
    "данн",
    "упомянут",
)


# --- within a document ---------------------------------------------------------------------------


@dataclass(slots=True)
class _Acts:
    """The acts a document has cited so far: by the name it gave them, and in order."""

    named: dict[str, Law] = field(default_factory=dict)
    cited: list[Law] = field(default_factory=list)

    def of_type(self, act_type: str) -> list[Law]:
        """Return the different acts of a type, the latest last."""
        unique = {law.act_key: law for law in self.cited if law.act_type == act_type}
        return list(unique.values())


def resolve_in_document(
    mentions: Sequence[Mention], texts: Mapping[int, str]
) -> tuple[Mention, ...]:
    """Return the mentions of one document with the short forms among the laws resolved.

    Uses of a name that the document gives in another segment ("(далее – Программа)") are added,
    a bare "Закон" that nothing stands for is left out.
    """
    mentions = with_countries(mentions, texts)
    ordered = sorted(mentions, key=lambda m: (m.segment, m.start, -m.end))
    found = _with_named(ordered, texts)
    latest = _latest_year(found)
    full = _full_by_title(found)
    acts = _Acts()
    out: list[Mention] = []
    for mention in found:
        law = mention.value
        if mention.kind != "law" or not isinstance(law, Law):
            out.append(mention)
            continue
        law = _resolved(law, mention, acts, full, latest)
        if mention.rule == "law_bare" and not law.act_key and not acts.of_type(law.act_type):
            continue
        mention = replace(mention, value=law)
        out.append(mention)
        _remember(acts, mention, law, texts)
    return tuple(out)


def _resolved(
    law: Law, mention: Mention, acts: _Acts, full: Mapping[tuple[str, str], Law], latest: int
) -> Law:
    """Return a law with the identifier and key of the act it means."""
    if law.draft:
        return law
    meant = law if law.number and law.date else None
    if meant is None:
        meant = _short(law, mention, acts) if law.short_form else _titled(law, full, latest)
    if meant is None and not law.short_form.lower().startswith((*_OWN, *_SAID)):
        entry = find_entry(law, latest_year=latest)
        if entry:
            return replace(law, act_id=entry.act_id, act_key=entry.key)
    if meant is None:
        return replace(law, act_key=key_of(law))
    key = meant.act_key or key_of(meant)
    return replace(law, act_id=meant.act_id, act_key=key)


def _titled(law: Law, full: Mapping[tuple[str, str], Law], latest: int) -> Law | None:
    """Return the act cited in full elsewhere in the document under the same title."""
    if not law.title:
        return None
    meant = full.get((law.act_type, plain(law.title)))
    if meant and (not law.date or meant.date.startswith(law.date)):
        return meant
    return None


def _short(law: Law, mention: Mention, acts: _Acts) -> Law | None:
    form = law.short_form.lower()
    if form.startswith(_OWN):
        return None
    if form.startswith(_SAID):
        return next((act for act in reversed(acts.cited) if act.act_type == law.act_type), None)
    name = _name(law.short_form)
    if name in acts.named:
        return acts.named[name]
    same = acts.of_type(law.act_type)
    if mention.rule in ("law_bare", "law_provision", "law_defined"):
        return same[0] if len(same) == 1 else None
    fits = [act for act in same if _abbreviates(name_of(law), act)]
    return fits[0] if len(fits) == 1 else None


def _abbreviates(name: str, act: Law) -> bool:
    """Return whether a short title stands for a long one: "о гчп", or its beginning."""
    title = plain(act.title)
    if not title or len(name) < 3:
        return False
    if title == name or title.startswith((f"{name},", f"{name} ")):
        return True
    words = [word for word in re.split(r"[\s-]+", title) if word not in _SMALL]
    initials = "".join(word[0] for word in words)
    letters = "".join(word for word in re.split(r"\s+", name) if word not in _SMALL)
    return len(letters) > 1 and letters == initials


_SMALL = frozenset("о об обо и в на on of and the in туралы және мен".split())


def _name(text: str) -> str:
    """Return a short name as it is compared: in lower case, without "the" and the country."""
    return re.sub(r"^(?:the|a) ", "", plain(text))


def _remember(acts: _Acts, mention: Mention, law: Law, texts: Mapping[int, str]) -> None:
    if law.act_key and not law.short_form:
        acts.cited.append(law)
    item = _definition(mention, law, texts)
    if item and law.act_key:
        acts.named[_name(item.name)] = law


def _definition(mention: Mention, law: Law, texts: Mapping[int, str]) -> Definition | None:
    text = texts.get(mention.segment, "")
    if "(" in mention.text:
        inside = next(definitions_in(fold(mention.text, mention.language)), None)
        if inside:
            return replace(inside, law=law)
    if "(" not in text[mention.end : mention.end + 4]:
        return None
    if text[mention.start : mention.end] != mention.text:
        return None
    tail = fold(text[mention.end : mention.end + 160], mention.language)
    return definition_after(tail, 0, law)


def _with_named(mentions: Sequence[Mention], texts: Mapping[int, str]) -> list[Mention]:
    """Return the mentions and, in later segments, the uses of names that the document gives."""
    given = [
        (mention, item)
        for mention in mentions
        if mention.kind == "law"
        and isinstance(mention.value, Law)
        and (item := _definition(mention, mention.value, texts))
    ]
    if not given:
        return list(mentions)
    added: list[Mention] = []
    for number, text in texts.items():
        known = [item for mention, item in given if mention.segment < number]
        if known and any(_stem(item.name) in text for item in known):
            here = [m for m in mentions if m.segment == number and m.kind == "law"]
            language = here[0].language if here else given[0][0].language
            added += _uses(text, number, language, known, here)
    return sorted([*mentions, *added], key=lambda m: (m.segment, m.start, -m.end))


def _stem(name: str) -> str:
    return name if len(name) <= 5 else name[: len(name) - 2]


def _uses(
    text: str, number: int, language: str, known: Sequence[Definition], here: Sequence[Mention]
) -> Iterable[Mention]:
    from pipeline.sentences import sentence_spans

    sentences: list[tuple[int, int]] | None = None
    for found in find_with(text, language, known):
        if any(found.start < other.end and other.start < found.end for other in here):
            continue
        if sentences is None:
            sentences = sentence_spans(text, language)
        around = [s for s in sentences if s[0] < found.end and found.start < s[1]]
        yield Mention(
            segment=number,
            kind="law",
            start=found.start,
            end=found.end,
            text=text[found.start : found.end],
            rule=found.rule,
            confidence=found.confidence,
            context_start=around[0][0] if around else found.start,
            context_end=around[-1][1] if around else found.end,
            language=language,
            value=found.value,
        )


def _full_by_title(mentions: Sequence[Mention]) -> Mapping[tuple[str, str], Law]:
    """Return the numbered acts of a document by type and title, where a title means but one."""
    by_title: dict[tuple[str, str], dict[str, Law]] = {}
    for mention in mentions:
        law = mention.value
        if isinstance(law, Law) and law.title and law.number and law.date and not law.draft:
            acts = by_title.setdefault((law.act_type, plain(law.title)), {})
            acts[key_of(law)] = law
    return {name: next(iter(acts.values())) for name, acts in by_title.items() if len(acts) == 1}


def _latest_year(mentions: Sequence[Mention]) -> int:
    """Return the last year that the dates and laws of a document speak of, 9999 without any."""
    years = [
        int(year)
        for mention in mentions
        for text in _dates_in(mention)
        for year in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", text)
    ]
    return max(years, default=9999)


def _dates_in(mention: Mention) -> tuple[str, ...]:
    value = mention.value
    if isinstance(value, Date):
        return (value.edtf,)
    return (value.date,) if isinstance(value, Law) else ()


# --- across a corpus -----------------------------------------------------------------------------


def resolve_in_corpus(
    documents: Mapping[str, Sequence[Mention]],
) -> tuple[dict[str, tuple[Mention, ...]], tuple[Act, ...]]:
    """Return the mentions of every document with ``act_key``, and the acts they point to."""
    same = _same_acts(documents)
    uses: dict[str, list[tuple[str, str, Law]]] = {}
    resolved: dict[str, tuple[Mention, ...]] = {}
    for doc_id, mentions in documents.items():
        kept = []
        for mention in mentions:
            law = mention.value
            if mention.kind == "law" and isinstance(law, Law):
                law = _keyed(law, same)
                mention = replace(mention, value=law)
                if law.act_key:
                    uses.setdefault(law.act_key, []).append((doc_id, mention.language, law))
            kept.append(mention)
        resolved[doc_id] = tuple(kept)
    return resolved, tuple(_act(key, uses[key]) for key in sorted(uses))


def _keyed(law: Law, same: Mapping[str, Law]) -> Law:
    """Return a law with the key, and identifier, of the act that the whole corpus knows."""
    if law.draft:
        return law
    key = law.act_key or key_of(law)
    meant = same.get(key)
    if meant is None:
        return replace(law, act_key=key)
    return replace(law, act_id=meant.act_id, act_key=meant.act_key)


def _same_acts(documents: Mapping[str, Sequence[Mention]]) -> Mapping[str, Law]:
    """Return, for a key made of a title, the one numbered act in the corpus of that title."""
    numbered: dict[str, dict[str, Law]] = {}
    for mentions in documents.values():
        for mention in mentions:
            law = mention.value
            if isinstance(law, Law) and law.title and law.number and law.date and not law.draft:
                key = key_of(law)
                by_title = key_of(replace(law, number="", date="", act_id=""))
                acts = numbered.setdefault(by_title, {})
                acts[key] = replace(law, act_key=key)
    return {
        title: next(iter(acts.values()))
        for title, acts in numbered.items()
        if len(acts) == 1 and not _name_is_shared(next(iter(acts.values())))
    }


def _name_is_shared(law: Law) -> bool:
    entry = entry_of(law.act_id)
    return bool(entry and entry.shared_name)


def key_of(law: Law) -> str:
    """Return the key of the act that a mention names in full, "" where it names none.

    >>> key_of(Law(act_type="law", number="5", date="2001-01-01"))
    'law-2001-01-01-5'
    """
    if law.draft:
        return ""
    if law.act_id:
        return law.act_id
    if law.act_type == "constitution" and law.jurisdiction == "KZ":
        return "K950001000_"
    if law.number and (law.date or law.act_type in _BY_NUMBER):
        parts = (law.act_type, law.jurisdiction if law.jurisdiction != "KZ" else "", law.date)
        issuer = _mark(law.issuer) if law.act_type in ("order", "decision", "directive") else ""
        return "-".join(filter(None, (*parts, issuer, law.number))).lower().replace(" ", "_")
    if law.title:
        return f"{law.act_type}-{_mark(law.title)}"
    return ""


#: What a number alone tells apart: ILO conventions, standards.
_BY_NUMBER = frozenset({"convention", "standard", "technical_regulation", "recommendation"})


def _mark(text: str) -> str:
    return sha256(plain(text).encode()).hexdigest()[:8]


def _act(key: str, uses: Sequence[tuple[str, str, Law]]) -> Act:
    laws = [law for _, _, law in uses]
    entry = entry_of(key)
    act_id = entry.act_id if entry else next((law.act_id for law in laws if law.act_id), "")
    titles = {language: entry.titles[language] if entry else "" for language in ("kk", "ru", "en")}
    for language in titles:
        cited = Counter(law.title for _, said, law in uses if said == language and law.title)
        if cited and not titles[language]:
            titles[language] = min(cited, key=lambda title: (-cited[title], title))
    return Act(
        act_key=key,
        act_type=entry.act_type if entry else laws[0].act_type,
        title_kk=titles["kk"],
        title_ru=titles["ru"],
        title_en=titles["en"],
        number=entry.number if entry else _commonest(law.number for law in laws),
        date=entry.date if entry else _commonest(law.date for law in laws),
        registry_id=act_id,
        link=_LINK.format(language="rus", act_id=act_id) if act_id else "",
        mentions=len(uses),
        documents=len({doc_id for doc_id, _, _ in uses}),
    )


def _commonest(values: Iterable[str]) -> str:
    """Return the commonest value that is not empty; of two as common the longer, then the first."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else ""
