"""Numbers in digits and in words, in three languages."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from pipeline.numerals import multipliers, parse_words, plain, read_digits


def read_words(text: str, language: str) -> Decimal | None:
    """Return the number that a text says in words, None if it says anything else."""
    plain = text.lower().replace("ё", "е")
    number = parse_words(plain, 0, language)
    return number.value if number is not None and number.end == len(plain) else None


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1500", "ru", "1500"),
        ("1 234 567,89", "ru", "1234567.89"),
        ("1.234.567,89", "ru", "1234567.89"),
        ("1,234,567.89", "ru", "1234567.89"),
        ("1,234.5", "en", "1234.5"),
        ("1.234,5", "kk", "1234.5"),
        ("0,5", "kk", "0.5"),
        ("2,724", "en", "2724"),
        ("2,724", "ru", "2.724"),
        ("0,724", "en", "0.724"),
    ],
)
def test_comma_and_point_are_told_apart(text: str, language: str, value: str) -> None:
    assert read_digits(text, language) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("сто двадцать пять миллионов", "ru", 125_000_000),
        ("двухсот сорока пяти тысяч", "ru", 245_000),
        ("одному миллиону двумстам тысячам", "ru", 1_200_000),
        ("полтора миллиона", "ru", 1_500_000),
        ("два с половиной миллиарда", "ru", 2_500_000_000),
        ("трёхсот", "ru", 300),
        ("бір миллион екі жүз мың", "kk", 1_200_000),
        ("жүз жиырма бес миллион", "kk", 125_000_000),
        ("екі жарым мың", "kk", 2500),
        ("мың бес жүз", "kk", 1500),
        ("бес жүзден", "kk", 500),
        ("one hundred and twenty-five million", "en", 125_000_000),
        ("two and a half million", "en", 2_500_000),
        ("twelve hundred", "en", 1200),
        ("one thousand, two hundred", "en", 1200),
    ],
)
def test_words_say_a_number(text: str, language: str, value: int) -> None:
    assert read_words(text, language) == value


@pytest.mark.parametrize(
    ("text", "language"),
    [("два пять", "ru"), ("двадцать двенадцать", "ru"), ("школа", "ru"), ("он сонда", "kk"),
     ("онда", "kk"), ("two five", "en"), ("", "en")],
)  # fmt: skip
def test_words_that_say_no_one_number(text: str, language: str) -> None:
    assert read_words(text, language) is None


def test_a_number_ends_where_its_words_do() -> None:
    number = parse_words("сто двадцать тенге", 0, "ru")
    assert number is not None
    assert number.value == Decimal(120)
    assert (number.end, number.multiplier) == (12, 1)


def test_short_multipliers_stand_behind_digits_only() -> None:
    assert multipliers("ru")["млрд"] == 10**9
    assert parse_words("млрд", 0, "ru") is None


@given(st.integers(0, 10**12 - 1), st.sampled_from(("ru", "kk", "en")))
@settings(max_examples=500, deadline=None)
def test_number_words_are_read_back(number: int, language: str) -> None:
    words = num2words(number, lang={"kk": "kz"}.get(language, language))
    assert read_words(words, language) == number


@given(st.integers(2, 10**9), st.sampled_from("ngdaip"))
@settings(max_examples=300, deadline=None)
def test_russian_number_words_are_read_in_every_case(number: int, case: str) -> None:
    assert read_words(num2words(number, lang="ru", case=case), "ru") == number


@given(st.decimals(0, 10**12, places=3, allow_nan=False, allow_infinity=False))
def test_plain_decimals_are_the_same_number(value: Decimal) -> None:
    text = plain(value)
    assert Decimal(text) == value
    assert "E" not in text
