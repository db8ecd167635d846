"""Programmes, concepts, conventions and rules once named in full: what their names alone mean behind."""

import pytest

from tests.extract.laws.documents import check, keys_in

#: The language, the document, and what its mentions mean.
CASES = {
    "a programme": (
        "ru",
        "Принята Государственная программа «Цифровой Казахстан».\nРабота идет.\nПо Программе оцифрованы архивы, меры Программы исполнены.",
        {"Программе": "digital", "Программы": "digital"},
    ),
    "a convention": (
        "en",
        "Kazakhstan ratified the UN Convention on the Rights of Persons with Disabilities in 2015.\nThe Convention is not a wish list.",
        {"Convention": "UN Convention on the Rights of Persons with Disabilities"},
    ),
    "a programme in English": (
        "en",
        "Flats were built under the “Nurly Zher” State Programme. Contracts concluded under the Programme continued.",
        {"Programme": "“Nurly Zher” State Programme"},
    ),
    "a concept in Kazakh": (
        "kk",
        "Азаматтық қоғамды дамыту тұжырымдамасы бекітілді.\nОрталық органдар өз шешімдерін Тұжырымдамаға сәйкес келтірсін.",
        {"Тұжырымдамаға": "Азаматтық қоғамды дамыту тұжырымдамасы"},
    ),
    "a state programme": (
        "ru",
        "Принята Государственная программа «Цифровой Казахстан».\nГоспрограмма завершена. По итогам года Государственную программу продлили.",
        {"Госпрограмма": "digital", "Государственную программу": "digital"},
    ),
    "a state programme in Kazakh": (
        "kk",
        "Білім беруді дамытудың 2020-2025 жылдарға арналған мемлекеттік бағдарламасы қабылданды.\nМемлекеттік бағдарлама шығынды көздеді.",
        {"Мемлекеттік бағдарлама": "Білім беруді дамытудың 2020-2025 жылдарға арналған мемлекеттік бағдарламасы"},
    ),
    "a state programme in English": (
        "en",
        "Flats were built under the “Nurly Zher” State Programme. Later the State Programme lapsed.",
        {"State Programme": "“Nurly Zher” State Programme"},
    ),
    "rules": (
        "ru",
        "Утверждены Правила осмотра машин на 2020 год.\nОбеспечить разъяснение порядка применения Правил, изложенных выше.",
        {"Правил": "Правила осмотра машин на 2020 год"},
    ),
    "rules that name themselves": (
        "ru",
        "1. Настоящие Правила учета имущества (далее – Правила) разработаны для всех.\n2. Действие Правил не распространяется на акции. Пункт 3 настоящих Правил прост.",
        {"Правил": "Настоящие Правила", "Пункт 3 настоящих Правил": "Настоящие Правила"},
    ),
    "rules that name themselves in English": (
        "en",
        "1. These Rules for accounting of property (hereinafter – the Rules) bind all.\n2. Under the Rules reports are monthly.",
        {"Rules": "These Rules"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_named_again(name: str) -> None:
    language, text, expected = CASES[name]
    whole = "Государственная программа «Цифровой Казахстан»"
    check(
        language, text, {use: whole if act == "digital" else act for use, act in expected.items()}
    )


#: Documents in which a name alone is no act that was named.
NONE = {
    "two programmes": ("ru", "Идут Государственная программа «Цифровой Казахстан» и программа «Бастау Бизнес».\nРабота идет.\nПо Программе много сделано."),
    "a programme of its own": ("ru", "Настоящая Программа нова.\nЕсть Государственная программа «Цифровой Казахстан».\nПо Программе много сделано."),
    "a project that has the name": ("en", "Growth of Schools (the Programme) is a loan.\nThe State Programme “Nurly Zher” is another.\nUnder the Programme flats were built."),
    "two state programmes": ("en", "The State Programme “Digital Kazakhstan” and the State Programme “Nurly Zhol” run.\nLater the State Programme lapsed."),
    "a state programme after one of none": ("ru", "Идет программа «Бастау Бизнес».\nВ 2021 году Государственная программа выполнена."),
    "named so before": ("ru", "По Программе много сделано.\nЕсть Государственная программа «Цифровой Казахстан».\nПо Программе сделают еще."),
    "a programme of something": ("ru", "Есть Государственная программа «Цифровой Казахстан».\nМеры Программы поддержки села исполнены."),
    "in small letters": ("en", "The State Programme “Nurly Zher” ended.\nUnder the programme flats were built."),
    "where a sentence begins": ("kk", "Азаматтық қоғамды дамыту тұжырымдамасы бекітілді.\nТұжырымдама деген сөз жаңа."),
}  # fmt: skip


@pytest.mark.parametrize("name", NONE)
def test_not_named_again(name: str) -> None:
    language, text = NONE[name]
    bare = {
        "Программе",
        "Программы",
        "Programme",
        "programme",
        "Тұжырымдама",
        "State Programme",
        "Государственная программа",
    }
    found = keys_in(language, *text.split("\n"))
    assert not [said for said, key in found if said in bare and key], found
