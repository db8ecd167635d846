"""Numbers are cut where the page has a space between their thousands."""

from itertools import pairwise

import numpy as np
import pytest

from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.scan.thousands import with_thousands_apart

HIGH = 28
SPACE = 12


def words(text: str, paper: str) -> list[str]:
    """Return the words of `text`, whose signs are drawn as blocks with the spaces of `paper`."""
    grey = np.full((60, 600), 240, np.uint8)
    x = 10
    for sign in paper:
        if sign == " ":
            x += SPACE
            continue
        if sign in ".,":
            grey[44:52, x : x + 4] = 40
            x += 8
        elif sign in "-–—":
            grey[34:38, x : x + 12] = 40
            x += 16
        else:
            narrow = 5 * (sign == "1")  # it has as much room as another
            grey[48 - HIGH : 48, x + narrow : x + 16 - narrow] = 40
            x += 20
    token = Token(text=text, x0=8, y0=16, x1=x, y1=52, confidence=0.9, line=(1, 1, 1))
    found = with_thousands_apart(grey, [token])
    assert all(a.x1 <= b.x0 for a, b in pairwise(found))
    return [token.text for token in found]


@pytest.mark.parametrize(
    "paper",
    [
        "97 071",
        "1 921",
        "3 525 189,7",
        "5 947 526",
        "-1 200.",
        "(14 545)",
        "11 111",
        "8 120%",
        "2 011",
    ],
)
def test_a_space_between_thousands_comes_back(paper: str) -> None:
    assert words(paper.replace(" ", ""), paper) == paper.split()


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("97071", "97071"),
        ("2024", "2024"),
        ("1111", "1111"),
        ("20252026", "2025 2026"),  # two years
        ("1234567", "1 234567"),  # one space of two
        ("97071", "9 7071"),
        ("97071", "97 0717"),  # a digit was lost
        ("01.02.2024", "01.02.2024"),
        ("12345-VI", "12 345-111"),
    ],
)
def test_others_stay_whole(text: str, paper: str) -> None:
    assert words(text, paper) == [text]
