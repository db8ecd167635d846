"""Lines of which every second byte between 80 and 9F is lost: a letter in three, one of seventeen."""

import pytest

from pipeline.repair.letters import repair_lines
from pipeline.repair.lost_bytes.fill import fill
from pipeline.repair.lost_bytes.marks import LOST, UNKNOWN_LETTER

SENTENCES = (
    "Министерство сельского хозяйства утвердило правила субсидирования",
    "Из республиканского бюджета на строительство выделено 250 млн тенге",
    "Казахстан и Россия подписали соглашение о сотрудничестве",
    "Программа развития регионов на 2020-2025 годы",
    "Қазақстан Республикасының Үкіметі тұрғын үй құрылысын қаржыландырады",
    "Ауыл шаруашылығы министрлігі субсидия береді",
    "Компания «Қазақтелеком» байланыс қызметін ұсынады",
)
#: What nobody can be sure of: "школы", "школу"; "Китай", "Лишай"; "бекітті", "бекітуі".
DOUBTFUL = (
    "На строительство школы выделено 250 млн тенге",
    "Казахстан и Китай подписали соглашение",
    "Министрлік жаңа қағидаларды бекітті",
    "РАЙОННЫЙ МАСЛИХАТ РЕШИЛ",
    "Компания «Хорренбах и Чижевский» построила 12 домов в 2019 году",
    "Ж. Қуандықов пен Ф. Шүкірова 14.05.2021 күні келді",
)


def stripped(text: str) -> str:
    """Return UTF-8 read as latin-1 by a program that drops control characters."""
    return "".join(chr(byte) for byte in text.encode() if not 0x80 <= byte < 0xA0)


def repaired(text: str) -> str:
    return repair_lines([text])[0].text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_come_back(sentence: str) -> None:
    assert repaired(stripped(sentence)) == sentence


def with_sign(text: str, sign: str) -> str:
    """Return UTF-8 read as latin-1 by a program that writes a sign for control characters."""
    return "".join(sign if 0x80 <= byte < 0xA0 else chr(byte) for byte in text.encode())


@pytest.mark.parametrize("sign", ["?", UNKNOWN_LETTER])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_signs_stand_for_lost_bytes(sentence: str, sign: str) -> None:
    assert repaired(with_sign(sentence, sign)) == sentence


@pytest.mark.parametrize("sentence", [SENTENCES[3], SENTENCES[4]])
def test_spaces_stand_for_lost_bytes(sentence: str) -> None:
    """Words that end with a lost letter tell: two spaces stand behind its first byte."""
    assert repaired(with_sign(sentence, " ")) == sentence


@pytest.mark.xfail(strict=True, reason="no word ends with a lost letter: the spaces prove nothing")
def test_spaces_that_no_word_ends_with() -> None:
    assert repaired(with_sign(SENTENCES[0], " ")) == SENTENCES[0]


@pytest.mark.parametrize("sentence", [*SENTENCES, *DOUBTFUL])
def test_letters_are_right_or_open_and_stay_so(sentence: str) -> None:
    once = repaired(stripped(sentence))
    wrong = [
        (letter, truth)
        for letter, truth in zip(once, sentence, strict=True)
        if letter not in (truth, UNKNOWN_LETTER)
    ]
    assert wrong == []
    assert repaired(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "Планы в 2021 году",
        "Планы на 2020-2022 годы",
        "Планы и доклады в 2020 и 2021 годах",
        "Планы и доклады на 2018 - 2020 годы",
    ],
)
def test_years_tell_one_from_many(text: str) -> None:
    assert repaired(stripped(text)) == text


def test_long_lines_without_sense_take_no_time() -> None:
    mark = chr(LOST + 0xD1)
    for line in (mark * 2000, f"а{mark} " * 1500):
        assert len(fill(line, "latin-1")) == len(line)


def made_plain(text: str, page: str) -> str:
    """Return UTF-8 as a page reads it where programs drop control codes and make spaces plain."""
    signs = (bytes([byte]).decode(page, "ignore") for byte in text.encode())
    plain = {"\x85": " ", "\xa0": " ", "\xad": ""}
    return "".join(
        plain.get(sign, "" if "\x80" <= sign < "\xa0" else sign) for sign in signs if sign
    )


@pytest.mark.parametrize("page", ["latin-1", "iso8859_7"])
@pytest.mark.parametrize(
    "text",
    [
        "Постановление Правительства Республики Казахстан от 26 августа 2013 года № 853",
        "Закон от 29 июня 2020 года № 350-VI – о внесении изменений",
        "Комитет по охране общественных отношений при хозяйстве",
        "Настоящее Постановление утратило силу с 18 сентября 2023 года",
    ],
)
def test_spaces_that_were_bytes_of_letters(text: str, page: str) -> None:
    assert repaired(made_plain(text, page)) == text


def test_a_space_before_a_stop_or_another_space_makes_no_letter() -> None:
    for text in ("доля  налога", "задачи реализации Программы ;", "условия здоровья ;"):
        assert "х" not in repaired(stripped(text))


def test_a_page_of_greek_keeps_most_letters() -> None:
    text = "Форматирование числа: программа убирает разделители, заполняя место пробелами"
    broken = "".join(bytes([byte]).decode("cp1253", "ignore") for byte in text.encode())
    assert repaired(broken) == text


def test_kazakh_letters_lost_whole_are_not_guessed() -> None:
    broken = made_plain("Қазақстан Республикасының ұлттық қауіпсіздік органдары", "iso8859_7")
    assert repaired(broken) == broken


def test_greek_stays() -> None:
    text = "Μέγεθος: px, Εμφάνιση ξεκινά από τη σελίδα: Ρ, Π, Σ"
    assert repaired(text) == text
