"""Numbers of points that are read for others, told by those before and behind: "2. 5. 4." is 3.

In some faces a 3 is so like a 5 that neither two models nor the shapes of the page part them. The
points of a text follow each other.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.scan.tesseract import Token

#: A number at the head of a line: "3.", "3)", "3-бап.", "3-тарау."
_POINT: Final = re.compile(r"(?P<number>[1-9]\d?)(?P<end>\.|\)|-(?:бап|тарау|бөлім|параграф)\.?)")
#: Digits that are taken for each other.
_ALIKE: Final = frozenset({"35", "38", "56", "58", "68", "17", "14", "08", "89", "39", "59"})


def with_numbers_in_order(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, a point's number that is one digit off its place as its place has it."""
    result = list(tokens)
    series: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        first = at == 0 or tokens[at - 1].line != token.line
        if first and (found := _POINT.fullmatch(token.text)):
            series.setdefault(found["end"].rstrip(".") or ".", []).append(at)
    for places in series.values():
        for before, at, after in zip(places, places[1:], places[2:], strict=False):
            one, two, three = (_number(result[n]) for n in (before, at, after))
            if three == one + 2 and two != one + 1 and _are_alike(str(two), str(one + 1)):
                text = result[at].text
                result[at] = replace(result[at], text=str(one + 1) + text[len(str(two)) :])
    return result


def _number(token: Token) -> int:
    found = _POINT.fullmatch(token.text)
    return int(found["number"]) if found else 0


def _are_alike(one: str, other: str) -> bool:
    """Return whether two numbers differ in one digit, and that is taken for the other."""
    if len(one) != len(other):
        return False
    off = [min(a, b) + max(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(off) == 1 and off[0] in _ALIKE
