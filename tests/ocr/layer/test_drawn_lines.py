import pymupdf
import pytest

from pipeline.ocr.layer.text_layer import read_layer
from pipeline.records import Box

#: Level and upright lines of a grid of two rows and two columns, from the foot of the page.
_GRID = (
    b"100 700 m 300 700 l 100 720 m 300 720 l 100 740 m 300 740 l"
    b" 100 700 m 100 740 l 200 700 m 200 740 l 300 700 m 300 740 l S"
)


def _rulings(drawing: bytes) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    document = pymupdf.open()
    page = document.new_page(width=595, height=842)
    stream = document.get_new_xref()
    document.update_object(stream, "<<>>")
    document.update_stream(stream, drawing)
    page.set_contents(stream)
    seen = read_layer(page).seen
    return seen.rulings, seen.boxes


def _scaled(drawing: bytes) -> bytes:
    larger = [b"%d" % (10 * int(x)) if x.isdigit() else x for x in drawing.split()]
    return b"q 0.1 0 0 0.1 0 0 cm 5 w " + b" ".join(larger) + b" Q"


def test_lines_drawn_at_another_scale_stand_where_they_are_and_are_thin() -> None:
    rulings, boxes = _rulings(_scaled(_GRID))
    level = sorted({r.y0 for r in rulings if r.x1 - r.x0 > 100})
    assert level == pytest.approx([102, 122, 142], abs=0.5)
    assert all(min(r.x1 - r.x0, r.y1 - r.y0) < 1 for r in rulings)
    assert len(rulings) == 6
    assert boxes == ()


def test_sides_of_a_rectangle_drawn_at_another_scale_stand_where_they_are() -> None:
    rulings, boxes = _rulings(_scaled(b"100 700 200 40 re S"))
    assert boxes == (Box(100, 102, 300, 142),)
    assert len(rulings) == 4


@pytest.mark.parametrize("pen", [b"f", b"B", b"f*"])
def test_a_rectangle_begun_in_the_middle_of_a_side_is_a_box(pen: bytes) -> None:
    _, boxes = _rulings(b"200 700 m 300 700 l 300 740 l 100 740 l 100 700 l 200 700 l h " + pen)
    assert set(boxes) == {Box(100, 102, 300, 142)}


def test_other_shapes_are_none() -> None:
    assert _rulings(b"100 700 m 300 740 l 300 700 l h f") == ((), ())
    assert _rulings(b"100 700 m 300 700 l 300 740 l 200 740 l 200 800 l 100 800 l h f") == ((), ())
    assert _rulings(b"100 700 m 150 800 250 800 300 700 c h f") == ((), ())


def test_the_foot_of_filled_cells_goes_on_with_the_line_beside_them() -> None:
    cells = b"100 700 80 30 re f 180 700 70 30 re f "
    beside, above = b"250 700 m 400 700 l S ", b"100 730 m 400 730 l S"
    rulings, _ = _rulings(cells + beside + above)
    ends = {(round(r.x0), round(r.x1)) for r in rulings if round(r.y0) == 142}
    assert {(100, 180), (180, 250)} < ends
    assert len(_rulings(cells + beside)[0]) == 1  # text marked by a pen
    assert len(_rulings(cells + b"300 700 m 400 700 l S " + above)[0]) == 2
