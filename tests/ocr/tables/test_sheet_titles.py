"""Sheets printed with their grid: titles above a table in it are no rows of the table."""

from collections.abc import Sequence

import pytest

from pipeline.ocr.tables.ruled import find_tables
from pipeline.records import Box, Line

HEIGHT, WIDTH = 20.0, 80.0
BODY = [
    ("Страна", "2022", "2023"),
    ("Китай", "24,1", "24,7"),
    ("Италия", "13,8", "14,8"),
    ("Иран", "1,1", "1,2"),
]


def _found(rows: Sequence[Sequence[str]], over: Sequence[int] = ()) -> list[list[str]]:
    """Return the texts of the rows of a table; the first cell of some rows is `over` the second."""
    lines = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            x, y = 4 + WIDTH * c, 4 + HEIGHT * r
            box = Box(x, y, x + 4.5 * len(text), y + 10)
            lines += [Line(text=text, start=0, size=9.0, font="Serif", box=box)] * bool(text)
    bottom, right = HEIGHT * len(rows), WIDTH * len(rows[0])
    rulings = [Box(0, HEIGHT * r, right, HEIGHT * r) for r in range(len(rows) + 1)]
    rulings += [
        Box(WIDTH * c, HEIGHT * r, WIDTH * c, HEIGHT * (r + 1))
        for c in range(len(rows[0]) + 1)
        for r in range(len(rows))
        if c != 1 or r not in over
    ]
    (table,), _ = find_tables(lines, rulings)
    assert bottom == table.box.y1
    found: dict[int, list[str]] = {}
    for block in table.blocks:
        if block.cell:
            found.setdefault(block.cell.row, []).append(block.lines[0].text)
    return list(found.values())


@pytest.mark.parametrize(
    ("above", "over"),
    [
        ([("Внешняя торговля стран", "", "")], [0]),
        ([("Торговля", "", ""), ("", "", "")], []),
        ([("Внешняя торговля стран", "", ""), ("", "", "млн тенге")], [0]),
    ],
)
def test_a_title_in_the_grid_of_a_sheet_is_no_row(
    above: list[tuple[str, str, str]], over: list[int]
) -> None:
    assert _found([*above, *BODY], over) == [list(row) for row in BODY]


def test_a_row_with_one_text_that_goes_on_over_the_page_is_a_row() -> None:
    assert _found([("из них", "", ""), *BODY])[0] == ["из них"]
