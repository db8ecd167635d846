"""Symbols of chemical elements whose letters have Cyrillic twins."""

import pytest

from pipeline.repair.letters import repair_text


@pytest.mark.parametrize(
    "text",
    [
        "цветные металлы (Cu, Ni, Co, Pb, Mo, Sn), редкие (Zr, Ta, Nb)",
        "содержание Co и Ni в руде",
        "кендегі Mo мен Cu мөлшері",
    ],
)
def test_symbols_beside_others_stay(text: str) -> None:
    assert repair_text(text).text == text


def test_a_syllable_is_no_symbol() -> None:
    assert repair_text("Co дня подписания и Tа").text == "Со дня подписания и Та"
