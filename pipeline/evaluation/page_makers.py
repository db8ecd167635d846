"""Pages of our own making with known truth: laid out by families, in several faces and languages.

Each maker draws on a `Sheet`, which notes what it drew. Nothing here knows how pages are read.
"""

from collections.abc import Callable
from random import Random
from typing import Final

from pipeline.evaluation.page_sheet import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Item,
    Made,
    Sheet,
    face,
    faces_here,
)
from pipeline.evaluation.page_tables import (
    plan_of_measures,
    table_budget,
    table_merged,
    table_over_pages,
    table_ruled,
    table_unruled,
)
from pipeline.evaluation.page_words import paragraph, sentence

LANGUAGES: Final = ("ru", "kk", "ru", "kk", "en")


def one_column(s: Sheet) -> None:
    """A heading and paragraphs over the whole width."""
    s.new_page()
    s.centred(_heading(s.language, s.chance), size=s.size * 1.2)
    while s.y < BOTTOM - 150:
        s.flow(paragraph(s.language, s.chance))


def _in_columns(s: Sheet, languages: tuple[str, ...], gutter: float) -> None:
    s.new_page()
    s.centred(_heading(s.language, s.chance), size=s.size * 1.2)
    top = s.y + 4
    wide = (RIGHT - LEFT - gutter * (len(languages) - 1)) / len(languages)
    for i, language in enumerate(languages):
        s.y = top
        x0 = LEFT + i * (wide + gutter)
        while s.y < BOTTOM - 190:
            s.flow(paragraph(language, s.chance, 2), x0, x0 + wide, indent=12)


def two_columns(s: Sheet) -> None:
    """Two columns of one language."""
    _in_columns(s, (s.language,) * 2, 20)


def three_columns(s: Sheet) -> None:
    """Three narrow columns."""
    s.size = min(s.size, 9.5)
    _in_columns(s, (s.language,) * 3, 16)


def side_by_side(s: Sheet) -> None:
    """Kazakh on the left, Russian on the right."""
    _in_columns(s, ("kk", "ru"), 20)


def headers_and_footers(s: Sheet) -> None:
    """Three pages with a running header, a footer and page numbers; paragraphs go on over pages."""
    head, foot = _heading(s.language, s.chance), sentence("en", s.chance)[:40].strip()
    text = [paragraph(s.language, s.chance, 6) for _ in range(9)]
    first = s.chance.randint(1, 40)
    lines: list[tuple[float, str]] = []
    for part in text:
        s.items.append(Item(kind="paragraph", text=part, page=0))
        wrapped = s.wrap(part, RIGHT - LEFT, indent=20)
        lines += [(LEFT + (0 if i else 20), line) for i, line in enumerate(wrapped)]
    per_page = -(-len(lines) // 3)
    for number in range(3):
        s.new_page()
        s.draw(LEFT, 46, head, s.size * 0.9)
        s.draw(LEFT, 806, foot, s.size * 0.9)
        s.draw(RIGHT - 10, 806, str(first + number), s.size * 0.9)
        s.note("header", head)
        s.note("footer", foot)
        s.note("page_number", str(first + number))
        for x, line in lines[number * per_page : (number + 1) * per_page]:
            s.y += s.size * 1.3
            s.draw(x, s.y, line)


def footnotes(s: Sheet) -> None:
    """Paragraphs, a rule, and notes in small type below it."""
    s.new_page()
    while s.y < BOTTOM - 250:
        s.flow(paragraph(s.language, s.chance))
    s.y = BOTTOM - 90
    s.rule(LEFT, s.y, LEFT + 140, s.y)
    for number in (1, 2):
        note = f"{number} {sentence(s.language, s.chance)}"
        s.flow(note, kind="footnote", size=s.size * 0.75, indent=0)


def letterhead(s: Sheet) -> None:
    """An approval block on the right, a title, numbered provisions, a signature."""
    s.new_page()
    lines = {
        "ru": ("УТВЕРЖДЕНО", "приказом Министра юстиции", "от 5 января 2021 года № 17"),
        "kk": ("Әділет министрінің", "2021 жылғы 5 қаңтардағы", "№ 17 бұйрығымен бекітілген"),
        "en": ("APPROVED", "by order of the Minister", "No. 17 of 5 January 2021"),
    }[s.language]
    s.note("approval", " ".join(lines))
    for line in lines:
        s.y += s.size * 1.3
        s.draw(350, s.y, line)
    s.y += 20
    s.centred(_heading(s.language, s.chance), size=s.size * 1.2)
    for number in range(1, 8):
        s.flow(f"{number}. {paragraph(s.language, s.chance, 2)}", kind="list_item")


_BODIES: Final = (
    ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫ", "АУЫЛДЫ ДАМЫТУ ЖӨНІНДЕГІ", "ҮЛГІ МИНИСТРЛІГІ"),
    ("ПРИМЕРНОЕ МИНИСТЕРСТВО", "ПО РАЗВИТИЮ СЕЛА", "РЕСПУБЛИКИ КАЗАХСТАН"),
)
#: The title lines of an order, what it is about, who signs it, the block above what it approves.
_ORDER: Final = {
    "kk": (
        ("БҰЙРЫҚ", "2023 жылғы 14 наурыз № 88-ө", "Астана қаласы"),
        "Аудандық жобаларды іріктеу қағидаларын бекіту туралы",
        "Министр Ә. Үлгіқызы",
        (
            "Қазақстан Республикасы Үлгі",
            "министрінің 2023 жылғы",
            "14 наурыздағы № 88-ө",
            "бұйрығымен бекітілген",
        ),
    ),
    "ru": (
        ("ПРИКАЗ", "14 марта 2023 года № 88-ө", "город Астана"),
        "Об утверждении Правил отбора районных проектов",
        "Министр А. Примеров",
        (
            "Утверждены приказом",
            "Примерного министерства",
            "Республики Казахстан",
            "от 14 марта 2023 года № 88-ө",
        ),
    ),
}


def order(s: Sheet) -> None:
    """A ministry's order: its name in two languages, points and subpoints, and annexed rules."""
    language = "kk" if s.language == "en" else s.language
    titles, about, signature, approved = _ORDER[language]
    s.new_page()
    middle = (LEFT + RIGHT) / 2
    for left, right, lines in zip((LEFT, middle + 20), (middle - 20, RIGHT), _BODIES, strict=True):
        s.note("letterhead", " ".join(lines))
        for i, line in enumerate(lines):
            x = (left + right - s.width(line, 8.5)) / 2
            s.draw(x, TOP + 12 * i, line, 8.5)
    s.y = TOP + 50
    for title in titles:
        s.centred(title)
    s.centred(about, size=s.size * 1.1)
    s.flow(paragraph(language, s.chance, 2))
    for number in range(1, 5):
        s.flow(f"{number}. {paragraph(language, s.chance, 2)}", kind="list_item")
        if number == 2:
            for sub in (1, 2, 3):
                s.flow(f"{sub}) {sentence(language, s.chance)}", kind="list_item")
    s.y += 14
    s.flow(signature, kind="signature", indent=0)
    _annexed(s, language, approved)


def _annexed(s: Sheet, language: str, approved: tuple[str, ...]) -> None:
    """Draw the page with what an order approves, and its page number."""
    s.new_page()
    s.note("approval", " ".join(approved))
    for line in approved:
        s.y += s.size * 1.25
        s.draw(340, s.y, line)
    s.y += 24
    s.centred(_heading(language, s.chance), size=s.size * 1.2)
    for number in range(1, 7):
        s.flow(f"{number}. {paragraph(language, s.chance, 2)}", kind="list_item")
    s.note("page_number", "2")
    s.draw((WIDTH - s.width("2")) / 2, 812, "2")


FAMILIES: Final[dict[str, Callable[[Sheet], None]]] = {
    "one column": one_column,
    "two columns": two_columns,
    "three columns": three_columns,
    "kk beside ru": side_by_side,
    "headers, footers": headers_and_footers,
    "footnotes": footnotes,
    "letterhead": letterhead,
    "table ruled": table_ruled,
    "table unruled": table_unruled,
    "table merged": table_merged,
    "table over pages": table_over_pages,
    "order": order,
    "budget over three pages": table_budget,
    "plan of measures": plan_of_measures,
}


def make(family: str, seed: int) -> Made:
    """Return a document of a family; the same seed gives the same document.

    The next seed draws with the next face, the next family begins one face later.
    """
    chance = Random(f"{family} {seed}")
    faces = faces_here()
    file = faces[(seed + list(FAMILIES).index(family)) % len(faces)]
    language = chance.choice(LANGUAGES)
    sheet = Sheet(
        font=face(file), size=chance.choice((10, 11, 12)), chance=chance, language=language
    )
    FAMILIES[family](sheet)
    sheet.pdf.subset_fonts()
    return Made(
        family=family,
        language=language,
        face=file.stem,
        pdf=sheet.pdf.tobytes(garbage=3, deflate=True),
        items=tuple(sheet.items),
        broken=tuple(sheet.broken),
    )


def _heading(language: str, chance: Random) -> str:
    titles = {
        "ru": ("Об утверждении Правил", "Доклад о бюджете", "Концепция развития села"),
        "kk": ("Қағидаларды бекіту туралы", "Бюджет туралы баяндама", "Ауылды дамыту"),
        "en": ("On approval of the Rules", "Budget report", "Rural development"),
    }
    return chance.choice(titles[language])
