"""What a match of a rule means: one function for each way that days, months and years are named.

The groups have the same names in all languages: ``y`` a year, ``d`` and ``e`` days, ``m1`` to ``m12`` the
months, ``n`` and ``o`` ordinals.
"""

import re
from typing import Final

from pipeline.extract.dates import values
from pipeline.extract.dates.words import WORDS
from pipeline.records import Date


def month_of(match: re.Match[str], name: str = "m") -> int:
    """Return the number of the month whose group matched."""
    return next(i for i in range(1, 13) if match[f"{name}{i}"])


_ORDINALS: Final = tuple(pair for words in WORDS.values() for pair in words.ordinals)
_COUNTS: Final = {word: n for words in WORDS.values() for word, n in words.counts.items()}


def ordinal(text: str) -> int:
    """Return the number of a quarter or half: "1-й", "III", "первом", "үшінші"; 0 for none."""
    if text[:1].isdigit():
        return int(text[0])
    for stem, number in _ORDINALS:
        if text.startswith(stem):
            return number
    # what a scanner makes of "II" and "III" printed in Cyrillic type
    return values.roman(text.replace("ш", "iii").replace("п", "ii"))


def _last_half(text: str) -> int:
    number = ordinal(text)
    return 2 if text.startswith(("последн", "соңғы", "last", "final")) else number


def year_of(match: re.Match[str]) -> int:
    """Return the year in the group ``y``, or that of two digits in ``y2``."""
    return values.full_year(match["y"] or match["y2"])


def a_day(match: re.Match[str]) -> Date | None:
    """Return "31 октября 2015 года" as a date."""
    return values.day(year_of(match), month_of(match), int(match["d"]))


def a_day_in_digits(match: re.Match[str]) -> Date | None:
    """Return "31.10.2015" as a date."""
    return values.day(year_of(match), int(match["mon"]), int(match["d"]))


def a_day_of_roman_month(match: re.Match[str]) -> Date | None:
    """Return "07.XII.1993" as a date."""
    number = values.roman(match["roman"])
    return values.day(year_of(match), number, int(match["d"])) if 1 <= number <= 12 else None


def a_day_in_words(match: re.Match[str]) -> Date | None:
    """Return "тридцать первое октября 2015 года" as a date."""
    number = values.day_ordinal(match["d"])
    return values.day(year_of(match), month_of(match), number) if number else None


def days(match: re.Match[str]) -> Date | None:
    """Return "с 1 по 15 марта 2020 года" as a date."""
    year, number = year_of(match), month_of(match)
    return values.span(
        values.day(year, number, int(match["d"])), values.day(year, number, int(match["e"]))
    )


def day_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "до 1 марта" as a date."""
    return values.day_without_year(month_of(match), int(match["d"]))


def day_in_words_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "первого марта" as a date."""
    return values.day_without_year(month_of(match), values.day_ordinal(match["d"]))


def days_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "с 1 по 15 марта" as a date."""
    number = month_of(match)
    first = values.day_without_year(number, int(match["d"]))
    return values.span(first, values.day_without_year(number, int(match["e"])))


def a_month(match: re.Match[str]) -> Date | None:
    """Return "в марте 2020 года" as a date."""
    return values.month(year_of(match), month_of(match))


def a_month_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "в марте" as a date."""
    said = match.groupdict()
    return values.month_without_year(
        next(i for i in range(1, 13) if said.get(f"m{i}") or said.get(f"n{i}"))
    )


def a_quarter_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "в первом квартале" as a date."""
    number = ordinal(match["n"])
    return values.quarter_without_year(number) if 1 <= number <= 4 else None


def span_of_months(match: re.Match[str]) -> Date | None:
    """Return "январь–март 2020 года" as a date."""
    year = year_of(match)
    first, last = values.month(year, month_of(match, "a")), values.month(year, month_of(match, "b"))
    return values.span(first, last)


def span_of_months_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "январь–март" as a date."""
    first, last = month_of(match, "a"), month_of(match, "b")
    return values.span(values.month_without_year(first), values.month_without_year(last))


def first_months(match: re.Match[str]) -> Date | None:
    """Return "9 месяцев 2021 года" as a date: from January on."""
    number = int(match["n"]) if match["n"].isdigit() else _COUNTS.get(match["n"], 0)
    year = year_of(match)
    return values.span(values.month(year, 1), values.month(year, number))


def first_quarters(match: re.Match[str]) -> Date | None:
    """Return "три квартала 2023 года" as a date: from January on."""
    year, two = year_of(match), match["n"].startswith(("2", "дв", "екі", "two"))
    return values.span(values.quarter(year, 1), values.quarter(year, 2 if two else 3))


def a_quarter(match: re.Match[str]) -> Date | None:
    """Return "I квартал 2020 года" as a date."""
    return values.quarter(year_of(match), ordinal(match["n"]))


def quarters(match: re.Match[str]) -> Date | None:
    """Return "I–III кварталы 2020 года" as a date."""
    year = year_of(match)
    first, last = (
        values.quarter(year, ordinal(match["n"])),
        values.quarter(year, ordinal(match["o"])),
    )
    return values.span(first, last)


def a_half(match: re.Match[str]) -> Date | None:
    """Return "первое полугодие 2020 года" as a date."""
    return values.half_year(year_of(match), _last_half(match["n"]))


def a_half_of_any_year(match: re.Match[str]) -> Date | None:
    """Return "в первом полугодии" as a date."""
    number = _last_half(match["n"])
    return values.half_without_year(number) if number in (1, 2) else None


_SEASONS: Final = tuple(pair for words in WORDS.values() for pair in words.seasons)


def a_season(match: re.Match[str]) -> Date | None:
    """Return "весной 2020 года" as a date."""
    number = next(n for stem, n in _SEASONS if match["n"].startswith(stem))
    return values.season(year_of(match), number)


def a_third_of_month(match: re.Match[str]) -> Date | None:
    """Return "во второй декаде мая" as a date: days 11 to 20."""
    year = year_of(match) if match["y"] else None
    return values.ten_days(year, month_of(match), min(ordinal(match["n"]), 3))


def a_year(match: re.Match[str]) -> Date | None:
    """Return "2020 год" as a date."""
    return values.year(values.full_year(match["y"]))


def years(match: re.Match[str]) -> Date | None:
    """Return "2020–2025 годы" as a date, also "2020–25"."""
    first, last = match["y"], match["z"]
    last = first[: 4 - len(last)] + last
    return values.span(values.year(int(first)), values.year(int(last)))


def a_decade(match: re.Match[str]) -> Date | None:
    """Return "1990-е годы" as a date; "90-е годы" are those of the century named, else of the 20th."""
    return values.decade(_decade(match, int(match["y"])))


def a_decade_in_words(match: re.Match[str]) -> Date | None:
    """Return "семидесятые годы" as a date."""
    stems = (stem for words in WORDS.values() for stem in words.decades)
    number = next(number for stem, number in stems if match["w"].startswith(stem))
    return values.decade(_decade(match, number))


def decades(match: re.Match[str]) -> Date | None:
    """ "1920-1930-е", "30-40-е годы прошлого века": from the first of them to the last."""
    first = _decade(match, int(match["y"]))
    last = int(match["z"])
    last += 100 * (first // 100) if last < 100 else 0
    return values.span(values.decade(first), values.decade(last)) if first < last else None


def _decade(match: re.Match[str], number: int) -> int:
    """Return the first year of a decade that is named with its century or without."""
    if number >= 100:
        return number
    century = match.groupdict().get("c") or ""
    return number + (100 * (values.century_number(century) - 1) if century else 1900)


def a_century(match: re.Match[str]) -> Date | None:
    """Return "XIX век" as a date."""
    return values.century(values.century_number(match["n"]))


def centuries(match: re.Match[str]) -> Date | None:
    """Return "XIX–XX века" as a date."""
    first = values.century(values.century_number(match["n"]))
    return values.span(first, values.century(values.century_number(match["o"])))
