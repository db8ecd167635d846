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
_START: Final = 2
_END: Final = 3
_MULTIPLIER: Final = np.uint32(0x01000193)  # that of FNV-1a


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
        sums: NDArray[np.int32]
        if not words:
            return np.zeros((0, len(self.classes)), dtype=np.float32)
        if len(words) <= FEW_WORDS:
            features, there = hashed_few(words, len(self.weights))
            sums = np.einsum("wfc,wf->wc", self.weights[features], there, dtype=np.int32)
        else:
            features, starts = hashed(words, len(self.weights))
            sums = np.add.reduceat(self.weights[features].astype(np.int32), starts, axis=0)
        return sums.astype(np.float32) * np.float32(self.scale)


def hashed(words: Sequence[str], buckets: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the bucket of each n-gram of each word, word by word, and where each word begins."""
    text = "".join(f"\x02{word[:LONGEST_WORD]}\x03" for word in words)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    begins = np.flatnonzero(codes == _START)
    ends = np.flatnonzero(codes == _END)
    word_of = np.repeat(np.arange(len(begins)), ends - begins + 1)
    last = ends[word_of] + 1  # the first place after the word of each letter
    places = np.arange(len(codes))
    value = np.full(len(codes), 0x811C9DC5, dtype=np.uint32)
    found: list[NDArray[np.uint32]] = []
    owners: list[NDArray[np.int64]] = []
    for length in LENGTHS:
        shifted = np.zeros_like(codes)
        shifted[: max(0, len(codes) - length + 1)] = codes[length - 1 :]
        value = (value ^ shifted) * _MULTIPLIER
        fits = places + length <= last
        found.append(value[fits] ^ np.uint32(length))
        owners.append(word_of[fits])
    whole = _whole_words(codes, begins, ends)
    found.append(whole)
    owners.append(np.arange(len(begins)))
    hashes, owner = np.concatenate(found), np.concatenate(owners)
    order = np.argsort(owner, kind="stable")
    hashes = hashes[order]
    starts = np.concatenate([[0], np.cumsum(np.bincount(owner))[:-1]])
    return _buckets(hashes, buckets), starts.astype(np.int64)


#: So few words are laid side by side, one a row: that takes half as many steps.
FEW_WORDS: Final = 32


def hashed_few(words: Sequence[str], buckets: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return the buckets that `hashed` gives, a row for each word, and which of them are there."""
    marked = [f"\x02{word[:LONGEST_WORD]}\x03" for word in words]
    lengths = np.array([len(word) for word in marked])
    longest, most = int(lengths.max()), max(LENGTHS)
    text = "".join(word.ljust(longest + most, "\0") for word in marked)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = codes.reshape(len(words), longest + most)
    hashes = np.empty((len(words), longest * len(LENGTHS) + 1), dtype=np.uint32)
    there = np.ones(hashes.shape, dtype=np.int32)
    value = np.full((len(words), longest), 0x811C9DC5, dtype=np.uint32)
    places = np.arange(longest)
    for i, length in enumerate(LENGTHS):
        value = (value ^ codes[:, length - 1 : length - 1 + longest]) * _MULTIPLIER
        hashes[:, i * longest : (i + 1) * longest] = value ^ np.uint32(length)
        there[:, i * longest : (i + 1) * longest] = places + length <= lengths[:, None]
    whole = codes[:, :longest] * _POWERS[:longest]
    hashes[:, -1] = whole.sum(axis=1, dtype=np.uint32)
    return _buckets(hashes, buckets), there


def _buckets(hashes: NDArray[np.uint32], buckets: int) -> NDArray[np.int64]:
    """Return the bucket of each hash, its bits mixed by a finaliser after murmur3's."""
    hashes ^= hashes >> np.uint32(15)
    hashes *= np.uint32(0x2C1B3C6D)
    hashes ^= hashes >> np.uint32(13)
    return (hashes & np.uint32(buckets - 1)).astype(np.int64)


#: What the letters of a whole word are multiplied by.
_POWERS: Final = np.cumprod(np.full(LONGEST_WORD + 2, 0x9E3779B1, dtype=np.uint32), dtype=np.uint32)


def _whole_words(
    codes: NDArray[np.uint32], begins: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.uint32]:
    """Return a hash of each whole word: the sum of its letters times powers of their places."""
    places = np.arange(len(codes)) - np.repeat(begins, ends - begins + 1)
    return np.add.reduceat(codes * _POWERS[places], begins, dtype=np.uint32)


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
