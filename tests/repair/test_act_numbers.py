"""Numbers of acts come back; what only looks like one stays."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = (
    ("Закон от 9 июня 2022 года № 155-МІІ ЗРК", "Закон от 9 июня 2022 года № 155-VII ЗРК"),
    ("2013 жылғы 3 ақпандағы Мо 11 қаулысы", "2013 жылғы 3 ақпандағы № 11 қаулысы"),
    ("Салық кодекс! 29-тарауының талабы", "Салық кодексі 29-тарауының талабы"),
    ("2018 жылғы 5 шілдедегі № 88-МІ ҚРЗ", "2018 жылғы 5 шілдедегі № 88-VI ҚРЗ"),
    ("2014 года № 61-У ЗРК", "2014 года № 61-V ЗРК"),
    ("приказ от 4 мая 2021 года № 77/НК", "приказ от 4 мая 2021 года № 77/НҚ"),
    ("бұйрығы № КР ДСМ-31/2021", "бұйрығы № ҚР ДСМ-31/2021"),
    ("в ответ на Хо ЖТ-2023-118 сообщаем", "в ответ на № ЖТ-2023-118 сообщаем"),
    ("согласно приказу Ме 46 от 3 июня", "согласно приказу № 46 от 3 июня"),
)  # fmt: skip
SOUND = (
    "Закон 2023 года № 21-МІІ ЗРК",
    "Ким Юн Хо 25 мая прибыл в Астану",
    "приказ № 15/НК-2, код НК",
    "КР ДСМ жүйесі",
    "дело № 4-М о взыскании",
)


@pytest.mark.parametrize(("read", "truth"), MENDED)
def test_numbers_are_mended(read: str, truth: str) -> None:
    assert repair_text(read).text == truth
    assert repair_text(truth).text == truth


@pytest.mark.parametrize("text", SOUND)
def test_what_nobody_can_know_stays(text: str) -> None:
    assert repair_text(text).text == text
