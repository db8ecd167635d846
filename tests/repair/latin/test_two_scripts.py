"""Lines left between two scripts are decoded as Latin; Cyrillic and Latin text is left as it is."""

import pytest

from pipeline.repair.latin.decode import decode_lines
from pipeline.repair.latin.two_scripts import as_latin

#: Cyrillic and Latin letters as a reader of both wrote them, and words of what was printed.
BETWEEN = [
    ("nРОЕКТ nОСТАНОВnЕНNR МNНNСТРА", ["проект", "министра"]),
    ("КОНТРОnb РАСХОAОВ КОМNТЕТА", ["расходов", "комитета"]),
]
#: Lines that stay as they are.
AS_THEY_ARE = [
    "Приказ Министра финансов",  # Cyrillic
    "Пpикaз Mинистpa финaнcoв",  # Cyrillic with Latin a, o, c: letters beyond doubt are left
    "The \N{CYRILLIC CAPITAL LETTER ES}omputer science",  # English with one Cyrillic letter
    "ТОО «АТР»",  # an abbreviation that could be either
    "COVID-19 IPO",
    "",
]


@pytest.mark.parametrize(("line", "words"), BETWEEN)
def test_lines_between_two_scripts_are_decoded(line: str, words: list[str]) -> None:
    assert len(as_latin(line)) == len(line)
    assert as_latin(line).isascii()
    decoded = decode_lines([line])[0]
    assert decoded is not None
    for word in words:
        assert word in decoded.text.lower()


def test_repairs_hold_the_letters_that_stood_there() -> None:
    line = BETWEEN[1][0]
    decoded = decode_lines([line])[0]
    assert decoded is not None
    for repair in decoded.repairs:
        assert repair.before in line


@pytest.mark.parametrize("line", AS_THEY_ARE)
def test_other_lines_stay(line: str) -> None:
    assert as_latin(line) == line
