"""Code pages are told by whole words: abbreviations of three like letters, Kazakh fonts beside."""

import random

import pytest

from pipeline.evaluation.damage import KAZAKH, Damager, font, misread, private_use
from pipeline.repair.letters import repair_lines

PAGES = (
    misread("cp1251", "cp866"), misread("cp866", "cp1251"), misread("koi8-r", "cp1251"),
    misread("cp1251", "latin-1"), misread("cp1251", "koi8-r"), private_use,
)  # fmt: skip
WESTERN = font("ÄäÖöÜüÇçÑñÕõÝýÞþІі")


@pytest.mark.parametrize("damage", PAGES)
@pytest.mark.parametrize(
    "sentence",
    [
        "Услуги оказывает ООО «Инженерные технологии» из Алматы",
        "Народный артист СССР и лауреат премий награждён орденами",
    ],
)
def test_three_like_capitals_are_no_frame(damage: Damager, sentence: str) -> None:
    broken = damage(sentence, random.Random(0))
    if broken is not None:
        assert repair_lines([broken])[0].text == sentence


def test_western_letters_in_cyrillic_words_are_a_font() -> None:
    lines = [
        "Жобаның құны 32,2 миллиард теңгені құрайды.",
        "Темір жолмен жүк тасымалдау көлемі, мың тонна.",
        "Үздік қызметкер, ғылыми әлеует, һәм Өңір",
    ]
    broken = [str(WESTERN(line, random.Random(0))) for line in lines]
    assert not any(set(KAZAKH) - set("Іі") & set(line) for line in broken)
    assert [repaired.text for repaired in repair_lines(broken)] == lines


def test_frames_stay() -> None:
    frame = "╬╬╬╬╬╬╬ ═══ ЪДДДДДДДДДДДДДДДДДДДДДДДДДї"
    assert repair_lines([frame])[0].text == frame
