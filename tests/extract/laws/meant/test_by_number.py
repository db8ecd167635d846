"""Acts by their number alone, once cited with their day."""

import pytest

from tests.extract.laws.documents import check

TWO_ORDERS = (
    "Применяются приказ Министра финансов РК от 30 марта 2018 года № 414 и приказ Министра"
    " образования и науки РК от 30 марта 2018 года № 414.\n"
)
MINFIN = "приказ Министра финансов РК от 30 марта 2018 года № 414"
MINEDU = "приказ Министра образования и науки РК от 30 марта 2018 года № 414"
#: The language, the document, and what its mentions mean.
CASES = {
    "an order": (
        "ru",
        "Издан приказ Министра энергетики РК от 22 января 2024 года № 31.\nЗатем приказ № 31 изменен, а приказ № 32 нет.",
        {"приказ № 31": "приказ Министра энергетики РК от 22 января 2024 года № 31", "приказ № 32": ""},
    ),
    "the office tells one of two": (
        "ru",
        f"{TWO_ORDERS}Нарушен приказ № 414 Министра образования. Соблюден приказ № 414 Министра финансов.",
        {"приказ № 414 Министра образования": MINEDU, "приказ № 414 Министра финансов": MINFIN},
    ),
    "two of a number and no office": ("ru", f"{TWO_ORDERS}Нарушен приказ № 414.", {"приказ № 414": ""}),
    "two of a number, a third office": (
        "ru",
        f"{TWO_ORDERS}Нарушен приказ № 414 Министра юстиции.",
        {"приказ № 414 Министра юстиции": ""},
    ),
    "another office": (
        "en",
        "See order of the Minister of Finance of 30 March 2018 No. 414.\nOrder No. 414 of the Minister of Justice differs, order No. 414 stands.",
        {"Order No. 414 of the Minister of Justice": "", "order No. 414": "order of the Minister of Finance of 30 March 2018 No. 414"},
    ),
    "a code without the number of its parliament": (
        "ru",
        "Уголовно-исполнительный кодекс РК от 13 декабря 1997 года № 208-I отменен: кодекс № 208 не действует.",
        {"кодекс № 208": "K970000208_"},
    ),
    "a decision is no part of a number": (
        "en",
        "By decision of the maslikhat of Almaty of 25 December 2023 No. 15-3 it rose. The maslikhat decision No. 15-3 is new, the maslikhat decision No. 15 old.",
        {"maslikhat decision No. 15-3": "decision of the maslikhat of Almaty of 25 December 2023 No. 15-3", "maslikhat decision No. 15": ""},
    ),
    "a decree": (
        "en",
        "It rests on Decree of the President of the Republic of Kazakhstan dated 26 February 2021 No. 522.\nThe measures of Decree No. 522 are many.",
        {"Decree No. 522": "U2100000522"},
    ),
    "Head of State and President": (
        "kk",
        "Қазақстан Республикасы Президентінің 2021 жылғы 26 ақпандағы № 522 Жарлығы бар.\nМемлекет басшысының № 522 Жарлығында солай.",
        {"Мемлекет басшысының № 522 Жарлығында": "U2100000522"},
    ),
    "a resolution": (
        "kk",
        "Қазақстан Республикасы Үкіметінің 2019 жылғы 14 мамырдағы № 287 қаулысы өзгерді.\nБұрын № 287 қаулының мәтіні басқа еді, № 288 қаулы да.",
        {"№ 287 қаулының": "P1900000287", "№ 288 қаулы": ""},
    ),
    "a resolution of a court is none of the government": (
        "ru",
        "Постановление Правительства РК от 6 октября 2017 года № 9 действует. По нормативному постановлению Верховного Суда № 9 иначе.",
        {"нормативному постановлению Верховного Суда № 9": ""},
    ),
    "a law cited in full below": (
        "kk",
        "Қысқаша: № 402-V Заң жаңартылады.\n«Қайырымдылық туралы» 2015 жылғы 16 қарашадағы № 402-V Заң ескірген.",
        {"№ 402-V Заң": "Z1500000402"},
    ),
    "another act of the number": (
        "ru",
        "Указ Президента РК от 5 мая 2020 года № 31 подписан. Приказ № 31 издан раньше.",
        {"Приказ № 31": ""},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_by_number(name: str) -> None:
    check(*CASES[name])
