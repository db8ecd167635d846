"""Short words beside numbers come back, and years that stand in two halves."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = (
    ("от 5 мая 2015 r. № 7 и в 2016-2018 rr.", "от 5 мая 2015 г. № 7 и в 2016-2018 гг."),
    ("выделено 12,5 мпрд тенге и 3 мпн. рублей", "выделено 12,5 млрд тенге и 3 млн. рублей"),
    ("рост на 25 °/o, доля 7,5°/о", "рост на 25 %, доля 7,5%"),
    ("составил 12,4 0/0 к плану", "составил 12,4 % к плану"),
    ("от 15 мая 20 15 года № 7", "от 15 мая 2015 года № 7"),
    ("20 23 жылғы 5 мамырдағы бұйрық", "2023 жылғы 5 мамырдағы бұйрық"),
    ("на 2023-20 25 годы и 20 25 – 20 29 жылдарға", "на 2023-2025 годы и 2025 – 2029 жылдарға"),
    ("приказом от31октября 2015 года", "приказом от 31 октября 2015 года"),
    ("2018 жылғы 30қазандағы бұйрық", "2018 жылғы 30 қазандағы бұйрық"),
    ("за2015-2018 годы и до01.06.2020", "за 2015-2018 годы и до 01.06.2020"),
)
SOUND = (
    "на странице 2015 r/min и 5 r. текста",
    "по 20 15 лет назад посаженных деревьев",
    "в 1 20 15 года",
    "деление 10/0 и 0/0",
    "5 мирных лет",
    "5маркет и 12майор, в10 и в2015",
    "температура 25 °/ос",
)


@pytest.mark.parametrize(("read", "truth"), MENDED)
def test_words_are_mended(read: str, truth: str) -> None:
    assert repair_text(read).text == truth
    assert repair_text(truth).text == truth


@pytest.mark.parametrize("text", SOUND)
def test_others_stay(text: str) -> None:
    assert repair_text(text).text == text
