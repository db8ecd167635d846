"""The unit and multiplier that one header names, and which headers are nothing but a unit."""

import pytest

from pipeline.extract.figures.tables.header_units import Measure, is_unit, measure_of


@pytest.mark.parametrize(
    ("head", "language", "expected"),
    [
        ("объем, млн. квт·ч", "ru", Measure("kWh", 10**6)),
        ("цена, долл. сша за баррель", "ru", Measure("USD/баррель", 1)),
        ("поголовье, тыс. голов", "ru", Measure("голова", 1000)),
        ("смертность, на 1000 человек населения", "ru", Measure("1/1000 человек")),
        ("2019 год", "ru", Measure()),
        ("in millions of tenge", "en", Measure("KZT", 10**6)),
        ("year 2024, in thousands of us dollars", "en", Measure("USD", 1000)),
        ("min", "ru", Measure()),
        ("макс.", "ru", Measure()),
        ("к плану на год", "ru", Measure()),
        ("за отчетный месяц", "ru", Measure()),
        ("стаж, лет", "ru", Measure("years", 1)),
        ("срок в месяцах", "ru", Measure("months", 1)),
        ("көлемі, мың тонна", "kk", Measure("t", 1000)),
        ("шығарындылар, т/жыл", "kk", Measure("t/year", 1)),
        ("су шығыны, л/тәулік", "kk", Measure("l/day", 1)),
        ("сүт, мл", "kk", Measure("ml", 1)),
        ("ПДК, мг/мз".lower(), "ru", Measure("mg/m3", 1)),  # a scan's м³
        ("нитраты, мг/дм3", "ru", Measure("mg/dm3", 1)),
        ("подача, тыс. м3/сут", "ru", Measure("m3/day", 1000)),
        ("uranium, thous. t", "en", Measure("t", 1000)),
        ("mean salt intake, grams per day", "en", Measure("g/day", 1)),
        ("emissions, tonnes per year", "en", Measure("t/year", 1)),
        ("installed capacity, mw (end of 2023)", "en", Measure("MW", 1)),
        ("population (millions of people)", "en", Measure("person", 10**6)),
        ("revenue, usd m", "en", Measure("USD", 10**6)),
        ("kzt '000", "en", Measure("KZT", 1000)),
        ("'000 tonnes", "en", Measure("t", 1000)),
        ("молоко, тыс. л", "ru", Measure("l", 1000)),
        ("1 кг үшін теңге", "kk", Measure("KZT/kg", 1)),
        ("(in billions of kilowatt-hours)", "en", Measure("kWh", 10**9)),
        ("output, thousands of barrels per day", "en", Measure("barrel/day", 1000)),
        ("(in thousands of visitors)", "en", Measure("visitor", 1000)),
        ("in millions of cubic meters", "en", Measure("m3", 10**6)),
        ("(in thousands of doses administered)", "en", Measure("", 1000)),
        ("million barrels of oil", "en", Measure("barrel", 10**6)),
        ("gas, bcm", "en", Measure("m3", 10**9)),
        ("emissions, mt co2e", "en", Measure("t", 10**6)),
        ("vehicles, pcs", "en", Measure("piece")),
        ("density, persons per square km", "en", Measure("person/km2")),
        ("(annual percentage change)", "en", Measure("percent")),
        ("reserves (in months of imports)", "en", Measure("months")),
        ("rate (tenge per u.s. dollar)", "en", Measure("KZT/USD")),
        ("intensity, kilos per us$1,000 of output", "en", Measure()),  # no dollars
        ("в миллиардах киловатт-часов", "ru", Measure("kWh", 10**9)),
        ("жилье, тыс. кв. м общей площади", "ru", Measure("m2", 1000)),
        ("плотность, чел. на 1 кв. км", "ru", Measure("человек/km2")),
        ("курс, тенге/долл. сша", "ru", Measure("KZT/USD")),
        ("цена, долл./барр.", "ru", Measure("USD/баррель")),
        ("подключено, тыс. абонентов", "ru", Measure("абонент", 1000)),
        ("тысячелетие города", "ru", Measure()),
        ("рост в разах", "ru", Measure("ratio")),
        ("температура, °c", "ru", Measure("°C")),
        ("тариф (теңге/гкал, ққс-сыз)", "kk", Measure("KZT/Gcal")),
        ("тығыздығы, адам/шаршы км", "kk", Measure("адам/km2")),
        ("10 000 тұрғынға шаққандағы төсек саны", "kk", Measure("1/10000 тұрғын")),
    ],
)
def test_measures_that_headers_name(head: str, language: str, expected: Measure) -> None:
    assert measure_of((head,), language) == expected


def test_a_multiplier_alone_goes_with_the_unit_of_the_caption() -> None:
    assert measure_of(("тыс.", "сумма, тенге"), "ru") == Measure("KZT", 1000)


@pytest.mark.parametrize(
    "header",
    [
        *("тыс. тенге", "%", "(млн теңге)", "чел.", "KZT", "кв. м", "тыс."),
        *("(In billions of kilowatt-hours)", "Thousands of hectares", "In thousands of visitors"),
    ],
)
def test_headers_that_are_units(header: str) -> None:
    assert is_unit(header, "ru")


@pytest.mark.parametrize("header", ["Доходы, тыс. тенге", "Итого", "2019", "План", "Million Trees"])
def test_headers_that_are_more_than_units(header: str) -> None:
    assert not is_unit(header, "ru")


def test_kazakh_puts_what_a_rate_is_by_before_its_unit() -> None:
    assert measure_of(("қуаты, жылына мың тонна",), "kk") == Measure("t/year", 1000)
    assert measure_of(("қуаты, мың тонна",), "kk") == Measure("t", 1000)
