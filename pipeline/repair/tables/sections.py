"""Headings within a table, one below another: below which of them a row stands."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

#: What a heading counts and its number: "Цель 1.2. ...", "1.2-мақсат", "II. Затраты", "Раздел 3".
_COUNTED: Final = re.compile(
    r"\W*(?:(?P<before>[^\W\d_]{3,})\s№?\s?)?"
    r"(?P<number>\d+(?:\.\d+)*|[IVXІХ]+(?=[.\s)-]))\.?"
    r"(?:\s?[-–]\s?(?P<behind>[^\W\d_]{3,}))?",
    re.IGNORECASE,
)


class _Heading(NamedTuple):
    """A heading, and what it counts: the word and the depth of its number, empty without one."""

    text: str
    counts: str
    number: str


def nested(sections: Mapping[int, str], above: Sequence[str] = ()) -> dict[int, tuple[str, ...]]:
    """Return for the row of each heading those that hold below it, the outermost one first.

    ``above`` hold where the table begins. A heading right below another stands within it; one that
    counts the same thing takes its place. Of others nothing tells the depth: they stand alone.

    >>> nested({1: "Направление 1", 2: "Цель 1.1", 5: "Цель 1.2", 8: "Прочее"})[5]
    ('Направление 1', 'Цель 1.2')
    """
    found: dict[int, tuple[str, ...]] = {}
    open_ones = [_heading(text) for text in above]
    for row, text in sorted(sections.items()):
        heading = _heading(text)
        open_ones = [*_outer(heading, open_ones, right_below=row - 1 in sections), heading]
        found[row] = tuple(one.text for one in open_ones)
    return found


def _outer(
    heading: _Heading, open_ones: Sequence[_Heading], *, right_below: bool
) -> Sequence[_Heading]:
    """Return those of the headings that hold which a new one stands within."""
    same = (i for i, one in enumerate(open_ones) if one.counts and one.counts == heading.counts)
    if (at := next(same, None)) is not None:
        return open_ones[:at]
    last = open_ones[-1].number if open_ones else ""
    if right_below or (last and heading.number.startswith(f"{last}.")):
        return open_ones
    return ()


def _heading(text: str) -> _Heading:
    counted = _COUNTED.match(text)
    if counted is None:
        return _Heading(text, "", "")
    word = counted["before"] or counted["behind"] or ""
    number = counted["number"]
    kind = f"{number.count('.')}" if number[0].isdigit() else "roman"
    return _Heading(text, f"{word.casefold()} {kind}", number)
