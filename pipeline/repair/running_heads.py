"""Running headers, footers and page numbers, told by their place and by their return."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.records import Block, Box, Page, SegmentKind
from pipeline.repair.electronic_stamps import is_stamp

#: Headers and footers stand in the outer parts of the page: this share of its height.
MARGIN = 0.12
#: A text that returns letter for letter may stand so far from the edge, if it is so long.
MARGIN_OF_REPEATED = 0.2
_LONG = 20
#: No text of a page begins nearer to its edge than this share of its height.
OUTERMOST = 0.056
#: A page has its number so often at most; more are the years below a chart.
_MOST_NUMBERS = 2
_PAGE_NUMBER = re.compile(
    r"\s*[-–—]?\s*(?:страница|стр\.?|с\.|бет|page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:/|из|of|-бет|бет)\s*\d{0,4})?\s*[-–—]?\s*\Z",
    re.IGNORECASE,
)
#: "Страница 1 из 6", "6 беттің 1-беті", "1 / 6" count pages and nothing else.
_PAGE_OF_PAGES = re.compile(
    r"(?:(?:страница|стр\.?|page|бет)\s?)?(?P<page>\d{1,4})\s?(?:/|из|of)\s?(?P<last>\d{1,4})"
    r"|(?P<of>\d{1,4})\s?беттің\s?(?P<own>\d{1,4})\s?-\s?беті",
    re.IGNORECASE,
)
#: "11/28/26, 6:26 AM", "28.11.2026, 06:26 Закон": when a browser printed the page, and its title.
_PRINTED_AT = re.compile(
    r"\d{1,2}[./]\d{1,2}[./](?:\d\d|\d{4}),? \d{1,2}:\d\d(?:[  ]?[AАPР][MМ])?(?: .{1,150})?"
)
#: Headings of acts return at the top of pages with other numbers, as do the words above annexes
#: ("Приложение 2 к решению ..."); they are no running headers.
_SECTION = re.compile(
    r"(?:статья|глава|раздел|параграф|article|chapter|section)\s+[\divxlcі]+"
    r"|\d+(?:-\d+)?\s?-\s?(?:бап|тарау|бөлім|параграф)\b",
    re.IGNORECASE,
)
#: What comes after the text of a page and is none of it.
_NO_TEXT: frozenset[SegmentKind] = frozenset({"bookmark", "annotation", "form_field"})
_DIGITS = re.compile(r"\d+")


def kinds_of_edges(pages: Sequence[Page]) -> dict[tuple[int, int], SegmentKind]:
    """Return the kind of each block that is a header, footer or page number.

    The key is the page's number and the block's position on it. A header or footer returns, but
    for its digits, at the same height on other pages; a page number needs only its place, and what
    is printed about an electronic signature only its words.
    """
    found: dict[tuple[int, int], SegmentKind] = {}
    seen: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    numbered: dict[int, list[int]] = defaultdict(list)
    shown, pages = pages, [_upright(page) for page in pages]
    for page, seen_as in zip(pages, shown, strict=True):
        for number, block in enumerate(page.blocks):
            text = " ".join(line.text.strip() for line in block.lines)
            if block.cell is None and is_stamp(text):
                found[page.number, number] = "footer"
                continue
            is_number = _PAGE_NUMBER.match(text) is not None
            ways = [(page, block), (seen_as, seen_as.blocks[number])][: 1 + is_number]
            wide = _edge_of_any(ways, MARGIN_OF_REPEATED)
            if wide is None:
                continue
            if _SECTION.match(text) or block.kind == "approval":
                continue
            edge = _edge_of_any(ways, MARGIN)
            if edge is None:
                if _LONG <= len(text) < 250:
                    seen[wide, text].append((page.number, number))
                continue
            if _is_page_of_pages(text):
                found[page.number, number] = "page_number"
            elif edge == "top" and _PRINTED_AT.fullmatch(text):
                found[page.number, number] = "header"
            elif is_number:
                numbered[page.number].append(number)
            elif len(block.lines) == 1 and _is_apart(page, block):
                found[page.number, number] = "header" if edge == "top" else "footer"
            elif len(text) < 250:
                seen[edge, _DIGITS.sub("#", text).casefold()].append((page.number, number))
    counted = Counter(page for (page, _), kind in found.items() if kind == "page_number")
    for page in pages:
        found |= _beside_counts(page, found)
    for own, numbers in numbered.items():
        if len(numbers) + counted[own] <= _MOST_NUMBERS:
            found.update(((own, number), "page_number") for number in numbers)
    need = 2 if len(pages) < 6 else 3
    for (edge, _), places in seen.items():
        if len({page for page, _ in places}) >= need and not _are_the_text(pages, places, found):
            for place in places:
                found[place] = "header" if edge == "top" else "footer"
    return found


def _beside_counts(
    page: Page, found: Mapping[tuple[int, int], SegmentKind]
) -> dict[tuple[int, int], SegmentKind]:
    """Return the kinds of lines that stand in one row with a page's count or time of printing."""
    counts = [
        line.box
        for number, block in enumerate(page.blocks)
        if found.get((page.number, number)) == "page_number"
        or _PRINTED_AT.fullmatch(block.lines[0].text.strip())
        for line in block.lines
        if line.box is not None
    ]
    return {
        (page.number, number): "header" if edge == "top" else "footer"
        for number, block in enumerate(page.blocks)
        if counts and (page.number, number) not in found and len(block.lines) == 1
        if (edge := _edge(page, block, MARGIN)) and (box := block.lines[0].box)
        if any(count.y0 < (box.y0 + box.y1) / 2 < count.y1 for count in counts)
    }


def _is_page_of_pages(text: str) -> bool:
    """Return whether a text tells which page of how many it is on: not "2023/24"."""
    found = _PAGE_OF_PAGES.fullmatch(text.strip())
    if found is None:
        return False
    return int(found["page"] or found["own"]) <= int(found["last"] or found["of"])


def _upright(page: Page) -> Page:
    """Return a page with its boxes where they are when its text runs from left to right.

    A table printed sideways has its number at the foot of the text or at that of the page.
    """
    if page.rotation not in (90, 180, 270):
        return page
    wide, high = page.width, page.height

    def turned(box: Box | None) -> Box | None:
        if box is None:
            return None
        if page.rotation == 90:
            return Box(box.y0, wide - box.x1, box.y1, wide - box.x0)
        if page.rotation == 270:
            return Box(high - box.y1, box.x0, high - box.y0, box.x1)
        return Box(wide - box.x1, high - box.y1, wide - box.x0, high - box.y0)

    blocks = tuple(
        block._replace(lines=tuple(line._replace(box=turned(line.box)) for line in block.lines))
        for block in page.blocks
    )
    upside_down = page.rotation == 180
    return replace(
        page,
        width=wide if upside_down else high,
        height=high if upside_down else wide,
        blocks=blocks,
    )


def _are_the_text(
    pages: Sequence[Page],
    places: Sequence[tuple[int, int]],
    found: Mapping[tuple[int, int], SegmentKind],
) -> bool:
    """Return whether most of the pages have no other text: cards and slides of one line each."""
    blocks = {page.number: sum(b.kind not in _NO_TEXT for b in page.blocks) for page in pages}
    others = Counter(number for number, _ in found)
    alone = sum(blocks[number] - others[number] == 1 for number, _ in places)
    return 2 * alone > len(places)


def _is_apart(page: Page, block: Block) -> bool:
    """Return whether a line stands at the very edge, with white between it and all other text.

    This needs no other page: a running header is told on the only page there is.
    """
    box = block.lines[0].box
    if box is None:
        return False
    if OUTERMOST * page.height < box.y1 and box.y0 < (1 - OUTERMOST) * page.height:
        return False
    others = [line.box for b in page.blocks if b is not block for line in b.lines]
    gaps = [
        max(other.y0 - box.y1, box.y0 - other.y1)
        for other in others
        if other is not None and not (other.y0 < box.y1 and box.y0 < other.y1)
    ]
    return bool(gaps) and min(gaps) > 1.2 * (box.y1 - box.y0)


def _edge_of_any(ways: Sequence[tuple[Page, Block]], margin: float) -> str | None:
    """Return the first edge in whose margin a block stands, of the ways in which a page lies."""
    return next(filter(None, (_edge(page, block, margin) for page, block in ways)), None)


def _edge(page: Page, block: Block, margin: float) -> str | None:
    """Return the edge of the page in whose margin, a share of its height, a block stands."""
    boxes = [line.box for line in block.lines if line.box is not None]
    if not boxes or block.cell is not None or page.height <= 0:
        return None
    if max(box.y1 for box in boxes) < margin * page.height:
        return "top"
    if min(box.y0 for box in boxes) > (1 - margin) * page.height:
        return "bottom"
    return None
