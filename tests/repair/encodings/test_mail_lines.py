"""Lines that mail cut come together again, letter by letter; other lines stay as they are."""

import quopri

import pytest

from pipeline.repair.encodings.mail_lines import mend_mail_lines
from pipeline.repair.letters import repair_lines

TEXTS = (
    "Об утверждении Концепции развития рынка зерна на 2019–2023 годы",
    "«Су ресурстарын басқару тұжырымдамасын бекіту туралы» 2020 жылғы 5 мамырдағы № 274 қаулы",
    "On approval of the Concept for the development of official statistics for 2018–2022 – No. 5",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [66, 70, 73, 76])
def test_no_letter_is_lost_at_the_end_of_a_line(text: str, width: int) -> None:
    whole = quopri.encodestring(text.encode()).decode().replace("=\n", "")
    lines = []
    while len(whole) > width:
        at = whole.rindex("=", 0, width) if "=" in whole[width - 3 : width] else width - 1
        lines.append(whole[:at] + "=")
        whole = whole[at:]
    lines.append(whole)
    repaired = [line.text for line in repair_lines(lines)]
    assert "".join(repaired) == text
    assert [line.text for line in repair_lines(repaired)] == repaired


def test_lines_that_were_joined_by_a_space() -> None:
    assert (
        repair_lines(["=D0=97=D0=B0=D0= =BA=D0=BE=D0=BD 2020 =D0=B3=D0= =BE=D0=B4"])[0].text
        == "Закон 2020 год"
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["x =", "5 и более"],
        ["Итого =", "=D0"],
        ["=====", "=D0=97=D0=B0=D0=BA", "====="],
        ["=D0=97=D0=B0=D0=BA", "а + б =", "12"],
        ["=D0=97=D0=B0=D0=BA="],
    ],
)
def test_other_lines_stay(lines: list[str]) -> None:
    assert not any(mend_mail_lines(lines))
