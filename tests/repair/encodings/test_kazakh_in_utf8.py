"""Kazakh letters that alone are still UTF-8 come back; signs beside sound letters stay."""

import re

import pytest

from pipeline.repair.encodings.kazakh_in_utf8 import mend_kazakh_in_utf8
from pipeline.repair.letters import repair_lines, repair_text

LINES = (
    "ЕҢБЕК ЖӘНЕ ХАЛЫҚТЫ ҚОРҒАУ МИНИСТРІНІҢ БҰЙРЫҒЫ",
    "Жұмыссыз азаматтарды есепке алу жөніндегі нұсқаулықты бекіту туралы",
    "Өнеркәсіп өнімінің көлемі, млн. теңге",
)
SOUND = (
    "фирма ТЕСТ™ и марка РОСТ®, цена 10 Т°",
    "АО ТЕСТ“Восток”, слово „АЛФАВИТ“ы",
    "Ò и Ó в словах ÒAB и ÓXY",
)


@pytest.mark.parametrize("page", ["cp1251", "cp1252", "latin-1"])
def test_letters_of_kazakh_alone(page: str) -> None:
    broken = [
        re.sub(
            "[ӘәҒғҚқҢңӨөҰұҮүҺһ]",
            lambda match: "".join(
                bytes([byte]).decode(page, "ignore") or chr(byte) for byte in match[0].encode()
            ),
            line,
        )
        for line in LINES
    ]
    assert [its.text for its in repair_lines(broken)] == [*LINES]


@pytest.mark.parametrize("text", SOUND)
def test_signs_beside_letters_stay(text: str) -> None:
    assert mend_kazakh_in_utf8(text) == []
    assert repair_text(text).text == text


@pytest.mark.parametrize("page", ["cp1251", "cp1252"])
def test_i_is_one_of_the_letters(page: str) -> None:
    text = "тұжырымдама бекітілсін, туу коэффициенті"
    broken = "".join(letter.encode().decode(page) if letter in "ұі" else letter for letter in text)
    assert repair_text(broken).text == text
