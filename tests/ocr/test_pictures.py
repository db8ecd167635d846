"""Pictures within a page that has a text layer."""

from pathlib import Path

import pytest

from pipeline.config import Config
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import describe
from pipeline.ocr.read import read_page
from pipeline.records import Page

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
SAID = "О внесении изменений в закон о бюджете"
SHOWN = ("Принят маслихатом области", "двадцать шестого марта года", "Аким области")


def picture(lines: tuple[str, ...]) -> bytes:
    """Return a picture of lines of text, as a screenshot has them."""
    pymupdf = library()
    with pymupdf.open() as pdf:
        page = pdf.new_page(width=400, height=120)
        for number, line in enumerate(lines):
            page.insert_text((20, 30 + 30 * number), line, fontname="F", fontfile=FONT, fontsize=14)
        return bytes(page.get_pixmap(dpi=200).tobytes("png"))


def read(path: Path, image: bytes, said: tuple[str, ...] = (SAID,)) -> Page:
    pymupdf = library()
    with pymupdf.open() as pdf:
        page = pdf.new_page(width=595, height=842)
        for number, line in enumerate(said * 4):
            page.insert_text((60, 80 + 20 * number), line, fontname="F", fontfile=FONT, fontsize=11)
        page.insert_image(pymupdf.Rect(60, 300, 460, 420), stream=image)
        pdf.save(path)
    return read_page(path, describe(path, "a", "0"), 1, Config())


def test_what_a_picture_says_stands_in_its_place(tmp_path: Path) -> None:
    page = read(tmp_path / "a.pdf", picture(SHOWN))
    assert page.read_as == "mixed"
    lines = [line for block in page.blocks for line in block.lines]
    found = {line.text: line.box for line in lines}
    for shown in SHOWN:
        box = found[shown]
        assert box is not None
        assert 60 <= box.x0 < box.x1 <= 460
        assert 300 <= box.y0 < box.y1 <= 420
    assert page.raw.startswith(SAID)


@pytest.mark.parametrize("lines", [(), ("№ 5",)])
def test_a_picture_without_words_adds_nothing(tmp_path: Path, lines: tuple[str, ...]) -> None:
    page = read(tmp_path / "a.pdf", picture(lines))
    assert page.read_as == "text_layer"
    assert page.raw == f"{SAID}\n" * 4
