"""Pairs of lines -> windows of a few lines, as tensors for the network."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch

from pipeline.repair.latin.alphabet import COPY, CYRILLIC, SAME_MARK, encode, symbol
from pipeline.repair.latin.stream import WINDOW, stream_of
from pipeline.training.latin.drawing import BREAK
from pipeline.training.latin.network import Batch
from pipeline.training.latin.pairs import Pair


@dataclass(frozen=True, slots=True)
class Window:
    """A few lines of a page: what was read, and what was drawn."""

    read: str
    true: str


def windows_of(pairs: Sequence[Pair], chance: random.Random) -> list[Window]:
    """Return the pages' lines in windows that begin at random lines."""
    windows = []
    for _, page in groupby(pairs, key=lambda pair: pair.page):
        window: list[Pair] = []
        limit = chance.randint(60, WINDOW)
        for pair in page:
            if window and sum(len(p.read) + 1 for p in window) + len(pair.read) > limit:
                windows.append(join_lines(window))
                window = []
                limit = chance.randint(60, WINDOW)
            window.append(pair)
        if window:
            windows.append(join_lines(window))
    return [w for w in windows if len(w.read) <= 2 * WINDOW and len(w.true) <= 1.9 * len(w.read)]


def join_lines(pairs: Sequence[Pair]) -> Window:
    """Return lines as one stream, hyphens at their ends joined.

    >>> one = Pair("ru", "", "1", "couuaJIb-", "социаль\\u2010")
    >>> join_lines([one, Pair("ru", "", "1", "Horo", "ного")])
    Window(read='couuaJIb¬Horo', true='социального')
    """
    read = stream_of([pair.read for pair in pairs])
    true = ""
    for pair in pairs:
        line = pair.true.strip()
        true += line[:-1] if line.endswith(BREAK) else line if line.endswith("-") else line + " "
    return Window(read, true.strip())


def collate(windows: Sequence[Window]) -> Batch:
    """Return the windows as tensors."""
    count = len(windows)
    length = max(len(w.read) for w in windows)
    width = max(len(w.true) for w in windows)
    read = np.zeros((count, length), dtype=np.int64)
    full = np.zeros((count, length), dtype=np.float32)
    signs = np.zeros((count, length), dtype=np.int64)
    truth = np.full((count, width), -1, dtype=np.int64)
    symbols = np.zeros((count, width), dtype=np.int64)
    capital = np.zeros((count, width), dtype=np.float32)
    cased = np.zeros((count, width), dtype=np.float32)
    for row, window in enumerate(windows):
        read[row, : len(window.read)] = encode(window.read)
        full[row, : len(window.read)] = 1
        signs[row, : len(window.read)] = [ord(c) for c in window.read]
        letters = [SAME_MARK.get(c, c) for c in window.true]
        truth[row, : len(letters)] = [ord(c) for c in letters]
        symbols[row, : len(letters)] = [symbol(c) for c in letters]
        cased[row, : len(letters)] = [c.lower() in CYRILLIC for c in letters]
        capital[row, : len(letters)] = [c.isupper() and c.lower() in CYRILLIC for c in letters]
    copies = (signs[:, :, None] == truth[:, None, :]) & (symbols[:, None, :] == COPY)
    return Batch(
        read=torch.from_numpy(read),
        full=torch.from_numpy(full),
        symbols=torch.from_numpy(symbols),
        lengths=torch.tensor([len(w.true) for w in windows]),
        copies=torch.from_numpy(copies.astype(np.float32)),
        capital=torch.from_numpy(capital),
        cased=torch.from_numpy(cased),
    )
