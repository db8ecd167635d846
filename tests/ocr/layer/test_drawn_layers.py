"""Text layers as programs draw them: twice, in white, across the page, without spaces."""

from pathlib import Path
from typing import Any

import pytest

from pipeline.config import Config
from pipeline.ocr.layer.drawn_twice import without_twice
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import describe
from pipeline.ocr.read import read_page
from pipeline.records import Block, Box, Line, Word

TEXT = (
    "The Government approves the report on rivers and canals,",
    "and sends it to the regions before the end of the year.",
)


def _read(tmp_path: Path, pdf: Any) -> tuple[Block, ...]:
    path = tmp_path / "page.pdf"
    pdf.save(path)
    return read_page(path, describe(path, "page", ""), 1, Config()).blocks


def _drawn(**options: Any) -> Any:
    """Return a PDF with two lines of text, and a third one drawn with `options`."""
    pdf = library().open()
    page = pdf.new_page()
    for row, text in enumerate(TEXT):
        page.insert_text((60, 80 + 16 * row), text)
    page.insert_text((60, 200), "Losses fell by 12 per cent", **options)
    return pdf


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    return [line.text for block in blocks for line in block.lines]


@pytest.mark.parametrize("moved", [0.0, 0.4, 1.2])
def test_text_drawn_twice_is_read_once(tmp_path: Path, moved: float) -> None:
    pdf = _drawn()
    pdf[0].insert_text((60 + moved, 200 + moved), "Losses fell by 12 per cent")
    assert _lines(_read(tmp_path, pdf)) == [*TEXT, "Losses fell by 12 per cent"]


def test_words_drawn_twice_one_after_another_are_read_once(tmp_path: Path) -> None:
    pdf = _drawn()
    for x, word in ((60, "Second"), (130, "stage")):
        for moved in (0.0, 0.4):
            pdf[0].insert_text((x + moved, 260), word)
    assert " ".join(_lines(_read(tmp_path, pdf))[3:]) == "Second stage"


def _line(*placed: tuple[str, float, float]) -> Line:
    text, words = "", []
    for word, x, y in placed:
        text += " " if text else ""
        box = Box(x0=x, y0=y, x1=x + 5 * len(word), y1=y + 10)
        words.append(Word(start=len(text), end=len(text) + len(word), box=box))
        text += word
    return Line(text=text, start=0, box=Box.around(w.box for w in words), words=tuple(words))


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ([[("12", 60, 80)], [("12", 60.5, 80.5)]], ["12"]),
        ([[("12", 60, 80)], [("12", 60, 92)]], ["12", "12"]),  # the row below
        ([[("12", 60, 80)], [("13", 60, 80)]], ["12", "13"]),  # another word at its place
        ([[("and", 60, 80), ("and", 80, 80)]], ["and and"]),
        ([[("a", 60, 80), ("b", 70, 80)], [("b", 70.3, 80), ("c", 80, 80)]], ["a b", "c"]),
    ],
)
def test_the_same_word_elsewhere_stays(
    lines: list[list[tuple[str, float, float]]], texts: list[str]
) -> None:
    found = without_twice([_line(*placed) for placed in lines])
    assert [line.text for line in found] == texts
    for line in found:
        assert [line.text[w.start : w.end] for w in line.words] == line.text.split()


WHITE = (1, 1, 1)


@pytest.mark.parametrize("fill", [(1, 1, 1), (0, 0, 0), (0.9, 0.9, 0.9)])
def test_text_that_a_rectangle_covers_is_hidden(tmp_path: Path, fill: Any) -> None:
    pdf = _drawn()
    pdf[0].draw_rect((50, 180, 300, 210), color=None, fill=fill)
    assert _lines(_read(tmp_path, pdf)) == [*TEXT]


def test_text_that_a_marker_shows_through_is_seen(tmp_path: Path) -> None:
    pdf = _drawn()
    pdf[0].draw_rect((50, 180, 300, 210), color=None, fill=(1, 1, 0), fill_opacity=0.4)
    assert len(_lines(_read(tmp_path, pdf))) == 3


def test_text_on_a_rectangle_drawn_before_it_is_seen(tmp_path: Path) -> None:
    pdf = library().open()
    pdf.new_page().draw_rect((50, 60, 500, 210), color=None, fill=(0.8, 0.9, 1))
    for row, text in enumerate(TEXT):
        pdf[0].insert_text((60, 80 + 16 * row), text)
    assert _lines(_read(tmp_path, pdf)) == [*TEXT]


def test_white_text_on_white_paper_is_hidden(tmp_path: Path) -> None:
    assert _lines(_read(tmp_path, _drawn(color=WHITE))) == [*TEXT]


@pytest.mark.parametrize("ground", ["filled", "complex", "picture", "outline"])
def test_white_text_is_seen_on_what_is_dark(tmp_path: Path, ground: str) -> None:
    pymupdf = library()
    pdf = pymupdf.open()
    page = pdf.new_page()
    place = pymupdf.Rect(50, 180, 300, 210)
    if ground == "filled":
        page.draw_rect(place, color=None, fill=(0.1, 0.3, 0.5))
    elif ground == "complex":
        page.draw_oval((10, 140, 340, 250), color=None, fill=(0.1, 0.3, 0.5))
    elif ground == "picture":
        pixels = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 40, 10))
        pixels.clear_with(60)
        page.insert_image(place, pixmap=pixels)
    outlined: dict[str, Any] = {"render_mode": 2, "fill": WHITE, "color": (0, 0, 0)}
    options = outlined if ground == "outline" else {"color": WHITE}
    page.insert_text((60, 200), "Losses fell by 12 per cent", **options)
    for row, text in enumerate(TEXT):
        page.insert_text((60, 280 + 16 * row), text)
    assert "Losses fell by 12 per cent" in _lines(_read(tmp_path, pdf))


def test_text_drawn_as_outlines_is_seen(tmp_path: Path) -> None:
    found = _lines(_read(tmp_path, _drawn(render_mode=1)))
    assert found == [*TEXT, "Losses fell by 12 per cent"]


def test_a_watermark_across_the_page_stands_in_no_text(tmp_path: Path) -> None:
    pymupdf = library()
    pdf = _drawn()
    middle = pymupdf.Point(120, 140)
    pdf[0].insert_text(middle, "DRAFT", fontsize=60, morph=(middle, pymupdf.Matrix(45)))
    blocks = _read(tmp_path, pdf)
    assert _lines(blocks)[:2] == [*TEXT]
    assert [(b.kind, b.lines[0].text) for b in blocks][-1] == ("marginalia", "DRAFT")


def test_a_sign_and_the_next_column_are_two_words(tmp_path: Path) -> None:
    """MuPDF sees no space behind a sign beyond U+20CF."""
    font = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
    if not Path(font).exists():
        pytest.skip("needs the DejaVu fonts")
    pdf = _drawn()
    page = pdf[0]
    page.insert_font(fontname="F0", fontfile=font)
    wide = library().Font(fontfile=font).text_length("№", 11)
    for y, gap, text in ((300, 5, "Наименование"), (340, 0, "Наименование"), (380, 5, "61-НҚ")):
        page.insert_text((60, y), "№", fontname="F0", fontsize=11)
        page.insert_text((60 + wide + gap, y), text, fontname="F0", fontsize=11)
    assert _lines(_read(tmp_path, pdf))[3:] == ["№ Наименование", "№Наименование", "№61-НҚ"]
