"""Letters where digits must stand are read as digits; words and units stay."""

import pytest

from pipeline.extract.letters_for_digits import with_digits

MISREAD = (
    ("в 2о15 году и в l995 году", "в 2015 году и в 1995 году"),
    ("от 2з июня 202l года", "от 23 июня 2021 года"),
    ("с з мая по 1о июня", "с 3 мая по 10 июня"),
    ("на 2021-202з годы, 202з-2025 жылдарға", "на 2021-2023 годы, 2023-2025 жылдарға"),
    ("2013 жылғы 2l мамырдағы, 201з жылғы l5 қаңтар", "2013 жылғы 21 мамырдағы, 2013 жылғы 15 қаңтар"),
    ("january 2l, 2020; 5 march 200l; dec. 20, 202l", "january 21, 2020; 5 march 2001; dec. 20, 2021"),
    ("output fell in 202l", "output fell in 2021"),
    ("з1.12.2о19 и 0l.06.2020", "31.12.2019 и 01.06.2020"),
    ("гост 10180-2о12, № 3о5, № l88/15", "гост 10180-2012, № 305, № 188/15"),
    ("96,з тыс. тонн и 2,о %", "96,3 тыс. тонн и 2,0 %"),
    ("з рабочих дня, в з раза, 5о млн тенге", "3 рабочих дня, в 3 раза, 50 млн тенге"),
    ("статью з закона, пункт з.", "статью 3 закона, пункт 3."),
    ("31-l-баптарының нормалары", "31-1-баптарының нормалары"),
    ("кодекстің ііз-бабы", "кодекстің 113-бабы"),
)  # fmt: skip
SOUND = (
    "i may march in may",
    "a tank of 200l, 10l of water, 2oz",
    "5б класс, 12з корпус, 5-з квартира",
    "литера з) приложения",
    "№ 379-v, № 12-i, covid-19, b2o, h2o",
    "от и до, о мае, в мае",
    "подъезд з и з",
)


@pytest.mark.parametrize(("read", "meant"), MISREAD)
def test_letters_are_digits(read: str, meant: str) -> None:
    assert with_digits(read) == meant
    assert with_digits(meant) == meant
    assert len(read) == len(meant)


@pytest.mark.parametrize("text", SOUND)
def test_words_and_units_stay(text: str) -> None:
    assert with_digits(text) == text
