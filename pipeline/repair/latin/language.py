"""What Russian and Kazakh look like: letter n-grams and a lexicon, looked up many at a time.

N-grams to order 7 with interpolated Kneser-Ney smoothing over a small alphabet (6 bits a letter;
digits and Latin letters are one sign). Orders to 3 lie in a full table; the others in one hash
table, where an entry has two possible slots and 16 bits to recognise it. Words lie in another table
of the same kind with the logarithm of their frequency.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from pipeline.config import model_folder
from pipeline.errors import MissingPart
from pipeline.repair.latin.alphabet import CYRILLIC, OUTPUT_INDEX

ORDER: Final = 7
DENSE: Final = 3
BITS_A_LETTER: Final = 6
#: A byte of the table stands for so many nats.
STEP: Final = 1 / 16
#: The history of a letter: as many letters as fit before it.
HISTORY: Final = np.uint64((1 << (BITS_A_LETTER * (ORDER - 1))) - 1)
SPACE: Final = OUTPUT_INDEX[" "]
FIRST_LETTER: Final = OUTPUT_INDEX[CYRILLIC[0]]
LAST_LETTER: Final = OUTPUT_INDEX[CYRILLIC[-1]]
#: Stand for no word before, at the beginning of a clause, and for a number or a Latin word.
NO_WORD: Final = 0
NUMBER: Final = 1
#: The letters of an ending, as bits of a history.
ENDING: Final = np.uint64((1 << (3 * BITS_A_LETTER)) - 1)
#: A byte of the table of pairs stands for so many nats more or less than chance.
_PAIR_STEP: Final = 1 / 12
_PAIR_ZERO: Final = 90
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_MIX_MORE = np.uint64(0xC4CEB9FE1A85EC53)
_WORD = np.uint64(0x100000001B3)
_ALL = (1 << 64) - 1
_LETTER_HASHES = [
    ((letter + 0x9E3779B97F4A7C15) * int(_MIX)) & _ALL for letter in range(1 << BITS_A_LETTER)
]


def mixed(keys: Any) -> Any:
    """Return 64 well mixed bits for each key."""
    keys = (keys ^ (keys >> np.uint64(33))) * _MIX
    keys = (keys ^ (keys >> np.uint64(29))) * _MIX_MORE
    return keys ^ (keys >> np.uint64(32))


def ngram_key(grams: Any, order: int, *, back_off: bool = False) -> Any:
    """Return the key of packed n-grams: the order, and whether it is the weight of a history."""
    return mixed(grams | np.uint64((order * 2 + back_off + 1) << 56))


def longer_word(words: Any, letters: Any) -> Any:
    """Return the hashes of words after one more letter; 0 is no word."""
    return (words * _WORD) ^ (letters.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)) * _MIX


def word_hash(letters: Sequence[int]) -> int:
    """Return the hash that `longer_word` builds up letter by letter."""
    hashed = 0
    for letter in letters:
        hashed = (hashed * int(_WORD)) & _ALL ^ _LETTER_HASHES[letter]
    return hashed


def pair_key(before: Any, word: Any) -> Any:
    """Return the keys of words side by side, from their hashes."""
    return mixed(before * _WORD + mixed(word))


def ending_key(before: Any, ending: Any) -> Any:
    """Return the keys of endings side by side, from their packed letters."""
    return mixed((before << np.uint64(24)) | ending | np.uint64(1 << 60))


def pair_value(gains: Any) -> Any:
    """Return how much likelier than chance pairs are, as bytes."""
    return np.clip(np.round(gains / _PAIR_STEP) + _PAIR_ZERO, 1, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Table:
    """Slots of 32 bits: 16 to recognise the key, 8 for the value, 0 where empty."""

    slots: Any

    def find(self, keys: Any) -> Any:
        """Return the value of each key, 1 to 255, or 0 where it is not there."""
        mask = np.uint64(len(self.slots) - 1)
        marks = ((keys >> np.uint64(48)) | np.uint64(1 << 16)).astype(np.uint32)
        found = self.slots[(keys & mask).astype(np.int64)]
        other = np.flatnonzero(found >> np.uint32(8) != marks)
        second = self.slots[((keys[other] >> np.uint64(24)) & mask).astype(np.int64)]
        found[other] = np.where(second >> np.uint32(8) == marks[other], second, np.uint32(0))
        return found & np.uint32(0xFF)


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of one language."""

    dense: Any
    grams: Table
    words: Table
    pairs: Table

    def letters(self, history: Any, letters: Any) -> Any:
        """Return the log-probability of each letter after its packed history."""
        packed = (history << np.uint64(BITS_A_LETTER)) | letters.astype(np.uint64)
        chance = np.zeros(len(packed), dtype=np.float32)
        left = np.arange(len(packed))
        for order in range(ORDER, DENSE, -1):
            part = packed & np.uint64((1 << (BITS_A_LETTER * order)) - 1)
            value = self.grams.find(ngram_key(part, order))
            chance[left] -= np.maximum(value, 1) * np.float32(STEP) - np.float32(STEP)
            missing = np.flatnonzero(value == 0)
            left, packed = left[missing], packed[missing]
            before = part[missing] >> np.uint64(BITS_A_LETTER)
            weight = self.grams.find(ngram_key(before, order, back_off=True))
            chance[left] -= np.maximum(weight, 1) * np.float32(STEP) - np.float32(STEP)
        low = packed & np.uint64((1 << (BITS_A_LETTER * DENSE)) - 1)
        chance[left] += self.dense[low.astype(np.int64)]
        return chance

    def frequency(self, words: Any) -> Any:
        """Return 0 for a word not known, else 1 (seen nowhere but in a dictionary) and more."""
        return self.words.find(mixed(words)).astype(np.float32) / np.float32(8)

    def together(self, before: Any, word: Any, ending_before: Any, ending: Any) -> tuple[Any, Any]:
        """Return how much likelier than chance words, or else their endings, are side by side."""
        words = self.pairs.find(pair_key(before, word))
        endings = self.pairs.find(ending_key(ending_before, ending))
        gain = (words.astype(np.float32) - _PAIR_ZERO) * np.float32(_PAIR_STEP)
        gain_ends = (endings.astype(np.float32) - _PAIR_ZERO) * np.float32(_PAIR_STEP)
        return np.where(words > 0, gain, 0), np.where((words == 0) & (endings > 0), gain_ends, 0)


@cache
def language(name: str, folder: Path | None = None) -> Language:
    """Return the tables of ``ru`` or ``kk``; raises `MissingPart` if they are not there."""
    path = (folder or model_folder("latin")) / f"{name}.npz"
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train latin --data FOLDER"
        )
    with np.load(path) as data:
        return unpack(data)


def unpack(data: Any) -> Language:
    """Return the tables from the arrays of a model file."""
    dense = (data["dense"].astype(np.float32)) * np.float32(-STEP)
    return Language(dense, _table(data, "grams"), _table(data, "words"), _table(data, "pairs"))


def _table(data: Any, name: str) -> Table:
    slots = np.zeros(int(data[f"{name}_size"]), dtype=np.uint32)
    slots[np.cumsum(data[f"{name}_gaps"].astype(np.int64))] = (
        (data[f"{name}_marks"].astype(np.uint32) << np.uint32(8))
        | data[f"{name}_values"]
        | np.uint32(1 << 24)
    )
    return Table(slots)
