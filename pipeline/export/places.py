"""Where a stretch of raw text stands: its page and its box."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.records import Box, Line, Page

#: So many pages are held; a PDF of 2,000 has a million words.
_HELD = 24


@dataclass(frozen=True, slots=True)
class Place:
    """The page it begins on, the box there (None for plain text), the least confidence of words.

    ``boxes``: page and box of the words on each line, over all pages that the stretch runs on.
    """

    page: int
    box: Box | None
    confidence: float
    boxes: tuple[tuple[int, Box], ...] = ()


class Gap(NamedTuple):
    """A stretch of raw text of which a segment leaves out `lost` letters.

    Lines that are lost whole stand between its parts: a footer, the header of the next page.
    """

    start: int
    end: int
    lost: int

    def holds(self, start: int, length: int) -> bool:
        """Return whether a line of this length, and the line feeds around it, are left out."""
        return self.start < start and start + length < self.end and length < self.lost


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a page by their place in its raw text."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> Iterator[Line]:
        """Yield the lines that reach into ``start:end`` of the page."""
        for index in range(max(0, bisect_right(self.starts, start) - 1), len(self.lines)):
            line = self.lines[index]
            if line.start >= max(end, start + 1):
                return
            if line.start + len(line.text) > start:
                yield line


class Places:
    """Looks up stretches of the raw text of one document, which is its pages' raw texts joined.

    Pages are read as far as they are asked for, and the last of them are held: rows are made in
    the order of the text. `again` gives a page by its number once more, should it be asked for.
    """

    def __init__(self, pages: Iterable[Page], again: Callable[[int], Page]) -> None:
        self._coming = iter(pages)
        self._again = again
        self._starts = array("q")
        self._numbers = array("q")
        self._read = 0  # characters
        self._held: dict[int, _Lines] = {}  # by the place of the page in the document, from 0

    def page_at(self, offset: int) -> int:
        """Return the page that the character at `offset` is on, 0 if there are no pages."""
        index = self._index_at(offset)
        return self._numbers[index] if index >= 0 else 0

    def find(self, start: int, end: int, gaps: Sequence[Gap] = ()) -> Place:
        """Return where ``start:end`` stands; ``box`` is that of its part on the first page.

        The lines that `gaps` leave out do not count.
        """
        first = self._index_at(start)
        boxes: list[tuple[int, Box]] = []
        confidence = 1.0
        for index in range(max(first, 0), self._index_at(max(end, start + 1) - 1) + 1):
            base = self._starts[index]
            for line in self._lines_of(index).within(start - base, end - base):
                if any(gap.holds(base + line.start, len(line.text)) for gap in gaps):
                    continue
                low, high = start - base - line.start, end - base - line.start
                words = [word for word in line.words if word.start < high and word.end > low]
                box = _around(word.box for word in words) or line.box
                if box:
                    boxes.append((self._numbers[index], box))
                confidence = min(confidence, line.confidence, *(w.confidence for w in words))
        page = self._numbers[first] if first >= 0 else 0
        here = _around(box for number, box in boxes if number == page)
        return Place(page, here, confidence, tuple(boxes))

    def read_all(self) -> None:
        """Read what is left of the pages."""
        while self._read_one():
            pass

    def _index_at(self, offset: int) -> int:
        """Return which page the character at `offset` is on, from 0; beyond all it is the last."""
        while self._read <= offset and self._read_one():
            pass
        return bisect_right(self._starts, offset) - 1

    def _read_one(self) -> bool:
        page = next(self._coming, None)
        if page is None:
            return False
        self._hold(len(self._starts), page)
        self._starts.append(self._read)
        self._numbers.append(page.number)
        self._read += len(page.raw)
        return True

    def _lines_of(self, index: int) -> _Lines:
        if index not in self._held:
            self._hold(index, self._again(self._numbers[index]))
        return self._held[index]

    def _hold(self, index: int, page: Page) -> None:
        lines = sorted((line for b in page.blocks for line in b.lines), key=lambda line: line.start)
        if len(self._held) >= _HELD:
            del self._held[next(iter(self._held))]
        self._held[index] = _Lines(tuple(lines), tuple(line.start for line in lines))


def _around(boxes: Iterable[Box]) -> Box | None:
    """Return the smallest box around all of `boxes`, None if there are none."""
    found = list(boxes)
    return Box.around(found) if found else None
