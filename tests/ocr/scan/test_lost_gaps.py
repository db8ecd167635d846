"""Words that were read as one are cut where a space stands on the page."""

import numpy as np
import pytest

from pipeline.ocr.scan.lost_gaps import with_words_apart
from pipeline.ocr.scan.tesseract import Token

HEIGHT = 40


def read(text: str, shown: str, space: int = 16) -> list[str]:
    """Return the words of a text whose letters are blocks, with spaces so wide as `shown` has."""
    grey = np.full((80, 900), 240, np.uint8)
    x = 20
    for sign in shown:
        if sign == " ":
            x += space
            continue
        wide = 4 if sign in ".," else 20
        grey[20 : 20 + HEIGHT, x : x + wide] = 40
        x += wide + 4
    token = Token(text=text, x0=20, y0=20, x1=x - 4, y1=20 + HEIGHT, confidence=0.9, line=(1, 1, 1))
    return [t.text for t in with_words_apart(grey, [token])]


@pytest.mark.parametrize(
    ("text", "shown", "words"),
    [
        ("отчетв", "отчет в", ["отчет", "в"]),
        ("беруактісі", "беру актісі", ["беру", "актісі"]),
        ("МТ,МИО", "МТ, МИО", ["МТ,", "МИО"]),
        ("тыс.га", "тыс. га", ["тыс.", "га"]),
        ("АПРК", "АП РК", ["АП", "РК"]),
        ("отчетв", "отчетв", ["отчетв"]),
        ("АПРК", "АПРК", ["АПРК"]),
        ("отчет", "отч ет", ["отчет"]),  # a word that is known
        ("Чарын", "Чарын", ["Чарын"]),
        ("т.е.", "т. е.", ["т.е."]),
    ],
)
def test_words_are_cut_at_their_space(text: str, shown: str, words: list[str]) -> None:
    assert read(text, shown) == words


def test_a_gap_as_wide_as_others_is_no_space() -> None:
    assert read("отчетв", "о тчет в") == ["отчетв"]


def test_a_narrow_gap_is_no_space() -> None:
    assert read("отчетв", "отчет в", space=4) == ["отчетв"]
