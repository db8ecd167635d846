"""The size of the text of a page, and not of its notes and tables."""

import pytest

from pipeline.ocr.layout.body_size import body_size
from pipeline.records import Line

PROSE = "Слова приказа идут одно за другим до самого конца строки"


def _lines(size: float, number: int, text: str = PROSE, *, font: str = "Serif") -> list[Line]:
    return [Line(text=text, start=0, font=font, size=size) for _ in range(number)]


@pytest.mark.parametrize(
    ("lines", "size"),
    [
        ([*_lines(12, 30), *_lines(16, 2)], 12),
        ([*_lines(14, 8), *_lines(10, 20)], 14),  # notes have more letters than the text
        ([*_lines(11, 6), *_lines(8, 90, "12 400")], 11),  # so has a table
        ([*_lines(14, 2), *_lines(10, 20)], 10),  # an opening in larger type
        ([*_lines(18, 9, "Итоги года"), *_lines(10, 9)], 10),  # titles are no prose
        (
            [*_lines(14, 8, font=""), *_lines(10, 20, font="")],
            10,
        ),  # a scan, where sizes are guesses
        (_lines(0, 3), 0),
    ],
)
def test_the_size_of_a_page_is_that_of_its_text(lines: list[Line], size: float) -> None:
    assert body_size(lines) == size


def test_many_lines_in_larger_bold_type_are_no_text() -> None:
    bold = [line._replace(bold=True) for line in _lines(14, 8)]
    assert body_size([*bold, *_lines(10, 20)]) == 10
