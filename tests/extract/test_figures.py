"""Figures in three languages: what is found, what is not, and what it means."""

import pytest

from pipeline.extract.dates import find_dates
from pipeline.extract.figures import find_figures
from pipeline.records import Figure, Found
from tests.extract.marked import Case, cases


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
