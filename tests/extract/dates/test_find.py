"""Dates in three languages: what is found, what is not, and what it means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.dates.find import find_dates
from pipeline.records import Date, Found
from tests.extract.hostile import REPEATS, WHOLE, seconds_for
from tests.extract.marked import Case, cases
from tests.extract.writing import Written, written_dates


def written(value: Date | None) -> str:
    """Return a value as the case files write it."""
    if value is None:
        return "-"
    return " ".join(filter(None, (value.edtf, value.modifier)))


def summary(found: list[Found]) -> tuple[tuple[int, int, str], ...]:
    assert all(isinstance(f.value, Date | None) for f in found)
    return tuple((f.start, f.end, written(f.value)) for f in found)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", cases("dates.ru.txt"))
def test_russian(case: Case) -> None:
    assert summary(find_dates(case.text, "ru")) == case.expected


@pytest.mark.parametrize("case", cases("dates.kk.txt"))
def test_kazakh(case: Case) -> None:
    assert summary(find_dates(case.text, "kk")) == case.expected


@pytest.mark.parametrize("case", cases("dates.en.txt"))
def test_english(case: Case) -> None:
    assert summary(find_dates(case.text, "en")) == case.expected


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("5 января 2021 года", "2021-01-05", "2021-01-05", "day"),
        ("в феврале 2020 года", "2020-02-01", "2020-02-29", "month"),
        ("в I квартале 2023 г.", "2023-01-01", "2023-03-31", "quarter"),
        ("во втором полугодии 2022 года", "2022-07-01", "2022-12-31", "half_year"),
        ("в 2015 году", "2015-01-01", "2015-12-31", "year"),
        ("в 1980-е годы", "1980-01-01", "1989-12-31", "decade"),
        ("в XX веке", "1900-01-01", "1999-12-31", "century"),
        ("на 2016-2019 годы", "2016-01-01", "2019-12-31", "year"),
        ("до 2030 года", "", "2030-12-31", "year"),
        ("с 1 июля 2016 года", "2016-07-01", "", "day"),
        ("ежегодно 1 января", "", "", "day"),
    ],
)
def test_bounds_are_whole_days(text: str, first: str, last: str, precision: str) -> None:
    (found,) = find_dates(text, "ru")
    assert isinstance(found.value, Date)
    assert (found.value.date_from, found.value.date_to) == (first, last)
    assert found.value.precision == precision


def read_back(language: str, item: Written) -> None:
    found = find_dates(item.text, language)
    assert [(item.text[f.start : f.end], written(f.value)) for f in found] == [  # type: ignore[arg-type]
        (item.phrase, item.says)
    ]


def kinds() -> st.SearchStrategy[tuple[str, Written]]:
    return st.sampled_from(("ru", "kk", "en")).flatmap(
        lambda language: st.tuples(st.just(language), written_dates(language))
    )


@given(kinds())
@settings(max_examples=500, deadline=None)
def test_a_written_date_is_read_back(case: tuple[str, Written]) -> None:
    read_back(*case)


@pytest.mark.slow
@given(kinds())
@settings(max_examples=10_000, deadline=None)
def test_ten_thousand_written_dates_are_read_back(case: tuple[str, Written]) -> None:
    read_back(*case)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_no_repeat_makes_a_pattern_run_away(language: str) -> None:
    for unit in REPEATS:
        assert seconds_for(lambda text: find_dates(text, language), unit) < 2, unit


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize("unit", REPEATS)
def test_a_hundred_kilobytes_of_a_repeat_are_read(unit: str, language: str) -> None:
    assert seconds_for(lambda text: find_dates(text, language), unit, WHOLE) < 10
