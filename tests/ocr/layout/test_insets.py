"""A box at the side of the text is read by itself, and parts no paragraph."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.insets import insets_of
from pipeline.records import Box, Line
from tests.ocr.tables.test_unruled import line

BOX = Box(x0=320, y0=95, x1=540, y1=150)
INSIDE = [
    line(328, 100, "Долг на конец года составил"),
    line(328, 111, "девять долей дохода, но прежде"),
    line(328, 122, "он был вдвое выше этого."),
]
WIDE = (
    "Слова идут одно за другим до самого конца строки, и нет в них ничего, кроме слов, что "
    "стоят в ряд,"
)
NARROW = "Слова идут одно за другим и держатся левого края, а там"


def _page(step: float = 13.0) -> list[Line]:
    above = [line(50, 60 + step * i, WIDE) for i in range(2)]
    beside = [line(50, 97 + step * i, NARROW) for i in range(4)]
    below = [line(50, 97 + step * (4 + i), "и дальше вниз, " + WIDE[16:]) for i in range(2)]
    return [*above, *beside, *below, *INSIDE]


def test_text_runs_on_past_an_inset() -> None:
    found = blocks_of(_page(), width=595, height=842, boxes=[BOX])
    texts = [" ".join(x.text for x in block.lines) for block in found]
    assert texts[0] == f"{WIDE} {WIDE}"
    assert texts[1] == " ".join(x.text for x in INSIDE)
    assert texts[2].startswith(NARROW)
    assert texts[2].endswith(WIDE[16:])
    assert len(texts) == 3


@pytest.mark.parametrize(
    ("lines", "boxes", "rulings"),
    [
        pytest.param(_page(), [], [], id="no box"),
        pytest.param(
            _page(), [BOX], [Box(x0=50, y0=95, x1=540, y1=95)], id="a drawn line goes on past it"
        ),
        pytest.param(
            _page(), [BOX, BOX._replace(y0=152, y1=180)], [], id="another box right below it"
        ),
        pytest.param(
            [x._replace(font="") for x in _page()], [BOX], [], id="a scan, where a box is a guess"
        ),
        pytest.param(
            [line(328, 100 + 13 * i, f"Строка номер {i}") for i in range(4)]
            + [line(100, 100 + 13 * i, f"1{i},5") for i in range(4)],
            [BOX],
            [],
            id="labels level with figures: a column of a table",
        ),
        pytest.param([*INSIDE, line(50, 300, WIDE)], [BOX], [], id="nothing beside it"),
        pytest.param(
            _page(), [BOX._replace(y0=50, y1=190, x0=325)], [], id="a column as high as the text"
        ),
    ],
)
def test_other_boxes_are_no_insets(lines: list[Line], boxes: list[Box], rulings: list[Box]) -> None:
    assert insets_of(lines, boxes, rulings) == ([], lines)


def test_four_drawn_lines_make_a_frame() -> None:
    x0, y0, x1, y1 = BOX
    sides = [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
    (inset,), rest = insets_of(_page(), [], [Box(*side) for side in sides])
    assert (inset.lines, len(rest)) == (INSIDE, 8)


def test_justified_lines_of_an_inset_may_come_in_pieces_level_with_the_text() -> None:
    pieces = [
        [line(328 + 50 * i, 97 + 13 * at, word) for i, word in enumerate(text.split())]
        for at, text in enumerate(("Справка", "Долг за год составил", "Девять долей от дохода"))
    ]
    whole = line(328, 136, "но прежде он был выше этого в два раза.")
    inside = [piece for row in pieces for piece in row] + [whole]
    text = [x for x in _page() if x not in INSIDE]
    found, rest = insets_of([*text, *inside], [BOX], [])
    assert [inset.lines for inset in found] == [inside]
    assert rest == text
