"""Years that are listed: one time together, "в 2021 и 2022 годах"."""

import re
from typing import Final

from pipeline.extract.figures.surroundings import Around, bounds_of
from pipeline.records import Found


def with_listed(around: Around, said: Found) -> tuple[str, str]:
    """Return the days of a date, with those of the years listed with it: "в 2021 и 2022 годах"."""
    first, last = bounds_of(said)
    if not (first.endswith("-01-01") and last.endswith("-12-31")):
        return _with_year_before(around, said)
    start = said.start
    for date in reversed([d for d in around.dates if d.end <= said.start]):
        begins, ends = bounds_of(date)
        years = begins.endswith("-01-01") and ends.endswith("-12-31")
        listed = _AND_YEAR.fullmatch(around.text, date.end, start) is not None
        if not (years and listed):
            break
        if int(ends[:4]) + 1 != int(first[:4]):
            return "", ""  # в 2018 и 2022 годах
        first, start = begins, date.start
    end = said.end
    for date in [d for d in around.dates if d.start >= said.end]:
        begins, ends = bounds_of(date)
        if _AND_YEAR.fullmatch(around.text, end, date.start) is None or not ends.endswith("-12-31"):
            break
        if begins != f"{int(last[:4]) + 1}-01-01":
            return "", ""
        last, end = ends, date.end
    return first, last


_AND_YEAR: Final = re.compile(r"\s*(?:,|,?\s(?:и|және|мен|пен|бен|and))\s*")


def _with_year_before(around: Around, said: Found) -> tuple[str, str]:
    """Return the days of a part of a year with the year before it: "за 2023 год и I квартал 2024"."""
    first, last = bounds_of(said)
    ahead = [d for d in around.dates if d.end <= said.start]
    if not ahead or not first.endswith("-01-01"):
        return first, last
    begins, ends = bounds_of(ahead[-1])
    joined = _AND_YEAR.fullmatch(around.text, ahead[-1].end, said.start) is not None
    follows = ends == f"{int(first[:4]) - 1}-12-31"
    if joined and begins and not follows:
        return "", ""  # за 2021 год и I квартал 2024
    return (begins, last) if joined and begins else (first, last)
