"""Lines of justified type made whole: MuPDF cuts a line at its spaces where they are wide.

In a justified line all spaces are alike, it ends where other lines end, and its pieces begin where
nothing else does; so it is told from a row of a table and from columns.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import Rows, box_of, rows_of
from pipeline.records import Box, Line

#: Spaces of one line differ by at most so many points; lines end together that end so near.
_ALIKE: Final = 1.3
_TOGETHER: Final = 2.0
#: At least so many other lines end where a justified one does.
_ENDS: Final = 2
#: Columns of text begin and end where at least so many lines do, and this share of the most.
_MANY: Final = 8
_SHARE: Final = 0.3
#: In the last column of a text, which may be short, these are enough.
_FEW: Final = 4
#: A column is at least so wide, and begins so near behind the one before, in points.
_NARROWEST: Final = 60.0
_GUTTER: Final = 45.0
#: The first line of a paragraph begins at most so far in.
_INDENT: Final = 30.0
#: A web address of so many letters fills most of a line.
_ADDRESS: Final = 40
_NUMBER: Final = re.compile(r"[\d\s.,%–-]+")
#: Browsers set type wide behind the sign as well as at the space: "№    43-VIII".
_SIGN: Final = "№"
#: An entry of a list of abbreviations, its parts far from each other: "МСХ", "–", "Министерство".
_ABBREVIATION: Final = re.compile(
    r"(?=.{0,10}[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2})[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w/. -]{1,16}"
)
_DASH: Final = re.compile(r"[-–—](?:\s|\Z)")
#: Without dashes, so many entries stand below each other; the words have so many letters at least.
_ENTRIES: Final = 3
_SHORTEST: Final = 5


def whole_rows(lines: Sequence[Line]) -> Rows:
    """Return the rows of lines, pieces of a justified line, of an abbreviation's entry as one."""
    rows = rows_of(lines)
    whole = _whole(lines, rows)
    rows = rows if len(whole) == len(lines) else rows_of(whole)
    begins = Counter(round(box_of(row[1]).x0) for row in rows if _explains(row))
    return [[joined(row)] if _is_entry(row, begins) else row for row in rows]


def _is_entry(row: Sequence[Line], begins: Counter[int]) -> bool:
    """Return whether a row says in words what an abbreviation stands for.

    Without a dash the words begin where those of other entries do: `begins` counts the places.
    """
    if not _explains(row):
        return False
    if _DASH.match(row[1].text):
        return (len(row) == 2) == (len(row[1].text) > 2)
    return len(row) == 2 and begins[round(box_of(row[1]).x0)] >= _ENTRIES


def _explains(row: Sequence[Line]) -> bool:
    """Return whether a row begins with capitals and ends in words: not a name in two languages."""
    return (
        2 <= len(row) <= 3
        and row[-1].text[-1:].isalpha()
        and not row[-1].text.isupper()
        and len(row[-1].text) > _SHORTEST
        and _ABBREVIATION.fullmatch(row[0].text) is not None
    )


def _whole(lines: Sequence[Line], rows: Rows) -> list[Line]:
    columns = _columns(lines)
    if len(columns) > 1:
        rows = [_whole_in(columns, rows, at) for at in range(len(rows))]
        lines = [line for row in rows for line in row]
    whole: list[Line] = []
    starts = sorted([box_of(line).x0 for line in lines])
    ends = sorted([box_of(line).x1 for line in lines])
    for row in rows:
        start = 0
        while start < len(row):
            end = _end_of_run(row, start)
            run = row[start:end]
            is_whole = len(run) > 1 and _is_justified(run, starts, ends)
            whole.append(joined(run) if is_whole else run[0])
            start = end if whole[-1] is not run[0] or len(run) == 1 else start + 1
    return whole


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Return where columns of justified text begin and end; fewer than two: there are none.

    The last one of a text may be short.
    """
    boxes = [box_of(line) for line in lines]
    found = _columns_of(boxes, _MANY)
    last = found[-1][1] if found else 0.0
    found += _columns_of([box for box in boxes if box.x0 > last], _FEW)[:1] if found else []
    beside = [b[0] - a[1] < _GUTTER for a, b in pairwise(found)]
    return found if all(beside) else []


def _columns_of(boxes: Sequence[Box], many: int) -> list[tuple[float, float]]:
    starts = _places([box.x0 for box in boxes], many)
    ends = _places([box.x1 for box in boxes], many)
    found: list[tuple[float, float]] = []
    for end in sorted(ends):
        left = found[-1][1] if found else 0.0
        own = [start for start in starts if left < start < end - _NARROWEST]
        if own:
            found.append((max(own, key=starts.__getitem__), end))
    return found


def _places(at: Sequence[float], many: int) -> dict[float, int]:
    """Return the places where many lines begin (or end), each with their number."""
    found: dict[float, int] = {}
    places = sorted(at)
    start = 0
    for i, place in enumerate(places):
        if i + 1 == len(places) or places[i + 1] - place > _TOGETHER / 2:
            found[places[start]] = i + 1 - start
            start = i + 1
    most = max(found.values(), default=0)
    return {place: n for place, n in found.items() if n >= max(many, _SHARE * most)}


def _whole_in(
    columns: Sequence[tuple[float, float]], rows: Sequence[Sequence[Line]], at: int
) -> list[Line]:
    """Return a row, pieces that fill a column of text with even spaces as one line."""
    left = list(rows[at])
    whole: list[Line] = []
    for column in columns:
        own = [line for line in left if _is_inside(line, column)]
        if len(own) < 2:
            continue
        figures = sum(_NUMBER.fullmatch(line.text) is not None for line in own)
        if 2 * figures >= len(own) > 2 or not _fills(own, column):
            continue
        ends = [
            line
            for row in (*rows[max(0, at - 2) : at], *rows[at + 1 : at + 3])
            for line in row
            if _is_inside(line, column) and box_of(line).x1 > column[1] - _TOGETHER
        ]
        last = own[-1].text
        if _NUMBER.fullmatch(last) and any(_NUMBER.fullmatch(line.text) for line in ends):
            continue  # a column of figures
        whole.append(joined(own))
        left = [line for line in left if line not in own]
    if not whole:
        return left  # as it was, from left to right
    return sorted([*left, *whole], key=lambda line: box_of(line).x0)


def _is_inside(line: Line, column: tuple[float, float]) -> bool:
    box = box_of(line)
    return column[0] - _TOGETHER < box.x0 and box.x1 < column[1] + _TOGETHER


def _fills(pieces: Sequence[Line], column: tuple[float, float]) -> bool:
    """Return whether pieces go from one side of a column to the other, with even spaces."""
    if not all(line.words for line in pieces):
        return False
    spaces = [space for line in pieces for space in _spaces(line)]
    spaces += [space for a, b in pairwise(pieces) for space in _between(a, b)]
    begins = box_of(pieces[0]).x0 - column[0] < _INDENT
    ends = column[1] - box_of(pieces[-1]).x1 < _TOGETHER
    return begins and ends and max(spaces, default=0.0) - min(spaces, default=0.0) < _ALIKE


def _end_of_run(row: Sequence[Line], start: int) -> int:
    """Return where the pieces of a row end whose spaces are alike, within them and between."""
    spaces = _spaces(row[start]) if start + 1 < len(row) else []
    least, most = min(spaces, default=float("inf")), max(spaces, default=float("-inf"))
    end = start + 1
    while end < len(row):
        between = _between(row[end - 1], row[end])
        if between and spaces and abs(between[0] - spaces[0]) > _ALIKE:
            break
        more = [*between, *_spaces(row[end])]
        least, most = min([least, *more]), max([most, *more])
        if most - least > _ALIKE:
            break  # a gutter
        end += 1
    return end


def _spaces(line: Line) -> list[float]:
    return [
        after.box.x0 - before.box.x1
        for before, after in pairwise(line.words)
        if line.text[before.end - 1] != _SIGN
    ]


def _between(one: Line, other: Line) -> list[float]:
    """Return the space between two pieces, if it is one that is as wide as others."""
    return [] if one.text.endswith(_SIGN) else [box_of(other).x0 - box_of(one).x1]


def _is_justified(run: Sequence[Line], starts: Sequence[float], ends: Sequence[float]) -> bool:
    """Return whether pieces are one line: three words or more, or an address and one.

    Numbers alone are the figures of a table, the widest of which begin where no others do. `starts`
    and `ends` say where all lines begin and end, sorted.
    """
    words = sum(len(line.words) for line in run)
    if (words < 3 and len(run[0].text) < _ADDRESS) or not all(line.words for line in run):
        return False
    if all(_NUMBER.fullmatch(line.text) for line in run):
        return False
    if _near(ends, box_of(run[-1]).x1) <= _ENDS:
        return False
    return all(_near(starts, box_of(piece).x0) <= 2 for piece in run[1:])


def _near(places: Sequence[float], x: float) -> int:
    """Return how many of sorted places are near to `x`, one that is there with them."""
    return bisect_left(places, x + _TOGETHER) - bisect_right(places, x - _TOGETHER)


def joined(run: Sequence[Line]) -> Line:
    """Return the pieces of a line as one, in the type of the longest."""
    text = ""
    words = []
    for line in run:
        text += " " if text else ""
        at = len(text)
        words += [w._replace(start=w.start + at, end=w.end + at) for w in line.words]
        text += line.text
    boxes = [box_of(line) for line in run]
    box = Box(
        x0=boxes[0].x0,
        y0=min(b.y0 for b in boxes),
        x1=boxes[-1].x1,
        y1=max(b.y1 for b in boxes),
    )
    longest = max(run, key=lambda line: len(line.text))
    return longest._replace(text=text, box=box, words=tuple(words))
