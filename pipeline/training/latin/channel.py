"""Counts what stood behind each sign that was read: the channel of the Latin decoder."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.repair.latin.alphabet import NOTHING, SLOTS, encode, symbol
from pipeline.repair.latin.channel import ANY, EDGE, KINDS, STEP, key
from pipeline.training.latin.noise import Aligned

#: A sign between two others must have been read so often to get a row of its own.
_LEAST = 12
#: What the next shorter context counts, in occurrences.
_TRUST = 3.0
#: Possibilities rarer than this are not kept.
_RARE = 2e-4

Written = tuple[int, ...]


def write_channel(lines: Iterable[Aligned], output: Path) -> None:
    """Write ``channel.npz`` from lines that are aligned."""
    counts: dict[str, list[dict[int, Counter[Written]]]] = {}
    for line in lines:
        orders = counts.setdefault(line.pair.language, [defaultdict(Counter) for _ in range(3)])
        codes = [EDGE, *encode(line.pair.read), EDGE]
        for place, written in enumerate(_written(line)):
            before, sign, after = (np.uint32(code) for code in codes[place : place + 3])
            some = np.uint32(ANY)
            contexts = (key(some, sign, some), key(some, sign, after), key(before, sign, after))
            for order, context in zip(orders, contexts, strict=True):
                order[int(context)][written] += 1
    arrays: dict[str, Any] = {}
    for language, orders in counts.items():
        for name, values in _table(orders).items():
            arrays[f"{language}_{name}"] = values
    output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(output / "channel.npz", **arrays)


def _written(line: Aligned) -> list[Written]:
    """Return for each sign read what was written for it."""
    written: list[list[int]] = [[] for _ in line.pair.read]
    for char, place in zip(line.pair.true, line.places, strict=True):
        written[place].append(symbol(char))
    return [tuple((own + [NOTHING] * SLOTS)[:SLOTS]) for own in written]


def _table(orders: list[dict[int, Counter[Written]]]) -> dict[str, Any]:
    """Return the rows of a language; longer contexts lean on shorter ones."""
    rows: dict[int, dict[Written, float]] = {}
    for longer, order in enumerate(orders):
        for context, seen in order.items():
            total = seen.total()
            if longer and total < _LEAST:
                continue
            base = rows.get(_shorter(context, longer), {}) if longer else {}
            trust = _TRUST if base else 1.0
            rows[context] = {
                written: (seen[written] + trust * base.get(written, 0.0)) / (total + trust)
                for written in {*seen, *base}
            }
    size = len(rows)
    first, second = np.zeros((2, size, KINDS), dtype=np.uint8)
    score = np.full((size, KINDS), 255, dtype=np.uint8)
    contexts = np.array(sorted(rows), dtype=np.uint32)
    for row, context in enumerate(contexts.tolist()):
        likely = sorted(rows[context].items(), key=lambda item: (-item[1], item[0]))
        for kind, (written, chance) in enumerate(likely[:KINDS]):
            if chance > _RARE:
                first[row, kind], second[row, kind] = written
                score[row, kind] = min(254, round(-float(np.log(chance)) / STEP))
    gaps = np.diff(contexts, prepend=np.uint32(0))
    return {"gaps": gaps, "first": first, "second": second, "score": score}


def _shorter(context: int, order: int) -> int:
    sign, after = (context >> 8) & 255, context & 255
    some = np.uint32(ANY)
    return int(key(some, np.uint32(sign), some if order == 1 else np.uint32(after)))
