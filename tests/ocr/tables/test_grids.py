"""Groups of drawn lines that cross: the grids of tables, and what finding them takes."""

from collections.abc import Callable

import pytest

from pipeline.ocr.tables import grids
from pipeline.ocr.tables.grids import grids_of
from pipeline.records import Box


def _grid(left: float, top: float, *, rows: int, columns: int) -> list[Box]:
    """Return the rulings of a table whose cells are ten points wide and high."""
    right, foot = left + 10 * columns, top + 10 * rows
    flats = [Box(left, top + 10 * i, right, top + 10 * i) for i in range(rows + 1)]
    return flats + [Box(left + 10 * i, top, left + 10 * i, foot) for i in range(columns + 1)]


def test_two_tables_beside_each_other_are_two_grids() -> None:
    found = grids_of(_grid(0, 0, rows=3, columns=2) + _grid(40, 5, rows=2, columns=4))
    assert [grid.frame for grid in found] == [Box(0, 0, 20, 30), Box(40, 5, 80, 25)]


def test_a_ruling_that_touches_two_groups_makes_one_of_them() -> None:
    upper, lower = _grid(0, 0, rows=2, columns=2), _grid(0, 30, rows=2, columns=2)
    (found,) = grids_of([*upper, *lower, Box(10, 19, 10, 31)])
    assert (len(found.vertical), len(found.horizontal)) == (7, 6)


def _dashes(number: int) -> list[Box]:
    """Return short level lines, seventy in a row, that touch nothing."""
    places = [(7.0 * (i % 70), 8.0 * (i // 70)) for i in range(number)]
    return [Box(x, y, x + 3.5, y) for x, y in places]


def _level(number: int) -> list[Box]:
    """Return level lines over the whole page, so near to each other that they touch."""
    return [Box(0, 700 * i / number, 500, 700 * i / number) for i in range(number)]


def _lattice(number: int) -> list[Box]:
    """Return as many upright as level lines, each over the whole page."""
    half = number // 2
    return _level(half) + [Box(500 * i / half, 0, 500 * i / half, 700) for i in range(half)]


@pytest.mark.parametrize("drawn", [_dashes, _level, _lattice])
def test_a_page_of_thousands_of_lines_is_no_square_of_work(
    monkeypatch: pytest.MonkeyPatch, drawn: Callable[[int], list[Box]]
) -> None:
    compared = 0
    touch = grids._touch

    def counted(one: Box, other: Box) -> bool:
        nonlocal compared
        compared += 1
        return touch(one, other)

    monkeypatch.setattr(grids, "_touch", counted)
    grids_of(drawn(5_000))
    assert compared < 100 * 5_000
