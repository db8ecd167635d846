"""Text files: the encoding found, and no character lost between pages and lines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ocr.encodings import decode
from pipeline.ocr.plain import _cut, read_plain

RUSSIAN = "Правительство Республики Казахстан постановляет утвердить Правила от 5 января 2021 года."
KAZAKH = (
    "Қазақстан Республикасының Үкіметі өңірлердің дамуына ерекше көңіл бөледі, әлеуметтік қорғау."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, name) for name in ("utf-8", "cp1251", "koi8_r", "cp866", "iso8859_5")),
        *((KAZAKH, name) for name in ("utf-8", "kz1048", "ptcp154")),
        *((text, name) for text in (RUSSIAN, KAZAKH) for name in ("utf-16", "utf-16-le")),
        ("Plain English text.", "ascii"),
    ],
)
def test_text_is_decoded(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@given(st.text(alphabet="аб \n\r\f\u2028", max_size=300), st.integers(1, 200))
def test_pages_are_the_text(piece: str, times: int) -> None:
    text = piece * times
    assert "".join(_cut(text)) == text


def test_lines_stand_where_they_say(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"{RUSSIAN}\r\n\r\n  {KAZAKH}\n".encode())
    page = read_plain(path, 1)
    lines = [line for block in page.blocks for line in block.lines]
    assert page.raw == path.read_bytes().decode()
    assert [page.raw[line.start :].startswith(line.text) for line in lines] == [True, True]


def test_a_stamp_is_a_paragraph(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    stamps = "Мәслихаттың\n2014 жылғы 29 мамырдағы\n№ 32-195 шешімімен\nбекітілген\nТізбе\nЖер\n"
    stamps += "Утверждены\nприказом Министра\nот 29 мая 2014 года\n№ 195\nПравила\nГлава 1\n"
    file.write_text(stamps + "Тармақ.\n" * 9, encoding="utf-8")
    blocks = [[line.text for line in block.lines] for block in read_plain(file, 1).blocks]
    assert [len(lines) for lines in blocks] == [4, 1, 1, 4, *[1] * 11]
