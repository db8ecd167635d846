"""The clear cases: texts whose letters and common words leave no doubt, told without the model."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pipeline.language.words import QUOTED, quoted_share

#: What may stand around a word between two spaces.
_MARKS: Final = ".,:;!?…()[]«»“”„\"'’-–—"

_RUSSIAN: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_KAZAKH: Final = "әғқңөұүһі"


def _others(alphabet: str) -> "re.Pattern[str]":
    """Return a pattern of the small Cyrillic letters that an alphabet lacks."""
    letters = (chr(code) for code in range(0x400, 0x530))
    return re.compile("[" + "".join(c for c in letters if c.islower() and c not in alphabet) + "]")


#: Letters that the language lacks: "ў" speaks against Kazakh, "қ" against Russian.
FOREIGN: Final = {
    "kk": _others(_RUSSIAN + _KAZAKH),
    "ru": _others(_RUSSIAN),
    "en": re.compile("[\u0400-\u052f]"),
}
#: Letters that the language shows in nearly every sentence.
_OWN: Final = {
    "kk": re.compile(f"[{_KAZAKH}]"),
    "ru": re.compile("[ыэёйцщ]"),
    "en": re.compile("[a-z]"),
}
_KAZAKH_LETTER: Final = re.compile(f"[{_KAZAKH}]")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_LATIN_WORD: Final = re.compile("[A-Za-z]{3}")

#: A shorter text is not clear, nor is one of fewer common words, or where they are fewer of all.
SHORTEST: Final = 16
#: Of "АО «Ұлттық технологиялар»" what is outside the quotes tells the language, if so much is in
#: them; a longer text is not the name of anything.
MOST_QUOTED: Final = 0.5
LONG_SPEECH: Final = 100
LEAST_COMMON: Final = 2
#: Without a letter typical of the language more are asked, or of a short text a larger share; with
#: many of Kazakh's letters one is enough.
WITHOUT_LETTERS: Final = 4
SOME: Final = 3
LARGE_SHARE: Final = 0.4
MANY_LETTERS: Final = 5
LEAST_SHARE: Final = {"kk": 0.2, "ru": 0.2, "en": 0.3}
#: Of so many common words one may be of another language: a name, "The Times" quoted.
FEW: Final = 7


class Clear(NamedTuple):
    """A text that is beyond doubt in a language.

    ``lists`` tells of each of its words whose list of common words it is on, if any, ``sound`` how
    sound they show the text to be. A named tuple: one is made of nearly every text.
    """

    language: str
    text: str
    words: Sequence[str]
    lists: Sequence[str | None]
    sound: float


#: Of sound text half the words are common; a long text of fewer than this is doubted, ...
SOUND: Final = 0.35
#: ... down to this where none is: letters were misread, or it is a list of names.
UNSOUND: Final = 0.6
#: Fewer words show nothing of that.
LONG: Final = 6


def soundness(common: int, words: int) -> float:
    """Return how sound a text is by its common words, from `UNSOUND` to 1.

    Misread letters turn common words into no words: of Russian sentences a half of the words are
    common (one sentence in ten: a quarter), and a third where one letter in ten is wrong.
    """
    if words < LONG:
        return 1.0
    return min(1.0, UNSOUND + (1 - UNSOUND) * common / words / SOUND)


def clear_case(text: str, common: Mapping[str, str]) -> Clear | None:
    """Return the language of a text where that is beyond doubt, else None.

    `common` holds the words of Kazakh, Russian and English that are frequent there and rare in all
    languages like them. Beyond doubt is a text that has several of one language, hardly one of
    the others, a letter typical of the language and none that it lacks: Tatar or Bulgarian fails.

    >>> common = {"заңның": "kk", "бойынша": "kk", "закона": "ru", "его": "ru", "об": "ru"}
    >>> clear_case("Об основных нормах закона", common).language
    'ru'
    >>> clear_case("Заңның талаптары бойынша закона", common) is None
    True
    """
    if len(text) < SHORTEST:
        return None
    case = _of_all_words(text, common)
    if case is None or len(text) >= LONG_SPEECH or quoted_share(text) <= MOST_QUOTED:
        return case
    around = QUOTED.sub(" ", text.lower()).split()
    told = any(common.get(word.strip(_MARKS)) == case.language for word in around)
    return case if told or not any(map(_LETTERS.search, around)) else None


def _of_all_words(text: str, common: Mapping[str, str]) -> Clear | None:
    lower = text.lower()
    words = lower.split()
    get = common.get
    lists = [get(word) or get(word.strip(_MARKS)) for word in words]
    kinds = set(lists)
    kinds.discard(None)
    language = kinds.pop() if len(kinds) == 1 else _most(lists)
    if language is not None:
        own = lists.count(language)
        if (
            own >= LEAST_SHARE[language] * len(words)
            and (_enough(own, language, lower) or (own >= SOME and own >= LARGE_SHARE * len(words)))
            and not FOREIGN[language].search(lower)
        ):
            return Clear(language, text, words, lists, soundness(own, len(words)))
    return _by_proper_words(text, lower, words, lists)


def _most(lists: Sequence[str | None]) -> str | None:
    """Return the language of nearly all common words, if there is one."""
    language = max(FOREIGN, key=lists.count)
    own = lists.count(language)
    others = len(lists) - lists.count(None) - own
    return language if own and others * FEW <= own + others else None


def _enough(own: int, language: str, lower: str) -> bool:
    """Return whether a text has as many common words as it must have, by its letters."""
    if own >= WITHOUT_LETTERS or (own >= LEAST_COMMON and _OWN[language].search(lower)):
        return True
    return language == "kk" and "і" in lower and len(_KAZAKH_LETTER.findall(lower)) >= MANY_LETTERS


#: Any letter that is not of the alphabet.
_NOT_OF: Final = {
    "kk": re.compile(rf"[^\W\d_{_RUSSIAN}{_KAZAKH}]"),
    "ru": re.compile(rf"[^\W\d_{_RUSSIAN}]"),
    "en": re.compile(r"[^\W\d_a-z]"),
}
#: Letters that of the languages with the alphabet of Russian few have: not Bulgarian, Ukrainian.
_RUSSIAN_ALONE: Final = re.compile("[ыэёщ]")
#: The share that common words must have of the proper words.
LEAST_OF_PROPER: Final = {"kk": 0.6, "ru": 0.2, "en": 0.25}


def _by_proper_words(
    text: str, lower: str, words: Sequence[str], lists: Sequence[str | None]
) -> Clear | None:
    """Return the language of a text with many names or numbers, where that is beyond doubt.

    Numbers and names (words with a capital) are left out of what common words must have a share of.
    In return no common word may be of another language and no letter of another alphabet. Kazakh
    has "ұ", or "і" and "қ" together, as no other language does: there words with its letters count.

    >>> common = dict.fromkeys(("полёта", "также"), "ru")
    >>> text = "Участники полёта: Асан Асанов, Юрий Петров, Джон Смит, а также Ли Мин"
    >>> clear_case(text, common).language
    'ru'
    """
    if "ұ" in lower or ("і" in lower and "қ" in lower):
        language = "kk"
        proper = [word for word in words if _LETTERS.search(word)]
        own = sum(_KAZAKH_LETTER.search(word) is not None for word in proper)
    else:
        language = "ru" if _RUSSIAN_ALONE.search(lower) else "en"
        small = words if text.isupper() else text.split()
        proper = [word for word in small if word.islower() and _LETTERS.search(word)]
        own = lists.count(language)
    if own < LEAST_COMMON or own < LEAST_OF_PROPER[language] * len(proper):
        return None
    common = lists.count(language)
    if common + lists.count(None) < len(lists) or _NOT_OF[language].search(lower):
        return None
    return Clear(language, text, words, lists, soundness(common, len(proper)))


#: Words in a row that are not on the list may be of another language.
_LONG_GAP: Final = {"kk": 3, "ru": 5, "en": 5}


def may_be_mixed(case: Clear) -> bool:
    """Return whether part of a clear text could be in another language: the model has to look.

    Signs of that are words in another script, and several words in a row that are not common; of
    Kazakh only those without its letters are counted, as the rest are Kazakh.

    >>> common = dict.fromkeys(("осы", "қағида", "бойынша", "жүзеге", "асырылды"), "kk")
    >>> may_be_mixed(clear_case("Осы қағида бойынша жүзеге асырылды", common))
    False
    >>> may_be_mixed(clear_case("Осы қағида бойынша «новая дорожная карта» асырылды", common))
    True
    """
    if case.language != "en" and _LATIN_WORD.search(case.text):
        return True
    limit = _LONG_GAP[case.language]
    gap = 0
    for word, listed in zip(case.words, case.lists, strict=True):
        if listed == case.language or (case.language == "kk" and _KAZAKH_LETTER.search(word)):
            gap = 0
        elif _LETTERS.search(word):
            gap += 1
            if gap >= limit:
                return True
    return False
