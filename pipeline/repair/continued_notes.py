"""Footnotes that go on in the next column or over the page, where their rest has no mark."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Block, SegmentKind

#: What may stand below the rest of a footnote.
_BELOW: Final[frozenset[SegmentKind]] = frozenset(
    {"footnote", "page_number", "footer", "header", "bookmark", "annotation", "form_field"}
)
#: What the rest may be taken for, and what is text above it.
_RESTS: Final[frozenset[SegmentKind]] = frozenset({"paragraph", "list_item", "footnote"})
_TEXT: Final[frozenset[SegmentKind]] = frozenset({"paragraph", "list_item"})
_ENDED: Final = re.compile(r"[.!?…]['\"»”)]*\s*\Z")
#: What a footnote begins with: "¹", "*", "2 Там же", "2Там же", "[3]".
_MARK: Final = re.compile(r"[¹²³⁴-⁹*†\[]|\d{1,2}[.)]?\s{0,2}[^\W\d_a-zа-яёәғқңөұүһі]")
#: Its type is that of the rest, give or take so many points, and smaller than that of the text.
_ONE_SIZE: Final = 0.6
_SMALLER: Final = 0.95
#: Lines end together that do so within so many points.
_FLUSH: Final = 3.0


def continued_notes(pages: Sequence[int], blocks: Sequence[Block]) -> dict[int, int]:
    """Return by the place of a footnote that is not over the place of its rest.

    `pages` are those that the `blocks` of a document stand on, in reading order.
    """
    found: dict[int, int] = {}
    last: int | None = None  # the last footnote, if it may go on
    for run in _runs(pages, blocks):
        if last is not None and pages[run[0]] > pages[last] + 1:
            last = None
        rest = None if last is None else _rest(blocks, run, blocks[last])
        if last is not None and rest is not None:
            found[last] = rest
        notes = [i for i in run if blocks[i].kind == "footnote" or i == rest]
        if notes:
            last = None if _ENDED.search(_last_text(blocks[notes[-1]])) else notes[-1]
    return found


def _runs(pages: Sequence[int], blocks: Sequence[Block]) -> list[list[int]]:
    """Return the places of the blocks of each column, or of what runs across a page."""
    runs: list[list[int]] = []
    for i, block in enumerate(blocks):
        before = runs[-1][-1] if runs else 0
        if runs and (pages[i], block.flow) == (pages[before], blocks[before].flow):
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _rest(blocks: Sequence[Block], run: Sequence[int], note: Block) -> int | None:
    """Return which block at the foot of a column goes on with a footnote, None where none does."""
    for at in range(len(run) - 1, -1, -1):
        block = blocks[run[at]]
        marked = _MARK.match(block.lines[0].text) is not None
        if block.kind in _BELOW and (marked or block.kind != "footnote"):
            continue
        above = next((blocks[i] for i in reversed(run[:at]) if blocks[i].kind in _TEXT), None)
        size, own = note.lines[-1].size, block.lines[0].size
        small = above is None or own < _SMALLER * above.lines[-1].size
        alike = abs(size - own) < _ONE_SIZE and small
        goes_on = block.lines[0].text[:1].islower() or _is_full(note)
        return run[at] if block.kind in _RESTS and alike and goes_on and not marked else None
    return None


def _is_full(note: Block) -> bool:
    """Return whether the last line of a footnote ends where its other lines do."""
    ends = [line.box.x1 for line in note.lines if line.box]
    return len(ends) > 1 and ends[-1] > max(ends) - _FLUSH


def _last_text(block: Block) -> str:
    return block.lines[-1].text
