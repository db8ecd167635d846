"""A sheet to draw on that notes its truth: text by kind in reading order, cells by their place.

Nothing here knows how pages are read.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from pipeline.errors import MissingPart
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
