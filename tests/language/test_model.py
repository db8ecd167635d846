"""Words are hashed into the buckets of their n-grams, each by itself, however many there are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.model import LENGTHS, LONGEST_WORD, LanguageModel, hashed

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
def test_each_n_gram_has_a_bucket(words: list[str]) -> None:
    features, starts = hashed(words, BUCKETS)
    assert features.max() < BUCKETS
    for word, own in zip(words, np.split(features, starts[1:]), strict=True):
        length = min(len(word), LONGEST_WORD) + 2
        assert len(own) == 1 + sum(max(0, length - n + 1) for n in LENGTHS)


@given(WORDS)
def test_words_are_hashed_alike_alone_and_together(words: list[str]) -> None:
    features, starts = hashed(words, BUCKETS)
    for word, own in zip(words, np.split(features, starts[1:]), strict=True):
        assert np.array_equal(hashed([word], BUCKETS)[0], own)


@given(WORDS)
def test_a_word_scores_what_its_n_grams_do(words: list[str]) -> None:
    scores = MODEL.score(words)
    for word, score in zip(words, scores, strict=True):
        weights = MODEL.weights[hashed([word], BUCKETS)[0]].astype(int)
        assert np.allclose(score, weights.sum(axis=0) * MODEL.scale)


def test_no_words_score_nothing() -> None:
    assert MODEL.score([]).shape == (0, 3)
