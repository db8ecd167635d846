"""Tables of contents without dots are entries, not figures; tables below other titles stay."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

Drawn = tuple[float, float, str]
TITLE: Drawn = (250, 60, "СОДЕРЖАНИЕ")


def _drawn(*drawn: Drawn) -> list[Line]:
    return [line(x, y, text) for x, y, text in drawn]


def _blocks(*drawn: Drawn) -> list[tuple[str, str]]:
    found = blocks_of(_drawn(*drawn), width=595, height=842)
    return [(block.kind, " ".join(x.text for x in block.lines)) for block in found]


def test_entries_with_parts_and_lines_that_wrap() -> None:
    found = _blocks(
        TITLE,
        (60, 90, "Введение"),
        (520, 90, "3"),
        (60, 110, "Часть первая"),
        (60, 130, "1. Положение дел в отрасли, его причины и то, что о них писали в стране"),
        (60, 144, "за десять лет"),
        (520, 144, "5"),
        (60, 164, "2. Цели"),
        (520, 164, "19"),
        (60, 184, "3. Расходы на меры, их источники и порядок, в котором выделяются деньги"),
        (520, 184, "120"),
        (60, 198, "из бюджетов областей"),
        (60, 218, "Заключение"),
        (520, 218, "131"),
    )
    assert found == [
        ("heading", "СОДЕРЖАНИЕ"),
        ("paragraph", "Введение 3"),
        ("paragraph", "Часть первая"),
        (
            "list_item",
            "1. Положение дел в отрасли, его причины и то, что о них писали в стране"
            " за десять лет 5",
        ),
        ("list_item", "2. Цели 19"),
        (
            "list_item",
            "3. Расходы на меры, их источники и порядок, в котором выделяются деньги 120"
            " из бюджетов областей",
        ),
        ("paragraph", "Заключение 131"),
    ]


def test_chapters_with_their_number_apart_and_dots_apart_from_the_page() -> None:
    found = _blocks(
        (60, 60, "Contents"),
        (60, 90, "1"),
        (80, 90, "Forests"),
        (520, 90, "2"),
        (80, 104, "1.1"),
        (110, 104, "Canals and Roads . . . . . . . . . . . . . ."),
        (520, 104, "2"),
        (80, 118, "1.2"),
        (110, 118, "Costs"),
        (200, 118, ". . . . . . . . . . . . . ."),
        (520, 118, "4"),
    )
    assert found == [
        ("heading", "Contents"),
        ("paragraph", "1 Forests 2"),
        ("paragraph", "1.1 Canals and Roads . . . . . . . . . . . . . . 2"),
        ("paragraph", "1.2 Costs . . . . . . . . . . . . . . 4"),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        [(250, 60, "Посевы, тыс. га"), (60, 90, "Пшеница"), (520, 90, "3")],  # another title
        [TITLE, (60, 90, "Пшеница"), (520, 90, "300")],  # numbers that fall
        [TITLE, (60, 90, "Пшеница"), (400, 90, "2"), (520, 90, "3")],  # two columns of numbers
    ],
)
def test_other_rows_are_no_contents(drawn: list[Drawn]) -> None:
    rows = [(60, 110, "Ячмень"), (520, 110, "12"), (60, 130, "Рожь"), (520, 130, "20")]
    texts = [text for _, text in _blocks(*drawn, *rows)]
    assert "Ячмень 12" not in texts


def test_two_entries_are_too_few() -> None:
    found = _blocks(TITLE, (60, 90, "Введение"), (520, 90, "3"), (60, 110, "Цели"), (520, 110, "9"))
    assert ("paragraph", "Введение 3") not in found


def test_a_text_below_the_contents_is_none_of_them() -> None:
    rows = [(60, 90, "Введение"), (520, 90, "3"), (60, 110, "Цели"), (520, 110, "9")]
    rows += [(60, 130, "Итоги"), (520, 130, "14"), (60, 170, "Доклад принят в 2023 году и")]
    rows += [(60, 184, "опубликован.")]
    assert _blocks(TITLE, *rows)[-1] == ("paragraph", "Доклад принят в 2023 году и опубликован.")


GOING_ON: list[Drawn] = [
    (60, 60, "3.2. Охрана рек"),
    (520, 60, "41"),
    (60, 80, "3.3. Каналы"),
    (520, 80, "47"),
    (60, 100, "4. Деньги"),
    (520, 100, "52"),
    (60, 120, "4.1. Бюджет области"),
    (520, 120, "53"),
    (60, 140, "Приложение 1"),
    (520, 140, "70"),
]


def test_what_goes_on_over_the_page_has_no_title() -> None:
    texts = [text for _, text in _blocks(*GOING_ON)]
    assert texts[0] == "3.2. Охрана рек 41"
    assert len(texts) == 5
    below = [text for _, text in _blocks((60, 40, "Стратегия области"), *GOING_ON)]
    assert below[1] == "3.2. Охрана рек 41"


@pytest.mark.parametrize(
    "drawn",
    [
        [(x, y, "38" if text == "53" else text) for x, y, text in GOING_ON],  # they fall
        [(x, y, text.replace("3.", "").replace("4.", "")) for x, y, text in GOING_ON],
        [(60, 60, "3. Охрана рек"), *GOING_ON[1:2], (60, 80, "4. Каналы"), *GOING_ON[3:6]],
        [(60, 40, "Показатель"), (500, 40, "2024"), *GOING_ON],  # a head over it
        GOING_ON[:6],
    ],
)  # fmt: skip
def test_rows_of_figures_do_not_go_on_with_contents(drawn: list[Drawn]) -> None:
    assert "4. Деньги 52" not in [text for _, text in _blocks(*drawn)]
