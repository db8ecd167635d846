"""Counts what stood behind each sign that was read: the rows of the decoder of misread Latin."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from pipeline.repair.misread.model import CONTEXTS, contexts
from pipeline.training.misread.align import Aligned

#: A context must have been read so often to get a row; what the next shorter one counts beside it.
LEAST: Final = (0, 0, 4, 6, 8)
TRUST: Final = 6.0
#: Possibilities rarer than this, and more than so many, are not kept.
RARE: Final = 4e-4
MOST: Final = 14


def rows_of(lines: Iterable[Aligned]) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Return what each sign in its context stood for, and the log-odds that it began a capital."""
    seen: list[dict[str, Counter[str]]] = [defaultdict(Counter) for _ in CONTEXTS]
    large: dict[str, list[int]] = defaultdict(lambda: [1, 1])
    for line in lines:
        for at, letters in enumerate(line.letters):
            if letters != line.read[at] and any(map(str.isdigit, letters)):
                continue  # no digit may come from anything but itself
            for number, key in enumerate(reversed(tuple(contexts(line.read, at)))):
                seen[number][key][letters.lower()] += 1
                if number < 3 and letters[:1].isalpha():
                    large[key][letters[0].isupper()] += 1
    rows: dict[str, dict[str, float]] = {}
    for number, found in enumerate(seen):
        for key, counts in found.items():
            if counts.total() >= LEAST[number]:
                rows[key] = _row(counts, _shorter(rows, key, number))
    return rows, {
        key: math.log(yes / no) for key, (no, yes) in large.items() if key in rows and yes + no > 6
    }


def _row(counts: Counter[str], shorter: dict[str, float]) -> dict[str, float]:
    trust = TRUST if shorter else 0.0
    total = counts.total() + trust
    shares = {
        letters: (counts[letters] + trust * shorter.get(letters, 0.0)) / total
        for letters in {*counts, *shorter}
    }
    best = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
    return {letters: share for letters, share in best[:MOST] if share > RARE}


def _shorter(rows: dict[str, dict[str, float]], key: str, number: int) -> dict[str, float]:
    """Return the row of the next shorter context that has one."""
    before, _ = CONTEXTS[number]
    signs = key[2:]
    for less in range(number - 1, -1, -1):
        left, right = CONTEXTS[less]
        shorter = signs[before - left : before + 1 + right]
        if row := rows.get(f"{less}|{shorter}"):
            return row
    return {}
