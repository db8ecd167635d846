"""The head of a table alone at the foot of a page is a table without rows."""

from itertools import pairwise

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Block, Box, Line
from tests.ocr.tables.test_unruled import line

#: A head over six columns, two of them below one heading.
HEAD = [
    line(120, 755, "Регион", middle=True),
    line(207, 755, "Всего", middle=True),
    line(291, 746, "в том числе", middle=True),
    line(379, 749, "в % к", middle=True),
    line(379, 760, "2023 году", middle=True),
    line(470, 749, "Численность,", middle=True),
    line(470, 760, "тыс. человек", middle=True),
    line(262, 763, "мужчины", middle=True),
    line(320, 763, "женщины", middle=True),
]
EDGES = (62.0, 182.0, 233.0, 290.0, 350.0, 407.0, 533.0)


def _flat(y: float, *, parts: bool) -> list[Box]:
    edges = EDGES if parts else (EDGES[0], EDGES[-1])
    return [Box(x0=a, y0=y, x1=b, y1=y + 1) for a, b in pairwise(edges)]


def _blocks(lines: list[Line], rulings: list[Box]) -> tuple[Block, ...]:
    text = [line(62, 400 + 14 * i, "Обычный текст страницы над таблицей") for i in range(20)]
    inner = Box(x0=233, y0=760, x1=350, y1=761)
    return blocks_of([*text, *lines], width=595, height=842, rulings=[*rulings, inner])


def _heads(blocks: tuple[Block, ...]) -> list[tuple[int, int, int, str]]:
    return [
        (b.cell.row, b.cell.column, b.cell.column_span, " ".join(x.text for x in b.lines))
        for b in blocks
        if b.cell and b.cell.is_header
    ]


@pytest.mark.parametrize("parts", [True, False])
def test_between_two_flat_lines_at_the_foot_of_a_page(parts: bool) -> None:
    rulings = [*_flat(743, parts=parts), *_flat(776, parts=parts)]
    footer = [line(62, 808, "© Бюро"), line(530, 808, "1")]
    assert _heads(_blocks([*HEAD, *footer], rulings)) == [
        (0, 0, 1, "Регион"),
        (0, 1, 1, "Всего"),
        (0, 2, 2, "в том числе"),
        (0, 4, 1, "в % к 2023 году"),
        (0, 5, 1, "Численность, тыс. человек"),
        (1, 2, 1, "мужчины"),
        (1, 3, 1, "женщины"),
    ]


def test_not_with_text_below_it() -> None:
    rulings = [*_flat(743, parts=False), *_flat(776, parts=False)]
    text = [line(62, 780 + 12 * i, "Текст под рамкой идёт дальше") for i in range(4)]
    assert not _heads(_blocks([*HEAD, *text], rulings))


@pytest.mark.parametrize(
    "lines",
    [
        [line(70, 755, "Приложение к приказу")],  # one text in a frame
        [line(70, 755, "Итого"), line(300, 755, "1 204,5"), line(450, 755, "98,6")],  # a row
    ],
)
def test_not_other_things_between_lines(lines: list[Line]) -> None:
    rulings = [*_flat(743, parts=False), *_flat(776, parts=False)]
    assert not _heads(_blocks(lines, rulings))


def _grid(top: float, rows: int) -> list[Box]:
    """Return the rulings of a table of three columns, each cell drawn, its rows 20 points high."""
    edges, foot = (62.0, 182.0, 350.0, 533.0), top + 20 * rows
    across = [
        Box(x0=a, y0=top + 20 * i, x1=b, y1=top + 20 * i + 0.5)
        for i in range(rows + 1)
        for a, b in pairwise(edges)
    ]
    return [*across, *(Box(x0=x, y0=top, x1=x + 0.5, y1=foot) for x in edges)]


def test_not_what_stands_between_two_tables() -> None:
    between = [
        line(400, 740, "Приложение 2"),
        line(400, 752, "к решению маслихата"),
        line(90, 768, "Ставки платы за пастьбу скота на участках"),
        line(200, 780, "лесного фонда области"),
    ]
    cells = [
        line(x, top + y, text)
        for top in (690, 790)
        for y, row in ((14, ("№", "Вид", "Тенге")), (34, ("1", "Сок", "800")))
        for x, text in zip((70, 190, 360), row, strict=True)
    ]
    blocks = _blocks([*cells, *between], [*_grid(690, 2), *_grid(790, 2)])
    outside = {x.text for block in blocks if block.cell is None for x in block.lines}
    assert outside >= {x.text for x in between}
