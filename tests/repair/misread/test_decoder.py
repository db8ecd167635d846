"""The decoder of misread Latin on a model of a few words."""

from dataclasses import replace

import pytest

from pipeline.repair.misread.decoder import decode
from pipeline.repair.misread.model import Model, contexts, tree_of

WORDS = {"the": -1.5, "board": -3.0, "paid": -3.0, "tons": -3.5, "in": -2.0}
#: What each sign may be, likeliest first.
ROWS = {
    "Т": (("t", -0.1),), "в": (("h", -0.3), ("b", -1.5)), "е": (("e", -0.1),), "Б": (("b", -0.1),),
    "о": (("o", -0.1),), "а": (("a", -0.2), ("d", -2.0)), "г": (("r", -0.1),), "4": (("d", -0.3), ("4", -2.0)),
    "р": (("p", -0.1),), "1": (("i", -0.5), ("1", -1.0)), "т": (("in", -0.7), ("t", -0.8)),
    "п": (("n", -0.1),), "5": (("s", -0.3), ("5", -1.0)), " ": ((" ", -0.05), ("", -3.0)), ".": ((".", -0.01),),
}  # fmt: skip


@pytest.fixture(scope="module")
def model() -> Model:
    signs = {(" ", "a"): -0.2, ("a", " "): -0.2, ("a", "."): -2.0, (" ", "0"): -3.0, ("0", "0"): -1.0,
             ("0", " "): -0.5, ("0", "."): -1.0, (".", " "): -0.1}  # fmt: skip
    return Model(
        rows={f"0|{sign}": letters for sign, letters in ROWS.items()},
        capitals={f"0|{sign}": 3.0 if sign == "Т" else -3.0 for sign in ROWS},
        tree=tree_of(WORDS),
        words=WORDS,
        pairs={("the", "board"): 1.0},
        alone={},
        signs=signs,
        weights=(4.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    )


def text_of(read: str, model: Model) -> str:
    return " ".join(word.text for word in decode(read, model))


def test_words_come_back_with_their_capitals(model: Model) -> None:
    assert text_of("Тве Боаг4 ра14 т.", model) == "The board paid in."
    assert min(word.confidence for word in decode("Тве Боаг4 ра14", model)) > 0.9


def test_a_word_whose_case_is_open_is_unsure(model: Model) -> None:
    open_case = replace(model, capitals={**model.capitals, "0|Б": 1.0})
    words = decode("Тве Боаг4 ра14", open_case)
    assert words[1].text.lower() == "board"
    assert words[1].confidence < 0.7 < min(words[0].confidence, words[2].confidence)


def test_numbers_and_the_spaces_beside_them_are_copied(model: Model) -> None:
    assert text_of("Тве 145 топ5 ра14 15.", model) == "The 145 tons paid 15."


def test_a_word_nobody_knows_is_left_and_takes_no_other_with_it(model: Model) -> None:
    words = decode("Тве Шымбаев ра14", model)
    assert [word.text for word in words] == ["The", "Шымбаев", "paid"]
    assert words[1].confidence == 0


def test_words_lead_back_to_their_signs(model: Model) -> None:
    read = "Тве Боаг4 ра14"
    assert [read[word.start : word.end] for word in decode(read, model)] == read.split()


def test_the_longest_context_is_asked_first() -> None:
    assert next(contexts("абвгд", 2)) == "4|абвгд"
