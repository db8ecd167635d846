"""Pictures made ready for Tesseract."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import (
    ink,
    leaned,
    lies_on_its_side,
    shines_through,
    without_dots,
    without_ghosts,
)


def test_dots_go_and_letters_and_points_stay() -> None:
    picture = np.full((1200, 1600, 3), 250, np.uint8)
    picture[100:140, 100:120] = 0  # a letter
    picture[136:141, 126:131] = 0  # its point
    picture[300:302, 400:402] = 0  # a speck
    grey = without_dots(picture)
    assert (grey[100:140, 100:120] == 0).all()
    assert (grey[136:141, 126:131] == 0).all()
    assert (grey[298:304, 398:404] >= 250).all()


def _page(*, ghosts: int, noise: float = 0.0) -> Picture:
    """Return a grey page of 150 dots per inch with words; those of its other side are so bright."""
    grey = np.full((1000, 800), 245, np.uint8)
    words = ("Resolution of the Government", "Law of the Republic", "Plan of measures")
    for row in range(12):
        at = (60, 80 + 70 * row)
        cv2.putText(grey, words[row % 3], at, cv2.FONT_HERSHEY_SIMPLEX, 0.8, 20, 2)
    other = np.full_like(grey, 255)
    other[20:] = 255 - (255 - grey[:-20, ::-1]) * ((245 - ghosts) / 225)
    both = np.minimum(grey, other).astype(np.float64)
    return (both + np.random.default_rng(1).normal(0, noise, both.shape)).clip(0, 255).astype("u1")


@pytest.mark.parametrize(
    ("ghosts", "noise", "shines"),
    [(245, 0.0, False), (245, 12.0, False), (200, 0.0, True), (205, 8.0, True), (60, 0.0, False)],
)
def test_letters_that_shine_through_are_told_from_ink(
    ghosts: int, noise: float, shines: bool
) -> None:
    assert shines_through(_page(ghosts=ghosts, noise=noise)) == shines


def test_what_shines_through_goes_and_ink_stays() -> None:
    page = _page(ghosts=205)
    grey = without_ghosts(np.repeat(page[:, :, None], 3, axis=2))
    assert (grey[page > 195] >= 250).all()
    assert (grey[page < 30] < 60).all()


@pytest.mark.parametrize("fine", [False, True])
def test_a_leaning_line_is_made_level(fine: bool) -> None:
    page = np.full((400, 600), 255, np.uint8)
    cv2.line(page, (50, 190), (550, 210), 0, 3)  # it falls by 2.3 degrees
    rows = np.flatnonzero((leaned(page, 2.29, fine=fine) < 128).any(axis=1))
    assert rows[0] > 194
    assert rows[-1] < 206


@pytest.mark.parametrize("size", [(3508, 40), (40, 3508), (1, 1)])
def test_a_narrow_strip_lies_on_no_side(size: tuple[int, int]) -> None:
    assert not lies_on_its_side(ink(np.full(size, 250, np.uint8)))
