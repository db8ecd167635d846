"""Which words of a text can tell its language."""

import time

import pytest

from pipeline.language.words import telling_words

CASES = [
    ("Заң 2015", ["Заң"]),
    ("№ 379-V, XXI", []),
    ("Н. А. Назарбаев подписал", ["подписал"]),
    ("Назарбаев Н. А. қол қойды", ["қол", "қойды"]),
    ("Министр А. Асанов", ["Министр"]),
    ("Ахметов Серик Нурланович избран", ["избран"]),
    ("Асан Болатұлы сайланды", ["сайланды"]),
    ("см. https://adilet.zan.kz/rus/docs/Z1500000379 и info@example.kz", ["см"]),
    ("сайт adilet.zan.kz работает", ["сайт", "работает"]),
    ("счёт KZ86125NBRK2015", ["счёт"]),
    # the word behind a number tells the language, the letters of a code do not
    ("5-бап, 15-летний, 1-қосымша", ["бап", "летний", "қосымша"]),
    ("2-го, 100-ге, № 15-пр", []),
    ("Respy'bli'kasynyn' U'kimeti", ["Respy'bli'kasynyn'", "U'kimeti"]),
    ("мемлекеттік-жекешелік", ["мемлекеттік-жекешелік"]),
    ("ЗАҢ", ["ЗАҢ"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_words(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in telling_words(text)] == words


@pytest.mark.parametrize(
    "text", ["А. " * 30_000, "А.А." * 30_000, "1-" * 60_000, "a@" * 30_000, "a." * 30_000 + "kz"]
)
def test_long_texts_take_no_time(text: str) -> None:
    start = time.process_time()
    telling_words(text)
    assert time.process_time() - start < 5
