"""Lines that run up the side of a page stand in no sentence; heads of narrow columns stay."""

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.up_the_side import up_the_side
from pipeline.records import Box, Line

STAMP = "28.12.2023 ЕСЭДО (версия 7.23.0)"


def _line(x0: float, y0: float, x1: float, y1: float, text: str) -> Line:
    return Line(text=text, start=0, box=Box(x0=x0, y0=y0, x1=x1, y1=y1), font="F", size=10)


TEXT = [
    _line(70, 100 + 14 * i, 540, 110 + 14 * i, f"строка {i} того же абзаца, что идёт до края,")
    for i in range(12)
]


def test_a_stamp_up_the_side_comes_after_the_text() -> None:
    side = _line(560, 110, 568, 240, STAMP)
    found = blocks_of([*TEXT, side], width=595, height=842)
    assert [(b.kind, len(b.lines)) for b in found] == [("paragraph", 12), ("marginalia", 1)]


def test_what_stands_further_in_than_a_line_or_a_ruling_is_none() -> None:
    within = _line(300, 300, 308, 430, "Наименование показателя")
    assert up_the_side([*TEXT, within])[0] == []
    first = _line(52, 300, 60, 430, "Наименование показателя")
    assert up_the_side([*TEXT, first], [Box(x0=45, y0=290, x1=45, y1=600)])[0] == []
    assert up_the_side([*TEXT, first])[0] == [first]


def test_a_short_line_or_a_page_of_steep_lines_is_none() -> None:
    assert up_the_side([*TEXT, _line(560, 110, 564, 140, "А-12")])[0] == []
    assert up_the_side([_line(560, 110, 568, 240, STAMP)])[0] == []
