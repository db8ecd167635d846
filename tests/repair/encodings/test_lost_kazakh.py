"""Kazakh letters that became question marks or boxes come back; questions stay."""

import re

import pytest

from pipeline.repair.letters import repair_lines

TRUTH = [
    "Қазақстан Республикасының Үкіметі қаулы етеді",
    "ТҮСІНДІРМЕ ЖАЗБА",
    "Өтінім беруші құжаттарды қалалық әкімдікке тапсырады, оның ішінде көшірмесін.",
    "Еңбекақы төлеу қоры, мың теңге",
    "Сіз қалай ойлайсыз? Бұл мәселе қашан шешіледі?",
    "ДЕНСАУЛЫҚ САҚТАУ МИНИСТРЛІГІ",
    "Жобаны «Өрлеу» орталығы мен А. Қасымов, Өсербаев Б. Т. жүргізді, № 72-НҚ бұйрық",
]
#: Texts of documents that ask, or have marks of their own.
SOUND = (
    ["Вопрос?ответ", "Почему?Потому что так решил суд"],
    ["Кім келді? қашан?", "Сіз қалай ойлайсыз?қайтадан сұраңыз"],
    ["□ да □ нет", "□ Иә □ Жоқ", "Тауарлар □ қызметтер"],
    ["бағасы ??? теңге", "Ақтөбе қ.?", "(?)"],
    ["Что делать?как быть?кто прав"],
)


@pytest.mark.parametrize("mark", ["?", "□", "\N{REPLACEMENT CHARACTER}"])
def test_letters_come_back(mark: str) -> None:
    broken = [re.sub("[әғқңөұүһӘҒҚҢӨҰҮҺ]", mark, line) for line in TRUTH]
    assert [line.text for line in repair_lines(broken)] == TRUTH


def test_the_number_of_an_order() -> None:
    assert repair_lines(["Приказ № 72-Н? от 4 июня"])[0].text == "Приказ № 72-НҚ от 4 июня"


@pytest.mark.parametrize(("broken", "truth"), [("?АЗА?СТАН", "ҚАЗАҚСТАН"), ("?алыпты", "Қалыпты")])
def test_a_word_alone(broken: str, truth: str) -> None:
    assert repair_lines([broken])[0].text == truth


@pytest.mark.parametrize("lines", SOUND)
def test_questions_stay(lines: list[str]) -> None:
    assert [line.text for line in repair_lines(lines)] == lines


def test_a_page_of_russian_loses_i_too() -> None:
    lines = ["�аза�стан Республикасыны� За�ы", "Бер�л�п отыр�ан т�жырымдама бек�т�лс�н"]
    assert [line.text for line in repair_lines(lines)] == [
        "Қазақстан Республикасының Заңы",
        "Беріліп отырған тұжырымдама бекітілсін",
    ]
