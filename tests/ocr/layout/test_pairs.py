"""Tests of lines that stand two in a row and are no columns."""

import pytest

from pipeline.ocr.layout.columns import columns_of
from pipeline.ocr.layout.pairs import pairs
from pipeline.records import Box, Line

_ROWS = {
    "day_and_number": ("12 марта 2021 года", "№ 45-НҚ", True),
    "day_and_number_in_kazakh": ("2021 жылғы 12 наурыз", "№ 45", True),
    "day_in_figures": ("12.03.2021 г.", "№ 45/1-қ", True),
    "day_and_what_happened": ("12 марта 2021 года", "подписан договор", False),
    "number_of_a_point": ("Срок исполнения", "№ 45-НҚ", False),
}


def _line(x0: float, x1: float, y: float, text: str) -> Line:
    return Line(text=text, start=0, box=Box(x0=x0, y0=y, x1=x1, y1=y + 10), size=10)


def _below(y: float) -> list[Line]:
    """Return a text with a row of a place and one of who signs, whose right pieces begin near."""
    return [
        _line(60, 130, y, "Үлгі қаласы"),
        _line(472, 540, y, "город Пример"),
        *(_line(60, 540, y + 20 + 13 * i, f"строка {i} во всю ширину листа") for i in range(5)),
        _line(60, 180, y + 100, "Председатель"),
        _line(475, 540, y + 100, "А. Примеров"),
    ]


@pytest.mark.parametrize(("one", "other", "are_pair"), _ROWS.values(), ids=_ROWS)
def test_day_and_number_of_an_act_are_a_pair_wherever_others_begin(
    one: str, other: str, are_pair: bool
) -> None:
    lines = [_line(62, 150, 40, one), _line(490, 540, 40, other), *_below(60)]
    found = set(pairs(lines, [line.box for line in lines if line.box]))
    assert ({0, 1} <= found) == are_pair


def test_a_letterhead_in_two_languages_is_read_by_columns_whoever_signs_below() -> None:
    head = [
        ((68, 264), (377, 446), "ҮЛГІ РЕСПУБЛИКАСЫНЫҢ", "АГЕНТСТВО"),
        ((85, 247), (297, 527), "ТОҒАЙ ШАРУАШЫЛЫҒЫ ЖӘНЕ", "РЕСПУБЛИКИ ПО ЛЕСНОМУ"),
        ((87, 245), (313, 511), "АҢ АУЛАУ АГЕНТТІГІ", "ХОЗЯЙСТВУ И ОХОТЕ"),
        ((142, 190), (390, 434), "БҰЙРЫҚ", "ПРИКАЗ"),
    ]
    lines = [
        _line(*ends, 60 + 14 * i, text)
        for i, (left, right, one, other) in enumerate(head)
        for ends, text in ((left, one), (right, other))
    ]
    day = [_line(62, 150, 120, "12 марта 2021 года"), _line(490, 540, 120, "№ 45-НҚ")]
    columns = columns_of([*lines, *day, *_below(138)], 300)
    assert [column.flow for column in columns] == [1, 2, 0]
    assert [row[0].text for row in columns[0].rows] == [one for *_, one, _ in head]
    assert [row[0].text for row in columns[1].rows] == [other for *_, other in head]


def test_a_row_of_three_has_no_pair_at_its_margins() -> None:
    row = [_line(60, 250, 100, "текст левой колонки"), _line(475, 540, 100, "1 118,4")]
    text = [_line(60, 540, 130 + 13 * i, f"строка {i} во всю ширину листа") for i in range(5)]
    boxes = [line.box for line in (*row, *text) if line.box]
    assert set(pairs([*row, *text], boxes)) == {0, 1}
    between = _line(300, 390, 101, "Доход, млрд тенге")
    lines = [row[0], row[1], between, *text]
    boxes = [line.box for line in lines if line.box]
    assert set(pairs(lines, boxes)) == set()
