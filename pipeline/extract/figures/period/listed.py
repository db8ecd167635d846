"""The time that the heading of a list names for its items.

"... бюджет на 2024 год в следующих объемах:\\n1) доходы – 5 млрд тенге;\\n2) затраты – 6 млрд тенге."
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Date, Found

#: What a line of a list begins with: a mark or a number, or a small letter within a longer item.
_ITEM: Final = re.compile(r"\s*(?:\d{1,3}[.)]|[^\W\d_]\)|[-–—•*]|[a-zа-яёәғқңөұүһі])")
#: "number of workers: 1 280" ends in no stop.
_LABELLED: Final = re.compile(r"[^:.;\d]{2,80}(?::| [–—-]) [^:.;]{0,20}\d[^:;]{0,40}(?<!\.)")

#: "– output: 5 tons", "Coal: 113.9 million tons", "Coal – 113.9": an item that needs no colon above it.
_MARKED_OR_LABELLED: Final = re.compile(
    r"\s*(?:[–—•*▪●] ?|- |\d{1,2}\) )?[^\W\d][^\n:;.]{1,70}?(?::| [–—-]) ?[^\s]|\s*(?:[–—•▪●] ?|- |\d{1,2}\) )\S"
)
#: A heading has no more words.
_HEADING: Final = 14

#: An item that may end in a full stop before the next one.
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)] ")
#: "Table 2. Output of mines, 2022", "2023 highlights": a caption ends or begins in its year.
_BARE_YEAR: Final = re.compile(r", ((?:19|20)\d\d):?\Z|\A((?:19|20)\d\d) (?!жыл|год)(?=[^\W\d])")

#: "• 2021 – 214 inspections": the year is the label of the item.
_OWN_YEAR: Final = re.compile(
    r"\s*(?:[–—•*▪●-] ?)?((?:19|20)\d\d)(?: (?:year|год|жыл))?(?: [–—-]|:)(?= )"
)


def _is_aside(text: str, line: int, time: Found, figure: Found) -> bool:
    """Return whether a time stands in a bracket behind the figure, which has a figure of its own."""
    opened = text.rfind("(", max(line, figure.end), time.start)
    return (
        opened >= 0
        and text.find(")", opened, time.start) < 0
        and time.start > figure.end
        and (_FIGURE_BEHIND.match(text, time.end) is not None)
    )


_FIGURE_BEHIND: Final = re.compile(r"[^()\n]{0,12}\d")


def _bare_year(caption: str) -> Found | None:
    """Return the year that a caption ends or begins with; its place is none of the text."""
    match = _BARE_YEAR.search(caption)
    return _year(match) if match is not None else None


def _year(match: re.Match[str]) -> Found:
    """Return the year of a match as a date."""
    year = match[match.lastindex or 0]
    first, last = f"{year}-01-01", f"{year}-12-31"
    value = Date(edtf=year, date_from=first, date_to=last, precision="year")
    return Found(kind="date", start=match.start(), end=match.end(), rule="caption", value=value)


def time_of_list(text: str, figure: Found, times: Sequence[Found]) -> Found | None:
    """Return the last time in the nearest line above that heads the list and names one.

    It ends in a colon, or is a short heading over marked or labelled items. Only lines that go on
    may stand between: they end in a semicolon, a comma or a colon, or are such items themselves.
    None where the figure's own line names a time.
    """
    line = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    own = slice(line, end if end >= 0 else len(text))
    labelled = _OWN_YEAR.match(text, line, figure.start)
    if labelled is not None:
        return _year(labelled)
    if not line or any(
        own.start <= time.start < own.stop and not _is_aside(text, line, time, figure)
        for time in times
    ):
        return None
    while line:
        above = text.rfind("\n", 0, line - 1) + 1
        head = text[above : line - 1].rstrip()
        goes_on = head.endswith((":", ";", ",")) or _LABELLED.fullmatch(head) is not None
        goes_on = goes_on or (_NUMBERED.match(head) and _NUMBERED.match(text, line)) is not None
        if not goes_on and not _MARKED_OR_LABELLED.match(text, line):
            return None
        if head.endswith(":") or (not goes_on and not _MARKED_OR_LABELLED.match(head)):
            inside = [time for time in times if above <= time.start and time.end <= line]
            if not goes_on and (head.endswith((".", "!", "?")) or len(head.split()) > _HEADING):
                return None
            if inside:
                return inside[-1]
            if len(head.split()) <= _HEADING and (year := _bare_year(head)):
                return year
            if not goes_on:
                return None
            if not _ITEM.match(head):
                return None
        line = above
    return None


#: Around the date of an item: "• 2026 жылға – ".
_MARK_OF_ITEM: Final = re.compile(r"\s*[–—•*▪●-]?\s*")
_DASH: Final = re.compile(r"\s*[–—-]\s*")
#: Lists of years are short.
_ITEMS: Final = 12


def heading_of_years(text: str, figure: Found, dates: Sequence[Found]) -> str:
    """Return the heading of a list whose items are a date and a figure each, without its colon.

    "Субвенциялар көлемі:\\n• 2026 жылға – 5 млрд теңге;\\n• 2027 жылға – 6 млрд теңге"; empty for
    any other item, or where another line stands between.
    """
    line = text.rfind("\n", 0, figure.start) + 1
    date = next((d for d in dates if line <= d.start and d.end <= figure.start), None)
    if not line or date is None or not _DASH.fullmatch(text, date.end, figure.start):
        return ""
    if not _MARK_OF_ITEM.fullmatch(text, line, date.start):
        return ""
    starts = {d.start for d in dates}
    for _ in range(_ITEMS):
        above = text.rfind("\n", 0, line - 1) + 1
        head = text[above : line - 1].rstrip()
        if head.endswith(":"):
            return head[:-1]
        opened = _MARK_OF_ITEM.match(text, above)
        if not above or opened is None or opened.end() not in starts:
            return ""
        line = above
    return ""
