"""Plain text files: their encoding, and pages cut at line ends without losing a character.

The raw text of such a document is the file itself, decoded: the raw texts of its pages, one after
another, are the file's text, letter for letter (a byte order mark is no letter).
"""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from pipeline.ocr.encodings import decode
from pipeline.records import Block, Line, Page

#: Characters a page of a text file has, if a line ends there.
PAGE_LENGTH: Final = 3000
#: A line longer than this is cut at a space.
LONGEST_PIECE: Final = 12_000
#: Share of control characters above which bytes are no text.
_MOST_CONTROLS: Final = 0.01
_CONTROLS: Final = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})
_LINE: Final = re.compile("[^\\n\\r\\f\u2028\u2029]*(?:\\r\\n|[\\n\\r\\f\u2028\u2029]|\\Z)")
_LINE_ENDS: Final = "\n\r\f\u2028\u2029"


def looks_like_text(head: bytes) -> bool:
    """Return whether the first bytes of a file may be text, in any of the encodings read here."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    even, odd = head[0::2], head[1::2]
    if min(even.count(0), odd.count(0)) > 0.4 * len(odd):
        return False  # nothing but zeros
    if max(even.count(0), odd.count(0), even.count(4), odd.count(4)) > 0.4 * len(odd):
        return True  # UTF-16 without a mark: the high bytes are 0 or 4
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls <= _MOST_CONTROLS * len(head)


@lru_cache(maxsize=2)
def _text(path: str, modified: int, size: int) -> tuple[str, str]:
    return decode(Path(path).read_bytes())


def text_and_encoding(path: Path) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding."""
    status = path.stat()
    return _text(str(path), status.st_mtime_ns, status.st_size)


def pages(path: Path) -> tuple[str, ...]:
    """Return the text of a file cut into pages; together they are the text."""
    return _cut(text_and_encoding(path)[0])


@lru_cache(maxsize=2)
def _cut(text: str) -> tuple[str, ...]:
    """Return `text` cut at line ends, best at a blank line, after PAGE_LENGTH characters or more.

    >>> "".join(_cut("а\\n" * 5000)) == "а\\n" * 5000
    True
    """
    found: list[str] = []
    current: list[str] = []
    length = 0
    for piece in _pieces(text):
        blank = not piece.strip()
        enough = length >= PAGE_LENGTH + PAGE_LENGTH // 2 or (length >= PAGE_LENGTH and blank)
        if length and not blank and (enough or length + len(piece) > 2 * PAGE_LENGTH):
            found.append("".join(current))
            current, length = [], 0
        current.append(piece)
        length += len(piece)
    if current:
        found.append("".join(current))
    return tuple(found) or ("",)


def _pieces(text: str) -> list[str]:
    """Return the lines of `text` with their ends; a very long one in pieces that end in spaces."""
    pieces: list[str] = []
    for match in _LINE.finditer(text):
        line, at = match[0], 0
        while len(line) - at > LONGEST_PIECE:
            end = at + LONGEST_PIECE
            cut = line.rfind(" ", at + LONGEST_PIECE // 2, end) + 1 or end
            pieces.append(line[at:cut])
            at = cut
        if at < len(line):
            pieces.append(line[at:])
    return pieces


def read_plain(path: Path, number: int) -> Page:
    """Return page `number` of a text file: its lines, in blocks that blank lines set apart."""
    text, encoding = text_and_encoding(path)
    raw = _cut(text)[number - 1]
    wrapped = _is_wrapped(text)
    blocks: list[Block] = []
    lines: list[Line] = []
    start = 0
    for piece in _pieces(raw):
        words = piece.rstrip(_LINE_ENDS)
        goes_on = wrapped or (bool(lines) and _is_stamp(lines[-1].text, words))
        new = not words.strip() or not goes_on or words[:1] in " \t\u3000"
        if lines and new:
            blocks.append(Block(kind="paragraph", lines=tuple(lines)))
            lines = []
        if words.strip():
            lines.append(Line(text=words, start=start))
        start += len(piece)
    if lines:
        blocks.append(Block(kind="paragraph", lines=tuple(lines)))
    return Page(
        number=number,
        width=0.0,
        height=0.0,
        read_as="plain",
        reason=f"text file, {encoding}",
        raw=raw,
        blocks=tuple(blocks),
    )


def _is_stamp(above: str, line: str) -> bool:
    """Return whether a line goes on with the stamp of an act: who adopted it, when, which number.

    >>> _is_stamp("Алматы облысы әкімінің", "1997 жылғы 3 сәуірдегі")
    True
    >>> _is_stamp("1. Мақсаты", "2 бет")
    False
    """
    return any(end.search(above) and begin.match(line) for end, begin in _STAMPS)


#: What a line of a stamp ends with, and what goes on with it.
_STAMPS: Final = tuple(
    (re.compile(rf"(?:{end}) ?\Z"), re.compile(begin))
    for end, begin in (
        # Мәслихаттың | 2014 жылғы 29 мамырдағы | № 32-195 | шешімімен | бекітілген
        (r"[нтд][ыіi]ң", r"(?:19|20)\d\d ?ж|[№N] ?\d|[а-яәғқңөұүһіi]"),
        (r"(?:19|20)\d\d ?ж.{1,6}\d{1,2}\W.{2,14}", r"[№N] ?\d|[бқшжө]\w+[ыіi]"),
        (r"[№N] ?[\w/.-]{1,20}", r"бұйры|қаулы|шешiм|шешім|жарлы|өкім"),
        (r"(?:бұйры|қаулы|шеш|жарлы|өк)\w*мен", r"бекiтiл|бекітіл|мақұлдан|БЕКІТІЛ"),
        # Утверждены | приказом Министра финансов | от 29 мая 2014 года | № 195
        (
            r"[Уу]твержд[её]н[аоы]?|УТВЕРЖД[ЕЁ]Н[АОЫ]?",
            r"приказ|постановлени|решени|указ|распоряжени",
        ),
        (r"[а-яё]", r"от [«\"]?\d{1,2}\W{1,2}[а-я]+ (?:19|20)\d\d"),
        (r"(?:19|20)\d\d ?г(?:ода|\.)?", r"[№N] ?\d"),
    )
)


@lru_cache(maxsize=2)
def _is_wrapped(text: str) -> bool:
    """Return whether the lines of a text are broken at a width, so that a paragraph is many lines.

    So it is where lines that are followed by a line that begins in lower case are common, or where
    many lines are about as long as the longest.
    """
    lines = [line.strip() for line in text[:200_000].splitlines()]
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    if len(pairs) < 2:
        return bool(pairs) and len(pairs[0][0]) < 120 and pairs[0][1][:1].islower()
    goes_on = sum(b[:1].islower() and a[-1:] not in ".!?:;" for a, b in pairs)
    return goes_on >= 0.25 * len(pairs)
