"""What a file is, and what is said of a file that cannot be read."""

import os
from pathlib import Path

import pytest
from PIL import Image

from pipeline import errors
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import describe


def _pdf(pages: int = 1) -> bytes:
    pdf = library().open()
    for _ in range(pages):
        pdf.new_page().insert_text((72, 72), "Text of a page")
    data: bytes = pdf.tobytes()
    return data


def _encrypted() -> bytes:
    pymupdf = library()
    pdf = pymupdf.open()
    pdf.new_page()
    data: bytes = pdf.tobytes(
        encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner"
    )
    return data


#: Name of the file, its bytes, the error, a word of what to do.
TROUBLE = [
    ("empty.pdf", lambda: b"", errors.Empty, "again"),
    ("locked.pdf", _encrypted, errors.Encrypted, "password"),
    # cut by its beginning: its end has a random name of changing length
    ("cut.pdf", lambda: _pdf(3)[:570], errors.Damaged, "fetch or export it again"),
    ("page.pdf", lambda: b"<!DOCTYPE html><html></html>", errors.WrongType, "web page"),
    ("letter.pdf", lambda: b"PK\x03\x04" + bytes(50), errors.WrongType, "save it as PDF"),
    ("report.txt", _pdf, errors.WrongType, "report.pdf"),
    ("noise.txt", lambda: bytes(range(256)) * 4, errors.WrongType, "nothing that qujat reads"),
    ("scan.png", lambda: b"\x89PNG\r\n\x1a\nbroken", errors.Damaged, "again"),
]


@pytest.mark.parametrize(("name", "make", "error", "advice"), TROUBLE)
def test_trouble_is_named_with_advice(
    tmp_path: Path, name: str, make: object, error: type[errors.DocumentError], advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(make())  # type: ignore[operator]
    with pytest.raises(error, match=advice):
        describe(path, "d", "")


def test_a_pdf_without_its_last_bytes_keeps_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(_pdf(3)[:-300])
    document = describe(path, "cut", "")
    assert document.pages == 3
    assert "may be missing" in document.note


def test_a_pdf_cut_off_before_the_text_of_its_pages_is_damaged(tmp_path: Path) -> None:
    whole = _pdf()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: whole.index(b"stream")])
    with pytest.raises(errors.Damaged, match="fetch"):
        describe(path, "cut", "")


def test_a_pdf_is_described(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf(3))
    document = describe(path, "a", "00")
    assert (document.media_type, document.pages) == ("application/pdf", 3)


def test_a_pdf_whose_name_is_no_utf8_is_opened(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode("Қаулы".encode("utf-16-le") + b"\xff.pdf").replace("\0", "")
    path.write_bytes(_pdf(2))
    assert describe(path, "a", "00").pages == 2


def test_a_tiff_has_as_many_pages_as_frames(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    frames = [Image.new("L", (200, 300), 255) for _ in range(3)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert describe(path, "a", "").pages == 3
