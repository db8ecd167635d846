"""Cyrillic letters that OCR took for others, and words that must stay."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = [
    ("обьект недвижимости", "объект недвижимости"),
    ("субьекты обшего пользования", "субъекты общего пользования"),
    ("Настояший договор", "Настоящий договор"),
    ("с поставшиками и подьездами", "с поставщиками и подъездами"),
]
LEFT = [
    "решение и шестой этап, большинство школ",
    "семья, статья и судья; соловьёв",
    "господин Шербаков и госпожа Шукина",
    "қаржыландыру шаралары, шешім және ашық",
    "шек ауданы",
    "компьютеры и премьера",
]


@pytest.mark.parametrize(("read", "right"), MENDED)
def test_word_of_the_dictionary_is_restored(read: str, right: str) -> None:
    assert repair_text(read).text == right


@pytest.mark.parametrize("text", LEFT)
def test_right_words_stay(text: str) -> None:
    assert repair_text(text).text == text
