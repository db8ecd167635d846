"""Misprints of the clean texts themselves: to put them right is no harm."""

from pipeline.config import GOLD
from pipeline.evaluation.repair import changed, errata, without_errata

MISPRINTS = {"каза": "қаза", "Ф3": "ФЗ"}


def harm(before: str, after: str) -> int:
    return changed(without_errata(before, after, MISPRINTS), after)


def test_a_misprint_put_right_is_no_harm() -> None:
    assert harm("384 адам каза тапты.", "384 адам қаза тапты.") == 0
    assert harm("№ 131-Ф3", "№ 131-ФЗ") == 0


def test_a_misprint_left_as_printed_is_no_harm() -> None:
    assert harm("384 адам каза тапты.", "384 адам каза тапты.") == 0


def test_every_other_change_is_harm() -> None:
    assert harm("384 адам каза тапты.", "384 адам каса тапты.") == 1
    assert harm("адам каза тапты", "адам қаза таптң") == 1
    assert harm("казан", "қазан") == 1
    assert harm("қаза", "каза") == 1


def test_the_list_is_sorted_and_has_each_word_once() -> None:
    path = GOLD / "repair" / "errata.tsv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    assert header == "language\tas_printed\tmeant"
    assert rows == sorted(rows)
    words = [tuple(row.split("\t")[:2]) for row in rows]
    assert len(set(words)) == len(words)
    assert all(printed != meant for printed, meant in errata("kk").items())
