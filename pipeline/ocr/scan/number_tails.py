"""Numbers with letters behind a dash: "431-бабының", "№ 155-НҚ", "340-IV".

Digits with letters behind them are cut from these by their ink, to be read again as other numbers
are, and put before them after that. The numeral of a session, which three models at once take for
Cyrillic ("340-ІУ", "297-\\", "37-МІІ"), is told by both readings of the whole.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.scans import ink_of
from pipeline.ocr.scan.tesseract import Token, sureness

_TAILED: Final = re.compile(r"(?P<head>\d{1,4})(?P<tail>[-–—]\S*[^\W\d_]\S*)")
#: The number of an act with what a numeral is read as: "340-ІУ", "297-\\", "201-УШ".
_SESSION: Final = re.compile(
    r"(?P<number>№?\d{1,4}[-–—])(?P<numeral>(?=\S*?[^\d.,;:)])[IVXІУҮХПШМИНГЛlіi1!|\\/\]]{1,6})"
    r"(?P<after>[.,;:)]*)"
)
#: What is left of the dash behind digits.
_BEHIND: Final = re.compile(r"\D+\Z")
#: What the strokes of a numeral are read as, in turn: "\\/Ш" is VIII, "МІІ" is VII.
_STROKES: Final = (
    ("\\/", "V"), ("\\", "V"), ("У", "V"), ("Ү", "V"), ("М", "V"), ("Г", "I"), ("Х", "X"),
    ("Ш", "III"), ("П", "II"), ("И", "II"), ("Н", "II"), ("Л", "II"), ("І", "I"), ("і", "I"),
    ("l", "I"), ("i", "I"), ("1", "I"), ("!", "I"), ("|", "I"), ("]", "I"), ("/", "I"),
)  # fmt: skip
_NUMERALS: Final = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "XII", "XIII"})
#: The second reading of a numeral is believed where it is so sure; below, where the first agrees.
_SURE: Final = 0.4
#: Ink is darker than this share of the brightness of the paper around it.
_INK: Final = 0.6
#: A digit is so high, beside the highest sign of its word; a dash is lower than that.
_HIGH: Final = 0.6
_FLAT: Final = 0.35


def with_tails_apart(grey: Picture, tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens, digits cut from the letters behind their dash; and what was cut off."""
    parts: list[Token] = []
    tails: list[Token] = []
    for token in tokens:
        found = _TAILED.fullmatch(token.text)
        end = _end_of_digits(grey, token, len(found["head"])) if found else 0
        if not found or not end or is_with_session(token.text):
            parts.append(token)
            continue
        tails.append(replace(token, text=found["tail"], x0=end))
        parts += [replace(token, text=found["head"], x1=end), tails[-1]]
    return parts, tails


def joined(tokens: Sequence[Token], tails: Collection[Token]) -> list[Token]:
    """Return the tokens, each of the tails behind the digits it was cut from."""
    cut = set(map(id, tails))
    result: list[Token] = []
    for token in tokens:
        if id(token) in cut:
            head = result.pop()
            digits = _BEHIND.sub("", head.text)
            result.append(replace(token, text=digits + token.text, x0=head.x0))
        else:
            result.append(token)
    return result


def _end_of_digits(grey: Picture, token: Token, count: int) -> int:
    """Return where so many digits end, in dots of the page; 0 where no dash stands behind them."""
    ink = ink_of(grey, token, _INK)
    if not ink.size:
        return 0
    drawn = np.concatenate(([0], ink.any(axis=0).astype(np.int8), [0]))
    edges = np.flatnonzero(np.diff(drawn)).tolist()
    signs = list(zip(edges[::2], edges[1::2], strict=True))[: count + 1]
    if len(signs) <= count:
        return 0
    heights = [int(ink[:, start:end].any(axis=1).sum()) for start, end in signs]
    high = max(heights)
    if min(heights[:-1]) < _HIGH * high or heights[-1] > _FLAT * high:
        return 0
    return token.x0 + (signs[-2][1] + signs[-1][0]) // 2


def is_with_session(text: str) -> bool:
    """Return whether a word may be the number of an act with the numeral of its session."""
    return _SESSION.fullmatch(text) is not None


def with_numeral(first: Token, second: Sequence[Token]) -> tuple[Token, list[Token]]:
    """Return both readings of a number of an act with the numeral that they tell.

    "340-ІУ" and "340-IV" -> "340-IV"; "540-ІУ" and "340-IV" -> "540-IV" and "340-IV". Where they
    tell none, the first stays as it is, and there is no second.
    """
    one = _SESSION.fullmatch(first.text)
    other = _SESSION.fullmatch("".join(token.text for token in second))
    if one is None or other is None:
        return first, []
    numeral = _numeral(one["numeral"], _strokes(other["numeral"]), sureness(second))
    if not numeral:
        return first, []
    return (
        replace(first, text=one["number"] + numeral + one["after"]),
        [replace(second[0], text=other["number"] + numeral + one["after"])],
    )


def _numeral(read: str, other: str, sure: float) -> str:
    """Return the numeral that two readings tell: strokes are rather lost than added.

    A letter alone may be one: "145-П" is, unless the second reading is sure.
    """
    one = _strokes(read)
    if other not in _NUMERALS or (read.isalpha() and len(read) == 1 and sure < _SURE):
        return ""
    if one in _NUMERALS and one.startswith(other):
        return one
    return other if one == other or sure >= _SURE else ""


def _strokes(read: str) -> str:
    for sign, meant in _STROKES:
        read = read.replace(sign, meant)
    return read
