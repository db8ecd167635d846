"""English figures of a time told before: "Exports rose by 5 % in 2020 and imports over the same period by 3 %"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.surroundings import bounds_of, is_span
from pipeline.records import Date, Figure, Found

_SAME: Final = re.compile(
    r"(?<!than )(?<!as )(?<!with )(?<!to )(?<!from )(?<!\w)(?:in|over|during|for|within|throughout)"
    r" (?:the|that|this) same (?P<what>period|year|quarter|month|time)(?!\w)(?!,? (?:of|in|as|last|this|next|a|the|one|previous) )",
    re.IGNORECASE,
)
#: "compared with exports in the same period": not the figure's own time.
_COMPARES: Final = re.compile(r"(?<!\w)(?:compar\w+|than|against|versus|unlike)(?!\w)")
_ENDS: Final = re.compile(r"[.;]\s|\n")
#: The word may stand so far from a figure, and the date so far from the word.
_NEAR, _FAR = 200, 400
#: What may stand before a time that holds for a whole sentence.
_OPENS: Final = re.compile(r"\s*(?:[A-Z][a-z]+,? ?)?\Z")
#: "from 27 % in 2010 to 25 % in 2021": the period between the two.
_TO: Final = re.compile(r" to [^,;.]{1,30}? (?:in|by) ")


def with_time_told_before(
    text: str, figures: list[Found], times: Sequence[Found], dates: Sequence[Found]
) -> list[Found]:
    """Return the figures, those "in the same period" with the time that is told last before that.

    `times` are those of the `dates` that may be the time of a figure.
    """
    if " same " not in text or not times:
        return figures
    made = list(figures)
    for i, figure in enumerate(figures):
        value = figure.value
        assert isinstance(value, Figure)
        if value.period_from or value.period_to:
            continue
        low = figures[i - 1].end if i else 0
        high = figures[i + 1].start if i + 1 < len(figures) else len(text)
        word = _word_beside(text, figure, low, high)
        first, last = _time_before(text, word, times, dates) if word is not None else ("", "")
        other = _OF_ANOTHER_YEAR.match(text, figure.end, high)
        if other is not None and not _LEADS_COMPARED.search(text, low, figure.start):
            first, last = _same_part_of(int(other["year"]), text, other, times)
        made[i] = replace(figure, value=replace(value, period_from=first, period_to=last))
    return made


#: "from 5 tons in the first half of 2023 to 9 tons during the same period in 2024"
_OF_ANOTHER_YEAR: Final = re.compile(
    r"[^.;:,()\d]{0,60} (?:in|over|during|for) the (?:same|corresponding|similar) (?:period|months|quarter|half|month) (?:of|in) (?P<year>(?:19|20)\d\d)(?!\d)"
)
_LEADS_COMPARED: Final = re.compile(
    r"(?<!\w)(?:compar\w+ (?:to|with)|than|against|versus|(?:up|down) from)(?!\w)[^.;]{0,40}\Z"
)


def _same_part_of(
    year: int, text: str, word: re.Match[str], times: Sequence[Found]
) -> tuple[str, str]:
    """Return the days in a year of the months or quarter told last before, the year where none is."""
    at = bisect_left([time.start for time in times], word.start())
    told = times[at - 1].value if at and word.start() - times[at - 1].end < _FAR else None
    if isinstance(told, Date) and told.date_from and told.date_to:
        first, last = told.date_from, told.date_to
        if first[:4] == last[:4] and last[5:] != "02-29" and told.precision != "day":
            return f"{year}{first[4:]}", f"{year}{last[4:]}"
    return f"{year}-01-01", f"{year}-12-31"


def _word_beside(text: str, figure: Found, low: int, high: int) -> re.Match[str] | None:
    """Return the word that gives a figure its time: behind it, before it, or opening its sentence."""
    end = _ENDS.search(text, figure.end, min(high, figure.end + _NEAR))
    behind = _SAME.search(text, figure.end, end.start() + 1 if end else min(high, figure.end + 80))
    if behind is not None and not _COMPARES.search(text, figure.end, behind.start()):
        return behind
    start = max(0, figure.start - _NEAR)
    opened = [match.end() for match in _ENDS.finditer(text, start, figure.start)]
    start = opened[-1] if opened else start
    for word in reversed(list(_SAME.finditer(text, start, figure.start))):
        opens = opened and _OPENS.fullmatch(text, start, word.start())
        alone = word.start() >= low and not _COMPARES.search(text, max(start, low), figure.start)
        if opens or alone:
            return word
    return None


def _time_before(
    text: str, word: re.Match[str], times: Sequence[Found], dates: Sequence[Found]
) -> tuple[str, str]:
    """Return the days of the last time before a word, empty where it is none or far."""
    at = bisect_left([time.start for time in times], word.start())
    if not at or word.start() - times[at - 1].end > _FAR or not is_span(times[at - 1]):
        return "", ""
    told = times[at - 1]
    if any(told.end <= date.start < word.start() for date in dates):
        return "", ""  # a date that is compared with stands between
    assert isinstance(told.value, Date)
    first, last = bounds_of(told)
    if word["what"].lower() == "year":
        return f"{first[:4]}-01-01", f"{last[:4]}-12-31"
    if told.value.precision == "day" and "/" not in told.value.edtf:
        return "", ""
    earlier = times[at - 2] if at > 1 else None
    if earlier is not None and is_span(earlier) and _TO.match(text, earlier.end, told.start):
        return bounds_of(earlier)[0], last
    return first, last
