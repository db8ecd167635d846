"""The headings of a table without drawn lines: what stands above its first row of figures.

Which rows are headings is told here, from the body up, as Hu, Kashi, Lopresti and Wilfong (2001)
do; `head_cells` gives their pieces to the columns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pipeline.numerals import OF_WHICH
from pipeline.ocr.rows import box_of, middle
from pipeline.ocr.tables.ruled import piece_of
from pipeline.ocr.tables.titles import says_units
from pipeline.records import Box, Line

Span = tuple[float, float]

#: White between a row of headings and what is below it is at most so many heights of a line; and
#: between the last one and the figures, where a ruling parts them.
_NEAR: Final = 1.9
_NEAR_RULED: Final = 3.0
#: The step from line to line within one heading is at most so many ems.
_STEP: Final = 1.45
#: A space of a line of headings, in ems, that parts two of them.
_SPACE: Final = 0.62
_LEAST_SPACE: Final = 3.2
#: Where as many headings come out as there are columns, a narrower one parts them, so much wider
#: than the spaces within them.
_CLOSE: Final = 0.42
_WIDER: Final = 1.45
#: A heading may reach so far beyond the figures, in points; it has at most so many letters.
_BEYOND: Final = 34.0
_LONGEST: Final = 75
#: The last heading may be as long as it is where it begins with its figures, to so many points.
_FLUSH: Final = 3.0
#: A number with groups or a decimal is no heading: "412 906 317,0".
_AMOUNT: Final = re.compile(r"-?\d{1,3}(?:[ \xa0]\d{3})+(?:[.,]\d+)?|-?\d+,\d+")
#: A title's type is so many times larger than that of the table.
_LARGER: Final = 1.12
#: What stands over several columns, however near the heading of one of them is below it.
_OF_WHICH: Final = re.compile(
    rf"(?:{OF_WHICH}\s?[:/]?\s?){{1,2}}",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.;]\s*\Z")
_ABBREVIATION: Final = re.compile(r"(?:\b\w{1,4}|\d\s?\w{0,3})\.\s*\Z")


@dataclass(slots=True)
class HeadCell:
    """A heading: its lines, and the first and last column that it stands over."""

    pieces: list[Line]
    first: int
    last: int

    @property
    def top(self) -> float:
        """Return where it begins."""
        return min(box_of(piece).y0 for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Return where it ends."""
        return max(box_of(piece).y1 for piece in self.pieces)

    @property
    def sides(self) -> Span:
        """Return its left and right end."""
        boxes = [box_of(piece) for piece in self.pieces]
        return min(b.x0 for b in boxes), max(b.x1 for b in boxes)


def rows_above(
    rows: Sequence[Sequence[Line]],
    spans: Sequence[Span],
    body: Line,
    rulings: Sequence[Box] = (),
) -> int:
    """Return how many of the rows right above a table, the last ones of `rows`, are its headings.

    `spans` are the columns, the first one with the names of the rows; `body` is the first line of
    the first row. One of the `rulings` may part the headings from it.
    """
    top, size = box_of(body).y0, body.size
    taken = named = 0
    headed: set[int] = set()
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        high = max(box_of(x).y1 - box_of(x).y0 for x in row)
        foot = max(box_of(x).y1 for x in row)
        ruled = not taken and all(_is_below(rulings, x, foot, top) for x in row)
        near = (_NEAR_RULED if ruled else _NEAR) * high
        if top - foot > near or not _may_head(row, spans, size):
            break
        if named and _says_units_of_all(row, spans):
            break
        kind = _kind(row, spans)
        over = {i for x in row for i in _over(x, spans)}
        among = named > 0 and foot > top + 1  # between lines of other headings
        part = {
            "several": True,
            "title": False,
            "label": among,
            "single": among
            or not (over & headed if over else named)
            or _is_wrapped(row[0], rows[at + 1 : at + 3]),
        }
        if not part[kind] and (kind == "title" or not _is_beside(at, rows, spans)):
            break  # a unit on the right, or what the whole table is about
        top = min(top, *(box_of(x).y0 for x in row))
        taken = len(rows) - at
        headed |= over if len(row) < len(spans) - 1 else set(range(1, len(spans)))
        named += kind != "label"
    return taken if named else 0


def _is_below(rulings: Sequence[Box], line: Line, foot: float, top: float) -> bool:
    """Return whether a flat ruling between two heights goes below the middle of a line."""
    at = sum(ends_of(line)) / 2
    return any(foot - 1 < r.y0 <= r.y1 < top + 1 and r.x0 < at < r.x1 for r in rulings)


def _says_units_of_all(row: Sequence[Line], spans: Sequence[Span]) -> bool:
    """Return whether a row is a line of units that ends where the table does."""
    ends_with_table = abs(box_of(row[-1]).x1 - spans[-1][1]) < _BEYOND
    return len(row) == 1 and ends_with_table and says_units(row[0].text)


def _over(line: Line, spans: Sequence[Span]) -> set[int]:
    """Return the columns of figures that a line stands over; the nearest where it is between two.

    Figures stand at the right of columns over whose middle a heading is.
    """
    shared = {i: overlap(ends_of(line), span) for i, span in enumerate(spans)}
    over = {i for i, share in shared.items() if i and share > 0}
    nearest = max(shared, key=lambda i: shared[i])
    return over or ({nearest} if nearest else set())


def _may_head(row: Sequence[Line], spans: Sequence[Span], size: float) -> bool:
    """Return whether lines are short, within the table, no sentence or amount, not larger."""
    left, right = spans[0][0] - _BEYOND, spans[-1][1] + _BEYOND
    return all(
        len(x.text) <= _LONGEST * len(row)
        and left <= box_of(x).x0
        and (box_of(x).x1 <= right or _is_flush(x, row, spans))
        and not (size and x.font and x.size > _LARGER * size)
        and not (_SENTENCE.search(x.text) and not _ABBREVIATION.search(x.text))
        and not any(_AMOUNT.fullmatch(piece.text.strip()) for piece in cut(x))
        for x in row
    )


def _is_flush(line: Line, row: Sequence[Line], spans: Sequence[Span]) -> bool:
    """Return whether a heading among others begins where the figures of the last column do."""
    return len(row) > 1 and abs(box_of(cut(line)[-1]).x0 - spans[-1][0]) < _FLUSH


def _kind(row: Sequence[Line], spans: Sequence[Span]) -> str:
    """Return what a row of lines may be: "several" headings, a "single" one, "label", "title"."""
    pieces = [piece for line in row for piece in cut(line)]
    over = [piece for piece in pieces if box_of(piece).x0 > spans[0][1] - 2]
    if not over:
        crosses = any(box_of(piece).x1 > spans[1][0] for piece in pieces)
        return "title" if crosses else "label"
    if len(row) > 1 or (len(pieces) > 1 and len(over) < len(pieces)):
        crosses = any(box_of(x).x0 < spans[0][1] - 2 and box_of(x).x1 > spans[1][1] for x in pieces)
        return "title" if crosses else "several"
    if len(over) < len(pieces):
        return "title"
    if is_of_which(row[0]):
        return "several"
    box = box_of(row[0])
    columns = [i for i, span in enumerate(spans) if i and span[0] < box.x1 and box.x0 < span[1]]
    if len(columns) < 2:
        return "several" if len(spans) == 2 else "single"
    centre = (box.x0 + box.x1) / 2
    whole, figures = (spans[0][0] + spans[-1][1]) / 2, (spans[1][0] + spans[-1][1]) / 2
    inner = (spans[columns[0]][0] + spans[columns[-1]][1]) / 2
    near = min(abs(centre - figures), abs(centre - inner))
    return "title" if abs(centre - whole) < near else "several"


def _is_beside(at: int, rows: Sequence[Sequence[Line]], spans: Sequence[Span]) -> bool:
    """Return whether a row of several headings above is so near that a line belongs to it."""
    if at == 0 or len(rows[at]) > 1:
        return False
    near = any(is_next(x, rows[at][0]) for x in rows[at - 1])
    return near and _kind(rows[at - 1], spans) == "several"


def _is_wrapped(line: Line, below: Sequence[Sequence[Line]]) -> bool:
    """Return whether a line is the first of a heading that goes on in one of the rows below."""
    return any(
        is_next(line, x) and overlap(ends_of(line), ends_of(x)) > 0 for row in below for x in row
    )


def is_of_which(piece: Line) -> bool:
    """Return whether a heading says that those below it are parts of a sum."""
    return _OF_WHICH.fullmatch(piece.text.strip()) is not None


def is_next(line: Line, below: Line) -> bool:
    """Return whether a line is so near below another that both are one heading's."""
    size = line.size or (box_of(line).y1 - box_of(line).y0) / 1.2
    return middle(below) - middle(line) <= _STEP * size


def ends_of(line: Line) -> Span:
    """Return where a line begins and ends."""
    return box_of(line).x0, box_of(line).x1


def overlap(a: Span, b: Span) -> float:
    """Return how much two stretches have in common; below 0 how far they are apart."""
    return min(a[1], b[1]) - max(a[0], b[0])


def cut(line: Line) -> list[Line]:
    """Return a line of headings cut at the spaces that part two of them."""
    space = max(_LEAST_SPACE, _SPACE * (line.size or 9.0))
    edges = [
        0,
        *(i for i in range(1, len(line.words)) if _gap(line, i) > space),
        len(line.words),
    ]
    if len(edges) <= 2:
        return [line]
    return [piece_of(line, line.words[a:b]) for a, b in pairwise(edges)]


def cut_close(line: Line) -> list[Line]:
    """Return a line of headings cut at the spaces that are wider than others: "План Факт %"."""
    spaces = [_gap(line, i) for i in range(1, len(line.words))]
    space = max(_CLOSE * (line.size or 9.0), _WIDER * min(spaces, default=0.0))
    cuts = [i for i, gap in enumerate(spaces, 1) if gap > space]
    if not cuts:
        return [line]
    return [piece_of(line, line.words[a:b]) for a, b in pairwise([0, *cuts, len(line.words)])]


def _gap(line: Line, at: int) -> float:
    return line.words[at].box.x0 - line.words[at - 1].box.x1
