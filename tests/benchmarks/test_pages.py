"""Pages a CPU second, and what of it is Tesseract's own. Ratios of one run; nothing is checked."""

import os
import time
from pathlib import Path

import pytest

from pipeline import stages
from pipeline.config import SAMPLES, Config
from pipeline.ocr import tesseract
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


def test_scans(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    own = 0.0
    read = tesseract.read

    def timed(*args: object, **options: object) -> object:
        nonlocal own
        began = _cpu()
        try:
            return read(*args, **options)  # type: ignore[arg-type]
        finally:
            own += _cpu() - began

    for name in SCANS:
        _seconds(name)
    monkeypatch.setattr(tesseract, "read", timed)
    spent = sum(_seconds(name) for name in SCANS)
    with capsys.disabled():
        print(
            f"\nscans: {len(SCANS) / spent:.2f} pages a CPU second, {own / spent:.0%} Tesseract's"
        )


def test_two_processes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in SCANS:
        for copy in range(6):
            data = (SAMPLES / f"{name}.pdf").read_bytes()
            (inbox / f"{name}{copy}.pdf").write_bytes(data + b"\n%" + str(copy).encode())
    took = {}
    for width in (1, 2):
        began = time.monotonic()
        run([inbox], tmp_path / f"out{width}", width=width)
        took[width] = time.monotonic() - began
    with capsys.disabled():
        print(
            f"\n12 scans: -j 1 {took[1]:.1f} s, -j 2 {took[2]:.1f} s: {took[1] / took[2]:.2f} times"
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
