"""What the decoder of misread Latin knows: how letters are read, and which words are English.

The channel says what each sign may be between its neighbours; longer contexts lean on shorter ones.
The words stand in a tree by their letters, so that a beginning of a word is as likely as all words
that begin so. Pairs say how much likelier than chance two words are side by side.
"""

import gc
import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from math import exp, log
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


class _Rows(Mapping[str, Letters]):
    """The rows of the channel: of a hundred thousand few are asked, and read when they are."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        self._read: dict[str, Letters] = {}

    def __getitem__(self, key: str) -> Letters:
        if key not in self._read:
            letters = self._rows[key].split("\t")
            self._read[key] = tuple(
                zip(letters[::2], (-int(n) * STEP for n in letters[1::2]), strict=True)
            )
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _Pairs(Mapping[tuple[str, str], float]):
    """The pairs of words, read for a first word when it is asked."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        self._read: dict[str, dict[str, float]] = {}

    def _behind(self, first: str) -> dict[str, float]:
        if first not in self._read:
            others = self._rows.get(first, "").split("\t")
            self._read[first] = {
                word: int(gain) * STEP
                for word, gain in zip(others[::2], others[1::2], strict=False)
            }
        return self._read[first]

    def __getitem__(self, pair: tuple[str, str]) -> float:
        return self._behind(pair[0])[pair[1]]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((first, word) for first in self._rows for word in self._behind(first))

    def __len__(self) -> int:
        return sum(len(self._behind(first)) for first in self._rows)


def _lines(name: str) -> Iterator[str]:
    path = model_folder("misread") / name
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train misread --data FOLDER"
        )
    yield from gzip.decompress(path.read_bytes()).decode("utf-8").rstrip("\n").split("\n")


@contextmanager
def _many_objects() -> Iterator[None]:
    """Make objects that all stay, without Python looking for garbage among them, now or later."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if on:
            gc.enable()


@cache
def load() -> Model:
    """Return the shipped model, read once per process; raises `MissingPart` if it is not there."""
    with _many_objects():
        return _load()


def _load() -> Model:
    rows: dict[str, str] = {}
    capitals: dict[str, float] = {}
    for line in _lines("channel.tsv.gz"):
        key, share, letters = line.split("\t", 2)
        rows[key] = letters
        if share:
            capitals[key] = int(share) * STEP
    words = {
        word: -int(weight) * STEP
        for word, weight in (line.split("\t") for line in _lines("words.tsv.gz"))
    }
    pairs: dict[str, str] = {}
    alone: dict[str, float] = {}
    for line in _lines("pairs.tsv.gz"):
        first, rest, others = f"{line}\t".split("\t", 2)
        alone[first] = int(rest) * STEP
        pairs[first] = others.rstrip("\t")
    signs: dict[tuple[str, str], float] = {}
    weights: tuple[float, ...] = ()
    for line in _lines("signs.tsv.gz"):
        name, *values = line.split("\t")
        if name == "sign":
            signs[values[0], values[1]] = -int(values[2]) * STEP
        else:
            weights = tuple(map(float, values))
    return Model(_Rows(rows), capitals, tree_of(words), words, _Pairs(pairs), alone, signs, weights)
