"""Capital words before a Kazakh name: which of them are of the name, which of the sentence."""

from typing import Final

from pipeline.extract.organizations.form_words import KAZAKH
from pipeline.extract.organizations.kazakh.builds import LOCATIVES, NAMING
from pipeline.extract.organizations.kazakh.heads import POINTING, is_genitive, kazakh_heads
from pipeline.extract.organizations.kazakh.lists import COUNTRIES
from pipeline.extract.organizations.text import Tokens
from pipeline.kazakh import readings


def over_capitals(tokens: Tokens, place: int, *, person: bool = False) -> int:
    """Return the place of the first of several capital words.

    With `person` they are someone's name, with initials: "Қ.И. Сәтбаев"; else a name with initials
    is that of who signed above, and stays outside.
    """
    if person and tokens.words[place] in _TITLES and tokens.capital(place - 1):
        place -= 1  # Абылай | хан
    last = place
    while place > 0 and tokens.raw(place - 1) not in KAZAKH:
        before = tokens.words[place - 1]
        initial = len(tokens.word(place - 2)) <= 2 and tokens.word(place - 2).isalpha()
        if before == "." and place > 1 and initial:
            if not person and place < last:
                return place + 1  # А. Жолдасов | Шыңғырлау аудандық
            place -= 2
            continue
        if (
            tokens.capital(place - 1)
            and before not in POINTING
            and before not in COUNTRIES
            and before not in kazakh_heads()
            and not is_genitive(before)
            and not before.endswith(LOCATIVES)
            and not _says_where(before)
            and not is_person(tokens, place - 1)
        ):
            place -= 1
            continue
        break
    return place + 1 if place < last and _is_of_sentence(tokens, place) else place


#: What stands behind the name of a ruler or a sage: "Абылай хан атындағы".
_TITLES: Final = frozenset("хан батыр би ақын баба сал ата ана".split())


def is_named_after(tokens: Tokens, at: int) -> bool:
    """Return whether "атындағы" at a place has a person before it."""
    if tokens.word(at) != "атындағы":
        return False
    titled = tokens.word(at - 1) in _TITLES and tokens.capital(at - 2)
    return tokens.capital(at - 1) or titled


def _says_where(word: str) -> bool:
    """Return whether a name with a capital is of the sentence: "Алматыда", "Назарбаевқа"."""
    if word.removesuffix("қа").removesuffix("ке").removesuffix("пен").endswith(_SURNAMES):
        return word.endswith(("қа", "ке", "пен"))
    read = [r for r in readings(word) if r.word_class == "name"]
    return bool(read) and all(r.case in _OBLIQUE for r in read)


_OBLIQUE: Final = frozenset({"dative", "locative", "ablative", "instrumental", "accusative"})


def opens_sentence(tokens: Tokens, at: int) -> bool:
    """Return whether a noun of the sentence begins it: "Сапарға | Сырым ауданаралық ауруханасы"."""
    if not tokens.begins_sentence(at) or tokens.word(at - 1) in ("«", '"'):
        return False
    if tokens.words[at].endswith(("ылған", "ілген", "енген", "анған", "атын", "етін")):
        return True  # Жаңартылған | Ұлттық академия
    cases = {reading.case for reading in readings(tokens.words[at])}
    object_of_topic = "accusative" in cases and not tokens.capital(at + 1)  # Кәсіпкерлікті қолдау
    object_of_topic |= tokens.word(at + 1).endswith(OF_THOSE_WHO)  # Кәмелетке толмағандардың
    return bool(cases) and cases <= _OBLIQUE and not object_of_topic


#: Participles that stand for people: "соғысқа қатысқандардың".
OF_THOSE_WHO: Final = ("ғандардың", "гендердің", "қандардың", "кендердің")


def _is_of_sentence(tokens: Tokens, at: int) -> bool:
    """Return whether a word only begins the sentence in which a proper name follows: "Зерттеу | Әл-Фараби"."""
    if not tokens.begins_sentence(at) or tokens.upper(at):
        return False
    if opens_sentence(tokens, at):
        return True
    word = tokens.words[at]
    several = word.endswith(("лар", "лер", "дар", "дер", "тар", "тер"))  # Сарапшылар | HumanFirst
    read = {reading.word_class for reading in readings(word)}
    classes = {"noun"} if several and read else read
    proper = {reading.word_class for reading in readings(tokens.words[at + 1])} <= {"name"}
    proper = proper or tokens.words[at + 1] in NAMING  # Науқас | Ұлттық ... орталығы
    return proper and bool(classes) and not classes & {"name", "adjective"}


def is_person(tokens: Tokens, at: int) -> bool:
    """Return whether a surname after a first name stands at a place: "Ақмарал Омарова"."""
    word = tokens.words[at]
    named_after = tokens.word(at + 1) == "атындағы" or word == "назарбаев"
    return tokens.capital(at - 1) and word.endswith(_SURNAMES) and not named_after


_SURNAMES: Final = ("ова", "ева", "ина", "ұлы", "қызы", "ов", "ев")


def is_of_place(word: str) -> bool:
    """Return whether the dictionary has a word as a name: "Павлодар", "Атырау"."""
    read = readings(word)
    named = any(r.word_class == "name" and r.case == "nominative" for r in read)
    return named and all(r.word_class in ("name", "noun") for r in read)
