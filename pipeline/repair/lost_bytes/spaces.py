"""First bytes of "Р" and "х" whose second has become a space: which of them are these letters.

"Р" ends with a no-break space, which programs make plain; "х" with a byte that means a new line
where a page has no sign for it. Of all ways to join what stands between spaces, the likeliest is taken.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Final, NamedTuple

from pipeline.repair.lost_bytes.marks import LOST, MARK, marks_in

#: The letter of each first byte, if a space stands for its second.
_SPACED_LETTER: Final = {chr(LOST + 0xD0): "Р", chr(LOST + 0xD1): "х"}
_FIRST_OF_R: Final = chr(LOST + 0xD0)
_FIRST_OF_X: Final = chr(LOST + 0xD1)
_LETTER: Final = f"[^\\W\\d_]|{MARK.pattern}"
#: So many pieces make a word at most; a known word of so few letters may be the beginning of
#: another, and two of so few with several lost ones may be known by chance.
_PIECES: Final = 4
_SHORT: Final = 2
_VAGUE: Final = 5
#: Before punctuation no space stands: "ҚР, ", "ҚР-дың".
_STOP: Final = r"(?=[.,;:)»]|[\"”](?!\w)|-\w)"
_R_STOPPED: Final = re.compile(rf"{_FIRST_OF_R} {_STOP}")
#: Where one does, or two stand, the word may end in "х", if it is a known word then.
_X_STOPPED: Final = re.compile(rf"(?P<word>(?:{_LETTER}){{1,40}}){_FIRST_OF_X} (?:(?= )|{_STOP})")
#: What each "х" costs: programs drop its second byte more often than they make it a space.
_JOINED: Final = -4.0
#: Weights of one reading differ by less.
_ALIKE: Final = 1e-3
#: What it costs a lone "И" where none can be.
_AND_WITHIN: Final = -8.0
_KAZAKH_LETTER: Final = re.compile("[ғқңөұүһҒҚҢӨҰҮҺ]")


class Best(NamedTuple):
    """What the likeliest reading of a word weighs, and whether it is a known word."""

    weight: float
    known: bool


Weigh = Callable[[Sequence[str]], Sequence[Best]]


def with_spaces(peeled: str, weigh: Weigh, letters: str = "Р") -> str:
    """Return the text with "Р" or "х" for a first byte and a space that once was its second.

    `letters` are those of the two that the page loses so.
    """
    firsts = "".join(
        first
        for first, letter in _SPACED_LETTER.items()
        if letter in letters and letter not in peeled  # else its second byte is still there
    )
    if _FIRST_OF_R in firsts:
        peeled = peeled.replace(f"{_FIRST_OF_R}  ", "Р ")  # its second byte and the space after it
        peeled = _R_STOPPED.sub("Р", peeled)
    if _FIRST_OF_X in firsts:
        peeled = _with_closing_x(peeled, weigh)
    if not firsts:
        return peeled
    spaced = rf"(?:(?:{_LETTER}){{0,40}}[{firsts}] ){{1,100}}(?:{_LETTER}){{1,40}}"
    return re.sub(spaced, partial(_joined, weigh), peeled)


def _with_closing_x(peeled: str, weigh: Weigh) -> str:
    """Return the text with "х" for a first byte at the end of a word, where no other is likelier."""
    words = [match["word"] for match in _X_STOPPED.finditer(peeled)]
    if not words:
        return peeled
    both = weigh([f"{word}{end}" for end in ("х", _FIRST_OF_X) for word in words])
    chosen = iter(
        own.known and own.weight > likeliest.weight - _ALIKE
        for own, likeliest in zip(both[: len(words)], both[len(words) :], strict=True)
    )
    return _X_STOPPED.sub(lambda m: f"{m['word']}х" if next(chosen) else m.group(), peeled)


def _joined(weigh: Weigh, match: re.Match[str]) -> str:
    """Return the pieces between spaces joined to the likeliest words."""
    pieces = match.group().split(" ")
    alone = weigh(pieces)
    closed = [
        piece[-1] != _FIRST_OF_R
        and one.known
        and other.known
        and len(piece) > _SHORT
        and not _is_vague(piece, following)
        for (piece, following), (one, other) in zip(pairwise(pieces), pairwise(alone), strict=True)
    ]
    spans = [
        (at, end)
        for at in range(len(pieces))
        for end in range(at + 2, min(at + _PIECES, len(pieces)) + 1)
        if not any(closed[at : end - 1])
    ]
    together = weigh([_word(pieces[at:end]) for at, end in spans])
    weights = {
        span: best.weight + _JOINED * _word(pieces[slice(*span)]).count("х")
        for span, best in zip(spans, together, strict=True)
    }
    weights |= {(at, at + 1): best.weight for at, best in enumerate(alone)}
    if pieces[0] == _FIRST_OF_R and _is_no_place_for_and(match):
        weights[0, 1] += _AND_WITHIN
    ways: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways.append(
            max(
                (ways[at][0] + weight, (*ways[at][1], _word(pieces[at:end])))
                for (at, its_end), weight in weights.items()
                if its_end == end
            )
        )
    return " ".join(ways[-1][1])


def _is_vague(piece: str, following: str) -> bool:
    """Return whether two short pieces are known words by chance, so much is lost: "аза? ??ан"."""
    return (
        marks_in(piece) > 1
        and marks_in(following) > 1
        and max(len(piece), len(following)) <= _VAGUE
    )


def _word(pieces: Sequence[str]) -> str:
    """Return pieces as one word: a letter for each first byte with the space behind it."""
    return "".join(piece[:-1] + _SPACED_LETTER[piece[-1]] for piece in pieces[:-1]) + pieces[-1]


def _is_no_place_for_and(match: re.Match[str]) -> bool:
    """Return whether no "И" can stand: within a sentence in small letters, or in a Kazakh text."""
    if _KAZAKH_LETTER.search(match.string):
        return True
    before = match.string[: match.start()].rstrip()
    last = before[before.rfind(" ") + 1 :]
    return bool(last) and last[-1] not in '.!?:«"' and not last.isupper()
