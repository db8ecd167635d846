"""Units and gases of English pages are told by their ink."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.scan.latin_units import with_latin_units
from pipeline.ocr.scan.tesseract import Token

FOOT, HIGH = 60, 30


def read(text: str, signs: str, before: str = "for", around: str = "the whole page") -> str:
    """Return what is told of a word drawn by letters n, l, i, a comma, a low 2 and a hairline -."""
    grey = np.full((110, 700), 240, np.uint8)
    x = 60
    for sign in signs:
        wide = {"n": 20, "O": 24, "l": 5, "i": 5, ",": 5, "2": 14, "-": 12}[sign]
        low = {"n": (10, 0), "i": (10, 0), ",": (25, -6), "2": (14, -6), "-": (10, 19)}
        top, foot = low.get(sign, (0, 0))
        grey[FOOT - HIGH + top : FOOT - foot, x : x + wide] = 30
        if sign == "i":
            grey[FOOT - HIGH : FOOT - HIGH + 5, x : x + wide] = 30
        x += wide + 6
    grey = cv2.GaussianBlur(grey, (0, 0), 0.8).astype(np.uint8)
    y = {"y0": FOOT - HIGH, "y1": FOOT + 6, "confidence": 0.9, "line": (1, 1, 1)}
    words = [
        Token(text=before, x0=10, x1=50, **y),  # type: ignore[arg-type]
        Token(text=text, x0=58, x1=x - 4, **y),  # type: ignore[arg-type]
        Token(text=around, x0=400, x1=480, **y),  # type: ignore[arg-type]
    ]
    return with_latin_units(grey, words)[1].text


@pytest.mark.parametrize(
    ("text", "signs", "before", "told"),
    [
        ("min", "nln", "640", "mln"),
        ("min", "nin", "45", "min"),
        ("min", "n-n", "45", "min"),  # a hairline has no neck
        ("bin", "lnln", "415", "bln"),  # a letter more than was read
        ("bin", "lnln", "KZT", "bln"),
        ("trin", "nnln", "1.24", "trln"),
        ("BIN", "nln", "for", "BIN"),
        ("min", "nn", "640", "min"),
        ("min", "nn", "USD", "mln"),
        ("К2Т", "nnn", "in", "KZT"),
        ("K/T", "nnn", "in", "KZT"),
        ("CO,", "OO2", "of", "CO₂"),
        ("СО;", "OO2", "of", "CO₂"),
        ("CH,", "OO2", "of", "CH₄"),
        ("CO,", "OO,", "of", "CO,"),
        ("CO2", "OOO", "of", "CO2"),  # as it was typed
        ("mine", "nlnn", "640", "mine"),
    ],
)
def test_the_ink_tells(text: str, signs: str, before: str, told: str) -> None:
    assert read(text, signs, before) == told


def test_on_a_page_in_cyrillic_letters_only_gases_are_told() -> None:
    words = "выбросы парниковых газов и веществ"
    assert read("СО,", "OO2", "выбросы", words) == "СО₂"
    assert read("К2Т", "nnn", "выбросы", words) == "К2Т"
