"""A page that is one JPEG is seen as the scanner wrote it; any other is drawn by MuPDF."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.ocr import render as rendering
from pipeline.ocr.mupdf import library
from pipeline.ocr.render import render

MANY = 10_000_000
DPI = 100


def _picture() -> Any:
    """Return a grey page of 4 by 5 inches with a bar near its top, as RGB."""
    picture = np.full((5 * DPI, 4 * DPI, 3), 230, np.uint8)
    picture[40:60, 30:200] = 20
    return picture


def _page(suffix: str = ".jpg", *, quality: int = 90) -> Any:
    _, data = cv2.imencode(suffix, _picture(), [cv2.IMWRITE_JPEG_QUALITY, quality])
    page = library().open().new_page(width=4 * 72, height=5 * 72)
    page.insert_image(page.rect, stream=data.tobytes())
    return page


def _jpeg(page: Any) -> tuple[Any, int]:
    return page.parent, page.get_images()[0][0]


def _turned(page: Any) -> None:
    page.set_rotation(180)


def _inverted(page: Any) -> None:
    pdf, xref = _jpeg(page)
    pdf.xref_set_key(xref, "Decode", "[1 0 1 0 1 0]")


def _cut_off(page: Any) -> None:
    pdf, xref = _jpeg(page)
    pdf.update_stream(xref, pdf.xref_stream_raw(xref)[:1500], compress=False)
    pdf.xref_set_key(xref, "Filter", "/DCTDecode")


def _mislabelled(page: Any) -> None:
    pdf, xref = _jpeg(page)
    pdf.xref_set_key(xref, "Width", str(4 * DPI - 10))


def _upside_down(page: Any) -> None:
    pdf = page.parent
    contents = page.read_contents()
    (xref, *more) = page.get_contents()
    for other in more:
        pdf.update_stream(other, b" ")
    pdf.update_stream(xref, b"q 1 0 0 -1 0 360 cm " + contents + b" Q")


def _behind_a_clip(page: Any) -> None:
    (xref, *_) = page.get_contents()
    page.parent.update_stream(xref, b"0 0 288 330 re W n " + page.parent.xref_stream(xref))


def _with_a_mark(page: Any) -> None:
    page.insert_text((100, 200), "12", fontsize=20)


def _smaller(page: Any) -> None:
    page.set_mediabox(library().Rect(0, 0, 4 * 72 + 12, 5 * 72))


CHANGES = (
    _turned,
    _inverted,
    _cut_off,
    _mislabelled,
    _upside_down,
    _behind_a_clip,
    _with_a_mark,
    _smaller,
)


@pytest.mark.parametrize("dpi", [DPI, 300])
def test_a_page_that_is_a_jpeg_shows_its_own_dots(
    dpi: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page()
    drawn = rendering._drawn(page, DPI / 72, None)
    monkeypatch.setattr(rendering, "_drawn", None)
    found = render(page, dpi, MANY)
    assert found.growth == pytest.approx(dpi / DPI)
    assert np.array_equal(found.picture, drawn[:, :, 0])


@pytest.mark.parametrize("mark", [(0, 0, 0), (0, 0, 90)])
def test_a_jpeg_in_colour_is_grey_where_it_has_none(mark: tuple[int, int, int]) -> None:
    picture = _picture()
    picture[300:330, 200:230] = mark
    _, data = cv2.imencode(".jpg", picture)
    page = library().open().new_page(width=4 * 72, height=5 * 72)
    page.insert_image(page.rect, stream=data.tobytes())
    assert render(page, DPI, MANY).picture.ndim == (3 if any(mark) else 2)


@pytest.mark.parametrize("change", CHANGES)
def test_a_jpeg_that_is_not_all_of_its_page_is_drawn(change: Callable[[Any], None]) -> None:
    page = _page()
    change(page)
    pdf = library().open(stream=page.parent.tobytes())
    page = pdf[0]
    found = render(page, 300, MANY)
    drawn = rendering._drawn(page, found.scale / found.growth, None)
    assert np.array_equal(found.picture, drawn)


def test_another_file_is_drawn() -> None:
    page = _page(".png")
    assert np.array_equal(render(page, DPI, MANY).picture, _picture())


@pytest.mark.parametrize("drawn", [0, 1])
def test_the_picture_is_the_one_that_the_page_draws(drawn: int) -> None:
    page = library().open().new_page(width=4 * 72, height=5 * 72)
    for shade in (40, 200):
        _, data = cv2.imencode(".jpg", np.full((5 * DPI, 4 * DPI, 3), shade, np.uint8))
        page.insert_image(page.rect, stream=data.tobytes())
    other = [xref for xref in page.get_contents() if page.parent.xref_stream(xref).strip()][
        1 - drawn
    ]
    page.parent.update_stream(other, b" ")
    page = library().open(stream=page.parent.tobytes())[0]
    assert len(page.get_images()) == 2
    assert int(render(page, DPI, MANY).picture.mean()) == (40, 200)[drawn]
