"""Repairs counted word by word, where whole sentences are seldom to be had.

Bytes that got lost, and English that a Russian-only reader took for Cyrillic: what counts is how
many words come back, and that those which cannot are left, with a mark or flag, and not guessed.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from pipeline.config import GOLD

Repairer = Callable[[Sequence[str]], list[str]]
_MARK: Final = "\N{REPLACEMENT CHARACTER}"
_FATES: Final = ("right", "open", "wrong")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and what the damage made of it."""

    broken: str
    truth: str


def lost_bytes(damaged: Mapping[str, Mapping[str, Sequence[Case]]], repairer: Repairer) -> str:
    """Return the table of words in texts whose bytes or letters got lost."""
    rows: list[tuple[str, ...]] = [("damage", "language", "words", "right", "left open", "wrong")]
    for name, languages in damaged.items():
        for language, cases in languages.items():
            texts = repairer([case.broken for case in cases])
            rows.append((name, language, *_shares(cases, texts)))
    return table("Letters lost: words, %; left open are those with a mark, or as they were", rows)


def misread_latin(unseen: bool, repairers: Mapping[str, Repairer]) -> str:
    """Return the table of English lines, drawn and read by Tesseract with Russian alone.

    Words left as they were read are flagged.
    """
    path = GOLD / "repair" / f"misread_latin{'.unseen' if unseen else ''}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    cases = [Case(*line.split("\t")) for line in lines]
    rows: list[tuple[str, ...]] = [("who", "lines", "words", "back", "left as read", "wrong")]
    for name, repairer in repairers.items():
        texts = [repairer([case.broken])[0] for case in cases]
        rows.append((name, str(len(cases)), *_shares(cases, texts)))
    return table("6 Latin read as Cyrillic: words back in Latin, %", rows)


def _shares(cases: Sequence[Case], texts: Sequence[str]) -> tuple[str, str, str, str]:
    counts: Counter[str] = Counter()
    for case, text in zip(cases, texts, strict=True):
        counts.update(_fates(case, text))
    every = counts.total()
    right, left, wrong = (f"{100 * counts[fate] / max(1, every):.1f}" for fate in _FATES)
    return str(every), right, left, wrong


def _fates(case: Case, text: str) -> list[str]:
    """Return for each word of the truth whether it is right, left open, or wrong.

    Words are paired in order; of those that pair with none, as many are wrong as the text has
    words that neither the truth nor the broken text knows.
    """
    truth, words, broken = case.truth.split(), text.split(), set(case.broken.split())
    pairs = SequenceMatcher(a=truth, b=words, autojunk=False).get_matching_blocks()
    right = sum(pair.size for pair in pairs)
    paired = {pair.b + i for pair in pairs for i in range(pair.size)}
    guessed = sum(
        number not in paired and word not in broken and _MARK not in word
        for number, word in enumerate(words)
    )
    wrong = min(guessed, len(truth) - right)
    return ["right"] * right + ["wrong"] * wrong + ["open"] * (len(truth) - right - wrong)


def table(title: str, rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a table of even columns; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([title, *lines])
