"""The Kazakh network: what it is shown, and how its scores become names."""

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.config import model_folder
from pipeline.extract.organizations.models.features import SHAPES, marked, shape
from pipeline.extract.organizations.models.network import (
    LABELS,
    NETWORK,
    NameNetwork,
    best_tags,
    chances,
    spans_of,
)
from pipeline.extract.organizations.text import Named, tokens_of


def _named(first: int, end: int) -> Named:
    return Named(first=first, end=end, name="", org_type="other", rule="head")


def test_the_outermost_names_are_marked() -> None:
    inner, outer, beyond = _named(2, 4), _named(1, 4), _named(5, 9)
    assert marked([inner, outer, beyond], 0, 6) == [0, 1, 2, 2, 0, 0]


@given(st.text(min_size=1, max_size=9), st.booleans())
def test_every_token_has_a_shape(raw: str, begins: bool) -> None:
    assert 0 <= shape(raw, begins) < SHAPES


@given(st.lists(st.integers(0, 2 * len(LABELS)), max_size=20))
def test_names_lie_side_by_side(tags: list[int]) -> None:
    spans = spans_of(tags)
    assert all(a < b for a, b, _ in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert sum(b - a for a, b, _ in spans) == sum(tag > 0 for tag in tags)


def test_the_likeliest_way_through_the_tags() -> None:
    scores = np.array([[[0, 1, 0], [0, 0, 0.9], [1, 0, 0]]], dtype=np.float32)
    follows = np.zeros((3, 3), dtype=np.float32)
    follows[0, 2] = -9
    none = np.zeros(3, dtype=np.float32)
    assert list(best_tags(scores, np.array([3]), follows, none, none)) == [[1, 2, 0]]
    assert list(best_tags(scores, np.array([2]), follows, none, none)) == [[1, 2]]


@pytest.fixture(scope="module")
def network() -> NameNetwork:
    folder = model_folder("ner_kk")
    if not (Path(folder) / NETWORK).exists():
        pytest.skip("the model is not there")
    return NameNetwork(folder)


def test_a_name_no_list_holds(network: NameNetwork) -> None:
    tokens = tokens_of("Кеше Sunqar Invest компаниясы Астанада зауыт ашты.", "kk")
    (seen,) = (n for n in network.names(tokens, [(0, len(tokens))], []) if n.label == "ORG")
    assert (seen.first, seen.end) == (1, 3)
    assert 0.5 < seen.sure <= 1


def test_sentences_read_together_are_read_as_alone(network: NameNetwork) -> None:
    text = "Үкімет отырысы өтті. Оған Қазпошта мен Самұрық-Қазына өкілдері қатысты."
    tokens = tokens_of(text, "kk")
    pieces = [(0, 4), (4, len(tokens))]
    together = network.names(tokens, pieces, [])
    alone = [n for piece in pieces for n in network.names(tokens, [piece], [])]
    assert [(n.first, n.end, n.label) for n in together] == [
        (n.first, n.end, n.label) for n in alone
    ]
    assert [n.sure for n in together] == pytest.approx([n.sure for n in alone], abs=0.02)


@given(st.integers(1, 6), st.integers(0, 10**6))
def test_chances_are_those_of_all_ways_through_the_tags(length: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(length, 3)).astype(np.float32)
    follows = chance.normal(size=(3, 3)).astype(np.float32)
    begins, ends = chance.normal(size=(2, 3)).astype(np.float32)
    weights = np.zeros((length, 3))
    for way in product(range(3), repeat=length):
        total = begins[way[0]] + ends[way[-1]] + scores[np.arange(length), way].sum()
        total += sum(follows[a, b] for a, b in pairwise(way))
        weights[np.arange(length), way] += np.exp(total)
    found = chances(scores, follows, begins, ends)
    assert np.allclose(found, weights / weights[0].sum(), atol=1e-4)
