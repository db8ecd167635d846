"""Figures in large type with their texts, side by side, are read one after another."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

TEXT = [line(60, 300 + 12 * i, "Обычный текст страницы под карточками") for i in range(20)]


def _large(x: float, y: float, text: str) -> Line:
    """Return a line in 18 points whose middle is at `x`."""
    item = line(x, y, text, middle=True)
    assert item.box is not None
    return item._replace(size=18, box=item.box._replace(y1=y + 20))


def _small(x: float, y: float, *texts: str) -> list[Line]:
    return [line(x, y + 11 * i, text, middle=True) for i, text in enumerate(texts)]


def _texts(*lines: Line) -> list[str]:
    blocks = blocks_of([*lines, *TEXT], width=595, height=842)
    return [" ".join(x.text for x in b.lines) for b in blocks if "Обычный" not in b.lines[0].text]


FIGURES = [_large(120, 100, "4,6 %"), _large(290, 100, "9,3 млн"), _large(460, 100, "425,8 тыс.")]


def test_a_figure_and_the_text_below_it_are_one() -> None:
    lines = [
        *_small(120, 122, "уровень безработицы"),
        *_small(290, 122, "занятое население,", "человек"),
        *_small(460, 122, "зарплата, тенге", "+10,9 % к 2023 году"),
    ]
    assert _texts(*FIGURES, *lines) == [
        "4,6 % уровень безработицы",
        "9,3 млн занятое население, человек",
        "425,8 тыс. зарплата, тенге +10,9 % к 2023 году",
    ]


def test_the_text_may_stand_its_own_height_below_the_figure() -> None:
    lines = [line for x in (120, 290, 460) for line in _small(x, 129.5, "человек", "в городах")]
    assert _texts(*FIGURES, *lines)[0] == "4,6 % человек в городах"


def test_so_are_a_figure_and_the_text_above_it() -> None:
    texts = ((120, "Безработица"), (290, "Занятые"), (460, "Зарплата"))
    lines = [item for x, text in texts for item in _small(x, 87, text)]
    expected = ["Безработица 4,6 %", "Занятые 9,3 млн", "Зарплата 425,8 тыс."]
    assert _texts(*FIGURES, *lines) == expected


def test_titles_in_bold_with_their_texts_are_read_one_after_another() -> None:
    years = ((60, "2020–2022"), (220, "2022–2024"), (380, "2024–2026"))
    titles = [line(x, 100, text)._replace(bold=True) for x, text in years]
    lines = [line(x, 112, "Создание реестра") for x in (60, 220, 380)]
    more = [line(220, 123, "производителей")]
    assert _texts(*titles, *lines, *more) == [
        "2020–2022 Создание реестра",
        "2022–2024 Создание реестра производителей",
        "2024–2026 Создание реестра",
    ]


@pytest.mark.parametrize(
    "below",
    [
        [line(x, 122, "1 204,5", middle=True) for x in (120, 290, 460)],  # figures of a table
        [
            line(
                60,
                122,
                "Строка текста под крупными цифрами во всю ширину, не подпись к ним",
            )
        ],
        [line(x, 150, "далеко ниже", middle=True) for x in (120, 290, 460)],
    ],
)
def test_not_with_other_things_below(below: list[Line]) -> None:
    assert "4,6 %" in _texts(*FIGURES, *below)


def test_so_are_days_in_bold_and_what_stands_below_a_mark_of_each() -> None:
    days = [
        line(x, 100, day, middle=True)._replace(bold=True)
        for x, day in ((120, "Март 2024"), (290, "Май 2024"), (460, "Июнь 2024"))
    ]
    lines = [
        *_small(120, 145, "Отобрано 38", "институтов"),
        *_small(290, 145, "Проверено 12", "складов"),
        *_small(460, 145, "Итоговый отчёт"),
    ]
    assert _texts(*days, *lines) == [
        "Март 2024 Отобрано 38 институтов",
        "Май 2024 Проверено 12 складов",
        "Июнь 2024 Итоговый отчёт",
    ]
