"""Which letters stood behind each sign that was read: pairs of lines, aligned by EM.

A sign stands for none to three letters of the truth; how likely it stands for which is learnt from
the pairs alone (forward and backward over many lines at once), then each line gets its likeliest
alignment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

#: A sign stands for so many letters at most; how likely for how many, before anything is learnt.
LONGEST: Final = 3
_BEFORE: Final = np.array([-3.0, -1.0, -2.5, -4.5])
#: And what it gains, before, for letters that are the sign itself; for a space where none was read.
_SAME: Final = 6.0
_SPACE: Final = -3.0
ROUNDS: Final = 6
_BATCH: Final = 256
_DEAD: Final = -1e9
#: A line that is less likely a letter was matched wrongly.
_HOPELESS: Final = -3.2


@dataclass(frozen=True, slots=True)
class Aligned:
    """A line as it was read, and for each of its signs the letters that stood there."""

    read: str
    letters: tuple[str, ...]


class _Table:
    """How likely each sign stands for each stretch of letters, and their numbers."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self.signs = {
            sign: n for n, sign in enumerate(sorted({s for read, _ in pairs for s in read}))
        }
        stretches = {
            true[at : at + length]
            for _, true in pairs
            for length in range(1, LONGEST + 1)
            for at in range(len(true) - length + 1)
        }
        self.stretches = {"": 0, **{text: n for n, text in enumerate(sorted(stretches), 1)}}
        lengths = np.array([len(text) for text in self.stretches])
        self.prior = np.exp(_BEFORE[lengths])
        self.logs = np.tile(_BEFORE[lengths], (len(self.signs), 1))
        spaces = np.array([" " in text for text in self.stretches])
        for sign, row in self.signs.items():
            self.logs[row] += np.where(spaces, 2.0 if sign == " " else _SPACE, 0.0)
            if sign in self.stretches:
                self.logs[row, self.stretches[sign]] += _SAME

    def numbers(self, true: str, width: int) -> Any:
        """Return ``[length, place]``: the number of each stretch of a line, -1 for none."""
        found = np.full((LONGEST + 1, width + 1), -1)
        found[0] = 0
        for length in range(1, LONGEST + 1):
            for at in range(len(true) - length + 1):
                found[length, at] = self.stretches.get(true[at : at + length], -1)
        return found

    def learn(self, counts: Any) -> None:
        """Take over how often each sign stood for each stretch."""
        smooth = counts + 1e-4 * self.prior
        self.logs = np.log(smooth / smooth.sum(axis=1, keepdims=True))


def align(pairs: Sequence[tuple[str, str]], *, learn_from: int = 5000) -> Iterator[Aligned]:
    """Yield the lines aligned; what each sign stands for is learnt from the first of them."""
    known = pairs[:learn_from]
    table = _Table(known)
    order = sorted(known, key=lambda pair: len(pair[1]))
    for _round in range(ROUNDS):
        counts = np.zeros(table.logs.shape)
        for at in range(0, len(order), _BATCH):
            _count(order[at : at + _BATCH], table, counts)
        table.learn(counts)
    for read, true in pairs:
        if all(sign in table.signs for sign in read):
            letters = _likeliest(read, true, table)
            if letters:
                yield Aligned(read, letters)


def _count(pairs: Sequence[tuple[str, str]], table: _Table, counts: Any) -> None:
    """Add how often each sign stands for each stretch in some lines (forward, backward)."""
    lines = np.arange(len(pairs))
    places = max(len(read) for read, _ in pairs)
    width = max(len(true) for _, true in pairs)
    signs = np.full((len(pairs), places), -1)
    for row, (read, _) in enumerate(pairs):
        signs[row, : len(read)] = [table.signs[sign] for sign in read]
    numbers = np.stack([table.numbers(true, width) for _, true in pairs], axis=1)
    ends = np.array([len(true) for _, true in pairs])
    emit = [_emitted(signs[:, at], numbers, table) for at in range(places)]
    forward = np.full((places + 1, len(pairs), width + 1), _DEAD)
    forward[0, :, 0] = 0
    for at in range(places):
        there = signs[:, at, None] >= 0
        forward[at + 1] = np.where(there, _moved(forward[at], emit[at]), forward[at])
    total = forward[places][lines, ends]
    backward = np.full((len(pairs), width + 1), _DEAD)
    backward[lines, ends] = 0
    for at in range(places - 1, -1, -1):
        there = (signs[:, at, None] >= 0) & (total[:, None] > _DEAD / 2)
        before = backward + emit[at][0]
        for length in range(LONGEST + 1):
            stop = width + 1 - length
            through = emit[at][length][:, :stop] + backward[:, length:]
            if length:
                before[:, :stop] = np.logaddexp(before[:, :stop], through)
            share = np.exp(np.minimum(forward[at][:, :stop] + through - total[:, None], 0)) * there
            rows, columns = np.nonzero(share > 1e-4)
            np.add.at(
                counts, (signs[rows, at], numbers[length][rows, columns]), share[rows, columns]
            )
        backward = np.where(signs[:, at, None] >= 0, before, backward)


def _emitted(signs: Any, numbers: Any, table: _Table) -> list[Any]:
    """Return for each length the weight of the stretches at each place, given one sign a line."""
    return [
        np.where(
            (numbers[length] >= 0) & (signs[:, None] >= 0),
            table.logs[np.maximum(signs, 0)[:, None], np.maximum(numbers[length], 0)],
            _DEAD,
        )
        for length in range(LONGEST + 1)
    ]


def _moved(weights: Any, emit: list[Any]) -> Any:
    new = weights + emit[0]
    for length in range(1, LONGEST + 1):
        new[:, length:] = np.logaddexp(
            new[:, length:], weights[:, :-length] + emit[length][:, :-length]
        )
    return new


def _likeliest(read: str, true: str, table: _Table) -> tuple[str, ...]:
    """Return the likeliest letters of each sign (Viterbi); none where the line is hopeless."""
    width = len(true)
    numbers = table.numbers(true, width)
    weights = np.full(width + 1, _DEAD)
    weights[0] = 0
    steps = []
    for sign in read:
        row = table.logs[table.signs[sign]]
        ways = np.full((LONGEST + 1, width + 1), _DEAD)
        for length in range(min(LONGEST, width) + 1):
            own = numbers[length][: width + 1 - length]
            ways[length, length:] = np.where(
                own >= 0, weights[: width + 1 - length] + row[np.maximum(own, 0)], _DEAD
            )
        steps.append(ways.argmax(axis=0))
        weights = ways.max(axis=0)
    if weights[width] < _HOPELESS * max(1, width):
        return ()
    letters = []
    end = width
    for step in reversed(steps):
        start = end - int(step[end])
        letters.append(true[start:end])
        end = start
    return tuple(reversed(letters))
