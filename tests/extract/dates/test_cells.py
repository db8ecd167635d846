"""Years that are all of a table cell."""

import pytest

from pipeline.extract.dates.cells import find_years
from pipeline.records import Cell, Date

HEADING = Cell(table=0, row=0, column=2, is_header=True)
LABEL = Cell(table=0, row=3, column=0, column_header="Годы")


@pytest.mark.parametrize(
    ("text", "cell", "year"),
    [("2019", HEADING, "2019"), (" 2026f", HEADING, "2026"), ("1998*", LABEL, "1998")],
)
def test_years(text: str, cell: Cell, year: str) -> None:
    (found,) = find_years(text, cell)
    assert isinstance(found.value, Date)
    assert (found.value.edtf, text[found.start : found.end]) == (year, year)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("2019", Cell(table=0, row=1, column=2, column_header="Число школ")),
        ("2019", Cell(table=0, row=1, column=0, column_header="Код")),
        ("2019 га", HEADING),
        ("3019", HEADING),
    ],
)
def test_numbers_that_are_no_years(text: str, cell: Cell) -> None:
    assert find_years(text, cell) == []
