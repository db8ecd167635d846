"""Segments of documents: paragraphs over lines, columns and pages, and the way back to the raw text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ocr.frames import Turn, turned_blocks
from pipeline.records import Block, Box, Cell, Line, Page, SegmentKind
from pipeline.repair.assemble import assemble
from pipeline.repair.hyphens import Vocabulary, glue_between
from pipeline.spans import OffsetMap


def _block(*texts: str, kind: SegmentKind = "paragraph", flow: int = 0, y: float = 300) -> Block:
    lines = tuple(
        Line(text=text, start=0, box=Box(x0=70, y0=y + 14 * i, x1=500, y1=y + 14 * i + 11))
        for i, text in enumerate(texts)
    )
    return Block(kind=kind, lines=lines, flow=flow)


def _page(number: int, *blocks: Block) -> Page:
    raw = ""
    placed = []
    for block in blocks:
        lines = []
        for line in block.lines:
            lines.append(line._replace(start=len(raw)))
            raw += line.text + "\n"
        placed.append(Block(kind=block.kind, lines=tuple(lines), flow=block.flow, cell=block.cell))
    return Page(
        number=number,
        width=595,
        height=842,
        read_as="text_layer",
        reason="",
        raw=raw,
        blocks=tuple(placed),
    )


def _texts(*pages: Page) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in assemble(pages)]


#: End of a line, begin of the next, what they make together.
BROKEN = [
    ("эконо-", "мического роста", "экономического роста"),
    ("социально-", "экономического роста", "социально-экономического роста"),
    ("соци\N{SOFT HYPHEN}", "ального", "социального"),
    ("первый", "второй", "первый второй"),
    ("2020-", "2025 годы", "2020-2025 годы"),
    ("ол ке-", "Ліп түскен", "ол келіп түскен"),  # a scan's capital inside a word
    ("город Алма-", "Ата", "город Алма-Ата"),
    ("совет ПОСТА-", "НОВЛЯЕТ:", "совет ПОСТАНОВЛЯЕТ:"),
    ("займы ЕАБР-", "ЕБРР", "займы ЕАБР-ЕБРР"),
    ("of forty-", "eight dollars", "of forty-eight dollars"),
    ("новый компо-", "нент", "новый компонент"),  # "по-" keeps its hyphen, this is no "по-"
    ("топливно-", "энергетического", "топливно-энергетического"),
    ("природно-", "заповедный фонд", "природно-заповедный фонд"),
    ("әлеуметтік-", "экономикалық даму", "әлеуметтік-экономикалық даму"),
    ("оплата счета-", "фактуры", "оплата счета-фактуры"),
    ("договор купли-", "продажи", "договор купли-продажи"),
    ("шот-", "фактураны төлеу", "шот-фактураны төлеу"),
    ("Кол-", "во мест", "Кол-во мест"),
    ("защита пра-", "ва", "защита права"),
    ("пункт пере-", "дачи", "пункт передачи"),
    ("ана өлім-", "жітімін азайту", "ана өлім-жітімін азайту"),
    ("халықтың көші-", "қон ағыны", "халықтың көші-қон ағыны"),
    ("басым-", "дықтарын бекіту", "басымдықтарын бекіту"),
    ("инвестиция төлене-", "ді", "инвестиция төленеді"),
    ("жоспар бекітіл-", "ді", "жоспар бекітілді"),
    ("төртін-", "ші тоқсан", "төртінші тоқсан"),
    ("сондай-", "ақ", "сондай-ақ"),
    ("5 млн-", "нан астам", "5 млн-нан астам"),
    ("«Инвест» ЖШС-", "ның өкілі", "«Инвест» ЖШС-ның өкілі"),
    ("қор 9,6 %-", "ға өсті", "қор 9,6 %-ға өсті"),
    ("Заңның 4-", "баптың 2-тармағы", "Заңның 4-баптың 2-тармағы"),
    ("страницы 211–", "233 отчета", "страницы 211–233 отчета"),
    ("приказ № 365-", "НҚ от 5 мая", "приказ № 365-НҚ от 5 мая"),
    ("Закон № 379-", "V «О языках»", "Закон № 379-V «О языках»"),
    ("№ ҚР ДСМ-", "84 бұйрығы", "№ ҚР ДСМ-84 бұйрығы"),
    ("в 2025 году -", "Министерство ответит", "в 2025 году - Министерство ответит"),
    ("графа № п/", "п заполнена", "графа № п/п заполнена"),
    ("ұлттық іс-", "шаралар жоспары", "ұлттық іс-шаралар жоспары"),
    ("of local self-", "government", "of local self-government"),
    ("a long-", "term loan", "a long-term loan"),
    ("rules for cross-", "border trade", "rules for cross-border trade"),
    ("the govern-", "ment signed", "the government signed"),
    ("under-", "standing of needs", "understanding of needs"),
    ("Charter of Self\N{SOFT HYPHEN}", "Government", "Charter of Self-Government"),
    ("законы Рес\N{SOFT HYPHEN}пуб\N{SOFT HYPHEN}-", "лики", "законы Рес\N{SOFT HYPHEN}публики"),
    ("кодекстің 45\N{SOFT HYPHEN}", "бабына", "кодекстің 45\N{SOFT HYPHEN}бабына"),
    ("в пункте 5 –", "третий абзац", "в пункте 5 – третий абзац"),
]


@pytest.mark.parametrize(("first", "second", "whole"), BROKEN, ids=[b[2] for b in BROKEN])
def test_lines_are_joined(first: str, second: str, whole: str) -> None:
    assert _texts(_page(1, _block(first, second))) == [("paragraph", whole)]


def test_a_word_that_a_narrow_cell_cut_is_one_word() -> None:
    kept, glue = glue_between("Ненефтегазов", "ые доходы", Vocabulary(frozenset()), in_cell=True)
    assert (kept, glue) == (12, "")
    kept, glue = glue_between("Сальдо", "бюджета", Vocabulary(frozenset()), in_cell=True)
    assert glue == " "


def test_a_number_goes_on_over_the_page() -> None:
    pages = [_page(1, _block("трансферты в сумме 2", y=700)), _page(2, _block("356 млн тенге"))]
    assert _texts(*pages) == [("paragraph", "трансферты в сумме 2 356 млн тенге")]
    apart = [_page(1, _block("раздел 2", y=700)), _page(2, _block("356. Пункт"))]
    assert len(_texts(*apart)) == 2


def test_paragraphs_go_on_over_pages_past_footers() -> None:
    pages = [
        _page(
            n,
            _block("Доклад о бюджете", y=20),
            _block(text, y=300),
            _block(str(n), y=810),
        )
        for n, text in ((1, "Размер пособия исчисляется в"), (2, "порядке, установленном законом."))
    ]
    assert _texts(*pages) == [
        ("header", "Доклад о бюджете"),
        ("paragraph", "Размер пособия исчисляется в порядке, установленном законом."),
        ("page_number", "1"),
        ("header", "Доклад о бюджете"),
        ("page_number", "2"),
    ]


@pytest.mark.parametrize("kind", ["bookmark", "annotation", "form_field"])
def test_paragraphs_go_on_past_what_a_page_has_beside_its_text(kind: SegmentKind) -> None:
    beside = Block(kind=kind, lines=(Line(text="Глава 2. Пособия", start=0, box=None),))
    pages = [
        _page(1, _block("Пособие назначает Фонд социального"), beside),
        _page(2, _block("страхования.")),
    ]
    assert _texts(*pages) == [
        ("paragraph", "Пособие назначает Фонд социального страхования."),
        (kind, "Глава 2. Пособия"),
    ]


def test_the_only_line_of_each_page_is_no_running_header() -> None:
    pages = [_page(n, _block(f"Карточка {n}. Закон принят.", y=30)) for n in range(1, 6)]
    assert {kind for kind, _ in _texts(*pages)} == {"paragraph"}


def test_a_bookmark_beside_the_only_line_of_each_page_makes_it_no_running_header() -> None:
    mark = _block("Карточка", kind="bookmark", y=30)
    pages = [_page(n, _block(f"Карточка {n}. Закон принят.", y=30), mark) for n in range(1, 6)]
    assert {kind for kind, _ in _texts(*pages)} == {"paragraph", "bookmark"}


def test_columns_in_two_languages_do_not_join() -> None:
    page = _page(
        1,
        _block(
            "Қазақстан Республикасының Үкіметі өңірлердің дамуына ерекше көңіл бөледі " * 2, flow=1
        ),
        _block("и порядок их предоставления населению устанавливается Правительством " * 2, flow=2),
    )
    assert len(_texts(page)) == 2


def test_cells_stay_apart() -> None:
    cells = [
        Block(kind="table_cell", lines=_block(text).lines, cell=Cell(table=0, row=0, column=c))
        for c, text in enumerate(("Доходы", "12,4"))
    ]
    assert [text for _, text in _texts(_page(1, *cells))] == ["Доходы", "12,4"]


_LINE = st.text(alphabet="аб жі- .Б5", min_size=1, max_size=12).filter(str.strip)


@settings(deadline=None)
@given(st.lists(st.lists(st.lists(_LINE, min_size=1, max_size=4), max_size=3), max_size=3))
def test_every_letter_has_its_way_back(document: list[list[list[str]]]) -> None:
    pages = [
        _page(n, *(_block(*lines, y=200 + 60 * i) for i, lines in enumerate(blocks)))
        for n, blocks in enumerate(document, 1)
    ]
    raw = "".join(page.raw for page in pages)
    for segment in assemble(pages):
        stretch = raw[segment.raw_start : segment.raw_end]
        offsets = OffsetMap(segment.edits)
        at = 0
        for edit in segment.edits:
            assert (
                segment.text[at : edit.start] == stretch[offsets.to_raw(at, at)[1] : edit.raw_start]
            )
            at = edit.end
        assert offsets.to_raw(0, len(segment.text))[1] == len(stretch)


def test_an_article_at_the_top_of_a_page_is_no_running_header() -> None:
    pages = [
        _page(n, _block(f"Статья {n}", kind="heading", y=30), _block("Текст статьи.", y=300))
        for n in range(1, 6)
    ]
    assert {kind for kind, _ in _texts(*pages)} == {"heading", "paragraph"}


ADVICE = "Заң кеңесі тегін беріледі, телефоны сайтта"


@pytest.mark.parametrize(
    ("y", "text", "kind"),
    [
        (720, ADVICE, "footer"),  # a footer of several lines begins high above the edge
        (600, ADVICE, "paragraph"),
        (720, "Итого", "paragraph"),  # too short to tell a footer from a returning word
    ],
)
def test_what_returns_letter_for_letter_is_a_footer(y: float, text: str, kind: str) -> None:
    pages = [_page(n, _block(f"Мәтін {n}.", y=300), _block(text, y=y)) for n in (1, 2, 3)]
    assert [k for k, said in _texts(*pages) if said == text] == [kind] * 3


#: The block before a column's end, the one after, and whether they are one segment.
OVER_COLUMNS = [
    (("Союз получил заём от Банка развития", "и Фонда"), ("Севера. Он стоит", "дорого."), 2, False),
    (
        ("Союз получил заём от", "Северного Банка развития и Фонда"),
        ("Юга на пять", "лет."),
        0,
        True,
    ),
    (
        ("Союз получил заём от", "Северного Банка развития и Фонда"),
        ("Юга на пять", "лет."),
        20,
        False,
    ),
    (("Союз получил заём в размере", "от"), ("10. После этого он", "вырос."), 0, True),
]


@pytest.mark.parametrize(("above", "below", "indent", "joined"), OVER_COLUMNS)
def test_a_full_line_goes_on_in_the_next_column(
    above: tuple[str, str], below: tuple[str, str], indent: float, joined: bool
) -> None:
    def block(texts: tuple[str, str], flow: int, indent: float, kind: SegmentKind) -> Block:
        lines = (
            Line(text=text, start=0, box=Box(x0=x, y0=y, x1=x + 6 * len(text), y1=y + 11))
            for text, x, y in zip(texts, (70 + indent, 70), (300, 314), strict=True)
        )
        return Block(kind=kind, lines=tuple(lines), flow=flow)

    kind: SegmentKind = "list_item" if below[0][0].isdigit() else "paragraph"
    page = _page(1, block(above, 1, 0, "paragraph"), block(below, 2, indent, kind))
    assert (len(_texts(page)) == 1) == joined


@pytest.mark.parametrize(
    ("last", "indent", "segments"),
    [("поручить министерству до 1 июля", 0, 3), ("поручить министерству до 1 июля", 20, 4),
     ("поручить министерству это дело.", 0, 4)],
)  # fmt: skip
def test_one_line_on_the_next_page_ends_a_full_one(last: str, indent: float, segments: int) -> None:
    """It begins where the lines do, with a year or a name, and footnotes stand between."""

    def block(x0: float, kind: SegmentKind, *texts: str) -> Block:
        lines = (
            Line(text=x, start=0, box=Box(x0, 300 + 14 * i, x0 + 6 * len(x), 311 + 14 * i), font="Serif", size=12)
            for i, x in enumerate(texts)
        )  # fmt: skip
        return Block(kind=kind, lines=tuple(lines))

    above = block(70, "paragraph", "Правительству страны предложено", last)
    note = block(70, "footnote", "¹ Без учета займов.")
    below = block(70 + indent, "paragraph", "2026 года пересмотреть методику.")
    end = block(90, "paragraph", "Отчет передан дальше.")
    assert len(_texts(_page(1, above, note), _page(2, below, end))) == segments


@pytest.mark.parametrize(("size", "segments"), [(10.5, 1), (9.0, 2)])
def test_type_of_another_size_does_not_go_on(size: float, segments: int) -> None:
    """A figure of a card and its caption are no paragraph that the text beside them ends."""

    def block(texts: tuple[str, ...], flow: int, size: float) -> Block:
        lines = (
            Line(text=x, start=0, box=Box(70, y, 70 + 6 * len(x), y + 11), font="Serif", size=size)
            for x, y in zip(texts, (300, 314), strict=True)
        )
        return Block(kind="paragraph", lines=tuple(lines), flow=flow)

    card = block(("11", "рек, которые текут к соседям"), 0, size)
    text = block(("В докладе говорится о том, что", "вода стала чище."), 1, 10.5)
    assert len(_texts(_page(1, card, text))) == segments


def test_the_words_above_an_annex_are_no_running_header() -> None:
    pages = [
        _page(
            number,
            _block(f"Приложение {number}", "к решению маслихата", kind="approval", y=30),
            _block(f"Средства {'сёл' if number == 1 else 'улиц'}", y=120),
        )
        for number in (1, 2)
    ]
    assert [s.kind for s in assemble(pages)] == ["approval", "paragraph"] * 2


@pytest.mark.parametrize("printed", ["11/28/26, 6:26 AM", "28.11.2026, 06:26 Закон о связи"])
def test_what_a_browser_prints_around_a_page_is_no_text_of_it(printed: str) -> None:
    page = _page(
        1,
        _block(printed, y=16),
        _block("О связи", y=16),
        _block("Закон принят в 2004 году.", y=300),
        _block("Совещание началось 28.11.2026, 06:26", y=320),
    )
    kinds = [segment.kind for segment in assemble([page])]
    assert kinds[:2] == ["header", "header"]
    assert "header" not in kinds[2:]


def test_the_years_below_a_chart_are_no_page_numbers() -> None:
    years = [_block(str(year), y=800) for year in (2021, 2022, 2023)]
    page = _page(1, _block("Добыча угля выросла"), *years)
    assert [s.kind for s in assemble([page])] == ["paragraph"] * 4


@pytest.mark.parametrize("text", ["Страница 1 из 3", "Page 1 of 3", "3 беттің 1-беті", "1 / 3"])
def test_a_page_of_so_many_is_told_by_its_words_beside_the_numbers_of_a_table(text: str) -> None:
    numbers = [_block(str(year), y=790) for year in (2022, 2023)]
    page = _page(1, _block("Добыча угля выросла"), *numbers, _block(text, y=812))
    assert [s.kind for s in assemble([page])] == ["paragraph"] * 3 + ["page_number"]


def test_a_school_year_below_a_chart_is_no_page_of_so_many() -> None:
    years = [_block(f"{year}/{year % 100 + 1}", y=790) for year in (2021, 2022, 2023)]
    page = _page(1, _block("Добыча угля выросла"), *years)
    assert [s.kind for s in assemble([page])] == ["paragraph"] * 4


def test_what_stands_beside_the_count_of_pages_is_a_footer_on_the_only_page_too() -> None:
    page = _page(
        1, _block("Добыча угля выросла"), _block("Учет дорог", y=790), _block("Page 1 of 1", y=790)
    )
    assert [s.kind for s in assemble([page])] == ["paragraph", "footer", "page_number"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_footers_of_a_page_printed_sideways_stand_below_its_text(turn: Turn) -> None:
    upright = _page(
        1, _block("Добыча угля выросла"), _block("Учет дорог", y=790), _block("1 / 1", y=790)
    )
    blocks = turned_blocks(upright.blocks, turn, 595, 842)
    across = turn != 180
    page = replace(
        upright,
        blocks=blocks,
        rotation=turn,
        width=842 if across else 595,
        height=595 if across else 842,
    )
    assert [s.kind for s in assemble([page])] == ["paragraph", "footer", "page_number"]


def test_the_letterhead_of_the_first_page_is_a_kind() -> None:
    heads = [
        _block("МИНИСТЕРСТВО РЕК И ОЗЁР", kind="heading", y=60),
        _block("ПРИКАЗ", kind="heading", y=90),
        _block("5 мая 2025 года № 12", y=110),
    ]
    others = [_block("МИНИСТЕРСТВО ГОР", kind="heading", y=60), _block("№ 5", y=90)]
    found = [kind for kind, _ in _texts(_page(1, *heads), _page(2, *others))]
    assert found == ["letterhead", "heading", "letterhead", "heading", "paragraph"]
