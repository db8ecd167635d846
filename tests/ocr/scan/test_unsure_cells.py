"""Cells of which Tesseract was unsure are read by themselves; the surer reading stands."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.lone_cells import read_lone_cells
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box

#: Pixels a point.
SCALE = 4.0


def word(text: str, confidence: float, x0: int = 160, y0: int = 26) -> Token:
    return Token(
        text=text, x0=x0, y0=y0, x1=x0 + 60, y1=y0 + 20, confidence=confidence, line=(1, 1, 1)
    )


@pytest.mark.parametrize(
    ("before", "sure", "again", "stands"),
    [
        ("ane", 0.3, ("3412", 0.96), "3412"),  # cut through by a line of the cell beside
        ("ane", 0.3, ("3a12", 0.2), "ane"),  # no better
        ("910", 0.95, ("916", 0.99), "910"),  # sure: not read again
    ],
)
def test_an_unsure_cell_is_read_by_itself(
    before: str, sure: float, again: tuple[str, float], stands: str
) -> None:
    grey = np.full((60, 300), 245, np.uint8)
    for x in range(162, 218, 9):  # the ink of the right cell
        grey[26:46, x : x + 4] = 30
    edges = ((0.0, 35.0, 75.0), (0.0, 15.0))
    rulings = [Box(x0=0.0, y0=y, x1=75.0, y1=y) for y in edges[1]]
    rulings += [Box(x0=x, y0=0.0, x1=x, y1=15.0) for x in edges[0]]

    def read(strip: Picture) -> list[Token]:
        return [word(*again, x0=34, y0=34)]

    found = read_lone_cells(grey, cell_boxes(rulings), [word(before, sure)], SCALE, read)
    assert [token.text for token in found] == [stands]


@pytest.mark.parametrize(
    ("before", "again", "stands"),
    [
        (("2", 0.97), ("76", 0.96), "76"),  # "76" stands above, and no word holds it
        (("128,2", 0.97), ("76128,2", 0.5), "128,2"),  # not sure
        (("128,2", 0.97), ("76", 0.99), "128,2"),  # digits would be lost
    ],
)
def test_a_cell_with_a_line_that_no_word_holds_is_read_by_itself(
    before: tuple[str, float], again: tuple[str, float], stands: str
) -> None:
    grey = np.full((120, 300), 245, np.uint8)
    for y in (20, 64):
        for x in range(162, 200, 12):
            grey[y : y + 22, x : x + 5] = 30
    edges = ((0.0, 35.0, 75.0), (0.0, 30.0))
    rulings = [Box(x0=0.0, y0=y, x1=75.0, y1=y) for y in edges[1]]
    rulings += [Box(x0=x, y0=0.0, x1=x, y1=30.0) for x in edges[0]]

    def read(strip: Picture) -> list[Token]:
        return [word(*again, x0=34, y0=34)]

    words = [word(*before, y0=64)]
    found = read_lone_cells(grey, cell_boxes(rulings), words, SCALE, read)
    assert [token.text for token in found] == [stands]
