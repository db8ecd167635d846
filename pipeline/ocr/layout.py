"""Lines of a page -> blocks in reading order: columns, table cells, paragraphs, headings, lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from pipeline.ocr.columns import COLUMN_LINES, Column, columns_of
from pipeline.ocr.columns import box_of as _box
from pipeline.ocr.tables import TableFound, find_tables, piece_of
from pipeline.ocr.unruled import find_unruled
from pipeline.records import Block, Box, Line, SegmentKind

#: A space this wide cuts a row of text in two, in points.
WIDE = 27.0

#: A line in type so many times the usual is a heading's; the size on a scan is a guess.
LARGER = 1.15
LARGER_SEEN = 1.18
FEW_LETTERS = 8

_LIST_MARK = re.compile(
    r"""
    (?: [-–—•▪●○■◦*§] \s            # - item, • item
      | \d{1,3} (?:[.-]\d{1,3})* [.)] \s  # 1. item, 2) item, 3.1. item
      | [a-zа-яәғқңөұүһі] \) \s      # а) item
      | [IVXLІХ]{1,5} [.)] \s        # IV. item
    )
    """,
    re.VERBOSE,
)
#: A line that ends so waits for the number that the next begins with: "от 30 июля 2024 года №".
_WAITS = re.compile(
    r"(?:-|№|(?<!\w)(?:no|ст|п|пп|ч|гл|от|до|с|по|и|или|на|за|в|из|and|of|to|from|by|мен|және))\.?\s*\Z",
    re.IGNORECASE,
)
_MARK_ALONE = re.compile(r"[-–—•▪●○■◦*§\uf0b7\uf0a7]|\d{1,3}[.)]|[a-zа-я]\)")
#: A row of a table of contents ends with dots and a page number.
_ENTRY = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d{1,4}\s*\Z")
_NUMBER_ALONE = re.compile(r"[-–—\s]*\d{1,4}[-–—\s]*")
_CAPTION = re.compile(r"(?:Таблица|Рисунок|Рис\.|Диаграмма|Table|Figure|Fig\.)\s*№?\s*\d", re.I)
_CAPTION_KK = re.compile(r"\d+\s*-?\s*(?:кесте|сурет|диаграмма)\b", re.I)
_APPROVAL = re.compile(
    r"(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|Утвержд[её]н[аоы]?|БЕКІТІЛГЕН|Бекітілген|БЕКІТЕМІН|УТВЕРЖДАЮ|"
    r"СОГЛАСОВАН[АОЫ]?|КЕЛІСІЛГЕН|APPROVED|Приложение\b|\d+-қосымша|Қосымша\b|Annex\b|Appendix\b)"
)
#: "Статья 6. Принцип справедливости", "5-бап.", "Глава 2": headings of acts, bold or not.
_SECTION = re.compile(
    r"""
    (?: (?:Статья|СТАТЬЯ|Глава|ГЛАВА|Раздел|РАЗДЕЛ|Параграф|ПАРАГРАФ|Article|Chapter|Section)
        \s+ (?:\d{1,3}(?:-\d{1,2})?|[IVXLІХ]{1,6})
      | \d{1,3}(?:-\d{1,2})? \s? - \s? (?:бап|БАП|тарау|ТАРАУ|бөлім|БӨЛІМ|параграф)
    ) \s* (?:\.|\Z)
    """,
    re.VERBOSE,
)
_TERMINAL = re.compile(r"[.!?…:;»”\"]\s*\Z")
_LETTER = re.compile(r"[^\W\d_]")


def blocks_of(
    lines: Sequence[Line], *, width: float, height: float, rulings: Sequence[Box] = ()
) -> tuple[Block, ...]:
    """Return the blocks of a page in reading order.

    `lines` come in any order, with boxes; `rulings` are thin boxes of drawn lines and the edges of
    drawn rectangles. Ruled tables become cells, which stand where the table begins.
    """
    placed = [line for line in lines if line.text.strip()]
    if any(line.box is None for line in placed):
        return (Block(kind="paragraph", lines=tuple(placed)),) if placed else ()
    tables, rest = find_tables(_level_marks(placed), rulings)
    blocks: list[Block] = []
    waiting = sorted(tables, key=lambda table: table.box.y0)
    body = _body_size(rest)
    for band in _between(rest, waiting):
        if isinstance(band, TableFound):
            blocks.extend(band.blocks)
        else:
            for column in columns_of(_parted(band)):
                blocks.extend(
                    _column_blocks(column, width, height, body, _next_table(blocks, len(tables)))
                )
    return tuple(blocks)


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a scan cut at wide spaces, where several are: two columns."""
    seen = [line for line in lines if not line.font and len(_pieces(line)) == 2]
    if len(seen) < COLUMN_LINES:
        return list(lines)
    return [piece for line in lines for piece in (_pieces(line) if line in seen else [line])]


def _pieces(line: Line) -> list[Line]:
    cuts = [
        i
        for i in range(1, len(line.words))
        if line.words[i].box.x0 - line.words[i - 1].box.x1 > WIDE
    ]
    edges = [0, *cuts, len(line.words)]
    return [piece_of(line, line.words[a:b]) for a, b in pairwise(edges)] if cuts else [line]


def _between(
    lines: Sequence[Line], tables: Sequence[TableFound]
) -> Iterable[list[Line] | TableFound]:
    """Yield lines above, between and below the tables, and the tables, in order of height."""
    left = sorted(lines, key=lambda line: _box(line).y0)
    for table in tables:
        above = [line for line in left if _middle(_box(line)) < table.box.y0]
        if above:
            yield above
        left = [line for line in left if _middle(_box(line)) >= table.box.y0]
        yield table
    if left:
        yield left


def _next_table(blocks: Sequence[Block], ruled: int) -> int:
    """Return the number of the next unruled table: the ruled ones have the first numbers."""
    return max([ruled, *(block.cell.table + 1 for block in blocks if block.cell)])


def _column_blocks(
    column: Column, width: float, height: float, body: float, table: int
) -> Iterable[Block]:
    """Yield the paragraphs and unruled tables of a column from top to bottom."""
    found, rest = find_unruled(column.lines, table)
    for band in _between(rest, found):
        if isinstance(band, TableFound):
            yield from (replace(block, flow=column.flow) for block in band.blocks)
        else:
            yield from _paragraphs(Column(tuple(band), column.flow), width, height, body)


def _level_marks(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, list marks that are lines of their own as high as the text they stand at.

    A mark is often set in another face (Symbol) whose letters are higher or lower.
    """
    marks = [line for line in lines if _MARK_ALONE.fullmatch(line.text.strip())]
    if not marks:
        return list(lines)
    texts = [line for line in lines if line not in marks]
    return [*texts, *(_level_mark(mark, texts) for mark in marks)]


def _level_mark(mark: Line, texts: Sequence[Line]) -> Line:
    box = _box(mark)
    near = [
        _box(line)
        for line in texts
        if -1 <= _box(line).x0 - box.x1 < 40
        and _box(line).y0 - 4 < _middle(box) < _box(line).y1 + 4
    ]
    if not near:
        return mark
    best = min(near, key=lambda other: abs(_middle(other) - _middle(box)))
    return replace(mark, box=replace(box, y0=best.y0, y1=best.y1))


# --- paragraphs ----------------------------------------------------------------------------------


def _paragraphs(column: Column, width: float, height: float, body: float) -> list[Block]:
    lines = column.lines
    left = min(_box(line).x0 for line in lines)
    right = max(_box(line).x1 for line in lines)
    leading = _leading(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins(line, groups[-1], left, right, leading, body, height):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        Block(
            kind=_kind(group, left, right, width, height, body),
            lines=tuple(group),
            flow=column.flow,
        )
        for group in groups
    ]


def _begins(
    line: Line,
    group: Sequence[Line],
    left: float,
    right: float,
    leading: float,
    body: float,
    height: float,
) -> bool:
    """Return whether a line begins a new block."""
    before = group[-1]
    a, b = _box(before), _box(line)
    if _ENTRY.search(before.text) or _stands_alone(before, height) or _stands_alone(line, height):
        return True
    if abs(_middle(a) - _middle(b)) < 0.3 * (a.y1 - a.y0):
        return b.x0 - a.x1 > WIDE  # beside it: the same row, cut by a wide space
    if b.y0 - a.y1 > max(0.55 * leading, 0.9 * (a.y1 - a.y0)):
        return True
    if _SECTION.match(line.text):
        return True
    if _SECTION.match(group[0].text) and a.x1 < right - 0.1 * (right - left):
        return not line.text[:1].islower()
    waits = _WAITS.search(before.text) is not None
    if _LIST_MARK.match(line.text) and not waits:
        return True
    if _looks_like_heading(before, body) != _looks_like_heading(line, body):
        return True
    known = _size_is_known(before) and _size_is_known(line)
    if known and abs(before.size - line.size) > (1.2 if line.font else 2.5):
        return True
    goes_on = line.text[:1].islower()
    if not goes_on and _ends_centred([_box(x) for x in group], b, left, right):
        return True
    short = a.x1 < right - 0.14 * (right - left)
    ended = _TERMINAL.search(before.text) is not None
    indent = b.x0 - left > 8 and b.x0 - min(a.x0, b.x0) > 8 and a.x0 - left < 8
    hanging = len(group) == 1 and _LIST_MARK.match(before.text) is not None
    if indent and not hanging and (ended or short):
        return True
    return short and ended and not _centred(line, left, right)


def _size_is_known(line: Line) -> bool:
    """Return whether the size of a line is more than a guess by the height of a few letters."""
    return bool(line.size) and (bool(line.font) or len(line.text) >= FEW_LETTERS)


def _ends_centred(group: Sequence[Box], b: Box, left: float, right: float) -> bool:
    """Return whether lines in the middle are followed by one that is not: a title's end.

    One line may stand in the middle by chance: indented, and ragged on the right.
    """
    least = (0.12 if len(group) == 1 else 0.04) * (right - left)
    if any(a.x0 - left < least or abs((a.x0 - left) - (right - a.x1)) > 10 for a in group):
        return False
    return b.x0 - left < 5 or abs((b.x0 - left) - (right - b.x1)) >= 14


def _stands_alone(line: Line, height: float) -> bool:
    """Return whether a line is nothing but a number at the edge of the page."""
    at_edge = _box(line).y1 < 0.1 * height or _box(line).y0 > 0.9 * height
    return at_edge and _NUMBER_ALONE.fullmatch(line.text) is not None


def _kind(
    group: Sequence[Line], left: float, right: float, width: float, height: float, body: float
) -> SegmentKind:
    first = group[0]
    text = " ".join(line.text for line in group)
    if _CAPTION.match(first.text) or _CAPTION_KK.match(first.text):
        return "caption"
    if _APPROVAL.match(text) and len(text) < 400 and _box(first).x0 > 0.35 * width:
        return "approval"
    if _ENTRY.search(text):
        return "list_item" if _LIST_MARK.match(text) else "paragraph"
    if _SECTION.match(first.text) and len(group) <= 3 and len(text) < 250:
        return "heading"
    small = first.size and body and first.size < 0.88 * body
    if small and _box(first).y0 > 0.6 * height and re.match(r"[\d*†]", first.text):
        return "footnote"
    if len(group) <= 6 and len(text) < 300 and all(_looks_like_heading(x, body) for x in group):
        return "heading"
    centred = all(_centred(line, left, right) for line in group)
    if centred and len(text) < 200 and len(group) <= 4 and not text.endswith((".", ";", ",")):
        return "heading"
    if _LIST_MARK.match(text):
        return "list_item"
    return "paragraph"


def _looks_like_heading(line: Line, body: float) -> bool:
    """Return whether the type of a line is a heading's: bold, larger, or all in capitals."""
    if not _LETTER.search(line.text):
        return False
    larger = _size_is_known(line) and line.size > (LARGER if line.font else LARGER_SEEN) * body
    if line.bold or (body and larger):
        return True
    if sum(map(str.islower, line.text[:12])) > 2:
        return False  # the usual line, told by its beginning
    letters = _LETTER.findall(line.text)
    return len(letters) > 3 and sum(map(str.isupper, letters)) > 0.9 * len(letters)


def _centred(line: Line, left: float, right: float) -> bool:
    box = _box(line)
    return box.x0 - left > 24 and abs((box.x0 - left) - (right - box.x1)) < 14


def _leading(lines: Sequence[Line]) -> float:
    steps = [
        _middle(_box(b)) - _middle(_box(a))
        for a, b in pairwise(lines)
        if 0 < _middle(_box(b)) - _middle(_box(a)) < 60
    ]
    return median(steps) if steps else 14.0


def _body_size(lines: Sequence[Line]) -> float:
    """Return the size of most letters, in points; 0 where sizes are unknown."""
    sizes: dict[float, int] = {}
    for line in lines:
        if line.size:
            size = round(line.size * 2) / 2
            sizes[size] = sizes.get(size, 0) + len(line.text)
    return max(sizes, key=sizes.__getitem__) if sizes else 0.0


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2
