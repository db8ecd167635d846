"""Squares and cubes of units come out as they stand on the page."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.raised_digits import with_raised_digits
from pipeline.ocr.scan.tesseract import Token

FOOT = 70


def drawn(letters: int, digit: str, *, raised: bool = True) -> tuple[Picture, int]:
    """Return a picture of small letters (blocks) and a digit behind them, and where they end."""
    grey = np.full((110, 300), 240, np.uint8)
    x = 20
    for _ in range(letters):
        grey[FOOT - 26 : FOOT, x : x + 22] = 40
        x += 28
    if digit:
        foot = FOOT - 18 if raised else FOOT
        cv2.putText(grey, digit, (x, foot), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 40, 2, cv2.LINE_AA)
        x += 22
    return grey, x


def token(text: str, end: int, line: int = 1) -> Token:
    return Token(
        text=text, x0=18, y0=FOOT - 30, x1=end, y1=FOOT + 2, confidence=0.9, line=(1, 1, line)
    )


@pytest.mark.parametrize(
    ("read_as", "letters", "digit", "text"),
    [
        ("м?", 1, "2", "м²"),
        ("м2,", 1, "3", "м³,"),
        ("мз", 1, "3", "м³"),
        ("МЗ.", 1, "3", "м³."),
        ("м”,", 1, "2", "м²,"),
        ("KM?", 2, "2", "км²"),
        ("м", 1, "3", "м³"),
        ("(м3)", 1, "3", "(м³)"),
        ("м7сут", 1, "3", "м³/сут"),
        ("м.", 1, "", "м."),
        ("М.", 1, "3", "М."),  # may be what a numeral is read as
        ("та?", 1, "3", "та?"),  # no metre in Cyrillic
    ],
)
def test_a_unit_has_the_digit_that_is_raised_behind_it(
    read_as: str, letters: int, digit: str, text: str
) -> None:
    grey, end = drawn(letters, digit)
    if "/" in text:
        cv2.line(grey, (end + 4, FOOT), (end + 14, FOOT - 40), 40, 3)
        end += 20
    words = [token("Площадь", 15, 2), token(read_as, end)]
    assert [t.text for t in with_raised_digits(grey, words)][1] == text


@pytest.mark.parametrize(("read_as", "text"), [("т?", "m³"), ("пп?", "m³"), ("Кт?", "km³")])
def test_on_a_line_in_latin_letters_it_is_a_latin_unit(read_as: str, text: str) -> None:
    grey, end = drawn(len(text) - 1, "3")
    words = [token("water", 15), token(read_as, end), token("pumped", end + 90)]
    assert [t.text for t in with_raised_digits(grey, words)][1] == text


def test_a_ministry_in_a_list_is_no_metre() -> None:
    grey, end = drawn(1, "3")
    words = [token("МИО,", 15), token("МЗ,", end)]
    assert [t.text for t in with_raised_digits(grey, words)] == ["МИО,", "МЗ,"]


def test_a_digit_on_the_line_is_none() -> None:
    grey, end = drawn(1, "3", raised=False)
    assert [t.text for t in with_raised_digits(grey, [token("м3", end)])] == ["м3"]


def test_a_digit_that_was_read_by_itself_is_not_read_twice() -> None:
    grey, end = drawn(1, "2")
    digit = Token(
        text="2",
        x0=end - 22,
        y0=FOOT - 40,
        x1=end - 2,
        y1=FOOT - 16,
        confidence=0.9,
        line=(1, 1, 2),
    )
    found = with_raised_digits(grey, [token("м", end - 24), digit, token("га", 250, 3)])
    assert [t.text for t in found] == ["м²", "га"]
