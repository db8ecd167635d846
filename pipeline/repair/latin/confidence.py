"""How surely a decoded word is right."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import numpy as np

from pipeline.config import model_folder
from pipeline.repair.latin.alphabet import HYPHEN_END, NOTHING, OUTPUTS, SLOTS
from pipeline.repair.latin.beam import Path
from pipeline.repair.latin.language import (
    BITS_A_LETTER,
    FIRST_LETTER,
    LAST_LETTER,
    ORDER,
    SPACE,
    Language,
    word_hash,
)  # fmt: skip

#: What is measured of a word, in the order of `features`.
NAMES: Final = (
    "one", "worst place", "all places", "against the best", "unknown", "frequency", "letters",
    "near", "worst letter in language", "language", "places unsure", "whole window",
)  # fmt: skip
#: A place whose choice is less likely than this is unsure.
_UNSURE: Final = -0.1


def word_confidences(
    read: str, spans: Sequence[tuple[int, int]], path: Path, logs: Any, language: Language
) -> list[float]:
    """Return the confidence of the words that stand at `spans` of a window."""
    if not spans:
        return []
    odds = features(read, spans, path, logs, language) @ _weights()
    return [float(c) for c in 1 / (1 + np.exp(-odds))]


def features(
    read: str, spans: Sequence[tuple[int, int]], path: Path, logs: Any, language: Language
) -> Any:
    """Return what is measured, ``[word, feature]``; halves of a broken word as a whole."""
    places = len(read)
    pairs = logs[: SLOTS * places].reshape(places, SLOTS, len(OUTPUTS))
    moved = (path.first[:places] != NOTHING) & (path.second[:places] == NOTHING)
    at = np.arange(places)
    one, two = path.first[:places], path.second[:places]
    plain = pairs[at, 0, one] + pairs[at, 1, two]
    late = pairs[at, 0, NOTHING] + pairs[at, 1, one]
    own = np.where(moved, np.logaddexp(plain, late), plain)
    best = pairs.max(2).sum(1)
    likely = _likely(one, two, language)
    unsure = own < _UNSURE
    window = max(-3.0, own.mean() * 10)
    rows = []
    wholes = _wholes(read, spans)
    both = np.stack([one, two], axis=1).tolist()
    written = [[s for pair in both[a:b] for s in pair if s != NOTHING] for a, b in wholes]
    frequencies = _frequencies(written, language)
    for (start, end), symbols, frequency in zip(wholes, written, frequencies, strict=True):
        letters = [s for s in symbols if FIRST_LETTER <= s <= LAST_LETTER]
        near = own[max(0, start - 12) : end + 12]
        rows.append(
            (
                1.0, max(-6.0, own[start:end].min()), max(-12.0, own[start:end].sum()),
                min(6.0, (best - own)[start:end].sum()), float(bool(letters) and frequency == 0),
                min(10.0, frequency) / 10, min(len(letters), 12) / 12, max(-6.0, near.mean() * 4),
                max(-12.0, likely[start : end + 1].min()) / 4, likely[start : end + 1].mean(),
                min(4, unsure[start:end].sum()), window,
            )
        )  # fmt: skip
    return np.array(rows, dtype=np.float64)


def _likely(one: Any, two: Any, language: Language) -> Any:
    """Return how likely what is written at each place is in the language (log-probability)."""
    symbols = np.stack([one, two], axis=1).reshape(-1)
    written = np.flatnonzero(symbols != NOTHING)
    letters = symbols[written].astype(np.uint64)
    padded = np.concatenate([np.full(ORDER - 1, SPACE, dtype=np.uint64), letters])
    history = np.zeros(len(letters), dtype=np.uint64)
    for back in range(ORDER - 1):
        history = (history << np.uint64(BITS_A_LETTER)) | padded[back : back + len(letters)]
    likely = np.zeros(len(symbols))
    likely[written] = language.letters(history, letters)
    return likely.reshape(-1, 2).sum(1)


def _wholes(read: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans, those of halves of a broken word reaching over the whole word.

    >>> _wholes("B couuaJIb¬Horo", [(0, 1), (2, 10), (11, 15)])
    [(0, 1), (2, 15), (2, 15)]
    """
    starts = {end: start for start, end in spans}
    ends = dict(spans)
    wholes = []
    for start, end in spans:
        while start and read[start - 1] == HYPHEN_END and start - 1 in starts:
            start = starts[start - 1]
        while end < len(read) and read[end] == HYPHEN_END and end + 1 in ends:
            end = ends[end + 1]
        wholes.append((start, end))
    return wholes


def _frequencies(words: Sequence[Sequence[int]], language: Language) -> list[float]:
    """Return of each stretch of symbols the frequency of its rarest word, 0 where it is unknown."""
    hashes: list[int] = []
    owners: list[int] = []
    for owner, symbols in enumerate(words):
        word: list[int] = []
        for symbol in (*symbols, SPACE):
            if FIRST_LETTER <= symbol <= LAST_LETTER:
                word.append(symbol)
            elif word:
                hashes.append(word_hash(word))
                owners.append(owner)
                word = []
    found = language.frequency(np.array(hashes, dtype=np.uint64))
    rarest = np.full(len(words), np.inf)
    np.minimum.at(rarest, owners, found)
    return [float(value) if np.isfinite(value) else 0.0 for value in rarest]


@cache
def _weights() -> Any:
    with np.load(model_folder("latin") / "confidence.npz") as data:
        return data["weights"]
