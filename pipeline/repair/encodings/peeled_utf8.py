"""The bytes of a code page read as UTF-8 after all, letters whose second byte got lost as marks."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from pipeline.repair.lost_bytes.marks import LOST, SHOWN

#: A text has so many lost letters at most for each whole one.
_MOST_LOST: Final = 4
#: So many bytes fit nowhere at most for each whole letter; a page without a sign for the first byte of
#: most letters of Kazakh loses these for good, and leaves their second bytes.
_MOST_STRAY: Final = 1 / 8
_MOST_STRAY_IN_RUSSIAN: Final = 1 / 50
#: What programs write in place of a byte that a code page has no sign for.
_INSTEAD: Final = frozenset("?\N{REPLACEMENT CHARACTER}")
#: So many letters whose second byte is a space say that spaces stand for lost bytes.
_SPACES: Final = 3
#: Bytes that letters and signs of our texts begin with in UTF-8, once or more times over: a word of
#: sound letters beside them has others.
_FIRST: Final = frozenset({0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xCB, 0xCC, 0xD0, 0xD1, 0xD2, 0xD3, 0xE2})
_CYRILLIC_WORD: Final = re.compile("[А-Яа-я]{2,}")


def peel(text: str, page: str) -> str | None:
    """Return the text read as UTF-8 after all; lost letters are marks (`lost.LOST` + first byte).

    None where the text is hardly UTF-8: too many bytes that fit nowhere.
    """
    table = bytes_of(page)
    units = [table.get(char, -1) if char > "\x7f" else ord(char) for char in text]
    sound = _sound_letters(text, units)
    instead_of = _instead_of_lost(text, units)
    out: list[str] = []
    kinds: Counter[str] = Counter()
    at = 0
    while at < len(units):
        unit = units[at]
        if unit < 0xC2 or at in sound:
            kinds["stray"] += unit >= 0x80
            out.append(text[at])
            at += 1
            continue
        length = 2 if unit < 0xE0 else 3 if unit < 0xF0 else 4
        after = units[at + 1 : at + length]
        whole = 0
        while whole < len(after) and 0x80 <= after[whole] < 0xC0:
            whole += 1
        letter = _letter(bytes([unit, *after])) if whole == length - 1 else ""
        if letter or unit not in _FIRST:  # "r × 2"
            kinds["whole" if letter else "stray"] += 1
            out.append(letter or text[at])
            at += length if letter else 1
        else:
            kinds["lost"] += 1
            at += 1 + whole
            instead = at < len(text) and text[at] in instead_of
            out.append(chr(LOST + SHOWN * instead + unit))
            at += instead or (at < len(text) and text[at] == chr(LOST))
    most = _MOST_STRAY if _has_kazakh(page) else _MOST_STRAY_IN_RUSSIAN
    if kinds["stray"] > most * kinds["whole"] or kinds["lost"] > _MOST_LOST * kinds["whole"]:
        return None
    return "".join(out)


def _sound_letters(text: str, units: Sequence[int]) -> frozenset[int]:
    """Return the places of letters in words that are no UTF-8: "это" beside "РјР°РєСЃ"."""
    return frozenset(
        at
        for match in _CYRILLIC_WORD.finditer(text)
        if any(unit >= 0xC2 and unit not in _FIRST for unit in units[slice(*match.span())])
        for at in range(*match.span())
    )


def _instead_of_lost(text: str, units: Sequence[int]) -> frozenset[str]:
    """Return the signs that stand for lost bytes: those that follow every first byte of a letter.

    A space is told from one between words where several stand for "р" to "я", and words end so.
    """
    lone = [
        (units[at], text[at + 1 : at + 3])
        for at in range(len(units) - 1)
        if units[at] >= 0xC2 and not 0x80 <= units[at + 1] < 0xC0 and text[at + 1] != chr(LOST)
    ]
    behind = {after[0] for _, after in lone}
    if behind <= _INSTEAD:
        return _INSTEAD
    small = sum(first == 0xD1 for first, _ in lone)
    spaces = behind == {" "} and small >= _SPACES and any(after == "  " for _, after in lone)
    return frozenset(behind) if spaces else frozenset()


def _letter(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def _has_kazakh(page: str) -> bool:
    """Return whether a page has a sign for the first byte of Қ, Ғ, Ң, Ұ and Ү."""
    return bool(b"\xd2".decode(page, "ignore"))


@cache
def bytes_of(page: str) -> dict[str, int]:
    """Return the byte of each character of a code page; empty places stand for themselves."""
    table: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(page, "ignore")
        table.setdefault(char or chr(byte), byte)
    for byte in range(0x80, 0xA0):
        table.setdefault(chr(byte), byte)
    return table
