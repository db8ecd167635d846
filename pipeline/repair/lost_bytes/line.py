"""The words of a line together: how likely each reading of each is, beside all of its neighbours.

Forward and backward over the readings (Baum and Welch): a reading is as likely as all the lines that
have it, which says more than the best line does.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np

from pipeline.repair.lost_bytes.weights import Name, at_place, beside

#: A reading so far behind the best of its word, both by themselves, is none (nats).
HOPELESS: Final = 9.0
#: So many readings of a word are weighed beside its neighbours.
MOST: Final = 16

#: The readings of a word with what each weighs by itself, the best first.
Readings = dict[str, float]


def shares(words: Sequence[Readings], name: Name) -> list[dict[str, float]]:
    """Return how likely each reading of each word is in the line, 0 to 1."""
    if not words:
        return []
    firsts = [next(iter(its)) for its in words]
    options = [list(its) for its in words]
    own = [
        np.array(
            [
                weight + at_place(reading, firsts[max(0, number - 2) : number])
                for reading, weight in its.items()
            ]
        )
        for number, its in enumerate(words)
    ]
    links = _links(options, name)
    forward, backward = _passes(own, links), _passes(own[::-1], [link.T for link in links[::-1]])
    found = []
    for its, weights, one, other in zip(options, own, forward, backward[::-1], strict=True):
        total = one + other - weights
        chances = np.exp(total - total.max())
        found.append(dict(zip(its, (chances / chances.sum()).tolist(), strict=True)))
    return found


def _links(options: Sequence[Sequence[str]], name: Name) -> list[Any]:
    """Return ``[reading, next reading]`` for each two words: what it counts that they are beside."""
    shapes = [(len(one), len(other)) for one, other in pairwise(options)]
    pairs = [
        (one, other)
        for its, following in pairwise(options)
        if len(its) > 1 or len(following) > 1
        for one in its
        for other in following
    ]
    gains = beside(pairs, name) if pairs else np.zeros(0)
    links, at = [], 0
    for shape in shapes:
        if shape == (1, 1):
            links.append(np.zeros(shape))
            continue
        size = shape[0] * shape[1]
        links.append(gains[at : at + size].reshape(shape))
        at += size
    return links


def _passes(own: Sequence[Any], links: Sequence[Any]) -> list[Any]:
    """Return for each reading the weight of all beginnings of the line that end with it."""
    found = [own[0]]
    for weights, link in zip(own[1:], links, strict=True):
        both = found[-1][:, None] + link
        top = both.max(axis=0)
        found.append(weights + top + np.log(np.exp(both - top).sum(axis=0)))
    return found
