"""8-bit Cyrillic read as another code page: cp1251 as latin-1, KOI8-R as cp1251, ...

Every pair of code pages is tried; the judge, the character model, decides with a margin.
"""

import re
from functools import cache

from pipeline.repair.changes import Change

_READ_AS = ("cp1252", "latin-1", "cp1251", "cp1254", "cp1250", "koi8-r", "cp866", "mac_cyrillic")
_WRITTEN_AS = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "mac_cyrillic", "iso8859_5")
_DIGITS = re.compile(r"\d")
#: Letters that Western code pages give to Cyrillic bytes, and Cyrillic in strange capitals.
_WESTERN = re.compile("[\xc0-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0100-\u017f]")
_STRANGE = re.compile("[\u2500-\u259f]|[Ѐ-Џѐ-џ]|[а-яё][А-ЯЁ]")
#: The judge must prefer the candidate by this much, in nats a character.
MARGIN = 0.6


def mend_code_page(text: str) -> list[Change]:
    """Return the change to the whole text, if a pair of code pages makes it Russian or Kazakh.

    >>> mend_code_page("Çàêîí Ðåñïóáëèêè Êàçàõñòàí")[0].after
    'Закон Республики Казахстан'
    """
    letters = sum(char.isalpha() for char in text)
    signs = len(_WESTERN.findall(text)) + len(_STRANGE.findall(text))
    if letters < 4 or signs < 0.12 * letters:
        return []
    from pipeline.judge import score

    best, best_score = text, score(text) + MARGIN
    for candidate in _candidates(text):
        if _DIGITS.findall(candidate) != _DIGITS.findall(text):
            continue
        value = score(candidate)
        if value > best_score:
            best, best_score = candidate, value
    if best == text:
        return []
    return [Change(0, len(text), best, 0.95)]


def _candidates(text: str) -> set[str]:
    found = set()
    for read_as in _READ_AS:
        for written_as in _WRITTEN_AS:
            if read_as != written_as:
                candidate = text.translate(_table(read_as, written_as))
                if candidate != text:
                    found.add(candidate)
    return found


@cache
def _table(read_as: str, written_as: str) -> dict[int, str]:
    """Return what each character of one code page is in the other, byte by byte, above ASCII."""
    table: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        try:
            wrong, right = bytes([byte]).decode(read_as), bytes([byte]).decode(written_as)
        except UnicodeDecodeError:
            continue
        if right.isprintable() and wrong != right:
            table[ord(wrong)] = right
    return table
