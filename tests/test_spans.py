"""Offset maps: what is outside an edit maps exactly, and two steps map as one."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Edit
from pipeline.spans import OffsetMap, Replacement, join_pieces, replace

RAW = st.text(alphabet="абв \n", max_size=30)


@st.composite
def replacements(draw: st.DrawFn, text: str) -> list[Replacement]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    chosen: list[Replacement] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if not chosen or start > chosen[-1].end:
            chosen.append(Replacement(start, end, draw(st.text(alphabet="xyz", max_size=3))))
    return chosen


@st.composite
def two_steps(draw: st.DrawFn) -> tuple[str, list[Replacement], list[Replacement]]:
    raw = draw(RAW)
    first = draw(replacements(raw))
    middle, _ = replace(raw, first)
    return raw, first, draw(replacements(middle))


@given(two_steps())
def test_two_steps_map_as_one(steps: tuple[str, list[Replacement], list[Replacement]]) -> None:
    raw, first, second = steps
    middle, to_middle = replace(raw, first)
    clean, to_clean = replace(middle, second)
    offsets = to_middle.then(to_clean)
    inside = {i for edit in offsets.edits for i in range(edit.start, edit.end)}
    for i, letter in enumerate(clean):
        start, end = offsets.to_raw(i, i + 1)
        assert 0 <= start <= end <= len(raw)
        if i not in inside:
            assert raw[start:end] == letter
            assert offsets.to_clean(start, end) == (i, i + 1)
    for i in range(len(clean)):
        low, high = offsets.to_raw(i, len(clean))
        for j in range(i, len(clean)):
            start, end = offsets.to_raw(j, j + 1)
            assert start == end or low <= start <= end <= high


@given(st.lists(st.text(alphabet="абв", min_size=1, max_size=4), min_size=1, max_size=6))
def test_pieces_keep_their_places(words: list[str]) -> None:
    raw = "-\n".join(words)
    pieces, at = [], 0
    for word in words:
        pieces.append((at, word))
        at += len(word) + 2
    text, offsets = join_pieces(pieces, [""] * (len(words) - 1))
    assert text == "".join(words)
    at = 0
    for start, word in pieces:
        low, high = offsets.to_raw(at, at + len(word))
        assert raw[low:high] == word
        assert low == start
        at += len(word)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(raw_start=2, raw_end=3, start=1, end=2)],
        [
            Edit(raw_start=0, raw_end=2, start=0, end=1),
            Edit(raw_start=1, raw_end=3, start=1, end=2),
        ],
        [
            Edit(raw_start=0, raw_end=1, start=0, end=1),
            Edit(raw_start=3, raw_end=4, start=2, end=3),
        ],
    ],
)
def test_edits_that_cannot_be(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edit"):
        OffsetMap(edits)


def test_overlapping_replacements_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        replace("абв", [Replacement(0, 2, "x"), Replacement(1, 3, "y")])


def test_many_edits_take_no_time() -> None:
    """A text with every second letter changed, twice: a hundred thousand edits."""
    text, offsets = replace(
        "аб" * 50_000, [Replacement(i, i + 1, "xy") for i in range(0, 100_000, 2)]
    )
    begin = perf_counter()
    twice = offsets.then(OffsetMap())
    assert twice == offsets
    assert offsets.then(replace(text, [Replacement(0, 1, "z")])[1]).to_raw(3, 6) == (2, 4)
    assert perf_counter() - begin < 10
