"""Draws a gold table as a PDF page, ruled, and says where each of its cells stands.

Nothing here knows how tables are read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.evaluation.page_sheet import face, faces_here
from pipeline.ocr.mupdf import library
from pipeline.records import Box

_SHORT: Final = 595.0
_LONG: Final = 842.0
_MARGIN: Final = 50.0
_SIZE: Final = 9.0
_LEADING: Final = 11.5
_PAD: Final = 4.0
#: White between the lines above a table, each of which stands for itself.
_APART: Final = 8.0
#: A table of more columns stands on a page laid on its side.
_UPRIGHT: Final = 6
#: The column of labels is so many times as wide as one of numbers; of numbers of rows, so much.
_LABELS: Final = 3.0
_NARROW: Final = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A cell of a gold table: its text, its place from 0 in the whole table, what it spans."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A table that was drawn: the PDF, and the box of each cell on its one page."""

    pdf: bytes
    boxes: Mapping[tuple[int, int], Box]


def parts_of(head: Sequence[Any], body: Sequence[Any]) -> list[Part]:
    """Return the cells of the rows of a head and a body, each with its place.

    A cell that spans rows takes its column of the rows below.

    Raises:
        ValueError: a row has more or fewer columns than the first.
    """
    taken: set[tuple[int, int]] = set()
    parts: list[Part] = []
    width = sum(cell.get("cols", 1) for cell in [*head, *body][0])
    for row, cells in enumerate([*head, *body]):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            rows, columns = cell.get("rows", 1), cell.get("cols", 1)
            taken |= {(row + r, column + c) for r in range(rows) for c in range(columns)}
            parts.append(
                Part(
                    text=cell["text"],
                    row=row,
                    column=column,
                    rows=rows,
                    columns=columns,
                    head=row < len(head),
                )
            )
        if sum((row, c) in taken for c in range(width)) != width or (row, width) in taken:
            raise ValueError(f"row {row} does not fill {width} columns")
    return parts


def draw_table(
    above: Sequence[Any], parts: Sequence[Part], below: Sequence[str], look: int
) -> Drawn:
    """Return a table drawn on one page, its caption above and its notes below it.

    `look` picks the face. Lines above stand in the middle, or at the right where they say so.
    """
    columns = max(part.column + part.columns for part in parts)
    sheet = _Page(look=look, upright=columns <= _UPRIGHT)
    for line in above:
        right = isinstance(line, dict) and bool(line.get("right"))
        sheet.line(line["text"] if isinstance(line, dict) else line, 1.0 if right else 0.5)
        sheet.y += _APART
    sheet.y += 4
    boxes = sheet.table(parts, columns)
    sheet.y += 4
    for line in below:
        sheet.line(line, 0.0)
    return Drawn(pdf=sheet.pdf.tobytes(), boxes=boxes)


@dataclass(slots=True)
class _Page:
    """A page drawn from the top: ``y`` is where the next line goes."""

    look: int
    upright: bool
    pdf: Any = field(default_factory=lambda: library().open())
    page: Any = None
    font: Any = None
    y: float = _MARGIN

    def __post_init__(self) -> None:
        faces = faces_here()
        self.font = face(faces[self.look % len(faces)])
        width, height = (_SHORT, _LONG) if self.upright else (_LONG, _SHORT)
        self.page = self.pdf.new_page(width=width, height=height)

    @property
    def right(self) -> float:
        return float(self.page.rect.width) - _MARGIN

    def line(self, text: str, share: float) -> None:
        """Draw a text with so much of the white beside it on its left: 0 there, 1 at the right."""
        for piece in self._wrapped(text, self.right - _MARGIN):
            self.y += _LEADING
            self._draw(_MARGIN + share * (self.right - _MARGIN - self._width(piece)), self.y, piece)

    def table(self, parts: Sequence[Part], columns: int) -> dict[tuple[int, int], Box]:
        """Draw the cells with rulings around each; return their boxes by row and column."""
        edges = self._edges(parts, columns)
        tops = self._tops(parts, edges)
        boxes: dict[tuple[int, int], Box] = {}
        for part in parts:
            box = Box(
                edges[part.column],
                tops[part.row],
                edges[part.column + part.columns],
                tops[part.row + part.rows],
            )
            boxes[part.row, part.column] = box
            self.page.draw_rect(tuple(box), width=0.6)
            self._fill(part, box)
        self.y = tops[-1] + _PAD
        return boxes

    def _edges(self, parts: Sequence[Part], columns: int) -> list[float]:
        """Return where columns begin and end: those of labels are wide, of row numbers narrow."""
        shares = []
        for column in range(columns):
            own = [p.text for p in parts if p.column == column and p.columns == 1 and not p.head]
            labels = sum(sum(map(str.isalpha, text)) > 8 for text in own)
            short = bool(own) and max(map(len, own)) < 5
            shares.append(_LABELS if 2 * labels > len(own) else _NARROW if short else 1.0)
        room = (self.right - _MARGIN) / sum(shares)
        edges = [_MARGIN]
        for share in shares:
            edges.append(edges[-1] + share * room)
        return edges

    def _tops(self, parts: Sequence[Part], edges: Sequence[float]) -> list[float]:
        """Return where rows begin, and where the last ends: each as high as its highest cell."""
        count = max(part.row + part.rows for part in parts)
        heights = [_LEADING + 2 * _PAD] * count
        for part in sorted(parts, key=lambda p: p.rows):
            lines = self._wrapped(part.text, self._room(part, edges))
            missing = (
                len(lines) * _LEADING + 2 * _PAD - sum(heights[part.row : part.row + part.rows])
            )
            heights[part.row + part.rows - 1] += max(0.0, missing)
        tops = [self.y]
        for height in heights:
            tops.append(tops[-1] + height)
        return tops

    def _room(self, part: Part, edges: Sequence[float]) -> float:
        return edges[part.column + part.columns] - edges[part.column] - 2 * _PAD

    def _fill(self, part: Part, box: Box) -> None:
        """Draw the text of a cell: labels left, heads in the middle, numbers right."""
        y = box.y0 + _PAD - 2
        digits = sum(map(str.isalpha, part.text)) < 4 and not part.head
        for line in self._wrapped(part.text, box.x1 - box.x0 - 2 * _PAD):
            y += _LEADING
            width = self._width(line)
            left = box.x0 + _PAD
            if part.head or part.columns > 1:
                left = (box.x0 + box.x1 - width) / 2
            elif digits and part.column:
                left = box.x1 - _PAD - width
            self._draw(left, y, line)

    def _wrapped(self, text: str, room: float) -> list[str]:
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self._width(longer) <= room or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _width(self, text: str) -> float:
        return float(self.font.text_length(text, fontsize=_SIZE))

    def _draw(self, x: float, y: float, text: str) -> None:
        if text:
            writer = library().TextWriter(self.page.rect)
            writer.append((x, y), text, font=self.font, fontsize=_SIZE)
            writer.write_text(self.page)
