"""The way back from a clean text to the text as read: offset maps, and their composition.

An offset map is kept through every repair (the idea of eyecite's SpanUpdater): a span found in the
clean text is a span of the raw text, and that has boxes on a page.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pipeline.records import Edit

_Bounds = tuple[list[int], list[int], list[int], list[int]]
#: Behind the end of any text.
_NOWHERE: Final = sys.maxsize


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `after` in the place of ``start:end`` of a text."""

    start: int
    end: int
    after: str


class OffsetMap:
    """Maps offsets of a clean text to offsets of the raw text it was made from, and back.

    ``edits`` are the places where the two differ, sorted and apart from each other: outside of
    them the texts are the same, letter for letter. A span that touches the inside of an edit maps
    to the whole of it, for a letter of a replaced word has no place of its own.

    >>> text, offsets = replace("Ќазаќстан", [Replacement(0, 1, "Қ"), Replacement(4, 5, "қ")])
    >>> text, offsets.to_raw(4, 9)
    ('Қазақстан', (4, 9))
    """

    __slots__ = ("_bounds", "edits")

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self.edits: tuple[Edit, ...] = tuple(edits)
        for before, after in pairwise(self.edits):
            if after.raw_start < before.raw_end or after.start < before.end:
                raise ValueError(f"edits overlap or are out of order: {before}, {after}")
            if after.raw_start - before.raw_end != after.start - before.end:
                raise ValueError(f"the text between two edits differs in length: {before}, {after}")
        if self.edits and self.edits[0].raw_start != self.edits[0].start:
            raise ValueError(f"the text before the first edit differs in length: {self.edits[0]}")
        self._bounds: _Bounds | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OffsetMap) and self.edits == other.edits

    def __hash__(self) -> int:
        return hash(self.edits)

    def __repr__(self) -> str:
        return f"OffsetMap({list(self.edits)!r})"

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span that the clean span ``start:end`` came from."""
        raw_starts, raw_ends, clean_starts, clean_ends = self._ends_and_starts()
        return _map_span(start, end, clean_starts, clean_ends, raw_starts, raw_ends)

    def to_clean(self, start: int, end: int) -> tuple[int, int]:
        """Return the clean span that stands for the raw span ``start:end``."""
        return _map_span(start, end, *self._ends_and_starts())

    def _ends_and_starts(self) -> "_Bounds":
        """Return the starts and ends of the edits in the raw text, then in the clean one."""
        if self._bounds is None:  # most maps are only put together with the next
            self._bounds = (
                [edit.raw_start for edit in self.edits],
                [edit.raw_end for edit in self.edits],
                [edit.start for edit in self.edits],
                [edit.end for edit in self.edits],
            )
        return self._bounds

    def then(self, later: "OffsetMap") -> "OffsetMap":
        """Return the map of two steps: raw -> middle by this one, middle -> clean by `later`.

        Edits of the two that overlap or touch in the middle text become one.
        """
        first, second = self.edits, later.edits
        if not first and all(a.raw_end < b.raw_start for a, b in pairwise(second)):
            return later
        merged: list[Edit] = []
        i = j = 0
        while i < len(first) or j < len(second):
            from_first, from_second = i, j
            # the place before the group is as far from the raw and from the clean text as the last
            # edit of each is
            raw_low = first[i - 1].raw_end - first[i - 1].end if i else 0
            clean_low = second[j - 1].end - second[j - 1].raw_end if j else 0
            low = min(_start(first, i, clean=True), _start(second, j, clean=False))
            high = low
            while True:  # low:high is the stretch of the middle text that the group covers
                if _start(first, i, clean=True) <= high:
                    high = max(high, first[i].end)
                    i += 1
                elif _start(second, j, clean=False) <= high:
                    high = max(high, second[j].raw_end)
                    j += 1
                else:
                    break
            raw_more = sum(_growth(edit) for edit in first[from_first:i])
            clean_more = sum(_growth(edit) for edit in second[from_second:j])
            merged.append(
                Edit(
                    raw_start=low + raw_low,
                    raw_end=high + raw_low - raw_more,
                    start=low + clean_low,
                    end=high + clean_low + clean_more,
                )
            )
        return OffsetMap(merged)


def _start(edits: Sequence[Edit], number: int, *, clean: bool) -> int:
    """Return where an edit starts in the clean or the raw text; `_NOWHERE` behind the last one."""
    if number >= len(edits):
        return _NOWHERE
    return edits[number].start if clean else edits[number].raw_start


def _growth(edit: Edit) -> int:
    """Return how much longer the clean text is for an edit."""
    return (edit.end - edit.start) - (edit.raw_end - edit.raw_start)


def replace(text: str, replacements: Iterable[Replacement]) -> tuple[str, OffsetMap]:
    """Return `text` with the replacements made, and the map from the new text to the old.

    The replacements may come in any order but must not overlap (ValueError).
    """
    ordered = sorted(replacements, key=lambda r: (r.start, r.end))
    pieces: list[str] = []
    edits: list[Edit] = []
    at = length = 0
    for item in ordered:
        if item.start < at:
            raise ValueError(f"replacements overlap at {item.start}")
        pieces.append(text[at : item.start])
        length += item.start - at
        pieces.append(item.after)
        edits.append(
            Edit(
                raw_start=item.start,
                raw_end=item.end,
                start=length,
                end=length + len(item.after),
            )
        )
        length += len(item.after)
        at = item.end
    pieces.append(text[at:])
    return "".join(pieces), OffsetMap(edits)


def join_pieces(pieces: Sequence[tuple[int, str]], glue: Sequence[str]) -> tuple[str, OffsetMap]:
    """Return stretches of a raw text put together as one text, and the map back.

    Each piece is its offset in the raw text and its letters; ``glue[i]`` stands between piece i
    and the next in place of whatever the raw text has there. Offsets count from the first piece.

    >>> join_pieces([(0, "соци"), (6, "ально")], [""])[0]
    'социально'
    """
    if len(glue) != max(0, len(pieces) - 1):
        raise ValueError("there is one glue between each two pieces")
    text = ""
    edits: list[Edit] = []
    base = pieces[0][0] if pieces else 0
    for i, (offset, letters) in enumerate(pieces):
        text += letters
        if i < len(glue):
            edits.append(
                Edit(
                    raw_start=offset - base + len(letters),
                    raw_end=pieces[i + 1][0] - base,
                    start=len(text),
                    end=len(text) + len(glue[i]),
                )
            )
            text += glue[i]
    return text, OffsetMap(e for e in edits if (e.raw_start, e.start) != (e.raw_end, e.end))


def _map_span(
    start: int,
    end: int,
    from_starts: list[int],
    from_ends: list[int],
    to_starts: list[int],
    to_ends: list[int],
) -> tuple[int, int]:
    if start > end:
        raise ValueError(f"a span ends before it starts: {start}, {end}")
    left = bisect_right(from_ends, start)
    if left < len(from_starts) and from_starts[left] < start:
        new_start = to_starts[left]  # inside an edit
    elif left == 0:
        new_start = start
    else:
        new_start = to_ends[left - 1] + (start - from_ends[left - 1])
    right = bisect_left(from_starts, end)
    if right > 0 and from_ends[right - 1] > end:
        new_end = to_ends[right - 1]  # inside an edit
    elif right == 0:
        new_end = end
    else:
        new_end = to_ends[right - 1] + (end - from_ends[right - 1])
    return new_start, max(new_start, new_end)
