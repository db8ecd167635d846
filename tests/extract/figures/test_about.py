"""What figures are about and the time they speak of, in sentences of reports, laws and the press.

A case is a sentence in which each figure is marked ``[words|subject|period]``, "-" for none; a period
is a year, a month, a day, or two of them with a slash between.
"""

import calendar
import re
from typing import Any

import pytest

from pipeline.extract.dates.find import find_dates
from pipeline.extract.figures.find import find_figures
from pipeline.records import Figure
from tests.extract.marked import CASES

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\|([^\[\]|]+)\]")
Row = tuple[str, str, str, str]


def _lines(language: str) -> list[Any]:
    rows: list[Any] = []
    lines = (CASES / f"about.{language}.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            marks = [pytest.mark.xfail(reason="known failure")] if line.startswith("! ") else []
            case = line.removeprefix("! ").replace("\\n", "\n")
            rows.append(pytest.param(case, marks=marks, id=f"{number}"))
    return rows


def _days(period: str) -> tuple[str, str]:
    first, _, last = period.partition("/")
    return _bound(first, "01-01", "01"), _bound(last or first, "12-31", "")


def _bound(said: str, of_year: str, of_month: str) -> str:
    if said == "-" or len(said) == 10:
        return said.strip("-") if said == "-" else said
    if len(said) == 4:
        return f"{said}-{of_year}"
    year, month = map(int, said.split("-"))
    return f"{said}-{of_month or calendar.monthrange(year, month)[1]}"


def _expected(line: str) -> list[Row]:
    return [
        (words, subject.strip("-") if subject == "-" else subject, *_days(period))
        for words, subject, period in _MARK.findall(line)
    ]


def _found(text: str, language: str) -> list[Row]:
    rows = []
    for item in find_figures(text, language, find_dates(text, language)):
        assert isinstance(item.value, Figure)
        value = item.value
        words = text[item.start : item.end]
        rows.append((words, value.subject, value.period_from, value.period_to))
    return rows


@pytest.mark.parametrize("line", _lines("ru"))
def test_russian(line: str) -> None:
    assert _found(_MARK.sub(r"\1", line), "ru") == _expected(line)


@pytest.mark.parametrize("line", _lines("kk"))
def test_kazakh(line: str) -> None:
    assert _found(_MARK.sub(r"\1", line), "kk") == _expected(line)


@pytest.mark.parametrize("line", _lines("en"))
def test_english(line: str) -> None:
    assert _found(_MARK.sub(r"\1", line), "en") == _expected(line)
