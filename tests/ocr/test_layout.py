"""Pages of our own making, born digital, come out whole: order, columns, cells, heads, hyphens."""

from pathlib import Path

import pytest

from pipeline.errors import MissingPart
from pipeline.evaluation.page_makers import FAMILIES, faces_here, make
from pipeline.evaluation.pages import read_and_count
from pipeline.ocr.columns import columns_of
from pipeline.ocr.recognize import without_specks
from pipeline.ocr.rulings import ruled_lines, without_rulings
from pipeline.ocr.tesseract import Token
from pipeline.records import Box, Line


def _faces() -> bool:
    try:
        return bool(faces_here())
    except MissingPart:
        return False


needs_faces = pytest.mark.skipif(not _faces(), reason="needs a font with the Kazakh letters")


@needs_faces
@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_comes_out_as_it_was_made(tmp_path: Path, family: str) -> None:
    made = make(family, 3)
    path = tmp_path / "page.pdf"
    path.write_bytes(made.pdf)
    counts, read_as = read_and_count(path, made)
    assert set(read_as) == {"text_layer"}
    assert counts.letter_errors <= 0.002 * counts.letters
    assert counts.pairs_right == counts.pairs
    assert (counts.cells_right, counts.cells_found) == (counts.cells, counts.cells)
    assert (counts.edges_right, counts.edges_found) == (counts.edges, counts.edges)
    assert counts.broken_right >= 0.9 * counts.broken


def _line(x0: float, x1: float, y: float, text: str) -> Line:
    return Line(text=text, start=0, box=Box(x0=x0, y0=y, x1=x1, y1=y + 10), size=10)


def test_columns_are_read_one_after_another() -> None:
    lines = [_line(60, 530, 40, "Заголовок над обеими колонками текста")]
    for row in range(6):
        lines.append(_line(60, 280, 60 + 13 * row, f"левая колонка, строка {row}"))
        lines.append(_line(310, 530, 60 + 13 * row, f"правая колонка, строка {row}"))
    columns = columns_of(lines)
    assert [column.flow for column in columns] == [0, 1, 2]
    assert [len(column.lines) for column in columns] == [1, 6, 6]


def test_rulings_are_found_and_painted_over() -> None:
    import cv2
    import numpy as np

    grey = np.full((900, 1200), 250, np.uint8)
    for y in (100, 300, 500):
        cv2.line(grey, (100, y), (1100, y), 0, 3)
    for x in (100, 600, 1100):
        cv2.line(grey, (x, 100), (x, 500), 0, 3)
    rulings = ruled_lines(grey, 300)
    assert len(rulings) == 6
    assert without_rulings(grey, rulings).min() > 200
    assert ruled_lines(np.full((900, 1200), 250, np.uint8), 300) == ()


def test_a_speck_in_the_gutter_parts_no_columns() -> None:
    lines = []
    for row in range(30):
        lines.append(_line(60, 280, 60 + 13 * row, f"левая колонка, строка {row}"))
        lines.append(_line(306 if row == 14 else 310, 530, 60 + 13 * row, f"правая, строка {row}"))
    assert [len(column.lines) for column in columns_of(lines)] == [30, 30]


def test_marks_alone_before_a_line_are_specks() -> None:
    def token(text: str, x: int, line: int) -> Token:
        place = (1, 1, line)
        return Token(text=text, x0=x, y0=0, x1=x + 9, y1=9, confidence=0.9, line=place)

    tokens = [token("‚", 0, 1), token("first", 20, 1), token(".", 40, 1), token("-", 0, 2)]
    assert [t.text for t in without_specks(tokens)] == ["first", ".", "-"]
