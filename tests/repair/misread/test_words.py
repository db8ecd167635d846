"""Cyrillic letters that OCR took for others, and words that must stay."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = [
    ("обьект недвижимости", "объект недвижимости"),
    ("субьекты обшего пользования", "субъекты общего пользования"),
    ("Настояший договор", "Настоящий договор"),
    ("с поставшиками и подьездами", "с поставщиками и подъездами"),
    ("Обшая часть: обшеразвивающего вида", "Общая часть: общеразвивающего вида"),
    ("развиваюшего и действуюших", "развивающего и действующих"),
    (
        "расчет НМЦ по ТКП и НИОКР настояшей Методики",
        "расчет НМЦ по ТКП и НИОКР настоящей Методики",
    ),
    ("ФОНД ЖИЛИШНОГО СТРОИТЕЛЬСТВА", "ФОНД ЖИЛИЩНОГО СТРОИТЕЛЬСТВА"),
    ("Обьем и сьезд, СУБЬЕКТ права", "Объем и съезд, СУБЪЕКТ права"),
    ("кәсіпкерлік субьектілері үшін", "кәсіпкерлік субъектілері үшін"),
    (
        "rose from KZT 3.1 billion to КИТ 11.8 billion",
        "rose from KZT 3.1 billion to KZT 11.8 billion",
    ),
    ("the Code of 9 July 2003 Мо. 481-П, and", "the Code of 9 July 2003 No. 481-II, and"),
    ("subsidies were paid іп 2023 and later", "subsidies were paid in 2023 and later"),
]
LEFT = [
    "решение и шестой этап, большинство школ",
    "семья, статья и судья; соловьёв",
    "господин Шербаков и госпожа Шукина",
    "қаржыландыру шаралары, шешім және ашық",
    "шек ауданы",
    "обшить вагонкой, обшарпанный дом, обшивка",
    "БОЛЬШИНСТВО РЕШЕНИЙ, НАИВЫСШИЙ ШАНЫРАК",
    "постановление Суда № 73-П и Закон",
    "проект КИТ 3 этап, кит 5 млн",
    "компьютеры и премьера",
    "Хаагдсан өргөтгөгч обьектэд зориулсан",
]


@pytest.mark.parametrize(("read", "right"), MENDED)
def test_word_of_the_dictionary_is_restored(read: str, right: str) -> None:
    assert repair_text(read).text == right


@pytest.mark.parametrize("text", LEFT)
def test_right_words_stay(text: str) -> None:
    assert repair_text(text).text == text
