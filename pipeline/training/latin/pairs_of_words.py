"""Which words, and which endings, stand side by side: counts of a text -> a table for the decoder.

Letter n-grams see six letters back. That "социальной" goes before "сферы" and not "сферой", or
"Республикасының" before a word in "-ы", shows in pairs of whole words and, where those are rare, in
pairs of their last letters.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np

from pipeline.repair.latin.alphabet import CYRILLIC, symbol
from pipeline.repair.latin.language import (
    NO_WORD,
    NUMBER,
    ending_key,
    pair_key,
    pair_value,
    word_hash,
)  # fmt: skip

#: A word; a number or a word in Latin letters; what ends a clause.
_TOKEN = re.compile(rf"([{CYRILLIC}]+)|([0-9A-Za-z]+)|([.;:!?()])", re.IGNORECASE)
#: Letters of an ending.
ENDING = 3
#: Pairs seen less often say nothing; of pairs of words the most telling are kept.
_LEAST_WORDS = 2
_LEAST_ENDINGS = 3
MOST_WORDS = 220_000
MOST_ENDINGS = 90_000
_DISCOUNT = 0.7
#: Endings that should have met so often and did not speak against each other.
_EXPECTED = 12.0


def pairs(text: str) -> tuple[Any, Any]:
    """Return keys and values of the table of pairs, the most telling first."""
    words: Counter[str] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for before, word in _neighbours(text.lower()):
        words[word] += 1
        met[before, word] += 1
    total = sum(met.values())
    first: Counter[str] = Counter()
    endings: Counter[tuple[str, str]] = Counter()
    ends_first: Counter[str] = Counter()
    ends_last: Counter[str] = Counter()
    for (before, word), count in met.items():
        first[before] += count
        one, other = _ending(before), _ending(word)
        endings[one, other] += count
        ends_first[one] += count
        ends_last[other] += count
    telling = []
    for (before, word), count in met.items():
        if count >= _LEAST_WORDS:
            gain = np.log((count - _DISCOUNT) * total / (first[before] * words[word]))
            telling.append((abs(gain) * count, before, word, gain))
    telling.sort(key=lambda row: -row[0])
    telling = telling[:MOST_WORDS]
    keys = pair_key(
        np.array([_hash(before) for _, before, _, _ in telling], dtype=np.uint64),
        np.array([_hash(word) for _, _, word, _ in telling], dtype=np.uint64),
    )
    gains = [gain for _, _, _, gain in telling]
    rows = []
    frequent = [[e for e, n in c.most_common(700)] for c in (ends_first, ends_last)]
    never = [(a, b) for a in frequent[0] for b in frequent[1] if (a, b) not in endings]
    for one, other in [*endings, *never]:
        count = endings[one, other]
        expected = ends_first[one] * ends_last[other] / total
        if count >= _LEAST_ENDINGS or expected > _EXPECTED:
            gain = np.log((max(count, 0.8) - 0.5) / expected)
            rows.append((abs(gain) * (count + expected), one, other, gain))
    rows.sort(key=lambda row: -row[0])
    rows = rows[:MOST_ENDINGS]
    ends = ending_key(
        np.array([_packed(one) for _, one, _, _ in rows], dtype=np.uint64),
        np.array([_packed(other) for _, _, other, _ in rows], dtype=np.uint64),
    )
    gains += [gain for _, _, _, gain in rows]
    return np.concatenate([keys, ends]), pair_value(np.array(gains))


def _neighbours(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word with the one before it: "" at the beginning of a clause, "0" for a number.

    >>> list(_neighbours("в 2015 году. всего"))
    [('', 'в'), ('0', 'году'), ('', 'всего')]
    """
    before = ""
    for line in text.splitlines():
        before = ""
        for word, number, _ in _TOKEN.findall(line):
            if word:
                yield before, word
            before = word or ("0" if number else "")


def _ending(word: str) -> str:
    return word if word in ("", "0") else f" {word}"[-ENDING:].rjust(ENDING)


def _hash(word: str) -> int:
    if word in ("", "0"):
        return NUMBER if word else NO_WORD
    return word_hash([symbol(letter) for letter in word])


def _packed(ending: str) -> int:
    if ending in ("", "0"):
        return NUMBER if ending else NO_WORD
    packed = 0
    for letter in ending:
        packed = (packed << 6) | symbol(letter)
    return packed
