"""The time that the heading of a list names for its items, where they are segments of their own.

On a page each item of "бюджет на 2024 год в следующих объемах:" is a paragraph.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.compared import says_own_clause, says_time
from pipeline.extract.figures.period.listed import time_of_list
from pipeline.extract.figures.surroundings import TIMES, bounds_of
from pipeline.records import Figure, Found, Mention, Segment, SegmentKind

#: What the heading and the items of a list are; so many segments above an item are looked at.
LISTED: Final[frozenset[SegmentKind]] = frozenset({"paragraph", "list_item", "heading"})
_ABOVE: Final = 16
#: What goes on in the next segment ends so.
GOES_ON: Final = (":", ";", ",")


def with_times_of_lists(mentions: Sequence[Mention], segments: Sequence[Segment]) -> list[Mention]:
    """Return the mentions of a document, figures of list items with the time of their heading."""
    listed = [segment for segment in segments if segment.kind in LISTED]
    places = {segment.number: place for place, segment in enumerate(listed)}
    dates: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "date":
            dates.setdefault(mention.segment, []).append(mention)
    return [
        _timed(mention, listed, places[mention.segment], dates)
        if isinstance(mention.value, Figure)
        and mention.segment in places
        and not mention.value.period_from
        and (mention.value.subject or mention.value.unit not in TIMES)
        else mention
        for mention in mentions
    ]


def _timed(
    figure: Mention, listed: Sequence[Segment], place: int, dates: Mapping[int, Sequence[Mention]]
) -> Mention:
    first = place
    while first > max(0, place - _ABOVE) and listed[first - 1].text.rstrip().endswith(GOES_ON):
        first -= 1
    if first == place:
        return figure
    text, times, at = "", [], 0
    for segment in listed[first : place + 1]:
        at = len(text)
        text += segment.text.replace("\n", " ") + "\n"
        times += [
            Found(kind="date", start=at + d.start, end=at + d.end, rule=d.rule, value=d.value)
            for d in dates.get(segment.number, ())
        ]
    item = Found(
        kind="figure",
        start=at + figure.start,
        end=at + figure.end,
        rule=figure.rule,
        value=figure.value,
    )
    if says_own_clause(text[at : item.start], figure.language):
        return figure  # 5 млн тенге, что на 12 % больше
    said = [time for time in times if says_time(text, time, figure.language)]
    time = time_of_list(text, item, said)
    if time is None or not isinstance(figure.value, Figure):
        return figure
    begin, end = bounds_of(time)
    return replace(figure, value=replace(figure.value, period_from=begin, period_to=end))
