"""Digits told by their shape: numbers drawn in a face, read wrongly on purpose."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.digit_shapes import Readings, settled, shapes_of, ways_to_stand
from pipeline.ocr.scan.digits import _is_read_once, _tell_lone_digits, _told_again
from pipeline.ocr.scan.glyphs import glyphs_of, stance
from pipeline.ocr.scan.tesseract import Token

FACES = {
    "serif": Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"),
    "sans": Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
}
SAMPLES = ("1 234,5", "67 890", "13.05.1996", "2018", "47-51", "3 380,29", "688 158")
#: First reading, second reading, which stood so far, what is on paper.
NUMBERS: list[tuple[str, str, str, str]] = [
    ("2018", "2013", "2013", "2018"),
    ("275", "270", "270", "275"),
    ("1,6", "156", "156", "1,6"),
    ("11,9", "17,9", "11,9", "17,9"),
    ("9,5", "9,5", "9,5", "9,3"),  # both readings err
    ("201", "2017", "201", "2017"),  # a digit was lost
    ("01.03.2010", "01.03.201", "01.03.2010", "01.03.2010"),
    ("1.", "£", "1.", "1."),
    ("996 1", "9961", "996 1", "996,1"),  # a comma lost in both readings
    ("13.10 2013", "1310 2013", "13.10 2013", "13.10.2013"),
    ("717.533;7", "717", "717.533;7", "717 533,7"),
    ("1234", "1234", "1234", "12.34.5"),  # not what is lost
]
#: A number of an act as it was read, as it is on paper.
SESSIONS: list[tuple[str, str]] = [
    ("167-111", "167-III"),
    ("167-11", "167-III"),
    ("433-1І", "433-II"),
    ("12-1", "12-1"),
    ("12-11", "12-11"),
    ("45-5", "45-5"),
]


def _drawn(texts: list[str], face: str) -> tuple[Picture, list[Token]]:
    """Return a page with a number on each line, and their boxes."""
    font = ImageFont.truetype(str(FACES[face]), 40)
    page = Image.new("L", (500, 70 * len(texts) + 20), 255)
    draw = ImageDraw.Draw(page)
    tokens = []
    for line, text in enumerate(texts):
        draw.text((50, 70 * line + 10), text, fill=20, font=font)
        x0, y0, x1, y1 = (round(v) for v in draw.textbbox((50, 70 * line + 10), text, font=font))
        tokens.append(
            Token(text=text, x0=x0, y0=y0, x1=x1, y1=y1, confidence=0.9, line=(1, 1, line))
        )
    return np.asarray(page), tokens


def _readings(page: Picture, token: Token, taken: str, first: str, second: str) -> Readings:
    words = [tuple(text.split(" ")) for text in (taken, first, second)]
    ways = [way for reading in words for way in ways_to_stand(reading)]
    glyphs = glyphs_of(page, [(token, 0, page.shape[1])], ways)
    return Readings(taken=words[0], first=words[1], second=words[2], glyphs=glyphs)


def _page(on_paper: str, face: str) -> tuple[list[Readings], Picture, Token]:
    if not FACES[face].exists():
        pytest.skip("needs the DejaVu fonts")
    page, tokens = _drawn([*(s.replace(" ", "") for s in SAMPLES), on_paper], face)
    agreed = [_readings(page, t, t.text, t.text, t.text) for t in tokens[:-1]]
    return agreed, page, tokens[-1]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("first", "second", "taken", "paper"), NUMBERS)
def test_a_number_in_dispute(first: str, second: str, taken: str, paper: str, face: str) -> None:
    agreed, page, token = _page(paper, face)
    number = _readings(page, token, taken, first, second)
    stands = settled(number, shapes_of([*agreed, number]))
    assert stands == (tuple(paper.split(" ")) if paper != "12.34.5" else (taken,))


def test_what_both_readings_took_for_another_digit_is_no_sample() -> None:
    agreed, page, token = _page("53", "serif")
    wrong = _readings(page, token, "58", "58", "58")
    assert settled(wrong, shapes_of([*agreed, wrong])) == ("53",)


def test_a_digit_that_neither_reading_has() -> None:
    agreed, page, token = _page("31.03.2016", "serif")
    number = _readings(page, token, "31.08.2016", "31.08.2016", "21.09.2016")
    assert settled(number, shapes_of([*agreed, number])) == ("31.03.2016",)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    ("first", "second", "paper"),
    [
        ("225,5", "279°5", "225,3"),
        ("2,5", "Ts", "2,3"),
        ("2,5", "Ts", "2,5"),
    ],
)
def test_a_number_that_one_reading_could_not_read(
    first: str, second: str, paper: str, face: str
) -> None:
    agreed, page, token = _page(paper, face)
    number = _readings(page, token, first, first, second)
    assert _is_read_once(number)
    assert _told_again(number, number.taken, shapes_of(agreed)) == (paper,)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("read", "paper"), SESSIONS)
def test_roman_strokes(read: str, paper: str, face: str) -> None:
    agreed, page, token = _page(paper, face)
    number = _readings(page, token, read, read, read)
    assert settled(number, shapes_of(agreed)) == (paper,)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    ("read", "paper"),
    [("7", "4"), ("(5)", "(3)"), ("9,", "9,"), ("3.", "3."), ("5", "в"), ("8", "8")],
)
def test_a_lone_digit_is_told_by_its_shape(read: str, paper: str, face: str) -> None:
    agreed, page, token = _page(paper, face)
    tokens = [replace(token, text=read)]
    _tell_lone_digits(page, tokens, [0], shapes_of(agreed))
    assert tokens[0].text == (paper if any(map(str.isdigit, paper)) else read)


def test_without_samples_a_number_stands_as_it_was_taken() -> None:
    page, tokens = _drawn(["2018"], "serif") if FACES["serif"].exists() else pytest.skip("no face")
    number = _readings(page, tokens[0], "2013", "2018", "2013")
    assert settled(number, shapes_of([])) == ("2013",)


def test_how_signs_stand() -> None:
    assert stance("№12-I.") == "hhhfhl"


def test_an_empty_box_has_no_signs() -> None:
    token = Token(text="12", x0=5, y0=5, x1=5, y1=5, confidence=0.9, line=(1, 1, 1))
    assert glyphs_of(np.full((20, 20), 255, np.uint8), [(token, 0, 20)], ["12"]) == ()
