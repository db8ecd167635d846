"""Headings within a table: which of them hold below another."""

import pytest

from pipeline.repair.tables.sections import nested


@pytest.mark.parametrize(
    ("sections", "last"),
    [
        ({1: "Раздел 1. Доходы", 2: "Раздел 2. Расходы"}, ("Раздел 2. Расходы",)),
        ({1: "Доходы", 4: "Расходы"}, ("Расходы",)),
        ({1: "Доходы", 2: "Налоги", 5: "Расходы"}, ("Расходы",)),
        ({1: "1. Доходы", 3: "1.1. Налоги"}, ("1. Доходы", "1.1. Налоги")),
        ({1: "1. Доходы", 3: "2.1. Налоги"}, ("2.1. Налоги",)),
        ({1: "2021", 6: "2022"}, ("2022",)),
        ({1: "I. Доходы", 2: "Налоги", 9: "II. Затраты"}, ("II. Затраты",)),
        (
            {1: "1-бағыт. Адам", 2: "1.1-мақсат. Мектеп", 5: "1.2-мақсат. Спорт"},
            ("1-бағыт. Адам", "1.2-мақсат. Спорт"),
        ),
        ({1: "1-бағыт. Адам", 2: "1.1-мақсат. Мектеп", 5: "2-бағыт. Еңбек"}, ("2-бағыт. Еңбек",)),
    ],
)
def test_headings_that_hold(sections: dict[int, str], last: tuple[str, ...]) -> None:
    assert nested(sections)[max(sections)] == last


def test_headings_of_the_page_before_hold_on() -> None:
    above = ("Направление 1", "Цель 1.1")
    assert nested({0: "Цель 1.2"}, above)[0] == ("Направление 1", "Цель 1.2")
    assert nested({0: "Итоги"}, above)[0] == ("Итоги",)
