"""What a table is called: the caption, heading and line of units before it, or on the page before."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import BESIDE_THE_TEXT, Segment, SegmentKind

#: What stands at the edges of pages, and at the foot of one, says nothing of a table on the next.
_AT_EDGES: Final[frozenset[SegmentKind]] = frozenset({"header", "page_number", "footer"})
_AT_FOOT: Final[frozenset[SegmentKind]] = frozenset(
    {"footnote", "bookmark", "annotation", "form_field"}
)
#: A title stands at most so many segments before its table, bookmarks of the page between.
_FARTHEST: Final = 40
CAPTION: Final = re.compile(
    r"(?:таблица|табл\.|кесте|table)\s*№?\s*[\d.]+|\d+(?:\.\d+)*[\s-]*(?:кесте|таблица)|приложение\s+\d",
    re.IGNORECASE,
)
#: "Приложение 1 к решению маслихата от ...": where the table belongs, not what it is about.
_APPROVED: Final = re.compile(
    r"\b(?:приложени\w*(?: \d+)? к|утвержден\w*)\b|\bқосымша\b|\bбекітілген\b|\b(?:annex|appendix) (?:\d+ )?to\b",
    re.IGNORECASE,
)
#: "2-қосымша" right before the title on the next line.
_NUMBER_OF_ANNEX: Final = re.compile(r"\A\d{1,2}-қосымша\s+(?=[^\W\d_]+\s)", re.IGNORECASE)
_APPROVED_BY: Final = re.compile(r".{10,120}?\s№\s?[\w/-]+\.?\s+")
_MULTIPLIER: Final = (
    r"(?:тыс|млн|млрд|трлн|мың|миллион|миллиард|(?:thousand|million|billion)s?|mln|bln|bn|mn)"
)
UNIT_LINE: Final = re.compile(
    rf"единиц\w* измерения|өлшем бірлі\w+|\bunits?:|\b{_MULTIPLIER}\b|\b(?:тенге|теңге|tenge|KZT|USD|EUR)\b|US\$|€"
    r"|\b(?:процент|пайыз|percent)|%|\bрубл",
    re.IGNORECASE,
)
#: "(тыс. тенге)", "млн АҚШ доллары": a line of a few words.
_HAS_UNITS_ALONE: Final = re.compile(r"\(?(?:[^\s()]+\s?){1,4}\)?")
#: "(GWh)", "(тыс. чел.)", "(га)": what stands in brackets by itself right above a table.
_IN_BRACKETS: Final = re.compile(r"\([^\W\d][^()]{0,40}\)")
#: A line of units that holds for all tables after it: "Единица измерения: тыс. рублей".
_HOLDS: Final = re.compile(
    r"(?:единиц\w* измерения|өлшем бірлі\w+|\bunits? of measure\w*)[\s:–-]*"
    r"\S+(?:\s(?!по\b|океи\b|код\b)\S+){0,2}",
    re.IGNORECASE,
)
#: "втыс. рублей": scans leave the space out, and a thousand is lost with it.
_GLUED: Final = re.compile(r"\bв(?=(?:тыс|млн|млрд)\b)")
#: A caption or line of units is at most so long, and stands at most so many segments before.
LONGEST_CAPTION: Final = 200
_BEFORE: Final = 2
#: A line that names a table in the usual type is at most so long.
_LONGEST_LINE: Final = 100
#: "2025 жылға арналған аудандық бюджет", "2024 budget", "за 2023 год"
_BEGINS_WITH_TIME: Final = re.compile(
    r"(?:19|20)\d\d(?:-(?:19|20)?\d\d)? [^\W\d]{3}|(?:за|на) (?:\S+ ){0,3}(?:19|20)\d\d"
)
#: A line of units has at most so many words where it ends like a sentence.
_LONGEST_UNITS: Final = 8
_OF_CORNER: Final = re.compile(r"(?:,\s*|\()([^,()]{1,30})\)?\s*\Z")


def held_unit(segment: Segment) -> str:
    """Return the line of units that a segment holds for the tables behind it.

    A cell does that in a form ("Единица измерения: тыс. рублей"); in a heading it has no colon.
    """
    held = _HOLDS.search(segment.text)
    if held is None or (segment.cell is not None and ":" not in held.group()):
        return ""
    return _GLUED.sub("в ", " ".join(held.group().split()))


def title_of(segments: Sequence[Segment], first: int, unit: str) -> str:
    """Return heading or caption and line of units before a table, joined by " / ".

    The table begins with the segment at `first`; `unit` holds for all tables there.
    """
    found: list[str] = []
    for segment in _before(segments, first):
        text = _NUMBER_OF_ANNEX.sub("", _GLUED.sub("в ", " ".join(segment.text.split())))
        if len(text) > LONGEST_CAPTION or segment.kind in BESIDE_THE_TEXT:
            break
        units = all(
            _IN_BRACKETS.fullmatch(line)
            or (UNIT_LINE.search(line) and _HAS_UNITS_ALONE.fullmatch(line))
            for line in found
        )
        alone = units and _is_short_line(text)
        if (alone or _names_table(segment, text)) and not (found and _APPROVED.search(text)):
            found.insert(0, text)
    if not found and (cell := segments[first].cell) is not None:
        found += [cell.title] * (cell.title != "" and not _is_running(segments, first, cell.title))
    if unit and unit not in found and not any(UNIT_LINE.search(text) for text in found):
        found.append(unit)
    return " / ".join(found)


def _before(segments: Sequence[Segment], first: int) -> list[Segment]:
    """Return the last segments before a table, from it upwards, as far as the table above.

    Above a table at the head of its page they stand at the foot of the page before, with a
    caption.
    """
    page = segments[first].page
    found: list[Segment] = []
    over_page = False
    for at in range(first - 1, max(-1, first - _FARTHEST), -1):
        segment = segments[at]
        if segment.page != page and not over_page:
            if found or segment.page != page - 1:
                break
            over_page = True
        if segment.cell is not None or len(found) == _BEFORE:
            break
        if segment.kind in _AT_EDGES or (over_page and not found and segment.kind in _AT_FOOT):
            continue
        found.append(segment)
    captions = [x.kind == "caption" or CAPTION.match(x.text) for x in found]
    return found if not over_page or any(captions) else []


def _is_running(segments: Sequence[Segment], first: int, title: str) -> bool:
    """Return whether a running header of the page is taken for a title, or a line of a sentence."""
    page = segments[first].page
    above = [s for s in segments[max(0, first - _FARTHEST) : first] if s.page == page]
    texts = {" ".join(s.text.split()): s.kind in BESIDE_THE_TEXT for s in above}
    return any(
        text in title if beside else title in text and _is_sentence(text)
        for text, beside in texts.items()
    )


def _is_sentence(text: str) -> bool:
    return text.endswith((".", ";")) and len(text.split()) > _LONGEST_UNITS


def with_unit_of_corner(title: str, corner: str) -> str:
    """Return the title with the unit of the whole table, where the heading of the labels names it.

    "Показатель, млн тенге", or "KZT million" alone.
    """
    named = _OF_CORNER.search(corner)
    unit = named[1] if named else corner if _HAS_UNITS_ALONE.fullmatch(corner) else ""
    if UNIT_LINE.search(unit) is None or UNIT_LINE.search(title):
        return title
    return f"{title} / {unit}" if title else unit


def _is_short_line(text: str) -> bool:
    """Return whether a text right above a table is no sentence: "Показатели за 2019 год"."""
    begins = text.lstrip('«“"')[:1].isupper() or _BEGINS_WITH_TIME.match(text)
    return len(text) <= _LONGEST_LINE and bool(begins) and text[-1:].isalnum()


def _names_table(segment: Segment, text: str) -> bool:
    """Return whether a text before a table says what it is about, or in which units."""
    if segment.kind in ("heading", "caption") or CAPTION.match(text):
        return True
    if _IN_BRACKETS.fullmatch(text):
        return True
    if segment.kind == "list_item" and not text[:1].isalnum():
        return False  # "• Инвестиции – 17,6 трлн тенге"
    return UNIT_LINE.search(text) is not None and not _is_sentence(text)


def without_approval(text: str) -> str:
    """Return a title without what it belongs to.

    >>> without_approval("Приложение 1 к решению маслихата от 26 мая 2019 года № 290. Бюджет")
    'Бюджет'
    """
    text = " ".join(text.split())
    if _APPROVED.search(text) is None:
        return text
    return text[found.end() :] if (found := _APPROVED_BY.match(text)) else ""
