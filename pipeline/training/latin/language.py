"""Makes the letter n-grams and the lexicon of the Latin decoder from texts and word lists."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.repair.latin.alphabet import COPY, CYRILLIC, OUTPUTS, symbol
from pipeline.repair.latin.language import (
    BITS_A_LETTER,
    DENSE,
    ORDER,
    SPACE,
    STEP,
    mixed,
    ngram_key,
    word_hash,
)  # fmt: skip
from pipeline.training.latin.pairs import ABBREVIATIONS, natural
from pipeline.training.latin.pairs_of_words import pairs

_DISCOUNT = {1: 0.4, 2: 0.6, 3: 0.7, 4: 0.75, 5: 0.8, 6: 0.85, 7: 0.9}
#: From this order on an n-gram must have been seen so often to be kept.
_LEAST = {4: 1, 5: 1, 6: 1, 7: 2}
_WORD = re.compile(rf"[{CYRILLIC}]{{2,}}")
_LETTER = re.compile(rf"(?<![\w-])[{CYRILLIC}](?![\w-])")
_FORMS_FROM = 2
#: What a use in general texts counts beside one in the text at hand; how steeply frequency counts.
_GENERAL = 0.3
_STEEP = 20.0
#: Words used more often than this are taken as they are; rarer ones only if a dictionary has them.
_COMMON = 3e-7
_RARE = 1.2e-8
#: Of single letters those that are so large a share of the words are words: "и", "в", "г.".
_LETTER_SHARE = 1e-4
#: Entries of a table that are moved at most to make room for one.
_MOVES = 40
#: An abbreviation of the list counts as often as this in the lexicon.
_AS_OFTEN = 20


def write_language(
    name: str, text: str, lists: Iterable[Path], output: Path, log: Callable[[str], None]
) -> None:
    """Write the tables of a language to ``<output>/<name>.npz``."""
    text = "\n".join(natural(line) for line in text.splitlines())
    dense, keys, values = ngrams(text)
    log(f"{name}: {len(text) / 1e6:.1f} M letters, {len(keys) / 1e6:.2f} M n-grams")
    words = lexicon(name, text, lists)
    log(f"{name}: {len(words)} words")
    arrays = {"dense": dense, **table("grams", keys, values)}
    hashes = np.array(
        [word_hash([symbol(letter) for letter in word]) for word in words], dtype=np.uint64
    )
    heights = np.array(list(words.values()), dtype=np.float64)
    strongest = np.argsort(-heights)
    arrays |= table("words", mixed(hashes)[strongest], heights[strongest].astype(np.uint8))
    arrays |= table("pairs", *pairs(text))
    output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(output / f"{name}.npz", **arrays)


def ngrams(text: str) -> tuple[Any, Any, Any]:
    """Return the dense table, and keys and values of the hash table, the most frequent first."""
    codes = _codes(text)
    counted = {ORDER: np.unique(_packed(codes, ORDER), return_counts=True)}
    for order in range(ORDER - 1, 0, -1):
        shorter = counted[order + 1][0] & np.uint64((1 << (BITS_A_LETTER * order)) - 1)
        counted[order] = np.unique(shorter, return_counts=True)
    base = 1 / len(OUTPUTS)
    lower: Any = None
    keys, values, counts = [], [], []
    dense = np.zeros(0)
    for order in range(1, ORDER + 1):
        grams, seen = counted[order]
        before = grams >> np.uint64(BITS_A_LETTER)
        histories, inverse = np.unique(before, return_inverse=True)
        sums = np.bincount(inverse, seen)
        kinds = np.bincount(inverse)
        weight = _DISCOUNT[order] * kinds / sums
        rest = base if lower is None else _chance_of(lower, grams, order - 1)
        chance = (seen - _DISCOUNT[order]) / sums[inverse] + weight[inverse] * rest
        if order <= DENSE:
            dense = _dense(grams, chance, histories, weight, order, dense)
        else:
            kept = seen >= _LEAST[order]
            keys += [ngram_key(grams[kept], order), ngram_key(histories, order, back_off=True)]
            values += [_byte(chance[kept]), _byte(weight)]
            counts += [seen[kept], sums]
            if order > DENSE + 1:  # a history without n-grams kept needs no weight: it costs 1
                used = np.isin(histories, before[kept]) | (sums > 2)
                keys[-1], values[-1], counts[-1] = keys[-1][used], values[-1][used], sums[used]
        lower = (grams, chance)
    first = np.argsort(-np.concatenate(counts), kind="stable")
    small = np.clip(np.round(-np.log(dense) / STEP), 0, 255).astype(np.uint8)
    return small, np.concatenate(keys)[first], np.concatenate(values)[first]


def lexicon(name: str, text: str, lists: Iterable[Path]) -> dict[str, int]:
    """Return the words with 8 plus 8 times the logarithm of their frequency, at most 200.

    The frequency is that in the text, and for Russian that in general texts (`wordfreq`) at less
    weight; a word that stands only in a dictionary has none and gets 8.
    """
    counts = Counter(_WORD.findall(text.lower()))
    letters = Counter(_LETTER.findall(text.lower()))
    counts.update({a: n for a, n in letters.items() if n > _LETTER_SHARE * counts.total()})
    counts.update({word.lower(): _AS_OFTEN for word in ABBREVIATIONS})
    known = {word for path in lists for word in _WORD.findall(path.read_text("utf-8").lower())}
    seen: dict[str, float] = {word: count for word, count in counts.items() if count > 1}
    if name == "ru":
        known |= _forms(counts)
        total = counts.total()
        for word, share in _general().items():
            seen[word] = seen.get(word, 0.0) + _GENERAL * share * total
    heights = dict.fromkeys(known, 8)
    for word, count in seen.items():
        heights[word] = min(200, 8 + round(8 * float(np.log1p(_STEEP * count))))
    return heights


def _general() -> dict[str, float]:
    """Return how often Russian words are used in general, the rare ones if a dictionary has them.

    The list (`wordfreq`, CC BY-SA 4.0) holds misspellings and words of other languages too.
    """
    import pymorphy3
    import wordfreq

    analyzer = pymorphy3.MorphAnalyzer()
    general: dict[str, float] = wordfreq.get_frequency_dict("ru", "large")
    return {
        word: share
        for word, share in general.items()
        if _WORD.fullmatch(word)
        and (share > _COMMON or (share > _RARE and analyzer.word_is_known(word)))
    }


def table(name: str, keys: Any, values: Any) -> dict[str, Any]:
    """Return keys and values as the arrays of a table with two possible slots for each key.

    Where both are taken, an entry moves to its other slot if that is free or can be made so
    (cuckoo hashing, Pagh and Rodler 2001); the few for which that fails are lost, and since the
    first come first, they are of the last.
    """
    size = 1 << int(np.ceil(np.log2(len(keys) * 1.6)))
    mask = np.uint64(size - 1)
    both = np.stack([keys & mask, (keys >> np.uint64(24)) & mask], axis=1).astype(np.int64)
    owner = np.full(size, -1, dtype=np.int64)
    left = np.arange(len(keys))
    for place in (0, 1):
        where = both[left, place]
        free = owner[where] < 0
        slots, first = np.unique(where[free], return_index=True)
        owner[slots] = left[free][first]
        placed = np.zeros(len(keys), dtype=bool)
        placed[owner[owner >= 0]] = True
        left = left[~placed[left]]
    for entry in left.tolist():
        _make_room(owner, both, entry)
    slots = np.flatnonzero(owner >= 0)
    entries = owner[slots]
    return {
        f"{name}_size": np.int64(size),
        f"{name}_gaps": np.diff(slots, prepend=0).astype(
            np.uint8 if np.diff(slots, prepend=0).max() < 256 else np.uint16
        ),
        f"{name}_marks": (keys[entries] >> np.uint64(48)).astype(np.uint16),
        f"{name}_values": values[entries].astype(np.uint8),
    }


def _make_room(owner: Any, both: Any, entry: int) -> None:
    """Give `entry` one of its two slots, moving others to their other slot, if that can be done."""
    for start in both[entry].tolist():
        path = [start]
        while owner[path[-1]] >= 0 and len(path) <= _MOVES:
            one, other = both[owner[path[-1]]].tolist()
            path.append(other if path[-1] == one else one)
        if owner[path[-1]] < 0 and len(set(path)) == len(path):
            for before, after in zip(path[-2::-1], path[:0:-1], strict=True):
                owner[after] = owner[before]
            owner[start] = entry
            return


def _codes(text: str) -> Any:
    table = {ord(char): symbol(char) for char in set(text)}
    table[ord("\n")] = SPACE
    return np.array([table[ord(char)] for char in text], dtype=np.uint64)


def _packed(codes: Any, order: int) -> Any:
    padded = np.concatenate([np.full(order - 1, SPACE, dtype=np.uint64), codes])
    packed = np.zeros(len(codes), dtype=np.uint64)
    for place in range(order):
        packed = (packed << np.uint64(BITS_A_LETTER)) | padded[place : place + len(codes)]
    return packed


def _chance_of(lower: tuple[Any, Any], grams: Any, order: int) -> Any:
    """Return the chance of the ends of `grams` in the next lower order, all of which it has."""
    ends = grams & np.uint64((1 << (BITS_A_LETTER * order)) - 1)
    return lower[1][np.searchsorted(lower[0], ends)]


def _dense(grams: Any, chance: Any, histories: Any, weight: Any, order: int, lower: Any) -> Any:
    """Return the chances of all n-grams of a low order."""
    size = 1 << BITS_A_LETTER
    base = lower if len(lower) else np.full(1, 1 / len(OUTPUTS))
    full = np.ones(size ** (order - 1))
    full[histories.astype(np.int64)] = weight
    table = full[:, None] * np.tile(
        base.reshape(-1, size) if order > 1 else np.full((1, size), base[0]),
        (size if order > 1 else 1, 1),
    )
    table = table.reshape(-1)
    table[grams.astype(np.int64)] = chance
    return table


def _byte(chance: Any) -> Any:
    return np.clip(np.round(-np.log(chance) / STEP) + 1, 1, 255).astype(np.uint8)


def _forms(counts: Counter[str]) -> set[str]:
    """Return all forms of the words that the text has more than once (pymorphy3)."""
    import pymorphy3

    analyzer = pymorphy3.MorphAnalyzer()
    forms: set[str] = set()
    for word, count in counts.items():
        if count >= _FORMS_FROM and word not in forms and analyzer.word_is_known(word):
            for parse in analyzer.parse(word)[:2]:
                forms.update(form.word for form in parse.lexeme)
    return {form for form in forms if _WORD.fullmatch(form)}


_ = COPY
