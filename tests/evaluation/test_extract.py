"""The evaluation of the grammars reads gold, scores it and names the mistakes."""

import json
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.evaluation.extract import evaluate


def gold(folder: Path, mentions: list[dict[str, object]]) -> None:
    text = "Построено 25 школ за 2021 год."
    line = {
        "id": "one",
        "language": "ru",
        "text": text,
        "kinds": ["date", "figure"],
        "mentions": mentions,
    }
    (folder / "ru.seen.jsonl").write_text(
        json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def mention(kind: str, text: str, start: int, value: dict[str, object]) -> dict[str, object]:
    return {"kind": kind, "start": start, "end": start + len(text), "text": text, "value": value}


@pytest.mark.filterwarnings("ignore")
def test_scores_rivals_speed_and_mistakes_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.evaluation.extract._TIMED_WORDS", 100)
    gold(tmp_path, [mention("figure", "25 школ", 10, {"value": "26", "unit": "школа"})])
    printed = evaluate(data=tmp_path)
    assert "figure        ru         1     100.0" in printed
    assert "value 0.0 (1)" in printed
    assert "one figure value: expected '26', got '25'" in printed
    assert "one date spurious: expected '', got '2021 год'" in printed
    assert "natasha" in printed
    assert "words a second" in printed
    assert "ru  prose" in printed


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold"):
        evaluate(data=tmp_path)
