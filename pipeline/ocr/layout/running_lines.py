"""Which lines only go on with a sentence, whatever they begin with.

A number, a dash or a word in capitals that stands at the start of a line by chance begins no list
item and no heading: "... since December | 1. 10 days left", "HEREBY | RESOLVES:".
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.layout.kinds import APPROVAL, LIST_MARK, Frame, looks_like_heading, size_is_known
from pipeline.ocr.layout.list_marks import BULLETS
from pipeline.ocr.rows import box_of
from pipeline.records import Box, Line

#: So many lines before and after one say where the lines around it end, if so many end together.
_AROUND: Final = 6
_TOGETHER: Final = 3
#: Lines end or begin together that do so within so many points.
_FLUSH: Final = 3.0
#: A word that goes on in the next line.
_HYPHENS: Final = ("-", "\N{HYPHEN}", "\N{SOFT HYPHEN}", "¬")
_END: Final = (".", "!", "?", "…", ":", ";")
_CLOSING: Final = ")'\"»”"
#: A mark that stands in no sentence.
_BULLET: Final = re.compile(f"[*{BULLETS}☐☑☒]")
#: "«КЕЛІСІЛДІ»", "AGREED": who agrees begins anew, whatever stands before.
_AGREED: Final = re.compile(
    rf"[«\"“]?(?:{APPROVAL.pattern}|КЕЛІСІЛДІ|AGREED|СОГЛАСОВАНО?|ЖАЗЫЛДЫ)", APPROVAL.flags
)
#: The number of a part of an act that a sentence cites: "2-тармағының | 1) тармақшасына сәйкес".
_CITED: Final = re.compile(
    r"\d{1,3}(?:-\d{1,2})?\)\s(?:тармақша(?!лар)|и\s\d|,|пункта\s\d|статьи\s\d|части\s[\dпвтч]|of\s(?:paragraph|article))"
)
#: What an act does, in bold on a line of its own: "... Законом | ПРИКАЗЫВАЮ:".
_ENACTS: Final = re.compile(
    r"(?:ПРИКАЗЫВАЕ?[ЮМ]|П Р И К А З Ы В А Ю|БҰЙЫРАМЫ[НЗ]|Б Ұ Й Ы Р А М Ы Н|ПОСТАНОВЛЯ(?:ЕТ|Ю)"
    r"|ҚАУЛЫ ЕТЕ(?:ДІ|МІН)|РЕШИЛ[АИ]?|ШЕШІМ (?:ҚАБЫЛДАДЫМ?|ЕТЕДІ|ЕТЕМІН)|ШЕШТІМ?|ORDERS?|RESOLVES?)"
    r"\s?:"
)
_NUMBER: Final = re.compile(r"\d{1,3}")
#: The width of a letter of the usual type, in ems.
_LETTER: Final = 0.5


def narrowed(frame: Frame, ends: Sequence[float], at: int) -> Frame:
    """Return the frame of the line before `at`: its right edge is where the lines around it end.

    `ends` says where each line of the column ends. A title over the whole page is wider than the
    column below it, whose other columns are empty.
    """
    if not at or ends[at - 1] > frame.right - _FLUSH:
        return frame
    around = sorted(ends[max(0, at - _AROUND) : at + _AROUND], reverse=True)
    for first, last in zip(around, around[_TOGETHER:], strict=False):
        if first - last < _FLUSH / 2 and first > ends[at - 1] - _FLUSH / 2:
            return frame._replace(right=first)
    return frame


def runs_on(line: Line, group: Sequence[Line], row: Box, frame: Frame) -> bool:
    """Return whether a line goes on with the sentence of a group, whose last row is `row`.

    It does where a word is broken at its start, or where the row is full, ends no sentence, and the
    line begins at the left edge.
    """
    before = group[-1]
    if before.text.endswith(_HYPHENS) and before.text[-2:-1].isalpha() and line.text[:1].isalpha():
        return True
    ended = before.text.rstrip().rstrip(_CLOSING).endswith(_END)
    if not ended and (_CITED.match(line.text) or _enacts(before, line, frame)):
        return True
    if not is_full(row, line, frame) or ended or not _is_flush(line, group, frame):
        return False
    alike = line.bold == before.bold and not _differs_in_size(before, line)
    if not alike or looks_like_heading(before, frame.body) or _AGREED.match(line.text):
        return False
    return not (LIST_MARK.match(line.text) and _is_item(line, group))


def _enacts(before: Line, line: Line, frame: Frame) -> bool:
    """Return whether a line has but the verb of a preamble, which is no heading."""
    return _ENACTS.fullmatch(line.text.strip()) is not None and not looks_like_heading(
        before, frame.body
    )


def is_full(row: Box, line: Line, frame: Frame) -> bool:
    """Return whether the first word of a line had no place in the row before it."""
    if line.words:
        first = line.words[0].box.x1 - line.words[0].box.x0
    else:
        first = len(line.text.split(maxsplit=1)[0]) * _LETTER * line.size
    return frame.right - row.x1 < first + _LETTER * line.size


def _is_flush(line: Line, group: Sequence[Line], frame: Frame) -> bool:
    """Return whether a line begins where the one before does, or left of an indented first one."""
    a, b = box_of(group[-1]), box_of(line)
    if len(group) > 1:
        return abs(b.x0 - a.x0) < _FLUSH
    return b.x0 < a.x0 + _FLUSH and not _is_first(b, frame)


def _is_first(box: Box, frame: Frame) -> bool:
    """Return whether a line begins where first lines of paragraphs do, set in."""
    return frame.indented > 0 and abs(box.x0 - frame.indented) < _FLUSH


def are_first(a: Box, b: Box, frame: Frame) -> bool:
    """Return whether two lines both begin where first lines of paragraphs do, set in."""
    return _is_first(a, frame) and _is_first(b, frame)


def _is_item(line: Line, group: Sequence[Line]) -> bool:
    """Return whether a mark is a list's: a bullet, one like that of the item before, or at once."""
    in_line = abs(box_of(line).x0 - box_of(group[0]).x0) < _FLUSH
    if _BULLET.match(line.text) or (len(group) == 1 and in_line):
        return True
    if LIST_MARK.match(group[0].text) is None or not in_line:
        return False
    here, there = _NUMBER.match(line.text), _NUMBER.match(group[0].text)
    if here and there:
        return int(here[0]) == int(there[0]) + 1
    return (here is None) == (there is None)


def _differs_in_size(before: Line, line: Line) -> bool:
    known = size_is_known(before) and size_is_known(line)
    return known and abs(before.size - line.size) > 1.2
