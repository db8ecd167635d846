"""The time a figure speaks of: years as "2019", other spans as first and last day."""

import pytest

from pipeline.extract.dates.find import find_dates
from pipeline.extract.figures.find import find_figures
from pipeline.records import Figure

CASES = [
    # the nearest date of the clause; one that opens the sentence holds for all its clauses
    ("ru", "В 2022 году сбор вырос на 15 %, превысив прогноз на 2 %.", ["2022", "2022"]),
    ("ru", "Это на 9 % меньше, чем в 2020 году, когда сбор составил 7 млн тонн.", ["", "2020"]),
    ("ru", "Утвердить бюджет, в том числе на 2024 год в следующих объемах: 1) доходы – 8 млн тенге; 2) затраты – 9 млн тенге.", ["2024", "2024"]),
    ("ru", "Население выросло на 2 % относительно 2019 года.", [""]),
    ("ru", "В 2021 году выпуск вырос на 3 %, а вывоз сократился на 5 %.", ["2021", "2021"]),
    ("ru", "Вырос с 10 млн тенге в 2015 году до 12 млн тенге в 2017 году.", ["2015", "2017"]),
    ("en", "Rates rose from 10 percent in 2015 to 12 percent in 2017.", ["2015", "2017"]),
    ("en", "In ratings, in 2011, five schools were listed.", ["2011"]),
    ("kk", "2020 жылы өсім (ескертпені қараңыз) ішкі нарықта 63 пайызды құрады.", ["2020"]),
    ("ru", "На 1 октября 2022 года долг равнялся 1,2 млрд тенге.", ["2022-10-01"]),
    # a date behind each figure; a date without its year
    ("en", "The fee was 25 MCI in 2021, 27 MCI in 2022 and 30 MCI in 2023.", ["2021", "2022", "2023"]),
    ("ru", "Плата была 25 МРП в 2021 году, 27 МРП в 2022 году и 30 МРП в 2023 году.", ["2021", "2022", "2023"]),
    ("ru", "В I квартале 2024 года доля 4 %, во II квартале – 5 %.", ["2024-01-01/2024-03-31", ""]),
    ("en", "The mill took 2,104 orders in 2023, 12 percent fewer than in 2022.", ["2023", "2023"]),
    ("en", "In 2022, 8 tons of wool was bought from 3 farms (60% of all).", ["2022", "2022", "2022"]),
    ("ru", "Сумма субвенции, передаваемой на 2026 год, составляет 90 млн тенге.", ["2026"]),
    ("en", "The fee was raised by 2 percentage points on 4 May 2023.", ["2023-05-04"]),
    ("en", "The tenge lost 4 percent against the dollar in 2023.", ["2023"]),
    # as many dates as figures; the time in brackets; the total of the years
    ("ru", "В 2020 и 2021 годах доля составила 5 % и 6 % соответственно.", ["2020", "2021"]),
    ("ru", "В 2020–2022 годах сбор составил соответственно 5, 6 и 7 млн тонн.", ["2020", "2021", "2022"]),
    ("ru", "В 2020 году доля мужчин и женщин составила 5 % и 6 % соответственно.", ["2020", "2020"]),
    ("en", "In 2020 and 2021, output rose by 5 % and 6 %, respectively.", ["2020", "2021"]),
    ("ru", "За отчетный период (2019–2021 годы) введено 14 мостов.", ["2019-01-01/2021-12-31"]),
    ("ru", "По данным опроса (2021 год), введено 14 мостов.", [""]),
    ("ru", "Расходы: 2021 год – 4 млн тенге, 2022 год – 5 млн тенге, итого – 9 млн тенге.", ["2021", "2022", ""]),
    # the bracket that a figure fills; clauses of their own
    ("ru", "Прирост на 4 % в 2022 году дали торговля (+9 %) и связь (7 %).", ["2022", "2022", "2022"]),
    ("ru", "В 2022 году было 9 аварий на сетях, износ труб которых – 70 %.", ["2022", ""]),
    ("ru", "В 2022 году:\n– вывоз составил 5 млн тонн, что на 9 % больше плана;\n– ввоз – 3 млн тонн.", ["2022", "", "2022"]),
    ("ru", "Население (на 1 мая 2023 года) – 31 тыс. человек.", ["2023-05-01"]),
    # a time told from the one before; lists of years; what a participle tells of a figure
    ("ru", "В 2018 году открыто 5 школ, годом позже – 3 школы.", ["2018", ""]),
    ("ru", "В 2015 году доллар стоил 188 тенге, сейчас – 450 тенге.", ["2015", ""]),
    ("ru", "За 2021 и 2022 годы выдано 412 займов.", ["2021-01-01/2022-12-31"]),
    ("ru", "За 2018 и 2022 годы выдано 412 займов.", [""]),
    ("ru", "В 2021 и 2022 годах доля была 5 % и 6 %.", ["2021", "2022"]),
    ("ru", "В 2021 и 2022 годах открыто 5 школ и 6 садов.", ["2021-01-01/2022-12-31"] * 2),
    ("ru", "Из 52 заявок, поданных в 2023 году, одобрено 61 %.", ["2023", "2023"]),
    ("ru", "Заем на 4 млн тенге, полученный 12 мая 2020 года, погашен на 60 %.", ["2020-05-12", ""]),
    ("ru", "В парке 340 автобусов 2010 года выпуска.", [""]),
    # what is put in between; a comparison before the verb
    ("ru", "Сбор в 2022 году, несмотря на засуху и град, вырос на 5 %.", ["2022"]),
    ("ru", "Индекс в 2017 году по сравнению с оценкой 2016 года возрастет незначительно (на 1–2 %).", ["2017"]),
    ("ru", "Объем услуг в 2019 году к оценке 2018 года составит 201 млн тенге.", ["2019"]),
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
    ("en", "Since its launch in 2018, the scheme has helped 340 families.", [""]),
    ("ru", "После ввода в 2018 году завод дает 5 тыс. тонн.", [""]),
    ("ru", "Построено в 2021 году 40 школ.", ["2021"]),
    ("ru", "В 2010 году основан завод, где работают 400 человек.", [""]),
    ("ru", "Дом 1974 года постройки стоит 8 млн тенге.", [""]),
    ("en", "In 2015 prices, output was 52 billion tenge.", [""]),
    ("en", "A poll made in May 2023 found that 31 percent had debts.", [""]),
    # the date of a paper or of a piece of news
    ("en", "By order of 3 April 2023, the fee was set at 12 tenge.", [""]),
    ("ru", "14 мая 2024 года министр сообщил, что подтоплено 38 сел.", [""]),
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
