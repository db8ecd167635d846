"""The training of the Latin decoder's network: passes over the pairs, checkpoints, a falling rate.

The rate falls to nothing at the end of the time given, so that a slow machine only learns less.
Every pass takes the pairs that are there, so that they can be made meanwhile. Checkpoints are
written every few minutes and taken up again.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import torch

from pipeline.training.latin_network import Batch, Network, Shape, loss_of, optimizers
from pipeline.training.latin_pairs import load_pairs
from pipeline.training.latin_windows import collate, windows_of

#: Windows in a batch, and batches sorted by length together.
BATCH = 40
_SORTED = 8
RATE = 0.006
#: Share of the time after which the rate begins to fall.
_STEADY = 0.25
_CHECKPOINT_SECONDS = 240.0
_PASS_LINES = 30_000


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
            rate = min(1.0, (step + 1) / 100) * min(1.0, max(0.0, 1 - share) / (1 - _STEADY))
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
