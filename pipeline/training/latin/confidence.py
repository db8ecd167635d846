"""Fits how surely a decoded word is right, by logistic regression on pairs kept aside for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.repair.latin.alphabet import SAME_MARK
from pipeline.repair.latin.decode import decode_features
from pipeline.training.latin.drawing import BREAK
from pipeline.training.latin.pairs import Pair

#: Of the words with confidence `SURE` and more so many are right; the fit alone makes it a little
#: less, for it is the mean of all of them.
SURE = 0.9
PROMISED = 0.985
_STEPS = 300
_SMALL = 1e-3


def fit_confidence(pages: Sequence[Sequence[Pair]], output: Path) -> None:
    """Write the weights, from the pairs of some pages read with the models in `output`."""
    found, right = [], []
    for page in pages:
        words = decode_features([pair.read for pair in page], page[0].language, output)
        for number, pair in enumerate(page):
            own = sorted((w for w in words if w[0].line == number), key=lambda w: w[0].start)
            text, spans = "", []
            for word, _ in own:
                text += " " if text else ""
                spans.append((len(text), len(text) + len(word.after)))
                text += word.after
            right += words_right(text, spans, pair.true)
            found += [features for _, features in own]
    measured, truth = np.array(found), np.array(right, dtype=np.float64)
    weights = logistic(measured, truth)
    weights[0] -= _sure_from(measured @ weights, truth) - np.log(SURE / (1 - SURE))
    np.savez(output / "confidence.npz", weights=weights)


def _sure_from(odds: Any, right: Any) -> float:
    """Return the odds from which on the words are right as often as promised."""
    order = np.argsort(-odds)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last = np.flatnonzero(share >= PROMISED).max(initial=0)
    return float(odds[order[last]])


def words_right(text: str, spans: Sequence[tuple[int, int]], true: str) -> list[bool]:
    """Return for each word ``start:end`` of a line whether the truth has it, capitals aside.

    >>> words_right("о чаме права", [(0, 1), (2, 6), (7, 12)], "О чаще права")
    [True, False, True]
    """
    from rapidfuzz.distance import Levenshtein

    true = true.removesuffix(BREAK)
    edits = [
        (edit.tag, edit.src_pos) for edit in Levenshtein.editops(same_marks(text), same_marks(true))
    ]
    return [
        not any(start <= at < end or (tag == "insert" and at == end) for tag, at in edits)
        for start, end in spans
    ]


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


def same_marks(text: str) -> str:
    """Return a text in small letters, forms of marks folded."""
    return "".join(SAME_MARK.get(char, char) for char in text).lower()
