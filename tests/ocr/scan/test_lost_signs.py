"""Signs beside numbers come back by their ink."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.lost_signs import with_lost_signs
from pipeline.ocr.scan.tesseract import Token

TOP, FOOT = 40, 70


def draw(grey: Picture, sign: str, x: int) -> None:
    middle = 52
    if sign in "+±":
        grey[middle : middle + 4, x : x + 18] = 30
        grey[middle - 7 : middle + 11, x + 7 : x + 11] = 30
    if sign == "±":
        grey[FOOT - 4 : FOOT, x : x + 18] = 30
    if sign == "-":
        grey[middle + 2 : middle + 5, x : x + 16] = 30
    if sign == "o":
        grey[TOP:FOOT, x : x + 18] = 30


def read(first: str, second: str, between: str = "", before: str = "", gap: int = 60) -> str:
    """Return two numbers after a sign before the first and one between them were drawn."""
    grey = np.full((110, 500), 240, np.uint8)
    start = 40
    draw(grey, before or " ", start)
    for x in (start + 24, start + 48):
        grey[TOP:FOOT, x : x + 16] = 30
    draw(grey, between or " ", start + 64 + (gap - 18) // 2)
    grey[TOP:FOOT, start + 64 + gap : start + 80 + gap] = 30
    box = {"y0": TOP, "y1": FOOT, "confidence": 0.9, "line": (1, 1, 1)}
    one = Token(text=first, x0=start - 1, x1=start + 65, **box)  # type: ignore[arg-type]
    other = Token(text=second, x0=start + 63 + gap, x1=start + 81 + gap, **box)  # type: ignore[arg-type]
    return " ".join(token.text for token in with_lost_signs(grey, [one, other]))


@pytest.mark.parametrize(
    ("first", "second", "between", "before", "told"),
    [
        ("+9", "2", "±", "+", "+9 ± 2"),
        ("10", "12", "-", "", "10 - 12"),
        ("10", "12", "", "", "10 12"),
        ("10", "12", "+", "", "10 12"),
        ("10", "12", "o", "", "10 12"),
        ("+3", "2", "", "±", "±3 2"),
        ("+3", "2", "", "+", "+3 2"),
        ("году", "12", "-", "", "году 12"),
    ],
)
def test_what_stands_between_and_before(
    first: str, second: str, between: str, before: str, told: str
) -> None:
    assert read(first, second, between, before) == told


def test_what_stands_at_the_foot_is_of_the_line_below(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_the_foot(grey: Picture, sign: str, x: int) -> None:
        if sign == "-":
            grey[FOOT - 3 : FOOT, x : x + 16] = 30

    monkeypatch.setattr(f"{__name__}.draw", at_the_foot)
    assert read("449", "2024", "-") == "449 2024"


def test_what_parts_two_cells_is_no_gap_of_a_line() -> None:
    assert read("10", "12", "-", gap=150) == "10 12"
