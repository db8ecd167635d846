"""Cells in which there is ink but no word was seen."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.scan.lone_cells import read_lone_cells
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box

#: Pixels a point.
SCALE = 4.0


def _table(wide: float, high: float, ink: int = 30) -> tuple[np.ndarray, list[Box]]:
    """Return a picture of two cells, the right one with a mark of so many points, and rulings."""
    grey = np.full((60, 300), 245, np.uint8)
    x, y = 220, 28
    grey[y : y + round(high * SCALE), x : x + round(wide * SCALE)] = ink
    xs, ys = (0.0, 35.0, 75.0), (0.0, 15.0)
    flat = [Box(x0=xs[0], y0=y, x1=xs[-1], y1=y) for y in ys]
    return grey, [*flat, *(Box(x0=x, y0=ys[0], x1=x, y1=ys[-1]) for x in xs)]


@pytest.mark.parametrize(
    ("wide", "high", "read"),
    [
        (6.0, 0.75, ["-"]),
        (2.5, 1.25, ["-"]),  # a hyphen in small type
        (1.75, 0.75, ["-"]),  # of a narrow face
        (2.5, 2.5, []),  # a blot
        (1.25, 1.25, []),  # a point
        (20.0, 0.75, []),  # what is left of a ruling
    ],
)
def test_a_flat_mark_alone_in_a_cell_is_a_dash(wide: float, high: float, read: list[str]) -> None:
    grey, rulings = _table(wide, high)
    found = read_lone_cells(grey, cell_boxes(rulings), [], SCALE, lambda strip: [])
    assert [token.text for token in found] == read


@pytest.mark.parametrize(
    ("wide", "high", "ink", "read"),
    [
        (3.0, 0.5, 160, ["-"]),  # a hair's breadth, blurred by a coarse scan
        (3.0, 2.0, 160, []),  # a smudge
        (3.0, 0.5, 215, []),  # the grain of the paper
    ],
)
def test_a_dash_may_be_pale(wide: float, high: float, ink: int, read: list[str]) -> None:
    grey, rulings = _table(wide, high, ink)
    found = read_lone_cells(grey, cell_boxes(rulings), [], SCALE, lambda strip: [])
    assert [token.text for token in found] == read


def test_a_blurred_hyphen_is_as_flat_as_its_core() -> None:
    grey, rulings = _table(2.0, 0.75, 100)
    grey = cv2.GaussianBlur(grey, (0, 0), 1.2).astype(np.uint8)
    found = read_lone_cells(grey, cell_boxes(rulings), [], SCALE, lambda strip: [])
    assert [token.text for token in found] == ["-"]


def test_specks_beside_a_pale_mark_are_no_cell_with_a_dash() -> None:
    grey, rulings = _table(3.0, 0.5, 160)
    grey[14:18, 180:184] = 160
    grey[40:44, 260:264] = 160
    assert not read_lone_cells(grey, cell_boxes(rulings), [], SCALE, lambda strip: [])
