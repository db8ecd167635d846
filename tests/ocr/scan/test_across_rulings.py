"""Points that were read with the cell beside go back to their numbers."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.across_rulings import within_rulings
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box

#: Pixels a point.
SCALE = 4.0
TOP, FOOT = 60, 90


def drawn(signs: str) -> Picture:
    """Return a picture of two cells, the left one with digits (d), points (.) and commas (,)."""
    grey = np.full((160, 600), 245, np.uint8)
    x = 40
    for sign in signs:
        if sign == "d":
            grey[TOP:FOOT, x : x + 16] = 30
            x += 22
        elif sign == ".":
            grey[FOOT - 4 : FOOT, x : x + 4] = 30
            x += 10
        elif sign == ",":
            grey[FOOT - 4 : FOOT + 6, x : x + 4] = 30
            x += 10
    grey[84:110, 170:300] = 30  # the second line of the cell beside
    return grey


def token(text: str, x0: int, x1: int, y0: int = TOP, y1: int = FOOT, line: int = 1) -> Token:
    return Token(text=text, x0=x0, x1=x1, y0=y0, y1=y1, confidence=0.9, line=(1, 1, line))


def read(signs: str, *tokens: Token) -> list[str]:
    edges = ((5.0, 40.0, 140.0), (5.0, 38.0))
    rulings = [Box(x0=5.0, y0=y, x1=140.0, y1=y) for y in edges[1]]
    rulings += [Box(x0=x, y0=5.0, x1=x, y1=38.0) for x in edges[0]]
    cells = cell_boxes(rulings)
    return [found.text for found in within_rulings(drawn(signs), tokens, cells, SCALE)]


@pytest.mark.parametrize(
    ("signs", "read_as", "found"),
    [
        ("d.", "1", "1."),
        ("dd.", "11", "11."),
        ("d.d", "11", "1.1"),
        ("d.d.", "11", "1.1."),
        ("d.d", "1,1", "1.1"),
        ("d.", "2;", "2."),
        ("d", "1", "1"),
        ("dd", "12", "12"),
        ("d,d", "1,1", "1,1"),  # a decimal
        ("d,d", "11", "11"),
        ("d.", "15", "15"),  # a digit too many: its order tells
    ],
)
def test_points_stand_where_their_ink_does(signs: str, read_as: str, found: str) -> None:
    assert read(signs, token(read_as, 40, 78)) == [found]


def test_the_sign_that_a_point_was_read_as_goes() -> None:
    point = token("“7", 62, 66, 86, 90, line=2)
    assert read("d.", token("1", 40, 56), point) == ["1."]


def test_a_word_that_reaches_over_a_ruling_for_a_point_is_cut() -> None:
    assert read("d.", token("1", 40, 56), token("“ысырап", 62, 300, 84, 110, line=2)) == [
        "1.",
        "ысырап",
    ]


def test_a_quote_in_its_own_cell_stays() -> None:
    assert read("d.", token("1", 40, 56), token("“ысырап", 170, 300, 84, 110, line=2)) == [
        "1.",
        "“ысырап",
    ]


def test_one_sign_of_two_cells_is_left_to_be_read_again() -> None:
    assert read("d", token("2", 40, 300)) == []
