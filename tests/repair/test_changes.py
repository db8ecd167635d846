"""Changes that stand alone in a long document are its author's misprints."""

from pipeline.repair.changes import APART, Change, without_lone

ONE = Change(5, 6, "б", 0.9)
SAME_WORD = Change(9, 10, "в", 0.9)
NEAR = Change(90, 91, "г", 0.9)


def test_a_short_document_keeps_what_it_has() -> None:
    assert without_lone(["а" * 99], [[ONE]]) == [[ONE]]


def test_a_lone_word_of_a_long_document_stays_as_it_is() -> None:
    texts = ["а" * 99, "а" * APART]
    assert without_lone(texts, [[ONE, SAME_WORD], []]) == [[], []]


def test_two_words_near_each_other_are_changed() -> None:
    texts = ["а" * 99, "а" * (APART - 500), "а" * 999]
    assert without_lone(texts, [[ONE, NEAR], [], [ONE]]) == [[ONE, NEAR], [], [ONE]]
    assert without_lone(texts, [[ONE], [NEAR], []]) == [[ONE], [NEAR], []]
