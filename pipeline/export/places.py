"""Where a stretch of raw text stands: its page and its box."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.records import Box, Page, Word


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
    start: int
    end: int
    page: int
    box: Box | None
    words: tuple[Word, ...]
    confidence: float


class Places:
    """Looks up stretches of the raw text of one document, which is its pages' raw texts joined."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._lines: list[_Line] = []
        self._page_starts: list[int] = []
        self._page_numbers: list[int] = []
        texts: list[str] = []
        at = 0
        for page in pages:
            self._page_starts.append(at)
            self._page_numbers.append(page.number)
            for block in page.blocks:
                for line in block.lines:
                    start = at + line.start
                    self._lines.append(
                        _Line(
                            start,
                            start + len(line.text),
                            page.number,
                            line.box,
                            line.words,
                            line.confidence,
                        )
                    )
            texts.append(page.raw)
            at += len(page.raw)
        self._lines.sort(key=lambda line: line.start)
        self._starts = [line.start for line in self._lines]
        self.raw = "".join(texts)

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
            words = [
                word
                for word in line.words
                if line.start + word.start < end and line.start + word.end > start
            ]
            box = union(word.box for word in words) or line.box
            if box:
                boxes.append((line.page, box))
            confidence = min(confidence, line.confidence, *(word.confidence for word in words))
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
