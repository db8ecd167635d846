"""Latin that a Russian-only reader took for Cyrillic: "Тве соти!5 п ехаттеа" was "The commission examined".

Tesseract with the Russian model alone writes for each Latin letter the Cyrillic ones, digits and
signs that look most like it: t is {, т or 1, s is 5, $ or з, d is 4 or а. `misread_latin.tsv` says
how often, learnt from English lines that were drawn and read so. A word goes back by a beam over
these readings, weighed by the judge's English letters and words; a word that is not won by a margin
stays as it is, and its line is flagged: the page wants reading again, with the right languages.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import Final

from pipeline.repair.changes import Change

_CYRILLIC: Final = re.compile("[А-Яа-яЁё]")
_KAZAKH: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_OTHER: Final = re.compile("[\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u04ff]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_TOKEN: Final = re.compile(r"\S+")
#: Signs and digits inside words, as letters without twins are read: "ЕМСТ1$Н", "сарНа!|", "ап4".
_INSIDE: Final = re.compile(
    "[А-яЁё][0-9$!|©{<№][А-яЁё]|[А-яЁё][0-9$!|©{<]|[0-9$!|©{<][А-яЁё]|[а-я][А-Я]"
)
#: So few of the words may be known, and so unlikely must the judge find the text, nats a letter.
KNOWN: Final = 0.5
NONSENSE: Final = -4.6
_LETTERS: Final = 14
#: A number, and what brackets or ends a word.
_NUMBER: Final = re.compile(r"[\d.,:;%()/–—+=-]+")
_BEAM: Final = 16
_GUESSED: Final = 48
_LETTER: Final = 2.0
_LONGEST: Final = 3
#: What a sign that the table does not have costs when it stays.
_STRANGE: Final = 9.0
#: What letters and words count beside the readings; how surely a word must win, in nats.
_LETTERS_WEIGHT: Final = 0.8
_WORD_WEIGHT: Final = 0.8
MARGIN: Final = 5.0
#: And so likely it must be, in nats, readings and all: a word, and each of its characters.
WORD: Final = -5.0
CHARACTER: Final = -3.3
#: What a capital costs: one that begins a word, and one inside a word of small letters.
_CAPITAL: Final = 2.0
_UNEVEN: Final = 8.0
#: A word and the signs around it.
_ENGLISH: Final = re.compile(r"[\"“(«]?[A-Za-z]+(?:[-'’][A-Za-z]+)*[.,;:!?)\"”»]*")
#: Of the characters of a line so many must be in words that are sure, or all of it stays.
SURE: Final = 0.15
#: The beam is slow, some thousand characters a second: a document with more such lines is flagged
#: only, for it wants reading again.
MOST: Final = 150


def mend_misread_latin(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text the words that go back to Latin, and a flag where some do not.

    >>> [change.after for change in mend_misread_latin(["ТНЕ СВЕАТ ЕМСТ1$Н РОСОМЕМТ"])[0]]
    ['THE', 'GREAT', 'ENGLISH', 'DOCUMENT']
    """
    nonsense = [_is_nonsense(text) for text in texts]
    mend = _mend if sum(nonsense) <= MOST else _only_flag
    return [mend(text) if its else [] for text, its in zip(texts, nonsense, strict=True)]


def _only_flag(text: str) -> list[Change]:
    return [_flag(text)]


def _flag(text: str) -> Change:
    return Change(0, len(text), text, 0.3, applied=False)


def _mend(text: str) -> list[Change]:
    """Return the changes to a line that is Latin read as Cyrillic."""
    words = [match for match in _TOKEN.finditer(text) if not _NUMBER.fullmatch(match.group())]
    readings = [read(match.group()) for match in words]
    sure = [len(match.group()) for match, found in zip(words, readings, strict=True) if found]
    if sum(sure) < SURE * sum(len(match.group()) for match in words):
        return [_flag(text)]
    changes = [
        Change(match.start(), match.end(), found, 0.85)
        for match, found in zip(words, readings, strict=True)
        if found and found != match.group()
    ]
    if not all(readings):
        changes.append(_flag(text))
    return changes


def _is_nonsense(text: str) -> bool:
    """Return whether a text is in Russian letters and no language writes so."""
    if len(_CYRILLIC.findall(text)) < _LETTERS or _KAZAKH.search(text) or _OTHER.search(text):
        return False
    words = _WORD.findall(text)
    if len(words) < 4 or not _INSIDE.search(text):
        return False
    from pipeline.judge import UNKNOWN, score, word_log

    known = sum(word_log(word) > UNKNOWN for word in words if len(word) > 2)
    return known <= KNOWN * len(words) and score(text) <= NONSENSE


@lru_cache(maxsize=1 << 14)
def read(token: str) -> str:
    """Return the English word that a token was, "" where none wins by a margin."""
    from pipeline.judge import UNKNOWN, word_log

    found = ranked(token)
    if not found:
        return ""
    best, most = found[0]
    words = re.findall("[A-Za-z]+", best)
    if not _ENGLISH.fullmatch(best) or any(word_log(word, "en") == UNKNOWN for word in words):
        return ""
    others = [weight for other, weight in found[1:] if other.lower() != best.lower()]
    wins = not others or most - others[0] > MARGIN
    return best if wins and most > WORD + CHARACTER * len(best) else ""


def ranked(token: str) -> list[tuple[str, float]]:
    """Return the likeliest readings of a token with their weights, the best first."""
    from pipeline.judge import word_log

    table = channel()
    beams: list[dict[str, float]] = [{} for _ in range(len(token) + 1)]
    beams[0] = {"": 0.0}
    likely = {"": 0.0}  # what the letters of the beginnings kept count
    for at in range(len(token)):
        kept = _best(beams[at], likely)
        for length in range(1, min(_LONGEST, len(token) - at) + 1):
            units = table.get(token[at : at + length])
            if units is None:
                if length > 1:
                    continue
                units = ((token[at], -_STRANGE),)
            there = beams[at + length]
            for text, weight in kept:
                for letters, cost in units:
                    new = text + letters
                    there[new] = max(there.get(new, -1e9), weight + cost)
                    likely.setdefault(new, likely[text] - _LETTER * len(letters))
    ends = _best(beams[-1], likely)
    from pipeline.judge import totals

    weights = totals([text for text, _ in ends], "en")
    found = [
        (
            text,
            weight
            + _LETTERS_WEIGHT * letters
            + _WORD_WEIGHT * sum(word_log(word, "en") for word in _WORD.findall(text))
            - _case_cost(text),
        )
        for (text, weight), letters in zip(ends, weights, strict=True)
    ]
    return sorted(found, key=lambda pair: -pair[1])


def _case_cost(text: str) -> float:
    """Return what the capitals of a word cost; none that is in capitals throughout."""
    letters = [char for char in text if char.isalpha()]
    if not letters or (all(map(str.isupper, letters)) and len(letters) > 1):
        return 0.0
    return _CAPITAL * letters[0].isupper() + _UNEVEN * any(map(str.isupper, letters[1:]))


def _best(beam: dict[str, float], likely: dict[str, float]) -> list[tuple[str, float]]:
    """Return the likeliest beginnings of a beam, by their readings and letters.

    Only those that a guess from their own beginnings leaves are weighed.
    """
    from pipeline.judge import totals

    texts = sorted(beam, key=lambda text: -beam[text] - likely[text])[:_GUESSED]
    if len(texts) > 1:
        for text, weight in zip(texts, totals(texts, "en"), strict=True):
            likely[text] = _LETTERS_WEIGHT * weight
    texts.sort(key=lambda text: -beam[text] - likely[text])
    return [(text, beam[text]) for text in texts[:_BEAM]]


@cache
def channel() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for what is read the Latin letters it may be, each with a log-probability."""
    path = Path(__file__).with_suffix(".tsv")
    table: dict[str, list[tuple[str, float]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        read_as, letters, share = line.split("\t")
        table.setdefault(read_as, []).append((letters, log(float(share))))
    return {read_as: tuple(units) for read_as, units in table.items()}
