"""Two columns that are read entry by entry: a name or a label, and what it is right of it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.ocr.rows import Rows, box_of, middle, rows_of_ordered
from pipeline.records import Line

_DASH: Final = re.compile(r"\s*[-–—]")
#: Headings beside paragraphs are at least so many, each text of so many lines; white between the
#: lines of one is less than so many ems.
_HEADS: Final = 2
_LINES: Final = 2
_NEAR: Final = 0.6
_END: Final = (".", "!", "?", ":", ";")
#: A label has so many lines at most.
_LABEL_LINES: Final = 3
#: The labels of a form are at least so many, of so many letters at most; what is said of one begins
#: with a capital, a number or a quotation mark.
_ROWS: Final = 3
_LONGEST_LABEL: Final = 40
_BEGINS: Final = re.compile(r"[«\"“№]?(?:\d|[^\W\d_a-zа-яёәғқңөұүһі])")


def explained(left: Sequence[Line], right: Sequence[Line]) -> list[Rows]:
    """Return the names and what explains them by turns, each as rows; nothing where none does."""
    starts = (
        _behind_dashes(left, right)
        or _behind_labels(left, right)
        or _beside_heads(left, right)
        or _of_forms(left, right)
    )
    if not starts:
        return []
    found: list[Rows] = []
    top = box_of(right[starts[0]]).y0
    above = [line for line in left if middle(line) < top]
    names = left[len(above) :]
    for start, end in pairwise([*starts, len(right)]):
        item = right[start:end]
        foot = box_of(right[end]).y0 if end < len(right) else box_of(item[-1]).y1
        own = [line for line in names if middle(line) < foot]
        names = names[len(own) :]
        found += [rows_of_ordered(own)] * bool(own) + [rows_of_ordered(item)]
    before = [rows_of_ordered(part) for part in (above, right[: starts[0]]) if part]
    return [*before, *found, *([rows_of_ordered(names)] * bool(names))]


def _behind_dashes(left: Sequence[Line], right: Sequence[Line]) -> list[int]:
    """Return which lines begin what a name is: "Ли А. Б.   - министр", where most names have it.

    Where the left ones have a dash as well, both are lists.
    """
    if any(_DASH.match(line.text) for line in left):
        return []
    starts = [i for i, line in enumerate(right) if _DASH.match(line.text)]
    return starts if len(starts) >= 2 and 2 * len(starts) >= len(left) else []


def _behind_labels(left: Sequence[Line], right: Sequence[Line]) -> list[int]:
    """Return which lines begin what a label names, where all have it: "Приглашены:   акимы"."""
    ends = [i for i, line in enumerate(left) if line.text.rstrip().endswith(":")]
    if len(ends) < 2 or ends[-1] != len(left) - 1:
        return []
    firsts = [0, *(end + 1 for end in ends[:-1])]
    if any(end - first >= _LABEL_LINES for first, end in zip(firsts, ends, strict=True)):
        return []
    starts = [_level(left[first], right) for first in firsts]
    return starts if -1 not in starts and len(set(starts)) == len(starts) else []


def _beside_heads(left: Sequence[Line], right: Sequence[Line]) -> list[int]:
    """Return which lines begin the paragraphs beside headings in bold, where each has its own.

    "Охрана труда" stands left of the text about it, level with its first line.
    """
    if not all(line.bold for line in left) or 2 * sum(line.bold for line in right) > len(right):
        return []
    heads: list[list[Line]] = []
    for line in left:
        if heads and box_of(line).y0 - box_of(heads[-1][-1]).y1 < _NEAR * line.size:
            heads[-1].append(line)
        else:
            heads.append([line])
    if len(heads) < _HEADS or any(len(head) > _LABEL_LINES for head in heads):
        return []
    starts = [_level(head[0], right) for head in heads]
    if -1 in starts or any(b - a < _LINES for a, b in pairwise([*starts, len(right)])):
        return []
    ended = all(right[i - 1].text.rstrip().endswith(_END) for i in starts if i)
    return starts if ended else []


def _of_forms(left: Sequence[Line], right: Sequence[Line]) -> list[int]:
    """Return which lines begin what a form says of each label: "Период    2023 год".

    Each label is a line that begins with a capital, as sentences set in columns do not, and has its
    own beside it. Above the first one the last line of a paragraph may stand.
    """
    labels = [line for line in left if middle(line) > box_of(right[0]).y0]
    if len(labels) < _ROWS or not all(_is_label(line.text.strip()) for line in labels):
        return []
    starts = [_level(line, right) for line in labels]
    if starts[0] != 0 or -1 in starts or len(set(starts)) < len(starts):
        return []
    if not any(char.isdigit() for line in right for char in line.text):
        return []  # two bodies side by side
    return starts if all(_BEGINS.match(right[start].text.strip()) for start in starts) else []


def _is_label(text: str) -> bool:
    """Return whether a line may be a label: short, of small letters too, and no sentence."""
    return (
        len(text) <= _LONGEST_LABEL
        and text[:1].isupper()
        and not text.isupper()
        and text[-1:].isalpha()
    )


def _level(line: Line, others: Sequence[Line]) -> int:
    """Return which of the others stands in the row of a line; -1 if none does."""
    box = box_of(line)
    near = 0.4 * (box.y1 - box.y0)
    return next((i for i, x in enumerate(others) if abs(middle(x) - middle(line)) < near), -1)
