"""Acts by their year or day alone."""

import pytest

from tests.extract.laws.documents import check

CODES = "Трудовой кодекс РК от 15 мая 2007 года № 251-III сменил Трудовой кодекс РК от 23 ноября 2015 года № 414-V.\n"
#: The language, the document, and what its mentions mean.
CASES = {
    "a code": (
        "ru",
        f"{CODES}Кодекс 2007 года не знал этого, статья 7 Кодекса 2015 года знает, Кодекс 2011 года ни при чем.",
        {"Кодекс 2007 года": "K070000251_", "статья 7 Кодекса 2015 года": "K1500000414", "Кодекс 2011 года": ""},
    ),
    "a day": (
        "ru",
        "Закон РК от 30 мая 2005 года № 54-III прост.\nВместе с Законом от 30 мая 2005 года читается иное, Законом от 31 мая 2005 года тоже.",
        {"Законом от 30 мая 2005 года": "Z050000054_", "Законом от 31 мая 2005 года": ""},
    ),
    "two of a year": (
        "en",
        "The Law on Electric Power Industry of 9 July 2004 No. 588-II and the Law on Communications of 5 July 2004 No. 567-II apply. The 2004 Law is old.",
        {"2004 Law": ""},
    ),
    "one of a year": (
        "en",
        "The Law on Concessions of 7 July 2006 No. 167-III is old.\nContracts remain subject to the 2006 Law; Article 3 of the Law of 2006 says so. The Decree of 2006 does not.",
        {"2006 Law": "Z060000167_", "Article 3 of the Law of 2006": "Z060000167_", "Decree of 2006": ""},
    ),
    "the year that the registry tells": (
        "ru",
        "Закон РК «О национальной безопасности» критикуют. Норма статьи 23 Закона 2012 года неясна.",
        {"статьи 23 Закона 2012 года": "Z1200000527"},
    ),
    "the day that the registry tells": (
        "kk",
        "«Адвокаттық қызмет және заң көмегі туралы» Заң бар. Министрлік 2018 жылғы 5 шілдедегі Заңды өзгертпейді.",
        {"2018 жылғы 5 шілдедегі Заңды": "Z1800000176"},
    ),
    "in Kazakh": (
        "kk",
        "«Аудиторлық қызмет туралы» 1998 жылғы 20 қарашадағы № 304-I ҚР Заңы қолданылды. Сол 1998 жылғы Заңда талап бар.",
        {"1998 жылғы Заңда": "Z980000304_"},
    ),
    "two named before, though one is cited in full": (
        "kk",
        "Кодекс туралы: 2009 жылғы 18 қыркүйектегі № 193-IV Кодекс пен 2009 жылғы 5 мамырдағы № 160-IV Кодекс. 2009 жылғы Кодекстің күші жойылды.",
        {"2009 жылғы Кодекстің": ""},
    ),
    "cited in full below": (
        "en",
        "Summary: the 2010 Law fails.\nThe Law of the RK of 4 May 2010 No. 274-IV “On Protection of Consumer Rights” is reviewed here.",
        {"2010 Law": "Z100000274_"},
    ),
    "an order by its day": (
        "ru",
        "Приказ Министра финансов РК от 1 августа 2017 года № 468 действует. Приказ от 1 августа 2017 года опубликован, приказ от 2 августа 2017 года нет.",
        {"Приказ от 1 августа 2017 года": "Приказ Министра финансов РК от 1 августа 2017 года № 468"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_by_year(name: str) -> None:
    check(*CASES[name])
