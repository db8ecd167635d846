"""The noun that a number counts: "25 новых школ" counts школа."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GAP = re.compile(r"[ \t\n\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]{1,2}")
#: Kazakh endings taken off a counted noun, the longest first; it stands in the singular.
_KK_ENDINGS = re.compile(
    r"(?:лардың|лердің|дардың|дердің|тардың|тердің|ларға|лерге|дарға|дерге|тарға|терге|лар|лер|дар|"
    r"дер|тар|тер|ның|нің|дың|дің|тың|тің|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|да|де|та|те)\Z"
)
_KK_NO_NOUN = frozenset(
    "және мен пен бен немесе үшін бойынша дейін астам жуық кем артық болды болып құрады жетті өсті "
    "төмендеді бастап кейін сондай-ақ жаңа ірі осы бар жоқ деп қарай бір әр қазақстан".split()
)
_EN_PLURALS = frozenset("people men women children persons staff personnel media data".split())
_EN_NO_NOUN = frozenset(
    "is was has this his its as us plus less times hours various years months days weeks percent "
    "across towards besides versus always".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun as a dictionary has it, and where it ends in the text."""

    name: str
    end: int


def counted_noun(text: str, at: int, language: str, amount: Decimal) -> Counted | None:
    """Return the noun counted by the number that ends at `at`, None if none follows.

    >>> counted_noun("25 новых школ построено", 2, "ru", Decimal(25))
    Counted(name='школа', end=13)
    """
    for words in range(3):
        place = _word_at(text, at, words)
        if place is None:
            return None
        word, end = place
        name = _NOUNS[language](word, amount)
        if name:
            return Counted(name, end)
        if not _ADJECTIVES[language](word):
            return None
    return None


def _word_at(text: str, at: int, number: int) -> tuple[str, int] | None:
    for _ in range(number + 1):
        gap = _GAP.match(text, at)
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None:
            return None
        at = word.end()
    return (word.group(), at) if word else None


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def _parses(word: str) -> tuple[tuple[str, str, str, str, float], ...]:
    return tuple(
        (str(p.tag.POS), str(p.tag.case), str(p.tag.number), p.normal_form, p.score)
        for p in _analyzer().parse(word)
    )


def _noun_ru(word: str, amount: Decimal) -> str:
    if not word.islower() and not word[1:].islower():
        return ""
    last = int(amount) % 100
    singular = amount == int(amount) and last % 10 == 1 and last != 11
    for pos, case, number, lemma, score in _parses(word):
        if pos != "NOUN" or score < 0.05:
            continue
        if (
            (singular and number == "sing")
            or case == "gent"
            or (number == "plur" and case != "nomn")
        ):
            return lemma
    return ""


def _adjective_ru(word: str) -> bool:
    return any(pos in ("ADJF", "PRTF") and score > 0.1 for pos, _, _, _, score in _parses(word))


def _noun_kk(word: str, amount: Decimal) -> str:
    if word in _KK_NO_NOUN or len(word) < 3 or not word[1:].islower():
        return ""
    if _adjective_kk(word):
        return ""
    return _KK_ENDINGS.sub("", word) if len(word) > 5 else word


def _adjective_kk(word: str) -> bool:
    return (
        word.endswith(
            ("дық", "дік", "тық", "тік", "лық", "лік", "лы", "лі", "ты", "ті", "ғы", "гі")
        )
        and len(word) > 4
    ) or word in ("жаңа", "ірі", "шағын")


def _noun_en(word: str, amount: Decimal) -> str:
    if word.lower() in _EN_NO_NOUN or not word.islower():
        return ""
    if word in _EN_PLURALS:
        return {
            "people": "person",
            "men": "man",
            "women": "woman",
            "children": "child",
            "persons": "person",
        }.get(word, word)
    if amount == 1:
        return "" if _adjective_en(word) else word
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return ""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1]


def _adjective_en(word: str) -> bool:
    return word.islower() and word not in (
        "of",
        "and",
        "or",
        "to",
        "in",
        "the",
        "for",
        "by",
        "from",
        "with",
        "on",
        "at",
    )


_NOUNS = {"ru": _noun_ru, "kk": _noun_kk, "en": _noun_en}
_ADJECTIVES = {"ru": _adjective_ru, "kk": _adjective_kk, "en": _adjective_en}
