"""The Russian dictionary reads any word."""

import pytest

from pipeline.russian import analyzer, known


@pytest.mark.parametrize(
    "word", ["\N{LATIN SMALL LETTER A}", "𗀀", "слово𗀀", "\ue000", "", "№", "中"]
)
def test_any_word_has_a_reading(word: str) -> None:
    assert analyzer().parse(word)
    assert not known(f"{word}щщ")


def test_words_of_the_dictionary_are_read() -> None:
    assert analyzer().parse("законов")[0].normal_form == "закон"
