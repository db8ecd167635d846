"""Words drawn twice at one place, to look bold or to cast a shadow: one of them is left."""

from collections.abc import Sequence
from typing import Any, Final

from pipeline.ocr.rows import box_of
from pipeline.records import Box, Line, Word

#: A word stands at the place of another where it is moved by less than this share of its height.
_MOVED: Final = 0.15
#: So near, in points, two words begin of which one may be the other drawn again.
_NEAR: Final = 2.5


def may_be_twice(edges: Any) -> bool:
    """Return whether two boxes begin at nearly one place; `edges` are their x0, y0, x1 and y1."""
    import numpy as np

    x, y = edges[0], edges[1] / _NEAR
    for offset in (0.0, 0.5):
        along = np.floor(y + offset) * 1e5 + x  # row by row
        along.sort()
        if (along[1:] - along[:-1] < _NEAR).any():
            return True
    return False


def without_twice(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the words that are drawn at the place of the same word before."""
    places: dict[str, list[Box]] = {}
    found: list[Line] = []
    for line in lines:
        own = line.words or (Word(0, len(line.text), box_of(line)),)
        kept = [word for word in own if not _is_again(_text(line, word), word, places)]
        if len(kept) == len(own):
            found.append(line)
        elif kept:
            found.append(of_words(line, [(_text(line, word), word.box) for word in kept]))
    return found


def _is_again(text: str, word: Word, places: dict[str, list[Box]]) -> bool:
    """Return whether a word stands where the same word did; its place is noted if not."""
    box = word.box
    far = _MOVED * max(1.0, box.y1 - box.y0)
    before = places.setdefault(text, [])
    if any(all(abs(a - b) < far for a, b in zip(box, other, strict=True)) for other in before):
        return True
    before.append(box)
    return False


def of_words(line: Line, words: Sequence[tuple[str, Box]]) -> Line:
    """Return a line of some words in its type, each with its box."""
    text = ""
    placed: list[Word] = []
    for own, box in words:
        text += " " if text else ""
        placed.append(Word(len(text), len(text) + len(own), box))
        text += own
    return line._replace(text=text, box=Box.around(box for _, box in words), words=tuple(placed))


def _text(line: Line, word: Word) -> str:
    return line.text[word.start : word.end]
