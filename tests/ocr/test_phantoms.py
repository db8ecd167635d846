"""A bar or a dash stands where ink does."""

import numpy as np
import pytest

from pipeline.ocr.phantoms import without_phantoms
from pipeline.ocr.tesseract import Token


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
