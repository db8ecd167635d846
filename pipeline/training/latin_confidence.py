"""Fits how surely a decoded word is right, by logistic regression on pairs kept aside for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.repair.latin import decode_features
from pipeline.repair.latin_alphabet import SAME_MARK
from pipeline.training.latin_pairs import BREAK, Pair

_STEPS = 300
_SMALL = 1e-3


def fit_confidence(pages: Sequence[Sequence[Pair]], output: Path) -> None:
    """Write the weights, from the pairs of some pages."""
    found, right = [], []
    for page in pages:
        lines = [pair.read for pair in page]
        decoded = decode_features(lines, page[0].language)
        for (_, features), good in zip(
            decoded, words_right(page, [w for w, _ in decoded]), strict=True
        ):
            found.append(features)
            right.append(good)
    weights = logistic(np.array(found), np.array(right, dtype=np.float64))
    np.savez(output / "confidence.npz", weights=weights)


def words_right(page: Sequence[Pair], words: Sequence[Any]) -> list[bool]:
    """Return for each decoded word of a page whether it is what was drawn, capitals aside."""
    from rapidfuzz.distance import Levenshtein

    truths = {number: _folded(pair.true) for number, pair in enumerate(page)}
    by_line: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        by_line.setdefault(word.line, []).append(index)
    right = [False] * len(words)
    for number, indexes in by_line.items():
        text, spans = "", []
        for index in sorted(indexes, key=lambda i: words[i].start):
            after = _folded(words[index].after)
            text += " " if text else ""
            spans.append((index, len(text), len(text) + len(after)))
            text += after
        edits = Levenshtein.editops(text, truths[number])
        for index, start, end in spans:
            right[index] = not any(
                start <= edit.src_pos < end or (edit.tag == "insert" and edit.src_pos == end)
                for edit in edits
            )
    return right


def logistic(features: Any, right: Any) -> Any:
    """Return the weights of a logistic regression (Newton's method, a little ridge)."""
    weights = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (chance - right) + _SMALL * weights
        bend = (features * (chance * (1 - chance))[:, None]).T @ features
        step = np.linalg.solve(bend + _SMALL * np.eye(len(weights)), slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _folded(text: str) -> str:
    text = "".join(SAME_MARK.get(char, char) for char in text.replace(BREAK, "-"))
    return " ".join(text.lower().split())
