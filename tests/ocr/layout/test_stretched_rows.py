"""Rows of a scan whose spaces were stretched, and rows of two columns."""

import pytest

from pipeline.ocr.layout.stretched_rows import stretched_rows
from pipeline.records import Box, Line

#: Where the left piece begins, the right one begins and ends, and its text.
Row = tuple[float, float, float, str]


def _lines(rows: list[Row]) -> tuple[list[Line], dict[int, list[Line]]]:
    body = Line(text="Слова приказа", start=0, box=Box(x0=70, y0=300, x1=550, y1=312))
    lines, pieces = [body], {0: [body]}
    for i, (x0, between, x1, text) in enumerate(rows, 1):
        y0 = 60.0 + 16 * i
        left = Line(text="приказом", start=0, box=Box(x0=x0, y0=y0, x1=x0 + 50, y1=y0 + 12))
        right = Line(text=text, start=0, box=Box(x0=between, y0=y0, x1=x1, y1=y0 + 12))
        lines.append(Line(text=f"приказом {text}", start=0, box=Box(x0, y0, x1, y0 + 12)))
        pieces[i] = [left, right]
    return lines, pieces


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ([(320, 470, 550, "Министра"), (320, 440, 550, "Республики")], {1, 2}),
        ([(320, 470, 550, "Министра"), (320, 472, 550, "Республики")], set()),  # a column
        ([(70, 470, 550, "Министра"), (70, 440, 550, "Республики")], set()),  # at the left
        ([(320, 470, 550, "1 200,5"), (320, 440, 550, "14 200,5")], set()),  # figures
        ([(320, 470, 550, "Министра"), (320, 440, 530, "Республики")], set()),  # ragged
    ],
)
def test_rows_of_a_block_that_was_justified(rows: list[Row], whole: set[int]) -> None:
    assert stretched_rows(*_lines(rows)) == whole
