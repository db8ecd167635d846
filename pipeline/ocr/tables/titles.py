"""What a ruled table is called: the caption or line of units that stands right above it."""

import re
from collections.abc import Sequence

from pipeline.ocr.layout.list_marks import BULLETS
from pipeline.records import Box, Line

#: A label, and what it is of; parts of a sentence.
_PARTS = re.compile(r"[^\W\d_][:;] ")
#: Lines stand beside each other where their middles differ by at most so many points.
_BESIDE = 3.0
#: "35.6   34.4": what stands beside the label of a row.
_FIGURES = re.compile(r"[-–−(]?\d[-–−()\d\s.,]*")
_UNIT_LINE = re.compile(
    r"(?:млн|млрд|трлн|тыс|мың|тенге|теңге|процент|пайыз|единиц|бірлік|чел|адам|thousand|million|"
    r"billion|percent|KZT|USD|%)",
    re.IGNORECASE,
)
#: "тыс. человек", "в млн тенге", "мың тонна / тыс. тонн".
_UNITS_FIRST = re.compile(
    r"\(?(?:в\s)?(?:(?:млн|млрд|трлн|тыс|мың)\b|бірлік|единиц|пайыз|процент|теңге|тенге|адам\b|человек)",
    re.IGNORECASE,
)
#: The mark of an item of a list, which is no title: "• Инвестиции – 17,6 трлн тенге".
_ITEM = re.compile(rf"[{BULLETS}☐☑☒]|[-–—] ")
#: A line of units or a caption of so few words may end in a stop: "Таблица 1.", "в тыс. тг.".
_FEW_WORDS = 4
#: "11% аз. Бұл өткен жылдың": a sentence ends within a line, and the next begins.
_TWO_SENTENCES = re.compile(r"[^\W\d_]{2,}[.!?] [A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][^\W\d_]*(?:\s|\Z)")


def title_above(lines: Sequence[Line], frame: Box) -> str:
    """Return the unit line or caption right above a table ("млн тенге")."""
    near = [
        line
        for line in lines
        if line.box is not None and 0 <= frame.y0 - line.box.y1 < 30 and len(line.text) < 160
    ]
    near.sort(key=lambda line: line.box.y0 if line.box else 0.0)
    last = max((i for i, line in enumerate(near) if _ends_text(line.text)), default=-1)
    near = near[last + 1 :]
    title = [
        line
        for line in near
        if (_UNIT_LINE.search(line.text) or len(near) == 1)
        and not _is_running(line.text)
        and not _ITEM.match(line.text.lstrip())
        and not _is_beside_figures(line, near)
    ]
    return " ".join(line.text.strip() for line in title)


def says_units(text: str) -> bool:
    """Return whether a line of a few words says nothing but units: "мың адам / тыс. человек"."""
    words = text.replace("/", " ").split()
    return len(words) <= _FEW_WORDS + 1 and _UNITS_FIRST.match(text) is not None


def _is_beside_figures(line: Line, others: Sequence[Line]) -> bool:
    """Return whether a line is a row of another table: "Reserves, US$ billion   35.6   34.4"."""
    box = line.box
    return box is not None and any(
        other.box is not None
        and abs(other.box.y0 + other.box.y1 - box.y0 - box.y1) < 2 * _BESIDE
        and _FIGURES.fullmatch(other.text.strip())
        for other in others
    )


def _ends_text(text: str) -> bool:
    """Return whether a line ends a text, however short: "к возврату.", "Просят: стаж; опыт."."""
    goes_on = text.lstrip()[:1].islower() or _PARTS.search(text) is not None
    return goes_on and text.rstrip().endswith((".", ";")) and _UNIT_LINE.search(text) is None


def _is_running(text: str) -> bool:
    """Return whether a line is of a text that runs on: a sentence ends, or small words go on."""
    words = text.split()
    if len(words) <= (_FEW_WORDS if words[0].islower() else 2 * _FEW_WORDS):
        return False
    return (
        words[0].islower()
        or text.rstrip().endswith((".", ";"))
        or _TWO_SENTENCES.search(text) is not None
    )
