"""Commas in the ink of a number that its reading has lost."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.lost_marks import doubt_lost_marks
from pipeline.ocr.render import Picture
from pipeline.ocr.tesseract import Token

#: Digits are 12 wide, 28 high, 18 apart; their foot is on row 38.
_FOOT = 38


def _drawn(mark: tuple[int, int, int, int] | None) -> Picture:
    """Return three digits as bars, and a mark: left, top, right, bottom."""
    grey = np.full((60, 80), 250, np.uint8)
    for x in (10, 28, 52):
        cv2.rectangle(grey, (x, _FOOT - 28), (x + 12, _FOOT), 20, -1)
    if mark:
        left, top, right, bottom = mark
        cv2.rectangle(grey, (left, top), (right, bottom), 20, -1)
    return grey


def _confidence(grey: Picture, text: str) -> float:
    box = Token(text=text, x0=8, y0=8, x1=68, y1=46, confidence=0.9, line=(1, 1, 1))
    return doubt_lost_marks(grey, [box])[0].confidence


@pytest.mark.parametrize(
    ("text", "mark", "doubtful"),
    [
        ("925", (44, 34, 47, 43), True),  # a comma
        ("925", (44, 35, 47, 38), True),  # a point
        ("925", None, False),
        ("92,5", (44, 34, 47, 43), False),  # it was read
        ("925", (44, 37, 44, 37), False),  # a speck
        ("925", (44, 10, 47, 19), False),  # an apostrophe, high
        ("925", (66, 34, 68, 43), False),  # behind the number: the end of a sentence
        ("925", (8, 46, 68, 46), False),  # a ruling below
    ],
)
def test_a_comma_that_was_not_read_makes_a_number_doubtful(
    text: str, mark: tuple[int, int, int, int] | None, doubtful: bool
) -> None:
    assert _confidence(_drawn(mark), text) == (0.55 if doubtful else 0.9)


def test_no_ink_is_no_mark() -> None:
    assert _confidence(np.full((60, 80), 250, np.uint8), "925") == 0.9
