"""Ruled tables with one column of texts: forms and what the page broke; frames are none."""

import pytest

from pipeline.ocr.tables.ruled import find_tables
from pipeline.records import Box, Line


def _line(text: str, x: float, y: float, font: str = "Times") -> Line:
    box = Box(x0=x, y0=y, x1=x + 5 * len(text), y1=y + 10)
    return Line(text=text, start=0, box=box, font=font, size=10)


def _rulings(xs: tuple[float, ...], ys: tuple[float, ...]) -> list[Box]:
    return [
        *(Box(x0=x, y0=ys[0], x1=x, y1=ys[-1]) for x in xs),
        *(Box(x0=xs[0], y0=y, x1=xs[-1], y1=y) for y in ys),
    ]


ASKED = ("Фамилия и имя", "Дата рождения", "Адрес", "Телефон")
ROWS = (100.0, 130.0, 160.0, 190.0, 220.0)


@pytest.mark.parametrize(
    ("asked", "xs", "font", "cells"),
    [
        (ASKED, (60.0, 250.0, 500.0), "Times", 4),
        (ASKED, (60.0, 500.0), "Times", 0),  # lines ruled below each other
        (ASKED[:2], (60.0, 250.0, 500.0), "Times", 0),
        (ASKED, (60.0, 250.0, 256.0), "Times", 0),  # a bar
        (ASKED, (60.0, 250.0, 500.0), "", 0),  # a scan
        (("слово " * 30, *ASKED[1:]), (60.0, 1200.0, 1500.0), "Times", 0),  # text
    ],
)
def test_a_form_to_be_filled_in(
    asked: tuple[str, ...], xs: tuple[float, ...], font: str, cells: int
) -> None:
    lines = [_line(text, 65, 110 + 30 * i, font) for i, text in enumerate(asked)]
    tables, _ = find_tables(lines, _rulings(xs, ROWS))
    found = [block.cell for table in tables for block in table.blocks if block.cell]
    assert [(cell.row, cell.column, cell.is_header) for cell in found] == [
        (row, 0, False) for row in range(cells)
    ]


def test_headings_over_the_columns_of_a_form() -> None:
    rulings = [
        *_rulings((60.0, 250.0, 500.0), ROWS),
        *_rulings((60.0, 500.0), (70.0, 100.0)),
        *_rulings((60.0, 500.0), (220.0, 250.0)),
    ]
    lines = [_line(text, 65, 110 + 30 * i) for i, text in enumerate(ASKED)]
    lines += [_line("1. Кто просит", 65, 80), _line("2. О чём", 65, 230)]
    (table,), _ = find_tables(lines, rulings)
    found = [(b.cell.row, b.cell.column_span) for b in table.blocks if b.cell]
    assert found == [(0, 2), (1, 1), (2, 1), (3, 1), (4, 1), (5, 2)]


@pytest.mark.parametrize(
    ("above", "x", "tables"),
    [
        ((), 95, 1),
        (("Отчёт за 2024 год",), 95, 1),
        (("Итоги", "Отчёт", "за 2024 год"), 95, 0),
        (("Это предложение стоит над рамкой, " * 4,), 95, 0),
        ((), 35, 0),  # in the first column
    ],
)
def test_the_end_of_a_row_alone_on_its_page(above: tuple[str, ...], x: float, tables: int) -> None:
    lines = [_line("станций и", x, 110), _line("к сетям", x, 122)]
    lines += [_line(text, 60, 30 + 14 * i) for i, text in enumerate(above)]
    found, _ = find_tables(lines, _rulings((30.0, 90.0, 300.0, 500.0), (100.0, 140.0)))
    assert len(found) == tables
