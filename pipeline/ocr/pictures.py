"""Pictures within a page that has a text layer: a screenshot, a scanned table, an annex."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from pipeline.ocr.frames import Reading, turned_line, with_boxes
from pipeline.ocr.layer.text_layer import Image
from pipeline.ocr.mupdf import library
from pipeline.records import Box, Line

if TYPE_CHECKING:
    from pipeline.config import Config

#: A picture is read that covers so much of the page and is at least so wide and high, in points...
LEAST_SHARE: Final = 0.03
LEAST_WIDTH: Final = 100.0
LEAST_HEIGHT: Final = 30.0
#: ...has pixels enough for letters...
LEAST_PIXELS: Final = 50_000
#: ...and over which the layer has no more letters than these.
FEW_LETTERS: Final = 12
#: Lines of a picture are kept where Tesseract is so sure, if together they have so many letters:
#: what it makes of a photograph or a seal is neither.
SURE: Final = 0.65
LEGIBLE: Final = 24


def lines_of_pictures(
    page: Any, layer: Reading, images: Sequence[Image], config: "Config"
) -> tuple[Line, ...]:
    """Return what OCR reads on the pictures of a page of PyMuPDF that its text layer leaves out.

    Only upright pages are looked at; boxes are in points of the page.
    """
    if not images or layer.turn or page.rotation:
        return ()
    boxes = _pictures(page, layer.lines, images)
    return tuple(line for box in boxes for line in _read(page, box, config))


def _pictures(page: Any, lines: Sequence[Line], images: Sequence[Image]) -> list[Box]:
    """Return where pictures stand that are worth reading, none of them within another."""
    area = max(1.0, page.rect.width * page.rect.height)
    found: list[Box] = []
    for image in images:
        box = Box(
            x0=max(image.box.x0, 0),
            y0=max(image.box.y0, 0),
            x1=min(image.box.x1, page.rect.x1),
            y1=min(image.box.y1, page.rect.y1),
        )
        wide, high = box.x1 - box.x0, box.y1 - box.y0
        if wide < LEAST_WIDTH or high < LEAST_HEIGHT or wide * high < LEAST_SHARE * area:
            continue
        if image.width * image.height < LEAST_PIXELS:
            continue
        if any(_is_within(box, other) for other in found):
            continue
        written = sum(len(line.text) for line in lines if line.box and _is_within(line.box, box))
        if written <= FEW_LETTERS:
            found.append(box)
    return found


def _is_within(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 <= x <= outer.x1 and outer.y0 <= y <= outer.y1


def _read(page: Any, box: Box, config: "Config") -> list[Line]:
    from pipeline.ocr.render import render
    from pipeline.ocr.scan.recognize import recognize

    clip = library().Rect(box.x0, box.y0, box.x1, box.y1)
    reading = recognize(render(page, config.dpi, config.max_pixels, clip), config)
    sure = [line for line in reading.lines if line.confidence >= SURE]
    if sum(c.isalpha() for line in sure for c in line.text) < LEGIBLE:
        return []
    width, height = reading.width, reading.height
    return [_moved(turned_line(line, reading.turn, width, height), box.x0, box.y0) for line in sure]


def _moved(line: Line, x: float, y: float) -> Line:
    return with_boxes(line, lambda b: Box(x0=b.x0 + x, y0=b.y0 + y, x1=b.x1 + x, y1=b.y1 + y))
