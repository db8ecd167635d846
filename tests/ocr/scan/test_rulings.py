"""Lines drawn on a picture: which of them rule a table, and the picture without them."""

from itertools import pairwise

import cv2
import numpy as np
import pymupdf
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import rulings
from pipeline.ocr.scan.rulings import ruled_lines, without_rulings


def test_pale_rulings_of_a_noisy_scan_are_found_and_no_words() -> None:
    page = np.full((700, 700), 245, np.uint8)
    for i in range(6):
        page[100 + 60 * i, 100:601] = 180  # one dot thick, grey
        page[100:401, 100 + 100 * i] = 180
    for row in range(5):
        cv2.putText(page, "MMM", (112, 140 + 60 * row), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 40, 2)
    noise = np.random.default_rng(1).normal(0, 9, page.shape)
    noisy = cv2.GaussianBlur(np.clip(page + noise, 0, 255), (3, 3), 0.7).astype(np.uint8)
    found = ruled_lines(noisy, 150)
    flat = [r for r in found if r.x1 - r.x0 > r.y1 - r.y0]
    upright = [r for r in found if r not in flat]
    assert {round((r.y0 + r.y1) / 20) * 10 for r in flat} == {100, 160, 220, 280, 340, 400}
    assert {round((r.x0 + r.x1) / 20) * 10 for r in upright} == {100, 200, 300, 400, 500, 600}
    assert sum(r.x1 - r.x0 for r in flat) > 0.9 * 6 * 500


def test_rulings_are_found_and_painted_over() -> None:
    grey = np.full((900, 1200), 250, np.uint8)
    for y in (100, 300, 500):
        cv2.line(grey, (100, y), (1100, y), 0, 3)
    for x in (100, 600, 1100):
        cv2.line(grey, (x, 100), (x, 500), 0, 3)
    rulings = ruled_lines(grey, 300)
    assert len(rulings) == 6
    assert without_rulings(grey, rulings).min() > 200
    assert ruled_lines(np.full((900, 1200), 250, np.uint8), 300) == ()


@pytest.mark.parametrize("edge", [np.s_[:, :3], np.s_[:, -1:], np.s_[:2], np.s_[-3:]])
def test_the_dark_edge_of_a_scan_rules_nothing(edge: tuple[slice, ...]) -> None:
    page = np.full((900, 700), 250, np.uint8)
    page[edge] = 10
    assert ruled_lines(page, 300) == ()


@pytest.mark.parametrize("size", [(1, 1), (300, 2), (2, 300)])
def test_a_strip_of_a_few_dots_has_no_rulings(size: tuple[int, int]) -> None:
    assert ruled_lines(np.zeros(size, np.uint8), 300) == ()


def _tight_table() -> Picture:
    """Return a table of rows hardly higher than their figures, as scanned at 300 dots per inch."""
    page = np.full((700, 1400), 245, np.uint8)
    for row in range(11):
        cv2.line(page, (100, 100 + 53 * row), (1300, 100 + 53 * row), 30, 4)
    for column in range(5):
        cv2.line(page, (100 + 300 * column, 100), (100 + 300 * column, 630), 30, 8)
    for row in range(10):
        for column in range(4):
            x, y = 260 + 300 * column, 140 + 53 * row
            cv2.putText(page, "111", (x, y), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 40, 4)
    return cv2.GaussianBlur(page, (0, 0), 1.2).astype(np.uint8)


def test_stems_of_figures_between_two_rulings_are_no_rulings() -> None:
    found = ruled_lines(_tight_table(), 300)
    upright = [r for r in found if r.y1 - r.y0 > r.x1 - r.x0]
    assert [round((r.x0 + r.x1) / 20) * 10 for r in upright] == [100, 400, 700, 1000, 1300]


@pytest.mark.parametrize(("high", "thick"), [(14.5, 0.5), (16.3, 0.75), (18.0, 1.0)])
def test_the_short_walls_of_a_head_above_a_row_without_any_are_found(
    high: float, thick: float
) -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        ys = [100 + high * row for row in range(6)]
        for y in ys:
            page.draw_line((60, y), (540, y), width=thick)
        for x in (60, 200, 310, 430, 540):
            for row, (top, foot) in enumerate(pairwise(ys)):
                if x in (60, 540) or row != 1:
                    page.draw_line((x, top), (x, foot), width=thick)
        drawn = page.get_pixmap(dpi=200, colorspace="gray")
    grey = np.frombuffer(drawn.samples, np.uint8).reshape(drawn.height, drawn.width)
    noise = np.random.default_rng(7).normal(0, 9, grey.shape)
    soft = np.clip(cv2.GaussianBlur(grey, (0, 0), 0.6) * 0.92 + 10 + noise, 0, 255)
    found = ruled_lines(soft.astype(np.uint8), 200)
    walls = [r for r in found if r.y1 - r.y0 > r.x1 - r.x0 and r.y0 * 72 / 200 < 110]
    assert [round(r.x0 * 72 / 200, -1) for r in sorted(walls)] == [60, 200, 310, 430, 540]


def test_thick_rulings_are_painted_over_between_rows_and_at_their_edges() -> None:
    page = _tight_table()
    bare = without_rulings(page, ruled_lines(page, 300))
    assert page[110:150, 385:415].min() < 60
    assert bare[110:150, 385:415].min() > 200
    assert bare[110:150, 260:380].min() < 90, "the figures stay"


def test_the_feet_of_a_word_above_the_table_are_no_ruling() -> None:
    page = np.full((700, 1400), 245, np.uint8)
    for row in range(4):
        cv2.line(page, (100, 200 + 100 * row), (1300, 200 + 100 * row), 30, 4)
    for column in range(4):
        cv2.line(page, (100 + 400 * column, 200), (100 + 400 * column, 500), 30, 4)
    cv2.line(page, (500, 150), (500, 200), 30, 4)  # the tail of a letter
    cv2.line(page, (460, 160), (640, 160), 30, 4)  # the feet of its word
    found = ruled_lines(page, 300)
    assert min(r.y0 for r in found) > 180


@pytest.mark.parametrize("seed", range(6))
def test_columns_that_are_left_out_have_no_runs(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(seed)
    dark = chance.integers(0, 60, (203, 180)).astype(np.uint8)
    for high in (14, 16, 31, 70):  # runs also past the edges
        for _ in range(6):
            x, y = int(chance.integers(180)), int(chance.integers(-high // 2, 203))
            dark[max(0, y) : y + high, x : x + 2] = chance.integers(30, 255)
    few = [rulings._runs(dark, high, 150) for high in (10, 30, 75)]
    monkeypatch.setattr(rulings, "_likely", lambda dark, high: np.ones((1, 180), np.uint8))
    assert few == [rulings._runs(dark, high, 150) for high in (10, 30, 75)]
    assert any(few)
