"""What a paragraph is by its looks."""

import pytest

from pipeline.ocr.layout.kinds import Frame, is_entry, kind_of
from pipeline.records import Box, Line, SegmentKind

FRAME = Frame(left=70, right=525, width=595, height=842, body=9.5, leading=12)

_LEAD = "Весной в сёлах края открылись четырнадцать школ и два моста через реку."


def _lines(*texts: str, size: float = 11.0, bold: bool = False) -> list[Line]:
    return [
        Line(
            text=text,
            start=0,
            box=Box(x0=70, y0=100 + 14 * i, x1=70 + 5 * len(text), y1=112 + 14 * i),
            font="Serif",
            size=size,
            bold=bold,
        )
        for i, text in enumerate(texts)
    ]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("Устойчивое развитие краёв: оценка", "неравенства"), "heading"),
        (
            (
                "Цель работы – оценить неравенство краёв и назвать его причины, прежде всего те,",
                "которые лежат в бюджете. Доля расходов на школы выросла вдвое за десять лет.",
            ),
            "paragraph",
        ),
        (("Глава 2. Порядок оказания помощи семьям, у которых нет жилья и земли.",), "heading"),
        (("«СОГЛАСОВАН»",), "approval"),
        (("Согласовано:",), "approval"),
        (("Глава ветхого края", "________ А. Ли"), "signature"),
    ],
)
def test_sentences_in_larger_type_are_no_heading(
    texts: tuple[str, ...], kind: SegmentKind, bold: bool
) -> None:
    assert kind_of(_lines(*texts, bold=bold), FRAME) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Согласовано с главой района.", "paragraph"),
        ("Подпись: ________ А. Ли", "paragraph"),
        ("________ А. Ли", "signature"),
        ("ИИК KZ00000A000000000000", "paragraph"),
        ("УСТАВ 2", "heading"),
    ],
)
def test_a_line_in_the_type_of_its_text(text: str, kind: SegmentKind) -> None:
    assert kind_of(_lines(text, size=9.5), FRAME) == kind


@pytest.mark.parametrize(
    ("text", "size", "kind"),
    [
        (_LEAD, 9.5, "paragraph"),
        (_LEAD, 14.0, "heading"),
        ("Об утверждении Правил учёта пчёл, содержащихся на пасеках в горах края.", 9.5, "heading"),
        ("Почему в сёлах края весной открылись четырнадцать школ и два моста?", 9.5, "heading"),
        ("Школы открыты.", 9.5, "heading"),
    ],
)
def test_a_long_sentence_in_bold_is_no_heading(text: str, size: float, kind: SegmentKind) -> None:
    assert kind_of(_lines(text, size=size, bold=True), FRAME) == kind


@pytest.mark.parametrize(
    ("text", "size", "kind"),
    [
        ("Источник: данные акиматов", 8.0, "footnote"),
        ("Примечание. Без учета озёр.", 8.0, "footnote"),
        ("Дереккөз: әкімдік деректері", 8.0, "footnote"),
        ("Sources: Bureau of Statistics, own counts.", 8.0, "footnote"),
        ("Источник: данные акиматов", 9.5, "paragraph"),
        ("Источник воды находится выше села", 8.0, "paragraph"),
    ],
)
def test_a_note_below_a_table_in_small_type(text: str, size: float, kind: SegmentKind) -> None:
    assert kind_of(_lines(text, size=size), FRAME) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Кіріспе .......... 3", True),
        ("Доходы, всего .............. 1 250 000", True),
        ("Дефицит . . . . . . . . . . -60 200,5", True),
        ("Отопление, за 1 Гкал .......... 6 148,20 тенге", True),
        ("Вода ............ 412,75 тг/м³", False),
        ("Прирост ............ 12,5 %", True),
        ("Он сказал: ждите....", False),
        ("Дата ________ 12,5", False),
    ],
)
def test_entries_end_with_dots_and_a_number(text: str, expected: bool) -> None:
    assert is_entry(text) is expected


def test_a_long_row_of_dots_and_spaces_is_read_once() -> None:
    assert not is_entry("." * 4000 + "1" + " " * 4000 + "x1")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("¹ По данным Бюро", "footnote"), ("134,6", "paragraph"), ("2021", "paragraph")],
)
def test_a_number_alone_in_small_type_is_no_footnote(text: str, kind: SegmentKind) -> None:
    small = [line._replace(box=Box(x0=70, y0=700, x1=120, y1=708)) for line in _lines(text, size=7)]
    assert kind_of(small, FRAME) == kind


@pytest.mark.parametrize(
    "text", ["БИК CASPKZKA", "№ 178-VIII ЗРК", "JEL: H54, R58", "ӘОЖ 338.2 ҚР"]
)
def test_codes_in_capitals_are_no_headings(text: str) -> None:
    assert kind_of(_lines(text, size=9.5), FRAME) == "paragraph"


def test_a_note_in_small_type_with_an_asterisk_is_no_item() -> None:
    assert kind_of(_lines("* Предварительные данные.", size=7), FRAME) == "footnote"
    assert kind_of(_lines("* выдать семена", size=9.5), FRAME) == "list_item"


def test_two_sentences_in_larger_type_are_no_heading() -> None:
    text = (
        "За год цена угля выросла на 14,1 %, а цена тока – на 29,3 %. Рост связан с тем, что "
        "станции обновляют за счёт тарифа, как решено прежде."
    )
    assert kind_of(_lines(text), FRAME) == "paragraph"


@pytest.mark.parametrize(
    "text", ["c. Оповестить людей", "3) Оповестить людей", "- Оповестить людей"]
)
def test_an_item_in_the_middle_is_no_heading(text: str) -> None:
    middle = [x._replace(box=Box(x0=230, y0=100, x1=365, y1=110)) for x in _lines(text, size=9.5)]
    assert kind_of(middle, FRAME) == "list_item"


@pytest.mark.parametrize(("font", "kind"), [("Serif", "footnote"), ("", "list_item")])
def test_small_type_within_pictures_is_no_footnote(font: str, kind: SegmentKind) -> None:
    low = Box(x0=70, y0=700, x1=400, y1=712)
    line = Line(text="1) доля дорог района", start=0, box=low, font=font, size=7.5)
    assert kind_of([line], FRAME._replace(seen=7.5)) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Озёрный край", "heading"),
        ("г. Тараз, 2025 год", "paragraph"),
        ("Қостанай қаласы, 2025 жыл", "paragraph"),
        ("Almaty, June 2025", "paragraph"),
        ("Астана – 2025", "paragraph"),
        ("План – 2025 и его исполнение", "heading"),
        ("А. Б. Ли, Л. В. Юн¹", "paragraph"),
        ("Ли А.Б.", "paragraph"),
        ("О сказках А. Б. Ли", "heading"),
    ],
)
def test_place_and_year_and_writers_in_the_middle_are_no_headings(
    text: str, kind: SegmentKind
) -> None:
    wide = 5 * len(text)
    box = Box(x0=297.5 - wide / 2, y0=400, x1=297.5 + wide / 2, y1=412)
    line = Line(text=text, start=0, box=box, font="Serif", size=9.5)
    assert kind_of([line], FRAME) == kind


@pytest.mark.parametrize(
    ("text", "bold", "kind"),
    [
        ("Ескертпе:", True, "paragraph"),
        ("1. Ақбұлақ ауданы:", True, "list_item"),
        ("Құрамы", True, "heading"),
        ("ПОВЕСТКА ДНЯ:", True, "heading"),
        ("(далее – Мост);", True, "paragraph"),
        ("Примечание: мосты считаны по краям.", True, "paragraph"),
    ],
)
def test_a_label_in_bold_is_no_heading(text: str, bold: bool, kind: SegmentKind) -> None:
    assert kind_of(_lines(text, size=9.5, bold=bold), FRAME) == kind
