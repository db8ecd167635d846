"""Pages drawn as pictures: a scan in its own dots, everything else as fine as is wanted."""

from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.ocr.mupdf import library
from pipeline.ocr.render import render
from pipeline.ocr.scan import scans
from pipeline.ocr.scan.sheet import Sheet

MANY = 10_000_000


def _page(dpi: int, *, rotation: int = 0) -> Any:
    """Return a page of 6 by 8 inches that is one scan of so many dots per inch."""
    picture = np.full((8 * dpi, 6 * dpi, 3), 240, np.uint8)
    picture[dpi : dpi + dpi // 10, dpi : 5 * dpi] = 0
    _, data = cv2.imencode(".png", picture)
    page = library().open().new_page(width=6 * 72, height=8 * 72)
    page.insert_image(page.rect, stream=data.tobytes())
    page.set_rotation(rotation)
    return page


@pytest.mark.parametrize(
    ("dpi", "rotation", "shape", "growth"),
    [
        (150, 0, (1200, 900), 2.0),
        (150, 90, (900, 1200), 2.0),
        (200, 0, (1600, 1200), 1.5),
        (300, 0, (2400, 1800), 1.0),
        (600, 0, (2400, 1800), 1.0),
    ],
)
def test_a_scan_is_drawn_in_its_own_dots(
    dpi: int, rotation: int, shape: tuple[int, int], growth: float
) -> None:
    found = render(_page(dpi, rotation=rotation), 300, MANY)
    assert found.picture.shape[:2] == shape
    assert found.growth == pytest.approx(growth, abs=0.01)
    assert found.dpi == pytest.approx(300)


def test_what_is_drawn_over_a_scan_is_drawn_finely() -> None:
    page = _page(150)
    page.insert_text((100, 200), "Registered")
    assert render(page, 300, MANY).growth == 1.0
    beside = library().Rect(200, 300, 400, 500)
    assert render(page, 300, MANY, beside).growth == pytest.approx(2.0)


def test_a_line_that_touches_a_scan_is_not_over_it() -> None:
    page = _page(150)
    page.insert_text((200, 300), "A line right above a picture", fontsize=12)
    below, through = library().Rect(200, 298, 400, 500), library().Rect(200, 290, 400, 500)
    assert render(page, 300, MANY, below).growth == pytest.approx(2.0)
    assert render(page, 300, MANY, through).growth == 1.0


def test_a_hidden_layer_is_not_drawn() -> None:
    page = _page(150)
    page.insert_text((100, 200), "nobody sees this", render_mode=3)
    assert render(page, 300, MANY).growth == pytest.approx(2.0)


def test_a_sheet_is_as_large_as_it_is_read() -> None:
    found = render(_page(150), 300, MANY)
    bare = Sheet(found.picture, 300, found.growth).bare(scans.plain_grey)
    assert bare.shape == (2400, 1800)
    rows = np.flatnonzero((bare < 128).any(axis=1))
    assert (rows[0], rows[-1]) == (300, 329)


@pytest.mark.parametrize(("width", "height"), [(100, 80), (75, 60), (50, 40), (30, 24), (12, 10)])
def test_a_thin_line_is_left_at_any_size(width: int, height: int) -> None:
    grey = np.full((80, 100), 255, np.uint8)
    grey[37] = 0
    small = scans.resized(grey, width, height)
    assert small.shape == (height, width)
    assert small.min() < 255 * (1 - 0.3 * height / 80)
