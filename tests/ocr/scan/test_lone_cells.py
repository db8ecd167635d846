"""Cells in which there is ink but no word was seen."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from pipeline.ocr.scan.lone_cells import is_better, read_lone_cells, read_strip
from pipeline.ocr.scan.tesseract import Token
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


def _word(text: str, x0: int, x1: int, confidence: float, line: int, y0: int = 20) -> Token:
    return Token(
        text=text, x0=x0, y0=y0, x1=x1, y1=y0 + 20, confidence=confidence, line=(1, 1, line)
    )


def test_a_cell_read_twice_is_read_by_itself() -> None:
    grey, rulings = _table(6.0, 5.0)
    before = [_word("ультура", 222, 244, 0.9, 1), _word("Куль", 220, 240, 0.9, 2, y0=22)]

    def read(strip: np.ndarray) -> list[Token]:
        return [_word("Культура", 30, 54, 0.95, 0, y0=30)]

    cells = cell_boxes(rulings)
    assert [t.text for t in read_lone_cells(grey, cells, before, SCALE, read)] == ["Культура"]
    kept = read_lone_cells(grey, cells, before, SCALE, lambda strip: [])
    assert [t.text for t in kept] == ["ультура"]


@pytest.mark.parametrize(
    ("before", "again", "taken"),
    [
        ([("Sit", 0.41)], [("|", 0.6)], False),  # signs alone
        ([("ККЕ", 0.24), ("MTC3H", 0.92)], [("МОН,", 0.9), ("МТСЗН", 0.9)], True),
        ([("128", 0.92), (",2", 0.3)], [("о", 0.8)], False),  # a sure number
    ],
)
def test_what_says_less_is_no_better(
    before: list[tuple[str, float]], again: list[tuple[str, float]], taken: bool
) -> None:
    first, second = ([_word(t, 0, 9, sure, 0) for t, sure in r] for r in (before, again))
    assert is_better(second, first) == taken


def test_lines_of_a_cell_read_by_itself_stay_apart() -> None:
    """ "940" above "384,0", which Tesseract takes for two paragraphs."""
    read = [_word("940", 30, 50, 0.9, 1, y0=34), _word("384,0", 30, 60, 0.9, 1, y0=60)]
    read[1] = replace(read[1], line=(1, 2, 1))
    ink = Box(x0=220.0, y0=10.0, x1=260.0, y1=60.0)
    [(_, words)] = read_strip(np.full((80, 300), 245, np.uint8), [ink], lambda strip: read)
    assert len({word.line for word in words}) == 2
