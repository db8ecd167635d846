"""Which lines are Cyrillic that was read as Latin: a line is clean, garbled Russian or Kazakh.

A linear model over character n-grams scores each line; a line is then judged with its neighbours
(the most likely sequence, Viterbi), since a heading of two words proves little by itself. Lines
with Cyrillic letters are clean: what is wrong with those is for other repairs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from pipeline.config import model_folder
from pipeline.errors import MissingPart

Verdict = Literal["clean", "ru", "kk"]
VERDICTS: Final[tuple[Verdict, ...]] = ("clean", "ru", "kk")
#: Orders of the n-grams, and slots of the table of weights (a power of two).
ORDERS: Final = (1, 2, 3, 4, 5)
BITS: Final = 18
#: A line of fewer letters than this says nothing by itself: its neighbours decide.
LEAST_LETTERS: Final = 6
#: A line's evidence is cut to this, for clean and for garbled, and a change from one verdict to
#: another costs so much (nats): a line that is surely garbled stands alone between Cyrillic ones.
STRONGEST: Final = 9.0
SUREST: Final = 14.0
CHANGE: Final = 4.5
#: What a change costs at an empty line, where one text ends and another begins.
CHANGE_AT_BLANK: Final = 1.0
#: What a line must show beyond even odds to be called garbled.
CAUTION: Final = 0.8
#: A line of fewer different signs than this is a rule or a row of dots.
_FEW_SIGNS: Final = 4
_TWO_CYRILLIC: Final = re.compile(
    r"[\u0400-\u0481\u048a-\u052f].*?[\u0400-\u0481\u048a-\u052f]", re.DOTALL
)
_OTHER, _LINE_FEED = 1, 10
#: So many letters before a place are in its longest n-gram.
_BEFORE: Final = ORDERS[-1] - 1


@dataclass(frozen=True, slots=True)
class Model:
    """``weights[slot]`` speak for garbled Russian and garbled Kazakh against clean (nats)."""

    weights: Any
    bias: Any


def verdicts(lines: Sequence[str]) -> list[Verdict]:
    """Return for each line whether it is clean, or Russian or Kazakh read as Latin letters.

    >>> verdicts(["MEMJIEKET TIeH a3aMaTThIK", "CEKTOPJABIH KapbIM-", "of social partnership in"])
    ['kk', 'kk', 'clean']
    """
    hopeless = list(map(_hopeless, lines))
    odds = None if all(hopeless) else _odds(lines, hopeless)
    if odds is None or (odds[:, 1:] < CAUTION).all():
        return ["clean"] * len(lines)  # no line speaks for anything else
    costs = [CHANGE if line.strip() else CHANGE_AT_BLANK for line in lines]
    return [VERDICTS[state] for state in _likeliest(odds, costs)]


def evidence(lines: Sequence[str]) -> Any:
    """Return ``[line, verdict]``: log-odds of each verdict against clean, line by line."""
    return _odds(lines, list(map(_hopeless, lines)))


def _odds(lines: Sequence[str], hopeless: Sequence[bool]) -> Any:
    """Return the evidence of lines, of which those that are `hopeless` are clean or empty."""
    import numpy as np

    model = load()
    # Of a line that cannot be garbled only the last letters are encoded: n-grams of the next one
    # begin there.
    near = [
        " ".join(text.split())[-_BEFORE:] if no else text
        for text, no in zip(lines, hopeless, strict=True)
    ]
    codes = encode(near)
    ends = np.flatnonzero(codes == _LINE_FEED)
    starts = np.concatenate([[0], ends[:-1] + 1])
    total = np.zeros((len(codes), 2), dtype=np.float32)
    for order in ORDERS:
        total += model.weights.take(slots(codes, order), axis=0)
    odds = np.zeros((len(lines), 3), dtype=np.float32)
    odds[:, 1:] = np.add.reduceat(total, starts, axis=0) + model.bias
    for row, (line, no) in enumerate(zip(lines, hopeless, strict=True)):
        if no:
            odds[row, 1:] = -STRONGEST if line.strip() else 0
        elif len(line) < LEAST_LETTERS * 2 and sum(map(str.isalpha, line)) < LEAST_LETTERS:
            odds[row, 1:] = np.minimum(odds[row, 1:], 0)
    return odds


def encode(lines: Sequence[str]) -> Any:
    """Return the lines as codes, each ended by a line feed; rare signs are one."""
    import numpy as np

    text = "\n".join(" ".join(line.split()) for line in lines) + "\n"
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    codes[codes > 0x2122] = _OTHER
    return codes


def slots(codes: Any, order: int) -> Any:
    """Return for each place the slot of the n-gram that ends there."""
    import numpy as np

    total = np.full(len(codes), 0x9E3779B97F4A7C15 + order, dtype=np.uint64)
    for back in range(order):
        shifted = codes
        if back:
            shifted = np.concatenate([np.full(back, 10, np.uint64), codes])[: len(codes)]
        total = (total ^ shifted) * np.uint64(0xFF51AFD7ED558CCD)
        total ^= total >> np.uint64(29)
    return (total >> np.uint64(64 - BITS)).astype(np.int64)


def _hopeless(line: str) -> bool:
    """Return whether a line cannot be garbled: Cyrillic stands there, or hardly a letter."""
    if line.isascii():
        return sum(map(str.isalpha, line)) < 3 or len(set(line)) < _FEW_SIGNS
    return _TWO_CYRILLIC.search(line) is not None or sum(map(str.isalpha, line)) < 3


def _likeliest(odds: Any, costs: Sequence[float]) -> list[int]:
    """Return the most likely verdict of each line, given that they seldom change."""
    rows = odds.clip(-STRONGEST, SUREST)
    rows[:, 1:] -= CAUTION * (rows[:, 1:] != 0)
    best = rows[0].tolist() if len(rows) else []
    back: list[list[int]] = []
    for row, cost in zip(rows[1:].tolist(), costs[1:], strict=True):
        came = [0, 0, 0]
        new = [0.0, 0.0, 0.0]
        highest = max(range(3), key=best.__getitem__)
        jump = best[highest] - cost
        for state in range(3):
            stay = best[state]
            came[state] = state if stay >= jump else highest
            new[state] = row[state] + max(stay, jump)
        back.append(came)
        best = new
    state = max(range(3), key=best.__getitem__)
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    path.reverse()
    return path


@cache
def load() -> Model:
    """Return the shipped model, read once per process; raises `MissingPart` if it is not there."""
    import numpy as np

    path = model_folder("garble") / "garble.npz"
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train latin --data FOLDER"
        )
    with np.load(path) as data:
        weights = data["weights"].astype(np.float32) * np.float32(data["scale"])
        return Model(weights, data["bias"].astype(np.float32))
