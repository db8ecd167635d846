"""The time a figure speaks of: years as "2019", other spans as first and last day."""

import pytest

from pipeline.extract.dates.find import find_dates
from pipeline.extract.figures.find import find_figures
from pipeline.records import Figure

CASES = [
    # the nearest date of the clause; one that opens the sentence holds for all its clauses
    ("ru", "В 2021 году выпуск вырос на 3 %, а вывоз сократился на 5 %.", ["2021", "2021"]),
    ("ru", "Вырос с 10 млн тенге в 2015 году до 12 млн тенге в 2017 году.", ["2015", "2017"]),
    ("en", "Rates rose from 10 percent in 2015 to 12 percent in 2017.", ["2015", "2017"]),
    ("en", "In ratings, in 2011, five schools were listed.", ["2011"]),
    ("kk", "2020 жылы өсім (ескертпені қараңыз) ішкі нарықта 63 пайызды құрады.", ["2020"]),
    ("ru", "На 1 октября 2022 года долг равнялся 1,2 млрд тенге.", ["2022-10-01"]),
    # deadlines and open ends say no time, and keep an earlier date away
    ("en", "The rate is 35% in 2025 and 50% by 2050.", ["2025", ""]),
    ("kk", "2020 жылы 6 мың шақырым, 2023 жылға дейін 5 мың шақырым жол салынады.", ["2020", ""]),
    ("ru", "С 2016 года построено 40 школ.", [""]),
    # what is compared with
    ("ru", "В 2017 году выпуск вырос на 3 % к уровню 2016 года и составил 80 тонн.", ["2017", "2017"]),
    ("ru", "Темп роста к январю-июню 2022 года составил 114 %.", [""]),
    ("ru", "По сравнению с соответствующим кварталом 2022 года рост составил 9 %.", [""]),
    ("kk", "Бұл 2018 жылдың осындай кезеңімен салыстырғанда 73 пайызға артық.", [""]),
    ("en", "Output is 5% above the same period in 2018.", [""]),
    ("en", "In 2022 exports reached $80 billion, up 5 percent.", ["2022", ""]),
    # when a thing began
    ("en", "Founded in 1995, the firm has 200 workers.", [""]),
    ("en", "25 schools were opened in 2022.", ["2022"]),
    ("ru", "Построенная в 1960 году станция дает 5 млн кВт·ч.", [""]),
    ("kk", "1995 жылы құрылған компанияда 200 адам бар.", [""]),
    # the date of a paper or of a piece of news
    ("ru", "Приказом от 5 мая 2020 года выделено 7 млн тенге.", [""]),
    ("kk", "2014 жылдың 21 қарашасы Ақтөбеде 600 жоба таныстырылды.", [""]),
]  # fmt: skip


def periods(text: str, language: str) -> list[str]:
    found = find_figures(text, language, find_dates(text, language))
    said = []
    for item in found:
        assert isinstance(item.value, Figure)
        first, last = item.value.period_from, item.value.period_to
        if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
            said.append(first[:4])
        else:
            said.append(first if first == last else f"{first}/{last}")
    return said


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_the_time_of_figures(language: str, text: str, expected: list[str]) -> None:
    assert periods(text, language) == expected
