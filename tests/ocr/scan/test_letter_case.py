"""Words of letters alike in both cases come out as high as they are drawn."""

import numpy as np
import pytest

from pipeline.ocr.scan.letter_case import as_high_as_small_words
from pipeline.ocr.scan.tesseract import Token

AROUND = ("смена", "план", "она", "потом", "слово", "план")


def _read(words: str, heights: dict[str, int], around: tuple[str, ...] = AROUND) -> str:
    """Return a line read on a page whose small words are 20 dots high, but for `heights`."""
    grey = np.full((120, 1400), 240, np.uint8)
    tokens = []
    for line, row in enumerate((list(around), words.split())):
        for i, word in enumerate(row):
            x, base = 100 * i + 10, 50 + 60 * line
            high = heights.get(word.strip(",."), 20)
            grey[base - high : base, x : x + 80] = 40
            tokens.append(
                Token(text=word, x0=x - 2, y0=base - 34, x1=x + 82, y1=base + 4, confidence=0.9,
                      line=(1, 1, line))
            )  # fmt: skip
    read = as_high_as_small_words(grey, tokens)
    return " ".join(token.text for token in read[len(around) :])


@pytest.mark.parametrize(
    ("words", "heights", "read"),
    [
        ("внести в мнэ, мио", {"мнэ": 28, "мио": 28}, "внести в МНЭ, МИО"),
        ("внести в мнэ", {"мнэ": 21}, "внести в мнэ"),  # typed so
        ("плана по слон", {"слон": 28}, "плана по слон"),  # no abbreviation
        ("млн и эм, мэ", {"эм": 28, "мэ": 28}, "млн и ЭМ, МЭ"),
        ("сколько им", {"им": 28}, "сколько им"),
        ("қала им, эм", {"им": 28, "эм": 28}, "қала ІІМ, ЭМ"),  # on a Kazakh page
        ("қала өқм, қм", {"өқм": 28, "қм": 21}, "қала ӨҚМ, қм"),
        ("сумма МЛН тенге", {}, "сумма млн тенге"),
        ("Транспорт и СВЯЗЬ", {}, "Транспорт и связь"),
        ("Транспорт и СВЯЗЬ", {"СВЯЗЬ": 28}, "Транспорт и СВЯЗЬ"),
        ("Транспорт ПЛАН", {}, "Транспорт ПЛАН"),  # small type
        ("сумма МЛН тенге", {"МЛН": 28}, "сумма МЛН тенге"),
        ("Сельское хо- ЗЯЙСТВО", {}, "Сельское хо- зяйство"),
        ("участие В работе", {"В": 20}, "участие в работе"),
        ("участие В работе", {"В": 28}, "участие В работе"),
        ("слово. В работе", {"В": 20}, "слово. В работе"),  # begins a sentence
        ("В работе", {"В": 20}, "В работе"),
        ("ПЛАН О СМЕНЕ", {"О": 20}, "ПЛАН О СМЕНЕ"),
        ("класс 2 В школы", {"В": 20}, "класс 2 В школы"),
    ],
)
def test_as_high_as_drawn(words: str, heights: dict[str, int], read: str) -> None:
    assert _read(words, heights) == read


def test_too_few_words_around_tell_nothing() -> None:
    assert _read("мнэ", {"мнэ": 28}, around=("план", "она")) == "мнэ"
