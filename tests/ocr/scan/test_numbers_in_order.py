"""Numbers of points follow each other."""

import pytest

from pipeline.ocr.scan.numbers_in_order import with_numbers_in_order
from pipeline.ocr.scan.tesseract import Token


def read(lines: str) -> str:
    tokens = [
        Token(text=word, x0=50 * i, y0=30 * n, x1=50 * i + 40, y1=30 * n + 20, confidence=0.9,
              line=(1, 1, n))
        for n, line in enumerate(lines.split(" / "))
        for i, word in enumerate(line.split())
    ]  # fmt: skip
    return " ".join(token.text for token in with_numbers_in_order(tokens))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("2. Два / 5. Три / 4. Четыре", "2. Два 3. Три 4. Четыре"),
        ("2-бап. Екі / 5-бап. Үш / 4-бап. Төрт", "2-бап. Екі 3-бап. Үш 4-бап. Төрт"),
        ("1) а / 2) б / 8) в / 4) г", "1) а 2) б 3) в 4) г"),
        ("12. Да / 15. Да / 14. Да", "12. Да 13. Да 14. Да"),
        ("2. Два / 1) а / 5. Три / 4. Да", "2. Два 1) а 3. Три 4. Да"),  # within a point
        ("2. Два / 7. Семь / 4. Да", "2. Два 7. Семь 4. Да"),  # 7 is not taken for 3
        ("2. Два / 5. Пять / 6. Шесть", "2. Два 5. Пять 6. Шесть"),
        ("2. Два / и 5. Три / 4. Да", "2. Два и 5. Три 4. Да"),  # not at the head of its line
        ("5. Пять", "5. Пять"),
    ],
)
def test_a_number_between_two_others_is_told_by_them(lines: str, text: str) -> None:
    assert read(lines) == text
