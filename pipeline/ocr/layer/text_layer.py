"""The text layer of a PDF page: its lines with words, boxes and fonts, as the PDF states them.

Text that a reader does not see is kept apart: text drawn in no way (render mode 3), wholly
transparent, or outside of the page. It is content only where it lies over a picture of itself, as
the layer that OCR programs put over scans.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from pipeline.ocr.frames import Reading, Turn, quarter, turned_box, turned_line
from pipeline.ocr.layer.covered_text import covered_lines
from pipeline.ocr.layer.drawn_lines import PATH, drawn_lines
from pipeline.ocr.layer.drawn_twice import may_be_twice, without_twice
from pipeline.ocr.layer.lost_spaces import Words, with_spaces
from pipeline.ocr.layer.second_fonts import put_letters_of_second_fonts
from pipeline.ocr.layer.stretched_spaces import with_stretched_spaces
from pipeline.ocr.layer.struck_out import without_struck_out
from pipeline.ocr.layer.tex_fonts import put_letters_of_tex
from pipeline.ocr.layer.white_text import is_white, seen_lines
from pipeline.ocr.mupdf import library
from pipeline.raised import RAISED_LETTERS
from pipeline.records import Box, Line, Word

#: `char_flags` of a span that is filled or stroked, so that one sees it.
_SEEN: Final = 16 | 32
_BOLD: Final = 1 << 4
_SUPERSCRIPT: Final = 1 << 0
_RAISED: Final = str.maketrans("0123456789)/abcdefgh", f"⁰¹²³⁴⁵⁶⁷⁸⁹⁾⁾{RAISED_LETTERS}")
#: The mark of a footnote, or marks: "1", "2)", "1/", "1,2", "a"; but "20th", "1er".
_MARK: Final = re.compile(r"\s*(?:\d{1,3}(?:, ?\d{1,3})?[)/]?|[a-h](?:, ?[a-h])?\)?)\s*")
#: The mark that a footnote begins with, so many ems higher than its text.
_NUMBER: Final = re.compile(r"\s*(?:\d{1,2}|[a-h])\)?\s*")
_HIGHER: Final = 0.15
#: A line of a heading has at most this share of letters that are not bold.
_PLAIN: Final = 0.15
#: Letters of a second font are few, and stand in a word.
_OF_A_WORD: Final = 2
#: A page with so many characters is full of text.
_FULL: Final = 1_200
#: The direction of a line leans so much where both its parts are larger: 15 degrees.
_LEANS: Final = 0.26


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture on a page: where it stands (on the page not turned), and its pixels."""

    box: Box
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """The text layer of a page: what is seen, what is hidden, its pictures."""

    seen: Reading
    hidden: tuple[Line, ...]
    images: tuple["Image", ...] = ()

    @property
    def hidden_letters(self) -> int:
        """Return how many characters are hidden."""
        return sum(len(line.text) for line in self.hidden)


@cache
def _flags() -> int:
    """Return what of a page is wanted: its words and drawn lines in one pass over it."""
    pymupdf = library()
    return int(
        pymupdf.TEXT_PRESERVE_WHITESPACE
        | pymupdf.TEXT_MEDIABOX_CLIP
        | pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
        | pymupdf.TEXT_COLLECT_VECTORS
    )


def read_layer(page: Any) -> Layer:
    """Return the text layer of a page of PyMuPDF."""
    textpage = page.get_textpage(flags=_flags())
    data = textpage.extractDICT()
    words, may_be_twice = _words_by_line(textpage)
    put_letters_of_tex(page, data["blocks"], words)
    put_letters_of_second_fonts(textpage, data["blocks"], words)
    with_spaces(textpage, data["blocks"], words)
    shown = page.rect * page.derotation_matrix
    width, height = float(shown.width), float(shown.height)
    lines = _sorted_out(data["blocks"], words, width, height)
    letters = sum(len(line.text) for line in lines.seen or lines.hidden)
    images = _images(page, letters)
    covered = covered_lines(page, lines.drawn, data["blocks"])
    if covered:
        lines.hidden += [line for line in lines.seen if id(line) in covered]
        lines.seen = [line for line in lines.seen if id(line) not in covered]
    if lines.white:
        paths = (block for block in data["blocks"] if block["type"] == PATH)
        on_dark = seen_lines(page, lines.white, paths, [image.box for image in images])
        for line, is_seen in zip(lines.white, on_dark, strict=True):
            (lines.seen if is_seen else lines.hidden).append(line)
    seen = without_twice(lines.seen) if may_be_twice else lines.seen
    seen = with_stretched_spaces(seen, lines.spaces)
    rulings, boxes = drawn_lines(page, data["blocks"])
    if rulings:
        seen = without_struck_out(seen, rulings, lambda: _letters(textpage))
    leaning = lines.leaning
    if sum(len(line.text) for line in leaning) > sum(len(line.text) for line in seen):
        seen, leaning = [*seen, *leaning], []  # a page that was photographed
    directions = lines.directions
    turn = max(directions, key=lambda t: directions[t]) if directions else 0
    back = quarter(-turn)
    reading = Reading(
        lines=tuple(turned_line(line, back, width, height) for line in seen),
        width=width if turn in (0, 180) else height,
        height=height if turn in (0, 180) else width,
        turn=quarter(int(page.rotation) + turn),
        rulings=tuple(turned_box(b, back, width, height) for b in rulings),
        boxes=tuple(turned_box(b, back, width, height) for b in boxes),
        leaning=tuple(turned_line(line, back, width, height) for line in leaning),
    )
    return Layer(
        seen=reading,
        hidden=tuple(turned_line(line, back, width, height) for line in lines.hidden),
        images=images,
    )


@dataclass(slots=True)
class _Lines:
    """The lines of a page: seen, drawn in no way, across the page, white; letters by direction.

    Of those that are seen, if nothing covers them, ``drawn`` has the number of the block.
    ``spaces`` is where spaces are drawn that stand alone.
    """

    seen: list[Line] = field(default_factory=list)
    hidden: list[Line] = field(default_factory=list)
    leaning: list[Line] = field(default_factory=list)
    white: list[Line] = field(default_factory=list)
    drawn: list[tuple[Line, int]] = field(default_factory=list)
    directions: Counter[Turn] = field(default_factory=Counter)
    spaces: list[Box] = field(default_factory=list)


def _sorted_out(blocks: Sequence[Any], words: Words, width: float, height: float) -> _Lines:
    """Return the lines of the blocks of MuPDF by how they are drawn."""
    found = _Lines()
    texts = ((i, block) for i, block in enumerate(blocks) if block["type"] != PATH)
    for number, (at, block) in enumerate(texts):
        for index, entry in enumerate(block["lines"]):
            spans = entry["spans"]
            if len(spans) == 1 and not spans[0]["text"].strip():
                if spans[0]["text"] == " ":
                    found.spaces.append(_box(*spans[0]["bbox"]))
                continue  # half of the lines of a page with columns
            turn = _direction(entry["dir"])
            leans = min(map(abs, entry["dir"])) > _LEANS
            for line, is_seen in _lines_of(entry, words.get((number, index), ())):
                if not _is_on_page(line, width, height):
                    continue
                found.directions[turn] += len(line.text)
                if not is_seen:
                    found.hidden.append(line)
                elif is_white(spans[0]["color"]):
                    found.white.append(line)
                elif leans:
                    found.leaning.append(line)
                else:
                    found.seen.append(line)
                    found.drawn.append((line, at))
    return found


def _images(page: Any, letters: int) -> tuple[Image, ...]:
    """Return where pictures are on a page.

    That pass over the page costs as much as all its words. It is made only where the page names a
    picture or, being no full page of text, has one among its drawing commands.
    """
    if not page.get_images(full=True) and (letters > _FULL or b"EI" not in page.read_contents()):
        return ()
    return tuple(
        Image(box=_box(*entry["bbox"]), width=entry["width"], height=entry["height"])
        for entry in page.get_image_info()
    )


def _letters(textpage: Any) -> list[tuple[str, float, float]]:
    """Return the letters of a page, each with the middle of its box."""
    return [
        (
            char["c"],
            (char["bbox"][0] + char["bbox"][2]) / 2,
            (char["bbox"][1] + char["bbox"][3]) / 2,
        )
        for block in textpage.extractRAWDICT()["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        for char in span["chars"]
    ]


def _words_by_line(textpage: Any) -> tuple[Words, bool]:
    """Return the words of each line of each block, with their boxes; whether one may be twice."""
    import numpy as np

    words: Words = {}
    found = textpage.extractWORDS()
    if not found:
        return words, False
    *edges, letters, blocks, lines, _ = zip(*found, strict=True)
    # As `round(x, 2)`, all at once: MuPDF's numbers have 24 bits, a hundred times them is exact.
    places = np.rint(np.array(edges) * 100) / 100
    boxes = map(Box._make, zip(*places.tolist(), strict=True))
    for block, line, box, text in zip(blocks, lines, boxes, letters, strict=True):
        words.setdefault((block, line), []).append((box, text))
    return words, may_be_twice(places)


def _lines_of(entry: Any, words: Any) -> list[tuple[Line, bool]]:
    """Return a line of MuPDF, and whether it is seen, as one line, or as two where part is not."""
    spans = entry["spans"]
    visible = [_is_seen(span) for span in spans]
    if all(visible) or not any(visible):
        return [(line, visible[0]) for line in _line(spans, words)]
    found = []
    for wanted in (True, False):
        part = [span for span, is_seen in zip(spans, visible, strict=True) if is_seen is wanted]
        own = [w for w in words if any(_holds(span["bbox"], w[0]) for span in part)]
        found += [(line, wanted) for line in _line(part, own)]
    return found


def _line(spans: Any, words: Any) -> list[Line]:
    """Return the line that spans make; nothing where they have no letters."""
    text = "".join([span["text"] for span in spans]).strip()
    if not text:
        return []
    found: list[Word] = []
    at = 0
    for box, letters in words:
        start = text.find(letters, at)
        if start >= 0:
            at = start + len(letters)
            found.append(Word(start, at, box))
    main = max(spans, key=lambda span: len(span["text"])) if len(spans) > 1 else spans[0]
    boxes = [word.box for word in found] or [_box(*span["bbox"]) for span in spans]
    bold = _is_bold(main) and (len(spans) == 1 or _is_mostly_bold(spans))
    line = Line(
        text="".join(map(_shown, _marked(spans), [*spans[1:], None])).strip()
        if len(spans) > 1
        else text,
        start=0,
        box=boxes[0] if len(boxes) == 1 else Box.around(boxes),
        words=tuple(found),
        font=main["font"],
        size=round(main["size"], 2),
        bold=bold,
        begins_bold=not bold and len(spans) > 1 and _is_bold(spans[0]),
    )
    return [line]


def _is_bold(span: Any) -> bool:
    return bool(span["flags"] & _BOLD) or "Bold" in span["font"]


def _is_mostly_bold(spans: Any) -> bool:
    """Return whether nearly all of a line is bold: a line of text may begin with a bold name.

    Letters of a word that a program took from a second font are as bold as their word.
    """
    plain = sum(_whole(span["text"]) for span in spans if not _is_bold(span))
    return plain <= _PLAIN * sum(len(span["text"].strip()) for span in spans)


def _whole(text: str) -> int:
    """Return how many letters the text of a span has, 0 where it is one or two of a word."""
    own = text.strip()
    return 0 if len(own) <= _OF_A_WORD and own.isalpha() else len(own)


def _marked(spans: Any) -> Any:
    """Return the spans of a line, a number that stands higher than what follows marked as raised.

    So the text of a footnote begins: MuPDF measures how high letters stand by the first of a line.
    """
    first, second = spans[0], spans[1]
    higher = second["origin"][1] - first["origin"][1] > _HIGHER * second["size"]
    if not higher or not _NUMBER.fullmatch(first["text"]):
        return spans
    return [{**first, "flags": first["flags"] | _SUPERSCRIPT}, *spans[1:]]


def _shown(span: Any, behind: Any) -> str:
    """Return the letters of a span, digits that stand higher as raised: "Казахстан¹", "54,3²⁾".

    No raised letter is like a slash: "2021" with the mark "1/" is "2021¹⁾". What is `behind` a
    number and a slash, where it is a number as well, makes a fraction of it.
    """
    text: str = span["text"]
    if not span["flags"] & _SUPERSCRIPT or not _MARK.fullmatch(text):
        return text
    if text.rstrip().endswith("/") and behind is not None and behind["text"][:1].isdigit():
        return text
    return text.translate(_RAISED)


def _is_seen(span: Any) -> bool:
    return bool(span["char_flags"] & _SEEN) and span["alpha"] > 0


def _is_on_page(line: Line, width: float, height: float) -> bool:
    """Return whether the middle of a line lies on the page as it is shown."""
    box = line.box
    if box is None:
        return False
    return 0 <= (box.x0 + box.x1) / 2 <= width and 0 <= (box.y0 + box.y1) / 2 <= height


def _direction(direction: tuple[float, float]) -> Turn:
    """Return how many degrees clockwise the direction of a line is turned from left to right."""
    x, y = direction
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 180
    return 90 if y > 0 else 270


def _box(x0: float, y0: float, x1: float, y1: float) -> Box:
    return Box(x0=round(x0, 2), y0=round(y0, 2), x1=round(x1, 2), y1=round(y1, 2))


def _holds(bbox: tuple[float, float, float, float], box: Box) -> bool:
    x0, y0, x1, y1 = bbox
    middle_x, middle_y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return x0 <= middle_x <= x1 and y0 <= middle_y <= y1
