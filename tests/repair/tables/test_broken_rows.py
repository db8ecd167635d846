"""Rows of tables that the end of a page breaks come out whole; two rows stay two."""

from collections.abc import Sequence

import pytest

from pipeline.records import Block, Box, Cell, Line, Page
from pipeline.repair.assemble import assemble

#: Where the columns of a table begin, and how wide their lines are at most, in points.
LEFT = (60.0, 90.0, 260.0, 430.0)
WIDE = (20.0, 150.0, 150.0, 60.0)

Row = Sequence[str]
HEADS: Row = ("№", "Мера", "Итог", "Млн тенге")
WHOLE: Row = (
    "1",
    "Очистка русла реки в трёх|аулах округа до начала|паводка",
    "акт о приёмке работ",
    "12,5",
)


def _page(number: int, *rows: Row, foot: str = "", heads: int = 0) -> Page:
    """Return a page with a table, the lines of a cell parted by "|", and a line below it."""
    blocks: list[Block] = []
    raw = ""
    y = 80.0
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if not text:
                continue
            lines = []
            for i, words in enumerate(text.split("|")):
                top = y + 14 * i
                box = Box(LEFT[c], top, LEFT[c] + min(WIDE[c], 6.5 * len(words)), top + 11)
                lines.append(Line(text=words, start=len(raw), box=box, font="Times", size=11))
                raw += words + "\n"
            cell = Cell(table=0, row=r, column=c, is_header=r < heads)
            blocks.append(Block(kind="table_cell", lines=tuple(lines), cell=cell))
        y += 60
    if foot:
        box = Box(60, y + 20, 300, y + 31)
        blocks.append(Block(kind="paragraph", lines=(Line(text=foot, start=len(raw), box=box),)))
        raw += foot + "\n"
    return Page(
        number=number,
        width=595,
        height=842,
        read_as="text_layer",
        reason="",
        raw=raw,
        blocks=tuple(blocks),
    )


def _texts(*pages: Page) -> list[str]:
    return [segment.text for segment in assemble(pages)]


BROKEN: Row = ("2", "Строительство дамбы|выше города с насосной", "смета и проект", "")


def test_a_sentence_of_a_cell_goes_on_over_the_page() -> None:
    rest: Row = ("", "станцией и дорогой", "", "")
    texts = _texts(_page(1, HEADS, WHOLE, BROKEN), _page(2, rest, WHOLE))
    assert "Строительство дамбы выше города с насосной станцией и дорогой" in texts


def test_headings_said_again_do_not_part_it() -> None:
    rest: Row = ("", "станцией и дорогой", "", "")
    pages = _page(1, HEADS, WHOLE, BROKEN, heads=1), _page(2, HEADS, rest, WHOLE, heads=1)
    assert "Строительство дамбы выше города с насосной станцией и дорогой" in _texts(*pages)


def test_the_other_cells_of_the_row_go_on_with_it() -> None:
    row: Row = (*BROKEN[:2], "смета и проект.", "")
    rest: Row = ("", "станцией и дорогой", "Договор с подрядчиком", "")
    texts = _texts(_page(1, HEADS, WHOLE, row), _page(2, rest, WHOLE))
    assert "смета и проект. Договор с подрядчиком" in texts


def test_a_row_without_number_in_a_numbered_table_goes_on() -> None:
    rest: Row = ("", "Посадка леса у дамбы", "Договор с подрядчиком", "")
    pages = _page(1, HEADS, WHOLE, BROKEN, heads=1), _page(2, rest, WHOLE)
    assert "смета и проект Договор с подрядчиком" in _texts(*pages)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (BROKEN, ("", "Итого по разделу", "", "")),  # one cell, which may head the rows below it
        (BROKEN, ("", "Итого по разделу", "", "24,5")),  # a cell that was not begun
        (("", "Строительство", "смета", ""), ("", "Посадка леса", "Договор", "")),
    ],
)
def test_a_row_without_number_may_be_of_its_own(last: Row, first: Row) -> None:
    pages = _page(1, HEADS, WHOLE, last, heads=1), _page(2, first, WHOLE)
    assert first[1] in _texts(*pages)


def test_it_leads_back_to_the_letters_of_both_pages() -> None:
    pages = _page(1, HEADS, WHOLE, BROKEN), _page(2, ("", "станцией и дорогой", "", ""), WHOLE)
    segment = next(s for s in assemble(pages) if s.text.startswith("Строительство"))
    raw = "".join(page.raw for page in pages)[segment.raw_start : segment.raw_end]
    assert raw.startswith("Строительство дамбы\n")
    assert raw.endswith("станцией и дорогой")
    assert segment.page == 1


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (BROKEN, ("3", "станция у моста", "", "")),  # a number of its own
        (WHOLE, ("", "в том числе русла", "", "7,5")),  # the last line has room for the word
        (BROKEN, ("", "Посадка леса у дамбы", "", "")),
        ((*BROKEN[:3], "12,5"), ("", "станцией и дорогой", "", "7,5")),  # two sums
        (("2", "Строительство дамбы|выше города; насосной.", "", ""), ("", "станции", "", "")),
        (("2", "Строительство дамбы|выше города, насосной", "", ""), ("", "б) станции", "", "")),
        # names in lower case, none of them numbered
        (("", "строительство дамбы|выше города с насосной", "смета", ""), ("", "станция", "акт", "")),
    ],
)  # fmt: skip
def test_two_rows_are_two(last: Row, first: Row) -> None:
    assert len(_texts(_page(1, HEADS, WHOLE, last), _page(2, first, WHOLE))) == sum(
        map(bool, (*HEADS, *WHOLE, *last, *first, *WHOLE))
    )


def test_text_between_two_tables_parts_them() -> None:
    rest: Row = ("", "станцией и дорогой", "", "")
    pages = _page(1, HEADS, WHOLE, BROKEN, foot="Таблица составлена по отчёту."), _page(2, rest)
    assert "станцией и дорогой" in _texts(*pages)
