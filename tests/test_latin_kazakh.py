"""Kazakh in Latin letters, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.latin_kazakh import (
    ALPHABETS,
    Alphabet,
    alphabet_of,
    from_cyrillic,
    language_pack,
    to_cyrillic,
)

SENTENCE = "Қазақстан Республикасының Үкіметі қаулы қабылдады, ұлттық бағдарлама бекітілді"


@pytest.mark.parametrize("alphabet", [a for a in ALPHABETS if a != "practical"])
def test_sentence_comes_back(alphabet: Alphabet) -> None:
    latin = from_cyrillic(SENTENCE, alphabet)
    assert to_cyrillic(latin, alphabet)[0] == SENTENCE


def test_alphabet_is_told() -> None:
    assert alphabet_of(from_cyrillic(SENTENCE, "2018")) == "2018"


@pytest.mark.parametrize(
    ("latin", "alphabet"),
    [
        ("Respy'bli'kasynyn' U'kimeti", "2017"),
        ("Respýblıkasynyń Úkimeti", "2018"),
        ("Respwblikasynyŋ Ükımetı", "2019"),
        ("jaŋa bağdarlama", "2019"),
        ("Respublikasynyñ Ükımetı, jūmys", "2021"),
        ("Respwblïkasınıñ Ükimeti", "agency"),
        ("jılı qabıldanğan", "agency"),
        ("Respublikasynyng Ukimeti", "practical"),
    ],
)
def test_which_alphabet(latin: str, alphabet: str) -> None:
    assert alphabet_of(latin) == alphabet


@pytest.mark.parametrize(
    ("cyrillic", "alphabets"),
    [
        ("миллион, миллиард, Олимпиада", ("2017", "2018", "2019", "2021")),
        ("аяқ, қоян", ("2017", "2018", "2019", "2021")),
        ("патша", ("2017", "2018", "2019", "2021", "agency")),
        ("Иран, Италия", ("2017", "2018")),
        ("Ішкі істер", ("2018", "agency")),
        ("Премьер, альбом, фильм", ("2017", "2018", "2019", "2021")),
    ],
)
def test_words_come_back(cyrillic: str, alphabets: tuple[Alphabet, ...]) -> None:
    for alphabet in alphabets:
        assert to_cyrillic(from_cyrillic(cyrillic, alphabet), alphabet)[0] == cyrillic


def test_codes_and_roman_numerals_stay() -> None:
    text = "XXI ğasyr, info@example.kz"
    assert to_cyrillic(text, "2021")[0] == "XXI ғасыр, info@example.kz"


def test_plain_letters_of_any_alphabet_come_back() -> None:
    assert to_cyrillic("2023 jylgy zhumys")[0] == "2023 жылгы жумыс"


def test_library_pack_agrees() -> None:
    text = "Ükımet qaulysy boldy"
    assert language_pack("2021").translit(text) == to_cyrillic(text, "2021")[0]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäıñöşūüğ '.-ABC019", max_size=60))
def test_offsets_round_trip(text: str) -> None:
    cyrillic, offsets = to_cyrillic(text, "2021")
    start, end = offsets.to_raw(0, len(cyrillic))
    assert (start, end) == (0, len(text))
