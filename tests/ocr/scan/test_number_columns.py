"""What was read as letters in a column of numbers is read again as a number."""

import numpy as np
import pytest

from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.number_columns import read_numbers_of_columns
from pipeline.ocr.scan.strips import strip_of
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box

GREY = np.full((200, 120), 245, np.uint8)


def _token(text: str, x: int, y: int, line: int = 0) -> Token:
    return Token(text=text, x0=x, y0=y, x1=x + 25, y1=y + 10, confidence=0.5, line=(1, y, line))


def _read(monkeypatch: pytest.MonkeyPatch, column: str, again: str) -> list[str]:
    """Return what a column reads as if what is asked again reads so, a word a row."""
    tokens = [_token(text, 65, 20 * n + 5) for n, text in enumerate(column.split()) if text != "_"]
    rows = len(column.split())
    rulings = [Box(x0=0.0, y0=20.0 * y, x1=100.0, y1=20.0 * y) for y in range(rows + 1)]
    rulings += [Box(x0=x, y0=0.0, x1=x, y1=20.0 * rows) for x in (0.0, 60.0, 100.0)]

    def read(strip: np.ndarray, languages: str, *, dpi: int, mode: int) -> list[Token]:
        del dpi, mode, strip
        assert languages == "eng"
        _, starts = strip_of(GREY, [[token] for token in tokens])
        return [
            Token(text=text, x0=30, y0=round(y) + 20, x1=60, y1=round(y) + 40, confidence=0.9,
                  line=(1, 1, n))
            for n, (text, y) in enumerate(zip(again.split(), starts, strict=False))
        ]  # fmt: skip

    monkeypatch.setattr(tesseract, "read", read)
    monkeypatch.setattr(tesseract, "languages_here", lambda: frozenset({"eng"}))
    return [t.text for t in read_numbers_of_columns(GREY, tokens, cell_boxes(rulings), 1.0)]


@pytest.mark.parametrize(
    ("column", "again", "meant"),
    [
        ("теңге 12 Sit 40,5 73", "571", "теңге 12 571 40,5 73"),
        ("теңге 12 ЗІ - 73 5", "511", "теңге 12 511 - 73 5"),
        ("теңге 12 Sit _ 73 8", "571", "теңге 12 571 73 8"),
        ("теңге 12 Sit 40 73", "Sit", "теңге 12 Sit 40 73"),
        ("теңге 12 нет 40 73", "HeT", "теңге 12 нет 40 73"),
        ("срок 2024 III 2025 2026", "111", "срок 2024 III 2025 2026"),  # a quarter
        ("срок Sit нет 40 73", "571 888", "срок Sit нет 40 73"),  # too few numbers
        ("МФ МЭ МЗ Sit 5", "571", "МФ МЭ МЗ Sit 5"),  # no column of numbers
    ],
)
def test_a_word_in_a_column_of_numbers(
    monkeypatch: pytest.MonkeyPatch, column: str, again: str, meant: str
) -> None:
    assert _read(monkeypatch, column, again) == meant.split()
