"""The lines of a column -> paragraphs, headings, list items; rows of two pieces piece by piece.

A wide space parts a row in two: who signs from what he is, a place from a date. What stands below
one of the pieces goes on with that piece.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from pipeline.ocr.captions import has_title
from pipeline.ocr.columns import box_of, middle
from pipeline.ocr.kinds import (
    APPROVAL,
    LIST_MARK,
    SECTION,
    Frame,
    ends_approval,
    is_centred,
    is_entry,
    kind_of,
    looks_like_heading,
    size_is_known,
)
from pipeline.ocr.running_lines import is_full, narrowed, runs_on
from pipeline.ocr.signed import SIGNED
from pipeline.records import Block, Box, Line, SegmentKind

MARK_ALONE: Final = re.compile(r"[-–—•▪●○■◦*§\uf0b7\uf0a7]|\d{1,3}[.)]|[a-zа-я]\)")
_LONGEST_MARK: Final = 5
_BULLET: Final = re.compile(r"[•▪●○■◦§\uf0b7\uf0a7]")
#: A space this wide cuts a row of text in two, in points.
WIDE: Final = 27.0
#: A line that ends so waits for the number that the next begins with: "от 30 июля 2024 года №".
_WAITS: Final = re.compile(
    r"(?:-|№|(?<!\w)(?:no|ст|п|пп|ч|гл|от|до|с|по|и|или|на|за|в|из|and|of|to|from|by|мен|және))\.?\s*\Z",
    re.IGNORECASE,
)
#: First lines are indented where so many of them are, all alike.
_FIRST_LINES: Final = 3
#: Lines begin together that begin so near, in points.
_TOGETHER: Final = 3.0
#: The first line of a paragraph begins at most so far in, in points.
_INDENT: Final = 60.0
#: Paragraphs are apart where the step to the next line is so many times the usual one.
_APART: Final = 1.25
#: So are a title and what stands below it, where the last line of the title is not full.
_PARTED: Final = 0.55
_NUMBER_ALONE: Final = re.compile(r"[-–—\s]*\d{1,4}[-–—\s]*")
#: What names a form, above it on the right; a line of a form to be filled in: "Адрес: ______".
_FORM: Final = re.compile(r"\(?(?:Форма|Нысан|Form)(?: № ?[\w-]+)?\)?", re.IGNORECASE)
_FIELD: Final = re.compile(r"[^_]{2,60}_{6,}|\s*_{6,}\s*\Z")
#: What an act is, alone on its line below the name of the body.
_ACT: Final = re.compile(
    r"ЗАКОН|ЗАҢЫ?|УКАЗ|ЖАРЛЫҒЫ?|КОДЕКС[І]?|ПОСТАНОВЛЕНИЕ|ҚАУЛЫ(?:СЫ)?|РЕШЕНИЕ|ШЕШІМІ?|ПРИКАЗ|БҰЙРЫҚ"
    r"|БҰЙРЫҒЫ|РАСПОРЯЖЕНИЕ|ӨКІМІ?|ПРОТОКОЛ|ХАТТАМА|ORDER|LAW|DECREE|RESOLUTION|DECISION"
)
#: Where, when or under which number an act was made, in a row of its own.
_PLACE: Final = re.compile(r"(?:город|село|поселок|г\.|№|\d{4}\s|\d{1,2}\s)|\w+ (?:қаласы|ауылы)\Z")
#: An entry of a list of abbreviations: "МСХ – Министерство сельского хозяйства".
_ABBREVIATION: Final = re.compile(
    r"(?=[^\s]{0,10}[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2})[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w/]{1,12}(?:\s«[^«»]{2,40}»)?\s?[–—-]\s"
)
#: What an abstract or a list of keywords begins with, however near below the one before it stands.
_ABSTRACT: Final = re.compile(
    r"(?=[АКРТAKS])(?:Аннотация|АННОТАЦИЯ|Ключевые слова|Резюме|РЕЗЮМЕ|Аңдатпа|Түйін(?:ді)? сөздер"
    r"|Түйін|ТҮЙІН|Тірек сөздер|Кілт сөздер|Abstract|ABSTRACT|Key ?[Ww]ords|Summary)\s?[.:]"
)
_TERMINAL: Final = (".", "!", "?", "…", ":", ";", "»", "”", '"')


@dataclass(slots=True, eq=False)
class _Group:
    """Lines that make one paragraph; the group that stands right of its last line, if one does.

    ``row`` is the outline of its last row, which a wide space does not end. After a line that ends
    it (a page number, say) it is ``over``.
    """

    lines: list[Line]
    row: Box
    over: bool = False
    right_of_it: "_Group | None" = None

    def add(self, line: Line, *, beside: bool, ends: bool) -> None:
        """Put a line to the group, in its last row or below."""
        box = box_of(line)
        self.lines.append(line)
        self.over = ends
        self.row = self.row._replace(x1=box.x1, y1=max(box.y1, self.row.y1)) if beside else box


def paragraphs(
    lines: Sequence[Line], flow: int, width: float, height: float, body: float
) -> list[Block]:
    """Return the lines of a column as blocks of its flow, from top to bottom."""
    around = Box.around(box_of(line) for line in lines)
    frame = Frame(
        left=around.x0,
        right=around.x1,
        width=width,
        height=height,
        body=body,
        leading=_leading(lines),
        indented=_first_lines(lines, around.x0),
    )
    groups = _groups(lines, frame)
    signed = _signatures(groups)
    return [
        Block(
            kind=signed.get(i) or kind_of(group.lines, frame),
            lines=tuple(group.lines),
            flow=flow,
        )
        for i, group in enumerate(groups)
    ]


def _groups(lines: Sequence[Line], frame: Frame) -> list[_Group]:
    """Return the lines in groups, each line with what it goes on with in the row above."""
    groups: list[_Group] = []
    above: list[_Group] = []  # what had a piece in the row above
    row: list[_Group] = []  # what has one in this row
    in_row = [False, *(_is_beside(before, line) for before, line in pairwise(lines))]
    pieces = _pieces(lines, in_row)
    right = [box_of(line).x1 for line in lines]
    for i, (line, beside) in enumerate(zip(lines, in_row, strict=True)):
        alone = _stands_alone(line, frame) or _FORM.fullmatch(line.text) is not None
        ends = alone or is_entry(line.text)
        if beside and _is_near(lines[i - 1], line, frame):
            row[-1].add(line, beside=True, ends=ends)
            continue
        if not beside:
            above, row = row, []
        into = _below_which(line, [x for x in above if x not in row] if row else above)
        over = i in pieces and (
            _PLACE.match(line.text)
            or (len(above) > 1 and not line.text[:1].islower() and not _is_head(line, into, frame))
            or (len(above) > 1 and _signs(lines[i : i + 2], in_row[i : i + 2]))
            or (beside and _is_label(row[-1]))
        )
        if (
            into is None
            or over
            or (beside and len(above) < 2)
            or (not beside and MARK_ALONE.fullmatch(into.lines[-1].text.strip()))
            or alone
            or into.over
            or _begins(line, into, above, narrowed(frame, right, i))
        ):
            into = _Group([], box_of(line))
            groups.append(into)
        if beside:
            row[-1].right_of_it = into
        into.add(line, beside=False, ends=ends)
        row.append(into)
    return groups


def _signs(pair: Sequence[Line], in_row: Sequence[bool]) -> bool:
    """Return whether a line has a name right of it: it is what its bearer is."""
    return in_row == [False, True] and SIGNED.fullmatch(pair[1].text.strip()) is not None


def _is_label(left: _Group) -> bool:
    """Return whether what stands left of a piece begins in its row and names it: "Приглашены:"."""
    return len(left.lines) == 1 and left.lines[0].text.rstrip().endswith(":")


def _is_head(line: Line, into: _Group | None, frame: Frame) -> bool:
    """Return whether a line in the type of a heading stands in the middle below another."""
    return (
        into is not None
        and looks_like_heading(line, frame.body)
        and looks_like_heading(into.lines[-1], frame.body)
        and _has_middle_of(box_of(into.lines[-1]), box_of(line))
    )


def _pieces(lines: Sequence[Line], in_row: Sequence[bool]) -> set[int]:
    """Return which lines are pieces of a row that a wide space parts.

    `in_row` says of each line whether it stands in the row of the one before.
    """
    parted = [
        i
        for i, beside in enumerate(in_row)
        if beside and box_of(lines[i]).x0 - box_of(lines[i - 1]).x1 > WIDE
    ]
    return {*parted, *(i - 1 for i in parted)}


def _is_beside(before: Line, line: Line) -> bool:
    """Return whether a line stands in the row of the one before."""
    a, b = box_of(before), box_of(line)
    return b.x0 > a.x0 and abs(middle(before) - middle(line)) < 0.3 * (a.y1 - a.y0)


def _is_near(before: Line, line: Line, frame: Frame) -> bool:
    """Return whether a piece of a row goes on with the one left of it."""
    near = box_of(line).x0 - box_of(before).x1 <= WIDE
    blank = (  # to be filled in
        line.text[:1].islower() and before.text[-1:].isalpha() and not _PLACE.match(line.text)
    )
    mark = MARK_ALONE.fullmatch(before.text.strip()) is not None
    return (near or blank or mark) and not _stands_alone(line, frame) and not is_entry(before.text)


def _below_which(line: Line, above: Sequence[_Group]) -> _Group | None:
    """Return the piece of the row above that a line stands under; the last one of several."""
    if len(above) < 2:
        return above[0] if above else None
    box = box_of(line)
    under = [group for group in above if _stands_under(box, group.row)]
    return under[-1] if under else None


def _stands_under(below: Box, above: Box) -> bool:
    narrower = min(below.x1 - below.x0, above.x1 - above.x0)
    return _overlap(below, above) > 0.3 * narrower or abs(below.x0 - above.x0) < 3


def _overlap(a: Box, b: Box) -> float:
    return min(a.x1, b.x1) - max(a.x0, b.x0)


def _signatures(groups: Sequence[_Group]) -> dict[int, SegmentKind]:
    """Return which groups are a signature: a name right of what its bearer is."""
    found: dict[int, SegmentKind] = {}
    places = {id(group): i for i, group in enumerate(groups)}
    for i, group in enumerate(groups):
        name = group.right_of_it
        if name is None or len(name.lines) > 1 or not SIGNED.fullmatch(name.lines[0].text.strip()):
            continue
        if len(group.lines) <= 6 and sum(len(line.text) for line in group.lines) < 250:
            found[i] = found[places[id(name)]] = "signature"
    return found


def _begins(line: Line, into: _Group, above: Sequence[_Group], frame: Frame) -> bool:
    """Return whether a line begins a new block rather than going on with a group."""
    group = into.lines
    before = group[-1]
    a, b = box_of(before), box_of(line)
    goes_on = line.text[:1].islower()
    if b.y0 - a.y1 > max(0.55 * frame.leading, 0.9 * (a.y1 - a.y0)):
        return True
    if b.x1 < into.row.x0 - _INDENT or into.row.x1 < b.x0:
        return True
    if _is_act(line.text) or (not goes_on and _is_act(before.text)):
        return True
    if SECTION.match(line.text) or _ABSTRACT.match(line.text) or _is_mark_of_item(line, group):
        return True
    if _is_field(line.text) and (_is_field(before.text) or not goes_on):
        return True
    if len(above) > 1 and not goes_on and _overlap(b, a) < 0.6 * min(b.x1 - b.x0, a.x1 - a.x0):
        return True  # a row of two pieces is over
    if len(above) > 1 and not goes_on and sum(_stands_under(b, x.row) for x in above) > 1:
        return True  # so it is where a line stands under both
    if _ABBREVIATION.match(line.text) and (
        _ABBREVIATION.match(group[0].text) or not is_full(into.row, line, frame)
    ):
        return True
    if runs_on(line, group, into.row, frame):
        return False
    if has_title(line.text):
        return True
    wide = b.y0 - a.y1 > max(_PARTED * frame.leading, _PARTED * (a.y1 - a.y0))
    if wide and not goes_on and not is_full(into.row, line, frame):
        return True
    short = a.x1 < frame.right - 0.1 * (frame.right - frame.left)
    if SECTION.match(group[0].text) and (short or b.x0 - a.x0 > 8):
        return not goes_on
    if LIST_MARK.match(line.text) and not _WAITS.search(before.text):
        return True
    if _differs_in_type(before, line, frame.body):
        return not (goes_on and APPROVAL.match(group[0].text)) and not ends_approval(line.text)
    heads = looks_like_heading(before, frame.body) and _has_middle_of(a, b)
    if not goes_on and not heads and _ends_centred([box_of(x) for x in group], b, frame):
        return True
    return _ends_short(line, group, frame)


def _is_mark_of_item(line: Line, group: Sequence[Line]) -> bool:
    """Return whether a line is nothing but the mark of an item, its text beside it."""
    mark = line.text.strip() if len(line.text) <= _LONGEST_MARK else ""
    if MARK_ALONE.fullmatch(mark) is None:
        return False
    return (
        _BULLET.fullmatch(mark) is not None
        or MARK_ALONE.fullmatch(group[0].text.strip()) is not None
        or group[-1].text.rstrip().endswith((":", ";"))
    )


def _is_field(text: str) -> bool:
    return "_" in text and _FIELD.match(text) is not None


def _is_act(text: str) -> bool:
    return text.isupper() and _ACT.fullmatch(text) is not None


def _differs_in_type(before: Line, line: Line, body: float) -> bool:
    """Return whether a line is set in the type of a heading and the other is not, or in its size.

    The size on a scan is a guess by the height of letters.
    """
    if looks_like_heading(before, body) != looks_like_heading(line, body):
        return True
    known = size_is_known(before) and size_is_known(line)
    return known and abs(before.size - line.size) > (1.2 if line.font else 2.5)


def _ends_short(line: Line, group: Sequence[Line], frame: Frame) -> bool:
    """Return whether the line before ends a paragraph: it is short, or an indent follows."""
    before = group[-1]
    a, b = box_of(before), box_of(line)
    short = a.x1 < frame.right - 0.14 * (frame.right - frame.left)
    ended = before.text.rstrip().endswith(_TERMINAL)
    if ended and frame.indented and max(abs(x.x0 - frame.indented) for x in (a, b)) < _TOGETHER:
        return True  # both are first lines
    if line.text[:1].islower() and before.text.endswith(":") and _has_middle_of(a, b):
        return False  # "Рост и неравенство:" over "случай страны", both in the middle
    indent = b.x0 - frame.left > 8 and b.x0 - min(a.x0, b.x0) > 8 and a.x0 - frame.left < 8
    hanging = len(group) == 1 and LIST_MARK.match(before.text) is not None
    if indent and not hanging and (ended or short):
        return True
    first = box_of(group[0]).x0
    if ended and first - a.x0 > 8 and abs(b.x0 - first) < _TOGETHER:
        return True  # as far in as the first line of the paragraph, wherever that stands
    apart = middle(line) - middle(before) > _APART * frame.leading
    if apart and ended and not line.text[:1].islower():
        return True
    return short and ended and not is_centred(line, frame)


def _has_middle_of(a: Box, b: Box) -> bool:
    """Return whether two lines have one middle."""
    return abs((a.x0 + a.x1) - (b.x0 + b.x1)) < 12


def _ends_centred(group: Sequence[Box], b: Box, frame: Frame) -> bool:
    """Return whether lines in the middle are followed by one that is not: a title's end.

    One line may stand in the middle by chance: indented, and ragged on the right.
    """
    left, right = frame.left, frame.right
    least = (0.12 if len(group) == 1 else 0.04) * (right - left)
    if any(a.x0 - left < least or abs((a.x0 - left) - (right - a.x1)) > 10 for a in group):
        return False
    return b.x0 - left < 5 or abs((b.x0 - left) - (right - b.x1)) >= 14


def _stands_alone(line: Line, frame: Frame) -> bool:
    """Return whether a line is nothing but a number at the edge of the page."""
    box = box_of(line)
    at_edge = box.y1 < 0.1 * frame.height or box.y0 > 0.9 * frame.height
    return at_edge and _NUMBER_ALONE.fullmatch(line.text) is not None


def _first_lines(lines: Sequence[Line], left: float) -> float:
    """Return where first lines of paragraphs begin, the second ones at the `left`; 0: nowhere."""
    begins = [
        box_of(a).x0
        for a, b in pairwise(lines)
        if 8 < box_of(a).x0 - left < _INDENT and box_of(b).x0 - left < _TOGETHER
    ]
    usual = median(begins) if begins else 0.0
    alike = sum(abs(x - usual) < _TOGETHER for x in begins)
    return usual if alike >= _FIRST_LINES and 2 * alike > len(begins) else 0.0


def _leading(lines: Sequence[Line]) -> float:
    steps = [below - above for above, below in pairwise(map(middle, lines))]
    near = [step for step in steps if 0 < step < 60]
    return median(near) if near else 14.0
