"""Cyrillic that was read as Latin -> Russian and Kazakh: "OJIeyMETTIK" -> "Әлеуметтік".

The detector says which lines are garbled; the network proposes what each sign may stand for; the
beam search lets letter n-grams and a lexicon choose. Words get a confidence; digits and Latin words
are only ever copied. Lines stay lines.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, Final

from pipeline.garble import verdicts
from pipeline.records import Repair
from pipeline.repair.latin.abbreviations import settle_abbreviations
from pipeline.repair.latin.alphabet import COPY, CYRILLIC, HYPHEN_END, LINE_END, OUTPUTS, SLOTS
from pipeline.repair.latin.beam import Breadth, Path, choices_of, search
from pipeline.repair.latin.channel import channel
from pipeline.repair.latin.confidence import features, word_confidences
from pipeline.repair.latin.language import language
from pipeline.repair.latin.lone import is_believable, is_odd
from pipeline.repair.latin.network import read_windows
from pipeline.repair.latin.numerals import with_numerals
from pipeline.repair.latin.stream import Window, is_broken, windows_of
from pipeline.repair.latin.two_scripts import as_latin
from pipeline.repair.repaired import Repaired
from pipeline.spans import Replacement, replace

FAMILY: Final = "latin"
#: How much the beam search looks at, by quality.
QUALITY: Final = {
    "fast": Breadth(window=240, beam=6, choices=5, hopeless=7.0, behind=7.0),
    "best": Breadth(window=300, beam=32, choices=12, hopeless=10.0, behind=12.0, channel=0.1),
}
#: A word less sure than this is only flagged, and what was read stays: 1 in 7 of them is right.
DOUBTFUL: Final = 0.1
#: How surely an abbreviation is right that was chosen instead of what the search found.
CHOSEN: Final = 0.6
#: Windows decoded together.
BATCH: Final = 128
#: A text with a larger share of Kazakh letters than this is Kazakh.
_KAZAKH_SHARE: Final = 0.035
_KAZAKH: Final = frozenset("әғқңөұүһі")
_LETTERS: Final = frozenset(CYRILLIC)
#: Letters alone are answers and items, "1. A 2. B", not words.
_WORD: Final = re.compile(r"[^\W_]{3}")
_CAPITALS_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Written:
    """A word as read, ``start:end`` of its line, what it became and how surely that is right."""

    line: int
    start: int
    end: int
    after: str
    confidence: float


def decode_features(
    lines: Sequence[str], name: str, folder: FilePath | None = None
) -> list[tuple[Written, Any]]:
    """Return the words of lines known to be garbled, and what `confidence` measures.

    The models are those in `folder`, or the shipped ones.
    """
    windows = list(windows_of(lines, 0, len(lines), QUALITY["best"].window))
    reads = [window.read for window in windows]
    tables = language(name, folder)
    logs, capitals = read_windows(reads, folder)
    choices = choices_of(logs, reads, channel(name, folder), QUALITY["best"])
    paths = search(choices, tables, QUALITY["best"])
    found: list[tuple[Written, Any]] = []
    for row, (window, path) in enumerate(zip(windows, paths, strict=True)):
        texts = written_at(window, path, capitals[row])
        spans = spans_of(window.read, texts)
        if spans:
            measured = features(window.read, spans, path, logs[row], tables)
            found += zip(_words(window, texts, spans, measured[:, 0]), measured, strict=True)
    return found


def decode_lines(lines: Sequence[str], quality: str = "best") -> list[Repaired | None]:
    """Return each line decoded, or None where it is clean; `quality` is ``fast`` or ``best``."""
    return decode_with(lines, QUALITY[quality])


def decode_with(lines: Sequence[str], breadth: Breadth) -> list[Repaired | None]:
    """Return each line decoded, or None where it is clean."""
    latin = [as_latin(line) for line in lines]
    found = verdicts(latin)
    windows: list[Window] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or not lines[end].strip() or _parted(found, lines, end):
            if found[start] != "clean" and any(map(_WORD.search, latin[start:end])):
                windows += windows_of(latin, start, end, breadth.window)
            start = end
    decoded: list[Repaired | None] = [None] * len(lines)
    written = list(decode_windows(windows, breadth))
    if not windows and is_odd(lines):
        whole = list(windows_of(lines, 0, len(lines), breadth.window))
        tried = list(decode_windows(whole, breadth))
        written = tried if is_believable((w.after, w.confidence) for w in tried) else []
    words: dict[int, list[Written]] = {}
    for word in written:
        words.setdefault(word.line, []).append(word)
    for number, its in words.items():
        decoded[number] = _repaired(lines[number], its)
    return decoded


def _parted(found: Sequence[str], lines: Sequence[str], end: int) -> bool:
    """Return whether line `end` is not of one text with the one before it."""
    one, other = found[end - 1], found[end]
    return one != other and not (one != "clean" != other and is_broken(lines[end - 1]))


def decode_windows(windows: Sequence[Window], breadth: Breadth) -> Iterable[Written]:
    """Yield the words of all windows."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].read))
    seen: Counter[str] = Counter()
    for at in range(0, len(order), BATCH):
        some = [windows[i] for i in order[at : at + BATCH] if windows[i].read]
        if not some:
            continue
        logs, capitals = read_windows([window.read for window in some])
        kazakh = [_is_kazakh(logs[row, : SLOTS * len(w.read)]) for row, w in enumerate(some)]
        for name, wanted in (("ru", False), ("kk", True)):
            rows = [row for row, is_kazakh in enumerate(kazakh) if is_kazakh is wanted]
            if rows:
                reads = [some[row].read for row in rows]
                tables, large = language(name), capitals[rows]
                choices = choices_of(logs[rows], reads, channel(name), breadth)
                found = search(choices, tables, breadth)
                paths = settle_abbreviations(reads, found, choices, large, name, tables, seen)
                for row, path, its in zip(rows, paths, large, strict=True):
                    yield from words_of(some[row], path, logs[row], its, name)


def _is_kazakh(logs: Any) -> bool:
    """Return whether the letters that the network finds likeliest are Kazakh."""
    likeliest = logs.argmax(axis=1).tolist()
    letters = [OUTPUTS[symbol] for symbol in likeliest if OUTPUTS[symbol] in _LETTERS]
    return sum(letter in _KAZAKH for letter in letters) > _KAZAKH_SHARE * len(letters)


def words_of(window: Window, path: Path, logs: Any, capitals: Any, name: str) -> list[Written]:
    """Return the words of a window: stretches between spaces that stayed spaces."""
    texts = written_at(window, path, capitals)
    spans = spans_of(window.read, texts)
    sure = word_confidences(window.read, spans, path, logs, language(name))
    for word, (start, end) in enumerate(spans):
        if any(start <= place < end for place in path.chosen):
            sure[word] = CHOSEN
    return _words(window, texts, spans, sure)


def spans_of(read: str, texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return the words of a window as places: stretches between spaces that stayed spaces."""
    ends = [
        place
        for place, sign in enumerate(read)
        if sign in (LINE_END, HYPHEN_END) or (sign == " " and texts[place] == " ")
    ]
    spans = []
    start = 0
    for end in [*ends, len(read)]:
        if end > start:
            spans.append((start, end))
        start = end + 1
    return spans


def _words(
    window: Window,
    texts: Sequence[str],
    spans: Sequence[tuple[int, int]],
    confidences: Iterable[float],
) -> list[Written]:
    return [
        Written(
            window.line[start],
            window.place[start],
            window.place[end - 1] + 1,
            " ".join("".join(texts[start:end]).split()),
            float(confidence),
        )
        for (start, end), confidence in zip(spans, confidences, strict=True)
    ]


def written_at(window: Window, path: Path, capitals: Any) -> list[str]:
    """Return what is written at each place, in capitals or not."""
    texts = []
    for place, sign in enumerate(window.read):
        text = ""
        for slot, symbol in enumerate((path.first[place], path.second[place])):
            letter = sign if symbol == COPY else OUTPUTS[symbol]
            if letter in CYRILLIC and capitals[SLOTS * place + slot] > 0:
                letter = letter.upper()
            text += letter
        texts.append(text)
    start = 0
    for place in range(len(texts) + 1):
        if place == len(texts) or window.read[place] in f" {LINE_END}":
            texts[start:place] = _even_case(texts[start:place])
            start = place + 1
    return with_numerals(texts)


def _even_case(texts: list[str]) -> list[str]:
    """Return the letters of a word in capitals, small, or small after a capital."""
    letters = [char for text in texts for char in text if char.lower() in CYRILLIC]
    large = sum(char.isupper() for char in letters)
    if large > _CAPITALS_SHARE * len(letters) and len(letters) > 1:
        return [
            text.upper()
            if text.lower() != text.upper() and text.isalpha() and text.lower()[0] in CYRILLIC
            else text
            for text in texts
        ]
    evened = []
    begins = True
    for text in texts:
        new = ""
        for char in text:
            own = char.lower() in CYRILLIC
            new += char if begins or not own else char.lower()
            begins = not char.isalpha()
        evened.append(new)
    return evened


def _repaired(line: str, words: Sequence[Written]) -> Repaired:
    """Return the line with its words written, the doubtful ones flagged."""
    changed = sorted(
        (word for word in words if line[word.start : word.end] != word.after),
        key=lambda word: word.start,
    )
    applied = [word for word in changed if word.confidence >= DOUBTFUL]
    text, offsets = replace(line, [Replacement(w.start, w.end, w.after) for w in applied])
    repairs = []
    for word in changed:
        start, end = offsets.to_clean(word.start, word.end)
        repairs.append(
            Repair(
                start=start,
                end=end,
                before=line[word.start : word.end],
                after=word.after,
                family=FAMILY,
                confidence=word.confidence,
                applied=word.confidence >= DOUBTFUL,
            )
        )
    return Repaired(text, tuple(repairs), offsets)
