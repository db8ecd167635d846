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
        ("уй", KAZAKH, "үй"),
        ("бул", KAZAKH, "бұл"),
        ("он", KAZAKH, "он"),
        ("РЕСПУБЛИКАСЫ", RUSSIAN, "РЕСПУБЛИКАСЫ"),
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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("кукы- лы", "құқы- лы"),
        ("бюд- жет", "бюд- жет"),
        ("шағымдануға кукы- Осы", "шағымдануға кукы- Осы"),  # no rest of it
    ],
)
def test_a_word_broken_over_lines_is_told_as_one(words: str, told: str) -> None:
    tokens = [
        Token(text=word, x0=0, y0=20 * i, x1=50, y1=20 * i + 18, confidence=0.9, line=(1, 1, i))
        for i, word in enumerate([*KAZAKH.split(), *words.split()])
    ]
    read = [token.text for token in with_lost_letters(tokens)]
    assert " ".join(read[len(KAZAKH.split()) :]) == told


def test_a_kazakh_name_on_a_russian_page() -> None:
    """Beside a word that only Kazakh has; a name alone stays."""
    assert read("РЕСПУБЛИКАСЫ", f"{RUSSIAN} КАЗАКСТАН") == "РЕСПУБЛИКАСЫ"
    tokens = [
        Token(
            text=word, x0=60 * i, y0=0, x1=60 * i + 50, y1=20, confidence=0.9, line=(1, 1, i // 2)
        )
        for i, word in enumerate(
            ["КАЗАКСТАН", "РЕСПУБЛИКАСЫ", "КАЗАКСТАН", "Правила", *RUSSIAN.split()]
        )
    ]
    told = [token.text for token in with_lost_letters(tokens)]
    assert told[:4] == ["ҚАЗАҚСТАН", "РЕСПУБЛИКАСЫ", "КАЗАКСТАН", "Правила"]
