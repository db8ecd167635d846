"""Pages -> segments: paragraphs over lines, columns and pages, the offset map complete.

Running headers, footers and page numbers are recognised over the whole document and kept apart.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.records import BESIDE_THE_TEXT, Block, Box, Line, Page, Segment, SegmentKind
from pipeline.repair.continued_notes import continued_notes
from pipeline.repair.hyphens import Vocabulary, glue_between
from pipeline.repair.letterheads import letterhead_of
from pipeline.repair.running_heads import kinds_of_edges
from pipeline.repair.tables.broken_rows import broken_cells
from pipeline.spans import join_pieces

#: A block of these kinds may go on in the next column or on the next page.
_GOES_ON: frozenset[SegmentKind] = frozenset({"paragraph", "list_item"})
#: What may stand between its parts: a page's notes, fields and bookmarks come after its text.
_BETWEEN: frozenset[SegmentKind] = BESIDE_THE_TEXT | {
    "footnote",
    "marginalia",
    "annotation",
    "form_field",
}
_ENDED = re.compile(r"[.!?…:;]['\"»”)]*\s*\Z")
_GOES_ON_WITH = re.compile(r"[a-zа-яёәғқңөұүһі(«\"„“]")
#: A line that ends so waits for what the next one begins with, be it a number or a dash.
_WAITS = re.compile(
    r"(?:\s[-–—]|№|(?<!\w)(?:(?:no|ст|п|пп|ч|гл)\.?|от|до|с|по|и|или|на|за|в|из|and|of|to|from|by|мен"
    r"|және))\s*\Z",
    re.IGNORECASE,
)
#: A number goes on with its next group of digits: "в сумме 2" "356 млн тенге".
_GROUP = re.compile(r"[^\W\d_] \d{1,3}\Z")
_NEXT_GROUP = re.compile(r"\d{3}(?:[ \xa0]\d{3})*(?:,\d+)?(?: [^\W\d_]|%)")
#: Lines begin or end together that do so within so many points.
_FLUSH = 3.0
#: So do the sizes of one text differ, at most.
_ONE_SIZE = 0.8
#: A stretch of a line without two spaces one after another.
_UNBROKEN = re.compile(r"\S+(?:\s\S+)*")


class _Placed(NamedTuple):
    """A block with the page it stands on and where that page begins in the document's raw text."""

    block: Block
    page: int
    base: int


def assemble(pages: Iterable[Page]) -> tuple[Segment, ...]:
    """Return the segments of a document in reading order, their letters not yet repaired.

    ``raw_start``, ``raw_end`` count in the raw texts of the pages joined; ``edits`` lead back.
    """
    light = [_without_words(page) for page in pages]
    kinds = kinds_of_edges(light)
    if light and light[0].number == 1:
        beside = frozenset(number for page, number in kinds if page == 1)
        kinds |= {(1, i): "letterhead" for i in letterhead_of(light[0], beside)}
    words = Vocabulary.of(page.raw for page in light)
    placed: list[_Placed] = []
    base = 0
    for page in light:
        for number, block in enumerate(page.blocks):
            kind = kinds.get((page.number, number), block.kind)
            own = block if block.kind == kind else block._replace(kind=kind)
            placed.append(_Placed(own, page.number, base))
        base += len(page.raw)
    return tuple(_segment(number, group, words) for number, group in enumerate(_groups(placed), 1))


def _without_words(page: Page) -> Page:
    """Return the page without the boxes of its words, which the segments do not need."""
    return replace(
        page,
        blocks=tuple(
            block._replace(lines=tuple(line._replace(words=()) for line in block.lines))
            for block in page.blocks
            if block.lines
        ),
    )


def _groups(placed: Sequence[_Placed]) -> Iterable[list[_Placed]]:
    """Yield the blocks of each segment: one, or the parts of a paragraph or cell that is broken.

    What stands between two parts (a footer, the next page's header) comes out after the whole.
    """
    pages, blocks = [item.page for item in placed], [item.block for item in placed]
    notes = continued_notes(pages, blocks)
    for rest in notes.values():
        blocks[rest] = blocks[rest]._replace(kind="footnote")
    placed = [item._replace(block=block) for item, block in zip(placed, blocks, strict=True)]
    goes_on = notes | broken_cells(pages, blocks)
    used: set[int] = set()
    for i, item in enumerate(placed):
        if i in used:
            continue
        group = [item]
        at = i
        while (following := goes_on.get(at, _continuation(placed, at, used))) is not None:
            used.add(following)
            group.append(placed[following])
            at = following
        yield group


def _continuation(placed: Sequence[_Placed], at: int, used: set[int]) -> int | None:
    """Return which block goes on with the paragraph of block `at`, if one does."""
    item = placed[at]
    text = item.block.lines[-1].text.rstrip()
    if item.block.kind not in _GOES_ON or _ENDED.search(text) or not text:
        return None
    for j in range(at + 1, min(at + 12, len(placed))):
        other = placed[j]
        if j in used or other.block.kind in _BETWEEN:
            continue
        if other.page == item.page and other.block.flow == item.block.flow:
            return None  # nothing lies between them: the layout parted them on purpose
        waits = other.block.kind == "list_item" and _WAITS.search(text) is not None
        if other.page > item.page + 1 or not (waits or other.block.kind == "paragraph"):
            return None
        if other.block.flow != item.block.flow and _bilingual(placed, item):
            continue
        begin = other.block.lines[0].text.lstrip()
        below = other.page == item.page and not other.block.flow  # a column, and text across below
        cut = not below and _is_cut(item.block, other.block)
        goes_on = waits or _GOES_ON_WITH.match(begin) or cut
        in_number = _GROUP.search(text) and _NEXT_GROUP.match(begin)
        return j if goes_on or in_number else None
    return None


def _is_cut(above: Block, below: Block) -> bool:
    """Return whether a block ends with a full line and the other begins without an indent.

    Both are set in type of one size, where fonts tell it.
    """
    ends = [line.box.x1 for line in above.lines if line.box]
    begins = [line.box.x0 for line in below.lines if line.box]
    last, first = above.lines[-1], below.lines[0]
    in_fonts = last.font != "" and first.font != ""
    if len(ends) < 2 or not begins or (in_fonts and abs(last.size - first.size) > _ONE_SIZE):
        return False
    if len(begins) == 1:  # its last line alone stands where the lines of the part above begin
        begins += [line.box.x0 for line in above.lines if line.box]
        if abs(begins[0] - min(begins[1:])) > _FLUSH or not in_fonts:
            return False
    return ends[-1] > max(ends) - _FLUSH and begins[0] < min(begins) + _FLUSH


def _bilingual(placed: Sequence[_Placed], item: _Placed) -> bool:
    """Return whether the columns of a page are in two languages, Kazakh beside Russian."""
    shares: dict[int, list[int]] = {}
    for other in placed:
        if other.page == item.page and other.block.flow:
            text = "".join(line.text for line in other.block.lines)
            own = sum(letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ" for letter in text)
            counts = shares.setdefault(other.block.flow, [0, 0])
            counts[0] += own
            counts[1] += len(text)
    rates = [own / total for own, total in shares.values() if total > 100]
    return len(rates) > 1 and max(rates) > 0.05 and min(rates) < 0.01


def _segment(number: int, group: Sequence[_Placed], words: Vocabulary) -> Segment:
    lines = [(item.base + line.start, line) for item in group for line in item.block.lines]
    pieces: list[tuple[int, str]] = []
    within: set[int] = set()
    for offset, line in lines:
        found = [(offset + m.start(), m[0]) for m in _UNBROKEN.finditer(line.text)]
        within.update(range(len(pieces), len(pieces) + len(found) - 1))
        pieces.extend(found)
    glue: list[str] = []
    in_cell = group[0].block.cell is not None
    for i in range(len(pieces) - 1):
        if i in within:
            glue.append(" ")  # several spaces in a line are one
            continue
        whole = len(pieces[i][1])
        keep, between = glue_between(pieces[i][1], pieces[i + 1][1], words, in_cell=in_cell)
        pieces[i] = (pieces[i][0], pieces[i][1][:keep])
        begin = pieces[i + 1][1][0]
        if between or not begin.isupper() or keep == whole or pieces[i][1][-1:].isupper():
            glue.append(between)
        else:
            glue.append(begin.lower())
            pieces[i + 1] = (pieces[i + 1][0] + 1, pieces[i + 1][1][1:])
    text, offsets = join_pieces(pieces, glue)
    first = group[0]
    raw_start = pieces[0][0] if pieces else first.base
    raw_end = pieces[-1][0] + len(pieces[-1][1]) if pieces else raw_start
    return Segment(
        number=number,
        page=first.page,
        kind=first.block.kind,
        text=text,
        raw_start=raw_start,
        raw_end=raw_end,
        edits=offsets.edits,
        flow=first.block.flow,
        cell=first.block.cell,
        box=_box_of_cell(first.block),
        read_confidence=_confidence([line for _, line in lines]),
    )


def _box_of_cell(block: Block) -> Box | None:
    """Return where a cell of a table stands, None for all else: it may stand in several places."""
    boxes = [line.box for line in block.lines if line.box is not None]
    return Box.around(boxes) if block.cell is not None and boxes else None


def _confidence(lines: Sequence[Line]) -> float:
    letters = sum(len(line.text) for line in lines)
    if not letters:
        return 1.0
    return round(sum(line.confidence * len(line.text) for line in lines) / letters, 3)
