"""Numbers in tables laid beside their gold."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import UsageError
from pipeline.evaluation.table_figures import evaluate

YEAR = {"period_from": "2023-01-01", "period_to": "2023-12-31"}
SHARE = {"unit": "percent", **YEAR}
MONEY = {"unit": "KZT", "multiplier": "1000", **YEAR}
TABLE: dict[str, Any] = {
    "id": "one",
    "language": "ru",
    "above": ["Исполнение бюджета за 2023 год", {"text": "тыс. тенге", "right": True}],
    "head": [
        [{"text": "Наименование"}, {"text": "План"}, {"text": "Факт"}, {"text": "Исполнение, %"}]
    ],
    "body": [
        [{"text": "Доходы"}, {"text": "12 345,6"}, {"text": "12 100,0"}, {"text": "98,0"}],
        [{"text": "Расходы"}, {"text": "11 000,0"}, {"text": "10 900,5"}, {"text": "99,1"}],
    ],
    "below": [],
    "figures": [
        {"row": 0, "col": 1, "value": "12345600", "subject": "Доходы / План", **MONEY},
        {"row": 0, "col": 2, "value": "12100000", "subject": "Доходы / Факт", **MONEY},
        {"row": 0, "col": 3, "value": "98", "subject": "Доходы / Исполнение", **SHARE},
        {"row": 1, "col": 1, "value": "11000000", "subject": "Расходы / План", **MONEY},
        {"row": 1, "col": 2, "value": "10900500", "subject": "Расходы / Факт", **MONEY},
        {"row": 1, "col": 3, "value": "99.1", "subject": "Расходы / Исполнение", **SHARE},
    ],
}  # fmt: skip


def _evaluated(folder: Path, table: dict[str, Any]) -> str:
    (folder / "a.jsonl").write_text(json.dumps(table), encoding="utf-8")
    return evaluate(data=folder)


def test_a_table_is_drawn_run_and_scored(tmp_path: Path) -> None:
    assert "numbers with every field right: 6 of 6 (100.0 %)" in _evaluated(tmp_path, TABLE)


def test_what_is_wrong_is_listed(tmp_path: Path) -> None:
    first, *others = TABLE["figures"]
    table = TABLE | {"figures": [first | {"unit": "USD"}, *others[:-1]]}
    report = _evaluated(tmp_path, table)
    assert "every field right: 4 of 5" in report
    assert "one figure unit: expected 'USD', got 'KZT'" in report
    assert "one figure spurious: expected '', got '99,1'" in report


def test_no_table_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold"):
        evaluate(data=tmp_path)
    with pytest.raises(UsageError, match="one is no table: row 1 does not fill 4 columns"):
        _evaluated(tmp_path, TABLE | {"body": [TABLE["body"][0][:2]]})
