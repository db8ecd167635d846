"""Rows of two pieces in a text: signatures, labels and what they name, marks and items."""

from pipeline.ocr.columns import columns_of
from pipeline.ocr.layout import blocks_of
from pipeline.records import Line
from tests.ocr.test_unruled import line


def _texts(lines: list[Line]) -> list[tuple[str, str]]:
    blocks = blocks_of(lines, width=595, height=842)
    return [(block.kind, " ".join(x.text for x in block.lines)) for block in blocks]


def test_two_signatures_below_each_other_are_two() -> None:
    names = [(100, "Төраға", "Е. Тұяқбаев"), (114, "Хатшы", "М. Сейітқали")]
    lines = [x for y, who, name in names for x in (line(60, y, who), line(380, y, name))]
    assert _texts(lines) == [
        ("signature", "Төраға"),
        ("signature", "Е. Тұяқбаев"),
        ("signature", "Хатшы"),
        ("signature", "М. Сейітқали"),
    ]


def test_signatures_over_a_block_of_two_columns_are_none_of_it() -> None:
    lines = [
        line(60, 100, "Председатель Совета,"),
        line(60, 114, "заместитель акима"),
        line(340, 114, "К. Ташимов"),
        line(60, 140, "Секретарь Совета"),
        line(340, 140, "Д. Шульц"),
        *(line(60, 180 + 14 * i, "Управление образования") for i in range(3)),
        *(line(300, 180 + 14 * i, "Общество «Телеком»") for i in range(3)),
    ]
    assert [(c.flow, len(c.rows)) for c in columns_of(lines)] == [(0, 3), (1, 3), (2, 3)]


def test_a_label_and_what_it_names_are_apart_from_the_row_above() -> None:
    lines = [
        line(60, 100, "Төрағалық етуші:"),
        line(220, 100, "облыс әкімінің бірінші орынбасары"),
        line(60, 114, "Қатысқандар:"),
        line(220, 114, "облыстық басқармалардың өкілдері,"),
        line(220, 126, "мәслихат депутаттары"),
    ]
    assert [text for _, text in _texts(lines)] == [
        "Төрағалық етуші:",
        "облыс әкімінің бірінші орынбасары",
        "Қатысқандар:",
        "облыстық басқармалардың өкілдері, мәслихат депутаттары",
    ]


def test_a_line_below_a_place_and_a_date_goes_on_with_neither() -> None:
    lines = [
        line(60, 100, "г. Костанай"),
        line(420, 100, "21 октября 2025 года"),
        line(60, 116, f"Председательствовал: {'Ташимов К. Ж. – аким ' * 4}"),
    ]
    assert len(_texts(lines)) == 3


def test_marks_that_stand_alone_before_their_items_begin_them() -> None:
    lines = [line(60, 86, "Ключевые результаты года по отраслям и программам развития страны:")]
    item = "Индекс объёма – 105,9 %, в том числе машиностроение и металлургия"
    for y in (100, 114, 128):
        lines += [line(60, y, "•"), line(72, y, item)]
    begins = [text[:8] for _, text in _texts(lines)]
    assert begins == ["Ключевые", "• Индекс", "• Индекс", "• Индекс"]


def test_an_indented_line_that_stands_as_far_in_as_the_first_begins_a_paragraph() -> None:
    rows = [(90, 570), (75, 590), (75, 300), (90, 570), (75, 200)]
    texts = ["Аннотация в начале", "вторая строка", "конец первой.", "Новая строка", "её конец."]
    lines = [
        line(x0, 100 + 12 * i, text)._replace(words=())
        for i, ((x0, _), text) in enumerate(zip(rows, texts, strict=True))
    ]
    lines = [
        item._replace(box=item.box._replace(x1=x1)) if item.box else item
        for item, (_, x1) in zip(lines, rows, strict=True)
    ]
    title = line(40, 60, "Заголовок статьи, который шире её аннотации и начинается левее")
    assert [len(b.lines) for b in blocks_of([title, *lines], width=595, height=842)] == [1, 3, 2]


def test_keywords_begin_a_paragraph() -> None:
    lines = [
        line(90, 100, "Ключевые слова: маркировка, торговля, издержки, малый бизнес, учёт."),
        line(90, 112, "Түйін. Мақалада шағын сауда кәсіпорындарының шығындары бағаланады."),
    ]
    assert len(_texts(lines)) == 2
