"""Tables without rules whose labels have a line above their figures and one below them."""

import pytest

from pipeline.ocr.rows import rows_of
from pipeline.ocr.tables.unruled import find_unruled
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

NAMES = (("Абай облысы", "область Абай"), ("Арал ауданы", "Аральский район"), ("Қала", "Город"))
ENDS = (250.0, 330.0, 410.0)


def _rows(off: float) -> list[Line]:
    """Return three rows, their figures so far below the first line of their label."""
    lines = []
    for i, (above, below) in enumerate(NAMES):
        y = 100.0 + 22 * i
        lines += [line(50, y, above), line(50, y + 10, below)]
        lines += [line(x, y + off, f"{i + 3}{j} 41{j}", right=True) for j, x in enumerate(ENDS)]
    return lines


def _cells(lines: list[Line]) -> list[tuple[int, int, str]]:
    (table,), rest = find_unruled(rows_of(lines), 0)
    assert not rest
    return [
        (b.cell.row, b.cell.column, " ".join(x.text for x in b.lines))
        for b in table.blocks
        if b.cell
    ]


#: The figures stand in the middle, or by a rounding nearer to one of the lines.
OFF = (4.9, 5.0, 5.1)


@pytest.mark.parametrize("off", OFF)
def test_figures_in_the_middle_of_labels_of_two_lines(off: float) -> None:
    cells = _cells(_rows(off))
    assert [text for _, column, text in cells if column == 0] == [" ".join(n) for n in NAMES]
    assert [(row, column) for row, column, _ in cells] == [
        (r, c) for r in range(3) for c in range(4)
    ]


@pytest.mark.parametrize("off", OFF)
def test_labels_of_one_line_among_them(off: float) -> None:
    lines = _rows(off)
    for i, name in enumerate(("Жетісу", "Ұлытау")):
        y = 170.0 + 14 * i
        lines += [line(50, y, name), *(line(x, y, f"1{i},{i}", right=True) for x in ENDS)]
    labels = [text for _, column, text in _cells(lines) if column == 0]
    assert labels == [*(" ".join(names) for names in NAMES), "Жетісу", "Ұлытау"]


def test_figures_without_labels_have_no_column_for_them() -> None:
    lines = [line(x, 100 + 14 * i, f"{i}2,{i}", right=True) for i in range(4) for x in ENDS]
    assert {column for _, column, _ in _cells(lines)} == {0, 1, 2}


@pytest.mark.parametrize("years", [("2024", "2023"), ("2023", "2024")])
def test_years_in_order_head_a_table_and_its_notes(years: tuple[str, str]) -> None:
    """The notes stand between labels and sums, and few rows have one."""
    ends = (250.0, 330.0, 410.0)
    rows = [
        ("Түсім", "5", "1 184", "1 002"),
        ("Шығын", "", "842", "731"),
        ("Салық", "9", "71", "60"),
    ]
    lines = [
        line(x, 86, text, right=True) for x, text in zip(ends, ("Ескертпе", *years), strict=True)
    ]
    for i, (label, *figures) in enumerate(rows):
        lines.append(line(50, 100 + 14 * i, label))
        lines += [
            line(x, 100 + 14 * i, text, right=True)
            for x, text in zip(ends, figures, strict=True)
            if text
        ]
    (table,), _ = find_unruled(rows_of(lines), 0)
    cells = [b.cell for b in table.blocks if b.cell]
    assert {cell.row for cell in cells if cell.is_header} == {0}
    assert {cell.column for cell in cells} == {0, 1, 2, 3}
