"""The most likely text under the network, the letter n-grams and the lexicon together (beam).

All windows go forward one sign read at a time, side by side in arrays; of each window the `beam`
best beginnings are kept. Beginnings that end in the same six letters and the same word count as
one, for nothing later can tell them apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from pipeline.repair.latin_alphabet import NOTHING
from pipeline.repair.latin_language import (
    BITS_A_LETTER,
    FIRST_LETTER,
    HISTORY,
    LAST_LETTER,
    ORDER,
    SPACE,
    Language,
    longer_word,
    mixed,
)  # fmt: skip
from pipeline.repair.latin_stream import abbreviations_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much the parts of the score count; tuned on the pairs kept aside for that.

    ``letters`` multiplies the n-grams' log-probability, ``each`` is given for every letter written
    (n-grams alone like short texts), ``known`` for a word of the lexicon, ``frequent`` for each
    e-fold of its frequency, ``unknown`` for one that is not there.
    """

    letters: float = 0.6
    each: float = 1.4
    known: float = 1.0
    frequent: float = 0.06
    unknown: float = -0.8


WEIGHTS: Final = Weights()
#: A choice at one place less likely than the best there by this many nats is not tried.
_HOPELESS: Final = 7.0
#: A beginning worse than the best of its window by this is given up.
_FAR_BEHIND: Final = 8.0
_FIRST_CHOICES: Final = 5
_SECOND_CHOICES: Final = 3
_CHOICES: Final = 8
#: How much language counts in an abbreviation, which makes no word.
_ABBREVIATION_TRUST: Final = 0.6
_DEAD: Final = np.float32(-1e9)
_START: Final = sum(SPACE << (BITS_A_LETTER * i) for i in range(ORDER - 1))


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be written at each place: ``[window, place, choice]``.

    ``trust[window, place]`` is how far language may speak there: less in abbreviations.
    """

    first: Any
    second: Any
    score: Any
    trust: Any

    def of(self, rows: Sequence[int]) -> "Choices":
        """Return the choices of some of the windows."""
        return Choices(self.first[rows], self.second[rows], self.score[rows], self.trust[rows])


@dataclass(frozen=True, slots=True)
class Path:
    """What is written at each place of a window: one or two symbols, 0 is none."""

    first: Any
    second: Any
    score: float


def choices_of(logs: Any, reads: Sequence[str]) -> Choices:
    """Return the likely choices from the network's ``[window, 2 * places, outputs]``."""
    count, slots, outputs = logs.shape
    lengths = [len(read) for read in reads]
    trust = np.ones((count, slots // 2 + 1), dtype=np.float32)
    for row, read in enumerate(reads):
        for start, end in abbreviations_of(read):
            trust[row, start : end + 1] = _ABBREVIATION_TRUST
    pairs = logs.reshape(count, slots // 2, 2, outputs)
    one, one_score = _best(pairs[:, :, 0], _FIRST_CHOICES)
    two, two_score = _best(pairs[:, :, 1], _SECOND_CHOICES)
    score = (one_score[..., :, None] + two_score[..., None, :]).reshape(count, slots // 2, -1)
    first = np.repeat(one, _SECOND_CHOICES, axis=2)
    second = np.tile(two, (1, 1, _FIRST_CHOICES))
    best = np.argsort(-score, axis=2, kind="stable")[:, :, :_CHOICES]
    first, second, score = (np.take_along_axis(a, best, 2) for a in (first, second, score))
    moved = first == NOTHING  # nothing and then a letter is the same as the letter
    first, second = np.where(moved, second, first), np.where(moved, NOTHING, second)
    score = np.where(score < score[:, :, :1] - _HOPELESS, _DEAD, score)
    after = np.arange(slots // 2)[None, :] >= np.asarray(lengths)[:, None]
    first[after], second[after], score[after] = NOTHING, NOTHING, _DEAD
    score[after, 0] = 0
    return Choices(first, second, score.astype(np.float32), trust)


def _best(logs: Any, count: int) -> tuple[Any, Any]:
    best = np.argpartition(-logs, count, axis=2)[:, :, :count]
    return best, np.take_along_axis(logs, best, 2)


@dataclass(slots=True)
class _Beam:
    """The beginnings kept: ``window`` numbers the window of each; the others belong to it."""

    window: Any
    score: Any
    history: Any
    word: Any


def search(
    choices: Choices, language: Language, *, beam: int, weights: Weights = WEIGHTS
) -> list[Path]:
    """Return the best path of every window."""
    windows, places, _ = choices.score.shape
    kept = _Beam(
        np.arange(windows),
        np.zeros(windows, dtype=np.float32),
        np.full(windows, _START, dtype=np.uint64),
        np.zeros(windows, dtype=np.uint64),
    )
    steps: list[tuple[Any, Any, Any]] = []
    for place in range(places):
        possible = choices.score[kept.window, place]
        parent, choice = np.nonzero(possible > _DEAD)
        window = kept.window[parent]
        first = choices.first[window, place, choice]
        second = choices.second[window, place, choice]
        grown = _Beam(
            window, kept.score[parent] + possible[parent, choice], kept.history[parent],
            kept.word[parent],
        )  # fmt: skip
        for symbols in (first, second):
            _write(grown, symbols, language, weights, choices.trust[window, place])
        best = _select(grown, windows, beam)
        kept = _Beam(grown.window[best], grown.score[best], grown.history[best], grown.word[best])
        steps.append((parent[best], first[best], second[best]))
    end = np.ones(len(kept.window), dtype=np.float32)
    _write(kept, np.full(len(kept.window), SPACE), language, weights, end)
    return _trace(kept, steps, windows)


def _write(grown: _Beam, symbols: Any, language: Language, weights: Weights, trust: Any) -> None:
    """Change the beginnings to after one more symbol each, where it is not nothing."""
    written = np.flatnonzero(symbols != NOTHING)
    if not len(written):
        return
    symbol = symbols[written]
    history = grown.history[written]
    gain = weights.letters * language.letters(history, symbol) + weights.each
    grown.history[written] = ((history << np.uint64(BITS_A_LETTER)) & HISTORY) | symbol.astype(
        np.uint64
    )
    letter = (symbol >= FIRST_LETTER) & (symbol <= LAST_LETTER)
    word = grown.word[written]
    ended = np.flatnonzero(~letter & (word != 0))
    if len(ended):
        frequency = language.frequency(word[ended])
        gain[ended] += np.where(
            frequency > 0, weights.known + weights.frequent * frequency, weights.unknown
        )
    grown.word[written] = np.where(letter, longer_word(word, symbol), np.uint64(0))
    grown.score[written] += (gain * trust[written]).astype(np.float32)


def _select(grown: _Beam, windows: int, beam: int) -> Any:
    """Return the indexes of the best `beam` of each window, without doubles, by window."""
    best = np.full(windows, -np.inf, dtype=np.float32)
    np.maximum.at(best, grown.window, grown.score)
    near = np.flatnonzero(grown.score >= best[grown.window] - _FAR_BEHIND)
    order = near[np.argsort(-grown.score[near], kind="stable")]
    key = mixed(grown.history ^ mixed(grown.word)) ^ (
        (grown.window.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    )
    _, firsts = np.unique(key[order], return_index=True)
    order = order[np.sort(firsts)]
    order = order[np.argsort(grown.window[order], kind="stable")]
    window = grown.window[order]
    starts = np.searchsorted(window, np.arange(windows))
    return order[np.arange(len(order)) - starts[window] < beam]


def _trace(kept: _Beam, steps: Sequence[tuple[Any, Any, Any]], windows: int) -> list[Path]:
    order = np.lexsort((-kept.score, kept.window))
    at = order[np.searchsorted(kept.window[order], np.arange(windows))]
    scores = kept.score[at]
    first = np.zeros((windows, len(steps)), dtype=np.int64)
    second = np.zeros((windows, len(steps)), dtype=np.int64)
    for place in range(len(steps) - 1, -1, -1):
        parent, one, two = steps[place]
        first[:, place], second[:, place] = one[at], two[at]
        at = parent[at]
    return [Path(first[w], second[w], float(scores[w])) for w in range(windows)]
