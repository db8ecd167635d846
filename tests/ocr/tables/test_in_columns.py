"""Tables in a column of text: they part no columns, and go on at the head of the next one."""

from itertools import chain

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Block, Box, Line
from tests.ocr.tables.test_unruled import line

LEFT, RIGHT = 60.0, 320.0


def _text(x0: float, y0: float, number: int) -> Line:
    """Return a line of a column of text that is 235 points wide."""
    text = f"строка {number} обычного текста статьи"
    return line(x0, y0, text)._replace(box=Box(x0=x0, y0=y0, x1=x0 + 235, y1=y0 + 10), words=())


def _row(x0: float, y0: float, *texts: str) -> list[Line]:
    """Return a name, and figures that end at columns of their own."""
    ends = (x0 + 120, x0 + 175, x0 + 230)
    figures = [line(end, y0, text, right=True) for end, text in zip(ends, texts[1:], strict=False)]
    return [line(x0 + 2, y0, texts[0]), *figures]


def _grid(xs: list[float], ys: list[float]) -> list[Box]:
    upright = [Box(x0=x, y0=ys[0], x1=x, y1=ys[-1]) for x in xs]
    return [*upright, *(Box(x0=xs[0], y0=y, x1=xs[-1], y1=y) for y in ys)]


def _kinds(blocks: tuple[Block, ...]) -> list[str]:
    """Return the blocks in order: "cell 3" for a row of a table, else the first words."""
    found: list[str] = []
    for block in blocks:
        name = (
            f"table {block.cell.table}" if block.cell else " ".join(block.lines[0].text.split()[:2])
        )
        if name not in found[-1:]:
            found.append(name)
    return found


def test_a_ruled_table_in_a_column_leaves_the_other_column_whole() -> None:
    heights = [60 + 13 * i for i in range(30)]
    right = [_text(RIGHT, y, 100 + i) for i, y in enumerate(heights)]
    left = [_text(LEFT, y, i) for i, y in enumerate(heights) if not 10 <= i < 14]
    rows = [_row(LEFT, heights[i], "Город", "96", "88", "184") for i in range(10, 14)]
    edges = [LEFT, LEFT + 90, LEFT + 125, LEFT + 180, LEFT + 235]
    rulings = _grid(edges, [heights[i] - 1.5 for i in range(10, 15)])
    blocks = blocks_of([*left, *right, *chain(*rows)], width=595, height=842, rulings=rulings)
    assert _kinds(blocks) == ["строка 0", "table 0", "строка 14", "строка 100"]
    assert sum(block.cell is not None for block in blocks) == 16


def test_figures_beside_a_column_of_text_are_no_table_with_it() -> None:
    heights = [60 + 13 * i for i in range(30)]
    left = [_text(LEFT, y, i) for i, y in enumerate(heights)]
    right = [_text(RIGHT, y, 100 + i) for i, y in enumerate(heights) if not 10 <= i < 15]
    rows = [_row(RIGHT, heights[i], "Сканеры", "88,4", "93,0") for i in range(10, 15)]
    blocks = blocks_of([*left, *right, *chain(*rows)], width=595, height=842)
    assert _kinds(blocks) == ["строка 0", "строка 100", "table 0", "строка 115"]


def test_a_table_over_both_columns_stays_one() -> None:
    heights = [60 + 13 * i for i in range(30)]
    places = [i for i in range(30) if not 8 <= i < 18]
    text = [_text(x, heights[i], i) for i in places for x in (LEFT, RIGHT)]
    rows = []
    for i in range(10, 16):
        rows.append(line(LEFT, heights[i], "Обеспечение деятельности органов"))
        rows += [line(x, heights[i], "1 204,5", right=True) for x in (340.0, 420.0, 550.0)]
    blocks = blocks_of([*text, *rows], width=595, height=842)
    assert [block.cell.column for block in blocks if block.cell][:4] == [0, 1, 2, 3]


def _two_columns(at_head: list[Line], at_foot: list[Line]) -> tuple[Block, ...]:
    heights = [60 + 13 * i for i in range(30)]
    left = [_text(LEFT, y, i) for i, y in enumerate(heights[:24])]
    right = [_text(RIGHT, y, 100 + i) for i, y in enumerate(heights) if i >= 4]
    return blocks_of([*left, *right, *at_foot, *at_head], width=595, height=842)


def _foot() -> list[Line]:
    heads = _row(LEFT, 60 + 13 * 25, "Год", "Сбор", "Всего", "Доля")
    rows = [_row(LEFT, 60 + 13 * i, str(1992 + i), "0,54", "1 820,4", "91,2") for i in (26, 27, 28)]
    return [*heads, *chain(*rows)]


def test_rows_at_the_head_of_the_next_column_go_on_with_the_table() -> None:
    head = [*_row(RIGHT, 60, "2021", "1,71", "388,0", "70,9"), line(RIGHT, 73, "Источник: расчеты")]
    cells = [block.cell for block in _two_columns(head, _foot()) if block.cell]
    assert {(cell.table, cell.row) for cell in cells} == {(0, i) for i in range(5)}
    assert [cell.is_header for cell in cells if cell.row == 4] == [False] * 4


def test_another_table_at_the_head_of_the_next_column_does_not() -> None:
    heads = _row(RIGHT, 60, "Край", "Сбор", "Всего", "Доля")
    head = [*heads, *_row(RIGHT, 73, "Юг", "1,71", "388,0", "70,9")]
    cells = [block.cell for block in _two_columns(head, _foot()) if block.cell]
    assert {cell.row for cell in cells if cell.table == 0} == {0, 1, 2, 3}
