"""Names as those who sign write them, and numbers of sections, which are none."""

import pytest

from pipeline.ocr.layout.signed import SIGNED, is_post, is_signature


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Б. Сарсенов", True),
        ("А.Б. Ли", True),
        ("Нурланов Ж.К.", True),
        ("І. Есенберлин", True),
        ("I. Petrov", True),
        ("II. Әдістер", False),
        ("V. Выводы", False),
        ("ІІ. Мақсаттар", False),
        ("IV. Results", False),
        ("Ли А. Б. и другие", False),
    ],
)
def test_who_signs(text: str, is_name: bool) -> None:
    assert (SIGNED.fullmatch(text) is not None) is is_name


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Премьер-Министр Республики Казахстан О. Бектенов", True),
        ("И.о. Министра рек и озёр А.Б. Ли", True),
        ("Первый заместитель акима области Ли А.Б.", True),
        ("Аудандық мәслихаттың төрағасы Ә. Сәкен", True),
        ("Облыс әкімінің орынбасары Ә. Сәкен", True),
        ("Minister of Rivers and Lakes A. Lee", True),
        ("Министр рек и озёр доложил: мосты построены А. Ли", False),
        ("Состав комиссии: председатель А. Ли", False),
        ("Министр рек и озёр", False),
        ("Доклад о мостах А. Ли", False),
        ("Председатель – А. Ли", False),
    ],
)
def test_what_somebody_is_and_his_name(text: str, is_one: bool) -> None:
    assert is_signature(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Minister of Rivers and Lakes of the Republic of Kazakhstan", True),
        ("Deputy Chairman of the Board", True),
        ("The Prime Minister of the Republic of Kazakhstan", True),
        ("Қазақстан Республикасының Премьер-Министрі", True),
        ("Министр внёс предложения.", False),
        ("Лауреат премии края", False),
    ],
)
def test_what_somebody_is(text: str, is_one: bool) -> None:
    assert is_post(text) is is_one


def test_a_long_row_of_titles_is_read_once() -> None:
    assert not is_signature("Министр " * 20_000 + "А. Ли")
