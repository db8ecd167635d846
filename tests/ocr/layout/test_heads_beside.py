"""Headings beside their paragraphs, and headings over one of two columns."""

import pytest

from pipeline.ocr.layout.columns import columns_of
from pipeline.ocr.layout.explained import explained
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line

TEXT = (
    "За год построены два моста через реку, и",
    "переправа сократилась на девять минут.",
    "Паром продан соседнему району за долги и",
    "больше на этой реке ходить не будет.",
)


def _bold(x: float, y: float, text: str) -> Line:
    return line(x, y, text)._replace(bold=True)


def _right(step: float = 20) -> list[Line]:
    tops = (100, 112, 112 + step, 124 + step)
    return [line(200, y, text) for y, text in zip(tops, TEXT, strict=True)]


def _texts(left: list[Line], right: list[Line]) -> list[list[str]]:
    return [[x.text for row in rows for x in row] for rows in explained(left, right)]


def test_headings_in_bold_are_read_each_before_its_paragraph() -> None:
    left = [_bold(60, 100, "Два моста"), _bold(60, 112, "построены"), _bold(60, 132, "Паром")]
    assert _texts(left, _right()) == [
        ["Два моста", "построены"],
        [*TEXT[:2]],
        ["Паром"],
        [*TEXT[2:]],
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([line(60, 100, "Два моста"), line(60, 132, "Паром")], _right()),  # not in bold
        ([_bold(60, 100, "Два моста"), _bold(60, 144, "Паром")], _right()),  # beside a second line
        ([_bold(60, 100, "Два моста")], _right()),
        (
            [_bold(60, 100, "Два моста"), _bold(60, 132, "Паром")],
            [x._replace(bold=True) for x in _right()],
        ),
        (
            [_bold(60, 100, "Два моста"), _bold(60, 112, "Паром")],
            _right(),  # beside the middle of a sentence
        ),
    ],
)
def test_other_columns_are_read_one_after_another(left: list[Line], right: list[Line]) -> None:
    assert _texts(left, right) == []


def _columns(*heads: Line) -> list[tuple[int, str]]:
    lines = list(heads)
    for row in range(8):
        lines.append(line(50, 130 + 13 * row, f"сол жақ бағандағы жол, {row}-жол"))
        lines.append(line(300, 130 + 13 * row, f"оң жақ бағандағы жол, {row}-жол"))
    return [(c.flow, c.rows[0][0].text.split(",")[0]) for c in columns_of(lines)]


def test_a_heading_over_the_right_column_is_read_after_the_left_one() -> None:
    assert _columns(_bold(300, 116, "Хабарлама")) == [
        (1, "сол жақ бағандағы жол"),
        (2, "Хабарлама"),
    ]


@pytest.mark.parametrize("x", [50, 240])
def test_a_title_over_both_columns_is_read_before_them(x: float) -> None:
    assert _columns(_bold(x, 116, "Хабарлама"))[0][1] == "Хабарлама"


@pytest.mark.parametrize(("below", "last"), [(False, "Сурет 2. Өзен"), (True, "Кейін не бар")])
def test_a_caption_at_the_foot_of_a_column_is_of_it_where_nothing_follows(
    below: bool, last: str
) -> None:
    lines = [line(300, 130 + 13 * i, f"оң жақ бағандағы жол, {i}-жол") for i in range(6)]
    lines += [line(50, 130 + 13 * i, f"сол жақ бағандағы жол, {i}-жол") for i in range(7)]
    lines.append(line(50, 224, "Сурет 2. Өзен"))
    lines += [line(50, 260, "Кейін не бар")] * below
    columns = columns_of(lines)
    assert next(c for c in columns if c.rows[-1][0].text == last).flow == (0 if below else 1)


def test_the_menu_of_a_web_page_is_read_before_its_text() -> None:
    entries = ("Мәтін", "Ақпарат", "Анықтама", "Өзгерістер тарихы", "Сілтемелер")
    menu = [line(35, 82 + 13.5 * i, entry) for i, entry in enumerate(entries)]
    title = [line(250, 94, "Орталықтарды қолдау қағидаларын"), line(300, 116, "бекіту туралы")]
    text = [
        line(212, 150 + 17 * i, "Орталықтарды қолдау қағидалары бекітілсін және") for i in range(9)
    ]
    read = [
        x.text for column in columns_of([*text, *title, *menu]) for row in column.rows for x in row
    ]
    assert read == [x.text for x in (*menu, *title, *text)]


def test_so_it_is_where_half_of_its_entries_are_level_with_lines() -> None:
    entries = ("Мәтін", "Ақпарат", "Анықтама", "Өзгерістер", "Сілтемелер", "Жүктеу")
    menu = [line(35, 82 + 13.5 * i, entry) for i, entry in enumerate(entries)]
    steps = (0, 14, 33, 41, 54, 73, 90, 107)  # the last entries of the menu have none beside them
    text = [
        line(212, 82 + step, "Орталықтарды қолдау қағидалары бекітілсін және") for step in steps
    ]
    read = [x.text for column in columns_of([*text, *menu]) for row in column.rows for x in row]
    assert read == [x.text for x in (*menu, *text)]


def test_labels_of_rows_beside_long_cells_are_no_menu() -> None:
    labels = [
        line(35, 82 + 34 * i, name)
        for i, name in enumerate(("Цель", "Срок", "Итог", "Сумма", "Орган"))
    ]
    text = [
        line(212, 82 + 17 * i, "развитие инфраструктуры районов и городов области")
        for i in range(10)
    ]
    rows = [[x.text for x in row] for column in columns_of([*text, *labels]) for row in column.rows]
    assert rows[0][0] == "Цель"
    assert rows[0][1:] == [text[0].text]


LABELS = ("Объект проверки", "Период проверки", "Охвачено средств")
SAID = ("Управление мостов области", "1 января 2031 года – 1 мая 2032 года", "41 млн тенге")


def _form(labels: tuple[str, ...], said: tuple[str, ...]) -> tuple[list[Line], list[Line]]:
    left, right = (
        [line(x, 100 + 14 * i, text) for i, text in enumerate(texts)]
        for x, texts in ((60, labels), (220, said))
    )
    return left, right


def test_a_form_is_read_label_by_label() -> None:
    left, right = _form(LABELS, SAID)
    found = [[x.text for row in c.rows for x in row] for c in columns_of([*left, *right])]
    assert found == [[text] for pair in zip(LABELS, SAID, strict=True) for text in pair]


def test_a_form_goes_on_below_the_last_line_of_a_paragraph() -> None:
    left, right = _form(LABELS, SAID)
    found = _texts([line(60, 86, "в этом году."), *left], right)
    assert found[:3] == [["в этом году."], [LABELS[0]], [SAID[0]]]


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (("За год построены мосты", "через реку, и дорога", "Паром продан соседям"), SAID),
        (("БІЛІМ МИНИСТРЛІГІ", "ҚАРЖЫ БӨЛІМІ", "АСТАНА ҚАЛАСЫ"), SAID),
        (LABELS, ("Управление 17 мостов", "и дорог области", "Сорок миллионов тенге")),
        (LABELS, ("Управление мостов", "Отдел дорог", "Область Абай")),
    ],
    ids=["sentences", "a letterhead", "sentences beside labels", "two bodies"],
)
def test_columns_of_sentences_and_bodies_are_no_form(
    labels: tuple[str, ...], said: tuple[str, ...]
) -> None:
    assert explained(*_form(labels, said)) == []
