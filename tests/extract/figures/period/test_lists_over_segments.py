"""Items of a list on a page of their own segments: the time that its heading names."""

from collections.abc import Sequence

import pytest

from pipeline.extract.grammars import extract
from pipeline.records import Figure, Segment, SegmentKind


def periods(*texts: str, language: str = "ru", kinds: Sequence[SegmentKind] = ()) -> list[str]:
    """Return the first year of the time of each figure of a document, "" where it has none."""
    segments = [
        Segment(
            number=number,
            page=1,
            kind=kinds[number - 1] if kinds else "list_item",
            text=text,
            raw_start=0,
            raw_end=0,
            language=language,
        )
        for number, text in enumerate(texts, 1)
    ]
    found = [m.value for m in extract(segments) if isinstance(m.value, Figure)]
    return [value.period_from[:4] for value in found]


BUDGET = "1. Утвердить бюджет на 2024–2026 годы, в том числе на 2024 год в следующих объемах:"

CASES: list[tuple[str, tuple[str, ...], list[str]]] = [
    (
        "ru",
        (BUDGET, "1) доходы – 5 млн тенге, в том числе по:", "налоговым поступлениям – 4 млн тенге;",
         "2) затраты – 6 млн тенге."),
        ["2024", "2024", "2024"],
    ),
    ("ru", (BUDGET, "1) доходы – 5 млн тенге.", "Резерв района – 7 млн тенге."), ["2024", ""]),
    ("ru", (BUDGET, "1) доходы в 2023 году – 5 млн тенге;"), ["2023"]),
    ("ru", ("За 2023 год построены мосты.", "Затраты – 6 млн тенге."), [""]),
    ("ru", (BUDGET, "1) срок – 12 месяцев;", "2) рост, что на 5 % больше;"), ["2024", ""]),
    (
        "kk",
        ("1. 2024 жылға арналған бюджет мынадай көлемдерде бекітілсін:", "1) кірістер – 5 млн теңге;"),
        ["2024"],
    ),
    ("en", ("The budget for 2024 is approved as follows:", "1) income – 5 million tenge;"), ["2024"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "texts", "expected"), CASES)
def test_items_have_the_time_of_their_heading(
    language: str, texts: tuple[str, ...], expected: list[str]
) -> None:
    assert periods(*texts, language=language) == expected


def test_cells_of_a_table_are_no_items() -> None:
    assert periods(BUDGET, "доходы – 5 млн тенге", kinds=("paragraph", "table_cell")) == [""]
