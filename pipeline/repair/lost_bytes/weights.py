"""How likely a reading of a word is, by itself and beside another: what each sign of it counts.

Two kinds of tables are asked: those of the Latin decoder (letters, a lexicon, pairs of words and of
endings) and the judge with the dictionaries. Their weights are fitted on words of texts that neither
has learnt from, so that the sum is near the logarithm of how likely a reading is.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

import numpy as np

from pipeline.abbreviations import IN_USE
from pipeline.repair.latin.language import (
    BITS_A_LETTER,
    ENDING,
    HISTORY,
    NUMBER,
    ORDER,
    Language,
    language,
    word_hash,
)
from pipeline.repair.lost_bytes.readings import START, letter_of
from pipeline.repair.twins.digits_in_words import is_listed
from pipeline.russian import known

Name = Literal["ru", "kk"]


class Weights(NamedTuple):
    """What each sign of a reading counts, in nats, or times the logarithm it is about.

    ``letters``: the letters of the word by themselves; ``beside``: how much likelier they are behind
    those of the word before; ``listed``: a word of the lexicon; ``pair`` and ``ending``: how much likelier than chance words, or else endings, stand
    side by side; ``judge``: its n-grams; ``word``: how frequent a word the judge knows, ``lone``: one
    of one letter, ``unseen``: one that it does not know; ``dictionary``: a word of the dictionaries,
    ``only_there``: one that the judge does not know; ``abbreviation``: one in use; ``order``: the
    letters behind the number of an order; ``uneven``:
    capitals inside a word; ``capital``: one that begins a word within a sentence, ``begins``: one
    that begins a sentence; ``soft``: Э, of a soft hyphen; ``years``: "годы" behind one
    year, "году" behind several.
    """

    letters: float
    beside: float
    listed: float
    pair: float
    ending: float
    judge: float
    word: float
    lone: float
    unseen: float
    dictionary: float
    only_there: float
    abbreviation: float
    order: float
    uneven: float
    capital: float
    soft: float
    years: float
    begins: float


WEIGHTS: Final = Weights(
    letters=0.38, beside=0.26, listed=1.19, pair=0.66, ending=0.60, judge=0.14,
    word=0.41, lone=0.54, unseen=-0.34, dictionary=0.62, only_there=1.85, abbreviation=2.24,
    order=16.0, uneven=-5.0, capital=-2.94, soft=-1.14, years=-4.0, begins=1.68,
)  # fmt: skip
#: The endings of a Kazakh noun, behind a stem of so many letters.
_STEM: Final = 4
_NOUN_ENDING: Final = re.compile(
    r"(?:[лдт][ае]р)?(?:[ндт][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен|н?[дт][ае]?[ғг][ыі])\Z"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: How often an abbreviation is used at least (log-probability).
_USED: Final = -12.0
#: Abbreviations that a common word, in capitals, must not win over.
_ABBREVIATIONS: Final = frozenset(
    (IN_USE["ru"] + IN_USE["kk"]).split()
    + (
        "АО НАО АК НК АПК НПА НПО АНК НАК АСП СЭЗ СНГ НАТО НДС НДПИ НПФ ЕНПФ ВАК АЕК НИИ НИОКР ЕАЭС АТС САУ"
        " ДНК РНК КНР НБК НАН НСТ НҚА НПП АСУ ЕСН НЦ АН ГНС ЕГЭ ГЭС АЭС ТЭЦ ГРЭС ТЭО ТЭК ТЭР ЭЦП ВИЭ ЭКГ ЭВМ"
        " РГП РГУ РГКП ҚР РК НҚ НК КНБ МРНТИ МРНК ДНҚ РНҚ ГНУ НСТ исх стр ст см сек экз рис соч яз"
    ).split()
)
#: Numbers of ministries' orders and of forms: "№ 140-НҚ", "2-НК", where АҚ and АК are commoner.
_ORDER: Final = re.compile(r"\d-Н[ҚК](?!\w)")
#: Names that begin with a letter whose case got lost with it.
_NAME: Final = re.compile(
    "қазақстан|қытай|қырғызстан|қарағанды|қостанай|қызылорда|қонаев|қазыбек|қайрат|қасым|қанат"
    "|қарақалпақстан|қап[шқ]ағай|ғабит|ғалым(?=жан|бек)|әзербайжан|әбіш|әлихан|әуезов"
)
#: A year or several: "в 2021 году", "на 2020-2022 годы", "в 2020 и 2021 годах".
_YEARS: Final = re.compile(r"(?P<many>(?:19|20)\d\d[-–—/])?(?:19|20)\d\d")
_MORE_YEARS: Final = (["-"], ["–"], ["—"], ["и"])
_ONE_YEAR: Final = re.compile(r"год(?:а|у|ом)?(?!\w)")
_MANY_YEARS: Final = re.compile(r"год(?:ы|ов|ах|ам|ами)(?!\w)")
#: So many letters of a neighbour an n-gram reaches.
_REACH: Final = ORDER - 1
#: Marks over which words tell nothing of each other.
_CLAUSE_END: Final = frozenset(".;:!?()")
_OPENING: Final = "«\"“('"


def alone(readings: Sequence[tuple[str, float]], name: Name) -> list[float]:
    """Return what each reading weighs by itself; with each goes the log-probability of its letters.

    What the dictionaries say is asked of `in_dictionaries`.
    """
    from pipeline.judge import totals

    texts = [reading for reading, _ in readings]
    words = [(number, word) for number, text in enumerate(texts) for word in _WORD.findall(text)]
    hashes = np.array([_hash(word) for _, word in words], dtype=np.uint64)
    gains = (language(name).frequency(hashes) > 0) * WEIGHTS.listed
    owners = np.array([number for number, _ in words], dtype=np.int64)
    weights = (
        WEIGHTS.letters * np.array([log for _, log in readings])
        + WEIGHTS.judge * np.array(totals(texts))
        + np.array([_worth(text) for text in texts])
        + np.bincount(owners, weights=gains, minlength=len(texts))
    )
    return [float(weight) for weight in weights]


def at_place(reading: str, before: Sequence[str]) -> float:
    """Return what it counts that a reading stands behind the words before it: capitals and years.

    >>> at_place("году", ["в", "2021"]) > at_place("годы", ["в", "2021"])
    True
    """
    if year := _YEARS.fullmatch(before[-1]) if before else None:
        many = bool(year["many"] or before[-2:-1] in _MORE_YEARS)
        one, more = (bool(its.match(reading)) for its in (_ONE_YEAR, _MANY_YEARS))
        return WEIGHTS.years * (one if many else more)
    bare = reading.lstrip(_OPENING)
    if not bare[:1].isupper():
        return 0.0
    within = bool(before) and before[-1][-1] not in ".!?:" and bare == reading  # «Қызмет» begins
    return WEIGHTS.begins if not within or _NAME.match(bare.lower()) else WEIGHTS.capital


def beside(pairs: Sequence[tuple[str, str]], name: Name) -> Any:
    """Return what it counts that two readings stand side by side, for each pair."""
    tables = language(name)
    gains = WEIGHTS.beside * _letters_beside(pairs, tables)
    firsts = [_words_of(one)[1] for one, _ in pairs]
    seconds = [_words_of(other)[0] for _, other in pairs]
    told = np.array(
        [
            bool(one and other) and pair[0][-1] not in _CLAUSE_END
            for one, other, pair in zip(firsts, seconds, pairs, strict=True)
        ]
    )
    words, endings = tables.together(
        np.array([_hash(word) for word in firsts], dtype=np.uint64),
        np.array([_hash(word) for word in seconds], dtype=np.uint64),
        np.array([_ending(word) for word in firsts], dtype=np.uint64),
        np.array([_ending(word) for word in seconds], dtype=np.uint64),
    )
    return gains + told * (WEIGHTS.pair * words + WEIGHTS.ending * endings)


@lru_cache(maxsize=1 << 16)
def _words_of(token: str) -> tuple[str, str]:
    """Return the first word of a token and its last; a digit for a number, nothing for signs."""
    words = _WORD.findall(token) or re.findall(r"\d", token)[:1] or [""]
    return words[0], words[-1]


def _letters_beside(pairs: Sequence[tuple[str, str]], tables: Language) -> Any:
    """Return how much likelier the first letters of the second are behind the first of each pair."""
    parts = [(f"{one[-_REACH:]} ", f"{other} "[:_REACH]) for one, other in pairs]
    rows = {part: row for row, part in enumerate(dict.fromkeys(parts))}
    heads = {head: row for row, head in enumerate(dict.fromkeys(head for _, head in parts))}
    logs = _logs([*rows, *(("", head) for head in heads)], tables)
    behind = np.array([rows[part] for part in parts])
    bare = np.array([len(rows) + heads[head] for _, head in parts])
    return logs[behind] - logs[bare]


def _logs(parts: Sequence[tuple[str, str]], tables: Language) -> Any:
    """Return the log-probability of each text after what stands before it."""
    histories: list[int] = []
    letters: list[int] = []
    for before, text in parts:
        history = _history(before)
        for char in text:
            letter = letter_of(char)
            histories.append(history)
            letters.append(letter)
            history = (history << BITS_A_LETTER | letter) & int(HISTORY)
    logs = tables.letters(np.array(histories, dtype=np.uint64), np.array(letters, dtype=np.uint64))
    owners = np.repeat(np.arange(len(parts)), [len(text) for _, text in parts])
    return np.bincount(owners, weights=logs, minlength=len(parts))


def _worth(reading: str) -> float:
    """Return what the judge knows of a reading's words, and what its capitals count."""
    from pipeline.judge import UNKNOWN, word_log

    worth = WEIGHTS.soft * reading.count("Э") + WEIGHTS.uneven * (not is_even(reading))
    worth += WEIGHTS.order * bool(_ORDER.search(reading))
    for word in _WORD.findall(reading):
        used = word in _ABBREVIATIONS
        log = max(word_log(word), _USED) if used else word_log(word)
        worth += log * (WEIGHTS.lone if len(word) == 1 else WEIGHTS.word)
        worth += WEIGHTS.unseen * (log == UNKNOWN and len(word) > 1)
        worth += WEIGHTS.abbreviation * used
    return worth


@lru_cache(maxsize=1 << 15)
def in_dictionaries(reading: str) -> float:
    """Return what it counts that the dictionaries have the words of a reading."""
    from pipeline.judge import UNKNOWN, word_log

    return sum(
        WEIGHTS.dictionary + WEIGHTS.only_there * (word_log(word) == UNKNOWN)
        for word in _WORD.findall(reading)
        if len(word) > 1 and _is_listed(word)
    )


def is_known(reading: str, name: Name) -> bool:
    """Return whether some list of words has all words of a reading."""
    from pipeline.judge import UNKNOWN, word_log

    words = _WORD.findall(reading)
    listed = language(name).frequency(np.array([_hash(word) for word in words], dtype=np.uint64))
    return all(
        its > 0 or word_log(word) > UNKNOWN or word in _ABBREVIATIONS or _is_listed(word)
        for word, its in zip(words, listed.tolist(), strict=True)
    )


def is_even(word: str) -> bool:
    """Return whether capitals stand only at the start of a word, or everywhere."""
    inner = [char.isupper() for char in word if char.isalpha()][1:]
    return not any(inner) or all(inner)


@lru_cache(maxsize=1 << 15)
def _is_listed(word: str) -> bool:
    """Return whether a dictionary has a word, or has a name with a Kazakh ending: "Эдисонның"."""
    if is_listed(word):
        return True
    ending = _NOUN_ENDING.search(word, _STEM) if word.istitle() else None
    return ending is not None and known(word[: ending.start()])


@lru_cache(maxsize=1 << 16)
def _hash(word: str) -> int:
    """Return the hash of a word as the tables have it, 0 for none."""
    if word.isdigit():
        return NUMBER
    return word_hash([letter_of(char) for char in word])


@lru_cache(maxsize=1 << 16)
def _ending(word: str) -> int:
    if word.isdigit():
        return NUMBER
    return _history(word) & int(ENDING)


@lru_cache(maxsize=1 << 16)
def _history(text: str) -> int:
    """Return the packed letters that an n-gram sees before the next one."""
    history = START
    for char in text[-_REACH:]:
        history = history << BITS_A_LETTER | letter_of(char)
    return history & int(HISTORY)
