"""Pages read: text layers good, broken, hidden and absent, and scans turned, leaning and shaded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from rapidfuzz.distance import Levenshtein

from pipeline.config import Config
from pipeline.ocr.layer.verdict import wrong_lines
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import describe
from pipeline.ocr.read import lay_out, read_page
from pipeline.ocr.render import Picture
from pipeline.ocr.scan import scans, tesseract
from pipeline.records import Block, Box, Line, Page, Word

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
TEXT = (
    "Қазақстан Республикасының Үкіметі өңірлердің дамуына",
    "ерекше көңіл бөледі және әлеуметтік қорғау шараларын",
    "Правительство Республики Казахстан утверждает план",
    "мероприятий на 2020-2025 годы в сумме 12 345 тенге.",
    "The Government of the Republic approves the report.",
)
BESIDE = ("form_field", "annotation", "bookmark")
needs_tesseract = pytest.mark.skipif(
    not {"rus", "kaz", "eng"} <= tesseract.languages_here() or not Path(FONT).exists(),
    reason="needs Tesseract with rus, kaz, eng, and the DejaVu fonts",
)


def _read(path: Path) -> Page:
    return read_page(path, describe(path, "d", ""), 1, Config())


def _scan() -> Picture:
    image = Image.new("RGB", (1654, 2339), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, 36)
    for row in range(25):
        draw.text((180, 250 + row * 66), TEXT[row % 5], font=font, fill=(20, 20, 20))
    return np.asarray(image)


def _shaded(picture: Picture) -> Picture:
    light = np.linspace(0.4, 1, picture.shape[1])[None, :, None]
    return (picture * light).astype(np.uint8)


def _leaning(picture: Picture) -> Picture:
    return np.stack([scans.leaned(picture[:, :, i], 2.5) for i in range(3)], axis=2)


#: Name, what was done to the scan, how its page is turned.
SCANS: list[tuple[str, Callable[[Picture], Any], int]] = [
    ("leaning", _leaning, 0),
    ("upside down", lambda picture: np.rot90(picture, 2), 180),
    ("on its side", lambda picture: np.rot90(picture, 3), 90),
    ("shaded", _shaded, 0),
]


@needs_tesseract
@pytest.mark.parametrize(("name", "damage", "turn"), SCANS, ids=[name for name, _, _ in SCANS])
def test_scans_are_read(
    tmp_path: Path, name: str, damage: Callable[[Picture], Any], turn: int
) -> None:
    path = tmp_path / "scan.png"
    Image.fromarray(np.ascontiguousarray(damage(_scan()))).save(path, dpi=(200, 200))
    page = _read(path)
    truth = "\n".join(TEXT * 5)
    assert Levenshtein.distance(page.raw.strip(), truth) < 0.03 * len(truth)
    assert (page.read_as, page.rotation) == ("ocr", turn)


def _page_with(*, text: str, **options: Any) -> Any:
    pdf = library().open()
    page = pdf.new_page()
    page.insert_font(fontname="F0", fontfile=FONT)
    for row, line in enumerate(text.split("\n")):
        page.insert_text((60, 80 + 20 * row), line, fontname="F0", fontsize=11, **options)
    return pdf


def test_a_good_layer_is_kept_and_hidden_text_is_not_content(tmp_path: Path) -> None:
    pdf = _page_with(text="\n".join(TEXT))
    pdf[0].insert_text((60, 400), "nobody sees this", render_mode=3)
    pdf[0].insert_text((-900, 400), "nor this")
    path = tmp_path / "a.pdf"
    pdf.save(path)
    page = _read(path)
    assert page.read_as == "text_layer"
    assert sorted(page.raw.split("\n")) == sorted(["", *TEXT])


def test_raw_text_is_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    _page_with(text="\n".join(TEXT)).save(path)
    page = _read(path)
    assert page.blocks
    for block in page.blocks:
        for line in block.lines:
            assert page.raw[line.start : line.start + len(line.text)] == line.text
            assert [line.text[w.start : w.end] for w in line.words] == line.text.split()


def test_an_empty_page_is_not_given_to_tesseract(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pdf = library().open()
    pdf.new_page()
    pdf.save(path)
    assert _read(path).reason == "empty page"


def test_letters_that_stand_for_nothing_are_wrong() -> None:
    assert wrong_lines(["\ue012\ue013 \ue014\ue015", *TEXT]) == (True, *[False] * len(TEXT))


@pytest.mark.parametrize("size", [(1, 1), (9000, 1), (2, 9000)])
def test_picture_too_narrow_for_letters_is_an_empty_page(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "strip.png"
    Image.new("L", size, 255).save(path)
    page = read_page(path, describe(path, "strip", ""), 1, Config())
    assert page.raw == ""


def test_fields_notes_and_bookmarks_are_read_once(tmp_path: Path) -> None:
    pymupdf = library()
    pdf = _page_with(text="\n".join(TEXT))
    page = pdf[0]
    field = pymupdf.Widget()
    field.field_name, field.field_type = "name", pymupdf.PDF_WIDGET_TYPE_TEXT
    field.field_value, field.rect = "Filled in by hand", pymupdf.Rect(60, 300, 260, 320)
    page.add_widget(field)
    page.add_text_annot((300, 400), "A note in the margin")
    pdf.set_toc([[1, "Part one", 1]])
    path = tmp_path / "a.pdf"
    pdf.save(path)
    page = _read(path)
    found = [(b.kind, b.lines[0].text) for b in page.blocks if b.kind in BESIDE]
    assert found == [
        ("annotation", "A note in the margin"),
        ("bookmark", "Part one"),
    ]
    assert page.raw.count("Filled in by hand") == 1  # MuPDF reads what the field shows


@pytest.mark.parametrize(
    ("line", "is_wrong"),
    [
        ("?аза?стан Республикасыны? ?кіметі ?аулы етеді", True),
        ("2021 жылŃы 5 ŋаœтардаŃы", True),
        ("научная - URL: https://cyberleninka.ru/article/n/klassifikatsiya-faktorov-form/", False),
        ("Что делать? Кто виноват? Где?", False),
        ("Қазақстан Республикасының Үкіметі қаулы етеді", False),
    ],
)
def test_kazakh_letters_that_a_layer_lost_are_wrong(line: str, is_wrong: bool) -> None:
    assert wrong_lines([line]) == (is_wrong,)


def test_a_line_that_is_laid_out_keeps_all_but_its_offset() -> None:
    box = Box(x0=1, y0=2, x1=3, y1=4)
    line = Line(
        text="Заң",
        start=7,
        box=box,
        confidence=0.5,
        words=(Word(start=0, end=3, box=box),),
        font="Serif",
        size=11.0,
        bold=True,
        begins_bold=True,
        doubtful=True,
    )
    assert all(getattr(line, name) != plain for name, plain in Line._field_defaults.items())
    raw, (block,) = lay_out([Block(kind="paragraph", lines=(line, line))])
    assert raw == "Заң\nЗаң\n"
    assert block.lines == (line._replace(start=0), line._replace(start=4))


def test_raised_digits_of_a_text_layer_stay_raised(tmp_path: Path) -> None:
    """A footnote's mark is no part of the word before it, and m2 is an area."""
    pdf = library().open()
    page = pdf.new_page()
    page.insert_htmlbox(
        (50, 50, 500, 200),
        "<p>Ministry of Finance<sup>1</sup> built 45 m<sup>2</sup> and 12 huts<sup>3)</sup>.</p>"
        "<p>In 2019-2021<sup>1/</sup> and 2022<sup>2, 3</sup> losses fell by <sup>1/</sup>2.</p>"
        "<p><sup>1</sup> Excluding grants, 2 of them.</p>"
        "<p>Loans<sup>a</sup> in the 3<sup>rd</sup> quarter</p>",
    )
    path = tmp_path / "raised.pdf"
    pdf.save(path)
    line, years, note, letter = (line for block in _read(path).blocks for line in block.lines)
    assert letter.text == "Loansᵃ in the 3rd quarter"
    assert note.text == "¹ Excluding grants, 2 of them."
    assert years.text == "In 2019-2021¹⁾ and 2022², ³ losses fell by 1/2."
    assert line.text == "Ministry of Finance¹ built 45 m² and 12 huts³⁾."
    assert [line.text[w.start : w.end] for w in line.words][2:6] == [
        "Finance¹",
        "built",
        "45",
        "m²",
    ]
