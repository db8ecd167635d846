"""Letters of UTF-8 whose second byte got lost: which letters each may be, and the choice.

A word is read with every letter that fits; the lists of words and the judge's n-grams weigh the
readings, letter by letter where they are many (a beam). A letter on which the likely readings do not
agree is lost for good: U+FFFD stands for it, so that nobody takes a guess for what was written.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache, partial
from itertools import product
from math import prod
from typing import Final

#: A lost letter is marked by this code point plus its first byte.
LOST: Final = 0xF0000
#: Bytes that each code page leaves empty, or that programs drop.
_EMPTY: Final[dict[str, tuple[int, ...]]] = {
    "cp1251": (0x98,),
    "cp1252": (0x81, 0x8D, 0x8F, 0x90, 0x9D),
    "cp1254": (0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E),
    "cp1250": (0x81, 0x83, 0x88, 0x90, 0x98),
    "latin-1": tuple(range(0x80, 0xA0)),
    "iso8859_5": tuple(range(0x80, 0xA0)),
}
#: A reading wins by so many nats, and where more letters fit than `FEW` by so many: measured on
#: sentences held apart, 99.8 and 99 in 100 words of such margins are right.
MARGIN: Final = 4.0
WIDE_MARGIN: Final = 7.0  # twice as much for a word of no list
FEW: Final = 6
UNKNOWN_LETTER: Final = "\N{REPLACEMENT CHARACTER}"
#: A soft hyphen is dropped by many programs.
_SOFT: Final = 0xAD
_SOFT_COST: Final = 5.0
#: Punctuation of three bytes; the first that fits is taken where nothing speaks against it.
_SIGNS: Final = "—–”“’‘„№…•"
_LETTERS: Final = frozenset(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ«»"
)
_MARK: Final = re.compile(f"[{chr(LOST)}-{chr(LOST + 0xFF)}]")
_LETTER: Final = f"[^\\W\\d_]|{_MARK.pattern}"
#: The first byte of "Р" and a space, within a word or before a sign.
_SPACE_LOST: Final = re.compile(
    f"(?P<before>(?:{_LETTER})*?){chr(LOST + 0xD0)} (?:(?P<stop>(?=[.,;:)»]))|(?P<after>(?:{_LETTER})+))"
)
_TOKEN: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: So many readings of a word are looked up one by one; so many beginnings are kept in the beam.
_READINGS: Final = 300
_BEAM: Final = 12
#: What a known word counts beside its letters.
_WORD_WEIGHT: Final = 1.0
#: What capitals inside a word cost, and one that begins a word within a sentence (nats).
_UNEVEN: Final = 8.0
#: Abbreviations that a common word, in capitals, must not win over.
_ABBREVIATIONS: Final = frozenset(
    "АО НАО АК НК АПК НПА НПО АНК НАК АСП СЭЗ СНГ НАТО НДС НДПИ НПФ ЕНПФ ВАК АЕК НИИ НИОКР ЕАЭС АТС САУ"
    " ДНК РНК КНР НБК НАН НСТ НҚА НПП АСУ ЕСН НЦ АН ГНС".split()
)
_ABBREVIATION: Final = 10.0
_CAPITAL: Final = 4.0


def marks_in(peeled: str) -> int:
    """Return how many letters of a peeled text are lost."""
    return len(_MARK.findall(peeled))


def fill(peeled: str, page: str) -> str:
    """Return a peeled text with a letter in place of each mark, U+FFFD where it cannot be known.

    >>> fill("Закон", "cp1252")
    'Закон'
    """
    if not _MARK.search(peeled):
        return peeled
    peeled = _with_spaces(peeled, page)
    tokens = [match.group() for match in _TOKEN.finditer(peeled)]
    first = [""]  # a first reading of each word, from the words before it alone
    for token in tokens:
        lost = _MARK.search(token)
        first.append(readings(token, page, first[-1])[0] if lost else token)
    first.append("")
    agreed = (
        _agreed(token, page, first[number], first[number + 2]) if _MARK.search(token) else token
        for number, token in enumerate(tokens)
    )
    return _TOKEN.sub(lambda _: next(agreed), peeled)


def _with_spaces(peeled: str, page: str) -> str:
    """Return the text with "Р" for its first byte and a space that once was a no-break space."""
    if "Р" in peeled:
        return peeled  # its no-break spaces are still there
    peeled = peeled.replace(f"{chr(LOST + 0xD0)}  ", "Р ")  # its second byte and the space after it
    return _SPACE_LOST.sub(partial(_with_space, page), peeled)


def _with_space(page: str, match: re.Match[str]) -> str:
    """Return "Р" in place of the mark and space, if that makes a word, else both as they are."""
    before, after = match["before"], match["after"]
    if not after:
        return before + "Р" if match["stop"] is not None else match.group()
    joined = f"{before}Р{after}".replace(chr(LOST + 0xD0), "И")
    if _MARK.search(before + after):
        whole = readings(f"{before}Р{after}", page, "")[0]
        likely = _known(whole) and (bool(before) or not _known(readings(after, page, "")[0]))
    else:
        likely = _known(joined) or (not _known(after) and (not before or not _known(before + "И")))
    return joined if likely else match.group()


def _agreed(token: str, page: str, before: str, after: str) -> str:
    """Return a token with the letters that all its likely readings between two words have."""
    weights = _weigh(readings(token, page, before), before, after)
    best = max(weights, key=weights.__getitem__)
    fitting = max(len(_fitting(ord(mark) - LOST, page)) for mark in _MARK.findall(token))
    margin = MARGIN if fitting <= FEW else WIDE_MARGIN
    if not _known(best) and best.strip("«»,.();:") not in _ABBREVIATIONS:
        margin = WIDE_MARGIN if fitting <= FEW else 2 * WIDE_MARGIN
    least = weights[best] - margin
    close = [reading for reading, weight in weights.items() if weight > least]
    return "".join(
        letter if all(reading[at] == letter for reading in close) else UNKNOWN_LETTER
        for at, letter in enumerate(best)
    )


@lru_cache(maxsize=1 << 15)
def readings(token: str, page: str, before: str) -> tuple[str, ...]:
    """Return the likeliest readings of a token with marks after a word, the best first."""
    places = [
        (match.start(), _fitting(ord(match.group()) - LOST, page))
        for match in _MARK.finditer(token)
    ]
    if prod(len(letters) for _, letters in places) <= _READINGS:
        candidates = [
            _put(token, places, choice) for choice in product(*(letters for _, letters in places))
        ]
        if len(candidates) > _BEAM:
            known = [candidate for candidate in candidates if _known(candidate)]
            candidates = list(dict.fromkeys(known + _beam(token, places, before)))
    else:
        candidates = _beam(token, places, before)
    weights = _weigh(candidates, before)
    return tuple(sorted(candidates, key=lambda reading: -weights[reading])[:_BEAM])


def _put(token: str, places: list[tuple[int, str]], choice: tuple[str, ...]) -> str:
    letters = list(token)
    for (place, _), letter in zip(places, choice, strict=True):
        letters[place] = letter
    return "".join(letters)


def _known(candidate: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return all(word_log(word) > UNKNOWN for word in _WORD.findall(candidate)) and _even(candidate)


def _even(word: str) -> bool:
    """Return whether capitals stand only at the start of a word, or everywhere."""
    letters = [char for char in word if char.isalpha()]
    inner = [char.isupper() for char in letters[1:]]
    return not any(inner) or all(inner)


def _weigh(candidates: Sequence[str], before: str, after: str = "") -> dict[str, float]:
    """Return what the judge gives each candidate between two words, and its own words count."""
    from pipeline.judge import totals, word_log

    texts = [f"{before} {candidate} {after}".rstrip() for candidate in candidates]
    weights = {}
    for candidate, weight in zip(candidates, totals(texts), strict=True):
        words = sum(word_log(word) for word in _WORD.findall(candidate))
        capital = (
            bool(before) and before[-1] not in ".!?" and candidate.lstrip('«“"(')[:1].isupper()
        )
        weights[candidate] = (
            weight
            + _WORD_WEIGHT * words
            + _ABBREVIATION * (candidate.strip("«»,.()") in _ABBREVIATIONS)
            - _UNEVEN * (not _even(candidate))
            - _CAPITAL * capital
            - _SOFT_COST * candidate.count("Э")
        )
    return weights


def _beam(token: str, places: list[tuple[int, str]], before: str) -> list[str]:
    """Return the likeliest readings by the judge, mark after mark."""
    from pipeline.judge import totals

    kept = [token[: places[0][0]]]
    for number, (place, letters) in enumerate(places):
        end = places[number + 1][0] if number + 1 < len(places) else len(token)
        longer = [start + letter + token[place + 1 : end] for start in kept for letter in letters]
        weights = totals([f"{before} {text}" for text in longer])
        order = sorted(range(len(longer)), key=lambda i: -weights[i])
        kept = [longer[i] for i in order[:_BEAM]]
    return kept


@cache
def _fitting(first: int, page: str) -> str:
    """Return the letters that a first byte may have begun."""
    if first >= 0xE0:
        signs = {
            bytes([first, 0x80, last]).decode("utf-8", "ignore") for last in _EMPTY.get(page, ())
        }
        fitting = "".join(sign for sign in _SIGNS if sign in signs)
        return fitting if 0 < len(fitting) < 3 else _SIGNS
    found = []
    for second in (*_EMPTY.get(page, ()), _SOFT):
        letter = bytes([first, second]).decode("utf-8", "ignore")
        if letter in _LETTERS:
            found.append(letter)
    if not found:  # the byte got lost in some other way
        letters = (bytes([first, second]).decode("utf-8", "ignore") for second in range(0x80, 0xC0))
        found = [letter for letter in letters if letter in _LETTERS]
    return "".join(found) or "\N{REPLACEMENT CHARACTER}"
