"""Which act a mention means, counted against the gold."""

import json
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.evaluation.acts import Citation, b_cubed, evaluate, mistakes, table


def _citation(act: str, key: str, language: str = "ru") -> Citation:
    return Citation(
        document="a",
        language=language,
        text="Закон",
        context="... Закон ...",
        act=act,
        found=True,
        act_key=key,
        act_id=key if key[:1].isupper() else "",
    )


MEANT = (
    _citation("Z1500000379", "Z1500000379"),
    _citation("Z1500000379", ""),
    _citation("x-order", "order-1"),
    _citation("x-order", "order-1", "kk"),
    _citation("x-other", "order-1", "kk"),
    _citation("?", "Z1500000379"),
)


def test_b_cubed_counts_what_is_joined_with_each_mention() -> None:
    precision, recall = b_cubed(MEANT[:5])
    assert precision == pytest.approx((1 + 1 + 2 / 3 + 2 / 3 + 1 / 3) / 5)
    assert recall == pytest.approx((1 / 2 + 1 / 2 + 1 + 1 + 1) / 5)


def test_table_counts_identifiers_and_what_is_left_without() -> None:
    rows = table(MEANT).splitlines()
    assert rows[1].split()[:3] == ["all", "6", "3"]
    assert rows[1].endswith("0 of 1")
    assert "50.0" in rows[1]  # one of two identifiers


def test_mistakes_are_those_apart_from_most_of_their_act() -> None:
    assert [line.split("\n")[0] for line in mistakes(MEANT)] == [
        "a 'Закон': Z1500000379 (Z1500000379), got no act",
        "a 'Закон': ? (), got Z1500000379",
    ]


def test_documents_are_run_and_laid_beside_their_gold(tmp_path: Path) -> None:
    text = (
        "Принят Закон Республики Казахстан от 31 октября 2015 года № 379-V «О "
        "государственно-частном партнерстве» (далее – Закон).\nСтатьей 7 Закона определены условия."
    )
    places = [(text.index("Закон Респ"), text.index(" (далее")), _place(text, "Статьей 7 Закона")]
    document = {
        "id": "one",
        "language": "ru",
        "text": text,
        "mentions": [{"start": a, "end": b, "act": "Z1500000379"} for a, b in places],
    }
    (tmp_path / "acts.jsonl").write_text(json.dumps(document), encoding="utf-8")
    assert "100.0  100.0  100.0     100.0    0.0" in evaluate(data=tmp_path)


def test_no_gold_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold"):
        evaluate(data=tmp_path)


def _place(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)
