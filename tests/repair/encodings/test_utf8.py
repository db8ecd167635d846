"""UTF-8 read as other code pages, whole and with lost bytes."""

import pytest

from pipeline.repair.encodings.peeled_utf8 import peel
from pipeline.repair.encodings.utf8 import mend_utf8
from pipeline.repair.letters import repair_lines, repair_text
from pipeline.repair.lost_bytes.marks import marks_in

SENTENCES = (
    "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ: утвердить прилагаемые Правила № 12.",
    "Қазақстан Республикасының Үкіметі 2015 жылғы 31 қазандағы қаулысын өзгертті.",
)


def misread(text: str, page: str, *, lost: bool = False) -> str:
    signs = [(byte, bytes([byte]).decode(page, "ignore")) for byte in text.encode()]
    return "".join(sign or ("" if lost else chr(byte)) for byte, sign in signs)


def mended(text: str) -> str:
    for change in reversed(mend_utf8(text)):
        text = text[: change.start] + change.after + text[change.end :]
    return text


@pytest.mark.parametrize(
    "page", ["cp1251", "cp1252", "latin-1", "mac_cyrillic", "cp866", "koi8-r", "kz1048"]
)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_whole_text_comes_back(sentence: str, page: str) -> None:
    assert mended(misread(sentence, page)) == sentence


@pytest.mark.parametrize("page", ["cp1251", "cp1252", "latin-1"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_read_wrongly_twice(sentence: str, page: str) -> None:
    assert mended(misread(misread(sentence, page), page)) == sentence


@pytest.mark.parametrize("page", ["cp1251", "cp1252"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_lost_bytes_are_guessed(sentence: str, page: str) -> None:
    assert mended(misread(sentence, page, lost=True)) == sentence


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("page", ["cp1251", "cp1252", "latin-1", "mac_cyrillic"])
@pytest.mark.parametrize(
    ("sound", "read_wrongly"),
    [
        ("МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ РЕСПУБЛИКИ", "КАЗАХСТАН, КОМИТЕТ КОНТРОЛЯ"),
        ("Хаттамада бұл", "мәселе қаралды, «Б» қосымшасы қоса берілді"),
        ("- это", "максимальная сумма займа на 24 месяца"),
    ],
)
def test_sound_words_beside_utf8_stay(sound: str, read_wrongly: str, page: str, times: int) -> None:
    broken = read_wrongly
    for _time in range(times):
        broken = misread(broken, page)
    assert repair_text(f"{sound} {broken}").text == f"{sound} {read_wrongly}"


def test_a_lost_letter_is_marked() -> None:
    peeled = peel(misread("Закон о правах и науке", "cp1252", lost=True), "cp1252")
    assert peeled is not None
    assert marks_in(peeled) == 0
    peeled = peel(misread("Суд состоял", "cp1252", lost=True), "cp1252")
    assert peeled is not None
    assert marks_in(peeled) == 3


@pytest.mark.parametrize(
    "text", ["Р. Сулейменов, С. Петров", "РС «Алматы»", "5 °C ± 2 °C", "Âge d’or"]
)
def test_sound_text_stays(text: str) -> None:
    assert mend_utf8(text) == []


def test_a_letter_that_cannot_be_known_stays_open() -> None:
    """Code pages that lose half of the second bytes leave 16 letters for each: "силы", "силу"."""
    broken = "Начальник отдела Цхакая".encode().decode("latin-1")
    broken = "".join(char for char in broken if not 0x80 <= ord(char) < 0xA0)
    repaired = mended(broken)
    assert "\N{REPLACEMENT CHARACTER}" in repaired
    assert repaired.startswith("Начальник отдела ")
    doubtful = [
        change for change in mend_utf8(broken) if "\N{REPLACEMENT CHARACTER}" in change.after
    ]
    assert doubtful
    assert all(change.confidence < 0.5 for change in doubtful)


@pytest.mark.parametrize("page", ["cp1251", "cp1252"])
@pytest.mark.parametrize(
    "sentence", [*SENTENCES, "МИНИСТЕРСТВО", "Итого по области", "Форма № 2-НК"]
)
def test_question_marks_stand_for_lost_bytes(sentence: str, page: str) -> None:
    signs = [bytes([byte]).decode(page, "replace") for byte in sentence.encode()]
    assert mended("".join(signs)) == sentence
    assert mended("".join(signs).replace("\N{REPLACEMENT CHARACTER}", "?")) == sentence


def test_a_question_after_a_lost_letter_stays() -> None:
    sentence = "Сколько стоит вся эта история?"
    assert mended(misread(sentence, "cp1252", lost=True)) == sentence


STRAY = (
    ("Фонд В«СамрукВ» создан вЂ“ приказ в„– 45", "Фонд «Самрук» создан – приказ № 45"),
    ("«Нұр ОтанВ» партиясы, бағасы 5000 в‚ё", "«Нұр Отан» партиясы, бағасы 5000 ₸"),
    ("Фонд В«KEGOCВ» при температуре 25 В°C", "Фонд «KEGOC» при температуре 25 °C"),
    ("Фонд Â«СамрукÂ», приказ â„– 45 â€“ в силе", "Фонд «Самрук», приказ № 45 – в силе"),
    ("the â€œGreenâ€ economy â€“ a plan", "the “Green” economy – a plan"),
)  # fmt: skip


@pytest.mark.parametrize(("broken", "truth"), STRAY)
def test_signs_among_sound_letters(broken: str, truth: str) -> None:
    assert mended(broken) == truth


@pytest.mark.parametrize(
    "text", ["в В«б» классе", "раздел «В» и «кВ»", "провод 10 кВ», кабель", "Цитата В» — конец"]
)
def test_a_letter_beside_a_quotation_mark_stays(text: str) -> None:
    assert mend_utf8(text) == []


@pytest.mark.parametrize("sentence", ["Закон о бюджете", "Приложение к приказу", "Всего по району"])
def test_cp1251_under_utf8(sentence: str) -> None:
    once = sentence.encode("cp1251").decode("latin-1")
    assert mended(misread(once, "latin-1")) == sentence


def with_lost_spaces(text: str) -> str:
    """Return UTF-8 read as cp1251 by a program that makes no-break spaces plain, drops the rest."""
    return misread(text, "cp1251", lost=True).replace("\xa0", " ").replace("\xad", "")


@pytest.mark.parametrize(
    "text",
    [
        "МУНИЦИПАЛЬНАЯ ПРОГРАММА ХАРАКТЕРИСТИКИ РЫНКА",  # "Р" four times: two in a word
        "ЦЕНЫ И РАБОТЫ",  # a lone "И" is one
        "Филиал РГП «Гидросеть»",
        "ҚР-дың әкімі Рияз Роллан мен Эдисонның үйіне келді",
        "Эпидемиолог Инна Рогова живёт в Индокитае",
    ],
)
def test_letters_whose_byte_became_a_space(text: str) -> None:
    assert mended(with_lost_spaces(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Приказ № 140-НҚ от 12 мая",
        "Университе́т выдал стенограммасын",
        "эмблемасы эмалімен қапталған",
        "старик скончался, а японец эмигрировал",
        "ядерный реактор и туристы",
        "хлопок косым крестом",
    ],
)
def test_the_dictionary_decides_between_readings(text: str) -> None:
    assert mended(misread(text, "cp1252", lost=True)) == text


def test_nobody_knows_whose_initials_they_were() -> None:
    assert mended(misread("Подписал А. Н. Сулейменов", "cp1252", lost=True)) == (
        "Подписал \N{REPLACEMENT CHARACTER}. \N{REPLACEMENT CHARACTER}. Сулейменов"
    )


def test_short_words_come_back_beside_sound_text() -> None:
    damaged = misread("план на 2024 год и о мерах поддержки", "latin-1")
    assert mended("Правительство сообщает: " + damaged) == (
        "Правительство сообщает: план на 2024 год и о мерах поддержки"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Отдел развития предпринимательства проводит обучение субъектов малого бизнеса.",
        "БОЛЬШЕ цемента: объёмы выпуска в цехах завода за 2021 год",
        "Білім бөлімі мектептерде ақпараттық жүйені енгізу жұмыстарын жүргізеді.",
        "Мұғалімдер мен оқушыларға арналған бірыңғай портал іске қосылды",
    ],
)
@pytest.mark.parametrize("page", ["cp1251", "cp1252"])
def test_letters_spaced_anew_after_they_were_read_twice(text: str, page: str) -> None:
    lost = page == "cp1251"  # programs drop the one byte that it has no sign for
    twice = misread(misread(text, page, lost=lost), page, lost=lost).replace("\xa0", " ")
    assert mended(twice) == text


@pytest.mark.parametrize(
    "text", ["ряд вершин Р В С и Р С Т далее", "ОТДЕЛ КАДР В РАЙОНЕ, А ТАКЖЕ ЦЕНТР В ГОРОДЕ"]
)
def test_spaces_behind_the_letter_stay(text: str) -> None:
    assert repair_text(text).text == text


def test_a_capital_whose_space_was_made_plain_comes_back_beside_sound_words() -> None:
    broken = misread("Регламент палаты Республики", "cp1251").replace("\xa0", " ")
    assert repair_text(f"{broken} и порядок подачи жалобы").text == (
        "Регламент палаты Республики и порядок подачи жалобы"
    )


def test_no_apostrophe_begins_a_letter() -> None:
    assert mended("l’ús del sòl i d’això") == "l’ús del sòl i d’això"


def spaced_anew(text: str, page: str) -> str:
    """Return UTF-8 read wrongly twice, by a program that makes no-break spaces plain, drops the rest."""
    twice = misread(misread(text, page, lost=True), page, lost=True)
    return twice.replace("\xa0", " ").replace("\xad", "")


@pytest.mark.parametrize("page", ["cp1251", "cp1252"])
def test_short_lines_that_were_spaced_anew_go_with_the_others(page: str) -> None:
    lines = [
        "Директор департамента подписал договор — сумма без НДС 12 %",
        "Дата: 05.06.2019",
        "Срок",
        "Расходы составили 4 млн тенге",
    ]
    broken = [spaced_anew(line, page) for line in lines]
    assert [repaired.text for repaired in repair_lines(broken)] == lines


@pytest.mark.parametrize("page", ["cp1251", "cp1252", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
def test_names_with_western_letters(page: str, times: int) -> None:
    sentence = "Şahin Ö. Küçük işletmeler ve yönetim. – Ankara: Bölge Üniversitesi, 2012"
    broken = sentence
    for _time in range(times):
        broken = misread(broken, page)
    assert mended(broken) == sentence


def test_signs_among_latin_letters_with_a_lost_byte() -> None:
    text = "Karimov O‘. Bozor va ta’lim, № 3"
    assert mended(misread(misread(text, "cp1251"), "cp1251")) == text
    assert mended(misread(text, "cp1251", lost=True)) == text
    assert mended(misread(text, "cp1251").replace("\x98", "?")) == text


def test_a_space_behind_an_abbreviation_is_no_byte() -> None:
    sentence = "Посольство США и представители Японии встретились в Алматы"
    assert mended(misread(sentence, "cp1252", lost=True)) == sentence


def test_a_cell_of_two_letters_goes_with_its_table() -> None:
    cells = ["Показатель", "Мясо", "кг", "Итого"]
    twice = [misread(misread(cell, "cp1251"), "cp1251") for cell in cells]
    assert [line.text for line in repair_lines(twice)] == cells


def test_halves_of_letters_that_a_second_page_lost_are_known() -> None:
    lines = [
        "Шұбарқұдық кентінің Өнім көлемі өсіп, ЖШС құрды",
        "Утвердить Концепцию развития рынка зерна Казахстана на 5 (пять) лет",
    ]
    twice = [misread(misread(line, "cp1251", lost=True), "cp1252", lost=True) for line in lines]
    assert [mended(line) for line in twice] == lines


def test_a_dash_that_two_pages_misread() -> None:
    broken = misread(misread("the statistics for 2018–2022", "cp1251"), "cp1252")
    assert mended(broken) == "the statistics for 2018–2022"


def test_the_first_byte_of_a_lost_no_break_space_goes() -> None:
    assert mended("от 14 мая 2019 года №Â 63, рост 12,4Â % и более") == (
        "от 14 мая 2019 года № 63, рост 12,4 % и более"
    )


def test_what_is_left_of_lost_bytes_is_no_other_code_page() -> None:
    cells = ["Сүт", "Ет", "Иә", "Жоқ", "АҚ", "Құс", "тонна", "—"]
    lost = [
        "".join(c for c in misread(cell, "latin-1") if not "\x80" <= c < "\xa0") for cell in cells
    ]
    repaired = [line.text for line in repair_lines(lost)]
    assert not {"РС", "РУ", "пр", "в", "ТТ±С"} & set(repaired)
