"""Letters with a hook below the line are the Kazakh ones, those without are not."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.hooks import with_hooks
from pipeline.ocr.scan.tesseract import Token

FOOT = 60


def drawn(letters: str) -> tuple[Picture, int]:
    """Return a picture of letters (h), some with a hook (k), and dashes (-), and its end."""
    grey = np.full((100, 500), 240, np.uint8)
    x = 20
    for letter in letters:
        if letter == "-":
            grey[FOOT - 14 : FOOT - 10, x : x + 16] = 40
        else:
            grey[FOOT - 30 : FOOT, x : x + 20] = 40
        if letter == "k":
            grey[FOOT - 2 : FOOT + 6, x + 15 : x + 20] = 40
        x += 26
    return cv2.GaussianBlur(grey, (0, 0), 0.8).astype(np.uint8), x - 6


def read(text: str, letters: str, around: str = "") -> str:
    grey, end = drawn(letters)
    box = {"y0": FOOT - 32, "y1": FOOT + 7, "confidence": 0.9}
    words = [
        Token(text=text, x0=18, x1=end + 2, line=(1, 1, 1), **box),  # type: ignore[arg-type]
        Token(text=around, x0=420, x1=480, line=(1, 1, 2), **box),  # type: ignore[arg-type]
    ]
    return with_hooks(grey, words)[0].text


@pytest.mark.parametrize(
    ("text", "letters", "told"),
    [
        ("217-НК", "hhh-hk", "217-НҚ"),
        ("56-нк", "hh-hk", "56-нқ"),
        ("217-НК", "hhh-hh", "217-НК"),
        ("КНБ", "khh", "ҚНБ"),
        ("КНБ", "hhh", "КНБ"),
        ("ҰҚҚ", "hkh", "ҰҚК"),
        ("ҚНБ", "khh", "ҚНБ"),
        ("КИК", "khh", "ҚИК"),
        ("КИК", "hhhh", "КИК"),  # a letter more than was read
        ("МТСЗН", "hhhhk", "МТСЗҢ"),
    ],
)
def test_capitals_have_the_hooks_that_stand_on_the_page(text: str, letters: str, told: str) -> None:
    assert read(text, letters) == told


@pytest.mark.parametrize(
    ("text", "letters", "around", "told"),
    [
        ("токсан", "hhkhhh", "бірінші", "тоқсан"),
        ("токсан", "hhhhhh", "бірінші", "токсан"),
        ("токсан", "hhkhhh", "первый", "токсан"),  # no Kazakh on the page
        ("тенге", "hhkhh", "мың бірлік", "теңге"),
        ("банка", "hhhkh", "бірінші", "банка"),  # no Kazakh word with a hook
    ],
)
def test_other_words_do_where_they_are_kazakh_so(
    text: str, letters: str, around: str, told: str
) -> None:
    assert read(text, letters, around) == told
