"""What Tesseract's libraries print is kept from who reads tables."""

import ctypes
from pathlib import Path

import pytest

from pipeline.ocr.scan import tesseract


def test_leptonica_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    tesserocr = pytest.importorskip("tesserocr")
    folder = Path(tesserocr.__file__).parent.parent / "tesserocr.libs"
    libraries = [ctypes.CDLL(str(path)) for path in folder.glob("liblept*")]
    if not libraries:
        pytest.skip("tesserocr was built here, not installed as a wheel")
    errors = 5
    libraries[0].setMsgSeverity(errors)
    libraries[0].pixGetWidth(None, None)
    assert "pixGetWidth" in capfd.readouterr().err
    tesseract._hush(folder)
    libraries[0].pixGetWidth(None, None)
    assert capfd.readouterr().err == ""


def test_no_library_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "libleptonica.so").write_bytes(b"none")
    tesseract._hush(tmp_path)
