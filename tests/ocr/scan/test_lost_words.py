"""Words that were passed over in a table without rules are read where columns have them."""

from collections.abc import Callable

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.lost_words import read_lost_words
from pipeline.ocr.scan.tesseract import Token

HIGH = 30
ROW = 60
COLUMNS = (100, 400, 600, 800)
#: A table: what stands in each row; a column ends where the others of it end.
TABLE = [
    ["abc", "111", "222", "333"],
    ["abc", "444", "-", "555"],
    ["abc", "-", "666", "7"],
    ["abc", "888", "999", "-"],
]


def drawn(table: list[list[str]]) -> tuple[Picture, list[Token]]:
    """Return a picture with a block for each sign, and its words, level to the right."""
    grey = np.full((ROW * (len(table) + 2), 1000), 245, np.uint8)
    words = []
    for row, cells in enumerate(table):
        top = ROW * (row + 1)
        for column, text in enumerate(cells):
            x0 = COLUMNS[column] - 20 * len(text)
            for at, sign in enumerate(text):
                y0, y1 = (top + 14, top + 18) if sign == "-" else (top, top + HIGH)
                grey[y0:y1, x0 + 20 * at : x0 + 20 * at + 16] = 30
            box = (x0, top, COLUMNS[column], top + HIGH)
            words.append(token(text, box, (1, 1, row)))
    return grey, words


def token(
    text: str, box: tuple[int, int, int, int], line: tuple[int, int, int], sure: float = 0.95
) -> Token:
    x0, y0, x1, y1 = box
    return Token(text=text, x0=x0, y0=y0, x1=x1, y1=y1, confidence=sure, line=line)


def reader(strips: list[Picture], text: str) -> Callable[[Picture], list[Token]]:
    """Return one who reads each piece of a strip as `text`, as wide as the strip."""

    def read(strip: Picture) -> list[Token]:
        strips.append(strip)
        inked = (strip < 200).any(axis=1)
        starts = np.flatnonzero(np.diff(inked.astype(np.int8)) > 0)
        return [
            token(text, (30, int(y), 60, int(y) + HIGH), (1, 1, n)) for n, y in enumerate(starts)
        ]

    return read


def texts(grey: Picture, tokens: list[Token], text: str = "read") -> list[str]:
    return [t.text for t in read_lost_words(grey, tokens, reader([], text))]


def test_words_and_dashes_that_were_lost_come_back() -> None:
    grey, words = drawn(TABLE)
    left = [word for word in words if word.text not in ("444", "7", "-")]
    found = texts(grey, left)
    assert sorted(found) == sorted([*(word.text for word in left), "read", "read", "-", "-", "-"])


def test_they_stand_where_their_ink_does() -> None:
    grey, words = drawn(TABLE)
    left = [word for word in words if word.text != "444"]
    (found,) = [t for t in read_lost_words(grey, left, reader([], "read")) if t.text == "read"]
    (lost,) = [word for word in words if word.text == "444"]
    assert abs(found.y0 - lost.y0) < 8


def test_an_unsure_word_is_read_again() -> None:
    grey, words = drawn(TABLE)
    words = [
        token("Бы", (w.x0, w.y0, w.x1, w.y1), w.line, 0.14) if w.text == "444" else w for w in words
    ]
    assert "Бы" not in texts(grey, words)
    assert "read" in texts(grey, words)


def test_a_column_read_as_one_word_on_its_side_is_read_again() -> None:
    grey, words = drawn(TABLE)
    first = [word for word in words if word.text == "abc"]
    tall = token("oon", (first[0].x0, first[1].y0, first[0].x1, first[3].y1), (9, 1, 1), 0.61)
    found = texts(grey, [*(word for word in words if word not in first[1:]), tall])
    assert found.count("read") == 3
    assert "oon" not in found


def test_a_whole_table_stays_as_it_is() -> None:
    grey, words = drawn(TABLE)
    assert read_lost_words(grey, words, lambda _: pytest.fail("read again")) == words


def test_ink_in_no_column_is_none_of_a_table() -> None:
    grey, words = drawn(TABLE)
    grey[150:180, 230:275] = 30  # a smudge
    assert read_lost_words(grey, words, lambda _: pytest.fail("read again")) == words


def test_a_page_of_text_is_left() -> None:
    grey, words = drawn([["abc", "def", "12", "ghi"]] * 4)
    left = [word for word in words if word.text != "def"]
    assert read_lost_words(grey, left, lambda _: pytest.fail("read again")) == left
    assert read_lost_words(grey, [], lambda _: []) == []
