"""Signs read for others that they look like."""

import pytest

from pipeline.ocr.scan.look_alikes import with_number_signs, without_look_alikes
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box


def _read(words: str) -> str:
    tokens = [
        Token(text=word, x0=20 * i, y0=0, x1=20 * i + 18, y1=20, confidence=0.9, line=(1, 1, line))
        for line, row in enumerate(words.split(" / "))
        for i, word in enumerate(row.split())
    ]
    return " ".join(token.text for token in without_look_alikes(tokens))


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("и | квартал 2024", "и I квартал 2024"),
        ("2024 жылғы l тоқсан", "2024 жылғы I тоқсан"),
        ("до I июля 2026 года", "до 1 июля 2026 года"),
        ("I маусымдық жұмыс", "I маусымдық жұмыс"),
        ("жылғы l шілдеге дейін", "жылғы 1 шілдеге дейін"),
        ("отклонение %22,5 тыс.", "отклонение +22,5 тыс."),
        ("приказ М% 85", "приказ № 85"),
        ("қаңтардағы Ке 17", "қаңтардағы № 17"),
        ("от 14 марта № 88-е", "от 14 марта № 88-ө"),
        ("от 14 марта №88-e", "от 14 марта №88-ө"),
        ("в 1990-е годы", "в 1990-е годы"),
        ("февраля 2024 года М? 66", "февраля 2024 года № 66"),
        ("2024 жылғы М 66 қаулы", "2024 жылғы № 66 қаулы"),
        ("квартира М 66", "квартира М 66"),
        ("<Арлан Цемент> ЖШС", "«Арлан Цемент» ЖШС"),
        ("ТОО <Арлан>, ТОО", "ТОО «Арлан», ТОО"),
        ("0 результатах аудита", "О результатах аудита"),
        ("0 внесении / изменений", "О внесении изменений"),
        ("сведений 0б исполнении", "сведений об исполнении"),
        ("ЗАКОН / 0б утверждении", "ЗАКОН Об утверждении"),
        ("сведений / 0б исполнении", "сведений об исполнении"),
        ("Закон. / 06 охране пастбищ", "Закон. Об охране пастбищ"),
        ("сведений 06 исполнении", "сведений об исполнении"),
        ("приказ Мо 118-НК", "приказ № 118-НК"),
        ("Хо 217 от 3 мая", "№ 217 от 3 мая"),
        ("за Гполугодие", "за I полугодие"),
        ("в Тквартале 2024", "в I квартале 2024"),
        ("итоги ВІ полугодии", "итоги В I полугодии"),
        ("пункты Ши IV", "пункты Ш и IV"),  # told by its strokes later
    ],
)
def test_what_was_meant(words: str, read: str) -> None:
    assert _read(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "387 042 | 120",
        "при < 5 и > 10 процентов",
        "доля <5%",
        "I мартовская сессия / I тур",
        "М% роста",
        "22,5% 40 % 12",
        "0 нарушений выявлено",
        "0 тенге",
        "равно 0 результатах",  # not at the start of a line
        "0 / результатах",
        "Мо Салах",
        "от 06 июне",
        "код 06 образование",
        "Тверь",
        "ВІ созыва",
        "Ширина",
    ],
)
def test_what_stays(words: str) -> None:
    assert _read(words) == words.replace(" / ", " ")


def _cells(rows: list[list[str]]) -> tuple[list[Token], list[Box]]:
    """Return the words of a table, cells of 40 by 20 points, and its rulings."""
    tokens = [
        Token(text=word, x0=x * 40 + 4 + 14 * i, y0=y * 20 + 4, x1=x * 40 + 14 + 14 * i,
              y1=y * 20 + 14, confidence=0.9, line=(1, y, x))
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        for i, word in enumerate(cell.split())
    ]  # fmt: skip
    wide, high = 40.0 * len(rows[0]), 20.0 * len(rows)
    rulings = [Box(x0=0.0, y0=20.0 * y, x1=wide, y1=20.0 * y) for y in range(len(rows) + 1)]
    rulings += [Box(x0=40.0 * x, y0=0.0, x1=40.0 * x, y1=high) for x in range(len(rows[0]) + 1)]
    return tokens, rulings


@pytest.mark.parametrize(
    ("head", "read"),
    [
        ("Ме", "№"),
        ("М9 п/п", "№ п/п"),
        ("р/с Хе", "р/с №"),
        ("М қ", "№"),
        ("N о", "№"),
        ("Код", "Код"),
        ("Ме один", "Ме один"),
    ],
)
def test_the_first_head_of_a_table_is_a_number_sign(head: str, read: str) -> None:
    tokens, rulings = _cells([[head, "Имя"], ["1", "Мо"], ["Мо", "два"]])
    texts = [token.text for token in with_number_signs(tokens, cell_boxes(rulings), 1.0)]
    assert texts == [*read.split(), "Имя", "1", "Мо", "Мо", "два"]
