"""Makes the judge's model: character n-grams of policy and plain text in kk, ru and en."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from pipeline.judge import BITS, FLOOR, ORDER, encode, hash_grams

#: Texts by language, as glob patterns below the data folder.
SOURCES: dict[str, tuple[str, ...]] = {
    "kk": (
        "text/apertium_*_kk.txt", "text/kaz*_kk*.txt", "text/primeminister_kz_corpus_kk.txt",
        "text/kk_more/*.txt",
    ),
    "ru": ("text/rurebus_*.txt", "text/ru_*.txt", "laws/*_ru.txt", "laws/kz_acts/*.txt"),
    "en": ("text/primeminister_kz_corpus_en.txt",),
}  # fmt: skip


def train(*, data: Path, output: Path, log: Callable[[str], None]) -> None:
    """Count the n-grams of the texts below `data` and write ``judge/judge.npz``."""
    tables = []
    for language, patterns in SOURCES.items():
        files = sorted(path for pattern in patterns for path in data.glob(pattern))
        text = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)
        log(f"{language}: {len(files)} files, {len(text) / 1e6:.1f} M characters")
        tables.append(_table(text))
    folder = output / "judge"
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "judge.npz", languages=np.array(list(SOURCES)), tables=np.stack(tables)
    )


def _table(text: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """Return the log-probabilities of all slots, a byte each: 0 is certain, 255 the floor."""
    codes = encode(text)
    slots = hash_grams(codes)
    padded = np.concatenate([np.full(ORDER - 1, 32, dtype=np.uint64), codes])
    history = np.zeros(len(codes), dtype=np.uint64)
    for i in range(ORDER - 1):
        history = (history * np.uint64(1315423911) + padded[i : i + len(codes)]) & np.uint64(
            0xFFFFFFFF
        )
    _, inverse, counts = np.unique(history, return_inverse=True, return_counts=True)
    grams = np.bincount(slots.astype(np.int64), minlength=1 << BITS).astype(np.float64)
    after = np.ones(1 << BITS)
    np.maximum.at(after, slots.astype(np.int64), counts[inverse].astype(np.float64))
    with np.errstate(divide="ignore"):
        logs = np.where(grams > 0, np.log(np.maximum(grams - 0.5, 0.1) / after), FLOOR)
    return np.clip(np.round(logs * 255 / FLOOR), 0, 255).astype(np.uint8)
