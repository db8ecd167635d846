"""Two readings of a number: which digits and signs stand, and how sure it is."""

import pytest

from pipeline.ocr.scan.digits import _settled, with_commas
from pipeline.ocr.scan.tesseract import Token

Reading = list[tuple[str, float]]


def _tokens(words: Reading) -> list[Token]:
    return [
        Token(text=text, x0=60 * i, y0=0, x1=60 * i + 50, y1=20, confidence=sure, line=(1, 1, 1))
        for i, (text, sure) in enumerate(words)
    ]


#: The first reading, the second, what stands.
SETTLED: list[tuple[Reading, Reading, list[str]]] = [
    ([("5151", 0.96), ("625", 0.96)], [("5151", 0.97), ("623", 0.95)], ["5151", "623"]),
    ([("5593", 0.96), ("357", 0.96)], [("9593", 0.92), ("357", 0.92)], ["5593", "357"]),
    ([("33", 0.95)], [("35", 0.72)], ["33"]),
    ([("79", 0.96)], [("19", 0.91)], ["79"]),
    ([("9937", 0.46)], [("99,7", 0.89)], ["99,7"]),
    ([("736.2", 0.8)], [("736,2", 0.9)], ["736,2"]),
    ([("3.", 0.8)], [("3,", 0.9)], ["3."]),
    ([("5.", 0.8)], [("3.", 0.9)], ["3."]),
    ([("277235", 0.97)], [("2/", 0.62), ("i200", 0.26)], ["277235"]),
    ([("323771:3", 0.84)], [("323", 0.8), ("71,3", 0.66)], ["323771,3"]),
]


@pytest.mark.parametrize(("first", "second", "stands"), SETTLED)
def test_settled(first: Reading, second: Reading, stands: list[str]) -> None:
    assert [token.text for token in _settled(_tokens(first), _tokens(second))] == stands


def test_a_number_that_lost_a_digit_in_one_reading_is_doubtful() -> None:
    found = _settled(_tokens([("323771,3", 0.84)]), _tokens([("32371,3", 0.7)]))
    assert [(token.text, token.confidence) for token in found] == [("323771,3", 0.55)]


#: Numbers of a page as they were read, as they stand.
DECIMALS: list[tuple[str, str]] = [
    ("914,3 207,1 673,8 550,2 663.1", "914,3 207,1 673,8 550,2 663,1"),
    ("914,3 207,1 673,8 550,2 2.1 01.05.2024", "914,3 207,1 673,8 550,2 2.1 01.05.2024"),
    ("914,3 207,1 663.1 550.2", "914,3 207,1 663.1 550.2"),
    ("914.3 207.1 673.8 550.2", "914.3 207.1 673.8 550.2"),
]


@pytest.mark.parametrize(("read", "stands"), DECIMALS)
def test_a_point_among_commas_is_a_comma(read: str, stands: str) -> None:
    tokens = with_commas(_tokens([(word, 0.9) for word in read.split()]))
    assert [token.text for token in tokens] == stands.split()
