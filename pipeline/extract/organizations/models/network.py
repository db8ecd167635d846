"""The Kazakh named-entity network as it is shipped: sentences in, tagged names out."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.config import model_folder
from pipeline.extract.organizations.models.features import (
    WIDTH,
    Features,
    WordVectors,
    features,
    marked,
)
from pipeline.extract.organizations.text import Named, Tokens

NETWORK: Final = "network.onnx"
VECTORS: Final = "vectors.npz"
#: What the network tells apart. Only ORG is used; the others are what it is confused with.
LABELS: Final = (
    "ORG", "GPE", "PERSON", "POSITION", "NORP", "FACILITY", "LOCATION", "ART", "PROJECT", "EVENT",
    "PRODUCT", "LAW", "DATE",
)  # fmt: skip


#: Sentences are read together up to so many tokens, fill included.
_TOKENS: Final = 2000


class NameNetwork:
    """The network with its vectors, ready to read."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(str(folder / NETWORK), options)
        with np.load(folder / VECTORS) as kept:
            settings = json.loads(str(kept["settings"]))
            self.vectors = WordVectors(kept["rows"], float(kept["scale"]), settings)
            self._steps = (kept["follows"], kept["begins"], kept["ends"])

    def names(
        self, tokens: Tokens, pieces: Sequence[tuple[int, int]], named: Sequence[Named]
    ) -> list["Seen"]:
        """Return the names in stretches of a text, in order of place.

        `pieces` are the stretches (first token, end), `named` what the rules found in the text.
        """
        read = [
            features(
                tokens.words[first:end],
                [tokens.raw(at) for at in range(first, end)],
                marked(named, first, end),
                self.vectors,
            )
            for first, end in pieces
        ]
        found: list[Seen] = []
        for group in _together([end - first for first, end in pieces]):
            scores, lengths = self._scores([read[at] for at in group])
            best = best_tags(scores, lengths, *self._steps)
            for row, (at, tags) in enumerate(zip(group, best, strict=True)):
                found += self._seen(pieces[at][0], tags, scores[row, : lengths[row]])
        return sorted(found, key=lambda seen: seen.first)

    def _seen(
        self, begin: int, tags: Sequence[int], scores: NDArray[np.float32]
    ) -> Iterator["Seen"]:
        """Yield the names that the tags of a sentence spell, `begin` tokens into the text."""
        spans = spans_of(tags)
        if not spans:
            return
        sure = chances(scores, *self._steps)[np.arange(len(tags)), tags]
        for first, end, label in spans:
            least = float(sure[first : end + 1].min())  # with what closes it
            yield Seen(first=begin + first, end=begin + end, label=label, sure=least)

    def _scores(
        self, sentences: Sequence[Features]
    ) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        batch = side_by_side(sentences)
        lengths = batch.pop("lengths")
        return self._session.run(None, batch)[0], lengths


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A name in the tokens ``first:end``: its label, and how probable it is to the network."""

    first: int
    end: int
    label: str
    sure: float


@cache
def kazakh_network() -> NameNetwork | None:
    """Return the shipped network, None where its files are not there."""
    folder = model_folder("ner_kk")
    return NameNetwork(folder) if (folder / NETWORK).exists() else None


def side_by_side(sentences: Sequence[Features]) -> dict[str, NDArray[Any]]:
    """Return sentences as one block for each input of the network, filled up at their ends.

    ``turned`` says where each place lies when a sentence is read from its end.
    """
    lengths = np.array([len(s.shapes) for s in sentences], dtype=np.int64)
    count, longest = len(sentences), int(lengths.max())
    batch: dict[str, NDArray[Any]] = {
        "vectors": np.zeros((count, longest, WIDTH), dtype=np.float32),
        "words": np.zeros((count, longest, 2), dtype=np.int64),
        "shapes": np.zeros((count, longest), dtype=np.int64),
        "rules": np.zeros((count, longest), dtype=np.int64),
        "turned": np.tile(np.arange(longest), (count, 1)),
    }
    for row, sentence in enumerate(sentences):
        length = lengths[row]
        for name in ("vectors", "words", "shapes", "rules"):
            batch[name][row, :length] = getattr(sentence, name)
        batch["turned"][row, :length] = np.arange(length)[::-1]
    return {**batch, "lengths": lengths}


def _together(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places of sentences of like length, `_TOKENS` tokens at a time."""
    group: list[int] = []
    for at in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and (len(group) + 1) * lengths[at] > _TOKENS:
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def best_tags(
    scores: NDArray[np.float32],
    lengths: NDArray[np.int64],
    follows: NDArray[np.float32],
    begins: NDArray[np.float32],
    ends: NDArray[np.float32],
) -> Iterator[list[int]]:
    """Yield the likeliest tags of each sentence (Viterbi)."""
    count, longest, _ = scores.shape
    total = begins + scores[:, 0]
    back = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, longest):
        ways = total[:, :, None] + follows
        back[:, at] = ways.argmax(axis=1)
        step = ways.max(axis=1) + scores[:, at]
        total = np.where((at < lengths)[:, None], step, total)
    last = (total + ends).argmax(axis=1)
    for row in range(count):
        tag = int(last[row])
        tags = [tag]
        for at in range(int(lengths[row]) - 1, 0, -1):
            tag = int(back[row, at, tag])
            tags.append(tag)
        yield tags[::-1]


def chances(
    scores: NDArray[np.float32],
    follows: NDArray[np.float32],
    begins: NDArray[np.float32],
    ends: NDArray[np.float32],
) -> NDArray[np.float64]:
    """Return how probable each tag is at each place of one sentence, all taggings weighed.

    (The forward-backward algorithm, in shares of one so that nothing overflows.)
    """
    fits = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    steps = np.exp(follows.astype(np.float64))
    before, after = np.empty_like(fits), np.empty_like(fits)
    reached = np.exp(begins.astype(np.float64)) * fits[0]
    before[0] = reached / reached.sum()
    for at in range(1, len(fits)):
        reached = (before[at - 1] @ steps) * fits[at]
        before[at] = reached / reached.sum()
    after[-1] = np.exp(ends.astype(np.float64))
    for at in range(len(fits) - 2, -1, -1):
        left = steps @ (fits[at + 1] * after[at + 1])
        after[at] = left / left.sum()
    both = before * after
    probable: NDArray[np.float64] = both / both.sum(axis=1, keepdims=True)
    return probable


def spans_of(tags: Iterable[int]) -> list[tuple[int, int, str]]:
    """Return the names that tags spell: first token, end, label.

    >>> spans_of([0, 1, 2, 0])
    [(1, 3, 'ORG')]
    """
    found: list[tuple[int, int, str]] = []
    begun, label = 0, 0
    for at, tag in enumerate([*tags, 0]):
        goes_on = tag > 0 and tag % 2 == 0 and label == tag - 1
        if goes_on:
            continue
        if label:
            found.append((begun, at, LABELS[label // 2]))
        begun, label = at, tag if tag % 2 or not tag else tag - 1
    return found
