"""Figures in three languages: what is found, what is not, and what it means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.dates import find_dates
from pipeline.extract.figures import find_figures
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


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_no_repeat_makes_a_pattern_run_away(language: str) -> None:
    for unit in REPEATS:
        assert seconds_for(lambda text: find_figures(text, language), unit) < 2, unit


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize("unit", REPEATS)
def test_a_hundred_kilobytes_of_a_repeat_are_read(unit: str, language: str) -> None:
    assert seconds_for(lambda text: find_figures(text, language), unit, WHOLE) < 10
