"""A bar or a dash stands where ink does."""

from dataclasses import replace

import numpy as np
import pytest

from pipeline.ocr.scan.phantoms import is_noise, without_phantoms
from pipeline.ocr.scan.tesseract import Token


@pytest.mark.parametrize(
    ("text", "ink", "kept"),
    [
        ("—", None, False),
        ("|", None, False),
        ("|", (100, 160, 52, 55), True),  # a ruling
        ("—", (128, 132, 45, 65), True),
        ("-", (128, 132, 45, 65), True),
        ("|", (128, 132, 45, 65), False),  # what stands there is no bar
        ("—", (100, 160, 40, 44), False),  # the stem of the letter beside
        ("а", None, True),  # letters are none of its business
    ],
)
def test_a_stroke_without_ink_was_never_written(
    text: str, ink: tuple[int, int, int, int] | None, kept: bool
) -> None:
    grey = np.full((200, 200), 235, np.uint8)
    if ink:
        top, bottom, left, right = ink
        grey[top:bottom, left:right] = 60
    token = Token(text=text, x0=45, y0=100, x1=65, y1=160, confidence=0.9, line=(1, 1, 1))
    if text == "|":
        token = Token(text=text, x0=48, y0=100, x1=58, y1=160, confidence=0.97, line=(1, 1, 1))
    assert bool(without_phantoms(grey, [token])) is kept


@pytest.mark.parametrize(
    ("text", "confidence", "x0", "kept"),
    [("4", 0.4, 51, False), ("4", 0.7, 51, True), ("4", 0.4, 30, True), ("44", 0.4, 51, True)],
)
def test_a_part_of_a_sign_is_not_read_once_more(
    text: str, confidence: float, x0: int, kept: bool
) -> None:
    grey = np.full((200, 200), 235, np.uint8)
    sign = Token(text="%", x0=50, y0=100, x1=66, y1=120, confidence=0.95, line=(1, 1, 2))
    again = Token(
        text=text, x0=x0, y0=101, x1=x0 + 8, y1=118, confidence=confidence, line=(1, 1, 1)
    )
    assert (again in without_phantoms(grey, [again, sign])) is kept


@pytest.mark.parametrize(
    ("text", "high", "kept"),
    [("Е", 5, False), ("Е", 18, True), ("2", 10, True), (".", 3, True)],
)
def test_the_tail_of_a_comma_is_no_letter(text: str, high: int, kept: bool) -> None:
    grey = np.full((200, 200), 60, np.uint8)
    word = Token(text="МВД,", x0=10, y0=100, x1=60, y1=120, confidence=0.9, line=(1, 1, 1))
    tip = Token(text=text, x0=62, y0=118, x1=66, y1=118 + high, confidence=0.7, line=(1, 1, 2))
    words = [word, replace(word, line=(1, 1, 3)), tip]
    assert (tip in without_phantoms(grey, words)) is kept


@pytest.mark.parametrize(
    ("text", "strokes", "read"),
    [
        ("--", [(20, 60)], "—"),
        ("–-", [(20, 60)], "—"),
        ("--", [(20, 36), (44, 60)], "--"),  # typed so
        ("-", [(20, 60)], "-"),
    ],
)
def test_a_long_dash_is_one(text: str, strokes: list[tuple[int, int]], read: str) -> None:
    grey = np.full((200, 200), 235, np.uint8)
    for left, right in strokes:
        grey[118:122, left:right] = 60
    token = Token(text=text, x0=16, y0=100, x1=64, y1=140, confidence=0.9, line=(1, 1, 1))
    assert [found.text for found in without_phantoms(grey, [token])] == [read]


def test_a_pale_dash_in_a_tight_box_is_drawn() -> None:
    grey = np.full((200, 200), 250, np.uint8)
    grey[100:105, 50:80] = [[220], [190], [178], [182], [210]]
    token = Token(text="-", x0=50, y0=100, x1=80, y1=104, confidence=0.84, line=(1, 1, 1))
    assert without_phantoms(grey, [token]) == [token]


@pytest.mark.parametrize(
    ("wide", "after", "told"),
    [
        (24, "стоков", "Сброс"),  # as wide as the letter
        (8, "стоков", "(Сброс"),
        (24, "стоков)", "(Сброс"),
    ],
)
def test_a_bracket_that_nothing_closes_is_as_narrow_as_one(
    wide: int, after: str, told: str
) -> None:
    grey = np.full((200, 400), 235, np.uint8)
    grey[100:132, 50 : 50 + wide] = 60
    grey[108:132, 90:180] = 60
    word = Token(text="(Сброс", x0=48, y0=98, x1=182, y1=134, confidence=0.8, line=(1, 1, 1))
    other = Token(text=after, x0=200, y0=98, x1=300, y1=134, confidence=0.9, line=(1, 1, 1))
    assert without_phantoms(grey, [word, other])[0].text == told


@pytest.mark.parametrize(
    ("words", "sure", "noise"),
    [
        ("List ast 35% г МЕ", 0.4, True),
        ("List of laws", 0.8, False),
        ("г 52 МЕ", 0.4, True),
        ("", 0.0, True),
    ],
)
def test_a_page_without_one_sure_word_is_noise(words: str, sure: float, noise: bool) -> None:
    tokens = [
        Token(text=word, x0=0, y0=0, x1=20, y1=9, confidence=sure, line=(1, 1, 1))
        for word in words.split()
    ]
    assert is_noise(tokens) is noise


def test_one_sure_word_makes_a_page_no_noise() -> None:
    tokens = [
        Token(text=word, x0=0, y0=0, x1=20, y1=9, confidence=sure, line=(1, 1, 1))
        for word, sure in (("ҚАУЛЫ", 0.9), ("мжЫлорп", 0.2), ("ыь", 0.3), ("длоыврпав", 0.3))
    ]
    assert not is_noise(tokens)
