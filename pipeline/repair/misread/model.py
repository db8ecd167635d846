"""What the decoder of misread Latin knows: how letters are read, and which words are English.

The channel says what each sign may be between its neighbours; longer contexts lean on shorter ones.
The words stand in a tree by their letters, so that a beginning of a word is as likely as all words
that begin so. Pairs say how much likelier than chance two words are side by side.
"""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Final

from pipeline.config import model_folder
from pipeline.errors import MissingPart

#: How many signs before and after a sign each kind of row looks at, from the least.
CONTEXTS: Final = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2))
#: Stands before the beginning and after the end of a text.
EDGE: Final = "^"
#: A step of what the files say, in nats.
STEP: Final = 1 / 20

Letters = tuple[tuple[str, float], ...]


@dataclass(slots=True, eq=False)
class Node:
    """A beginning of words: the next letters with what each costs, and what it costs to end."""

    next: dict[str, tuple["Node", float]] = field(default_factory=dict)
    mass: float = 0.0
    word: str = ""
    end: float = 0.0


@dataclass(frozen=True, slots=True)
class Model:
    """The channel's rows, the shares of capitals, the tree of words, their pairs, and signs.

    ``signs`` are the costs of a sign or kind of letter after another (`kind`), ``weights`` what the
    measures of a word count in its confidence.
    """

    rows: Mapping[str, Letters]
    capitals: Mapping[str, float]
    tree: Node
    words: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    alone: Mapping[str, float]
    signs: Mapping[tuple[str, str], float]
    weights: tuple[float, ...]


def contexts(read: str, at: int) -> Iterator[str]:
    """Yield the keys of the sign at a place, from the longest context to the shortest.

    >>> list(contexts("ап4", 1))[-2:]
    ['1|п4', '0|п']
    """
    for number in range(len(CONTEXTS) - 1, -1, -1):
        before, after = CONTEXTS[number]
        left = read[max(0, at - before) : at].rjust(before, EDGE)
        right = read[at + 1 : at + 1 + after].ljust(after, EDGE)
        yield f"{number}|{left}{read[at]}{right}"


def kind(sign: str) -> str:
    """Return "a" for a letter, "0" for a digit, and the sign itself else."""
    return "a" if sign.isalpha() else "0" if sign.isdigit() else sign


def tree_of(words: Mapping[str, float]) -> Node:
    """Return the tree of words with their log-probabilities."""
    root = Node()
    for word, weight in words.items():
        share = exp(weight)
        node = root
        node.mass += share
        for letter in word:
            if letter not in node.next:
                node.next[letter] = (Node(), 0.0)
            node = node.next[letter][0]
            node.mass += share
        node.word, node.end = word, weight
    stack = [root]
    while stack:
        node = stack.pop()
        mass = log(node.mass)
        for letter, (child, _) in node.next.items():
            node.next[letter] = (child, log(child.mass) - mass)
            stack.append(child)
        node.end = node.end - mass if node.word else 0.0
    return root


def _lines(name: str) -> Iterator[list[str]]:
    path = model_folder("misread") / name
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train misread --data FOLDER"
        )
    yield from _rows(path)


def _rows(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


@cache
def load() -> Model:
    """Return the shipped model, read once per process; raises `MissingPart` if it is not there."""
    rows: dict[str, Letters] = {}
    capitals: dict[str, float] = {}
    for key, share, *letters in _lines("channel.tsv.gz"):
        rows[key] = tuple(zip(letters[::2], (-int(n) * STEP for n in letters[1::2]), strict=True))
        if share:
            capitals[key] = int(share) * STEP
    words = {word: -int(weight) * STEP for word, weight in _lines("words.tsv.gz")}
    pairs: dict[tuple[str, str], float] = {}
    alone: dict[str, float] = {}
    for first, rest, *others in _lines("pairs.tsv.gz"):
        alone[first] = int(rest) * STEP
        for word, gain in zip(others[::2], others[1::2], strict=True):
            pairs[first, word] = int(gain) * STEP
    signs: dict[tuple[str, str], float] = {}
    weights: tuple[float, ...] = ()
    for name, *values in _lines("signs.tsv.gz"):
        if name == "sign":
            signs[values[0], values[1]] = -int(values[2]) * STEP
        else:
            weights = tuple(map(float, values))
    return Model(rows, capitals, tree_of(words), words, pairs, alone, signs, weights)
