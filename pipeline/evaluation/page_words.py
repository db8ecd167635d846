"""Sentences for pages of our own making: plain policy prose in Russian, Kazakh and English.

``{n}``, ``{m}`` are numbers and ``{y}``, ``{z}`` years that differ from page to page, so that no
page is known by heart.
"""

from random import Random
from typing import Final

RUSSIAN: Final = (
    "Правительство Республики Казахстан постановляет утвердить прилагаемые Правила.",
    "Министерству финансов выделить из резерва {n},{m} млн тенге на строительство школы.",
    "Центральным исполнительным органам принять меры, вытекающие из настоящего постановления.",
    "Контроль за исполнением настоящего приказа возложить на курирующего вице-министра.",
    "Доля возобновляемых источников энергии к {y} году достигнет {m} процентов.",
    "Настоящее решение вводится в действие по истечении десяти календарных дней.",
    "В {y} году объём инвестиций составил {n} тенге, что на {m}% больше уровня прошлого года.",
    "Уполномоченный орган осуществляет государственное регулирование в пределах компетенции.",
    "Социально-экономическое развитие регионов остаётся приоритетом бюджетной политики.",
    "Акимам областей обеспечить информирование населения о порядке предоставления услуг.",
    "Срок рассмотрения заявления не должен превышать {m} рабочих дней со дня его поступления.",
    "Размер пособия исчисляется в соответствии с законодательством и ежегодно индексируется.",
    "Сведения представляются ежеквартально, не позднее {m} числа следующего месяца.",
    "Стратегический план на {y}-{z} годы разработан с учётом предложений общественности.",
    "Площадь орошаемых земель увеличилась с {m} до {n} гектаров благодаря новым каналам.",
    "Физические и юридические лица вправе обжаловать действия должностных лиц в суде.",
)
KAZAKH: Final = (
    "Қазақстан Республикасының Үкіметі қоса беріліп отырған қағидаларды бекітуге қаулы етеді.",
    "Қаржы министрлігіне мектеп салу үшін резервтен {n} млн теңге бөлінсін.",
    "Өңірлердің әлеуметтік-экономикалық дамуы бюджет саясатының басым бағыты болып қалады.",
    "Осы бұйрықтың орындалуын бақылау жетекшілік ететін вице-министрге жүктелсін.",
    "{y} жылға қарай жаңартылатын энергия көздерінің үлесі {m} пайызға жетеді.",
    "Осы шешім алғаш ресми жарияланған күнінен кейін он күн өткен соң қолданысқа енгізіледі.",
    "{y} жылы инвестициялар көлемі {n} теңгені құрады, бұл өткен жылдан {m}% артық.",
    "Уәкілетті орган өз құзыреті шегінде мемлекеттік реттеуді жүзеге асырады.",
    "Облыстардың әкімдері қызмет көрсету тәртібі туралы халықты хабардар етуді қамтамасыз етсін.",
    "Өтінішті қарау мерзімі ол келіп түскен күннен бастап {m} жұмыс күнінен аспауға тиіс.",
    "Жәрдемақы мөлшері заңнамаға сәйкес есептеледі және жыл сайын индекстеледі.",
    "{y}-{z} жылдарға арналған стратегиялық жоспар жұртшылықтың ұсыныстарын ескере отырып жасалды.",
    "Суармалы жерлердің ауданы жаңа арналардың арқасында {m} гектардан {n} гектарға дейін өсті.",
    "Жеке және заңды тұлғалар лауазымды адамдардың әрекеттеріне сотқа шағымдануға құқылы.",
)
ENGLISH: Final = (
    "The Government of the Republic of Kazakhstan hereby approves the attached Rules.",
    "In {y} the volume of investment reached {n} tenge, which is {m}% above the previous year.",
    "The authorised body shall publish the report within {m} working days of its approval.",
    "Regional development remains a priority of the budget policy for {y}-{z}.",
    "Citizens may appeal against the decisions of officials in accordance with the law.",
    "The share of renewable energy is expected to reach {m} percent by {y}.",
    "Local executive bodies shall inform the population of the services provided.",
    "This order shall enter into force ten calendar days after its first publication.",
)
SENTENCES: Final = {"ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH}
ROWS: Final = {
    "ru": "Доходы|Расходы|Трансферты|Сельское хозяйство|Промышленность|Образование|Здравоохранение"
    "|Транспорт и связь|Охрана окружающей среды|Культура и спорт|Жилищное строительство",
    "kk": "Кірістер|Шығыстар|Ауыл шаруашылығы|Өнеркәсіп|Білім беру|Денсаулық сақтау"
    "|Көлік және байланыс|Қоршаған ортаны қорғау|Мәдениет және спорт|Тұрғын үй құрылысы",
    "en": "Revenue|Expenditure|Agriculture|Industry|Education|Health care|Transport|Environment",
}


def sentence(language: str, chance: Random) -> str:
    """Return a sentence with its numbers filled in."""
    year = chance.randint(2001, 2027)
    return chance.choice(SENTENCES[language]).format(
        n=f"{chance.randint(100, 9999)} {chance.randint(100, 999)}",
        m=chance.randint(2, 97),
        y=year,
        z=year + chance.randint(1, 5),
    )


def paragraph(language: str, chance: Random, sentences: int = 4) -> str:
    """Return a paragraph of about so many sentences."""
    count = max(1, sentences + chance.randint(-1, 1))
    return " ".join(sentence(language, chance) for _ in range(count))


def row_names(language: str, chance: Random, count: int) -> list[str]:
    """Return the names of `count` rows of a table, each another."""
    return chance.sample(ROWS[language].split("|"), count)
