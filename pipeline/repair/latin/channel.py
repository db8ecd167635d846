"""What each sign may stand for, judged by its two neighbours alone: a noisy channel.

The network sees the whole window and is right more often, but where a face is new to it, it may be
sure of something wrong. Counts of what stood behind a sign between two others know less and are
never that sure. Mixed in at a small share they keep the truth within reach of the language model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from pipeline.config import model_folder
from pipeline.errors import MissingPart
from pipeline.repair.latin.alphabet import encode

#: Possibilities kept of each sign, and bits of a sign in a key.
KINDS: Final = 7
_BITS: Final = 8
#: A byte of the table stands for so many nats.
STEP: Final = 1 / 20
#: What stands where a window begins or ends.
EDGE: Final = 255
ANY: Final = 254


@dataclass(frozen=True, slots=True)
class Channel:
    """Rows of possibilities, the likeliest first; ``keys`` are sorted."""

    keys: Any
    first: Any
    second: Any
    score: Any

    def rows(self, reads: Sequence[str], places: int) -> Any:
        """Return ``[window, place]``: the row for each sign between its neighbours."""
        codes = np.full((len(reads), places + 2), EDGE, dtype=np.uint32)
        for row, read in enumerate(reads):
            codes[row, 1 : len(read) + 1] = encode(read)
        before, sign, after = codes[:, :-2], codes[:, 1:-1], codes[:, 2:]
        any_ = np.uint32(ANY)
        found = np.zeros(sign.shape, dtype=np.int64)
        unknown = np.ones(sign.shape, dtype=bool)
        for keys in (key(before, sign, after), key(any_, sign, after), key(any_, sign, any_)):
            row = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
            there = unknown & (self.keys[row] == keys)
            found[there] = row[there]
            unknown &= ~there
        return np.where(unknown, len(self.keys), found)


def key(before: Any, sign: Any, after: Any) -> Any:
    """Return the key of a sign between two others; `ANY` stands for all."""
    return (before << np.uint32(2 * _BITS)) | (sign << np.uint32(_BITS)) | after


@cache
def channel(name: str, folder: Path | None = None) -> Channel:
    """Return the channel of ``ru`` or ``kk``; raises `MissingPart` if it is not there."""
    path = (folder or model_folder("latin")) / "channel.npz"
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train latin --data FOLDER"
        )
    with np.load(path) as data:
        return unpack(data, name)


def unpack(data: Any, name: str) -> Channel:
    """Return a channel from the arrays of a model file; the row after the last knows nothing."""
    score = data[f"{name}_score"]
    likely = np.where(score == 255, -np.inf, score.astype(np.float32) * np.float32(-STEP))
    nothing = np.full((1, KINDS), -np.inf, dtype=np.float32)
    empty = np.zeros((1, KINDS), dtype=np.int64)
    return Channel(
        np.cumsum(data[f"{name}_gaps"].astype(np.uint32), dtype=np.uint32),
        np.concatenate([data[f"{name}_first"].astype(np.int64), empty]),
        np.concatenate([data[f"{name}_second"].astype(np.int64), empty]),
        np.concatenate([likely, nothing]).astype(np.float32),
    )
