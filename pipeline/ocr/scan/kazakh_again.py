"""Short lines and cells of a Kazakh page read as Russian or Latin: "Кой ecipy" is "Қой өсіру".

Three models at once take a short Kazakh line for Russian, with full confidence; the Kazakh one,
asked first, does not. Lines without a single Kazakh letter are read again, all on one strip.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.strips import by_row, spread, strip_of
from pipeline.ocr.scan.tesseract import DOUBTFUL, Token, sureness

_MODELS: Final = "kaz+rus"
_KAZAKH: Final = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_DIGITS: Final = re.compile(r"\d+")
#: A page is Kazakh where so many of its longer lines have a Kazakh letter, and so many lines do.
_SHARE: Final = 0.7
_FEWEST: Final = 6
_LONG: Final = 25
#: A line without one is read again where it has so many letters; a longer one is no Kazakh.
_LETTERS: Final = (3, 40)
#: Words apart by so many heights stand in two cells.
_APART: Final = 1.5
#: What is read anew has so much of the length of what was read, unless that was no word.
_ALIKE: Final = (0.7, 1.4)


def read_kazakh_again(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, short lines of a Kazakh page as the Kazakh model reads them if surer."""
    runs = list(_runs(tokens))
    texts = [" ".join(tokens[i].text for i in run) for run in runs]
    if not _is_kazakh(texts) or not set(_MODELS.split("+")) <= set(tesseract.languages_here()):
        return list(tokens)
    asked = [run for run, text in zip(runs, texts, strict=True) if _may_be_kazakh(text)]
    if not asked:
        return list(tokens)
    strip, starts = strip_of(grey, [[tokens[i] for i in run] for run in asked])
    second = by_row(tesseract.read(strip, _MODELS, dpi=300, mode=tesseract.ONE_BLOCK), starts)
    result = list(tokens)
    for number in reversed(range(len(asked))):  # from the end: a run may change its length
        first = [tokens[i] for i in asked[number]]
        found = second.get(number, [])
        if _reads_better(first, found):
            words = [token.text for token in found]
            result[asked[number][0] : asked[number][-1] + 1] = spread(first, words, sureness(found))
    return result


def _runs(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Yield the places of words that stand near to each other in one line."""
    run: list[int] = []
    for i, token in enumerate(tokens):
        if run:
            last = tokens[run[-1]]
            gap = token.x0 - last.x1
            if token.line != last.line or gap > _APART * (last.y1 - last.y0):
                yield run
                run = []
        run.append(i)
    if run:
        yield run


def _is_kazakh(texts: Sequence[str]) -> bool:
    long = [text for text in texts if len(_LETTER.findall(text)) >= _LONG]
    kazakh = sum(_KAZAKH.search(text) is not None for text in long)
    return kazakh >= _FEWEST and kazakh >= _SHARE * len(long)


def _may_be_kazakh(text: str) -> bool:
    letters = len(_LETTER.findall(text))
    return _LETTERS[0] <= letters <= _LETTERS[1] and not _KAZAKH.search(text)


def _reads_better(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Return whether a second reading has Kazakh letters, the same numbers, and is as sure."""
    before, after = ("".join(t.text for t in tokens) for tokens in (first, second))
    if not second or not _KAZAKH.search(after) or sureness(second) < sureness(first):
        return False
    if sureness(first) < DOUBTFUL:
        return sureness(second) >= DOUBTFUL
    alike = _ALIKE[0] <= len(after) / max(1, len(before)) <= _ALIKE[1]
    return alike and _DIGITS.findall(before) == _DIGITS.findall(after)
