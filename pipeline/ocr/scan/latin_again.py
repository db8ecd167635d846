"""Latin words that were read as Cyrillic: "«КА?АКН ІМУЕ5Т»" is "«KAZAKH INVEST»".

Three models at once take the letters of a name in capitals one by one for those of the text around,
and what has no likeness for a digit. Such a word is told by the digit or question mark within it.
The name it stands in, as far as its quotes go, is read again by the English model.

On a page in Latin letters so is each word with a Cyrillic one ("аппиаПу", "АСТТОМ РТАМ", "СОР" are
"annually", "ACTION PLAN", "GDP"), and stands where it is an English word. A quarter of a year there
has a Q and no zero ("01 2024").
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.abbreviations import in_use
from pipeline.judge import UNKNOWN, word_log
from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.strips import by_row, spread, strip_of
from pipeline.ocr.scan.tesseract import Token, sureness

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
#: A page is in Latin letters where so many of its letters are; more words than that are a text in
#: Cyrillic on it.
_MOSTLY: Final = 0.6
_MOST: Final = 150
#: An English word of so many letters stands where it is so sure, an abbreviation in use less, and
#: seen so much more often, in nats, than the Cyrillic one.
_SURE_WORD: Final = 0.85
_SURE_LISTED: Final = 0.5
_LEAST: Final = 2
_OFTENER: Final = 2.0
#: A name of so many letters need not be seen where it is so much surer than the Cyrillic one.
_NAME: Final = 6
#: Where this share of the letters of a page is Latin, a word may be seen as much less often.
_NEARLY_ALL: Final = 0.9
_RARER: Final = -2.0
_AMOUNTS: Final = frozenset({"mln", "bln", "trln"})
_SURER: Final = 0.05
#: What looks alike in both alphabets beside digits or signs: "РМ2.5", "°С".
_ALIKE_WITH_SIGN: Final = re.compile(r"[АВЕКМНОРСТХ]{1,3}\d+(?:[.,]\d+)?\W*|°С\W*")
_ALIKE_IN_LATIN: Final = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")
#: What a quarter is read as, and what it is: "(012023" is "Q1 2023".
_ZERO: Final = re.compile(r"\(?0(?P<quarter>[1-4])(?P<year>20\d\d)?")
_QUARTER: Final = re.compile(r"Q(?P<quarter>[1-4lI])(?: ?(?P<year>20\d\d))?")


def read_latin_again(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, garbled names as the English model reads them where they are Latin.

    On a page in Latin letters words with a Cyrillic one, and quarters, too.
    """
    names = _names(tokens)
    words = _strange_words(tokens)
    if not (names or words) or "eng" not in tesseract.languages_here():
        return list(tokens)
    runs = [*names, *((at, at + 1) for at in words)]
    strip, starts = strip_of(grey, [tokens[start:end] for start, end in runs])
    second = by_row(tesseract.read(strip, "eng", dpi=300, mode=tesseract.ONE_BLOCK), starts)
    told = {run: second.get(row, []) for row, run in enumerate(runs)}
    nearly = _share_of_latin(tokens) >= _NEARLY_ALL
    result = list(tokens)
    for start, end in sorted(runs, reverse=True):  # from the end: a quarter becomes two words
        if (start, end) in names:
            result[start:end] = _settled(tokens[start:end], told[start, end])
        else:
            result[start:end] = _as_english(tokens[start], told[start, end], nearly=nearly)
    return result


def is_in_latin(tokens: Sequence[Token]) -> bool:
    """Return whether a page is in Latin letters."""
    return _share_of_latin(tokens) >= _MOSTLY


def _share_of_latin(tokens: Sequence[Token]) -> float:
    """Return which share of the letters of a page is Latin, 0.0 where it has none."""
    letters = [c for token in tokens for c in token.text if c.isalpha()]
    return sum(c.isascii() for c in letters) / max(1, len(letters))


def _strange_words(tokens: Sequence[Token]) -> list[int]:
    """Return which words of a page in Latin letters have a Cyrillic one, or may be a quarter."""
    if not is_in_latin(tokens):
        return []
    within = {at for start, end in _names(tokens) for at in range(start, end)}
    found = [
        at
        for at, token in enumerate(tokens)
        if at not in within
        and (_CYRILLIC.search(token.text) or _ZERO.fullmatch(token.text) or token.text == "№")
    ]
    return found if len(found) <= _MOST else []


def _as_english(token: Token, again: Sequence[Token], *, nearly: bool) -> list[Token]:
    """Return a word, or a quarter and its year, as it was read again; as it stands where unsure.

    Where `nearly` all of the page is Latin, a Cyrillic word is hardly one.

    "Зоигсе" -> "Source"; "042022" -> "Q4 2022"; but "МСХ", which is one, and "на" stay. So does a
    name that no language has, if it is surer: "Кагпудготе" -> "Kazhydromet".
    """
    text = " ".join(word.text for word in again)
    if token.text == "№":
        return [replace(token, text=text)] if text == "No." else [token]
    if _ALIKE_WITH_SIGN.fullmatch(token.text):
        return [replace(token, text=token.text.translate(_ALIKE_IN_LATIN))]
    zero, quarter = _ZERO.fullmatch(token.text), _QUARTER.fullmatch(text)
    if zero and quarter and _words_of(zero) == _words_of(quarter):
        return spread([token], _words_of(zero), max(_SURE, sureness(again)))
    old, new = _WORD.search(token.text), _WORD.search(text)
    if zero or old is None or new is None or len(again) != 1:
        return [token]
    if sureness(again) < (_SURE_LISTED if new.group() in in_use("en") else _SURE_WORD):
        return [token]
    if len(new.group()) < _LEAST or not _LATIN.fullmatch(new.group()):
        return [token]
    english = word_log(new.group(), "en")
    cyrillic = max(word_log(old.group(), "ru"), word_log(old.group(), "kk"))
    seen = english > UNKNOWN and english > cyrillic + (_RARER if nearly else _OFTENER)
    surer = sureness(again) > token.confidence + _SURER
    name = surer and cyrillic <= UNKNOWN and len(new.group()) >= _NAME
    listed = new.group() in in_use("en") or new.group() in _AMOUNTS
    sure = sureness(again) >= _SURE_WORD
    known = old.group() in in_use("ru", "kk") and not (nearly and listed)
    if not (seen or (sure and (name or listed))) or known:
        return [token]
    return [replace(token, text=text, confidence=sureness(again))]


def _words_of(quarter: re.Match[str]) -> list[str]:
    """Return "Q1", or "Q1" and "2024"."""
    number = quarter["quarter"] if quarter["quarter"].isdecimal() else "1"
    return [f"Q{number}", *([quarter["year"]] if quarter["year"] else [])]


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
