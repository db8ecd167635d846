"""The most likely text under the network, the letter n-grams and the lexicon together (beam).

All windows go forward one sign read at a time, side by side in arrays; of each window the `beam`
best beginnings are kept. Beginnings that end in the same six letters and the same word count as
one, and as likely as all of them together, for nothing later can tell them apart: mostly they are
one text, spread over the signs in different ways.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from pipeline.repair.latin.alphabet import COPY, NOTHING, OUTPUTS
from pipeline.repair.latin.channel import Channel
from pipeline.repair.latin.language import (
    BITS_A_LETTER,
    ENDING,
    FIRST_LETTER,
    HISTORY,
    LAST_LETTER,
    NO_WORD,
    NUMBER,
    ORDER,
    SPACE,
    Language,
    longer_word,
    mixed,
)  # fmt: skip
from pipeline.repair.latin.stream import abbreviations_of, copied_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much the parts of the score count; tuned on the pairs kept aside for that.

    ``letters`` multiplies the n-grams' log-probability, ``each`` is given for every letter written
    (n-grams alone like short texts), ``known`` for a word of the lexicon, ``frequent`` for each
    e-fold of its frequency, ``unknown`` for one that is not there; ``pair`` and ``endings``
    multiply how much likelier than chance a word and the one before it, or their endings, are.
    """

    letters: float = 0.5
    each: float = 1.4
    known: float = 0.5
    frequent: float = 0.06
    unknown: float = -3.0
    pair: float = 0.5
    endings: float = 0.5


WEIGHTS: Final = Weights()


@dataclass(frozen=True, slots=True, kw_only=True)
class Breadth:
    """How much the search looks at.

    At most ``window`` signs are read together: windows longer than those that the network learnt
    from are read a little better, and more slowly. ``beam`` beginnings are kept of each window,
    ``choices`` are tried at each place; a choice less likely than the best there by ``hopeless``
    nats is not, and a beginning ``behind`` the best of its window by so many is given up.
    ``channel`` is the channel's share in how likely a choice is; the rest is the network's.
    """

    window: int
    beam: int
    choices: int
    hopeless: float
    behind: float
    channel: float = 0.06


_FIRST_CHOICES: Final = 5
_SECOND_CHOICES: Final = 3
#: How much language counts in an abbreviation, which makes no word.
_ABBREVIATION_TRUST: Final = 0.6
#: Of each output, whether it ends a clause, over which words tell nothing of each other.
_CLAUSE_END: Final = np.array([output in tuple(".;:!?()") for output in OUTPUTS])
#: A hyphen between letters, or a space after it, and how likely it is no part of the word (nats).
_HYPHEN: Final = re.compile(r"(?<=[a-z\]|]) - (?: (?=[a-z\[|]) | [ ] (?=[^\s\d]) )", re.I | re.X)
HYPHEN_LEFT_OUT: Final = -3.0
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
    """What is written at each place of a window: one or two symbols, 0 is none.

    At the places `chosen` an abbreviation was put that the search did not find.
    """

    first: Any
    second: Any
    score: float
    chosen: tuple[int, ...] = ()


def choices_of(logs: Any, reads: Sequence[str], channel: Channel, breadth: Breadth) -> Choices:
    """Return the likeliest choices at each place.

    They come from the network's ``[window, 2 * places, outputs]`` and from the channel.
    """
    count, slots, outputs = logs.shape
    places = slots // 2
    trust = np.ones((count, places + 1), dtype=np.float32)
    copied = np.zeros((count, places, 1), dtype=bool)
    for row, read in enumerate(reads):
        for start, end in abbreviations_of(read):
            trust[row, start : end + 1] = _ABBREVIATION_TRUST
        copied[row, copied_of(read)] = True
    pairs = logs.reshape(count, places, 2, outputs)
    rows = channel.rows(reads, places)
    theirs = (
        channel.first[rows],
        channel.second[rows],
        np.where(copied, -np.inf, channel.score[rows]),
    )
    first, second, score = _mixed(pairs, theirs, breadth.channel)
    best = np.argsort(-score, axis=2, kind="stable")[:, :, : breadth.choices]
    first, second, score = (np.take_along_axis(a, best, 2) for a in (first, second, score))
    _without_hyphens(reads, copied, first, second, score)
    moved = first == NOTHING  # nothing and then a letter is the same as the letter
    first, second = np.where(moved, second, first), np.where(moved, NOTHING, second)
    score = np.where(score < score[:, :, :1] - breadth.hopeless, _DEAD, score)
    after = np.arange(places)[None, :] >= np.array([len(read) for read in reads])[:, None]
    first[after], second[after], score[after] = NOTHING, NOTHING, _DEAD
    score[after, 0] = 0
    return Choices(first, second, score.astype(np.float32), trust)


def _mixed(pairs: Any, theirs: tuple[Any, Any, Any], share: float) -> tuple[Any, Any, Any]:
    """Return the network's likeliest choices and the channel's, with how likely both find them."""
    other, other_two, chance = theirs
    own = np.log1p(-share) + (
        np.take_along_axis(pairs[:, :, 0], other, 2)
        + np.take_along_axis(pairs[:, :, 1], other_two, 2)
    )
    known = np.isfinite(chance)
    both = np.where(known, np.logaddexp(own, chance + np.log(share)), -np.inf)
    first, second, score = _likeliest(pairs)
    score += np.log1p(-share)
    for kind in range(other.shape[2]):
        same = (first == other[:, :, kind, None]) & (second == other_two[:, :, kind, None])
        same &= known[:, :, kind, None]
        np.copyto(score, both[:, :, kind, None], where=same)
        both[:, :, kind][same.any(2)] = -np.inf
    return (
        np.concatenate([first, other], axis=2),
        np.concatenate([second, other_two], axis=2),
        np.concatenate([score, both], axis=2),
    )


def _without_hyphens(
    reads: Sequence[str], copied: Any, first: Any, second: Any, score: Any
) -> None:
    """Let a hyphen within a word be left out, as where lines were joined: "COLUAJIb-Horo"."""
    for row, read in enumerate(reads):
        for match in _HYPHEN.finditer(read):
            if any(copied[row, match.start() : match.end(), 0]):
                continue
            for at in range(match.start(), match.end()):
                score[row, at, -1] = score[row, at, 0] + HYPHEN_LEFT_OUT
                first[row, at, -1] = second[row, at, -1] = NOTHING


def _likeliest(pairs: Any) -> tuple[Any, Any, Any]:
    """Return the likeliest pairs of symbols of the network's two for each place."""
    one, one_score = _best(pairs[:, :, 0], _FIRST_CHOICES)
    two, two_score = _best(pairs[:, :, 1], _SECOND_CHOICES)
    score = (one_score[..., :, None] + two_score[..., None, :]).reshape(*one.shape[:2], -1)
    first = np.repeat(one, _SECOND_CHOICES, axis=2)
    second = np.tile(two, (1, 1, _FIRST_CHOICES))
    return first, second, score


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
    before: Any
    ending: Any

    def of(self, rows: Any) -> "_Beam":
        """Return some of them."""
        return _Beam(
            self.window[rows], self.score[rows], self.history[rows], self.word[rows],
            self.before[rows], self.ending[rows],
        )  # fmt: skip


def search(
    choices: Choices, language: Language, breadth: Breadth, weights: Weights = WEIGHTS
) -> list[Path]:
    """Return the best path of every window."""
    windows, places, _ = choices.score.shape
    kept = _Beam(
        np.arange(windows),
        np.zeros(windows, dtype=np.float32),
        np.full(windows, _START, dtype=np.uint64),
        *(np.zeros(windows, dtype=np.uint64) for _ in range(3)),
    )
    steps: list[tuple[Any, Any, Any]] = []
    for place in range(places):
        possible = choices.score[kept.window, place]
        parent, choice = np.nonzero(possible > _DEAD)
        window = kept.window[parent]
        first = choices.first[window, place, choice]
        second = choices.second[window, place, choice]
        grown = kept.of(parent)
        grown.score += possible[parent, choice]
        for symbols in (first, second):
            _write(grown, symbols, language, weights, choices.trust[window, place])
        best = _select(grown, windows, breadth)
        kept = grown.of(best)
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
        rows = written[ended]
        ending = history[ended] & ENDING
        pair, ends = language.together(grown.before[rows], word[ended], grown.ending[rows], ending)
        gain[ended] += weights.pair * pair + weights.endings * ends
        grown.before[rows], grown.ending[rows] = word[ended], ending
    for marks, stands in ((symbol == COPY, NUMBER), (_CLAUSE_END[symbol], NO_WORD)):
        rows = written[marks]
        grown.before[rows] = grown.ending[rows] = stands
    grown.word[written] = np.where(letter, longer_word(word, symbol), np.uint64(0))
    grown.score[written] += (gain * trust[written]).astype(np.float32)


def _select(grown: _Beam, windows: int, breadth: Breadth) -> Any:
    """Return the indexes of the best of each window, by window, doubles added to the best of them."""
    best = np.full(windows, -np.inf, dtype=np.float32)
    np.maximum.at(best, grown.window, grown.score)
    near = np.flatnonzero(grown.score >= best[grown.window] - breadth.behind)
    order = near[np.argsort(-grown.score[near], kind="stable")]
    key = mixed(grown.history ^ mixed(grown.word ^ mixed(grown.before))) ^ (
        (grown.window.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    )
    _, firsts, group = np.unique(key[order], return_index=True, return_inverse=True)
    scores = grown.score[order]
    top = scores[firsts]
    order = order[firsts]
    grown.score[order] = top + np.log(np.bincount(group, np.exp(scores - top[group])))
    order = order[np.lexsort((-grown.score[order], grown.window[order]))]
    window = grown.window[order]
    starts = np.searchsorted(window, np.arange(windows))
    return order[np.arange(len(order)) - starts[window] < breadth.beam]


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
