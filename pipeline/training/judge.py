"""Makes the judge's model: character n-grams and word forms of kk, ru and en texts."""

import math
import re
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np

from pipeline.judge import BITS, CODE_BITS, FLOOR, ORDER, UNKNOWN, encode, grams, slots

#: Texts by language, as glob patterns below the data folder.
SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "kk": (
        "text/apertium_*_kk.txt", "text/kaz*_kk*.txt", "text/kk_ktb-ud-train.txt",
        "text/primeminister_kz_corpus_kk.txt",
        "text/kk_more/*.txt",
    ),
    "ru": ("text/rurebus_*.txt", "text/ru_*.txt", "laws/*_ru.txt", "laws/dedoc_ru/*.txt"),
    "en": ("text/primeminister_kz_corpus_en.txt", "text/libreoffice_ui_en_kk.tsv"),
}  # fmt: skip
#: Word lists: forms that no text of ours has, a form a line or in the first column.
WORD_LISTS: Final[dict[str, tuple[str, ...]]] = {
    "kk": ("text/wordlists/tesseract_kaz_words_lower_cyr.tsv",),
    "ru": ("text/wordlists/ru_RU.dic",),
    "en": (),
}
#: Files that nothing is learnt from: `evaluation.repair` takes its sentences from them.
HELD_APART: Final[dict[str, tuple[str, ...]]] = {
    "kk": ("text/kk_ktb-ud-test.txt", "text/kk_more/news_ntrex128_kaz.txt"),
    "ru": ("text/rurebus_ru_strategy_train_part_3.txt", "text/ru_gsd-ud-dev.txt"),
    "en": (),
}
#: And of each English text every so many lines.
EVERY: Final = 10
#: English words that the thin texts lack: the commonest of `wordfreq` (R. Speer, CC BY-SA 4.0).
ENGLISH_WORDS: Final = 45_000
#: Absolute discounting; n-grams of the two highest orders need to be seen this often.
DISCOUNT: Final = 0.75
SEEN: Final = 2
_WORD: Final = re.compile(r"[^\W\d_]+")


def train(*, data: Path, output: Path, log: Callable[[str], None]) -> None:
    """Count the n-grams and words of the texts below `data` and write ``judge/judge.npz``."""
    arrays: dict[str, Any] = {"languages": np.array(list(SOURCES))}
    logs, prints = [], []
    for language in SOURCES:
        text = text_of(data, language)
        log(f"{language}: {len(text) / 1e6:.1f} M characters")
        table, fingerprints, kept = _table(encode(text))
        logs.append(table)
        prints.append(fingerprints)
        frequent = english_words() if language == "en" else {}
        keys, weights = _words(text, _listed(data, language), frequent)
        arrays[f"words_{language}"], arrays[f"weights_{language}"] = keys, weights
        log(f"{language}: {kept} n-grams, {len(keys)} word forms")
    folder = output / "judge"
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "judge.npz", logs=np.stack(logs), prints=np.stack(prints), **arrays
    )


def text_of(data: Path, language: str) -> str:
    """Return what is learnt from for a language: all sources but what is held apart."""
    apart = {path for pattern in HELD_APART[language] for path in data.glob(pattern)}
    found = {path for pattern in SOURCES[language] for path in data.glob(pattern)}
    pieces = []
    for path in sorted(found - apart):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        if language == "en":
            lines = [_english(line) for number, line in enumerate(lines) if number % EVERY]
        pieces += lines
    if language == "en":
        from pydoc_data.topics import topics  # the reference of Python, half a million characters

        pieces += topics.values()
    return "\n".join(pieces)


def _english(line: str) -> str:
    """Return a line, of a table of translations the first column."""
    return line.split("\t")[0]


def held_apart(data: Path, language: str) -> list[str]:
    """Return the lines that nothing was learnt from."""
    if language == "en":
        lines = []
        found = {path for pattern in SOURCES["en"] for path in data.glob(pattern)}
        for path in sorted(found):
            own = path.read_text(encoding="utf-8", errors="replace").splitlines()
            lines += [_english(line) for line in own[::EVERY]]
        return lines
    return [
        line
        for pattern in HELD_APART[language]
        for path in sorted(data.glob(pattern))
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
    ]


def _listed(data: Path, language: str) -> set[str]:
    words = set()
    for pattern in WORD_LISTS[language]:
        for path in data.glob(pattern):
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                words.update(_WORD.findall(line.split("\t")[0].split("/")[0].lower()))
    return words


def english_words() -> dict[str, float]:
    """Return the commonest English words, letters of ASCII alone, with their log-frequencies."""
    from wordfreq import top_n_list, word_frequency

    return {
        word: math.log(word_frequency(word, "en"))
        for word in top_n_list("en", ENGLISH_WORDS)
        if word.isascii() and word.isalpha()
    }


def _words(text: str, listed: set[str], frequent: dict[str, float]) -> tuple[Any, Any]:
    """Return CRCs of the word forms, sorted, and their log-probabilities, 255 for `UNKNOWN`."""
    counts: Counter[str] = Counter(_WORD.findall(text.lower()))
    every = sum(counts.values())
    known = {zlib.crc32(word.encode()): weight for word, weight in frequent.items()}
    for word in listed:
        known[zlib.crc32(word.encode())] = float(np.log(0.3 / every))
    for word, count in counts.items():
        if count > 1 or word in listed:
            key = zlib.crc32(word.encode())
            known[key] = max(float(np.log(count / every)), known.get(key, float(UNKNOWN)))
    keys = np.array(sorted(known), dtype=np.uint32)
    weights = np.array([known[int(key)] for key in keys])
    return keys, np.clip(np.round(weights * 255 / UNKNOWN), 0, 254).astype(np.uint8)


def _table(codes: Any) -> tuple[Any, Any, int]:
    """Return log-probabilities and fingerprints by slot, and how many n-grams they hold.

    Short n-grams are written last, so that they win a slot that two share.
    """
    logs = np.full(1 << BITS, 255, dtype=np.uint8)
    prints = np.zeros(1 << BITS, dtype=np.uint8)
    lower, lower_p = np.zeros(0, dtype=np.uint64), np.zeros(0)
    orders = []
    for order in range(1, ORDER + 1):
        found, counts = np.unique(grams(codes, order), return_counts=True)
        if order == 1:
            p = counts / counts.sum()
        else:
            _, group, first = np.unique(
                found >> np.uint64(CODE_BITS), return_inverse=True, return_counts=True
            )
            histories = np.bincount(group, weights=counts)[group]
            types = first[group]
            shorter = found & np.uint64((1 << CODE_BITS * (order - 1)) - 1)
            below = lower_p[np.searchsorted(lower, shorter)]
            p = (counts - DISCOUNT + DISCOUNT * types * below) / histories
        orders.append((order, found, p, counts))
        lower, lower_p = found, p
    kept = 0
    for order, found, p, counts in reversed(orders):
        keep = counts >= (SEEN if order > 3 else 1)
        slot, fingerprint = slots(found[keep], order)
        by_count = np.argsort(counts[keep], kind="stable")
        slot, fingerprint = slot[by_count], fingerprint[by_count]
        value = np.clip(np.round(np.log(p[keep][by_count]) * 255 / FLOOR), 0, 255)
        logs[slot] = value.astype(np.uint8)
        prints[slot] = fingerprint
        kept += int(keep.sum())
    return logs, prints, kept
