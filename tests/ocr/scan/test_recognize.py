"""What Tesseract's words become."""

from dataclasses import replace

import pytest

from pipeline.ocr.scan.recognize import (
    is_junk,
    lines_of,
    with_dashes,
    without_bars,
    without_signs,
    without_specks,
)
from pipeline.ocr.scan.tesseract import Token


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
        ("“", 16, 4, "-"),  # a dash at the start of an item
        ("“", 16, 14, "“"),
        (":", 11, 4, "-"),
        ("=", 11, 3, "-"),
        (".", 11, 4, "-"),
        ("=", 16, 9, "="),
        (":", 4, 14, ":"),
        (".", 4, 4, "."),
        ("о", 136, 6, "о"),  # what is left of a ruling
    ],
)
def test_a_flat_sign_is_a_dash(text: str, width: int, height: int, read: str) -> None:
    usual = [token("387", 44, 22), token("Итого", 90, 23), token("12 450", 80, 22)]
    assert with_dashes([*usual, token(text, width, height)])[-1].text == read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("|. Доходы", "1. Доходы"),
        ("387|042| |Доходы", "387|042 Доходы"),
        ("Доходы |. Затраты", "Доходы . Затраты"),
        ("|. доходы", "доходы"),
        ("| Доходы", "Доходы"),
    ],
)
def test_bars_of_a_table(words: str, read: str) -> None:
    tokens = [replace(token(word, 20, 22), x0=30 * i) for i, word in enumerate(words.split())]
    assert " ".join(t.text for t in without_specks(without_bars(tokens))) == read


@pytest.mark.parametrize(
    ("text", "sure", "kept"),
    [
        ("№", 0.95, True),
        ("%", 0.95, True),
        ("-", 0.95, True),
        ("№", 0.5, False),
        ("/", 0.95, False),
    ],
)
def test_signs_that_stand_alone_in_a_cell(text: str, sure: float, kept: bool) -> None:
    (line,) = lines_of([replace(token(text, 20, 22), confidence=sure)], 1)
    assert is_junk(line) is not kept


def test_without_words_nothing_is_changed() -> None:
    assert with_dashes([token("4", 11, 4)])[0].text == "4"


def test_the_size_of_a_line_is_not_that_of_boxes_as_high_as_the_line() -> None:
    words = (
        ("инфраструктуры,", 13),
        ("утвержденных", 17),
        ("постановлением", 17),
        ("Правительства", 13),
    )
    short = [("республиканском", 13), ("годы».", 10), ("-", 1), ("бюджете", 13), ("2023", 10)]
    usual = [("функционирования", 13), ("значимых", 7), ("объектов", 10), ("критической", 13)]
    tokens = [
        Token(text=text, x0=100 * i, y0=20 * row, x1=100 * i + 80, y1=20 * row + height,
              confidence=0.9, line=(1, 1, row))
        for row, line in enumerate((usual, usual, usual, words, short))
        for i, (text, height) in enumerate(line)
    ]  # fmt: skip
    assert len({line.size for line in lines_of(tokens, 1)}) == 1


def _beside(*words: tuple[str, int, int, float]) -> list[Token]:
    """Return words of one line: text, left and right side, confidence; a dash is low and flat."""
    return [
        Token(
            text=text,
            x0=x0,
            y0=110 if text in "-–—" else 100,
            x1=x1,
            y1=113 if text in "-–—" else 122,
            confidence=sure,
            line=(1, 1, 1),
        )
        for text, x0, x1, sure in words
    ]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        # a range of dates
        ([("23.09.2019", 0, 110, 0.9), ("-", 118, 132, 0.47), ("31.10.2019", 140, 250, 0.9)], 3),
        # what is left of a ruling between two columns
        ([("закупок:", 0, 110, 0.9), ("-", 118, 132, 0.47), ("Х", 240, 252, 0.9)], 2),
        ([("-", 118, 132, 0.47), ("Х", 140, 152, 0.9)], 1),
        ([("Итого", 0, 110, 0.9), ("-", 118, 132, 0.47)], 1),
        # a dash in a cell of its own, plainly read
        ([("Итого", 0, 110, 0.9), ("-", 218, 232, 0.9)], 2),
        ([("цены", 0, 110, 0.9), ("`", 118, 122, 0.9), ("по", 130, 160, 0.9)], 2),
    ],
)
def test_a_dash_between_words_of_a_ruled_page_stays(
    words: list[tuple[str, int, int, float]], kept: int
) -> None:
    assert len(without_signs(_beside(*words))) == kept
