"""Words hashed few at a time and many at once score the same."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.model import FEW_WORDS, LanguageModel, hashed, hashed_few

BUCKETS = 1 << 10
MODEL = LanguageModel(
    classes=("kk", "ru", "en"),
    weights=np.random.default_rng(1).integers(-63, 64, (BUCKETS, 3)).astype(np.int8),
    scale=0.02,
    prior=np.zeros(3, dtype=np.float32),
    common={},
)
WORDS = st.lists(st.text(alphabet="абқіüa'-", min_size=1, max_size=40), min_size=1, max_size=9)


@given(WORDS)
def test_few_and_many_are_hashed_alike(words: list[str]) -> None:
    many, starts = hashed(words, BUCKETS)
    few, there = hashed_few(words, BUCKETS)
    parts = np.split(many, starts[1:])
    for part, row, fits in zip(parts, few, there, strict=True):
        assert sorted(part) == sorted(row[fits.astype(bool)])


@given(WORDS)
def test_few_and_many_score_alike(words: list[str]) -> None:
    filled = words + ["заң"] * FEW_WORDS
    assert np.array_equal(MODEL.score(words), MODEL.score(filled)[: len(words)])
