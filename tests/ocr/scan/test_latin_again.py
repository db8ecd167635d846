"""Latin names read as Cyrillic are read again, and stand only where the second reading is Latin."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.latin_again import read_latin_again
from pipeline.ocr.scan.tesseract import Token

PAGE: Picture = np.full((60, 900), 255, np.uint8)


def _words(text: str, y: int, sure: float = 0.9) -> list[Token]:
    return [
        Token(
            text=word, x0=60 * i, y0=y, x1=60 * i + 50, y1=y + 20, confidence=sure, line=(1, 1, 1)
        )
        for i, word in enumerate(text.split())
    ]


def _read(monkeypatch: pytest.MonkeyPatch, text: str, answer: str, sure: float = 0.9) -> str:
    """Return the words of a line where the English model reads the row of its strip so."""

    def read(_strip: Picture, _models: str, **_: object) -> list[Token]:
        return _words(answer, 36, sure)

    monkeypatch.setattr(tesseract, "read", read)
    monkeypatch.setattr(tesseract, "languages_here", lambda: ("eng", "kaz", "rus"))
    return " ".join(token.text for token in read_latin_again(PAGE, _words(text, 10)))


def test_a_garbled_name_is_read_as_far_as_its_quotes_go(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "мен «КА?АКН ІМУЕ5Т» ұлттық"
    assert _read(monkeypatch, text, "<KAZAKH INVEST»") == "мен «KAZAKH INVEST» ұлттық"
    assert _read(monkeypatch, "«Оа2Адгоғооа» ЖШС", "«QazAgroFood»") == "«QazAgroFood» ЖШС"


@pytest.mark.parametrize(
    ("text", "answer", "sure"),
    [
        ("«КА?АКН ІМУЕ5Т» ұлттық", "«KAZAKH INVEST»", 0.5),  # a guess
        ("«КА?АКН ІМУЕ5Т» ұлттық", "«KAZAKHINVEST»", 0.9),  # other words
        ("«ме2тептер» үшін", "«Me2Tentep»", 0.9),  # no Latin word
        ("«Шалқия» кен орны", "«Shalkiya»", 0.9),  # nothing garbled in it
        ("«Turkistan 2Invest3x» ЖШС", "«Turkistan Invest»", 0.9),
    ],
)
def test_else_it_stays(
    monkeypatch: pytest.MonkeyPatch, text: str, answer: str, sure: float
) -> None:
    assert _read(monkeypatch, text, answer, sure) == text


#: A line on a page in Latin letters, how its strange word is read again, how sure, what stands.
ENGLISH: list[tuple[str, str, float, str]] = [
    ("The report is published аппиаПу by them", "annually", 0.95, "annually"),
    ("The аппиаПу, as before", "annually,", 0.95, "annually,"),
    ("The growth of СОР was slow", "GDP", 0.95, "GDP"),
    ("Order placed in 042022 by them", "Q4 2022", 0.95, "Q4 2022"),
    ("Order placed in 01 by them", "Q1", 0.95, "Q1"),
    ("Order placed in 012024 by them", "Ql 2024", 0.6, "Q1 2024"),
    ("The parts of РРР differ", "PPP", 0.6, "PPP"),
    ("The table is by Кагпудготе in Astana", "Kazhydromet", 0.99, "Kazhydromet"),
    ("The investment in КИТ is low", "KZT", 0.9, "KZT"),
    ("The Environmental Code № 400-VI is there", "No.", 0.9, "No."),
    ("The level of РМ2.5 is high", "PM2.5", 0.5, "PM2.5"),
    ("The temperature in °С is high", "5G", 0.5, "°C"),
    ("The annual plan of the МОН and of the MNE is published there", "MoH", 0.95, "MoH"),
    ("The plan of the МВК, is there", "NBK,", 0.9, "NBK,"),
    ("The cost in тіп of tenge", "mln", 0.88, "mln"),
    ("The authorised body тау appeal in accordance", "may", 0.97, "may"),  # as rare as "тау"
    # what stays
    ("The word тау начало слово", "may", 0.97, "тау"),  # not all of the page is Latin
    ("The table is by Кагпудготе in Astana", "Kazhydromet", 0.8, "Кагпудготе"),
    ("The investment in КИТ is low", "KZT", 0.6, "КИТ"),
    ("The Environmental Code № 400-VI is there", "Ne", 0.9, "№"),
    ("The report is published аппиаПу by them", "annually", 0.7, "аппиаПу"),
    ("The ministry (МСХ) answers in time", "(MCX)", 0.95, "(МСХ)"),
    ("The rules of the МОН are there", "MOH", 0.95, "МОН"),
    ("The book called Особое is there", "Ocoboe", 0.95, "Особое"),
    ("The title begins with на here", "Ha", 0.95, "на"),
    ("Order placed in 042022 by them", "042022", 0.95, "042022"),
    ("Order placed in 042022 by them", "Q4 2023", 0.95, "042022"),
    ("Order placed in 03 by them", "Ql", 0.95, "03"),
    ("Order placed in 05 by them", "Q5", 0.95, "05"),
]


@pytest.mark.parametrize(("text", "answer", "sure", "stands"), ENGLISH)
def test_a_page_in_latin_letters(
    monkeypatch: pytest.MonkeyPatch, text: str, answer: str, sure: float, stands: str
) -> None:
    strange = next(w for w in text.split() if not w.isascii() or w[0] == "0")
    assert _read(monkeypatch, text, answer, sure) == text.replace(strange, stands)


def test_a_word_alone_is_left_on_a_page_in_cyrillic_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Доклад издается аппиаПу и в 01 году"
    assert _read(monkeypatch, text, "annually", 0.95) == text


def test_a_page_without_letters_is_in_no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _read(monkeypatch, "032022 412", "Q3 2022", 0.95) == "032022 412"
