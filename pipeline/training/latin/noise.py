"""Writes any text as it might have been read: stretches of it are taken from lines that were read.

A page drawn and read takes a second; this takes a hundredth. The lines that were read are aligned
with their truth by a network trained so far. A new text is then covered, left to right, with the
longest stretches that were drawn in the wanted face and read by the wanted engine, each with what
was read there; where the face does not have a stretch, faces of its kind do, or any.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
import torch

from pipeline.repair.latin.alphabet import COPY, NOTHING, SLOTS
from pipeline.training.latin.network import Batch, Network
from pipeline.training.latin.pairs import Pair, natural, set_lines
from pipeline.training.latin.windows import Window, collate

#: The longest stretch looked for, its context included, and the bits a letter takes in a key.
LONGEST: Final = 8
_BITS: Final = 8
#: Occurrences tried before a shorter stretch is looked for.
_TRIES: Final = 6
#: A shorter stretch than could be had is taken so often, for more kinds of noise.
_SHORTER: Final = 0.3
#: Lines aligned together.
_BATCH: Final = 64
#: Letters of a page.
_PAGE: Final = 900
_WRONG_COPY: Final = -30.0
#: A line whose truth is less likely than this a letter was matched wrongly, unless half of all are.
_HOPELESS: Final = -2.5
_KINDS: Final = ("Italic", "_RI", "56F", "76F", "cmunti", "cmunbi", "cmunci", "cmunsi", "Z56F")


@dataclass(frozen=True, slots=True)
class Aligned:
    """A line, and for each letter of its truth the place in what was read where it was written."""

    pair: Pair
    places: tuple[int, ...]


def align(network: Network, pairs: Sequence[Pair]) -> list[Aligned]:
    """Return the lines with the likeliest place of each letter, without those matched wrongly."""
    network.eval()
    order = sorted(range(len(pairs)), key=lambda number: len(pairs[number].read))
    found: list[tuple[float, Aligned]] = []
    for at in range(0, len(order), _BATCH):
        some = [pairs[number] for number in order[at : at + _BATCH]]
        batch = collate([Window(pair.read, pair.true) for pair in some])
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            logs = network(batch.read, batch.full)[0].float().numpy()
        for pair, (likely, places) in zip(some, _likeliest(batch, logs), strict=True):
            if places:
                found.append((likely, Aligned(pair, places)))
    network.train()
    least = min(_HOPELESS, float(np.median([likely for likely, _ in found]))) if found else 0.0
    return [line for likely, line in found if likely >= least]


def _likeliest(batch: Batch, logs: Any) -> list[tuple[float, tuple[int, ...]]]:
    """Return how likely the likeliest path is a letter, and where it writes each (Viterbi).

    Where the truth does not fit into the places there are none.
    """
    symbols, copies = batch.symbols.numpy(), batch.copies.numpy()
    lengths, full = batch.lengths.numpy(), batch.full.numpy()
    rows = np.arange(len(symbols))
    score = np.full((len(symbols), symbols.shape[1] + 1), -1e9)
    score[:, 0] = 0
    written = np.zeros((logs.shape[1], *symbols.shape), dtype=bool)
    for slot in range(logs.shape[1]):
        there = full[:, slot // SLOTS, None] > 0
        wrong = (symbols == COPY) & (copies[:, slot // SLOTS] == 0)
        emit = logs[rows[:, None], slot, symbols] + wrong * _WRONG_COPY
        stay = score + np.where(there, logs[:, slot, NOTHING, None], 0)
        move = score[:, :-1] + np.where(there, emit, -1e9)
        written[slot] = move > stay[:, 1:]
        stay[:, 1:] = np.maximum(move, stay[:, 1:])
        score = stay
    found: list[tuple[float, tuple[int, ...]]] = []
    for row, length in enumerate(lengths):
        places = [0] * length
        left = length
        for slot in range(logs.shape[1] - 1, -1, -1):
            if left and written[slot, row, left - 1]:
                left -= 1
                places[left] = slot // SLOTS
        likely = float(score[row, length]) / max(1, length)
        found.append((likely, () if left else tuple(places)))
    return found


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Every place of some lines, sorted by the letters that follow: a truncated suffix array."""

    keys: Any
    at: Any

    def holding(self, key: int, length: int) -> tuple[int, int]:
        """Return the range of places followed by the `length` letters of `key`."""
        shift = _BITS * (LONGEST - length)
        low = np.uint64(key << shift)
        high = np.uint64(((key + 1) << shift) - 1)
        return int(np.searchsorted(self.keys, low)), int(
            np.searchsorted(self.keys, high, side="right")
        )


class Noise:
    """Lines that were read, ready to give their noise to other texts."""

    def __init__(self, lines: Sequence[Aligned]) -> None:
        true: list[str] = []
        clean: list[bool] = []
        start: list[int] = []
        groups: dict[str, list[int]] = {}
        self._reads: list[str] = []
        base = 0
        reads: list[str] = []
        for line in lines:
            text, places, read = line.pair.true, line.places, line.pair.read
            first = len(true)
            true += [*text, "\n"]
            edges = [0, *places[1:], len(read)]
            start += [base + edge for edge in edges]
            clean += [True, *(after == place + 1 for place, after in pairwise(places)), True]
            reads.append(read)
            base += len(read)
            for name in _names(line.pair):
                groups.setdefault(name, []).extend(range(first, first + len(text)))
        self._read = "".join(reads)
        self._start, self._clean = start, clean
        signs = {char: code for code, char in enumerate(sorted(set(true)), 1)}
        self._codes = {char: min(code, 255) for char, code in signs.items()}
        codes = np.array([self._codes[char] for char in true] + [0] * LONGEST, dtype=np.uint64)
        keys = np.zeros(len(true), dtype=np.uint64)
        for ahead in range(LONGEST):
            keys = (keys << np.uint64(_BITS)) | codes[ahead : ahead + len(true)]
        self._groups = {}
        for name, members in groups.items():
            own = np.array(members)
            order = np.argsort(keys[own], kind="stable")
            self._groups[name] = _Stretches(keys[own][order], own[order])
        self.styles = sorted({(line.pair.style, _engine(line.pair)) for line in lines})

    def read(self, text: str, style: str, engine: str, chance: random.Random) -> str:
        """Return what might have been read for `text` drawn in the face `style`."""
        levels = [self._groups[name] for name in _levels(style, engine) if name in self._groups]
        codes = [self._codes.get(char, 0) for char in text]
        out = []
        at = 0
        while at < len(text):
            piece, used = self._piece(codes, at, levels, chance)
            if not used:
                piece = self._occurrence(codes, at, 1, 0, levels[-1], chance, anywhere=True) or ""
                used = 1
            out.append(piece)
            at += used
        return "".join(out)

    def _piece(
        self, codes: Sequence[int], at: int, levels: Sequence[_Stretches], chance: random.Random
    ) -> tuple[str, int]:
        """Return what was read for the letters from `at` on, and how many of them it covers."""
        before = int(at > 0)
        for level in levels:
            for least, context in ((3, before), (2, 0), (1, 0)):
                if least < 3 and level is not levels[-1]:
                    continue
                longest = min(LONGEST, len(codes) - at + context)
                if chance.random() < _SHORTER:
                    longest = min(longest, chance.randint(least + context, LONGEST))
                for length in range(longest, least + context - 1, -1):
                    piece = self._occurrence(codes, at, length, context, level, chance)
                    if piece is not None:
                        return piece, length - context
        return "", 0

    def _occurrence(
        self,
        codes: Sequence[int],
        at: int,
        length: int,
        context: int,
        level: _Stretches,
        chance: random.Random,
        *,
        anywhere: bool = False,
    ) -> str | None:
        """Return what was read at one of the places where some letters stand, or None.

        A stretch is cut only where the signs to either side surely belong to the letters there, or
        `anywhere`.
        """
        key = 0
        for code in codes[at - context : at - context + length]:
            key = (key << _BITS) | code
        low, high = level.holding(key, length)
        for _ in range(min(_TRIES, high - low)):
            place = int(level.at[chance.randrange(low, high)]) + context
            end = place + length - context
            if anywhere or (self._clean[place] and self._clean[end]):
                return self._read[self._start[place] : self._start[end]]
        return None


def noisy_pages(
    noise: Noise, texts: Mapping[str, str], chance: random.Random
) -> Iterator[list[Pair]]:
    """Yield pages of the texts as they might have been read, for ever."""
    number = 0
    while True:
        number += 1
        language = chance.choice(sorted(texts))
        text = texts[language]
        start = text.find("\n", chance.randrange(max(1, len(text) - _PAGE))) + 1
        piece = natural(text[start : start + _PAGE])
        piece = piece.upper() if chance.random() < 0.05 else piece
        style, engine = chance.choice(noise.styles)
        page = f"noise{number}-{engine}"
        yield [
            Pair(language, style, page, noise.read(line, style, engine, chance), line)
            for line in set_lines(piece, chance.randint(34, 88), chance)
            if len(line) > 2
        ]


def _engine(pair: Pair) -> str:
    return pair.page.rsplit("-", 1)[-1]


def _names(pair: Pair) -> list[str]:
    return _levels(pair.style, _engine(pair))


def _levels(style: str, engine: str) -> list[str]:
    """Return the groups that a face's noise is looked for in, the nearest first."""
    kind = "italic" if style.endswith(_KINDS) else "roman"
    return [f"{style} {engine}", f"{kind} {engine}", engine]
