"""Which pieces of a document a short one is told by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.detect import detect_segments
from pipeline.language.neighbours import AROUND, NEAR, around
from pipeline.records import Segment

RUSSIAN = "Число школ по районам на начало учебного года, без частных, единиц"
KAZAKH = "Оқу жылының басындағы аудандар бойынша мектептер саны, бірлік"
#: Names and words that both languages have.
SHARED = ["Павлодар", "Алматы", "Караганда", "Кызылорда", "Петропавловск", "Экспорт", "Статистика"]


def _segments(texts: list[str]) -> list[Segment]:
    return [
        Segment(number=i, page=1, kind="table_cell", text=t, raw_start=0, raw_end=len(t))
        for i, t in enumerate(texts)
    ]


@pytest.mark.parametrize(("text", "language"), [(RUSSIAN, "ru"), (KAZAKH, "kk")])
def test_the_cells_of_a_table_are_in_the_language_of_the_text_around(
    text: str, language: str
) -> None:
    cells = [cell for word in SHARED for cell in (word, "12,5")]
    found = detect_segments(_segments([text, *cells, text]))
    assert {one.language for one in found} == {language, "und"}


def test_words_of_one_language_stay_whatever_is_around() -> None:
    found = detect_segments(_segments([RUSSIAN, "Бекітемін", "Түйін", RUSSIAN, "Contents"]))
    assert [one.language for one in found] == ["ru", "kk", "kk", "ru", "en"]


def test_running_text_is_asked_before_short_pieces() -> None:
    found = around(["ru", "kk", None, "kk", "ru"], [False, True, True, True, False])
    assert found[2] == ("ru", "ru")


def test_far_text_is_not_asked() -> None:
    names = ["ru", *[None] * AROUND, "kk", *[None] * NEAR]
    found = around(names, [False, *[True] * (len(names) - 1)])
    assert found[AROUND - 1] == ("ru", "kk")
    assert found[AROUND] == ("kk", "kk")
    assert found[AROUND + NEAR] == ("kk", "kk")
    assert found[-1] == ()


@given(st.lists(st.tuples(st.sampled_from([None, "kk", "ru"]), st.booleans()), max_size=12))
def test_what_is_asked_is_sure_and_not_the_piece_itself(
    pieces: list[tuple[str | None, bool]],
) -> None:
    sure = [language for language, _ in pieces]
    found = around(sure, [short for _, short in pieces])
    assert len(found) == len(pieces)
    for at, languages in enumerate(found):
        assert set(languages) <= {*sure[:at], *sure[at + 1 :]} - {None}
        assert len(languages) in {0, 2}
