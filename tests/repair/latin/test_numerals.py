"""Strokes of a law's Roman numeral come back where the year says so, and nowhere else."""

import pytest

from pipeline.repair.latin.decode import decode_lines
from pipeline.repair.latin.numerals import with_numerals

MENDED = (
    ("Закон от 3 мая 2006 года № 141-111", "Закон от 3 мая 2006 года № 141-III"),
    ("Заңы, 2005 жылғы 9 маусымдағы № 58-1I1;", "Заңы, 2005 жылғы 9 маусымдағы № 58-III;"),
    ("КОДЕКС РК от 20 июня 2003 года № 442-11", "КОДЕКС РК от 20 июня 2003 года № 442-II"),
    ("от 3 мая 2006 года № 141-111 «О гербе», закон", "от 3 мая 2006 года № 141-III «О гербе», закон"),
)  # fmt: skip
SOUND = (
    "Приказ от 3 мая 2006 года № 141-111",  # no law
    "Закон от 3 мая 2016 года № 141-111",  # that parliament's numeral is no strokes
    "Закон от 3 мая 2006 года № 141-11",  # a stroke lost, or the year wrong
    "Закон № 141-111",  # no year
    "Закон от 3 мая 2006 года № 141-1112",
    "Закон от 3 мая 2006 года, телефон 141-111",
    "Незаконно выдано в 2006 году: № 141-111",
)


@pytest.mark.parametrize(("read", "truth"), MENDED)
def test_strokes_come_back(read: str, truth: str) -> None:
    assert "".join(with_numerals(list(read))) == truth


@pytest.mark.parametrize("text", SOUND)
def test_other_digits_stay(text: str) -> None:
    assert "".join(with_numerals(list(text))) == text


def test_what_else_is_written_at_a_place_stays() -> None:
    places = ["Закон", "", " 2006 № 1", "4-", "1", "", "1", "1,"]
    assert with_numerals(places) == [*places[:4], "I", "", "I", "I,"]


def test_decoded_lines_have_them() -> None:
    read = "3akoH Pecry6miku Kazaxctan ot 9 urous 2006 roma Ne 167-111 «O rocyiapctBe»"
    (line,) = decode_lines([read])
    assert line is not None
    assert "167-III" in line.text
