"""Words that a drawn line strikes out are not read; what underlines or parts words strikes none."""

from collections.abc import Sequence

from pipeline.ocr.layer.struck_out import without_struck_out
from pipeline.ocr.rows import box_of
from pipeline.records import Box, Line
from tests.ocr.layout.test_paragraphs import line

#: Seven words in type of ten points, the third of them at 95 to 105 points from the left.
TEXT = line(50, 100, "Срок на 10 суток со дня подачи")


def stroke(x0: float, x1: float, y: float = 107.0) -> Box:
    return Box(x0=x0, y0=y, x1=x1, y1=y + 0.7)


def left_of(lines: Sequence[Line], *strokes: Box) -> list[str]:
    """Return the texts that strokes leave, every letter five points wide."""
    letters = [
        (char, box.x0 + 5 * i + 2.5, (box.y0 + box.y1) / 2)
        for own in lines
        for i, char in enumerate(own.text)
        if (box := box_of(own))
    ]
    return [found.text for found in without_struck_out(lines, strokes, lambda: letters)]


def test_words_struck_out_go() -> None:
    assert left_of([TEXT], stroke(90, 100)) == ["Срок на суток со дня подачи"]
    assert left_of([TEXT], stroke(90, 130)) == ["Срок на со дня подачи"]


def test_an_item_that_is_struck_out_goes_with_its_mark() -> None:
    assert left_of([line(50, 100, "3. Срок десять суток")], stroke(65, 150)) == []


def test_the_offsets_of_words_fit_what_is_left() -> None:
    (found,) = without_struck_out([TEXT], [stroke(90, 100)], list)
    assert [found.text[w.start : w.end] for w in found.words] == found.text.split()


def test_what_underlines_or_parts_rows_strikes_nothing() -> None:
    for other in (stroke(90, 100, 110.5), stroke(90, 100, 100.5), stroke(20, 400)):
        assert left_of([TEXT], other) == [TEXT.text]
    thick = stroke(90, 100)._replace(y1=112.0)
    assert left_of([TEXT], thick) == [TEXT.text]


def test_of_a_change_without_a_space_what_was_put_in_stays() -> None:
    glued = line(50, 100, "Срок 10 суток5 суток")
    assert left_of([glued], stroke(75, 115)) == ["Срок 5 суток"]


def test_a_line_that_is_gone_leaves_no_wide_space() -> None:
    lines = [line(50, 100, "Срок"), line(75, 100, "десять суток"), line(140, 100, "пять суток")]
    found = without_struck_out(lines, [stroke(75, 135)], list)
    assert [x.text for x in found] == ["Срок", "пять суток"]
    assert box_of(found[0]).x1 == 135
    first = without_struck_out(lines[1:], [stroke(75, 135)], list)
    assert box_of(first[0]).x0 == 75


def test_lines_may_lie_in_any_order_and_strokes_be_many() -> None:
    lines = [line(50, 100 + 14 * i, "Срок на десять суток") for i in range(200)]
    strokes = [stroke(20, 580, 99.0 + 14 * i) for i in range(200)]
    assert left_of(lines, *strokes) == [x.text for x in lines]
