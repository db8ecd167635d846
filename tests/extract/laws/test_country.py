"""Whose act it is where the citation does not say."""

import pytest

from pipeline.extract.laws.country import country_of_document, with_countries
from pipeline.records import Law, Mention

RUSSIAN = "Правительство Российской Федерации выделило 5 млн рублей, сообщает Минфин РФ."


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (RUSSIAN, "RU"),
        ("Закон Республики Казахстан; 5 тыс. тенге; сравнение с Россией и РФ", "KZ"),
        ("Программа развития региона", ""),  # nothing says any
        ("Решение маслихата о тарифах", "KZ"),
        ("A decision of the city maslikhat", "KZ"),
        ("Совместно с Россией", ""),  # one word is too few
        ("Қазақстан Республикасының Заңы", "KZ"),
        ("Закон Кыргызской Республики. Кыргызстан. Правительство Кыргызской Республики", "KG"),
    ],
)
def test_the_country_of_a_document(text: str, country: str) -> None:
    assert country_of_document([text]) == country


def test_an_identifier_goes_with_the_country() -> None:
    law = Law(
        act_type="law", number="115", date="2005-07-21", jurisdiction="KZ", act_id="Z050000115_"
    )
    (placed,) = with_countries([mention("Закон № 115", law)], {1: RUSSIAN})
    assert isinstance(placed.value, Law)
    assert (placed.value.jurisdiction, placed.value.act_id) == ("RU", "")


def mention(text: str, law: Law) -> Mention:
    return Mention(
        kind="law", segment=1, start=0, end=len(text), text=text, language="ru", value=law,
        rule="law", confidence=1.0, context_start=0, context_end=len(text),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "law", "country"),
    [
        ("Стратегия развития", Law(act_type="strategy", jurisdiction="KZ"), "RU"),
        ("Закон РК «О связи»", Law(act_type="law", jurisdiction="KZ"), "KZ"),
        ("Закон № 379-V", Law(act_type="law", number="379-V", jurisdiction="KZ"), "KZ"),
        ("Конвенция МОТ № 87", Law(act_type="convention", jurisdiction="ILO"), "ILO"),
    ],
)
def test_only_what_names_no_country_takes_that_of_the_document(
    text: str, law: Law, country: str
) -> None:
    (placed,) = with_countries([mention(text, law)], {1: RUSSIAN})
    assert isinstance(placed.value, Law)
    assert placed.value.jurisdiction == country
