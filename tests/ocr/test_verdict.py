"""Which lines of a text layer have wrong letters."""

import pytest

from pipeline.ocr.verdict import wrong_lines


@pytest.mark.parametrize(
    "line",
    [
        "Aýyldyq jerlerdegi mektepterdi jóndeý úshin qosymsha qarjy bólindi dep málimdedi ákim.",
        "Auyldyq jerlerdegı mektepterdı jöndeu üşın qosymşa qarjy bölındı dep mälımdedı äkım.",
        "Расходы на ремонт сельских школ выросли, сообщил аким области на заседании.",
        "Spending on the repair of rural schools has grown, the governor said at the meeting.",
    ],
)
def test_right_lines(line: str) -> None:
    assert wrong_lines([line]) == (False,)


@pytest.mark.parametrize(
    "line",
    [
        "Ðàñõîäû íà ðåìîíò ñåëüñêèõ øêîë âûðîñëè, ñîîáùèë àêèì îáëàñòè íà çàñåäàíèè.",
        "Pmqxn vthjd kwzla rtyup bnmzx qwplk djfhg zmxnc alskd pqowi eurty hgjfk wvbnc",
    ],
)
def test_wrong_lines(line: str) -> None:
    assert wrong_lines([line]) == (True,)
