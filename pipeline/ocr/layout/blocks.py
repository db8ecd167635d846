"""Lines of a page -> blocks in reading order: columns, table cells, paragraphs, headings, lists."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.layer.drop_caps import with_drop_caps
from pipeline.ocr.layer.footnote_marks import with_raised_marks
from pipeline.ocr.layer.whole_lines import whole_rows
from pipeline.ocr.layout.body_size import body_size
from pipeline.ocr.layout.boxed import parts_of_boxes
from pipeline.ocr.layout.captions import with_titles_below
from pipeline.ocr.layout.cards import find_cards
from pipeline.ocr.layout.column_ends import COLUMN_LINES
from pipeline.ocr.layout.columns import columns_of
from pipeline.ocr.layout.contents import find_contents
from pipeline.ocr.layout.filled_blanks import with_filled_blanks
from pipeline.ocr.layout.insets import Inset, insets_of, place_of
from pipeline.ocr.layout.new_paragraph import MARK_ALONE
from pipeline.ocr.layout.pairs import says_when
from pipeline.ocr.layout.panels import parts_of
from pipeline.ocr.layout.paragraphs import WIDE, paragraphs
from pipeline.ocr.layout.signed import SIGNED
from pipeline.ocr.layout.stretched_rows import stretched_rows
from pipeline.ocr.layout.up_the_side import up_the_side
from pipeline.ocr.rows import Rows
from pipeline.ocr.rows import box_of as _box
from pipeline.ocr.tables.grids import SAME
from pipeline.ocr.tables.in_columns import StandIns, stand_ins
from pipeline.ocr.tables.lone_heads import find_lone_head
from pipeline.ocr.tables.next_column import Broken, broken_table, going_on
from pipeline.ocr.tables.ruled import TableFound, find_tables, piece_of
from pipeline.ocr.tables.ruled_heads import with_rows_below
from pipeline.ocr.tables.unruled import find_unruled
from pipeline.records import Block, Box, Line

#: This much of a page is its head, where two blocks may stand beside each other.
_HEAD: Final = 0.35
#: A page that is wider than high is a slide where most of its type is larger, in points.
_SLIDE: Final = 13.0
#: More boxes than these are cells of tables, or parts of a drawing.
_MOST_BOXES: Final = 80
#: Below this much of a page stand running footers.
_FOOT: Final = 0.92
#: A browser prints the time and the address of a page so near to its edges.
_EDGE: Final = 0.04
#: Blanks that were typed to set a name at the right margin.
_BLANKS: Final = re.compile(r"[ \xa0\t]{3}")
#: So many sign a page at most; more names beside what they are make a list.
_SIGN: Final = 2
#: A gutter is told by this much white before the column behind it, in points.
BEFORE: Final = 3.0


def blocks_of(
    lines: Sequence[Line],
    *,
    width: float,
    height: float,
    rulings: Sequence[Box] = (),
    boxes: Sequence[Box] = (),
) -> tuple[Block, ...]:
    """Return the blocks of a page in reading order.

    `lines` come in any order, with boxes; `rulings` are thin boxes of drawn lines and the edges of
    drawn rectangles, `boxes` rectangles that may hold lines. Ruled tables become cells, which stand
    where the table begins, in the column of text in which it does. What runs up the side of the
    page comes last.
    """
    placed = [line for line in lines if line.text.strip()]
    if any(line.box is None for line in placed):
        return (Block(kind="paragraph", lines=tuple(placed)),) if placed else ()
    aside, placed = up_the_side(placed, rulings)
    blocks: list[Block] = []
    body = body_size(_off_the_edges(placed, height))
    placed = with_drop_caps(placed, body)
    boxes = boxes if len(boxes) <= _MOST_BOXES else ()
    parts = parts_of_boxes(placed, boxes, rulings) if len(boxes) > 1 else [placed]
    insets, parts = _without_insets(parts, boxes, rulings)
    parts = [x for part in parts for x in parts_of(part, body, _FOOT * height, rulings)]
    usual = body if len(parts) + len(insets) > 1 else 0.0
    for part in parts:
        tables = _next_table(blocks, 0)
        own = _blocks(part, width, height, rulings, usual)
        blocks += (_behind(block, tables) for block in own)
    for inset in insets:
        at, tables = place_of(inset.box, blocks), _next_table(blocks, 0)
        own = _blocks(inset.lines, width, height, rulings, usual)
        blocks[at:at] = (_behind(block, tables) for block in own)
    blocks.extend(Block(kind="marginalia", lines=(line,)) for line in aside)
    return with_raised_marks(with_titles_below(blocks))


def _off_the_edges(lines: Sequence[Line], height: float) -> Sequence[Line]:
    """Return the lines without what a browser prints at the edges of a page, if others are."""
    edge = _EDGE * height
    own = [line for line in lines if edge < _middle(_box(line)) < height - edge]
    return own or lines


def _without_insets(
    parts: Sequence[list[Line]], boxes: Sequence[Box], rulings: Sequence[Box]
) -> tuple[list[Inset], list[list[Line]]]:
    """Return the insets of a page, where it is of one part, and its parts without them."""
    if len(parts) > 1 or not (boxes or rulings):
        return [], list(parts)
    insets, rest = insets_of(parts[0], boxes, rulings)
    return insets, [rest]


def _behind(block: Block, tables: int) -> Block:
    """Return a block of a part of a page, its table counted behind those of the parts before."""
    if block.cell is None or not tables:
        return block
    return block._replace(cell=block.cell._replace(table=block.cell.table + tables))


def _blocks(
    placed: Sequence[Line], width: float, height: float, rulings: Sequence[Box], usual: float
) -> list[Block]:
    """Return the blocks of a page in reading order, or of a part of one of type so large."""
    tables, outside = find_tables(_level_marks(placed), rulings)
    rows = with_filled_blanks(whole_rows(outside), rulings)
    contents, rows = find_contents(rows)
    cards, rows = find_cards(rows, usual or body_size(outside))
    unruled, rest = _unruled(rows, tables, rulings)
    tables, rest = with_rows_below(tables, unruled, rest, rulings)
    head, rest = find_lone_head(rest, _outside(rulings, tables), height, len(tables))
    tables = (*tables, *contents, *cards, *([] if head is None else [head]))
    blocks: list[Block] = []
    body = usual or body_size(_off_the_edges(rest, height))
    head_of_page = height if width > height and body > _SLIDE else _HEAD * height
    standing = stand_ins(tables, rest)
    within = {id(table) for table in standing.tables.values()}
    waiting = [table for table in tables if id(table) not in within]
    for band in _between([*rest, *standing.lines], waiting):
        if isinstance(band, TableFound):
            blocks.extend(band.blocks)
            continue
        broken: Broken | None = None
        for column in columns_of(_parted(band), head_of_page):
            number = _next_table(blocks, len(tables))
            left = min(_box(line).x0 for row in column.rows for line in row)
            first, rows = going_on(column.rows, left, broken)
            own = _column_blocks(rows, column.flow, standing, width, height, body, number, rulings)
            found = [block._replace(flow=column.flow) for block in first] + list(own)
            blocks.extend(found)
            broken = broken_table(found, left) if column.flow else None
    return blocks


def _unruled(
    rows: Rows, tables: Sequence[TableFound], rulings: Sequence[Box]
) -> tuple[tuple[TableFound, ...], tuple[Line, ...]]:
    """Return the tables without rules, which ruled ones part, and the other lines."""
    left = list(rows)
    found: list[TableFound] = []
    rest: list[Line] = []
    for foot in [*sorted(y for table in tables if (y := _parts(table, rows))), None]:
        own = [row for row in left if foot is None or _middle(_box(row[0])) < foot]
        left = left[len(own) :]
        first = len(tables) + len(found)
        more, others = find_unruled(own, first, whole_page=True, rulings=rulings)
        found += more
        rest += others
    return tuple(found), tuple(rest)


def _outside(rulings: Sequence[Box], tables: Sequence[TableFound]) -> list[Box]:
    """Return the rulings that stand neither in tables nor at their edges."""
    frames = [(table.box.y0 - SAME, table.box.y1 + SAME) for table in tables]
    return [r for r in rulings if not any(top <= r.y0 and r.y1 <= foot for top, foot in frames)]


def _parts(table: TableFound, rows: Rows) -> float:
    """Return the top of a table as wide as most of what else stands on the page, 0 of others."""
    around = Box.around(_box(line) for row in rows for line in row) if rows else table.box
    wide = 2 * (table.box.x1 - table.box.x0) > around.x1 - around.x0
    return table.box.y0 if wide else 0.0


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a scan cut at the wide space between two columns read as one.

    A line of a text layer is cut before the name of who signs, where blanks part them.

    Who signs is cut from what he is also where no other line has such a space, and so are the day,
    the place and the number of an act from each other.
    """
    pieces = {i: _pieces(line) for i, line in enumerate(lines) if not line.font}
    pieces |= {i: [lines[i]] for i in stretched_rows(lines, pieces)}
    gaps = {
        i: (_box(found[0]).x1, _box(found[1]).x0) for i, found in pieces.items() if len(found) == 2
    }
    wide = _beside_gutters(lines, gaps)
    signed = [i for i in gaps if SIGNED.fullmatch(pieces[i][1].text)]
    wide += signed if len(signed) <= _SIGN else ()
    wide += [i for i, found in pieces.items() if says_when(found)]
    for i, line in enumerate(lines):
        if (
            line.font
            and _BLANKS.search(line.text)
            and SIGNED.fullmatch((own := _pieces(line))[-1].text)
        ):
            pieces[i] = own if len(own) == 2 else [line]
            wide.append(i)
    return [piece for i, line in enumerate(lines) for piece in (pieces[i] if i in wide else [line])]


def _beside_gutters(lines: Sequence[Line], gaps: Mapping[int, tuple[float, float]]) -> list[int]:
    """Return which lines have a column behind their gap: others' gaps stand there, few run across.

    The wide spaces of narrow justified type stand now here, now there, with text above and below.
    """
    order = sorted(range(len(lines)), key=lambda i: _middle(_box(lines[i])))
    found: set[int] = set()
    for x in sorted({right - BEFORE for _, right in gaps.values()}):
        beside: list[int] = []
        across = 0
        for i in [*order, None]:
            if i is not None and i in gaps and gaps[i][0] < x < gaps[i][1]:
                beside.append(i)
                continue
            across += i is None or _box(lines[i]).x0 < x < _box(lines[i]).x1
            if i is None or 2 * across >= len(beside):
                found.update(beside if len(beside) >= COLUMN_LINES else ())
                beside, across = [], 0
    return sorted(found)


def _pieces(line: Line) -> list[Line]:
    """Return a line cut at its wide spaces, without what an emblem between two is read as."""
    cuts = [
        i
        for i in range(1, len(line.words))
        if line.words[i].box.x0 - line.words[i - 1].box.x1 > WIDE
    ]
    if not cuts:
        return [line]
    edges = [0, *cuts, len(line.words)]
    found = [piece_of(line, line.words[a:b]) for a, b in pairwise(edges)]
    if len(found) == 3 and len(found[1].text) == 1 and not found[1].text.isdigit():
        return [found[0], found[2]]
    return found


def _between(
    lines: Sequence[Line], tables: Sequence[TableFound]
) -> Iterable[list[Line] | TableFound]:
    """Yield lines above, between and below the tables, and the tables; lines keep their order."""
    left = list(lines)
    for table in sorted(tables, key=lambda table: table.box.y0):
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
    rows: Rows,
    flow: int,
    standing: StandIns,
    width: float,
    height: float,
    body: float,
    table: int,
    rulings: Sequence[Box],
) -> Iterable[Block]:
    """Yield the paragraphs and tables of a column from top to bottom."""
    found, rest = find_unruled(rows, table, rulings=rulings)
    for band in _between(standing.without(rest), (*found, *standing.of(rest))):
        if isinstance(band, TableFound):
            yield from (block._replace(flow=flow) for block in band.blocks)
        else:
            yield from paragraphs(band, flow, width, height, body)


def _level_marks(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, list marks that are lines of their own as high as the text they stand at.

    A mark is often set in another face (Symbol) whose letters are higher or lower.
    """
    marks = [line for line in lines if MARK_ALONE.fullmatch(line.text.strip())]
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
    return mark._replace(box=box._replace(y0=best.y0, y1=best.y1))


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2
