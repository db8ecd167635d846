"""Organizations found in the three languages: cases as data."""

import pytest

from pipeline.extract.organizations import find_organizations

#: language, text, the names expected in order
FOUND = (
    ("ru", "Письмо Министерства финансов Республики Казахстан.",
     ["Министерство финансов Республики Казахстан"]),
    ("ru", "Министерствам финансов и юстиции поручено внести предложения.",
     ["Министерство финансов", "Министерство юстиции"]),
    ("ru", "Комитетом по статистике Министерства национальной экономики изданы данные.",
     ["Комитет по статистике Министерства национальной экономики",
      "Министерство национальной экономики"]),
    ("ru", "Акции АО «Казахтелеком» выросли.", ["АО «Казахтелеком»"]),
    ("ru", "Акиматы Алматинской и Жамбылской областей отчитались.",
     ["акимат Алматинской области", "акимат Жамбылской области"]),
    ("kk", "ҚР Ұлттық экономика министрлігінің есебі", ["ҚР Ұлттық экономика министрлігі"]),
    ("kk", "«Қазпошта» АҚ-ның акциялары", ["«Қазпошта» АҚ"]),
    ("kk", "Қаржы және Әділет министрліктері дайындады.",
     ["Қаржы министрлігі", "Әділет министрлігі"]),
    ("en", "The Ministry of National Economy of the Republic of Kazakhstan reported.",
     ["Ministry of National Economy of the Republic of Kazakhstan"]),
    ("en", "The akimat of Shymkent wrote to Kazakhtelecom JSC.",
     ["akimat of Shymkent", "Kazakhtelecom JSC"]),
)  # fmt: skip
#: language, text without any organization
NONE = (
    ("ru", "Уполномоченное министерство готовит отчет."),
    ("ru", "Аким города подписал решение."),
    ("kk", "Тиісті министрлік есеп береді."),
    ("en", "The ministry shall submit a report."),
)


@pytest.mark.parametrize(("language", "text", "names"), FOUND)
def test_found(language: str, text: str, names: list[str]) -> None:
    assert [f.value.name for f in find_organizations(text, language)] == names  # type: ignore[union-attr]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_nothing_found(language: str, text: str) -> None:
    assert find_organizations(text, language) == []
