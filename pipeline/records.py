"""The records that pass between stages: frozen values, each with a JSON form (`json_form`).

Text offsets are half-open ``start``, ``end`` in Unicode code points; pages count from 1; boxes are
in PDF points (1/72 inch) with the origin at the top left; confidence is between 0 and 1. What pages
consist of (a thousand words, lines and boxes each) are named tuples, which are made, copied and
written many times as fast as frozen data classes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

ReadAs = Literal["text_layer", "ocr", "mixed", "plain"]
SegmentKind = Literal[
    "paragraph",
    "heading",
    "list_item",
    "table_cell",
    "caption",
    "footnote",
    "header",
    "footer",
    "page_number",
    "marginalia",
    "letterhead",
    "approval",
    "signature",
    "annotation",
    "form_field",
    "bookmark",
]
MentionKind = Literal["law", "date", "organization", "figure"]
StageName = Literal["ocr", "repair", "detect", "extract", "export"]

#: Kinds of segment that stand beside the text: they are exported, nothing is extracted from them.
BESIDE_THE_TEXT: frozenset[SegmentKind] = frozenset({"header", "footer", "page_number", "bookmark"})


# --- what was read -------------------------------------------------------------------------------


class Box(NamedTuple):
    """A rectangle on a page in PDF points, origin top left, ``x0 <= x1`` and ``y0 <= y1``."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """Return the smallest box that holds `boxes`, of which there is at least one."""
        x0, y0, x1, y1 = zip(*boxes, strict=True)
        return cls(min(x0), min(y0), max(x1), max(y1))


class Word(NamedTuple):
    """A word of a line: ``start``, ``end`` are offsets into the text of its line."""

    start: int
    end: int
    box: Box
    confidence: float = 1.0


class Cell(NamedTuple):
    """Where a block stands in a table: the table's number on its page, row and column from 0.

    ``row_header`` and ``column_header`` are the texts of the cells that head this one, outermost
    first, joined by " / "; empty where there is none, and until the repair has put the letters
    right. ``title`` is the caption and the unit line above the table ("млн тенге"). ``odd`` marks a
    scanned number that is not written as those around it.
    """

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False
    row_header: str = ""
    column_header: str = ""
    title: str = ""
    odd: bool = False


class Line(NamedTuple):
    """One line as read. ``start`` is its offset in the raw text of its page.

    The raw text of a page is its lines in reading order, each ended by a line feed; for a plain
    text file it is the file itself. ``begins_bold`` is of lines that are not ``bold`` as a whole.
    ``doubtful`` marks a line that even a second look left unsure.
    """

    text: str
    start: int
    box: Box | None = None
    confidence: float = 1.0
    words: tuple[Word, ...] = ()
    font: str = ""
    size: float = 0.0
    bold: bool = False
    begins_bold: bool = False
    doubtful: bool = False


class Block(NamedTuple):
    """Lines that belong together on one page (part of a paragraph, a heading, a cell), in order.

    ``flow`` numbers the stream of text the block belongs to (a column of a bilingual page is a
    flow of its own); a paragraph may go on in the next block of the same flow.
    """

    kind: SegmentKind
    lines: tuple[Line, ...]
    flow: int = 0
    cell: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as read: ``raw`` is its whole raw text, ``blocks`` are in reading order."""

    number: int
    width: float
    height: float
    read_as: ReadAs
    reason: str
    raw: str
    blocks: tuple[Block, ...]
    rotation: int = 0
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file of the inbox. ``doc_id`` is its path below the input folder without the suffix.

    ``file_title``, ``author``, ``created``, ``producer`` are what the file says of itself, often of
    an older document. ``note`` says what is wrong with a file that could be read all the same.
    """

    doc_id: str
    path: str
    sha256: str
    media_type: str
    pages: int
    file_title: str = ""
    author: str = ""
    created: str = ""
    producer: str = ""
    note: str = ""


# --- what was understood -------------------------------------------------------------------------


class Edit(NamedTuple):
    """A replacement: ``raw_start:raw_end`` of the one text stands as ``start:end`` in the other."""

    raw_start: int
    raw_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A change of letters in a segment: where it stands in the clean text, and what it was."""

    start: int
    end: int
    before: str
    after: str
    family: str
    confidence: float
    applied: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSpan:
    """A stretch of a segment in one language: offsets into the clean text of the segment."""

    start: int
    end: int
    language: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A paragraph, heading, cell, ... with its clean text and the way back to the raw text.

    ``text`` is the repaired text. ``raw_start:raw_end`` is its place in the raw text of the
    document (the raw texts of its pages, one after another); ``edits`` is the offset map between
    ``text`` and that stretch, both counted from the segment's own start (see `spans.OffsetMap`).
    ``page`` is the page on which it begins.
    """

    number: int
    page: int
    kind: SegmentKind
    text: str
    raw_start: int
    raw_end: int
    edits: tuple[Edit, ...] = ()
    repairs: tuple[Repair, ...] = ()
    flow: int = 0
    cell: Cell | None = None
    box: Box | None = None
    read_confidence: float = 1.0
    language: str = ""
    language_confidence: float = 0.0
    script: str = ""
    spans: tuple[LanguageSpan, ...] = ()


# --- what was found ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The fields of a citation, as in ``laws.csv``; an empty string is "unknown".

    ``act_type`` is one of `lexicon.ACT_TYPES`. ``date`` is the adoption date, ISO 8601, possibly
    shortened to the month or year. ``article``, ``paragraph``, ``part`` and ``subparagraph`` keep
    lists and ranges: "5, 7-9, 12-1". ``act_id`` is the identifier in the state registry, or empty;
    ``act_key`` is the key in ``acts.csv``: the identifier, or a key made for an act without one.
    """

    act_type: str = ""
    title: str = ""
    number: str = ""
    date: str = ""
    issuer: str = ""
    jurisdiction: str = ""
    article: str = ""
    paragraph: str = ""
    part: str = ""
    subparagraph: str = ""
    short_form: str = ""
    draft: bool = False
    act_id: str = ""
    act_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date as EDTF (ISO 8601-2); ``date_from`` and ``date_to`` are whole days or empty."""

    edtf: str = ""
    date_from: str = ""
    date_to: str = ""
    precision: str = ""
    modifier: str = ""
    within_law: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization: ``name`` in the nominative, ``body_id`` the key in ``bodies.csv``."""

    name: str = ""
    org_type: str = ""
    legal_form: str = ""
    body_id: str = ""
    within_law: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An amount: ``value`` (``value_to`` of a range) are decimals with the multiplier applied."""

    value: str = ""
    value_to: str = ""
    unit: str = ""
    comparator: str = ""
    approximate: bool = False
    subject: str = ""
    period_from: str = ""
    period_to: str = ""
    multiplier: str = ""


Value = Law | Date | Organization | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a grammar or model found in a text: offsets into that text, and what it means."""

    kind: MentionKind
    start: int
    end: int
    rule: str
    confidence: float = 1.0
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something found in a document: offsets into the clean text of its segment.

    ``context_start:context_end`` is the sentence around it. ``value`` is None where the mention
    could not be normalised (an impossible date, say).
    """

    segment: int
    kind: MentionKind
    start: int
    end: int
    text: str
    rule: str
    confidence: float
    context_start: int
    context_end: int
    language: str
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a document says it is: its title, the act that it is, the act that approved it.

    ``language`` is the one of the title.
    """

    title: str = ""
    language: str = ""
    act: Law | None = None
    approved_by: Law | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act that mentions of the corpus point to, one per corpus."""

    act_key: str
    act_type: str = ""
    title_kk: str = ""
    title_ru: str = ""
    title_en: str = ""
    number: str = ""
    date: str = ""
    registry_id: str = ""
    link: str = ""
    mentions: int = 0
    documents: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organization that mentions of the corpus point to, one per corpus."""

    body_id: str
    name_kk: str = ""
    name_ru: str = ""
    name_en: str = ""
    abbreviation: str = ""
    org_type: str = ""
    legal_form: str = ""
    mentions: int = 0
    documents: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Trouble with a document, or with one page of it (``page`` 0: the whole document)."""

    stage: StageName
    doc_id: str
    page: int
    kind: str
    message: str
