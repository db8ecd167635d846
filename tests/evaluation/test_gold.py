"""Scores against gold: what counts as found, and what as the same value."""

import json
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.evaluation.gold import Gold, load_gold, match, same_value, score, table
from pipeline.records import Date, Found

TEXT = "В 2018, 2019 и 2021 годах"


def date(start: int, end: int, edtf: str = "") -> Found:
    value = Date(edtf=edtf) if edtf else None
    return Found(kind="date", start=start, end=end, rule="test", value=value)


GOLD = Gold(
    id="g",
    language="ru",
    text=TEXT,
    kinds=("date",),
    mentions=(date(2, 6, "2018"), date(8, 12, "2019"), date(15, 25, "2021")),
)


def test_strict_overlap_and_fields_are_counted_apart() -> None:
    answers = [date(2, 6, "2018"), date(15, 19, "2020"), date(0, 1)]
    (only,), mistakes = score([GOLD], lambda gold: answers)
    assert (only.strict.right, only.strict.found, only.strict.true) == (1, 3, 3)
    assert only.overlap.right == 2
    assert only.accuracy("edtf") == 0.5
    assert sorted(m.what for m in mistakes) == ["bounds", "edtf", "missed", "spurious"]
    assert "date" in table([only])


def test_one_answer_matches_one_mention() -> None:
    assert len(match(GOLD.mentions, [date(0, 25)])) == 1


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("«О труде»", "О труде", True),
        ("2.50", "2.5", True),
        ("5, 7–9", "5,7-9", True),
        ("Закон", "закон", True),
        ("2019", "2020", False),
        (True, False, False),
    ],
)
def test_same_value(a: object, b: object, same: bool) -> None:
    assert same_value(a, b) is same


def test_wrong_offsets_are_refused(tmp_path: Path) -> None:
    mention = {"kind": "date", "start": 0, "end": 4, "text": "2018"}
    record = {"id": "x", "language": "ru", "text": TEXT, "mentions": [mention]}
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(UsageError, match="offsets 0:4"):
        load_gold(path)
