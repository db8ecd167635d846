"""What the language model learns from: messages cleaned, words counted, other letters."""

import pytest

from pipeline.training.language_terms import TERMS
from pipeline.training.language_texts import uyghur_in_cyrillic
from pipeline.training.languages import RUSSIAN_IN_LATIN, common, frequencies, latin_russian


def test_uyghur_gets_the_letters_of_kazakhstan() -> None:
    assert uyghur_in_cyrillic("جۇمھۇرىيەت") == "җумһурийәт"


def test_a_small_source_counts_for_less() -> None:
    shares = frequencies([[["заң"], ["заң"]], [["акт"]] * 98])
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["заң"] < shares["акт"]


def test_common_words_are_of_one_language() -> None:
    pools = {
        "kk": [[["заң", "бойынша", "млн"]]],
        "ru": [[["закон", "его", "млн", "на"]]],
        "en": [[["law", "zakon"]]],
        "bg": [[["закон", "на"]]],
    }
    found = common(pools)
    assert set(found["kk"]) == {"заң", "бойынша"}
    assert set(found["ru"]) == {"его"}
    assert set(found["en"]) == {"law"}  # "zakon" is Russian in Latin letters


def test_russian_in_latin_letters() -> None:
    assert {latin_russian(table)("щука") for table in RUSSIAN_IN_LATIN} == {
        "shchuka",
        "schuka",
        "shhuka",
    }


def test_terms_that_both_languages_have_are_given_to_both() -> None:
    assert {"Алматы", "Премьер-Министр"} <= set(TERMS["ru"]) & set(TERMS["kk"])
    assert "тыс. тенге" in set(TERMS["ru"]) - set(TERMS["kk"])
