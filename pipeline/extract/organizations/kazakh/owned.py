"""Kazakh parts of a body whose topic begins in small letters: "әкімдігінің | білім басқармасы"."""

from typing import Final

from pipeline.extract.organizations.gazetteer import words_of_topics
from pipeline.extract.organizations.kazakh.capitals import is_of_place
from pipeline.extract.organizations.kazakh.heads import (
    GENITIVES,
    LOCAL,
    POINTING,
    KazakhHead,
    is_genitive,
    is_verbal,
    kazakh_heads,
)
from pipeline.extract.organizations.kazakh.lists import JOINTS
from pipeline.extract.organizations.text import Named, Tokens
from pipeline.kazakh import readings

_LONGEST: Final = 14
#: What bodies of the state have parts: a ministry its committee, an akimat its departments.
_OWNERS: Final = frozenset(
    "ministry committee agency akimat government department parliament".split()
)
#: The parts that a topic names.
_PARTS: Final = frozenset("комитеті департаменті басқармасы бөлімі инспекциясы бюросы".split())
#: The parts that a region or a town has, and how it stands before them.
_OF_PLACES: Final = frozenset({"басқармасы", "бөлімі", "инспекциясы"})
_PLACES: Final = frozenset("облысы облысының қаласы қаласының ауданы ауданының".split())
#: What says which of its kind a part is, but no topic: "министрлігінің тиісті департаменті".
_NO_TOPICS: Final = frozenset(
    "аумақтық салалық құрылымдық бейінді жауапты жұмыс арнайы тұрақты орталық барлық өңірлік "
    "тексеру конкурстық тендерлік сараптама үйлестіру жеке дербес қалған".split()
)
#: Words with an owner's ending that topics of local departments have, and no list.
_POSSESSED: Final = frozenset(
    "құрылысы қатынастары көлігі технологиялары сапасы қызметі қауіпсіздігі мұрағаттары архивтері "
    "мүлкі экономикасы бағдарламалары кешені желілері инспекциясы".split()
)
#: In which cases the words of a topic stand: "тұтынушылардың құқықтарын қорғау".
_OF_TOPICS: Final = frozenset({"nominative", "genitive", "accusative"})


def owned_topic(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> int:
    """Return where the topic begins that the owner of a part stands right before, else `at`.

    "әкімдігінің | құрылыс, сәулет және қала құрылысы басқармасы", and so behind a place:
    "облысының | жолаушылар көлігі және автомобиль жолдары басқармасы".
    """
    if head.noun not in _PARTS:
        return at
    place, joined = at, False
    while place > 0 and at - place < _LONGEST:
        if place < at and "\n" in tokens.gap(place) and tokens.shouted_near(place):
            return at  # a letterhead: each line is a body
        if place < at and place in begins:
            owner = begins[place]
            owns = owner.org_type in _OWNERS and is_owner(tokens, owner)
            owns = owns and (tokens.capital(place) or is_genitive(tokens.words[place - 1]))
            return place if owns and _is_topic(tokens, place, at) else at
        word = tokens.words[place - 1]
        if place < at and word in _PLACES and head.noun in _OF_PLACES:
            return place if tokens.capital(place - 2) and _is_topic(tokens, place, at) else at
        if word in JOINTS and 1 < place < at:
            if word == "," and not joined:
                return at  # мәліметінше, | білім басқармасы
            joined = True
        elif not _of_topic(tokens, place - 1):
            return at
        place -= 1
    return at


def is_owner(tokens: Tokens, item: Named) -> bool:
    """Return whether a body stands in the genitive or without an ending, as whose parts follow do."""
    word = tokens.words[item.end - 1]
    ending = word.rpartition("-")[2]
    return is_genitive(word) or ending in GENITIVES or word == item.name.split()[-1].lower()


def _of_topic(tokens: Tokens, at: int) -> bool:
    """Return whether a word may stand in a topic: a noun or an adjective in the cases of topics."""
    word = tokens.words[at]
    if word in ("қызметі", "жұмыспен", "саласында", "саласындағы"):
        return True  # Көші-қон қызметі комитеті, жұмыспен қамту бөлімі
    if not word[0].isalpha() or word in POINTING or word in kazakh_heads():
        return False
    if word.endswith(("інше", "ынша")) or is_verbal(word):
        return False  # министрлігінің мәліметінше
    read = readings(word)
    unread = "-" in word or word.endswith(("у", "ю"))
    return unread if not read else any(r.case in _OF_TOPICS for r in read)


def _is_topic(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether the words between an owner and its part name what the part is for."""
    words = tokens.words[first:at]
    if words[0] in JOINTS:
        return False
    if tokens.capital(first):
        return not is_of_place(words[0])
    if words[0] in _NO_TOPICS or words[0] in LOCAL:
        return False
    known = words_of_topics() | _POSSESSED
    owned = any(reading.owned for reading in readings(words[0]))
    if owned and words[0] not in known:
        return False  # министрлігінің | хатшысы және аудит департаменті
    if JOINTS.isdisjoint(words):
        return True
    return all(
        word in known or not any(r.owned and r.case == "nominative" for r in readings(word))
        for word in words
    )
