"""Dashes are as long as on the page, and apart where there is white beside them."""

import numpy as np
import pytest

from pipeline.ocr.scan.dash_lengths import with_dashes_as_long
from pipeline.ocr.scan.tesseract import Token

#: Pixels: letters are as high as in type of 40.
FOOT, HIGH = 60, 28


def read(text: str, signs: str, before: str = "") -> list[str]:
    """Return what is told of a word drawn by letters (h), hyphens (-), dashes (=, #), spaces."""
    grey = np.full((100, 500), 240, np.uint8)
    x, begin = 60, 60
    for sign in signs:
        wide = {"h": 16, "-": 10, "=": 19, "#": 38, " ": 8}[sign]
        if sign == "h":
            grey[FOOT - HIGH : FOOT, x : x + wide] = 30
        elif sign != " ":
            grey[FOOT - 13 : FOOT - 10, x : x + wide] = 30
        x += wide + 3
    high = not set(signs) <= set("-=#")
    box = {"y0": FOOT - HIGH if high else FOOT - 13, "y1": FOOT if high else FOOT - 10}
    word = Token(text=text, x0=begin, x1=x - 3, confidence=0.9, line=(1, 1, 1), **box)
    beside = Token(
        text="Гол", x0=420, x1=480, y0=FOOT - HIGH, y1=FOOT, confidence=0.9, line=(1, 1, 1)
    )
    first = Token(text=before, x0=5, x1=40, y0=32, y1=FOOT, confidence=0.9, line=(1, 1, 1))
    words = [first, word, beside] if before else [word, beside]
    return [token.text for token in with_dashes_as_long(grey, words)][bool(before) : -1]


@pytest.mark.parametrize(
    ("text", "signs", "told"),
    [
        ("-", "-", ["-"]),
        ("-", "=", ["–"]),
        ("—", "=", ["–"]),
        ("-", "#", ["—"]),
        ("—", "-", ["-"]),
        ("РБ-", "hh =", ["РБ", "–"]),
        ("РБ-", "hh -", ["РБ", "-"]),
        ("РБ-", "hh-", ["РБ-"]),
        ("РБ-ТО", "hh = hh", ["РБ", "–", "ТО"]),
        ("РБ-ТО", "hh-hh", ["РБ-ТО"]),
        ("РБ-ТО", "hh=hh", ["РБ-ТО"]),  # within a word it is a hyphen
        ("20-30", "hh=hh", ["20–30"]),
        ("20-30", "hh-hh", ["20-30"]),
        ("20-30", "hh = hh", ["20", "–", "30"]),
        ("-30", "=hh", ["-30"]),  # a sign
        ("1-1-1", "h-h-h", ["1-1-1"]),
        ("РБ-", "hhh", ["РБ-"]),
    ],
)
def test_what_the_ink_of_a_dash_tells(text: str, signs: str, told: list[str]) -> None:
    assert read(text, signs) == told


def test_the_number_of_an_act_keeps_its_hyphen() -> None:
    assert read("71-3", "hh=h", before="№") == ["71-3"]
    assert read("71-3", "hh=h", before="в") == ["71–3"]


def test_a_line_of_dashes_alone_says_nothing() -> None:
    grey = np.full((100, 100), 240, np.uint8)
    dash = Token(text="—", x0=10, x1=50, y0=40, y1=44, confidence=0.9, line=(1, 1, 1))
    assert with_dashes_as_long(grey, [dash]) == [dash]
