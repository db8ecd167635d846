"""Pages of our own making, born digital, come out whole: order, columns, cells, heads, hyphens."""

from pathlib import Path

import pytest

from pipeline.errors import MissingPart
from pipeline.evaluation.page_makers import FAMILIES, make
from pipeline.evaluation.page_sheet import faces_here
from pipeline.evaluation.pages import read_and_count
from pipeline.ocr.layout.blocks import blocks_of
from pipeline.ocr.layout.columns import columns_of
from pipeline.ocr.scan.recognize import without_specks
from pipeline.ocr.scan.tesseract import Token
from pipeline.records import Box, Line, Word


def _faces() -> bool:
    try:
        return bool(faces_here())
    except MissingPart:
        return False


needs_faces = pytest.mark.skipif(not _faces(), reason="needs a font with the Kazakh letters")


@needs_faces
@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_comes_out_as_it_was_made(tmp_path: Path, family: str) -> None:
    made = make(family, 3)
    path = tmp_path / "page.pdf"
    path.write_bytes(made.pdf)
    counts, read_as = read_and_count(path, made)
    assert set(read_as) == {"text_layer"}
    assert counts.letter_errors <= 0.002 * counts.letters
    assert counts.pairs_right == counts.pairs
    assert (counts.cells_right, counts.cells_found) == (counts.cells, counts.cells)
    assert (counts.edges_right, counts.edges_found) == (counts.edges, counts.edges)
    assert counts.broken_right >= 0.9 * counts.broken


def _line(x0: float, x1: float, y: float, text: str) -> Line:
    return Line(text=text, start=0, box=Box(x0=x0, y0=y, x1=x1, y1=y + 10), size=10)


def test_columns_are_read_one_after_another() -> None:
    lines = [_line(60, 530, 40, "Заголовок над обеими колонками текста")]
    for row in range(6):
        lines.append(_line(60, 280, 60 + 13 * row, f"левая колонка, строка {row}"))
        lines.append(_line(310, 530, 60 + 13 * row, f"правая колонка, строка {row}"))
    columns = columns_of(lines)
    assert [column.flow for column in columns] == [0, 1, 2]
    assert [len(column.rows) for column in columns] == [1, 6, 6]


def test_a_high_title_over_middle_columns_is_of_none() -> None:
    """It crosses one gutter of three, and is as high as the way down to the line beside it."""
    title = Line(text="Егіс аяқталды", start=0, box=Box(x0=190, y0=40, x1=405, y1=62), size=20)
    lines = [title]
    for row in range(8):
        for x, name in ((40, "бірінші"), (170, "екінші"), (300, "үшінші"), (430, "төртінші")):
            lines.append(_line(x, x + 122, 66 + 13 * row, f"{name} баған, жол {row}"))
    firsts = [column.rows[0][0].text.split()[0] for column in columns_of(lines)]
    assert firsts == ["Егіс", "бірінші", "екінші", "үшінші", "төртінші"]


def test_the_last_column_of_a_text_may_have_few_lines() -> None:
    left = [_line(60, 280, 75 + 13 * i, f"левая колонка, строка {i}") for i in range(20)]
    right = [_line(310, 530, 60 + 13 * i, f"правая колонка, строка {i}") for i in range(3)]
    columns = columns_of([*left, *right])
    assert [(column.flow, len(column.rows)) for column in columns] == [(1, 20), (2, 3)]
    few = columns_of([*left[:8], *right])
    assert [column.flow for column in few] == [0]


def test_a_speck_in_the_gutter_parts_no_columns() -> None:
    lines = []
    for row in range(30):
        lines.append(_line(60, 280, 60 + 13 * row, f"левая колонка, строка {row}"))
        lines.append(_line(306 if row == 14 else 310, 530, 60 + 13 * row, f"правая, строка {row}"))
    assert [len(column.rows) for column in columns_of(lines)] == [30, 30]


def test_marks_alone_before_a_line_are_specks() -> None:
    def token(text: str, x: int, line: int) -> Token:
        place = (1, 1, line)
        return Token(text=text, x0=x, y0=0, x1=x + 9, y1=9, confidence=0.9, line=place)

    tokens = [token("‚", 0, 1), token("first", 20, 1), token(".", 40, 1), token("-", 0, 2)]
    assert [t.text for t in without_specks(tokens)] == ["first", ".", "-"]


def test_a_heading_over_a_list_set_in_begins_a_column_beside_the_text() -> None:
    left = [_line(60, 350, 100 + 14 * i, f"a line of the report {i}") for i in range(8)]
    items = [_line(372, 480, 120 + 11 * i, f"• an item of the list {i}") for i in range(4)]
    blocks = blocks_of([*left, _line(364, 400, 102, "In brief"), *items], width=595, height=842)
    lines = [line.text for block in blocks for line in block.lines]
    assert lines[:8] == [line.text for line in left]
    assert lines[8] == "In brief"


def test_an_item_beside_a_heading_is_no_pair_with_it() -> None:
    left = [_line(60, 220, 100 + 12 * i, f"a line of the first column {i}") for i in range(12)]
    left[6] = _line(60, 150, 172, "Short heading")
    right = [_line(240, 400, 100 + 12 * i, f"a line of the second column {i}") for i in range(12)]
    right[6] = _line(246, 400, 172, "• the item of a list there")
    third = [_line(420, 580, 100 + 12 * i, f"a line of the third column {i}") for i in range(12)]
    blocks = blocks_of([*left, *right, *third], width=640, height=842)
    assert [line.text for block in blocks for line in block.lines] == [
        line.text for line in [*left, *right, *third]
    ]


def test_names_in_two_languages_centred_side_by_side_are_two_columns() -> None:
    lines = []
    for row, (kk, ru) in enumerate([(60, 70), (80, 40), (50, 85)]):
        lines.append(_line(170 - kk, 170 + kk, 60 + 13 * row, "ҮЛГІ МИНИСТРЛІГІ"))
        lines.append(_line(430 - ru, 430 + ru, 60 + 13 * row, "ПРИМЕРНОЕ МИНИСТЕРСТВО"))
    assert [(c.flow, len(c.rows)) for c in columns_of(lines)] == [(1, 3), (2, 3)]


def test_a_centred_title_ends_where_the_text_begins() -> None:
    rows = [(200, 400), (170, 430), (95, 530), (72, 530), (72, 300)]
    for text, sizes in (("Жолдағы сөздер", [2, 3]), ("жолдағы сөздер", [5])):
        lines = [_line(a, b, 60 + 13 * i, text) for i, (a, b) in enumerate(rows)]
        blocks = blocks_of(lines, width=595, height=842)
        assert [len(block.lines) for block in blocks] == sizes


@pytest.mark.parametrize(
    ("above", "sizes"),
    [([(190, 430)], [1, 3]), ([(72, 530), (190, 412)], [2, 3]), ([(92, 530), (72, 300)], [2, 3])],
)
def test_lines_in_the_middle_end_before_an_indented_one(
    above: list[tuple[float, float]], sizes: list[int]
) -> None:
    """Word indents the first line of what it centres; but for the last, such lines may be full."""
    text = [(92, 530), (72, 530), (72, 310)]
    lines = [
        _line(a, b, 60 + 13 * i, "Сөздер мен сандар")
        for i, (a, b) in enumerate([*above, *text, *text, *text, *text])
    ]
    blocks = blocks_of(lines, width=595, height=842)
    assert [len(block.lines) for block in blocks] == [*sizes, 3, 3, 3]


def test_a_last_line_of_few_letters_on_a_scan_ends_its_paragraph() -> None:
    rows = [(72, 530, "Облыстардың әкімдері қызмет көрсетуді қамтамасыз"), (72, 100, "етеді.")]
    lines = [_line(a, b, 60 + 13 * i, text) for i, (a, b, text) in enumerate(rows)]
    lines[1] = lines[1]._replace(size=13.4)
    assert [len(block.lines) for block in blocks_of(lines, width=595, height=842)] == [2]


def test_the_last_word_of_a_heading_on_a_scan_is_not_alone() -> None:
    heading = _line(90, 510, 60, "Маусымдық қызметкерлердің еңбек нарығы")._replace(size=14.0)
    body = [_line(72, 530, 105 + 13 * n, "алдыңғы кезеңмен салыстырғанда") for n in range(8)]
    for end, sizes in (("тоқсан", [2, 8]), ("Тоқсан", [1, 1, 8])):
        lines = [heading, _line(280, 320, 75, end)._replace(size=0.0), *body]
        blocks = blocks_of(lines, width=595, height=842)
        assert [len(block.lines) for block in blocks] == sizes
        assert blocks[0].kind == "heading"


@pytest.mark.parametrize(
    ("end", "blocks"),
    [
        ("от 30 июля 2024 года №", 1),
        ("в размере от 3 до", 1),
        ("на основании ст.", 1),
        ("Реки страны. – Алматы, 2021. – 318 с.", 2),
        ("утверждены следующие правила", 2),
    ],
)
def test_a_number_that_the_line_before_waits_for_begins_no_list(end: str, blocks: int) -> None:
    lines = [
        Line(text=text, start=0, box=Box(x0=60, y0=y, x1=500, y1=y + 11), size=11, font="F")
        for y, text in ((100, f"План утверждён Указом Президента {end}"), (114, "611. Рост"))
    ]  # fmt: skip
    assert len(blocks_of(lines, width=595, height=842)) == blocks


def _seen(pieces: list[tuple[float, float, str]], y: float) -> Line:
    """Return a line of a scan, whose pieces wide spaces part."""
    words, text = [], ""
    for x0, x1, piece in pieces:
        step = (x1 - x0) / len(piece)
        for word in piece.split(" "):
            text += " " if text else ""
            at = x0 + step * piece.index(word)
            box = Box(x0=at, y0=y, x1=at + step * len(word), y1=y + 10)
            words.append(Word(start=len(text), end=len(text) + len(word), box=box))
            text += word
    box = Box(x0=pieces[0][0], y0=y, x1=pieces[-1][1], y1=y + 10)
    return Line(text=text, start=0, box=box, words=tuple(words), size=14)


@pytest.mark.parametrize(
    ("row", "parted"),
    [
        ([(70, 180, "«28» мая 2020 г."), (285, 330, "Москва"), (480, 530, "№ 75")], True),
        ([(70, 180, "12 сәуір 2021 жыл"), (480, 530, "№ 75-ө")], False),  # no day is written so
        ([(70, 180, "2021 жылғы 12 сәуір"), (480, 530, "№ 75-ө")], True),
        ([(70, 130, "13.06.2024"), (480, 530, "г. Астана")], True),
        # a justified line, and a day that begins a sentence
        ([(70, 170, "инфраструктуры,"), (210, 330, "утвержденных"), (430, 530, "приказом")], False),
        ([(70, 180, "28 мая 2020 года"), (215, 330, "вступило в силу"), (400, 530, "всё")], False),
    ],
)
def test_the_day_place_and_number_of_an_act_on_a_scan_are_apart(
    row: list[tuple[float, float, str]], parted: bool
) -> None:
    blocks = blocks_of([_seen(row, 100)], width=595, height=842)
    assert (len(blocks) == len(row)) is parted


def test_wide_spaces_of_justified_columns_on_a_scan_are_no_gutters() -> None:
    lines = []
    for i, middle in enumerate((120, 170, 0, 150, 200, 0, 130, 180)):
        for x0, side in ((63, "слева"), (310, "справа")):
            left = f"{side} начало"
            pieces = (
                [(x0, x0 + middle - 40, left), (x0 + middle, x0 + 222, "и конец")]
                if middle
                else [(x0, x0 + 222, f"{side} полная строка до конца")]
            )
            lines.append(_seen([(float(a), float(b), t) for a, b, t in pieces], 60 + 15 * i))
    found = [line.text for b in blocks_of(lines, width=595, height=842) for line in b.lines]
    assert [text.split()[0] for text in found] == ["слева"] * 8 + ["справа"] * 8


def test_two_columns_of_a_scan_read_as_one_are_cut_at_their_gutter() -> None:
    lines = [
        _seen([(63, 280, f"слева строка {i}"), (330, 532, f"справа строка {i}")], 60 + 15 * i)
        for i in range(6)
    ]
    found = [line.text for b in blocks_of(lines, width=595, height=842) for line in b.lines]
    assert [text.split()[0] for text in found] == ["слева"] * 6 + ["справа"] * 6


def test_the_name_of_a_body_in_two_languages_on_a_scan_is_cut_whatever_stands_below() -> None:
    head = [
        ((80, 230), (340, 460), "ҮЛГІ", "ПРИМЕР"),
        ((95, 215), (320, 480), "ЖӘНЕ", "И СЕЛА"),
        ((110, 200), (350, 450), "АУЫЛ", "РАЗВИТИЯ"),
    ]
    lines = [
        _seen([(*left, one), (*right, other)], 60 + 15 * i)
        for i, (left, right, one, other) in enumerate(head)
    ]
    lines += [
        _seen([(60, 530, f"обычная строка {i} во всю ширину")], 120 + 15 * i) for i in range(9)
    ]
    lines.append(_seen([(60, 160, "Министр"), (430, 530, "А. Примеров")], 280))
    found = [line.text for b in blocks_of(lines, width=595, height=842) for line in b.lines]
    assert found[:6] == ["ҮЛГІ", "ЖӘНЕ", "АУЫЛ", "ПРИМЕР", "И СЕЛА", "РАЗВИТИЯ"]
    assert found[-2:] == ["Министр", "А. Примеров"]


def test_a_long_title_in_the_middle_is_a_heading_and_a_quotation_set_in_is_none() -> None:
    title = [(110, 500), (130, 480), (100, 505), (120, 490), (180, 430), (200, 410)]
    below = [_line(72, 530, 60 + 13 * i, "обычная строка текста во всю ширину") for i in (7, 8, 9)]
    for rows, kind in ((title, "heading"), ([(110, 492)] * 6, "paragraph")):
        lines = [
            _line(a, b, 60 + 13 * i, "об утверждении порядка") for i, (a, b) in enumerate(rows)
        ]
        blocks = blocks_of([*lines, *below], width=595, height=842)
        assert (len(blocks[0].lines), blocks[0].kind) == (6, kind)


def test_a_high_emblem_between_two_columns_parts_no_name_in_them() -> None:
    lines = [
        _line(60, 240, 60 + 10.5 * i, text) for i, text in enumerate(["ҒЫЛЫМ", "ЖӘНЕ", "БІЛІМ"])
    ]
    emblem = Line(text="☼", start=0, box=Box(x0=300, y0=62, x1=320, y1=90), size=20)
    found = blocks_of([*lines, emblem], width=595, height=842)
    assert [x.text for x in found[0].lines] == ["ҒЫЛЫМ", "ЖӘНЕ", "БІЛІМ"]


def test_a_row_of_figures_at_the_head_of_a_column_belongs_to_it() -> None:
    title = _line(60, 400, 60, "Заголовок, который лежит над обеими колонками")
    left = [_line(60, 280, 90 + 13 * i, f"левая колонка, строка {i}") for i in range(8)]
    right = [_line(310, 530, 90 + 13 * i, f"правая колонка, строка {i}") for i in range(8)]
    figures = [_line(x, x + 20, 74, "70,9") for x in (312, 400, 510)]
    columns = columns_of([title, *left, *right, *figures])
    assert [(c.flow, len(c.rows)) for c in columns] == [(0, 1), (1, 8), (2, 9)]
