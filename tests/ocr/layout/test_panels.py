"""Tables, figures and boxes side by side: each is read before the next."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.boxed import parts_of_boxes
from pipeline.ocr.layout.panels import parts_of
from pipeline.records import Box, Line
from tests.ocr.tables.test_unruled import line


def _read(lines: list[Line], boxes: list[Box] | None = None) -> list[tuple[str, str]]:
    blocks = blocks_of(lines, width=595, height=842, boxes=boxes or [])
    return [(block.kind, " ".join(x.text for x in block.lines)) for block in blocks]


def _table(x: float, y: float, names: tuple[str, ...], ends: tuple[float, ...]) -> list[Line]:
    rows = [(y + 14 * i, name) for i, name in enumerate(names)]
    lines = [line(x, at, name) for at, name in rows]
    return lines + [
        line(end, at, f"{i + 3},{j + 4}", right=True)
        for i, (at, _) in enumerate(rows)
        for j, end in enumerate(ends)
    ]


ABOVE = line(
    50, 60, "Добыча за год выросла, а переработка осталась такой же, какой была прежде её."
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Таблица 1. Добыча", "Таблица 2. Вывоз"),
        ("1-кесте. Өндіру", "2-кесте. Шығару"),
        ("Table 1. Output", "Table 2. Exports"),
    ],
)
def test_tables_side_by_side_are_two(left: str, right: str) -> None:
    lines = [
        ABOVE,
        line(50, 90, left),
        line(310, 90, right),
        *_table(50, 110, ("Уголь", "Нефть", "Медь", "Соль"), (180, 240)),
        *_table(310, 112, ("Хром", "Цинк", "Лён"), (420, 480, 540)),
        line(50, 180, "Ниже таблиц идёт строка текста, которая стоит под ними обеими во всю ширь."),
    ]
    blocks = blocks_of(lines, width=595, height=842)
    sizes = {
        table: (1 + max(c.row for c in own), 1 + max(c.column for c in own))
        for table in (0, 1)
        if (own := [b.cell for b in blocks if b.cell and b.cell.table == table])
    }
    assert sizes == {0: (4, 3), 1: (3, 4)}
    kinds = [block.kind for block in blocks if block.cell is None]
    assert kinds == ["paragraph", "caption", "caption", "paragraph"]
    assert " ".join(x.text for x in blocks[1].lines) == left


def test_figures_side_by_side_keep_their_axes_and_sources() -> None:
    charts = [
        line(x + dx, 110 + 20 * i, str(8 - 2 * i))
        for x, dx in ((50, 0), (310, 0))
        for i in range(5)
    ]
    lines = [
        ABOVE,
        line(50, 90, "Рисунок 1. Добыча"),
        line(310, 90, "Рисунок 2. Вывоз"),
        *charts,
        line(50, 220, "Источник: акимат."),
        line(310, 220, "Источник: опрос."),
    ]
    found = _read(lines)
    assert [kind for kind, _ in found].count("table_cell") == 0
    text = " ".join(text for _, text in found)
    assert text.index("Источник: акимат.") < text.index("Рисунок 2. Вывоз")


def test_titles_in_columns_of_text_are_no_panels() -> None:
    rows = [line(x, 60 + 13 * i, f"ряд номер {i} текста") for x in (50, 310) for i in range(6)]
    more = [line(x, 160 + 13 * i, f"ниже номер {i} текста") for x in (50, 310) for i in range(6)]
    titles = [line(50, 145, "Рисунок 1. Добыча"), line(310, 145, "Рисунок 2. Вывоз")]
    text = " ".join(text for _, text in _read([*rows, *titles, *more]))
    assert text.index("ниже номер 5") < text.index("Рисунок 2. Вывоз")


BOXES = [Box(x0=40, y0=100, x1=200, y1=150), Box(x0=240, y0=100, x1=400, y1=150)]


def test_boxes_side_by_side_are_read_one_after_the_other() -> None:
    lines = [
        line(50, 110, "Комитет лесов"),
        line(250, 110, "Отдел"),
        line(50, 124, "и парков"),
        line(250, 124, "смет и торгов"),
        line(50, 180, "Ниже стоит подпись под схемой."),
    ]
    assert _read(lines, BOXES) == [
        ("paragraph", "Комитет лесов и парков"),
        ("paragraph", "Отдел смет и торгов"),
        ("paragraph", "Ниже стоит подпись под схемой."),
    ]


HEADS = [line(50, 110, "Добыча за"), line(250, 110, "Вывоз за"), line(50, 124, "первый год")]


@pytest.mark.parametrize(
    ("more", "number"),
    [
        ([], 2),
        ([line(380, 153, "6,7", right=True)], 1),  # figures below: heads of a table
        ([line(50, 138, "в тоннах")._replace(size=9), line(250, 138, "в тенге")], 2),
    ],
)
def test_boxes_that_head_figures_are_no_parts(more: list[Line], number: int) -> None:
    lines = [*HEADS, line(250, 124, "второй год"), *more]
    parts = parts_of_boxes(lines, BOXES, [])
    assert len(parts) == number


def test_boxes_in_the_cells_of_a_table_are_no_parts() -> None:
    lines = [*HEADS, line(250, 124, "второй год")]
    assert len(parts_of_boxes(lines, BOXES, [Box(x0=220, y0=90, x1=220, y1=160)])) == 1


def test_a_title_in_a_box_of_its_own_is_read_with_the_box_below_it() -> None:
    boxes = [
        *(Box(x0=x, y0=80, x1=x + 160, y1=98) for x in (40, 240)),
        *(Box(x0=x, y0=102, x1=x + 160, y1=150) for x in (40, 240)),
    ]
    lines = [
        line(50, 84, "Первый год"),
        line(250, 84, "Второй год"),
        line(50, 110, "Опись всех"),
        line(250, 110, "Починка"),
        line(50, 124, "мостов"),
        line(250, 124, "трёх мостов"),
    ]
    texts = [" ".join(x.text for x in part) for part in parts_of_boxes(lines, boxes, [])]
    assert texts == ["Первый год Опись всех мостов", "Второй год Починка трёх мостов"]


def test_rows_of_boxes_below_each_other_stay_rows() -> None:
    boxes = [Box(x0=x, y0=y, x1=x + 160, y1=y + 20) for y in (80, 104, 128) for x in (40, 240)]
    lines = [line(x + 8, y + 4, f"место {y}") for y in (80, 104, 128) for x in (40, 240)]
    assert len(parts_of_boxes(lines, boxes, [])) == 1


def test_shaded_cells_of_a_ruled_table_are_no_parts() -> None:
    """Its lines are drawn cell by cell, and go on past each of them."""
    lines = [*HEADS, line(250, 124, "второй год"), line(210, 110, "да")]
    sides = [(x, 100, x + 40, 100) for x in range(40, 400, 40)]
    assert len(parts_of_boxes(lines, BOXES, [Box(*side) for side in sides])) == 1


def test_titles_in_the_cells_of_a_table_are_no_panels() -> None:
    lines = [line(50, 90, "Рисунок 1. Добыча"), line(310, 90, "Рисунок 2. Вывоз")]
    lines += [line(x, 110 + 14 * i, f"подпись {i}") for x in (50, 310) for i in range(3)]
    upright = [Box(x0=x, y0=84, x1=x, y1=160) for x in (44, 300, 540)]
    flat = [Box(x0=44, y0=y, x1=540, y1=y) for y in (84, 160)]
    assert len(parts_of(lines, 9.0, 800.0, [*upright, *flat])) == 1
    halves = [Box(x0=a, y0=84, x1=b, y1=84) for a, b in ((44, 300), (300, 540))]
    assert len(parts_of(lines, 9.0, 800.0, [*upright, *halves])) == 1
    assert len(parts_of(lines, 9.0, 800.0, upright[1:2])) == 2


def test_slides_in_frames_on_a_handout_are_read_one_after_another() -> None:
    frames = [Box(x0=x, y0=y, x1=x + 250, y1=y + 140) for y in (40, 240) for x in (30, 310)]
    edges = [box._replace(x0=box.x0 - 1, x1=box.x1 + 1) for box in frames]
    lines: list[Line] = []
    for number, box in enumerate(frames, 1):
        title = line(box.x0 + 10, box.y0 + 10, f"Слайд {number}")
        lines.append(title._replace(size=18))
        lines += [
            line(box.x0 + 10, box.y0 + 40 + 14 * i, f"{number}-{i} о складах края")
            for i in range(7)
        ]
    rulings = [
        ruling
        for box in (*frames, *edges)
        for x in (box.x0, box.x1)
        for ruling in (Box(x0=x, y0=box.y0, x1=x, y1=box.y1),)
    ]
    parts = parts_of_boxes(lines, [*frames, *edges], rulings)
    assert [part[0].text for part in parts] == [f"Слайд {number}" for number in range(1, 5)]
    assert {len(part) for part in parts} == {8}
