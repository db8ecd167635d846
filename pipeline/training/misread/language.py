"""Makes what the decoder of misread Latin knows of English: words, pairs of words, signs.

Frequencies are those of general texts (`wordfreq` and the dictionaries of `symspellpy`, counted in
books) and of texts in the field together. So are pairs: what books often have side by side, and
what the texts at hand have.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from itertools import pairwise
from typing import Final

from pipeline.repair.misread.model import kind

_WORD: Final = re.compile("[a-z]+")
_CLAUSE: Final = re.compile(r"[^a-z' -]+")
#: How many of the commonest words of general texts are taken; in books a word must be so common.
GENERAL: Final = 60_000
_IN_BOOKS: Final = 300_000
#: What general texts, books and the texts at hand count in a word's frequency.
SHARES: Final = (0.45, 0.2, 0.35)
_SHORT: Final = frozenset("aist")
#: Absolute discount of pairs seen, and how soon a word's own pairs are trusted.
_DISCOUNT: Final = 0.6
_TRUST: Final = 5.0
#: The pairs of a word that books know make up no more than this.
_MOST: Final = 0.8
_LEAST: Final = 0.02
#: A pair is kept where it says so many nats more or less than the word by itself.
_SAYS: Final = 0.7
#: Roman numerals, which stand in acts more often than in general texts.
NUMERALS: Final = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
)
_NUMERAL: Final = 2e-5

Pairs = dict[str, tuple[float, dict[str, float]]]


def _books(name: str) -> Iterator[list[str]]:
    text = (resources.files("symspellpy") / name).read_text(encoding="utf-8-sig")
    for line in text.splitlines():
        yield line.split()


def words_of(texts: Sequence[str]) -> dict[str, float]:
    """Return English words with their log-probabilities."""
    from wordfreq import top_n_list, word_frequency

    general = {w: word_frequency(w, "en") for w in top_n_list("en", GENERAL) if _WORD.fullmatch(w)}
    books = {
        word: float(count)
        for word, count in _books("frequency_dictionary_en_82_765.txt")
        if _WORD.fullmatch(word) and int(count) > _IN_BOOKS
    }
    here = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    own = {word: float(count) for word, count in here.items() if count > 1}
    shares: dict[str, float] = defaultdict(float)
    for source, share in zip((general, books, own), SHARES, strict=True):
        total = sum(source.values())
        for word, count in source.items():
            if len(word) > 1 or word in _SHORT:
                shares[word] += share * count / total
    for numeral in NUMERALS:
        if len(numeral) > 1:
            shares[numeral.lower()] = max(shares[numeral.lower()], _NUMERAL)
    total = sum(shares.values())
    return {word: math.log(share / total) for word, share in sorted(shares.items())}


def pairs_of(texts: Sequence[str], words: Mapping[str, float]) -> Pairs:
    """Return for each first word what a second gains, in nats, and what any other one does."""
    counts = {word: int(count) for word, count in _books("frequency_dictionary_en_82_765.txt")}
    books: dict[str, dict[str, float]] = defaultdict(dict)
    for first, second, count in _books("frequency_bigramdictionary_en_243_342.txt"):
        if first in words and second in words and counts.get(first):
            books[first][second] = int(count) / counts[first]
    here: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for clause in _CLAUSE.split(text.lower()):
            clause_words = [word for word in _WORD.findall(clause) if word in words]
            for first, second in zip(["<s>", *clause_words], clause_words, strict=False):
                here[first][second] += 1
    return {
        first: _gains(books.get(first, {}), here.get(first, Counter()), words)
        for first in sorted({*books, *here})
    }


def _gains(
    books: Mapping[str, float], here: Counter[str], words: Mapping[str, float]
) -> tuple[float, dict[str, float]]:
    """Return what any other word gains after one, and what those do that stand there often."""
    known = sum(books.values())
    scale = min(1.0, _MOST / known) if known else 0.0
    rest = 1 - known * scale
    total, kinds = here.total(), len(here)
    unseen = (_DISCOUNT * kinds + _TRUST) / (total + _TRUST)
    gains = {}
    for word in sorted({*books, *here}):
        own = math.exp(words[word])
        chance = unseen * (books.get(word, 0.0) * scale + rest * own)
        chance += max(0.0, here.get(word, 0) - _DISCOUNT) / (total + _TRUST)
        gain = math.log(chance) - words[word]
        if abs(gain) > _SAYS:
            gains[word] = gain
    return math.log(max(_LEAST, rest * unseen)), gains


def signs_of(texts: Sequence[str]) -> dict[tuple[str, str], float]:
    """Return the log-probability of each sign or kind of letter after another."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        line = f" {text.lower()} "
        for one, other in pairwise(line):
            counts[kind(one)][kind(other)] += 1
    # a letter goes on within its word, which the tree weighs: here a word ends
    del counts["a"]["a"]
    return {
        (one, other): math.log(count / after.total())
        for one, after in sorted(counts.items())
        for other, count in sorted(after.items())
        if count > 2
    }
