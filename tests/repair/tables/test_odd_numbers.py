"""Numbers of scanned tables that are not written as the others of their column."""

from dataclasses import replace

import pytest

from pipeline.records import Cell, Segment
from pipeline.repair.tables.odd_numbers import odd_numbers


def column(*texts: str, read: float = 0.93) -> list[tuple[Segment, Cell]]:
    made = []
    for row, text in enumerate(texts):
        cell = Cell(table=0, row=row, column=1, is_header=row == 0)
        segment = Segment(
            number=row, page=1, kind="table_cell", text=text, raw_start=0, raw_end=0,
            cell=cell, read_confidence=read,
        )  # fmt: skip
        made.append((segment, cell))
    return made


@pytest.mark.parametrize(
    ("texts", "odd"),
    [
        (("2022", "1 402,6", "987,4", "12,0", "3,3", "1.5713"), {5}),
        (("2022", "2,1", "3,0", "4,4", "27", "5,8", "6,1"), {4}),
        (("2022", "2.1", "3.0", "4.4", "5.8", "1:2"), {5}),
        (("2022", "2,1", "3,0", "4,4", "5,8", "6,1"), set()),
        (("2022", "12", "140", "9", "1 250", "3"), set()),
        (("2022", "2,1", "30", "4,4", "58"), set()),
        (("2022", "7.1", "1:5"), {2}),
        (("2022", "12:30", "14:00"), set()),
        (("2022", "2,1", "3,0", "4,4", "5,8", "нет"), set()),
    ],
)
def test_odd_numbers(texts: tuple[str, ...], odd: set[int]) -> None:
    assert odd_numbers(column(*texts)) == odd


def test_a_row_that_is_written_so_vindicates_its_numbers() -> None:
    rows = [
        ("8,1", "4,9", "7,1"),
        ("9,5", "4,0", "7,5"),
        ("3,3", "2,2", "1,1"),
        ("170", "699", "93"),
    ]
    cells = [
        (replace(segment, number=10 * c + segment.number), cell._replace(column=c))
        for c, texts in enumerate(zip(*rows, strict=True))
        for segment, cell in column("", *texts)
    ]
    assert odd_numbers(cells) == frozenset()


def test_what_an_author_wrote_is_not_asked() -> None:
    assert odd_numbers(column("2022", "2,1", "3,0", "4,4", "5,8", "27", read=1.0)) == frozenset()


def test_two_odd_numbers_of_one_row_are_both_odd() -> None:
    first = column("Men", "26.5:", "20.7", "38.9")
    second = [
        (replace(s, number=s.number + 10), c._replace(column=2))
        for s, c in column("Women", "27:3", "28.6", "33.5")
    ]
    assert odd_numbers([*first, *second]) == {1, 11}
    ages = [
        (replace(s, number=s.number + 10), c._replace(column=2))
        for s, c in column("Age", "0-14", "15-28", "29-64")
    ]
    assert odd_numbers([*column("Men", "26.5", "20.7", "38.9"), *ages]) == set()
