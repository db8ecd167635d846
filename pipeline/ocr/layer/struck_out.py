"""Text that is struck out: its author took it back, as in a draft printed with its changes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from pipeline.ocr.layer.drawn_twice import of_words
from pipeline.ocr.layout.new_paragraph import MARK_ALONE
from pipeline.ocr.rows import are_beside, box_of
from pipeline.records import Box, Line, Word

#: A stroke runs between these shares of the height of its line, and is so thin a share of it; what
#: underlines a word runs lower.
_HIGHEST: Final = 0.4
_LOWEST: Final = 0.72
_THIN: Final = 0.16
#: A line is so many times as high as its type at most, else one cannot say where its letters are.
_TALLEST: Final = 1.45
#: A stroke is no longer than the words below it but for such a share and so many points: the ruling
#: of a table goes on between the cells.
_LONGER: Final = 0.15
_SPACE: Final = 4.0
#: A word is touched by a stroke over such a share of it, and struck out as a whole over that.
_TOUCHED: Final = 0.1
_WHOLE: Final = 0.9
#: What is gone stands so near to its line, in points.
_BEHIND: Final = 14.0

#: Letters of a page, each with its middle from left to right and from top to bottom.
Letters = Sequence[tuple[str, float, float]]


def without_struck_out(
    lines: Sequence[Line], rulings: Sequence[Box], letters: Callable[[], Letters]
) -> list[Line]:
    """Return the lines without the words that a drawn line strikes out.

    The `letters` of the page are asked for where it strikes out part of a word: a program prints a
    change without a space, so that "10 дней" struck out stands before "5 дней" as "10 дней5 дней".
    """
    over = list(_over_words(lines, rulings))
    covered: defaultdict[Box, float] = defaultdict(float)
    for _, stroke, length in over:
        covered[stroke] += length
    strokes: dict[int, list[Box]] = {}
    for i, stroke, _ in over:
        if stroke.x1 - stroke.x0 < (1 + _LONGER) * covered[stroke] + _SPACE:
            strokes.setdefault(i, []).append(stroke)
    if not strokes:
        return list(lines)
    kept = (_left_of(line, strokes.get(i, ()), letters) for i, line in enumerate(lines))
    return _closed_up(lines, kept)


def _left_of(line: Line, strokes: Sequence[Box], letters: Callable[[], Letters]) -> Line | None:
    """Return what strokes leave of a line, which stands where it stood.

    None where all is gone but the mark of an item.
    """
    if not strokes:
        return line
    own = [part for word in line.words for part in _parts(line, word, strokes, letters)]
    if not own or (len(own) == 1 and MARK_ALONE.fullmatch(own[0][0])):
        return None
    return of_words(line, own)._replace(box=line.box)


def _closed_up(lines: Sequence[Line], kept: Iterable[Line | None]) -> list[Line]:
    """Return the lines that are kept, one beside what is gone reaching over its place.

    So no wide space parts "3. Срок составляет" and "5 дней" where "10 дней" stood between.
    """
    found: list[Line] = []
    gone: Box | None = None
    for old, new in zip(lines, kept, strict=True):
        if new is None and found and _goes_on(box_of(found[-1]), box_of(old)):
            found[-1] = _reaching(found[-1], box_of(old))
        elif new is None:
            goes_on = gone is not None and _goes_on(gone, box_of(old))
            gone = Box.around((gone, box_of(old))) if gone and goes_on else box_of(old)
        else:
            found.append(_reaching(new, gone) if gone and _goes_on(gone, box_of(new)) else new)
            gone = None
    return found


def _goes_on(box: Box, right: Box) -> bool:
    """Return whether a box stands right behind another in its row."""
    return are_beside(box, right) and abs(right.x0 - box.x1) < _BEHIND


def _reaching(line: Line, over: Box) -> Line:
    return line._replace(box=Box.around((box_of(line), over)))


def _over_words(lines: Sequence[Line], rulings: Sequence[Box]) -> Iterator[tuple[int, Box, float]]:
    """Yield lines, by their places, with a drawn line where a stroke runs, and over how much."""
    level = sorted((r for r in rulings if r.x1 - r.x0 > r.y1 - r.y0), key=attrgetter("y0"))
    tops = [ruling.y0 for ruling in level]
    for i, line in enumerate(lines):
        box = box_of(line)
        high = box.y1 - box.y0
        first = bisect_left(tops, box.y0 + _HIGHEST * high)
        last = bisect_left(tops, box.y0 + _LOWEST * high)
        if first == last or high > _TALLEST * line.size:
            continue
        for ruling in level[first:last]:
            under = [word.box for word in line.words if _share(word.box, ruling) > _TOUCHED]
            if under and ruling.y1 - ruling.y0 < _THIN * high:
                yield i, ruling, min(under[-1].x1, ruling.x1) - max(under[0].x0, ruling.x0)


def _share(word: Box, stroke: Box) -> float:
    """Return over which share of a word a stroke runs."""
    return (min(word.x1, stroke.x1) - max(word.x0, stroke.x0)) / max(0.1, word.x1 - word.x0)


def _parts(
    line: Line, word: Word, strokes: Sequence[Box], letters: Callable[[], Letters]
) -> Iterator[tuple[str, Box]]:
    """Yield what strokes leave of a word, with its box."""
    text = line.text[word.start : word.end]
    shares = [_share(word.box, stroke) for stroke in strokes]
    if max(shares) < _TOUCHED:
        yield text, word.box
        return
    if max(shares) > _WHOLE:
        return
    own = [
        (letter, x)
        for letter, x, y in letters()
        if word.box.x0 <= x <= word.box.x1 and word.box.y0 <= y <= word.box.y1
    ]
    free = [(letter, x) for letter, x in own if not any(s.x0 < x < s.x1 for s in strokes)]
    if free:
        left, right = free[0][1], free[-1][1]
        yield "".join(letter for letter, _ in free), word.box._replace(x0=left, x1=right)
