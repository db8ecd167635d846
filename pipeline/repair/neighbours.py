"""How well the readings of a word stand between its neighbours, by the tables of the Latin decoder.

Its letter n-grams are longer than the judge's and its lexicon larger, and it knows which words, and
which endings, stand side by side. Loaded only for a text of which letters are lost.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, Literal

import numpy as np

from pipeline.repair.latin.alphabet import symbol
from pipeline.repair.latin.language import (
    BITS_A_LETTER,
    ENDING,
    HISTORY,
    ORDER,
    SPACE,
    Language,
    language,
    word_hash,
)

#: What each part counts beside the judge's weight, fitted on words of texts that neither has learnt
#: from: n-grams between the neighbours, of the word alone; a word of the lexicon; how much likelier
#: than chance it stands beside its neighbours, or its ending beside theirs (nats).
_BETWEEN: Final = 0.5
_ALONE: Final = 0.19
_LISTED: Final = 2.4
#: So many letters of a neighbour an n-gram reaches.
_REACH: Final = ORDER - 1
_WORD: Final = re.compile(r"[^\W\d_]+")
_START: Final = sum(SPACE << (BITS_A_LETTER * place) for place in range(_REACH))

#: Readings of a word, the word before and the word after.
Place = tuple[Sequence[str], str, str]


def fits(places: Sequence[Place], name: Literal["ru", "kk"]) -> list[list[float]]:
    """Return for each place what each of its readings weighs there, in nats."""
    if not places:
        return []
    tables = language(name)
    texts: list[tuple[str, str]] = []  # what stands before, and what is weighed
    words: list[tuple[str, str, str]] = []
    for readings, before, after in places:
        last, following = _WORD.findall(before)[-1:], _WORD.findall(after)[:1]
        for reading in readings:
            texts.append((before[-_REACH:] + " " if before else "", f"{reading} {after[:_REACH]}"))
            texts.append(("", f"{reading} "))
            words.append(
                (
                    "".join(last),
                    "".join(_WORD.findall(reading)[:1]),
                    "".join(following),
                )
            )
    letters = _letters(tables, texts).reshape(-1, 2)
    weights = letters @ np.array([_BETWEEN, _ALONE]) + _of_words(tables, words)
    each = iter(weights.tolist())
    return [[next(each) for _ in readings] for readings, _, _ in places]


def _letters(tables: Language, texts: Sequence[tuple[str, str]]) -> Any:
    """Return the log-probability of each text after what stands before it."""
    histories: list[int] = []
    letters: list[int] = []
    owners: list[int] = []
    for number, (before, text) in enumerate(texts):
        history = _history(before)
        for char in text:
            letter = symbol(char)
            histories.append(history)
            letters.append(letter)
            history = (history << BITS_A_LETTER | letter) & int(HISTORY)
        owners += [number] * len(text)
    logs = tables.letters(np.array(histories, dtype=np.uint64), np.array(letters, dtype=np.uint64))
    return np.bincount(owners, weights=logs, minlength=len(texts))


def _of_words(tables: Language, words: Sequence[tuple[str, str, str]]) -> Any:
    """Return what it counts that the lexicon has a word, and that it stands beside the others."""
    before, own, after = (
        np.array([_hash(word) for word in its], dtype=np.uint64) for its in zip(*words, strict=True)
    )
    ends = [
        np.array([_ending(word) for word in its], dtype=np.uint64)
        for its in zip(*words, strict=True)
    ]
    weights = _LISTED * (tables.frequency(own) > 0)
    for one, other, first, second in ((before, own, *ends[:2]), (own, after, *ends[1:])):
        both = (one != 0) & (other != 0)
        pair, ending = tables.together(one, other, first, second)
        weights = weights + both * (pair + ending)
    return weights


@lru_cache(maxsize=1 << 14)
def _hash(word: str) -> int:
    """Return the hash of a word as the tables have it, 0 for none."""
    return word_hash([symbol(char) for char in word])


def _ending(word: str) -> int:
    return _history(word) & int(ENDING)


def _history(text: str) -> int:
    """Return the packed letters that an n-gram sees before the next one."""
    history = _START
    for char in text[-_REACH:]:
        history = history << BITS_A_LETTER | symbol(char)
    return history & int(HISTORY)
