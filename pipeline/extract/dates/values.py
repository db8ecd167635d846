"""What a date means: EDTF (ISO 8601-2), first and last day, precision."""

import calendar
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pipeline.extract.dates.words import WORDS
from pipeline.records import Date


@dataclass(frozen=True, slots=True)
class Atom:
    """A single date in a text: its span, its value (None: impossible) and the rule it is by."""

    start: int
    end: int
    value: Date | None
    rule: str


def day(year: int, month: int, number: int) -> Date | None:
    """Return a day, None if there is no such day.

    >>> day(2021, 2, 30) is None
    True
    """
    try:
        text = date(year, month, number).isoformat()
    except ValueError:
        return None
    return Date(edtf=text, date_from=text, date_to=text, precision="day")


def day_without_year(month: int, number: int) -> Date | None:
    """Return a day of any year: ``XXXX-01-05``."""
    if not 1 <= number <= calendar.monthrange(2020, month)[1]:
        return None
    return Date(edtf=f"XXXX-{month:02}-{number:02}", precision="day")


def month(year: int, number: int) -> Date | None:
    """Return a month, None for one that no calendar has."""
    if not 1 <= number <= 12 or not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, number)[1]
    return Date(
        edtf=f"{year:04}-{number:02}",
        date_from=f"{year:04}-{number:02}-01",
        date_to=f"{year:04}-{number:02}-{last:02}",
        precision="month",
    )


def month_without_year(number: int) -> Date:
    """Return a month of any year: ``XXXX-11``."""
    return Date(edtf=f"XXXX-{number:02}", precision="month")


def quarter_without_year(number: int) -> Date:
    """Return a quarter of any year: ``XXXX-35``."""
    return Date(edtf=f"XXXX-{32 + number}", precision="quarter")


def quarter(year: int, number: int) -> Date | None:
    """Return a quarter; EDTF level 2 numbers them 33 to 36."""
    if not 1 <= number <= 4:
        return None
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    assert first is not None
    assert last is not None
    return Date(
        edtf=f"{year:04}-{32 + number}",
        date_from=first.date_from,
        date_to=last.date_to,
        precision="quarter",
    )


def half_year(year: int, number: int) -> Date | None:
    """Return a half-year; EDTF level 2 numbers them 40 and 41."""
    if number not in (1, 2):
        return None
    first, last = ("01-01", "06-30") if number == 1 else ("07-01", "12-31")
    return Date(
        edtf=f"{year:04}-{39 + number}",
        date_from=f"{year:04}-{first}",
        date_to=f"{year:04}-{last}",
        precision="half_year",
    )


#: First and last day of spring, summer and autumn; which year a winter is of nobody can tell.
_SEASONS: Final = {1: ("03-01", "05-31"), 2: ("06-01", "08-31"), 3: ("09-01", "11-30")}


def season(year: int, number: int) -> Date | None:
    """Return a season: spring is 1, winter 4; EDTF numbers them 21 to 24. A winter has no days.

    >>> season(2023, 1).date_to, season(2023, 4).edtf
    ('2023-05-31', '2023-24')
    """
    if not 1 <= number <= 4:
        return None
    first, last = _SEASONS.get(number, ("", ""))
    return Date(
        edtf=f"{year:04}-{20 + number}",
        date_from=f"{year:04}-{first}" if first else "",
        date_to=f"{year:04}-{last}" if last else "",
        precision="season",
    )


def ten_days(year: int | None, number: int, third: int) -> Date | None:
    """Return a third of a month, as harvest reports count: days 1 to 10, 11 to 20, 21 to the end."""
    if not 1 <= third <= 3:
        return None
    first, last = 10 * third - 9, 10 * third
    if third == 3:
        last = calendar.monthrange(year or 2001, number)[1]
    if year is None:
        return span(day_without_year(number, first), day_without_year(number, last))
    return span(day(year, number, first), day(year, number, last))


def half_without_year(number: int) -> Date:
    """Return a half of any year: ``XXXX-40``."""
    return Date(edtf=f"XXXX-{39 + number}", precision="half_year")


def year(number: int) -> Date | None:
    """Return a year, None for one before 1 or after 9999."""
    if not 1 <= number <= 9999:
        return None
    text = f"{number:04}"
    return Date(edtf=text, date_from=f"{text}-01-01", date_to=f"{text}-12-31", precision="year")


def decade(first: int) -> Date:
    """Return ten years: 1980 gives ``198X``."""
    text = f"{first // 10:03}"
    return Date(
        edtf=f"{text}X", date_from=f"{text}0-01-01", date_to=f"{text}9-12-31", precision="decade"
    )


def century(number: int) -> Date | None:
    """Return a century: the 20th is ``19XX``, from 1900 to 1999 as EDTF counts."""
    if not 1 <= number <= 30:
        return None
    first = 100 * (number - 1)
    return Date(
        edtf=f"{number - 1:02}XX",
        date_from=f"{first:04}-01-01",
        date_to=f"{first + 99:04}-12-31",
        precision="century",
    )


def span(first: Date | None, last: Date | None) -> Date | None:
    """Return the time from one date to another, None if it runs backwards."""
    if first is None or last is None:
        return None
    if first.date_from and last.date_to and first.date_from > last.date_to:
        return None
    return Date(
        edtf=f"{first.edtf}/{last.edtf}",
        date_from=first.date_from,
        date_to=last.date_to,
        precision=last.precision,
    )


def before(value: Date | None) -> Date | None:
    """Return the open time up to a date: ``../2030``."""
    if value is None:
        return None
    edtf = value.edtf if value.edtf.startswith("XXXX") else f"../{value.edtf}"
    return replace(value, edtf=edtf, date_from="", modifier="before")


def after(value: Date | None) -> Date | None:
    """Return the open time from a date on: ``2016/..``."""
    if value is None:
        return None
    edtf = value.edtf if value.edtf.startswith("XXXX") else f"{value.edtf}/.."
    return replace(value, edtf=edtf, date_to="", modifier="after")


def modified(value: Date | None, modifier: str) -> Date | None:
    """Return a date with a word that narrows or blurs it."""
    if value is None:
        return None
    if modifier == "approximate":
        return replace(value, edtf=f"{value.edtf}~", modifier=modifier)
    return replace(value, modifier=modifier)


_CENTURIES: Final = tuple(pair for words in WORDS.values() for pair in words.centuries)


def day_ordinal(text: str) -> int:
    """Return the number of a day written as an ordinal, 0 if it is none.

    >>> day_ordinal("двадцать пятого"), day_ordinal("он алтыншы")
    (25, 16)
    """
    return next((words.days[text] for words in WORDS.values() if text in words.days), 0)


def century_number(text: str) -> int:
    """Return the number of a century: "XX", "20", "twentieth", "прошлого" (the 20th); 0 for none."""
    if text[:1].isdigit():
        return int("".join(c for c in text if c.isdigit()))
    return next((n for stem, n in _CENTURIES if text.startswith(stem)), 0) or roman(text)


def full_year(text: str) -> int:
    """Return a year of two or four digits: "98" is 1998, "21" is 2021."""
    number = int(text)
    if len(text) <= 2:
        return number + (1900 if number > 50 else 2000)
    return number


def roman(text: str) -> int:
    """Return a Roman numeral's number, Cyrillic twins read as Latin; 0 if it is none.

    >>> roman("ХХІ"), roman("IV")
    (21, 4)
    """
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    plain = text.upper().translate(str.maketrans("ХІСУ", "XICV"))
    if not plain or any(letter not in digits for letter in plain):
        return 0
    total = 0
    for here, following in zip(plain, [*plain[1:], ""], strict=True):
        value = digits[here]
        total += -value if following and digits[following] > value else value
    return total


def with_year_of(value: Date | None, other: Date | None) -> Date | None:
    """Return a day, month, quarter or half of any year as one of the other's year."""
    if value is None or other is None or not value.edtf.startswith("XXXX"):
        return value
    if not other.edtf[:4].isdigit():
        return value
    year, number = int(other.edtf[:4]), int(value.edtf[5:7])
    if "/" in value.edtf:  # январь-март
        first, last = (month(year, int(part[5:7])) for part in value.edtf.split("/"))
        return span(first, last) if value.precision == "month" else value
    if value.precision == "quarter":
        return quarter(year, number - 32)
    if value.precision == "half_year":
        return half_year(year, number - 39)
    if value.precision == "month":
        return month(year, number)
    return day(year, number, int(value.edtf[8:10])) if value.precision == "day" else value
