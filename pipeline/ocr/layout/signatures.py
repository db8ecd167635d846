"""Which paragraphs of a column are signatures: what somebody is, and his name."""

from collections.abc import Mapping, Sequence
from typing import Final

from pipeline.ocr.layout.signed import SIGNED, is_post, is_signature
from pipeline.records import Line

#: Beside a name stand so many lines and letters at most, above or below it fewer lines.
_BESIDE: Final = 6
_LETTERS: Final = 250
_LINES: Final = 4


def signatures(paragraphs: Sequence[Sequence[Line]], right_of: Mapping[int, int]) -> set[int]:
    """Return which paragraphs are signatures; `right_of` says which one stands right of another.

    "Министр юстиции" with "А. Ли" right of it, "Министр юстиции А. Ли" alone, "A. Lee" above
    "Minister of Justice", and "Председатель сессии" above "________ А. Ли" or "А. Ли".
    """
    texts = [_text(lines) for lines in paragraphs]
    found: set[int] = set()
    for i, lines in enumerate(paragraphs):
        name = right_of.get(i)
        if name is not None and _is_name(paragraphs[name]):
            if len(lines) <= _BESIDE and len(texts[i]) < _LETTERS:
                found |= {i, name}
        elif len(lines) <= _LINES and is_signature(texts[i]):
            found.add(i)
        elif i and i - 1 not in found and _are_post_and_name(paragraphs[i - 1], lines):
            found |= {i - 1, i}
    return found


def _are_post_and_name(upper: Sequence[Line], lower: Sequence[Line]) -> bool:
    """Return whether one of two paragraphs is what somebody is, the other his name."""
    return any(
        len(post) <= _LINES and _is_name(name) and is_post(_text(post))
        for post, name in ((upper, lower), (lower, upper))
    )


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _is_name(lines: Sequence[Line]) -> bool:
    """Return whether lines are a name, the blank for the signature before it or not."""
    return len(lines) == 1 and SIGNED.fullmatch(lines[0].text.strip().lstrip("_ ")) is not None
