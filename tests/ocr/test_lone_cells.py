"""Cells in which there is ink but no word was seen."""

import numpy as np
import pytest

from pipeline.ocr.lone_cells import read_lone_cells
from pipeline.ocr.tables import cell_boxes
from pipeline.records import Box

#: Pixels a point.
SCALE = 4.0


def _table(wide: float, high: float) -> tuple[np.ndarray, list[Box]]:
    """Return a picture of two cells, the right one with a mark of so many points, and rulings."""
    grey = np.full((60, 300), 245, np.uint8)
    x, y = 220, 28
    grey[y : y + round(high * SCALE), x : x + round(wide * SCALE)] = 30
    xs, ys = (0.0, 35.0, 75.0), (0.0, 15.0)
    flat = [Box(x0=xs[0], y0=y, x1=xs[-1], y1=y) for y in ys]
    return grey, [*flat, *(Box(x0=x, y0=ys[0], x1=x, y1=ys[-1]) for x in xs)]


@pytest.mark.parametrize(
    ("wide", "high", "read"),
    [
        (6.0, 0.75, ["-"]),
        (2.5, 1.25, ["-"]),  # a hyphen in small type
        (2.5, 2.5, []),  # a blot
        (1.25, 1.25, []),  # a point
        (20.0, 0.75, []),  # what is left of a ruling
    ],
)
def test_a_flat_mark_alone_in_a_cell_is_a_dash(wide: float, high: float, read: list[str]) -> None:
    grey, rulings = _table(wide, high)
    found = read_lone_cells(grey, cell_boxes(rulings), [], SCALE, lambda strip: [])
    assert [token.text for token in found] == read
