"""Which body a short name means: the part or the whole before "(далее – Комитет)"."""

from collections.abc import Sequence
from typing import Final

import regex

from pipeline.extract.organizations.defined import ShortName

#: A body before a bracket: where it begins and ends, and its name.
Body = tuple[int, int, str]
_WORD: Final = regex.compile(r"\w+")
#: So many letters tell a word whatever its ending.
_STEM: Final = 5
_COUNTRIES: Final = frozenset({"РК", "ҚР", "RK", "КР"})


def definer(short: ShortName, text: str, bodies: Sequence[Body]) -> int:
    """Return the place among `bodies`, the outermost first, of the one that a short name means.

    A word of the short name stands in the body itself and not in the one it belongs to; the letters
    of an abbreviation begin as its kind does.

    >>> text = "Комитет науки Министерства образования"
    >>> bodies = [(0, 38, "Комитет науки Министерства образования"), (14, 38, "Министерство образования")]
    >>> definer(ShortName("комитет", "Комитет", "ru"), text, bodies)
    0
    >>> definer(ShortName("министерство", "Министерство", "ru"), text, bodies)
    1
    """
    if len(bodies) < 2:
        return 0
    if short.abbreviated:
        return _by_letter(short, bodies)
    wanted = [word[:_STEM] for word in _WORD.findall(short.word)]
    shared = [
        sum(word[:_STEM] in wanted for word in _WORD.findall(own.lower()))
        for own in (_own(text, body, bodies) for body in bodies)
    ]
    return shared.index(max(shared))


def _by_letter(short: ShortName, bodies: Sequence[Body]) -> int:
    """Return the body whose kind begins with the letter that names a kind: "МФ РК", "ҚР ҚМ"."""
    at = -1 if short.language == "kk" else 0
    letters = [word for word in _WORD.findall(short.written) if word not in _COUNTRIES]
    kinds = [_WORD.findall(name)[at][0].upper() for _, _, name in bodies]
    letter = letters[at][at].upper() if letters else ""
    return kinds.index(letter) if letter in kinds else 0


def _own(text: str, body: Body, bodies: Sequence[Body]) -> str:
    """Return the words of a body without those of the bodies inside it."""
    start, end, _ = body
    own = text[start:end]
    for first, last, _ in bodies:
        if (first, last) != (start, end) and start <= first and last <= end:
            own = own[: first - start] + " " * (last - first) + own[last - start :]
    return own
