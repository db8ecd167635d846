"""Marks that stand for lost letters, and the letters that each may be."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

#: A lost letter is marked by this code point plus its first byte, and plus `SHOWN` where a question
#: mark stands for the second: then it is none of those that programs drop.
LOST: Final = 0xF0000
SHOWN: Final = 0x100
#: The pages of texts that lost the letters of Kazakh alone, without і or with it, as fonts and pages
#: of Russian have none: a mark says of which case it was.
KAZAKH: Final = "kazakh"
KAZAKH_WITH_I: Final = "kazakh with i"
CAPITAL: Final = 1
MARK: Final = re.compile(f"[{chr(LOST)}-{chr(LOST + SHOWN + 0xFF)}]")
#: Stands for a letter that cannot be known.
UNKNOWN_LETTER: Final = "\N{REPLACEMENT CHARACTER}"
OF_KAZAKH: Final = {
    KAZAKH: ("әғқңөұүһ", "ӘҒҚҢӨҰҮҺ"),
    KAZAKH_WITH_I: ("әғқңөұүһі", "ӘҒҚҢӨҰҮҺІ"),
}
#: Bytes that each code page leaves empty, or that programs drop.
_EMPTY: Final[dict[str, tuple[int, ...]]] = {
    "cp1251": (0x98,),
    "cp1252": (0x81, 0x8D, 0x8F, 0x90, 0x9D),
    "cp1254": (0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E),
    "cp1250": (0x81, 0x83, 0x88, 0x90, 0x98),
    "latin-1": tuple(range(0x80, 0xA0)),
    "iso8859_5": tuple(range(0x80, 0xA0)),
    "iso8859_7": (*range(0x80, 0xA0), 0xAE),
    "cp1253": (
        0x81,
        0x88,
        0x8A,
        0x8C,
        0x8D,
        0x8E,
        0x8F,
        0x90,
        0x98,
        0x9A,
        0x9C,
        0x9D,
        0x9E,
        0x9F,
        0xAA,
    ),
}
#: A soft hyphen is dropped by many programs.
_SOFT: Final = 0xAD
#: Punctuation of three bytes; of those that look alike at a place, the usual one is taken.
_SIGNS: Final = "—–”“’‘„№…•"
_BEFORE_WORD, _BEHIND_WORD, _BY_ITSELF = "“", "”…", "–№•"
_LETTERS: Final = frozenset(
    "\N{COMBINING ACUTE ACCENT}абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ«»"
)


def marks_in(peeled: str) -> int:
    """Return how many letters of a peeled text are lost."""
    return len(MARK.findall(peeled))


def choices_of(token: str, page: str) -> tuple[str, ...]:
    """Return the letters that may stand at each place of a token; they agree in case if they can.

    >>> choices_of(f"{chr(LOST + 0xD2)}а{chr(LOST + 0xD2)}", "latin-1")
    ('ҒғҚқ', 'а', 'ғқ')
    """
    choices = [fitting(ord(char) - LOST, page) if MARK.match(char) else char for char in token]
    for place, letters in enumerate(choices):
        if letters == _SIGNS:
            choices[place] = _signs_at(place, choices)
    cases = [_case(letters) for letters in choices]
    begins = [not before for before in ("", *cases[:-1])]
    small = "small" in cases
    capitals = any(
        case == "capital" and not first for case, first in zip(cases, begins, strict=True)
    )
    for place, case in enumerate(cases):
        if case == "either" and small and not begins[place]:
            choices[place] = "".join(filter(str.islower, choices[place]))
        elif case == "either" and capitals and not small:
            choices[place] = "".join(filter(str.isupper, choices[place]))
    return tuple(choices)


def _signs_at(place: int, choices: Sequence[str]) -> str:
    """Return the punctuation that may stand at a place: before a word, behind one, by itself."""
    if place and choices[place - 1].isalnum():
        return _BEHIND_WORD if place == len(choices) - 1 else _SIGNS
    return _BEFORE_WORD if len(choices) > 1 else _BY_ITSELF


def _case(letters: str) -> str:
    """Return the case that all letters have, "either" if they differ, nothing if none has any."""
    if not letters.isalpha():
        return ""
    return "small" if letters.islower() else "capital" if letters.isupper() else "either"


@cache
def fitting(first: int, page: str) -> str:
    """Return the letters that a first byte may have begun, those of a case on a page of Kazakh."""
    if page in OF_KAZAKH:
        return OF_KAZAKH[page][min(first, CAPITAL)]
    dropped = () if first >= SHOWN else (_SOFT,)
    first %= SHOWN
    if first >= 0xE0:
        signs = {
            bytes([first, 0x80, last]).decode("utf-8", "ignore") for last in _EMPTY.get(page, ())
        }
        fits = "".join(sign for sign in _SIGNS if sign in signs)
        return fits if 0 < len(fits) < 3 else _SIGNS
    found = []
    for second in (*_EMPTY.get(page, ()), *dropped):
        letter = bytes([first, second]).decode("utf-8", "ignore")
        if letter in _LETTERS:
            found.append(letter)
    if not found:  # the byte got lost in some other way
        letters = (bytes([first, second]).decode("utf-8", "ignore") for second in range(0x80, 0xC0))
        found = [letter for letter in letters if letter in _LETTERS]
    return "".join(found) or UNKNOWN_LETTER
