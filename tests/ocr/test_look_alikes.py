"""Signs read for others that they look like."""

import pytest

from pipeline.ocr.look_alikes import without_look_alikes
from pipeline.ocr.tesseract import Token


def _read(words: str) -> str:
    tokens = [
        Token(text=word, x0=20 * i, y0=0, x1=20 * i + 18, y1=20, confidence=0.9, line=(1, 1, line))
        for line, row in enumerate(words.split(" / "))
        for i, word in enumerate(row.split())
    ]
    return " ".join(token.text for token in without_look_alikes(tokens))


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("и | квартал 2024", "и I квартал 2024"),
        ("2024 жылғы l тоқсан", "2024 жылғы I тоқсан"),
        ("<Арлан Цемент> ЖШС", "«Арлан Цемент» ЖШС"),
        ("ТОО <Арлан>, ТОО", "ТОО «Арлан», ТОО"),
        ("0 результатах аудита", "О результатах аудита"),
        ("0 внесении / изменений", "О внесении изменений"),
    ],
)
def test_what_was_meant(words: str, read: str) -> None:
    assert _read(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "387 042 | 120",
        "при < 5 и > 10 процентов",
        "доля <5%",
        "0 нарушений выявлено",
        "0 тенге",
        "равно 0 результатах",  # not at the start of a line
        "0 / результатах",
    ],
)
def test_what_stays(words: str) -> None:
    assert _read(words) == words.replace(" / ", " ")
