"""What the processes of a run over a PDF of 2,000 pages hold at most. Nothing is checked."""

import sys
from pathlib import Path

import pytest

from tests.large import make_large
from tests.memory import watch

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize("width", [1, 2])
def test_two_thousand_pages(capsys: pytest.CaptureFixture[str], tmp_path: Path, width: int) -> None:
    path = tmp_path / "large.pdf"
    make_large(path, 2000)
    command = ["-m", "pipeline.cli", "run", str(path), "-o", str(tmp_path / "out")]
    _, peaks, _ = watch([sys.executable, *command, "-j", str(width)])
    with capsys.disabled():
        print(f"\n-j {width}")
        for kind, peak in peaks.items():
            print(f"{kind}: {peak.resident:.0f} MiB, {peak.private:.0f} of them private")
