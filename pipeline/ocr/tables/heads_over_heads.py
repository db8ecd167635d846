"""Over which columns a heading stands that has other headings below it.

Figures stand at the right of their columns, so that the middle of a heading over several of them is
not theirs: the headings below tell more.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from pipeline.ocr.rows import box_of
from pipeline.ocr.tables.unruled_heads import HeadCell, Span, cut, ends_of, is_next
from pipeline.records import Line

#: A heading is so near the middle of those below it, in points; one line that of another.
_OFF: Final = 9.0
_MIDDLE: Final = 2.5
#: A heading over several columns stands in their middle, give or take this share of their width.
_CENTRED: Final = 0.1
#: What parts are of.
_TOTAL: Final = re.compile(r"(?:всего|итого|барлығы|жиыны|total)\b", re.IGNORECASE)


def over_repeated(
    pieces: Sequence[Line],
    free: Sequence[int],
    tops: Sequence[HeadCell | None],
    spans: Sequence[Span],
) -> list[tuple[Line, int, int]]:
    """Return each piece of a row over one group of headings that repeat below, or one column.

    "Январь – июнь 2023" over "план", "факт", and "Январь – июнь 2024" over "план", "факт" again:
    figures stand at the right of their columns, so that their middle is not that of the heading.
    Empty where the headings below do not repeat, or a group has not one piece over it.
    """
    texts = {c: _text(top) for c in free if (top := tops[c]) is not None and top.first == top.last}
    groups = _repeated([texts.get(c, "") for c in range(len(spans))])
    inside = {column for first, last in groups for column in range(first, last + 1)}
    places = [*groups, *((c, c) for c in range(1, len(spans)) if c not in inside)]
    found: list[tuple[Line, int, int]] = []
    for piece in pieces if groups else ():
        at = sum(ends_of(piece)) / 2
        over = [(a, b) for a, b in places if spans[a - 1][1] < at <= spans[b][1]]
        found += [(piece, a, b) for a, b in over]
    over_groups = [(first, last) for _, first, last in found if first in inside]
    return found if over_groups == groups and len(found) == len(pieces) else []


def over_runs(
    pieces: Sequence[Line],
    free: Sequence[int],
    tops: Sequence[HeadCell | None],
    spans: Sequence[Span],
) -> list[tuple[Line, int, int]]:
    """Return each piece over one column without a heading, or a run of columns that have one.

    "2022", "2023", "2024" over nothing, nothing, "Q1" and "Q2". Empty where they do not come out
    even, or nothing has no heading.
    """
    places: list[tuple[int, int]] = []
    for column in free:
        headed = tops[column] is not None
        if headed and places and tops[places[-1][1]] is not None and places[-1][1] == column - 1:
            places[-1] = places[-1][0], column
        else:
            places.append((column, column))
    runs = [tops[first] is None or first < last for first, last in places]
    singles = [tops[first] is None for first, _ in places]
    if len(pieces) != len(places) or not all(runs) or len({*singles}) < 2:
        return []
    found = [(piece, *place) for piece, place in zip(pieces, places, strict=True)]
    within = [spans[a - 1][1] < sum(ends_of(x)) / 2 <= spans[b][1] for x, a, b in found]
    return found if all(within) else []


def run_below(
    piece: Line, free: Sequence[int], tops: Sequence[HeadCell | None]
) -> tuple[int, int] | None:
    """Return the columns side by side, two at least, over the middle of whose headings it is.

    What is of which ("Всего") is none of them. Where it is far from the middle of any, it may be
    the first line of one heading: "из них" right over "государственный бюджет".
    """
    below = {
        c: top.sides
        for c in free
        if (top := tops[c]) is not None and top.first == top.last and not _TOTAL.match(_text(top))
    }
    at = sum(ends_of(piece)) / 2
    runs = [
        (_off(at, below[first], below[last]), first, last)
        for first, last in combinations(below, 2)
        if all(c in below for c in range(first, last + 1))
    ]
    nearest = min(runs, default=None)
    if nearest is None or nearest[0] > _OFF:
        for column, ends in below.items():
            top = tops[column]
            if _off(at, ends, ends) < _MIDDLE and top and is_next(piece, top.pieces[0]):
                return column, column
    return nearest[1:] if nearest else None


def below_full_row(
    lines: Sequence[Line], above: Sequence[Sequence[Line]], spans: Sequence[Span]
) -> list[tuple[Line, int, int]]:
    """Return each piece of the lowest row of headings with the columns that share it.

    "Actual" in the middle below "2021", "2022", "2023", "Projection" below "2024", "2025": a row
    `above` has a heading for each column. Empty where one is not in the middle of its own.
    """
    pieces = [piece for line in lines for piece in cut(line)]
    columns = range(1, len(spans))
    for row in above:
        heads = [x for line in row for x in cut(line) if box_of(x).x1 > spans[0][1]]
        if len(heads) == len(columns) and 1 < len(pieces) < len(columns):
            sides = {c: ends_of(head) for c, head in zip(columns, heads, strict=True)}
            return parted_by_middle(pieces, columns, sides)
    return []


def parted_by_middle(
    lines: Sequence[Line], columns: Sequence[int], sides: dict[int, Span]
) -> list[tuple[Line, int, int]]:
    """Return the pieces of a row, columns shared out among them, each in the middle of its own.

    Empty where one is not in the middle.
    """
    centres = [(box_of(x).x0 + box_of(x).x1) / 2 for x in lines]
    groups: list[list[int]] = [[] for _ in lines]
    for column in columns:
        at = (sides[column][0] + sides[column][1]) / 2
        groups[min(range(len(lines)), key=lambda i: abs(centres[i] - at))].append(column)
    if all(groups) and all(
        _is_middle(centre, sides[group[0]][0], sides[group[-1]][1])
        for centre, group in zip(centres, groups, strict=True)
    ):
        return [(x, g[0], g[-1]) for x, g in zip(lines, groups, strict=True)]
    return []


def _is_middle(centre: float, left: float, right: float) -> bool:
    return abs(centre - (left + right) / 2) < max(6.0, _CENTRED * (right - left))


def _off(at: float, first: Span, last: Span) -> float:
    """Return how far a place is from the middle of two headings, or of their middles."""
    return min(abs((first[0] + last[1]) / 2 - at), abs((sum(first) / 2 + sum(last) / 2) / 2 - at))


def _text(cell: HeadCell) -> str:
    return " ".join(piece.text.strip() for piece in cell.pieces)


def _repeated(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return first and last of each run of headings that is repeated, side by side.

    >>> _repeated(["", "план", "факт", "план", "факт", "рост, %"])
    [(1, 2), (3, 4)]
    """
    for first in range(1, len(texts)):
        for wide in range((len(texts) - first) // 2, 1, -1):
            run = texts[first : first + wide]
            starts = [first]
            while texts[starts[-1] + wide : starts[-1] + 2 * wide] == run:
                starts.append(starts[-1] + wide)
            if len(starts) > 1 and all(run) and len(set(run)) == wide:
                return [(start, start + wide - 1) for start in starts]
    return []
