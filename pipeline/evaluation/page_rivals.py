"""What other programs make of the same pages: plain Tesseract, pdfplumber, PyMuPDF itself.

Each is used as its own manual shows first. One that is not installed is left out.
"""

import importlib.util
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.config import Config
from pipeline.ocr import tesseract
from pipeline.ocr.mupdf import library


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rival read of a document; ``cells`` as (page, row, column, text) where it has them."""

    text: str
    cells: "Counter[tuple[int, int, int, str]]"
    seconds: float


def texts(path: Path, group: str) -> Iterator[tuple[str, Found]]:
    """Yield the name of each rival that reads such pages, and what it found."""
    if group.startswith(("scan", "layer")):
        if tesseract.engine_name():
            kind = "broken layers" if group.startswith("layer") else "scans"
            yield f"plain Tesseract, 300 dpi: {kind}", _by_tesseract(path)
        return
    if importlib.util.find_spec("pdfplumber"):
        yield "pdfplumber: born digital", _by_pdfplumber(path)
    yield "PyMuPDF text: born digital", _by_pymupdf(path)


def _by_tesseract(path: Path) -> Found:
    import numpy as np

    begun = time.process_time()
    lines: list[str] = []
    for page in library().open(path):
        pixmap = page.get_pixmap(dpi=300, colorspace=library().csGRAY, alpha=False)
        grey = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, -1)
        tokens = tesseract.read(np.ascontiguousarray(grey), Config().languages, dpi=300)
        lines += [token.text for token in tokens]
    return Found(text=" ".join(lines), cells=Counter(), seconds=time.process_time() - begun)


def _by_pdfplumber(path: Path) -> Found:
    import pdfplumber

    begun = time.process_time()
    text: list[str] = []
    cells: Counter[tuple[int, int, int, str]] = Counter()
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            text.append(page.extract_text())
            for table in page.extract_tables():
                for r, row in enumerate(table):
                    for c, cell in enumerate(row):
                        if cell:
                            cells[page.page_number, r, c, "".join(cell.split())] += 1
    return Found(text="\n".join(text), cells=cells, seconds=time.process_time() - begun)


def _by_pymupdf(path: Path) -> Found:
    begun = time.process_time()
    text: list[str] = []
    cells: Counter[tuple[int, int, int, str]] = Counter()
    for page in library().open(path):
        text.append(page.get_text())
        for table in page.find_tables().tables:
            for r, row in enumerate(table.extract()):
                for c, cell in enumerate(row):
                    if cell:
                        cells[page.number + 1, r, c, "".join(cell.split())] += 1
    return Found(text="\n".join(text), cells=cells, seconds=time.process_time() - begun)
