"""UTF-16 that was read byte by byte: "\\x1f\\x04@\\x048\\x04" was "При".

Of each letter the lower byte stands as a sign of its own beside a control code, 4 for Cyrillic and
0 for ASCII. Which of the two comes first, the judge says.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from pipeline.repair.changes import Change
from pipeline.spans import Replacement, replace

_CODE: Final = "\x04"
_LETTER: Final = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
#: Runs of letters, the lower byte first or last; signs of typography (№, –, «…») beside them.
_LETTERS: Final = (
    re.compile("(?:[^\x00]\x04)+", re.DOTALL),
    re.compile("(?:\x04[^\x00])+", re.DOTALL),
)
_SIGNS: Final = (re.compile("[\x10-\x1f] |\x16!"), re.compile(" [\x10-\x1f]|!\x16"))
_PAGES: Final = ("latin-1", "cp1252", "cp1251", "koi8-r", "cp866")
#: So many letters are needed, and so many of the pairs must be letters of Russian and Kazakh.
LEAST: Final = 4
SHARE: Final = 0.95


def mend_utf16(text: str) -> list[Change]:
    r"""Return the letters that were read as two signs each.

    >>> mend_utf16("\x1f\x04@\x048\x04:\x040\x047\x04 \x001\x00")[0].after
    'Приказ'
    """
    if text.count(_CODE) < LEAST:
        return []
    tried = [_changes(text, last, page) for last in (False, True) for page in _PAGES]
    read = [its for its in tried if its]
    if not read:
        return []
    from pipeline.judge import totals

    weights = totals([_applied(text, its) for its in read])
    return max(zip(weights, read, strict=True), key=lambda pair: pair[0])[1]


def _applied(text: str, changes: Sequence[Change]) -> str:
    return replace(text, [Replacement(its.start, its.end, its.after) for its in changes])[0]


def _changes(text: str, last: bool, page: str) -> list[Change]:
    """Return the changes if the lower byte of each letter, as a code page reads it, is the last one."""
    found = []
    pairs = letters = 0
    for match in _LETTERS[last].finditer(text):
        read = [_letter(char, page) for char in match[0][last::2]]
        pairs += len(read)
        letters += sum(map(bool, read))
        found.append(Change(*match.span(), "".join(read), 0.97))
    if letters < LEAST or letters < SHARE * pairs:
        return []
    return [*found, *_beside(text, last, found)]


def _beside(text: str, last: bool, found: Sequence[Change]) -> list[Change]:
    """Return the signs of typography outside the letters, and the zeros to take out."""
    starts = [0, *(change.end for change in found)]
    ends = [*(change.start for change in found), len(text)]
    changes = []
    for start, end in zip(starts, ends, strict=True):
        for match in _SIGNS[last].finditer(text, start, end):
            low, high = (match[0][last], match[0][not last])
            sign = "№" if high == "!" else chr(0x2000 + ord(low))
            changes.append(Change(*match.span(), sign, 0.97))
        changes += [Change(at, at + 1, "", 1.0) for at in range(start, end) if text[at] == "\x00"]
    return changes


def _letter(char: str, page: str) -> str:
    """Return the Cyrillic letter whose lower byte a code page reads as `char`, "" if it is none."""
    byte = _bytes(page).get(char)
    letter = chr(0x400 + byte) if byte is not None else ""
    return letter if _LETTER.match(letter) else ""


@cache
def _bytes(page: str) -> dict[str, int]:
    """Return the byte of each character of a code page; empty places stand for themselves."""
    return {bytes([byte]).decode(page, "ignore") or chr(byte): byte for byte in range(0x100)}
