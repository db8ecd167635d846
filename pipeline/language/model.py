"""The language model: what each word says for each language, from its character n-grams.

A linear classifier over hashed character n-grams (1 to 5, with the word's ends, and the word as a
whole), as in fastText's supervised mode but without a hidden layer: what a text says is the sum of
what its words say, so a word is scored once and kept, and a sentence can be cut into languages.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pipeline.config import model_folder

#: Lengths of the n-grams; 0 stands for the word as a whole.
LENGTHS: Final = (1, 2, 3, 4, 5)
#: Words longer than this are scored by their first letters.
LONGEST_WORD: Final = 30
_SEED: Final = 0x811C9DC5  # both those of FNV-1a
_MULTIPLIER: Final = np.uint32(0x01000193)
#: What the letters of a whole word are multiplied by; the longest has a mark at either end.
_POWERS: Final = np.cumprod(np.full(LONGEST_WORD + 2, 0x9E3779B1, dtype=np.uint32), dtype=np.uint32)
#: How long a word must be to hold an n-gram of a length that begins at a place; of the word as a
#: whole there is only the first place.
_ENDS: Final = np.vstack(
    [np.arange(len(_POWERS)) + length for length in LENGTHS]
    + [np.where(np.arange(len(_POWERS)) == 0, 0, len(_POWERS) + 1)]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageModel:
    """Weights of each hashed n-gram for each class, and the prior of each class.

    ``classes`` are "kk", "kk_Latn" (Latin alphabets), "ru", "ru_Latn" (transliterated), "en", other
    languages, and "noise": letters that are no language.
    """

    classes: tuple[str, ...]
    weights: NDArray[np.int8]
    scale: float
    prior: NDArray[np.float32]
    #: Words frequent in Kazakh, Russian or English and rare in all other classes: their language.
    common: Mapping[str, str]

    def score(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return one row for each lower-case word: what it adds to the logit of each class."""
        if not words:
            return np.zeros((0, len(self.classes)), dtype=np.float32)
        features, starts = hashed(words, len(self.weights))
        rows = self.weights.take(features, axis=0).astype(np.int16)
        return np.add.reduceat(rows, starts, axis=0).astype(np.float32) * np.float32(self.scale)


def hashed(words: Sequence[str], buckets: int) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the bucket of each n-gram of each word, word by word, and where each word begins.

    The words are laid one below the other; the last column but for padding is the word as a whole.
    """
    marked = [f"\x02{word[:LONGEST_WORD]}\x03" for word in words]
    lengths = np.fromiter(map(len, marked), dtype=np.int64, count=len(marked))
    longest, most = int(lengths.max()), max(LENGTHS)
    text = "".join([word.ljust(longest + most, "\0") for word in marked])
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = codes.reshape(len(words), longest + most)
    hashes = np.zeros((len(words), len(LENGTHS) + 1, longest), dtype=np.uint32)
    value = np.full((len(words), longest), _SEED, dtype=np.uint32)
    for i, length in enumerate(LENGTHS):
        value = (value ^ codes[:, length - 1 : length - 1 + longest]) * _MULTIPLIER
        np.bitwise_xor(value, np.uint32(length), out=hashes[:, i])
    whole = codes[:, :longest] * _POWERS[:longest]
    hashes[:, -1, 0] = whole.sum(axis=1, dtype=np.uint32)
    there = _ENDS[:, :longest] <= lengths[:, None, None]
    starts = np.concatenate([[0], there.sum(axis=(1, 2)).cumsum()[:-1]])
    return _buckets(hashes[there], buckets), starts


def _buckets(hashes: NDArray[np.uint32], buckets: int) -> NDArray[np.uint32]:
    """Return the bucket of each hash, its bits mixed by a finaliser after murmur3's."""
    hashes ^= hashes >> np.uint32(15)
    hashes *= np.uint32(0x2C1B3C6D)
    hashes ^= hashes >> np.uint32(13)
    hashes &= np.uint32(buckets - 1)
    return hashes


@cache
def load(folder: Path | None = None) -> LanguageModel | None:
    """Return the shipped model, or None where it is not there; loaded once per process."""
    path = (folder or model_folder("languages")) / "languages.npz"
    if not path.is_file():
        return None
    with np.load(path) as data:
        return LanguageModel(
            classes=tuple(str(name) for name in data["classes"]),
            weights=data["weights"],
            scale=float(data["scale"]),
            prior=data["prior"].astype(np.float32),
            common={
                word: name
                for name in ("kk", "ru", "en")
                if f"common_{name}" in data
                for word in str(data[f"common_{name}"]).split()
            },
        )
