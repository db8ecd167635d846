"""Symbols of chemical elements among others: "Cu, Ni, Co, Pb" has no "Со"."""

import re
from typing import Final

#: Those whose letters all have Cyrillic twins.
_TWINS: Final = frozenset("Ac Ba Be Ca Ce Co He Ho Mo Pa Po Ta Te Xe".split())
#: Another symbol beside one, of which a letter has no twin.
_OTHER: Final = r"(?=\w?[DFGIJLNQRSUVWYZbdfgilmnrstuv])[A-Z][a-z]?"
_BETWEEN: Final = r"(?:,[ \xa0]?|[ \xa0](?:и|және|мен|пен|and)[ \xa0]|-)"
_BEFORE: Final = re.compile(rf"(?<![^\W_]){_OTHER}{_BETWEEN}\Z")
_AFTER: Final = re.compile(rf"{_BETWEEN}{_OTHER}(?![^\W_])")
_REACH: Final = 12


def is_element(text: str, match: re.Match[str]) -> bool:
    """Return whether a word is the symbol of an element beside that of another.

    >>> metals = "металлы (Cu, Ni, Co, Pb)"
    >>> is_element(metals, re.compile("Co").search(metals))
    True
    """
    if match[0] not in _TWINS:
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return bool(_BEFORE.search(before) or _AFTER.match(text, match.end()))
