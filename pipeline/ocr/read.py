"""One page of a document, read: its text layer, its picture, or both; or a page of a text file."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.errors import Damaged
from pipeline.ocr.beside import beside_the_text
from pipeline.ocr.frames import Reading, leaned_blocks, turned_blocks
from pipeline.ocr.layer.text_layer import read_layer
from pipeline.ocr.layer.verdict import LOST, Verdict, judge_layer, likely, lost_letters
from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.mupdf import library
from pipeline.ocr.open import opened_pdf
from pipeline.ocr.pictures import lines_of_pictures
from pipeline.ocr.plain import read_plain
from pipeline.records import Block, Document, Line, Page, ReadAs

if TYPE_CHECKING:
    from pipeline.config import Config
    from pipeline.ocr.render import Rendered

#: A line of the layer and what OCR reads in its place agree where they are so similar, 0 to 100.
AGREED: Final = 85.0
#: Letters need so many pixels; OpenCV and Tesseract stumble over narrower pictures.
NARROWEST: Final = 8
#: After so many pages MuPDF lets go of the fonts and pictures it keeps, up to 256 MB of them.
_FORGET: Final = 32


def read_page(path: Path, document: Document, number: int, config: "Config") -> Page:
    """Return page `number` (from 1) of a document as read; raises a `DocumentError`."""
    if document.media_type == "text/plain":
        return read_plain(path, number)
    if document.media_type == "application/pdf":
        return _read_pdf_page(path, number, config)
    return _read_image(path, number, config)


def _read_pdf_page(path: Path, number: int, config: "Config") -> Page:
    pdf = opened_pdf(path)
    try:
        page = pdf[number - 1]
    except Exception as error:
        raise Damaged(f"page {number} is broken; export the PDF again") from error
    if number % _FORGET == 0:
        library().TOOLS.store_shrink(100)
    return _with_beside(_read_layer_or_picture(page, number, config), page)


def _with_beside(read: Page, page: Any) -> Page:
    """Return a page with its form fields, annotations and bookmarks after its text."""
    beside = beside_the_text(page, read.raw)
    if not beside:
        return read
    raw, blocks = lay_out((*read.blocks, *beside))
    return replace(read, raw=raw, blocks=blocks)


def _read_layer_or_picture(page: Any, number: int, config: "Config") -> Page:
    layer = read_layer(page)
    verdict = judge_layer(layer, page)
    from_layer = replace(layer.seen, lines=verdict.lines)
    if verdict.belief == "right":
        pictured = lines_of_pictures(page, from_layer, layer.images, config)
        if pictured:
            both = replace(from_layer, lines=(*from_layer.lines, *pictured))
            return _page(number, both, "mixed", f"{verdict.reason}; a picture on it was read")
    if verdict.belief in ("right", "blank"):
        return _page(number, from_layer, "text_layer", verdict.reason)
    from_picture = _recognized(page, config)
    if verdict.belief == "missing":
        return _page(number, from_picture, "ocr", verdict.reason)
    if verdict.belief == "mixed" and from_picture.turn == layer.seen.turn:
        verdict = confirmed(verdict, from_picture.lines)
        if not any(verdict.wrong):
            return _page(number, from_layer, "text_layer", "OCR agrees with the text layer")
        mixed = replace(from_layer, lines=mix(verdict, from_picture.lines))
        return _page(number, mixed, "mixed", verdict.reason)
    if _reads_better(from_layer, from_picture):
        reason = f"{verdict.reason}, but OCR reads it no better"
        return _page(number, from_layer, "text_layer", reason)
    return _page(number, from_picture, "ocr", verdict.reason)


def _recognized(page: Any, config: "Config") -> Reading:
    from pipeline.ocr.render import render

    return _recognize(render(page, config.dpi, config.max_pixels), config)


def _recognize(rendered: "Rendered", config: "Config") -> Reading:
    """Return what is on a picture; nothing where it is too narrow for a line of letters."""
    from pipeline.ocr.scan.recognize import recognize

    height, width = rendered.picture.shape[:2]
    if min(height, width) < NARROWEST:
        return Reading(lines=(), width=width / rendered.scale, height=height / rendered.scale)
    return recognize(rendered, config)


def _reads_better(layer: Reading, picture: Reading) -> bool:
    """Return whether the text layer is likelier prose than what OCR read, or OCR read nothing."""
    from rapidfuzz.fuzz import ratio

    read = " ".join(line.text for line in picture.lines)
    stated = " ".join(line.text for line in layer.lines)
    if lost_letters(stated) > lost_letters(read) + 2:
        return False  # as alike as can be but for the letters that it lost
    if ratio(stated, read) >= AGREED:
        return True
    if sum(c.isalpha() for c in read) < 0.3 * sum(c.isalpha() for c in stated):
        return True
    return likely(stated) > likely(read) + 0.1


def confirmed(verdict: Verdict, read: Sequence[Line]) -> Verdict:
    """Return a verdict in which no line is wrong that OCR reads the same way in its place."""
    from rapidfuzz.fuzz import ratio

    wrong = tuple(
        bad
        and (
            lost_letters(line.text) >= LOST
            or not any(
                _overlap(line, other) and ratio(line.text, other.text) >= AGREED for other in read
            )
        )
        for line, bad in zip(verdict.lines, verdict.wrong, strict=True)
    )
    return replace(verdict, wrong=wrong)


def mix(verdict: Verdict, read: Sequence[Line]) -> tuple[Line, ...]:
    """Return the right lines of a layer, and in the place of the wrong ones what OCR read there."""
    wrong = [line for line, bad in zip(verdict.lines, verdict.wrong, strict=True) if bad]
    right = [line for line, bad in zip(verdict.lines, verdict.wrong, strict=True) if not bad]
    taken = [
        line
        for line in read
        if any(_overlap(line, other) for other in wrong)
        and not any(_overlap(line, other) for other in right)
    ]
    missed = [line for line in wrong if not any(_overlap(line, other) for other in taken)]
    return (*right, *taken, *(line._replace(doubtful=True, confidence=0.3) for line in missed))


def _overlap(one: Line, other: Line) -> bool:
    """Return whether the middle line of one box runs through the other."""
    a, b = one.box, other.box
    if a is None or b is None:
        return False
    middle = (a.y0 + a.y1) / 2
    return b.y0 <= middle <= b.y1 and min(a.x1, b.x1) - max(a.x0, b.x0) > 1


def _read_image(path: Path, number: int, config: "Config") -> Page:
    from pipeline.ocr.render import from_image

    reading = _recognize(from_image(path, number, config.max_pixels), config)
    return _page(number, reading, "ocr", "image")


def _page(number: int, reading: Reading, read_as: ReadAs, reason: str) -> Page:
    blocks = blocks_of(
        reading.lines,
        width=reading.width,
        height=reading.height,
        rulings=reading.rulings,
        boxes=reading.boxes,
    )
    blocks += tuple(Block(kind="marginalia", lines=(line,)) for line in reading.leaning)
    blocks = leaned_blocks(blocks, reading.lean, reading.width, reading.height)
    blocks = turned_blocks(blocks, reading.turn, reading.width, reading.height)
    raw, blocks = lay_out(blocks)
    upright = reading.turn in (0, 180)
    width, height = (reading.width, reading.height) if upright else (reading.height, reading.width)
    return Page(
        number=number,
        width=round(width, 2),
        height=round(height, 2),
        read_as=read_as,
        reason=reason,
        raw=raw,
        blocks=blocks,
        rotation=reading.turn,
        confidence=_confidence(reading.lines),
    )


def lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Block, ...]]:
    """Return the raw text of blocks, each line ended by a line feed, and them with its offsets."""
    raw: list[str] = []
    placed: list[Block] = []
    start = 0
    for block in blocks:
        lines: list[Line] = []
        for line in block.lines:
            lines.append(line._replace(start=start))
            raw.append(line.text + "\n")
            start += len(line.text) + 1
        placed.append(block._replace(lines=tuple(lines)))
    return "".join(raw), tuple(placed)


def _confidence(lines: Sequence[Line]) -> float:
    """Return the mean confidence of the lines, each counted by its letters."""
    letters = sum(len(line.text) for line in lines)
    if not letters:
        return 1.0
    return round(sum(line.confidence * len(line.text) for line in lines) / letters, 3)
