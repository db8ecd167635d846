"""What stands around a figure: its sentence, the dates and the other figures there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.dates.values import with_year_of
from pipeline.extract.figures.period.words import WORDS, PeriodWords
from pipeline.records import Date, Found

#: Units of time: a length of time has a period only where a subject or the next word gives it one.
TIMES: Final = frozenset(
    {
        "days",
        "working_days",
        "calendar_days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "seconds",
        "тоқсан",
        "жартыжылдық",
        "онжылдық",
    }
)
#: What stands for a figure between a date and another figure.
FIGURE: Final = "\N{CURRENCY SIGN}"

#: Between a length of time and the month or year it lies in: "nine days in November 2021".
BESIDE: Final = re.compile(
    r"\s*(?:(?:in|for|as of|on|over|during)(?:\s+the)?|(?:в среднем )?(?:в|во|за|на))?\s*"
)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a figure: the text, its sentence, the dates that say a time, the figures."""

    text: str
    language: str
    sentence: tuple[int, int]
    dates: Sequence[Found]
    figures: Sequence[Found]
    any_dates: Sequence[Found] = ()

    @property
    def words(self) -> PeriodWords:
        return WORDS[self.language]

    def between(self, start: int, end: int) -> str:
        """Return the text of a stretch in small letters, one sign for each figure in it."""
        pieces, at = [], start
        for figure in self.figures:
            if at <= figure.start and figure.end <= end:
                pieces += [self.text[at : figure.start], FIGURE]
                at = figure.end
        return "".join([*pieces, self.text[at:end]]).lower()


#: What stands between a year and a quarter of it: one sentence, and no other year meant.
_NEW_SENTENCE: Final = re.compile(r"[.!?]\s+[^\W\d_a-zа-яёәіңғүұқөһ]|\n")
_OTHER_YEAR: Final = re.compile(
    r"текущ|нынешн|прошл|предыдущ|следующ|ежегодн|кажд|ағымдағы|биыл|былтыр|алдыңғы|келесі|өткен|сайын"
    r"|(?:current|last|previous|next) (?:[a-z]+ )?(?:year|quarter|half|month|season|period)|annual|(?<!\w)(?:each|every|this) year",
    re.IGNORECASE,
)
_YEAR_WINDOW: Final = 160
#: "in the first half of 2022 and 2023": between two years of one part.
_AND_YEAR: Final = re.compile(r", |,? (?:and|и|және|мен|пен|бен) ")
_PARTS: Final = ("month", "quarter", "half_year")


def _same_part(earlier: Found, later: Found) -> Found:
    """Return a year as the quarter or half of it that the date before it is of its own year."""
    part, year = earlier.value, later.value
    if not (isinstance(part, Date) and isinstance(year, Date)):
        return later
    if part.precision not in _PARTS or year.precision != "year" or part.modifier or year.modifier:
        return later
    yearless = replace(part, edtf=re.sub(r"\d{4}", "XXXX", part.edtf))
    return replace(later, value=with_year_of(yearless, year))


def with_years_told(text: str, dates: Sequence[Found]) -> list[Found]:
    """Return the dates, quarters and halves without year as those of the year told before them.

    "В 2026 году выпуск вырос: в первом полугодии он составил 5 млн тонн": the first half of 2026.
    """
    told: Date | None = None
    end = 0
    made: list[Found] = []
    for date in dates:
        between, value = text[end : date.start], date.value
        if made and _AND_YEAR.fullmatch(between):
            date = _same_part(made[-1], date)
        if len(between) > _YEAR_WINDOW or _NEW_SENTENCE.search(between):
            told = None
        if not isinstance(value, Date) or not value.edtf.startswith("XXXX"):
            told = value if isinstance(value, Date) and _names_year(value) else None
        elif value.precision in ("quarter", "half_year"):
            near = between[-_YEAR_WINDOW:] + text[date.end : date.end + 16]
            if told is not None and not _OTHER_YEAR.search(near):
                date = replace(date, value=with_year_of(value, told))
        end = date.end
        made.append(date)
    return made


def _names_year(date: Date) -> bool:
    return not date.within_law and "/" not in date.edtf


def has_yearless(around: Around, start: int, end: int) -> bool:
    """Return whether a date without its year stands between: "4.7 %, in the second quarter 4.6 %"."""
    return any(
        start <= date.start < end
        and isinstance(date.value, Date)
        and date.value.edtf.startswith("XXXX")
        and around.text[start : date.start].strip() != "("  # 2023 жылдың 4 айында (қаңтар-сәуір)
        and not around.words.compared_with.search(
            around.text[max(start, date.start - 40) : date.start].lower()
        )
        and not around.words.compared_behind.match(around.text[date.end : date.end + 60].lower())
        for date in around.any_dates
    )


def is_span(found: Found) -> bool:
    """Return whether what was found is a date with a first and a last day."""
    return isinstance(found.value, Date) and bool(found.value.date_from and found.value.date_to)


def bounds_of(found: Found) -> tuple[str, str]:
    """Return the days of a date, none of a deadline or an open end."""
    assert isinstance(found.value, Date)
    return (found.value.date_from, found.value.date_to) if is_span(found) else ("", "")


def before_bracket(text: str, start: int, low: int, high: int, longest: int) -> int:
    """Return where the words before a long bracket begin if `low` is inside it, else `low`."""
    closes = text.find(")", low, high)
    opens = text.rfind("(", max(start, low - longest), low)
    if closes < 0 or opens < 0 or "(" in text[low:closes] or ")" in text[opens:low]:
        return low
    return max(start, opens - longest // 2)
