"""Rows of a table that head it again: the lower half of a SWOT, a row of headings said twice."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pipeline.records import Cell, Segment

#: Headings of the halves of a SWOT, each at most so long.
_LONGEST: Final = 60
_STRONG: Final = re.compile(
    r"сильн\w+ сторон|преимуществ|(?:күшті|мықты) (?:жақ|тұс)|strength", re.I
)
_WEAK: Final = re.compile(r"слаб\w+ сторон|недостат|әлсіз (?:жақ|тұс)|weakness", re.I)
_CHANCES: Final = re.compile(r"возможност|мүмкіндік|opportunit", re.I)
_THREATS: Final = re.compile(r"угроз|риск|қауіп|қатер|тәуекел|threat", re.I)
_HALVES: Final = ((_STRONG, _WEAK), (_CHANCES, _THREATS))


def heads_again(
    cells: Sequence[tuple[Segment, Cell]], columns: Mapping[int, str]
) -> dict[int, dict[int, str]]:
    """Return the rows below the head that head what follows, each with its headings by column.

    ``columns`` are the headings of the head.
    """
    rows: dict[int, dict[int, str]] = {}
    for segment, cell in cells:
        if not cell.is_header:
            rows.setdefault(cell.row, {})[cell.column] = " ".join(segment.text.split())
    return {row: here for row, here in rows.items() if _heads(here, columns)}


def _heads(row: Mapping[int, str], columns: Mapping[int, str]) -> bool:
    if len(row) < 2 or row.keys() != columns.keys():
        return False
    if row == columns:
        return True
    return any(
        _is_half(columns, upper) and _is_half(row, lower)
        for upper, lower in (_HALVES, _HALVES[::-1])
    )


def _is_half(row: Mapping[int, str], half: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Return whether two headings are a half of a SWOT, from left to right or from right to left."""
    texts = [text for _, text in sorted(row.items())]
    if len(texts) != 2 or any(len(text) > _LONGEST for text in texts):
        return False
    return any(
        first.search(texts[0]) is not None and second.search(texts[1]) is not None
        for first, second in (half, half[::-1])
    )
