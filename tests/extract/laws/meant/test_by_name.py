"""Acts by the names that a document gives them, and names that two acts share."""

import pytest

from tests.extract.laws.documents import check

CODES = "The Labour Code of the RK of 15 May 2007 No. 251-III came before the Labour Code of the RK of 23 November 2015 No. 414-V.\n"
RULES = "Правила осмотра машин на 2020 год, утвержденные приказом Министра юстиции РК от 5 мая 2020 года № 5 (далее – Правила), действуют.\n"
#: The language, the document, and what its mentions mean.
CASES = {
    "two codes of a name": ("en", f"{CODES}The Labour Code is silent.", {"Labour Code": "?"}),
    "two codes of a name, the new one": ("en", f"{CODES}The new Labour Code is not silent.", {"Labour Code": "K1500000414"}),
    "two codes of a name, the former": ("en", f"{CODES}The former Labour Code was silent.", {"Labour Code": "K070000251_"}),
    "two codes of a name, one named": (
        "ru",
        "Применяется Трудовой кодекс РК от 23 ноября 2015 года № 414-V (далее – Кодекс), не Трудовой кодекс РК от 15 мая 2007 года № 251-III. По Трудовому кодексу отпуск больше.",
        {"Трудовому кодексу": "K1500000414"},
    ),
    "one code and none beside it": (
        "ru",
        "Применяется Трудовой кодекс РК от 23 ноября 2015 года. По Трудовому кодексу отпуск больше.",
        {"Трудовому кодексу": "K1500000414"},
    ),
    "the rules that an order approved": (
        "ru",
        f"{RULES}Пункт 12 Правил нарушен.",
        {"Пункт 12 Правил": "Правила осмотра машин на 2020 год"},
    ),
    "rules that are not named are not their order": (
        "ru",
        "Порядок утвержден приказом Министра юстиции РК от 5 мая 2020 года № 5 (далее – Правила). Пункт 12 Правил нарушен.",
        {"Пункт 12 Правил": ""},
    ),
    "a programme with its kind": (
        "ru",
        "Государственная программа «Цифровой Казахстан» (далее – Программа) и программа «Бастау Бизнес» идут. Цели Государственной Программы ясны.",
        {"Государственной Программы": "Государственная программа «Цифровой Казахстан»"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_by_name(name: str) -> None:
    check(*CASES[name])
