"""Lines of a scan are bold whose strokes are thicker than those of the page."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.bold_lines import with_bold
from pipeline.records import Box, Line

LETTERS = 30
TEXT = "Бюджет района на 2024 год, тысяч тенге"


def drawn(strokes: list[int]) -> tuple[Picture, list[Line]]:
    """Return a picture of lines of upright strokes so many dots thick, and the lines."""
    grey = np.full((60 * len(strokes) + 40, 20 * LETTERS + 80), 240, np.uint8)
    lines = []
    for row, thick in enumerate(strokes):
        y = 60 * row + 20
        for letter in range(LETTERS):
            x = 30 + 20 * letter
            grey[y : y + 30, x : x + thick] = 40
        box = Box(x0=28, y0=y, x1=30 + 20 * LETTERS, y1=y + 30)
        lines.append(Line(text=TEXT, start=0, box=box, confidence=0.9, words=(), size=40.0))
    return grey, lines


@pytest.mark.parametrize(
    ("strokes", "bold"),
    [
        ([6, 4, 4, 4], [True, False, False, False]),
        ([4, 4, 4, 4], [False] * 4),
        ([6, 6, 4, 4], [False] * 4),  # half of the page: there is no usual one
        ([7], [False]),
    ],
)
def test_bold_is_what_has_thicker_strokes(strokes: list[int], bold: list[bool]) -> None:
    grey, lines = drawn(strokes)
    assert [line.bold for line in with_bold(grey, lines, 1.0)] == bold


def test_the_thickness_is_that_of_its_size() -> None:
    grey, lines = drawn([6, 4, 4, 4])
    larger = [lines[0]._replace(size=60.0), *lines[1:]]
    assert [line.bold for line in with_bold(grey, larger, 1.0)] == [False] * 4


def test_of_few_letters_little_is_said() -> None:
    grey, lines = drawn([6, 4, 4, 4])
    short = [lines[0]._replace(text="№ 17"), *lines[1:]]
    assert [line.bold for line in with_bold(grey, short, 1.0)] == [False] * 4


def test_a_title_does_not_begin_within_a_sentence() -> None:
    grey, lines = drawn([4, 6, 4, 4, 4])
    small = [lines[0], lines[1]._replace(text=TEXT.lower()), *lines[2:]]
    assert [line.bold for line in with_bold(grey, small, 1.0)] == [False] * 5


def test_its_second_line_may() -> None:
    grey, lines = drawn([6, 6, 4, 4, 4, 4])
    small = [lines[0], lines[1]._replace(text=TEXT.lower()), *lines[2:]]
    assert [line.bold for line in with_bold(grey, small, 1.0)] == [True, True, *[False] * 4]


def test_a_poor_picture_says_nothing() -> None:
    grey, lines = drawn([8, 6, 6, 4, 4, 6])
    assert [line.bold for line in with_bold(grey, lines, 1.0)] == [False] * 6


def test_no_lines() -> None:
    assert with_bold(np.full((50, 50), 240, np.uint8), [], 1.0) == []
