"""Slips are put where they have a place, and what they cost is counted."""

from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.evaluation.slips import SLIPS, evaluate

TEXTS = {
    "№ as JV®": ("Закон № 5", "Закон JV® 5"),
    "З for 3 in a day": ("от 23 мая, 3 мая и 13 школ", "от 2З мая, З мая и 1З школ"),
    "a year in two halves": ("в 2015 году и 2015", "в 20 15 году и 2015"),
    "У for V of a session": ("№ 379-VII", "№ 379-УII"),
    "31октября": ("от 31 октября 2015 года", "от 31октября 2015 года"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_slips_have_their_places(name: str) -> None:
    slip = next(slip for slip in SLIPS if slip.name == name)
    sound, slipped = TEXTS[name]
    assert slip.put_into(sound) == slipped


def test_what_is_kept_is_counted(tmp_path: Path) -> None:
    (tmp_path / "ru.seen.jsonl").write_text(
        '{"id": "a", "language": "ru", "family": "", "kinds": ["law"], "mentions": [], '
        '"text": "Закон РК от 31 октября 2015 года № 379-V принят."}\n',
        encoding="utf-8",
    )
    (row,) = (row for row in evaluate(data=tmp_path).splitlines() if row.startswith("№ as M"))
    assert row.split() == ["№", "as", "M", "1", "1/1", "+0", "1/1", "+0", "0/0", "+0"]


def test_no_gold(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="GUIDELINE"):
        evaluate(data=tmp_path)
