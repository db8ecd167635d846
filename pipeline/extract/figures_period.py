"""The time a figure speaks of: a date in its clause that is a span of time or an "as of" day."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Date, Figure, Found

#: Units of time: "within 10 days of 1 January" speaks of no period.
TIMES: Final = frozenset(
    {"days", "working_days", "calendar_days", "weeks", "hours", "minutes", "seconds"}
)
_BOUNDARY: Final = re.compile(r"[;:()]|,(?! *(?:что|а не))")
#: The same behind a date that opens the sentence: it holds for all clauses but a comparison.
_BOUNDARY_OF_LEADING: Final = re.compile(
    r"[;()]|, *(?:что|which|бұл|причем|из них|из которых|of which|оның)(?!\w)"
)
#: The same where another figure stands between.
_STRICT_BOUNDARY: Final = re.compile(r"[;:(),]")
#: "from 2 trillion in 2018 to 3.5 trillion": the second is of another time.
_ONWARDS: Final = re.compile(r"(?<!\w)(?:to|до|from|с) *\Z")
_LEVEL: Final = re.compile(r"\s(?:levels?|baseline|деңгей|уровн)")
_COMPARED: Final = re.compile(
    r"(?:сравнени|сопоставлени|отношению|уровню|уровнем|чем|против|compar|than|against|versus|салыстыр|қараған)"
)


def period_of(
    text: str,
    figure: Found,
    sentence: tuple[int, int],
    dates: Sequence[Found],
    figures: Sequence[Found],
) -> tuple[str, str]:
    """Return first and last day of the time that a figure speaks of, empty when none is said."""
    if isinstance(figure.value, Figure) and figure.value.unit in TIMES:
        return "", ""
    inside = [
        d for d in dates if sentence[0] <= d.start and d.end <= sentence[1] and _spans(text, d)
    ]
    before = [d for d in inside if d.end <= figure.start]
    behind = [d for d in inside if d.start >= figure.end]
    earlier = (
        before[-1] if before and _holds_on(text, before[-1], figure, sentence, figures) else None
    )
    later = behind[0] if behind and _comes_behind(text, figure, behind[0], figures) else None
    if earlier is not None and later is not None:
        nearer = later.start - figure.end <= figure.start - earlier.end
        return _bounds(later if nearer else earlier)
    said = earlier or later
    return _bounds(said) if said is not None else ("", "")


def _holds_on(
    text: str, date: Found, figure: Found, sentence: tuple[int, int], figures: Sequence[Found]
) -> bool:
    """Return whether a date before a figure is the figure's."""
    between = text[date.end : figure.start].lower()
    measure = figure.value.unit if isinstance(figure.value, Figure) else ""
    if measure in ("ratio", "fraction") and between.rstrip().endswith(","):
        return False  # 12 contracts, half as many
    leads = date.start - sentence[0] < 28
    return _reaches(text, date.end, figure.start, figures, back=True, leads=leads)


def _comes_behind(text: str, figure: Found, date: Found, figures: Sequence[Found]) -> bool:
    """Return whether a date behind a figure is the figure's: nothing else is between."""
    if _LEVEL.match(text, date.end) or any(figure.end <= f.start < date.start for f in figures):
        return False
    return _reaches(text, figure.end, date.start, figures, back=False)


#: "по сравнению с 2015 годом", "against 2018": the time that is compared with.
_COMPARED_WITH: Final = re.compile(
    r"(?:сравнени\w* с|отношени\w* к|уровн\w+|против|чем в|compar\w+ (?:to|with)|than in|same period (?:of|in)|(?:аналогичн|соответствующ)\w+ период\w*|against|versus|from)(?: the)? *\Z"
)
_COMPARED_KK: Final = re.compile(
    r"\s*(?:\w+\s+)?(?:салыстыр|қараған)|\s+\w+(?:[дт][ае]н|н[ае]н)\s+\d"
)
_DATED: Final = re.compile(r"(?:\bот|dated|№ ?\S{1,12}|no\. ?\S{1,12} of) *\Z", re.IGNORECASE)
#: What parts a figure from a date behind it.
_PARTED: Final = re.compile(r"(?<!\w)(?:и|а|но|к|and|but|while|as|чем|from|және|ал)(?!\w)")


def _spans(text: str, found: Found) -> bool:
    """Return whether a date is a span of time, or a day that is not the date of a paper."""
    value = found.value
    if not isinstance(value, Date) or value.within_law or not (value.date_from and value.date_to):
        return False
    ahead, after = text[max(0, found.start - 32) : found.start], text[found.end : found.end + 24]
    if _COMPARED_WITH.search(ahead.lower()) or _COMPARED_KK.match(after.lower()):
        return False
    if value.precision != "day" or value.modifier == "as_of" or "/" in value.edtf:
        return True
    return _DATED.search(text[max(0, found.start - 16) : found.start]) is None


def _bounds(found: Found) -> tuple[str, str]:
    assert isinstance(found.value, Date)
    return found.value.date_from, found.value.date_to


def _reaches(
    text: str, start: int, end: int, figures: Sequence[Found], *, back: bool, leads: bool = False
) -> bool:
    """Return whether nothing between a date and a figure parts them."""
    between = text[start:end].lower()
    if len(between) > 160 or _COMPARED.search(between):
        return False
    if back:  # "As of 1 January 2021, there were", "in May 2021 (1,200 respondents)"
        between = re.sub(r"\A\s*[,(–—-]" if leads else r"\A\s*[(–—-]", "", between)
    elif _PARTED.search(between):
        return False
    passed = any(start <= f.start and f.end <= end for f in figures)
    if passed and _ONWARDS.search(between):
        return False
    boundary = _BOUNDARY_OF_LEADING if leads else _STRICT_BOUNDARY if passed else _BOUNDARY
    return boundary.search(between) is None
