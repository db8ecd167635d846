"""Headings of tables without rules that a line below them takes over several columns."""

from itertools import pairwise

import pytest

from pipeline.ocr.rows import rows_of
from pipeline.ocr.tables.unruled import find_unruled
from pipeline.records import Box
from tests.ocr.tables.test_unruled import line

ENDS = (200.0, 260.0, 320.0, 380.0, 440.0)
#: Where the cells of the columns begin and end.
EDGES = (140.0, 205.0, 265.0, 325.0, 385.0, 445.0)
LOWER = ("июню", "маю", "июлю", "2024 г.", "2023 г.")

Heads = dict[int, tuple[str, int]]


def _flat(y: float, x0: float, x1: float) -> Box:
    return Box(x0=x0, y0=y, x1=x1, y1=y + 0.5)


def _upper(rulings: list[Box], first: float = 235.0, last: float = 385.0) -> Heads:
    """Return text and width of the headings above others, by their column."""
    lines = [line(first, 84, "Июль к", middle=True), line(last, 84, "Год к", middle=True)]
    lines += [line(x, 98, text, right=True) for x, text in zip(ENDS, LOWER, strict=True)]
    for i, name in enumerate(("Хлеб", "Сыр", "Чай")):
        lines.append(line(50, 114 + 14 * i, name))
        lines += [line(x, 114 + 14 * i, f"10{i},{j}", right=True) for j, x in enumerate(ENDS)]
    (table,), _ = find_unruled(rows_of(lines), 0, rulings=rulings)
    found = [(b, b.cell) for b in table.blocks if b.cell and b.cell.is_header and b.cell.row == 0]
    return {c.column: (" ".join(x.text for x in b.lines), c.column_span) for b, c in found}


WHOLE: Heads = {1: ("Июль к", 3), 4: ("Год к", 2)}
FOOT = [_flat(109, a, b) for a, b in zip((50.0, *EDGES), EDGES, strict=False)]


@pytest.mark.parametrize(
    ("rulings", "first", "last"),
    [
        ([_flat(95, 140, 323), _flat(95, 328, 445)], 240.0, 400.0),
        # to the left of what they head
        ([_flat(95, 140, 323), _flat(95, 328, 445)], 160.0, 345.0),
        # drawn column by column, touching
        ([_flat(95, a, b) for a, b in pairwise(EDGES)], 232.5, 385.0),
    ],
)
def test_a_line_below_a_heading_says_over_which_columns_it_stands(
    rulings: list[Box], first: float, last: float
) -> None:
    assert _upper([*rulings, *FOOT], first, last) == WHOLE


def test_the_line_below_all_headings_takes_none_of_them_over_others() -> None:
    assert _upper([*FOOT], 190.0, 370.0) == _upper([], 190.0, 370.0)


def test_years_and_words_together_head_a_table() -> None:
    lines = [
        line(x, 100, text, right=True)
        for x, text in zip(ENDS[:3], ("2023", "2024", "рост"), strict=True)
    ]
    for i, name in enumerate(("Хлеб", "Сыр", "Чай")):
        lines.append(line(50, 114 + 14 * i, name))
        lines += [line(x, 114 + 14 * i, f"10{i},{j}", right=True) for j, x in enumerate(ENDS[:3])]
    (table,), _ = find_unruled(rows_of(lines), 0)
    heads = [b.lines[0].text for b in table.blocks if b.cell and b.cell.is_header]
    assert heads == ["2023", "2024", "рост"]
