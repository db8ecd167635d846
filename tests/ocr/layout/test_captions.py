"""Captions: numbers of tables and their titles."""

import pytest

from pipeline.ocr.layout.captions import with_titles_below
from pipeline.records import Block, Cell, Line, SegmentKind


def _block(kind: SegmentKind, text: str) -> Block:
    cell = Cell(table=0, row=0, column=0) if kind == "table_cell" else None
    return Block(kind=kind, lines=(Line(text=text, start=0),), cell=cell)


@pytest.mark.parametrize(
    ("number", "title", "below", "kind"),
    [
        ("Таблица 1", "Уровень озёр", "table_cell", "caption"),
        ("4-кесте", "Көлдер", "table_cell", "caption"),
        ("Table 2.3.", "Lakes", "table_cell", "caption"),
        ("Таблица 1. Уровень", "Озёра", "table_cell", "heading"),
        ("Таблица 1", "Уровень озёр", "paragraph", "heading"),
        ("Таблица 1", "Уровень упал. Вода ушла.", "table_cell", "heading"),
    ],
)
def test_the_title_between_the_number_of_a_table_and_the_table(
    number: str, title: str, below: SegmentKind, kind: SegmentKind
) -> None:
    blocks = [_block("caption", number), _block("heading", title), _block(below, "12")]
    assert with_titles_below(blocks)[1].kind == kind
