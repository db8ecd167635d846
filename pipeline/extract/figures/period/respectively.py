"""Dates and figures of two lists: "в 2021 и 2022 годах доля составила 5 % и 6 % соответственно"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.records import Date, Figure, Found

_WORD: Final = {
    "ru": re.compile(r"(?<!\w)соответственно(?!\w)"),
    "kk": re.compile(r"(?<!\w)тиісінше(?!\w)"),
    "en": re.compile(r"(?<!\w)(?:respectively|correspondingly)(?!\w)"),
}
#: Between two members of a list: ", ", " и ", " и до ".
_NEXT: Final = re.compile(
    r"\s*(?:,|(?:,\s*)?(?:и|және|мен|пен|and))\s*(?:(?:до|на|в|за|to|by|in)\s+)?"
)
#: Between the last figure and the word.
_BESIDE: Final = re.compile(r"(?: of (?:the )?[a-z-]+(?: [a-z-]+)?)?[\s,(–-]*")
_STOP: Final = re.compile(r"[.;]\s")
_FARTHEST: Final = 200
#: A longer list is none that such a word deals out.
_MOST: Final = 12


def times_dealt_out(
    text: str, language: str, figures: Sequence[Found], times: Sequence[Found]
) -> dict[int, tuple[str, str]]:
    """Return the days of each figure, by its place, that is one of as many as there are dates.

    A range of years counts as its years where the word says so: "в 2021–2022 годах ... 5 и 6 %
    соответственно". Without the word the figures have one unit.
    """
    dealt: dict[int, tuple[str, str]] = {}
    if not times or len(figures) < 2:
        return dealt
    starts = [figure.start for figure in figures]
    openings = [time.start for time in times]
    for word in words_dealing(text, language):
        run = figures_of_word(text, word, figures, bisect_left(starts, word.start()))
        if len(run) < 2 and language == "en":
            last = bisect_left(openings, word.start()) - 1
            run = _figures_before(text, word, figures, starts, times, last)
        if len(run) < 2:
            continue
        end = starts[run[0]]
        near = times[: bisect_left(openings, end)][-_MOST:]
        days = _days_of(text, end, len(run), near)
        if not days and language == "en":
            behind = times[bisect_left(openings, end) :][:_MOST]
            days = _days_behind(text, figures[run[-1]].end, len(run), behind)
        dealt.update(zip(run, days, strict=False))
    return dealt | _of_one_unit(text, figures, times, starts)


def words_dealing(text: str, language: str) -> Iterator[re.Match[str]]:
    """Yield the words that deal the members of one list out to those of another."""
    return _WORD[language].finditer(text)


def _of_one_unit(
    text: str, figures: Sequence[Found], times: Sequence[Found], starts: Sequence[int]
) -> dict[int, tuple[str, str]]:
    """Return the same for lists of dates that a list of as many figures of one unit follows."""
    dealt: dict[int, tuple[str, str]] = {}
    at = 0
    while at < len(times):
        dates = _listed(text, times, at, 1)
        at = dates[-1] + 1
        first = bisect_left(starts, times[dates[-1]].end) if len(dates) > 1 else len(figures)
        if first == len(figures) or (at < len(times) and times[at].start < starts[first]):
            continue
        run = _listed(text, figures, first, 1)
        units = {f.value.unit for f in (figures[i] for i in run) if isinstance(f.value, Figure)}
        if len(run) == len(dates) and len(units) == 1:
            near = [times[place] for place in dates]
            dealt.update(zip(run, _days_of(text, starts[first], len(run), near), strict=False))
    return dealt


def figures_of_word(
    text: str, word: re.Match[str], figures: Sequence[Found], behind: int
) -> list[int]:
    """Return the places of the listed figures that end before the word, or begin behind it."""
    ahead = behind - 1
    if ahead >= 0 and _BESIDE.fullmatch(text, figures[ahead].end, word.start()):
        return _listed(text, figures, ahead, -1)[::-1]
    if behind < len(figures) and _BESIDE.fullmatch(text, word.end(), figures[behind].start):
        return _listed(text, figures, behind, 1)
    return []


def _figures_before(
    text: str,
    word: re.Match[str],
    figures: Sequence[Found],
    starts: Sequence[int],
    times: Sequence[Found],
    last: int,
) -> list[int]:
    """Return the places of the listed figures before the dates that end before the word.

    "5 and 6 % in 2021 and 2022, respectively"; `last` is the place of the last date.
    """
    if last < 0 or _BESIDE.fullmatch(text, times[last].end, word.start()) is None:
        return []
    first = _listed(text, times, last, -1)[-1]
    at = bisect_left(starts, times[first].start) - 1
    return _listed(text, figures, at, -1)[::-1] if at >= 0 else []


def _listed(text: str, found: Sequence[Found], at: int, step: int) -> list[int]:
    """Return the places of the members of a list from one on, forward or backward."""
    run = [at]
    while 0 <= at + step < len(found) and len(run) < _MOST:
        first, last = sorted((found[at], found[at + step]), key=lambda item: item.start)
        if not _NEXT.fullmatch(text, first.end, last.start):
            break
        at += step
        run.append(at)
    return run


def _days_of(text: str, end: int, count: int, near: Sequence[Found]) -> list[tuple[str, str]]:
    """Return the days of the nearest list of so many dates before a place, empty where none is."""
    if not near or end - near[-1].end > _FARTHEST or _STOP.search(text, near[-1].end, end):
        return []
    run = _listed(text, near, len(near) - 1, -1)[::-1]
    days = [_bounds(near[place]) for place in run]
    if len(days) == 1:
        days = _years_of(*days[0])
    return days if len(days) == count and all(first for first, _ in days) else []


#: "were 5 and 6 %, respectively, in 2021": the word, and what leads to a time.
_TO_TIME: Final = re.compile(
    r"(?: of (?:the )?[a-z-]+(?: [a-z-]+)?)?(?:,? respectively,?)? (?:in|at|for|on|as of|as at|over|during|by the end of) (?:the )?"
)


def _days_behind(text: str, end: int, count: int, near: Sequence[Found]) -> list[tuple[str, str]]:
    """Return the days of the dates right behind a place: one for all, or one for each of so many."""
    if not near or _TO_TIME.fullmatch(text, end, near[0].start) is None:
        return []
    days = [_bounds(near[place]) for place in _listed(text, near, 0, 1)]
    if not all(first for first, _ in days):
        return []
    return days * count if len(days) == 1 else days if len(days) == count else []


def _bounds(time: Found) -> tuple[str, str]:
    return (time.value.date_from, time.value.date_to) if isinstance(time.value, Date) else ("", "")


def _years_of(first: str, last: str) -> list[tuple[str, str]]:
    if not (first.endswith("-01-01") and last.endswith("-12-31")):
        return []
    return [(f"{y}-01-01", f"{y}-12-31") for y in range(int(first[:4]), int(last[:4]) + 1)]
