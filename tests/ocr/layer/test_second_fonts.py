"""Letters that a second font draws behind their line are read where they stand."""

import time
from collections.abc import Sequence
from typing import Any

import pytest

from pipeline.ocr.layer.text_layer import read_layer
from pipeline.ocr.mupdf import library
from pipeline.records import Line

#: The letters of `MARKED` are taken from another font, as those of Kazakh are where one has none.
MARKED = "kgq"
MAIN, SECOND, SIZE = "tiro", "helv", 14.0


def drawn(page: Any, x: float, y: float, text: str) -> float:
    """Draw a text, marked letters behind the others; return where it ends."""
    pymupdf = library()
    fonts = {name: pymupdf.Font(name) for name in (MAIN, SECOND)}
    later = []
    run, at = "", x
    place = x
    for char in text:
        name = SECOND if char in MARKED else MAIN
        if name == SECOND:
            if run:
                page.insert_text((at, y), run, fontname=MAIN, fontsize=SIZE)
            later.append((place, char))
            run = ""
        elif not run:
            at = place
        run += char if name == MAIN else ""
        place += fonts[name].text_length(char, fontsize=SIZE)
    if run:
        page.insert_text((at, y), run, fontname=MAIN, fontsize=SIZE)
    for place_of, char in later:
        page.insert_text((place_of, y), char, fontname=SECOND, fontsize=SIZE)
    return place


def lines_of(*texts: tuple[float, float, str], turned: int = 0) -> Sequence[Line]:
    page = library().open().new_page(width=595, height=842)
    for x, y, text in texts:
        drawn(page, x, y, text)
    page.set_rotation(turned)
    return read_layer(page).seen.lines


@pytest.mark.parametrize(
    "text",
    [
        "book of great laws",
        "greatness",  # it begins with one
        "the oak",  # it ends with one
        "a kg q of kkk gggg and more",  # several side by side, and words of nothing else
        "Article 12, paragraph 3 makes 45 kg",
        "kqgoq",  # more of the second font than of the first
        "ogoq",  # as many
    ],
)
def test_letters_of_a_second_font_stand_in_their_words(text: str) -> None:
    (line,) = lines_of((72, 100, text))
    assert line.text == text
    assert [line.text[w.start : w.end] for w in line.words] == text.split()


def test_the_boxes_of_words_hold_the_letters_of_both_fonts() -> None:
    (line,) = lines_of((72, 100, "oak and"))
    oak, other = line.words
    fonts = library().Font(MAIN), library().Font(SECOND)
    width = fonts[0].text_length("oa", SIZE) + fonts[1].text_length("k", SIZE)
    assert oak.box.x1 - oak.box.x0 == pytest.approx(width, abs=0.1)
    assert other.box.x0 > oak.box.x1


def test_lines_side_by_side_keep_their_own_letters() -> None:
    texts = {line.text for line in lines_of((72, 100, "marks of"), (300, 100, "good oak"))}
    assert texts == {"marks of", "good oak"}


def test_a_page_that_is_turned() -> None:
    (line,) = lines_of((72, 100, "book of great laws"), turned=90)
    assert line.text == "book of great laws"


def test_what_is_drawn_over_a_line_is_not_put_into_it() -> None:
    page = library().open().new_page()
    page.insert_text((72, 100), "the law of the land", fontname=MAIN, fontsize=SIZE)
    page.insert_text((100, 100), "DRAFT", fontname=SECOND, fontsize=SIZE)
    texts = {line.text for line in read_layer(page).seen.lines}
    assert "the law of the land" in texts


def test_the_next_cell_in_another_font_stays_apart() -> None:
    page = library().open().new_page()
    page.insert_text((72, 100), "Number of schools", fontname=MAIN, fontsize=SIZE)
    page.insert_text((200, 100), "412", fontname=SECOND, fontsize=SIZE)
    assert {line.text for line in read_layer(page).seen.lines} == {"Number of schools", "412"}


def test_thousands_of_labels_at_one_place_take_no_time() -> None:
    page = library().open().new_page()
    for font in (MAIN, SECOND):
        page.insert_text((72, 100), "abc", fontname=font)
    shown = [
        f"/{(MAIN, SECOND)[n % 2]} 9 Tf 1 0 0 1 72 {400 + n / 1e5} Tm (abc) Tj" for n in range(3000)
    ]
    first, *others = page.get_contents()
    page.parent.update_stream(first, "\n".join(["BT", *shown, "ET"]).encode())
    for other in others:
        page.parent.update_stream(other, b" ")
    page = library().open(stream=page.parent.tobytes())[0]
    began = time.process_time()
    read_layer(page)
    assert time.process_time() - began < 3.0
