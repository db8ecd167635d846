"""Gold tables drawn as pages."""

import pytest

from pipeline.evaluation.table_sheet import draw_table, parts_of
from pipeline.ocr.mupdf import library

HEAD = [
    [{"text": "Наименование", "rows": 2}, {"text": "2023 год", "cols": 2}],
    [{"text": "план"}, {"text": "факт"}],
]
BODY = [[{"text": "Доходы"}, {"text": "12 345,6"}, {"text": "12 100,0"}]]


def test_cells_take_the_columns_that_are_free() -> None:
    places = {part.text: (part.row, part.column) for part in parts_of(HEAD, BODY)}
    assert places["план"] == (1, 1)
    assert places["факт"] == (1, 2)
    assert places["Доходы"] == (2, 0)


@pytest.mark.parametrize(
    "row",
    [
        [{"text": "Доходы"}, {"text": "1"}],
        [{"text": "Доходы"}, {"text": "1"}, {"text": "2"}, {"text": "3"}],
    ],
)
def test_a_row_that_does_not_fill_the_table_is_refused(row: list[dict[str, str]]) -> None:
    with pytest.raises(ValueError, match="does not fill 3 columns"):
        parts_of(HEAD, [row])


def test_each_cell_stands_in_its_box() -> None:
    parts = parts_of(HEAD, BODY)
    drawn = draw_table(["Исполнение", {"text": "тыс. тенге", "right": True}], parts, ["*"], 0)
    page = library().open("pdf", drawn.pdf)[0]
    for part in parts:
        assert page.get_textbox(tuple(drawn.boxes[part.row, part.column])).split() == (
            part.text.split()
        )
