"""A numbered row without figures leads the rows whose numbers it covers or begins."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.repair.tables.test_headers import Row, cell_of, table

RATES: Sequence[Row] = (
    ("№", "Виды отходов", "Ставка, МРП"),
    ("1.", "За размещение на полигонах:", ""),
    ("1.1.", "Бытовые отходы", "0,38"),
    ("1.2.", "Отходы с учетом опасности", ""),
    ("1.2.1.", "красный список", "14"),
    ("1.3.", "Зола", "0,66"),
    ("2.", "Сера", "7,54"),
)


@pytest.mark.parametrize(
    ("amount", "header"),
    [
        ("0,38", "За размещение на полигонах / Бытовые отходы"),
        ("14", "За размещение на полигонах / Отходы с учетом опасности / красный список"),
        ("0,66", "За размещение на полигонах / Зола"),
        ("7,54", "Сера"),
    ],
)
def test_by_the_beginnings_of_numbers(amount: str, header: str) -> None:
    assert cell_of(table(RATES), amount).row_header == header


def test_by_a_number_over_all_of_them() -> None:
    rows: Sequence[Row] = (
        ("№", "Наименование", "Тенге"),
        ("1", "Сенокосы по состоянию:", ""),
        ("", "хорошее", "308"),
        ("", "плохое", "180"),
        ("2", "Мараловодство", "257"),
    )
    merged = [
        replace(s, cell=s.cell._replace(row_span=3)) if s.cell is not None and s.text == "1" else s
        for s in table(rows)
    ]
    assert cell_of(merged, "180").row_header == "Сенокосы по состоянию / плохое"
    assert cell_of(merged, "257").row_header == "Мараловодство"


@pytest.mark.parametrize("of_which", ["в том числе:", "в т. ч.", "из которых:", "оның ішінде:"])
def test_of_which_names_nothing(of_which: str) -> None:
    rows: Sequence[Row] = (
        ("№", "Статья", "Сумма"),
        ("1", of_which, ""),
        ("1.1", "Топливо", "22"),
        ("2", "Налоги, всего", "60"),
        ("2.1", "НДС", "40"),
    )
    assert cell_of(table(rows), "22").row_header == "Топливо"
    assert cell_of(table(rows), "40").row_header == "НДС"
