"""Sentences of legal prose: cases as data, the sign `|` standing where one ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sentences import sentence_spans

CASES = [
    # plain ends
    ("ru", "Закон принят.| Он вступает в силу с 1 января 2016 года."),
    ("kk", "Заң қабылданды.| Ол 2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."),
    ("en", "The Law was adopted.| It enters into force on 1 January 2016."),
    ("ru", "Что делать?| Нужен закон!| Его примут…| Скоро."),
    # years and units
    ("ru", "Закон от 31 октября 2015 г. № 379-V действует."),
    ("ru", "В 2015 г. Правительство Республики Казахстан утвердило план.| План исполнен."),
    ("ru", "План утверждён в 2015 г.| В нём пять разделов."),
    ("ru", "В 2016-2019 гг. Министерство построило 25 школ."),
    ("ru", "Выделено 5 млн. тенге и 3 млрд.| Из них освоена половина."),
    ("kk", "2015 ж. Қазақстан Республикасы бағдарламаны бекітті.| Бұл маңызды."),
    ("kk", "Бағдарлама 2015 ж. қабылданды."),
    ("kk", "2016-2019 жж. 25 мектеп салынды."),
    ("kk", "XX ғ. Қазақстанда өнеркәсіп дамыды."),
    # provisions
    ("ru", "Согласно п. 3 ст. 7 Закона договор расторгается.| См. Приложение 2."),
    ("ru", "Согласно подп. 2) п. 5 гл. IV договор заключён."),
    ("en", "Pursuant to Art. 7 of Law No. 379-V, the contract is void.| See Annex 2."),
    ("en", "The answer is no.| We continue."),
    ("en", "It cites e.g. Article 5, i.e. Section 2 of the Code, and pp. 12-14 of Vol. 3."),
    # et cetera
    ("ru", "Строятся школы, больницы и т.д.| Работы идут."),
    ("ru", "Строятся школы, больницы и др. объекты."),
    ("kk", "Мектептер, ауруханалар және т.б.| Жұмыс жүріп жатыр."),
    ("kk", "Мектептер, ауруханалар және т.б. нысандар салынуда."),
    ("en", "Schools, hospitals, etc.| Work goes on."),
    # names
    ("ru", "Указ подписал Н. А. Назарбаев.| Он вступил в силу."),
    ("kk", "Жарлыққа Қ.-Ж. К. Тоқаев қол қойды.| Ол күшіне енді."),
    ("ru", "Работу вёл к.ю.н. Ахметов, и.о. Министра юстиции."),
    ("ru", "Проживает по адресу: г. Алматы, ул. Абая, д. 5, кв. 7."),
    ("kk", "Мекенжайы: Астана қ. Мәңгілік Ел даңғ., 8-үй."),
    ("en", "Mr. Smith met Dr. Jones of Acme Inc. in Astana."),
    # list numbers
    ("ru", "1. Настоящий Закон регулирует отношения.| 2. Он действует."),
    ("ru", "12-1. Утвердить Правила.| 13. Контроль возложить на Министерство."),
    ("kk", "1.2. Қағидалар бекітілсін.| 1.3. Бақылау жүктелсін."),
    ("en", "IV. Final provisions"),
    ("ru", "Глава 5. Заключительные положения"),
    # brackets and quotes
    ("ru", "«Это важно.»| Так сказал министр."),
    ("ru", "Принят Закон (далее – Закон).| Он действует."),
    ("ru", "«Нужен ли закон?» – спросил депутат."),
    # decimals, codes, glued sentences
    ("ru", "Рост составил 2.5 процента.| Это много."),
    ("ru", "Счёт 12.03.2015 закрыт."),
    ("ru", "Глава 5. Общие положения.| Глава 6. Права"),
    ("kk", "5-бап. Мемлекеттік органдар.| 6-бап. Құқықтар"),
    ("ru", "Счёт закрыт.|Новый счёт открыт."),
    ("en", "Inflation was 8.5 percent.| 25 schools were built."),
    # places and streets
    ("ru", "Школы построены в с. Карабулак, п. Ильинка и д. Коянды.| Работы завершены."),
    ("ru", "Вдоль р. Ишим посажены деревья.| Их поливают."),
    ("kk", "Жол Бат. Қазақстанды және Шығ. Сарыарқаны қосады.| Ол жаңа."),
    # units before a capital, years behind their number
    ("ru", "Выделено 5 млн. руб.| Рост составил 3 процента."),
    ("ru", "Площадь равна 120 кв. м.| Здание новое."),
    ("ru", "Выделено 5 млн. 300 тыс. тенге."),
    ("ru", "Приказ от 31.10.2018г. № 652 отменён."),
    ("ru", "На начало 2014г. 3096 хозяйств получили помощь."),
    ("kk", "Жобаға 7 млрд. 200 млн. теңге бөлінді.| Ол аяқталды."),
    # dates written with spaces
    ("ru", "По состоянию на 31.12. 2016 года построено 9 школ.| Все работают."),
    ("ru", "Закон от 06.10. 2003г. № 131 действует."),
    ("kk", "Шарт 4. 10. 2017 күні жасалды.| Ол қолданыста."),
    ("ru", "Срок – до 1 янв. 2020 года.| Ответственный назначен."),
    ("kk", "Мерзімі – 2020 ж. 5 қаң. 10 сағатта.| Ол белгілі."),
    # a label belongs to what it announces
    ("ru", "Закон действует.| Сноска. Статья 5 с изменениями от 29.12.2014.| Статья 6 исключена."),
    ("kk", "Ескерту. 3-бап өзгертілді.| Ол қолданыста."),
    ("en", "Footnote. Article 2 as amended by Law No. 41-VI.| It is in force."),
    # numbered clauses, remarks in brackets
    ("en", "1. This Law applies to loans.| 2. It does not apply to grants."),
    ("kk", "ҚР 2006.29.12. № 209-III Заңымен (бұр. ред. қара) өзгертілді.| Ол күшінде."),
    ("ru", "2. Департаменту (А. Асанов): 1) обеспечить учёт; 2) издать план.| 3. Исполнить."),
    # quotes and brackets hold together
    ("ru", "Принята программа «Дороги. Мосты. Тоннели» на пять лет.| Она действует."),
    ("kk", "«Ескерту. Қорғау. Көмек» акциясы өтті.| Оған мектептер қатысты."),
    ("en", "The plan (Phase 1. Roads) was adopted.| Work began."),
    ("ru", "Он сказал: «Закон нужен. Его ждут.»| Все согласились."),
    # lists within a line, labels, leaders to a page
    ("kk", "Аудандар: 1. Байғанин 2. Темір 3. Шалқар"),
    ("ru", "Области: 1. Абайская 2. Жамбылская 3. Улытауская"),
    ("ru", "Жиын 5.| Работа продолжается."),
    ("ru", "Таблица 2. Расходы бюджета"),
    ("ru", "1.5.2. Раздел VI. «Ресурсы программы» изложить в новой редакции."),
    ("kk", "3-кесте. Бюджет шығыстары.| Кестеде жылдық деректер берілген."),
    ("ru", "Общие положения .......... 8"),
    ("ru", "Построены школы, дороги и пр.| Жители довольны."),
    ("ru", "Строятся дороги, мосты и т. д.| Срок – два года."),
    ("kk", "Жолдар, көпірлер т. б.| Мерзімі – екі жыл."),
    # a closing quote after a space is no sentence
    ("en", 'Visitors came.| They saw the " Golden Man . "'),
    # labels of pictures, tables, measures; headings that run on within a line
    ("ru", "Рис. 4. Рост производства.| Источник: акимат."),
    ("ru", "Табл. 2.1. Доходы бюджета"),
    ("ru", "Основное мероприятие 7. Ремонт школ"),
    ("ru", "Приложение №3. Перечень школ"),
    ("ru", "Исключён пункт 5.| Статья 6 изложена иначе."),
    ("ru", "ОБЩИЕ НОРМЫ Статья 4. Задачи органов"),
    ("en", "Fig. 3. Growth of exports.| Source: central bank."),
    # books: town, publisher and year, volume, pages
    ("ru", "Асанов К. Степь и город. – Алматы: Билик, 2004. – 212 с."),
    ("ru", "Асанов К. Степь и город. Т. 3. – М., 2004. – С. 12-15."),
    ("kk", "Асанов Қ. Дала мен қала. 2-т. – Алматы: Білік, 2004. – 212 б."),
    ("kk", "Асанов Қ. Дала мен қала. – А., 2004. – 12-15-бб."),
    ("kk", "Асанов Қ. Шығармалары. 12 т. – Алматы: Білік, 2004. – Т. 3."),
    ("en", "Lee J. Steppe and City. Vol. 2. – London: Hill, 2004. – 212 p."),
    ("ru", "Работа окончена.| – Когда? – спросил он."),
    # states, money, provisions with a hyphen, extension numbers
    ("en", "The U.S. Embassy opened a library.| It is free."),
    ("en", "The plan was written in the U.S.| It works."),
    ("ru", "Вложено 9 млн. долл. США.| Срок – год."),
    ("ru", "Отпущено 7 тыс. Гкал тепла.| Взыскано 9 тыс. МРП.| Мощность – 4 тыс. МВт."),
    ("ru", "Отпущено 7 тыс.| Вторая очередь закрыта."),
    ("ru", "Вложено 9 млн. долл.| Срок – год."),
    ("kk", "Заңның 9-б. 3-т. сәйкес рұқсат берілді.| Ол күшінде."),
    ("kk", "Мектеп Ак. Асанов көшесінде.| Ол жаңа."),
    ("kk", "Алаңы 90 ш. м.| Ғимарат ескі."),
    ("ru", "Телефон: 70-10-20, вн. 12.| Приём по средам."),
    ("ru", "Это было в XX в.| Затем построили завод."),
    ("ru", "Исполнитель: исп. А. Асанов, доб. 15"),
    ("kk", "Бөлінгені – 2,5 млрд. АҚШ доллары.| Мерзімі – екі жыл."),
    ("kk", "Жолдар, көпірлер ж.т.б.| Жұмыс басталды."),
    ("ru", "Докладчик – член-корр. Асанов.| Он из Астаны."),
    ("ru", "Адрес: инд. 050000, Алматы"),
    ("kk", "2015 j. Qazaqstan jospardy bekitti.| Bul mańyzdy."),
    ("kk", "Mektepter, joldar t.b.| Jumys bastaldy."),
    ("kk", "Jobaǵa 5 mln. teńge bólindi.| Ol aıaqtaldy."),
    ("ru", "Приказ действует с 05.02.2019 г.| Контроль возложен на директора."),
    ("kk", "Бұйрық 2019 ж. 5 ақпанда шықты.| Бақылау директорға жүктелді."),
    ("ru", "Согласно п. 8. Правил заявка подаётся заранее.| Срок – месяц."),
    ("kk", "Абай ат. ҚазҰПУ-де жиын өтті.| Оған студенттер қатысты."),
    ("en", "See Order No. KR ABC-12/2019 of 3 May 2019.| It is in force."),
    ("ru", "Рост был и в 2017–2018 гг.| Прогноз на 2019 год хуже."),
    ("en", "The ratio was about 4:1.| It rose."),
    # an empty line
    ("ru", "ПОСТАНОВЛЯЮ|\n\nУтвердить план"),
    ("ru", ""),
    ("ru", "  \n "),
]

KNOWN_FAILURES = [
    # only a parser sees that a subject begins here
    ("ru", "План утверждён в 2015 г.| Министерство его исполнило."),
    ("kk", "Жоспар 2015 ж.| Министрлік оны орындады."),
]


def pieces(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_cases(language: str, marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("|") if piece.strip()]
    assert pieces(marked.replace("|", ""), language) == expected


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES)
def test_known_failures(language: str, marked: str) -> None:
    test_cases(language, marked)


@pytest.mark.parametrize(
    "text", ["ст. Аа " * 20_000, "« " * 50_000, "1. Аа 2. Бб " * 10_000, ". " * 50_000]
)
def test_long_texts_take_no_time(text: str) -> None:
    """Looking back from each full stop is bounded: the time grows with the length, no faster."""
    spans = sentence_spans(text, "ru")
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text.rstrip())


@given(
    st.lists(st.text(alphabet="абАБәGh.!?»(«) 5іг", min_size=1, max_size=30), max_size=5),
    st.sampled_from(["kk", "ru", "en"]),
)
def test_an_empty_line_parts_texts(parts: list[str], language: str) -> None:
    parts = [part.strip() for part in parts if part.strip()]
    found = pieces("\n\n".join(parts), language)
    assert found == [piece for part in parts for piece in pieces(part, language)]


@given(
    st.text(alphabet="абвАБВ ghGH.!?»(«) \n№5" + "і", max_size=80),
    st.sampled_from(["kk", "ru", "en", "und"]),
)
def test_every_letter_is_in_one_sentence(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert spans == sorted(spans)
    assert all(text[s:e] == text[s:e].strip() for s, e in spans)
