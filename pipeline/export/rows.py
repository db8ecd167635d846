"""Rows of the tables, made of the records of one document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import groupby
from typing import Any, Protocol

from pipeline.export.places import Gap, Place, Places
from pipeline.export.schema import BY_NAME
from pipeline.records import (
    Act,
    Body,
    Box,
    Document,
    Failure,
    Identity,
    Law,
    Mention,
    MentionKind,
    Page,
    Segment,
)
from pipeline.spans import OffsetMap

Row = dict[str, Any]
MENTION_TABLES: dict[MentionKind, str] = {
    "law": "laws",
    "date": "dates",
    "organization": "organizations",
    "figure": "figures",
}
#: Stands between two segments in the clean text of a document.
BETWEEN_SEGMENTS = "\n\n"
REGISTRY_PAGE = "https://adilet.zan.kz/rus/docs/"


class Sink(Protocol):
    """Where the rows and the two texts of a document go while they are made."""

    def put(self, table: str, row: Row) -> None: ...

    def clean(self, text: str) -> None: ...

    def raw(self, text: str) -> None: ...


def put_rows(
    document: Document,
    places: Places,
    segments: Iterable[Segment],
    mentions: Iterable[Mention],
    failures: Sequence[Failure],
    text_files: tuple[str, str],
    sink: Sink,
    identity: Identity,
    same_as: str = "",
) -> None:
    """Put into `sink` what the tables say of one document, in the order of its text.

    Nothing is held: the rows of a PDF of 2,000 pages would take 200 MB. ``identity`` is what the
    document says it is, ``same_as`` names an earlier one with the same bytes. What `places` reads
    goes through `seen`.
    """
    doc_id, counts = document.doc_id, _Counts()
    for segment, found in _with_mentions(segments, mentions):
        start = counts.begin(segment)
        sink.clean((BETWEEN_SEGMENTS if counts.segments > 1 else "") + segment.text)
        standing = _Standing(doc_id, segment, start, places, _gaps(segment))
        sink.put("segments", _segment_row(standing))
        if segment.cell is not None:
            sink.put("cells", _cell_row(doc_id, segment))
        for row in _repair_rows(doc_id, segment, start, places, counts):
            sink.put("repairs", row)
        for mention in found:
            counts.mentions[mention.kind] += 1
            number = counts.mentions[mention.kind]
            sink.put(MENTION_TABLES[mention.kind], _mention_row(mention, standing, number))
    if counts.end():
        sink.clean("\n")
    places.read_all()
    for number, failure in enumerate(failures, 1):
        sink.put("failures", _failure_row(doc_id, number, failure))
    row = _document_row(document, counts, len(failures), text_files)
    sink.put("documents", {**row, **_identity(identity), "same_as": same_as})


def seen(doc_id: str, pages: Iterable[Page], sink: Sink) -> Iterator[Page]:
    """Yield the pages of a document while their rows and raw texts go into `sink`."""
    for page in pages:
        sink.put("pages", _page_row(doc_id, page))
        sink.raw(page.raw)
        yield page


@dataclass(slots=True)
class _Counts:
    """What is counted of a document while its rows are made."""

    characters: int = 0
    segments: int = 0
    repairs: int = 0
    applied: int = 0
    letters: Counter[str] = field(default_factory=Counter)  # by language
    mentions: Counter[MentionKind] = field(default_factory=Counter)

    def begin(self, segment: Segment) -> int:
        """Count a segment; return where it starts in the clean text."""
        self.characters += len(BETWEEN_SEGMENTS) if self.segments else 0
        start = self.characters
        self.segments += 1
        self.characters += len(segment.text)
        self.applied += sum(repair.applied for repair in segment.repairs)
        if segment.language not in ("", "und"):
            self.letters[segment.language] += len(segment.text)
        return start

    def end(self) -> bool:
        """Count the line feed that ends the clean text; return whether there is one."""
        ends = self.characters > 0
        self.characters += ends
        return ends


def _with_mentions(
    segments: Iterable[Segment], mentions: Iterable[Mention]
) -> Iterator[tuple[Segment, list[Mention]]]:
    """Yield each segment with its mentions; both come in the order of the text."""
    groups = groupby(mentions, key=lambda mention: mention.segment)
    number, group = next(groups, _NONE_LEFT)
    for segment in segments:
        if segment.number != number:
            yield segment, []
            continue
        yield segment, list(group)
        number, group = next(groups, _NONE_LEFT)
    if number is not None:
        raise ValueError(f"the mentions of segment {number} are out of order")


_NONE_LEFT: tuple[int | None, Iterable[Mention]] = (None, ())


def act_row(act: Act, cited_in: Iterable[str]) -> Row:
    """Return the row of ``acts.csv`` for an act."""
    link = act.link or (f"{REGISTRY_PAGE}{act.registry_id}" if act.registry_id else "")
    return {**_fields(act), "link": link, "cited_in": "|".join(sorted(cited_in))}


def body_row(body: Body, named_in: Iterable[str]) -> Row:
    """Return the row of ``bodies.csv`` for an organization."""
    return {**_fields(body), "named_in": "|".join(sorted(named_in))}


def _fields(record: Any) -> Row:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _failure_row(doc_id: str, number: int, failure: Failure) -> Row:
    return {
        "failure_id": f"{doc_id}#failure{number}",
        "doc_id": doc_id,
        "stage": failure.stage,
        "page": failure.page or None,
        "kind": failure.kind,
        "message": failure.message,
    }


def _place_row(start: int, end: int, raw_start: int, raw_end: int, box: Box | None = None) -> Row:
    row: Row = {"start": start, "end": end, "raw_start": raw_start, "raw_end": raw_end}
    for edge in ("x0", "y0", "x1", "y1"):
        row[edge] = round(getattr(box, edge), 2) if box else None
    return row


def _page_row(doc_id: str, page: Page) -> Row:
    lines = [line for block in page.blocks for line in block.lines]
    return {
        "doc_id": doc_id,
        "page": page.number,
        "width": round(page.width, 2),
        "height": round(page.height, 2),
        "rotation": page.rotation,
        "read_as": page.read_as,
        "reason": page.reason,
        "confidence": round(page.confidence, 3),
        "lines": len(lines),
        "doubtful_lines": sum(line.doubtful for line in lines),
        "characters": len(page.raw),
    }


def _segment_row(standing: "_Standing") -> Row:
    segment, start = standing.segment, standing.start
    place = standing.places.find(segment.raw_start, segment.raw_end, standing.gaps)
    return {
        "doc_id": standing.doc_id,
        "segment": segment.number,
        "page": segment.page,
        "kind": segment.kind,
        "flow": segment.flow,
        "language": segment.language,
        "language_confidence": round(segment.language_confidence, 3),
        "script": segment.script,
        **_place_row(
            start,
            start + len(segment.text),
            segment.raw_start,
            segment.raw_end,
            segment.box or place.box,
        ),
        "read_confidence": round(segment.read_confidence, 3),
        "text": segment.text,
    }


def _cell_row(doc_id: str, segment: Segment) -> Row:
    row: Row = {"doc_id": doc_id, "segment": segment.number, "page": segment.page}
    assert segment.cell is not None
    return {**row, **segment.cell._asdict(), "text": segment.text}


def _repair_rows(
    doc_id: str, segment: Segment, start: int, places: Places, counts: _Counts
) -> Iterator[Row]:
    offsets = OffsetMap(segment.edits)
    for repair in segment.repairs:
        counts.repairs += 1
        raw_start, raw_end = offsets.to_raw(repair.start, repair.end)
        raw_start, raw_end = segment.raw_start + raw_start, segment.raw_start + raw_end
        begin = start + repair.start
        yield {
            "repair_id": f"{doc_id}#repair{counts.repairs}",
            "doc_id": doc_id,
            "page": places.page_at(raw_start) or segment.page,
            "segment": segment.number,
            "before": repair.before,
            "after": repair.after,
            "family": repair.family,
            "confidence": round(repair.confidence, 3),
            "applied": repair.applied,
            **_place_row(begin, begin + repair.end - repair.start, raw_start, raw_end),
        }


def _gaps(segment: Segment) -> tuple[Gap, ...]:
    """Return the stretches of the document's raw text that a segment leaves letters out of."""
    return tuple(
        Gap(segment.raw_start + edit.raw_start, segment.raw_start + edit.raw_end, lost)
        for edit in segment.edits
        if (lost := (edit.raw_end - edit.raw_start) - (edit.end - edit.start)) > 1
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a segment stands: its start in the clean text, the places, what it leaves out."""

    doc_id: str
    segment: Segment
    start: int
    places: Places
    gaps: tuple[Gap, ...]


def _mention_row(mention: Mention, standing: _Standing, number: int) -> Row:
    segment, start = standing.segment, standing.start
    raw_start, raw_end = OffsetMap(segment.edits).to_raw(mention.start, mention.end)
    raw_start, raw_end = segment.raw_start + raw_start, segment.raw_start + raw_end
    place = standing.places.find(raw_start, raw_end, standing.gaps)
    row: Row = {
        "mention_id": f"{standing.doc_id}#{mention.kind}{number}",
        "doc_id": standing.doc_id,
        "page": place.page or segment.page,
        "segment": segment.number,
        "language": mention.language,
        "text": _one_line(mention.text),
        **_place_row(start + mention.start, start + mention.end, raw_start, raw_end, place.box),
        "confidence": round(_confidence(mention, segment, place), 3),
        "rule": mention.rule,
        "context": _one_line(segment.text[mention.context_start : mention.context_end]),
        "boxes": "|".join(_told(page, box) for page, box in place.boxes),
    }
    if mention.value is not None:
        row.update(_fields(mention.value))
    return {
        column.name: _typed(row.get(column.name), column.kind)
        for column in BY_NAME[MENTION_TABLES[mention.kind]].columns
    }


def _told(page: int, box: Box) -> str:
    return f"{page} {box.x0:.2f} {box.y0:.2f} {box.x1:.2f} {box.y1:.2f}"


def _confidence(mention: Mention, segment: Segment, place: Place) -> float:
    """Return the least of what is known of the finding, the reading and the repairs in it."""
    repairs = [
        repair.confidence
        for repair in segment.repairs
        if repair.start < mention.end and repair.end > mention.start
    ]
    return min(mention.confidence, place.confidence, *repairs, 1.0)


def _typed(value: Any, kind: str) -> Any:
    """Return `value` if it is of the column's kind, else None (an empty cell)."""
    if value in ("", None):
        return None
    if kind == "date":
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            return None
    if kind == "number" and isinstance(value, str):
        return value if _NUMBER.fullmatch(value) else None
    return value


_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def _document_row(
    document: Document, counts: _Counts, failures: int, text_files: tuple[str, str]
) -> Row:
    letters = counts.letters
    return {
        **{column.name: getattr(document, column.name, None) for column in _OWN_COLUMNS},
        "language": max(sorted(letters), key=letters.__getitem__) if letters else "",
        "characters": counts.characters,
        "segments": counts.segments,
        **{table: counts.mentions[kind] for kind, table in MENTION_TABLES.items()},
        "failures": failures,
        "repairs": counts.applied,
        "text_file": text_files[0],
        "raw_file": text_files[1],
    }


def _identity(identity: Identity) -> Row:
    """Return the columns of the act that a document is, and its title."""
    act = identity.act or Law()
    own = {name: getattr(act, name) for name in ("act_type", "number", "date", "act_id", "act_key")}
    approved_by = identity.approved_by.act_key if identity.approved_by else ""
    return {"title": identity.title, **own, "approved_by": approved_by}


_OWN_COLUMNS = [c for c in BY_NAME["documents"].columns if c.name in Document.__slots__]


def _one_line(text: str) -> str:
    return " ".join(text.split())
