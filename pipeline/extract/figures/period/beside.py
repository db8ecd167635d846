"""Dates that stand right beside a figure, and the nearer of two: "10 % in 2015 to 11 % in 2017"."""

import re
from typing import Final

from pipeline.extract.figures.surroundings import BESIDE, FIGURE, Around, is_span
from pipeline.records import Date, Found

#: "17 bridges and 46 km of roads in July": the time of both.
AND_ALSO: Final = re.compile(
    rf"\A(?: of [a-z]+(?: [a-z]+)?)? (?:and|и|және|мен|пен|бен) {FIGURE}|\A and (?![a-z-]+ed )[a-z-]+(?= (?:in|on|during|over|as of) )"
)
#: "for 2024 and from 5.5 % to 6 % for 2025": the two are of one time.
_TO_NEXT: Final = re.compile(rf" to {FIGURE} (?:in|for|by) ")


_COMPARED_WITH: Final = re.compile(r"compar\w+ (?:to|with)(?: the)? \Z")


#: "меньше, чем в 2021 году (5 тонн)"
_THAN_IN_RU: Final = re.compile(r"(?<!\w)чем (?:в|за|на) \Z")


def whose_bracket(around: Around, figure: Found) -> Found | None:
    """Return the date whose bracket a figure fills: "lower than in December 2023 (1.6 %)".

    In Russian only behind "чем в": what stands behind "по сравнению с" may be the new amount.
    """
    if not around.text.startswith(")", figure.end):
        return None
    beside = (d for d in around.any_dates if d.end < figure.start <= d.end + 2 and is_span(d))
    opened = (d for d in beside if around.text[d.end : figure.start].strip() == "(")
    date = next(opened, None)
    if date is not None and around.language == "ru":
        than = _THAN_IN_RU.search(around.text[max(0, date.start - 30) : date.start].lower())
        return date if than is not None else None
    if date is None or _COMPARED_WITH.search(around.text, max(0, date.start - 30), date.start):
        return None  # as compared with 2016 (22 %): that may be the new amount
    return date


def is_beside(around: Around, date: Found) -> bool:
    """Return whether a date stands right behind a figure: "from 80 tons in 2019 to"."""
    earlier = [f.end for f in around.figures if f.end <= date.start]
    return bool(earlier) and BESIDE.fullmatch(around.text[earlier[-1] : date.start]) is not None


def is_beside_another(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date is that of the figure before: "2021 жылғы 3,1 пайыздан 2,7 пайызға"."""
    first = next((f for f in around.figures if date.end <= f.start and f.end <= figure.start), None)
    if around.language != "kk" or first is None or around.text[date.end : first.start].strip():
        return False
    return _FROM_OR_RANGE_KK.search(around.text[first.start : first.end]) is not None


_FROM_OR_RANGE_KK: Final = re.compile(r"[дтн][ае]н(?:\Z| (?=\d))")
FROM_KK: Final = re.compile(r"[дтн][ае]н\Z")


def is_of_another(around: Around, date: Found) -> bool:
    """Return whether a date belongs to a figure right before it: "2 trillion tenge in 2018 to"."""
    earlier = [f for f in around.figures if f.end <= date.start]
    gap = around.text[earlier[-1].end : date.start] if earlier else ","
    if _UP_IN_RU.search(gap) and isinstance(date.value, Date) and "/" not in date.value.edtf:
        return False
    return not re.search(r"[,;:()]", gap) and len(gap.split()) < 6


#: "5 млн тенге с увеличением в 2024 году до 6 млн": the time of the next amount.
_UP_IN_RU: Final = re.compile(r"(?<!\w)с (?:увеличением|доведением|ростом|снижением|сокращением) ")


def nearer(around: Around, earlier: Found, figure: Found, later: Found) -> Found:
    """Return the date that is the figure's, of one before and one behind it."""
    between = around.text[earlier.end : figure.start]
    if around.words.onwards.fullmatch(between.strip()):  # 10 % in 2015 to 11 % in 2017
        return later
    if around.text.startswith("до ", figure.start) and _is_beside_date(around, figure, later):
        return later  # с 15 коров на 1 мая 2016 года до 12 коров на 1 мая 2017 года
    if between in (" and ", " and from ") and _TO_NEXT.match(
        around.between(figure.end, later.start)
    ):
        return later  # to 9 % for 2024 and from 5 to 6 % for 2025
    if around.language == "en" and _DONE_IN.search(around.text[figure.end : later.start]):
        return later  # as of 2021 there were 134 plants, 12 more were built in 2022
    brief = around.language == "en" and _BRIEF.fullmatch(around.text[figure.end : later.start])
    if brief and between.startswith(","):
        return later  # grew in 2020, reaching 5 million on average in 2023
    if not between.strip():  # 2020 жылғы 5,1 пайыздан 2023 жылы
        return earlier
    beside = BESIDE.fullmatch(around.text[figure.end : later.start])
    beside = beside or AND_ALSO.match(around.between(figure.end, later.start))
    if beside and is_beside(around, earlier) and is_span(later):
        return later  # was 25 MCI in 2022, 27 MCI in 2023
    behind_dash = _BEHIND_DASH_KK if around.language == "kk" else _BEHIND_DASH
    dashed = behind_dash.fullmatch(around.text[figure.end : later.start].lower())
    if dashed and not _ENDS_IN_DASH.search(between):
        return later  # 5 школ в 2022 году, 3 школы – в 2021 году
    closer = later.start - figure.end <= figure.start - earlier.end or not is_span(later)
    return later if closer else earlier


_DONE_IN: Final = re.compile(
    r" (?:was|were|is|are|(?:will|have|has) (?:be|been)) (?:[a-z]+ed|built|sold|spent|paid|held|made|put into operation) (?:in|during|on|over)(?: the)? \Z"
)
#: "on average in": no more than how between an English figure and its date.
_BRIEF: Final = re.compile(r"(?: [a-z]+){0,3} (?:in|for|during|over)(?: the)? ")


def _is_beside_date(around: Around, figure: Found, later: Found) -> bool:
    """Return whether a date stands right behind a figure."""
    return BESIDE.fullmatch(around.text[figure.end : later.start]) is not None


#: "263 мың – 2020 ж., 267 мың – 2021 ж."
_BEHIND_DASH_KK: Final = re.compile(r"\s*[–—-]\s*")
_ENDS_IN_DASH: Final = re.compile(r"[–—-]\s*\Z")
_BEHIND_DASH: Final = re.compile(r"\s*[–—-]\s*(?:в|за|на|in|for)\s*")


def in_closed_bracket(text: str, date: Found, figure: Found) -> bool:
    """Return whether a date stands in a bracket before a figure that tells more than the date.

    "stood at 1.2 trillion (2020: 1.1 trillion), while provisions covered 96 %"; "(за I полугодие
    2022 года – 11 205 исков), рост составил 23 %".
    """
    closed = _CLOSES.match(text, date.end, figure.start)
    opened = text.rfind("(", max(0, date.start - 20), date.start)
    return closed is not None and opened >= 0 and text.find(")", opened, date.start) < 0


_CLOSES: Final = re.compile(r"[^()]{2,60}\)")
