"""Figures in three languages: what is found, what is not, and what it means."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.dates.find import find_dates
from pipeline.extract.figures.find import find_figures
from pipeline.records import Figure, Found
from tests.extract.hostile import REPEATS, WHOLE, seconds_for
from tests.extract.marked import Case, cases
from tests.extract.writing import Written, written_figures, written_ranges


def written(value: Figure) -> str:
    """Return a value as the case files write it."""
    number = f"{value.value}..{value.value_to}" if value.value_to else value.value
    about = "~" if value.approximate else ""
    return " ".join(filter(None, (about, value.comparator, number, value.unit)))


def summary(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    found: list[Found] = find_figures(text, language, find_dates(text, language))
    return tuple(
        (f.start, f.end, written(f.value) if isinstance(f.value, Figure) else "-") for f in found
    )


@pytest.mark.parametrize("case", cases("figures.ru.txt"))
def test_russian(case: Case) -> None:
    assert summary(case.text, "ru") == case.expected


@pytest.mark.parametrize("case", cases("figures.kk.txt"))
def test_kazakh(case: Case) -> None:
    assert summary(case.text, "kk") == case.expected


@pytest.mark.parametrize("case", cases("figures.en.txt"))
def test_english(case: Case) -> None:
    assert summary(case.text, "en") == case.expected


@pytest.mark.parametrize(
    ("language", "text", "subject", "first", "last", "multiplier"),
    [
        ("ru", "В 2020 году объём экспорта составил 47 млрд долларов.",
         "объём экспорта", "2020-01-01", "2020-12-31", "1000000000"),
        ("ru", "Расходы бюджета выросли с 5,2 до 7,1 процента ВВП.", "расходы бюджета", "", "", ""),
        ("ru", "Срок рассмотрения не более 10 рабочих дней.", "срок рассмотрения", "", "", ""),
        ("ru", "Установлен штраф в размере 25 МРП.", "штраф", "", "", ""),
        ("ru", "Построено 25 школ за 2021 год.", "", "2021-01-01", "2021-12-31", ""),
        ("ru", "Приказом от 5 января 2021 года выделено 10 тыс. тенге.", "", "", "", "1000"),
        ("ru", "По сравнению с 2015 годом рост на 7 %.", "рост", "", "", ""),
        ("ru", "В 2019 году построено 10 школ, 5 больниц.", "", "2019-01-01", "2019-12-31", ""),
        ("ru", "12 договоров в 2022 году и 24 в 2021 году.", "", "2022-01-01", "2022-12-31", ""),
        ("en", "Exports rose to $80 billion in 2022 from $60 billion in 2021.",
         "exports", "2022-01-01", "2022-12-31", "1000000000"),
        ("kk", "2020 жылғы 1 маусымдағы жағдай бойынша халық саны 18,7 млн адамға жетті.",
         "халық саны", "2020-06-01", "2020-06-01", "1000000"),
        ("kk", "Инфляция 2023 жылғы І тоқсанда 18,1 пайызды құрады.",
         "инфляция", "2023-01-01", "2023-03-31", ""),
        ("kk", "Үкімет 25 мектеп салды.", "", "", "", ""),
        ("en", "Inflation was 18.1% in the first quarter of 2023.",
         "inflation", "2023-01-01", "2023-03-31", ""),
        ("en", "As of June 1, 2020, the population stood at 18.7 million people.",
         "population", "2020-06-01", "2020-06-01", "1000000"),
        ("en", "A fine of up to 100 MCI is imposed.", "fine", "", "", ""),
        ("en", "The plant has 25 workers.", "", "", "", ""),
    ],
)  # fmt: skip
def test_subject_period_and_multiplier(
    language: str, text: str, subject: str, first: str, last: str, multiplier: str
) -> None:
    found = find_figures(text, language, find_dates(text, language))
    value = found[0].value
    assert isinstance(value, Figure)
    assert (value.subject, value.period_from, value.period_to) == (subject, first, last)
    assert value.multiplier == multiplier


def test_decomposed_letters_keep_their_offsets() -> None:
    text = unicodedata.normalize("NFD", "Йод: не менее 10 рублей й 5 тенге")
    found = find_figures(text, "ru")
    said = [unicodedata.normalize("NFC", text[f.start : f.end]) for f in found]
    assert said == ["не менее 10 рублей", "5 тенге"]


def read_back(language: str, item: Written) -> None:
    found = summary(item.text, language)
    start = len(item.before)
    assert found == ((start, start + len(item.phrase), item.says),)


def kinds() -> st.SearchStrategy[tuple[str, Written]]:
    return st.sampled_from(("ru", "kk", "en")).flatmap(
        lambda language: st.tuples(
            st.just(language), st.one_of(written_figures(language), written_ranges(language))
        )
    )


@given(kinds())
@settings(max_examples=500, deadline=None)
def test_a_written_figure_is_read_back(case: tuple[str, Written]) -> None:
    read_back(*case)


@pytest.mark.slow
@given(kinds())
@settings(max_examples=10_000, deadline=None)
def test_ten_thousand_written_figures_are_read_back(case: tuple[str, Written]) -> None:
    read_back(*case)


def both(text: str, language: str) -> list[Found]:
    return find_figures(text, language, find_dates(text, language))


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_no_repeat_makes_a_pattern_run_away(language: str) -> None:
    for unit in REPEATS:
        assert seconds_for(lambda text: both(text, language), unit) < 2, unit


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize("unit", REPEATS)
def test_a_hundred_kilobytes_of_a_repeat_are_read(unit: str, language: str) -> None:
    assert seconds_for(lambda text: both(text, language), unit, WHOLE) < 10
