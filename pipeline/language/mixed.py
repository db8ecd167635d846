"""Where a text changes its language: the best cutting of its words into runs of one language.

A dynamic programme over words (Viterbi): each word scores for each class, each change costs, less
where quotes, a sentence's end or another script stand between the words. Most texts have one
language; for them a bound computed at once over all words shows that no change can pay.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

#: What a change of language costs, in the units of the word scores (logits): in running text, ...
CHANGE: Final = 5.0
#: ... and where something shows that it may come: «, ", (, a full stop, letters of another script.
MARKED_CHANGE: Final = 2.5
_MARK: Final = regex.compile(r"""[«»“”„"()\[\]/.:;|—–\n]""")
#: A single word of another language that is no surer than this is a name, not a change of language.
NAME: Final = 0.6
#: What a run in a language that is not expected costs more than others.
RARE_RUN: Final = 4.0

Run = tuple[int, int, str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The classes of the model: the language of each, and which are expected in documents."""

    languages: tuple[str, ...]
    expected: NDArray[np.bool_]


def change_costs(
    text: str, words: Sequence[tuple[int, int]], scripts: Sequence[str]
) -> list[float]:
    """Return what a change before each word but the first costs."""
    return [
        MARKED_CHANGE
        if scripts[i] != scripts[i - 1] or _MARK.search(text, words[i - 1][1], words[i][0])
        else CHANGE
        for i in range(1, len(words))
    ]


def may_change(rows: NDArray[np.float32]) -> bool:
    """Return whether some run of words gains more by another class than the cheapest change costs.

    ``rows`` has a row of scores for each word, a column for each class.
    """
    gain = rows - rows[:, [int(rows.sum(axis=0).argmax())]]
    sums = np.concatenate([np.zeros((1, gain.shape[1]), dtype=np.float32), gain.cumsum(axis=0)])
    highest = (sums - np.minimum.accumulate(sums, axis=0)).max(axis=0)
    return bool(highest.max() > MARKED_CHANGE)


def runs(rows: NDArray[np.float32], costs: Sequence[float], classes: Classes) -> list[Run]:
    """Return (first word, word after the last, language, confidence) for each run."""
    labels = _best_path(rows, costs, np.where(classes.expected, 0.0, RARE_RUN))
    names = [classes.languages[label] for label in labels]
    found: list[Run] = []
    start = 0
    for end in range(1, len(names) + 1):
        if end == len(names) or names[end] != names[start]:
            scores = rows[start:end].sum(axis=0)
            shares = np.exp(scores - scores.max())
            own = sum(
                s for s, n in zip(shares, classes.languages, strict=True) if n == names[start]
            )
            found.append((start, end, names[start], float(own / shares.sum())))
            start = end
    return _without_names(found)


def _without_names(found: Sequence[Run]) -> list[Run]:
    """Return the runs, single doubtful words given to the language most words are in.

    Of "Канал CNN сообщил" all is Russian.
    """
    words: dict[str, int] = {}
    for start, end, language, _ in found:
        words[language] = words.get(language, 0) + end - start
    main = max(words, key=lambda language: words[language])
    kept: list[Run] = []
    for start, end, language, share in found:
        if end - start == 1 and share < NAME:
            language = main
        if kept and kept[-1][2] == language:
            kept[-1] = (kept[-1][0], end, language, max(share, kept[-1][3]))
        else:
            kept.append((start, end, language, share))
    return kept


def _best_path(
    scores: NDArray[np.float32], costs: Sequence[float], entry: NDArray[np.float64]
) -> list[int]:
    count, width = scores.shape
    back = np.zeros((count, width), dtype=np.int64)
    total = scores[0] - entry
    for i in range(1, count):
        best = int(total.argmax())
        change = total[best] - costs[i - 1] - entry
        stay = total >= change
        back[i] = np.where(stay, np.arange(width), best)
        total = np.where(stay, total, change) + scores[i]
    label = int(total.argmax())
    labels = [label]
    for i in range(count - 1, 0, -1):
        label = int(back[i, label])
        labels.append(label)
    return labels[::-1]
