"""Blocks of approval made whole: a line of one that stands apart, and the number below it.

On a scan the first line may be set off ("Алматы облысы мәслихатының" above "2023 жылғы 14 ақпандағы
№ 6-38 шешіміне қосымша"), or the last: "Утвержден приказом" above "№ 05/110".
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.layout.kinds import AGREED
from pipeline.ocr.rows import box_of
from pipeline.records import Block

#: A block of approval stands right of this share of a page.
_RIGHT: Final = 0.35
#: Lines of one block are apart by less than so many of their heights.
_APART: Final = 0.9
_LETTERS: Final = 200
#: What goes on with a block: its day, its number, what it belongs to in Kazakh.
_GOES_ON: Final = re.compile(
    r"(?:от\s|dated\s|of\s)?[«\"“]?\d{1,2}[»\"”]?\s.{0,40}|(?:от\s.{0,40})?(?:№|N|No\.)\s?\S{1,20}.{0,40}"
    r"|\d{4}\sжыл.{0,60}|(?:шешім|бұйры[қғ]|қаулы)\w{0,12}.{0,40}"
)


def with_whole_approvals(blocks: Sequence[Block], width: float) -> list[Block]:
    """Return the blocks of a column, those that are one block of approval as one.

    `width` is that of the page.
    """
    if not any(block.kind == "approval" for block in blocks):
        return list(blocks)
    found = list(blocks)
    i = len(found) - 1
    while i > 0:
        before, block = found[i - 1 : i + 1]
        if _are_near(before, block, width) and (
            (_approves(block) and _leads_to(before)) or (_approves(before) and _follows(block))
        ):
            found[i - 1 : i + 1] = [
                block._replace(kind="approval", lines=before.lines + block.lines)
            ]
        i -= 1
    return found


def _approves(block: Block) -> bool:
    return block.kind == "approval" and not AGREED.fullmatch(_text(block))


def _leads_to(block: Block) -> bool:
    """Return whether a text may go on in what stands below it: it is no sentence, and short."""
    text = _text(block)
    loose = block.kind in ("paragraph", "heading") and len(text) < _LETTERS
    return loose and not text.endswith((".", ":", ";", "!", "?"))


def _follows(block: Block) -> bool:
    return block.kind in ("paragraph", "heading") and _GOES_ON.fullmatch(_text(block)) is not None


def _are_near(before: Block, block: Block, width: float) -> bool:
    """Return whether two blocks stand close to each other on the right."""
    if before.cell or block.cell:
        return False
    lines = before.lines + block.lines
    if min(box_of(line).x0 for line in lines) < _RIGHT * width:
        return False
    a, b = box_of(before.lines[-1]), box_of(block.lines[0])
    height = min(a.y1 - a.y0, b.y1 - b.y0)
    return -height < b.y0 - a.y1 < _APART * height and min(a.x1, b.x1) > max(a.x0, b.x0)


def _text(block: Block) -> str:
    return " ".join(line.text for line in block.lines).strip()
