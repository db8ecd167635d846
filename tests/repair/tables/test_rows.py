"""What names the rows of a table, below which heading within it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pipeline.records import Segment
from tests.repair.tables.test_headers import Row, cell_of, table


def test_a_year_names_its_row_in_a_column_of_years() -> None:
    rows = table([("Year", "Tariff, KZT"), ("2018", "0.54"), ("2020", "0.88")])
    assert cell_of(rows, "0.88").row_header == "2020"
    bare = table([("2018 г.", "54"), ("2020 г.", "88")], heads=0)
    assert cell_of(bare, "88").row_header == "2020 г."
    numbers = table([("Школы", "Дети"), ("2018", "54"), ("1750", "88")])
    assert cell_of(numbers, "54").row_header == ""


def test_a_roman_number_beside_a_name_names_no_row() -> None:
    rows = [("№", "Статья", "Сумма"), ("I", "Затраты, всего", "59,0"), ("1", "Топливо", "22,1")]
    assert cell_of(table(rows), "59,0").row_header == "Затраты, всего"
    assert cell_of(table(rows), "22,1").row_header == "Топливо"
    quarters = table([("Квартал", "Сумма"), ("I", "59,0"), ("II", "22,1")])
    assert cell_of(quarters, "22,1").row_header == "II"


def parted(rows: Sequence[Row], page: int, *, heads: int) -> list[Segment]:
    """Return a table whose rows of one text go over all its columns."""
    return [
        replace(s, cell=s.cell._replace(column_span=len(rows[0])))
        if s.cell is not None and len(rows[s.cell.row]) == 1
        else s
        for s in table(rows, page, heads=heads)
    ]


PLAN: Sequence[Row] = (
    ("Мероприятие", "Срок", "Сумма, млн тенге"),
    ("Дороги",),
    ("Ремонт мостов", "2026 год", "140"),
    ("Вода",),
    ("Ремонт колодцев", "2026 год", "150"),
)


def test_a_section_goes_on_over_the_page() -> None:
    more: Sequence[Row] = (("Ремонт труб", "2027 год", "160"), ("Итого по разделу", "", "310"))
    rows = [*parted(PLAN, 1, heads=1), *parted(more, 2, heads=0)]
    assert cell_of(rows, "160").row_header == "Вода / Ремонт труб"
    assert cell_of(rows, "310").row_header == "Вода / Итого по разделу"


def test_the_sum_of_all_sections_stands_below_none() -> None:
    rows = parted([*PLAN, ("Всего", "", "290")], 1, heads=1)
    assert cell_of(rows, "290").row_header == "Всего"
    assert cell_of(rows, "150").row_header == "Вода / Ремонт колодцев"


def test_the_sum_of_all_sections_may_stand_on_the_next_page() -> None:
    more: Sequence[Row] = (("Ремонт труб", "2027 год", "160"), ("Всего", "", "450"))
    rows = [*parted(PLAN, 1, heads=1), *parted(more, 2, heads=0)]
    assert cell_of(rows, "450").row_header == "Всего"
    one = [*parted(PLAN[:3], 1, heads=1), *parted(more, 2, heads=0)]
    assert cell_of(one, "450").row_header == "Дороги / Всего"


def test_a_time_limit_names_no_row() -> None:
    heads = ("Іс-шаралар", "Орындау мерзімі", "млн теңге")
    rows = table([heads, ("Маман қабылдау", "жыл сайын, 1 қыркүйекке дейін", "48")])
    assert cell_of(rows, "48").row_header == "Маман қабылдау"


def test_an_address_names_no_row() -> None:
    heads = ("Наименование", "Юридический адрес", "Экспорт, млн тенге")
    rows = table([heads, ("ТОО «Ромашка»", "г. Семей, ул. Абая, 5", "48")])
    assert cell_of(rows, "48").row_header == "ТОО «Ромашка»"


def test_help_to_the_needy_is_no_address() -> None:
    heads = ("Район", "Адресная помощь", "Сумма, млн тенге")
    rows = table([heads, ("Абайский", "Пособие на уголь", "48")])
    assert cell_of(rows, "48").row_header == "Абайский / Пособие на уголь"


def test_a_sum_of_each_section_belongs_to_it() -> None:
    rows = parted([*PLAN[:3], ("Итого", "", "141"), *PLAN[3:], ("Итого", "", "151")], 1, heads=1)
    assert cell_of(rows, "151").row_header == "Вода / Итого"


NESTED: Sequence[Row] = (
    ("Показатель", "Ед. изм.", "2026 год"),
    ("Направление 1. Люди",),
    ("Цель 1.1. Школа",),
    ("Охват", "%", "91"),
    ("Цель 1.2. Лечение",),
    ("Койки", "единиц", "92"),
    ("Направление 2. Труд",),
    ("Заводы", "единиц", "93"),
    ("Прочее",),
    ("Музеи", "единиц", "94"),
)


def test_a_section_right_below_another_stands_within_it() -> None:
    rows = parted(NESTED, 1, heads=1)
    assert cell_of(rows, "91").row_header == "Направление 1. Люди / Цель 1.1. Школа / Охват / %"
    assert cell_of(rows, "92").row_header.startswith("Направление 1. Люди / Цель 1.2. Лечение / Ко")
    assert cell_of(rows, "93").row_header == "Направление 2. Труд / Заводы / единиц"
    assert cell_of(rows, "94").row_header == "Прочее / Музеи / единиц"


def test_a_section_of_another_goes_on_over_the_page() -> None:
    more: Sequence[Row] = (
        ("Бассейны", "единиц", "95"),
        ("Цель 1.3. Спорт",),
        ("Залы", "штук", "96"),
    )
    rows = [*parted(NESTED[:6], 1, heads=1), *parted(more, 2, heads=0)]
    assert cell_of(rows, "95").row_header.startswith("Направление 1. Люди / Цель 1.2. Лечение / Ба")
    assert cell_of(rows, "96").row_header == "Направление 1. Люди / Цель 1.3. Спорт / Залы / штук"


def test_a_year_alone_in_its_row_is_a_section() -> None:
    rows: Sequence[Row] = (
        ("Область", "Жильё", "Школы"),
        ("2021", "", ""),
        ("Север", "11", "12"),
        ("2022", "", ""),
        ("Север", "21", "22"),
    )
    assert cell_of(table(rows), "12").row_header == "2021 / Север"
    assert cell_of(table(rows), "22").row_header == "2022 / Север"
    empty: Sequence[Row] = (("Год", "Жильё", "Школы"), ("2021", "", ""), ("2022", "31", "32"))
    assert cell_of(table(empty), "32").row_header == "2022"


PLAN_BROKEN: Sequence[Row] = (
    ("№", "Мероприятие", "Сумма, млн тенге", "Итог"),
    ("1", "Ремонт мостов", "140", "2 моста"),
    ("2", "Чистка русел", "", "Русла"),
)


def test_a_row_that_the_page_breaks_keeps_its_name() -> None:
    more: Sequence[Row] = (
        ("", "рек и каналов", "150", "длиной 9 км"),
        ("3", "Дамбы", "160", "7 км"),
    )
    rows = [*table(PLAN_BROKEN), *table(more, 2, heads=0)]
    assert cell_of(rows, "150").row_header == "Чистка русел рек и каналов"
    assert cell_of(rows, "длиной 9 км").row_header == "Чистка русел рек и каналов"
    assert cell_of(rows, "160").row_header == "Дамбы"
    unnamed: Sequence[Row] = (("", "", "150", ""), *more[1:])
    rows = [*table(PLAN_BROKEN), *table(unnamed, 2, heads=0)]
    assert cell_of(rows, "150").row_header == "Чистка русел"


def test_a_first_row_of_the_next_page_is_its_own() -> None:
    total: Sequence[Row] = (("", "Итого", "290", ""), ("3", "Дамбы", "160", "7 км"))
    rows = [*table(PLAN_BROKEN), *table(total, 2, heads=0)]
    assert cell_of(rows, "290").row_header == "Итого"
    within: Sequence[Row] = (("", "в том числе мосты", "90", ""), ("3", "Дамбы", "160", "7 км"))
    rows = [*table(PLAN_BROKEN[:2]), *table(within, 2, heads=0)]
    assert cell_of(rows, "90").row_header == "в том числе мосты"
    numbered: Sequence[Row] = (("3", "ремонт дамб", "165", ""), ("4", "Дамбы", "160", "7 км"))
    rows = [*table(PLAN_BROKEN), *table(numbered, 2, heads=0)]
    assert cell_of(rows, "165").row_header == "ремонт дамб"


def spanned(rows: Sequence[Row], high: int) -> list[Segment]:
    """Return a table whose first cell below the head is so many rows high."""
    return [
        replace(s, cell=s.cell._replace(row_span=high))
        if s.cell is not None and (s.cell.row, s.cell.column) == (1, 0)
        else s
        for s in table(rows)
    ]


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("Источник", ("РБ", "МБ")),
        ("Объём", ("до 3 м³", "от 3 до 5 м³")),
        ("Көлемі", ("3 м³ дейін", "3 м³ артық")),
    ],
)
def test_rows_that_share_their_name_are_told_apart(head: str, parts: tuple[str, str]) -> None:
    rows = [("Кому", head, "Сумма"), ("Школа", parts[0], "140"), ("", parts[1], "150")]
    assert cell_of(spanned(rows, 2), "140").row_header == f"Школа / {parts[0]}"
    assert cell_of(spanned(rows, 2), "150").row_header == f"Школа / {parts[1]}"


@pytest.mark.parametrize("parts", [("5 МРП", "7 МРП"), ("акиматы", "акиматы"), ("12", "13")])
def test_amounts_and_what_is_the_same_tell_no_rows_apart(parts: tuple[str, str]) -> None:
    rows = [("Кому", "Ответственные", "Сумма"), ("Школа", parts[0], "140"), ("", parts[1], "150")]
    assert cell_of(spanned(rows, 2), "140").row_header == "Школа"


FARMS: Sequence[Row] = (
    ("№", "Project", "Region", "Capacity, MW"),
    ("1", "Shelek wind farm", "Almaty", "60"),
    ("2", "Ybyrai wind farm", "Kostanay", "50.4"),
)
STAFF: Sequence[Row] = (
    ("Должность", "Категория", "Оклад, тенге"),
    ("Директор", "A1-3", "412000"),
    ("Заместитель директора", "A1-3-1", "371000"),
)
CODED: Sequence[Row] = (
    ("Код", "Профессия", "Оклад, тенге"),
    ("A1-3", "Директор", "412000"),
    ("A1-4", "Бухгалтер", "371000"),
)


GRADED: Sequence[Row] = (
    ("Наименование должности", "Категория", "Численность"),
    ("Водитель", "D", "2"),
    ("Юрист", "С1", "3"),
)


@pytest.mark.parametrize(
    ("rows", "number", "name"),
    [
        (FARMS, "60", "Shelek wind farm"),
        (GRADED, "2", "Водитель"),
        (STAFF, "412000", "Директор"),
        (CODED, "412000", "Директор"),
    ],
)
def test_a_column_that_tells_more_of_what_has_a_name_names_no_row(
    rows: Sequence[Row], number: str, name: str
) -> None:
    assert cell_of(table(rows), number).row_header == name


@pytest.mark.parametrize(
    ("head", "rows", "name"),
    [
        (("Регион", "Больница"), (("Алматы", "Детская больница"), ("Астана", "Роддом")), "Алматы / Детская больница"),
        (("Показатель", "Ед. изм."), (("Добыча", "миллион тонн"), ("Дороги", "километров")), "Добыча / миллион тонн"),
        (("Показатель", "Вид"), (("Рост", "продукты питания"), ("Рост", "непродовольственные")), "Рост / продукты питания"),
        (("Цель", "Показатель"), (("Здоровье", "Ожидаемая жизнь"), ("Школа", "Охват детей")), "Здоровье / Ожидаемая жизнь"),
    ],
)  # fmt: skip
def test_a_column_names_rows_beside_places_units_names_and_what_is_said_twice(
    head: Row, rows: Sequence[Row], name: str
) -> None:
    numbers = ("140,5", "150,5")
    lines = [(*row, number) for row, number in zip(rows, numbers, strict=True)]
    assert cell_of(table([(*head, "Факт"), *lines]), "140,5").row_header == name


def test_a_footnote_mark_makes_no_name_of_a_number() -> None:
    rows = table([("Год", "Койки", "Дни"), ("2021", "126,6¹", "9,1"), ("2022", "121,5", "8,2")])
    assert cell_of(rows, "9,1").row_header == "2021"


def test_a_year_over_the_whole_width_heads_the_rows_below() -> None:
    rows = parted(
        [("Год", "Койки", "Дни"), ("2022", "12", "9"), ("2023:",), ("Q1", "13", "8")], 1, heads=1
    )
    assert cell_of(rows, "13").row_header == "2023: / Q1"
    assert cell_of(rows, "12").row_header == "2022"


def test_names_behind_figures_are_of_another_table() -> None:
    head = ("Country", "Growth, %", "Sector", "Growth, %")
    rows = table(
        [head, ("Armenia", "4,5", "Farming", "3,1"), ("Belarus", "2,2", "Industry", "6,7")]
    )
    assert cell_of(rows, "6,7").row_header == "Belarus / Industry"


@pytest.mark.parametrize(
    ("head", "total"), [("Аудан, қала атаулары", "Облыс бойынша, барлығы:"), ("Район", "Всего:")]
)
def test_the_sum_merged_with_the_column_of_numbers_leaves_names_where_they_are(
    head: str, total: str
) -> None:
    rows = table(
        [("№", head, "Көлемі"), ("1", "Алакөл", "80"), ("2", "Балқаш", "51"), (total, "131")]
    )
    merged = [
        s
        if s.cell is None or s.cell.row < 3
        else replace(
            s,
            cell=s.cell._replace(column=2 * s.cell.column, column_span=2 - s.cell.column),
        )
        for s in rows
    ]
    assert cell_of(merged, "80").row_header == "Алакөл"
    assert cell_of(merged, "131").row_header == total
