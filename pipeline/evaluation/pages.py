"""How well pages are read: letters, order, tables, running heads, hyphens and the layer verdict.

Pages come from `page_makers` (laid out with known truth) and `page_damage` (scans, layers).
Measures: CER and WER are edit distances in reading order over the truth's length; Kazakh letters
are those of the truth that an alignment leaves as they are; order is the share of pairs of pieces
that come out in their order; cells count where row, column and text are right. Numbers are right
that come out as they are written, digit for digit, wherever they stand.
"""

import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Final

from pipeline.config import Config
from pipeline.evaluation import page_rivals
from pipeline.evaluation.page_damage import LAYERS, SCANS, scanned
from pipeline.evaluation.page_makers import FAMILIES, make
from pipeline.evaluation.page_sheet import Item, Made
from pipeline.evaluation.page_typed import typed_pages
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import describe
from pipeline.ocr.read import read_page
from pipeline.records import BESIDE_THE_TEXT, Page, Segment
from pipeline.repair.assemble import assemble

KAZAKH: Final = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
#: Families of one page that are also scanned and given broken layers, in turn.
SINGLE: Final = (
    "one column",
    "kk beside ru",
    "table ruled",
    "two columns",
    "letterhead",
    "table merged",
    "footnotes",
)
#: Scans of plans of measures, whose cells are not level.
PLAN: Final = "plan of measures"
PLAN_SCANS: Final = ("clean, 300 dpi", "clean, 200 dpi", "noise, skew, 150 dpi")
#: Documents a family, a layer, a scan and a scan of plans: of the short run, and of the whole one.
SHORT: Final = (2, 2, 2, 5)
WHOLE: Final = (12, 12, 12, 12)
UNSEEN_SEEDS: Final = 10_000
#: A piece of text is found again by stretches of so many letters that stand only once.
SHINGLE: Final = 20
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_LEADERS: Final = re.compile(r"\.{4,}|…{2,}|_{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What was counted on some pages; counts add up."""

    pages: int = 0
    letters: int = 0
    letter_errors: int = 0
    words: int = 0
    word_errors: int = 0
    kazakh: int = 0
    kazakh_errors: int = 0
    pairs: int = 0
    pairs_right: int = 0
    cells: int = 0
    cells_found: int = 0
    cells_right: int = 0
    edges: int = 0
    edges_found: int = 0
    edges_right: int = 0
    broken: int = 0
    broken_right: int = 0
    numbers: int = 0
    numbers_right: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Counts") -> "Counts":
        names = [field.name for field in fields(self)]
        return Counts(**{n: getattr(self, n) + getattr(other, n) for n in names})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A document to be read: its family, scan and layer, and how its pages should be read."""

    group: str
    made: Made
    pdf: bytes
    read_as: str


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the table of scores by family, scan and layer, beside rivals.

    The short run (a few minutes) reads some 80 pages; with `unseen` some 400 of other seeds.
    ``data`` is a folder of PDFs whose typed pages (``corpus/gold/pages``) are scored, too.
    """
    sums: dict[str, Counts] = {}
    rivals: dict[str, Counts] = {}
    verdicts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(WHOLE if unseen else SHORT, UNSEEN_SEEDS if unseen else 0):
            path = Path(folder) / "page.pdf"
            path.write_bytes(case.pdf)
            counts, read_as = read_and_count(path, case.made)
            sums[case.group] = sums.get(case.group, Counts()) + counts
            verdicts.update((case.read_as, found) for found in read_as)
            for name, found in page_rivals.texts(path, case.group):
                rival = count_text(case.made, found.text, found.cells)
                if not found.text:  # it reads tables only
                    rival = Counts(
                        cells=rival.cells,
                        cells_found=rival.cells_found,
                        cells_right=rival.cells_right,
                    )
                rival += Counts(pages=len(read_as), seconds=found.seconds)
                rivals[name] = rivals.get(name, Counts()) + rival
    parts = [
        _table(sums),
        _verdicts(verdicts),
        "Rivals on the same pages",
        _table(rivals, summed=False),
    ]
    parts += [f"Not run: {name} ({reason})" for name, reason in page_rivals.LEFT_OUT]
    parts += [f"Not installed: {', '.join(page_rivals.missing())}"] * bool(page_rivals.missing())
    if data is not None:
        parts += ["Typed real pages", _table(dict(_typed(data)))]
    return "\n\n".join(parts)


def cases(amounts: tuple[int, int, int, int], first: int) -> Iterator[Case]:
    """Yield documents: each family as drawn, each broken layer, each scan."""
    for family in FAMILIES:
        for seed in range(first, first + amounts[0]):
            made = make(family, seed)
            yield Case(group=family, made=made, pdf=made.pdf, read_as="text_layer")
    for number, (layer, (change, read_as)) in enumerate(list(LAYERS.items())[1:]):
        for seed in range(first + 100, first + 100 + amounts[1]):
            made = make(SINGLE[(seed + number) % len(SINGLE)], seed)
            pdf = change(made.pdf, Random(seed))
            if _text(pdf) == _text(made.pdf):
                continue  # a font whose map is written in another way
            yield Case(group=f"layer: {layer}", made=made, pdf=pdf, read_as=read_as)
    for number, scan in enumerate(SCANS):
        for seed in range(first + 200, first + 200 + amounts[2]):
            made = make(SINGLE[(seed + number) % len(SINGLE)], seed)
            pdf = scanned(made.pdf, scan, Random(seed))
            yield Case(group=f"scan: {scan}", made=made, pdf=pdf, read_as="ocr")
    for scan in PLAN_SCANS:
        for seed in range(first + 300, first + 300 + amounts[3]):
            made = make(PLAN, seed)
            pdf = scanned(made.pdf, scan, Random(seed))
            yield Case(group=f"plan: {scan}", made=made, pdf=pdf, read_as="ocr")


def _text(pdf: bytes) -> str:
    return "".join(page.get_text() for page in library().open(stream=pdf))


def read_and_count(path: Path, made: Made) -> tuple[Counts, list[str]]:
    """Return the counts of a document that is read, and how each page was read."""
    document = describe(path, "page", "")
    begun = time.process_time()
    pages = [read_page(path, document, n + 1, Config()) for n in range(document.pages)]
    segments = assemble(pages)
    seconds = time.process_time() - begun
    return count(made, pages, segments) + Counts(seconds=seconds), [p.read_as for p in pages]


def count(made: Made, pages: Sequence[Page], segments: Sequence[Segment]) -> Counts:
    """Return what was read right of a document."""
    text = " ".join(s.text for s in segments if s.kind not in BESIDE_THE_TEXT)
    cells = Counter(
        (s.page, s.cell.row, s.cell.column, _tight(s.text)) for s in segments if s.cell is not None
    )
    edges = Counter((s.page, s.kind, _tight(s.text)) for s in segments if s.kind in BESIDE_THE_TEXT)
    true_edges = Counter(
        (i.page, i.kind, _tight(i.text)) for i in made.items if i.kind in BESIDE_THE_TEXT
    )
    return count_text(made, text, cells) + Counts(
        pages=len(pages),
        edges=true_edges.total(),
        edges_found=edges.total(),
        edges_right=(edges & true_edges).total(),
    )


def count_text(
    made: Made, text: str, cells: "Counter[tuple[int, int, int, str]] | None" = None
) -> Counts:
    """Return the counts that need no more than a text in order, and cells."""
    from rapidfuzz.distance import Levenshtein

    body = [item for item in made.items if item.kind not in BESIDE_THE_TEXT]
    truth, read = _spaced(" ".join(item.text for item in body)), _spaced(text)
    pairs, right = _order(body, read)
    true_cells = Counter(_place(item) for item in body if item.cell is not None)
    found = cells or Counter()
    words = Counter(read.replace(",", " ").replace(".", " ").split())
    broken = Counter(made.broken)
    numbers = _numbers(truth)
    wrong = _changed(truth, read)
    return Counts(
        letters=len(truth),
        letter_errors=Levenshtein.distance(truth, read),
        words=len(truth.split()),
        word_errors=Levenshtein.distance(truth.split(), read.split()),
        kazakh=sum(c in KAZAKH for c in truth),
        kazakh_errors=sum(truth[i] in KAZAKH for i in wrong),
        pairs=pairs,
        pairs_right=right,
        cells=true_cells.total(),
        cells_found=found.total(),
        cells_right=(found & true_cells).total(),
        broken=broken.total(),
        broken_right=sum(min(n, words[word]) for word, n in broken.items()),
        numbers=numbers.total(),
        numbers_right=(numbers & _numbers(read)).total(),
    )


def _numbers(text: str) -> Counter[str]:
    """Return the numbers of a text, each as it is written ("1 234,5" is two of them)."""
    return Counter(_NUMBER.findall(text))


def _place(item: Item) -> tuple[int, int, int, str]:
    assert item.cell is not None
    return (item.page, item.cell[1], item.cell[2], _tight(item.text))


def _changed(truth: str, read: str) -> set[int]:
    """Return the places of the truth that were read as something else, or not at all."""
    from rapidfuzz.distance import Levenshtein

    return {
        i
        for op in Levenshtein.opcodes(truth, read)
        if op.tag in ("replace", "delete")
        for i in range(op.src_start, op.src_end)
    }


def _order(items: Sequence[Item], text: str) -> tuple[int, int]:
    """Return how many pairs of pieces there are, and how many are in order in `text`."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    truth = _spaced(" ".join(item.text for item in items))
    places: list[int | None] = []
    for item in items:
        own = _spaced(item.text)
        if item.cell is not None or len(own) < SHINGLE:
            continue
        only_here = [s for s in _shingles(own) if truth.count(s) == 1]
        if not only_here:
            continue
        found = [text.find(s) for s in only_here if text.count(s) == 1]
        if found:
            places.append(sorted(found)[len(found) // 2])
            continue
        alike = partial_ratio_alignment(only_here[0], text, score_cutoff=70)
        places.append(alike.dest_start if alike else None)
    pairs = list(combinations(places, 2))
    right = sum(a is not None and b is not None and a < b for a, b in pairs)
    return len(pairs), right


def _shingles(text: str) -> list[str]:
    return [text[i : i + SHINGLE] for i in range(0, len(text) - SHINGLE + 1, 5)]


def _typed(folder: Path) -> Iterator[tuple[str, Counts]]:
    for name, path, number, made in typed_pages(folder):
        document = describe(path, name, "")
        begun = time.process_time()
        page = read_page(path, document, number, Config())
        segments = assemble([page])
        yield name, count(made, [page], segments) + Counts(seconds=time.process_time() - begun)


# --- tables --------------------------------------------------------------------------------------


def _table(sums: dict[str, Counts], *, summed: bool = True) -> str:
    head = (
        f"{'':34}{'pages':>6}{'CER %':>8}{'WER %':>8}{'kk %':>8}{'order':>7}{'cells':>7}"
        f"{'heads':>7}{'hyphen':>7}{'numbers %':>11}{'p/s':>8}"
    )
    rows = [head]
    total = Counts()
    for name, counts in sums.items():
        total += counts
        rows.append(_row(name, counts))
    if summed:
        rows.append(_row("all", total))
    return "\n".join(rows)


def _row(name: str, c: Counts) -> str:
    kazakh = f"{100 * (1 - c.kazakh_errors / c.kazakh):8.2f}" if c.kazakh else " " * 8
    letters = f"{100 * c.letter_errors / c.letters:8.2f}" if c.letters else " " * 8
    words = f"{100 * c.word_errors / c.words:8.2f}" if c.words else " " * 8
    return (
        f"{name:34}{c.pages or '':>6}{letters}{words}{kazakh}"
        f"{_share(c.pairs_right, c.pairs)}{_f1(c.cells_right, c.cells_found, c.cells)}"
        f"{_f1(c.edges_right, c.edges_found, c.edges)}{_share(c.broken_right, c.broken)}"
        + (f"{100 * c.numbers_right / c.numbers:11.2f}" if c.numbers else " " * 11)
        + (f"{c.pages / c.seconds:8.2f}" if c.seconds and c.pages else "")
    )


def _share(right: int, everything: int) -> str:
    return f"{right / everything:7.3f}" if everything else " " * 7


def _f1(right: int, found: int, true: int) -> str:
    return f"{2 * right / (found + true):7.3f}" if found + true else " " * 7


def _verdicts(counts: "Counter[tuple[str, str]]") -> str:
    """Return F1 of each verdict; a page read line by line counts as OCR where OCR was due."""
    rows = [f"{'Layer verdict':34}{'pages':>6}{'F1':>8}"]
    for wanted in ("text_layer", "ocr"):
        true = sum(n for (t, _), n in counts.items() if t == wanted)
        found = sum(n for (_, f), n in counts.items() if _is(f, wanted))
        right = sum(n for (t, f), n in counts.items() if t == wanted and _is(f, wanted))
        rows.append(f"{wanted:34}{true:6}{2 * right / max(1, true + found):8.3f}")
    return "\n".join(rows)


def _is(found: str, wanted: str) -> bool:
    return found == wanted or (found == "mixed" and wanted == "ocr")


def _spaced(text: str) -> str:
    """Return a text with single spaces, and without the dots of a table of contents."""
    return " ".join(_LEADERS.sub(" ", _hyphenated(text)).split())


def _tight(text: str) -> str:
    return "".join(_hyphenated(text).split())


def _hyphenated(text: str) -> str:
    """Return a text with plain hyphens for soft ones.

    Faces that draw both alike (Arimo, Liberation) say the soft one; the repair tells them apart.
    """
    return text.replace("\N{SOFT HYPHEN}", "-")


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts."""
    return sum(counts, Counts())
