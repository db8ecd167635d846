"""One page of a document, read: its text layer, its picture, or both; or a page of a text file."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from pipeline.errors import Damaged
from pipeline.ocr.frames import Reading, turned_blocks
from pipeline.ocr.layout import blocks_of
from pipeline.ocr.open import opened_pdf
from pipeline.ocr.plain import read_plain
from pipeline.ocr.text_layer import read_layer
from pipeline.records import Block, Document, Line, Page, ReadAs

if TYPE_CHECKING:
    from pipeline.config import Config


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
    layer = read_layer(page)
    if layer.letters:
        return _page(number, layer.seen, "text_layer", "good text layer", page)
    from pipeline.ocr.recognize import recognize
    from pipeline.ocr.render import render

    reading = recognize(render(page, config.dpi, config.max_pixels), config)
    return _page(number, reading, "ocr", "no text layer", page)


def _read_image(path: Path, number: int, config: "Config") -> Page:
    from pipeline.ocr.recognize import recognize
    from pipeline.ocr.render import from_image

    reading = recognize(from_image(path, number, config.max_pixels), config)
    return _page(number, reading, "ocr", "image", None)


def _page(number: int, reading: Reading, read_as: ReadAs, reason: str, page: Any) -> Page:
    blocks = blocks_of(
        reading.lines, width=reading.width, height=reading.height, rulings=reading.rulings
    )
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
            lines.append(replace(line, start=start))
            raw.append(line.text + "\n")
            start += len(line.text) + 1
        placed.append(replace(block, lines=tuple(lines)))
    return "".join(raw), tuple(placed)


def _confidence(lines: Sequence[Line]) -> float:
    """Return the mean confidence of the lines, each counted by its letters."""
    letters = sum(len(line.text) for line in lines)
    if not letters:
        return 1.0
    return round(fmean(line.confidence for line in lines for _ in range(len(line.text))), 3)
