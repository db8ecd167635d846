"""Marks of footnotes that are as large as their text."""

import pytest

from pipeline.ocr.layer.footnote_marks import with_raised_marks
from pipeline.records import Block, Line


def _marked(*texts: str, note: str = "1. По данным Бюро.") -> str:
    blocks = [Block(kind="paragraph", lines=(Line(text=text, start=0),)) for text in texts]
    foot = Block(kind="footnote", lines=(Line(text=note, start=0),))
    return " | ".join(block.lines[0].text for block in with_raised_marks([*blocks, foot])[:-1])


@pytest.mark.parametrize(
    ("text", "note", "marked"),
    [
        ("до 943 тыс. тенге1. Тариф", "1. По данным Бюро.", "до 943 тыс. тенге¹. Тариф"),
        ("at 55 percent.1 The Code", "1 ADB, Outlook.", "at 55 percent.¹ The Code"),
        ("(далее – палата)12", "12) См. отчёт.", "(далее – палата)¹²"),
    ],
)
def test_a_number_glued_to_a_word_is_the_mark_of_its_footnote(
    text: str, note: str, marked: str
) -> None:
    assert _marked(text, note=note) == marked


@pytest.mark.parametrize(
    ("note", "marked"),
    [
        ("1Доклад о складах.", "¹Доклад о складах."),
        ("12«Склады» за год.", "¹²«Склады» за год."),
        ("1. По данным Бюро.", "1. По данным Бюро."),
        ("3D-печать складов.", "3D-печать складов."),
    ],
)
def test_a_footnote_glued_to_its_mark_has_it_raised(note: str, marked: str) -> None:
    foot = Block(kind="footnote", lines=(Line(text=note, start=0),))
    assert with_raised_marks([foot])[0].lines[0].text == marked


@pytest.mark.parametrize(
    "text",
    [
        "в размере 943 тыс. тенге2. Тариф",  # there is no footnote 2
        "площадью 15 км1 и 2",
        "по ст.1 Закона",
        "форма1-НК и код A1",
        "рост на 3.1 percent",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert _marked(text) == text


def test_nor_is_one_of_two() -> None:
    assert _marked("графа1 пустая", "строка1 тоже") == "графа1 пустая | строка1 тоже"


def test_without_footnotes_nothing_is_raised() -> None:
    block = Block(kind="paragraph", lines=(Line(text="тыс. тенге1", start=0),))
    assert with_raised_marks([block]) == (block,)
