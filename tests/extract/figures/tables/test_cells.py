"""Figures of table cells: what a number takes from its headers, and which numbers are no figures."""

import pytest

from pipeline.extract.figures.find import find_in_cell
from pipeline.extract.figures.tables.cells import read_dated_amounts
from pipeline.records import Cell, Figure


@pytest.mark.parametrize(
    ("text", "cell", "expected"),
    [
        ("1 250", Cell(table=0, row=1, column=1, column_header="2019 г., млн тенге", row_header="Доходы"),
         ("1250000000", "KZT", "доходы", "2019-01-01", "2019-12-31")),
        ("12,5", Cell(table=0, row=1, column=1, column_header="2020", row_header="Доля МСБ, %"),
         ("12.5", "percent", "доля МСБ", "2020-01-01", "2020-12-31")),
        ("3,7", Cell(table=0, row=1, column=1, column_header="тыс. тенге", row_header="Налоги"),
         ("3700", "KZT", "налоги", "", "")),
        ("-15,2%", Cell(table=0, row=1, column=1, row_header="Рост"), ("-15.2", "percent", "рост", "", "")),
        ("740", Cell(table=0, row=1, column=1, column_header="Численность, тыс. чел.", row_header="Астана"),
         ("740000", "человек", "Астана / численность", "", "")),
        ("5,8", Cell(table=0, row=1, column=2, column_header="2016 / Прогноз", row_header="Доходы, %"),
         ("5.8", "percent", "доходы / прогноз", "2016-01-01", "2016-12-31")),
        ("104,5", Cell(table=0, row=1, column=1, column_header="январь-июнь 2024 г. в % к январю-июню 2023 г.", row_header="Связь"),
         ("104.5", "percent", "связь", "2024-01-01", "2024-06-30")),
        ("104,5", Cell(table=0, row=1, column=1, column_header="Отношение к 2023 году, %", row_header="Связь"),
         ("104.5", "percent", "связь / отношение", "", "")),
        ("98,7", Cell(table=0, row=1, column=1, column_header="2023 жылға қатынасы, %", row_header="Жем"),
         ("98.7", "percent", "жем / қатынасы", "", "")),
        ("98,6", Cell(table=0, row=1, column=1, column_header="2024 жылдың 2023 жылға қатынасы, %", row_header="Жем"),
         ("98.6", "percent", "жем / қатынасы", "2024-01-01", "2024-12-31")),
        ("98,5", Cell(table=0, row=1, column=1, column_header="К плану 2023 года, %", row_header="Корма"),
         ("98.5", "percent", "корма / к плану", "2023-01-01", "2023-12-31")),
        ("214,50", Cell(table=0, row=1, column=3, column_header="Предельная цена, тенге / 2025 год", row_header="Шприц / шт."),
         ("214.5", "KZT", "шприц / предельная цена", "2025-01-01", "2025-12-31")),
        ("19,4", Cell(table=0, row=1, column=1, column_header="Amount, USD", row_header="Second"),
         ("19.4", "USD", "second / amount", "", "")),
        ("101,2", Cell(table=0, row=1, column=1, column_header="Июль 2025 г. к июню", row_header="Хлеб, %"),
         ("101.2", "percent", "хлеб", "2025-07-01", "2025-07-31")),
        ("104,1", Cell(table=0, row=1, column=1, column_header="2024 год к 2023 году", row_header="Хлеб, %"),
         ("104.1", "percent", "хлеб", "2024-01-01", "2024-12-31")),
        ("7,1", Cell(table=0, row=1, column=1, column_header="2024 г.", row_header="Инфляция, % к декабрю предыдущего года"),
         ("7.1", "percent", "инфляция", "2024-01-01", "2024-12-31")),
        ("48", Cell(table=0, row=1, column=1, column_header="6 мес. 2023 г.", row_header="Переезд, тыс. семей"),
         ("48000", "семья", "переезд", "2023-01-01", "2023-06-30")),
        ("85", Cell(table=0, row=1, column=2, column_header="Площадь (га)", title="млн тенге"),
         ("85", "ha", "площадь", "", "")),
        ("9 623,9", Cell(table=0, row=1, column=3, row_header="Рабочая сила", column_header="IV квартал 2023 г.",
         title="Таблица 1. Рынок труда / тыс. человек"),
         ("9623900", "человек", "рабочая сила", "2023-10-01", "2023-12-31")),
        ("107,5", Cell(table=0, row=1, column=3, row_header="Добыча / тыс. тонн", column_header="Рост, %"),
         ("107.5", "percent", "добыча / рост", "", "")),
        ("12,4", Cell(table=0, row=1, column=3, row_header="Қой / бас", column_header="2024 жыл, мың бас"),
         ("12400", "бас", "қой", "2024-01-01", "2024-12-31")),
        ("64", Cell(table=0, row=1, column=3, row_header="Школы / ед.", column_header="План на год"),
         ("64", "единица", "школы / план на год", "", "")),
        ("400", Cell(table=0, row=1, column=1, row_header="Сүт, мл", column_header="7-10 жас, грамм"),
         ("400", "ml", "сүт / 7-10 жас", "", "")),
        ("22,7", Cell(table=0, row=1, column=2, row_header="Население", column_header="мың адам/тыс. человек"),
         ("22700", "человек", "население", "", "")),
        ("22,7", Cell(table=0, row=1, column=2, row_header="Халық / мың адам, тыс. человек", column_header="2023"),
         ("22700", "человек", "халық", "2023-01-01", "2023-12-31")),
        ("7,5", Cell(table=0, row=1, column=2, row_header="Тариф", column_header="тенге/м3"),
         ("7.5", "KZT/m3", "тариф", "", "")),
        ("4,8", Cell(table=0, row=1, column=2, column_header="2023 / факт, тыс. тенге"),
         ("4800", "KZT", "", "2023-01-01", "2023-12-31")),
        ("45,6", Cell(table=0, row=1, column=2, row_header="Кірістер", title="млрд теңге"),
         ("45600000000", "KZT", "кірістер", "", "")),
        ("104,5", Cell(table=0, row=1, column=2, row_header="Говядина²", column_header="2023 г. к 2022 г., %"),
         ("104.5", "percent", "говядина", "2023-01-01", "2023-12-31")),
        ("104,5", Cell(table=0, row=1, column=2, row_header="Education**", column_header="Wage, 2023 to 2022, %"),
         ("104.5", "percent", "education / wage", "2023-01-01", "2023-12-31")),
        ("104,5", Cell(table=0, row=1, column=2, row_header="Поступления*, млн тенге", column_header="2023/2022, %"),
         ("104.5", "percent", "поступления", "2023-01-01", "2023-12-31")),
        ("104,5", Cell(table=0, row=1, column=2, row_header="Земли, км²", column_header="2023"),
         ("104.5", "km2", "земли", "2023-01-01", "2023-12-31")),
    ],
)  # fmt: skip
def test_a_cell_takes_unit_and_period_of_its_headers(
    text: str, cell: Cell, expected: tuple[str, str, str, str, str]
) -> None:
    (found,) = find_in_cell(text, "ru", cell)
    value = found.value
    assert isinstance(value, Figure)
    said = (value.value, value.unit, value.subject, value.period_from, value.period_to)
    assert (*said[:2], said[2].lower(), *said[3:]) == (
        *expected[:2],
        expected[2].lower(),
        *expected[3:],
    )
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("3", Cell(table=0, row=3, column=0, column_header="№ п/п")),
        ("3", Cell(table=0, row=3, column=0, column_header="№")),
        ("5", Cell(table=0, row=3, column=1, column_header="Note", title="in millions of tenge")),
        ("12", Cell(table=0, row=3, column=1, column_header="Прим.", title="млн тенге")),
        ("2", Cell(table=0, row=2, column=1, column_header="Место", title="млрд долл.")),
        ("64", Cell(table=0, row=2, column=1, column_header="Место в рейтинге")),
        ("2019", Cell(table=0, row=0, column=1, is_header=True)),
        ("-", Cell(table=0, row=1, column=1, column_header="млн тенге")),
        ("Акмолинская область", Cell(table=0, row=1, column=0, column_header="Регион")),
    ],
)
def test_no_figures_of_a_cell(text: str, cell: Cell) -> None:
    assert find_in_cell(text, "ru", cell) == []


def cell(row: str = "", column: str = "", title: str = "") -> Cell:
    return Cell(table=0, row=6, column=2, row_header=row, column_header=column, title=title)


@pytest.mark.parametrize(
    ("language", "text", "at", "expected"),
    [
        ("ru", "7 310,4", cell("2.1. Прочие доходы", "2018 год, факт", "в тыс. тенге"),
         "7310400 KZT Прочие доходы / факт 2018-01-01 2018-12-31"),
        ("ru", "6,3", cell("Доля занятых / %", "2024 / прогноз"),
         "6.3 percent Доля занятых / прогноз 2024-01-01 2024-12-31"),
        ("ru", "410,5", cell("Вылов рыбы / тыс. тонн", "2020"), "410500 t Вылов рыбы 2020-01-01 2020-12-31"),
        ("ru", "88", cell("Павлодар", "Март", "2022 год, млрд тенге"),
         "88000000000 KZT Павлодар 2022-03-01 2022-03-31"),
        ("ru", "(2 040)", cell("Чистый убыток", "2021, млн тенге"),
         "-2040000000 KZT Чистый убыток 2021-01-01 2021-12-31"),
        ("ru", "9 412.", cell("Запасы", "На 31 декабря 2020 г.", "Единица измерения: тыс. рублей"),
         "9412000 RUB Запасы 2020-12-31 2020-12-31"),
        ("ru", "96", cell("Касса", "2020", "Единица измерения: втыс. рублей"),
         "96000 RUB Касса 2020-01-01 2020-12-31"),
        ("ru", "12–15", cell("Срок окупаемости, лет"), "12..15 years Срок окупаемости  "),
        ("ru", "77", cell("Тараз", "2022 / III квартал", "млн тенге"),
         "77000000 KZT Тараз 2022-07-01 2022-09-30"),
        ("ru", "78", cell("Тараз", "2022 / II полугодие", "млн тенге"),
         "78000000 KZT Тараз 2022-07-01 2022-12-31"),
        ("en", "79", cell("Taraz", "2022 / Q4", "KZT million"), "79000000 KZT Taraz 2022-10-01 2022-12-31"),
        ("ru", "61,5", cell("Заболеваемость, на 100 тыс. населения", "2021"),
         "61.5 1/100000 население Заболеваемость 2021-01-01 2021-12-31"),
        ("en", "\N{SOFT HYPHEN}3.1", cell("Balance", "2014", "percent of GDP"),
         "-3.1 percent Balance 2014-01-01 2014-12-31"),
        ("en", "(1.3)", cell("Real GDP growth", "2020", "Annual percent change"),
         "-1.3 percent Real GDP growth 2020-01-01 2020-12-31"),
        ("en", "(18.3)", cell("Women", "2020", "Share, percent"), "18.3 percent Women 2020-01-01 2020-12-31"),
        ("ru", "не менее 40", cell("Охват", "2026 г., %"), ">= 40 percent Охват 2026-01-01 2026-12-31"),
        ("ru", "≥ 40", cell("Охват", "2026 г., %"), ">= 40 percent Охват 2026-01-01 2026-12-31"),
        ("ru", "104,1", cell("ИФО", "в % к соответствующему периоду прошлого года"), "104.1 percent ИФО  "),
        ("ru", "310", cell("Оклад", "тыс. тенге в месяц"), "310000 KZT/month Оклад  "),
        ("ru", "34 500 тенге", cell("Сбор", "2023 год"), "34500 KZT Сбор 2023-01-01 2023-12-31"),
        ("kk", "51,2", cell("1.3. Салықтық емес түсімдер", "2024 ж. (жоспар)", "(млн теңге)"),
         "51200000 KZT Салықтық емес түсімдер / жоспар 2024-01-01 2024-12-31"),
        ("en", "3,210.5", cell("Imports", "2020", "in million US dollars"),
         "3210500000 USD Imports 2020-01-01 2020-12-31"),
        ("ru", "8", cell("Школы", "", "Сеть на 2021 год / Приложение к приказу от 5 мая 2020 года № 7"),
         "8  Школы 2021-01-01 2021-12-31"),
        ("en", "-31.5", cell("Job seekers, thousand persons", "Change, p.p."), "-31500 person Job seekers / Change  "),
        ("en", "0.7", cell("Poverty rate, %", "Change, p.p."), "0.7 percentage_points Poverty rate / Change  "),
        ("ru", "4,4", cell("Товарооборот, млрд тенге", "Рост, %"), "4.4 percent Товарооборот / Рост  "),
        ("ru", "21", cell("Доля молодежи (%)", "Значение, тыс. чел."), "21 percent Доля молодежи / Значение  "),
        ("ru", "19", cell("Отравления / случай", "2023 год"), "19 случай Отравления 2023-01-01 2023-12-31"),
        ("en", "2.9", cell("Inflation / %", "2017f"), "2.9 percent Inflation 2017-01-01 2017-12-31"),
        ("en", "640", cell("Assets, KZT million", "2019"), "640000000 KZT Assets 2019-01-01 2019-12-31"),
        ("ru", "640", cell("Assets, KZT million", "2019"), "640000000 KZT Assets 2019-01-01 2019-12-31"),
        ("ru", "8,5", cell("Иран", "Импорт", "2023 жылғы сауда / млн АҚШ доллары"),
         "8500000 USD Иран / Импорт 2023-01-01 2023-12-31"),
        ("ru", "1,05", cell("Иран", "Темп роста к 2022 г., раз"), "1.05 ratio Иран / Темп роста  "),
        ("ru", "250", cell("Аппарат", "2024 г.", "тыс.тг."), "250000 KZT Аппарат 2024-01-01 2024-12-31"),
        ("ru", "20,6", cell("Туу коэффициенті, 1000 адамға шаққанда", "2022"),
         "20.6 1/1000 адам Туу коэффициенті 2022-01-01 2022-12-31"),
        ("ru", "от 1 до 5", cell("Автобусы", "Ставка (МРП)"), "1..5 MCI Автобусы / Ставка  "),
        ("ru", "99,1", cell("Цель 1 / 1.1 Охват детей", "2022 факт", "%"),
         "99.1 percent Цель 1 / Охват детей / факт 2022-01-01 2022-12-31"),
        ("ru", "104,3", cell("Абай", "2022 жылғы қаңтар-желтоқсанға пайызбен в процентах к январю-декабрю 2022 года"),
         "104.3 percent Абай  "),
        ("ru", "46,5", cell("Абай", "2023 жылғы қаңтар-мамыр январь-май 2023 года", "млн теңге"),
         "46500000 KZT Абай 2023-01-01 2023-05-31"),
        ("en", "48.00", cell("Share of women / Percentage", "End Target (2026)"),
         "48 percent Share of women / End Target 2026-01-01 2026-12-31"),
        ("en", "125,000.00", cell("People with access / Number", "2020"),
         "125000  People with access 2020-01-01 2020-12-31"),
        ("ru", "40 567", cell("Прожиточный минимум", "2023", "тенге"),
         "40567 KZT Прожиточный минимум 2023-01-01 2023-12-31"),
        ("ru", "3 450", cell("Месячный расчетный показатель / тенге", "2023"),
         "3450 KZT Месячный расчетный показатель 2023-01-01 2023-12-31"),
        ("ru", "5", cell("Штраф / МРП", "2023"), "5 MCI Штраф 2023-01-01 2023-12-31"),
        ("ru", "85,42", cell("Сумен жабдықтау", "Тариф, теңге/м³"), "85.42 KZT/m3 Сумен жабдықтау / Тариф  "),
        ("ru", "310", cell("Местный бюджет", "2025", "млн тенге"),
         "310000000 KZT Местный бюджет 2025-01-01 2025-12-31"),
        ("en", "4.2", cell("(In billions of kilowatt-hours) / Output", "2023"),
         "4200000000 kWh Output 2023-01-01 2023-12-31"),
        ("ru", "-9,0", cell("Семеноводство", "Откл.,", "млн тенге"), "-9  Семеноводство / Откл.  "),
    ],
)  # fmt: skip
def test_what_a_cell_says(language: str, text: str, at: Cell, expected: str) -> None:
    (found,) = find_in_cell(text, language, at)
    value = found.value
    assert isinstance(value, Figure)
    number = f"{value.value}..{value.value_to}" if value.value_to else value.value
    said = [number, value.unit, value.subject, value.period_from, value.period_to]
    assert " ".join([value.comparator, *said] if value.comparator else said) == expected


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("0710001", cell("Форма по ОКУД")),
        ("5322001", cell("Идентификационный номер налогоплательщика ИНН")),
        ("970340000456", cell("Поставщик")),
        ("87172745512", cell("Приемная", "Телефон")),
        ("11202", cell("Расчеты с бюджетом", "Код строки")),
        ("4", cell("Поступления трансфертов", "Категория")),
        ("104", cell("Салықтар", "Кіші сыныбы", "мың теңге")),
        ("2021", cell("", "Год")),
        ("2021", cell("", "Годы")),
        ("2021", cell("", "Year and quarter")),
        ("2027", cell("Мост", "Completion")),
        ("124", cell("", "АБП", "тыс. тенге")),
        ("2022–2024", cell("Теплица", "Годы реализации")),
        ("3867", cell("", "Loan No.", "US$ million")),
        ("3867", cell("", "Номер договора займа")),
        ("3867", cell("", "Қарыз шартының нөмірі")),
        ("3", Cell(table=0, row=1, column=2, column_header="План")),  # the numbers of the columns
        ("4.", cell("", "Адрес")),
        ("01.02.2023", cell("Срок", "2023 год")),
        ("8 (7172) 55-01-12", cell("Приемная")),
        ("1:3", cell("Соотношение")),
        ("Добыча угля, млн тонн", cell()),
        ("мың адам", cell()),
        ("KZT billion", cell()),
        ("–", cell("Дефицит", "млн тенге")),
    ],
)
def test_codes_ranks_and_years_are_no_figures(text: str, at: Cell) -> None:
    assert find_in_cell(text, "ru", at) == []


@pytest.mark.parametrize(
    ("text", "language", "row", "column", "value", "unit"),
    [
        # a share within the label is no unit of the row
        ("900 150", "ru", "ТОО «Аксу», доля 25 %", "Остаток, тыс. тенге", "900150000", "KZT"),
        # the unit has come into a line of its own
        ("12,5", "ru", "Ревизия", "Проверено, млрд / тенге", "12500000000", "KZT"),
        ("9,1", "kk", "Бала өлімі / 1000 тірі туғанға", "2019 жыл", "9.1", "1/1000 туған"),
        ("12", "en", "Heat / mln GJ", "2018", "12000000", "GJ"),
        ("3", "en", "Waste gas / mln t CO2-eq", "2018", "3000000", "t"),
        ("104,2", "ru", "Поступления", "Рост к 2023, %", "104.2", "percent"),
        ("9,138.6", "en", "Active population, thous. people", "2021", "9138600", "person"),
        ("15 300", "kk", "Алматы", "Орын саны / күндізгі", "15300", "орын"),
    ],
)
def test_unit_of_row_and_column(
    text: str, language: str, row: str, column: str, value: str, unit: str
) -> None:
    cell = Cell(table=0, row=2, column=2, row_header=row, column_header=column)
    (found,) = find_in_cell(text, language, cell)
    assert isinstance(found.value, Figure)
    assert (found.value.value, found.value.unit) == (value, unit)


@pytest.mark.parametrize("label", ["тыс. чел.¹⁾", "тыс. чел. 1)", "тыс. чел.**", "тыс. человек²"])
def test_the_mark_of_a_note_hides_no_unit_of_a_label(label: str) -> None:
    cell = Cell(table=0, row=1, column=1, row_header=f"Население, {label}")
    (found,) = find_in_cell("1 204,5", "ru", cell)
    assert isinstance(found.value, Figure)
    assert (found.value.value, found.value.subject) == ("1204500", "Население")


def test_a_bound_in_brackets_is_no_mark_of_a_note() -> None:
    cell = Cell(table=0, row=1, column=1, row_header="Стаж (до 5)")
    (found,) = find_in_cell("12,5", "ru", cell)
    assert isinstance(found.value, Figure)
    assert found.value.subject == "Стаж (до 5)"


def test_the_heading_of_names_is_no_subject() -> None:
    at = Cell(table=0, row=1, column=0, column_header="Наименование")
    found = find_in_cell("25 детских садов", "ru", at)
    assert [f.value.subject for f in found if isinstance(f.value, Figure)] == [""]


def test_year_of_building_is_no_period() -> None:
    label = "Склад, 1961 г. постройки, 310,5 кв. м"
    cell = Cell(table=0, row=1, column=1, row_header=label, column_header="Цена, тенге")
    (found,) = find_in_cell("75 000", "ru", cell)
    assert isinstance(found.value, Figure)
    assert found.value.period_from == ""
    assert found.value.subject == f"{label} / Цена"


def test_number_of_a_row_and_unit_of_a_row_are_no_figures() -> None:
    assert find_in_cell("3", "ru", Cell(table=0, row=3, column=0)) == []
    units = Cell(table=0, row=3, column=1, column_header="Өлшем бірлігі")
    assert find_in_cell("1000 тірі туғанға", "kk", units) == []


def test_numbers_of_one_cell_have_their_own_years() -> None:
    at = cell("Ремонт дорог", "Объем финансирования, млн тенге")
    text = "Всего: 2 550,5, в том числе: 2024 г. – 1 200,0; 2025 г. – 1 350,5"
    found = find_in_cell(text, "ru", at)
    values = [f.value for f in found if isinstance(f.value, Figure)]
    assert [text[f.start : f.end] for f in found] == ["2 550,5", "1 200,0", "1 350,5"]
    assert [(v.value, v.unit, v.period_from) for v in values] == [
        ("2550500000", "KZT", ""),
        ("1200000000", "KZT", "2024-01-01"),
        ("1350500000", "KZT", "2025-01-01"),
    ]
    assert {v.subject for v in values} == {"Ремонт дорог / Объем финансирования"}


def test_a_total_that_a_cell_begins_with_is_of_its_row() -> None:
    at = Cell(table=0, row=3, column=1, row_header="Объемы финансирования")
    found = find_in_cell("Всего 9,5 млрд тенге, из них РБ – 7 млрд тенге", "ru", at)
    assert [f.value.subject for f in found if isinstance(f.value, Figure)] == [
        "Объемы финансирования",
        "РБ",
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("2024 – 2026", "Объем финансирования, млн тенге"),
        ("2024 г. – 3 этап", "Примечание"),
        ("2024 г. – 3 школы, 2025 г. – 5 школ", "Результат, %"),
    ],
)
def test_years_and_things_counted_are_no_list_of_numbers(text: str, column: str) -> None:
    at = Cell(table=0, row=6, column=2, row_header="Ремонт", column_header=column)
    assert read_dated_amounts(text, "ru", at) is None


@pytest.mark.parametrize("mark", ["¹⁾", " ²", " 1)", "ᵇ"])
def test_the_mark_of_a_note_is_no_part_of_a_figure(mark: str) -> None:
    cell = Cell(table=0, row=1, column=1, column_header="2020", row_header="Доля МСБ, %")
    (found,) = find_in_cell("54,3" + mark, "ru", cell)
    assert isinstance(found.value, Figure)
    assert (found.value.value, found.start, found.end) == ("54.3", 0, 4)


def test_a_year_that_heads_rows_is_no_figure() -> None:
    year = Cell(table=0, row=1, column=0, column_span=4, title="Жильё / тыс. кв. м")
    assert find_in_cell("2021", "ru", year) == []
    amount = Cell(table=0, row=1, column=1, row_header="Север", title="Жильё / тыс. кв. м")
    assert len(find_in_cell("2021", "ru", amount)) == 1


@pytest.mark.parametrize(
    ("text", "at", "unit"),
    [
        ("310", cell("Bypass", "Jobs / permanent", "costs in USD million"), ""),
        ("14", cell("Металлургия", "Қарыз алушылар саны", "млн АҚШ доллары"), ""),
        ("14", cell("Торговля", "Число заемщиков", "млн тенге"), ""),
        ("14", cell("Торговля", "Задолженность", "млн тенге"), "KZT"),
        ("14", cell("Торговля", "Численность", "тыс. человек"), "человек"),
        ("25", cell("Ожидание скорой помощи / мин", "2023"), "minutes"),
        ("25", cell("Температура", "мин"), ""),
        ("12 840", cell("Терапия", "Төсек саны / жыл басына"), ""),
    ],
)
def test_what_is_counted_is_no_money(text: str, at: Cell, unit: str) -> None:
    (found,) = find_in_cell(text, "ru", at)
    assert isinstance(found.value, Figure)
    assert found.value.unit == unit


@pytest.mark.parametrize("text", ["Водоснабжение, тенге за 1 м³", "Вывоз, тенге с 1 человека"])
def test_what_a_rate_is_by_is_no_figure(text: str) -> None:
    assert find_in_cell(text, "ru", Cell(table=0, row=3, column=0)) == []
