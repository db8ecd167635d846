"""A last column of one or two lines is read after the text beside it."""

import pytest

from pipeline.ocr.layout.columns import columns_of
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

_LEFT = "Слова обзора идут одно за другим до конца."


def _column(x: float, rows: int, text: str = _LEFT) -> list[Line]:
    return [line(x, 100 + 14 * i, text) for i in range(rows)]


def _right() -> float:
    """Return where a column begins a usual gutter behind the left one."""
    box = line(50, 100, _LEFT).box
    assert box is not None
    return box.x1 + 20


def _flows(*lines: Line) -> list[tuple[int, int]]:
    return [(column.flow, len(column.rows)) for column in columns_of(lines)]


@pytest.mark.parametrize("texts", [[_LEFT], [_LEFT, "как все."], ["и так всегда."]])
def test_few_lines_at_the_head_of_a_column_are_read_last(texts: list[str]) -> None:
    x = _right()
    last = [line(x, 100 + 14 * i, text) for i, text in enumerate(texts)]
    title = line(50, 70, "Обзор складов и дорог, каналов и лесов края, с таблицами и картой лесов")
    head = line(x + 60, 30, "Обзор, № 2")
    note = line(50, 400, "Обзор печатается по заказу управления лесов, в числе трёхсот оттисков.")
    found = _flows(head, title, *_column(50, 12), *last, note)
    assert found == [(0, 2), (1, 12), (2, len(texts)), (0, 1)]


@pytest.mark.parametrize(
    "last",
    [
        line(_right(), 100, "Акимат"),  # no sentence
        line(_right(), 142, _LEFT),  # not at the head
        line(_right() + 60, 100, "и так."),  # no gutter
        line(_right(), 100, _LEFT + " " + _LEFT),  # wider than the column
    ],
)
def test_other_lines_beside_a_text_make_no_column(last: Line) -> None:
    above = _column(50, 1, "Слова")[0]
    moved = above._replace(box=above.box and above.box._replace(y0=86.0, y1=96.0))
    assert all(flow == 0 for flow, _ in _flows(moved, *_column(50, 12), last))


def test_nor_do_they_beside_few_lines_or_ragged_ones() -> None:
    last = line(_right(), 100, _LEFT)
    assert _flows(*_column(50, 6), last) == [(0, 6)]
    ragged = [line(50, 100 + 14 * i, _LEFT[: 10 + 3 * (i % 9)]) for i in range(12)]
    assert all(flow == 0 for flow, _ in _flows(*ragged, last))
