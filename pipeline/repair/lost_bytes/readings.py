"""What the words of a text with lost letters may be: the likeliest readings by the letter n-grams.

All words go forward one letter at a time, side by side in arrays; of each the best beginnings are
kept. Which of the readings is right, the words beside them say.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final, Literal

import numpy as np

from pipeline.repair.latin.alphabet import symbol
from pipeline.repair.latin.language import BITS_A_LETTER, HISTORY, ORDER, SPACE, Language, language

#: So many beginnings are kept of each word, and none that is so far behind the best (nats): more
#: before a letter that is certain, which costs little and tells much.
BEAM: Final = 64
BEFORE_CERTAIN: Final = 200
BEHIND: Final = 12.0
START: Final = sum(SPACE << (BITS_A_LETTER * place) for place in range(ORDER - 1))

#: A word: of each of its places the letters that may stand there.
Word = tuple[str, ...]


def likeliest(words: Sequence[Word], name: Literal["ru", "kk"]) -> list[dict[str, float]]:
    """Return for each word its likeliest readings, with their log-probability between spaces.

    >>> readings = likeliest([("з", "а", "кхц", "о", "нр")], "ru")[0]
    >>> max(readings, key=readings.__getitem__)
    'закон'
    """
    tables = language(name)
    kept = _Kept(words)
    for place in range(max(map(len, words), default=0)):
        kept.grow(place, tables)
    return kept.found(tables)


class _Kept:
    """The beginnings kept: of each its word, its score, the letters it ends in, and its text."""

    def __init__(self, words: Sequence[Word]) -> None:
        count = len(words)
        self.words = words
        self.lengths = np.array([len(word) for word in words])
        self.owner = np.arange(count)
        self.score = np.zeros(count)
        self.history = np.full(count, START, dtype=np.uint64)
        self.text = np.zeros((count, max(map(len, words), default=0)), dtype=np.uint32)

    def grow(self, place: int, tables: Language) -> None:
        """Write what may stand at a place behind each beginning, and keep the best."""
        going = [number for number, word in enumerate(self.words) if len(word) > place]
        choices = [self.words[number][place] for number in going]
        counts = np.zeros(len(self.words), dtype=np.int64)
        counts[going] = [len(letters) for letters in choices]
        firsts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        points = np.frombuffer(
            "".join(choices).encode("utf-32-le", "surrogatepass"), dtype=np.uint32
        )
        signs = np.array([letter_of(letter) for letters in choices for letter in letters])
        done = counts[self.owner] == 0
        parent = np.repeat(np.arange(len(self.owner)), np.where(done, 1, counts[self.owner]))
        new = ~done[parent]
        rank = np.arange(len(parent)) - np.searchsorted(parent, parent)
        which = (firsts[self.owner[parent]] + rank)[new]
        self._take(parent)
        self.score[new] += tables.letters(self.history[new], signs[which])
        self.history[new] = (
            self.history[new] << np.uint64(BITS_A_LETTER) | signs[which].astype(np.uint64)
        ) & HISTORY
        self.text[new, place] = points[which]
        certain = [len(word) > place + 1 and len(word[place + 1]) == 1 for word in self.words]
        most = np.where(certain, BEFORE_CERTAIN, BEAM)
        self._take(_best(self.owner, self.score, most))

    def found(self, tables: Language) -> list[dict[str, float]]:
        """Return the readings of each word with what they weigh, the space after them counted."""
        spaces = np.full(len(self.owner), SPACE)
        scores = self.score + tables.letters(self.history, spaces)
        found: list[dict[str, float]] = [{} for _ in self.words]
        for owner, score, row in zip(self.owner.tolist(), scores.tolist(), self.text, strict=True):
            text = row[: self.lengths[owner]].tobytes().decode("utf-32-le", "surrogatepass")
            found[owner][text] = score
        return found

    def _take(self, rows: Any) -> None:
        self.owner, self.score = self.owner[rows], self.score[rows]
        self.history, self.text = self.history[rows], self.text[rows]


def _best(owner: Any, score: Any, most: Any) -> Any:
    """Return the rows of the best beginnings of each word, by word, at most so many."""
    if len(owner) == 0:
        return np.arange(0)
    order = np.lexsort((-score, owner))
    own = owner[order]
    starts = np.searchsorted(own, own)
    near = score[order] > score[order][starts] - BEHIND
    return order[near & (np.arange(len(own)) - starts < most[own])]


@cache
def letter_of(char: str) -> int:
    """Return what the tables have for a sign."""
    return symbol(char)
