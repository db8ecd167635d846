"""Where a paragraph begins: which lines go on with those above them, and which begin a block."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.layout.captions import has_title, is_caption
from pipeline.ocr.layout.kinds import (
    AGREED,
    APPROVAL,
    CODE,
    COMMENT,
    LIST_MARK,
    SECTION,
    Frame,
    ends_approval,
    is_centred,
    is_entry,
    is_numbered_head,
    is_of_few_letters,
    looks_like_heading,
    size_is_known,
)
from pipeline.ocr.layout.list_marks import BULLETS
from pipeline.ocr.layout.pairs import is_day_and_number
from pipeline.ocr.layout.running_lines import are_first, is_full, runs_on
from pipeline.ocr.rows import box_of, middle
from pipeline.records import Box, Line

MARK_ALONE: Final = re.compile(rf"[-–—*{BULLETS}]|\d{{1,3}}[.)]|[a-zа-я]\)")
_LONGEST_MARK: Final = 5
_BULLET: Final = re.compile(f"[{BULLETS}]")
#: A line that ends so waits for the number that the next begins with: "от 30 июля 2024 года №".
_WAITS: Final = re.compile(
    r"(?:-|№|(?<!\w)(?:(?:no|ст|п|пп|ч|гл)\.?|от|до|с|по|и|или|на|за|в|из|and|of|to|from|by|мен|және))"
    r"\s*\Z",
    re.IGNORECASE,
)
#: Lines begin together that begin so near, in points.
TOGETHER: Final = 3.0
#: The first line of a paragraph begins at most so far in, in points.
INDENT: Final = 60.0
#: Paragraphs are apart where the step to the next line is so many times the usual one.
_APART: Final = 1.25
#: So are a title and what stands below it, where the last line of the title is not full.
_PARTED: Final = 0.55
#: The type of a caption differs from that of the text by more than so many points.
_OTHER_SIZE: Final = 0.4
#: A line of a form to be filled in: "Адрес: ______".
_FIELD: Final = re.compile(r"[^_]{2,60}_{6,}|\s*_{6,}\s*\Z")
#: A line of a form that is filled in: "Индекс: 2-СВ".
_LABEL: Final = re.compile(r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][^.:;]{1,60}:\s\S")
#: The codes of an account stand each on a line: "БИН 990340001234", "ИИК: KZ47 070K K1KS".
_ACCOUNT: Final = re.compile(
    r"(?:БИК|ИИК|БИН|ИИН|РНН|КБЕ|КБе|КНП|ЖСК|БСК|БСН|ЖСН|BIC|IBAN|BIN|IIN|SWIFT)\b"
    r"[:№ ]*+[A-Z\d][A-Z\d ]*[.,;]?"
)
#: The initials of a name that had no place in the line above: "Ахметжанов Д." over "Р.".
_INITIALS: Final = re.compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\.(?:\s?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\.)?[;,]?")
#: The session that had no place behind the number of a decision: "№ 39/214-" over "VIII".
_SESSION: Final = re.compile(r"[IVXІХ]{1,5}")
_CUT_NUMBER: Final = re.compile(r"№\s?[\d/-]*\d-\Z")
#: What an act is, alone on its line below the name of the body.
_ACT: Final = re.compile(
    r"ЗАКОН|ЗАҢЫ?|УКАЗ|ЖАРЛЫҒЫ?|КОДЕКС[І]?|ПОСТАНОВЛЕНИЕ|ҚАУЛЫ(?:СЫ)?|РЕШЕНИЕ|ШЕШІМІ?|ПРИКАЗ|БҰЙРЫҚ"
    r"|БҰЙРЫҒЫ|РАСПОРЯЖЕНИЕ|ӨКІМІ?|ПРОТОКОЛ|ХАТТАМА|ORDER|LAW|DECREE|RESOLUTION|DECISION"
)
#: An entry of a list of abbreviations: "МСХ – Министерство сельского хозяйства".
_ABBREVIATION: Final = re.compile(
    r"(?=[^\s]{0,10}[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2})[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w/]{1,12}(?:\s«[^«»]{2,40}»)?\s?[–—-]\s"
)
#: "ВИЭ", "ЕАЭС", and the space behind it is so many ems wide.
_SHORT_NAME: Final = re.compile(r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w-]?[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]\w{0,8}(?=\s)")
_SPACE: Final = 1.2
#: What an abstract or a list of keywords begins with, however near below the one before it stands.
_ABSTRACT: Final = re.compile(
    r"(?=[АКРТAKS])(?:Аннотация|АННОТАЦИЯ|Ключевые слова|Резюме|РЕЗЮМЕ|Аңдатпа|Түйін(?:ді)? сөздер"
    r"|Түйін|ТҮЙІН|Тірек сөздер|Кілт сөздер|Abstract|ABSTRACT|Key ?[Ww]ords|Summary)\s?[.:]"
)
#: White left and right of a line in the middle differs by at most so many points.
_OFF_MIDDLE: Final = 10.0
TERMINAL: Final = (".", "!", "?", "…", ":", ";", "»", "”", '"')


def begins(line: Line, group: Sequence[Line], row: Box, above: Sequence[Box], frame: Frame) -> bool:
    """Return whether a line begins a new block rather than going on with a group.

    `row` is the last row of the group, `above` are the pieces of the row above the line.
    """
    before = group[-1]
    a, b = box_of(before), box_of(line)
    goes_on = line.text[:1].islower()
    if not goes_on and _INITIALS.fullmatch(line.text.strip()) and stands_under(b, a):
        return False
    if b.y0 - a.y1 > max(0.55 * frame.leading, 0.9 * (a.y1 - a.y0)):
        return True
    if _SESSION.fullmatch(line.text) and _CUT_NUMBER.search(before.text) and stands_under(b, a):
        return False
    if len(group) > 1 and line.bold and not before.bold and _SESSION.fullmatch(before.text):
        return True
    if b.x1 < row.x0 - INDENT or row.x1 < b.x0:
        return True
    if not goes_on and _begins_by_its_words(line.text, before.text):
        return True
    if _is_mark_of_item(line, group):
        return True
    if before.text.rstrip().endswith(":") and is_entry(line.text):
        return True
    if _is_field(line.text) and (_is_field(before.text) or not goes_on):
        return True
    if not goes_on and _is_filled_in(before.text, line.text) and not is_full(row, line, frame):
        return True
    if len(above) > 1 and not goes_on and overlap(b, a) < 0.6 * min(b.x1 - b.x0, a.x1 - a.x0):
        return True  # a row of two pieces is over
    if len(above) > 1 and not goes_on and sum(stands_under(b, x) for x in above) > 1:
        return True  # so it is where a line stands under both
    entry = _explains(group[0])
    if _explains(line) and (entry or not is_full(row, line, frame)):
        return True
    if entry and any(abs(w.box.x0 - b.x0) < TOGETHER for w in group[0].words[1:4]):
        return False  # below the words of the entry
    if _ends_caption(line, group):
        return True
    if len(group) == 1 and line.font == frame.face and is_numbered_head(before, frame):
        return not goes_on
    if runs_on(line, group, row, frame):
        return False
    if has_title(line.text) or (line.begins_bold and not before.bold):
        return True
    wide = b.y0 - a.y1 > max(_PARTED * frame.leading, _PARTED * (a.y1 - a.y0))
    if wide and not goes_on and not is_full(row, line, frame):
        return True
    short = a.x1 < frame.right - 0.1 * (frame.right - frame.left)
    if SECTION.match(group[0].text) and (short or b.x0 - a.x0 > 8 or are_first(a, b, frame)):
        return not goes_on
    if LIST_MARK.match(line.text) and not _WAITS.search(before.text):
        return True
    if (goes_on or line.text[:1] in '«"“') and _ends_heading(line, before, frame.body):
        return False
    if _differs_in_type(before, line, frame.body):
        return not (goes_on and APPROVAL.match(group[0].text)) and not ends_approval(line.text)
    heads = looks_like_heading(before, frame.body) and has_middle_of(a, b)
    if heads and not before.text.rstrip().endswith(TERMINAL):
        return not goes_on and before.text.isupper() and not line.text.isupper()
    if not goes_on and not heads and _ends_centred([box_of(x) for x in group], b, frame):
        return True
    return _ends_short(line, group, row, frame)


def _begins_by_its_words(text: str, before: str) -> bool:
    """Return whether the words of a line begin a block, or those `before` it make one alone.

    No line does so that begins with a small letter: "Статья 5.", "ҚАУЛЫ", "БИН 990340001234".
    """
    alone = text.strip()
    return bool(
        AGREED.fullmatch(alone)
        or _is_act(text)
        or _is_act(before)
        or is_day_and_number(before)
        or SECTION.match(text)
        or _ABSTRACT.match(text)
        or COMMENT.match(text)
        or _ACCOUNT.fullmatch(alone)
        or _ACCOUNT.fullmatch(before)
        or (CODE.match(text) and CODE.match(before))
    )


def _explains(line: Line) -> bool:
    """Return whether a line says what an abbreviation stands for, behind a dash or a wide space."""
    if not line.text[:1].isupper():
        return False
    if _ABBREVIATION.match(line.text):
        return True
    first = _SHORT_NAME.match(line.text)
    if first is None:
        return False
    last = next((i for i, word in enumerate(line.words) if word.end == first.end()), -1)
    if last < 0 or last + 1 == len(line.words):
        return False
    return line.words[last + 1].box.x0 - line.words[last].box.x1 > _SPACE * line.size


def _ends_caption(line: Line, group: Sequence[Line]) -> bool:
    """Return whether a caption is followed by a line in another size of type."""
    before = group[-1]
    known = bool(line.font and before.font)
    return known and abs(line.size - before.size) > _OTHER_SIZE and is_caption(group[0].text)


def _is_mark_of_item(line: Line, group: Sequence[Line]) -> bool:
    """Return whether a line is nothing but the mark of an item, its text beside it."""
    if len(line.text) > _LONGEST_MARK:
        return False
    mark = line.text.strip()
    if MARK_ALONE.fullmatch(mark) is None:
        return False
    return (
        _BULLET.fullmatch(mark) is not None
        or MARK_ALONE.fullmatch(group[0].text.strip()) is not None
        or group[-1].text.rstrip().endswith((":", ";"))
    )


def _is_field(text: str) -> bool:
    return "_" in text and _FIELD.match(text) is not None


def _is_filled_in(before: str, text: str) -> bool:
    """Return whether a line of a form ends: with a blank, or what is filled in by a label."""
    return before.rstrip().endswith("__") or bool(_LABEL.match(before) and _LABEL.match(text))


def _is_act(text: str) -> bool:
    return text.isupper() and _ACT.fullmatch(text) is not None


def _differs_in_type(before: Line, line: Line, body: float) -> bool:
    """Return whether a line is set in the type of a heading and the other is not, or in its size.

    The size on a scan is a guess by the height of letters.
    """
    numbers = line.bold and before.bold and not any(map(str.isalpha, line.text))
    if not numbers and looks_like_heading(before, body) != looks_like_heading(line, body):
        return True
    known = size_is_known(before) and size_is_known(line)
    return known and abs(before.size - line.size) > (1.2 if line.font else 2.5)


def _ends_heading(line: Line, before: Line, body: float) -> bool:
    """Return whether a line of too few letters to tell its size is the end of a scanned heading.

    "Еңбек нарығы: 2024 жылғы I" over "тоқсан", both in the middle.
    """
    open_end = not before.text.rstrip().endswith(TERMINAL)
    middle_alike = has_middle_of(box_of(before), box_of(line))
    return (
        is_of_few_letters(line) and open_end and middle_alike and looks_like_heading(before, body)
    )


def _ends_short(line: Line, group: Sequence[Line], row: Box, frame: Frame) -> bool:
    """Return whether the line before ends a paragraph: it is short, or an indent follows."""
    before = group[-1]
    a, b = box_of(before), box_of(line)
    short = a.x1 < frame.right - 0.14 * (frame.right - frame.left)
    ended = before.text.rstrip().endswith(TERMINAL) and not _quotes(before, line, frame.body)
    firsts = are_first(a, b, frame)
    closed = before.text.count("(") <= before.text.count(")")
    if firsts and (ended or (short and closed and not line.text[:1].islower())):
        return True  # both are first lines
    apart = abs(a.x0 - b.x0) > TOGETHER
    if line.text[:1].islower() and before.text.endswith(":") and apart and has_middle_of(a, b):
        return False  # "Рост и неравенство:" over "случай страны", both in the middle
    if _is_first_of_other_face(line, before, frame):
        return True
    indent = _is_set_in(a, b, frame)
    hanging = len(group) == 1 and LIST_MARK.match(before.text) is not None
    if indent and not hanging and (ended or short):
        return True
    first = box_of(group[0]).x0
    if ended and first - a.x0 > 8 and abs(b.x0 - first) < TOGETHER:
        return True  # as far in as the first line of the paragraph, wherever that stands
    larger = max(1.0, line.size / frame.body) if frame.body else 1.0
    apart = middle(line) - middle(before) > _APART * larger * frame.leading
    over = ended or not is_full(row, line, frame) or _is_set_in(a, b, frame)
    if apart and over and not line.text[:1].islower():
        return True
    return short and ended and not is_centred(line, frame)


def _is_set_in(a: Box, b: Box, frame: Frame) -> bool:
    """Return whether a line is set in below one that begins at the left edge."""
    return b.x0 - frame.left > 8 and b.x0 - min(a.x0, b.x0) > 8 and a.x0 - frame.left < 8


def _quotes(before: Line, line: Line, body: float) -> bool:
    """Return whether a title goes on behind a name that it quotes: "в приказ «О мостах»"."""
    heads = looks_like_heading(before, body) and looks_like_heading(line, body)
    return heads and before.text.rstrip().endswith(("»", "”", '"'))


def _is_first_of_other_face(line: Line, before: Line, frame: Frame) -> bool:
    """Return whether the first line of a paragraph is set in another face than the line before it.

    A line in italics over the text, as wide as it: "Судебная коллегия Верховного Суда".
    """
    first = frame.indented > 0 and abs(box_of(line).x0 - frame.indented) < TOGETHER
    faces = {line.font, before.font}
    return first and len(faces) == 2 and "" not in faces and not line.text[:1].islower()


def has_middle_of(a: Box, b: Box) -> bool:
    """Return whether two lines have one middle."""
    return abs((a.x0 + a.x1) - (b.x0 + b.x1)) < 12


def _ends_centred(group: Sequence[Box], b: Box, frame: Frame) -> bool:
    """Return whether lines in the middle are followed by one that is not: a title's end.

    One line may stand in the middle by chance: indented, and ragged on the right. But no first line
    of a paragraph stands below it where it does so by chance. Above one, the lines before the last
    may be full, and Word indents a line alone as it does first lines.
    """
    left, right = frame.left, frame.right
    first = frame.indented > 0 and abs(b.x0 - frame.indented) < TOGETHER
    least = (0.12 if len(group) == 1 and not first else 0.04) * (right - left)
    shift = frame.indented - left if first and len(group) == 1 else 0.0
    for a in group[-1:] if first else group:
        off = (a.x0 - left) - (right - a.x1)
        if a.x0 - left < least or min(abs(off), abs(off - shift)) > _OFF_MIDDLE:
            return False
    return first or b.x0 - left < 5 or abs((b.x0 - left) - (right - b.x1)) >= 14


def stands_under(below: Box, above: Box) -> bool:
    narrower = min(below.x1 - below.x0, above.x1 - above.x0)
    return overlap(below, above) > 0.3 * narrower or abs(below.x0 - above.x0) < 3


def overlap(a: Box, b: Box) -> float:
    return min(a.x1, b.x1) - max(a.x0, b.x0)
