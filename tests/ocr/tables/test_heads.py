"""Rows of tables -> how many of them are headings."""

import pytest

from pipeline.ocr.tables.heads import header_rows

Rows = list[list[str]]
Spans = dict[tuple[int, int], tuple[int, int]]


def spans_of(rows: Rows) -> Spans:
    """Return the spans of cells, where "<" goes on with the cell left of it and "^" above it."""
    spans: Spans = {}
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in ("<", "^"):
                continue
            wide = next((i for i, t in enumerate(row[c + 1 :], 1) if t != "<"), len(row) - c)
            high = next(
                (i for i, below in enumerate(rows[r + 1 :], 1) if below[c] != "^"), len(rows) - r
            )
            spans[r, c] = (high, wide)
    return spans


def filled(rows: Rows) -> Rows:
    """Return the rows, each place with the text of the cell that covers it."""
    out: Rows = []
    for r, row in enumerate(rows):
        out.append([])
        for c, text in enumerate(row):
            out[r].append(out[r][c - 1] if text == "<" else out[r - 1][c] if text == "^" else text)
    return out


CASES: list[tuple[str, int, Rows]] = [
    (
        "the card of an audit begins with its first row",
        0,
        [
            ["Объекты аудита", "Министерство просвещения, управления строительства двух областей"],
            ["Период аудита", "2023 год"],
            ["Охвачено средств", "412,7 млрд тенге"],
            ["Выявлено нарушений", "38,9 млрд тенге, из них финансовых – 6 млрд тенге"],
        ],
    ),
    (
        "a passport with a figure begins with its first row",
        0,
        [
            ["Наименование проекта", "Очистка арыков"],
            ["Заказчик", "Отдел строительства"],
            ["Стоимость, млн тенге", "120,5"],
        ],
    ),
    (
        "a passport begins with the name of what it is of",
        0,
        [
            ["Наименование", "Дорожная карта по очистке арыков"],
            ["Цель", "Сберечь воду"],
            ["Сроки", "до 2030 года"],
        ],
    ),
    (
        "a card with labels two in a row has none",
        0,
        [
            ["Наименование объекта", "Мост через Арысь", "<", "<"],
            ["Заказчик", "АО «Мост»", "Подрядчик", "ТОО «Дамба»"],
            ["Начало работ", "апрель", "Конец", "май"],
            ["Стоимость, млн тенге", "61,4", "Освоено, млн тенге", "38,9"],
        ],
    ),
    (
        "a form numbered from its first row has none",
        0,
        [
            ["1. Наименование заявителя", "ТОО «Алтын дән»"],
            ["2. Адрес", "г. Кокшетау"],
            ["3. Сумма субсидии, тенге", "4 500 000"],
        ],
    ),
    (
        "a numbered list below a heading has one",
        1,
        [
            ["Показатель", "Значение"],
            ["1. Длина сетей", "320 км"],
            ["2. Доля сёл с водой", "96 %"],
        ],
    ),
    (
        "a passport whose last row holds a table of its own has none",
        0,
        [
            ["Наименование", "Программа развития водоснабжения сёл", "<", "<"],
            ["Цель", "Обеспечить водой", "<", "<"],
            ["Задачи", "Построить сети", "<", "<"],
            ["Источники финансирования", "Источник", "2024", "2025"],
            ["^", "МБ", "3 100", "3 450"],
        ],
    ),
    (
        "a heading over figures is none of a card",
        1,
        [
            ["Наименование показателя", "Число школ", "<", "<"],
            ["Абай", "12", "13", "14"],
            ["Арал", "15", "16", "17"],
        ],
    ),
    (
        "a passport may have a head",
        1,
        [
            ["Раздел", "Содержание раздела"],
            ["Цель", "Сберечь воду"],
            ["Сроки", "до 2030 года"],
        ],
    ),
    (
        "two columns of names and sums have a head",
        1,
        [
            ["Наименование показателя", "Сумма, млн тенге"],
            ["Доходы", "120,5"],
            ["Расходы", "118,0"],
        ],
    ),
    (
        "two columns whose first rows have no figures have a head of one row",
        1,
        [
            ["Показатель", "Значение"],
            ["Вид рейса", "Местный"],
            ["Маршрут", "Север – Юг"],
            ["Длина, км", "120,5"],
        ],
    ),
    (
        "years below a heading over three columns",
        2,
        [
            ["№", "Мера", "Расходы, млн тенге", "<", "<"],
            ["^", "^", "2024", "2025", "2026"],
            ["1", "Очистка арыков", "12,0", "-", "3,5"],
        ],
    ),
    (
        "amounts in words are no headings",
        1,
        [
            ["Вид", "Ставка, МРП", "Срок"],
            ["Автобусы", "от 1 до 5", "30 дней"],
            ["Прочие", "10", "1 год"],
        ],
    ),
    (
        "ages below a heading without a name are headings",
        2,
        [
            ["Край", "Возраст, лет", "Возраст, лет"],
            ["", "до 5 лет", "от 5 до 10 лет"],
            ["Север", "410", "520"],
        ],
    ),
    (
        "amounts with their units are no headings",
        1,
        [
            ["Нарушение", "Граждане", "Организации"],
            ["Поздний отчёт", "5 МРП", "12,5 тыс. тенге"],
            ["Повторно", "10", "25"],
        ],
    ),
    (
        "a heading within the table ends the headings",
        2,
        [
            ["№", "Мера", "Срок", "Расходы", "<"],
            ["^", "^", "^", "2024", "2025"],
            ["1. Право", "<", "<", "<", "<"],
            ["1", "Проект закона", "декабрь 2024 года", "-", "-"],
            ["2", "Счетчики воды", "ежегодно", "14,5", "20,1"],
        ],
    ),
    (
        "the first row is numbered and has no figures",
        1,
        [
            ["№", "Мероприятие", "Исполнитель", "Расходы"],
            ["1", "Разработать порядок", "министерство", "не требуются"],
            ["2", "Закупить насосы", "акиматы", "15,0"],
        ],
    ),
    (
        "a row that counts the columns is the last",
        3,
        [
            ["Область", "Площадь", "<"],
            ["^", "всего", "в том числе под паром"],
            ["1", "2", "3"],
            ["Абай", "12,5", "3,0"],
        ],
    ),
    (
        "steps of a budget classification",
        4,
        [
            ["Санаты", "<", "<", "<", "Сомасы, мың теңге"],
            ["", "Сыныбы", "<", "<", "^"],
            ["", "", "Кіші сыныбы", "<", "^"],
            ["", "", "", "Атауы", "^"],
            ["", "", "", "Кірістер", "12 500,0"],
        ],
    ),
    (
        "two rows without merged cells above figures",
        2,
        [["Показатель", "план", "факт"], ["", "млн тенге", "%"], ["Доходы", "12,1", "98,0"]],
    ),
    (
        "a second row over the years that names no row",
        2,
        [["", "2023", "2024", "2025"], ["", "факт", "прогноз", "<"], ["Доходы", "5,1", "5,4", "6"]],
    ),
    ("a part of a table that goes on", 0, [["Доходы", "5,1", "5,4"], ["Расходы", "6,0", "7,1"]]),
    (
        "a passport has none",
        0,
        [
            ["Наименование проекта", "Проект «Тихая гавань»"],
            ["Цель", "убежище для лодок"],
            ["Сроки", "2021 – 2023 годы"],
        ],
    ),
    ("rows with numbers have none", 0, [["1", "Срок", "пять дней"], ["2", "Плата", "нет"]]),
    (
        "rows with numbers below a title",
        1,
        [["Требования к услуге", "<", "<"], ["1", "Срок", "пять дней"], ["2", "Плата", "нет"]],
    ),
    ("no figures at all", 1, [["Термин", "Толкование"], ["насос", "машина"], ["арык", "канал"]]),
    (
        "a head alone on its page",
        2,
        [["Код", "<", "Наименование", "Сумма", "<"], ["группа", "АБП", "^", "всего", "из РБ"]],
    ),
    (
        "a name over all rows of texts",
        1,
        [["Цель", "сохранить лодки"], ["^", "построить гавань"], ["^", "обучить рыбаков"]],
    ),
    (
        "a title and its units over all columns",
        3,
        [
            ["Сведения о каналах", "<", "<"],
            ["млн тенге", "<", "<"],
            ["Канал", "сумма", "год"],
            ["Арысь", "52,3", "1974"],
        ],
    ),
    (
        "two sections over all columns",
        1,
        [
            ["Раздел 1. Каналы", "<", "<"],
            ["Подраздел 1.1. Юг", "<", "<"],
            ["Арысь", "52,3", "1974"],
            ["Бөген", "50,1", "1975"],
        ],
    ),
    (
        "a title over all columns",
        2,
        [["Сведения о каналах", "<", "<"], ["Канал", "км", "год"], ["Арысь", "52,3", "1974"]],
    ),
]


@pytest.mark.parametrize(("expected", "rows"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_header_rows(expected: int, rows: Rows) -> None:
    assert header_rows(filled(rows), spans_of(rows)) == expected
