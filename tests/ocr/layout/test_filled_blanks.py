"""A line of a form that is filled in on drawn blanks is read as one."""

import pytest

from pipeline.ocr.layout.filled_blanks import with_filled_blanks
from pipeline.ocr.rows import box_of, rows_of
from pipeline.records import Box, Line
from tests.ocr.layout.test_paragraphs import line


def _rows(*lines: Line, blanks: tuple[tuple[float, float], ...]) -> list[str]:
    foot = box_of(lines[0]).y1 + 1
    rulings = [Box(x0=x0, y0=foot, x1=x1, y1=foot + 0.7) for x0, x1 in blanks]
    return [" | ".join(x.text for x in row) for row in with_filled_blanks(rows_of(lines), rulings)]


FORM = (
    line(50, 100, "Голов:"),
    line(82, 100, "1 250"),
    line(240, 100, "голов, из них коров:"),
    line(342, 100, "640"),
)


def test_words_before_on_and_behind_a_blank_are_one_line() -> None:
    assert _rows(*FORM, blanks=((81, 238), (341, 500))) == ["Голов: 1 250 голов, из них коров: 640"]


@pytest.mark.parametrize(
    "blanks",
    [
        (),
        ((50, 500),),  # the ruling of a table
        ((50, 238),),  # so is one that begins where the row does
        ((81, 150),),  # ends before the words
    ],
)
def test_other_pieces_of_a_row_stay_apart(blanks: tuple[tuple[float, float], ...]) -> None:
    assert "голов, из них коров:" in _rows(*FORM, blanks=blanks)[0].split(" | ")


def test_a_name_behind_the_blank_for_its_sign_stays_apart() -> None:
    pieces = (line(50, 100, "Аким:"), line(240, 100, "А. Ли"))
    assert _rows(*pieces, blanks=((80, 238),)) == ["Аким: | А. Ли"]
