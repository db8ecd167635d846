"""A large PDF of our own prose: dense pages with laws, dates and figures, tables on some of them.

It is put together from parts of some pages, each with fonts of its own, as PDFs are that somebody
made by joining many.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from pipeline.evaluation.page_makers import FAMILIES
from pipeline.evaluation.page_sheet import BOTTOM, TOP, Sheet, face, faces_here
from pipeline.evaluation.page_words import paragraph
from pipeline.ocr.mupdf import library

#: {d} is a day, {y} a year, {n} and {m} are numbers, {t} is a title.
CITING = {
    "ru": (
        "В соответствии с пунктом {m} статьи {d} Закона Республики Казахстан от {d} мая {y} года "
        "№ {n}-VI «{t}» Министерство энергетики направило {n},{m} млрд тенге.",
        "Приказ Министра финансов от {d} июня {y} года № {n} «{t}» признан утратившим силу.",
        "ТОО «Кокшетау Сервис {m}» к {d} июля {y} года ввело {n} км дорог, или {m}% от плана.",
    ),
    "kk": (
        "«{t}» Қазақстан Республикасының {y} жылғы {d} мамырдағы № {n}-VI Заңының {d}-бабына "
        "сәйкес Энергетика министрлігі {n} млрд теңге бөлді.",
        "Қаржы министрінің {y} жылғы {d} маусымдағы № {n} бұйрығының күші жойылды.",
    ),
    "en": (
        "Under article {d} of the Law of the Republic of Kazakhstan No. {n}-VI of {d} May {y} "
        "“{t}” the Ministry of Energy allotted KZT {n}.{m} billion.",
        "By {d} June {y} the Asian Development Bank had lent USD {n} million, {m}% of the total.",
    ),
}
TITLES = {
    "ru": ("О воде", "О дорогах", "О школах", "Об утверждении Правил ведения учёта земель"),
    "kk": ("Су туралы", "Жолдар туралы", "Мектептер туралы", "Жер есебі туралы"),
    "en": ("On Water", "On Roads", "On Schools", "On Land Records"),
}


class _QuickSheet(Sheet):
    """Knows how wide letters are; asking MuPDF for each line took nine tenths of the time."""

    def width(self, text: str, size: float = 0.0) -> float:
        return sum(_advance(self.font, letter) for letter in text) * (size or self.size)


@cache
def _advance(font: Any, letter: str) -> float:
    return float(font.glyph_advance(ord(letter)))


def make_large(path: Path, pages: int, *, part: int = 10) -> None:
    """Write a PDF of so many pages, `part` of them to a set of fonts; the same each time."""
    whole = library().open()
    number = 0
    while whole.page_count < pages:
        with _part(number, min(part, pages - whole.page_count)) as made:
            whole.insert_pdf(made)
        number += 1
    whole.save(path, deflate=True)
    whole.close()


def _part(number: int, pages: int) -> Any:
    chance = Random(number)
    faces = faces_here()
    language = ("ru", "kk", "ru", "en")[number % 4]
    font = face(faces[number % len(faces)])
    sheet = _QuickSheet(font=font, size=9.5, chance=chance, language=language)
    while sheet.pdf.page_count < pages:
        if chance.random() < 0.15:
            FAMILIES["table ruled"](sheet)
        else:
            _dense(sheet)
    sheet.pdf.subset_fonts()
    return sheet.pdf


def _dense(sheet: Sheet) -> None:
    sheet.new_page()
    sheet.y = TOP - 20
    while sheet.y < BOTTOM - 70:
        cited = _filled(CITING[sheet.language], sheet)
        sheet.flow(f"{paragraph(sheet.language, sheet.chance, 3)} {cited}")


def _filled(patterns: Sequence[str], sheet: Sheet) -> str:
    chance = sheet.chance
    return chance.choice(patterns).format(
        d=chance.randint(2, 28),
        y=chance.randint(1995, 2026),
        n=chance.randint(10, 990),
        m=chance.randint(2, 97),
        t=chance.choice(TITLES[sheet.language]),
    )
