"""Names of rows behind their last figures, cut from them where white tells."""

import pytest

from pipeline.ocr.tables.names_behind import with_names_cut
from pipeline.records import Box, Line, Word

NAMES = ("Акмолинская область", "Абайская область", "Атырауская область")


def _row(y: float, gap: float, name: str) -> list[Line]:
    """Return a row of three lines, the last one a figure and `gap` points behind it a name."""
    places = [(300.0, 314.0, "380"), (316.0, 330.0, "469")]
    for at, word in enumerate(name.split()):
        x = 330 + gap + 70 * at
        places.append((x, x + 60, word))
    text = " ".join(word for _, _, word in places)
    words, start = [], 0
    for x0, x1, word in places:
        words.append(Word(start=start, end=start + len(word), box=Box(x0, y, x1, y + 9)))
        start += len(word) + 1
    last = Line(text=text, start=0, box=Box(300, y, x1, y + 9), words=tuple(words), size=9)
    plain = [
        Line(text=said, start=0, box=Box(x, y, x + 60, y + 9), size=9)
        for x, said in ((60, "Ақмола"), (200, "355 012"))
    ]
    return [*plain, last]


@pytest.mark.parametrize(("gap", "cut"), [(12.0, True), (4.0, True), (2.3, False)])
def test_a_name_is_cut_where_more_than_a_space_is_before_it(gap: float, cut: bool) -> None:
    rows = with_names_cut([_row(100 + 14 * i, gap, name) for i, name in enumerate(NAMES)])
    expected = [name if cut else f"380 469 {name}" for name in NAMES]
    assert [row[-1].text for row in rows] == expected


@pytest.mark.parametrize(("names", "cut"), [(NAMES, True), (("тыс. т", "тыс. т", "тыс. т"), False)])
def test_little_white_is_enough_where_figures_end_and_names_begin_at_one_place(
    names: tuple[str, ...], cut: bool
) -> None:
    rows = []
    for i, name in enumerate(names):
        *plain, last = _row(100 + 14 * i, 2.3, name)
        if i == 1:  # 9 469
            first, *others = last.words
            first = first._replace(box=first.box._replace(x0=309.0))
            assert last.box is not None
            last = last._replace(words=(first, *others), box=last.box._replace(x0=309.0))
        rows.append([*plain, last])
    ends = [row[-1].text for row in with_names_cut(rows)]
    assert ends == (list(names) if cut else [f"380 469 {name}" for name in names])
