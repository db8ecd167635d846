"""Which letters a lost one may be."""

import pytest

from pipeline.repair.lost_bytes.marks import LOST, choices_of, fitting

D0, D1, D2, E2 = (chr(LOST + first) for first in (0xD0, 0xD1, 0xD2, 0xE2))


def test_a_page_leaves_few_letters_or_many() -> None:
    assert fitting(0xD1, "cp1252") == "сэяѝ".replace("ѝ", "")
    assert fitting(0xD1, "latin-1").startswith("рстуфхцчшщъыьэюя")


@pytest.mark.parametrize(
    ("token", "place", "letters"),
    [
        (f"а{D2}", 1, "ғқ"),  # in a word of small letters
        (f"{D2}а", 0, "ҒғҚқ"),  # it may be a name
        (f"{D2}Р", 0, "ҒҚ"),
        (f"{D2}АЗА{D2}", 4, "ҒҚ"),
        (f"А{D2}", 1, "ҒғҚқ"),  # "Ақ", "АҚ"
        (f"{E2}ЗАЯ", 0, "“"),
        (f"сөз{E2}", 3, "”…"),
        (E2, 0, "–№•"),
    ],
)
def test_letters_agree_in_case(token: str, place: int, letters: str) -> None:
    assert choices_of(token, "latin-1")[place] == letters
