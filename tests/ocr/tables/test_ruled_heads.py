"""A head drawn in boxes and the rows below it, which have no lines, are one table."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Block, Box, Line
from tests.ocr.tables.test_unruled import line

EDGES = (60.0, 180.0, 240.0, 300.0, 360.0, 420.0)
TOP, MIDDLE, FOOT = 100.0, 118.0, 136.0
#: Labels have a row over them without words; two headings stand over two columns each.
HEAD = [
    line(240, 103, "2023 год", middle=True),
    line(360, 103, "2024 год", middle=True),
    *(line(210 + 60 * i, 121, ("план", "факт")[i % 2], middle=True) for i in range(4)),
]


def _head_rulings() -> list[Box]:
    flat = [
        Box(x0=EDGES[0], y0=TOP, x1=EDGES[-1], y1=TOP),
        Box(x0=EDGES[1], y0=MIDDLE, x1=EDGES[-1], y1=MIDDLE),
        Box(x0=EDGES[0], y0=FOOT, x1=EDGES[-1], y1=FOOT),
    ]
    tops = (TOP, TOP, MIDDLE, TOP, MIDDLE, TOP)
    upright = [Box(x0=x, y0=y, x1=x, y1=FOOT) for x, y in zip(EDGES, tops, strict=True)]
    return [*flat, *upright]


def _rows(top: float) -> list[Line]:
    found = []
    for i, name in enumerate(("Абай", "Жетісу", "Ұлытау", "Шымкент")):
        y = top + 14 * i
        found.append(line(62, y, name))
        found += [line(EDGES[c + 1] - 6, y, f"{c}{i},5", right=True) for c in range(1, 5)]
    return found


def _cells(blocks: tuple[Block, ...]) -> dict[tuple[int, int, int], str]:
    return {
        (b.cell.table, b.cell.row, b.cell.column): " ".join(x.text for x in b.lines)
        for b in blocks
        if b.cell
    }


def _read(top: float) -> dict[tuple[int, int, int], str]:
    lines = [*HEAD, *_rows(top)]
    return _cells(blocks_of(lines, width=595, height=842, rulings=_head_rulings()))


def test_rows_right_below_a_ruled_head_are_of_its_table() -> None:
    cells = _read(141.0)
    assert {table for table, _, _ in cells} == {0}
    assert cells[0, 0, 1] == "2023 год"
    assert cells[0, 1, 4] == "факт"
    assert [cells[0, 2, c] for c in range(5)] == ["Абай", "10,5", "20,5", "30,5", "40,5"]
    assert cells[0, 5, 0] == "Шымкент"


def test_rows_far_below_a_ruled_head_are_a_table_of_their_own() -> None:
    assert {table for table, _, _ in _read(220.0)} == {0, 1}


def _moved(lines: list[Line], rulings: list[Box], by: float) -> tuple[list[Line], list[Box]]:
    moved = [
        x._replace(
            box=_lower(x.box, by),
            words=tuple(word._replace(box=_lower(word.box, by)) for word in x.words),
        )
        for x in lines
        if x.box is not None
    ]
    return moved, [_lower(ruling, by) for ruling in rulings]


def _lower(box: Box, by: float) -> Box:
    return box._replace(y0=box.y0 + by, y1=box.y1 + by)


def test_two_such_tables_below_each_other_are_two() -> None:
    lines, rulings = [*HEAD, *_rows(141.0)], _head_rulings()
    more, drawn = _moved(lines, rulings, 130.0)
    title = line(60, 212, "Вторая таблица")
    blocks = blocks_of([*lines, title, *more], width=595, height=842, rulings=[*rulings, *drawn])
    cells = _cells(blocks)
    assert {table for table, _, _ in cells} == {0, 1}
    assert [cells[1, 2, c] for c in range(5)] == ["Абай", "10,5", "20,5", "30,5", "40,5"]
    assert max(row for table, row, _ in cells if table == 0) == 5


@pytest.mark.parametrize("note", ["* Без городов", "Примечание: без городов", "Дереккөз: бюро"])
def test_a_label_between_head_and_rows_is_a_row_and_a_note_below_is_none(note: str) -> None:
    lines = [*HEAD, line(62, 141, "Всего"), *_rows(155.0), line(62, 211, note)]
    blocks = blocks_of(lines, width=595, height=842, rulings=_head_rulings())
    cells = _cells(blocks)
    assert (cells[0, 2, 0], cells[0, 3, 0], cells[0, 6, 0]) == ("Всего", "Абай", "Шымкент")
