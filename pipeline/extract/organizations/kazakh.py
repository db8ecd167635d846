"""Names of organizations in Kazakh texts: read leftwards from the noun that closes them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.form_words import KAZAKH
from pipeline.extract.organizations.kazakh_builds import (
    LOCATIVES,
    NAMING,
    before_adjectives,
    branch,
    embassy_of,
    is_meeting,
    name_of,
    number_before,
    of_adjectives,
)
from pipeline.extract.organizations.kazakh_capitals import (
    is_of_place,
    is_person,
    over_capitals,
)
from pipeline.extract.organizations.kazakh_heads import (
    GENERIC,
    LOCAL,
    PLACES,
    POINTING,
    STOCKS,
    VERB_ENDINGS,
    KazakhHead,
    is_genitive,
    kazakh_heads,
    local_heads,
    numbered_heads,
    plain_heads,
    plural_heads,
)
from pipeline.extract.organizations.kazakh_lists import COUNTRIES, JOINTS, known_topic, several
from pipeline.extract.organizations.kazakh_local import named_place
from pipeline.extract.organizations.text import Named, Tokens

_LONGEST: Final = 14


def find(tokens: Tokens, found: Iterable[Named] = ()) -> Iterator[Named]:
    """Yield the names of a text, inner ones as well; `found` are those that other rules found."""
    table, plurals, plain = kazakh_heads(), plural_heads(), plain_heads()
    numbered = numbered_heads()
    begins = {item.end: item for item in found}
    for at, word in enumerate(tokens.words):
        if word == "инспекциясы" and tokens.word(at + 1) in table:
            continue  # Тұрғын үй инспекциясы бөлімі
        if word in table:
            item = _at(tokens, at, table[word], begins)
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


def _numbered_start(tokens: Tokens, at: int) -> int:
    """Return where the number or the person before a plain noun begins, `at` without either.

    "№ 12 мектеп", "Құрманғазы атындағы ұлттық консерватория"
    """
    place = before_adjectives(tokens, at)
    if tokens.word(place - 1) == "атындағы" and tokens.capital(place - 2):
        first = over_capitals(tokens, place - 2, person=True)
        numbered = tokens.word(first - 1).isdigit() and tokens.word(first - 2) == "№"
        return first - 2 if numbered else first  # №10 Ы. Алтынсарин атындағы мектеп
    return number_before(tokens, at)


def _told_what_for(tokens: Tokens, at: int) -> bool:
    """Return whether a plain noun has what it is for before it: "... жөніндегі мемлекеттік комиссия"."""
    told = tokens.word(before_adjectives(tokens, at) - 1) == "жөніндегі"
    return told or tokens.word(at - 1) in ("жөніндегі", "бойынша")


#: Countries and the like that end as names of organizations do.
_NO_BODIES: Final = frozenset(
    {
        "директорлар кеңесі",
        "ақсақалдар кеңесі",
        "ресей федерациясы",
        "кеңес одағы",
        "швейцария конфедерациясы",
    }
)


def _at(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> Named | None:
    """Return the name that a head closes."""
    listed = begins.get(at)
    if listed and listed.rule == "list_of_bodies" and listed.org_type == head.org_type:
        return replace(listed, end=at + 1, name=f"{listed.name} {head.noun}", rule="head")
    embassy = embassy_of(tokens, at, head)
    if embassy:
        return embassy
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
    first = known if known < at else _topic_start(tokens, at, head, begins)
    if known < at and tokens.word(known - 1) in JOINTS and not tokens.capital(known):
        longer = _topic_start(tokens, at, head, begins)  # Құрылыс және жер ресурстарын басқару
        first = longer if longer < known and tokens.capital(longer) else known
    if head.needs == "known" and known == at:
        return None
    first = _with_place(tokens, first, begins, head)
    quoted = head.org_type in _QUOTED_KINDS and "атындағы" not in tokens.words[first:at]
    if quoted and tokens.word(first - 1) == "»" and tokens.capital(first):
        opened = _quote_start(tokens, first - 1)  # «Атамекен» Ұлттық кәсіпкерлер палатасы
        first = opened if first - opened <= 7 and tokens.word(first - 2) != "туралы" else first
    if not _distinctive(tokens, head, first, at, known < at):
        return None
    if _any_department(tokens, head, first, at, known):
        return None
    if " ".join([*tokens.words[first:at], head.noun]) in _NO_BODIES:
        return None
    if set(tokens.raw(first)) <= set("IVXІХ"):
        return None  # XXVII Бас Ассамблеясы: a sitting
    return Named(
        first=first, end=at + 1, name=name_of(tokens, head, first, at),
        org_type=_kind(tokens, head, at), rule="head", confidence=0.9 if known < at else 0.8,
    )  # fmt: skip


def _kind(tokens: Tokens, head: KazakhHead, at: int) -> str:
    """Return the kind of a body: its head's, unless the word before it tells another."""
    return _KINDS.get((tokens.word(at - 1), head.noun), head.org_type)


_KINDS: Final = {
    ("адвокаттық", "кеңсесі"): "company",
    ("ғылым", "академиясы"): "institute",
}


def _any_department(tokens: Tokens, head: KazakhHead, first: int, at: int, known: int) -> bool:
    """Return whether a department is any of those with its topic: "төтенше жағдайлар департаменті"."""
    topic = head.org_type == "department" and first == known
    return topic and not (tokens.capital(first) or tokens.capital(at))


#: Kinds whose names may begin with a quoted one.
_QUOTED_KINDS: Final = frozenset(
    {
        "association",
        "company",
        "fund",
        "institute",
        "union",
        "ngo",
        "movement",
        "university",
        "media",
    }
)


#: Bodies that are named by the body they belong to alone.
_OF_BODIES: Final = frozenset(
    {"commission", "council", "court", "parliament", "bank", "department"}
)


def _topic_start(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> int:
    """Return where the words before a head begin that are its name: at the nearest capital."""
    place, joined = at, False
    while place > 0 and at - place < _LONGEST:
        word = tokens.words[place - 1]
        if word in ("»", '"'):
            return _quote_start(tokens, place - 1)
        if word in JOINTS and place - 1 > 0 and place < at:
            if word == "," and not joined:
                return at
            joined = True
            place -= 1
            continue
        if word.isdigit() and tokens.word(place - 2) == "№" and head.org_type in _NUMBERED:
            return place - 2  # № 15 орта мектебі
        if tokens.raw(place - 1) in KAZAKH:
            return place if place < at and tokens.capital(place) else at
        if word == "атындағы":
            named = tokens.capital(place - 2)
            return over_capitals(tokens, place - 2, person=True) if named else at
        if tokens.shouted and place < at and "\n" in tokens.gap(place):
            return place
        if word in kazakh_heads() and place in begins and "жөніндегі" in tokens.words[place:at]:
            return place  # облыстық сотының қылмыстық істер жөніндегі алқасы
        # Шетелдік инвесторлар кеңесі, but: Шетелдік кеңестер at the beginning of a sentence
        named = tokens.capital(place - 1) and not tokens.begins_sentence(place - 1)
        if (
            not word[0].isalpha()
            or word in kazakh_heads()
            or (word in POINTING and not named and tokens.words[place - 1 : place + 1] != _GENERAL)
        ):
            return at
        if head.noun == "аппараты" and word.startswith("әкім") and place == at:
            place -= 1  # Медеу ауданы әкімінің аппараты
            continue
        if word in COUNTRIES and tokens.word(place - 2) == "жөніндегі":
            place -= 1  # Адам құқықтары жөніндегі Қазақстан бюросы
            continue
        if word in PLACES or word in COUNTRIES:
            return place if place < at else at
        if word.endswith(LOCATIVES) and word not in _IN_NAMES:
            return place if place < at and tokens.capital(place) else at
        place -= 1
        if tokens.capital(place):
            if tokens.word(place + 1) in LOCAL and not named_place(tokens, place):
                return at  # Отырысқа облыстық білім басқармасы
            if tokens.word(place - 1) == "жанындағы" and place < at:
                return place  # Соты жанындағы Судьялардың ... кеңесі
            if is_genitive(word) and word not in COUNTRIES:
                return place + 1 if place + 1 < at and tokens.capital(place + 1) else at
            return over_capitals(tokens, place)
        if word not in _IN_NAMES and (is_genitive(word) or word.endswith(VERB_ENDINGS)):
            return at
    return at


def _quote_start(tokens: Tokens, at: int) -> int:
    """Return where the quote begins that closes at a place."""
    for place in range(at - 1, max(-1, at - 25), -1):
        if tokens.words[place] in ("«", '"'):
            if tokens.words[place] == "«" and tokens.word(place - 1) == "«" and place > 0:
                return place - 1
            return place
    return at + 1


def _with_place(tokens: Tokens, first: int, begins: dict[int, Named], head: KazakhHead) -> int:
    """Return the start of a name with the country, places and parent body before it."""
    begun = first
    for _ in range(6):
        before = tokens.word(first - 1)
        if begun - first > 50:
            break
        if first in begins and _belongs(tokens, begins[first], head):
            if tokens.shouted and "\n" in tokens.gap(first):
                break  # a letterhead: each line is a body
            first = begins[first].first
        elif before == "жанындағы" and first - 1 in begins:
            first = begins[first - 1].first  # Жоғарғы Соты жанындағы Академия
        elif before == "жанындағы" and tokens.word(first - 2).startswith(_POSTS):
            first -= 2  # ҚР Президенті жанындағы
        elif before == "жанындағы" and tokens.word(first - 2).endswith(("інің", "ының", "нің")):
            first -= 2
            if first in begins:
                first = begins[first].first
        elif before == "атындағы" and tokens.capital(first - 2):
            first = over_capitals(tokens, first - 2, person=True)
        elif before.isdigit() and tokens.word(first - 2) == "№" and head.org_type in _NUMBERED:
            first -= 2  # № 4 Құлан колледжі
        elif before in COUNTRIES and tokens.capital(first - 1):
            first -= 1
            if tokens.word(first - 1) in _SIDES and before == "қазақстан":
                first -= 1  # Оңтүстік Қазақстан университеті
        elif before in PLACES and tokens.capital(first - 2) and not is_person(tokens, first - 2):
            first -= 2
            if tokens.word(first - 1) in _SIDES:
                first -= 1
        elif before in LOCAL and named_place(tokens, first - 2):
            first -= 2  # Бостандық аудандық Полиция басқармасы
            if tokens.word(first - 1) in _SIDES and tokens.words[first] == "қазақстан":
                first -= 1
        elif before == "бойынша" and tokens.word(first - 2) in PLACES:
            first -= 1
        else:
            break
    return first


def _belongs(tokens: Tokens, parent: Named, head: KazakhHead) -> bool:
    """Return whether a body may be part of the one named right before it."""
    if parent.org_type in _PARENTS:
        return head.org_type != "ministry"
    part = head.org_type in _PARTS and tokens.capital(parent.end)
    return part and is_genitive(tokens.words[parent.end - 1])  # Банкінің Талдау департаменті


#: What every body may have: a department, an institute, a school of its own.
_PARTS: Final = frozenset({"department", "institute", "school"})
#: A school of general education: "... атындағы жалпы білім беру мектебі".
_GENERAL: Final = ("жалпы", "білім")
#: Posts that bodies are attached to.
_POSTS: Final = ("президент", "премьер-министр")
#: Bodies that are told by their numbers.
_NUMBERED: Final = frozenset({"school", "hospital", "court"})
#: Sides of the world in the names of regions: "Шығыс Қазақстан облысы".
_SIDES: Final = frozenset({"батыс", "шығыс", "солтүстік", "оңтүстік"})
_IN_NAMES: Final = frozenset(
    {
        "жөніндегі",
        "жанындағы",
        "арасындағы",
        "атындағы",
        "саласындағы",
        "аясындағы",
        "маңындағы",
        "мамандандырылған",
        "біріктірілген",
    }
)
_PARENTS: Final = frozenset(
    "international ministry committee agency parliament akimat government department party court".split()
)


def _distinctive(tokens: Tokens, head: KazakhHead, first: int, at: int, known: bool) -> bool:
    """Return whether what stands before a head makes it the name of one organization."""
    if first >= at:
        return False
    if tokens.words[first] in GENERIC and tokens.begins_sentence(first):
        return False  # Аудандық білім бөлімі
    if all(word in GENERIC for word in tokens.words[first:at]):
        return False
    if head.noun == "қоры" and tokens.words[at - 1] in STOCKS:
        return False
    if head.noun == "арнасы" and tokens.words[at - 1] in ("өзені", "су", "өзен"):
        return False
    if head.noun == "үкіметі" and (
        tokens.word(at + 1).startswith("үйі") or tokens.word(at - 1) == "ел"
    ):
        return False
    near = tokens.words[max(first, at - 2) : at]
    if head.noun == "бөлімі" and any(w in ("«", "»", '"') for w in near):
        return False  # a section of a site
    quoted = any(word in ("«", '"', "№") for word in tokens.words[first:at])
    if known or quoted:
        return True
    if head.needs == "place":
        return tokens.capital(first)
    if not tokens.capital(first):
        return False
    if (
        head.needs == "proper"
        and tokens.begins_sentence(first)
        and tokens.words[first - 1 : first] != ("«",)
    ):
        later = any(tokens.capital(p) for p in range(first + 1, at + 1))
        institute = head.org_type in ("institute", "university", "school", "hospital", "other")
        naming = tokens.words[first] in NAMING and at - first > (1 if institute else 2)
        naming = naming or tokens.words[first].startswith("қазақ-")
        naming = naming or (head.org_type == "university" and tokens.words[first].endswith("ов"))
        naming = naming or (tokens.word(first + 1) in LOCAL and first + 1 < at)
        naming = naming or (
            institute and is_of_place(tokens.words[first])
        )  # Павлодар индустриалды институты
        # Білім беру инфрақұрылымын қолдау қоры
        naming = naming or (tokens.words[at - 1].endswith(("у", "ю")) and at - first > 2)
        return (
            later
            or naming
            or tokens.words[first] in COUNTRIES
            or "атындағы" in tokens.words[first:at]
        )
    return True
