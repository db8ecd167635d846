"""The recipe of the decoder of misread Latin: lines are aligned, rows lean on shorter ones."""

import random

import pytest

from pipeline.repair.misread.model import contexts
from pipeline.training.misread.align import align
from pipeline.training.misread.channel import rows_of

#: What a reader of Russian alone might make of each letter or two.
READ_AS = {
    "t": "1",
    "h": "п",
    "d": "4",
    "s": "5",
    "l": "!",
    "r": "г",
    "n": "п",
    "w": "м",
    "in": "ш",
}
WORDS = "the land was held in trust and sold within ten days under this rule".split()


def misread(text: str) -> str:
    for letters in sorted(READ_AS, key=len, reverse=True):
        text = text.replace(letters, READ_AS[letters])
    return text


@pytest.fixture(scope="module")
def pairs() -> list[tuple[str, str]]:
    chance = random.Random(1)
    lines = [" ".join(chance.choices(WORDS, k=7)) for _ in range(120)]
    return [(misread(line), line) for line in lines]


def test_each_sign_finds_its_letters(pairs: list[tuple[str, str]]) -> None:
    aligned = list(align(pairs))
    assert len(aligned) == len(pairs)
    for line, (_, true) in zip(aligned, pairs, strict=True):
        assert "".join(line.letters) == true
    found = {
        (sign, letters)
        for line in aligned
        for sign, letters in zip(line.read, line.letters, strict=True)
    }
    assert {("1", "t"), ("4", "d"), ("ш", "in"), (" ", " ")} <= found


def test_rows_are_shares_of_what_stood_there(pairs: list[tuple[str, str]]) -> None:
    rows, _ = rows_of(align(pairs))
    assert rows["0|ш"]["in"] > 0.9
    assert set(rows["0|п"]) >= {"n", "h"}
    for row in rows.values():
        assert 0.9 < sum(row.values()) < 1.001


def test_no_digit_comes_from_a_letter() -> None:
    rows, _ = rows_of(align([("а5 12", "as 12"), ("а5 5а", "15 sa"), ("5а5 3", "sas 3")] * 4))
    for key, row in rows.items():
        assert not any(letters.isdigit() and letters != key[-1] for letters in row if key[0] == "0")


def test_contexts_go_from_long_to_short() -> None:
    assert list(contexts("ап", 0)) == ["4|^^ап^", "3|^ап^", "2|^ап", "1|ап", "0|а"]
