"""Gutters no wider than a space: found between columns of long lines, and nowhere else."""

import pytest

from pipeline.ocr.layout.columns import columns_of
from pipeline.records import Box, Line

LEFT = "субсидии выделяются на удобрения, семена и"
RIGHT = "правила следует упростить, а перечень их"


def _line(x0: float, x1: float, y: float, text: str) -> Line:
    return Line(text=text, start=0, box=Box(x0=x0, y0=y, x1=x1, y1=y + 10), font="F", size=10)


def _flows(lines: list[Line]) -> list[tuple[int, int]]:
    return [(column.flow, len(column.rows)) for column in columns_of(lines)]


def _two_columns(
    ends: list[float], start: float, left: str = LEFT, right: str = RIGHT
) -> list[Line]:
    lines = []
    for row, end in enumerate(ends):
        lines += [_line(60, end, 60 + 13 * row, left), _line(start, 530, 60 + 13 * row, right)]
    return lines


@pytest.mark.parametrize(
    ("ends", "start"),
    [
        ([292.0] * 8, 297.0),  # justified, five points apart
        ([292.0] * 8, 295.0),
        ([292.0, 280.0, 288.5, 276.0, 290.0, 291.0, 279.0, 285.0], 296.0),  # ragged
    ],
)
def test_columns_near_to_each_other_are_read_one_after_another(
    ends: list[float], start: float
) -> None:
    title = _line(60, 530, 30, "Заголовок статьи, который стоит над обеими колонками её текста")
    assert _flows([title, *_two_columns(ends, start)]) == [(0, 1), (1, 8), (2, 8)]


@pytest.mark.parametrize(
    "lines",
    [
        _two_columns([292.0] * 5, 297.0),  # too few lines
        _two_columns([292.0] * 8, 293.5),  # no white between them
        _two_columns([292.0] * 8, 297.0, left="Пшеница, тонн"),  # a column of names
        _two_columns([292.0] * 8, 297.0, right="1 240 356"),  # a column of figures
        [  # each begins where it likes: spaces of one justified line
            line
            for row in range(8)
            for line in (
                _line(60, 270 + 4 * row, 60 + 13 * row, LEFT),
                _line(275 + 4 * row, 530, 60 + 13 * row, RIGHT),
            )
        ],
        [  # every third line runs across
            line
            for row in range(0, 24, 3)
            for line in (
                _line(60, 292, 60 + 13 * row, LEFT),
                _line(297, 530, 60 + 13 * row, RIGHT),
                _line(60, 530, 73 + 13 * row, f"{LEFT} {RIGHT}"),
            )
        ],
    ],
)
def test_other_white_is_no_narrow_gutter(lines: list[Line]) -> None:
    assert all(flow == 0 for flow, _ in _flows(lines))
