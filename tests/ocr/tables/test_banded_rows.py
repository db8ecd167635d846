"""Tables whose columns are ruled in every second row, and heads that are filled and not ruled."""

from pipeline.ocr.tables.ruled import find_tables
from pipeline.records import Box, Line

XS = (10.0, 100.0, 160.0, 220.0, 280.0)


def _line(text: str, x: float, y: float) -> Line:
    box = Box(x0=x, y0=y, x1=x + 4.5 * len(text), y1=y + 9)
    return Line(text=text, start=0, box=box, font="Sans", size=9.0)


def _texts(rows: list[list[str]], ruled: set[int], wide: str = "") -> list[list[str]]:
    """Return the texts of a table by rows, the columns of some of which are `ruled`."""
    ys = [100.0 + 15 * i for i in range(len(rows) + 1)]
    rulings = [Box(x0=XS[0], y0=y, x1=XS[-1], y1=y) for y in ys]
    rulings += [Box(x0=x, y0=ys[0], x1=x, y1=ys[-1]) for x in (XS[0], XS[-1])]
    rulings += [Box(x0=x, y0=ys[r], x1=x, y1=ys[r + 1]) for r in ruled for x in XS[1:-1]]
    lines = [
        _line(text, XS[column] + 4, ys[row] + 3)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text
    ]
    lines += [_line(wide, XS[0] + 40, ys[-2] + 3)] if wide else []
    (table,), _ = find_tables(lines, rulings)
    found: dict[int, list[str]] = {}
    for block in table.blocks:
        if block.cell:
            found.setdefault(block.cell.row, []).append(" ".join(x.text for x in block.lines))
    return list(found.values())


ROWS = [
    ["Край", "2022", "2023", "2024"],
    ["Север", "12,5", "13,5", "14,5"],
    ["Юг", "22,5", "23,5", "24,5"],
    ["Запад", "32,5", "33,5", "34,5"],
    ["Восток", "42,5", "–", "44,5"],
]


def test_a_row_without_rulings_has_the_columns_of_the_others() -> None:
    assert _texts(ROWS, {0, 1, 3}) == ROWS


def test_a_text_over_the_columns_of_a_row_without_rulings_is_one_cell() -> None:
    rows = [*ROWS, ["", "", "", ""]]
    wide = "Данные за год предварительные"
    assert _texts(rows, {0, 1, 2, 3, 4}, wide) == [*ROWS, [wide]]


def test_columns_of_figures_and_dashes_in_a_box_are_rows_without_rulings() -> None:
    lines = [
        _line(text, XS[column] + 4, 103 + 15 * row)
        for row, texts in enumerate([*ROWS[:-1], ["Восток", "–", "–", "–"]])
        for column, text in enumerate(texts)
    ]
    box = [Box(x0=x, y0=100, x1=x, y1=180) for x in XS]
    box += [Box(x0=XS[0], y0=y, x1=XS[-1], y1=y) for y in (100.0, 115.0, 180.0)]
    assert find_tables(lines, box)[0] == ()  # read as a table without rules
