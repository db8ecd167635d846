"""Wide sheets printed on a left and a right page: names and headings of either hold for both."""

from dataclasses import replace

from pipeline.records import Cell, Segment
from pipeline.repair.tables.headers import with_headers
from tests.repair.tables.test_headers import table

LEFTS = (50.0, 150.0, 250.0)
NAMES = ("Абай", "Жетісу", "Ұлытау")


def _page(page: int, heads: tuple[str, ...], first: int, *, named: bool) -> list[Segment]:
    """Return a page of a sheet, with rows numbered from `first`."""
    width = len(heads)
    rows = [
        (
            *([f"{name} {first}"] if named else []),
            *(f"{first}{row}{i},5" for i in range(width - named)),
        )
        for row, name in enumerate(NAMES)
    ]
    return table([heads, *rows] if any(heads) else rows, page, heads=int(any(heads)), lefts=LEFTS)


def _cells(*pages: list[Segment]) -> dict[str, Cell]:
    segments = [segment for page in pages for segment in page]
    return {s.text: s.cell for s in with_headers(segments) if s.cell is not None}


def test_rows_of_a_right_sheet_have_the_names_of_the_left_one() -> None:
    cells = _cells(
        _page(1, ("Область", "2021", "2022"), 1, named=True),
        _page(2, ("2023", "2024", "2025"), 2, named=False),
    )
    assert (cells["210,5"].row_header, cells["210,5"].column_header) == ("Жетісу 1", "2023")
    assert cells["222,5"].row_header == "Ұлытау 1"


def test_left_pages_are_printed_before_all_right_ones() -> None:
    cells = _cells(
        _page(1, ("Область", "2021", "2022"), 1, named=True),
        _page(2, ("", "", ""), 2, named=True),
        _page(3, ("2023", "2024", "2025"), 3, named=False),
        _page(4, ("", "", ""), 4, named=False),
    )
    assert cells["310,5"].row_header == "Жетісу 1"
    assert cells["410,5"].row_header == "Жетісу 2"


def test_rows_that_stand_elsewhere_are_others() -> None:
    right = [
        replace(s, box=s.box._replace(y0=s.box.y0 + 7, y1=s.box.y1 + 7)) if s.box else s
        for s in _page(2, ("2023", "2024", "2025"), 2, named=False)
    ]
    cells = _cells(_page(1, ("Область", "2021", "2022"), 1, named=True), right)
    assert cells["210,5"].row_header == ""


def test_a_heading_printed_on_one_of_two_pages_heads_columns_of_both() -> None:
    left = _page(1, ("Область", "май", "июнь"), 1, named=True)
    right = _page(2, ("июль", "август", "сентябрь"), 2, named=False)
    lower = [
        replace(s, cell=s.cell._replace(row=s.cell.row + 1)) for s in (*left, *right) if s.cell
    ]
    over = table([("2024 год",)], 2, lefts=LEFTS)[0]
    assert over.cell is not None
    over = replace(over, cell=over.cell._replace(column_span=2))
    cells = _cells(lower[: len(left)], [over, *lower[len(left) :]])
    assert cells["111,5"].column_header == "2024 год / июнь"
    assert cells["210,5"].column_header == "2024 год / июль"
