"""What is missing on the machine, and what to type."""

import pytest

from pipeline import doctor
from pipeline.ocr.scan import tesseract


def test_all_is_here() -> None:
    assert all(finding.ok for finding in doctor.examine())


def test_without_tesseract_it_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "engine_name", lambda: "")
    first = next(doctor.examine())
    assert not first.ok
    assert "apt-get install tesseract-ocr" in first.advice


def test_a_missing_language_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "languages_here", lambda: frozenset({"rus", "eng"}))
    missing = [finding for finding in doctor.examine() if not finding.ok]
    assert [finding.advice for finding in missing] == [
        "Type: sudo apt-get install tesseract-ocr-kaz"
    ]
