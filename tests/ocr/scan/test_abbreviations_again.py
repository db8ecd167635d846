"""Abbreviations are read again by each model alone; what is in use stands, in its own alphabet."""

import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.abbreviations_again import read_abbreviations_again
from pipeline.ocr.scan.tesseract import Token

PAGE: Picture = np.full((60, 1200), 255, np.uint8)


def _words(text: str, y: int, sure: float = 0.9) -> list[Token]:
    return [
        Token(
            text=word, x0=60 * i, y0=y, x1=60 * i + 50, y1=y + 20, confidence=sure, line=(1, 1, 1)
        )
        for i, word in enumerate(text.split())
    ]


def _read(monkeypatch: pytest.MonkeyPatch, text: str, **answers: str) -> str:
    """Return the words of a line where the models read the row of its strip so."""

    def read(_strip: Picture, model: str, **_: object) -> list[Token]:
        return _words(answers.get(model, ""), 36)

    monkeypatch.setattr(tesseract, "read", read)
    monkeypatch.setattr(tesseract, "languages_here", lambda: ("eng", "kaz", "rus"))
    return " ".join(t.text for t in read_abbreviations_again(PAGE, _words(text, 10)))


#: The line as it stands, what the Russian, Kazakh and English models read, and the line after.
CASES = [
    ("длина KM участка", "км", "км", "KM", "длина км участка"),
    ("центры OM, колледжи", "ОМ,", "ОМ,", "OM,", "центры ОМ, колледжи"),
    ("ответственные: MUO, акиматы", "МИО,", "МИО,", "MUO,", "ответственные: МИО, акиматы"),
    ("согласовать с MTC3H", "мтС", "", "MTC3H", "согласовать с МТСЗН"),  # all letters alike
    ("совместно с TSU,", "ТЭЦ,", "ТЭЦ,", "T3u,", "совместно с ТЭЦ,"),
    ("совместно с MBA", "МВД", "МВД", "MBA", "совместно с МВД"),
    ("рост СОР за год", "СОР", "СОР", "GDP", "рост GDP за год"),
    ("внедрение ЕКР", "ЕБР", "ЕКР", "ERP", "внедрение ERP"),
    ("транспорт и CBA3b", "связь", "связь", "CBA3b", "транспорт и связь"),
    ("барлығы MJIH теңге", "МЛН", "млн", "MJIH", "барлығы млн теңге"),
    ("әкімдіктермен бірлесіп ИМ, КМ", "ИМ,", "ПМ,", "IIM,", "әкімдіктермен бірлесіп ІІМ, ҚМ"),
    ("әкімдіктермен ІМ, ЭМ", "ИМ,", "ІМ,", "IM,", "әкімдіктермен ІІМ, ЭМ"),
    ("әкімдіктермен KM", "КМ", "қмМ", "KM", "әкімдіктермен ҚМ"),
    ("әкімдіктермен TXKM", "ТХКМ", "ТХКМ", "TXKM", "әкімдіктермен ТЖМ"),  # no line in capitals
    ("ҚМ, ¥3M, ТЖМ", "УЭМ,", "ҰЭМ,", "¥3M,", "ҚМ, ҰЭМ, ТЖМ"),
    ("ответственные: MHO, акиматы", "Мио,", "МИоО,", "MHO,", "ответственные: МИО, акиматы"),
    ("проект run, акиматы", "ГЧП,", "ГЧП,", "run,", "проект ГЧП, акиматы"),
    ("развитие на 2021-2024 rr.", "гг.", "ГГ.", "rr.", "развитие на 2021-2024 гг."),
    ("развитие на 2021-2024 IT.", "гг.", "гг.", "IT.", "развитие на 2021-2024 гг."),
    ("до 1 мая 2023 r., далее", "г.,", "г.,", "r.,", "до 1 мая 2023 г., далее"),
    ("УТ. Финансирование дефицита", "УТ.", "УГ.", "VI.", "VI. Финансирование дефицита"),
    ("ГУ. Сальдо по операциям", "ГУ.", "ГУ.", "IV.", "IV. Сальдо по операциям"),
    ("отчет, МИ квартал", "МИ", "МИ", "III", "отчет, III квартал"),
    ("ықпал ету үшін KP Үкіметі", "КР", "ҚР", "KP", "ықпал ету үшін ҚР Үкіметі"),
]
#: What stays, whatever is read.
LEFT = [
    ("длина KM участка", "км", "КМ", "KM"),  # the two differ
    ("выпуск BMX начат", "ВМХ", "ВИХ", "BMX"),
    ("в соответствии с МФ", "МФ", "МФ", "GDP"),  # in use as it stands
    ("мощность 40 МВА за год", "МВА", "МВА", "MBA"),  # not in the list
    ("внедрение KPI в работу", "КР!", "", "KPI"),
    ("граница с КР за год", "КР", "ҚР", "KP"),  # no Kazakh letters on the page
    ("модель CBA3b за год", "связь", "свези", "CBA3b"),  # the two differ
    ("совместно с ИМ за год", "ИМ", "ПМ", "IIM"),  # no Kazakh page
    (
        "ГУ. Затем аппарат",
        "ГУ.",
        "ГУ.",
        "TY.",
    ),
    ("совместно с ГУ. Сальдо", "ГУ.", "ГУ.", "IV."),  # not at the head of its line
    ("ГУ аппарат акима", "ГУ", "ГУ", "IV"),
    ("глава VII закона", "УП", "УП", "VII"),
    ("ПРИКАЗ МИНИСТРА ТОРГОВЛИ СОР ОБЛАСТИ", "СОР", "СОР", "GDP"),  # set in capitals
    ("испытания in vitro завершены", "ин", "ин", "in"),
    ("проект run завершен", "ГЧП", "гип", "run"),  # the two differ
    ("развитие IT за год", "ГТ", "ИТ", "IT"),
    ("газета The завершена", "ТНЕ", "ТНЕ", "The"),
    ("согласно Art закону", "АП", "АП", "Art"),
    ("песня we run all day here за всех", "ГЧП", "ГЧП", "run"),  # English words beside it
    ("the Ministry and MCX with others", "МСХ", "МСХ", "MCX"),  # a page in Latin
]


@pytest.mark.parametrize(("before", "rus", "kaz", "eng", "after"), CASES)
def test_an_abbreviation_in_use_stands(
    before: str, rus: str, kaz: str, eng: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _read(monkeypatch, before, rus=rus, kaz=kaz, eng=eng) == after


@pytest.mark.parametrize(("text", "rus", "kaz", "eng"), LEFT)
def test_others_stay(
    text: str, rus: str, kaz: str, eng: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _read(monkeypatch, text, rus=rus, kaz=kaz, eng=eng) == text
