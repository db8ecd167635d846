"""Rows that head a table again."""

import pytest

from tests.repair.tables.test_headers import Row, cell_of, table

UPPER: Row = ("Сильные стороны", "Слабые стороны")


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (UPPER, ("Возможности", "Угрозы")),
        (("Слабые стороны", "Сильные стороны"), ("Угрозы (риски)", "Возможности")),
        (("Күшті жақтары (S)", "Әлсіз жақтары (W)"), ("Мүмкіндіктер (O)", "Қауіптер (T)")),
        (("Strengths", "Weaknesses"), ("Opportunities:", "Threats:")),
    ],
)
def test_the_lower_half_of_a_swot_has_heads_of_its_own(upper: Row, lower: Row) -> None:
    rows = table([upper, ("Порт", "Износ сетей"), lower, ("Спрос", "Засуха")])
    assert cell_of(rows, "Износ сетей").column_header == upper[1]
    assert cell_of(rows, "Спрос").column_header == lower[0]
    assert cell_of(rows, "Засуха").column_header == lower[1]
    assert cell_of(rows, lower[0]).is_header


@pytest.mark.parametrize(
    ("upper", "row"),
    [
        (UPPER, ("Возможности порта", "Мало вагонов")),
        (("Риск", "Меры"), ("Угрозы", "Возможности")),
        (UPPER, ("Возможности роста велики: " + "спрос на зерно и муку, " * 3, "Угрозы засухи")),
    ],
)
def test_other_rows_head_nothing(upper: Row, row: Row) -> None:
    rows = table([upper, ("Порт", "Износ сетей"), row, ("Спрос", "Засуха")])
    assert cell_of(rows, "Засуха").column_header == upper[1]


def test_heads_said_twice_are_heads() -> None:
    head: Row = ("Край", "2021 год", "2022 год")
    rows = table([head, ("Север", "11", "12"), head, ("Юг", "21", "22")])
    assert [cell.is_header for words in ("12", "22") if (cell := cell_of(rows, words))] == [
        False
    ] * 2
    assert cell_of(rows, "22").column_header == "2022 год"
