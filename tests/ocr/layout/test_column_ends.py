"""Where columns begin and end: headings in the longer one, stories below each other, figures."""

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.columns import columns_of
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line


def _column(x: float, y: float, number: int, text: str = "строка этой колонки") -> list[Line]:
    return [line(x, y + 13 * i, f"{text} {i:02d}") for i in range(number)]


def test_a_heading_in_the_longer_column_goes_on_with_it() -> None:
    heading = line(60, 60 + 13 * 6 + 8, "Итоги")._replace(bold=True)
    lines = [
        *_column(60, 60, 6),
        heading,
        *_column(60, 60 + 13 * 7 + 12, 5),
        *_column(320, 60, 5),
    ]
    assert [(c.flow, len(c.rows)) for c in columns_of(lines)] == [(1, 12), (2, 5)]


def test_a_heading_below_columns_over_a_short_line_is_of_none() -> None:
    heading = line(60, 60 + 13 * 6 + 8, "Итоги")._replace(bold=True)
    lines = [*_column(60, 60, 6), heading, line(60, 170, "Нет."), *_column(320, 60, 6)]
    assert [c.flow for c in columns_of(lines)] == [1, 2, 0]


def test_a_story_below_another_is_read_after_all_its_columns() -> None:
    upper = [x for at in (40, 220, 400) for x in _column(at, 60, 5, "верхняя заметка")]
    title = line(40, 150, "Заголовок нижней заметки над двумя её колонками")._replace(bold=True)
    lower = [x for at in (40, 220) for x in _column(at, 166, 5, "нижняя заметка")]
    aside = _column(400, 152, 5, "сбоку от нижней")
    texts = [
        row[0].text.split()[0]
        for c in columns_of([*upper, title, *lower, *aside])
        for row in c.rows
    ]
    assert texts == ["верхняя"] * 15 + ["Заголовок"] + ["нижняя"] * 10 + ["сбоку"] * 5


def test_lists_with_dashes_side_by_side_are_columns() -> None:
    left, right = (
        ("построить мосты", "вырыть каналы"),
        ("сдать в срок", "принять людей", "снять план"),
    )
    lines = [
        *(line(60, 60 + 14 * i, f"- {text} у реки") for i, text in enumerate(left)),
        line(60, 60 + 14 * 2, "- нанять рабочих"),
        *(line(320, 60 + 14 * i, f"- {text} в мае") for i, text in enumerate(right)),
    ]
    assert [(c.flow, len(c.rows)) for c in columns_of(lines)] == [(1, 3), (2, 3)]


def test_a_first_line_set_in_level_with_a_last_one_parts_no_columns() -> None:
    left = [*_column(60, 60, 5, "строки левой колонки"), line(60, 125, "конец.")]
    right = [
        *_column(400, 60, 5, "в правой"),
        line(412, 125, "в правой 05"),
        *_column(400, 138, 4, "в правой"),
    ]
    more = _column(60, 138, 4, "строки левой колонки")
    assert [c.flow for c in columns_of([*left, *right, *more])] == [1, 2]


def test_axes_of_charts_are_no_table() -> None:
    lines = [line(x, 60 + 20 * i, str(10 - 2 * i)) for x in (60, 320) for i in range(6)]
    assert all(block.cell is None for block in blocks_of(lines, width=595, height=842))


def test_charts_below_each_other_with_axes_of_their_own_are_no_table() -> None:
    lines = []
    for top, step in ((60, 5), (150, 20)):
        lines += [line(x, top + 20 * i, str(step * (3 - i))) for x in (60, 300) for i in range(4)]
        lines += [line(130, top + 13, "Выпуск"), line(130, top + 33, "Вывоз")]
    assert all(block.cell is None for block in blocks_of(lines, width=595, height=842))


def test_two_short_lists_side_by_side_are_columns() -> None:
    lists = (60, "Итоги:", "сбор семян"), (320, "Угрозы:", "засуха")
    lines = []
    for x, head, item in lists:
        lines += [line(x, 60, head), line(x + 10, 80, f"– {item} к весне;")]
        lines += [line(x + 10, 100, f"– {item} к зиме,"), line(x + 22, 120, "если не раньше")]
    assert [(c.flow, len(c.rows)) for c in columns_of(lines)] == [(1, 4), (2, 4)]


def _chart(level: bool) -> list[Line]:
    """Return a text, and left of it the labels of a chart, level with its lines or not."""
    text = [line(300, 60 + 14 * i, "Добыча росла весь год, и вывоз рос с нею.") for i in range(6)]
    off = 0 if level else 5
    labels = [
        (60, 0, "61,4"),
        (110, 1, "88,4"),
        (160, 2, "120,4"),
        (60, 3, "I кв."),
        (110, 3, "II"),
    ]
    return [*text, *(line(x, 60 + 14 * i + off, told) for x, i, told in labels)]


def test_the_labels_of_a_chart_do_not_stand_between_the_lines_beside_it() -> None:
    assert [c.flow for c in columns_of(_chart(level=False))][:2] == [1, 2]
    assert 1 not in [c.flow for c in columns_of(_chart(level=True))]


def test_so_it_is_where_the_chart_has_a_legend() -> None:
    legend = line(60, 60 + 14 * 5 + 5, "Добыча нефти, всего, тонн")
    assert [c.flow for c in columns_of([*_chart(level=False), legend])][:2] == [1, 2]


def test_a_table_whose_figures_fall_unevenly_is_one() -> None:
    lines = [line(x, 60 + 20 * i, str(90 - i * i)) for x in (60, 320) for i in range(6)]
    assert any(block.cell for block in blocks_of(lines, width=595, height=842))


def test_notes_in_columns_of_their_own_stand_below_other_columns() -> None:
    upper = [*_column(50, 60, 8, "сбоку подпись"), *_column(200, 60, 8, "в правой широкой колонке")]
    notes = [
        line._replace(size=7.5)
        for line in (
            *_column(50, 170, 4, "заметка слева внизу под обеими колонками"),
            *_column(320, 170, 4, "заметка справа"),
        )
    ]
    found = [(c.flow, c.rows[0][0].text.split()[0]) for c in columns_of([*upper, *notes])]
    assert [text for _, text in found] == ["сбоку", "в", "заметка", "заметка"]


def test_a_line_far_below_a_short_column_is_none_of_it() -> None:
    lines = [*_column(50, 60, 4, "краткая колонка"), *_column(260, 60, 12, "долгая колонка тут")]
    lines += [line(50, 60 + 13 * 12, "Примечания")]
    assert [c.flow for c in columns_of(lines)] == [1, 2, 0]


def test_a_heading_that_comes_last_below_a_box_heads_the_next_column() -> None:
    lines = [*_column(50, 60, 4, "краткая колонка"), *_column(260, 60, 12, "долгая колонка тут")]
    heading = line(50, 60 + 13 * 12, "2. Метод")._replace(bold=True)
    lines += [heading, line(50, 60 + 13 * 30, "колонтитул внизу листа")]
    assert [c.flow for c in columns_of(lines)] == [1, 2, 0]
    assert columns_of(lines)[0].rows[-1][0].text == "2. Метод"
