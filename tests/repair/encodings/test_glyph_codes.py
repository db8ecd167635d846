"""Glyph codes become letters again, signs, addresses and Latin abbreviations among them."""

import random

import pytest

from pipeline.evaluation.damage import shift
from pipeline.repair.encodings.glyph_codes import mend_glyph_codes
from pipeline.repair.letters import repair_lines, repair_text

CODED = shift(0x3D6, 29)

SENTENCES = (
    "Плановое значение i-го индикатора утверждено приказом",
    "Справку о размещении IP-адрес и HR-служба получают раз в год",
    "Подпись руководителя ____________________ (фамилия, инициалы)",
    "Согласно исследованиям [1, 2] и [14], рост составил 5 процентов",
    "Что означает это требование? Доля расходов > 5 процентов бюджета",
    "Подробнее: https://adilet.zan.kz/rus/docs/Z1500000379 и портал www.gov.kz министерства",
    "Заявки принимаются по адресу priem@example.kz до конца месяца",
    "Жилищный фонд и Доля расходов, Дети и Жители сельских округов",
)


def test_codes_are_read() -> None:
    coded = [str(CODED(sentence, random.Random(0))) for sentence in SENTENCES]
    assert [repaired.text for repaired in repair_lines(coded)] == list(SENTENCES)


def test_ruled_lines_do_not_hide_the_shift() -> None:
    lines = ["данные " + "_" * 60, "направлять в кооператив предписания", "и иную деятельность"]
    coded = [str(CODED(line, random.Random(0))) for line in lines]
    assert [repaired.text for repaired in repair_lines(coded)] == lines


@pytest.mark.parametrize("text", ["BBBBBBBB", "рейтинг BBBB", "AAAA BBBB CCCC"])
def test_letters_that_are_no_codes_stay(text: str) -> None:
    assert repair_text(text).text == text


def test_places_of_signs_are_no_codes() -> None:
    assert mend_glyph_codes([r"\xHH", r"\uHHHH", r"\UHHHHHHHH"]) == [[], [], []]


@pytest.mark.parametrize(("letters", "low"), [(0x3D6, 29), (0x1D6, 0)])
def test_lines_of_few_letters_go_with_their_document(letters: int, low: int) -> None:
    """Half of a list of sources is Latin, and a line of names, numbers and codes proves nothing."""
    lines = [
        "СПИСОК ЛИТЕРАТУРЫ",
        "Борисов Б. Б. Местные налоги и сборы: учебник. - Астана: Фолиант, 2011. - 180 с.",
        "Weber K., Schulz H. Steuern und Abgaben // Zeitschrift fur Finanzen. 2014. Nr. 2. S. 17-25",
        "Total amount is US$ 12.5 million, see Annex A, Table A-2",
        "Приказ Министра финансов РК от 4 декабря 2014 года N 540",
        "Ответственные: УЭиБП, срок - II кв. 2021 г.",
        "Запросы направлять на адрес <budget@example.kz> до 5 марта",
        "Портал: https://example.kz/doc/open?id=27",
    ]
    damage = shift(letters, low)
    coded = [str(damage(line, random.Random(0))) for line in lines]
    assert [repaired.text for repaired in repair_lines(coded)] == lines
