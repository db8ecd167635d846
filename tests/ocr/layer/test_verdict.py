"""Which lines of a text layer have wrong letters."""

import pymupdf
import pytest

from pipeline.ocr.frames import Reading
from pipeline.ocr.layer.text_layer import Image, Layer
from pipeline.ocr.layer.verdict import has_lost_letters, judge_layer, wrong_lines
from pipeline.records import Box, Line


@pytest.mark.parametrize(
    "line",
    [
        "Aýyldyq jerlerdegi mektepterdi jóndeý úshin qosymsha qarjy bólindi dep málimdedi ákim.",
        "Auyldyq jerlerdegı mektepterdı jöndeu üşın qosymşa qarjy bölındı dep mälımdedı äkım.",
        "Расходы на ремонт сельских школ выросли, сообщил аким области на заседании.",
        "Spending on the repair of rural schools has grown, the governor said at the meeting.",
    ],
)
def test_right_lines(line: str) -> None:
    assert wrong_lines([line]) == (False,)


@pytest.mark.parametrize(
    "line",
    [
        "Ðàñõîäû íà ðåìîíò ñåëüñêèõ øêîë âûðîñëè, ñîîáùèë àêèì îáëàñòè íà çàñåäàíèè.",
        "Pmqxn vthjd kwzla rtyup bnmzx qwplk djfhg zmxnc alskd pqowi eurty hgjfk wvbnc",
    ],
)
def test_wrong_lines(line: str) -> None:
    assert wrong_lines([line]) == (True,)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Казакстан Республикасынын 2016 жылгы 4 мамырдагы Заны бойынша жане туралы", True),
        ("А?моласы облысыны? ?ала бюджеті туралы шешімі бойынша", True),
        ("Қазақстан Республикасының 2016 жылғы 4 мамырдағы Заңы бойынша және туралы", False),
        ("Закон Республики Казахстан «О туризме». Что такое туризм? Ответ ниже.", False),
    ],
)
def test_a_kazakh_layer_without_its_letters_is_not_believed(text: str, lost: bool) -> None:
    assert has_lost_letters(text) is lost


def test_abbreviations_are_no_damage() -> None:
    lines = ["МЭ, МФ, МТ, МИР, МСХ, МВД, МИД, МЭПР, АСПР", "ТМД", "СНГ", "CIS", "ЕАЭО", "EAEU"]
    assert not any(wrong_lines([*lines, *lines]))


def test_the_type_of_hidden_text_over_a_scan_is_a_guess() -> None:
    text = "Расходы на ремонт сельских школ выросли, сообщил аким области на заседании."
    hidden = Line(text=text, start=0, font="GlyphLessFont", size=9.1)
    picture = Image(box=Box(x0=0, y0=0, x1=595, y1=842), width=1240, height=1754)
    seen = Reading(lines=(), width=595, height=842)
    layer = Layer(seen=seen, hidden=(hidden,), images=(picture,))
    page = pymupdf.open().new_page(width=595, height=842)
    verdict = judge_layer(layer, page)
    assert (verdict.belief, [line.font for line in verdict.lines]) == ("right", [""])
