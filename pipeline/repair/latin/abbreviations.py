"""Abbreviations, which make no words: "TYIT" is "ГЧП", chosen from those in use and in the text.

Letter n-grams and a lexicon of words make "туп" of it. A word in capitals among small letters is
therefore judged by itself: how likely network and channel find each abbreviation that is in use,
against what the beam search found and what they would write if no language were asked. Of those in
use, the ones that stand often in a text are likely to stand there again (expectation-maximisation).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np

from pipeline.abbreviations import IN_USE
from pipeline.repair.latin.alphabet import COPY, CYRILLIC, NOTHING, OUTPUTS, SLOTS, symbol
from pipeline.repair.latin.beam import Choices, Path
from pipeline.repair.latin.language import Language, word_hash

#: The first line of each list counts so many times.
_OFTEN: Final = 15.0
#: Share of the abbreviations that are not in the list, and what one letter of those is like.
_OTHER: Final = 0.1
_LETTER: Final = 1 / 24
#: A word of the lexicon counts so much beside an abbreviation of the list.
_WORD: Final = 0.03
#: The list counts as so many abbreviations beside those of the text.
_LIST: Final = 3.0
#: What the beam search found has its context to speak for it (nats).
_WRITTEN: Final = 2.0
#: Log-probability of a letter at a place where it is none of the choices, and of none there.
_ANY_LETTER: Final = -9.0
_NOTHING: Final = -7.0
_LEAST: Final = -9.0
_SHORTEST: Final = 2
_LONGEST: Final = 7
#: Signs of what was read.
_MOST_SIGNS: Final = 12
_ROUNDS: Final = 3
_MOSTLY_CAPITALS: Final = 0.4
_FAR: Final = -1e9
_LETTERS: Final = frozenset(symbol(letter) for letter in CYRILLIC)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Places ``start:end`` of a window that spell an abbreviation, and what may be written there.

    Of each place there are the likeliest choices: none, one or two letters, and how likely.
    """

    window: int
    start: int
    end: int
    written: str
    ways: tuple[tuple[tuple[tuple[int, ...], float], ...], ...]


def settle_abbreviations(
    reads: Sequence[str],
    paths: Sequence[Path],
    choices: Choices,
    capitals: Any,
    name: str,
    tables: Language,
    seen: Counter[str],
) -> list[Path]:
    """Return the paths with their abbreviations chosen anew; `seen` are those of the text so far.

    The abbreviations found are added to `seen`, and `capitals` (log-odds) say that they are large.
    """
    spots = [
        spot
        for row, (read, path) in enumerate(zip(reads, paths, strict=True))
        for spot in _spots(row, read, path, choices.of([row]), capitals[row])
    ]
    settled = list(paths)
    if not spots:
        return settled
    words = sorted({*_listed(name), *seen, *(s.written for s in spots), *map(_alone, spots)})
    words = [word for word in words if _SHORTEST <= len(word) <= _LONGEST]
    likely = np.array([_likelihoods(spot, words) for spot in spots])
    written = np.array([[word == spot.written for word in words] for spot in spots])
    listed = _priors(words, name, tables)
    in_use = np.array([word in _listed(name) for word in words])
    before = np.array([seen[word] for word in words], dtype=float) * in_use
    counts = before
    for _ in range(_ROUNDS):
        shares = (listed * _LIST + counts) / (_LIST + counts.sum())
        score = likely + written * _WRITTEN + np.log(shares)
        chance = np.exp(score - score.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        counts = before + chance.sum(axis=0) * in_use
    for spot, best in zip(spots, score.argmax(axis=1), strict=True):
        seen[words[best]] += 1
        if words[best] != spot.written:
            settled[spot.window] = _rewritten(settled[spot.window], spot, words[best])
            capitals[spot.window][SLOTS * spot.start : SLOTS * spot.end] = 1.0
    return settled


@cache
def _listed(name: str) -> dict[str, float]:
    """Return how often each abbreviation of the list is used, beside the others."""
    first, *others = IN_USE[name].strip().splitlines()
    return dict.fromkeys(" ".join(others).lower().split(), 1.0) | dict.fromkeys(
        first.lower().split(), _OFTEN
    )


def _priors(words: Sequence[str], name: str, tables: Language) -> Any:
    """Return how likely each is before anything of the text is known.

    A word of the lexicon, which may stand in capitals too ("ОБ", "ГОД"), counts as one listed.
    """
    listed = _listed(name)
    hashes = [word_hash([symbol(letter) for letter in word]) for word in words]
    known = tables.frequency(np.array(hashes, dtype=np.uint64)) > 0
    weights = np.array([listed.get(word, 0.0) for word in words])
    weights = np.where(weights > 0, weights, known * _WORD)
    lengths = np.array([len(word) for word in words])
    return (1 - _OTHER) * weights / sum(listed.values()) + _OTHER * _LETTER**lengths


def _spots(row: int, read: str, path: Path, choices: Choices, capitals: Any) -> list[_Spot]:
    """Return where a window has words in capitals, unless most of it is in capitals."""
    if sum(map(str.isupper, read)) > _MOSTLY_CAPITALS * len(read):
        return []
    found = []
    start = 0
    written = list(zip(path.first.tolist(), path.second.tolist(), strict=True))
    for end in range(len(read) + 1):
        if end < len(read) and not _ends_word(read[end], written[end]):
            continue
        if _SHORTEST <= end - start <= _MOST_SIGNS and (
            letters := _capitals_in(start, end, written, capitals)
        ):
            found.append(_Spot(row, start, end, letters, _ways(choices, start, end)))
        start = end + 1
    return found


def _ends_word(sign: str, symbols: tuple[int, int]) -> bool:
    """Return whether a place is no part of a word: a mark is written there or a sign copied."""
    if symbols[0] in _LETTERS and symbols[1] == NOTHING:
        return False
    others = set(symbols) - {NOTHING}
    return bool(others - _LETTERS) or (sign.isspace() and not others)


def _capitals_in(start: int, end: int, written: Sequence[tuple[int, int]], capitals: Any) -> str:
    """Return the letters written at some places if they are capitals, else nothing."""
    letters = [
        (OUTPUTS[symbol], SLOTS * place + slot)
        for place in range(start, end)
        for slot, symbol in enumerate(written[place])
        if symbol not in (NOTHING, COPY)
    ]
    if not _SHORTEST <= len(letters) <= _LONGEST:
        return ""
    large = sum(capitals[slot] > 0 for _, slot in letters)
    return "".join(letter for letter, _ in letters) if large > 0.6 * len(letters) else ""


def _ways(
    choices: Choices, start: int, end: int
) -> tuple[tuple[tuple[tuple[int, ...], float], ...], ...]:
    """Return for each place what may be written there, letters or none, and the log-probability."""
    places = []
    for place in range(start, end):
        both = zip(choices.first[0, place].tolist(), choices.second[0, place].tolist(), strict=True)
        ways: dict[tuple[int, ...], float] = {}
        for pair, score in zip(both, choices.score[0, place].tolist(), strict=True):
            letters = tuple(symbol for symbol in pair if symbol != NOTHING)
            if score > _LEAST and _LETTERS.issuperset(letters):
                ways[letters] = max(score, ways.get(letters, score))
        ways.setdefault((), _NOTHING)
        places.append(tuple(ways.items()))
    return tuple(places)


def _alone(spot: _Spot) -> str:
    """Return what is likeliest at a spot if no language is asked."""
    best = [max(ways, key=lambda way: way[1])[0] for ways in spot.ways]
    return "".join(OUTPUTS[letter] for letters in best for letter in letters)


def _likelihoods(spot: _Spot, words: Sequence[str]) -> Any:
    """Return the logarithm of how likely each word is written at a spot, in the likeliest way."""
    longest = max(map(len, words))
    letters = np.zeros((len(words), longest), dtype=np.int64)
    for row, word in enumerate(words):
        letters[row, : len(word)] = [symbol(letter) for letter in word]
    best = np.full((len(words), longest + 1), _FAR)
    best[:, 0] = 0.0
    for ways in spot.ways:
        after = np.full_like(best, _FAR)
        after[:, 1:] = best[:, :-1] + _ANY_LETTER
        for written, score in ways:
            size = len(written)
            same = np.ones((len(words), longest + 1 - size), dtype=bool)
            for ahead, letter in enumerate(written):
                same &= letters[:, ahead : longest + 1 - size + ahead] == letter
            moved = np.where(same, best[:, : longest + 1 - size] + score, _FAR)
            np.maximum(after[:, size:], moved, out=after[:, size:])
        best = after
    return best[np.arange(len(words)), [len(word) for word in words]]


def _rewritten(path: Path, spot: _Spot, word: str) -> Path:
    """Return the path with `word` written at a spot, each letter where it most likely stands."""
    letters = tuple(symbol(letter) for letter in word)
    best: dict[int, tuple[float, tuple[tuple[int, ...], ...]]] = {0: (0.0, ())}
    for ways in spot.ways:
        after: dict[int, tuple[float, tuple[tuple[int, ...], ...]]] = {}
        for done, (score, before) in best.items():
            any_letter = (letters[done : done + 1], _ANY_LETTER)
            for written, more in (*ways, any_letter):
                size = done + len(written)
                if written != letters[done:size] or (written, more) == ((), _ANY_LETTER):
                    continue
                if size not in after or after[size][0] < score + more:
                    after[size] = (score + more, (*before, written))
        best = after
    both = np.stack([path.first, path.second], axis=1)
    both[spot.start : spot.end] = NOTHING
    for place, written in enumerate(best[len(letters)][1], spot.start):
        both[place, : len(written)] = written
    chosen = (*path.chosen, *range(spot.start, spot.end))
    return Path(both[:, 0], both[:, 1], path.score, chosen)
