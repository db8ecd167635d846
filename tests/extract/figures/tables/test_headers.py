"""Which of the headers of a cell holds for its unit."""

import pytest

from pipeline.extract.figures.tables.headers import measure_of_cell
from pipeline.records import Cell


@pytest.mark.parametrize(
    ("row", "column", "unit"),
    [
        ("Заготовка живицы / гектар", "Тенге", "KZT/ha"),
        ("Холодная вода / м³", "Тариф, тенге", "KZT/m3"),
        ("Сера / тонна", "Ставка, МРП", "MCI/t"),
        ("Жылу / Гкал", "Тариф, теңге", "KZT/Gcal"),
        ("Бумага / штука", "Сумма, тенге", "KZT"),  # of all of them
        ("Налог / млн тенге", "Тенге", "KZT"),
        ("Инфляция / %", "Ставка, тенге", "KZT"),
        ("Аренда / м2", "Тариф, тенге/месяц", "KZT/month"),
    ],
)
def test_a_price_is_by_the_unit_of_its_row(row: str, column: str, unit: str) -> None:
    cell = Cell(table=0, row=1, column=2, row_header=row, column_header=column)
    assert measure_of_cell(cell, "kk" if "Жылу" in row else "ru").unit == unit
