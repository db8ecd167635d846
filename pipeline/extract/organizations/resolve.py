"""Which body a mention means: short names to bodies named before, and one row for each body.

Bodies of the list are told by their names and abbreviations in any language; others are joined
when their names are the same but for the legal form, quotes, country and script. A wrong join is
worse than none: where two bodies fit, none is taken.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from operator import itemgetter
from typing import Final

from pipeline.extract.laws.text import fold
from pipeline.extract.organizations.defined import uses_of
from pipeline.extract.organizations.english.small import last_state
from pipeline.extract.organizations.explained import (
    Defined,
    abbreviated_documents,
    definitions,
    other_things,
)
from pipeline.extract.organizations.identity import (
    COUNTRY_BESIDE,
    identity,
    keys_of,
    known_body,
    slug,
)
from pipeline.extract.organizations.short_ministries import ministry_of, named_in_full
from pipeline.extract.organizations.told_regions import told_regions
from pipeline.records import Body, Mention, Organization
from pipeline.sentences import sentence_spans

Span = tuple[int, int]


def resolve_in_document(
    mentions: Sequence[Mention], texts: Mapping[int, str]
) -> tuple[Mention, ...]:
    """Return the mentions of one document, with ``body_id`` where its own text tells the body.

    Words that stand for a body defined before ("далее - Министерство") become mentions; what a
    model took for a body is none where the text explains the abbreviation as something else.
    """
    documents = abbreviated_documents(mentions, texts)
    others = other_things(mentions, texts) | documents
    mentions = [m for m in mentions if not (m.rule == "org_model" and m.text in others)]
    mentions = [m for m in mentions if not (m.rule == "org_abbreviation" and m.text in documents)]
    mentions = [m for m in mentions if not _of_another_state(m, texts)]
    defined = definitions(mentions, texts)
    full = named_in_full(mentions)
    regions = told_regions(mentions)
    by_name = _by_name(defined)
    made = [_in_region(_of_field(_resolved(m, by_name), full), regions) for m in mentions]
    if not defined:
        return tuple(made)
    taken: dict[int, list[tuple[int, int]]] = {}
    for mention in made:
        if mention.kind in ("organization", "law"):
            taken.setdefault(mention.segment, []).append((mention.start, mention.end))
    added = [new for number in sorted(texts) for new in _uses(number, texts, defined, taken)]
    order = {"law": 0, "date": 1, "organization": 2, "figure": 3}
    return tuple(sorted([*made, *added], key=lambda m: (m.segment, m.start, -m.end, order[m.kind])))


def _of_another_state(mention: Mention, texts: Mapping[int, str]) -> bool:
    """Return whether "the energy ministry" follows a paragraph that speaks of another state."""
    value = mention.value
    if not isinstance(value, Organization) or value.org_type != "ministry":
        return False
    if mention.language != "en" or not mention.text.islower():
        return False
    before = texts.get(mention.segment, "")[: mention.start]
    if not before.endswith("the "):
        return False
    for number in range(mention.segment, mention.segment - _NEAR, -1):
        state = last_state(before if number == mention.segment else texts.get(number, ""))
        if state:
            return state == "abroad"
    return False


#: So many paragraphs before may tell whose a ministry is.
_NEAR: Final = 4


def _by_name(defined: Sequence[Defined]) -> dict[str, list[Defined]]:
    """Return the definitions of each short name, in order of place."""
    found: dict[str, list[Defined]] = {}
    for entry in sorted(defined, key=_place_of):
        found.setdefault(entry.short.written.casefold(), []).append(entry)
    return found


def _place_of(entry: Defined) -> tuple[int, int]:
    return entry.segment, entry.place


def _resolved(mention: Mention, defined: Mapping[str, Sequence[Defined]]) -> Mention:
    """Return an organization with the body that its document defined under its name.

    "ҚР ЖИЦДМ" is "ЖИЦДМ". Where a name is given twice, that is the body that it was given to last.
    """
    value = mention.value
    if mention.kind != "organization" or not isinstance(value, Organization):
        return mention
    name = value.name.casefold()
    same = defined.get(name) or defined.get(COUNTRY_BESIDE.sub(" ", name).strip(), ())
    if not same:
        return mention
    before = bisect_right(same, (mention.segment, mention.end), key=_place_of)
    entry = same[max(0, before - 1)]
    told = entry.value.org_type != "other" and mention.rule == "org_abbreviation"
    kind = entry.value.org_type if told or value.org_type == "other" else value.org_type
    body_id = identity(entry.value, mention.language)
    return replace(mention, value=replace(value, body_id=body_id, org_type=kind))


def _of_field(mention: Mention, full: Mapping[str, Organization]) -> Mention:
    """Return a ministry in one word as the one of its field that the document names in full."""
    value = mention.value
    if mention.language != "ru" or not isinstance(value, Organization) or value.body_id:
        return mention
    key = ministry_of(value.name, full)
    return replace(mention, value=replace(value, body_id=key)) if key else mention


def _in_region(mention: Mention, regions: Mapping[tuple[str, str], Organization]) -> Mention:
    """Return a body of a district as the one that the document names with its region."""
    value = mention.value
    if not isinstance(value, Organization) or value.body_id:
        return mention
    whole = regions.get((mention.language, value.name.casefold()))
    if whole is None:
        return mention
    return replace(mention, value=replace(value, body_id=identity(whole, mention.language)))


def _uses(
    number: int,
    texts: Mapping[int, str],
    defined: Sequence[Defined],
    taken: Mapping[int, list[tuple[int, int]]],
) -> Iterable[Mention]:
    """Yield mentions of the defined short names in a segment that no mention covers yet."""
    text = fold(texts[number], "ru")
    if len(text.composed) != len(text.written):
        return
    done = bytearray(len(text.written))  # the letters that mentions cover
    for start, end in taken.get(number, ()):
        done[start:end] = b"1" * (end - start)
    latest = {entry.short.word: entry for entry in defined if entry.segment <= number}
    sentences = cache(partial(sentence_spans, texts[number]))
    for entry in latest.values():
        begin = entry.place if entry.segment == number else 0
        for start, end in uses_of(entry.short, text.folded, text.written, begin):
            if not any(done[start:end]):
                done[start:end] = b"1" * (end - start)
                spans = sentences(entry.short.language)
                yield _mention(number, texts[number], start, end, entry, spans)


def _mention(
    number: int, text: str, start: int, end: int, entry: Defined, sentences: Sequence[Span]
) -> Mention:
    first = bisect_right(sentences, start, key=itemgetter(1))
    spans = [span for span in sentences[first : first + _MOST_SENTENCES] if span[0] < end]
    value = Organization(
        name=entry.short.written,
        org_type=entry.value.org_type,
        body_id=identity(entry.value, entry.short.language),
    )
    return Mention(
        segment=number,
        kind="organization",
        start=start,
        end=end,
        text=text[start:end],
        rule="org_defined",
        confidence=0.9,
        context_start=spans[0][0] if spans else start,
        context_end=spans[-1][1] if spans else end,
        language=entry.short.language,
        value=value,
    )


#: A short name runs over no more sentences.
_MOST_SENTENCES: Final = 4

#: How often each document names a body in the same words: by language, what the words say, and
#: whether they are a short name that the document defined.
Namings = dict[tuple[str, Organization, bool], Counter[str]]


def note_naming(mention: Mention, doc_id: str, namings: Namings) -> None:
    """Add a mention to `namings` if it is of an organization."""
    value = mention.value
    if mention.kind == "organization" and isinstance(value, Organization):
        named = replace(value, within_law=False)
        defined = mention.rule == "org_defined"
        language = _language_of(value.name, mention.language)
        namings.setdefault((language, named, defined), Counter())[doc_id] += 1


def resolve_namings(
    namings: Namings,
) -> tuple[Callable[[Mention], Mention], tuple[Body, ...]]:
    """Return the function that gives a mention its ``body_id``, and the bodies of the corpus."""
    joined = _joined_keys((language, value) for language, value, _ in namings)
    uses: dict[str, list[_Use]] = {}
    for (language, value, defined), counts in namings.items():
        if value.name:
            key = joined[value.body_id or identity(value, language)]
            told = replace(value, name="") if defined else value
            uses.setdefault(key, []).append(_Use(language, told, counts))
    ids = _ids(uses)

    def resolved(mention: Mention) -> Mention:
        value = mention.value
        if mention.kind != "organization" or not isinstance(value, Organization):
            return mention
        key = value.body_id
        if value.name:
            key = joined[key or identity(value, _language_of(value.name, mention.language))]
        if key not in ids:
            return mention
        return replace(mention, value=replace(value, body_id=ids[key]))

    bodies = (_body(key, ids[key], uses[key]) for key in uses)
    return resolved, tuple(sorted(bodies, key=lambda body: body.body_id))


@dataclass(frozen=True, slots=True)
class _Use:
    """Namings that say the same of a body, counted by document."""

    language: str
    value: Organization
    documents: Counter[str]

    @property
    def mentions(self) -> int:
        return self.documents.total()


def resolve_in_corpus(
    documents: Mapping[str, Sequence[Mention]],
) -> tuple[dict[str, tuple[Mention, ...]], tuple[Body, ...]]:
    """Return the mentions of every document with ``body_id``, and the bodies they point to."""
    namings: Namings = {}
    for doc_id, mentions in documents.items():
        for mention in mentions:
            note_naming(mention, doc_id, namings)
    resolved, bodies = resolve_namings(namings)
    return {name: tuple(map(resolved, mentions)) for name, mentions in documents.items()}, bodies


def _ids(uses: Mapping[str, Sequence[_Use]]) -> dict[str, str]:
    """Return what each key is called in the tables.

    Bodies of the list have its keys ("mne"), others their name in Latin letters, the shortest in
    full of those they go by ("ao-kazrost-inzhiniring"); two that would be called alike are numbered.
    """
    ids: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for key in sorted(uses):
        if known_body(key):
            ids[key] = key
            continue
        names = {use.value.name for use in uses[key] if use.value.name}
        name = min(names, key=lambda name: (_is_short(name), len(name), name), default=key)
        called = slug(name) or key
        taken[called] += 2 if known_body(called) else 1
        ids[key] = called if taken[called] == 1 else f"{called}-{taken[called]}"
    return ids


def _joined_keys(namings: Iterable[tuple[str, Organization]]) -> dict[str, str]:
    """Return the key of its body for every key of a mention.

    Mentions that share any key are one body. A name without a legal form is the one body of that
    name that has a form, where there is just one.
    """
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for language, value in namings:
        keys = [value.body_id] if value.body_id else list(keys_of(value, language))
        root(keys[0])
        for other in keys[1:]:
            parent[root(other)] = root(keys[0])
    groups: dict[str, list[str]] = {}
    for key in sorted(parent):
        groups.setdefault(root(key), []).append(key)
    forms: dict[str, set[str]] = {}
    for head, keys in groups.items():
        for key in keys:
            if ":" in key:
                forms.setdefault(key.partition(":")[2], set()).add(head)
    best: dict[str, str] = {}
    for head, keys in groups.items():
        fits = {h for key in keys for h in forms.get(key, ())} if ":" not in head else set()
        target = groups[next(iter(fits))] if len(fits) == 1 else keys
        name = min((k for k in target if "~" not in k), default=target[0])
        for key in keys:
            best[key] = name.replace(":", "-")
    return best


def _body(key: str, body_id: str, uses: Sequence[_Use]) -> Body:
    names: dict[str, Counter[str]] = {"kk": Counter(), "ru": Counter(), "en": Counter()}
    short: Counter[str] = Counter()
    types: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for use in uses:
        types[use.value.org_type] += use.mentions
        forms[use.value.legal_form] += use.mentions
        name = use.value.name
        if name and _is_short(name):
            short[name] += use.mentions
        elif name and use.language in names:
            names[use.language][name] += use.mentions
    known = known_body(key)
    best = {}
    for language, counter in names.items():
        listed = known.names[language][:1] if known else ()
        written = Counter({n: c for n, c in counter.items() if not n.isupper()})
        best[language] = _best(written) or next(iter(listed), "") or _best(counter)
    types.pop("", None)
    forms.pop("", None)
    return Body(
        body_id=body_id,
        name_kk=best["kk"],
        name_ru=best["ru"],
        name_en=best["en"],
        abbreviation=_best(short),
        org_type=known.org_type if known else _best(types),
        legal_form=_best(forms),
        mentions=sum(use.mentions for use in uses),
        documents=len({doc_id for use in uses for doc_id in use.documents}),
        note=known.note if known else "",
    )


def _language_of(name: str, language: str) -> str:
    """Return the language of a name, which the segment told for Kazakh may be Russian: a letterhead."""
    return "ru" if language == "kk" and _RUSSIAN.search(name) else language


#: Endings of Russian words in a name without a letter that only Kazakh has.
_RUSSIAN: Final = re.compile(
    r"\A(?!.*[әғқңөұүһі]).*(?:ств[оа]|ени[ея]|[цс]и[ия]|[иы]х|ого|ой|ская|ский|ское|города|области|района)(?!\w)",
    re.IGNORECASE | re.DOTALL,
)


def _is_short(name: str) -> bool:
    """Return whether a name is letters that stand for words: "МНЭ РК"; not "ПРАВИТЕЛЬСТВО", "KazMunayGas"."""
    rest = COUNTRY_BESIDE.sub(" ", name).strip()
    letters = " " not in rest and "«" not in rest and len(rest) <= _LONGEST_SHORT
    return letters and sum(c.isupper() for c in rest) >= 2


_LONGEST_SHORT: Final = 9


def _best(counter: Counter[str]) -> str:
    """Return the commonest entry, the longer where two are equally common."""
    return min(counter, key=lambda name: (-counter[name], -len(name), name)) if counter else ""
