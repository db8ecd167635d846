"""First bytes of "Р" whose second, a no-break space, has become a space: which of them are "Р"."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from typing import Final

from pipeline.repair.lost_bytes.marks import LOST, MARK

_LETTER: Final = f"[^\\W\\d_]|{MARK.pattern}"
_FIRST_OF_R: Final = chr(LOST + 0xD0)
#: First bytes of "Р" with a space, or of "И" before one.
_SPACED: Final = re.compile(f"(?:(?:{_LETTER}){{0,40}}?{_FIRST_OF_R} ){{1,6}}(?:{_LETTER}){{1,40}}")
#: What it costs a lone "И" where none can be.
_AND_WITHIN: Final = -8.0
_KAZAKH_LETTER: Final = re.compile("[ғқңөұүһҒҚҢӨҰҮҺ]")
#: Before punctuation no space stands: "ҚР, ", "ҚР-дың".
_STOPPED: Final = re.compile(rf"{_FIRST_OF_R} (?=[.,;:)»]|-\w)")


def with_spaces(peeled: str, weigh: Callable[[Sequence[str]], Sequence[float]]) -> str:
    """Return the text with "Р" for its first byte and a space that once was a no-break space.

    `weigh` says how likely the best reading of each of some parts is.
    """
    if "Р" in peeled:
        return peeled  # its no-break spaces are still there
    peeled = peeled.replace(f"{_FIRST_OF_R}  ", "Р ")  # its second byte and the space after it
    peeled = _STOPPED.sub("Р", peeled)
    return _SPACED.sub(partial(_with_space, weigh), peeled)


def _with_space(weigh: Callable[[Sequence[str]], Sequence[float]], match: re.Match[str]) -> str:
    """Return words with "Р" for some of its first bytes with a space, the likeliest of all ways."""
    parts = match.group().split(f"{_FIRST_OF_R} ")
    ways = [
        "".join(part + end for part, end in zip(parts, (*choice, ""), strict=True))
        for choice in product((f"{_FIRST_OF_R} ", "Р"), repeat=len(parts) - 1)
    ]
    weights = list(weigh(ways))
    if _is_no_place_for_and(match):
        weights = [
            weight + _AND_WITHIN * way.startswith(f"{_FIRST_OF_R} ")
            for way, weight in zip(ways, weights, strict=True)
        ]
    return ways[max(range(len(ways)), key=weights.__getitem__)]


def _is_no_place_for_and(match: re.Match[str]) -> bool:
    """Return whether no "И" can stand: within a sentence in small letters, or in a Kazakh text."""
    if _KAZAKH_LETTER.search(match.string):
        return True
    before = match.string[: match.start()].rstrip()
    last = before[before.rfind(" ") + 1 :]
    return bool(last) and last[-1] not in '.!?:«"' and not last.isupper()
