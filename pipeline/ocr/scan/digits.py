"""Numbers read a second time, with the English model alone.

Three models at once take digits for one another in some faces (300 to 690 of 10,000 digits wrong in
PT Serif) and for letters; the English one alone hardly does. All numbers of a page are put below
each other on one strip, so that the second reading costs one call. Where the two differ, the shapes
of the digits decide (`digit_shapes.py`). A list of allowed characters would help no further and
takes the spaces between digits away.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.digit_shapes import DigitShapes, Readings, settled, shapes_of, ways_to_stand
from pipeline.ocr.scan.glyphs import Glyph, glyphs_of
from pipeline.ocr.scan.number_tails import (
    is_with_session,
    joined,
    with_numeral,
    with_tails_apart,
)
from pipeline.ocr.scan.strips import by_row, spread, strip_of
from pipeline.ocr.scan.tesseract import Token, sureness

#: A number, or two signs and more that look like a part of one ("ЗО", "l5").
_NUMBER: Final = re.compile(
    r"[№(<>+\-–—]*\d[\d.,/\-–—%():;]* | [\dОоOoЗзІіIl|Б.,\-–%()/]{2,}", re.VERBOSE
)
#: What the second reading of a number may hold.
_ALLOWED: Final = re.compile(r"[\d.,\-–—%()/<>+№]+(?:[IVX]{1,5}[.,;:)]*)?")
#: A digit alone, read again by its shape only.
_LONE: Final = re.compile(r"[(№]?\d[.,;:)%]*")
_LIST_MARK: Final = re.compile(r"\d[.)]")
#: A mark before the last digit that is a comma on paper: "323771:3".
_COMMA: Final = re.compile(r"(?<=\d)[:;](?=\d\Z)")
_DECIMALS: Final = re.compile(r",\d")
_DIGIT: Final = re.compile(r"\d")
_NUMBER_ALONE: Final = re.compile(r"[\d.,:;\-–—%()/<>+№]+")
#: A number with a decimal, behind three digits or more: no date and no number of a section.
_WITH_COMMA: Final = re.compile(r"-?\d{3,},\d")
_WITH_POINT: Final = re.compile(r"(-?\d{3,})\.(\d)")
#: A point among so many commas is one of them.
_COMMAS: Final = 4
#: The second reading stands where it is so sure; else the first does.
SURE: Final = 0.6
#: Between the two it stands where it has as many digits, and the number is marked as doubtful.
UNSURE: Final = 0.2
#: A number that the shapes of its digits decide is so sure.
SHAPED: Final = 0.8
#: So many numbers of a page on which both readings agree are compared with their shapes.
CHECKED: Final = 80
#: (first, second): where the second reading is the one that errs. Of 480 numbers read two ways in
#: eleven faces the first took 3 for 5 (442 times) or parts for others in nearly all but these.
SECOND_ERRS: Final = frozenset({("1", "4"), ("1", "7"), ("3", "5"), ("5", "9"), ("7", "1")})


@dataclass(frozen=True, slots=True)
class _Run:
    """Tokens ``start:end`` that make one number, digits parted by spaces."""

    start: int
    end: int


def read_again(grey: Picture, words: Sequence[Token], dpi: int) -> list[Token]:
    """Return the words, numbers as the second reading has them where it is surer."""
    tokens, tails = with_tails_apart(grey, words)
    runs = _runs(tokens)
    if not runs or "eng" not in tesseract.languages_here():
        return list(words)
    strip, rows = strip_of(grey, [tokens[run.start : run.end] for run in runs])
    second = by_row(tesseract.read(strip, "eng", dpi=300, mode=tesseract.ONE_BLOCK), rows)
    firsts = [tokens[run.start : run.end] for run in runs]
    for n, first in enumerate(firsts):
        if is_with_session(first[0].text):
            one, second[n] = with_numeral(first[0], second.get(n, []))
            firsts[n] = [one]
    taken = [_settled(first, second.get(n, [])) for n, first in enumerate(firsts)]
    numbers: list[Readings] = []
    agreed = 0
    for n, run in enumerate(runs):
        read = Readings(
            taken=_texts(taken[n]), first=_texts(firsts[n]), second=_texts(second.get(n, []))
        )
        agreed += read.first == read.second
        enough = read.first == read.second and agreed > CHECKED
        numbers.append(read if enough else replace(read, glyphs=_glyphs(grey, tokens, run, read)))
    shapes = shapes_of(numbers)
    result = list(tokens)
    told = [settled(number, shapes) for number in numbers]
    lone = _lone_digits(result, runs)
    unread = [n for n, number in enumerate(numbers) if _is_read_once(number)]
    if lone or unread:
        shapes = _shapes_as_told(numbers, told)
        for n in unread:
            told[n] = _told_again(numbers[n], told[n], shapes)
        _tell_lone_digits(grey, result, lone, shapes)
    for n in reversed(range(len(runs))):  # from the end: a run may change its length
        result[runs[n].start : runs[n].end] = _with_words(taken[n], firsts[n], told[n])
    return joined(result, tails)


def _shapes_as_told(numbers: Sequence[Readings], told: Sequence[tuple[str, ...]]) -> DigitShapes:
    """Return the samples of a page after its numbers were settled."""
    return shapes_of(
        [
            replace(number, taken=words, first=words, second=words)
            for number, words in zip(numbers, told, strict=True)
        ]
    )


def _lone_digits(tokens: Sequence[Token], runs: Sequence[_Run]) -> list[int]:
    """Return which tokens are a digit that stands in no number."""
    within = {at for run in runs for at in range(run.start, run.end)}
    return [at for at, t in enumerate(tokens) if at not in within and _LONE.fullmatch(t.text)]


def _is_read_once(number: Readings) -> bool:
    """Return whether the second reading of a number is none: "225,5" and "279°5"."""
    return not _NUMBER_ALONE.fullmatch("".join(number.second))


def _told_again(number: Readings, told: tuple[str, ...], shapes: DigitShapes) -> tuple[str, ...]:
    """Return a number that only the first reading could read, by all that its page told.

    Where the first takes each 3 for a 5, the readings agree on no 3, and no sample of one is there
    before others were settled.
    """
    return settled(replace(number, taken=told, first=told, second=()), shapes)


def _tell_lone_digits(
    grey: Picture, tokens: list[Token], lone: Sequence[int], shapes: DigitShapes
) -> None:
    """Put the digit in the place of a lone one that by its shape is another: "пунктом 5" of 3.

    The second reading of a digit alone says little.
    """
    for at in lone:
        token = tokens[at]
        texts = (token.text,)
        read = Readings(taken=texts, first=texts, second=texts)
        read = replace(read, glyphs=_glyphs(grey, tokens, _Run(at, at + 1), read))
        tokens[at] = replace(token, text=settled(read, shapes)[0])


def _texts(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens)


def _glyphs(grey: Picture, tokens: Sequence[Token], run: _Run, read: Readings) -> tuple[Glyph, ...]:
    """Return the signs of a number, cut from the page."""
    words = [(tokens[at], *_room(tokens, at, grey.shape[1])) for at in range(run.start, run.end)]
    readings = (read.taken, read.first, read.second)
    return glyphs_of(grey, words, [way for texts in readings for way in ways_to_stand(texts)])


def _room(tokens: Sequence[Token], at: int, width: int) -> tuple[int, int]:
    """Return where the word before a word ends, and where the one after it begins."""
    line = tokens[at].line
    before = tokens[at - 1] if at and tokens[at - 1].line == line else None
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].line == line else None
    return before.x1 if before else 0, after.x0 if after else width


def _with_words(
    taken: Sequence[Token], first: Sequence[Token], words: Sequence[str]
) -> list[Token]:
    """Return the tokens of a number with these words, surer where the shapes chose another."""
    if _texts(taken) == tuple(words):
        return list(taken)
    sure = max(SHAPED, sureness(taken))
    for tokens in (taken, first):
        if len(tokens) == len(words):
            return [
                replace(token, text=text, confidence=sure)
                for token, text in zip(tokens, words, strict=True)
            ]
    return spread(first, words, sure)


def with_commas(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, a decimal point among many decimal commas as the comma it is on paper."""
    points = sum(_WITH_POINT.fullmatch(token.text) is not None for token in tokens)
    commas = sum(_WITH_COMMA.fullmatch(token.text) is not None for token in tokens)
    if not points or commas < _COMMAS * points:
        return list(tokens)
    return [
        replace(token, text=f"{found[1]},{found[2]}")
        if (found := _WITH_POINT.fullmatch(token.text))
        else token
        for token in tokens
    ]


def _runs(tokens: Sequence[Token]) -> list[_Run]:
    """Return the runs of tokens that are numbers, or stand in one and look like it."""
    runs: list[_Run] = []
    start = 0
    while start < len(tokens):
        if is_with_session(tokens[start].text):
            runs.append(_Run(start, start + 1))
            start += 1
            continue
        end = start
        while (
            end < len(tokens)
            and tokens[end].line == tokens[start].line
            and _NUMBER.fullmatch(tokens[end].text)
            and not is_with_session(tokens[end].text)
            and (end == start or _gap(tokens[end - 1], tokens[end]) < 1.0)
        ):
            end += 1
        if end == start:
            start += 1
            continue
        digits = sum(len(_DIGIT.findall(t.text)) for t in tokens[start:end])
        if digits >= 2 or (digits == 1 and _is_list_mark(tokens, start)):
            runs.append(_Run(start, end))
        start = end
    return runs


def _is_list_mark(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a token is the number of a point ("3.", "3)") at the start of its line."""
    begins = at == 0 or tokens[at - 1].line != tokens[at].line
    return begins and _LIST_MARK.fullmatch(tokens[at].text) is not None


def _gap(left: Token, right: Token) -> float:
    """Return the space between two tokens, in heights of the left one."""
    return (right.x0 - left.x1) / max(1, left.y1 - left.y0)


def _settled(first: Sequence[Token], second: Sequence[Token]) -> list[Token]:
    """Return the tokens of a number after both readings of it."""
    if not second or not all(_ALLOWED.fullmatch(token.text) for token in second):
        return list(first)
    if [t.text for t in first] == [t.text for t in second]:
        return [
            replace(t, confidence=max(t.confidence, s.confidence))
            for t, s in zip(first, second, strict=True)
        ]
    read = "".join(_DIGIT.findall("".join(t.text for t in second)))
    old = "".join(_DIGIT.findall("".join(t.text for t in first)))
    sure = sureness(second)
    alike = len(read) == len(old)
    if sure < UNSURE or (sure < SURE and not alike):
        doubtful = read != old
        return [replace(t, confidence=min(t.confidence, 0.55)) if doubtful else t for t in first]
    if _lost_one(old, read) and sureness(first) > sure:
        return [replace(t, text=_COMMA.sub(",", t.text), confidence=0.55) for t in first]
    comma = _has_comma(second) and not _has_comma(first)  # "736.2" for "736,2" is frequent
    if alike and _marks(second) <= _marks(first) and not comma:
        kept = (o if (o, n) in SECOND_ERRS else n for o, n in zip(old, read, strict=True))
        return _with_digits(first, "".join(kept), sure if read != old else sureness(first))
    words = [token.text for token in second]
    if len(words) == len(first):
        return [
            replace(token, text=text, confidence=sure)
            for token, text in zip(first, words, strict=True)
        ]
    return spread(first, words, sure)


def _lost_one(old: str, read: str) -> bool:
    """Return whether a reading has all digits of another but one: it rather loses than adds one."""
    return len(read) == len(old) - 1 and any(
        old[:i] + old[i + 1 :] == read for i in range(len(old))
    )


def _has_comma(tokens: Sequence[Token]) -> bool:
    return any(_DECIMALS.search(token.text) for token in tokens)


def _marks(tokens: Sequence[Token]) -> int:
    """Return how many spaces and signs part the digits: a reading rather loses than adds them."""
    return len(tokens) - 1 + sum(not c.isdigit() for token in tokens for c in token.text)


def _with_digits(tokens: Sequence[Token], digits: str, sure: float) -> list[Token]:
    """Return the tokens with their digits replaced, one for one."""
    left = iter(digits)
    return [
        replace(
            token,
            text="".join(next(left) if c.isdigit() else c for c in token.text),
            confidence=min(1.0, sure),
        )
        for token in tokens
    ]
