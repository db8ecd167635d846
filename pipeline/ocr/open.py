"""What a file is: its type by its first bytes, its pages, what it says of itself; or what is wrong.

A file is judged by its inside. Where name and inside disagree, the file is refused with a message
that says which name fits: a researcher should know that the archive holds mislabelled files.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from pipeline.errors import Damaged, DocumentError, Empty, Encrypted, WrongType
from pipeline.ocr import images, plain
from pipeline.ocr.mupdf import library
from pipeline.records import Document

Kind = Literal["pdf", "image", "text"]

#: The first bytes of what qujat reads.
SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
)
#: The first bytes of what is often found under a wrong name, and what to do with it.
STRANGERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"PK\x03\x04", "a Word, Excel or zip file; save it as PDF, or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file; save it as PDF"),
    (b"{\\rtf", "an RTF file; save it as PDF"),
    (b"Rar!", "a RAR archive; unpack it"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it"),
    (b"\x1f\x8b", "a gzip file; unpack it"),
    (b"AT&TFORM", "a DjVu file; convert it to PDF"),
    (b"GIF8", "a GIF image; save it as PNG"),
    (b"BM", "a BMP image; save it as PNG"),
    (b"%!PS", "a PostScript file; convert it to PDF"),
    (b"RIFF", "a WebP image or a sound; save images as PNG"),
)
#: Suffix -> what it promises.
PROMISES: Final[dict[str, Kind]] = {
    ".pdf": "pdf",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".jpe": "image",
    ".tif": "image",
    ".tiff": "image",
    ".txt": "text",
    ".text": "text",
}
#: A PDF may have other bytes before its header (PDF 32000-1, annex H.3.4.1).
_HEADER_WITHIN: Final = 1024
_TAIL: Final = 2048


def describe(path: Path, doc_id: str, sha256: str) -> Document:
    """Return what the file at `path` is; raises a `DocumentError` that says what to do about it."""
    media_type = media_type_of(path)
    if media_type == "application/pdf":
        return _describe_pdf(path, doc_id, sha256)
    pages = len(plain.pages(path)) if media_type == "text/plain" else images.count(path)
    return Document(
        doc_id=doc_id, path=str(path), sha256=sha256, media_type=media_type, pages=pages
    )


def media_type_of(path: Path) -> str:
    """Return the media type of a file by its first bytes (else `Empty`, `WrongType`)."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER_WITHIN + 8)
    except OSError as error:
        raise DocumentError(
            f"the file cannot be read ({error.strerror}); check that it is there and may be read"
        ) from error
    if not head:
        raise Empty("the file has no bytes; fetch or save it again")
    promise = PROMISES.get(path.suffix.lower())
    media_type, is_a = _inside(head)
    if not media_type:
        raise WrongType(f"the file is {is_a}")
    kind = _kind(media_type)
    if promise is not None and promise != kind:
        if promise == "pdf" and kind == "text":
            raise _not_a_pdf(head)
        raise WrongType(
            f"the name ends in {path.suffix} but the file is {is_a}; "
            f"rename it to {path.stem}{_suffix(media_type)}"
        )
    return media_type


@lru_cache(maxsize=2)
def _opened(path: str, modified: int, size: int) -> Any:
    pymupdf = library()
    try:
        return pymupdf.open(**_source(path), filetype="pdf")
    except pymupdf.EmptyFileError as error:
        raise Empty("the file has no bytes; fetch or save it again") from error
    except (pymupdf.FileDataError, RuntimeError, ValueError) as error:
        raise Damaged(
            "the PDF is damaged and no page could be found in it; fetch or export it again"
        ) from error


def _source(path: str) -> dict[str, str | bytes]:
    """Return what MuPDF opens: a file by its name, by its bytes where the name is no UTF-8.

    Archives made on Windows unpack to such names.
    """
    try:
        path.encode()
    except UnicodeEncodeError:
        return {"stream": Path(path).read_bytes()}
    return {"filename": path}


def opened_pdf(path: Path) -> Any:
    """Return the opened PDF; the last two stay open in this process."""
    status = path.stat()
    pdf = _opened(str(path), status.st_mtime_ns, status.st_size)
    if pdf.needs_pass:
        raise Encrypted(
            "the PDF is protected by a password; save a copy without one "
            "(qpdf --decrypt --password=... IN OUT) and put that in its place"
        )
    return pdf


def _describe_pdf(path: Path, doc_id: str, sha256: str) -> Document:
    pdf = opened_pdf(path)
    try:
        count = int(pdf.page_count)
    except Exception as error:
        raise Damaged("the list of pages is broken; fetch or export the PDF again") from error
    cut_off = pdf.is_repaired and _is_cut_off(path)
    if cut_off and not any(page.read_contents().strip() for page in pdf):
        raise Damaged("the PDF ends before its end and its pages are lost; fetch it again")
    if count < 1:
        raise Empty("the PDF has no pages; export it again")
    said = pdf.metadata or {}
    return Document(
        doc_id=doc_id,
        path=str(path),
        sha256=sha256,
        media_type="application/pdf",
        pages=count,
        file_title=_tidy(said.get("title")),
        author=_tidy(said.get("author")),
        created=_iso_date(said.get("creationDate")),
        producer=_tidy(said.get("producer")),
        note="the file ends before its end: pages may be missing; fetch it again"
        if cut_off
        else "",
    )


def _is_cut_off(path: Path) -> bool:
    """Return whether a PDF has no end mark in its last bytes."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return b"%%EOF" not in file.read()


def _inside(head: bytes) -> tuple[str, str]:
    """Return the media type ("" where qujat reads none) and "what it is" for a message."""
    for signature, media_type in SIGNATURES:
        if head.startswith(signature):
            return media_type, f"a {media_type.removeprefix('image/').upper()} image"
    if b"%PDF-" in head[:_HEADER_WITHIN]:
        return "application/pdf", "a PDF"
    for signature, is_a in STRANGERS:
        if head.startswith(signature):
            return "", is_a
    if plain.looks_like_text(head):
        return "text/plain", "plain text"
    return "", "nothing that qujat reads; it reads PDF, PNG, JPEG, TIFF and plain text"


def _not_a_pdf(head: bytes) -> WrongType:
    low = head.lstrip().lower()
    if low.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head")):
        return WrongType(
            "the name ends in .pdf but the file is a web page, often an error message of the site "
            "it came from; fetch the PDF again"
        )
    return WrongType(
        "the name ends in .pdf but the file is plain text; fetch it again, or rename it to .txt"
    )


def _kind(media_type: str) -> Kind:
    if media_type == "application/pdf":
        return "pdf"
    return "text" if media_type == "text/plain" else "image"


def _suffix(media_type: str) -> str:
    return {"application/pdf": ".pdf", "text/plain": ".txt"}.get(
        media_type, "." + media_type.removeprefix("image/")
    )


def _tidy(text: str | None) -> str:
    """Return a metadata string on one line, without control characters.

    >>> _tidy("  Об\\x00 утверждении\\n ")
    'Об утверждении'
    """
    return " ".join("".join(c if c.isprintable() else " " for c in text or "").split())


def _iso_date(text: str | None) -> str:
    """Return a PDF date as an ISO day, "" where it is none.

    >>> _iso_date("D:20240131120000+06'00'")
    '2024-01-31'
    """
    digits = (text or "").removeprefix("D:")[:8]
    if len(digits) != 8 or not digits.isdigit():
        return ""
    year, month, day = digits[:4], digits[4:6], digits[6:]
    if not ("01" <= month <= "12" and "01" <= day <= "31"):
        return ""
    return f"{year}-{month}-{day}"
