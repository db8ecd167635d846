"""Coloured rectangles that touch in rows and columns are the cells of a table; others are not."""

from itertools import pairwise

import pytest

from pipeline.ocr.tables.filled_cells import edges_of_cells
from pipeline.records import Box

XS = (40.0, 116.0, 244.0, 370.0)
NARROW = (40.0, 44.0, 48.0, 52.0)


def _row(y0: float, xs: tuple[float, ...] = XS, apart: float = 0.0) -> list[Box]:
    return [Box(x0=a, y0=y0, x1=b - apart, y1=y0 + 20) for a, b in pairwise(xs)]


def test_cells_that_touch_are_a_table() -> None:
    cells = [box for y in (100.0, 120.0, 140.0) for box in _row(y)]
    assert len(edges_of_cells(cells)) == 4 * 9


def test_edges_a_hair_apart_are_of_one_row() -> None:
    cells = [box for y in (100.45, 120.45, 140.45) for box in _row(y)]
    moved = [b._replace(y0=b.y0 + 0.1, y1=b.y1 + 0.1) if b.x0 == XS[1] else b for b in cells]
    assert len(edges_of_cells(moved)) == 4 * 9


def test_a_heading_over_several_columns_is_of_it() -> None:
    head = _row(80.0, (XS[0], XS[1], XS[3]))
    cells = [*head, *_row(100.0), *_row(120.0)]
    assert len(edges_of_cells(cells)) == 4 * 8


@pytest.mark.parametrize(
    "boxes",
    [
        [box for y in (100.0, 120.0) for box in _row(y)],  # two rows
        [box for y in (100.0, 130.0, 160.0) for box in _row(y)],  # boxes of a slide
        [box for y in (100.0, 120.0, 140.0) for box in _row(y, apart=8.0)],
        [box for y in (100.0, 120.0, 140.0) for box in _row(y, (40.0, 370.0))],  # bands
        [Box(x0=40 + 30 * i, y0=200 - 20 * i, x1=70 + 30 * i, y1=300) for i in range(4)],  # bars
        [box for i in range(9) for box in _row(100.0 + 20 * i, NARROW)],
    ],
)  # fmt: skip
def test_other_rectangles_are_none(boxes: list[Box]) -> None:
    assert edges_of_cells(boxes) == ()
