"""Lines of a page -> its paragraphs: rows of two pieces, names explained, lines that were cut."""

from collections.abc import Sequence

import pytest

from pipeline.ocr.layer.whole_lines import whole_rows
from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.columns import columns_of
from pipeline.records import Block, Box, Line, Word

#: x0, y0 and the text of a line, set in ten points, a letter five points wide; "*" makes it bold.
Drawn = tuple[float, float, str]


def line(x0: float, y0: float, text: str) -> Line:
    """Return a line with its words."""
    bold = text.startswith("*")
    text = text.removeprefix("*")
    words, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        box = Box(x0=x0 + 5 * at, y0=y0, x1=x0 + 5 * (at + len(word)), y1=y0 + 12)
        words.append(Word(start=at, end=at + len(word), box=box))
        at += len(word)
    box = Box(x0=x0, y0=y0, x1=x0 + 5 * len(text), y1=y0 + 12)
    return Line(text=text, start=0, box=box, words=tuple(words), font="Serif", size=10, bold=bold)


def blocks(*drawn: Drawn) -> list[tuple[str, str]]:
    """Return kind and text of the blocks of an A4 page."""
    found = blocks_of([line(*item) for item in drawn], width=595, height=842)
    return [(block.kind, _text(block)) for block in found]


def _text(block: Block) -> str:
    return " ".join(line.text for line in block.lines)


BODY: list[Drawn] = [
    (
        50,
        400 + 14 * i,
        "Слова приказа идут одно за другим до самого конца строки, как во всех делах.",
    )
    for i in range(4)
]


CASES: list[tuple[str, list[Drawn], list[str]]] = [
    (
        "a list of abbreviations",
        [
            *BODY,
            (50, 500, "МСХ – Министерство сельского хозяйства"),
            (50, 514, "МНЭ – Министерство национальной экономики, в том числе его комитеты и иные"),
            (50, 528, "ведомства"),
            (50, 542, "АО «KEGOC» – системный оператор"),
            (50, 556, "МЭ- Министерство энергетики"),
        ],
        [
            " ".join(text for _, _, text in BODY),
            "МСХ – Министерство сельского хозяйства",
            "МНЭ – Министерство национальной экономики, в том числе его комитеты и иные ведомства",
            "АО «KEGOC» – системный оператор",
            "МЭ- Министерство энергетики",
        ],
    ),
    (
        "paragraphs of a web page, set apart by less than half a line",
        [
            (50.0, 60.0 + 19 * i, text)
            for i, text in enumerate(
                (
                    "Новый",
                    "Приказ Министра рек и озёр от 5 мая 2024 года № 12",
                    "Сноска. Мосты действуют до 31 декабря 2026 года.",
                )
            )
        ]
        + [(50.0, 120.0 + 14 * i, BODY[0][2]) for i in range(4)],
        [
            "Новый",
            "Приказ Министра рек и озёр от 5 мая 2024 года № 12",
            "Сноска. Мосты действуют до 31 декабря 2026 года.",
            " ".join(text for _, _, text in BODY),
        ],
    ),
    (
        "a number in bold that ends the line of an act",
        [
            (50, 50, "*Resolution of the Council of Rivers and Lakes dated May 5,"),
            (170, 64, "*2024 № 12"),
            *BODY,
        ],
        [
            "Resolution of the Council of Rivers and Lakes dated May 5, 2024 № 12",
            " ".join(text for _, _, text in BODY),
        ],
    ),
    (
        "a text set in and apart below a line that is full",
        [
            (55, 50, "Постановление Совета рек и озёр от 5 мая 2024 года № 12 и 13 (в печати) и"),
            (90, 71, "В целях ремонта мостов края Совет рек и озёр постановляет начать его так:"),
            *[(50, 85 + 14 * i, BODY[0][2]) for i in range(4)],
        ],
        [
            "Постановление Совета рек и озёр от 5 мая 2024 года № 12 и 13 (в печати) и",
            "В целях ремонта мостов края Совет рек и озёр постановляет начать его так: "
            + " ".join(text for _, _, text in BODY),
        ],
    ),
    (
        "a title in bold that goes on behind a name in quotes",
        [
            (50, 50, "*О внесении изменений"),
            (50, 64, "*в приказ «О мостах»"),
            (50, 78, "*Министра рек и озёр"),
            *BODY,
        ],
        [
            "О внесении изменений в приказ «О мостах» Министра рек и озёр",
            " ".join(text for _, _, text in BODY),
        ],
    ),
    (
        "a title and what stands below it, parted by less than a line",
        [
            (100, 50, "Об утверждении плана развития хозяйства и внесении изменений в"),
            (160, 64, "решения Правительства Республики"),
            (70, 85, "Постановление Правительства Республики от 14 октября 2025 года № 861"),
            *BODY,
        ],
        [
            "Об утверждении плана развития хозяйства и внесении изменений в "
            "решения Правительства Республики",
            "Постановление Правительства Республики от 14 октября 2025 года № 861",
            " ".join(text for _, _, text in BODY),
        ],
    ),
    (
        "an abbreviation and a dash at the start of a line of a sentence",
        [
            (
                50,
                100,
                "Договор заключает государственный партнер, и по закону проект такого рода, то",
            ),
            (50, 114, "ГЧП – это сотрудничество двух сторон"),
            *BODY,
        ],
        [
            "Договор заключает государственный партнер, и по закону проект такого рода, то "
            "ГЧП – это сотрудничество двух сторон",
            " ".join(text for _, _, text in BODY),
        ],
    ),
    (
        "a date and a number, a place in two languages",
        [
            (50, 100, "2022 жылғы 3 мамыр"),
            (380, 100, "№ 17-ө"),
            (50, 114, "Орал қаласы"),
            (350, 114, "город Уральск"),
            *BODY,
        ],
        ["2022 жылғы 3 мамыр", "№ 17-ө", "Орал қаласы", "город Уральск"],
    ),
    (
        "who signs from what he is",
        [*BODY, (50, 480, "Заместитель акима"), (50, 494, "области"), (370, 494, "А. Примеров")],
        ["Заместитель акима области", "А. Примеров"],
    ),
    (
        "what goes on below the left piece goes on with it",
        [*BODY, (50, 480, "Министр торговли"), (370, 480, "А. Примеров"), (50, 494, "и складов")],
        ["Министр торговли и складов", "А. Примеров"],
    ),
    (
        "names and what they are",
        [
            (60, 100, "Первый П. П."),
            (200, 100, "– директор департамента рек и озёр"),
            (200, 114, "министерства"),
            (60, 130, "Вторая В. В."),
            (200, 130, "– председатель комитета лесов"),
            (60, 146, "Третий Т. Т."),
            (200, 146, "– заведующий отделом карт"),
            *BODY,
        ],
        [
            "Первый П. П.",
            "– директор департамента рек и озёр министерства",
            "Вторая В. В.",
            "– председатель комитета лесов",
        ],
    ),
    (
        "an approval goes on below its word in capitals",
        [(350, 60, "УТВЕРЖДЕНЫ"), (350, 74, "приказом министра"), *BODY],
        ["УТВЕРЖДЕНЫ приказом министра"],
    ),
    (
        "a number, a dash and capitals that begin a line by chance",
        [
            (70, 100, "Склады области приняли зерно в нужном объёме, а срок работ был до дня"),
            (50, 114, "1. Затем работы пошли быстрее, потому что зерна стало больше, чем прежде"),
            (50, 128, "– вдвое. Поэтому областной совет, рассмотрев вопрос о зерне, постановил и"),
            (50, 142, "РЕШИЛ продлить работы на складах области ещё на один месяц с первого дня"),
        ],
        [
            "Склады области приняли зерно в нужном объёме, а срок работ был до дня "
            "1. Затем работы пошли быстрее, потому что зерна стало больше, чем прежде "
            "– вдвое. Поэтому областной совет, рассмотрев вопрос о зерне, постановил и "
            "РЕШИЛ продлить работы на складах области ещё на один месяц с первого дня"
        ],
    ),
    (
        "items of a list, full lines among them",
        [
            (50, 100, "1. Склады области приняли зерно в нужном объёме и в срок, который назван"),
            (50, 114, "в плане, и сдали отчёт о том, сколько зерна принято и куда его отправили"),
            (50, 128, "2. Затем работы пошли быстрее, потому что зерна стало больше, чем прежде"),
        ],
        [
            "1. Склады области приняли зерно в нужном объёме и в срок, который назван "
            "в плане, и сдали отчёт о том, сколько зерна принято и куда его отправили",
            "2. Затем работы пошли быстрее, потому что зерна стало больше, чем прежде",
        ],
    ),
    (
        "a word in capitals broken at a hyphen",
        [
            (50, 100, "Областной совет, рассмотрев вопрос о работе складов и зерне, едино ПОСТА-"),
            (50, 114, "НОВИЛ:"),
        ],
        ["Областной совет, рассмотрев вопрос о работе складов и зерне, едино ПОСТА- НОВИЛ:"],
    ),
    (
        "lines of a form",
        [(50, 100, "Имя: _________________"), (50, 114, "Адрес: ________________"), *BODY],
        ["Имя: _________________", "Адрес: ________________"],
    ),
    (
        "lines of a form that are filled in",
        [
            (50, 100, "Индекс: 4-ЛС"),
            (50, 114, "Срок подачи: до 5 числа"),
            (50, 128, "Кто подает, по кругу лиц: склады"),
            (50, 142, "Телефон ______ Почта __________"),
            (50, 156, "Печать ставят все, кроме частных складов"),
            *BODY,
        ],
        [
            "Индекс: 4-ЛС",
            "Срок подачи: до 5 числа",
            "Кто подает, по кругу лиц: склады",
            "Телефон ______ Почта __________",
            "Печать ставят все, кроме частных складов",
        ],
    ),
    (
        "an abbreviation, its dash and its words far from each other",
        [
            *BODY,
            *((x, 500, text) for x, text in ((50, "МСХ"), (140, "–"), (190, "Министерство полей"))),
            *((x, 514, text) for x, text in ((50, "КЛХ"), (140, "- Комитет лесов и парков"))),
        ],
        [
            " ".join(text for _, _, text in BODY),
            "МСХ – Министерство полей",
            "КЛХ - Комитет лесов и парков",
        ],
    ),
    (
        "abbreviations and their words in two columns",
        [
            *BODY,
            *((50, 500 + 14 * i, name) for i, name in enumerate(("ВВП", "ВИЭ", "", "ПГ")) if name),
            (120, 500, "выпуск всего края"),
            (120, 514, "источники, которые ветер и солнце возобновляют изо дня в день, и иные"),
            (120, 542, "парниковые газы"),
            (120, 528, "Источники света"),
        ],
        [
            " ".join(text for _, _, text in BODY),
            "ВВП выпуск всего края",
            "ВИЭ источники, которые ветер и солнце возобновляют изо дня в день, и иные "
            "Источники света",
            "ПГ парниковые газы",
        ],
    ),
    (
        "sums below each other, each a paragraph of one line set in",
        [
            *(
                (85, 300 + 14 * i, text)
                for i, text in enumerate(
                    (
                        "1) сборы складов края за прошлый год – 40 202,0 тысячи тенге, из них:",
                        "за приём зерна – 18 553,0 тысячи тенге;",
                        "за приём соломы – 3 160,0 тысячи тенге;",
                        "2) траты складов – 41 911,4 тысячи тенге, и лишь за то, что назвал он",
                    )
                )
            ),
            (50, 356, "числе за охрану;"),
            *BODY,
        ],
        [
            "1) сборы складов края за прошлый год – 40 202,0 тысячи тенге, из них:",
            "за приём зерна – 18 553,0 тысячи тенге;",
            "за приём соломы – 3 160,0 тысячи тенге;",
        ],
    ),
    (
        "a place and a day, and what comes below them",
        [
            *((50, 100, "г. Тараз"), (420, 100, "«14» мая 2031 года")),
            (50, 114, "Вел заседание: глава складов"),
            *BODY,
        ],
        ["г. Тараз", "«14» мая 2031 года", "Вел заседание: глава складов"],
    ),
    (
        "a heading set in like the first lines of paragraphs",
        [
            *(
                (
                    85,
                    200 + 28 * i,
                    f"{i + 1}. Складам края принять зерно и солому в срок, который назван",
                )
                for i in range(3)
            ),
            *((50, 214 + 28 * i, "в плане.") for i in range(3)),
            (85, 284, "II. О зерне"),
            (85, 298, "Выслушав главу складов, которая сказала о зерне всё, что о нём знают,"),
            (50, 312, "решили:"),
            *BODY,
        ],
        [
            *(
                f"{i + 1}. Складам края принять зерно и солому в срок, который назван в плане."
                for i in range(3)
            ),
            "II. О зерне",
            "Выслушав главу складов, которая сказала о зерне всё, что о нём знают, решили:",
        ],
    ),
    (
        "a heading on two lines in the middle of the page, whose first one is the widest",
        [
            (120, 50, "*План работ складов области по приему зерна нового урожая и соломы"),
            (230, 64, "*на 2031–2033 годы"),
            (400, 20, "Утвержден советом"),
        ],
        [
            "Утвержден советом",
            "План работ складов области по приему зерна нового урожая и соломы на 2031–2033 годы",
        ],
    ),
]


@pytest.mark.parametrize(("drawn", "texts"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_blocks(drawn: list[Drawn], texts: list[str]) -> None:
    found = [text for _, text in blocks(*drawn)]
    at = [found.index(text) for text in texts]
    assert at == sorted(at)


def test_a_column_below_a_wider_title_is_no_narrower_for_it() -> None:
    title = "Название статьи, которое стоит над всеми столбцами страницы и шире каждого из них"
    column = [
        (70, 130, "Первая строка столбца начата с отступа"),
        (50, 144, "и идёт до края, как и «строки под ней»."),
        (50, 158, "Вторая мысль стоит в том же абзаце, и в"),
        (50, 172, "нём есть ещё строка до самого края, вот"),
        (50, 186, "конец."),
    ]
    lines = [line(50, 100, "*" + title), *(line(*item) for item in column)]
    right = 245.0
    even = [x._replace(box=x.box._replace(x1=right)) for x in lines[1:-1] if x.box]
    found = blocks_of([lines[0], *even, lines[-1]], width=595, height=842)
    assert [len(block.lines) for block in found] == [1, 5]


def whole_lines(lines: Sequence[Line]) -> list[Line]:
    return [line for row in whole_rows(lines) for line in row]


def test_pieces_of_a_justified_line_are_one_line() -> None:
    right = 50 + 5 * len(BODY[0][2])
    words = ("Слова", "разогнаны", "строкой")
    space = (right - 50 - 5 * sum(map(len, words))) / 2
    places = (50.0, 75 + space, right - 35.0)
    pieces = [line(x, 442, word) for x, word in zip(places, words, strict=True)]
    whole = whole_lines([*(line(*item) for item in BODY[:3]), *pieces])
    assert whole[-1].text == "Слова разогнаны строкой"
    assert [whole[-1].text[w.start : w.end] for w in whole[-1].words] == list(words)


def test_a_browser_sets_type_wider_behind_the_sign_of_a_number() -> None:
    right = 50 + 5 * len(BODY[0][2])
    words = ("Указ", "№", "43-VIII", "издан")
    space = (right - 50 - 5 * sum(map(len, words))) / 4
    places = (50.0, 70 + space, 75 + 3 * space, right - 25.0)
    pieces = [line(x, 442, word) for x, word in zip(places, words, strict=True)]
    whole = whole_lines([*(line(*item) for item in BODY[:3]), *pieces])
    assert whole[-1].text == "Указ № 43-VIII издан"


def test_lines_of_narrow_justified_columns_are_whole_and_in_order() -> None:
    lines = []
    for row in range(20):
        for column, left in enumerate((50, 190, 330)):
            y = 100 + 14 * row + 5 * (column == 1)
            if row == 19 and column == 2:
                continue
            if (row + column) % 3:
                lines.append(line(left, y, f"строка {column} {row:02} стоит.")._replace(size=10))
                box = lines[-1].box
                assert box
                lines[-1] = lines[-1]._replace(box=box._replace(x1=left + 115.0))
            else:
                lines += [
                    line(left, y, "слово"),
                    line(left + 50 + row % 5, y, "год"),
                    line(left + 90, y, "2024."),
                ]
                gap = (115 - 25 - 15 - 25) / 2
                box = lines[-2].box
                assert box
                lines[-2] = line(left + 25 + gap, y, "год")
    found = columns_of(whole_lines(lines))
    assert [len(column.rows) for column in found] == [20, 20, 19]


def test_a_row_of_a_table_is_not_a_justified_line() -> None:
    rows = [
        line(x, 100 + 14 * row, text)
        for row in range(4)
        for x, text in ((50, "строка"), (200, "12,4"), (340, "13,5"))
    ]
    assert len(whole_lines(rows)) == len(rows)


def test_signature_is_a_kind() -> None:
    found = blocks(*BODY, (50, 490, "Министр"), (400, 490, "А. Примеров"))
    assert found[-2:] == [("signature", "Министр"), ("signature", "А. Примеров")]


def test_a_list_of_names_is_no_signature() -> None:
    found = blocks(*BODY, (50, 490, "Министр"), (400, 490, "14 марта"))
    assert "signature" not in [kind for kind, _ in found]


LONG = "строка абзаца, который занимает всю ширину страницы и идёт дальше, до конца"
BEGINNINGS: list[tuple[str, list[Drawn], list[str]]] = [
    (
        "one-line items that are set in as all first lines are",
        [
            *((70, 100 + 28 * i, f"{i} {LONG}") for i in range(3)),
            *((50, 114 + 28 * i, "её конец.") for i in range(3)),
            (70, 184, "1) доходы – 412 тысяч тенге, в том числе по:"),
            (70, 198, "налоговым поступлениям – 94 тысяч тенге;"),
            (70, 212, "поступлениям трансфертов – 316 тысяч тенге."),
        ],
        ["0 строка", "1 строка", "2 строка", "1) доходы", "налоговым", "поступлениям"],
    ),
    (
        "the number of a part of an act begins no item",
        [
            (50, 100, "Қазақстан Республикасы Заңының 12-бабы 4-тармағының, 6-бабы 1-тармағының"),
            (50, 114, "1) тармақшасына сәйкес қағидалар бекітілсін:"),
            (50, 128, "1) тармақшалар алып тасталсын;"),
        ],
        ["Қазақстан", "1) тармақшалар"],
    ),
    (
        "a caption begins anew behind a full line, and no sentence does that goes on",
        [
            (50, 100, "Educational Statistics integrated 99.3% of children from 7 to 10 and 11"),
            (70, 114, "Table 2. Auction results"),
            (50, 200, "The results are given in the table above; on their left column, as said,"),
            (50, 214, "Table 2 shows the results of auctions."),
        ],
        ["Educational", "Table 2. Auction", "The results"],
    ),
]


@pytest.mark.parametrize(
    ("drawn", "begins"), [c[1:] for c in BEGINNINGS], ids=[c[0] for c in BEGINNINGS]
)
def test_where_blocks_begin(drawn: list[Drawn], begins: list[str]) -> None:
    found = [text for _, text in blocks(*drawn)]
    assert len(found) == len(begins)
    assert all(text.startswith(begin) for text, begin in zip(found, begins, strict=True))


def test_text_in_another_size_ends_a_caption() -> None:
    caption = line(
        60, 350, "Рисунок 2 – Сколько зерна было на складах области в прошлом году, тыс. тонн"
    )
    text = line(
        65, 363, "Склады приняли зерно в срок, и отчёт о том был сдан без лишних слов вовремя"
    )
    body = [line(*item) for item in BODY]
    found = blocks_of([caption._replace(size=9.0), text, *body], width=595, height=842)
    assert [block.kind for block in found] == ["caption", "paragraph", "paragraph"]


def test_marks_of_items_do_not_keep_lists_from_standing_side_by_side() -> None:
    drawn: list[Drawn] = []
    for x, items in ((60, "абвг"), (330, "деж")):
        for i, name in enumerate(items):
            drawn += [
                (x, 100 + 34 * i, "•"),
                (x + 12, 100 + 34 * i, f"Склад {name} принял зерно в"),
            ]
            drawn.append((x + 12, 114 + 34 * i, "срок"))
    drawn.append((540, 800, "7"))
    texts = [text for _, text in blocks(*drawn)]
    assert texts[:4] == [f"• Склад {name} принял зерно в срок" for name in "абвг"]


def test_a_sentence_that_tells_of_a_table_is_no_caption() -> None:
    told = "Таблица 2 показывает, что склады приняли больше зерна, чем прежде, хотя и был"
    found = blocks((50, 350, told), (50, 364, "мороз, и работать стало труднее."), *BODY)
    assert found[0][0] == "paragraph"
    assert blocks((50, 350, "Таблица 2. Зерно"), *BODY)[0][0] == "caption"


def test_an_item_set_in_is_no_heading_in_the_middle() -> None:
    item = "3) сборы складов за весь прошлый год – 57 310,0 тысячи, в том числе:"
    lines: list[Drawn] = [
        (85, 286 + 14 * i, f"{i}) сборы – 5{i},0 тысячи тенге;") for i in (0, 1, 2)
    ]
    kinds = {text: kind for kind, text in blocks(*lines, (85, 328, item), *BODY)}
    assert kinds[item] == "list_item"


def test_captions_may_have_numbers_of_two_parts() -> None:
    assert blocks((50, 350, "*5.1-кесте. Астық көлемі"), *BODY)[0][0] == "caption"


def test_what_hangs_below_items_is_no_first_line() -> None:
    """A line of an entry may end with a colon, and the next one begin in capitals."""
    lines: list[Drawn] = []
    for i in range(4):
        y = 100 + 39 * i
        lines += [
            (50, y, f"{i + 1}."),
            (62, y, "Ли А. Б. Склады и мельницы за сто лет: очерки. – Алматы:"),
            (62, y + 13, "Издательство зерна, 2019. – 184 страницы с картами. – URL:"),
            (62, y + 26, "2019 год."),
        ]
    assert [kind for kind, _ in blocks(*lines)] == ["list_item"] * 4


def test_amounts_behind_dots_stand_apart_below_what_names_them() -> None:
    found = blocks(
        (50, 100, "2.2. Утвердить тарифы на воду и тепло с первого дня года в размере:"),
        (50, 113, "отопление, за 1 Гкал .................... 6 148,20 тенге"),
        (50, 126, "горячая вода, за 1 куб. м ............... 412,75 тенге"),
        *BODY,
    )
    assert len(found[0][1]) < 80
    assert [text[:9] for _, text in found[1:3]] == ["отопление", "горячая в"]


def test_notes_at_the_end_of_a_column_are_footnotes_however_high_they_stand() -> None:
    notes = ["¹ Сведения складов за прошлый год.", "² Опрос проведён в мае на всех складах."]
    small = [line(50, 170 + 24 * i, text)._replace(size=8.0) for i, text in enumerate(notes)]
    text = [
        line(50, 100 + 14 * i, "Слова приказа идут одно за другим¹ до конца²") for i in (0, 1, 2)
    ]
    found = blocks_of([*text, *small], width=595, height=842)
    assert [block.kind for block in found] == ["paragraph", "footnote", "footnote"]
    again = blocks_of([*small, *text], width=595, height=300)
    below = [line._replace(box=line.box._replace(y0=260, y1=272)) for line in text[:1] if line.box]
    again = blocks_of([*text, *small, *below], width=595, height=842)
    assert [block.kind for block in again][1:3] == ["paragraph", "paragraph"]


def test_the_codes_of_an_account_stand_each_on_a_line() -> None:
    codes = ["БИН 990340001234", "ИИК KZ47 070K K1KS 0000 0001", "БИК KKMFKZ2A", "Директор склада"]
    texts = [
        text for _, text in blocks(*((50, 100 + 13 * i, x) for i, x in enumerate(codes)), *BODY)
    ]
    assert texts[:4] == codes


def test_a_code_within_a_sentence_begins_no_line() -> None:
    found = blocks(
        (50, 100, "Товарищество «Мельница», дом на улице у старого моста через реку в городе,"),
        (50, 114, "БИН 990340001234, именуемое далее «Склад», приняло зерно в полном объёме."),
        *BODY,
    )
    assert len(found) == 2


def test_initials_below_their_name_go_on_with_it() -> None:
    drawn: list[Drawn] = []
    names = ("Сыздыкова А. Б.", "мельник;"), ("Ахметжанов Д.", "пекарь;")
    for i, (name, told) in enumerate(names):
        drawn += [(50, 100 + 14 * i, name), (160, 100 + 14 * i, f"– {told} занятый на складе")]
    drawn += [(50, 128, "Р."), (50, 144, "Кимов-Ли В. Л."), (160, 144, "– сторож на складе с мая.")]
    texts = [text for _, text in blocks(*drawn)]
    assert texts[2:4] == ["Ахметжанов Д. Р.", "– пекарь; занятый на складе"]


def test_a_title_in_the_middle_over_first_lines_set_in_is_apart() -> None:
    title = "О приёме зерна складами и о том, кто отвечает перед районом"
    drawn: list[Drawn] = [(74, 100, title)]
    for i in range(4):
        y = 114 + 28 * i
        drawn.append((66, y, "Слова приказа идут одно за другим до самого конца строки, да и"))
        drawn.append(
            (50, y + 14, "после неё, как идут во всех других приказах, что писаны прежде сего.")
        )
    assert blocks(*drawn)[0][1] == title


def test_the_session_of_a_decision_goes_on_with_its_number() -> None:
    drawn = [
        line(330, 100, "Приложение 2 к решению маслихата города"),
        line(330, 114, "от 28 ноября 2025 года № 39/214-"),
        line(400, 128, "VIII"),
        line(180, 156, "*Трансферты из бюджета на 2025 год"),
        *[line(*item) for item in BODY],
    ]
    found = [_text(block) for block in blocks_of(drawn, width=595, height=842)]
    assert found[0].endswith("№ 39/214- VIII")
    assert found[1] == "Трансферты из бюджета на 2025 год"


def test_a_line_in_italics_over_first_lines_set_in_is_apart() -> None:
    over = "Коллегия складов и приёмных пунктов трёх областей и двух городов"
    drawn = [line(53, 100, over)._replace(font="Serif-Italic")]
    for i in range(4):
        y = 114 + 28 * i
        first = "Слова обзора идут одно за другим до самого конца строки, да и"
        drawn.append(line(70, y, first))
        then = "после неё, как идут во всех других обзорах, что писаны прежде сего."
        drawn.append(line(50, y + 14, then))
    found = [_text(block) for block in blocks_of(drawn, width=595, height=842)]
    assert found[0] == over
    alike = [drawn[0]._replace(font="Serif"), *drawn[1:]]
    assert _text(blocks_of(alike, width=595, height=842)[0]) != over


def test_a_line_in_small_type_between_footnotes_is_of_one() -> None:
    text = [
        line(50, 100 + 14 * i, "Слова приказа идут одно за другим¹ до конца²") for i in (0, 1, 2)
    ]
    notes = ["¹ Ли А. Склады за сто лет. – Алматы, 2005.", "- С. 265-268.", "² Там же."]
    small = [line(50, 170 + 13 * i, told)._replace(size=8.0) for i, told in enumerate(notes)]
    found = blocks_of([*text, *small], width=595, height=842)
    assert [block.kind for block in found] == ["paragraph", *["footnote"] * 3]


def test_codes_of_an_article_stand_each_on_a_line() -> None:
    codes = ["МРНТИ 06.52.13", "JEL: H54, R58"]
    drawn = [(50.0, 100.0 + 13 * i, text) for i, text in enumerate(codes)]
    assert [text for _, text in blocks(*drawn, *BODY)][:2] == codes


def test_the_title_of_contents_is_no_part_of_the_title_above_it() -> None:
    drawn = blocks(
        (200, 20, "*Отчет о работе складов"), (250, 34, "*Содержание"), (50, 48, "*Склады")
    )
    assert [text for _, text in drawn] == ["Отчет о работе складов", "Содержание", "Склады"]


@pytest.mark.parametrize("mark", ["✓", "➢", "❖", "\uf0d8", "\uf0b7"])
def test_ticks_and_arrows_mark_items(mark: str) -> None:
    drawn = [
        (50, 20 + 12 * i, f"{mark} {text}") for i, text in enumerate(("рост долга", "спад цен"))
    ]
    assert blocks(*drawn) == [
        ("list_item", f"{mark} рост долга"),
        ("list_item", f"{mark} спад цен"),
    ]


def test_a_footer_beside_the_count_of_pages_goes_on_with_no_footnote() -> None:
    drawn = blocks(
        (50, 770, "¹ Без учета складов соседних районов, которые закрыты"),
        (50, 782, "Учет складов и дорог"),
        (300, 782, "Страница 1 из 3"),
    )
    assert [text for _, text in drawn][1:] == ["Учет складов и дорог", "Страница 1 из 3"]


def _seen(y: float, text: str, size: float, x: float = 50.0) -> Line:
    """Return a line of a scan, its size a guess."""
    return line(x, y, text)._replace(font="", size=size)


@pytest.mark.parametrize("last", [8.8, 11.0])
def test_small_type_at_the_foot_of_a_scan_goes_on_with_no_sentence(last: float) -> None:
    told = "Слова приказа идут одно за другим до самого конца строки, как и в прочих"
    text = [_seen(500 + 14 * i, told, 11.0) for i in range(12)]
    note = [
        _seen(668, "Закон о складах различает общие и особые склады, к первым относятся", 8.8),
        _seen(678, "элеваторы, ко вторым мельницы; первые строит казна, вторые строят", 8.8),
        _seen(688, "товарищества, каждое в своём районе, и так до самого моря, где нет", last),
        _seen(698, "ни тех, ни других", 8.8),
    ]
    found = blocks_of([*text, *note], width=595, height=842)
    assert [(block.kind, len(block.lines)) for block in found] == [
        ("paragraph", 12),
        ("footnote", 4),
    ]


def test_a_line_that_only_seems_small_on_a_scan_is_of_its_paragraph() -> None:
    told = "Слова приказа идут одно за другим до самого конца строки, как и в прочих"
    text = [_seen(500 + 14 * i, told, 8.8 if i == 9 else 11.0) for i in range(12)]
    assert len(blocks_of(text, width=595, height=842)) == 1


@pytest.mark.parametrize(
    ("head", "face", "kinds"),
    [
        ("2.1. Реки и озёра", "Serif-Italic", ["heading", "paragraph"]),
        ("2.1 Rivers and lakes", "Serif-Italic", ["heading", "paragraph"]),
        ("2.1. Реки и озёра края мельчают.", "Serif-Italic", ["list_item", "paragraph"]),
        ("2.1. Реки и озёра", "Serif", ["list_item"]),
    ],
)
def test_a_numbered_heading_in_another_face(head: str, face: str, kinds: list[str]) -> None:
    lines = [
        line(60, 100, head)._replace(font=face),
        line(60, 111, "За год в крае обмелели сорок озёр, и вода в них стала солонее прежней, а"),
        line(60, 122, "рыбы в них стало меньше, чем было до того, как построили плотины на реке."),
    ]
    found = blocks_of(lines, width=595, height=842)
    assert [block.kind for block in found] == kinds
