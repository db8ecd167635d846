"""Days told in the old and the new style at once: "12 (24) марта 1873 года", "25 октября (7 ноября)".

Russia kept the Julian calendar until 1918, 10 to 13 days behind the Gregorian one. EDTF is Gregorian
(ISO 8601), so the later of the two days is the value, whichever stands first. Two days that are not so
far apart are no such pair.
"""

import re
from datetime import date, timedelta
from typing import Final

from pipeline.extract.dates import values
from pipeline.extract.dates.patterns import DASH, S0, Rule, S, Y, months, rule
from pipeline.extract.dates.readings import month_of, year_of
from pipeline.records import Date

#: The days between the two calendars: in the 16th and 17th century, ..., in the 20th.
_APART: Final = {timedelta(days=days) for days in (10, 11, 12, 13)}
_D: Final = rf"(?P<d>\d{{1,2}})(?:{DASH}(?P<dd>\d{{1,2}}))?"
_E: Final = rf"(?P<e>\d{{1,2}})(?:{DASH}(?P<ee>\d{{1,2}}))?"
_PAIR: Final = rf"{_D}{S0}(?:\({S0}{_E}{S0}\)|/{S0}(?P<f>\d{{1,2}}))"
#: "(по старому стилю)", "ст. стиля"
_STYLE: Final = (
    rf"(?:{S0}\(?(?:по{S})?(?:стар(?:ому|ого)|нов(?:ому|ого)|ст\.|н\.){S0}(?:стил[юя]|ст\.)\)?)?"
)


def style_rules(language: str, year: str) -> tuple[Rule, ...]:
    """Return the rules of such days in a language; `year` is the pattern of "года", "жылғы"."""
    within, first, last = months(language), months(language, "a"), months(language, "b")
    the_year = rf"(?P<y>{Y})"
    if language == "kk":  # 1917 жылғы 5-13 (18-26) желтоқсанда
        return (
            rule("styles", rf"{the_year}{year}{S0}{_PAIR}{S}{within}", _in_one_month),
            rule(
                "styles",
                rf"{the_year}{year}{S0}(?P<d>\d{{1,2}}){S}{first}{S0}[(/]{S0}(?P<e>\d{{1,2}}){S}{last}{S0}\)?",
                _in_two_months,
            ),
        )
    tail = rf"{S0},?{S0}{the_year}{year}(?!\d)"
    two = (
        rf"(?P<d>\d{{1,2}}){S}{first}{_STYLE}{S0}[(/]{S0}"
        rf"(?P<e>\d{{1,2}}){S}{last}{_STYLE}{S0}\)?{tail}"
    )
    return (
        rule("styles", rf"{_PAIR}{S}{within}{tail}", _in_one_month),
        rule("styles", two, _in_two_months),
    )


def _in_one_month(match: re.Match[str]) -> Date | None:
    """Return "12 (24) марта 1873", "5-13 (18-26) желтоқсан" as a date."""
    year, number = year_of(match), month_of(match)
    first = _later(year, (number, match["d"]), (number, match["e"] or match["f"]))
    if not (match["dd"] or match["ee"]):
        return first
    if not (match["dd"] and match["ee"]):
        return None
    return values.span(first, _later(year, (number, match["dd"]), (number, match["ee"])))


def _in_two_months(match: re.Match[str]) -> Date | None:
    """Return "25 октября (7 ноября) 1917 г." as a date."""
    first, last = month_of(match, "a"), month_of(match, "b")
    return _later(year_of(match), (first, match["d"]), (last, match["e"]))


def _later(year: int, one: tuple[int, str], other: tuple[int, str]) -> Date | None:
    """Return the later of two days of a year, None where no calendars lie between them."""
    try:
        days = sorted(date(year, number, int(day)) for number, day in (one, other))
    except ValueError:
        return None
    if days[1] - days[0] not in _APART:
        return None
    return values.day(year, days[1].month, days[1].day)
