"""Blocks beside each other at the head of a page, each read for itself."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

_TEXT = "Настоящим сообщаем о ходе работ по посадке лесных полос. "
BODY = [line(60, 300 + 14 * i, _TEXT * 2) for i in range(3)]

#: Pieces as x, y and text; what is read, block by block, above the text.
CASES = {
    "who writes, and to whom": (
        [
            (60, 100, "Министерство лесов"),
            (400, 100, "Акимату области"),
            (60, 114, "Республики Казахстан"),
            (400, 114, "Управлению полива"),
        ],
        ["Министерство лесов Республики Казахстан", "Акимату области Управлению полива"],
    ),
    "day and number, and to whom": (
        [
            (60, 100, "2023 жылғы 12 сәуір"),
            (360, 100, "Облыстардың әкімдеріне,"),
            (60, 114, "№ 05-2/1345"),
            (360, 114, "Астана қаласының"),
            (360, 128, "әкіміне"),
        ],
        ["2023 жылғы 12 сәуір № 05-2/1345", "Облыстардың әкімдеріне, Астана қаласының әкіміне"],
    ),
    "the number of a letter beside two lines in the middle of their cell": (
        [
            (60, 100, "№ 04-1-3/5127-И"),
            (360, 107, "Акимату"),
            (60, 114, "от 17 июня 2024 года"),
            (360, 121, "Лесной области"),
            (60, 128, "На № 11-08/244 от 03.06.2024"),
        ],
        [
            "№ 04-1-3/5127-И от 17 июня 2024 года На № 11-08/244 от 03.06.2024",
            "Акимату Лесной области",
        ],
    ),
    "blocks below a title": (
        [
            (180, 60, "УПРАВЛЕНИЕ ЛЕСОВ И ПОЛИВА ЖАЙЫКСКОГО КРАЯ"),
            (60, 100, "Кому посажены леса"),
            (400, 100, "Акимату области"),
            (60, 114, "и кем они политы"),
            (400, 114, "Управлению полива"),
        ],
        ["Кому посажены леса и кем они политы", "Акимату области Управлению полива"],
    ),
    "a name in two languages, an emblem between": (
        [
            (60, 100, "ҚАЗАҚСТАН"),
            (300, 104, "★"),
            (400, 100, "МИНИСТЕРСТВО"),
            (60, 114, "ОРМАН"),
            (400, 114, "ЛЕСОВ"),
            (60, 128, "МИНИСТРЛІГІ"),
            (400, 128, "КАЗАХСТАНА"),
        ],
        ["ҚАЗАҚСТАН ОРМАН МИНИСТРЛІГІ", "МИНИСТЕРСТВО ЛЕСОВ КАЗАХСТАНА"],
    ),
}


def _read(lines: list[Line]) -> list[str]:
    blocks = blocks_of(lines, width=595, height=842)
    return [" ".join(x.text for x in block.lines) for block in blocks]


@pytest.mark.parametrize("name", CASES)
def test_each_block_is_read_for_itself(name: str) -> None:
    pieces, expected = CASES[name]
    read = _read([*(line(x, y, text) for x, y, text in pieces), *BODY])
    assert [text for text in read if text in expected] == expected


def test_day_number_and_place_below_two_names_are_of_neither() -> None:
    names = (("ОРМАН", "ЛЕСНОЙ"), ("МИНИСТРЛІГІ", "КОМИТЕТ"), ("БҰЙРЫҚ", "ПРИКАЗ"))
    lines = [
        line(x, 100 + 14 * i, text)
        for i, pair in enumerate(names)
        for x, text in zip((60, 400), pair, strict=True)
    ]
    row = [
        line(60, 150, "2023 жылғы 5 мамыр"),
        line(280, 150, "№ 123"),
        line(440, 150, "город Астана"),
    ]
    read = _read([*lines, *row, *BODY])
    assert read.index("2023 жылғы 5 мамыр") > read.index("ПРИКАЗ")


def test_below_the_head_of_a_page_rows_stay_rows() -> None:
    pieces = [
        (60, 600, "Исполнитель"),
        (400, 600, "Заказчик"),
        (60, 614, "Дала"),
        (400, 614, "Жер"),
    ]
    read = _read([*BODY, *(line(x, y, text) for x, y, text in pieces)])
    assert read.index("Заказчик") < len(read) - 1


def _slide(*pieces: tuple[float, float, str]) -> list[str]:
    """Return what is read on a slide, in type of 16 points."""
    lines = []
    for x, y, text in pieces:
        own = line(x, y, text.removeprefix("*"))
        assert own.box is not None
        box = own.box._replace(y1=y + 17)
        lines.append(own._replace(size=16, box=box, bold=text.startswith("*")))
    blocks = blocks_of(lines, width=960, height=540)
    return [" ".join(x.text for x in block.lines) for block in blocks]


def test_boxes_of_text_on_a_slide_are_read_one_after_another() -> None:
    read = _slide(
        (40, 60, "Этапы посадки"),
        (130, 200, "*2023 год"),
        (430, 200, "*2024 год"),
        (730, 200, "*2025 год"),
        (40, 240, "Определены участки,"),
        (340, 240, "Посажены полосы"),
        (640, 240, "Полив налажен"),
        (40, 260, "на них есть вода"),
        (340, 260, "вдоль двух каналов"),
        (640, 260, "на всех участках"),
        (40, 280, "и дороги"),
        (40, 400, "Риски: рост цен на саженцы, нехватка рабочих в шести районах, засуха и мороз"),
    )
    assert read[1:7] == [
        "2023 год",
        "Определены участки, на них есть вода и дороги",
        "2024 год",
        "Посажены полосы вдоль двух каналов",
        "2025 год",
        "Полив налажен на всех участках",
    ]


def test_rows_of_three_words_far_below_each_other_stay_rows() -> None:
    rows = [
        ("Посадка", "к маю", "лесхозы"),
        ("Полив", "к июню", "районы"),
        ("Отчёт", "к июлю", "край"),
    ]
    pieces = [
        (x, 150.0 + 50 * i, text)
        for i, row in enumerate(rows)
        for x, text in zip((40.0, 400.0, 700.0), row, strict=True)
    ]
    read = " ".join(_slide((40, 60, "План работ"), *pieces))
    assert read.index("лесхозы") < read.index("Полив")
