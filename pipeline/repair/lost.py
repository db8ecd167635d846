"""Letters of UTF-8 whose second byte got lost: which letters each may be, and the choice.

A word is looked up with every letter that fits; if that makes no known word, or too many, the
judge's n-grams choose, letter by letter (a beam).
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
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
_WORD_WEIGHT: Final = 0.7
#: What capitals inside a word cost, and one that begins a word within a sentence (nats).
_UNEVEN: Final = 8.0
#: Abbreviations that a common word, in capitals, must not win over.
_ABBREVIATIONS: Final = frozenset("АО НАО АК НК АПК НПА НПО АНК НАК АСП СЭЗ СНГ".split())
_ABBREVIATION: Final = 10.0
_CAPITAL: Final = 4.0


def marks_in(peeled: str) -> int:
    """Return how many letters of a peeled text are lost."""
    return len(_MARK.findall(peeled))


def fill(peeled: str, page: str) -> str:
    """Return a peeled text with the likeliest letter in place of each mark.

    >>> fill("Закон", "cp1252")
    'Закон'
    """
    if not _MARK.search(peeled):
        return peeled
    peeled = _with_spaces(peeled)
    out: list[str] = []
    end = 0
    for match in _TOKEN.finditer(peeled):
        out.append(peeled[end : match.start()])
        token = match.group()
        if _MARK.search(token):
            before = "".join(out[-2:])[-6:]
            token = best_reading(token, page, before.split(" ")[-2] if " " in before else "")
        out.append(token)
        end = match.end()
    out.append(peeled[end:])
    return "".join(out)


def _with_spaces(peeled: str) -> str:
    """Return the text with "Р" for its first byte and a space that once was a no-break space."""
    if "Р" in peeled:
        return peeled  # its no-break spaces are still there
    return _SPACE_LOST.sub(_with_space, peeled)


def _with_space(match: re.Match[str]) -> str:
    """Return "Р" in place of the mark and space, if that makes a word, else both as they are."""
    before, after = match["before"], match["after"]
    if not after:
        return before + "Р" if match["stop"] is not None else match.group()
    joined = f"{before}Р{after}".replace(chr(LOST + 0xD0), "И")
    if _MARK.search(before + after):
        likely = _known(joined) or (not before and after[0].islower())
    else:
        likely = _known(joined) or (not _known(after) and (not before or not _known(before + "И")))
    return joined if likely else match.group()


@lru_cache(maxsize=1 << 15)
def best_reading(token: str, page: str, before: str) -> str:
    """Return the likeliest reading of a token with marks, `before` being the word before it."""
    places = [
        (match.start(), _fitting(ord(match.group()) - LOST, page))
        for match in _MARK.finditer(token)
    ]
    readings = prod(len(letters) for _, letters in places)
    if readings <= _READINGS:
        candidates = [
            _put(token, places, choice) for choice in product(*(letters for _, letters in places))
        ]
        known = [candidate for candidate in candidates if _known(candidate)]
        if known:
            candidates = known
        elif len(candidates) > _BEAM:
            candidates = _beam(token, places, before)
    else:
        candidates = _beam(token, places, before)
    return max(candidates, key=_weigher(candidates, before))


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


def _weigher(candidates: list[str], before: str) -> Callable[[str], float]:
    from pipeline.judge import totals, word_log

    texts = [f"{before} {candidate}" for candidate in candidates]
    weights = dict(zip(candidates, totals(texts), strict=True))

    def weigh(candidate: str) -> float:
        words = sum(word_log(word) for word in _WORD.findall(candidate))
        capital = (
            bool(before) and before[-1] not in ".!?" and candidate.lstrip('«“"(')[:1].isupper()
        )
        return (
            weights[candidate]
            + _WORD_WEIGHT * words
            + _ABBREVIATION * (candidate.strip("«»,.()") in _ABBREVIATIONS)
            - _UNEVEN * (not _even(candidate))
            - _CAPITAL * capital
            - _SOFT_COST * candidate.count("Э")
        )

    return weigh


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
