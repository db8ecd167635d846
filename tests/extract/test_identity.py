"""What a document is: its title among the heads of the first page, and the act of its own."""

from dataclasses import dataclass, replace
from typing import Final

import pytest

from pipeline.extract.grammars import extract
from pipeline.extract.identity import identity, with_keys, with_titles
from pipeline.records import Act, Cell, Identity, Law, Segment, SegmentKind

H: Final = "heading"
P: Final = "paragraph"
L: Final = "list_item"
_BODY = "За год объем работ вырос на 12 процентов, открыто семь новых предприятий области."


@dataclass(frozen=True)
class Case:
    """The first segments of a document as kind and text; its title; type, number, date of its act."""

    name: str
    language: str
    segments: tuple[tuple[SegmentKind, str], ...]
    title: str
    act: tuple[str, str, str] = ("", "", "")


CASES = (
    Case("a translation of the registry: with an article, in the registry's words", "en", (
        (H, "On honey and beekeeping"), (P, "Updated Unofficial translation"),
        (P, "The Law of the Republic of Kazakhstan dated 12 March 2002 № 303-II."),
        (P, "Article 1. This Law governs relations in the keeping of bees."),
    ), "On honey and beekeeping", ("law", "303-II", "2002-03-12")),
    Case("the word for the act said twice", "en", (
        (H, "On honey"), (P, "Law of the Republic of Kazakhstan Law № 303-II LRK dated March 12, 2002."),
    ), "On honey", ("law", "303-II", "2002-03-12")),
    Case("an order whose registration is a sentence of its own", "en", (
        (H, "On approval of the Rules for keeping bees"), (P, "New Unofficial translation"),
        (P, "The Order of the Minister of Agriculture of the Republic of Kazakhstan No. 41 dated November 3, "
            "2016. It was registered with the Ministry of Justice on December 7, 2016 No. 14487."),
    ), "On approval of the Rules for keeping bees", ("order", "41", "2016-11-03")),
    Case("a day on which something happened is no title", "en", (
        (H, "Strategy of the Union of Beekeepers for 2020-2025"),
        (P, "On Friday, January 27, Astana hosted the Forum of Beekeepers, organized by the Union."),
    ), "Strategy of the Union of Beekeepers for 2020-2025"),
    Case("nor is another such day", "en", (
        (H, "Completion Report"), (P, "On May 20, 2020 the Union approved a project on the reconstruction of hives."),
    ), "Completion Report"),
    Case("what an act is about, in another translation", "en", (
        (P, "Document from a database of laws"), (H, "ORDER OF THE MINISTER OF AGRICULTURE OF THE REPUBLIC OF KAZAKHSTAN"),
        (P, "of November 19, 2019 No. 90"), (H, "About approval of Rules of forming of hives"),
    ), "About approval of Rules of forming of hives", ("order", "90", "2019-11-19")),
    Case("what a report of a bank is about", "en", (
        (H, "Completion Report"), (H, "Project Number: 46145-001"), (H, "Loan Number: 2916 August 2018"),
        (H, "Kazakhstan: Corridor 3 Road Improvement Project"),
    ), "Kazakhstan: Corridor 3 Road Improvement Project"),
    Case("a resolution that was abolished", "en", (
        (H, "On honey"), (P, "Decree of the Government of the Republic of Kazakhstan dated December 31, 2015 No. 1200. "
            "Abolished by the Decree of the Government of the Republic of Kazakhstan dated July 14, 2023 No. 587"),
    ), "On honey", ("resolution", "1200", "2015-12-31")),
    Case("a decision registered with a department of a region, no longer in force", "kk", (
        (H, "Аудандық бюджет туралы"), (P, "Күшін жойған"),
        (P, "Түркістан облысы Сайрам аудандық мәслихатының 2016 жылғы 19 шілдедегі № 29 шешімі. Түркістан "
            "облысының Әділет департаментінде 2016 жылғы 25 шілдеде № 3811 болып тіркелді."),
    ), "Аудандық бюджет туралы", ("decision", "29", "2016-07-19")),
    Case("a record of the state register", "ru", (
        (H, "О правилах содержания пасек"), (P, "Статус:\nНовый"), (P, "Сведения об акте:"),
        (P, "Постановление акимата Костанайской области от 16 января 2009 года № 14. Зарегистрировано "
            "Департаментом юстиции Костанайской области 26 января 2009 года № 3666"),
    ), "О правилах содержания пасек", ("resolution", "14", "2009-01-16")),
    Case("a joint order, both halves on one line", "ru", (
        (P, "Совместный приказ Министра энергетики Республики Казахстан от 23 ноября 2023 года № 410 и Министра "
            "национальной экономики Республики Казахстан от 24 ноября 2023 года № 180. Зарегистрирован в Министерстве "
            "юстиции Республики Казахстан 28 ноября 2023 года № 33685"),
        (H, "Об утверждении критериев осмотра пасек"),
    ), "Об утверждении критериев осмотра пасек", ("order", "410", "2023-11-23")),
    Case("a list of acts is none of them", "ru", (
        (H, "Нормативная база"), (P, "Постановление Правительства Республики Казахстан от 8 сентября 2017 года № 554"),
        (P, "Указ Президента Республики Казахстан от 4 июля 2009 года № 842"),
    ), "Нормативная база"),
    Case("the letters behind the number as translations have them", "en", (
        (H, "On digital bees"), (P, "The Law of the Republic of Kazakhstan dated January 9, 2026 No. 256-VIII SAM"),
    ), "On digital bees", ("law", "256-VIII", "2026-01-09")),
    Case("the day behind the word for the act, as resolutions of the nineties have it", "kk", (
        (H, "Шалғай ауылдар туралы"), (P, "Қазақстан Республикасы Үкіметінің қаулысы. 1998 жылғы 21 қаңтар N 65"),
        (P, "Қазақстан Республикасының Үкіметі қаулы етеді:"),
    ), "Шалғай ауылдар туралы", ("resolution", "65", "1998-01-21")),
    Case("who approved it is no title", "ru", (
        (H, "Утверждено приказом Министра труда от 26 сентября 2013 года № 463"),
        (H, "Положение о совете пчеловодов"), (P, _BODY),
    ), "Положение о совете пчеловодов"),
    Case("nor is the word alone", "kk", (
        (H, "МАҚҰЛДАНДЫ"), (H, "ДИРЕКТОРЛАР КЕҢЕСІ ТУРАЛЫ ЕРЕЖЕ"), (P, "Кеңес жылына алты рет жиналады."),
    ), "ДИРЕКТОРЛАР КЕҢЕСІ ТУРАЛЫ ЕРЕЖЕ"),
    Case("what news say was approved", "ru", (
        (H, "Утвержден план развития пчеловодства до 2029 года"), (P, _BODY),
    ), "Утвержден план развития пчеловодства до 2029 года"),
    Case("the state of a text is no title", "ru", (
        (H, "Утратил силу"), (H, "О пчеловодстве"), (P, _BODY),
    ), "О пчеловодстве"),
    Case("a law that a bulletin speaks of is not the bulletin", "kk", (
        (H, "Аймақтың еңбек нарығы: 2024 жылғы I тоқсан"),
        (P, "«Халықты жұмыспен қамту туралы» 2016 жылғы 6 сәуірдегі № 482-V Заңның күші жойылып, оның "
            "нормалары жаңа кодекске көшті."),
    ), "Аймақтың еңбек нарығы: 2024 жылғы I тоқсан"),
    Case("a law in two languages, side by side, that cites another", "ru", (
        (H, "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН О пчеловодстве"),
        (H, "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ Ара шаруашылығы туралы"),
        (P, "Орган ведет реестр по Закону от 16 января 2001 года № 142 «О некоммерческих организациях»."),
        (P, "Уәкілетті орган кодекстің 34-бабына және «Коммерциялық емес ұйымдар туралы» "
            "2001 жылғы 16 қаңтардағы № 142 Заңға сәйкес тізілім жүргізеді."),
    ), "О пчеловодстве"),
    Case("nor are the acts that a report lists", "ru", (
        (H, "Обзор рынка меда"), (P, "Нормативная база:"),
        (L, "– Закон Республики Казахстан от 12 марта 2002 года № 303;"),
        (P, "Закон Республики Казахстан от 8 июля 2005 года № 66"),
    ), "Обзор рынка меда"),
    Case("a decision: who, what, when on two lines", "kk", (
        (H, "Түркістан облысы Сайрам аудандық мәслихатының шешімі"),
        (P, "2023 жылғы 25 желтоқсан № 13-82/VIII"), (H, "Аудандық бюджет туралы"),
        (P, "Қазақстан Республикасы Бюджет кодексінің 9-бабына сәйкес Сайрам аудандық мәслихаты ШЕШІМ ҚАБЫЛДАДЫ:"),
    ), "Аудандық бюджет туралы", ("decision", "13-82/VIII", "2023-12-25")),
    Case("years first, with a hyphen, are no number of a part", "kk", (
        (H, "2024-2026 жылдарға арналған аудандық бюджет туралы"), (P, "Жеті жоба 12 ауылда аяқталды."),
    ), "2024-2026 жылдарға арналған аудандық бюджет туралы"),
    Case("the same in Russian, with its place", "ru", (
        (H, "Решение Сайрамского районного маслихата Туркестанской области"),
        (P, "от 25 декабря 2023 года № 13-82/VIII село Аксукент"), (H, "О районном бюджете"),
        (P, "В соответствии со статьей 9 Бюджетного кодекса маслихат РЕШИЛ:"),
    ), "О районном бюджете", ("decision", "13-82/VIII", "2023-12-25")),
    Case("a report on a decision is none", "ru", (
        (H, "Отчет об исполнении решения маслихата"), (P, "25 декабря 2023 года № 4"), (P, _BODY),
    ), "Отчет об исполнении решения маслихата"),
    Case("minutes of a council at an akimat", "kk", (
        (H, "Маңғыстау облысы әкімдігінің жанындағы Кәсіпкерлік мәселелері жөніндегі кеңестің № 3 ХАТТАМАСЫ"),
        (P, "Ақтау қ. 2024 жылғы 19 маусым"), (P, "Баяндамашы 12 жобаны атады, жетеуі аяқталды."),
    ), "Маңғыстау облысы әкімдігінің жанындағы Кәсіпкерлік мәселелері жөніндегі кеңестің № 3 ХАТТАМАСЫ"),
    Case("the cover of a bank's paper", "en", (
        (H, "Document of the World Bank"), (H, "Report No: PAD9"), (H, "PROJECT APPRAISAL DOCUMENT"),
        (H, "ON A"), (H, "PROPOSED LOAN TO THE REPUBLIC OF KAZAKHSTAN"), (P, "FOR A"),
        (H, "SUSTAINABLE BEEKEEPING PROJECT"), (H, "April 9, 2021"),
    ), "PROJECT APPRAISAL DOCUMENT ON A PROPOSED LOAN TO THE REPUBLIC OF KAZAKHSTAN FOR A "
       "SUSTAINABLE BEEKEEPING PROJECT"),
    Case("the time that a bulletin is about", "ru", (
        (H, "Инвестиции в жилищное строительство"), (H, "январь-июнь 2024 года"), (P, _BODY),
    ), "Инвестиции в жилищное строительство январь-июнь 2024 года"),
    Case("the year of a report", "ru", (
        (H, "ГОДОВОЙ ОТЧЕТ"), (P, "2023"), (H, "Обращение председателя"), (P, _BODY),
    ), "ГОДОВОЙ ОТЧЕТ 2023"),
    Case("a year is no part of a strategy's name", "ru", (
        (H, "Стратегия развития туризма"), (P, "2023"), (P, _BODY),
    ), "Стратегия развития туризма"),
    Case("a line that goes on small", "en", (
        (H, "Voluntary Review of the Water Sector"),
        (P, "on the implementation of the agenda for irrigation"), (H, "Foreword"),
        (P, "Output of the works grew by 12 percent over the year, and seven plants were opened."),
    ), "Voluntary Review of the Water Sector on the implementation of the agenda for irrigation"),
    Case("the codes of subject stand above the title of an article", "ru", (
        (H, "ЭКОНОМИКА И УПРАВЛЕНИЕ"), (P, "УДК 338.2 МРНТИ 06.52.13"),
        (H, "Эффективность вложений в сельские дороги"), (P, _BODY),
    ), "Эффективность вложений в сельские дороги"),
    Case("codes below the title are no end of it", "ru", (
        (H, "Эффективность вложений в сельские дороги"), (P, "УДК 338.2"), (P, _BODY),
    ), "Эффективность вложений в сельские дороги"),
    Case("the kind alone above the title", "ru", (
        (H, "АНАЛИТИЧЕСКАЯ ЗАПИСКА"), (H, "Занятость в сельских районах: барьеры"), (P, _BODY),
    ), "Занятость в сельских районах: барьеры"),
    Case("who wrote it stands between a rubric and the title", "ru", (
        (H, "УДК 338.2"), (P, "Ли А.Б."), (H, "О цене мёда в горных сёлах"), (P, _BODY),
    ), "О цене мёда в горных сёлах"),
    Case("minutes of a body", "ru", (
        (H, "ПРОТОКОЛ заседания Национального совета по науке при Президенте Республики Казахстан"),
        (P, "г. Астана 12 апреля 2024 года № 2"), (P, _BODY),
    ), "ПРОТОКОЛ заседания Национального совета по науке при Президенте Республики Казахстан",
        ("protocol", "2", "2024-04-12")),
    Case("what a body did, in Kazakh", "kk", (
        (H, "Қазақстан Республикасы Энергетика министрлігінің 2024 жылғы қызметінің қорытындысы"),
        (H, "Мұнай және газ"), (P, "Өндіріс көлемі 12 пайызға өсіп, жеті жаңа кәсіпорын ашылды."),
    ), "Қазақстан Республикасы Энергетика министрлігінің 2024 жылғы қызметінің қорытындысы"),
    Case("an unofficial translation", "en", (
        (H, "On Approval of the Rules for Audits of Water Works"),
        (P, "Unofficial translation Order of the Minister of Ecology of the Republic of Kazakhstan dated "
            "August 3, 2021 No. 288. Registered in the Ministry of Justice on August 6, 2021 No. 23871."),
        (P, "In accordance with the Code I HEREBY ORDER:"),
    ), "On Approval of the Rules for Audits of Water Works", ("order", "288", "2021-08-03")),
    Case("letterhead", "ru", (
        (H, "МИНИСТЕРСТВО ФИНАНСОВ РЕСПУБЛИКИ КАЗАХСТАН"), (H, "ПРИКАЗ"),
        (P, "3 апреля 2023 года № 311 город Астана"),
        (H, "Об утверждении формы отчета"), (P, "В соответствии с Бюджетным кодексом ПРИКАЗЫВАЮ:"),
    ), "Об утверждении формы отчета", ("order", "311", "2023-04-03")),
    Case("letterhead with the number first", "ru", (
        (H, "МИНИСТР ВОДНЫХ РЕСУРСОВ РЕСПУБЛИКИ КАЗАХСТАН"), (H, "ПРИКАЗ"),
        (P, "г. Астана № 147-НҚ от 12 июля 2024 года"),
        (H, "Об утверждении формы отчета"), (P, "В соответствии с Водным кодексом ПРИКАЗЫВАЮ:"),
    ), "Об утверждении формы отчета", ("order", "147-НҚ", "2024-07-12")),
    Case("number first, then the place", "kk", (
        (H, "БҰЙРЫҚ"), (P, "№ 52-НҚ Астана қаласы 2024 жылғы 12 шілде"),
        (H, "Есеп нысанын бекіту туралы"), (P, "Су кодексіне сәйкес БҰЙЫРАМЫН:"),
    ), "Есеп нысанын бекіту туралы", ("order", "52-НҚ", "2024-07-12")),
    Case("a number of the text below", "ru", (
        (H, "ПРИКАЗ"), (H, "Об утверждении формы отчета"),
        (P, "Приложение № 5 от 12 июля 2024 года к протоколу признать утратившим силу."),
    ), "Об утверждении формы отчета"),
    Case("the law cited first is not the order", "ru", (
        (H, "ПРИКАЗ"),
        (P, "В соответствии с Законом Республики Казахстан от 11 июля 1997 года № 151 ПРИКАЗЫВАЮ:"),
        (L, "1. Провести конкурс."),
    ), ""),
    Case("as the registry prints it", "kk", (
        (H, "Ара шаруашылығы туралы"),
        (P, "Қазақстан Республикасының 2002 жылғы 12 наурыздағы № 303 Заңы."), (H, "1-бап. Мақсаты"),
    ), "Ара шаруашылығы туралы", ("law", "303", "2002-03-12")),
    Case("a law by its letterhead", "ru", (
        (H, "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН"), (H, "О племенном деле"),
        (P, "г. Астана, 9 июля 2012 года, № 278-IV"), (P, "Настоящий Закон регулирует отношения."),
    ), "О племенном деле", ("law", "278-IV", "2012-07-09")),
    Case("changes are no date of the code", "ru", (
        (H, "КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН"), (H, "О здоровье рыб"),
        (P, "(с изменениями и дополнениями от 3 мая 2022 года № 118-VII)"), (H, "Раздел I. Общее"),
    ), "О здоровье рыб"),
    Case("number and title in one piece", "ru", (
        (H, "Совместный приказ Министра труда Республики Казахстан от 2 июня 2021 года № 70 и "
            "Министра финансов Республики Казахстан от 3 июня 2021 года № 512 Об утверждении "
            "критериев отбора"),
        (P, _BODY),
    ), "Об утверждении критериев отбора"),
    Case("a title that begins with another act", "kk", (
        (P, "«Ара шаруашылығы туралы» Қазақстан Республикасы Үкіметінің 2018 жылғы 3 мамырдағы № 240 "
            "қаулысына өзгеріс енгізу туралы"),
        (P, "Қазақстан Республикасы Үкіметінің 2020 жылғы 5 маусымдағы № 350 қаулысы."),
        (P, "Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:"),
        (H, "Қазақстан Республикасының Премьер-Министрі"),
    ), "«Ара шаруашылығы туралы» Қазақстан Республикасы Үкіметінің 2018 жылғы 3 мамырдағы № 240 "
       "қаулысына өзгеріс енгізу туралы", ("resolution", "350", "2020-06-05")),
    Case("the verb of the preamble is no letterhead", "kk", (
        (P, "Қазақстан Республикасы Президенті мен Үкіметі актілерінің жинағында жариялануға тиіс"),
        (P, "«Үкімет туралы» заңның 5-бабына сәйкес ҚАУЛЫ ЕТЕМІН:"),
        (L, "1. «Бал туралы» 2006 жылғы 17 наурыздағы № 67 Жарлығына өзгеріс енгізілсін."),
    ), ""),
    Case("status lines of a registry", "ru", (
        (H, "О развитии пчеловодства"),
        (P, "Указ Президента Республики Казахстан от 4 июня 2009 года № 831 Действующий "
            "Подлежит опубликованию в Собрании актов"),
        (P, "В целях развития отрасли ПОСТАНОВЛЯЮ:"),
    ), "О развитии пчеловодства", ("decree", "831", "2009-06-04")),
    Case("cover of a programme", "ru", (
        ("approval", "Утверждена постановлением Правительства от 7 июня 2019 года № 398"),
        (H, "ГОСУДАРСТВЕННАЯ ПРОГРАММА"), (H, "развития рыбного хозяйства на 2020–2024 годы"),
        (H, "Астана, 2019 год"), (H, "Содержание"),
    ), "ГОСУДАРСТВЕННАЯ ПРОГРАММА развития рыбного хозяйства на 2020–2024 годы", ("programme", "", "")),
    Case("contents at the side of a web page", "ru", (
        (P, "Текст История изменений Ссылки"), (H, "Содержание"), (H, "Глава 1. Общие положения"),
        (H, "Об утверждении Правил учёта ульев"),
        (P, "Приказ Министра сельского хозяйства Республики Казахстан от 18 марта 2024 года № 97"), (P, _BODY),
    ), "Об утверждении Правил учёта ульев", ("order", "97", "2024-03-18")),
    Case("the place is no part of it", "ru", (
        (H, "ПЛАН РАЗВИТИЯ АБАЙСКОГО РАЙОНА НА 2022–2026 ГОДЫ г. Абай, 2021 год"), (P, _BODY),
    ), "ПЛАН РАЗВИТИЯ АБАЙСКОГО РАЙОНА НА 2022–2026 ГОДЫ"),
    Case("article", "kk", (
        (P, "ҒТАМР 06.52.13"), (H, "БАЛ ӨНДІРІСІН ДАМЫТУ"), (H, "Экономика институты, Алматы"),
        (P, "Түйін. Мақалада бал өндірісі қаралды."),
    ), "БАЛ ӨНДІРІСІН ДАМЫТУ"),
    Case("report", "en", (
        (P, "POLICY NOTE No. 4"), (H, "Beekeeping in the Steppe"), (H, "Key messages"),
        (P, "Honey output grew by 12 percent in 2023."),
    ), "Beekeeping in the Steppe"),
    Case("standard", "ru", (
        (P, "СТ РК 1010-2011"), (H, "НАЦИОНАЛЬНЫЙ СТАНДАРТ РЕСПУБЛИКИ КАЗАХСТАН"),
        (H, "Мед натуральный. Общие требования"), (P, "Издание официальное"),
    ), "Мед натуральный. Общие требования"),
    Case("no heading, one short line", "ru", ((P, "Справка о работе пасек"), (P, _BODY)),
         "Справка о работе пасек"),
    Case("no title: a letter", "ru", ((P, _BODY), (P, _BODY)), ""),
    Case("no title: an answer", "ru", (
        (H, "тел. +7 (7172) 55-00-00"), (H, "блогы тел. %7 78-68"), (P, "№ 04-12/5381 от 06.08.2025 г."), (H, "ТОО «Пасечник Алтая и"),
        (P, "На № 27-1/1846 от 21 июля 2025 года"), (P, _BODY),
    ), ""),
    Case("what an answer is about", "ru", (
        (P, "На № 27-1/1846 от 21 июля 2025 года"), (H, "О тарифах на мёд"), (P, _BODY),
    ), "О тарифах на мёд"),
    Case("a hive by its number is no answer", "ru", (
        (H, "Обзор пасек Алтая"), (P, "На № 3 участке пасеки мёда собрали вдвое больше, чем в прошлом году."), (P, _BODY),
    ), "Обзор пасек Алтая"),
    Case("years and place are part of it", "ru", (
        (H, "План развития пасек"), (P, "на 2021–2025 годы по Алтаю и Тарбагатаю"), (P, _BODY),
    ), "План развития пасек на 2021–2025 годы по Алтаю и Тарбагатаю"),
    Case("a phone in a title", "en", ((H, "Phone services for beekeepers"), (P, _BODY)), "Phone services for beekeepers"),
    Case("press release", "en", (
        (P, "PRESS RELEASE"), (P, "Beekeepers summed up the first half of 2025"), (P, "Honey output grew by 12 percent."),
    ), "Beekeepers summed up the first half of 2025"),
    Case("the day is no part of it", "ru", (
        (H, "АКТ проверки пасек город Актау, 5 мая 2024 года"), (P, _BODY),
    ), "АКТ проверки пасек"),
    Case("the units are no part of it", "ru", (
        (H, "Сведения о заболеваемости пчёл за 2024 год"), (P, "на 100 тыс. ульев"), (P, _BODY),
    ), "Сведения о заболеваемости пчёл за 2024 год"),
    Case("no spaces but those that break no line", "kk", (
        (H, "Бал жинау қағидаларын бекіту туралы"),
        (P, "Қазақстан Республикасының Денсаулық сақтау министрінің м.а. 2024 жылғы 18 желтоқсандағы № ҚР ДСМ-104 бұйрығы. "
            "Қазақстан Республикасының Әділет министрлігінде 2025 жылғы 6 қаңтарда № 35590 болып тіркелді".replace(" ", "\xa0")),
    ), "Бал жинау қағидаларын бекіту туралы", ("order", "ҚР ДСМ-104", "2024-12-18")),
    Case("the number of an order before its day", "ru", (
        (H, "ПРИКАЗ"), (P, "город Павлодар № 118-ОД 27 ноября 2024 года"), (H, "Об утверждении цен на мёд"), (P, _BODY),
    ), "Об утверждении цен на мёд", ("order", "118-ОД", "2024-11-27")),
    Case("a number with stops in it", "kk", (
        (H, "БҰЙРЫҚ"), (P, "2019 жылғы 5 мамыр № 19-42-3.3.7"), (H, "Бал бағасын бекіту туралы"), (P, "Бал таза."),
    ), "Бал бағасын бекіту туралы", ("order", "19-42-3.3.7", "2019-05-05")),
    Case("a place before N", "ru", (
        (H, "ПРИКАЗ"), (P, "5 мая 2009 года г. Павлодар N 246"), (H, "Об утверждении цен на мёд"), (P, _BODY),
    ), "Об утверждении цен на мёд", ("order", "246", "2009-05-05")),
    Case("where it was registered, without the genitive", "kk", (
        (H, "Бал бағасын бекіту туралы"),
        (P, "Қазақстан Республикасы Қаржы министрінің 2019 жылғы 5 мамырдағы № 52 бұйрығы. "
            "Қазақстан Республикасы Әділет министрлігінде 2019 жылы 17 мамырда № 1277 тіркелді"),
    ), "Бал бағасын бекіту туралы", ("order", "52", "2019-05-05")),
    Case("the head of an office", "kk", (
        (H, "Бал жинау қағидаларын бекіту туралы"),
        (P, "Қазақстан Республикасы Президенті Әкімшілігі Басшысының 2019 жылғы 5 мамырдағы № 19-01-38.3 бұйрығы"),
    ), "Бал жинау қағидаларын бекіту туралы", ("order", "19-01-38.3", "2019-05-05")),
    Case("but not of the order that it belongs to", "ru", (
        (H, "ПРИКАЗ"), (P, "Приложение к приказу № 118-ОД 27 ноября 2024 года"), (H, "Цены на мёд"), (P, _BODY),
    ), "Цены на мёд"),
    Case("no title: a part", "ru", ((H, "Глава 2. Надзор"), (P, _BODY)), ""),
    Case("no title: a table", "ru", (("table_cell", "Район"), ("table_cell", "Пасеки")), ""),
)  # fmt: skip


def _segments(case: Case) -> list[Segment]:
    return [
        Segment(
            number=number,
            page=1,
            kind=kind,
            text=text,
            raw_start=0,
            raw_end=len(text),
            language=case.language,
        )
        for number, (kind, text) in enumerate(case.segments)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_title_and_act(case: Case) -> None:
    segments = _segments(case)
    said = identity(segments, extract(segments))
    act = said.act or Law()
    assert (said.title, (act.act_type, act.number, act.date)) == (case.title, case.act)


def test_of_two_titles_the_one_in_the_language_of_the_text() -> None:
    heads: list[tuple[str, SegmentKind, str]] = [
        ("kk", H, "Ара шаруашылығы туралы"),
        ("ru", H, "О пчеловодстве"),
        ("ru", P, _BODY),
    ]
    segments = [
        Segment(
            number=n, page=1, kind=k, text=t, raw_start=0, raw_end=len(t), language=language
        )
        for n, (language, k, t) in enumerate(heads)
    ]  # fmt: skip
    assert identity(segments, ()).title == "О пчеловодстве"


def test_an_act_that_no_document_cites_has_no_key() -> None:
    own = {"a": Identity(act=Law(act_type="law", act_key="k1")), "b": Identity(title="Report")}
    kept = with_keys(own, lambda law: law, [Act(act_key="k1")])
    assert kept == own
    assert with_keys(own, lambda law: law, [])["a"].act == Law(act_type="law")


def test_an_act_has_the_title_of_the_document_that_it_is() -> None:
    own = Law(act_type="law", act_key="k1")
    said = [Identity(title="О меде (с изменениями от 02.03.2020 г.)", language="ru", act=own),
            Identity(title="Справка", language="kk", act=own)]  # fmt: skip
    assert with_titles([Act(act_key="k1"), Act(act_key="k2")], said) == (
        Act(act_key="k1", title_ru="О меде"), Act(act_key="k2"),
    )  # fmt: skip
    later = Law(act_type="order", number="518", act_key="k2")
    of_later = Identity(title="О внесении изменений в приказ № 518", language="ru", act=later)
    assert with_titles([Act(act_key="k2", number="518")], [of_later])[0].title_ru == ""
    cited = Act(act_key="k1", title_ru="О пчелах")
    assert with_titles([cited], said) == (cited,)


def test_the_act_of_a_block_of_approval() -> None:
    texts: tuple[tuple[SegmentKind, str], ...] = (
        ("approval", "Утверждены приказом Министра труда от 10 мая 2021 года № 160"),
        (H, "Правила отбора"),
        (P, "Разработаны согласно Закону Республики Казахстан от 6 апреля 2016 года № 480-V."),
    )
    segments = _segments(Case("rules", "ru", texts, "Правила отбора"))
    said = identity(segments, extract(segments))
    assert said.act == Law(act_type="rules")
    assert with_keys({"a": said}, lambda law: law, [])["a"].act == said.act
    assert said.approved_by is not None
    assert (said.approved_by.number, said.approved_by.date) == ("160", "2021-05-10")


def test_what_an_act_approved_is_of_the_kind_that_its_title_names() -> None:
    texts: tuple[tuple[SegmentKind, str], ...] = (
        ("approval", "Утверждено приказом Министра труда от 10 мая 2021 года № 160"),
        (H, "Заявление о записи пасеки"),
        (P, _BODY),
    )
    segments = _segments(Case("a form", "ru", texts, ""))
    assert identity(segments, extract(segments)).act is None


def test_a_row_of_a_table_is_not_the_act_that_a_document_is() -> None:
    texts: tuple[tuple[SegmentKind, str], ...] = (
        (H, "Сравнительная таблица к проекту Закона о пчеловодстве"),
        ("table_cell", "Действующая редакция"),
        ("table_cell", "Налоговый кодекс Республики Казахстан от 18 июля 2025 года № 214-VIII"),
    )
    segments = [
        replace(s, cell=Cell(table=0, row=row, column=0)) if row >= 0 else s
        for row, s in enumerate(_segments(Case("table", "ru", texts, "")), -1)
    ]
    assert identity(segments, extract(segments)).act is None


def test_no_act_approves_itself() -> None:
    texts: tuple[tuple[SegmentKind, str], ...] = (
        (H, "Решение Сайрамского районного маслихата"),
        (P, "25 декабря 2023 года № 13-82/VIII"),
        (H, "О районном бюджете"),
        (P, "В соответствии с Бюджетным кодексом маслихат РЕШИЛ:"),
        ("approval", "Приложение 1 к решению Сайрамского районного маслихата от 25 декабря 2023 года № 13-82/VIII"),
    )  # fmt: skip
    segments = _segments(Case("decision", "ru", texts, "О районном бюджете"))
    said = identity(segments, extract(segments))
    assert said.act is not None
    assert said.act.number == "13-82/VIII"
    assert said.approved_by is None


def test_no_more_is_read_than_the_beginning() -> None:
    segments = (
        Segment(number=n, page=1, kind=P, text="Мед", raw_start=0, raw_end=3, language="ru")
        for n in range(1000)
    )
    identity(segments, ())
    assert next(segments).number < 500
