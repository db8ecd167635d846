"""How well Cyrillic that was read as Latin is read again: letters, words, confidence, speed.

The pairs are prose of this project (``corpus/gold/documents``), drawn in faces that no training
line is drawn in (Linux Libertine, Gentium) at 150-400 dpi, some with noise, skew and the reverse
side shining through, and read by both English models of Tesseract 5 (``corpus/gold/latin``). Of
``--data`` every ``test*.tsv`` is scored too. Letter errors are counted in small letters with
broken words joined; a line that the detector lets pass counts as it stands. Doubtful words count as
they are proposed; the last column counts them as they are left, in Latin letters.

Beside the decoder stand its halves under the same language model: the network alone, and the noisy
channel alone.
"""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Final

from pipeline.config import GOLD
from pipeline.garble import verdicts
from pipeline.repair.latin.beam import Breadth
from pipeline.repair.latin.decode import QUALITY, decode_with
from pipeline.repair.repaired import Repaired
from pipeline.training.latin.confidence import same_marks, words_right
from pipeline.training.latin.drawing import BREAK
from pipeline.training.latin.pairs import Pair, load_pairs

#: The names of the engines in a page's name ("77-3-0").
ENGINES: Final = {"0": "standard", "1": "fast"}
SURE: Final = 0.9
_ITALIC: Final = ("Italic", "_RI", "BoldItalic", "56F", "76F", "cmunti")


@dataclass(frozen=True, slots=True)
class Score:
    """Sums over lines: letters, wrong letters, words, wrong words."""

    letters: int = 0
    letters_wrong: int = 0
    words: int = 0
    words_wrong: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.letters + other.letters,
            self.letters_wrong + other.letters_wrong,
            self.words + other.words,
            self.words_wrong + other.words_wrong,
        )


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the tables."""
    files = [GOLD / "latin" / ("own.unseen.tsv" if unseen else "own.tsv")]
    if data is not None:
        files += sorted(data.glob("test*.tsv"))
    parts = [_of_file(file) for file in files]
    return "\n\n".join([*parts, _false_alarms(data)])


#: The ways of decoding that are compared.
WAYS: Final[dict[str, Breadth]] = {
    "channel": replace(QUALITY["best"], channel=1 - 1e-6),
    "network": replace(QUALITY["best"], channel=1e-9),
    "fast": QUALITY["fast"],
    "best": QUALITY["best"],
}


def _of_file(file: Path) -> str:
    pairs = load_pairs(file)
    pages = [list(page) for _, page in groupby(pairs, key=lambda pair: pair.page)]
    raw = [[pair.read for pair in page] for page in pages]
    texts = {"raw": raw}
    paces = []
    best: list[list[Repaired | None]] = []
    for way, breadth in WAYS.items():
        best, pace = _decoded(pages, breadth)
        texts[way] = [_texts(page, some) for page, some in zip(pages, best, strict=True)]
        paces.append(f"{way} {pace:,.0f}")
    texts["left"] = [_left(page, some) for page, some in zip(pages, best, strict=True)]
    lines = [
        f"{file.name}: {len(pairs)} lines on {len(pages)} pages; CER % of each way, words right %",
        "language  style   engine    lines    raw  channel  network   fast   best  words   left",
    ]
    for group in sorted({_group(page) for page in pages}):
        chosen = [index for index, page in enumerate(pages) if _group(page) == group]
        scores = {
            way: sum((_score(pages[i], read[i]) for i in chosen), Score())
            for way, read in texts.items()
        }
        wrong = {way: 100 * s.letters_wrong / max(1, s.letters) for way, s in scores.items()}
        right = 100 - 100 * scores["best"].words_wrong / max(1, scores["best"].words)
        lines.append(
            f"{group[0]:9} {group[1]:7} {group[2]:9} {sum(len(pages[i]) for i in chosen):5} "
            f"{wrong['raw']:6.1f} {wrong['channel']:8.2f} {wrong['network']:8.2f} "
            f"{wrong['fast']:6.2f} {wrong['best']:6.2f} {right:6.1f} {wrong['left']:6.2f}"
        )
    missed = sum(verdict == "clean" for page in raw for verdict in verdicts(page))
    lines.append(f"letters a second: {', '.join(paces)}")
    lines.append(f"garbled lines missed: {missed} of {len(pairs)}")
    lines.append(_confidence(pages, best))
    return "\n".join(lines)


def _decoded(
    pages: Sequence[Sequence[Pair]], breadth: Breadth
) -> tuple[list[list[Repaired | None]], float]:
    """Return the pages decoded as one document, and how many letters a second of CPU time."""
    decode_with(["OJIEYMETTIK CEPIKTECTIK MICH KOHCECHCYC"], breadth)
    together = [line for page in pages for line in [*(pair.read for pair in page), ""]]
    began = time.process_time()
    decoded = decode_with(together, breadth)
    spent = time.process_time() - began
    cut, at = [], 0
    for page in pages:
        cut.append(decoded[at : at + len(page)])
        at += len(page) + 1
    return cut, sum(map(len, together)) / spent


def _left(page: Sequence[Pair], decoded: Sequence[Repaired | None]) -> list[str]:
    """Return the lines as they are left: doubtful words as they were read."""
    return [
        pair.read if line is None else line.text for pair, line in zip(page, decoded, strict=True)
    ]


def _texts(page: Sequence[Pair], decoded: Sequence[Repaired | None]) -> list[str]:
    """Return the lines as proposed, doubtful words and all."""
    return [
        pair.read if line is None else proposed(line)
        for pair, line in zip(page, decoded, strict=True)
    ]


def proposed(line: Repaired) -> str:
    """Return a line with the repairs that were only flagged made too."""
    text = line.text
    for repair in sorted(line.repairs, key=lambda repair: -repair.start):
        if not repair.applied:
            text = text[: repair.start] + repair.after + text[repair.end :]
    return text


def _group(page: Sequence[Pair]) -> tuple[str, str, str]:
    style = "italic" if page[0].style.endswith(_ITALIC) else "roman"
    return page[0].language, style, ENGINES.get(page[0].page.split("-")[-1], "")


def _score(page: Sequence[Pair], lines: Sequence[str]) -> Score:
    """Return the score of a page: letters and words, broken words joined in both texts."""
    from rapidfuzz.distance import Levenshtein

    truth = output = ""
    for pair, line in zip(page, lines, strict=True):
        broken = pair.true.endswith(BREAK)
        truth += pair.true[:-1] if broken else pair.true + " "
        output += line.rstrip().rstrip("-\N{EM DASH}\N{EN DASH}") if broken else line + " "
    truth, output = folded(truth), folded(output)
    return Score(
        len(truth),
        Levenshtein.distance(output, truth),
        len(truth.split()),
        min(len(truth.split()), Levenshtein.distance(output.split(), truth.split())),
    )


def folded(text: str) -> str:
    """Return a text in small letters, its spaces and forms of marks folded.

    A dash drawn between spaces is a dash, whether it was read as a long or a short one.
    """
    return " ".join(same_marks(text).replace(" — ", " - ").split())


def _confidence(
    pages: Sequence[Sequence[Pair]], decoded: Sequence[Sequence[Repaired | None]]
) -> str:
    """Return the share of words that are sure, and of those that are right."""
    found = [
        (repair.confidence, right)
        for page, lines in zip(pages, decoded, strict=True)
        for pair, line in zip(page, lines, strict=True)
        if line is not None
        for repair, right in zip(
            line.repairs,
            words_right(*_placed(line), pair.true),
            strict=True,
        )
    ]
    sure = [right for confidence, right in found if confidence >= SURE]
    others = [right for confidence, right in found if confidence < SURE]
    return (
        f"words with confidence {SURE} and more: {_percent(len(sure), len(found))} of all, right "
        f"{_percent(sum(sure), len(sure))}; the others right {_percent(sum(others), len(others))}"
    )


def _placed(line: Repaired) -> tuple[str, list[tuple[int, int]]]:
    """Return a line as proposed, and where its repairs are in it."""
    spans = []
    moved = 0
    for repair in line.repairs:
        length = repair.end - repair.start
        start = repair.start + moved
        moved += 0 if repair.applied else len(repair.after) - length
        spans.append((start, repair.end + moved))
    return proposed(line), spans


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


def _false_alarms(data: Path | None) -> str:
    """Return how many clean lines are called garbled, and how fast that is found."""
    clean = [
        line
        for name in ("en.seen.jsonl", "retired_en.seen.jsonl")
        for row in (GOLD / "documents" / name).read_text(encoding="utf-8").splitlines()
        for line in json.loads(row)["text"].splitlines()
    ]
    sources: list[tuple[str, Callable[[], list[str]]]] = [
        ("English of this project", lambda: clean)
    ]
    if data is not None:
        for file in sorted(data.glob("clean-*.txt")):
            sources.append((file.stem, file.read_text("utf-8").splitlines))
    rows = []
    for name, read in sources:
        lines = read()
        began = time.process_time()
        alarms = sum(verdict != "clean" for verdict in verdicts(lines))
        pace = sum(map(len, lines)) / 1e6 / max(1e-9, time.process_time() - began)
        rows.append(f"{name}: {alarms} of {len(lines)} clean lines called garbled, {pace:.1f} MB/s")
    return "\n".join(rows)
