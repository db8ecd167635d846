"""Where a text changes its language: the best cutting of its words into runs of one language.

A dynamic programme over words (Viterbi): each word scores for each language, each change costs.
Most texts have one language; for them a bound computed at once over all words shows that no change
can pay, and nothing is cut.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

#: What a change of language costs, in the units of the word scores (logits).
CHANGE: Final = 5.0
#: A run in another language than the text's needs this many words, unless its script differs.
LEAST_WORDS: Final = 2

Run = tuple[int, int, str, float]


def runs(rows: NDArray[np.float32], languages: Sequence[str]) -> list[Run]:
    """Return (first word, word after the last, language, confidence) for each run.

    ``rows`` has a row of scores for each word, a column for each class of ``languages``.
    """
    merged, names = _by_language(rows, languages)
    best = int(merged.sum(axis=0).argmax())
    if not _may_change(merged - merged[:, best : best + 1]):
        return [(0, len(rows), names[best], 1.0)]
    labels = _best_path(merged)
    found: list[Run] = []
    start = 0
    for end in range(1, len(labels) + 1):
        if end == len(labels) or labels[end] != labels[start]:
            scores = merged[start:end].sum(axis=0)
            shares = np.exp(scores - scores.max())
            share = float(shares[labels[start]] / shares.sum())
            found.append((start, end, names[labels[start]], share))
            start = end
    return found


def _by_language(
    rows: NDArray[np.float32], languages: Sequence[str]
) -> tuple[NDArray[np.float32], list[str]]:
    """Return the scores with the classes of one language (kk, kk_Latn) joined by their maximum."""
    names = [name for name in dict.fromkeys(languages) if name != "noise"]
    columns = [
        rows[:, [i for i, name in enumerate(languages) if name == wanted]].max(axis=1)
        for wanted in names
    ]
    return np.stack(columns, axis=1), names


def _may_change(gain: NDArray[np.float32]) -> bool:
    """Return whether some run of words in some other language gains more than a change costs."""
    sums = np.concatenate([np.zeros((1, gain.shape[1]), dtype=np.float32), gain.cumsum(axis=0)])
    highest = (sums - np.minimum.accumulate(sums, axis=0)).max(axis=0)
    return bool(highest.max() > CHANGE)


def _best_path(scores: NDArray[np.float32]) -> list[int]:
    count, width = scores.shape
    back = np.zeros((count, width), dtype=np.int64)
    total = scores[0].copy()
    for i in range(1, count):
        best = int(total.argmax())
        change = total[best] - CHANGE
        stay = total >= change
        back[i] = np.where(stay, np.arange(width), best)
        total = np.where(stay, total, change) + scores[i]
    label = int(total.argmax())
    labels = [label]
    for i in range(count - 1, 0, -1):
        label = int(back[i, label])
        labels.append(label)
    return labels[::-1]
