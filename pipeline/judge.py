"""The judge: how likely a text is Kazakh, Russian or English, by a character n-gram model.

An interpolated 4-gram model over a reduced alphabet, hashed into one table of log-probabilities a
language; the best of the three languages counts. Smoothing: absolute discounting would need the
counts kept; stupid backoff (Brants et al. 2007) needs only one table.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.config import model_folder
from pipeline.errors import MissingPart

ORDER = 4
BITS = 19
#: Log-probability of a character after a history never seen, in nats.
FLOOR = -9.0
_PRIME = 0x9E3779B1


@dataclass(frozen=True, slots=True)
class Model:
    """``tables[language]`` holds log2-probabilities of hashed n-grams, quantised to a byte."""

    languages: tuple[str, ...]
    tables: Any


def score(text: str) -> float:
    """Return the mean log-probability of a character of `text`, in nats, by the best language.

    Prose is about -2 to -2.6, mojibake below -4. An empty text gives 0.
    """
    import numpy as np

    codes = encode(text)
    if not len(codes):
        return 0.0
    hashes = hash_grams(codes)
    tables = load().tables
    return float(max(np.mean(table[hashes]) for table in tables))


def looks_right(text: str) -> float:
    """Return how surely a text is prose of one of the languages, 0 to 1; 1 for a few letters."""
    letters = sum(char.isalpha() for char in text)
    if letters < 8:
        return 1.0
    return min(1.0, max(0.0, (score(text) + 4.3) / 1.4))


def encode(text: str) -> Any:
    """Return the characters as codes of a reduced alphabet: small letters, 0 for digits."""
    import numpy as np

    folded = " ".join(text.lower().split())
    if not folded:
        return np.zeros(0, dtype=np.uint64)
    codes = np.frombuffer(folded.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    codes[(codes >= 48) & (codes <= 57)] = 48
    return codes


def hash_grams(codes: Any) -> Any:
    """Return for each character the slot of the 4-gram that ends with it."""
    import numpy as np

    padded = np.concatenate([np.full(ORDER - 1, 32, dtype=np.uint64), codes])
    total = np.zeros(len(codes), dtype=np.uint64)
    for i in range(ORDER):
        total = (total * np.uint64(1315423911) + padded[i : i + len(codes)]) & np.uint64(0xFFFFFFFF)
    return ((total * np.uint64(_PRIME)) & np.uint64(0xFFFFFFFF)) >> np.uint64(32 - BITS)


@cache
def load() -> Model:
    """Return the shipped model, read once per process; raises `MissingPart` if it is not there."""
    import numpy as np

    path = model_folder("judge") / "judge.npz"
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train judge --data FOLDER"
        )
    with np.load(path) as data:
        languages = tuple(str(name) for name in data["languages"])
        tables = data["tables"].astype(np.float32) * np.float32(FLOOR / 255)
    return Model(languages, tables)
