"""Rows of a page as rows of a table without rules: their pieces, and whether they are figures."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.ocr.rows import box_of, middle
from pipeline.ocr.tables.ruled import piece_of
from pipeline.raised import RAISED_LETTERS
from pipeline.records import Line

#: A space wider than this share of the type's size, and than so many points, parts two cells.
CELL_GAP = 1.5
LEAST_GAP = 11.0
#: A space between two figures is wider than that within them by so much, and than so many ems.
_WIDER = 1.45
_OF_FIGURES = 0.42
#: On a scan, where boxes of words are less exact.
_WIDER_SEEN = 1.6
_OF_FIGURES_SEEN = 0.53
#: A space is at least so wide; figures that their signs tell apart need no more.
_SPACE = 0.2
#: A lone space that may be within a number parts two only where it is wider than so many ems.
_ALONE = 0.7
#: A cell is at most so long; longer pieces are lines of text.
LONGEST_CELL = 60
#: A row is apart where the white above it is so many times the usual one, and so many heights.
_APART = 3.0
_SIGN = r"[-–—+(<>~≈\N{SOFT HYPHEN}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}]"
FIGURE = re.compile(rf"{_SIGN}?\s*\d[\d\s.,]*\s*(?:%|\*{{1,3}})?\)?[⁰¹²³⁴-⁹⁾{RAISED_LETTERS}]*\Z")
_DIGIT = re.compile(r"\d")
#: A line of figures: "14 645 906 30 047 983", "164 622 (9 027 356)".
_FIGURES = re.compile(rf"(?:{_SIGN}?\d[\d.,]*(?:%|\*{{1,3}})?\)?(?:\s|\Z)|[-–—]\s|[-–—]\Z){{2,}}\Z")
NONE = re.compile(r"(?:[-–—…xхX]|\.{2,3}|n/a|н/д|ж/д)\Z")
_YEAR = re.compile(
    r"(?:19|20)\d\d\s?(?:г|ж|год|жыл)?\.?\*{0,2}\s?(?:\(?(?:план|факт|прогноз|оценка)\)?)?\Z"
)
_LEADERS = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|_{4,}")
_LIST_MARK = re.compile(
    r"(?:[-–—•▪§]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|[a-zа-я]\)|[IVX]{1,4}\.)\Z", re.I
)
#: Within a number: "14" and "645", "906,5" or "906)".
_LEADS = re.compile(rf"{_SIGN}?\d{{1,3}}")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?[%*]?\)?")


class TableRow(NamedTuple):
    """Lines beside each other, and the pieces of them that wide spaces part."""

    pieces: tuple[Line, ...]
    lines: tuple[Line, ...]

    @property
    def figures(self) -> int:
        """Return how many of its pieces but the first are figures."""
        inner = self.pieces[1:]
        return sum(FIGURE.match(piece.text.strip()) is not None for piece in inner) if inner else 0

    @property
    def top(self) -> float:
        """Return where it begins."""
        return min(box_of(piece).y0 for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Return where it ends."""
        return max(box_of(piece).y1 for piece in self.pieces)


def table_row(lines: Sequence[Line]) -> TableRow:
    """Return lines that stand beside each other as a row."""
    return TableRow(tuple(_pieces(lines)), tuple(lines))


def is_tabular(row: TableRow) -> bool:
    """Return whether the pieces of a row are short enough for cells, and no item of a list."""
    if len(row.pieces) < 2 or any(len(piece.text) > LONGEST_CELL for piece in row.pieces):
        return False
    if _LIST_MARK.match(row.pieces[0].text.strip()) and len(row.pieces) == 2:
        return False
    return not any(_LEADERS.search(piece.text) for piece in row.pieces)


def is_of_figures(row: TableRow) -> bool:
    """Return whether a row of a table has figures right of its first piece."""
    return row.figures > 0 and is_tabular(row)


def is_of_years(row: TableRow) -> bool:
    """Return whether a row heads columns by years, or counts them, rather than giving figures."""
    if not all(_YEAR.match(piece.text.strip()) for piece in row.pieces[1:]):
        return _has_years_and_words(row)
    years = [piece.text.strip()[:4] for piece in row.pieces[1:]]
    first = row.pieces[0].text.strip()
    steps = {int(after) - int(before) for before, after in pairwise(years)}
    in_order = len(years) > 1 and (
        years == sorted(years) or steps == {-1} or len(set(years)) < len(years)
    )
    return _YEAR.match(first) is not None or (in_order and not FIGURE.match(first))


def _has_years_and_words(row: TableRow) -> bool:
    """Return whether a row begins with years and has no other figures: "2023   2024   рост, %"."""
    others = [x for x in row.pieces if not _YEAR.match(x.text.strip())]
    return (
        _YEAR.match(row.pieces[0].text.strip()) is not None
        and len(row.pieces) - len(others) > 1
        and not any(map(is_figure, others))
    )


def is_apart(above: TableRow, below: TableRow) -> bool:
    """Return whether more white is between two rows than between those of one table."""
    a = box_of(above.pieces[0])
    return below.top - above.bottom > _APART * max(1.0, a.y1 - a.y0)


def is_heading(row: TableRow) -> bool:
    """Return whether a row is one short piece that does not end like a sentence."""
    text = row.pieces[0].text.strip()
    return len(row.pieces) == 1 and len(text) <= LONGEST_CELL and not text.endswith((".", ";", ","))


def step(above: TableRow, below: TableRow) -> float:
    """Return how far a row is below another, in points, from middle to middle."""
    return middle(below.pieces[0]) - middle(above.pieces[0])


def _pieces(row: Sequence[Line]) -> list[Line]:
    """Return the lines of a row cut at wide spaces, left to right.

    The wide spaces of a text layer are those of justified type, unless most pieces are figures.
    """
    found: list[Line] = []
    for line in row:
        if line.font and not _DIGIT.search(line.text):
            found.append(line)  # none of its pieces is a figure
            continue
        pieces = _cut(line)
        if len(pieces) > 1 and line.font:
            figures = sum(FIGURE.match(piece.text) is not None for piece in pieces)
            pieces = [line] if 2 * figures < len(pieces) else pieces
        found += [figure for piece in pieces for figure in _cut_figures(piece)]
    return found


def _cut_figures(line: Line) -> list[Line]:
    """Return a line of several figures cut at the spaces that part them: they are the wider ones.

    "14 645 906 30 047 983" are two, so little white may be between two columns.
    """
    if len(line.words) < 2 or not _FIGURES.match(line.text):
        return [line]
    words = [line.text[word.start : word.end] for word in line.words]
    spaces = _spaces(line)
    grouped = [
        space for space, (a, b) in zip(spaces, pairwise(words), strict=True) if _is_group(a, b)
    ]
    size = line.size or (box_of(line).y1 - box_of(line).y0)
    least = (_OF_FIGURES if line.font else _OF_FIGURES_SEEN) * size
    usual = (_WIDER if line.font else _WIDER_SEEN) * min(grouped, default=0.0)
    wide = _ALONE * size if len(grouped) == 1 else max(least, usual)
    cuts = [
        i
        for i, (space, (a, b)) in enumerate(zip(spaces, pairwise(words), strict=True), 1)
        if space > (wide if _is_group(a, b) else _SPACE * size if _are_two(a, b) else least)
    ]
    pieces = _cut_before(line, cuts)
    return pieces if all(map(is_figure, pieces)) else [line]


def _are_two(before: str, after: str) -> bool:
    """Return whether words are of two figures, told by their signs: "622" and "(9", "12,5"."""
    return after[0] in "(-–—" or before[-1] in ")%*" or "," in before


def _is_group(before: str, after: str) -> bool:
    """Return whether a number may go on with the next group of its digits: "14" and "645"."""
    return _LEADS.fullmatch(before) is not None and _GROUP.fullmatch(after) is not None


def is_figure(piece: Line) -> bool:
    """Return whether a piece is a figure, or says that there is none: "12,5", "–", "x"."""
    text = piece.text.strip()
    return FIGURE.match(text) is not None or NONE.match(text) is not None


def _cut(line: Line) -> list[Line]:
    gap = max(LEAST_GAP, CELL_GAP * line.size)
    return _cut_before(line, [i for i, space in enumerate(_spaces(line), 1) if space > gap])


def _cut_before(line: Line, words: Sequence[int]) -> list[Line]:
    """Return a line cut before some of its words."""
    if not words:
        return [line]
    return [piece_of(line, line.words[a:b]) for a, b in pairwise([0, *words, len(line.words)])]


def _spaces(line: Line) -> list[float]:
    return [after.box.x0 - before.box.x1 for before, after in pairwise(line.words)]
