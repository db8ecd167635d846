"""What of a text and its reading the judge weighs: no frame of a table, no words of another language.

Both have the same length, and spaces where something is left out.
"""

import re
from collections.abc import Iterable
from typing import Final

#: The frame of a table, as DOS programs drew it: bars, and lines with corners and crossings.
_BOX: Final = "\u2500-\u256c"
_JOINT: Final = "[\u2502-\u254f\u2551-\u256c]"
_FRAME_SIGN: Final = re.compile(f"[{_BOX}]")
_FRAME: Final = re.compile(
    rf"[│║] | (?<![\w{_BOX}]) {_JOINT}?+ (?: ─++ (?:{_JOINT}─++)*+ | ═++ (?:{_JOINT}═++)*+ ) {_JOINT}?+"
    rf" (?![\w{_BOX}])",
    re.VERBOSE,
)
#: What no code page changes, the words in it, and the signs of programs: '", "'. A text is one of two
#: languages if so much of it are words, or if so many such signs are in it.
_ASCII: Final = re.compile("[ -~]+")
_LATIN: Final = re.compile("[A-Za-z]{2,}")
_SIGNS: Final = re.compile(r"[!-/:-@\[-`{-~] ?[!-/:-@\[-`{-~]")
BESIDE: Final = 0.25
OF_PROGRAM: Final = 2


def has_latin(text: str) -> bool:
    """Return whether a text has a word in Latin letters."""
    return _LATIN.search(text) is not None


def without_frame(text: str, reading: str) -> tuple[str, str]:
    """Return a text and its reading with spaces where the reading has the frame of a table.

    >>> without_frame("і €в®Ј® і", "│ Итого │")
    ('  €в®Ј®  ', '  Итого  ')
    """
    if not _FRAME_SIGN.search(reading):
        return text, reading
    spans = [match.span() for match in _FRAME.finditer(reading)]
    return _blanked(text, spans), _blanked(reading, spans)


def without_latin(text: str, reading: str) -> tuple[str, str]:
    """Return a text and its reading with spaces where many words are Latin: each has a language.

    >>> without_latin('print("Çàêîí", file=f)', 'print("Закон", file=f)')
    ('       Çàêîí          ', '       Закон          ')
    """
    if len(text) != len(reading):
        return text, reading
    latin = sum(map(len, _LATIN.findall(text)))
    if latin < BESIDE * len(text) and len(_SIGNS.findall(text)) < OF_PROGRAM:
        return text, reading
    spans = [
        match.span()
        for match in _ASCII.finditer(text)
        if _LATIN.search(match[0]) or _SIGNS.search(match[0])
    ]
    return _blanked(text, spans), _blanked(reading, spans)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with spaces in some places."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)
