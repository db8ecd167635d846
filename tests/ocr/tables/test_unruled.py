"""Tables without drawn lines: which lines are a table, and which cell each heading heads."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.rows import rows_of
from pipeline.ocr.tables import figure_rows
from pipeline.ocr.tables.unruled import find_unruled
from pipeline.ocr.tables.unruled_rows import is_figure, table_row
from pipeline.records import Block, Box, Line, Word

#: Places at which columns of figures end, in points.
ENDS = (250.0, 330.0, 410.0, 490.0)


def line(x0: float, y0: float, text: str, *, right: bool = False, middle: bool = False) -> Line:
    """Return a line in nine points, a letter 4.5 wide, that begins, ends or has its middle at x."""
    wide = 4.5 * len(text)
    x0 = x0 - wide if right else x0 - wide / 2 if middle else x0
    words, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        box = Box(x0=x0 + 4.5 * at, y0=y0, x1=x0 + 4.5 * (at + len(word)), y1=y0 + 10)
        words.append(Word(start=at, end=at + len(word), box=box))
        at += len(word)
    box = Box(x0=x0, y0=y0, x1=x0 + wide, y1=y0 + 10)
    return Line(text=text, start=0, box=box, words=tuple(words), font="Serif", size=9)


def body(y0: float) -> list[Line]:
    """Return four rows of figures."""
    lines = []
    for i, name in enumerate(("Север", "Юг", "Запад", "Восток")):
        y = y0 + 15 * i
        lines.append(line(50, y, name))
        lines += [line(x, y, f"{i + 1}{j},{i}", right=True) for j, x in enumerate(ENDS)]
    return lines


def heads(*lines: Line) -> dict[tuple[int, int], tuple[str, int]]:
    """Return text and number of columns of the headings, by row and column."""
    (table,), _ = find_unruled(rows_of([*lines, *body(200)]), 0)
    return {
        (block.cell.row, block.cell.column): (_text(block), block.cell.column_span)
        for block in table.blocks
        if block.cell and block.cell.is_header
    }


def _text(block: Block) -> str:
    return " ".join(item.text for item in block.lines)


def test_headings_on_several_lines_are_put_together_column_by_column() -> None:
    found = heads(
        line(ENDS[0] - 20, 174, "Сборы, млн", middle=True),
        line(ENDS[1] - 20, 180, "Траты", middle=True),
        line(ENDS[2] - 20, 174, "Доля, в", middle=True),
        line(ENDS[3] - 20, 180, "Вес, т", middle=True),
        line(60, 180, "Край"),
        line(ENDS[0] - 20, 185, "тенге", middle=True),
        line(ENDS[2] - 20, 185, "процентах", middle=True),
    )
    assert found == {
        (0, 0): ("Край", 1),
        (0, 1): ("Сборы, млн тенге", 1),
        (0, 2): ("Траты", 1),
        (0, 3): ("Доля, в процентах", 1),
        (0, 4): ("Вес, т", 1),
    }


@pytest.mark.parametrize("at", ["middle", "left"])
def test_years_over_two_columns_each(at: str) -> None:
    places = (270.0, 430.0) if at == "middle" else (ENDS[0] - 36, ENDS[2] - 36)
    measures = [line(x - 36, 184, "млн тг" if i % 2 else "тыс. т") for i, x in enumerate(ENDS)]
    years = [
        line(x, 168, f"Январь {year} г.", middle=at == "middle")
        for x, year in zip(places, (2021, 2022), strict=True)
    ]
    found = heads(*years, *measures)
    assert found[0, 1] == ("Январь 2021 г.", 2)
    assert found[0, 3] == ("Январь 2022 г.", 2)
    assert [found[1, c][0] for c in range(1, 5)] == ["тыс. т", "млн тг", "тыс. т", "млн тг"]


def test_a_row_of_years_heads_its_columns_and_is_no_row_of_figures() -> None:
    years = [line(x, 170, str(2019 + i), right=True) for i, x in enumerate(ENDS)]
    remark = line(ENDS[2], 185, "уточнено", right=True)
    found = heads(*years, remark)
    assert [found[0, c][0] for c in range(1, 5)] == ["2019", "2020", "2021", "2022"]
    assert found[1, 3] == ("уточнено", 1)


def test_what_stands_above_the_headings_is_no_heading() -> None:
    found = heads(
        line(60, 140, "Сведения о краях за прошлый год, собранные всеми отделами учёта края"),
        line(490, 155, "млн тенге", right=True),
        *(line(x, 184, name, right=True) for x, name in zip(ENDS, "абвг", strict=True)),
    )
    assert sorted(found) == [(0, 1), (0, 2), (0, 3), (0, 4)]


def test_a_line_of_text_and_a_second_row_of_headings_part_two_tables() -> None:
    second = [line(50, 340, "Край"), *(line(x, 340, "Всего", right=True) for x in ENDS)]
    title = line(50, 322, "Сборы по краям за прошлый год, тысяч тенге")
    blocks = blocks_of([*body(200), title, *second, *body(360)], width=595, height=842)
    cells = [(b.cell.table, b.cell.row, b.cell.is_header) for b in blocks if b.cell]
    assert {table for table, _, _ in cells} == {0, 1}
    assert (1, 0, True) in cells
    assert "Сборы" in _text(next(b for b in blocks if b.cell is None))


def test_a_minus_may_be_a_hyphen_of_any_kind() -> None:
    first = [
        line(50, 185, "Центр"),
        *(line(x, 185, "\N{SOFT HYPHEN}9,6", right=True) for x in ENDS),
    ]
    assert not heads(*first)


def test_a_table_whose_rows_are_not_ruled_has_a_row_for_each_line() -> None:
    sides = [Box(x0=x, y0=180, x1=x, y1=262) for x in (45, 175, *(end + 5 for end in ENDS))]
    flat = [Box(x0=45, y0=y, x1=495, y1=y) for y in (180, 196)]
    names = [line(50, 183, "Край"), *(line(x, 183, "Всего", right=True) for x in ENDS)]
    found = blocks_of([*names, *body(200)], width=595, height=842, rulings=[*sides, *flat])
    cells = [block.cell for block in found if block.cell]
    assert len(cells) == 25
    assert sum(cell.is_header for cell in cells) == 5


def test_words_of_justified_lines_are_no_cells() -> None:
    words = ("Слова", "стоят", "далеко", "друг", "от", "друга")
    lines = [
        line(50 + 80 * i, 100 + 14 * row, word) for row in range(4) for i, word in enumerate(words)
    ]
    number = line(210, 156, "2024")
    tables, rest = find_unruled(rows_of([*lines, line(50, 156, "года"), number]), 0)
    assert not tables
    assert len(rest) == len(lines) + 2


def test_a_second_line_in_the_middle_of_a_heading_stands_over_its_columns() -> None:
    measures = [line(x - 20, 186, "тыс. т", middle=True) for x in ENDS]
    found = heads(
        line((ENDS[0] + ENDS[1]) / 2 - 20, 164, "Всего", middle=True),
        line((ENDS[2] + ENDS[3]) / 2 - 20, 160, "в том числе за счет средств", middle=True),
        line((ENDS[2] + ENDS[3]) / 2 - 20, 171, "населения", middle=True),
        *measures,
    )
    assert found[0, 1] == ("Всего", 2)
    assert found[0, 3] == ("в том числе за счет средств населения", 2)


def test_names_behind_the_last_figures_are_a_column_of_their_own() -> None:
    lines = []
    for i, (kk, ru) in enumerate((("Солтүстік", "Север"), ("Батыс", "Запад"), ("Шығыс", "Восток"))):
        y = 100 + 15 * i
        lines.append(line(50, y, kk))
        lines += [line(x, y, f"2 {i}61,5", right=True) for x in ENDS[:2]]
        both = line(ENDS[2] - 31.5, y, f"2 {i}58,2 {ru}")
        words = [
            w._replace(box=w.box._replace(x0=w.box.x0 + 2, x1=w.box.x1 + 2)) if n == 2 else w
            for n, w in enumerate(both.words)
        ]
        lines.append(both._replace(words=tuple(words)))
    (table,), _ = find_unruled(rows_of(lines), 0)
    rows = [[_text(b) for b in table.blocks if b.cell and b.cell.row == i] for i in range(3)]
    assert rows[1] == ["Батыс", "2 161,5", "2 161,5", "2 158,2", "Запад"]


def test_a_heading_over_the_columns_parts_rows_of_one_table() -> None:
    years = [line(x, 165, str(2019 + i), right=True) for i, x in enumerate(ENDS)]
    lines = [
        *years,
        line(270, 180, "(Change in percent, unless said otherwise)", middle=True),
        *body(195)[:10],
        line(270, 225, "(In percent of GDP)", middle=True),
        *body(210)[10:],
    ]
    (table,), rest = find_unruled(rows_of(lines), 0)
    sections = [b for b in table.blocks if b.cell and b.cell.column_span == 5]
    assert [_text(block) for block in sections] == [
        "(Change in percent, unless said otherwise)",
        "(In percent of GDP)",
    ]
    assert all(b.cell and not b.cell.is_header for b in sections)
    assert rest == ()


def test_text_between_two_tables_parts_them() -> None:
    lines = [
        *body(100),
        line(60, 160, "Второй край меньше первого, и живёт он беднее."),
        *body(175),
    ]
    tables, rest = find_unruled(rows_of(lines), 0)
    assert len(tables) == 2
    assert [line.text for line in rest] == ["Второй край меньше первого, и живёт он беднее."]


def test_figures_with_marks_of_footnotes_are_figures() -> None:
    lines = [
        line(x, 100 + 15 * i, text, right=x > 100)
        for i, row in enumerate(
            (("Север", "12,5**", "8,1*"), ("Юг", "3,4***", "7"), ("Запад", "1**", "2"))
        )
        for x, text in zip((50, *ENDS[:2]), row, strict=True)
    ]
    (table,), rest = find_unruled(rows_of(lines), 0)
    assert rest == ()
    assert len(table.blocks) == 9


def _cells(lines: list[Line]) -> dict[tuple[int, int], str]:
    (table,), _ = find_unruled(rows_of(lines), 0)
    return {(b.cell.row, b.cell.column): _text(b) for b in table.blocks if b.cell}


def _close(x1: float, y: float, text: str, gap_before: int) -> Line:
    """Return a line of figures with spaces of a quarter em, but half an em before one word."""
    words: list[Word] = []
    x, at = x1, len(text)
    for n, word in reversed(list(enumerate(text.split()))):
        at = text.rindex(word, 0, at)
        box = Box(x0=x - 4.5 * len(word), y0=y, x1=x, y1=y + 10)
        words.insert(0, Word(start=at, end=at + len(word), box=box))
        x = box.x0 - (5.0 if n == gap_before else 2.25)
    box = Box(x0=words[0].box.x0, y0=y, x1=x1, y1=y + 10)
    return Line(text=text, start=0, box=box, words=tuple(words), font="Serif", size=9)


@pytest.mark.parametrize(
    ("text", "gap_before", "figures"),
    [
        ("14 645 906 30 047 983", 3, ["14 645 906", "30 047 983"]),
        ("164 622 (9 027 356)", 2, ["164 622", "(9 027 356)"]),
        ("70 910 936 –", 3, ["70 910 936", "–"]),
        ("12,5 8,1", 1, ["12,5", "8,1"]),
        ("14 645 906", 9, ["14 645 906"]),
        ("14 645", 1, ["14 645"]),
    ],
)
def test_little_white_parts_figures_of_two_columns(
    text: str, gap_before: int, figures: list[str]
) -> None:
    row = table_row([line(50, 100, "Север"), _close(400, 100, text, gap_before)])
    assert [piece.text for piece in row.pieces] == ["Север", *figures]


def test_a_column_that_few_rows_fill_is_one() -> None:
    lines = [line(x, 85, h, right=True) for x, h in ((250, "Прим."), (330, "План"), (410, "Факт"))]
    for i, (name, note) in enumerate((("Север", "6"), ("Юг", ""), ("Запад", "12"), ("Восток", ""))):
        y = 100 + 15 * i
        lines += [line(50, y, name), *(line(x, y, f"{i}1,{i}", right=True) for x in (330, 410))]
        lines += [line(240, y, note, right=True)] if note else []
    found = _cells(lines)
    assert [found[0, c] for c in (1, 2, 3)] == ["Прим.", "План", "Факт"]
    assert [found[3, c] for c in (0, 1, 2, 3)] == ["Запад", "12", "21,2", "21,2"]
    assert (2, 1) not in found


def test_a_label_may_stand_between_headings_and_figures() -> None:
    years = [line(x, 165, str(2020 + i), right=True) for i, x in enumerate(ENDS)]
    found = _cells([*years, line(50, 180, "Активы"), *body(195)])
    assert [found[0, c] for c in range(1, 5)] == ["2020", "2021", "2022", "2023"]
    assert (found[1, 0], found[2, 0]) == ("Активы", "Север")


def test_names_on_both_sides_may_have_two_lines() -> None:
    lines = []
    names = (("Солтүстік", "Север"), ("Батыс", "Запад"), ("Шығыс", "Восток"), ("Оңтүстік", "Юг"))
    for i, (kk, ru) in enumerate(names):
        y = 100 + 26 * i
        lines += [line(50, y, kk), *(line(x, y, f"{i}1,{i}", right=True) for x in ENDS[:3])]
        lines.append(line(430, y, ru))
        if i == 0:
            lines += [line(50, y + 11, "Өңірі"), line(430, y + 11, "Край")]
        if i == 2:
            lines.append(line(430, y + 11, "Край"))
    found = _cells(lines)
    assert [found[i, 0] for i in range(4)] == ["Солтүстік Өңірі", "Батыс", "Шығыс", "Оңтүстік"]
    assert [found[i, 4] for i in range(4)] == ["Север Край", "Запад", "Восток Край", "Юг"]


@pytest.mark.parametrize("figures_at", ["top", "foot"])
def test_names_on_both_sides_may_go_on_together(figures_at: str) -> None:
    names = [
        ("Барлығы", "Всего"),
        ("Жеке және заңды", "Услуги лицам и", "тұлғаларға", "организациям,", "қызмет", "прочее"),
        ("Сауда", "Торговля"),
        ("Әлеуметтік", "Социальное", "қызметтер", "обслуживание"),
    ]  # fmt: skip
    lines, y = [], 100.0
    for i, (kk, ru, *more) in enumerate(names):
        pairs = [(kk, ru), *zip(more[::2], more[1::2], strict=True)]
        at = y if figures_at == "top" else y + 11 * (len(pairs) - 1)
        lines += [line(x, at, f"{i}1,{i}", right=True) for x in ENDS[:3]]
        for left, right in pairs:
            lines += [line(50, y, left), line(430, y, right)]
            y += 11
        y += 6
    found = _cells(lines)
    assert [found[i, 0] for i in range(4)] == [
        "Барлығы",
        "Жеке және заңды тұлғаларға қызмет",
        "Сауда",
        "Әлеуметтік қызметтер",
    ]
    assert [found[i, 4] for i in range(4)] == [
        "Всего",
        "Услуги лицам и организациям, прочее",
        "Торговля",
        "Социальное обслуживание",
    ]
    assert [found[i, 1] for i in range(4)] == ["01,0", "11,1", "21,2", "31,3"]


def test_units_above_the_years_head_no_names_behind_the_figures() -> None:
    lines = [
        line(560, 150, "мың адам / тыс. человек", right=True),
        *(line(x, 184, str(2020 + i), right=True) for i, x in enumerate(ENDS)),
        *body(200),
        *(line(510, 200 + 15 * i, name) for i, name in enumerate(("Край", "Юг", "Лес", "Поле"))),
    ]
    (table,), rest = find_unruled(rows_of(lines), 0)
    assert [item.text for item in rest] == ["мың адам / тыс. человек"]
    assert not any(b.cell.is_header and b.cell.column == 5 for b in table.blocks if b.cell)


def test_a_year_in_the_middle_of_a_table_is_a_heading_over_its_columns() -> None:
    years = [line(270, 187 + 75 * i, str(2021 + i), middle=True) for i in range(2)]
    heads_of_it = [line(x, 170, "город", right=True) for x in ENDS]
    lines = [*heads_of_it, years[0], *body(202), years[1], *body(277)]
    (table,), _ = find_unruled(rows_of(lines), 0)
    over = {_text(b): b.cell for b in table.blocks if b.cell and b.cell.column_span > 1}
    assert {text: (cell.column, cell.column_span) for text, cell in over.items()} == {
        "2021": (0, 5),
        "2022": (0, 5),
    }


def test_headings_over_headings_that_repeat() -> None:
    found = heads(
        *(
            line(x, 168, y, middle=True)
            for x, y in ((238.0, "за 2022 год"), (398.0, "за 2023 год"))
        ),
        *(line(x, 184, "факт" if i % 2 else "план", right=True) for i, x in enumerate(ENDS)),
    )
    assert found[0, 1] == ("за 2022 год", 2)
    assert found[0, 3] == ("за 2023 год", 2)


def test_of_which_stands_over_several_columns_however_near_one_of_them_is() -> None:
    found = heads(
        line(ENDS[0] - 10, 165, "Всего,", middle=True),
        line(ENDS[2] - 10, 164, "в том числе", middle=True),
        line(ENDS[0] - 10, 177, "тонн", middle=True),
        *(line(x - 10, 175, "сёла", middle=True) for x in ENDS[1:]),
    )
    assert found[0, 1] == ("Всего, тонн", 1)
    assert found[0, 2] == ("в том числе", 3)
    assert [found[1, c] for c in (2, 3, 4)] == [("сёла", 1)] * 3


def test_names_behind_codes_may_have_several_lines() -> None:
    lines = [line(50, 80, "Код"), line(110, 80, "Атауы"), line(ENDS[1], 80, "Сомасы", right=True)]
    y = 98
    names = ("Салық / салынбайтын", "Табыс", "Мүлікке / салынатын / салықтар", "Баж", "Айыппұл")
    for i, name in enumerate(names):
        lines.append(line(50, y, f"10{i}"))
        for part in name.split(" / "):
            lines.append(line(110, y, part))
            y += 11
        lines.append(line(ENDS[1], y - 11, f"{i} 100", right=True))
        y += 6
    found = _cells(lines)
    assert [found[i, 1] for i in range(5)] == [
        "Атауы",
        "Салық салынбайтын",
        "Табыс",
        "Мүлікке салынатын салықтар",
        "Баж",
    ]
    assert [found[i, 0] for i in range(5)] == ["Код", "100", "101", "102", "103"]
    assert [found[i, 2] for i in range(1, 5)] == ["0 100", "1 100", "2 100", "3 100"]


def test_two_labels_may_stand_between_headings_and_figures() -> None:
    years = [line(x, 150, str(2020 + i), right=True) for i, x in enumerate(ENDS)]
    lines = [*years, line(50, 165, "Баланс"), line(50, 180, "Активы"), *body(195)]
    found = _cells(lines)
    assert [found[0, c] for c in range(1, 5)] == ["2020", "2021", "2022", "2023"]
    assert [found[i, 0] for i in (1, 2, 3)] == ["Баланс", "Активы", "Север"]


def test_the_first_row_may_have_two_lines_on_both_sides() -> None:
    years = [line(x, 80, str(2020 + i), right=True) for i, x in enumerate(ENDS[:3])]
    lines = [*years, line(50, 98, "Барлық"), line(430, 98, "Все в")]
    for i, (kk, ru) in enumerate((("өңір", "крае"), ("Батыс", "Запад"), ("Шығыс", "Восток"))):
        y = 109 + 17 * i
        lines += [line(50, y, kk), *(line(x, y, f"{i}1,{i}", right=True) for x in ENDS[:3])]
        lines.append(line(430, y, ru))
    found = _cells(lines)
    assert [found[0, c] for c in (1, 2, 3)] == ["2020", "2021", "2022"]
    assert (found[1, 0], found[1, 4]) == ("Барлық өңір", "Все в крае")


def test_of_which_leaves_out_the_sum() -> None:
    names = ("Всего", "сёла", "города", "доля, %")
    found = heads(
        line(ENDS[1] + 20, 164, "оның ішінде / в том числе", middle=True),
        *(line(x, 180, name, right=True) for x, name in zip(ENDS, names, strict=True)),
    )
    assert found[0, 2] == ("оның ішінде / в том числе", 2)
    assert found[0, 1] == ("Всего", 1)


def test_a_year_over_two_quarters_beside_years_of_their_own() -> None:
    found = heads(
        *(line(x, 168, y, middle=True) for x, y in ((234, "2022"), (314, "2023"), (432, "2024"))),
        *(line(x, 180, q, middle=True) for x, q in ((394, "I"), (474, "II"))),
    )
    assert found == {
        (0, 1): ("2022", 1),
        (0, 2): ("2023", 1),
        (0, 3): ("2024", 2),
        (1, 3): ("I", 1),
        (1, 4): ("II", 1),
    }


def test_headings_over_pairs_leave_out_the_names_behind_the_figures() -> None:
    lines = [
        *(line(x, 168, y, middle=True) for x, y in ((270, "2021"), (430, "2022"))),
        *(line(x, 184, "всего" if i % 2 == 0 else "в %", right=True) for i, x in enumerate(ENDS)),
        *body(200),
        *(line(510, 200 + 15 * i, name) for i, name in enumerate(("Край", "Юг", "Лес", "Поле"))),
    ]
    (table,), _ = find_unruled(rows_of(lines), 0)
    years = {_text(b): b.cell for b in table.blocks if b.cell and _text(b) in ("2021", "2022")}
    places = {text: (cell.column, cell.column_span) for text, cell in years.items()}
    assert places == {"2021": (1, 2), "2022": (3, 2)}


def test_rows_in_lower_case_are_rows_of_their_own() -> None:
    found = _cells(
        [
            *(line(x, 100, f"1{i},1", right=True) for i, x in enumerate(ENDS)),
            line(50, 100, "Всего"),
            line(50, 115, "в том числе:"),
            *(line(x, 130, f"2{i},1", right=True) for i, x in enumerate(ENDS)),
            line(58, 130, "зерно"),
            *(line(x, 145, f"3{i},1", right=True) for i, x in enumerate(ENDS)),
            line(58, 145, "солома"),
            line(58, 160, "сено лугов и"),
            *(line(x, 171, f"4{i},1", right=True) for i, x in enumerate(ENDS)),
            line(58, 171, "полей"),
        ]
    )
    assert [found[i, 0] for i in range(5)] == [
        "Всего",
        "в том числе:",
        "зерно",
        "солома",
        "сено лугов и полей",
    ]
    assert [found.get((i, 1)) for i in range(5)] == ["10,1", None, "20,1", "30,1", "40,1"]


def test_units_above_centred_headings_are_no_heading() -> None:
    found = heads(
        line(ENDS[3], 150, "мың адам", right=True),
        line(ENDS[0] + 20, 168, "оның ішінде", middle=True),
        line(ENDS[2] + 20, 168, "үлесі, %", middle=True),
        *(line(x - 40, 184, "қала" if i % 2 else "ауыл", middle=True) for i, x in enumerate(ENDS)),
    )
    assert "мың адам" not in [text for text, _ in found.values()]


def test_the_last_heading_may_be_long_where_it_begins_with_its_figures() -> None:
    table = (
        ("Category", "Amount, USD", "Share of the bank, %"),
        ("Works", "158", "85"),
        ("Goods", "27", "100"),
        ("Travel", "14", "60"),
        ("Rent", "11", "50"),
    )
    lines = [
        line(x, 104 + 15 * i, text)
        for i, texts in enumerate(table)
        for x, text in zip((50, 200, 360), texts, strict=True)
    ]
    (found,), rest = find_unruled(rows_of(lines), 0)
    heads = [_text(block) for block in found.blocks if block.cell and block.cell.is_header]
    assert tuple(heads) == table[0]
    assert not rest


def test_on_a_scan_figures_stand_farther_apart_to_be_two() -> None:
    seen = [
        _close(400, 100 + 15 * i, text, 3)._replace(font="")
        for i, text in enumerate(("14 645 906 30 047 983", "239 008 699 872"))
    ]
    assert [piece.text for piece in table_row(seen[:1]).pieces] == ["14 645 906", "30 047 983"]
    narrow = seen[1].words
    near = [narrow[0], *(w._replace(box=w.box._replace(x0=w.box.x0 - 2)) for w in narrow[1:])]
    assert len(table_row([seen[1]._replace(words=tuple(near))]).pieces) == 1


def test_the_last_word_of_a_label_is_in_no_column_of_few_figures() -> None:
    lines = []
    names = ("Север", "Юг и его леса, поля и луга, и воды", "Запад", "Восток")
    for i, (name, note) in enumerate(zip(names, ("6", "", "12", "8"), strict=True)):
        y = 100 + 26 * i
        lines += [line(50, y + 11 * (i == 1), name if i != 1 else "прочее")]
        lines += [line(50, y, name)] if i == 1 else []
        lines += [line(x, y + 11 * (i == 1), f"{i}1,{i}", right=True) for x in (330, 410)]
        lines += [line(250, y, note, right=True)] if note else []
    found = _cells(lines)
    assert found[1, 0] == "Юг и его леса, поля и луга, и воды прочее"


def test_units_in_the_middle_of_their_column_may_have_two_lines() -> None:
    lines = []
    for i, unit in enumerate(("млн тенге", "долл. США за", "процентов", "тонн")):
        y = 100 + 26 * i
        lines += [line(50, y, f"Ряд {i} и"), line(220, y, unit, middle=True)]
        lines += [line(x, y, f"{i}1,{i}", right=True) for x in ENDS[1:]]
    lines += [line(50, 137, "прочее"), line(220, 137, "баррель", middle=True)]
    found = _cells(lines)
    assert (found[1, 0], found[1, 1]) == ("Ряд 1 и прочее", "долл. США за баррель")
    assert found[2, 1] == "процентов"


def test_figures_between_the_two_lines_of_a_label_part_no_table() -> None:
    """So few rows stand above it that they would make no table of their own."""
    lines = [line(50, 100, "Здания"), line(50, 115, "Земля")]
    lines += [line(x, y, "41 220", right=True) for y in (100, 115) for x in (330, 410)]
    lines += [line(50, 130, "Прочее имущество за вычетом"), line(50, 142, "того, что утрачено")]
    lines += [line(330, 136, "2 040", right=True), line(410, 136, "—", right=True)]
    for y, name in ((160, "Зерно"), (175, "Деньги"), (190, "Всего")):
        lines += [line(50, y, name), *(line(x, y, "9 001", right=True) for x in (330, 410))]
    found = _cells(lines)
    assert found[2, 0] == "Прочее имущество за вычетом того, что утрачено"
    assert (found[0, 0], found[2, 1], found[5, 0]) == ("Здания", "2 040", "Всего")


def test_a_row_of_words_above_a_heading_and_figures_is_no_error() -> None:
    words = [line(50, 160, "Центр"), line(ENDS[0], 160, "мало", right=True)]
    lines = [*body(100), *words, line(270, 175, "(In percent of GDP)", middle=True), *body(190)]
    tables, _ = find_unruled(rows_of(lines), 0)
    assert tables


def test_a_row_costs_the_same_however_long_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(piece: Line) -> bool:
        nonlocal asked
        asked += 1
        return is_figure(piece)

    monkeypatch.setattr(figure_rows, "is_figure", counted)
    costs = []
    for count in (100, 400):
        asked = 0
        rows = [
            table_row([line(40, 12 * at, f"Label {at}"), line(300, 12 * at, str(at), right=True)])
            for at in range(1, count)
        ]
        assert figure_rows.end_of_rows(rows, 0) == count - 1
        costs.append(asked)
    assert 0 < costs[1] < 5 * costs[0]


def test_units_are_a_column_where_long_labels_have_lines_of_their_own() -> None:
    lines = []
    for i in range(4):
        y = 200 + 30 * i
        if i % 2:
            lines.append(line(50, y, "Длина улиц"))
        else:
            lines += [line(50, y - 6, "Доля жителей"), line(50, y + 6, "с водопроводом")]
        lines.append(line(180, y, "км" if i % 2 else "%"))
        lines += [line(x, y, f"{i + 1}{j},{i}", right=True) for j, x in enumerate(ENDS)]
    (table,), _ = find_unruled(rows_of(lines), 0)
    cells = {(b.cell.row, b.cell.column): _text(b) for b in table.blocks if b.cell}
    assert [cells[row, 1] for row in range(4)] == ["%", "км", "%", "км"]
    assert [cells[row, 0] for row in range(2)] == ["Доля жителей с водопроводом", "Длина улиц"]


def test_a_unit_on_two_lines_is_in_the_first_row_below_a_section() -> None:
    units = [line(180, 200 + 30 * i, "км") for i in range(1, 4)]
    rows = [
        [line(50, 200 + 30 * i, name)]
        + [line(x, 200 + 30 * i, f"{i + 1}{j},{i}", right=True) for j, x in enumerate(ENDS)]
        for i, name in enumerate(("Дороги", "Мосты", "Улицы", "Пути"))
    ]
    first = [line(180, 194, "тыс."), line(180, 206, "единиц")]
    heads_ = [line(x, 145, str(2021 + i), right=True) for i, x in enumerate(ENDS)]
    section = line(50, 164, "I. Транспорт")
    lines = [*heads_, section, *first, *units, *(x for row in rows for x in row)]
    (table,), _ = find_unruled(rows_of(lines), 0)
    cells = {(b.cell.row, b.cell.column): _text(b) for b in table.blocks if b.cell}
    assert [cells[0, column] for column in (2, 3, 4, 5)] == ["2021", "2022", "2023", "2024"]
    assert (cells[1, 0], cells[2, 1], cells[3, 1]) == ("I. Транспорт", "тыс. единиц", "км")


def test_long_names_behind_the_figures_are_a_column_of_a_page() -> None:
    names = (
        "Сельское и лесное хозяйство",
        "Горнодобывающая промышленность",
        "Строительство",
        "Торговля оптом и в розницу",
    )
    lines = [*body(200), *(line(510, 200 + 15 * i, name) for i, name in enumerate(names))]
    (table,), _ = find_unruled(rows_of(lines), 0, whole_page=True)
    cells = {(b.cell.row, b.cell.column): _text(b) for b in table.blocks if b.cell}
    assert [cells[row, 5] for row in range(4)] == list(names)


def test_labels_and_names_that_wrap_above_their_figures_are_of_their_row() -> None:
    rows = (
        ("Барлығы", "", "Всего", ""),
        ("Тұру және тамақ", "қызметтері", "Проживание и", "питание"),
        ("Жылжымайтын", "мүлік", "", "Операции с недвижимостью"),
        ("Өнер және демалыс", "", "Искусство и отдых", ""),
    )
    lines, y = [], 200.0
    for i, (label, end, name, rest) in enumerate(rows):
        lines += [line(50, y, label), line(510, y, name)] if name else [line(50, y, label)]
        if end:
            y += 10.5
            lines += [line(50, y, end), line(510, y, rest)]
        lines += [line(x, y, f"{i + 1}{j},{i}", right=True) for j, x in enumerate(ENDS)]
        y += 11
        if not i:
            lines += [line(50, y, "оның ішінде:"), line(510, y, "в том числе:")]
            y += 11
    (table,), _ = find_unruled(rows_of(lines), 0, whole_page=True)
    cells = {(b.cell.row, b.cell.column): _text(b) for b in table.blocks if b.cell}
    assert [cells[row, 0] for row in range(5)] == [
        "Барлығы",
        "оның ішінде:",
        "Тұру және тамақ қызметтері",
        "Жылжымайтын мүлік",
        "Өнер және демалыс",
    ]
    assert cells[2, 5] == "Проживание и питание"
