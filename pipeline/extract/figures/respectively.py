"""The times that "соответственно" deals out: "в 2021 и 2022 годах доля составила 5 % и 6 % соответственно"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from pipeline.records import Date, Found

_WORD: Final = {
    "ru": re.compile(r"(?<!\w)соответственно(?!\w)"),
    "kk": re.compile(r"(?<!\w)тиісінше(?!\w)"),
    "en": re.compile(r"(?<!\w)respectively(?!\w)"),
}
#: Between two members of a list: ", ", " и ", " и до ".
_NEXT: Final = re.compile(
    r"\s*(?:,|(?:,\s*)?(?:и|және|мен|пен|and))\s*(?:(?:до|на|в|за|to|by|in)\s+)?"
)
#: Between the last figure and the word.
_BESIDE: Final = re.compile(r"[\s,(–-]*")
_STOP: Final = re.compile(r"[.;]\s")
_FARTHEST: Final = 200
#: A longer list is none that such a word deals out.
_MOST: Final = 12


def times_dealt_out(
    text: str, language: str, figures: Sequence[Found], times: Sequence[Found]
) -> dict[int, tuple[str, str]]:
    """Return the days of each figure, by its place, that the word gives one of as many dates.

    A range of years counts as its years: "в 2021–2022 годах ... 5 и 6 % соответственно".
    """
    dealt: dict[int, tuple[str, str]] = {}
    words = list(_WORD[language].finditer(text)) if times and len(figures) > 1 else []
    starts = [figure.start for figure in figures] if words else []
    openings = [time.start for time in times] if words else []
    for word in words:
        run = _figures_beside(text, word, figures, bisect_left(starts, word.start()))
        if len(run) > 1:
            end = starts[run[0]]
            near = times[: bisect_left(openings, end)][-_MOST:]
            dealt.update(zip(run, _days_of(text, end, len(run), near), strict=False))
    return dealt


def _figures_beside(
    text: str, word: re.Match[str], figures: Sequence[Found], behind: int
) -> list[int]:
    """Return the places of the listed figures that end before the word, or begin behind it."""
    ahead = behind - 1
    if ahead >= 0 and _BESIDE.fullmatch(text, figures[ahead].end, word.start()):
        return _listed(text, figures, ahead, -1)[::-1]
    if behind < len(figures) and _BESIDE.fullmatch(text, word.end(), figures[behind].start):
        return _listed(text, figures, behind, 1)
    return []


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


def _bounds(time: Found) -> tuple[str, str]:
    return (time.value.date_from, time.value.date_to) if isinstance(time.value, Date) else ("", "")


def _years_of(first: str, last: str) -> list[tuple[str, str]]:
    if not (first.endswith("-01-01") and last.endswith("-12-31")):
        return []
    return [(f"{y}-01-01", f"{y}-12-31") for y in range(int(first[:4]), int(last[:4]) + 1)]
