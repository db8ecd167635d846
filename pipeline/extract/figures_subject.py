"""What a figure is about, and the time it speaks of, where the sentence says so plainly.

The subject is found by the word that links it to the figure: "составил", "–", "в размере" in
Russian, "reached", "amounts to" in English; in Kazakh it stands before the figure, the verb behind.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract import subjects_english, subjects_kazakh, subjects_russian
from pipeline.extract.figures_period import period_of
from pipeline.extract.subjects import Clause
from pipeline.records import Date, Figure, Found
from pipeline.sentences import sentence_spans

#: How far a subject or a date may stand from its figure, in letters and in figures between.
_LONGEST: Final = 160
_NEIGHBOURS: Final = 12


def with_context(
    text: str, language: str, figures: list[Found], found: Sequence[Found]
) -> list[Found]:
    """Return the figures with ``subject``, ``period_from`` and ``period_to`` filled in."""
    dates = [f for f in found if f.kind == "date" and isinstance(f.value, Date)]
    starts = [date.start for date in dates]
    sentences = sentence_spans(text, language)
    openings = [start for start, _ in sentences]
    made: list[Found] = []
    subject_before = ""
    for index, item in enumerate(figures):
        value = item.value
        assert isinstance(value, Figure)
        place = max(0, bisect_right(openings, item.start) - 1)
        start, end = sentences[place] if sentences else (0, len(text))
        around = figures[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
        low, high = item.start - _LONGEST, item.end + _LONGEST
        near = dates[max(0, bisect_left(starts, low) - 1) : bisect_left(starts, high)]
        previous = figures[index - 1].end if index and figures[index - 1].end > start else start
        following = figures[index + 1].start if index + 1 < len(figures) else end
        clause = Clause(
            _without_dates(text, max(previous, low), item.start, near),
            text[item.start : item.end].lower().replace("ё", "е"),
            text[item.end : min(end, following, item.end + 60)].lower().replace("ё", "е"),
            item.rule == "figure_count" or value.unit.split("/")[0] in ("раз", "рет", "time"),
        )
        carried = subject_before if previous > start else ""
        subject = _SUBJECTS[language](clause, carried)
        subject_before = subject or carried
        first, last = period_of(text, item, (start, end), near, around)
        filled = replace(value, subject=subject, period_from=first, period_to=last)
        made.append(replace(item, value=filled))
    return made


def _without_dates(text: str, low: int, high: int, dates: Sequence[Found]) -> str:
    """Return a stretch of the text in which each date is one mark, with plain spaces."""
    pieces, at = [], low
    for date in dates:
        if at <= date.start and date.end <= high:
            pieces.append(text[at : date.start])
            at = date.end
    pieces.append(text[at:high])
    return re.sub(r"\s+", " ", " \N{SECTION SIGN} ".join(pieces))


_SUBJECTS: Final[dict[str, Callable[[Clause, str], str]]] = {
    "ru": subjects_russian.subject_of,
    "en": subjects_english.subject_of,
    "kk": subjects_kazakh.subject_of,
}
