"""Names as those who sign write them, and numbers of sections, which are none."""

import pytest

from pipeline.ocr.layout.signed import SIGNED


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Б. Сарсенов", True),
        ("А.Б. Ли", True),
        ("Нурланов Ж.К.", True),
        ("І. Есенберлин", True),
        ("I. Petrov", True),
        ("II. Әдістер", False),
        ("V. Выводы", False),
        ("ІІ. Мақсаттар", False),
        ("IV. Results", False),
        ("Ли А. Б. и другие", False),
    ],
)
def test_who_signs(text: str, is_name: bool) -> None:
    assert (SIGNED.fullmatch(text) is not None) is is_name
