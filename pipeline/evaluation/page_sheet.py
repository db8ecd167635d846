"""A sheet to draw on that notes its truth: text by kind in reading order, cells by their place.

Nothing here knows how pages are read.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.util import find_spec
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
#: Faces with the Kazakh letters that come as packages (``fontpkg-...``, all under the OFL), so that
#: pages are the same on every machine: package -> file.
PACKAGED: Final = {
    "fontpkg_pt_serif": "PT_Serif-Web-Regular.ttf",
    "fontpkg_arimo": "Arimo[wght].ttf",
    "fontpkg_noto_serif": "NotoSerif[wdth,wght].ttf",
    "fontpkg_pt_sans": "PT_Sans-Web-Regular.ttf",
    "fontpkg_roboto_condensed": "RobotoCondensed[wght].ttf",
}
#: What is drawn with where none of these is installed.
_SYSTEM: Final = Path("/usr/share/fonts/truetype/dejavu")
_SYSTEM_FACES: Final = ("DejaVuSerif.ttf", "DejaVuSans.ttf")
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
def face(file: Path) -> Any:
    """Return a font of PyMuPDF."""
    return library().Font(fontfile=str(file))


@cache
def faces_here() -> tuple[Path, ...]:
    """Return the files of the faces to draw with: those of packages, else those of the machine."""
    packaged = [
        Path(str(resources.files(package) / "files" / name))
        for package, name in PACKAGED.items()
        if find_spec(package) is not None
    ]
    found = packaged or [_SYSTEM / name for name in _SYSTEM_FACES if (_SYSTEM / name).exists()]
    if not found:
        raise MissingPart(
            "No font with Kazakh letters is here; type: pip install "
            + " ".join(package.replace("_", "-") for package in PACKAGED)
        )
    return tuple(found)
