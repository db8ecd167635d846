"""What other programs make of the same pages, each used as its own manual shows first.

Born digital: pdfplumber, PyMuPDF's own text and tables, PyMuPDF4LLM, img2table. Scans and broken
layers: plain Tesseract, and OCRmyPDF (``--mode force -l rus+kaz+eng``), whose new text layer is
taken. A program that is not installed is named so (`missing`); none is needed but for this table.

Two are left out, and named with the reason (`LEFT_OUT`). Docling 2 reads no page without the models
of its layout and tables, fetched from Hugging Face when it first runs. Unstructured does so, too
(``hi_res``); without models (``fast``) it gives the text of pdfminer.six, which pdfplumber stands
for here, and no tables.
"""

import importlib.util
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.config import Config
from pipeline.ocr.mupdf import library
from pipeline.ocr.scan import tesseract

Cells = Counter[tuple[int, int, int, str]]
_ROW_OF_DASHES: Final = re.compile(r"[\s|:-]+")


#: Rivals that are not run, and why.
LEFT_OUT: Final = (
    ("docling", "fetches its models when it first runs"),
    ("unstructured", "fetches its models when it first runs; without, its text is pdfminer.six's"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rival read of a document; ``cells`` as (page, row, column, text) where it has them."""

    text: str
    cells: Cells
    seconds: float


Rival = Callable[[Path], tuple[str, Cells]]


def texts(path: Path, group: str) -> Iterator[tuple[str, Found]]:
    """Yield the name of each rival that reads such pages, and what it found."""
    scanned = group.startswith(("scan", "layer"))
    kind = "broken layers" if group.startswith("layer") else "scans"
    for name, module, read in SCANNED if scanned else BORN_DIGITAL:
        if importlib.util.find_spec(module) is None:
            continue
        begun = _cpu()
        text, cells = read(path)
        seconds = _cpu() - begun
        yield (
            f"{name}: {kind if scanned else 'born digital'}",
            Found(text=text, cells=cells, seconds=seconds),
        )


def missing() -> list[str]:
    """Return the names of the rivals that are not installed."""
    return [name for name, module, _ in ALL if importlib.util.find_spec(module) is None]


def _cpu() -> float:
    """Return the CPU time of this process and of those it waited for."""
    return sum(os.times()[:4])


# --- scans ---------------------------------------------------------------------------------------


def _by_tesseract(path: Path) -> tuple[str, Cells]:
    import numpy as np

    lines: list[str] = []
    for page in library().open(path):
        pixmap = page.get_pixmap(dpi=300, colorspace=library().csGRAY, alpha=False)
        grey = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, -1)
        tokens = tesseract.read(np.ascontiguousarray(grey), Config().languages, dpi=300)
        lines += [token.text for token in tokens]
    return " ".join(lines), Counter()


def _by_ocrmypdf(path: Path) -> tuple[str, Cells]:
    import ocrmypdf

    logging.getLogger("ocrmypdf").setLevel(logging.CRITICAL)
    output = path.with_suffix(".ocr.pdf")
    ocrmypdf.ocr(
        path,
        output,
        language=Config().languages.split("+"),
        force_ocr=True,
        output_type="pdf",
        optimize=0,
        progress_bar=False,
        jobs=1,
    )
    return "\n".join(page.get_text() for page in library().open(output)), Counter()


# --- born digital --------------------------------------------------------------------------------


def _by_pdfplumber(path: Path) -> tuple[str, Cells]:
    import pdfplumber

    text: list[str] = []
    cells: Cells = Counter()
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            text.append(page.extract_text())
            for table in page.extract_tables():
                _count(cells, page.page_number, table)
    return "\n".join(text), cells


def _by_pymupdf(path: Path) -> tuple[str, Cells]:
    text: list[str] = []
    cells: Cells = Counter()
    for page in library().open(path):
        text.append(page.get_text())
        for table in page.find_tables().tables:
            _count(cells, page.number + 1, table.extract())
    return "\n".join(text), cells


def _by_pymupdf4llm(path: Path) -> tuple[str, Cells]:
    import pymupdf4llm

    text: list[str] = []
    cells: Cells = Counter()
    for number, part in enumerate(_markdown(pymupdf4llm, path), 1):
        rows: list[list[str]] = []
        for line in [*part.splitlines(), ""]:
            if line.startswith("|"):
                if not _ROW_OF_DASHES.fullmatch(line):
                    rows.append([_plain(cell) for cell in line.strip().strip("|").split("|")])
                continue
            _count(cells, number, rows)
            text += [" ".join(row) for row in rows]
            rows = []
            text.append(_plain(line))
    return "\n".join(text), cells


def _markdown(pymupdf4llm: Any, path: Path) -> list[str]:
    pages = pymupdf4llm.to_markdown(str(path), page_chunks=True, show_progress=False)
    return [str(page["text"]) for page in pages]


def _plain(markdown: str) -> str:
    """Return a line of Markdown without its marks."""
    return re.sub(r"<br>|\*\*|^#+ |^> ?|`", " ", markdown).strip()


def _by_img2table(path: Path) -> tuple[str, Cells]:
    """Return the tables only: img2table reads nothing else."""
    from img2table.document import PDF

    cells: Cells = Counter()
    for number, tables in PDF(src=str(path)).extract_tables(borderless_tables=True).items():
        for table in tables:
            _count(cells, number + 1, table.df.values.tolist())
    return "", cells


def _count(cells: Cells, page: int, rows: Any) -> None:
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell:
                cells[page, r, c, "".join(str(cell).split())] += 1


#: Name, the module it needs, how it reads.
SCANNED: Final[tuple[tuple[str, str, Rival], ...]] = (
    ("plain Tesseract, 300 dpi", "tesserocr", _by_tesseract),
    ("OCRmyPDF --mode force", "ocrmypdf", _by_ocrmypdf),
)
BORN_DIGITAL: Final[tuple[tuple[str, str, Rival], ...]] = (
    ("pdfplumber", "pdfplumber", _by_pdfplumber),
    ("PyMuPDF text", "pymupdf", _by_pymupdf),
    ("PyMuPDF4LLM", "pymupdf4llm", _by_pymupdf4llm),
    ("img2table", "img2table", _by_img2table),
)
ALL: Final = (*SCANNED, *BORN_DIGITAL)
