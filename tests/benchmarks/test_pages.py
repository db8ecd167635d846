"""Pages a CPU second, and what of it is Tesseract's own: ratios of one run.

Times are those of the processor, not of the clock. One bound is checked: what reading a scan costs
beside Tesseract.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pytest

from pipeline import stages
from pipeline.config import SAMPLES, Config
from pipeline.evaluation.page_damage import scanned
from pipeline.evaluation.page_makers import make
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import opened_pdf
from pipeline.ocr.scan import tesseract
from pipeline.repair.assemble import assemble
from pipeline.run import run

pytestmark = pytest.mark.benchmark

LAYERS = ("koncessii_ru", "enbek_kk", "access_en", "aralas_mixed", "byudzhet_ru")
SCANS = ("yazyki_prikaz_ru", "zhoba_kk")


def _seconds(name: str) -> float:
    """Return the CPU seconds that reading, repair and detection of a document's page take."""
    path = SAMPLES / f"{name}.pdf"
    document = stages.describe(path, name, "")
    began = _cpu()
    page = stages.ocr(path, document, 1, Config())
    stages.detect(stages.repair([page], Config()))
    return _cpu() - began


def _cpu() -> float:
    """Return the CPU time of this process and of those it waited for (Tesseract's)."""
    return sum(os.times()[:4])


def test_text_layers(capsys: pytest.CaptureFixture[str]) -> None:
    for name in LAYERS:
        _seconds(name)
    rounds = 20
    spent = sum(_seconds(name) for name in LAYERS for _ in range(rounds))
    with capsys.disabled():
        print(f"\ntext layers: {rounds * len(LAYERS) / spent:.0f} pages a CPU second")


#: Full pages of text of our own making, read beside what MuPDF alone takes for their letters.
FULL = ("one column", "two columns", "three columns", "table ruled")


def test_full_pages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Segments with boxes, beside MuPDF's own words and its letters with boxes, turn about."""
    with capsys.disabled():
        print()
        for family in FULL:
            path = tmp_path / f"{family}.pdf"
            path.write_bytes(make(family, 4).pdf)
            ours, words, letters = _beside_mupdf(path)
            print(
                f"{family}: {1 / ours:.0f} pages a CPU second, {ours / words:.1f} times MuPDF's "
                f"words, {ours / letters:.1f} times its letters"
            )


def _beside_mupdf(path: Path) -> list[float]:
    document = stages.describe(path, "page", "")
    page = opened_pdf(path)[0]
    return _turn_about(
        lambda: assemble([stages.ocr(path, document, 1, Config())]),
        lambda: page.get_text("words"),
        lambda: page.get_text("rawdict"),
    )


def _turn_about(*ways: Callable[[], object], rounds: int = 30) -> list[float]:
    """Return the CPU seconds of each way, the median of rounds in which each has its turn."""
    took: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for way, seconds in zip(ways, took, strict=True):
            began = time.process_time()
            way()
            seconds.append(time.process_time() - began)
    return [median(seconds) for seconds in took]


#: Dense pages of our own making as they are scanned, and the seed of each.
DENSE = (
    ("one column", "clean, 300 dpi", 2),
    ("two columns", "clean, 300 dpi", 2),
    ("footnotes", "noise, skew, 150 dpi", 2),
    ("footnotes", "seal", 2),
    ("table ruled", "clean, 300 dpi", 2),
    ("table ruled", "clean, 200 dpi", 3),
    ("plan of measures", "clean, 300 dpi", 300),
    ("plan of measures", "clean, 300 dpi", 303),
    ("plan of measures", "clean, 200 dpi", 302),
    ("plan of measures", "clean, 200 dpi", 303),
)
#: What is ours is less than this share of Tesseract's own time.
MOST = 0.10


@pytest.mark.parametrize(("family", "scan", "seed"), DENSE)
def test_scans(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    family: str,
    scan: str,
    seed: int,
) -> None:
    """What reading a scan costs beside Tesseract's own time, the median of some readings.

    Its own is what passes within its library: the first reading of a page, the second tries of
    what it was unsure of, and the second reading of numbers, told apart here. The rest is ours:
    to draw the page, to find its colours, its lean and its rulings, to even its light, and to make
    lines and blocks of the words.
    """
    readings: list[tuple[str, float]] = []
    read = tesseract.read

    def timed(picture: Any, languages: str, **options: Any) -> Any:
        began = time.process_time()
        try:
            return read(picture, languages, **options)
        finally:
            again = "numbers" if languages == "eng" else "again" if readings else "first"
            readings.append((again, time.process_time() - began))

    monkeypatch.setattr(tesseract, "read", timed)
    path = tmp_path / "page.pdf"
    path.write_bytes(scanned(make(family, seed).pdf, scan, Random(seed)))
    _read(path)
    shares: list[float] = []
    for _ in range(3):
        readings.clear()
        spent = _read(path)
        own = sum(seconds for _, seconds in readings)
        shares.append((spent - own) / own)
    kinds = {kind: sum(s for k, s in readings if k == kind) / own for kind, _ in readings}
    told = ", ".join(f"{kind} {share:.0%}" for kind, share in kinds.items())
    with capsys.disabled():
        print(
            f"\n{family}, {scan}: Tesseract {own:.2f} CPU s ({told}), beside it "
            f"{median(shares):.1%}"
        )
    assert median(shares) < MOST


def _read(path: Path) -> float:
    """Return the CPU seconds that reading the first page of a PDF takes.

    MuPDF keeps the pictures that it drew, and no page of a folder is read twice.
    """
    library().TOOLS.store_shrink(100)
    document = stages.describe(path, "page", "")
    began = time.process_time()
    stages.ocr(path, document, 1, Config())
    return time.process_time() - began


@pytest.mark.parametrize("copies", [6, 60])
def test_two_processes(capsys: pytest.CaptureFixture[str], tmp_path: Path, copies: int) -> None:
    """A process takes some seconds to begin: the more there is to read, the less it matters."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in SCANS:
        for copy in range(copies):
            data = (SAMPLES / f"{name}.pdf").read_bytes()
            (inbox / f"{name}{copy}.pdf").write_bytes(data + b"\n%" + str(copy).encode())
    took = {}
    for width in (1, 2):
        began = time.monotonic()
        run([inbox], tmp_path / f"out{width}", width=width)
        took[width] = time.monotonic() - began
    with capsys.disabled():
        print(
            f"\n{copies * len(SCANS)} scans: -j 1 {took[1]:.1f} s, -j 2 {took[2]:.1f} s: "
            f"{took[1] / took[2]:.2f} times"
        )


def test_nothing_changed_among_two_thousand(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(2000):
        (inbox / f"{number}.txt").write_text(f"Документ {number}", encoding="utf-8")
    run([inbox], tmp_path / "out", width=2)
    began = time.monotonic()
    summary = run([inbox], tmp_path / "out", width=2)
    took = time.monotonic() - began
    with capsys.disabled():
        print(f"\nnothing changed among 2,000 documents: {took:.2f} s")
    assert summary.done == {}
