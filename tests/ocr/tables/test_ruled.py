"""Ruled tables: cells of a grid, and lines of a scan that part nothing."""

import pytest

from pipeline.ocr.tables.ruled import cell_boxes, find_tables
from pipeline.records import Box, Line


def _line(text: str, x: float, y: float, font: str) -> Line:
    return Line(
        text=text,
        start=0,
        box=Box(x0=x, y0=y, x1=x + 5 * len(text), y1=y + 10),
        font=font,
        size=9.0,
    )


#: A table of three columns, and at x = 130 a line that shines through from the other side.
UPRIGHT = (10.0, 100.0, 130.0, 200.0, 300.0)
FLAT = (10.0, 40.0, 70.0)
RULINGS = (
    *(Box(x0=x, y0=FLAT[0], x1=x, y1=FLAT[-1]) for x in UPRIGHT),
    *(Box(x0=UPRIGHT[0], y0=y, x1=UPRIGHT[-1], y1=y) for y in FLAT),
)


@pytest.mark.parametrize(("font", "last"), [("", 2), ("Times", 3)])
def test_a_line_that_parts_nothing_counts_on_no_scan(font: str, last: int) -> None:
    texts = ("Район", "2019", "2020", "Абай", "12,5", "13,1")
    lines = [
        _line(text, (15.0, 140.0, 210.0)[i % 3], (20.0, 50.0)[i // 3], font)
        for i, text in enumerate(texts)
    ]
    (table,), rest = find_tables(lines, RULINGS)
    columns = [block.cell.column for block in table.blocks if block.cell]
    assert not rest
    assert columns == [0, last - 1, last] * 2


def test_a_line_below_a_head_and_one_between_columns_make_no_table() -> None:
    flat = Box(x0=10.0, y0=40.0, x1=500.0, y1=40.0)
    upright = Box(x0=300.0, y0=41.0, x1=300.0, y1=400.0)
    rulings = [flat, flat._replace(y1=40.7), upright, upright._replace(x0=299.3)]
    lines = [
        _line(text, x, 60 + 12 * i, "Times")
        for i in range(8)
        for text, x in (("слева идёт текст", 20), ("справа другой", 310))
    ]
    tables, rest = find_tables(lines, rulings)
    assert (tables, len(rest)) == ((), 16)


def test_a_word_that_a_streak_parts_makes_no_column_of_a_scan() -> None:
    rows = [("Район", "2019", "2020"), *((f"Абай {n}", "12,5", "13,1") for n in range(7))]
    heights = range(10, 10 + 30 * len(rows) + 1, 30)
    rulings = [
        *(Box(x0=x, y0=10, x1=x, y1=heights[-1]) for x in (10.0, 60.0, 130.0, 200.0, 300.0)),
        *(Box(x0=10, y0=y, x1=300, y1=y) for y in heights),
    ]
    lines = [
        _line(text, (15.0, 140.0, 210.0)[i], 18.0 + 30 * row, "")
        for row, texts in enumerate(rows)
        for i, text in enumerate(texts)
    ]
    lines.append(_line("спорт", 65.0, 18.0 + 30 * 4, ""))
    (table,), _ = find_tables(lines, rulings)
    assert {block.cell.column for block in table.blocks if block.cell} == {0, 1, 2}


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("тыс. тенге", "тыс. тенге"),
        ("Таблица 1. Бюджет, млн тенге.", "Таблица 1. Бюджет, млн тенге."),
        ("тенге, что на 34 % больше уровня прошлого года.", ""),
        ("Требования: диплом; стаж.", ""),
        ("Единица измерения: тыс. тонн.", "Единица измерения: тыс. тонн."),
        ("Бұл былтырғы деңгеймен салыстырғанда 11% аз. Бұл өткен жылдың", ""),
        ("хозяйств, где за пять лет надой вырос до 6,5 млн тонн и", ""),
    ],
)
def test_the_end_of_a_text_above_a_table_is_no_title(above: str, title: str) -> None:
    texts = ("Район", "2019", "2020", "Абай", "12,5", "13,1")
    lines = [
        _line(above, 15.0, 22.0, "Times"),
        *(
            _line(text, (15.0, 140.0, 210.0)[i % 3], (50.0, 80.0)[i // 3], "Times")
            for i, text in enumerate(texts)
        ),
    ]
    rulings = [ruling._replace(y0=ruling.y0 + 30, y1=ruling.y1 + 30) for ruling in RULINGS]
    (table,), _ = find_tables(lines, rulings)
    assert {block.cell.title for block in table.blocks if block.cell} == {title}


@pytest.mark.parametrize(
    ("last", "title"),
    [("возврату.", ""), ("тыс. тонн.", "Сдано 40,8 млн тенге, или всё подлежащее тыс. тонн.")],
)
def test_a_text_whose_last_line_is_short_is_no_title(last: str, title: str) -> None:
    texts = ("Район", "2019", "2020", "Абай", "12,5", "13,1")
    lines = [
        _line("Сдано 40,8 млн тенге, или всё подлежащее", 15.0, 14.0, "Times"),
        _line(last, 15.0, 27.0, "Times"),
        *(
            _line(text, (15.0, 140.0, 210.0)[i % 3], (50.0, 80.0)[i // 3], "Times")
            for i, text in enumerate(texts)
        ),
    ]
    rulings = [ruling._replace(y0=ruling.y0 + 30, y1=ruling.y1 + 30) for ruling in RULINGS]
    (table,), _ = find_tables(lines, rulings)
    assert {block.cell.title for block in table.blocks if block.cell} == {title}


def test_a_row_of_another_table_above_is_no_title() -> None:
    texts = ("Район", "2019", "2020", "Абай", "12,5", "13,1")
    lines = [
        _line(text, (15.0, 140.0, 210.0)[i % 3], (50.0, 80.0)[i // 3], "Times")
        for i, text in enumerate(texts)
    ]
    above = [_line("Запасы, млрд тенге", 15, 20, "Times"), _line("35,6", 140, 20, "Times")]
    rulings = [box._replace(y0=box.y0 + 30, y1=box.y1 + 30) for box in RULINGS]
    (table,), _ = find_tables([*above, *lines], rulings)
    assert {block.cell.title for block in table.blocks if block.cell} == {""}
    (table,), _ = find_tables([above[0], *lines], rulings)
    assert {block.cell.title for block in table.blocks if block.cell} == {above[0].text}


def test_a_table_whose_thousands_of_cells_are_each_drawn_is_read() -> None:
    edges = [
        edge
        for x in range(0, 500, 50)
        for y in range(0, 3000, 10)
        for edge in (
            Box(x0=x, y0=y, x1=x + 50, y1=y),
            Box(x0=x, y0=y + 10, x1=x + 50, y1=y + 10),
            Box(x0=x, y0=y, x1=x, y1=y + 10),
            Box(x0=x + 50, y0=y, x1=x + 50, y1=y + 10),
        )
    ]
    assert len(cell_boxes(edges)) == 3000
