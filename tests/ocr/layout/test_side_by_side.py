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
