"""Word vectors of the Kazakh model: floret over the plain texts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.extract.organizations.models.features import WIDTH, WordVectors
from pipeline.extract.organizations.text import tokens_of

Log = Callable[[str], None]

SETTINGS: dict[str, Any] = {"bucket": 40_000, "minn": 3, "maxn": 6, "hashCount": 2}
EPOCHS = 12


def train_vectors(lines: Sequence[str], target: Path, log: Log) -> WordVectors:
    """Return vectors learned from `lines` with floret; its file is written to `target`."""
    import floret

    corpus = target.with_suffix(".txt")
    with corpus.open("w", encoding="utf-8") as out:
        out.writelines(" ".join(tokens_of(line, "kk").words) + "\n" for line in lines)
    model = floret.train_unsupervised(
        str(corpus), model="cbow", mode="floret", dim=WIDTH, epoch=EPOCHS, minCount=2, thread=1,
        lr=0.05, **SETTINGS,
    )  # fmt: skip
    model.save_floret_vectors(str(target))
    log(f"vectors learned from {len(lines)} lines")
    return read_vectors(target)


def read_vectors(path: Path) -> WordVectors:
    """Return the vectors of a file of floret, in rows of 8 bits."""
    with path.open(encoding="utf-8") as lines:
        bucket, dim, minn, maxn, hashes, seed, bow, eow = next(lines).split()
        table = np.zeros((int(bucket), int(dim)), dtype=np.float32)
        for line in lines:
            row, *values = line.split()
            table[int(row)] = [float(v) for v in values]
    table /= table.std() or 1.0
    settings = {
        "minn": int(minn), "maxn": int(maxn), "hash_count": int(hashes), "hash_seed": int(seed),
        "bow": bow, "eow": eow,
    }  # fmt: skip
    return WordVectors.in_bytes(table, settings)
