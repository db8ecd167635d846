"""Whether what a model finds is the name of an organization as policy texts use them.

Models trained on news take programmes, posts, prizes and abbreviations of things for organizations;
what stands around a finding tells.
"""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.models import believed_kazakh
from pipeline.extract.organizations.models.names_english_lists import ENDS, OTHERS
from pipeline.extract.organizations.models.not_names import NOT_NAMES
from pipeline.extract.organizations.morphology import has_case, is_adjective
from pipeline.extract.organizations.russian.heads import STOPPERS, heads
from pipeline.extract.organizations.text import Named, Tokens
from pipeline.russian import analyzer

#: Before a quoted name: what makes it the name of a plan, an act, a prize.
_TITLED: Final = (
    "проект", "программ", "план", "закон", "концепци", "стратеги", "конкурс", "акци", "форум",
    "преми", "номинаци", "зал", "парк", "промпарк", "субзон", "зона", "зоны", "зоне", "зону", "зоной", "индустриальн", "стадион", "лагер", "озер", "бассейн", "данных", "систем", "портал", "журнал", "выставк", "марк", "орден", "медал", "звани",
    "бағдарлама", "жоба", "жоспар", "заң", "тұжырымдама", "стратегия", "байқау", "портал", "жүйе",
)  # fmt: skip
#: Words of which names of other things are made.
_THINGS: Final = (
    "закон",
    "заң",
    "бюджет",
    "жарлық",
    "қаулы",
    "бағдарлама",
    "тәуелсізді",
    "стратегия",
    "программ",
    "политик",
    "фестивал",
    "кодекс",
    "конституци",
    "постановлени",
    "устав",
    "регламент",
)
#: Pronouns, written with a capital in letters to officials: "Вашего входа".
_OURS: Final = frozenset(
    "ваш ваша ваше ваши вашего вашей вашему вашим вашими ваших вашу наш наша наше наши нашего нашей "
    "нашему нашим нашими наших нашу сіздің біздің".split()
)
#: What is ticked in a form: "Х ДА", "НЕТ".
_ANSWERS: Final = frozenset("да нет иә жоқ yes".split())
#: What bears the name of a place in quotes, where there is more of its kind.
_MUNICIPAL: Final = ("округ", "район", "поселени", "мр", "образовани")
#: What is named after a person.
_MEASURES: Final = (
    "индекс", "коэффициент", "метод", "критери", "тест", "шкал", "крив", "теорем", "әдіс",
)  # fmt: skip
#: Bodies that are told by their numbers: "55 / 12 әскери бөлімі".
_NUMBERED: Final = ("бөлім", "бригада", "полк", "дивизия")
_POSTS: Final = (
    "министр", "президент", "председател", "директор", "депутат", "глав", "руководител", "аким",
    "премьер", "вице", "прокурор", "генеральный прокурор", "секретар", "дом", "замминистр", "губернатор", "мэр", "посол",
)  # fmt: skip


def believed(tokens: Tokens, first: int, end: int, language: str, sure: float = 1.0) -> bool:
    """Return whether what a model found is the name of an organization as policy texts use them.

    `sure` is the probability that the model gives it, where it gives one.
    """
    words = tokens.words[first:end]
    if (
        "\n" in tokens.text.composed[tokens.starts[first] : tokens.ends[end - 1]]
        or words[-1] in ("(", "-", ",")
        or words[0] in (")", ",")
    ):
        return False
    if words[0] in _OURS or any(words.count(a) != words.count(b) for a, b in ("«»", "()")):
        return False  # Вашей инициативы «Ел үміті, «Интеграл» (Үндістан) университеті
    if words[-1].isascii() and (words[-1] in ENDS or tokens.word(end) in OTHERS):
        return False  # Global Innovation Index
    if not _ANSWERS.isdisjoint((words[0], words[-1])):
        return False
    closed = language == "kk" and end > first + 1 and believed_kazakh.closes(words[-1])
    if (
        (words[0].startswith(_POSTS) and not closed)  # Президент телерадиокешені
        or words[-1] in NOT_NAMES
        or (end == first + 1 and words[0] in NOT_NAMES)
    ):
        return False
    if any(c.isdigit() for c in words[-1]) or (
        tokens.word(end) == "-" and tokens.word(end + 1).isdigit()
    ):
        return False
    numbered = any(word.isdigit() for word in words) and not words[-1].startswith(_NUMBERED)
    if tokens.word(end) == "туралы" or "№" in words or numbered:
        return False
    quoted = tokens.word(first - 1) in ("«", '"')
    place = quoted and tokens.word(first - 2).startswith(_MUNICIPAL)
    if place or words[0] in ("мо", "мр", "го", "сп"):
        return False  # городского округа «Вуктыл», МО МР «Печора»
    if words[0] in heads() and tokens.word(first + 1) in STOPPERS:
        return False  # Министерство | сведений
    if words[-1] == ":" or any(word.startswith(_THINGS) for word in words):
        return False
    beside = tokens.word(end) if language == "kk" else tokens.word(first - 1)
    named_after = beside.startswith(_MEASURES) and not tokens.raw(first).isupper()
    if end == first + 1 and named_after:
        return False  # индекс Джини, Джини коэффициенті
    back = 16 if tokens.word(first - 1) in ("«", '"') else 1
    before = tokens.words[max(0, first - back) : first]
    if any(word.startswith(_TITLED) for word in before):
        return False
    if any(_ROMAN_ORDINAL.fullmatch(word) for word in words) or _has_initials(tokens, first, end):
        return False
    if language == "kk":
        return believed_kazakh.believed(tokens, first, end, sure)
    if _is_cut(tokens, first, end):
        return False
    return _alone(tokens, first) if end == first + 1 else _together(tokens, first, end)


def _is_cut(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a finding is a piece: of foreign words, or with the surname that follows it.

    "Emerging Sources Citation | Index", "Форума Раимбек ОМАРОВ"
    """
    foreign = tokens.word(end).isascii() and tokens.word(end).isalpha() and tokens.capital(end)
    if foreign and tokens.word(end - 1).isascii():
        return True
    surname = tokens.upper(end - 1) and tokens.words[end - 1].endswith(_SURNAMES)
    return (
        surname and end > first + 1 and not tokens.upper(end - 2) and len(tokens.words[end - 1]) > 4
    )


_ROMAN_ORDINAL: Final = re.compile("[ivxlcхіv]+-[а-яәғқңөұүһі]{1,3}")


def _has_initials(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether initials stand in a finding, which then is a person: "Омаров АВ", "Д.Ю. Ли"."""
    dotted = any(
        len(tokens.words[at]) == 1 and tokens.capital(at) and tokens.word(at + 1) == "."
        for at in range(first, end)
    )
    last = tokens.raw(end - 1)
    bare = end > first + 1 and len(last) == 2 and last.isupper() and last.isalpha()
    return dotted or (bare and tokens.words[end - 2].endswith(_SURNAMES))


_SURNAMES: Final = ("ов", "ев", "ин", "ова", "ева", "ина", "ский", "ская", "енко", "ко", "ян", "ин")


def _together(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether several Russian words name an organization.

    What heads a name is left to the rules; words of the dictionary with a capital at the first
    alone are what a text makes its term: "Национального рейтинга".
    """
    raw, words = tokens.raw(first), tokens.words[first:end]
    inner = any(tokens.capital(at) for at in range(first + 1, end))
    if words[0].startswith("парти") and not inner:
        return False  # Партия зерна
    if words[0] in heads() and not inner:
        governed = has_case(words[1], "g") or words[1] in ("по", "за", "имени")
        return governed and not _is_verb(words[1])  # Союз писателей, but: Палаты заслушивают
    if any(_is_verb(word) for word in words[1:]):
        return False
    loud = sum(tokens.upper(at) and len(tokens.words[at]) > 4 for at in range(first, end)) > 1
    known = all(analyzer().word_is_known(word) for word in words if word[0].isalpha())
    bodies = any(word in heads() or is_organization(word) for word in words)
    if known and loud and not bodies:
        return False  # АКТИВ ВНЕОБОРОТНЫЕ АКТИВЫ
    if known and not inner and words[-1] not in heads() and not any(map(is_organization, words)):
        return any(word.startswith(_OF_BODIES) for word in words[1:])
    starts = first == 0 or tokens.word(first - 1) in (".", "!", "?", ":", ";")
    if starts and is_adjective(words[0], "n"):
        starts = False  # Первый канал отменил
    return raw[0].isalnum() and (inner or (tokens.capital(first) and not starts))


#: Nouns of names that are no heads for the rules: "Первый канал", "Красный Крест".
_OF_BODIES: Final = (
    "канал", "метрополитен", "крест", "полумесяц", "флот", "арми", "лиг", "клуб", "оркестр", "конгресс",
    "собрани", "телевидени", "издательств", "корпус",
)  # fmt: skip


def _is_verb(word: str) -> bool:
    first = analyzer().parse(word)[0]
    return first.tag.POS in ("VERB", "INFN", "GRND", "PRTS")


def _alone(tokens: Tokens, at: int) -> bool:
    """Return whether one word names an organization: foreign letters, capitals, no dictionary word."""
    word = tokens.words[at]
    if len(word) < 3 or not tokens.capital(at):
        return False
    tail = tokens.raw(at).rpartition("-")[2]
    if word in heads() or (tail.islower() and len(tail) > 3 and analyzer().word_is_known(tail)):
        return False  # IT-компаний
    if tokens.upper(at) and len(word) > 4 and analyzer().word_is_known(word):
        return is_organization(word)  # ПОСТАНОВЛЯЕТ, ОТЧЕТ
    if tokens.upper(at) or word.isascii():
        return True
    if is_organization(word):
        return True
    return not analyzer().word_is_known(word) or (
        tokens.word(at - 1) in ("«", '"') and _is_proper(word)
    )


def _is_proper(word: str) -> bool:
    """Return whether the dictionary has a word as a name of a place, a person or a firm."""
    return any(
        mark in parse.tag
        for parse in analyzer().parse(word)
        for mark in ("Geox", "Name", "Surn", "Trad")
    )


def is_organization(word: str) -> bool:
    """Return whether the dictionary has a word as an organization: Госдума, Минздрав."""
    return any("Orgn" in parse.tag for parse in analyzer().parse(word))


def bracketed(tokens: Tokens, rest: Named) -> list[Named]:
    """Return the abbreviation in the bracket that the rest of a finding consists of, if it does."""
    first, end = rest.first, rest.end
    if tokens.word(first) != "(":
        return []
    if tokens.word(end - 1) == ")":
        end -= 1
    if end != first + 2 or tokens.words[first + 1] in NOT_NAMES:
        return []
    if not tokens.upper(first + 1) and not is_organization(tokens.words[first + 1]):
        return []
    return [replace(rest, first=first + 1, end=end, name=tokens.raw(first + 1))]
