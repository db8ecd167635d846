"""The training of the Latin decoder's network: passes over the pairs, checkpoints, a falling rate.

The rate falls to nothing at the end of the time given, so that a slow machine only learns less.
Every pass takes the pairs that are there, so that they can be made meanwhile. Checkpoints are
written every few minutes and taken up again.
"""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, groupby, islice
from pathlib import Path
from typing import Any

import torch

from pipeline.training.latin.network import Batch, Network, Shape, loss_of, optimizers
from pipeline.training.latin.noise import Noise, align, noisy_pages
from pipeline.training.latin.pairs import Pair, load_pairs
from pipeline.training.latin.windows import Window, collate, windows_of

#: Windows in a batch, and batches sorted by length together.
BATCH = 40
_SORTED = 8
RATE = 0.006
#: Share of the time after which the rate begins to fall.
_STEADY = 0.25
_CHECKPOINT_SECONDS = 240.0
_PASS_LINES = 30_000
#: Share of the windows whose noise is copied from others, and of the signs that are hidden, so that
#: the network learns not to be too sure.
NOISY = 0.55
HIDDEN = 0.025
_LEARN_ALIGNING = 0.2
_ALIGN_AGAIN = 2_400.0
_ALIGNED = 40_000


def batches_of(
    files: Sequence[Path], noisy: Iterator[list[Pair]], chance: random.Random
) -> Iterator[Batch]:
    """Yield one pass over a random part of the pairs in `files`, mixed with pages of noise."""
    pages = [page for file in files for page in pages_of(load_pairs(file))]
    chance.shuffle(pages)
    pairs = [pair for page in pages for pair in page][:_PASS_LINES]
    windows = windows_of(pairs, chance)
    chance.shuffle(windows)
    made = chain.from_iterable(windows_of(page, chance) for page in noisy)
    real = round(BATCH * _SORTED * (1 - NOISY))
    for start in range(0, len(windows), real):
        some = windows[start : start + real] + list(islice(made, BATCH * _SORTED - real))
        yield from _by_length(some, chance)


def _by_length(windows: Sequence[Window], chance: random.Random) -> Iterator[Batch]:
    some = sorted(windows, key=lambda window: len(window.read))
    groups = [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
    chance.shuffle(groups)
    for group in groups:
        yield collate(group)


def pages_of(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Return the pairs page by page."""
    return [list(page) for _, page in groupby(pairs, key=lambda pair: pair.page)]


def fit(
    pairs: Path,
    checkpoint: Path,
    texts: Mapping[str, str],
    *,
    seconds: float,
    log: Callable[[str], None],
    shape: Shape | None = None,
    seed: int = 0,
) -> Network:
    """Return the network after `seconds` of training on the ``train*.tsv`` of a folder.

    In the first `_LEARN_ALIGNING` of the time it learns from those alone; then `texts` with the
    noise of those, which the network can align by then, come in.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    network = Network(shape or Shape())
    stepped = optimizers(network, RATE)
    rates = [[group["lr"] for group in optimizer.param_groups] for optimizer in stepped]
    spent, step = _resume(checkpoint, network, stepped) if checkpoint.exists() else (0.0, 0)
    log(f"{sum(w.numel() for w in network.parameters()) / 1e6:.2f} M weights, {spent:.0f} s done")
    chance = random.Random(seed + step)
    noisy: Iterator[list[Pair]] = iter(())
    noisy_since = float("-inf")
    began, saved_at, mean = time.monotonic() - spent, spent, 0.0
    while spent < seconds:
        files = sorted(pairs.glob("train*.tsv"))
        if spent >= _LEARN_ALIGNING * seconds and spent - noisy_since > _ALIGN_AGAIN:
            known = [pair for file in files for pair in load_pairs(file)]
            lines = align(network, chance.sample(known, min(_ALIGNED, len(known))))
            log(f"{len(lines)} lines aligned, {time.monotonic() - began:.0f} s")
            noisy, noisy_since = noisy_pages(Noise(lines), texts, chance), spent
        for batch in batches_of(files, noisy, chance):
            rate = rate_at(spent / seconds) * min(1.0, (step + 1) / 100)
            for optimizer, base in zip(stepped, rates, strict=True):
                for group, value in zip(optimizer.param_groups, base, strict=True):
                    group["lr"] = value * rate
            loss = _step(network, stepped, batch)
            mean = 0.98 * mean + 0.02 * loss if mean else loss
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


def rate_at(share: float) -> float:
    """Return the rate after a share of the time: level, then falling to nothing."""
    return min(1.0, max(0.0, 1 - share) / (1 - _STEADY))


def _resume(
    checkpoint: Path, network: Network, stepped: Sequence[torch.optim.Optimizer]
) -> tuple[float, int]:
    """Take up a checkpoint; return the seconds spent and the steps taken."""
    state = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(state["network"])
    for optimizer, saved in zip(stepped, state["optimizers"], strict=True):
        optimizer.load_state_dict(saved)
    return state["spent"], state["step"]


def _step(network: Network, stepped: Sequence[Any], batch: Batch) -> float:
    hidden = torch.rand(batch.read.shape) < HIDDEN
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logs, capitals = network(batch.read.masked_fill(hidden, 0), batch.full)
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
