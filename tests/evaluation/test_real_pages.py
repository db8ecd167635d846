"""The form in which real pages are typed, and how what was read is laid against it."""

import pytest

from pipeline.config import GOLD
from pipeline.errors import UsageError
from pipeline.evaluation.real_pages import Errors, compare, evaluate, parse

FORMS = [
    # a line of the truth, the words of the text, the words of the margins
    ("Статья 1", ("Статья", "1"), ()),
    ("# Статья 1", ("Статья", "1"), ()),
    ("^ 31.01.2022 5", (), ("31.01.2022", "5")),
    ("| | Товары | 3 962 | - |", ("Товары", "3", "962", "-"), ()),
    ("ВВЕДЕНИЕ ...... 3", ("ВВЕДЕНИЕ", "3"), ()),
    ("«____» 2019 года", ("«", "»", "2019", "года"), ()),
    ("услуг⁵ и т.д. ...", ("услуг5", "и", "т.д.", "..."), ()),
    ("^ …", (), ("…",)),
]


@pytest.mark.parametrize(("line", "body", "margins"), FORMS)
def test_form(line: str, body: tuple[str, ...], margins: tuple[str, ...]) -> None:
    text = parse(line)
    assert (text.body, text.margins) == (body, margins)


COMPARED = [
    ("закон", "закон", 0),
    ("закон", "закам", 2),
    ("закон", "", 5),
    ("", "закон", 5),
    ("а … б", "а Имя О.Ф. б", 0),
    ("а …", "а", 0),
    ("абв …", "аб Имя", 1),
]


@pytest.mark.parametrize(("truth", "read", "wrong"), COMPARED)
def test_compare(truth: str, read: str, wrong: int) -> None:
    assert compare(truth, read).wrong == wrong


def test_words_are_compared_whole() -> None:
    assert compare(("Закон", "о", "труде"), ("Закон", "труда")) == Errors(units=3, wrong=2)


def test_every_truth_has_text_and_no_mark_inside() -> None:
    files = sorted((GOLD / "pages").glob("*.p*.txt"))
    assert len(files) >= 20
    for file in files:
        text = parse(file.read_text(encoding="utf-8"))
        assert text.body, file.name
        assert not {"|", "^", "#"} & set(text.body + text.margins), file.name


def test_the_documents_must_be_there() -> None:
    with pytest.raises(UsageError, match="--data"):
        evaluate()
