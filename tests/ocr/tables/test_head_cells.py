"""Headings over the columns of tables without rules, and what is between them and the figures."""

from collections.abc import Sequence

from pipeline.ocr.rows import rows_of
from pipeline.ocr.tables.unruled import find_unruled
from pipeline.records import Box, Line
from tests.ocr.tables.test_unruled import ENDS, body, heads, line

#: The middles of the columns of figures, whose headings stand there.
MIDDLES = [end - 12 for end in ENDS]


def _texts(lines: Sequence[Line], rulings: Sequence[Box] = ()) -> dict[tuple[int, int], str]:
    (table,), _ = find_unruled(rows_of(lines), 0, rulings=rulings)
    return {
        (block.cell.row, block.cell.column): " ".join(x.text for x in block.lines)
        for block in table.blocks
        if block.cell
    }


def _years(y: float) -> list[Line]:
    return [
        line(x, y, str(year), middle=True)
        for x, year in zip(MIDDLES, range(2021, 2025), strict=True)
    ]


def test_a_unit_half_a_line_above_the_years_heads_its_own_column_only() -> None:
    units = [line(150, 200 + 15 * i, unit) for i, unit in enumerate(("км", "шт.", "тонн", "га"))]
    found = _texts(
        [
            line((MIDDLES[0] + MIDDLES[1]) / 2, 170, "Факт", middle=True),
            line((MIDDLES[2] + MIDDLES[3]) / 2, 170, "План", middle=True),
            line(60, 178, "Край"),
            line(150, 178, "Ед. изм."),
            *_years(187),
            *units,
            *body(200),
        ]
    )
    assert [found[0, column] for column in (0, 1, 2, 4)] == ["Край", "Ед. изм.", "Факт", "План"]


def test_a_heading_in_the_middle_of_three_is_over_all_of_them_beside_one_of_two_lines() -> None:
    found = heads(
        line(60, 180, "Край"),
        line(MIDDLES[0], 174, "План на", middle=True),
        line(MIDDLES[0], 185, "период", middle=True),
        line(MIDDLES[2], 171, "Исполнение", middle=True),
        *(
            line(x, 186, text, middle=True)
            for x, text in zip(MIDDLES[1:], ("факт", "разница", "%"), strict=True)
        ),
    )
    assert found[0, 1] == ("План на период", 1)
    assert found[0, 2] == ("Исполнение", 3)
    assert [found[1, column] for column in (2, 3, 4)] == [("факт", 1), ("разница", 1), ("%", 1)]


def test_two_headings_below_the_years_share_them_where_each_is_in_the_middle_of_its_own() -> None:
    found = heads(
        *_years(174),
        line(MIDDLES[1], 185, "Факт", middle=True),
        line(MIDDLES[2], 185, "План", middle=True),
    )
    assert [found[0, column] for column in (1, 2)] == [("2021", 1), ("2022 Факт", 1)]
    assert [found[0, column] for column in (3, 4)] == [("2023 План", 1), ("2024", 1)]
    found = heads(
        *_years(174),
        line((MIDDLES[0] + MIDDLES[1]) / 2, 185, "Факт", middle=True),
        line((MIDDLES[2] + MIDDLES[3]) / 2, 185, "План", middle=True),
    )
    assert found[1, 1] == ("Факт", 2)
    assert found[1, 3] == ("План", 2)


def test_of_which_may_be_the_first_line_of_one_heading() -> None:
    found = heads(
        line(MIDDLES[0], 180, "Всего", middle=True),
        line(MIDDLES[1], 169, "из них", middle=True),
        line(MIDDLES[1], 180, "бюджет", middle=True),
        line(MIDDLES[2], 175, "Рост,", middle=True),
        line(MIDDLES[2], 186, "процент", middle=True),
        line(MIDDLES[3], 180, "Место", middle=True),
    )
    assert found == {
        (0, 1): ("Всего", 1),
        (0, 2): ("из них бюджет", 1),
        (0, 3): ("Рост, процент", 1),
        (0, 4): ("Место", 1),
    }


def test_a_head_may_be_farther_above_the_figures_where_a_ruling_parts_them() -> None:
    lines = [*_years(169), *body(200)]
    ruling = Box(x0=48, y0=190, x1=500, y1=190)
    assert _texts(lines)[0, 1] == "10,0"
    assert _texts(lines, [ruling])[0, 1] == "2021"


def test_years_between_the_rows_are_headings_among_them_and_so_is_the_first() -> None:
    parts = [
        [line(290, y - 13, year, middle=True), *body(y)]
        for y, year in ((200, "2022"), (275, "2023"))
    ]
    found = _texts([*(line(x, 173, "тонн", middle=True) for x in MIDDLES), *parts[0], *parts[1]])
    assert found[1, 0] == "2022"
    assert found[6, 0] == "2023"
    assert [found[0, column] for column in (1, 2, 3, 4)] == ["тонн"] * 4


def test_the_last_line_of_a_head_in_the_middle_of_the_table_is_no_heading_among_rows() -> None:
    found = _texts(
        [
            line(MIDDLES[0], 166, "Всего", middle=True),
            line(MIDDLES[1], 166, "бюджет", middle=True),
            line(MIDDLES[1], 177, "страны", middle=True),
            line(MIDDLES[2], 166, "Рост", middle=True),
            *body(200),
            *(line(510, 200 + 15 * i, "Северный край дол") for i in range(4)),
        ],
        [Box(x0=48, y0=192, x1=590, y1=192)],
    )
    assert found[0, 2] == "бюджет страны"
