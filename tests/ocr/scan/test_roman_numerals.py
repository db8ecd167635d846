"""Roman numerals are told by their strokes, letters with as many stay."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.lost_numerals import read_lost_numerals
from pipeline.ocr.scan.roman_numerals import with_roman_numerals
from pipeline.ocr.scan.tesseract import Token

Stroke = tuple[tuple[int, int], tuple[int, int]]
FOOT, HEAD = 50, 22

#: How wide a sign is, and its strokes, in dots from its left edge; y from the foot of the line.
SIGNS: dict[str, tuple[int, tuple[Stroke, ...]]] = {
    "I": (4, (((2, 0), (2, 28)),)),
    "V": (20, (((0, 28), (9, 0)), ((9, 0), (18, 28)))),
    "X": (20, (((0, 0), (18, 28)), ((0, 28), (18, 0)))),
    "П": (20, (((2, 0), (2, 28)), ((18, 0), (18, 28)), ((2, 28), (18, 28)))),
    "Ш": (30, (((2, 0), (2, 28)), ((15, 0), (15, 28)), ((28, 0), (28, 28)), ((2, 0), (28, 0)))),
    "И": (20, (((2, 0), (2, 28)), ((18, 0), (18, 28)), ((2, 0), (18, 28)))),
    "Г": (16, (((2, 0), (2, 28)), ((2, 28), (16, 28)))),
    "У": (20, (((0, 28), (11, 10)), ((18, 28), (2, 0)))),
    "1": (10, (((7, 0), (7, 28)), ((7, 28), (0, 20)))),
    "o": (20, (((0, 0), (18, 0)), ((0, 20), (18, 20)), ((0, 0), (0, 20)), ((18, 0), (18, 20)))),
}


def drawn(text: str) -> tuple[Picture, list[tuple[int, int]]]:
    """Return a picture of a line, and where each of its words begins and ends."""
    grey = np.full((80, 700), 240, np.uint8)
    words: list[tuple[int, int]] = []
    x = 20
    for word in text.split(" "):
        start = x
        for sign in word:
            wide, strokes = SIGNS[sign]
            for (x0, y0), (x1, y1) in strokes:
                cv2.line(grey, (x + x0, FOOT - y0), (x + x1, FOOT - y1), 30, 3)
            x += wide + 6
        words.append((start - 2, x - 4))
        x += 14
    return grey, words


def token(text: str, place: tuple[int, int]) -> Token:
    x0, x1 = place
    return Token(text=text, x0=x0, y0=HEAD - 2, x1=x1, y1=FOOT + 2, confidence=0.9, line=(1, 1, 1))


def read(shown: str, words: Sequence[str]) -> list[str]:
    grey, places = drawn(shown)
    tokens = [token(text, place) for text, place in zip(words, places, strict=True)]
    return [t.text for t in with_roman_numerals(grey, tokens)]


@pytest.mark.parametrize(
    ("shown", "read_as", "text"),
    [
        ("III", "Ш", "III"),
        ("II", "П", "II"),
        ("II", "И,", "II,"),
        ("IV", "ГУ", "IV"),
        ("IV", "М", "IV"),
        ("VII", "УП", "VII"),
        ("VIII", "МШ", "VIII"),
        ("XII", "ХИ.", "XII."),
        ("IX", "ІХ", "ІХ"),  # as good a numeral
        ("V", "У", "V"),
        ("I", "Г", "I"),
        ("III", "!!", "III"),
        ("Ш", "Ш", "Ш"),
        ("П", "П", "П"),
        ("И", "И", "И"),
        ("У", "У", "У"),
        ("ГУ", "ГУ", "ГУ"),
        ("II", "Ш", "Ш"),  # one stroke is lost: it is not known which
        ("II", "11", "11"),
        ("I", "l", "l"),
        ("oo", "ол", "ол"),
    ],
)
def test_what_is_drawn_as_a_numeral_is_one(shown: str, read_as: str, text: str) -> None:
    assert read(shown, [read_as]) == [text]


def test_a_stroke_outside_its_box_belongs_to_it() -> None:
    grey, [(x0, x1)] = drawn("III")
    [found] = with_roman_numerals(grey, [token("П", (x0, x1 - 10))])
    assert found.text == "III"
    assert found.x1 >= x1 - 4


def test_an_initial_within_a_line_stays() -> None:
    assert read("oo II", ["Ли", "П."]) == ["Ли", "П."]
    assert read("II oo", ["П.", "Ли"]) == ["II.", "Ли"]


def test_strokes_of_the_next_word_do_not() -> None:
    assert read("II III", ["П", "Ш"]) == ["II", "III"]


def lost(shown: str, words: Sequence[str | None]) -> list[str]:
    grey, places = drawn(shown)
    tokens = [token(t, place) for t, place in zip(words, places, strict=True) if t is not None]
    return [t.text for t in read_lost_numerals(grey, tokens)]


@pytest.mark.parametrize(
    ("shown", "words", "read_as"),
    [
        ("oo I ooo", ["Для", None, "категории"], ["Для", "I", "категории"]),
        ("oo II ooo", ["за", None, "полугодие"], ["за", "II", "полугодие"]),
        ("I ooo", [None, "квартал"], ["I", "квартал"]),
        ("I ooo", [None, "Наименование"], ["Наименование"]),
        ("oo 1 ooo", ["до", None, "июля"], ["до", "июля"]),
        ("oo V ooo", ["до", None, "созыва"], ["до", "созыва"]),
        ("oo ooo", ["Для", "категории"], ["Для", "категории"]),
        ("oo I ooo", ["указом", None, "Правительства"], ["указом", "Правительства"]),
        ("oo II ooo", ["Раздел", None, "Порядок"], ["Раздел", "II", "Порядок"]),
        ("oo I ooo oo", ["с", None, "или", "II"], ["с", "I", "или", "II"]),
        ("I ooo oo", [None, "немесе", "ІІ"], ["I", "немесе", "ІІ"]),
        ("I ooo oo", [None, "немесе", "топ"], ["немесе", "топ"]),
    ],
)
def test_a_numeral_that_was_passed_over_is_read(
    shown: str, words: list[str | None], read_as: list[str]
) -> None:
    assert lost(shown, words) == read_as


def test_black_between_two_words_is_no_numeral() -> None:
    grey, places = drawn("oo I ooo")
    grey[:, places[0][1] : places[2][0]] = 0  # a bar
    tokens = [token("Для", places[0]), token("категории", places[2])]
    assert read_lost_numerals(grey, tokens) == tokens
