"""Rows of the tables, made of the records of one document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from pipeline.export.places import Place, Places
from pipeline.export.schema import BY_NAME
from pipeline.records import (
    Act,
    Body,
    Box,
    Document,
    Failure,
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


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """The rows of one document by table, and its two texts.

    Most rows are made while they are written: those of a PDF of 2,000 pages take 200 MB.
    """

    rows: dict[str, Iterable[Row]]
    cells: Sequence[Row]
    text: str
    raw: str


def rows_of(
    document: Document,
    pages: Iterable[Page],
    segments: Sequence[Segment],
    mentions: Sequence[Mention],
    failures: Sequence[Failure],
    text_files: tuple[str, str],
    same_as: str = "",
) -> DocumentRows:
    """Return everything that the tables say of one document.

    ``same_as`` names an earlier document with the same bytes.
    """
    pages_rows: list[Row] = []

    def seen(page: Page) -> Page:
        pages_rows.append(_page_row(document.doc_id, page))
        return page

    places = Places(seen(page) for page in pages)
    starts, text = _lay_out(segments)
    found = _Found(document.doc_id, {s.number: s for s in segments}, starts, places)
    cells = [_cell_row(document.doc_id, s) for s in segments if s.cell is not None]
    own = _document_row(document, segments, mentions, failures, text, text_files)
    rows: dict[str, Iterable[Row]] = {
        "documents": [{**own, "same_as": same_as}],
        "pages": pages_rows,
        "segments": (_segment_row(document.doc_id, s, starts, places) for s in segments),
        "cells": cells,
        "repairs": _repair_rows(document.doc_id, segments, starts, places),
        "failures": [
            _failure_row(document.doc_id, number, failure)
            for number, failure in enumerate(failures, 1)
        ],
        **{
            table: _mention_rows([m for m in mentions if m.kind == kind], found)
            for kind, table in MENTION_TABLES.items()
        },
    }
    return DocumentRows({name: rows.get(name, ()) for name in BY_NAME}, cells, text, places.raw)


def act_row(act: Act, cited_in: Iterable[str]) -> Row:
    """Return the row of ``acts.csv`` for an act."""
    link = act.link or (f"{REGISTRY_PAGE}{act.registry_id}" if act.registry_id else "")
    return {**_fields(act), "link": link, "cited_in": "|".join(sorted(cited_in))}


def body_row(body: Body, named_in: Iterable[str]) -> Row:
    """Return the row of ``bodies.csv`` for an organization."""
    return {**_fields(body), "named_in": "|".join(sorted(named_in))}


def _fields(record: Any) -> Row:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _lay_out(segments: Sequence[Segment]) -> tuple[dict[int, int], str]:
    """Return where each segment starts in the clean text of the document, and that text."""
    starts: dict[int, int] = {}
    at = 0
    for segment in segments:
        starts[segment.number] = at
        at += len(segment.text) + len(BETWEEN_SEGMENTS)
    text = BETWEEN_SEGMENTS.join(segment.text for segment in segments)
    return starts, text + "\n" if text else ""


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


def _segment_row(doc_id: str, segment: Segment, starts: Mapping[int, int], places: Places) -> Row:
    start = starts[segment.number]
    place = places.find(segment.raw_start, segment.raw_end)
    return {
        "doc_id": doc_id,
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
    return {**row, **_fields(segment.cell), "text": segment.text}


def _repair_rows(
    doc_id: str,
    segments: Sequence[Segment],
    starts: Mapping[int, int],
    places: Places,
) -> Iterator[Row]:
    number = 0
    for segment in segments:
        offsets = OffsetMap(segment.edits)
        for repair in segment.repairs:
            number += 1
            raw_start, raw_end = offsets.to_raw(repair.start, repair.end)
            raw_start, raw_end = segment.raw_start + raw_start, segment.raw_start + raw_end
            start = starts[segment.number] + repair.start
            yield {
                "repair_id": f"{doc_id}#repair{number}",
                "doc_id": doc_id,
                "page": places.page_at(raw_start) or segment.page,
                "segment": segment.number,
                "before": repair.before,
                "after": repair.after,
                "family": repair.family,
                "confidence": round(repair.confidence, 3),
                "applied": repair.applied,
                **_place_row(start, start + repair.end - repair.start, raw_start, raw_end),
            }


@dataclass(frozen=True, slots=True)
class _Found:
    """What the rows of mentions are looked up in: the segments of a document and its places."""

    doc_id: str
    segments: Mapping[int, Segment]
    starts: Mapping[int, int]
    places: Places


def _mention_rows(mentions: Iterable[Mention], found: _Found) -> Iterator[Row]:
    for number, mention in enumerate(mentions, 1):
        yield _mention_row(mention, found, number)


def _mention_row(mention: Mention, found: _Found, number: int) -> Row:
    segment, start = found.segments[mention.segment], found.starts[mention.segment]
    raw_start, raw_end = OffsetMap(segment.edits).to_raw(mention.start, mention.end)
    raw_start, raw_end = segment.raw_start + raw_start, segment.raw_start + raw_end
    place = found.places.find(raw_start, raw_end)
    row: Row = {
        "mention_id": f"{found.doc_id}#{mention.kind}{number}",
        "doc_id": found.doc_id,
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
    document: Document,
    segments: Sequence[Segment],
    mentions: Sequence[Mention],
    failures: Sequence[Failure],
    text: str,
    text_files: tuple[str, str],
) -> Row:
    letters: Counter[str] = Counter()
    for segment in segments:
        if segment.language not in ("", "und"):
            letters[segment.language] += len(segment.text)
    kinds = Counter(mention.kind for mention in mentions)
    return {
        **{column.name: getattr(document, column.name, None) for column in _OWN_COLUMNS},
        "language": max(sorted(letters), key=letters.__getitem__) if letters else "",
        "characters": len(text),
        "segments": len(segments),
        **{table: kinds[kind] for kind, table in MENTION_TABLES.items()},
        "failures": len(failures),
        "repairs": sum(repair.applied for segment in segments for repair in segment.repairs),
        "text_file": text_files[0],
        "raw_file": text_files[1],
    }


_OWN_COLUMNS = [c for c in BY_NAME["documents"].columns if c.name in Document.__slots__]


def _one_line(text: str) -> str:
    return " ".join(text.split())
