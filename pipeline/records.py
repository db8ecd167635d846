"""The records that pass between stages: frozen values, each with a JSON form.

Text offsets are half-open ``start``, ``end`` in Unicode code points; pages count from 1; boxes are
in PDF points (1/72 inch) with the origin at the top left; confidence is between 0 and 1.
"""

import types
import typing
from collections.abc import Hashable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, cast

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page in PDF points, origin top left, ``x0 <= x1`` and ``y0 <= y1``."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a line: ``start``, ``end`` are offsets into the text of its line."""

    start: int
    end: int
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as read. ``start`` is its offset in the raw text of its page.

    The raw text of a page is its lines in reading order, each ended by a line feed; for a plain
    text file it is the file itself. ``doubtful`` marks a line that even a second look left unsure.
    """

    text: str
    start: int
    box: Box | None = None
    confidence: float = 1.0
    words: tuple[Word, ...] = ()
    font: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    doubtful: bool = False

    def placed(self, start: int, words: tuple[Word, ...]) -> "Line":
        """Return the line with another offset and words, three times as fast as by `replace`."""
        return Line(
            text=self.text,
            start=start,
            box=self.box,
            confidence=self.confidence,
            words=words,
            font=self.font,
            size=self.size,
            bold=self.bold,
            italic=self.italic,
            doubtful=self.doubtful,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
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

    ``note`` says what is wrong with a file that could be read all the same.
    """

    doc_id: str
    path: str
    sha256: str
    media_type: str
    pages: int
    title: str = ""
    author: str = ""
    created: str = ""
    producer: str = ""
    note: str = ""


# --- what was understood -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
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


# --- the JSON form -------------------------------------------------------------------------------

Record = TypeVar("Record")


def to_json(record: object) -> Any:
    """Return `record` as values that `json` writes: a list of the field values, in field order.

    Records inside are written the same way, tuples as lists; a record in a field of several record
    types (`Mention.value`) is preceded by its class name.

    >>> to_json(Box(x0=1, y0=2, x1=3, y1=4))
    [1, 2, 3, 4]
    """
    return [
        _encode(getattr(record, name), union)
        for name, _, union in _shape(cast(Hashable, type(record)))
    ]


def from_json(kind: type[Record], data: Any) -> Record:
    """Return the record of class `kind` whose JSON form is `data`.

    >>> from_json(Box, [1, 2, 3, 4])
    Box(x0=1, y0=2, x1=3, y1=4)
    """
    shape = _shape(cast(Hashable, kind))
    if len(shape) != len(data):
        raise ValueError(f"{kind.__name__} has {len(shape)} fields, the data {len(data)}")
    return kind(
        **{name: _decode(hint, value) for (name, hint, _), value in zip(shape, data, strict=True)}
    )


@cache
def _shape(kind: Hashable) -> tuple[tuple[str, Any, bool], ...]:
    """Return name, type hint and "is one of several records" of each field of a record class."""
    hints = typing.get_type_hints(cast(Any, kind))
    return tuple(
        (name, hints[name], len(_records_in(hints[name])) > 1) for name in _field_names(kind)
    )


def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _records_in(hint: Any) -> tuple[type, ...]:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return tuple(
            arm for arm in typing.get_args(hint) if is_dataclass(arm) and isinstance(arm, type)
        )
    return (hint,) if is_dataclass(hint) and isinstance(hint, type) else ()


def _encode(value: Any, union: bool) -> Any:
    if isinstance(value, tuple):
        return [_encode(item, union) for item in value]
    if is_dataclass(value):
        data = to_json(value)
        return [type(value).__name__, data] if union else data
    return value


def _decode(hint: Any, value: Any) -> Any:
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return tuple(_decode(item, entry) for entry in value)
    records = _records_in(hint)
    if value is None or not records:
        return value
    if len(records) == 1:
        return from_json(records[0], value)
    name, data = value
    return from_json(next(kind for kind in records if kind.__name__ == name), data)
