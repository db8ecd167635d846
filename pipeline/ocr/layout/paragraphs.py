"""The lines of a column -> paragraphs, headings, list items; rows of two pieces piece by piece.

A wide space parts a row in two: who signs from what he is, a place from a date. What stands below
one of the pieces goes on with that piece.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from pipeline.ocr.layout.approval_blocks import with_whole_approvals
from pipeline.ocr.layout.body_size import body_size
from pipeline.ocr.layout.kinds import (
    CONTENTS,
    LIST_MARK,
    Frame,
    begins_footnote,
    is_entry,
    is_small,
    kind_of,
    looks_like_heading,
)
from pipeline.ocr.layout.new_paragraph import (
    INDENT,
    MARK_ALONE,
    TERMINAL,
    TOGETHER,
    begins,
    has_middle_of,
    stands_under,
)
from pipeline.ocr.layout.running_lines import narrowed
from pipeline.ocr.layout.signatures import signatures
from pipeline.ocr.layout.signed import SIGNED
from pipeline.ocr.layout.small_foot import small_foot
from pipeline.ocr.rows import box_of, middle
from pipeline.records import Block, Box, Line, SegmentKind

#: A space this wide cuts a row of text in two, in points.
WIDE: Final = 27.0
#: Lines of one row are so many heights of a line off each other; a name in a cell may be more.
_OFF: Final = 0.3
_NAME_OFF: Final = 0.75
#: Running footers stand below this share of a page.
_FOOT: Final = 0.92
#: A line is full that ends so near the edge of its column, as a share of its width; a note without
#: its mark has so many letters.
_EDGE: Final = 0.1
_NOTE_LETTERS: Final = 60
#: Steps from line to line are alike that differ by at most so many points; those within paragraphs
#: are more than this share of all.
_ALIKE: Final = 1.0
_TIGHT: Final = 0.2
#: First lines are indented where so many of them are, all alike.
_FIRST_LINES: Final = 3
_NUMBER_ALONE: Final = re.compile(r"[-–—\s]*\d{1,4}[-–—\s]*")
#: A line at the foot that counts the pages: "Страница 1 из 6".
_OF_PAGES: Final = re.compile(
    r"(?:страница|стр\.?|page|бет) \d{1,4} ?(?:/|из|of) ?\d{1,4}|\d{1,4} беттің \d{1,4}-беті",
    re.IGNORECASE,
)
#: No rank goes on with such a line; nor does it so far below, in heights of a line.
_NO_RANK: Final = re.compile(r"[\d:]|\A[-–—•]|\A\W*[А-ЯA-ZӘҒҚҢӨҰҮҺІ]{4}")
_CLOSE: Final = 0.45
#: What names a form, above it on the right.
_FORM: Final = re.compile(r"\(?(?:Форма|Нысан|Form)(?: № ?[\w-]+)?\)?", re.IGNORECASE)
#: Where, when or under which number an act was made, in a row of its own.
_PLACE: Final = re.compile(r"(?:город|село|поселок|г\.|№|\d{4}\s|\d{1,2}\s)|\w+ (?:қаласы|ауылы)\Z")


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


def _body_seen(lines: Sequence[Line]) -> float:
    """Return the size of most type in the pictures of a column, 0 where it is all one."""
    seen = [line for line in lines if not line.font]
    return body_size(seen) if len(seen) < len(lines) else 0.0


def _face(lines: Sequence[Line]) -> str:
    """Return the font of most letters of a column, "" where most have none."""
    letters: Counter[str] = Counter()
    for line in lines:
        letters[line.font] += len(line.text)
    return letters.most_common(1)[0][0] if letters else ""


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
        seen=_body_seen(lines),
        face=_face(lines),
    )
    groups = _groups(lines, frame)
    told = {**_footnotes(groups, frame), **_signatures(groups)}
    blocks = [
        Block(
            kind=told.get(i) or kind_of(group.lines, frame),
            lines=tuple(group.lines),
            flow=flow,
        )
        for i, group in enumerate(groups)
    ]
    return with_whole_approvals(blocks, width)


def _groups(lines: Sequence[Line], frame: Frame) -> list[_Group]:
    """Return the lines in groups, each line with what it goes on with in the row above."""
    lines = _names_last(lines)
    groups: list[_Group] = []
    above: list[_Group] = []  # what had a piece in the row above
    row: list[_Group] = []  # what has one in this row
    in_row = [False, *(_is_beside(before, line) for before, line in pairwise(lines))]
    pieces = _pieces(lines, in_row)
    right = [box_of(line).x1 for line in lines]
    foot = small_foot(lines, frame)
    right_of = {i - 1: lines[i] for i, beside in enumerate(in_row) if beside}
    for i, (line, beside) in enumerate(zip(lines, in_row, strict=True)):
        alone = _stands_alone(line, frame) or _FORM.fullmatch(line.text) is not None
        alone = alone or (i in right_of and _OF_PAGES.fullmatch(right_of[i].text) is not None)
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
            or ((len(above) > 1 or _is_ended(into)) and _signs(lines[i : i + 2], in_row[i : i + 2]))
            or (beside and _is_label(row[-1]))
        )
        if (
            into is None
            or over
            or (beside and len(above) < 2)
            or (not beside and MARK_ALONE.fullmatch(into.lines[-1].text.strip()))
            or alone
            or i == foot
            or into.over
            or (len(above) > 1 and _is_over(into, line))
            or (
                not _goes_on_left_of_name(line, into, above, right_of.get(i))
                and begins(
                    line, into.lines, into.row, [x.row for x in above], narrowed(frame, right, i)
                )
            )
        ):
            into = _Group([], box_of(line))
            groups.append(into)
        if beside:
            row[-1].right_of_it = into
        into.add(line, beside=False, ends=ends)
        row.append(into)
    return groups


def _is_over(into: _Group, line: Line) -> bool:
    """Return whether a place or a day, one of two pieces of a row, ends with it."""
    return _PLACE.match(into.lines[-1].text) is not None and not line.text[:1].islower()


def _signs(pair: Sequence[Line], in_row: Sequence[bool]) -> bool:
    """Return whether a line has a name right of it: it is what its bearer is."""
    return in_row == [False, True] and SIGNED.fullmatch(pair[1].text.strip()) is not None


def _is_ended(into: _Group | None) -> bool:
    """Return whether a sentence ends with the lines of a group, which may be full."""
    return into is not None and into.lines[-1].text.rstrip().endswith(TERMINAL)


def _goes_on_left_of_name(
    line: Line, into: _Group, above: Sequence[_Group], beside: Line | None
) -> bool:
    """Return whether a line goes on with what somebody is whose name stands right of it.

    "Министр культуры    А. Ли" over "и информации Республики": the name is beside the first line,
    or it is the line `beside` this one, and reaches up to the one above.
    """
    before, after = box_of(into.lines[-1]), box_of(line)
    if into.right_of_it in above and into.right_of_it is not None:
        name = into.right_of_it.lines[-1]
    elif beside is not None and box_of(beside).y0 < before.y1:
        name = beside
    else:
        return False
    return (
        SIGNED.fullmatch(name.text.strip()) is not None
        and not (line.text[:1] in '«"“' or _NO_RANK.search(line.text))
        and min(abs(before.x0 - after.x0), abs(before.x0 + before.x1 - after.x0 - after.x1))
        < TOGETHER
        and max(before.x1, after.x1) < box_of(name).x0 - WIDE
        and after.y0 - before.y1 < _CLOSE * (before.y1 - before.y0)
        and (into.lines[-1].bold, into.lines[-1].size) == (line.bold, line.size)
    )


def _is_label(left: _Group) -> bool:
    """Return whether what stands left of a piece begins in its row and names it: "Приглашены:"."""
    return len(left.lines) == 1 and left.lines[0].text.rstrip().endswith(":")


def _is_head(line: Line, into: _Group | None, frame: Frame) -> bool:
    """Return whether a line in the type of a heading stands in the middle below another."""
    return (
        into is not None
        and looks_like_heading(line, frame.body)
        and looks_like_heading(into.lines[-1], frame.body)
        and has_middle_of(box_of(into.lines[-1]), box_of(line))
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
    """Return whether a line stands in the row of the one before; a name may be half a row off."""
    a, b = box_of(before), box_of(line)
    off = abs(middle(before) - middle(line)) / (a.y1 - a.y0 or 1.0)
    return (b.x0 > a.x0 and off < _OFF) or (off < _NAME_OFF and _is_name_right_of(line, before))


def _names_last(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, a name between two that say what its bearer is behind the lower one.

    So a name stands in the middle of its cell, beside "Министр культуры" over "и информации".
    """
    found = list(lines)
    for i in range(1, len(found) - 1):
        above, name, below = found[i - 1 : i + 2]
        if (
            _is_name_right_of(name, above)
            and _is_name_right_of(name, below)
            and middle(name) - middle(above) >= _OFF * (box_of(above).y1 - box_of(above).y0)
            and middle(below) - middle(name) < _NAME_OFF * (box_of(below).y1 - box_of(below).y0)
        ):
            found[i : i + 2] = below, name
    return found


def _is_name_right_of(line: Line, other: Line) -> bool:
    """Return whether a line is a name, a wide space right of another."""
    apart = box_of(line).x0 - box_of(other).x1
    return apart > WIDE and SIGNED.fullmatch(line.text.strip()) is not None


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
    under = [group for group in above if stands_under(box, group.row)]
    return under[-1] if under else None


def _signatures(groups: Sequence[_Group]) -> dict[int, SegmentKind]:
    """Return which groups are signatures."""
    places = {id(group): i for i, group in enumerate(groups)}
    names = {
        i: places[id(group.right_of_it)]
        for i, group in enumerate(groups)
        if group.right_of_it is not None
    }
    return dict.fromkeys(signatures([group.lines for group in groups], names), "signature")


def _footnotes(groups: Sequence[_Group], frame: Frame) -> dict[int, SegmentKind]:
    """Return which of the last groups of a column are footnotes, by their marks, or go on."""
    found: dict[int, SegmentKind] = {}
    below: list[int] = []
    for i in range(len(groups) - 1, -1, -1):
        lines = groups[i].lines
        if begins_footnote(lines, frame):
            found |= dict.fromkeys((i, *below), "footnote")
            below = []
        elif is_small(lines, frame):
            below += [i] * _has_words(lines)
        elif box_of(lines[0]).y0 < _FOOT * frame.height and _has_words(lines):
            if below and _is_cut(groups[i], groups[below[-1]], frame):
                found |= dict.fromkeys(below, "footnote")
            break
    return found


def _is_cut(text: _Group, foot: _Group, frame: Frame) -> bool:
    """Return whether a text breaks off in the middle of a sentence, above a note in small type."""
    last = text.lines[-1]
    full = text.row.x1 > frame.right - _EDGE * (frame.right - frame.left)
    ended = last.text.rstrip().endswith(TERMINAL) or looks_like_heading(last, frame.body)
    return full and not ended and sum(len(line.text) for line in foot.lines) >= _NOTE_LETTERS


def _has_words(lines: Sequence[Line]) -> bool:
    return any(char.isalpha() for line in lines for char in line.text)


def _stands_alone(line: Line, frame: Frame) -> bool:
    """Return whether a line is but a number at the edge of the page, or the title of contents."""
    if line.text[:1].isupper() and CONTENTS.fullmatch(line.text.strip()):
        return True
    box = box_of(line)
    at_edge = box.y1 < 0.1 * frame.height or box.y0 > 0.9 * frame.height
    return at_edge and _NUMBER_ALONE.fullmatch(line.text) is not None


def _first_lines(lines: Sequence[Line], left: float) -> float:
    """Return where first lines of paragraphs begin; 0: nowhere.

    Their second ones begin at the `left`, or they have none: they end, and another begins there.
    Where marks of items stand at the left, what is set in hangs below their texts.
    """
    lefts = [line for line in lines if box_of(line).x0 - left < TOGETHER]
    if 2 * sum(map(_has_mark, lefts)) > len(lefts):
        return 0.0
    begins = [
        box_of(a).x0
        for a, b in pairwise(lines)
        if 8 < box_of(a).x0 - left < INDENT
        and (
            box_of(b).x0 - left < TOGETHER
            or (abs(box_of(b).x0 - box_of(a).x0) < TOGETHER and a.text.rstrip().endswith(TERMINAL))
        )
    ]
    usual = median(begins) if begins else 0.0
    alike = sum(abs(x - usual) < TOGETHER for x in begins)
    return usual if alike >= _FIRST_LINES and 2 * alike > len(begins) else 0.0


def _has_mark(line: Line) -> bool:
    return bool(LIST_MARK.match(line.text) or MARK_ALONE.fullmatch(line.text.strip()))


def _leading(lines: Sequence[Line]) -> float:
    """Return the usual step from line to line; within paragraphs, where these are set apart."""
    steps = [(middle(below) - middle(above), above, below) for above, below in pairwise(lines)]
    near = [step for step, _, _ in steps if 0 < step < 60]
    alike = sorted(s for s, a, b in steps if a.font and a.size == b.size and a.size <= s < 60)
    for i, least in enumerate(alike):
        tight = alike[i : bisect_right(alike, least + _ALIKE)]
        if len(tight) > _TIGHT * len(near):
            return median(tight)
    return median(near) if near else 14.0
