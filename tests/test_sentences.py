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


@given(
    st.text(alphabet="абвАБВ ghGH.!?»(«) \n№5" + "і", max_size=80),
    st.sampled_from(["kk", "ru", "en", "und"]),
)
def test_every_letter_is_in_one_sentence(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert spans == sorted(spans)
    assert all(text[s:e] == text[s:e].strip() for s, e in spans)
