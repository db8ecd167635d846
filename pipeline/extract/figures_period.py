"""The time a figure speaks of: a date in its clause that is a span of time or an "as of" day."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Date, Figure, Found

#: Units of time: "within 10 days of 1 January" speaks of no period.
_TIMES: Final = frozenset(
    {"days", "working_days", "calendar_days", "weeks", "hours", "minutes", "seconds"}
)
_BOUNDARY: Final = re.compile(r"[;:()]|,(?! *(?:что|which|а не))")
_COMPARED: Final = re.compile(
    r"(?:сравнени|сопоставлени|отношению|уровн|чем|против|compar|than|against|versus|салыстыр|қараған)"
)


def period_of(
    text: str,
    figure: Found,
    sentence: tuple[int, int],
    dates: Sequence[Found],
    figures: Sequence[Found],
) -> tuple[str, str]:
    """Return first and last day of the time that a figure speaks of, empty when none is said."""
    if isinstance(figure.value, Figure) and figure.value.unit in _TIMES:
        return "", ""
    inside = [d for d in dates if sentence[0] <= d.start and d.end <= sentence[1] and _spans(d)]
    before = [d for d in inside if d.end <= figure.start]
    behind = [d for d in inside if d.start >= figure.end]
    if before and _reaches(text, before[-1].end, figure.start, figures, back=True):
        return _bounds(before[-1])
    if behind and _reaches(text, figure.end, behind[0].start, figures, back=False):
        return _bounds(behind[0])
    return "", ""


def _spans(found: Found) -> bool:
    value = found.value
    if not isinstance(value, Date) or value.within_law or not (value.date_from and value.date_to):
        return False
    return value.precision != "day" or value.modifier == "as_of" or "/" in value.edtf


def _bounds(found: Found) -> tuple[str, str]:
    assert isinstance(found.value, Date)
    return found.value.date_from, found.value.date_to


def _reaches(text: str, start: int, end: int, figures: Sequence[Found], *, back: bool) -> bool:
    """Return whether nothing between a date and a figure parts them."""
    between = text[start:end].lower()
    if len(between) > 120 or any(start <= f.start < end for f in figures):
        return False
    if _COMPARED.search(between):
        return False
    boundaries = list(_BOUNDARY.finditer(between))
    # "As of 1 January 2021, there were": a comma right behind the date parts nothing
    if (
        back
        and boundaries
        and boundaries[0].group() == ","
        and not between[: boundaries[0].start()].strip()
    ):
        boundaries = boundaries[1:]
    return not boundaries
