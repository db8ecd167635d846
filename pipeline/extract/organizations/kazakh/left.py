"""How far a Kazakh name goes to the left of its head: its topic, its place, whose it is."""

from typing import Final

from pipeline.extract.organizations.form_words import KAZAKH
from pipeline.extract.organizations.identity import listed
from pipeline.extract.organizations.kazakh.builds import LOCATIVES
from pipeline.extract.organizations.kazakh.capitals import (
    OF_THOSE_WHO,
    is_named_after,
    is_person,
    opens_sentence,
    over_capitals,
)
from pipeline.extract.organizations.kazakh.heads import (
    LOCAL,
    PLACES,
    POINTING,
    SIDES,
    KazakhHead,
    is_genitive,
    is_verbal,
    kazakh_heads,
)
from pipeline.extract.organizations.kazakh.lists import COUNTRIES, JOINTS
from pipeline.extract.organizations.kazakh.local import named_place
from pipeline.extract.organizations.kazakh.owned import is_owner
from pipeline.extract.organizations.text import Named, Tokens

_LONGEST: Final = 14
#: When something is done: no name has these.
_TIMES: Final = frozenset(
    "бүгін кеше ертең қазір биыл былтыр жақында кезеңде мерзімде жылда айда аптада күні уақытта жағдайда".split()
)
#: How a possessed noun ends that says with what something is done: "бастамасымен".
_WITH: Final = ("ымен", "імен")
#: How words end that are "ours": "елімізде".
_OURS: Final = tuple(
    ours + ending
    for ours, endings in (("мыз", "да дан дың ға ды"), ("міз", "де ден дің ге ді"))
    for ending in ("", *endings.split())
)


def topic_start(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> int:
    """Return where the words before a head begin that are its name: at the nearest capital."""
    place, joined = at, False
    while place > 0 and at - place < _LONGEST:
        word = tokens.words[place - 1]
        if word in ("»", '"'):
            return quote_start(tokens, place - 1)
        if word in JOINTS and tokens.word(place - 2).endswith(_WITH) and place < at:
            return place if tokens.capital(place) else at  # заңнамасымен және | білім ұйымы
        if word in JOINTS and place - 1 > 0 and place < at:
            if word == "," and not joined:
                return at
            joined = True
            place -= 1
            continue
        if word.isdigit() and tokens.word(place - 2) == "№" and head.org_type in _NUMBERED:
            return before_number(tokens, place - 2)  # № 15 орта мектебі
        if word == "жанындағы" and place < at and _is_post(tokens, place - 2):
            return place  # Президенті жанындағы | төтенше жағдай ... комиссия
        if tokens.raw(place - 1) in KAZAKH:
            return place if place < at and tokens.capital(place) else at
        if word == "атындағы":
            named = is_named_after(tokens, place - 1)
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
            or word in _TIMES
            or (
                word in POINTING
                and not named
                and not (word == "жалпы" and "білім" in tokens.words[place : place + 2])
                and not (word == "негізгі" and tokens.word(place) == "орта")
                and not (word == "бар" and tokens.word(place).endswith(_OF_MANY))
                and tokens.words[place - 2 : place] != _OF_THEM
            )
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
        if word.endswith((*LOCATIVES, *_WITH, *_OURS)) and word not in _IN_NAMES:
            return place if place < at and tokens.capital(place) else at
        if tokens.word(place) in LOCAL and word.endswith(("ына", "іне")):
            return at  # Ашылу салтанатына | аудандық ардагерлер кеңесі
        place -= 1
        if tokens.capital(place):
            if tokens.word(place - 1) == "жөніндегі" and word not in COUNTRIES:
                continue  # Адам құқықтары жөніндегі | Ұлттық орталық
            if opens_sentence(tokens, place):
                return place + 1 if place + 1 < at and tokens.capital(place + 1) else at
            if tokens.word(place + 1) in LOCAL and not named_place(tokens, place):
                return at  # Отырысқа облыстық білім басқармасы
            if tokens.word(place - 1) == "жанындағы" and place < at:
                return place  # Соты жанындағы Судьялардың ... кеңесі
            if is_genitive(word) and word not in COUNTRIES:
                return place + 1 if place + 1 < at and tokens.capital(place + 1) else at
            return over_capitals(tokens, place)
        if word.endswith(_OF_MANY) and _of_members(tokens, place, at, head):
            continue
        if word not in _IN_NAMES and (is_genitive(word) or is_verbal(word)):
            return at
    return at


def _is_post(tokens: Tokens, at: int) -> bool:
    """Return whether a body is attached to the post at a place: "Президентінің жанындағы"."""
    return tokens.word(at).startswith(_POSTS) and tokens.capital(at)


def _of_members(tokens: Tokens, place: int, at: int, head: KazakhHead) -> bool:
    """Return whether a genitive in the plural belongs to a name: members, or whom a body cares for.

    "ғылым қызметкерлерінің кәсіподағы", "балалардың құқықтарын қорғау жөніндегі комиссия",
    "кәмелетке толмағандардың істері жөніндегі сот"
    """
    if head.org_type in _OF_MEMBERS:
        return True
    attached = "жанындағы" in tokens.words[max(0, place - 8) : place]
    told = attached or tokens.words[place].endswith((*OF_THOSE_WHO, _OF_THEM[1]))
    return told and "жөніндегі" in tokens.words[place:at]


def before_number(tokens: Tokens, at: int) -> int:
    """Return where the person begins whose name stands before a number, else `at`.

    "Абай атындағы № 8 мектеп"
    """
    named = is_named_after(tokens, at - 1)
    return over_capitals(tokens, at - 2, person=True) if named else at


def quote_start(tokens: Tokens, at: int) -> int:
    """Return where the quote begins that closes at a place."""
    for place in range(at - 1, max(-1, at - 25), -1):
        if tokens.words[place] in ("«", '"'):
            if tokens.words[place] == "«" and tokens.word(place - 1) == "«" and place > 0:
                return place - 1
            return place
    return at + 1


def with_place(
    tokens: Tokens, first: int, at: int, begins: dict[int, Named], head: KazakhHead
) -> int:
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
        elif is_named_after(tokens, first - 1):
            first = over_capitals(tokens, first - 2, person=True)
        elif before.isdigit() and tokens.word(first - 2) == "№" and head.org_type in _NUMBERED:
            if tokens.words[first] in COUNTRIES:
                break  # 2006 жылғы № 3 | Қазақстан Республикасы Жоғарғы Сотының қаулысы
            first = before_number(tokens, first - 2)  # № 4 Құлан колледжі
        elif before in COUNTRIES and tokens.capital(first - 1):
            body = listed(f"{tokens.written(first, at)} {head.noun}")
            if body and body.country == "INT":
                break  # Қазақстан | Біріккен Ұлттар Ұйымының мүшесі
            first -= 1
            if tokens.word(first - 1) in SIDES and before == "қазақстан":
                first -= 1  # Оңтүстік Қазақстан университеті
        elif before in _REGIONS and tokens.upper(first - 1):
            first -= 1  # ШҚО | Экономика басқармасы
        elif before == "." and tokens.word(first - 2) == "қ" and _names_place(tokens, first - 3):
            first -= 3  # Алматы қ. | Білім басқармасы
        elif before in PLACES and _names_place(tokens, first - 2):
            first -= 2
            if tokens.word(first - 1) in SIDES:
                first -= 1
            while tokens.words[first] in _OF_STATES and tokens.capital(first - 1):
                first -= 1  # Қытай Халық Республикасы
        elif before in LOCAL and named_place(tokens, first - 2):
            first -= 2  # Бостандық аудандық Полиция басқармасы
            if tokens.word(first - 1) in SIDES and tokens.words[first] == "қазақстан":
                first -= 1
        elif before == "бойынша" and tokens.word(first - 2) in PLACES:
            first -= 1
        else:
            break
    return first


#: Regions in letters: the east, the west, the north and, until 2018, the south.
_REGIONS: Final = frozenset({"шқо", "бқо", "сқо", "оқо"})
#: Words in the names of states before "республикасы": "Вьетнам Социалистік Республикасы".
_OF_STATES: Final = frozenset("халық ислам араб социалистік федеративтік".split())


def _names_place(tokens: Tokens, at: int) -> bool:
    """Return whether a word names the region or town after it: "Сырым | ауданы", not "Бүгін | облыс"."""
    named = tokens.capital(at) and tokens.words[at] not in _TIMES | POINTING
    return named and not is_person(tokens, at)


def _belongs(tokens: Tokens, parent: Named, head: KazakhHead) -> bool:
    """Return whether a body may be part of the one named right before it."""
    if not is_owner(tokens, parent):
        return False  # Үкіметке | Қаржы мониторингі агенттігі
    if head.org_type in _OF_THEIR_OWN:
        return parent.org_type in (head.org_type, "international")
    if parent.org_type in _PARENTS:
        owned = head.org_type not in _OWNED or is_genitive(tokens.words[parent.end - 1])
        return owned and head.org_type != "ministry"
    part = head.org_type in _PARTS and tokens.capital(parent.end)
    return part and is_genitive(tokens.words[parent.end - 1])  # Банкінің Талдау департаменті


#: What is part of no ministry: "Қаржы министрлігі | Қазақстан Республикасының Үкіметіне".
_OF_THEIR_OWN: Final = frozenset({"government", "parliament", "akimat", "maslikhat", "court"})
#: Owned by what stands before it in the genitive alone: "басқармасы | Арыс ауруханасын жөндеді".
_OWNED: Final = frozenset({"hospital", "school"})
#: What every body may have: a department, a committee, an institute, a school of its own.
_PARTS: Final = frozenset({"department", "institute", "school", "committee"})


#: "балалардың ісі және олардың құқықтарын қорғау жөніндегі комиссия"
_OF_THEM: Final = ("және", "олардың")


#: Whose members stand in the genitive before them: "ғылым қызметкерлерінің кәсіподағы".
_OF_MEMBERS: Final = frozenset({"union", "association"})
_OF_MANY: Final = tuple(
    stem + ending
    for stem in ("лар", "лер", "дар", "дер", "тар", "тер")
    for ending in ("дың", "дің", "ының", "інің")
)


#: Posts that bodies are attached to.
_POSTS: Final = ("президент", "премьер-министр")


#: Bodies that are told by their numbers.
_NUMBERED: Final = frozenset({"school", "hospital", "court"})


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
