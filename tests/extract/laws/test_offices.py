"""Whose order it is: one office in three languages, and two offices of one number and day."""

import pytest

from pipeline.extract.laws.find import find_laws
from pipeline.extract.laws.offices import Order, joined, office_mark
from pipeline.extract.laws.resolve_corpus import note_citation, resolve_citations
from pipeline.records import Law, Mention

#: Names of one office.
SAME = [
    ("Министр финансов Республики Казахстан", "Қаржы министрі", "Minister of Finance"),
    ("и.о. Министра юстиции РК", "Қазақстан Республикасы Әділет министрінің м.а.", "Acting Minister of Justice"),
    ("исполняющий обязанности Министра здравоохранения", "Денсаулық сақтау министрінің міндетін атқарушы", "Minister of Healthcare"),
    ("Первый заместитель Премьер-Министра Республики Казахстан – Министр финансов", "Премьер-Министрінің орынбасары – Қаржы министрі",
     "Deputy Prime Minister – Minister of Finance"),
    ("Министр труда и социальной защиты населения", "Еңбек және халықты әлеуметтік қорғау министрі", "Minister of Labour and Social Protection of Population"),
    ("Председатель Комитета национальной безопасности", "Ұлттық қауіпсіздік комитетінің төрағасы", "Chairman of the National Security Committee"),
    ("Миннацэкономики РК", "Министр национальной экономики", "Minister of National Economy"),
    ("МОН РК", "Білім және ғылым министрі", "Minister of Education and Science"),
    ("Генеральный Прокурор", "Бас Прокурор", "Prosecutor General"),
    ("маслихат Карасайского района Алматинской области", "Алматы облысы Қарасай аудандық мәслихаты", "Karasai district maslikhat"),
    ("аким города Алматы", "Алматы қаласының әкімі", "Akim of Almaty city"),
]  # fmt: skip
#: Names of two.
DIFFERENT = [
    ("Министр финансов", "Әділет министрі"),
    ("Министр образования и науки", "Minister of Health"),
    ("Маңғыстау облысы Бейнеу аудандық мәслихаты", "Маңғыстау облысы мәслихаты"),
    ("маслихат Карасайского района", "маслихат Талгарского района"),
    ("Түркістан облысы әкімі", "әкім"),
]


@pytest.mark.parametrize("names", SAME)
def test_an_office_has_one_mark_in_three_languages(names: tuple[str, ...]) -> None:
    assert len({office_mark(name) for name in names}) == 1


@pytest.mark.parametrize("names", DIFFERENT)
def test_two_offices_have_two(names: tuple[str, str]) -> None:
    assert len({office_mark(name) for name in names}) == 2


def test_the_region_of_a_district_makes_no_other_office() -> None:
    region = "Маңғыстау облысы Бейнеу аудандық мәслихаты"
    assert office_mark(region) == office_mark("Бейнеу аудандық мәслихаты")
    assert office_mark(region) != office_mark("Маңғыстау облысы мәслихаты")
    assert office_mark("Түркістан облысы әкімі") != office_mark("әкім")


def keys(*cited: tuple[str, str]) -> list[str]:
    """Return the keys of the acts that texts of a corpus cite, each a document: language and text."""
    citations: dict[tuple[str, Law], object] = {}
    laws = []
    for number, (language, text) in enumerate(cited):
        found = find_laws(text, language)[0]
        mention = Mention(
            segment=0, kind="law", start=found.start, end=found.end, text=text, rule=found.rule, confidence=1.0,
            context_start=0, context_end=len(text), language=language, value=found.value,
        )  # fmt: skip
        note_citation(mention, str(number), citations)  # type: ignore[arg-type]
        laws.append(found.value)
    keyed, _ = resolve_citations(citations)  # type: ignore[arg-type]
    return [keyed(law).act_key for law in laws if isinstance(law, Law)]


FINANCE = [
    ("ru", "приказ Министра финансов РК от 5 марта 2018 года № 414 (зарегистрирован под № 17334)"),
    ("kk", "Қаржы министрінің 2018 жылғы 5 наурыздағы № 414 бұйрығы"),
    ("en", "Order of the Minister of Finance dated 5 March 2018 No. 414"),
]
EDUCATION = [
    ("ru", "приказ Министра образования от 5 марта 2018 года № 414"),
    ("kk", "Білім және ғылым министрінің 2018 жылғы 5 наурыздағы № 414 бұйрығы"),
    ("en", "Order of the Minister of Education and Science dated 5 March 2018 No. 414"),
]


def test_orders_of_two_ministers_stay_two_in_three_languages() -> None:
    found = keys(*FINANCE, *EDUCATION)
    assert set(found[:3]) == {"V1800017334"}
    assert len(set(found[3:])) == 1
    assert found[3] != "V1800017334"


def test_an_order_without_its_minister_is_of_the_only_one() -> None:
    nobody = ("ru", "приказ от 5 марта 2018 года № 414")
    assert keys(*FINANCE, nobody)[-1] == "V1800017334"
    assert keys(*FINANCE, *EDUCATION, nobody)[-1] == "order-2018-03-05-414"


def test_ministers_cited_each_in_a_language_of_its_own_stay_two() -> None:
    assert len(set(keys(FINANCE[1], EDUCATION[0]))) == 2


def test_a_shorter_office_that_fits_two_joins_none() -> None:
    names = (
        "Министр науки",
        "Министр образования и науки",
        "Министр науки и высшего образования и спорта",
    )
    orders = [Order(f"order-{name}", name, "ru") for name in names]
    assert (
        len(
            set(
                joined(
                    [*orders, Order("other", "Министр науки и энергетики", "ru")], "order"
                ).values()
            )
        )
        > 2
    )


def test_a_word_that_no_table_knows_does_not_part_languages() -> None:
    orders = [Order("a", "Министр просвещения", "ru"), Order("b", "Оқу-ағарту министрі", "kk")]
    assert set(joined(orders, "order").values()) == {"order"}
