"""The time that the headers of a table name, and what they leave of a subject."""

import pytest

from pipeline.extract.figures.tables.header_times import period_and_subject
from pipeline.records import Cell

YEAR = ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("language", "head", "days", "rest"),
    [
        ("en", "2023, % of 2022", YEAR, ""),
        ("en", "2023 to 2022, %", YEAR, ""),
        ("en", "Change 2023/2022, %", YEAR, "Change"),
        ("en", "Growth, % of 2022", ("", ""), "Growth"),
        ("en", "2023F", YEAR, ""),
        ("en", "2021–2025", ("2021-01-01", "2025-12-31"), ""),
        ("en", "2023 / Q1", ("2023-01-01", "2023-03-31"), ""),
        ("en", "2023: / H1", ("2023-01-01", "2023-06-30"), ""),
        ("ru", "2023 г. I квартал", ("2023-01-01", "2023-03-31"), ""),
        ("en", "2023 / H1, total", ("2023-01-01", "2023-06-30"), ""),
        ("ru", "2023 / III кв., всего", ("2023-07-01", "2023-09-30"), ""),
        ("kk", "2023 / қаңтар, барлығы", ("2023-01-01", "2023-01-31"), ""),
        ("ru", "2023 / III кв.", ("2023-07-01", "2023-09-30"), ""),
        ("ru", "2023 / II кв. 2023 в % к II кв. 2022", ("2023-04-01", "2023-06-30"), ""),
        ("ru", "отклонение 2023 г. от 2022 г.", YEAR, "отклонение"),
        ("ru", "2023 г. к 2022 г., %", YEAR, ""),
        ("kk", "2023 жыл 2022 жылға қарағанда, %", YEAR, ""),
        ("kk", "2023 жыл 2022 жылға, %", YEAR, ""),
        ("ru", "на 01.01.2023 г.¹", ("2023-01-01", "2023-01-01"), ""),
        ("ru", "из них возвращено, млн тенге", ("", ""), "из них возвращено"),
        ("ru", "в том числе / село", ("", ""), "село"),
        ("en", "Rate (US$ million, end of period)", ("", ""), "Rate (end of period)"),
        ("ru", "Тариф, тенге за 1 м³ (без НДС)", ("", ""), "Тариф (без НДС)"),
        ("ru", "Индекс (в % к соответствующему периоду предыдущего года)", ("", ""), "Индекс"),
        ("en", "Index, 2015 = 100", ("", ""), "Index"),
        ("kk", "2022 жылға қарағанда өсім, %", ("", ""), "өсім"),
        ("kk", "2021–2025 жылдар бойынша жиыны", ("2021-01-01", "2025-12-31"), "жиыны"),
    ],
)
def test_the_time_of_a_column(language: str, head: str, days: tuple[str, str], rest: str) -> None:
    cell = Cell(table=0, row=2, column=2, row_header="ABC", column_header=head)
    period, subject = period_and_subject(cell, language)
    assert period == days
    assert subject == " / ".join(filter(None, ("ABC", rest)))


@pytest.mark.parametrize(
    ("language", "label", "name"),
    [
        ("en", "Social Health Insurance¹", "Social Health Insurance"),
        ("en", "oil revenue 1/", "oil revenue"),
        ("en", "Loans ($ million)ᵃ", "Loans"),
        ("en", "School building (phase 2)", "School building (phase 2)"),
        ("en", "A.1 Tax revenue", "Tax revenue"),
        ("en", "Building a/", "Building"),
        ("en", "Net exports 1/ 2/", "Net exports"),
        ("ru", "100 – Содержание каналов", "Содержание каналов"),
        ("ru", "015 Прочие расходы", "Прочие расходы"),
        ("ru", "100-летие школы", "100-летие школы"),
        ("en", "Vitamin A", "Vitamin A"),
        ("ru", "неналоговые поступления*", "неналоговые поступления"),
        ("ru", "II. Затраты", "Затраты"),
        ("ru", "Водоём 2 м²", "Водоём 2 м²"),
        ("kk", "Балалар²⁾", "Балалар"),
    ],
)
def test_marks_and_numbers_stand_in_no_subject(language: str, label: str, name: str) -> None:
    cell = Cell(table=0, row=2, column=2, row_header=label)
    assert period_and_subject(cell, language)[1] == name


@pytest.mark.parametrize(
    ("language", "title", "head", "days"),
    [
        ("en", "Operations, 2023 (in billions of tenge)", "Plan", YEAR),
        ("en", "Key indicators, January–September", "2023", ("2023-01-01", "2023-09-30")),
        ("ru", "Основные показатели за январь-сентябрь", "2023 год", ("2023-01-01", "2023-09-30")),
        ("ru", "Основные показатели за январь-сентябрь", "I квартал 2023 г.", ("2023-01-01", "2023-03-31")),
        ("ru", "Постановление № 120 от 5 мая 2023 года", "План", ("", "")),
    ],
)  # fmt: skip
def test_the_time_of_a_caption(language: str, title: str, head: str, days: tuple[str, str]) -> None:
    cell = Cell(table=0, row=2, column=2, row_header="ABC", column_header=head, title=title)
    assert period_and_subject(cell, language)[0] == days
