"""Forms of Kazakh words, read back to the dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.kazakh import Form, is_adjective, lemma, readings

#: form, dictionary word
LEMMAS = [
    ("сауда", "сауда"),  # not "сау" in the locative
    ("жобаны", "жоба"),
    ("мектептердің", "мектеп"),
    ("мектебі", "мектеп"),  # п softens
    ("министрлігінің", "министрлік"),
    ("тұрғындары", "тұрғын"),
    ("орнына", "орын"),  # ы falls out
    ("жолмен", "жол"),  # the instrumental does not go with the vowels before it
    ("халқының", "халық"),
    ("отбасына", "отбасы"),  # a compound that owns itself
    ("отбасыларының", "отбасы"),
    ("объектісі", "объект"),  # a loan takes і
    ("объектілер", "объект"),
    ("банкі", "банк"),
    ("ресурстары", "ресурс"),
    ("рөлін", "рөл"),
    ("құрылысшылар", "құрылысшы"),  # made of a noun
    ("дамытудың", "дамыту"),  # made of a verb
    ("балалар", "бала"),
    ("еліміздің", "ел"),
    ("қаласындағы", "қала"),
]
#: not nouns of the dictionary
NO_NOUNS = ["құрады", "және", "жылдам", "қвант", "", "ы"]


@pytest.mark.parametrize(("form", "word"), LEMMAS)
def test_a_form_leads_to_its_word(form: str, word: str) -> None:
    assert lemma(form) == word


@pytest.mark.parametrize("form", NO_NOUNS)
def test_what_is_no_noun_has_none(form: str) -> None:
    assert lemma(form) == ""


@pytest.mark.parametrize(
    ("form", "reading"),
    [
        ("қаланың", Form("қала", "noun", "genitive")),
        ("қаласының", Form("қала", "noun", "genitive", owned=True)),
        ("қалаларының", Form("қала", "noun", "genitive", owned=True, plural=True)),
        ("елінен", Form("ел", "noun", "ablative", owned=True)),
        ("студентпен", Form("студент", "noun", "instrumental")),
        ("облысындағы", Form("облыс", "noun", "attributive", owned=True)),
        ("жұмысты", Form("жұмыс", "noun", "accusative")),
    ],
)
def test_endings_are_told(form: str, reading: Form) -> None:
    assert reading in readings(form)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ірі", True), ("бюджеттік", True), ("облысындағы", True), ("пәтерлі", True),
     ("қала", False), ("тұрғын", False), ("құрады", False)],
)  # fmt: skip
def test_adjectives_are_told(word: str, expected: bool) -> None:
    assert is_adjective(word) == expected


@given(st.text(alphabet="абегдіыклмнңортсуүшя-ь", max_size=14))
def test_any_letters_go_through(word: str) -> None:
    for form in readings(word):
        assert form.lemma


NOUNS = ["қала", "мектеп", "студент", "кәсіпорын", "министрлік", "су", "жол", "ел", "жоба", "заң"]
PLURAL = {"vowel": "лар лер", "other": "дар дер", "hard": "тар тер"}


@given(st.sampled_from(NOUNS), st.booleans(), st.sampled_from(["", "owned"]))
def test_plurals_and_owners_round_trip(noun: str, plural: bool, owned: str) -> None:
    back = [letter for letter in noun if letter in "аоұыу әеөүі"][-1] in "аоұыу"
    stem = noun
    if plural:
        last = noun[-1]
        kind = "vowel" if last in "ау" else "hard" if last in "птксқ" else "other"
        stem += PLURAL[kind].split()[0 if back else 1]
    if owned and plural:
        stem += "ы" if back else "і"
    form = next(form for form in readings(stem) if form.word_class == "noun")
    assert (form.lemma, form.plural, form.owned) == (noun, plural, bool(owned and plural))
