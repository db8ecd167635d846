"""Codes of TeX's bitmap fonts are read as the letters, ligatures and dashes that they stand for."""

from typing import Any

import pytest

from pipeline.ocr.layer.tex_fonts import put_letters_of_tex


class _Page:
    """A page whose font F1 is drawn as pictures, and F2 as outlines."""

    def get_fonts(self) -> list[tuple[Any, ...]]:
        return [(4, "n/a", "Type3", "F1", "F1", ""), (5, "ttf", "TrueType", "F2", "F2", "")]


def _read(text: str, font: str = "F1") -> tuple[str, list[str]]:
    """Return the text of a line and its words after TeX's letters were put in."""
    box = (0.0, 0.0, 1.0, 1.0)
    blocks = [{"type": 0, "lines": [{"spans": [{"font": font, "text": text}]}]}]
    words: Any = {(0, 0): [(box, word) for word in text.split(" ")]}
    put_letters_of_tex(_Page(), blocks, words)
    return str(blocks[0]["lines"][0]["spans"][0]["text"]), [word for _, word in words[0, 0]]  # type: ignore[index]


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ("the in\x1dation target and the de\x1ccit", "the inflation target and the deficit"),
        ("the o\x1ece has a sta\x1b of 2024\x1526 men", "the office has a staff of 2024–26 men"),
        ("the in\x0dation target and the de\x0ccit", "the inflation target and the deficit"),
        ("the o\x0ece has a sta\x0b of 26 men", "the office has a staff of 26 men"),
    ],
)
def test_ligatures_are_letters(codes: str, text: str) -> None:
    assert _read(codes) == (text, text.split(" "))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Закон о складах издан в апреле прошлого года"),
        ("t2a", "Қазақстан Республикасының «Қоймалар туралы» Заңы, № 5, үкімет қаулысы бойынша"),
    ],
)
def test_cyrillic_is_read(encoding: str, text: str) -> None:
    if encoding == "cp1251":
        codes = text.encode("cp1251").decode("latin-1")
    else:
        others = dict(zip("№«»Ққңүі", "\x9d\xbe\xbf\x89\xa9\xad\xb3i", strict=True))
        codes = "".join(others.get(c) or c.encode("cp1251").decode("latin-1") for c in text)
        text = text.replace("і", "i")  # TeX has one letter for both
    assert _read(codes)[0] == text


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Закон о складах", "F1"),
        ("the in\x1dation target", "F2"),  # a font that has outlines, and names
        ("\x01\x02\x03\x04\x1c\x1d\x0e\x0f\x10", "F1"),  # codes counted from one
        ("déjà à l'été dans l'Île", "F1"),
        ("ÀÁÂÃ ÄÅÆÇ ÈÉÊË ÌÍÎÏ ÐÑÒÓ", "F1"),  # no prose, read as Russian
    ],
)
def test_other_texts_stay(text: str, font: str) -> None:
    assert _read(text, font)[0] == text
