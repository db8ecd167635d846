"""What the sentences that languages are told by look like, and how they are made worse."""

import random

import pytest

from pipeline.evaluation.language import marked, mixed_sentences, other_languages, tell
from pipeline.evaluation.language_texts import (
    SPELLINGS,
    is_sentence,
    misread,
    others,
    windows,
)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Жиынға министрлер мен әкімдер қатысты", True),
        ("ЖИЫНҒА МИНИСТРЛЕР МЕН ӘКІМДЕР ҚАТЫСТЫ", True),
        ("Иванов Пётр, Смит Джон, Ли Мин и Ким", False),
        ("Итого 12 345,6 тыс. 78 910,1 млн 112 131,4", False),
        ("Альбом Hey Jude and Other Songs вышел", False),
    ],
)
def test_is_sentence(text: str, is_one: bool) -> None:
    assert is_sentence(text) is is_one


def test_windows_are_words_in_a_row_without_names() -> None:
    line = "Сегодня министр Асанов подписал важный документ"
    runs = windows([line] * 20, 3)
    assert runs
    assert all(run in line for run in runs)
    assert windows(["Сегодня Иван Петров Сергей"], 2) == []


def test_misread_letters_are_about_the_share_asked() -> None:
    text = "аоеснптшы" * 200
    wrong = sum(a != b for a, b in zip(text, misread(text, 0.1, random.Random(1)), strict=True))
    assert 0.05 * len(text) < wrong < 0.15 * len(text)


def test_spellings_leave_no_letter_of_the_old_alphabet() -> None:
    for name, _, change in SPELLINGS:
        changed = change("Қазақстан Үкіметі әкімге өтініш жазды, ұлы ғалым")
        old = "әғқңөұүһ" if name == "without own letters" else "әғқңөұүһабвдж"
        assert not set(changed.lower()) & set(old) or name == "in Latin letters"


def test_the_two_halves_of_other_languages_share_no_sentence() -> None:
    seen, unseen = others(None, unseen=False), others(None, unseen=True)
    assert len(seen) + len(unseen) > 300
    assert not set(seen) & set(unseen)
    assert not {language for language, _ in seen} & {"kk", "ru", "en"}


def test_others_are_not_taken_for_ours() -> None:
    row = other_languages(others(None, unseen=False), {"qujat": tell}).splitlines()[1]
    assert float(row.split("taken for ours")[1].split("%")[0]) <= 2


def test_mixed_sentences_are_cut() -> None:
    row = mixed_sentences("mixed.txt")
    assert float(row.rsplit("F1", 1)[1].split(",")[0]) >= 95


def test_marked() -> None:
    assert marked("{{kk|Заң}} {{en|law}}") == ("Заң law", [(0, 3, "kk"), (4, 7, "en")])
