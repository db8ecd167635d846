"""Row numbers of scanned tables are told by their order."""

import pytest

from pipeline.ocr.scan.row_numbers import numbered, with_row_numbers
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("№ 1. 2; 3. 42 5.", "№ 1. 2. 3. 4. 5."),
        ("7 8 9 Т) 11 12", "7 8 9 10 11 12"),  # a table that goes on
        ("1) 2) В) 4)", "1) 2) 3) 4)"),
        ("1 2 3 4 5 б", "1 2 3 4 5 6"),
        ("1. 2. 3. 4;", "1. 2. 3. 4."),
        ("№ 15 2. 3. 4.", "№ 1. 2. 3. 4."),
        ("№ 1Е 22 3. 4. 5.", "№ 1. 2. 3. 4. 5."),
        ("№ 1 8. 9. 10.", "№ 1 8. 9. 10."),  # the columns are numbered as well
        ("№ 8. 9. 10.", "№ 8. 9. 10."),
        ("№ т: 2. 3 4.", "№ 1. 2. 3. 4."),
        ("1 % 2. 3. 4. 5.", "1 1. 2. 3. 4. 5."),  # below the numbers of the columns
        ("№ 1. 22 34 4. 6.2 6.", "№ 1. 2. 3. 4. 5. 6."),
        ("1. 2. 3. 4.", "1. 2. 3. 4."),
        ("1 2 3 5", "1 2 3 5"),
        ("1 2 3 7 8", "1 2 3 7 8"),
        ("1 2 3 4 52", "1 2 3 4 5"),
        ("1 2 3 4 25", "1 2 3 4 25"),
        ("12 40 3 77 5", "12 40 3 77 5"),  # figures
        ("1 2", "1 2"),
        ("1 1.1 1.2 2 3 4", "1 1.1 1.2 2 3 4"),
        ("1 2 3 1 2 3", "1 2 3 1 2 3"),  # each part begins anew
        ("а б в", "а б в"),
        ("1. 2. 3. _ 5. 6. 7. 8.", "1. 2. 3. 4. 5. 6. 7. 8."),  # nothing was read in its cell
        ("Е 2. 3. _ 5. 6.", "1. 2. 3. 4. 5. 6."),
        ("№ Ж. 2: 3. 4. 5.", "№ 1. 2. 3. 4. 5."),
        ("№ `В 2. 3. 4.", "№ 1. 2. 3. 4."),
        ("№ Le 2. 3. 4.", "№ 1. 2. 3. 4."),
        ("№ Г. Ж; 3. 4. 5.", "№ 1. 2. 3. 4. 5."),  # each row down from the heading is lost
        ("№ 2% _ 3. 4. 5.", "№ 1. 2. 3. 4. 5."),
        ("№ ба Ж; 3. 4. 5.", "№ ба Ж; 3. 4. 5."),
        ("_ _ 3. 4. 5.", "_ _ 3. 4. 5."),  # what goes on from the page before
        ("No. L 2; 3. 4. 5.", "No. 1. 2. 3. 4. 5."),
        ("№ 1 _ 2 _ _ 3 4", "№ 1 _ 2 _ _ 3 4"),  # rows without a number
        ("1 2 3 4 _ _", "1 2 3 4 _ _"),
        ("1 2 3 4 5 6. 7", "1 2 3 4 5 6 7"),  # a speck
        ("1. 2. 3 4. 5", "1. 2. 3. 4. 5."),
        ("№ _ 2 3 солы 5", "№ 1 2 3 4 5"),
        ("_ 2 3 4", "_ 2 3 4"),  # what goes on from the page before
        ("_ 1 2 3 4", "_ 1 2 3 4"),
        ("1. 2. 3. 5. 6. 7. 8.", "1. 2. 3. 5. 6. 7. 8."),  # 4 was lost with its cell
        ("1. 2; 3. 5. 6. 7. 8.", "1. 2; 3. 5. 6. 7. 8."),
        ("", ""),
    ],
)
def test_the_order_tells(read: str, meant: str) -> None:
    texts = [text.strip("_") for text in read.split()]
    assert numbered(texts) == [text.strip("_") for text in meant.split()]


def test_numbers_read_as_one_line_down_the_column_stand_apart() -> None:
    tokens = [
        Token(text=text, x0=5, y0=20 * n + 5, x1=15, y1=20 * n + 15, confidence=0.9,
              line=(1, 0, 0) if text == "ы" else (1, n, 0))
        for n, text in enumerate(("1", "2", "3", "ы", "5", "6", "ы"))
    ]  # fmt: skip
    rulings = [Box(x0=0.0, y0=20.0 * y, x1=80.0, y1=20.0 * y) for y in range(8)]
    rulings += [Box(x0=40.0 * x, y0=0.0, x1=40.0 * x, y1=140.0) for x in range(3)]
    found = with_row_numbers(tokens, cell_boxes(rulings), 1.0)
    assert [token.text for token in found] == ["1", "2", "3", "4", "5", "6", "7"]
    assert len({token.line for token in found}) == 7


def test_a_number_that_was_not_read_stands_in_its_cell() -> None:
    tokens = [
        Token(text=f"{n}.", x0=5, y0=20 * n - 15, x1=15, y1=20 * n - 5, confidence=0.9,
              line=(1, n, 0))
        for n in (1, 2, 3, 5)
    ]  # fmt: skip
    rulings = [Box(x0=0.0, y0=20.0 * y, x1=80.0, y1=20.0 * y) for y in range(6)]
    rulings += [Box(x0=40.0 * x, y0=0.0, x1=40.0 * x, y1=100.0) for x in range(3)]
    found = with_row_numbers(tokens, cell_boxes(rulings), 1.0)
    assert [token.text for token in found] == ["1.", "2.", "3.", "5.", "4."]
    assert 60 <= found[-1].y0 < found[-1].y1 <= 80
    assert found[-1].confidence <= 0.6


def test_only_the_first_column_is_numbered() -> None:
    rows = [("№", "Код"), ("1.", "2;"), ("2;", "2."), ("3.", "3."), ("4.", "4.")]
    tokens = [
        Token(text=text, x0=40 * x + 5, y0=20 * y + 5, x1=40 * x + 15, y1=20 * y + 15,
              confidence=0.9, line=(1, y, x))
        for y, row in enumerate(rows)
        for x, text in enumerate(row)
    ]  # fmt: skip
    rulings = [Box(x0=0.0, y0=20.0 * y, x1=80.0, y1=20.0 * y) for y in range(6)]
    rulings += [Box(x0=40.0 * x, y0=0.0, x1=40.0 * x, y1=100.0) for x in range(3)]
    read = [token.text for token in with_row_numbers(tokens, cell_boxes(rulings), 1.0)]
    assert read == ["№", "Код", "1.", "2;", "2.", "2.", "3.", "3.", "4.", "4."]
