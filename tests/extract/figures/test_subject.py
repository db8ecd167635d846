"""What figures are about, in three languages: the text, and the subject of each figure in order."""

import pytest

from pipeline.extract.dates.find import find_dates
from pipeline.extract.figures.find import find_figures
from pipeline.records import Figure

RUSSIAN = [
    # "на", "в", "с" as "of"; a measure in its case; not behind a verb that tells how much
    ("Сообщается о росте вывоза на 12 %.", ["рост вывоза"]),
    ("Виден рост в пищевой отрасли на 7,5 %.", ["рост"]),
    ("Совет выделил субсидии на 35 млн тенге.", ["субсидии"]),
    ("Учрежден фонд в 6 млрд тенге.", ["фонд"]),
    ("Посевы убраны при средней урожайности 11,4 ц/га.", ["средняя урожайность"]),
    ("Топливо отпускают по цене 240 тенге за литр.", ["цена"]),
    ("Аудит нашел приписки и хищения на 1,7 млрд тенге.", ["хищения"]),
    ("Построен мост общей стоимостью в 3,2 млрд тенге.", ["общая стоимость"]),
    ("Виновный наказывается ограничением свободы на срок до шести лет.", ["срок"]),
    ("Завод решил сократить расходы на 9 %.", [""]),
    ("Совет снизил ставку с 11 до 7 %.", [""]),
    # the subject behind its verb, verbs of measure, what stands between verb and figure
    ("За полугодие выросли доходы порта на 14 %, сократились издержки на 3 %.", ["доходы порта", "издержки"]),
    ("Перевозки угля составили 90 млн тонн.", ["перевозки угля"]),
    ("Составила убыль лесов 2,4 %.", ["убыль лесов"]),
    ("Ремонт моста обошелся в 4,1 млрд тенге.", ["ремонт моста"]),
    ("Цены выросли сразу на 8 %, в селах – еще на 2 %.", ["цены", ""]),
    ("Вес отрасли уменьшился за 2011–2019 годы на 6 %.", ["вес отрасли"]),
    ("В прошлом году объем привлеченных займов вырос на 5 %.", ["объем привлеченных займов"]),
    # the same again: in brackets, exceeding, where it was seen, in total
    ("Долг вырос на 90 млрд тенге (4,5 %) и составил 2 трлн тенге.", ["долг", "долг", "долг"]),
    ("Сбор вырос на 15 %, превысив прогноз на 2 %.", ["сбор", "сбор"]),
    ("Низкий уровень износа отмечен в соседнем городе — всего 21 %.", ["низкий уровень износа"]),
    ("Объем вложений: всего – 70 млрд тенге.", ["объем вложений"]),
    ("Если в 2018 году износ составлял 60 %, то в 2022 году – уже 51 %.", ["износ", "износ"]),
    ("Активы банка составляли 80 млн тенге, обязательства – 60 млн тенге.", ["активы банка", "обязательства"]),
    # the subject of a verb, its genitives, its adjectives joined by "и"
    ("Индекс цен производителей составил 108,4 %.", ["индекс цен производителей"]),
    ("Земельные и транспортные сборы достигли 3 млрд тенге.", ["земельные и транспортные сборы"]),
    ("Доля семей, имеющих право на пособие, в числе заявителей вырастет до 40 %.", ["доля семей"]),
    ("Объем средств, необходимых для ремонта, составляет 12 млн тенге.", ["объем средств"]),
    ("Прирост числа ферм, получающих субсидии в районе составит 4 %.", ["прирост числа ферм"]),
    ("Налоговые сборы в бюджет поселения Северный район составили 7 млн тенге.", ["налоговые сборы"]),
    ("Число впервые созданных кооперативов выросло на 12 %.", ["число впервые созданных кооперативов"]),
    ("Этот показатель равен 15 %.", ["показатель"]),
    # the verb of a second figure, a comparison between, the same amount again
    ("Выпуск вырос на 3 % по сравнению с прошлым кварталом и составил 80 тонн.", ["выпуск", "выпуск"]),
    ("Длина сетей составила 210 км или 48 %.", ["длина сетей", "длина сетей"]),
    # labels
    ("Мощность котельной – 12 МВт, износ сетей – 60 %.", ["мощность котельной", "износ сетей"]),
    ("Сбор свеклы составил 900 тыс. тонн, сои – 250 тыс. тонн.", ["сбор свеклы", ""]),
    ("Средства распределены: из них районный бюджет – 5 млн тенге.", ["районный бюджет"]),
    ("Число ферм выросло на 6 %, объем закупок - на 15 %.", ["число ферм", "объем закупок"]),
    ("Доли долга составили 4, 5 и 6 %.", ["доли долга"] * 3),
    ("1. Доля домов с газом: 2021 год – 61 %, 2023 год – 67 %.", ["доля домов"] * 2),
    ("Сбор риса по годам: 2021 – 4 тонны, 2022 – 5 тонн, итого – 9 тонн.", ["сбор риса"] * 3),
    ("В прошлом году износ составлял 31 %, а в отчетном – 27 %.", ["износ"] * 2),
    ("Влечет штраф на граждан в размере 5 МРП, на лиц малого достатка – в размере 3 МРП.", ["штраф", ""]),
    ("Для сравнения: в 2021 году – 4 тонны.", [""]),
    ("Число заявок: на 1 мая 2021 года – 4 штуки, на 1 июня 2021 года – 5 штук.", ["число заявок"] * 2),
    # names, measures in capitals, exceeding by
    ("Чистая прибыль АО «НК «Ветер» превысила 4 млн тенге.", ["чистая прибыль АО «НК «Ветер»"]),
    ("EBITDA за год составила 4 млн тенге.", ["EBITDA"]),
    ("Глубина реки превышала норму на 2 метра.", ["глубина реки"]),
    ("На складах, износ крыш которых превышает 70 %, сыро.", ["износ крыш"]),
    ("Долг составил 4 млн тенге, или вырос на 3 %.", ["долг"] * 2),
    ("Доход начисляется исходя из ставки 2 процента.", ["ставка"]),
    ("В 2018 году износ был 4 %, годом позже – 5 %.", ["износ"] * 2),
    ("Засуха 2021 года оказалась рекордной – 20 %.", ["засуха"]),
    ("Выпуск стали, 2022 год: 4 млн тонн.", ["выпуск стали"]),
    ("Цены стали выше на 4 %.", [""]),
    ("Число родившихся: 2008 г. – 255 человек, 2009 г. – 291 человек.", ["число родившихся"] * 2),
    ("Доля получающих пособие составила 5 %.", ["доля"]),
    # what is put in between
    ("Доход порта, несмотря на кризис и падение цен, вырос на 5 %.", ["доход порта"]),
    ("Площадь посевов, включая залежь, достигла 5 млн га.", ["площадь посевов"]),
    ("Бюджет села, как сообщил аким, составил 5 млн тенге.", ["бюджет села"]),
    ("Индекс добычи возрастет незначительно (на 2 %).", ["индекс добычи"]),
    ("Объем займов достиг уровня 4 млрд тенге.", ["объем займов"]),
    ("Сбор превысит уровень 2017 года на 22 %.", ["сбор"]),
    ("В районе 84 субъекта малого и среднего предпринимательства: 79 фермеров.", ["", ""]),
    # what is in the amount of
    ("Назначить единовременную денежную выплату в размере 90 тыс. тенге.", ["единовременная денежная выплата"]),
    ("Помощь оказана в виде ежегодной премии в размере 30 МРП.", ["ежегодная премия"]),
    ("Нарушение влечет взыскание штрафа в размере 40 МРП.", ["штраф"]),
    ("Ожидается оборот оптовой торговли в размере 6 млрд тенге.", ["оборот оптовой торговли"]),
    # figures that only their dates tell apart
    ("Доля дорог: 2021 г. – 61 %, 2023 г. – 67 %.", ["доля дорог", "доля дорог"]),
    ("Доля потерь снизилась с 5 процентов в 2020 году до 4 процентов в 2023 году.", ["доля потерь"] * 2),
    ("Выделить целевые трансферты на 2026 год в сумме 80 млн тенге.", ["целевые трансферты"]),
    ("Ввод дорог в 2022 году: 640 км.", ["ввод дорог"]),
    ("Размер сбора – 0,2 % суммы платежа, но не более 12 %.", ["размер сбора", "размер сбора"]),
    ("Вклады, на которые начислено 8 %, увеличились на 31 %.", ["", "вклады"]),
    ("Объем перевозок удвоился и достиг 14 млн тонн.", ["объем перевозок"]),
    ("С начала года тарифы выросли на 6 %.", ["тарифы"]),
    ("Смета на 2023 год выполнена на 97 %.", ["смета"]),
    ("Плата выросла с 2 % (2019 год) до 5 % (2022 год).", ["плата", "плата"]),
    # none
    ("За год отремонтировано 40 км дорог (18 % сети).", ["", ""]),
]  # fmt: skip
KAZAKH = [
    ("Жолдар үлесі: 2021 ж. – 61 %, 2023 ж. – 67 %.", ["жолдар үлесі", "жолдар үлесі"]),
    ("Ішкі сауда айналымы 2023 жылы Алматы облысында 7 пайызға өсті.", ["ішкі сауда айналымы"]),
    ("Жылдық инфляция нысаналы дәліз шегінде қалып, 5,5 пайызды құрады.", ["жылдық инфляция"]),
    ("Ауылға бөлінетін қаражат көлемі 12 млрд теңгеге жетті.", ["қаражат көлемі"]),
    ("Жергілікті бюджеттің кірістері 4 млрд теңгені құрады.", ["жергілікті бюджеттің кірістері"]),
    ("Сыртқы және ішкі қарыз көлемі 3 есе азайды.", ["сыртқы және ішкі қарыз көлемі"]),
    ("Сыйымдылық өткен жылдың сәйкес кезеңімен салыстырғанда 4 пайызға артты.", ["сыйымдылық"]),
    ("Қой еті 3 мың тоннаны, сиыр еті 20 мың тоннаны құрады.", ["қой еті", "сиыр еті"]),
    ("Шығыстар 9 млрд теңгені немесе 98 пайызды құрады.", ["шығыстар", "шығыстар"]),
    ("Бала күтіміне төлем 25 мың теңге мөлшерінде белгіленді.", ["төлем"]),
    ("Заңды тұлғаларға 60 АЕК мөлшерінде айыппұл салынады.", ["айыппұл"]),
    ("Жалақының орташа мәні бағалаулар бойынша 2022 жылы 204 мың теңге.", ["жалақының орташа мәні"]),
    ("Энергияны үнемдеу көлемі 12 пайыз деңгейінде қалыптасты.", ["энергияны үнемдеу көлемі"]),
    ("Жолдың ұзындығы 96 мың шақырымға жуық.", ["жолдың ұзындығы"]),
    # the whole that a share is of, a bracket, an object: none
    ("Қала халқының 20 пайызы жаңа пәтерге көшті.", [""]),
    ("Ең көп өсім облыста ( 13 пайыз ) байқалды.", [""]),
    ("Үкімет жобаға 5 млрд теңге бөлді.", [""]),
]  # fmt: skip
ENGLISH = [
    ("Share of roads: 2021 – 61%, 2023 – 67%.", ["share of roads", "share of roads"]),
    ("The output of mines, compared to last year, rose by 4% and amounted to 3 billion tenge.",
     ["output of mines", "output of mines"]),
    ("As reported, in 2019 the volume of lending, according to the bank, reached 7 billion tenge.",
     ["volume of lending"]),
    ("Consumer prices, as measured by the new index, increased by 9%.", ["consumer prices"]),
    ("There are 40 schools; today 15% of them have gas.", ["", ""]),
    ("Trade grew by 7.5%, construction by 12%, transport by 3%.", ["trade", "construction", "transport"]),
    ("Growth was seen in mining - 4%, including metals - 6%.", ["mining", "metals"]),
    ("Foreign investment almost tripled - from $20 million to $58 million.", ["foreign investment"]),
    ("The plant will act as a supplier and the price of heat will be 300 tenge.", ["price of heat"]),
    ("The share of villagers living in new houses went down to 12%.", ["share of villagers"]),
    ("The economy grew at an annual rate of 4.2%.", ["economy"]),
    ("A subsidy in the amount of 60 million tenge was paid.", ["subsidy"]),
    ("Lending to small firms dropped to 4 billion tenge.", ["lending"]),
    ("The supply of coal was 5 million tons.", ["supply of coal"]),
    # lengths of time, amounts told again, a date without its preposition
    ("The age of mothers rose from 24.5 years in 2001 to 28.1 years in 2021.", ["age of mothers"] * 2),
    ("On May 4 the fee was raised to 14 percent, and on July 9 – to 15 percent.", ["fee", "fee"]),
    ("Reserves totalled $34 billion, equivalent to 7 months of imports.", ["reserves", "reserves"]),
    ("The rate of loss fell 1.9 times, from 26 to 13 cases.", ["rate of loss", "rate of loss"]),
    ("Lending slowed by 4% over the year to 7 billion tenge.", ["lending", "lending"]),
    ("The pension equals 45 MCI and in 2026 48 MCI.", ["pension", ""]),
    # what stands between subject and verb, and whose
    ("The charge, set by the council in May, is 70 tenge.", ["charge"]),
    ("The mill, whose capacity is 6 million tons, was closed.", ["capacity"]),
    ("Wages, at 3.7 percent of sales, remain low.", ["wages"]),
    ("The share of girls fell to 40 percent, while that of boys rose to 60 percent.", ["share of girls", ""]),
    ("The lake holds 12 km3 of water and is 26 metres deep.", ["", "lake"]),
    # in the amount of
    ("Officials shall be fined in the amount of 30 MCI.", [""]),
    ("The council decided to grant loans in the amount of 3 billion tenge.", ["loans"]),
    ("To allot in the budget for 2027 grants to towns in the amount of 4 million tenge.", ["grants"]),
    ("A plant with a total installed capacity of 85 MW was built.", ["total installed capacity"]),
    ("The yield is below the OECD average of 9 percent.", ["OECD average"]),
    # labels
    ("Vacancy rate, 2024: 4.7%.", ["vacancy rate"]),
    ("Coal leads with 66%, followed by gas – 21%.", ["", "gas"]),
    ("Number of farms: 215,300.", ["number of farms"]),
    # objects
    ("The court recovered 12 million tenge.", [""]),
    ("The fund, which owns 20% of the shares, was set up in 2010.", [""]),
]  # fmt: skip


def subjects(text: str, language: str) -> list[str]:
    found = find_figures(text, language, find_dates(text, language))
    return [item.value.subject for item in found if isinstance(item.value, Figure)]


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian(text: str, expected: list[str]) -> None:
    assert subjects(text, "ru") == expected


@pytest.mark.parametrize(("text", "expected"), KAZAKH)
def test_kazakh(text: str, expected: list[str]) -> None:
    assert subjects(text, "kk") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert subjects(text, "en") == expected
