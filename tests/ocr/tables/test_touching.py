"""Ruled tables that touch are two; one table whose headings or forms have other uprights is one."""

import pytest

from pipeline.ocr.tables.ruled import find_tables
from pipeline.records import Box, Line

#: Rows of texts, each with the edges of its cells.
Row = tuple[tuple[str, ...], tuple[float, ...]]
THREE = (50.0, 200.0, 300.0, 400.0)
FOUR = (50.0, 150.0, 220.0, 320.0, 400.0)
SHARED = (50.0, 200.0, 270.0, 340.0, 400.0)
HALVES = (50.0, 200.0, 400.0)

MEAT: Row = (("Аймақ", "Ет, тонна", "Сүт, тонна"), THREE)
MEAT_ROW: Row = (("Абай", "31,4", "98,7"), THREE)
HERD: Row = (("Аймақ", "Сиыр", "Қой", "Жылқы"), FOUR)
HERD_ROW: Row = (("Абай", "612", "1 804", "401"), FOUR)


def _drawn(rows: list[Row]) -> tuple[list[Line], list[Box]]:
    lines, rulings = [], []
    for i, (texts, xs) in enumerate(rows):
        y = 100.0 + 20 * i
        rulings += [Box(x0=x, y0=y, x1=x, y1=y + 20) for x in xs]
        rulings += [Box(x0=xs[0], y0=at, x1=xs[-1], y1=at) for at in (y, y + 20)]
        for text, x in zip(texts, xs, strict=False):
            box = Box(x0=x + 3, y0=y + 5, x1=x + 3 + 5 * len(text), y1=y + 15)
            lines.append(Line(text=text, start=0, box=box, font="Times", size=9.0))
    return lines, rulings


def _columns(rows: list[Row]) -> list[int]:
    tables, _ = find_tables(*_drawn(rows))
    return [max(b.cell.column + 1 for b in table.blocks if b.cell) for table in tables]


def test_two_tables_that_touch() -> None:
    rows = [MEAT, MEAT_ROW, MEAT_ROW, HERD, HERD_ROW]
    tables, rest = find_tables(*_drawn(rows))
    assert not rest
    assert _columns(rows) == [3, 4]
    assert [b.cell.row for b in tables[1].blocks if b.cell] == [0] * 4 + [1] * 4
    assert {b.cell.table for b in tables[1].blocks if b.cell} == {1}


def test_tables_whose_first_columns_are_alike() -> None:
    herd = [(texts, SHARED) for texts, _ in (HERD, HERD_ROW, HERD_ROW)]
    assert _columns([MEAT, MEAT_ROW, *herd]) == [3, 4]


@pytest.mark.parametrize(
    "rows",
    [
        # headings over several columns
        [(("Аймақ", "Мал", "Құс"), (50.0, 150.0, 320.0, 400.0)), HERD, HERD_ROW, HERD_ROW],
        # a section over all columns
        [HERD, HERD_ROW, (("Солтүстік",), (50.0, 400.0)), HERD_ROW, HERD_ROW],
        # a form whose rows are parted now here, now there
        [MEAT_ROW, HERD_ROW, MEAT_ROW, HERD_ROW],
        # no headings below the seam
        [MEAT, MEAT_ROW, MEAT_ROW, HERD_ROW, HERD_ROW],
        # no figures
        [
            (("Аты", "Күні", "Орны"), THREE),
            (("жоба", "бүгін", "ауыл"), THREE),
            (("Аты", "Күні", "Орны", "Қолы"), FOUR),
            (("жоба", "бүгін", "ауыл", "иә"), FOUR),
        ],
        # the sum of a table over columns of its own
        [MEAT, MEAT_ROW, MEAT_ROW, (("Барлығы", "130,1"), HALVES)],
    ],
)
def test_one_table_is_one(rows: list[Row]) -> None:
    assert len(_columns(rows)) == 1
