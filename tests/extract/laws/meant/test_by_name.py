"""Acts by the names that a document gives them, and names that two acts share."""

import pytest

from tests.extract.laws.documents import check

CODES = "The Labour Code of the RK of 15 May 2007 No. 251-III came before the Labour Code of the RK of 23 November 2015 No. 414-V.\n"
RULES = "Правила осмотра машин на 2020 год, утвержденные приказом Министра юстиции РК от 5 мая 2020 года № 5 (далее – Правила), действуют.\n"
RESULTS = "The Law on Commercialisation of Results of Scientific and (or) Scientific and Technical Activities of 31 October 2015 No. 381-V is new."
RENEWABLES = {
    "en": "The Law “On Support of the Use of Renewable Energy Sources” of 4 July 2009 No. 165-IV applies.",
    "ru": "Закон РК от 4 июля 2009 года № 165-IV «О поддержке использования возобновляемых источников энергии» действует.",
    "kk": "«Жаңартылатын энергия көздерін пайдалануды қолдау туралы» 2009 жылғы 4 шілдедегі № 165-IV Заң бар.",
}
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
    "words that a title begins with": (
        "en",
        f"{RESULTS} Under the Commercialisation Law nothing is paid. The Science Law is another. The Results Law is none.",
        {"Commercialisation Law": "Z1500000381", "Science Law": "", "Results Law": ""},
    ),
    "two letters, and the last words": (
        "en",
        "The Law “On Natural Monopolies” of 27 December 2018 No. 204-VI applies. The NM Law is new. The Monopolies Law is long.",
        {"NM Law": "Z1800000204", "Monopolies Law": "Z1800000204"},
    ),
    "letters that a title ends with": (
        "en",
        f"{RENEWABLES['en']} The RES Law is old. The Energy Law is another.",
        {"RES Law": "Z090000165_", "Energy Law": ""},
    ),
    "letters that a title ends with, in Russian": (
        "ru",
        f"{RENEWABLES['ru']} Закон о ВИЭ прост. Закон об энергии другой.",
        {"Закон о ВИЭ": "Z090000165_", "Закон об энергии": ""},
    ),
    "letters in Kazakh": (
        "kk",
        f"{RENEWABLES['kk']} ЖЭК туралы Заң қарапайым. Энергия туралы Заңның 7-бабы басқа.",
        {"ЖЭК туралы Заң": "Z090000165_", "Энергия туралы Заңның 7-бабы": ""},
    ),
    "the last words of a Kazakh title": (
        "kk",
        "«Ғылыми қызмет нәтижелерін коммерцияландыру туралы» 2015 жылғы 31 қазандағы № 381-V Заң бар. Коммерцияландыру туралы Заңның 6-бабы анық.",
        {"Коммерцияландыру туралы Заңның 6-бабы": "Z1500000381"},
    ),
    "a convention by its title and its town": (
        "kk",
        "Трансшекаралық контексте қоршаған ортаға әсерді бағалау туралы конвенцияның 3-бабы ескеріледі. Эспо конвенциясымен бәрі келісілген.",
        {"Эспо конвенциясымен": "Трансшекаралық контексте қоршаған ортаға әсерді бағалау туралы конвенцияның 3-бабы"},
    ),
    "what amends acts is not called by their names": (
        "en",
        "The Law “On Amendments to Certain Legislative Acts on Natural Monopolies” of 5 May 2020 No. 325-VI applies. The Monopolies Law does not.",
        {"Monopolies Law": ""},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_by_name(name: str) -> None:
    check(*CASES[name])
