"""What Tesseract's words become."""

import pytest

from pipeline.ocr.recognize import lines_of, with_dashes
from pipeline.ocr.tesseract import Token


def token(text: str, width: int, height: int) -> Token:
    return Token(text=text, x0=0, y0=100, x1=width, y1=100 + height, confidence=0.9, line=(1, 1, 1))


@pytest.mark.parametrize(
    ("text", "width", "height", "read"),
    [
        ("4", 11, 4, "-"),  # a dash in a cell of figures
        ("қ", 11, 5, "-"),
        ("4", 14, 22, "4"),
        ("1", 6, 22, "1"),
        ("і", 4, 6, "і"),  # small, but not flat
        ("—", 30, 3, "—"),
        ("12", 30, 22, "12"),
    ],
)
def test_a_flat_sign_is_a_dash(text: str, width: int, height: int, read: str) -> None:
    usual = [token("387", 44, 22), token("Итого", 90, 23), token("12 450", 80, 22)]
    assert with_dashes([*usual, token(text, width, height)])[-1].text == read


def test_without_words_nothing_is_changed() -> None:
    assert with_dashes([token("4", 11, 4)])[0].text == "4"


def test_the_size_of_a_line_is_not_that_of_boxes_as_high_as_the_line() -> None:
    words = (
        ("инфраструктуры,", 13),
        ("утвержденных", 17),
        ("постановлением", 17),
        ("Правительства", 13),
    )
    usual = [("функционирования", 13), ("значимых", 7), ("объектов", 10), ("критической", 13)]
    tokens = [
        Token(text=text, x0=100 * i, y0=20 * row, x1=100 * i + 80, y1=20 * row + height,
              confidence=0.9, line=(1, 1, row))
        for row, line in enumerate((usual, usual, usual, words))
        for i, (text, height) in enumerate(line)
    ]  # fmt: skip
    assert len({line.size for line in lines_of(tokens, 1)}) == 1
