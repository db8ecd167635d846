"""Lines of a Kazakh page that the Kazakh model is asked about, and when it is believed."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.kazakh_again import read_kazakh_again
from pipeline.ocr.scan.tesseract import Token

KAZAKH = "Субсидиялар жергілікті бюджеттен бөлінеді"
RUSSIAN = "Субсидии выделяются из местного бюджета"


def words(text: str, line: int, sure: float = 0.93) -> list[Token]:
    """Return the words of a line, a letter ten pixels wide and twenty high; "|" parts cells."""
    found: list[Token] = []
    x = 0
    for cell in text.split("|"):
        for word in cell.split():
            found.append(
                Token(
                    text=word,
                    x0=x,
                    y0=40 * line,
                    x1=x + 10 * len(word),
                    y1=40 * line + 20,
                    confidence=sure,
                    line=(line, 0, 0),
                )
            )
            x += 10 * len(word) + 8
        x += 100
    return found


def page(*lines: str) -> list[Token]:
    return [token for number, text in enumerate(lines) for token in words(text, number)]


def read_as(monkeypatch: pytest.MonkeyPatch, tokens: list[Token], *answers: str) -> list[str]:
    """Return the words of a page where the Kazakh model reads the rows of its strip so."""

    def read(strip: Picture, models: str, **_: object) -> list[Token]:
        return [
            Token(
                text=word, x0=20 * i, y0=66 * row + 30, x1=20 * i + 15, y1=66 * row + 60,
                confidence=0.97, line=(row, 0, 0),
            )
            for row, answer in enumerate(answers)
            for i, word in enumerate(answer.split())
        ]  # fmt: skip

    monkeypatch.setattr(tesseract, "read", read)
    monkeypatch.setattr(tesseract, "languages_here", lambda: ("eng", "kaz", "rus"))
    grey = np.full((800, 1200), 255, np.uint8)
    return [token.text for token in read_kazakh_again(grey, tokens)]


def test_short_cells_of_a_kazakh_page_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = page(*[KAZAKH] * 6, "Кой ecipy|4 000|Аналык мал")
    found = read_as(monkeypatch, tokens, "Қой өсіру", "Аналық мал")
    assert found[-6:] == ["Қой", "өсіру", "4", "000", "Аналық", "мал"]


def test_what_has_other_numbers_or_no_kazakh_letter_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = page(*[KAZAKH] * 6, "Кой 12|сатып алу")
    assert read_as(monkeypatch, tokens, "Қой 13", "сатып алу")[-4:] == ["Кой", "12", "сатып", "алу"]


def test_a_russian_page_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = page(*[RUSSIAN] * 4, *[KAZAKH] * 2, "Кой ecipy")
    assert read_as(monkeypatch, tokens, "Қой өсіру")[-2:] == ["Кой", "ecipy"]
