"""Words that lost the hooks and bars of their letters."""

import pytest

from pipeline.ocr.scan.lost_letters import with_lost_letters
from pipeline.ocr.scan.tesseract import Token

KAZAKH = "Осы Қағидалар әлеуметтік қорғау тәртібін айқындайды және бекітіледі"
RUSSIAN = "Настоящие Правила определяют порядок назначения выплаты"


def read(text: str, around: str) -> str:
    tokens = [
        Token(text=word, x0=60 * i, y0=0, x1=60 * i + 50, y1=20, confidence=0.9, line=(1, 1, 1))
        for i, word in enumerate([*around.split(), text])
    ]
    return with_lost_letters(tokens)[-1].text


@pytest.mark.parametrize(
    ("text", "around", "told"),
    [
        ("багдарламасына", KAZAKH, "бағдарламасына"),
        ("3-косымша", KAZAKH, "3-қосымша"),
        ("Улытау", KAZAKH, "Ұлытау"),
        ("КОСЫМША", KAZAKH, "ҚОСЫМША"),
        ("бюджет", KAZAKH, "бюджет"),
        ("Караганда", KAZAKH, "Караганда"),  # a name in Russian, too
        ("Кабылов", KAZAKH, "Кабылов"),
        ("косымша", RUSSIAN, "косымша"),
        ("плошадью", RUSSIAN, "площадью"),
        ("неочишенных,", RUSSIAN, "неочищенных,"),
        ("решение", RUSSIAN, "решение"),
        ("шубаш", RUSSIAN, "шубаш"),
    ],
)
def test_the_dictionary_tells(text: str, around: str, told: str) -> None:
    assert read(text, around) == told
