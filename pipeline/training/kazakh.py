"""The dictionary of Kazakh words, taken from the lemmas of apertium-kaz (GPL-3.0)."""

import csv
import gzip
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from pipeline.errors import UsageError

LEMMAS: Final = "text/wordlists/apertium_kaz_lemmas.tsv"
#: apertium's continuation classes, by how they begin, and our letter (`kazakh.CLASSES`).
#: Names of persons are left out.
LETTERS: Final = (
    ("NP-TOP", "t"), ("NP-ORG", "t"), ("NP-AL", "t"), ("NP", ""),
    ("N-COMPOUND", "o"), ("N-", "n"), ("NUM", "x"),
    ("N1", "n"), ("N3", "n"), ("N4", "n"), ("N5", "n"), ("N6", "n"), ("N8", "n"),
    ("A1", "a"), ("A2", "a"), ("A3", "a"), ("A4", "a"), ("A5", "a"), ("A6", "a"),
    ("V-", "v"), ("ADV", "d"), ("POST", "x"), ("DET", "x"), ("PRON", "x"), ("C", "x"),
)  # fmt: skip
PLURAL: Final = re.compile(r"[лдт][ае]р\Z")


def train(*, data: Path, output: Path, log: Callable[[str], None]) -> None:
    """Write ``kazakh/words.tsv.gz`` below `output`: a word and the letters of its classes a line.

    Raises:
        UsageError: the list of lemmas is not in the data folder.
    """
    source = data / LEMMAS
    if not source.is_file():
        raise UsageError(f"There is no {source}: the lemmas of apertium-kaz with their classes.")
    with source.open(encoding="utf-8", newline="") as file:
        words = collect(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    target = output / "kazakh" / "words.tsv.gz"
    target.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{word}\t{letters}\n" for word, letters in sorted(words.items()))
    target.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
    log(f"{len(words)} words in {target}")


def collect(rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the letters of the classes of each lower-case word.

    >>> collect([{"lemma": "жас", "continuation_class": "N1"},
    ...          {"lemma": "жас", "continuation_class": "A2"}])
    {'жас': 'na'}
    """
    words: dict[str, str] = {}
    for row in rows:
        word = row["lemma"].lower()
        letter = _letter(row["continuation_class"])
        if letter and word.isalpha() and letter not in words.get(word, ""):
            words[word] = words.get(word, "") + letter
    return {word: letters for word, letters in words.items() if not _is_plural(word, words)}


def _is_plural(word: str, words: Mapping[str, str]) -> bool:
    """Return whether a word is the plural of another: "балалар" stands beside "бала"."""
    return PLURAL.search(word) is not None and "n" in words.get(word[:-3], "")


def _letter(continuation: str) -> str:
    return next((letter for begins, letter in LETTERS if continuation.startswith(begins)), "")
