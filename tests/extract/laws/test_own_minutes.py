"""The minutes that a document is."""

import pytest

from pipeline.extract.laws.own_minutes import own_minutes


@pytest.mark.parametrize(
    ("texts", "number", "date"),
    [
        (["ПРОТОКОЛ № 7", "заседания Совета", "г. Тараз", "18 февраля 2025 года"], "7", "2025-02-18"),
        (["Совет по меду", "ПРОТОКОЛ", "заседания Совета № 12", "от 05.03.2024 г."], "12", "2024-03-05"),
        (["ПРОТОКОЛ № 3/1 от 4 марта 2025 года", "совещания у акима"], "3/1", "2025-03-04"),
        (["Қоғамдық кеңес отырысының", "№ 3 ХАТТАМАСЫ", "Тараз қаласы", "2025 жылғы 30 қаңтар"], "3", "2025-01-30"),
        (["ХАТТАМА № 4", "2025 жылғы 30 қаңтар"], "4", "2025-01-30"),
        (["MINUTES No. 5", "of the council", "6 May 2025, Astana"], "5", "2025-05-06"),
    ],
)  # fmt: skip
def test_minutes(texts: list[str], number: str, date: str) -> None:
    own = own_minutes(texts)
    assert own is not None
    assert (own.act_type, own.number, own.date) == ("protocol", number, date)


@pytest.mark.parametrize(
    "texts",
    [
        ["Протокол о внесении изменений в Соглашение № 4 от 5 мая 2020 года"],
        ["Во исполнение протокола заседания Совета № 7 от 18 февраля 2025 года"],
        [
            "ПРОТОКОЛ № 7",
            "Слушали отчет о работах, начатых в поселке 18 февраля 2025 года, и решили так",
        ],
        ["ПРОТОКОЛ", "заседания Совета"],
        ["Письмо", "от 5 мая 2020 года № 4"],
    ],
)
def test_no_minutes(texts: list[str]) -> None:
    assert own_minutes(texts) is None


def test_long_headings_are_read_at_once() -> None:
    for text in ("протокол заседания " * 6000, "№ 1 " * 20_000, "отырысының " * 10_000):
        assert own_minutes([text, "г. Тараз " * 10_000]) is None
