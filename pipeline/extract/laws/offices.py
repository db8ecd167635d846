"""Whose order it is: one mark for an office in three languages, and the orders of one office joined.

Ministers count their orders each for himself: "№ 414" of a day may be one of the Minister of Finance
and another of the Minister of Education. Which is meant is told in words of three languages, with the
country or without it, by who stands in for somebody, shorter and longer.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Final

from pipeline.extract.laws.names_of_acts import plain
from pipeline.extract.organizations.keys import is_translated, key_of_words

#: What is said of an office or not: its country, its region, its convocation.
_SAID_OF_OFFICE: Final = re.compile(
    r"(?:республики казахстан|казахстана|(?:of )?(?:the )?republic of kazakhstan|of (?:the )?ro?k|қазақстан республикасы(?:ның)?"
    r"|рк|қр)(?!\w)"
    # who stands in for somebody: Acting Minister of Justice, и.о. Министра
    r"|^(?:acting |и\. ?о\. |врио |исполняющ\w{2,3} обязанности )|(?: міндетін атқарушы(?:сы)?| м\.а\.)$"
    # what else he is: Заместитель Премьер-Министра - Министр финансов
    r"|^[\w ]{0,20}(?:заместитель|орынбасары|deputy)?[\w ]{0,9}(?:премьер-министр|prime minister)\w*[\w ]{0,40} - "
    # of which region the district is
    r"|^[\w-]+ (?:қазақстан )?облысы(?:ның)? (?=[\w -]{2,40}(?:мәслихаты|әкімі?)(?!\w))"
    r"|(?<=района) [\w-]+ области|(?<=district),? (?:of |in )?(?:the )?[\w-]+ (?:region|oblast)"
    # which meeting of it: очередная сессия пятого созыва
    r"|[\w-]{1,20} (?:созыва|сессии|шақырыл\w+|сессиясы\w*|convocation|session)(?!\w)"
)
_KAZAKH: Final = re.compile(r"[әғқңөұүһі]")


def office_mark(issuer: str) -> str:
    """Return a mark of an office, one in three languages, with its country or region or without.

    >>> office_mark("Министр финансов РК") == office_mark("министр финансов Республики Казахстан")
    True
    >>> office_mark("и.о. Министра юстиции") == office_mark("Әділет министрі")
    True
    >>> office_mark("")
    ''
    """
    words = office_words(issuer)
    return sha256(" ".join(sorted(words)).encode()).hexdigest()[:8] if words else ""


@lru_cache(maxsize=5_000)
def office_words(issuer: str) -> frozenset[str]:
    """Return the words of an office as the table of organizations has them, or in one spelling.

    >>> sorted(office_words("Minister of Education")), sorted(office_words("Білім министрі"))
    (['education', 'minister'], ['education', 'minister'])
    """
    office = " ".join(_SAID_OF_OFFICE.sub("", plain(issuer)).split())
    office = _MINISTRY_IN_SHORT.sub(
        lambda found: f"министр {_FIELDS.get(found[1], found[1])}", office
    )
    office = _INITIALS.get(office, office)
    language = "en" if office.isascii() else "kk" if _KAZAKH.search(office) else "ru"
    return frozenset(_HEADS.get(word, word) for word in key_of_words(office, language))


#: Минфин, Минэкологии
_MINISTRY_IN_SHORT: Final = re.compile(
    r"^мин(?!ист)(фин|здрав|юст|энерго|труд|сельхоз|транс|обр|[а-я]{6,})[ау]?$"
)
_FIELDS: Final = {
    "фин": "финансов", "здрав": "здравоохранения", "юст": "юстиции", "энерго": "энергетики", "труд": "труда",
    "сельхоз": "сельского хозяйства", "транс": "транспорта", "обр": "образования", "нацэкономики": "национальной экономики",
}  # fmt: skip
#: приказ МОН РК
_INITIALS: Final = {
    "мф": "министр финансов", "мз": "министр здравоохранения", "мон": "министр образования и науки",
    "мю": "министр юстиции", "мвд": "министр внутренних дел", "мид": "министр иностранных дел",
    "мсх": "министр сельского хозяйства", "мнэ": "министр национальной экономики",
    "мкс": "министр культуры и спорта", "мтсзн": "министр труда и социальной защиты населения",
    "миир": "министр индустрии и инфраструктурного развития", "мчс": "министр по чрезвычайным ситуациям",
    "mof": "minister of finance", "moh": "minister of health", "mne": "minister of national economy",
    "moes": "minister of education and science", "moj": "minister of justice",
    "қм": "қаржы министрі", "дсм": "денсаулық сақтау министрі", "бғм": "білім және ғылым министрі", "іім": "ішкі істер министрі",
    "ұэм": "ұлттық экономика министрі", "ашм": "ауыл шаруашылығы министрі", "әм": "әділет министрі",
}  # fmt: skip
#: What the head of an office is called, and his office.
_HEADS: Final = {
    "ministr": "minister", "ministry": "minister",
    "predsedatel": "chair", "toragaz": "chair", "chairman": "chair", "chairperson": "chair",
    "generaln": "general", "bas": "general", "prokuror": "prosecutor",
}  # fmt: skip
#: Words that name no office: any minister, any maslikhat.
_ANY: Final = frozenset({"minister", "chair", "maslikhat", "akim", "akimat"})
#: Of a region and of its capital there are two.
_LEVELS: Final = frozenset({"region", "district"})


@dataclass(frozen=True, slots=True)
class Order:
    """An act that many issue, each counting his own: its key, and the office, "" where none is told."""

    key: str
    issuer: str
    language: str


def joined(orders: Iterable[Order], common: str) -> Mapping[str, str]:
    """Return one key for the orders of each office, among those of one number and day.

    ``common`` is their key without an office: they get it where all are of one office. One that names
    no office is of the only one there is. An identifier of the registry is the key of all it is with.

    >>> orders = [Order("order-1", "Министр финансов", "ru"), Order("order-2", "Қаржы министрі", "kk")]
    >>> joined([*orders, Order("order-3", "Minister of Justice", "en")], "order")
    {'order-1': 'order-1', 'order-2': 'order-1', 'order-3': 'order-3'}
    """
    fields: dict[str, frozenset[str]] = {}
    languages: dict[str, set[str]] = {}
    for order in sorted(orders, key=lambda order: (order.key, order.issuer, order.language)):
        fields[order.key] = max(_field(order.issuer), fields.get(order.key, _NONE), key=len)
        languages.setdefault(order.key, set()).add(order.language)
    groups: list[list[str]] = []
    for key in sorted(fields, key=lambda key: (-len(fields[key]), key)):
        fits = [
            group
            for group in groups
            if all(_is_one(fields[key], fields[other], languages[key] & languages[other]) for other in group)
        ]  # fmt: skip
        if len(fits) == 1:
            fits[0].append(key)
        else:
            groups.append([key])
    found: dict[str, str] = {}
    for group in groups:
        registered = {key for key in group if key[:1].isupper()}
        if len(registered) > 1:
            continue
        whole = common if len(groups) == 1 else group[0]
        found.update(dict.fromkeys(group, next(iter(registered), whole)))
    return found


_NONE: Final[frozenset[str]] = frozenset()


def _field(issuer: str) -> frozenset[str]:
    """Return the words that tell an office from others, none of "the Minister", "the district maslikhat"."""
    words = office_words(issuer) - _ANY
    return _NONE if words <= _LEVELS else words


def _is_one(one: frozenset[str], other: frozenset[str], both_in: Iterable[str]) -> bool:
    """Return whether two offices are one: "образования" and "образования и науки".

    Of two languages a common word is enough, or a word that no table translates.
    """
    if one <= other or other <= one:
        return not one or not other or not (one ^ other) & _LEVELS
    if any(both_in):
        return False
    return (
        bool(one & other) or not all(map(is_translated, one)) or not all(map(is_translated, other))
    )
