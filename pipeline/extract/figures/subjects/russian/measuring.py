"""Which Russian nouns an amount may be of: measures, changes, money of things, lengths of time."""

import re
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.amounts import nominative_phrase
from pipeline.russian import analyzer

#: How much something changed: the amount is of the change, wherever its place is told.
CHANGE: Final = frozenset(
    "рост прирост снижение увеличение сокращение повышение падение уменьшение спад удорожание подорожание удешевление подешевение "
    "замедление ускорение расширение скачок подъем индексация превышение отставание прибавка просадка ослабление укрепление удлинение".split()
)
#: Nouns that measure: an amount right behind them is theirs in any case ("с населением 500 человек").
_MEASURE: Final = frozenset(
    "население цена площадь длина ширина высота глубина толщина диаметр объем показатель значение ставка расстояние радиус "
    "тариф доля доход зарплата оклад вес масса температура концентрация охват "
    "бюджет капитал портфель оборот выручка прибыль тираж уровень балл коэффициент "
    "норма норматив лимит порог максимум минимум потенциал запас дефицит профицит сальдо план прогноз долг износ убыток "
    "нагрузка инфляция безработица возраст стаж пробег выработка убыль прирост взнос скидка надбавка наценка сальдо давление загрузка накопление "
    "коридор дисконт маржа магнитуда аванс рейтинг амплитуда индекс частота напряжение дебит напор уклон калибр доза дозировка удой надой улов тоннаж пассажиропоток "
    "номинал кворум заработок гонорар рента соотношение размах осадка налет квота маржинальность перепад отклонение разброс".split()
)
#: So do most nouns in "-ость": "грузоподъемность", "урожайность".
_NO_MEASURE: Final = frozenset(
    "деятельность собственность отчетность промышленность безопасность ответственность общественность личность должность местность крепость новость ведомость сущность возможность необходимость "
    "инвалидность недвижимость беременность особенность гость кость жидкость поверхность плоскость окрестность национальность специальность".split()
)
#: What a length of time is of: "отсрочка в три месяца".
LASTING: Final = frozenset(
    "срок период отсрочка рассрочка перерыв пауза задержка опоздание разница разрыв отставание опережение отпуск стаж опыт интервал промежуток горизонт цикл "
    "мораторий каникулы карантин лаг продление простой ожидание вахта смена контракт аренда гарантия лимит норма стажировка командировка передышка "
    "испытание карантин заключение арест запрет дистанция".split()
)
#: What something is within: "дети в возрасте 6 лет".
WITHIN: Final = frozenset("возраст радиус".split())
#: "достигнут показатель в 75 лет"
SHOWN: Final = frozenset("показатель уровень".split())
#: What is set: "действует норма 40 литров".
RULE: Final = frozenset("индексация норма лимит порог квота норматив максимум минимум".split())
#: What "на" and "в" lead to the money of: not "компания на 5 млрд".
_MONEYED: Final = frozenset(
    "субсидия пособие стипендия расход доход нарушение инвестиция контракт договор заем кредит грант фонд ущерб штраф убыток закупка заявка заказ "
    "трансферт выплата компенсация помощь сделка облигация экспорт импорт транш поставка потеря экономия затрата льгота сумма премия "
    "вложение ассигнование поступление налог платеж иск взятка хищение приз пакет услуга работа товар продукция вклад депозит "
    "возмещение взнос обязательство финансирование неустойка пеня сбор пошлина госпошлина плата оклад зарплата пенсия вознаграждение залог задаток дивиденд комиссия аренда компенсация дотация отчисление резерв актив излишек недостача растрата переплата изъятие субвенция средство".split()
)


def measures(lemma: str) -> bool:
    return lemma in _MEASURE or (lemma.endswith("ость") and lemma not in _NO_MEASURE)


def measures_time(lemma: str) -> bool:
    return lemma in LASTING or measures(lemma)


def is_money_of(lemma: str) -> bool:
    return lemma in _MONEYED or measures(lemma)


@lru_cache(maxsize=10_000)
def is_thing(lemma: str) -> bool:
    """Return whether money may be of a noun: a thing or a deed, no body, place or time."""
    if is_money_of(lemma):
        return True
    found = analyzer().parse(lemma) if lemma.isalpha() and len(lemma) > 3 else []
    if not found or found[0].tag.POS != "NOUN" or "inan" not in found[0].tag:
        return False
    return not {"Geox", "Name", "Orgn"} & set(found[0].tag.grammemes) and not _NO_THING.match(lemma)


#: Bodies, places and times, which money is not "of": "наказать компанию на 5 млн", "в районе на 5 млн".
_NO_THING: Final = re.compile(
    r"(?:год|месяц|квартал|полугодие|день|неделя|период|сутки|время|район|город|село|область|регион|край|округ|страна|республика|государство|мир|рынок|отрасль|сектор|сфера|экономика"
    r"|компания|предприятие|организация|учреждение|завод|фабрика|комбинат|шахта|банк|холдинг|министерство|комитет|управление|департамент|отдел|агентство|акимат|суд|совет|комиссия|школа|больница|вуз|университет|институт|население|семья|бизнес|сторона|счет|часть|человек|лицо|среднее|адрес|случай|рамки|ход|итог|недвижимость|казна)\Z"
)


@lru_cache(maxsize=10_000)
def lemma_of(word: str) -> str:
    """Return the dictionary form of a word where it is a noun."""
    found = [p for p in (parses(word) if word[:1].isalpha() else ()) if p[0] == "NOUN"]
    return found[0][3].replace("ё", "е") if found else ""


def issued_by(phrase: str) -> str:
    """Return what an act brings about where that is paper or money: "размещение облигаций"."""
    act, _, issued = phrase.rpartition(" ")
    if _ISSUING.search(act) is None or lemma_of(issued) not in _SECURITY:
        return phrase
    return nominative_phrase(issued, "gent")


_ISSUING: Final = re.compile(
    r"(?:выпуск|размещение|выдача|эмиссия|привлечение|предоставление|выкуп|погашение|продажа|покупка)(?: [а-яё]+(?:ых|их))?\Z"
)
_SECURITY: Final = frozenset(
    "облигация акция кредит заем грант субсидия вексель микрокредит ссуда транш гарантия бумага еврооблигация".split()
)
#: Deeds, whose money is of what they are done to: "с привлечением 5 млн тенге".
DEED: Final = re.compile(
    r"(?<!откло)(?<!насел)(?<!знач)(?:(?:[нтч]|с|утств)и(?:ем|и)|к(?:ой|е)|че(?:й)?)\Z"
)
#: "с учетом коэффициента 1,5", "без учета инфляции 6 %": what leads to a measure.
TAKEN_INTO: Final = frozenset(
    "учетом учета применением применения условии использованием введением введении установлением установлении".split()
)
