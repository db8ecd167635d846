"""Numbers with letters behind a dash: cut from these, and numerals of sessions told."""

from dataclasses import replace

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.number_tails import is_with_session, joined, with_numeral, with_tails_apart
from pipeline.ocr.scan.tesseract import Token


def token(text: str, sure: float = 0.9, x1: int = 300) -> Token:
    return Token(text=text, x0=10, y0=10, x1=x1, y1=50, confidence=sure, line=(1, 1, 1))


def drawn(paper: str) -> Picture:
    """Return a picture of signs as blocks: digits and letters high, dashes flat."""
    grey = np.full((60, 400), 240, np.uint8)
    for at, sign in enumerate(paper):
        x = 12 + 18 * at
        if sign in "-–—":
            grey[28:31, x : x + 9] = 40
        else:
            grey[14:44, x : x + 13] = 40
    return grey


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("431-бабының", ["431", "-бабының"]),
        ("155-НҚ.", ["155", "-НҚ."]),
        ("3-тармағына", ["3", "-тармағына"]),
        ("2024–2026жж.", ["2024", "–2026жж."]),
        ("431", ["431"]),
        ("2024-2026", ["2024-2026"]),
        ("340-IV", ["340-IV"]),  # a session: it is read as a whole
        ("қ-431", ["қ-431"]),
    ],
)
def test_digits_are_cut_from_letters(text: str, parts: list[str]) -> None:
    word = token(text, x1=12 + 18 * len(text))
    found, tails = with_tails_apart(drawn(text), [word])
    assert [part.text for part in found] == parts
    assert joined(found, tails) == [word]


def test_what_is_read_for_the_digits_stands_before_their_letters() -> None:
    text = "451-бабының"
    (head, tail), tails = with_tails_apart(drawn(text), [token(text, x1=12 + 18 * len(text))])
    assert [t.text for t in joined([replace(head, text="431-"), tail], tails)] == ["431-бабының"]


@pytest.mark.parametrize("paper", ["43-1бабының", "4311бабының", ""])
def test_where_no_dash_stands_behind_the_digits_nothing_is_cut(paper: str) -> None:
    word = token("431-бабының")
    assert with_tails_apart(drawn(paper), [word]) == ([word], [])


@pytest.mark.parametrize(
    "text", ["340-IV", "340-ІУ", "№297-\\", "37-МІІ", "201-УШ,", "278-\\/Ш", "133-Vill", "655-І"]
)
def test_the_number_of_an_act_with_its_session(text: str) -> None:
    assert is_with_session(text)


@pytest.mark.parametrize(
    "text", ["155-НҚ", "12-11", "2024-2026", "12-го", "340", "А-1", "5-тармақ"]
)
def test_no_session(text: str) -> None:
    assert not is_with_session(text)


@pytest.mark.parametrize(
    ("first", "second", "sure", "stands"),
    [
        ("340-ІУ", "340-IV", 0.81, "340-IV"),
        ("159-МІІ", "139-VIl", 0.81, "159-VII"),  # the digits are told later
        ("297-\\", "297-V", 0.93, "297-V"),
        ("278-\\/Ш", "278-VIIl", 0.66, "278-VIII"),
        ("556-Ш", "556-III", 0.65, "556-III"),
        ("176-ІІ!", "176-IlI", 0.21, "176-III"),  # unsure, but both say so
        ("513-ІІІ", "513-I1", 0.6, "513-III"),  # a stroke is rather lost
        ("443-П,", "443-II,", 0.7, "443-II,"),
        ("145-П", "145-II", 0.1, "145-П"),  # a letter may be one
        ("145-П", "145-n", 0.9, "145-П"),
        ("378-П", "378-H", 0.26, "378-П"),
        ("201-УШ", "201-VUI", 0.79, "201-УШ"),
        ("92-УІІ", "", 0.0, "92-УІІ"),
    ],
)
def test_the_numeral_that_two_readings_tell(
    first: str, second: str, sure: float, stands: str
) -> None:
    one, other = with_numeral(token(first), [token(second, sure)] if second else [])
    assert one.text == stands
    assert bool(other) == (stands != first)
