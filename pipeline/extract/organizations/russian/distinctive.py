"""Whether a Russian phrase with a head is the name of one organization."""

from typing import Final

from pipeline.extract.organizations.form_words import QUOTED_ALONE, RUSSIAN
from pipeline.extract.organizations.gazetteer import topics
from pipeline.extract.organizations.identity import listed
from pipeline.extract.organizations.morphology import (
    adjective_as,
    cased,
    is_first_name,
    readings,
)
from pipeline.extract.organizations.quotes import quotes_as_guillemets
from pipeline.extract.organizations.russian.heads import (
    COMMON_AFTER,
    COMMON_BEFORE,
    WEAK,
    Head,
)
from pipeline.extract.organizations.text import Tokens


def has_form(tokens: Tokens, head: Head, first: int, at: int) -> bool:
    """Return whether a legal form stands before a name: "КГУ | средняя школа", "ГКП на ПХВ | ..."."""
    before = tokens.raw(first - 1)
    short = before in RUSSIAN and before not in QUOTED_ALONE
    return (short or before.lower() == "пхв") and tokens.words[at] == head.lemma


def is_attribute(tokens: Tokens, head: Head, first: int) -> bool:
    """Return whether a service only tells what a department is for: "Департамент юридической службы"."""
    small = head.lemma == "служба" and not tokens.capital(first)
    return small and tokens.word(first - 1).startswith(("департамент", "управлени", "отдел"))


#: Bodies whose quoted names may follow what they are for: палата образования «Өркен».
WITH_QUOTES: Final = frozenset(
    ("association", "union", "ngo", "fund", "company", "institute", "party", "movement", "media")
)


def common(tokens: Tokens, head: Head, first: int, at: int, end: int) -> bool:
    """Return whether a phrase only looks like a name: "Российская Федерация", "фонд оплаты труда"."""
    if head.lemma == "комплекс":
        works = any(word.startswith(_WORKS) for word in tokens.words[first:at])
        return not works or tokens.word(at + 1) not in ("«", '"')
    if head.lemma == "объединение" and first == at and tokens.word(at - 1) in ("по", "об", "для"):
        return not tokens.capital(at)  # группа по объединению «...» с «...»
    if head.lemma == "учреждение" and first == at and tokens.word(at - 1) == "об":
        return True  # соглашение об учреждении банка, «ОБ УЧРЕЖДЕНИИ КНИГИ»
    if head.lemma == "администрация" and is_first_name(tokens.word(at + 1)):
        return True  # администрация Джорджа Буша
    if head.lemma == "сад":
        named = tokens.word(at + 1) in ("«", "№") or (end > at + 1 and tokens.capital(at + 1))
        return not (tokens.word(at - 1).startswith("детск") and named)
    if head.lemma == "движение" and tokens.word(at + 1) == "«":
        return False  # общественное движение «Жаңару»
    for before in {at - 1, first - 1} - {-1}:
        if (readings(tokens.word(before))[0].lemma, head.lemma) in COMMON_BEFORE:
            return True
    return (head.lemma, tokens.word(at + 1)) in COMMON_AFTER and end > at + 1


#: A "комплекс" that is an enterprise, no group of buildings or of measures.
_WORKS: Final = ("научно-", "производственн", "агропромышленн", "животноводческ", "тепличн")


def is_title(tokens: Tokens, head: Head, first: int) -> bool:
    """Return whether a name is the title of a law: «О Правительстве Республики Казахстан»."""
    return (
        head.org_type in ("government", "parliament")
        and tokens.word(first - 1) == "о"
        and tokens.word(first - 2) in ("«", '"')
    )


#: What states have in other states.
ABROAD: Final = frozenset({"посольство", "консульство", "генконсульство", "представительство"})


COUNTRY_WORDS: Final = frozenset(
    ("республики", "рк", "казахстана", "российской", "рф", "россии", "кыргызской", "сша", "ссср")
)


#: Adjectives of the kinds of places that local bodies have.
_LOCAL: Final = ("городск", "районн", "областн")


#: Adjectives that make a name of a head at the beginning of a sentence.
_NAMING: Final = (
    "национальн", "республиканск", "международн", "казахстанск", "евразийск", "всемирн", "европейск",
    "центральноазиатск", "всероссийск", "азиатск",
)  # fmt: skip


def _of_any_place(tokens: Tokens, head: Head, first: int, at: int) -> bool:
    """Return whether every place has such a body: "районный отдел строительства", "отдел полиции"."""
    if tokens.capital(at) or (tokens.capital(first) and not tokens.begins_sentence(first)):
        return False
    local = first < at and tokens.words[first].startswith(_LOCAL)
    return local or (first == at and head.lemma in _EVERYWHERE)


_EVERYWHERE: Final = frozenset({"департамент", "управление", "отдел", "инспекция"})


#: Parts that each university has: only with it.
_OF_UNIVERSITIES: Final = frozenset({"факультет", "кафедра"})


def _is_university(tokens: Tokens, at: int) -> bool:
    """Return whether a university begins at a place: "КазНУ", "НАО «...»", "Университета «Туран»"."""
    word = tokens.words[at]
    named = tokens.raw(at).endswith("У") and len(word) > 2 and tokens.capital(at)
    return named or word.startswith(("университет", "академи", "институт"))


#: Kinds whose names in plain words may stand in quotes.
_QUOTED_WHOLE: Final = frozenset({"institute", "hospital", "university", "association", "union"})


def distinctive(tokens: Tokens, head: Head, first: int, at: int, end: int) -> bool:
    """Return whether a head with its adjectives and complement names one organization."""
    capital = tokens.capital(first) and not (
        tokens.begins_sentence(first) and not tokens.shouted_near(first)
    )
    named = end > at + 1
    if not head.needs:
        return tokens.capital(at) or named
    inside = any(tokens.capital(p) for p in range(at + 1, end))
    if head.lemma in _OF_UNIVERSITIES:
        return any(_is_university(tokens, place) for place in range(at + 2, end))
    if head.needs == "topic":
        if not named:
            if first < at and tokens.capital(first) and not tokens.begins_sentence(first):
                return True
            if first < at - 1 and tokens.capital(first) and tokens.words[first].startswith(_NAMING):
                return True  # Республиканская бюджетная комиссия
            return first < at and bool(listed(name_of(tokens, head, first, at, end)))
        if _of_any_place(tokens, head, first, at):
            return inside  # областное управление культуры
        topic = " ".join(tokens.words[at + 1 : end])
        first_topic = topic.partition(" и ")[0].partition(",")[0]
        if head.lemma == "штаб" and first == at and tokens.word(at + 1) != "по":
            return False  # Штаб строительства
        if head.lemma == "министерство" or {topic, first_topic} & topics("ru"):
            return True
        if tokens.capital(at) or tokens.capital(first):
            return True
        if head.lemma == "штаб" and first < at and tokens.words[first].startswith("региональн"):
            return True
        quoted = "«" in tokens.words[at + 1 : end] and head.org_type in WITH_QUOTES
        placed = head.lemma == "палата" and not tokens.capital(at + 1)
        placed = placed or head.lemma == "коллегия"
        parts = head.org_type in ("department", "agency", "committee")
        return quoted or (inside and (placed or parts))
    if head.needs == "place":
        if first < at - 1 and tokens.capital(first) and tokens.word(at - 1).startswith(_LOCAL):
            return True  # Актауский городской маслихат РЕШИЛ
        if first < at and tokens.word(at - 1).startswith("столичн"):
            return head.lemma in ("акимат", "маслихат")  # столичный акимат: there is just one
        return (named and inside) or (first < at and tokens.capital(first) and capital)
    if any(tokens.words[p] in ("«", '"', "имени", "им", "№") for p in range(at + 1, end)):
        return True
    if head.lemma in ABROAD and tokens.word(at + 1) in ("республики", "казахстана", "рк") and named:
        cut = tokens.words[end - 2 : end] == ("в", "республике")  # в Республике | Корея
        where = {"в", "при"} & set(tokens.words[at + 2 : end])
        return not cut and bool(where)  # Посольство РК в Турции, представительство РК при ООН
    if head.lemma == "партия" and first == at and not inside:
        return False  # Партия зерна
    if tokens.word(first - 1) == "«" and tokens.word(end) == "»" and named:
        return head.org_type in _QUOTED_WHOLE  # директор «Научного центра ...»
    if head.lemma in WEAK and tokens.begins_sentence(first) and not tokens.shouted:
        proper = tokens.capital(at + 1) and tokens.word(at + 1) not in COUNTRY_WORDS
        naming = any(word.startswith(_NAMING) for word in tokens.words[first:at])
        country = end > at + 2 and tokens.words[end - 1] in COUNTRY_WORDS  # Федерация футбола РК
        return (
            (naming and named)
            or proper
            or country
            or bool(listed(name_of(tokens, head, first, at, end)))
        )
    if tokens.words[first].startswith("казахстанск") and tokens.begins_sentence(first):
        return named  # Казахстанский банк вырос
    if head.lemma in ABROAD and tokens.capital(at + 1):
        return named  # посольство Польши в Казахстане
    if tokens.capital(at) or (first < at and tokens.capital(first)):
        return named or first < at
    return False


def name_of(tokens: Tokens, head: Head, first: int, at: int, end: int) -> str:
    """Return a name in the nominative: adjectives and head bend, what follows stays."""
    words = []
    for place in range(first, at):
        raw = tokens.raw(place)
        words.append(raw if tokens.words[place] == "и" else adjective_as(raw, head.gender))
    words.append(cased(head.lemma, tokens.raw(at)))
    rest = quotes_as_guillemets(tokens.written(at + 1, end), "ru")
    return " ".join([*words, *([rest] if rest else [])])
