"""Latin names in Cyrillic text that were read as Cyrillic: "«КА?АКН ІМУЕ5Т»" is "«KAZAKH INVEST»".

Three models at once take the letters of a name in capitals one by one for those of the text around,
and what has no likeness for a digit. Such a word is told by the digit or question mark within it.
The name it stands in, as far as its quotes go, is read again by the English model.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr import tesseract
from pipeline.ocr.render import Picture
from pipeline.ocr.strips import by_row, strip_of
from pipeline.ocr.tesseract import Token, sureness

_GARBLED: Final = re.compile(r"\W*[^\W\d_]+(?:[\d?][^\W\d_]+)+\W*")
_CYRILLIC: Final = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN: Final = re.compile(r"[A-Za-z]+(?:[&'’.-][A-Za-z]+)*")
_WORD: Final = re.compile(r"\w(?:.*\w)?")
_OPENING: Final = '«<„“"'
_CLOSING: Final = '»>”“"'
#: A name in quotes has at most so many words.
_LONGEST: Final = 5
#: The second reading stands where it is so sure and has so much of the length of the first.
_SURE: Final = 0.7
_ALIKE: Final = (0.7, 1.5)


def read_latin_again(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, garbled names as the English model reads them where they are Latin."""
    names = _names(tokens)
    if not names or "eng" not in tesseract.languages_here():
        return list(tokens)
    strip, starts = strip_of(grey, [tokens[start:end] for start, end in names])
    second = by_row(tesseract.read(strip, "eng", dpi=300, mode=tesseract.ONE_BLOCK), starts)
    result = list(tokens)
    for number, (start, end) in enumerate(names):
        result[start:end] = _settled(tokens[start:end], second.get(number, []))
    return result


def _names(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where the names begin and end in which a garbled word stands, in order, none twice."""
    found: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if not _GARBLED.fullmatch(token.text) or not _CYRILLIC.search(token.text):
            continue
        start, end = _in_quotes(tokens, at)
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _in_quotes(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the quotes around a word begin and end on its line; the word alone in none."""
    line = tokens[at].line
    start = at
    while start > 0 and tokens[start - 1].line == line and tokens[start].text[0] not in _OPENING:
        start -= 1
    end = at + 1
    while end < len(tokens) and tokens[end].line == line and not _closes(tokens[end - 1].text):
        end += 1
    quoted = tokens[start].text[0] in _OPENING and _closes(tokens[end - 1].text)
    return (start, end) if quoted and end - start <= _LONGEST else (at, at + 1)


def _closes(text: str) -> bool:
    return text.rstrip(".,;:)")[-1:] in tuple(_CLOSING)


def _settled(first: Sequence[Token], second: Sequence[Token]) -> list[Token]:
    """Return the tokens of a name after both readings, its quotes as they were."""
    words = [found.group() for token in second if (found := _WORD.search(token.text))]
    before = [_WORD.search(token.text) for token in first]
    if len(words) != len(first) or sureness(second) < _SURE:
        return list(first)
    result = []
    for token, old, new in zip(first, before, words, strict=True):
        if old is None or not _LATIN.fullmatch(new) or not _is_alike(old.group(), new):
            return list(first)
        text = token.text[: old.start()] + new + token.text[old.end() :]
        result.append(replace(token, text=text, confidence=sureness(second)))
    return result


def _is_alike(old: str, new: str) -> bool:
    return _ALIKE[0] <= len(new) / len(old) <= _ALIKE[1]
