"""Keys of names across languages and scripts: words translated where a table knows them, the others
spelled in one way.

A name becomes the sorted set of its words' keys. "Управление образования города Алматы" and
"Алматы қаласының Білім басқармасы" have one set, and so have «Нұрлы Жол» and Nurly Zhol.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import regex

from pipeline.extract.laws.text import fold
from pipeline.extract.organizations.kazakh.heads import GENITIVES

_WORDS: Final = Path(__file__).with_name("words.tsv")
_WORD: Final = regex.compile(r"\w+")
#: Letters that are spelled alike whatever the script: Kazakh and Russian to one Latin letter.
_LETTERS: Final = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "э": "e",
    "ж": "j", "з": "z", "и": "i", "й": "i", "ы": "i", "і": "i", "к": "k", "қ": "k", "л": "l",
    "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "k", "һ": "k", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "sh", "ь": "", "ъ": "", "ю": "iu", "я": "ia", "ё": "e",
}  # fmt: skip
#: Latin spellings of the same sounds, longest first.
_LATIN: Final = (
    ("shch", "sh"), ("zh", "j"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("sch", "sh"), ("ck", "k"),
    ("ng", "n"), ("q", "k"), ("w", "u"), ("x", "ks"), ("y", "i"), ("ce", "se"), ("ci", "si"),
    ("ä", "a"), ("ö", "o"), ("ü", "u"), ("ū", "u"), ("ı", "i"), ("ñ", "n"), ("ğ", "g"), ("ş", "sh"),
    ("ó", "o"), ("ú", "u"), ("ý", "u"), ("á", "a"), ("ń", "n"), ("ǵ", "g"),
)  # fmt: skip
#: Places that have more than one name in use.
_ALIASES: Final = {
    "aktiub": "aktob", "turkistan": "turkestan", "oskemen": "ustkamenogorsk", "uralsk": "oral",
    "petropavl": "petropavlovsk", "semipalatinsk": "sem", "jetisu": "jetis",
}  # fmt: skip
_VOWELS: Final = "aeiou"
_RUSSIAN_ADJECTIVE: Final = regex.compile(r"(?:ин|ий|е)?ск(?:ий|ая|ое|ого|ой|ому|им|ом|ую|ие|их)$")
#: Codes that only join words and say nothing.
_EMPTY: Final = frozenset({"of_", "and_", "city", "the"})


@lru_cache(maxsize=20_000)
def spelling(word: str) -> str:
    """Return a word in one spelling for Kazakh, Russian and English.

    >>> spelling("Жетісу"), spelling("Жетысу"), spelling("Zhetisu")
    ('jetisu', 'jetisu', 'jetisu')
    """
    lower = "".join(_LETTERS.get(letter, letter) for letter in word.lower())
    for spelled, sound in _LATIN:
        if spelled in lower:
            lower = lower.replace(spelled, sound)
    lower = regex.sub(r"c(?!h)", "k", lower).replace("gas", "gaz")
    lower = regex.sub(r"^u(?=[aeio])", "v", lower)  # Уәлиханов, Валиханов
    return regex.sub(r"(.)\1+", r"\1", lower)


#: Words that describe a company and are left out of its name now and then.
DESCRIBING: Final = frozenset(
    {
        "national",
        "company",
        "holding",
        "corporation",
        "fund",
        "state",
        "republican",
        "public",
        "managing",
    }
)


#: What one language says in two words and another in one.
_PHRASES: Final = (
    ("детский сад", "детсад"), ("жалпы білім беретін", "жалпыбілім"), ("political science", "political"),
    ("religious studies", "religion"), ("political studies", "political"),
    ("prosecutor s office", "prosecutor"), ("сельского хозяйства", "сельского"),
    ("лесного хозяйства", "лесного"), ("рыбного хозяйства", "рыбного"),
    ("көші-қон", "көшіқон"), ("алдын алу", "алдыналу"), ("темір жол", "теміржол"),
    ("сыбайлас жемқорлық", "жемқорлық"), ("agro-industrial", "agroindustrial"),
    ("ауыл шаруашылығы", "ауыл"), ("орман шаруашылығы", "орман"), ("балық шаруашылығы", "балық"),
)  # fmt: skip


#: Letters that stand for a body that every region has, with its place: "ДП Жамбылской области".
_TERRITORIAL: Final = {
    "дп": "департамент полиции", "пд": "полиция департаменті",
    "двд": "департамент внутренних дел", "іід": "ішкі істер департаменті",
    "дгд": "департамент государственных доходов", "мкд": "мемлекеттік кірістер департаменті",
    "дчс": "департамент чрезвычайных ситуаций", "тжд": "төтенше жағдайлар департаменті",
    "дэр": "департамент экономических расследований", "әд": "әділет департаменті",
    "смэс": "специализированный межрайонный экономический суд",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def key_of_words(name: str, language: str) -> tuple[str, ...]:
    """Return the sorted keys of the words of a name.

    >>> key_of_words("Алматы қаласының әкімдігі", "kk") == key_of_words("акимат города Алматы", "ru")
    True
    """
    return tuple(sorted(set(_keys(name, language)) - _EMPTY))


def _keys(name: str, language: str) -> Iterator[str]:
    folded = fold(name, "").folded
    for phrase, word in _PHRASES:
        folded = folded.replace(phrase, word)
    words: list[str] = _WORD.findall(folded)
    if len(words) > 1:
        words = " ".join(_TERRITORIAL.get(word, word) for word in words).split()
    for word in words:
        if word.isdigit():
            yield word
            continue
        code = _code(word, language)
        if code:
            yield code
            continue
        stem = _stem(word, language)
        if len(word) > 1:
            yield _ALIASES.get(stem, stem)


def spelled_key(name: str) -> tuple[str, ...]:
    """Return the sorted spellings of the words of a name, nothing translated.

    >>> spelled_key("Нұрлы Жол") == spelled_key("Nurly Zhol")
    True
    """
    words = _WORD.findall(fold(name, "").folded)
    return tuple(sorted({_without_vowels(spelling(word)) for word in words}))


def _without_vowels(spelled: str) -> str:
    """Return a spelling without the vowels it ends in, which languages change: not of letters, "ҚӘ"."""
    return spelled.rstrip(_VOWELS) if len(spelled) > _LETTERS_ALONE else spelled


#: So short a word may be an abbreviation.
_LETTERS_ALONE: Final = 2


def without_descriptions(name: str, language: str) -> str:
    """Return the words of a name that do not say what kind of company it is.

    >>> without_descriptions("Baiterek National Managing Holding", "en")
    'Baiterek'
    """
    return " ".join(
        word for word in name.split() if _code(fold(word, "").folded, language) not in DESCRIBING
    )


def _stem(word: str, language: str) -> str:
    """Return an unknown word without its case ending, in one spelling."""
    if language == "ru":
        word = _RUSSIAN_ADJECTIVE.sub("", word)
        if len(word) > 5:
            word = regex.sub(r"(?:ого|ому|ыми|ой|ом)$", "", word)
    elif language == "kk":
        for ending in GENITIVES:
            if word.endswith(ending) and len(word) - len(ending) > 3:
                word = word[: -len(ending)]
                break
    return _without_vowels(spelling(word))


def _code(word: str, language: str) -> str:
    """Return the code of the longest stem of the table that a word begins with."""
    table = _stems("en" if word.isascii() else language)
    for length in range(min(len(word), 16), 0, -1):
        code = table.get(word[:length])
        rest = len(word) - length
        if code and (length > 3 or rest == 0 or (length == 3 and rest <= 3)):
            return code
    return ""


def is_translated(key: str) -> bool:
    """Return whether the key of a word is one that the table has for it in three languages.

    >>> is_translated("finance"), is_translated("prosveshen")
    (True, False)
    """
    return key in _stems("ru").values()


@cache
def _stems(language: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _WORDS.read_text(encoding="utf-8").splitlines()[1:]:
        code, ru, kk, en = [*line.split("\t"), "", "", ""][:4]
        cell = {"ru": ru, "kk": kk, "en": en}.get(language, ru)
        for stem in cell.split("|"):
            if stem:
                table.setdefault(stem, code)
    return table
