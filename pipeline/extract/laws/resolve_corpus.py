"""The acts that a corpus cites: one key for each act, and one row.

The key is the identifier in the state registry, else one made of type, date, issuer and number, else
of the title. It asks nothing of the grammars, so that whoever joins the tables need not load them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from pipeline.extract.laws.approved import (
    Subject,
    Title,
    approved_in,
    approver_in,
    joined_titles,
    key_by_approval,
    subject_of,
)
from pipeline.extract.laws.names_of_acts import plain
from pipeline.extract.laws.offices import Order, joined, office_mark
from pipeline.extract.laws.registry import entry_of, shared_name
from pipeline.extract.laws.same_day import Dated, joined_by_day
from pipeline.records import Act, Law, Mention

_LINK: Final = "https://adilet.zan.kz/{language}/docs/{act_id}"


#: How often each document cites an act in the same words: by language and what the words say.
Citations = dict[tuple[str, Law], Counter[str]]


def note_citation(mention: Mention, doc_id: str, citations: Citations) -> None:
    """Add a mention to `citations` if it is of a law; the place within the act does not count.

    The citations of a corpus are far fewer than its mentions, which need not be kept.
    """
    law = mention.value
    if mention.kind == "law" and isinstance(law, Law):
        act = replace(law, article="", paragraph="", part="", subparagraph="", short_form="")
        citations.setdefault((mention.language, act), Counter())[doc_id] += 1


def resolve_citations(citations: Citations) -> tuple[Callable[[Law], Law], tuple[Act, ...]]:
    """Return the function that gives a law its ``act_key``, and the acts of the corpus."""
    registered = registered_ids(law for _, law in citations)
    known = {(language, with_registration(law, registered)) for language, law in citations}
    same = _same_acts(law for _, law in known)
    offices, shared = _joined_offices(known)

    def by_act(law: Law) -> Law:
        law = _keyed(with_registration(law, registered), same)
        key = offices.get(law.act_key, law.act_key)
        marked = f"{key}-{_mark(law.title)}" if key in shared and law.title else key
        return replace(law, act_key=marked)

    titles = _joined_titles(known, by_act)
    told_apart = _by_their_approvers(by_act(law) for _, law in known)

    def by_title(law: Law) -> Law:
        law = by_act(law)
        if law.act_key in told_apart:
            return law
        key = _key_by_title(law) if law.title and approver_in(law.act_key) else law.act_key
        return replace(law, act_key=titles.get(key, law.act_key))

    days = joined_by_day(
        Dated(by_title(law).act_key, language, law, frozenset(documents))
        for (language, law), documents in citations.items()
        if not law.draft
    )

    def keyed(law: Law) -> Law:
        law = by_title(law)
        return replace(law, act_key=days.get(law.act_key, law.act_key))

    uses: dict[str, list[_Use]] = {}
    for (language, law), counts in citations.items():
        act = keyed(law)
        if act.act_key:
            uses.setdefault(act.act_key, []).append(_Use(language, act, counts))
    return keyed, tuple(_act(key, uses[key]) for key in sorted(uses))


def with_act(mention: Mention, keyed: Callable[[Law], Law]) -> Mention:
    """Return a mention with the key of the act it means, if it is of a law."""
    law = mention.value
    if mention.kind != "law" or not isinstance(law, Law):
        return mention
    return replace(mention, value=keyed(law))


@dataclass(frozen=True, slots=True)
class _Use:
    """Citations that say the same of an act, counted by document."""

    language: str
    law: Law
    documents: Counter[str]

    @property
    def mentions(self) -> int:
        return self.documents.total()


def resolve_in_corpus(
    documents: Mapping[str, Sequence[Mention]],
) -> tuple[dict[str, tuple[Mention, ...]], tuple[Act, ...]]:
    """Return the mentions of every document with ``act_key``, and the acts they point to."""
    citations: Citations = {}
    for doc_id, mentions in documents.items():
        for mention in mentions:
            note_citation(mention, doc_id, citations)
    keyed, acts = resolve_citations(citations)
    return {
        name: tuple(with_act(m, keyed) for m in found) for name, found in documents.items()
    }, acts


def registered_ids(laws: Iterable[Law]) -> Mapping[str, str]:
    """Return the identifier of each act whose registration is told once, by the key it has without.

    "Настоящий приказ" has no key without one: it names none.
    """
    found: dict[str, set[str]] = {}
    for law in laws:
        key = key_of(replace(law, act_id="")) if law.act_id.startswith("V") else ""
        if key:
            found.setdefault(key, set()).add(law.act_id)
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}


def with_registration(law: Law, registered: Mapping[str, str]) -> Law:
    """Return a law with the identifier that `registered` has for it."""
    if law.act_id or not registered:
        return law
    identifier = registered.get(law.act_key or key_of(law), "")
    return replace(law, act_id=identifier, act_key=identifier) if identifier else law


def _joined_offices(
    citations: Iterable[tuple[str, Law]],
) -> tuple[Mapping[str, str], frozenset[str]]:
    """Return the common key of orders of one number and day whose office is one, in any language.

    And the keys without an office that orders of several offices share: a title tells those apart.
    """
    orders: dict[str, set[Order]] = {}
    for language, law in citations:
        if law.act_type in _BY_MANY and law.number and law.date and not law.draft:
            order = Order(law.act_key or key_of(law), law.issuer, language)
            orders.setdefault(_without_office(law), set()).add(order)
    keys = {common: joined(same, common) for common, same in orders.items()}
    shared = frozenset(common for common, found in keys.items() if len(set(found.values())) > 1)
    return {key: one for found in keys.values() for key, one in found.items()}, shared


def _without_office(law: Law) -> str:
    """Return the key of an order by its number and day alone."""
    return key_of(replace(law, issuer="", act_id="", act_key=""))


def _joined_titles(
    citations: Iterable[tuple[str, Law]], keyed: Callable[[Law], Law]
) -> Mapping[str, str]:
    """Return the common key of rules and programmes that one act approves, or that are called alike.

    ``keyed`` gives a law its key as an act of its own. An order that names no office is the one of its
    number and day that is known to approve the same.
    """
    titles: list[Title] = []
    told: dict[Subject, set[str]] = {}
    nobody: set[tuple[Subject, str, str]] = set()
    numbered: dict[str, set[str]] = {}
    for language, law in citations:
        if law.draft:
            continue
        key, whose = keyed(law).act_key, law.jurisdiction or "KZ"
        if law.number and law.date:
            numbered.setdefault(key, set()).add(_without_office(law))
        if not law.title:
            continue
        if subject := subject_of(law.act_type, law.title, whose):
            approver = approver_in(key)
            by = keyed(Law(act_key=approver)).act_key if approver else ""
            titles.append(Title(language, _key_by_title(law), key, subject, by))
            told.setdefault(subject, set()).update(filter(None, [by]))
        elif law.number and law.date and (approved := approved_in(law.title, whose)):
            if law.act_type in _BY_MANY and not law.issuer:
                nobody.add((approved, key, _without_office(law)))
            else:
                told.setdefault(approved, set()).add(key)
    same: dict[str, str] = {}
    for subject, key, common in sorted(nobody, key=lambda order: order[1:]):
        known = {act for act in told.get(subject, ()) if common in numbered.get(act, ())}
        if len(known) == 1:
            same[key] = next(iter(known))
        else:
            told.setdefault(subject, set()).add(key)
    approvals = [(subject, act) for subject, acts in told.items() for act in acts]
    return {**joined_titles(titles, approvals), **same}


def _by_their_approvers(laws: Iterable[Law]) -> frozenset[str]:
    """Return the keys of rules of one title that two acts approved, the later in place of the former.

    An act that approves two of a type tells none of them apart.
    """
    keys: dict[Subject, set[str]] = {}
    subjects: dict[str, set[Subject]] = {}
    for law in laws:
        whose = law.jurisdiction or "KZ"
        subject = subject_of(law.act_type, law.title, whose) if law.title else None
        if subject and approver_in(law.act_key):
            keys.setdefault(subject, set()).add(law.act_key)
            subjects.setdefault(law.act_key, set()).add(subject)
        elif law.number and law.date and (approved := approved_in(law.title, whose)):
            keys.setdefault(approved, set()).add(key_by_approval(approved.act_type, law.act_key))
    several = {key for found in keys.values() if len(found) > 1 for key in found}
    return frozenset(key for key in several if len(subjects.get(key, ())) == 1)


def _key_by_title(law: Law) -> str:
    """Return the key that the title of an act makes, without a number or day."""
    return key_of(
        Law(act_type=law.act_type, title=law.title, jurisdiction=law.jurisdiction or "KZ")
    )


def _keyed(law: Law, same: Mapping[str, Law]) -> Law:
    """Return a law with the key, and identifier, of the act that the whole corpus knows."""
    if law.draft:
        return law
    key = law.act_key or key_of(law)
    meant = same.get(key)
    if meant is None:
        return replace(law, act_key=key)
    return replace(law, act_id=meant.act_id, act_key=meant.act_key)


def _same_acts(laws: Iterable[Law]) -> Mapping[str, Law]:
    """Return, for a key made of a title, the one numbered act in the corpus of that title."""
    numbered: dict[str, dict[str, Law]] = {}
    for law in laws:
        if law.title and law.number and law.date and not law.draft:
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
    >>> key_of(Law(act_type="code", title="Labour Code", jurisdiction="LT"))
    'code-lt-443aa67b'
    >>> [key_of(Law(act_type="constitution", jurisdiction="KZ", date=d)) for d in ("", "1993", "1978")]
    ['K950001000_', 'constitution-1993', 'constitution-kazssr-1978']
    """
    if law.draft:
        return ""
    if law.act_id:
        return law.act_id
    if law.act_type == "constitution" and law.jurisdiction == "KZ":
        older = law.date[:4] if law.date[:4] < "1995" else ""  # those of 1993, 1978, 1937
        soviet = "kazssr" if older < "1991" else ""
        return "-".join(filter(None, ("constitution", soviet, older))) if older else "K950001000_"
    if law.act_type == "constitution" and law.jurisdiction not in _AT_HOME:
        return "-".join(filter(None, ("constitution", law.jurisdiction.lower(), law.date[:4])))
    if law.act_type == "standard" and law.number.isalnum() and len(law.number) < _TELLING:
        return ""  # IFRS 9 and IAS 9: the number alone is that of several
    if law.number and (law.date or law.act_type in _BY_NUMBER):
        abroad = law.jurisdiction.lower() if law.jurisdiction != "KZ" else ""
        parts = (law.act_type, abroad, law.date)
        issuer = office_mark(law.issuer) if law.act_type in _BY_MANY else ""
        return "-".join(filter(None, (*parts, issuer, _in_latin(law.number)))).replace(" ", "_")
    if law.title:
        abroad = "" if law.jurisdiction in _AT_HOME else f"{law.jurisdiction.lower()}-"
        return f"{law.act_type}-{abroad}{shared_name(law) or _mark(law.title)}"
    return ""


def _in_latin(number: str) -> str:
    """Return a number as the keys have it, whichever alphabet a text writes it in.

    >>> _in_latin("127-ФЗ") == _in_latin("127-FZ"), _in_latin("ҚР ДСМ-21")
    (True, 'kr dsm-21')
    """
    return number.lower().translate(_LATIN)


_LATIN: Final = str.maketrans(
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщыэюяәғқңөұүһі",
            "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch y e iu ia a g k n o u u h i".split(),
            strict=True,
        )
    )
)


#: Ours, nobody's, or of many states, which are called differently in three languages.
_AT_HOME: Final = frozenset({"KZ", "", "UN", "ILO", "EAEU", "EU", "CIS", "INT"})
#: What a number alone tells apart: ILO conventions, standards.
_BY_NUMBER = frozenset({"convention", "standard", "technical_regulation", "recommendation"})


_TELLING: Final = 4
#: Acts that many adopt, each counting its own.
_BY_MANY: Final = frozenset({"order", "decision", "directive", "resolution"})


def _mark(text: str) -> str:
    return sha256(plain(text).encode()).hexdigest()[:8]


def _act(key: str, uses: Sequence[_Use]) -> Act:
    laws = [use.law for use in uses]
    entry = entry_of(key)
    act_id = entry.act_id if entry else next((law.act_id for law in laws if law.act_id), "")
    titles = {language: entry.titles[language] if entry else "" for language in ("kk", "ru", "en")}
    for language in titles:
        cited: Counter[str] = Counter()
        for use in uses:
            if use.language == language and use.law.title:
                cited[use.law.title] += use.mentions
        if cited and not titles[language]:
            titles[language] = min(cited, key=lambda title: (-cited[title], title))
    number, date = (entry.number, entry.date) if entry else _number_and_date(uses)
    return Act(
        act_key=key,
        act_type=entry.act_type if entry else laws[0].act_type,
        title_kk=titles["kk"],
        title_ru=titles["ru"],
        title_en=titles["en"],
        number=number,
        date=date,
        registry_id=act_id,
        link=_LINK.format(language="rus", act_id=act_id) if act_id else "",
        mentions=sum(use.mentions for use in uses),
        documents=len({doc_id for use in uses for doc_id in use.documents}),
    )


def _number_and_date(uses: Sequence[_Use]) -> tuple[str, str]:
    """Return number and date of an act, of one citation that has both; of two as common the earlier.

    A joint order has a number and a day for each who issued it.
    """
    both: Counter[tuple[str, str]] = Counter()
    for use in uses:
        if use.law.number and use.law.date:
            both[use.law.number, use.law.date] += use.mentions
    if both:
        return min(both, key=lambda p: (-both[p], -len(p[1]), p[1], -len(p[0]), p[0]))
    number = _commonest((use.law.number, use.mentions) for use in uses)
    return number, _commonest((use.law.date, use.mentions) for use in uses)


def _commonest(values: Iterable[tuple[str, int]]) -> str:
    """Return the commonest value that is not empty; of two as common the longer, then the first."""
    counts: Counter[str] = Counter()
    for value, count in values:
        if value:
            counts[value] += count
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else ""
