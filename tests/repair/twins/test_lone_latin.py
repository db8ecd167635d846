"""Single Cyrillic letters of English sentences go into Latin; those that are spoken of stay."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = (
    ("The office offered а flat fee and а loan", "The office offered a flat fee and a loan"),
    ("А resolution of the Government was adopted", "A resolution of the Government was adopted"),
    ("Prime Minister В. Sagintayev signed the act", "Prime Minister B. Sagintayev signed the act"),
    ("Reported by А.В. Moore and others", "Reported by A.B. Moore and others"),
    ("Treatment of hepatitis С in the regions", "Treatment of hepatitis C in the regions"),
)
SOUND = (
    "The letter В stands for V in the word",
    "Deputy Minister А. Мамин signed the act",
    "The bank «ЦентрКредит» offered а loan",
    "В 2019 году Smith и Jones подписали",
    "а loan",
    "А. Smith писал о том",
)


@pytest.mark.parametrize(("broken", "truth"), MENDED)
def test_single_letters_go_into_latin(broken: str, truth: str) -> None:
    assert repair_text(broken).text == truth


@pytest.mark.parametrize("text", SOUND)
def test_other_letters_stay(text: str) -> None:
    assert repair_text(text).text == text
