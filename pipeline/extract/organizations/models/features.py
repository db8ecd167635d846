"""What the Kazakh network sees of a word: its vector, its shape, what the rules make of it.

Vectors are those of floret (Boyd and Warmerdam 2022): the mean of the hashed pieces of a word, so
that every form of a Kazakh word has one.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.organizations.kazakh.heads import kazakh_heads, plain_heads
from pipeline.extract.organizations.text import Named

#: Length of a word's vector.
WIDTH: Final = 96
#: Rows of the tables that the network learns for words by themselves.
WORD_ROWS: Final = 5000
#: What the rules say of a token: nothing, a name begins, goes on; the same with a head word.
_NOTHING, _BEGINS, _INSIDE = 0, 1, 2
RULE_SIGNS: Final = 3 * 3
SHAPES: Final = 12


class WordVectors:
    """The vectors of words, made of the rows that their pieces are hashed to."""

    def __init__(self, rows: NDArray[np.int8], scale: float, settings: dict[str, Any]) -> None:
        from spacy.strings import StringStore
        from spacy.vectors import Mode, Vectors

        self.rows, self.scale, self.settings = rows, scale, settings
        self._vectors = Vectors(
            strings=StringStore(), data=rows.astype(np.float32) * scale, mode=Mode.floret,
            **settings,
        )  # fmt: skip
        self._of = lru_cache(maxsize=50_000)(self._made)

    def _made(self, word: str) -> NDArray[np.float32]:
        made: NDArray[np.float32] = self._vectors.get_batch([word])[0]
        return made

    @classmethod
    def in_bytes(cls, rows: NDArray[np.float32], settings: dict[str, Any]) -> "WordVectors":
        """Return vectors whose rows are rounded to 8 bits."""
        scale = float(np.abs(rows).max()) / 127
        return cls(np.round(rows / scale).astype(np.int8), scale, settings)

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of words, one a row."""
        return np.stack([self._of(word) for word in words])


@dataclass(frozen=True, slots=True)
class Features:
    """A stretch of text for the network, one row a token."""

    vectors: NDArray[np.float32]  # [tokens, WIDTH]
    words: NDArray[np.int64]  # [tokens, 2] rows for the word, for its beginning
    shapes: NDArray[np.int64]  # [tokens]
    rules: NDArray[np.int64]  # [tokens]


def features(
    words: Sequence[str], raw: Sequence[str], marks: Sequence[int], vectors: WordVectors
) -> Features:
    """Return the features of a stretch of tokens: folded words, as written, marks of the rules."""
    return Features(
        vectors=vectors.of(words),
        words=np.array([_rows(word) for word in words], dtype=np.int64),
        shapes=np.array([shape(word, at == 0) for at, word in enumerate(raw)], dtype=np.int64),
        rules=np.array([3 * m + head_sign(w) for m, w in zip(marks, words, strict=True)], np.int64),
    )


def marked(named: Sequence[Named], first: int, end: int) -> list[int]:
    """Return for each token whether an outermost name of the rules begins or goes on there."""
    marks = [_NOTHING] * (end - first)
    reached = first
    for item in sorted(named, key=lambda n: (n.first, -n.end)):
        if item.first < reached or item.end > end:
            continue
        marks[item.first - first : item.end - first] = [_INSIDE] * (item.end - item.first)
        marks[item.first - first] = _BEGINS
        reached = item.end
    return marks


def head_sign(word: str) -> int:
    """Return whether a word can close a name of an organization: 0 no, 1 yes, 2 without ending."""
    if word in kazakh_heads():
        return 1
    return 2 if word in plain_heads() else 0


@lru_cache(maxsize=50_000)
def _rows(word: str) -> tuple[int, int]:
    return (
        zlib.crc32(word.encode()) % WORD_ROWS,
        zlib.crc32(b"^" + word[:5].encode()) % WORD_ROWS,
    )


def shape(raw: str, begins: bool) -> int:
    """Return the shape of a token as a number below `SHAPES`.

    >>> shape("Қазақстан", False) == shape("Алматы", False) != shape("алма", False)
    True
    """
    if raw[0].isdigit():
        return 0
    if not raw[0].isalpha():
        return 1 + ('«»"'.find(raw) + 1 if raw in '«»"' else 0)  # 1..4
    if raw.isupper() and len(raw) > 1:
        return 5 + raw.isascii()
    if raw[0].isupper():
        return 7 + begins + 2 * raw.isascii()  # 7..10
    return 11
