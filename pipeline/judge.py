"""The judge: how likely a text is Kazakh, Russian or English, and which words are known.

An interpolated 5-gram model over a reduced alphabet (absolute discounting), one hashed table a
language; the best of the three languages counts. Each slot of a table holds a log-probability and
a fingerprint of its n-gram, each a byte, so that an n-gram never seen is told from one that shares
its slot. What was never seen backs off with a fixed cost (Brants et al. 2007, "stupid backoff").
A list of word forms with their frequencies stands beside it.
"""

import zlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Any, Final

from pipeline.config import model_folder
from pipeline.errors import MissingPart

ORDER: Final = 5
#: A table has ``2 ** BITS`` slots.
BITS: Final = 20
#: The lowest log-probability (nats), and what each step to a shorter history costs.
FLOOR: Final = -12.0
BACKOFF: Final = -1.0
#: Log-probability of a word form nobody has seen.
UNKNOWN: Final = -20.0
#: Where prose ends and letters that make no words begin, in nats a letter.
_PROSE, _NONSENSE = -3.2, -5.4

#: The reduced alphabet; the places after it stand for everything else, by kind.
ALPHABET: Final = (
    " 0абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyz"
    ".,:;!?()[]-–—«»“”„\"'’/%№$€&+=*_•…°§#@<>|\\~^{}"
)
OTHER_CYRILLIC, OTHER_LETTER, OTHER_SIGN, CONTROL, ODD_CAPITAL = range(
    len(ALPHABET), len(ALPHABET) + 5
)
#: What those cost wherever they stand (nats): foreign letters come in runs, in sound text seldom.
STRANGE_COSTS: Final = (-7.5, -9.0, -7.0, -10.0, -9.0)
#: Bits that a code of the reduced alphabet takes.
CODE_BITS: Final = 7


@dataclass(frozen=True, slots=True)
class Model:
    """``table[slot, language]``: a fingerprint in the high byte, a log-probability in the low one.

    ``words[language]`` are sorted CRCs of word forms, ``weights[language]`` how frequent each is.
    """

    languages: tuple[str, ...]
    table: Any
    words: tuple[Any, ...]
    weights: tuple[Any, ...]


def score(text: str) -> float:
    """Return the mean log-probability of a character of `text`, in nats, by the best language.

    Prose is about -1.5 to -2.5, mojibake below -4. An empty text gives 0.
    """
    codes = encode(text)
    return float(log_probabilities(codes).sum(axis=1).max() / len(codes)) if len(codes) else 0.0


def total(text: str) -> float:
    """Return the log-probability of the whole of `text`, in nats, by the best language."""
    codes = encode(text)
    return float(log_probabilities(codes).sum(axis=1).max()) if len(codes) else 0.0


def totals(texts: Sequence[str], language: str = "") -> list[float]:
    """Return the log-probability of each text, by the best language or the one named.

    Many short texts are weighed at once: each begins as after a space.
    """
    import numpy as np

    if not texts:
        return []
    parts = [" ".join(text.split()) for text in texts]
    gap = " " * (ORDER - 1)
    logs = log_probabilities(_codes(gap + gap.join(parts)))
    lengths = np.array([len(part) for part in parts])
    ends = np.cumsum(lengths + ORDER - 1)
    sums = np.concatenate([np.zeros((len(logs), 1)), np.cumsum(logs, axis=1, dtype=float)], axis=1)
    each = sums[:, ends] - sums[:, ends - lengths]
    languages = load().languages
    best = each[languages.index(language)] if language else each.max(axis=0)
    return [float(value) for value in best]


def look_right(texts: Sequence[str]) -> list[float]:
    """Return how surely each text is prose of one of the languages, 0 to 1; 1 for a few letters.

    The texts are weighed at once: many times faster for short ones.
    """
    weights = totals(texts)
    sure = []
    for text, weight in zip(texts, weights, strict=True):
        if len(list(islice(filter(str.isalpha, text), 8))) < 8:
            sure.append(1.0)
        else:
            length = len(" ".join(text.split()))
            share = (weight / length - _NONSENSE) / (_PROSE - _NONSENSE)
            sure.append(min(1.0, max(0.0, share)))
    return sure


@lru_cache(maxsize=1 << 16)
def word_log(word: str, language: str = "") -> float:
    """Return the log-probability of a word form (in any case), `UNKNOWN` for one never seen.

    Without a language, the highest of the three.
    """
    key = zlib.crc32(word.lower().encode("utf-8", "replace"))
    best = UNKNOWN
    for name, keys, weights in _word_tables():
        if language in ("", name):
            at = bisect_left(keys, key)
            if at < len(keys) and keys[at] == key:
                best = max(best, weights[at] * UNKNOWN / 255)
    return best


@cache
def _word_tables() -> tuple[tuple[str, memoryview, memoryview], ...]:
    """Return the words of each language and their weights; one word is found faster so."""
    model = load()
    return tuple(
        (name, memoryview(keys), memoryview(weights))
        for name, keys, weights in zip(model.languages, model.words, model.weights, strict=True)
    )


def word_logs(words: Sequence[str], language: str = "") -> list[float]:
    """Return `word_log` of each word, looked up at once."""
    import numpy as np

    model = load()
    its = [zlib.crc32(word.lower().encode("utf-8", "replace")) for word in words]
    crcs = np.array(its, dtype=np.uint32)
    best = np.full(len(words), UNKNOWN)
    for name, keys, weights in zip(model.languages, model.words, model.weights, strict=True):
        if language not in ("", name):
            continue
        at = np.minimum(np.searchsorted(keys, crcs), len(keys) - 1)
        logs = np.where(keys[at] == crcs, weights[at] * (UNKNOWN / 255), UNKNOWN)
        best = np.maximum(best, logs)
    return [float(log) for log in best]


def encode(text: str) -> Any:
    """Return the characters as codes of the reduced alphabet, white space folded, digits one.

    A capital right after a small letter is a code of its own, for it is rare in sound text.
    """
    return _codes(" ".join(text.split()))


def _codes(folded: str) -> Any:
    """Return the codes of a text as it stands; a space is 0."""
    import numpy as np

    table, cases = _tables()
    points = np.frombuffer(folded.encode("utf-32-le", "replace"), dtype=np.uint32)
    points = np.minimum(points, len(table) - 1)
    codes = table[points]
    case = cases[points]
    odd = np.zeros(len(codes), dtype=bool)
    odd[1:] = (case[1:] == 2) & (case[:-1] == 1)
    return np.where(odd, ODD_CAPITAL, codes).astype(np.uint64)


@cache
def _tables() -> tuple[Any, Any]:
    """Return the code of each code point, and its case: 1 small, 2 capital, 0 neither."""
    import unicodedata

    import numpy as np

    codes = np.full(0x10001, OTHER_SIGN, dtype=np.uint8)
    cases = np.zeros(0x10001, dtype=np.uint8)
    own = {char: code for code, char in enumerate(ALPHABET)}
    for point in range(0x10000):
        char = chr(point)
        if char in own:
            codes[point] = own[char]
        elif (lower := char.lower()) in own:
            codes[point] = own[lower]
        elif char.isdigit():
            codes[point] = own["0"]
        else:
            kind = unicodedata.category(char)
            if kind[0] == "L":
                cyrillic = 0x400 <= point < 0x530
                codes[point] = OTHER_CYRILLIC if cyrillic else OTHER_LETTER
            elif kind[0] == "C":
                codes[point] = CONTROL
        cases[point] = 1 if char.islower() else 2 if char.isupper() else 0
    return codes, cases


def grams(codes: Any, order: int) -> Any:
    """Return for each character the n-gram that ends with it, packed into one number."""
    import numpy as np

    padded = np.concatenate([np.zeros(order - 1, dtype=np.uint64), codes])
    packed = np.zeros(len(codes), dtype=np.uint64)
    for i in range(order):
        packed = (packed << np.uint64(CODE_BITS)) | padded[i : i + len(codes)]
    return packed


def slots(packed: Any, order: Any) -> tuple[Any, Any]:
    """Return the slot of each packed n-gram of an order, and its fingerprint, 1 to 255."""
    import numpy as np

    mixed = (packed + (np.uint64(order) << np.uint64(56))) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    slot = (mixed >> np.uint64(64 - BITS)).astype(np.int64)
    return slot, ((mixed >> np.uint64(20)) % np.uint64(255) + np.uint64(1)).astype(np.uint8)


def log_probabilities(codes: Any) -> Any:
    """Return ``[language, character]``: the log-probability of each after those before it."""
    import numpy as np

    model = load()
    size = len(codes)
    padded = np.concatenate([np.zeros(ORDER - 1, dtype=np.uint64), codes])
    packed = np.empty((ORDER, size), dtype=np.uint64)
    packed[0] = codes
    for order in range(2, ORDER + 1):  # as `grams`, each made of the shorter one
        first = padded[ORDER - order : ORDER - order + size] << np.uint64((order - 1) * CODE_BITS)
        np.bitwise_or(packed[order - 2], first, out=packed[order - 1])
    slot, fingerprint = slots(packed, np.arange(1, ORDER + 1, dtype=np.uint64)[:, None])
    entries = model.table.take(slot, axis=0)
    found = (entries >> 8) == fingerprint[:, :, None]
    stated = _values().take(entries & 255)
    logs = np.full((size, len(model.languages)), FLOOR, dtype=np.float32)
    for its, at in zip(stated, found, strict=True):
        logs = np.where(at, its, logs + BACKOFF)
    strange = np.flatnonzero(codes >= len(ALPHABET))
    if len(strange):
        costs = np.array(STRANGE_COSTS, dtype=np.float32)
        logs[strange] = costs[codes[strange].astype(np.int64) - len(ALPHABET), None]
    return np.maximum(logs, FLOOR).T


@cache
def _values() -> Any:
    """Return the log-probability that each byte of the table stands for."""
    import numpy as np

    return (np.arange(256) * (FLOOR / 255)).astype(np.float32)


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
        return Model(
            languages,
            np.ascontiguousarray((data["prints"].astype(np.uint16) << 8 | data["logs"]).T),
            tuple(data[f"words_{name}"] for name in languages),
            tuple(data[f"weights_{name}"] for name in languages),
        )
