"""What a PDF page has beside its text: form fields filled in, notes, bookmarks to it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from pipeline.records import Block, Box, Line, SegmentKind

#: Kinds of annotation whose words somebody wrote: notes and text boxes (PDF 32000-1, 12.5.6).
WRITTEN: Final = frozenset({"Text", "FreeText", "Stamp", "Caret", "Highlight", "Underline"})
#: Field types that hold words (PyMuPDF's names).
FILLED: Final = frozenset({"Text", "ComboBox", "ListBox"})
LONGEST: Final = 4_000


def beside_the_text(page: Any, stated: str) -> tuple[Block, ...]:
    """Return form fields, annotations and bookmarks of a page of PyMuPDF as blocks.

    Fields and notes whose words are among the page's own text (`stated`) are not said twice.
    """
    said = [*_fields(page), *_notes(page)]
    known = _folded(stated) if said else ""
    found = [_block(kind, text, box) for kind, text, box in said if _folded(text) not in known]
    found += [_block("bookmark", text, None) for text in _bookmarks(page)]
    return tuple(found)


def _fields(page: Any) -> Iterator[tuple[SegmentKind, str, Box | None]]:
    if page.first_widget is None:
        return
    for widget in page.widgets():
        value = widget.field_value
        if widget.field_type_string in FILLED and isinstance(value, str) and value.strip():
            yield "form_field", value, _box(page, widget.rect)


def _notes(page: Any) -> Iterator[tuple[SegmentKind, str, Box | None]]:
    if page.first_annot is None:
        return
    for note in page.annots():
        text = note.info.get("content", "")
        if note.type[1] in WRITTEN and text.strip():
            yield "annotation", text, _box(page, note.rect)


def _bookmarks(page: Any) -> list[str]:
    return _outline(page.parent).get(page.number, [])


@lru_cache(maxsize=2)
def _outline(document: Any) -> dict[int, list[str]]:
    """Return the titles of bookmarks by the page (from 0) that they lead to."""
    titles: dict[int, list[str]] = {}
    for _, title, number, *_ in document.get_toc(simple=True):
        if title.strip() and number >= 1:
            titles.setdefault(number - 1, []).append(title)
    return titles


def _box(page: Any, rectangle: Any) -> Box | None:
    """Return a rectangle in points of the page as shown."""
    shown = rectangle * page.rotation_matrix
    return Box(
        x0=round(min(shown.x0, shown.x1), 2),
        y0=round(min(shown.y0, shown.y1), 2),
        x1=round(max(shown.x0, shown.x1), 2),
        y1=round(max(shown.y0, shown.y1), 2),
    )


def _block(kind: SegmentKind, text: str, box: Box | None) -> Block:
    line = Line(text=" ".join(text[:LONGEST].split()), start=0, box=box)
    return Block(kind=kind, lines=(line,))


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
