"""Pages of real PDFs read by the stages ``ocr`` and ``repair``, against what a person typed.

`page_typed` says how the truths are written. Margins are compared apart from the rest; where a
line was left out (``…``), whatever was read counts as right. Leaders and blanks to be filled in
("......", "____") count as a space, raised figures as figures. The PDFs are not in the project.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from pathlib import Path

from pipeline.config import GOLD, Config
from pipeline.errors import UsageError
from pipeline.evaluation.page_typed import items_of
from pipeline.records import BESIDE_THE_TEXT, Page, Segment
from pipeline.spans import OffsetMap
from pipeline.stages import describe, ocr, repair

LEFT_OUT = "\N{HORIZONTAL ELLIPSIS}"
SHOWN = 12  # differences listed for a page
_LEADERS = re.compile(r"\.{4,} | _{2,}", re.VERBOSE)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of a page: those of its text, and those in its margins."""

    body: tuple[str, ...]
    margins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One page: what a person typed, what was read, and how (``Page.read_as``)."""

    name: str
    read_as: str
    truth: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """Units (letters or words) of a truth, and how many were wrong."""

    units: int
    wrong: int

    def __str__(self) -> str:
        return f"{100 * self.wrong / self.units:7.2f}" if self.units else f"{self.wrong:6}!"


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return CER and WER of each typed page and of all, and where they differ.

    ``any order`` is the share of words that are wrong whatever their place: what is left of the
    WER when the layout is forgiven. ``data`` is the folder whose ``pdfs/`` holds the documents.

    Raises:
        UsageError: the documents are not there.
    """
    if data is None or not (data / "pdfs").is_dir():
        raise UsageError("Name the folder that has the real PDFs in pdfs/: --data FOLDER.")
    readings = list(read_all(data / "pdfs", GOLD / "pages"))
    return "\n\n".join((_table(readings), *(_differences(reading) for reading in readings)))


def read_all(folder: Path, truths: Path) -> Iterator[Reading]:
    """Yield each page of `folder` that has its truth in `truths`, whole documents being read."""
    typed = sorted(truths.glob("*.p*.txt"))
    for stem, files in groupby(typed, lambda file: file.stem.rpartition(".p")[0]):
        read = _read(folder / f"{stem}.pdf")
        for file in files:
            page, text = read[int(file.stem.removeprefix(f"{stem}.p")) - 1]
            truth = parse(file.read_text(encoding="utf-8"))
            yield Reading(name=file.stem, read_as=page.read_as, truth=truth, text=text)


def parse(truth: str) -> Text:
    """Return the words of a typed page.

    >>> parse("^ 5\\n# Статья 1\\n| ВВП | 7 840 |\\n")
    Text(body=('Статья', '1', 'ВВП', '7', '840'), margins=('5',))
    """
    body: list[str] = []
    margins: list[str] = []
    for item in items_of(truth, 1):
        (margins if item.kind == "header" else body).extend(_words(item.text))
    return Text(body=tuple(body), margins=tuple(margins))


def _read(path: Path) -> list[tuple[Page, Text]]:
    """Return every page of a document with the words of its segments."""
    config = Config()
    document = describe(path, path.stem, "")
    pages = [ocr(path, document, number, config) for number in range(1, document.pages + 1)]
    segments = repair(pages, config)
    ends = [0, *accumulate(len(page.raw) for page in pages)]
    texts = (_text_between(segments, start, end) for start, end in pairwise(ends))
    return list(zip(pages, texts, strict=True))


def _text_between(segments: Iterable[Segment], start: int, end: int) -> Text:
    """Return the words of the parts of segments that were read between two raw offsets."""
    body: list[str] = []
    margins: list[str] = []
    for segment in segments:
        low, high = max(start, segment.raw_start), min(end, segment.raw_end)
        if low >= high or segment.kind == "bookmark":
            continue
        low, high = low - segment.raw_start, high - segment.raw_start
        words = _words(segment.text[slice(*OffsetMap(segment.edits).to_clean(low, high))])
        (margins if segment.kind in BESIDE_THE_TEXT else body).extend(words)
    return Text(body=tuple(body), margins=tuple(margins))


def _words(text: str) -> list[str]:
    return _LEADERS.sub(" ", text).translate(_RAISED).split()


def compare(truth: Sequence[str], read: Sequence[str]) -> Errors:
    """Return how much of a truth (its letters, or its words) is wrong: Levenshtein distance.

    What stands in the place of `LEFT_OUT` costs nothing.

    >>> compare("abc…", "abdxyz")
    Errors(units=3, wrong=1)
    """
    wrong = 0
    for old, new in _changes(truth, read):
        if LEFT_OUT in old:
            wrong += sum(item not in (LEFT_OUT, " ") for item in old)
        else:
            wrong += max(len(old), len(new))
    return Errors(units=len(truth) - truth.count(LEFT_OUT), wrong=wrong)


def _changes(truth: Sequence[str], read: Sequence[str]) -> Iterator[tuple[Sequence[str], ...]]:
    """Yield what differs between two sequences: each stretch of the truth, and what was read."""
    from rapidfuzz.distance import Levenshtein

    at, to = 0, 0
    for block in Levenshtein.editops(truth, read).as_matching_blocks():
        if at < block.a or to < block.b:
            yield truth[at : block.a], read[to : block.b]
        at, to = block.a + block.size, block.b + block.size


def _any_order(truth: Sequence[str], read: Sequence[str]) -> Errors:
    """Return how many words of a truth are missing or too many, wherever they stand."""
    typed = [word for word in truth if word != LEFT_OUT]
    missing, more = Counter(typed) - Counter(read), Counter(read) - Counter(typed)
    extra = more.total() if LEFT_OUT not in truth else 0
    return Errors(units=len(typed), wrong=max(missing.total(), extra))


def _table(readings: Sequence[Reading]) -> str:
    heads = ("CER %", "WER %", "any order", "margins")
    rows = [f"{'page':40} {'read as':10} {'letters':>8}" + "".join(f"{h:>10}" for h in heads)]
    scores = [_scores(reading.truth, reading.text) for reading in readings]
    rows += [_row(r.name, r.read_as, page) for r, page in zip(readings, scores, strict=True)]
    total = [
        Errors(units=sum(e.units for e in column), wrong=sum(e.wrong for e in column))
        for column in zip(*scores, strict=True)
    ]
    return "\n".join((*rows, _row("all", "", total)))


def _scores(truth: Text, text: Text) -> tuple[Errors, ...]:
    return (
        compare(" ".join(truth.body), " ".join(text.body)),
        compare(truth.body, text.body),
        _any_order(truth.body, text.body),
        compare(" ".join(truth.margins), " ".join(text.margins)),
    )


def _row(name: str, read_as: str, scores: Sequence[Errors]) -> str:
    return f"{name:40} {read_as:10} {scores[0].units:8}" + "".join(f"{s!s:>10}" for s in scores)


def _differences(reading: Reading) -> str:
    truth, text = reading.truth, reading.text
    changes = (*_changes(truth.body, text.body), *_changes(truth.margins, text.margins))
    found = [f"  {' '.join(o)!r} -> {' '.join(n)!r}" for o, n in changes if LEFT_OUT not in o]
    more = [f"  ... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    return "\n".join((f"{reading.name} ({reading.read_as})", *found[:SHOWN], *more))
