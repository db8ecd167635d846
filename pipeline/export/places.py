"""Where a stretch of raw text stands: its page and its box."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.records import Box, Line, Page, Word


@dataclass(frozen=True, slots=True)
class Place:
    """The page it begins on, the box there (None for plain text), the least confidence of words.

    ``boxes``: page and box of the words on each line, over all pages that the stretch runs on.
    """

    page: int
    box: Box | None
    confidence: float
    boxes: tuple[tuple[int, Box], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, where it stands in the document, and which of `_Words` are its own."""

    start: int
    end: int
    page: int
    box: Box | None
    first: int
    last: int
    confidence: float


class _Words:
    """The words of a document as numbers side by side: 48 bytes each, not the 400 of records.

    A PDF of 2,000 pages has a million words.
    """

    def __init__(self) -> None:
        self._ends = array("i")  # start and end in the line
        self._edges = array("d")  # x0, y0, x1, y1 in points
        self._confidences = array("d")

    def __len__(self) -> int:
        return len(self._confidences)

    def add(self, word: Word) -> None:
        """Add a word behind the others."""
        self._ends.extend((word.start, word.end))
        self._edges.extend((word.box.x0, word.box.y0, word.box.x1, word.box.y1))
        self._confidences.append(word.confidence)

    def within(self, line: _Line, start: int, end: int) -> Iterator[tuple[Box, float]]:
        """Yield box and confidence of the words of a line that reach into ``start:end`` of it."""
        for i in range(line.first, line.last):
            if self._ends[2 * i] < end and self._ends[2 * i + 1] > start:
                x0, y0, x1, y1 = self._edges[4 * i : 4 * i + 4]
                yield Box(x0=x0, y0=y0, x1=x1, y1=y1), self._confidences[i]


class Places:
    """Looks up stretches of the raw text of one document, which is its pages' raw texts joined."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._lines: list[_Line] = []
        self._words = _Words()
        self._page_starts: list[int] = []
        self._page_numbers: list[int] = []
        texts: list[str] = []
        at = 0
        for page in pages:
            self._page_starts.append(at)
            self._page_numbers.append(page.number)
            for block in page.blocks:
                self._lines.extend(self._placed(line, at, page.number) for line in block.lines)
            texts.append(page.raw)
            at += len(page.raw)
        self._lines.sort(key=lambda line: line.start)
        self._starts = array("q", [line.start for line in self._lines])
        self.raw = "".join(texts)

    def _placed(self, line: Line, at: int, page: int) -> _Line:
        """Return a line of the page that begins `at` the document; its words are kept apart."""
        start, first = at + line.start, len(self._words)
        for word in line.words:
            self._words.add(word)
        end, last = start + len(line.text), len(self._words)
        return _Line(start, end, page, line.box, first, last, line.confidence)

    def page_at(self, offset: int) -> int:
        """Return the page that the character at `offset` is on, 0 if there are no pages."""
        index = bisect_right(self._page_starts, offset) - 1
        return self._page_numbers[index] if index >= 0 else 0

    def find(self, start: int, end: int) -> Place:
        """Return where ``start:end`` stands; ``box`` is that of its part on the first page."""
        page = self.page_at(start)
        boxes: list[tuple[int, Box]] = []
        confidence = 1.0
        for line in self._lines_in(start, end):
            words = list(self._words.within(line, start - line.start, end - line.start))
            box = union(box for box, _ in words) or line.box
            if box:
                boxes.append((line.page, box))
            confidence = min(confidence, line.confidence, *(own for _, own in words))
        here = union(box for number, box in boxes if number == page)
        return Place(page, here, confidence, tuple(boxes))

    def _lines_in(self, start: int, end: int) -> Iterator[_Line]:
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._lines) and self._lines[index].start < max(end, start + 1):
            if self._lines[index].end > start:
                yield self._lines[index]
            index += 1


def union(boxes: Iterable[Box]) -> Box | None:
    """Return the smallest box around all of `boxes`, None if there are none."""
    found = list(boxes)
    if not found:
        return None
    return Box(
        x0=min(box.x0 for box in found),
        y0=min(box.y0 for box in found),
        x1=max(box.x1 for box in found),
        y1=max(box.y1 for box in found),
    )
