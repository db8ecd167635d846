"""Lists folded into halves side by side are a table each; with two names in a row it is one."""

import pytest

from pipeline.ocr.rows import rows_of
from pipeline.ocr.tables.unruled import find_unruled
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

#: Where names begin and figures end, by turns.
PLACES = (50.0, 200.0, 260.0, 420.0)
LIST = (
    ("Абай", "4,9", "Арал", "4,5"),
    ("Ақмола", "4,6", "Павлодар", "5,0"),
    ("Жетісу", "4,7", "Ұлытау", "4,7"),
)
PLANS = (
    ("Ремонт моста", "12,5", "Акимат", "2025"),
    ("Новая дамба", "14,1", "Отдел", "2026"),
    ("Посадка леса", "10,0", "Акимат", "2027"),
)


def _drawn(rows: tuple[tuple[str, ...], ...]) -> list[Line]:
    return [
        line(x, 100 + 14 * i, text, right=place % 2 == 1)
        for i, row in enumerate(rows)
        for place, (x, text) in enumerate(zip(PLACES, row, strict=True))
        if text
    ]


def _tables(rows: tuple[tuple[str, ...], ...]) -> list[list[tuple[int, int, str]]]:
    tables, _ = find_unruled(rows_of(_drawn(rows)), 0)
    return [
        [(b.cell.table, b.cell.column, b.lines[0].text) for b in table.blocks if b.cell]
        for table in tables
    ]


def test_each_half_of_a_list_is_a_table() -> None:
    left, right = _tables(LIST)
    assert left == [(0, i, row[i]) for row in LIST for i in (0, 1)]
    assert right == [(1, i, row[i + 2]) for row in LIST for i in (0, 1)]


def test_halves_may_have_the_same_headings() -> None:
    tables = _tables((("Аймақ", "Үлес", "Аймақ", "Үлес"), *LIST))
    assert [[text for *_, text in table[:2]] for table in tables] == [["Аймақ", "Үлес"]] * 2


@pytest.mark.parametrize(
    "rows",
    [
        PLANS,
        (("Мера", "Сумма", "Кто", "Год"), *PLANS),
        (("Мера", "Сумма", "Кто", "Доля"), *LIST),  # headings of four columns
        tuple((*row[:2], "", row[3]) for row in LIST),
        tuple((*row[:3], f"{i}3") for i, row in enumerate(LIST)),  # figures of two kinds
    ],
)
def test_other_tables_are_whole(rows: tuple[tuple[str, ...], ...]) -> None:
    assert len(_tables(rows)) == 1
