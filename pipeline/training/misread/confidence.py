"""How surely a word read back is right: fitted on lines in faces that nothing was learnt in."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, Final

import numpy as np

from pipeline.repair.misread.decoder import measure
from pipeline.repair.misread.model import Model

_ROUNDS: Final = 30
_RIDGE: Final = 1.0


def fit(pairs: Sequence[tuple[str, str]], model: Model) -> tuple[tuple[float, ...], str]:
    """Return the weights of what is measured of a word, and a line that says how good they are."""
    rows: list[tuple[float, ...]] = []
    labels: list[bool] = []
    words = 0
    for read, true in pairs:
        found = list(measure(read, model))
        truth, texts = true.split(), [token.text for token in found]
        blocks = SequenceMatcher(a=truth, b=texts, autojunk=False).get_matching_blocks()
        right = {block.b + i for block in blocks for i in range(block.size)}
        words += len(truth)
        for number, token in enumerate(found):
            if token.letters:
                rows.append(token.letters)
                labels.append(number in right)
    weights = _logistic(np.array(rows), np.array(labels, dtype=float))
    sure = 1 / (1 + np.exp(-np.array(rows) @ weights))
    parts = [
        f"{least:.1f}: {100 * (sure >= least).sum() / words:.1f} % of words, "
        f"{100 * np.array(labels)[sure >= least].mean():.1f} % of those right"
        for least in (0.3, 0.5, 0.7, 0.9)
    ]
    return tuple(float(weight) for weight in weights), "; ".join(parts)


def _logistic(rows: Any, labels: Any) -> Any:
    """Return the weights of a logistic regression (Newton's method, a small ridge)."""
    weights = np.zeros(rows.shape[1])
    for _round in range(_ROUNDS):
        sure = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - sure) - _RIDGE * weights
        curve = (rows * (sure * (1 - sure))[:, None]).T @ rows + _RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return weights
