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
    texts = [" ".join(line.text for line in lines) for lines in paragraphs]
    found: set[int] = set()
    for i, lines in enumerate(paragraphs):
        name = right_of.get(i)
        if name is not None and _is_name(paragraphs[name]):
            if len(lines) <= _BESIDE and len(texts[i]) < _LETTERS:
                found |= {i, name}
        elif len(lines) <= _LINES and is_signature(texts[i]):
            found.add(i)
        elif i and len(lines) <= _LINES and _is_name(paragraphs[i - 1]) and is_post(texts[i]):
            found |= {i - 1, i}
        elif i and len(paragraphs[i - 1]) <= _LINES and i - 1 not in found:
            if _is_name_behind_blank(lines) and is_post(texts[i - 1]):
                found |= {i - 1, i}
    return found


def _is_name_behind_blank(lines: Sequence[Line]) -> bool:
    """Return whether lines are a name, the blank for the signature before it: "________ А. Ли"."""
    text = lines[0].text.strip()
    return len(lines) == 1 and SIGNED.fullmatch(text.lstrip("_ ")) is not None


def _is_name(lines: Sequence[Line]) -> bool:
    return len(lines) == 1 and SIGNED.fullmatch(lines[0].text.strip()) is not None
