"""Rows of two pieces in a text: signatures, labels and what they name, marks and items."""

import pytest

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.columns import columns_of
from pipeline.records import Line
from tests.ocr.tables.test_unruled import line


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


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Министр рек и озёр        А. Ли",
            [("signature", "Министр рек и озёр"), ("signature", "А. Ли")],
        ),
        ("Министр рек и озёр        Астана", [("paragraph", "Министр рек и озёр        Астана")]),
        ("Министр рек и озёр А. Ли", [("signature", "Министр рек и озёр А. Ли")]),
        ("Описание рек и озёр А. Ли", [("paragraph", "Описание рек и озёр А. Ли")]),
    ],
)
def test_a_name_behind_blanks_is_one_that_signs(text: str, pieces: list[tuple[str, str]]) -> None:
    lines = [line(60, 100, text), line(60, 160, "Ниже стоит строка, которая шире этой во всём.")]
    assert _texts(lines)[: len(pieces)] == pieces


def test_who_agrees_below_a_signature_is_apart_from_it() -> None:
    lines = [
        line(60, 100, "Министр рек и озёр        А. Ли"),
        line(60, 113, "Согласовано:"),
        line(60, 126, "Министерство мостов"),
    ]
    assert _texts(lines)[1:] == [
        ("signature", "А. Ли"),
        ("approval", "Согласовано:"),
        ("paragraph", "Министерство мостов"),
    ]


@pytest.mark.parametrize(
    ("day", "blocks"),
    [
        ("«11» апреля 2025 года      № 104      г. Костанай", 2),
        ("2025 жылғы 11 сәуір № 104 Қостанай қаласы", 2),
        ("11 апреля 2025 года № 104 принято решение", 1),
    ],
)
def test_day_number_and_place_of_an_act_end_before_its_title(day: str, blocks: int) -> None:
    title = ("О мостах и переправах области", "в дни паводка")
    lines = [line(60, 100 + 13 * i, text) for i, text in enumerate((day, *title))]
    assert len(_texts([x._replace(bold=True) for x in lines])) == blocks


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


TEXT = [
    line(60, 60 + 14 * i, "Слова решения стоят здесь одно за другим до самого края.")
    for i in (0, 1)
]


@pytest.mark.parametrize("y", [130.0, 136.5, 143.0])
def test_a_name_beside_any_line_of_what_its_bearer_is(y: float) -> None:
    who = [line(82, 130, "Министр культуры"), line(82, 143, "и спорта Республики")]
    found = _texts([*TEXT, *who, line(380, y, "А. Примеров")])
    assert found[-2:] == [
        ("signature", "Министр культуры и спорта Республики"),
        ("signature", "А. Примеров"),
    ]


@pytest.mark.parametrize("below", ["«СОГЛАСОВАН»", "СОГЛАСОВАНО", "- в дело"])
def test_what_is_no_rank_does_not_go_on_below_a_signature(below: str) -> None:
    lines = [line(60, 130, "Министр культуры"), line(380, 130, "А. Примеров"), line(60, 143, below)]
    assert _texts([*TEXT, *lines])[-1][1] == below


def test_the_end_of_a_paragraph_is_not_what_somebody_is() -> None:
    lines = [line(60, 88, "до конца."), line(60, 101, "Министр"), line(380, 101, "А. Примеров")]
    assert _texts([*TEXT, *lines])[-2:] == [("signature", "Министр"), ("signature", "А. Примеров")]


def test_three_labels_are_read_each_with_what_it_names() -> None:
    right = [
        (100, "Председательствовал:", ["заместитель министра труда и", "защиты населения"]),
        (128, "Присутствовали:", ["члены комиссии по списку"]),
        (142, "Приглашённые:", ["представители палаты и", "акиматов областей"]),
    ]
    lines = [line(60, y, label) for y, label, _ in right]
    lines += [line(240, y + 14 * i, x) for y, _, texts in right for i, x in enumerate(texts)]
    assert [text for _, text in _texts(lines)] == [
        text for _, label, texts in right for text in (label, " ".join(texts))
    ]


@pytest.mark.parametrize("verb", ["ПРИКАЗЫВАЮ:", "ҚАУЛЫ ЕТЕДІ:", "РЕШИЛ:"])
def test_the_verb_of_a_preamble_in_bold_is_no_heading(verb: str) -> None:
    preamble = line(60, 88, "согласно статье 7 Закона Республики")
    bold = line(60, 102, verb)._replace(bold=True)
    assert _texts([*TEXT, preamble, bold])[-1][1].endswith(f"Республики {verb}")


def test_a_verb_behind_a_sentence_that_ended_is_a_heading() -> None:
    bold = line(60, 102, "РЕШИЛИ:")._replace(bold=True)
    assert _texts([*TEXT, line(60, 88, "Доклад принят."), bold])[-1] == ("heading", "РЕШИЛИ:")


def test_a_full_line_that_names_an_article_ends_above_a_paragraph() -> None:
    """Both begin where first lines do; a line that went on would begin at the left."""
    item = ["1. Настоящий закон о порядке вступает в", "силу с января.", "2. Отчёты даются раз в"]
    drawn = [(70, "Статья 1. Цель"), (70, item[0]), (60, item[1]), (70, item[2]), (60, "год.")]
    drawn += [
        (70, "Статья 2. Полномочия государства"),
        (70, "Правительство ведёт свой реестр и его"),
    ]
    drawn += [(60, "хранит.")]
    lines = [line(x, 60 + 14 * i, text) for i, (x, text) in enumerate(drawn)]
    assert _texts(lines)[-2:] == [
        ("heading", "Статья 2. Полномочия государства"),
        ("paragraph", "Правительство ведёт свой реестр и его хранит."),
    ]


def test_who_signs_close_below_a_full_line_is_no_part_of_it() -> None:
    lines = [
        line(60, 100, "3. Приказ вводится в действие по истечении десяти календарных дней всего"),
        line(60, 114, "со дня его подписания и первого опубликования во всех средствах печати."),
        line(62, 130, "Министр рек и озёр"),
        line(62, 144, "Республики Краёв"),
        line(330, 130, "А. Ли"),
    ]  # fmt: skip
    assert [kind for kind, _ in _texts(lines)] == ["list_item", "signature", "signature"]
