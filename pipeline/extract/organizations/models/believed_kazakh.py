"""Whether what the Kazakh network finds is the name of an organization as policy texts use them.

The network was trained on news, where a quoted name is nearly always that of a body. In official
texts it may as well be a programme, a speciality, a visa or a song: the nouns after it tell, and
where none does, the network has to be sure.
"""

import re
from typing import Final

from pipeline.extract.organizations.kazakh.heads import (
    ONLY_AFTER,
    PLAIN_ENDINGS,
    STOCKS,
    kazakh_heads,
    plain_heads,
)
from pipeline.extract.organizations.models.not_names import NOT_NAMES
from pipeline.extract.organizations.text import Tokens

#: How sure the network has to be where nothing else speaks for a name.
_SURE: Final = 0.95

#: After a quoted name: it is a body's, and of which kind. «Жігер Сервис» серіктестігі
_BODIES: Final = {
    **dict.fromkeys(
        ("компания", "әуекомпания", "авиакомпания", "фирма", "агрофирма", "серіктест", "кәсіпор",
         "корпорация", "концерн", "консорциум", "холдинг", "комбинат", "зауыт", "фабрика",
         "шаруашылығы", "қожалығы", "әкк"), "company"),
    **dict.fromkeys(
        ("газет", "журнал", "телеарна", "арнасы", "арналар", "радио", "баспа", "басылым"), "media"),
    **dict.fromkeys(("бірлесті", "жқ"), "ngo"),
    **dict.fromkeys(
        ("команда", "клуб", "ансамбл", "оркестр", "тобы", "топтар", "ұжым", "шіркеу", "семинария"),
        "other"),
    "агенттік": "agency", "агенттіг": "agency", "банк": "bank", "ұкп": "association",
    "қозғалыс": "movement", "партия": "party", "одағы": "union",
}  # fmt: skip
_BODY_STEMS: Final = tuple(_BODIES)
#: After a quoted name: it is something else's. «Есеп және аудит» мамандығы
_OTHERS: Final = (
    "маманды", "санат", "портал", "веб", "сайт", "жоба", "бағдарлама", "цикл", "дәреже", "медал",
    "орден", "төсбелгі", "қосымша", "конференц", "форум", "көрме", "байқау", "фестивал", "акция",
    "атты", "атау", "деп", "деген", "туралы", "әнін", "әні", "фильм", "спектакл", "мюзикл",
    "кітап", "кітаб", "роман", "ұша", "кеме", "эсмин", "марка", "автокөлік", "технология", "жүйе",
    "әдіс", "тақыры", "номинация", "сыйлы", "ескерткіш", "көше", "даңғыл", "ауыл", "кен", "поезд",
    "вагон", "бағыт", "препарат", "құрылғы", "аппарат", "конкурс", "турнир", "жарыс", "лига",
    "чемпионат", "кубо", "сертификат", "қағида", "ұран", "айдар", "рубрика", "бөлім", "қызмет",
    "аума", "аэа", "дүкен", "мешіт", "алаң", "сара", "стадион", "мейрамхана", "қонақүй", "отел",
    "саяба", "шағынаудан", "тұрғын", "бренд", "зымыран", "инсталляция", "платформа", "желі",
    "деректер", "бассейн", "өзен", "бекет", "шекара", "мерзім", "термин", "ұғым", "түсінік",
    "деңгей", "рейтинг", "индекс", "стипендия", "грант", "мұнай кен", "кеніш", "жол", "класс",
    "саммит", "съез", "құжат", "хартия", "заң", "кодекс", "стратегия", "сөз", "эстафета",
)  # fmt: skip
#: Words that close names though the rules do not take them for heads: "Ұлттық гвардия".
_CLOSING: Final = (
    "телерадиокешен", "гвардия", "музей", "бригада", "полк", "дивизия", "ансамбл", "оркестр",
    "команда", "клуб", "тобы", "дума", "конгрес", "қолбасшылығы", "телекомпания", "хор",
)  # fmt: skip
#: Countries that end as names of organizations do.
_COUNTRIES: Final = ("ресей федерация", "кеңес одағ", "кеңес одақ", "швейцария конфедерация")
#: Programs and signs that are written as abbreviations are.
_SOFTWARE: Final = frozenset(
    "android ios english chromium silverlight java unity windows linux npapi lxde web sim".split()
)
_ROMAN: Final = re.compile("[ivxlcхі]+")
#: What words after a quote may be, one after another, until a noun tells what is quoted.
_FURTHER: Final = 4


def believed(tokens: Tokens, first: int, end: int, sure: float) -> bool:
    """Return whether a finding is a name: one with a head, an abbreviation, a foreign word.

    `sure` is the probability that the network gives it.
    """
    last = tokens.words[end - 1]
    if " ".join(tokens.words[first:end]).startswith(_COUNTRIES):
        return False
    if _ROMAN.fullmatch(tokens.words[first]):
        return False  # XXVII Бас Ассамблеясы: a sitting
    if tokens.words[first] == "директорлар":
        return False  # Директорлар кеңесі
    if any(tokens.words[at] in _SOFTWARE for at in range(first, end)):
        return False
    if tokens.word(end) == "." and tokens.adjacent(end) and tokens.adjacent(end + 1):
        return False  # Primeminister.kz
    if tokens.word(first - 1) == "/" or tokens.word(end) == "/":
        return False  # G/SPS/N
    if tokens.word(first - 1) in ("«", '"') and tokens.word(end) in ("»", '"'):
        return _quoted(tokens, first, end, sure)
    if end == first + 1:
        return _one_word(tokens, first)
    if any(word.endswith(("інде", "ында")) for word in tokens.words[first : end - 1]):
        return False  # Достық үйінде | еріктілер орталығы
    if last.startswith("қор") and tokens.word(end - 2) in STOCKS:
        return False  # Ұлттық мұрағат қоры
    if last.startswith("қызмет"):
        return False  # Комитеттің қызметі: what it does
    if closes(last):
        begins = tokens.begins_sentence(first) and end < first + 3 and sure < _SURE
        starts = tokens.capital(first) or tokens.words[first][0].isdigit()
        return starts and not begins  # Ұлттық ядролық орталық, 101-інші атқыштар бригадасы
    foreign = tokens.text.composed[tokens.starts[first] : tokens.ends[end - 1]].isascii()
    return foreign and quoted_kind(tokens, end) != "other"


def closes(word: str) -> bool:
    """Return whether a word closes names of bodies: "телерадиокешенінің"."""
    head = kazakh_heads().get(word)
    if head and head.noun in ONLY_AFTER:
        return False  # Шу станциясы
    return word in kazakh_heads() or word in plain_heads() or word.startswith(_CLOSING)


def _quoted(tokens: Tokens, first: int, end: int, sure: float) -> bool:
    """Return whether what stands in quotes is a body, by what follows: «Гранит» ... бюросы."""
    kind = quoted_kind(tokens, end + 1)
    if kind:
        return kind == "body"
    words = tokens.words[first:end]
    if words[-1] in NOT_NAMES:
        return False  # «КЕЛІСІЛДІ»
    odd = any(len(word) < 2 or _ROMAN.fullmatch(word) or word.startswith("е-") for word in words)
    foreign = not tokens.text.composed[tokens.starts[first] : tokens.ends[end - 1]].isascii()
    return sure >= _SURE and foreign and not odd and tokens.capital(first)


def quoted_kind(tokens: Tokens, at: int) -> str:
    """Return what the words behind a closing quote make of the name: "body", "other" or ""."""
    for place in range(at, min(at + _FURTHER, len(tokens))):
        word = tokens.words[place]
        if not word[0].isalpha():
            break
        if word.startswith(_NEVER) or (word.startswith(_OTHERS) and word not in kazakh_heads()):
            return "other"
        if word in kazakh_heads() or word.startswith(_BODY_STEMS):
            return "body"
    return ""


#: Heads that make nothing of a quoted name: a section of a site, what someone does.
_NEVER: Final = ("қызмет", "бөлім")


def with_noun(tokens: Tokens, end: int) -> int:
    """Return the end of a quoted name with the noun that says what it is: «Бек» | серіктестігі».

    `end` is the place of the closing quote; it is returned where no such noun follows.
    """
    follows = tokens.word(end + 1)
    noun = follows in kazakh_heads() or follows.startswith(_BODY_STEMS)
    return end + 2 if noun and not follows.startswith(_NEVER) else end


def kind(word: str) -> str:
    """Return the kind that the last word of a name tells, "" where it tells none."""
    head = kazakh_heads().get(word) or plain_heads().get(word)
    if head:
        return head.org_type
    return next((kind for stem, kind in _BODIES.items() if word.startswith(stem)), "")


def _one_word(tokens: Tokens, at: int) -> bool:
    """Return whether one word without quotes is a name: an abbreviation, a word of foreign letters."""
    stem, _, ending = tokens.raw(at).partition("-")
    if not stem[:1].isupper():
        return False
    if tokens.words[at].startswith("ақорда"):
        return True  # Ақорда: the office of the President
    bends = not ending or ending in PLAIN_ENDINGS  # not SIM-карталар
    if stem.isupper() and bends and 2 < len(stem) < 8 and not tokens.shouted_near(at):
        return not _ROMAN.fullmatch(stem.lower()) and stem.lower() not in NOT_NAMES
    if ending and ending not in PLAIN_ENDINGS:
        return False
    named = stem.isascii() and len(stem) > 2 and not tokens.begins_sentence(at)
    return named and quoted_kind(tokens, at + 1) != "other"
