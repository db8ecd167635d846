"""Strokes of a law's Roman numeral come back where the year says so, and nowhere else."""

import pytest

from pipeline.repair.latin.decode import decode_lines
from pipeline.repair.latin.numerals import with_numerals

MENDED = (
    ("Закон от 3 мая 2006 года № 141-111", "Закон от 3 мая 2006 года № 141-III"),
    ("2005 жылғы 9 маусымдағы № 58-1I1 Заңы", "2005 жылғы 9 маусымдағы № 58-III Заңы"),
    ("КОДЕКС РК от 20 июня 2003 года № 442-11", "КОДЕКС РК от 20 июня 2003 года № 442-II"),
    ("Закон от 3 мая 2006 года № 141-11.", "Закон от 3 мая 2006 года № 141-III."),  # a stroke lost
    ("по приказу и Закону 2006 года № 141-111", "по приказу и Закону 2006 года № 141-III"),
)
SOUND = (
    "Приказ от 3 мая 2006 года № 141-111",  # no law
    "по Закону, приказ от 3 мая 2006 года № 141-111",  # nor this
    "Заң бойынша 2006 жылғы 3 мамырдағы № 141-111 бұйрығы",
    "Закон от 3 мая 2016 года № 141-111",  # that parliament's numeral is no strokes
    "Закон от 3 мая 2002 года № 141-111",  # one stroke too many
    "Закон от 3 мая 2004 года № 141-111",  # two parliaments in that year
    "Закон от 3 мая 2006 года № 141-II",  # read as letters
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
