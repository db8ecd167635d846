"""Names of organizations in Kazakh texts: read leftwards from the noun that closes them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.kazakh.builds import (
    before_adjectives,
    branch,
    embassy_of,
    in_quotes,
    is_meeting,
    name_of,
    number_before,
    of_adjectives,
    office_of,
)
from pipeline.extract.organizations.kazakh.capitals import is_named_after, over_capitals
from pipeline.extract.organizations.kazakh.distinctive import any_department, distinctive
from pipeline.extract.organizations.kazakh.faculties import OF_UNIVERSITIES, part_of_university
from pipeline.extract.organizations.kazakh.heads import (
    LOCAL,
    ONLY_AFTER,
    PLACES,
    POINTING,
    KazakhHead,
    kazakh_heads,
    local_heads,
    numbered_heads,
    plain_heads,
    plural_heads,
)
from pipeline.extract.organizations.kazakh.kinds import kind_of
from pipeline.extract.organizations.kazakh.left import (
    before_number,
    quote_start,
    topic_start,
    with_place,
)
from pipeline.extract.organizations.kazakh.lists import COUNTRIES, JOINTS, known_topic, several
from pipeline.extract.organizations.kazakh.owned import owned_topic
from pipeline.extract.organizations.text import Named, Tokens


def find(tokens: Tokens, found: Iterable[Named] = ()) -> Iterator[Named]:
    """Yield the names of a text, inner ones as well; `found` are those that other rules found."""
    table, plurals, plain = kazakh_heads(), plural_heads(), plain_heads()
    numbered = numbered_heads()
    begins = {item.end: item for item in found}
    for at, word in enumerate(tokens.words):
        if word == "инспекциясы" and tokens.word(at + 1) in table:
            continue  # Тұрғын үй инспекциясы бөлімі
        if word in table:
            if tokens.word(at - 1) == "парламент" and tokens.capital(at - 1) and tokens.capital(at):
                yield from _chamber(tokens, at, table[word])
                continue
            item = _at(tokens, at, table[word], begins)
            item = item and in_quotes(tokens, item)
            if item:
                longer = item.end not in begins or item.first < begins[item.end].first
                begins[item.end] = item if longer else begins[item.end]
                yield item
        elif word in numbered and _numbered_start(tokens, at) < at:
            (noun, org_type), first = numbered[word], _numbered_start(tokens, at)
            yield Named(
                first=first, end=at + 1, name=f"{tokens.written(first, at)} {noun}",
                org_type=org_type, rule="head", confidence=0.85,
            )  # fmt: skip
        elif word in plurals:
            yield from several(tokens, at, plurals[word])
        elif word in local_heads() and tokens.word(at - 1) in LOCAL:
            if tokens.capital(at - 2) and tokens.word(at - 2) not in POINTING:
                noun = local_heads()[word].noun  # Шыңғырлау аудандық мәслихат
                yield Named(
                    first=at - 2, end=at + 1, name=f"{tokens.written(at - 2, at)} {noun}",
                    org_type=local_heads()[word].org_type, rule="head", confidence=0.85,
                )  # fmt: skip
        elif word in plain and of_adjectives(tokens, at, begins) < at:
            first, head = of_adjectives(tokens, at, begins), plain[word]
            if first not in begins and at not in begins:
                yield Named(
                    first=first, end=at + 1, name=f"{tokens.written(first, at)} {head.noun}",
                    org_type=head.org_type, rule="head", confidence=0.8,
                )  # fmt: skip
        elif word in plain and _told_what_for(tokens, at):
            if is_meeting(tokens, at) or tokens.word(at - 2) in COUNTRIES:
                continue  # Қазақстан бойынша қызмет көрсету
            item = _at(tokens, at, plain[word], begins)
            if item:
                begins[item.end] = item
                yield item


def _chamber(tokens: Tokens, at: int, head: KazakhHead) -> Iterator[Named]:
    """Yield a chamber that the parliament stands before, and the parliament: "Парламент Мәжілісі"."""
    for end, name in ((at + 1, name_of(tokens, head, at - 1, at)), (at, tokens.raw(at - 1))):
        yield Named(
            first=at - 1, end=end, name=name, org_type="parliament", rule="head", confidence=0.85
        )


def _numbered_start(tokens: Tokens, at: int) -> int:
    """Return where the number or the person before a plain noun begins, `at` without either.

    "№ 12 мектеп", "Құрманғазы атындағы ұлттық консерватория"
    """
    place = before_adjectives(tokens, at)
    if is_named_after(tokens, place - 1):
        first = over_capitals(tokens, place - 2, person=True)
        numbered = tokens.word(first - 1).isdigit() and tokens.word(first - 2) == "№"
        return first - 2 if numbered else first  # №10 Ы. Алтынсарин атындағы мектеп
    number = number_before(tokens, at)
    return before_number(tokens, number) if number < at else at


def _told_what_for(tokens: Tokens, at: int) -> bool:
    """Return whether a plain noun has what it is for before it: "... жөніндегі мемлекеттік комиссия"."""
    told = tokens.word(before_adjectives(tokens, at) - 1) == "жөніндегі"
    return told or tokens.word(at - 1) in ("жөніндегі", "бойынша")


#: Countries and the like that end as names of organizations do.
_NO_BODIES: Final = frozenset(
    {
        "директорлар кеңесі",
        "қазылар алқасы",
        "конкурс комиссиясы",
        "конкурстық комиссиясы",
        "аттестаттау комиссиясы",
        "емтихан комиссиясы",
        "олимпиада қозғалысы",
        "редакция алқасы",
        "ақсақалдар кеңесі",
        "ресей федерациясы",
        "кеңес одағы",
        "швейцария конфедерациясы",
    }
)


def _at(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> Named | None:
    """Return the name that a head closes."""
    form = begins.get(at + 1)
    if form and form.rule == "form":  # Шығыс Қазақстан облысы | "Аппарат" мемлекеттік мекемесі
        first = with_place(tokens, form.first, at, begins, head)
        name = f"{tokens.written(first, form.first)} {form.name}"
        return replace(form, first=first, name=name) if first < form.first else None
    listed = begins.get(at)
    if listed and listed.org_type == "media" and head.noun == "агенттігі":
        head = replace(head, org_type="media")  # Kazinform агенттігі
    if head.noun == "миссиясы" and not tokens.capital(at):
        return None  # Халықаралық валюта қорының миссиясы: who came
    if head.noun in ONLY_AFTER and tokens.word(at - 1) not in ONLY_AFTER[head.noun]:
        return None
    if listed and listed.rule == "list_of_bodies" and listed.org_type == head.org_type:
        return replace(listed, end=at + 1, name=f"{listed.name} {head.noun}", rule="head")
    if head.noun in OF_UNIVERSITIES:
        return part_of_university(tokens, at, head, begins)
    beside = tokens.word(at - 1) in JOINTS and tokens.word(at - 2).startswith("президент")
    if beside and head.org_type in ("government", "parliament"):
        return None  # Қазақстан Республикасының Президенті мен | Үкіметі: the list has it
    abroad = embassy_of(tokens, at, head) or office_of(tokens, at, head, begins)
    if abroad:
        return abroad
    topical = head.needs == "topic" and head.noun != "алқасы"
    known = known_topic(tokens, at) if topical else at
    if branch(tokens, at, head, begins):
        return branch(tokens, at, head, begins)
    if at in begins and head.org_type in _OF_BODIES and begins[at].rule != "form":
        item = begins[at]  # Кеден одағының комиссиясы
        local = any(word in PLACES | LOCAL for word in tokens.words[item.first : at])
        if head.org_type == "department" and not (local or tokens.capital(at)):
            return None  # корпорациясының бөлімі
        if head.noun == "мәжілісі" and item.org_type != "parliament":
            return None  # Саяси кеңесінің мәжілісі: a sitting
        return Named(
            first=item.first, end=at + 1, name=name_of(tokens, head, item.first, at),
            org_type=head.org_type, rule="head", confidence=0.85,
        )  # fmt: skip
    owned = owned_topic(tokens, at, head, begins)
    first = known if known < at else topic_start(tokens, at, head, begins)
    if known < at and tokens.word(known - 1) in JOINTS and not tokens.capital(known):
        longer = topic_start(tokens, at, head, begins)  # Құрылыс және жер ресурстарын басқару
        first = longer if longer < known and tokens.capital(longer) else known
    if head.needs == "known" and known == at:
        return _service(tokens, at, head, begins)
    if owned < at and owned <= first:
        owner = begins.get(owned)  # әкімдігінің | білім басқармасы
        first, known = owner.first if owner else owned, owned
    first = with_place(tokens, first, at, begins, head)
    quoted = head.org_type in _QUOTED_KINDS and "атындағы" not in tokens.words[first:at]
    if quoted and tokens.word(first - 1) == "»" and tokens.capital(first):
        opened = quote_start(tokens, first - 1)  # «Атамекен» Ұлттық кәсіпкерлер палатасы
        if first - opened <= 7 and tokens.word(first - 2) != "туралы":
            first = with_place(tokens, opened, at, begins, head)
    if not distinctive(tokens, head, first, at, known < at):
        return None
    if any_department(tokens, head, first, at, known):
        return None
    if " ".join([*tokens.words[first:at], head.noun]) in _NO_BODIES:
        return None
    if set(tokens.raw(first)) <= set("IVXІХ"):
        return None  # XXVII Бас Ассамблеясы: a sitting
    return Named(
        first=first, end=at + 1, name=name_of(tokens, head, first, at),
        org_type=kind_of(tokens, head, first, at, _owner(begins, first, at)), rule="head", confidence=0.9 if known < at else 0.8,
    )  # fmt: skip


def _service(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> Named | None:
    """Return the service of a body whose topic has a capital: "ҰҚК Шекара қызметі"."""
    owner = begins.get(at - 1)
    owned = owner is not None and owner.org_type in ("committee", "ministry", "agency")
    if not (owner and owned and head.noun == "қызметі" and tokens.capital(at - 1)):
        return None
    if tokens.word(at - 1) in ("баспасөз", "сенім") or tokens.word(at + 1) in kazakh_heads():
        return None
    return Named(
        first=owner.first, end=at + 1, name=name_of(tokens, head, owner.first, at),
        org_type=head.org_type, rule="head", confidence=0.8,
    )  # fmt: skip


def _owner(begins: dict[int, Named], first: int, at: int) -> Named | None:
    """Return the body that begins where a name does and ends inside it."""
    return next((n for end, n in begins.items() if n.first == first and end < at), None)


#: Kinds whose names may begin with a quoted one.
_QUOTED_KINDS: Final = frozenset(
    {
        "association",
        "company",
        "fund",
        "party",
        "institute",
        "union",
        "ngo",
        "movement",
        "university",
        "school",
        "media",
    }
)


#: Bodies that are named by the body they belong to alone.
_OF_BODIES: Final = frozenset(
    {"commission", "council", "court", "parliament", "bank", "department"}
)
