"""Trains the network of the Latin decoder on pairs of lines read and lines drawn.

The pairs come from `latin_pairs` (made while this runs, or before); every pass takes what is there.
The rate falls to nothing at the end of the time given, so that a slow machine only learns less.
Checkpoints are written every few minutes and taken up again.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import torch

from pipeline.repair.latin_alphabet import (
    COPY,
    CYRILLIC,
    SAME_MARK,
    encode,
    symbol,
)  # fmt: skip
from pipeline.repair.latin_stream import stream_of
from pipeline.training.latin_network import Batch, Network, Shape, loss_of, optimizers
from pipeline.training.latin_pairs import BREAK, Pair, load_pairs

#: Longest window in signs read, windows in a batch, and batches sorted by length together.
WINDOW = 190
BATCH = 40
_SORTED = 8
RATE = 0.006
_CHECKPOINT_SECONDS = 240.0
_PASS_LINES = 30_000


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
    read = join_read([pair.read for pair in pairs])
    true = ""
    for pair in pairs:
        line = pair.true.strip()
        true += line[:-1] if line.endswith(BREAK) else line if line.endswith("-") else line + " "
    return Window(read, true.strip())


def join_read(lines: Sequence[str]) -> str:
    """Return lines as read in one stream, as the decoder gets them too."""
    return stream_of(lines)


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


def batches_of(files: Sequence[Path], chance: random.Random) -> Iterator[Batch]:
    """Yield one pass over a random part of the pairs in `files`."""
    pages = [
        list(page)
        for file in files
        for _, page in groupby(load_pairs(file), key=lambda pair: pair.page)
    ]
    chance.shuffle(pages)
    pairs = [pair for page in pages for pair in page][:_PASS_LINES]
    windows = windows_of(pairs, chance)
    chance.shuffle(windows)
    for start in range(0, len(windows), BATCH * _SORTED):
        some = sorted(windows[start : start + BATCH * _SORTED], key=lambda w: len(w.read))
        groups = [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
        chance.shuffle(groups)
        for group in groups:
            yield collate(group)


def fit(
    pairs: Path,
    checkpoint: Path,
    *,
    seconds: float,
    log: Callable[[str], None],
    shape: Shape | None = None,
    seed: int = 0,
) -> Network:
    """Return the network after `seconds` of training on the ``train*.tsv`` of a folder."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    network = Network(shape or Shape())
    stepped = optimizers(network, RATE)
    spent, step = 0.0, 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(state["network"])
        for optimizer, saved in zip(stepped, state["optimizers"], strict=True):
            optimizer.load_state_dict(saved)
        spent, step = state["spent"], state["step"]
    log(f"{sum(w.numel() for w in network.parameters()) / 1e6:.2f} M weights, {spent:.0f} s done")
    rates = [
        [group["lr"] for group in optimizer.param_groups] for optimizer in optimizers(network, RATE)
    ]
    chance = random.Random(seed + step)
    began, saved_at, mean = time.monotonic() - spent, spent, 0.0
    while spent < seconds:
        for batch in batches_of(sorted(pairs.glob("train*.tsv")), chance):
            share = spent / seconds
            rate = min(1.0, (step + 1) / 100) * min(1.0, max(0.0, 1.0 - share) / 0.75)
            for optimizer, base in zip(stepped, rates, strict=True):
                for group, value in zip(optimizer.param_groups, base, strict=True):
                    group["lr"] = value * rate
            loss = _step(network, stepped, batch)
            mean = loss if not step else 0.98 * mean + 0.02 * loss
            step += 1
            spent = time.monotonic() - began
            if step % 50 == 0:
                log(f"step {step}, {spent:.0f} s, loss {mean:.4f}, rate {rate:.3f}")
            if spent - saved_at > _CHECKPOINT_SECONDS or spent >= seconds:
                _save(checkpoint, network, stepped, spent, step)
                saved_at = spent
            if spent >= seconds:
                break
    return network


def _step(network: Network, stepped: Sequence[Any], batch: Batch) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logs, capitals = network(batch.read, batch.full)
    loss = loss_of(logs, capitals, batch)
    for optimizer in stepped:
        optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    for optimizer in stepped:
        optimizer.step()
    return float(loss.detach())


def _save(path: Path, network: Network, stepped: Sequence[Any], spent: float, step: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    state = {
        "network": network.state_dict(),
        "optimizers": [optimizer.state_dict() for optimizer in stepped],
        "spent": spent,
        "step": step,
    }
    torch.save(state, part)
    part.replace(path)
