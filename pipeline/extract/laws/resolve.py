"""Which act a mention of a document means: short forms to acts cited in full.

A short form is looked for among the names the document gives, then among the acts it cites in full,
then in the registry that ships with the project. A wrong link is worse than none: where two acts
fit, none is taken.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.extract.laws.citation import STATUTES
from pipeline.extract.laws.country import with_countries
from pipeline.extract.laws.defined import Definition, definition_after, definitions_in
from pipeline.extract.laws.find import find_with
from pipeline.extract.laws.former import as_called
from pipeline.extract.laws.own_act import own_act, own_treaties
from pipeline.extract.laws.registry import find_entry, is_called, name_of, plain
from pipeline.extract.laws.resolve_corpus import key_of, registered_ids, with_registration
from pipeline.extract.laws.text import fold
from pipeline.records import Date, Law, Mention

_OWN = ("настоящ", "осы ", "this ", "these ", "the present ", "present ")
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
    "the specified",
    "the indicated",
    "the mentioned",
    "названн",
    "указанн",
    "данн",
    "упомянут",
)


@dataclass(slots=True)
class _Acts:
    """The acts a document has cited so far: by the name it gave them, and in order.

    ``treaties`` are those that the document is or ratifies, by their type.
    ``titled`` has the acts whose usual title stood in a bracket behind them, ``with_country`` the
    names among those given that say a country ("далее – Закон РК").
    """

    own: Law | None = None
    own_key: str = ""
    named: dict[str, Law] = field(default_factory=dict)
    titled: dict[tuple[str, str, str], Law] = field(default_factory=dict)
    with_country: set[str] = field(default_factory=set)
    cited: list[Law] = field(default_factory=list)
    treaties: dict[str, dict[str, Law]] = field(default_factory=dict)

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
    mentions = _registered(with_countries(mentions, texts))
    ordered = sorted(mentions, key=lambda m: (m.segment, m.start, -m.end))
    found = _with_named(ordered, texts)
    latest = _latest_year(found)
    full = _full_by_title(found)
    own = own_act(found, texts)
    acts = _Acts(own=own, own_key=key_of(own) if own else "")
    treaties = own_treaties(found, texts)
    out: list[Mention] = []
    before: Mention | None = None
    outer: Mention | None = None
    for mention in found:
        law = mention.value
        if mention.kind != "law" or not isinstance(law, Law):
            out.append(mention)
            continue
        behind = before.value if before and _is_title_of(mention, law, before, texts) else None
        if isinstance(behind, Law):
            acts.titled[_key(law)] = behind
        outer = outer if outer and _holds(outer, mention) else None
        law = _resolved(law, mention, acts, full, _year_of(outer, latest))
        law = as_called(law, texts.get(mention.segment, "")[: mention.start])
        if mention.rule == "law_bare" and not law.act_key and not acts.of_type(law.act_type):
            continue
        if mention in treaties and law.act_key:
            acts.treaties.setdefault(law.act_type, {})[law.act_key] = law
        before = mention = replace(mention, value=law)
        outer = outer or mention
        out.append(mention)
        _remember(acts, mention, law, texts)
    return tuple(out)


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.segment == inner.segment and inner.end <= outer.end


def _year_of(outer: Mention | None, latest: int) -> int:
    """Return the year of the act in whose title a citation stands: it knew no later act."""
    law = outer.value if outer else None
    return int(law.date[:4]) if isinstance(law, Law) and law.date else latest


def _registered(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, orders whose registration the document tells once with their identifier."""
    known = registered_ids(m.value for m in mentions if isinstance(m.value, Law))
    return [
        replace(m, value=with_registration(m.value, known)) if isinstance(m.value, Law) else m
        for m in mentions
    ]


def _resolved(
    law: Law, mention: Mention, acts: _Acts, full: Mapping[tuple[str, str, str], Law], latest: int
) -> Law:
    """Return a law with the identifier and key of the act it means."""
    if law.draft:
        return law
    meant = law if law.number and law.date else None
    if meant is None:
        known = acts.titled.get(_key(law)) if not (law.number or law.date) else None
        titled = known or _called(law, acts) or _titled(law, full) or _numbered(law, acts)
        titled = titled or _edition(law, acts)
        meant = _short(law, mention, acts) if law.short_form else titled
    if meant is law and not law.act_id:
        entry = find_entry(law)  # of 1994 and before: numbers of their own kind
        if entry:
            return replace(law, act_id=entry.act_id, act_key=entry.key)
    if meant is None and not law.short_form.lower().startswith((*_OWN, *_SAID)):
        issued = acts.own.date if acts.own else ""
        entry = find_entry(law, latest_year=latest, issued=issued)
        if entry:
            return replace(law, act_id=entry.act_id, act_key=entry.key)
    if meant is None:
        return replace(law, act_key=key_of(law))
    key = meant.act_key or key_of(meant)
    told = law.short_form or law.jurisdiction == "INT"  # Договор о Комиссии
    whose = meant.jurisdiction if told else law.jurisdiction
    return replace(law, act_id=meant.act_id, act_key=key, jurisdiction=whose)


def _key(law: Law) -> tuple[str, str, str]:
    return law.act_type, law.jurisdiction, plain(law.title)


def _is_title_of(mention: Mention, law: Law, before: Mention, texts: Mapping[int, str]) -> bool:
    """Return whether a title fills the bracket behind an act: "Кодексіне (Салық кодексі)"."""
    if mention.segment != before.segment or not isinstance(before.value, Law) or not law.title:
        return False
    text = texts.get(mention.segment, "")
    alone = text[before.end : mention.start].strip() == "(" and text[mention.end :].startswith(")")
    return alone and law.act_type == before.value.act_type and not (law.number or law.date)


def _titled(law: Law, full: Mapping[tuple[str, str, str], Law]) -> Law | None:
    """Return the act cited in full elsewhere in the document under the same title."""
    if not law.title:
        return None
    meant = full.get(_key(law))
    if meant and (not law.date or meant.date.startswith(law.date)):
        return meant
    return None


def _numbered(law: Law, acts: _Acts) -> Law | None:
    """Return the one law cited before in full under the same number: "Law No. 139" again.

    Of other acts only the document itself is known so: "Approved by Resolution No. 802".
    """
    if not law.number or law.date or law.title:
        return None
    own = acts.own
    if own and (own.act_type, own.number) == (law.act_type, law.number):
        return own if own.jurisdiction == law.jurisdiction else None
    if law.act_type not in STATUTES:
        return None
    same = [act for act in acts.of_type(law.act_type) if act.number == law.number and act.date]
    return same[0] if len(same) == 1 and same[0].jurisdiction == law.jurisdiction else None


def _called(law: Law, acts: _Acts) -> Law | None:
    """Return the act to which the document gave a title as its name: "(далее – Договор о Комиссии)"."""
    if not law.title or law.number or law.date:
        return None
    title = plain(law.title)
    given = (act for name, act in acts.named.items() if name == title or name.endswith(f" {title}"))
    return next((act for act in given if act.act_type == law.act_type), None)


def _edition(law: Law, acts: _Acts) -> Law | None:
    """Return the document's own act, where a title that several acts in a row have had is its title.

    "Budget Code" above "Code of the Republic of Kazakhstan dated 4 December 2008 No. 95-IV".
    """
    own = acts.own
    if not own or not law.title or law.number or law.date or own.act_type != law.act_type:
        return None
    return own if is_called(own, law) else None


def _short(law: Law, mention: Mention, acts: _Acts) -> Law | None:
    form = law.short_form.lower()
    if form.startswith(_OWN):
        if acts.own and acts.own.act_type == law.act_type:
            return acts.own
        if treaties := acts.treaties.get(law.act_type):
            return next(iter(treaties.values())) if len(treaties) == 1 else None
        return acts.named.get(_name(form.split()[-1])) if law.act_type in _RULES else None
    if form.startswith(_SAID):
        said = (act for act in reversed(acts.cited) if act.act_type == law.act_type)
        return next((act for act in said if act.act_key != acts.own_key), None)
    name = _name(law.short_form)
    bare = mention.rule in ("law_bare", "law_provision")
    if bare and _COUNTRY.search(mention.text) and name not in acts.with_country:
        return None  # "Законом Республики Казахстан": its title is torn off, or it is any law
    if name in acts.named:
        return acts.named[name]
    if bare and form.endswith(_OWNED):
        return None
    same = acts.of_type(law.act_type)
    if mention.rule in ("law_bare", "law_provision", "law_defined"):
        return same[0] if len(same) == 1 else None
    fits = [act for act in same if _abbreviates(name_of(law), act)]
    return fits[0] if len(fits) == 1 else None


#: What an order approves, and gives a name: "осы Ереже", "настоящие Правила".
_RULES = frozenset({"rules", "regulation", "instruction", "methodology"})
#: "туралы" Заңының 6-бабы": an act whose title is torn off, not "Заңның", the one named before.
_OWNED = ("заңы", "кодексі", "жарлығы", "қаулысы", "бұйрығы", "шешімі")


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


_COUNTRY = re.compile(
    r"Республик|Казахстан|\bРК\b|Қазақстан|\bҚР\b|Republic|Kazakhstan|\bRK\b", re.IGNORECASE
)
_SMALL = frozenset("о об обо и в на on of and the in туралы және мен".split())


def _name(text: str) -> str:
    """Return a short name as it is compared: in lower case, without "the" and the country."""
    return re.sub(r"^(?:the|a) ", "", plain(text))


def _remember(acts: _Acts, mention: Mention, law: Law, texts: Mapping[int, str]) -> None:
    if law.act_key and not law.short_form and not _in_passing(mention, law, texts):
        acts.cited.append(law)
    item = _definition(mention, law, texts)
    if item and law.act_key:
        acts.named[_name(item.name)] = law
        if _COUNTRY.search(item.name):
            acts.with_country.add(_name(item.name))


def _in_passing(mention: Mention, law: Law, texts: Mapping[int, str]) -> bool:
    """Return whether an act without a title stands in a bracket: "(ratified by Law No. 87)"."""
    before = texts.get(mention.segment, "")[: mention.start]
    return not law.title and before.rfind("(") > before.rfind(")")


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
    first = name.split()[0]  # Дорожная карта: Дорожной карты
    if first != name:
        return first[:5]
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


def _full_by_title(mentions: Sequence[Mention]) -> Mapping[tuple[str, str, str], Law]:
    """Return the acts of a document told by a number, or a day that the registry knows.

    By type, country and title, where a title means but one.
    """
    by_title: dict[tuple[str, str, str], dict[str, Law]] = {}
    for mention in mentions:
        law = _told(mention.value) if isinstance(mention.value, Law) else None
        if law:
            acts = by_title.setdefault(_key(law), {})
            acts[law.act_key or key_of(law)] = law
    return {name: next(iter(acts.values())) for name, acts in by_title.items() if len(acts) == 1}


def _told(law: Law) -> Law | None:
    """Return a law with a title that a number and date tell, or the day alone; else None."""
    if not law.title or not law.date or law.draft:
        return None
    if law.number:
        return law
    entry = find_entry(law) if len(law.date) == _WHOLE_DAY else None
    return replace(law, act_id=entry.act_id, act_key=entry.key) if entry else None


_WHOLE_DAY: Final = len("2015-10-31")


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
