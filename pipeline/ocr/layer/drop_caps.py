"""A large capital over several lines at the head of a text, put back to the word that it begins.

The letter is drawn apart: "А" beside "уыл тұрғындары". Whether it is a word of its own ("В" beside
"последние годы") tells the Russian dictionary, or the other words of the page.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.rows import box_of, middle
from pipeline.records import Line, Word

_CAPITAL: Final = re.compile(r"[«\"“„]?[^\W\d_]")
#: It is so many times larger than most type, and stands beside so many lines at least.
_LARGER: Final = 1.8
_LINES: Final = 2
#: The lines begin so near behind it, in points, and together.
_NEAR: Final = 14.0
_TOGETHER: Final = 3.0
#: Words of one letter.
_WORDS: Final = frozenset("АВИКОСУЯAI")
_WORD: Final = re.compile(r"[^\W\d_]+")


def with_drop_caps(lines: Sequence[Line], body: float) -> list[Line]:
    """Return the lines of a page, large capitals with the text they begin.

    `body` is the size of most of its type.
    """
    caps = [line for line in lines if body and _is_cap(line, body)]
    done = list(lines)
    for cap in caps:
        beside = sorted((line for line in done if _is_beside(line, cap)), key=middle)
        if len(beside) < _LINES or not beside[0].text[:1].islower():
            continue
        first, left = beside[0], box_of(cap).x0
        others = (line for line in done if line is not first)
        words = {word.casefold() for line in others for word in _WORD.findall(line.text)}
        moved = {id(line): _from(line, left) for line in beside[1:]}
        moved[id(first)] = _begun(cap, first, words)
        done = [moved.get(id(line), line) for line in done if line is not cap]
    return done


def _is_cap(line: Line, body: float) -> bool:
    text = line.text.strip()
    return line.size > _LARGER * body and text.isupper() and _CAPITAL.fullmatch(text) is not None


def _is_beside(line: Line, cap: Line) -> bool:
    box, around = box_of(line), box_of(cap)
    near = -_TOGETHER < box.x0 - around.x1 < _NEAR
    return line is not cap and near and around.y0 < middle(line) < around.y1


def _from(line: Line, left: float) -> Line:
    return line._replace(box=box_of(line)._replace(x0=left))


def _begun(cap: Line, line: Line, words: set[str]) -> Line:
    """Return a line with the capital before it, in its word or as a word of its own."""
    letter = cap.text.strip()
    first = _WORD.match(line.text)
    apart = first is not None and _stands_alone(letter[-1], first[0], words)
    before = letter + " " if apart else letter
    moved = [
        word._replace(start=word.start + len(before), end=word.end + len(before))
        for word in line.words
    ]
    box = box_of(line)._replace(x0=box_of(cap).x0)
    if apart:
        moved.insert(0, Word(start=0, end=len(letter), box=box._replace(x1=box_of(cap).x1)))
    elif moved:
        moved[0] = moved[0]._replace(start=0, box=moved[0].box._replace(x0=box.x0))
    return line._replace(text=before + line.text, box=box, words=tuple(moved))


def _stands_alone(letter: str, rest: str, words: set[str]) -> bool:
    """Return whether a capital is a word before another rather than the first letter of it."""
    whole = (letter + rest).casefold()
    if letter not in _WORDS or whole in words:
        return False
    if rest.casefold() in words:
        return True
    from pipeline.russian import known

    return letter not in "AI" and known(rest) and not known(whole)
