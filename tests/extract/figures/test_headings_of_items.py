"""Items of a list on a page of their own segments: the unit that its heading names."""

import pytest

from pipeline.extract.grammars import extract
from pipeline.records import Figure, Segment

CASES: list[tuple[str, tuple[str, ...], list[str]]] = [
    (
        "en",
        ("In 2023 exports were as follows, per cent:", "1) crude oil – 53.8;", "2) copper – 4."),
        ["53.8 percent crude oil 2023", "4 percent copper 2023"],
    ),
    ("en", ("Median wage, tenge:", "the capital – 371,200", "the west – 402,850", "In 5 towns."),
     ["371200 KZT capital ", "402850 KZT west ", "5 town  "]),
    ("en", ("Staff, persons:", "leaders – 5.", "the rest – 30."), ["5 person leaders "]),
    (
        "en",
        ("In 2023 exports were as follows, per cent:\ncrude oil – 53.8;", "copper – 4.4;", "tin – 4."),
        ["53.8 percent crude oil 2023", "4.4 percent copper 2023", "4 percent tin 2023"],
    ),
    ("en", ("Results of the year:", "1) schools repaired – 12;", "2) shops opened – 30.", "Beds – 4."),
     ["12  schools ", "30  shops "]),
    ("en", ("The notes are:", "law – 5;", "finance – 30."), []),
    ("ru", ("Экспорт, млн долларов США:", "нефть – 53,8;", "медь – 4,4."),
     ["53800000 USD нефть ", "4400000 USD медь "]),
    ("ru", ("В 2023 году в области открыто:", "школ – 12;", "библиотек – 7."),
     ["12  школы 2023", "7  библиотеки 2023"]),
    ("ru", ("Основные показатели за 2022 год:", "– рождаемость – 21,4;", "– смертность – 6,8."),
     ["21.4  рождаемость 2022", "6.8  смертность 2022"]),
    ("kk", ("Экспорт, млн АҚШ доллары:", "мұнай – 53,8;", "мыс – 4,4."),
     ["53800000 USD мұнай ", "4400000 USD мыс "]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "texts", "expected"), CASES)
def test_items_have_the_unit_of_their_heading(
    language: str, texts: tuple[str, ...], expected: list[str]
) -> None:
    segments = [
        Segment(
            number=number,
            page=1,
            kind="list_item",
            text=text,
            raw_start=0,
            raw_end=0,
            language=language,
        )
        for number, text in enumerate(texts, 1)
    ]
    mentions = [m for m in extract(segments) if isinstance(m.value, Figure)]
    assert all(m.text == texts[m.segment - 1][m.start : m.end] for m in mentions)
    values = [m.value for m in mentions if isinstance(m.value, Figure)]
    assert [f"{v.value} {v.unit} {v.subject} {v.period_from[:4]}" for v in values] == expected
