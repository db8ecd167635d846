"""Pages of our own making with known truth: laid out by families, in several faces and languages.

Each maker draws on a `Sheet` and notes what it drew: text by kind in reading order, cells by row
and column, and the words that were broken over lines. Nothing here knows how pages are read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from pipeline.errors import MissingPart
from pipeline.evaluation.page_words import paragraph, row_names, sentence
from pipeline.ocr.mupdf import library
from pipeline.records import SegmentKind

WIDTH: Final = 595.0
HEIGHT: Final = 842.0
LEFT: Final = 72.0
RIGHT: Final = 530.0
TOP: Final = 76.0
BOTTOM: Final = 770.0
FOLDER: Final = Path("/usr/share/fonts/truetype")
#: Faces that have the Kazakh letters; those that are not on the machine are passed over.
FACES: Final = (
    "liberation2/LiberationSerif-Regular.ttf",
    "dejavu/DejaVuSerif.ttf",
    "paratype/PTF55F.ttf",
    "freefont/FreeSerif.ttf",
    "croscore/Arimo-Regular.ttf",
    "noto/NotoSerif-Regular.ttf",
    "dejavu/DejaVuSans.ttf",
    "paratype/PTS55F.ttf",
)
LANGUAGES: Final = ("ru", "kk", "ru", "kk", "en")
_VOWELS: Final = "аеёиоуыэюяәіөұүaeiouy"
_SYLLABLE: Final = re.compile(rf"(?<=[{_VOWELS}])(?=[^\W\d_{_VOWELS}][{_VOWELS}])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A piece of the truth: what stands on the page, in reading order; cells with their place."""

    kind: SegmentKind
    text: str
    page: int
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document that was drawn: the PDF, its truth, and the words broken over lines."""

    family: str
    language: str
    face: str
    pdf: bytes
    items: tuple[Item, ...]
    broken: tuple[str, ...]


@dataclass(slots=True)
class Sheet:
    """Draws text and notes the truth. ``y`` is where the next line goes."""

    font: Any
    size: float
    chance: Random
    language: str
    pdf: Any = field(default_factory=lambda: library().open())
    page: Any = None
    y: float = TOP
    items: list[Item] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def new_page(self) -> None:
        """Begin a page."""
        self.page = self.pdf.new_page(width=WIDTH, height=HEIGHT)
        self.y = TOP

    def note(self, kind: SegmentKind, text: str, cell: tuple[int, int, int] | None = None) -> None:
        """Note a piece of truth on this page."""
        self.items.append(Item(kind=kind, text=text, page=self.pdf.page_count, cell=cell))

    def draw(self, x: float, y: float, text: str, size: float = 0.0) -> None:
        """Draw a line of text with its base line at `y`."""
        writer = library().TextWriter(self.page.rect)
        writer.append((x, y), text, font=self.font, fontsize=size or self.size)
        writer.write_text(self.page)

    def width(self, text: str, size: float = 0.0) -> float:
        """Return how wide a text is."""
        return float(self.font.text_length(text, fontsize=size or self.size))

    def wrap(self, text: str, room: float, size: float = 0.0, indent: float = 0.0) -> list[str]:
        """Return a text as lines of at most `room`, long words broken between syllables."""
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            free = room - (0 if lines else indent)
            longer = f"{line} {word}" if line else word
            if self.width(longer, size) <= free:
                line = longer
                continue
            head = self._broken(line, word, free, size)
            if head:
                self.broken.append(word.strip(".,;:"))
                lines.append(f"{line} {head}-" if line else f"{head}-")
                line = word[len(head) :].removeprefix("-")
            else:
                lines.append(line)
                line = word
        return [*lines, line]

    def _broken(self, line: str, word: str, room: float, size: float) -> str:
        if (
            not line
            or "-" in word
            or not word.strip(".,;:").isalpha()
            or self.chance.random() < 0.4
        ):
            return ""
        for match in reversed(list(_SYLLABLE.finditer(word))):
            head = word[: match.start()]
            parts = len(head) > 1 and len(word) - len(head) > 2
            if parts and self.width(f"{line} {head}-", size) <= room:
                return head
        return ""

    def flow(
        self,
        text: str,
        x0: float = LEFT,
        x1: float = RIGHT,
        *,
        kind: SegmentKind = "paragraph",
        size: float = 0.0,
        indent: float = 20.0,
    ) -> None:
        """Draw a paragraph between `x0` and `x1`."""
        self.note(kind, text)
        for i, line in enumerate(self.wrap(text, x1 - x0, size, indent)):
            self.y += (size or self.size) * 1.3
            self.draw(x0 + (0 if i else indent), self.y, line, size)
        self.y += 5

    def centred(self, text: str, *, size: float = 0.0, kind: SegmentKind = "heading") -> None:
        """Draw a line in the middle of the page."""
        self.note(kind, text)
        self.y += (size or self.size) * 1.5
        self.draw((WIDTH - self.width(text, size)) / 2, self.y, text, size)
        self.y += 6

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a thin line."""
        self.page.draw_line((x0, y0), (x1, y1), width=0.7)


@cache
def face(path: str) -> Any:
    """Return a font of PyMuPDF."""
    return library().Font(fontfile=str(FOLDER / path))


def faces_here() -> list[str]:
    """Return the faces that are on this machine and have the Kazakh letters."""
    found = [p for p in FACES if (FOLDER / p).exists()]
    found = [p for p in found if all(face(p).has_glyph(ord(c)) for c in "әғқңөұүһі№")]
    if not found:
        raise MissingPart(
            "No font with Kazakh letters is here; type: sudo apt-get install fonts-dejavu "
            "fonts-liberation2 fonts-paratype"
        )
    return found


# --- families ------------------------------------------------------------------------------------


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


# --- tables --------------------------------------------------------------------------------------


def _number(chance: Random) -> str:
    return f"{chance.randint(1, 999)} {chance.randint(100, 999)},{chance.randint(0, 9)}"


def _table(
    s: Sheet, rows: int, *, ruled: bool, merged: bool = False, number: int = 0, names: Any = None
) -> None:
    """Draw a table of three figures a row, its header in one or two rows."""
    edges = (LEFT, LEFT + 190, LEFT + 280, LEFT + 370, RIGHT)
    height = s.size * 1.7
    head = {"ru": "Показатель", "kk": "Көрсеткіш", "en": "Indicator"}[s.language]
    over = {"ru": "Годы, млн тенге", "kk": "Жылдар, млн теңге", "en": "Years, mln tenge"}
    year = s.chance.randint(2005, 2022)
    years = [str(year + i) for i in range(3)]
    body = [
        [name, *(_number(s.chance) for _ in years)]
        for name in (names or row_names(s.language, s.chance, rows))
    ]
    top = s.y
    cells: list[tuple[int, int, str, float, float]] = []
    if merged:
        cells += [(0, 0, head, edges[0], top + height), (0, 1, over[s.language], edges[1], top)]
        cells += [(1, i + 1, y, edges[i + 1], top + height) for i, y in enumerate(years)]
    else:
        cells += [(0, i, t, edges[i], top) for i, t in enumerate((head, *years))]
    first = 2 if merged else 1
    for r, row in enumerate(body, first):
        cells += [(r, c, text, edges[c], top + r * height) for c, text in enumerate(row)]
    for r, c, text, x, y in cells:
        base = y + height * 0.7
        if merged and (r, c) == (0, 0):
            base -= height / 2
        is_figure = c > 0 and r >= first
        right = edges[c + 1] - 6 - s.width(text)
        s.draw(right if is_figure and not ruled else x + 5, base, text)
        s.note("table_cell", text, (number, r, c))
    s.y = top + (len(body) + first) * height
    if ruled:
        _rules(s, edges, top, height, len(body) + first, merged)
    s.y += 12


def _rules(
    s: Sheet, edges: tuple[float, ...], top: float, height: float, rows: int, merged: bool
) -> None:
    for r in range(rows + 1):
        begin = edges[1] if merged and r == 1 else edges[0]
        s.rule(begin, top + r * height, edges[-1], top + r * height)
    for i, x in enumerate(edges):
        inner = merged and 1 < i < len(edges) - 1
        s.rule(x, top + (height if inner else 0), x, top + rows * height)


def table_ruled(s: Sheet) -> None:
    """A ruled table between paragraphs."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    _table(s, 6, ruled=True)
    s.flow(paragraph(s.language, s.chance))


def table_unruled(s: Sheet) -> None:
    """A table without lines between paragraphs."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    s.y += 8
    _table(s, 6, ruled=False)
    s.y += 8
    s.flow(paragraph(s.language, s.chance))


def table_merged(s: Sheet) -> None:
    """A ruled table with a header of two rows."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    _table(s, 7, ruled=True, merged=True)
    s.flow(paragraph(s.language, s.chance))


def table_over_pages(s: Sheet) -> None:
    """A ruled table that goes on over the page, its header repeated."""
    names = row_names(s.language, s.chance, 8)
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    s.y = BOTTOM - 6 * s.size * 1.7
    _table(s, 4, ruled=True, names=names[:4])
    s.new_page()
    _table(s, 4, ruled=True, names=names[4:])
    s.flow(paragraph(s.language, s.chance))


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
}


def make(family: str, seed: int) -> Made:
    """Return a document of a family; the same seed gives the same document."""
    chance = Random(f"{family} {seed}")
    faces = faces_here()
    path = faces[seed % len(faces)]
    language = chance.choice(LANGUAGES)
    sheet = Sheet(
        font=face(path), size=chance.choice((10, 11, 12)), chance=chance, language=language
    )
    FAMILIES[family](sheet)
    sheet.pdf.subset_fonts()
    return Made(
        family=family,
        language=language,
        face=Path(path).stem,
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
