"""Kazakh letters come out as high as they are drawn."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.kazakh_case import as_high_as_they_stand
from pipeline.ocr.scan.tesseract import Token


def drawn(heights: list[tuple[int, ...]]) -> tuple[Picture, list[tuple[int, int]]]:
    """Return a picture of words, one below the other, their letters blocks so many dots high."""
    grey = np.full((60 * len(heights) + 20, 400), 240, np.uint8)
    rows = []
    for row, letters in enumerate(heights):
        base = 60 * row + 50
        for i, height in enumerate(letters):
            grey[base - height : base, 10 + 20 * i : 24 + 20 * i] = 40
        rows.append((base - 40, base))
    return grey, rows


def read(words: list[tuple[str, tuple[int, ...]]]) -> list[str]:
    grey, rows = drawn([heights for _, heights in words])
    tokens = [
        Token(text=text, x0=10, y0=y0, x1=10 + 20 * len(heights), y1=y1, confidence=0.9,
              line=(1, 1, i))
        for i, ((text, heights), (y0, y1)) in enumerate(zip(words, rows, strict=True))
    ]  # fmt: skip
    return [token.text for token in as_high_as_they_stand(grey, tokens)]


SMALL = (20, 20, 20, 20, 20)
CAPITAL = (29, 20, 20, 20, 20)


@pytest.mark.parametrize(
    ("word", "heights", "text"),
    [
        ("Қаулы", SMALL, "қаулы"),
        ("Қаулы", CAPITAL, "Қаулы"),
        ("Өткен", SMALL, "өткен"),
        ("Құбыр", (20, 20, 29, 20, 20), "құбыр"),  # one with a top among the others
        ("ЗаҢын", CAPITAL, "Заңын"),
        ("жӘне", (20, 20, 20, 20), "және"),
        ("қаулы", CAPITAL, "қаулы"),  # none is made a capital
        ("ҚАУЛЫ", SMALL, "ҚАУЛЫ"),
        ("ҚазҰТУ", (29, 20, 20, 29, 29, 29), "ҚазҰТУ"),
        ("Закон", SMALL, "Закон"),  # no letter of Kazakh alone
    ],
)
def test_a_letter_is_a_capital_where_it_is_higher_than_small_ones(
    word: str, heights: tuple[int, ...], text: str
) -> None:
    assert read([(word, heights)]) == [text]


def test_small_letters_of_the_same_face_are_the_measure() -> None:
    little_higher = (25, 20, 20, 20, 20)
    assert read([("өткен", little_higher), ("Қаулы", little_higher)])[1] == "қаулы"
    assert read([("өткен", SMALL), ("Қаулы", little_higher)])[1] == "Қаулы"


def test_where_no_ink_is_found_nothing_is_changed() -> None:
    grey = np.full((100, 200), 240, np.uint8)
    token = Token(text="Қаулы", x0=10, y0=10, x1=90, y1=50, confidence=0.9, line=(1, 1, 1))
    outside = Token(text="Қаулы", x0=300, y0=10, x1=390, y1=50, confidence=0.9, line=(1, 1, 1))
    assert [t.text for t in as_high_as_they_stand(grey, [token, outside])] == ["Қаулы", "Қаулы"]


@pytest.mark.parametrize(
    ("word", "high", "dot", "text"),
    [
        ("іс-шараның", 29, False, "Іс-шараның"),
        ("іс-шараның", 29, True, "іс-шараның"),
        ("ішінде", 20, False, "ішінде"),  # its dot was lost with the top of its box
        ("істер.", 29, False, "Істер."),
        ("ірі", 29, True, "ірі"),
    ],
)
def test_an_i_without_a_dot_is_a_capital(word: str, high: int, dot: bool, text: str) -> None:
    grey, _ = drawn([(high, *(20 for _ in word[1:]))])
    if dot:
        grey[26:29, 10:24] = 200
    token = Token(
        text=word, x0=10, y0=10, x1=10 + 20 * len(word), y1=50, confidence=0.9, line=(1, 1, 1)
    )
    assert as_high_as_they_stand(grey, [token])[0].text == text
