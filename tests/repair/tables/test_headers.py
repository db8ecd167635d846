"""What heads the cells of tables, on one page and over several."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Box, Cell, Segment, SegmentKind
from pipeline.repair.tables.headers import with_headers

Row = Sequence[str]


def text(words: str, page: int = 1, kind: SegmentKind = "paragraph") -> Segment:
    return Segment(number=1, page=page, kind=kind, text=words, raw_start=0, raw_end=0, edits=())


def table(
    rows: Sequence[Row],
    page: int = 1,
    *,
    heads: int = 1,
    number: int = 0,
    lefts: Sequence[float] = (),
) -> list[Segment]:
    """Return the cells of a table; ``lefts`` says where its columns begin."""
    return [
        Segment(
            number=1, page=page, kind="table_cell", text=words, raw_start=0, raw_end=0, edits=(),
            cell=Cell(table=number, row=r, column=c, is_header=r < heads),
            box=Box(lefts[c], 20.0 * r, lefts[c] + 40, 20.0 * r + 10) if lefts else None,
        )
        for r, row in enumerate(rows)
        for c, words in enumerate(row)
        if words
    ]  # fmt: skip


def cell_of(segments: Sequence[Segment], words: str) -> Cell:
    found = next(s.cell for s in with_headers(segments) if s.text == words)
    assert found is not None
    return found


HEADINGS = ("Показатель", "Ед. изм.", "2019 г.", "2020 г.")


def test_a_cell_has_the_texts_above_and_left_of_it() -> None:
    cell = cell_of(table([HEADINGS, ("ВВП", "млрд тенге", "69,5", "70,6")]), "70,6")
    assert (cell.row_header, cell.column_header) == ("ВВП / млрд тенге", "2020 г.")


def test_a_sign_in_the_column_of_units_is_a_unit() -> None:
    cell = cell_of(table([HEADINGS, ("Рост ВВП", "%", "4,5", "-2,5")]), "4,5")
    assert cell.row_header == "Рост ВВП / %"


def test_who_does_it_and_by_when_names_no_row() -> None:
    heads = ("Мероприятие", "Ответственные исполнители", "Срок исполнения", "Сумма, млн тенге")
    rows = table([heads, ("Ремонт мостов", "МТК, акиматы", "до 1 мая 2022 года", "140")])
    assert cell_of(rows, "140").row_header == "Ремонт мостов"


def test_the_first_column_names_its_rows_whatever_its_heading() -> None:
    heads = ("№", "Источник", "2024 год", "2025 год")
    rows = table([heads, ("1", "Местный бюджет", "1 100,0", "1 250,5")])
    assert cell_of(rows, "1 250,5").row_header == "Местный бюджет"


def test_a_cell_of_words_is_named_by_the_first_words_of_its_row() -> None:
    heads = ("День", "5 «А» класс", "5 «Б» класс", "5 «В» класс")
    rows = table([heads, ("Среда", "Алгебра, 201", "Физика, 107", "История, 305")])
    assert cell_of(rows, "История, 305").row_header == "Среда"
    heads = ("№", "Риск", "Последствия", "Меры")
    rows = table([heads, ("1", "Засуха", "Рост цен", "Запас зерна на 90 дней")])
    assert cell_of(rows, "Запас зерна на 90 дней").row_header == "Засуха"


def test_an_amount_names_no_row() -> None:
    rows = table([("Нарушение", "Граждане", "Фирмы"), ("Поздний отчёт", "5 МРП", "25 МРП")])
    assert cell_of(rows, "25 МРП").row_header == "Поздний отчёт"
    rows = table([("Вид", "Ставка", "Срок"), ("Автобусы", "от 1 до 5", "30 дней")])
    assert cell_of(rows, "30 дней").row_header == "Автобусы"
    rows = table([("Көрсеткіш", "Бірлік", "2022"), ("Өлім", "1000 тірі туғанға", "7,7")])
    assert cell_of(rows, "7,7").row_header == "Өлім / 1000 тірі туғанға"


def test_caption_and_unit_line_are_its_title() -> None:
    segments = [
        text("Таблица 3. Доходы бюджета"),
        text("тыс. тенге"),
        *table([("", "2019"), ("Налоги", "12 500")]),
    ]
    assert cell_of(segments, "12 500").title == "Таблица 3. Доходы бюджета / тыс. тенге"


def test_a_short_line_above_the_units_is_its_title() -> None:
    rows = table([("", "Сумма"), ("Налоги", "12 500")])
    segments = [text("Смета расходов на 2024 год"), text("(тыс. тенге)"), *rows]
    assert cell_of(segments, "12 500").title == "Смета расходов на 2024 год / (тыс. тенге)"
    segments = [text("Деньги выделены в срок"), text("Смета за 2024 год"), *rows]
    assert cell_of(segments, "12 500").title == "Смета за 2024 год"
    segments = [text("2025 жылға арналған аудандық бюджет"), text("мың теңге"), *rows]
    assert cell_of(segments, "12 500").title == "2025 жылға арналған аудандық бюджет / мың теңге"
    segments = [text("2-қосымша Облыстың бюджеті"), text("(GWh)"), *rows]
    assert cell_of(segments, "12 500").title == "Облыстың бюджеті / (GWh)"
    segments = [text("к отчету за 2023 год"), text("за 2023 год"), text("млн тенге"), *rows]
    assert cell_of(segments, "12 500").title == "за 2023 год / млн тенге"
    segments = [text("2025 г. также учтен"), text("1200 мест в школах"), *rows]
    assert cell_of(segments, "12 500").title == ""


def test_the_unit_in_the_heading_of_the_labels_is_of_the_whole_table() -> None:
    rows = [("Статья, млн тенге", "Банк", "Фонд"), ("Доход", "12 500", "9 100")]
    assert cell_of(table(rows), "9 100").title == "млн тенге"
    numbered = [("№", "Indicator (KZT million)", "2019"), ("1", "Income", "12 500")]
    assert cell_of(table(numbered), "12 500").title == "KZT million"
    assert cell_of(table([("Город, район", "2019"), ("Аксу", "12 500")]), "12 500").title == ""


def test_a_heading_is_its_title_and_the_block_of_approval_is_not() -> None:
    segments = [
        text("Приложение 2 к решению маслихата от 3 марта 2022 года № 15/2", kind="approval"),
        text("Бюджет района на 2022 год", kind="heading"),
        *table([("Наименование", "Сумма"), ("Налоги", "12 500")]),
    ]
    assert cell_of(segments, "12 500").title == "Бюджет района на 2022 год"


def test_the_end_of_a_sentence_is_no_line_of_units() -> None:
    segments = [
        text("and its assets came to KZT 4.8 trillion at the end of the second quarter."),
        *table([("", "2019"), ("Loans", "12.5")]),
    ]
    assert cell_of(segments, "12.5").title == ""


def test_an_item_of_a_list_is_no_title() -> None:
    item = text("• Инвестиции – 17,6 трлн тенге", kind="list_item")
    assert cell_of([item, *table([("", "2019"), ("Налоги", "12 500")])], "12 500").title == ""


def test_a_heading_goes_on_over_the_empty_columns_right_of_it() -> None:
    heads = [("Область", "Субсидии, млн тенге", "", "Всего"), ("", "2022", "2023", "")]
    segments = table([*heads, ("Абай", "1,5", "2,5", "4,0")], heads=2)
    assert cell_of(segments, "2,5").column_header == "Субсидии, млн тенге / 2023"
    assert cell_of(segments, "4,0").column_header == "Всего"


def test_a_heading_that_hangs_goes_on_in_the_one_below_it() -> None:
    rows = table([("Товары", "Июль к"), ("", "июню"), ("Хлеб", "101,2")], heads=2)
    assert cell_of(rows, "101,2").column_header == "Июль к июню"


def test_a_unit_alone_over_the_labels_is_that_of_the_table() -> None:
    rows = [("KZT million", "2022", "2023"), ("Revenue", "20,917", "24,366")]
    segments = [text("Key figures", kind="heading"), *table(rows)]
    assert cell_of(segments, "20,917").title == "Key figures / KZT million"
    assert cell_of(table([("Indicator", "2022"), ("Revenue", "20,917")]), "20,917").title == ""


def test_a_line_of_a_sentence_is_no_title() -> None:
    line = "3. Сумма программы на 2025 год составляет 1 276 450 тыс. тенге,"
    rows = table([("", "2019"), ("Налоги", "12 500")])
    titled = [replace(s, cell=s.cell._replace(title=line)) for s in rows if s.cell is not None]
    whole = text(f"{line} в том числе за счет отчислений – 803 117 тыс. тенге.", kind="list_item")
    assert cell_of([whole, *titled], "12 500").title == ""


def test_a_sentence_before_it_is_no_title() -> None:
    segments = [
        text("Расходы выросли, как показано ниже."),
        *table([("", "2019"), ("Налоги", "12 500")]),
    ]
    assert cell_of(segments, "12 500").title == ""


def test_a_line_of_units_holds_for_later_tables() -> None:
    segments = [
        text("Единица измерения: втыс. тенге по ОКЕИ 384"),  # as a scan has it
        *table([("", "2019"), ("Налоги", "1")]),
        text("Справочно приводятся расходы."),
        *table([("", "2019"), ("Расходы", "77")], number=1),
    ]
    assert cell_of(segments, "77").title == "Единица измерения: в тыс. тенге"


def test_a_table_that_goes_on_keeps_its_headings() -> None:
    segments = [
        text("млн тенге"),
        *table([HEADINGS, ("ВВП", "x", "1,1", "2,1")]),
        text("12", kind="page_number"),
        *table([("Экспорт", "y", "3,1", "4,1")], page=2, heads=0),
    ]
    cell = cell_of(segments, "4,1")
    assert (cell.column_header, cell.title) == ("2020 г.", "млн тенге")


def test_bookmarks_of_a_page_part_no_table_and_are_no_title() -> None:
    segments = [
        *table([HEADINGS, ("ВВП", "x", "1,1", "2,1")]),
        text("Показатели бюджета", kind="bookmark"),
        *table([("Экспорт", "y", "3,1", "4,1")], page=2, heads=0),
    ]
    cell = cell_of(segments, "4,1")
    assert (cell.column_header, cell.title) == ("2020 г.", "")


BALANCE: Sequence[Row] = (
    ("Пояснения", "Показатель", "Код", "2021 г.", "2020 г."),
    ("1.1", "Запасы", "1210", "15 514", "23 934"),
)


def test_a_column_that_is_empty_on_its_page_moves_no_heading() -> None:
    goes_on = table([("Товары", "1211", "3 962", "4 010")], 2, heads=0, lefts=(62, 110, 155, 205))
    rows = [*table(BALANCE, lefts=(10, 60, 110, 160, 210)), *goes_on]
    assert cell_of(rows, "3 962").column_header == "2021 г."
    assert cell_of(rows, "1211").column_header == "Код"


def test_fewer_columns_in_other_places_are_another_table() -> None:
    other = table([("Товары", "1211", "3 962", "4 010")], 2, heads=0, lefts=(10, 80, 85, 160))
    assert (
        cell_of([*table(BALANCE, lefts=(10, 60, 110, 160, 210)), *other], "3 962").column_header
        == ""
    )


def test_what_stands_right_below_goes_on_behind_the_end_of_a_label() -> None:
    above = table([("Показатель", "Сумма, млн тенге"), ("Сборы за ведение", "216")])
    below = table([("деятельности",), ("Прочее", "317")], number=1)
    assert cell_of([*above, *below], "317").column_header == "Сумма, млн тенге"
    other = table([("Показатель", "Доля, %"), ("Прочее", "317")], number=1)
    assert cell_of([*above, *other], "317").column_header == "Доля, %"


def test_its_first_row_is_no_heading_where_headings_are_not_repeated() -> None:
    segments = [
        *table([HEADINGS, ("ВВП", "x", "1,1", "2,1")]),
        *table(
            [("Прочее", "нет", "нет данных", "нет сведений"), ("Импорт", "y", "5", "6")], page=2
        ),
    ]
    assert cell_of(segments, "нет сведений").column_header == "2020 г."
    assert not cell_of(segments, "нет сведений").is_header


def test_headings_that_are_repeated_stay_headings() -> None:
    segments = [
        *table([HEADINGS, ("ВВП", "x", "1,1", "2,1")]),
        *table([HEADINGS, ("Импорт", "y", "5,5", "6,6")], page=2),
    ]
    cells = [s.cell for s in with_headers(segments) if s.text == "2020 г."]
    assert [cell is not None and cell.is_header for cell in cells] == [True, True]


def test_a_row_that_the_page_breaks_below_headings_said_again_is_none() -> None:
    rest = ("", "", "и сведения", "")
    segments = [
        *table([HEADINGS, ("ВВП", "x", "1,1", "2,1")]),
        *table([HEADINGS, rest, ("Импорт", "y", "5,5", "6,6")], page=2, heads=2),
    ]
    assert not cell_of(segments, "и сведения").is_header
    assert cell_of(segments, "5,5").column_header == "2019 г."


def test_another_table_on_the_next_page_is_another() -> None:
    segments = [
        *table([HEADINGS, ("ВВП", "x", "1,1", "2,1")]),
        text("Далее приводятся сведения об экспорте.", page=2),
        *table([("a", "b", "c", "3,3")], page=2, heads=0),
    ]
    assert cell_of(segments, "3,3").column_header == ""


def test_a_row_that_counts_the_columns_heads_nothing() -> None:
    segments = table([HEADINGS, ("1", "2", "3", "4"), ("ВВП", "x", "1,1", "2,1")])
    assert cell_of(segments, "2,1").column_header == "2020 г."
    assert cell_of(segments, "4").is_header


def test_two_tables_with_one_number_are_two() -> None:
    segments = [
        *table([("Форма", "07"), ("ИНН", "53")], heads=0),
        *table([("", "2019"), ("Налоги", "9,9")]),
    ]
    assert cell_of(segments, "9,9").column_header == "2019"


def test_a_form_above_a_table_may_hold_its_units() -> None:
    form = table([("Единица измерения: втыс. рублей", "по ОКЕИ", "384")], heads=0)
    rows = table([("Показатель", "2019 г."), ("Баланс", "77")], number=1)
    title = cell_of([*form, text("Адрес"), *rows], "77").title
    assert title == "Адрес / Единица измерения: в тыс. рублей"
    heading = table([("Показатель", "Единица измерения, %"), ("Доля", "12")])
    assert "%" not in cell_of([*heading, text("Адрес"), *rows], "77").title


def test_a_head_alone_on_its_page_heads_the_rows_of_the_next() -> None:
    head = [text("Таблица 2. Заработки, тенге", kind="caption"), *table([("Край", "Всего")])]
    beside = [text("1", kind="page_number"), text("Заработная плата", kind="bookmark")]
    cell = cell_of([*head, *beside, *table([("Абай", "341 805")], 2, heads=0)], "341 805")
    assert (cell.column_header, cell.title) == ("Всего", "Таблица 2. Заработки, тенге")


def test_a_bookmark_is_no_title() -> None:
    rows = table([("Край", "Всего"), ("Абай", "341 805")])
    assert cell_of([text("Доходы населения", kind="bookmark"), *rows], "341 805").title == ""


def test_a_heading_over_all_columns_is_the_title() -> None:
    rows = table([("", "", ""), ("Код", "Имя", "Сумма"), ("1", "Доход", "412,0")], heads=2)
    approved = "Приложение 1 к решению маслихата от 26 мая 2019 года № 290. Бюджет на 2020 год"
    for over, title in (("Бюджет", "Бюджет"), (approved, "Бюджет на 2020 год")):
        first = text(over, kind="table_cell")
        wide = replace(first, cell=Cell(table=0, row=0, column=0, column_span=3, is_header=True))
        cell = cell_of([wide, *rows], "412,0")
        assert (cell.column_header, cell.title) == ("Сумма", title)


def test_a_heading_over_all_columns_with_none_below_heads_them() -> None:
    first = text("Требования", kind="table_cell")
    wide = replace(first, cell=Cell(table=0, row=0, column=0, column_span=2, is_header=True))
    rows = table([("", ""), ("Срок", "5 дней")], heads=1)
    assert cell_of([wide, *rows], "5 дней").column_header == "Требования"


def test_a_caption_at_the_foot_of_the_page_before_is_its_title() -> None:
    segments = [
        *table([("Край", "Сумма"), ("Юг", "5")]),
        text("Таблица 2. Экспорт", kind="caption"),
        text("млн долларов США"),
        text("Источник: отчёт", kind="footnote"),
        text("7", kind="page_number"),
        text("Экспорт", kind="bookmark"),
        text("Вестник статистики", page=2, kind="header"),
        *table([("Край", "Вывоз"), ("Юг", "9,9")], page=2),
    ]
    cell = cell_of(segments, "9,9")
    assert (cell.title, cell.column_header) == ("Таблица 2. Экспорт / млн долларов США", "Вывоз")


def test_text_at_the_foot_of_the_page_before_is_no_title() -> None:
    segments = [
        text("Расходы выросли до 5 млн тенге"),
        *table([("Край", "Вывоз"), ("Юг", "9,9")], page=2),
    ]
    assert cell_of(segments, "9,9").title == ""


def test_a_running_header_is_no_title() -> None:
    cells = [
        replace(s, cell=s.cell._replace(title="Вестник статистики"))
        for s in table([("Край", "Вывоз"), ("Юг", "9,9")])
        if s.cell
    ]
    assert cell_of([text("Вестник статистики", kind="header"), *cells], "9,9").title == ""
    assert cell_of(cells, "9,9").title == "Вестник статистики"


def test_columns_may_be_counted_by_letters_and_numbers() -> None:
    heads = ("№", "Край", "Код", "Всего", "В том числе")
    rows = table([heads, ("А", "Б", "В", "1", "2"), ("1", "Юг", "01", "4,7", "5,9")])
    assert cell_of(rows, "5,9").column_header == "В том числе"
    assert cell_of(rows, "01").column_header == "Код"


def test_a_figure_that_is_kept_back_names_no_row() -> None:
    rows = table([("Край", "2021", "2022"), ("Юг", "х", "5,9")])
    assert cell_of(rows, "5,9").row_header == "Юг"


def test_an_answer_names_no_row() -> None:
    rows = table([("Край", "Есть план", "Сумма"), ("Юг", "да", "5,9")])
    assert cell_of(rows, "5,9").row_header == "Юг"


def test_a_list_that_goes_on_under_other_headings_keeps_its_title() -> None:
    title = text("Бюджет района на 2025 год", kind="heading")
    income = table([("Класс", "Доход", "Сумма, тысяч тенге"), ("1", "Налоги", "520")])
    heads = ("Группа", "Программа", "Расход", "Сумма, тысяч тенге")
    costs = table([heads, ("01", "112", "Аппарат", "71")], page=2, number=0)
    assert cell_of([title, *income, *costs], "71").title == "Бюджет района на 2025 год"
    other = table([(*heads[:3], "Число мест"), ("01", "112", "Школы", "71")], page=2)
    assert cell_of([title, *income, *other], "71").title == ""
    told = text("Ниже приведены расходы района за прошлый год, как их учёл отдел.", page=2)
    assert cell_of([title, *income, told, *costs], "71").title == ""


def test_a_head_alone_on_its_page_may_head_several_columns_of_the_next() -> None:
    lefts = (40.0, 80.0, 200.0, 260.0, 380.0)
    head = table([("№", "Наименование", "Ед. изм.", "Тенге")], lefts=lefts[:4])
    rows = table(
        [
            ("1", "Плата за пастьбу", "", "горы", "пустыни"),
            ("", "верблюд", "голова", "169", "158"),
            ("", "овца", "голова", "34", "32"),
        ],
        page=2,
        lefts=lefts,
    )
    assert cell_of([*head, *rows], "158").column_header == "Тенге"
    assert cell_of([*head, *rows], "34").row_header.endswith("овца / голова")
    other = table([("Область", "Всего")], lefts=(40.0, 400.0))
    assert cell_of([*other, *rows], "158").column_header == "пустыни"
