"""A large capital at the head of a text is read with the word that it begins."""

import pytest

from pipeline.ocr.layer.drop_caps import with_drop_caps
from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Box, Line
from tests.ocr.tables.test_unruled import line

MORE = "и река вышла из берегов у самой мельницы"


def _page(cap: str, rest: str, size: float = 30) -> list[Line]:
    big = Line(
        text=cap, start=0, box=Box(x0=60, y0=96, x1=80, y1=128), words=(), font="Serif", size=size
    )
    return [
        big,
        line(84, 100, rest),
        line(84, 113, MORE),
        *(line(60, 126 + 13 * i, MORE) for i in range(5)),
    ]


@pytest.mark.parametrize(
    ("cap", "rest", "text"),
    [
        ("А", "уыл тұрғындары су тасқынынан қорықпайды", "Ауыл тұрғындары"),
        ("Р", "азвитие сёл зависит от дорог и от воды", "Развитие сёл"),
        ("В", "последние годы дождей стало заметно больше", "В последние"),
        ("С", "ельские дороги размыло на много вёрст", "Сельские дороги"),
        ("И", "река вернулась в русло лишь через месяц", "И река"),
        ("T", "he river left its bed for a whole month", "The river"),
    ],
)
def test_a_large_capital_begins_its_word(cap: str, rest: str, text: str) -> None:
    found = blocks_of(_page(cap, rest), width=595, height=842)
    assert " ".join(x.text for x in found[0].lines).startswith(text)
    assert len(found) == 1


@pytest.mark.parametrize(
    ("cap", "rest", "size"),
    [
        ("А", "уыл тұрғындары", 10),  # no larger than the text
        ("А", "Участок у мельницы", 30),  # the name of a part beside its title
        ("12", "раз река вышла из берегов", 30),
    ],
)
def test_other_letters_and_figures_stay_apart(cap: str, rest: str, size: float) -> None:
    lines = _page(cap, rest, size)
    assert with_drop_caps(lines, 9.0) == lines
