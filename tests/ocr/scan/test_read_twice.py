"""Words of a cell that stand on the ink of others are told."""

import pytest

from pipeline.ocr.scan.read_twice import is_read_twice, read_less
from pipeline.ocr.scan.tesseract import Token


def _words(*words: tuple[str, int, tuple[int, int, int, int]]) -> list[Token]:
    return [
        Token(text=text, x0=x0, y0=y0, x1=x1, y1=y1, confidence=0.9, line=(1, 1, line))
        for text, line, (x0, y0, x1, y1) in words
    ]


@pytest.mark.parametrize(
    ("words", "less"),
    [
        (  # a line read twice, the second time without its first letter
            _words(
                ("Культура", 1, (108, 214, 152, 222)),
                ("спорт", 1, (173, 216, 196, 222)),
                ("ультура", 2, (115, 216, 149, 224)),
                ("спор", 2, (168, 216, 191, 224)),
            ),
            {2, 3},
        ),
        (  # the tip of a letter
            _words(("хозяйство", 1, (160, 385, 211, 392)), ("a", 2, (183, 384, 187, 385))),
            {1},
        ),
        (_words(("Сельское", 1, (108, 12, 160, 20)), ("хозяйство", 2, (108, 24, 160, 32))), set()),
        (
            _words(("12", 1, (108, 12, 120, 20)), ("-", 2, (108, 26, 114, 27))),
            set(),
        ),  # a dash below
        (_words(("әлеу-", 1, (10, 12, 60, 20)), ("-", 1, (56, 16, 60, 17))), set()),  # of one line
    ],
)
def test_ink_is_read_once(words: list[Token], less: set[int]) -> None:
    assert read_less(words) == less
    assert is_read_twice(words) == bool(less)
