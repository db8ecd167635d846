"""One typed space between two words of a line that was justified: they are one line."""

from pipeline.ocr.layer.stretched_spaces import with_stretched_spaces
from pipeline.records import Box, Line, Word


def _line(x0: float, text: str, y0: float = 60) -> Line:
    box = Box(x0=x0, y0=y0, x1=x0 + 6 * len(text), y1=y0 + 12)
    return Line(text=text, start=0, box=box, words=(Word(0, len(text), box),))


def _space(x0: float, y0: float = 60) -> Box:
    return Box(x0=x0, y0=y0, x1=x0 + 3, y1=y0 + 12)


def test_words_with_a_space_in_the_middle_of_their_gap_are_one_line() -> None:
    words = [_line(300, "от"), _line(350, "5"), _line(400, "мая")]  # gaps 312-350, 356-400
    (line,) = with_stretched_spaces(words, [_space(329.5), _space(376.5)])
    assert line.text == "от 5 мая"
    assert [line.text[w.start : w.end] for w in line.words] == ["от", "5", "мая"]


def test_a_space_right_behind_a_word_parts_columns() -> None:
    words = [_line(60, "Министр"), _line(400, "А.Ли")]
    assert with_stretched_spaces(words, [_space(102.5)]) == words


def test_a_space_of_another_line_joins_nothing() -> None:
    words = [_line(300, "от"), _line(350, "5"), _line(300, "мая", 74)]
    assert with_stretched_spaces(words, [_space(329.5, 74)]) == words


def test_lines_without_such_spaces_stand_as_they_are() -> None:
    words = [_line(300, "от"), _line(350, "5")]
    assert with_stretched_spaces(words, []) == words
