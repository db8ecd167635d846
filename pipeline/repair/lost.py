"""Letters of UTF-8 whose second byte got lost: which letters each may be, and the choice.

A word is read with every letter that fits, letter by letter where they are many (a beam). The
judge's n-grams between its neighbours, the lists of words and the dictionaries weigh the readings.
A letter on which the likely ones do not agree is lost for good: U+FFFD stands for it, so that nobody
takes a guess for what was written.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from math import prod
from typing import Final

from pipeline.repair.digits_in_words import is_listed
from pipeline.russian import known

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
#: A reading wins by so many nats; with less of a lead a third of all words are wrong, of all that
#: win 1 in 1,000. Where more letters fit than `FEW` the true word may not be among the readings.
MARGIN: Final = 1.5
WIDE_MARGIN: Final = 3.3
FEW: Final = 6
UNKNOWN_LETTER: Final = "\N{REPLACEMENT CHARACTER}"
#: A soft hyphen is dropped by many programs.
_SOFT: Final = 0xAD
#: Punctuation of three bytes; the first that fits is taken where nothing speaks against it.
_SIGNS: Final = "—–”“’‘„№…•"
_LETTERS: Final = frozenset(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ«»"
)
#: The endings of a Kazakh noun, behind a stem of so many letters.
_STEM: Final = 4
_ENDING: Final = re.compile(
    r"(?:[лдт][ае]р)?(?:[ндт][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен|н?[дт][ае]?[ғг][ыі])\Z"
)
_MARK: Final = re.compile(f"[{chr(LOST)}-{chr(LOST + 0xFF)}]")
_LETTER: Final = f"[^\\W\\d_]|{_MARK.pattern}"
_FIRST_OF_R: Final = chr(LOST + 0xD0)
#: First bytes of "Р" whose second, a no-break space, has become a space, or of "И" before one.
_SPACED: Final = re.compile(f"(?:(?:{_LETTER})*?{_FIRST_OF_R} ){{1,6}}(?:{_LETTER})+")
#: What it costs a lone "И" where none can be.
_AND_WITHIN: Final = -8.0
_KAZAKH: Final = re.compile("[ғқңөұүһҒҚҢӨҰҮҺ]")
#: What a mark is while the others of its word are weighed.
_USUAL: Final = {_FIRST_OF_R: "И"}
#: Before punctuation no space stands: "ҚР, ", "ҚР-дың".
_STOPPED: Final = re.compile(rf"{_FIRST_OF_R} (?=[.,;:)»]|-\w)")
_TOKEN: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: So many readings of a word are looked up one by one; so many beginnings are kept in the beam.
_READINGS: Final = 300
_BEAM: Final = 12
#: What the parts of a reading's weight count, fitted on words of texts the judge has not learnt from:
#: the n-grams; the frequency of its words, of those of one letter; a word that no list has; one that
#: a dictionary has, and that only it has; an abbreviation; capitals inside a word, and one that
#: begins a word within a sentence; Э, of a soft hyphen (nats).
_GRAMS: Final = 0.22
_FREQUENCY: Final = 0.63
_LONE_FREQUENCY: Final = 0.37
_UNSEEN: Final = -1.0
_LISTED: Final = 1.4
_ONLY_LISTED: Final = 4.1
_ABBREVIATION: Final = 5.4
_UNEVEN: Final = -9.0
_CAPITAL: Final = -2.5
_SOFT_COST: Final = -1.2
#: A reading so far behind is none, whatever the dictionaries say.
_HOPELESS: Final = 14.0
#: Abbreviations that a common word, in capitals, must not win over.
_ABBREVIATIONS: Final = frozenset(
    "АО НАО АК НК АПК НПА НПО АНК НАК АСП СЭЗ СНГ НАТО НДС НДПИ НПФ ЕНПФ ВАК АЕК НИИ НИОКР ЕАЭС АТС САУ"
    " ДНК РНК КНР НБК НАН НСТ НҚА НПП АСУ ЕСН НЦ АН ГНС ЕГЭ ГЭС АЭС ТЭЦ ГРЭС ТЭО ТЭК ТЭР ЭЦП ВИЭ ЭКГ ЭВМ"
    " РГП РГУ РГКП ҚР РК".split()
)


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
    if len(_fitting(0xD0, page)) <= FEW:
        peeled = _with_spaces(peeled)
    tokens = [match.group() for match in _TOKEN.finditer(peeled)]
    options: list[tuple[str, ...]] = []
    first = [""]  # the likeliest of each word, where there are many after that before it
    for token in tokens:
        marks = _MARK.findall(token)
        before = first[-1] if _ways(marks, page) > _BEAM else ""
        options.append(readings(token, page, before) if marks else (token,))
        first.append(options[-1][0])
    first.append("")
    open_ = [number for number, its in enumerate(options) if len(its) > 1]
    weights = _weigh([(options[number], first[number], first[number + 2]) for number in open_])
    words = [its[0] for its in options]
    for number, its in zip(open_, weights, strict=True):
        words[number] = _agreed(tokens[number], page, its)
    agreed = iter(words)
    return _TOKEN.sub(lambda _: next(agreed), peeled)


def _with_spaces(peeled: str) -> str:
    """Return the text with "Р" for its first byte and a space that once was a no-break space."""
    if "Р" in peeled:
        return peeled  # its no-break spaces are still there
    peeled = peeled.replace(f"{_FIRST_OF_R}  ", "Р ")  # its second byte and the space after it
    return _SPACED.sub(_with_space, _STOPPED.sub("Р", peeled))


def _with_space(match: re.Match[str]) -> str:
    """Return words with "Р" for some of its first bytes with a space, the likeliest of all ways."""
    parts = match.group().split(f"{_FIRST_OF_R} ")
    ways = []
    for choice in product((f"{_FIRST_OF_R} ", "Р"), repeat=len(parts) - 1):
        ways.append("".join(a + b for a, b in zip(parts, (*choice, ""), strict=True)))
    shown = [_MARK.sub(lambda mark: _USUAL.get(mark.group(), "с"), way) for way in ways]
    weights = _weigh([(tuple(dict.fromkeys(shown)), "", "")])[0]
    if _is_no_place_for_and(match):
        for way in weights:
            weights[way] += _AND_WITHIN * way.startswith("И ")
    return ways[max(range(len(ways)), key=lambda number: weights[shown[number]])]


def _is_no_place_for_and(match: re.Match[str]) -> bool:
    """Return whether no "И" can stand: within a sentence in small letters, or in a Kazakh text."""
    if _KAZAKH.search(match.string):
        return True
    before = match.string[: match.start()].rstrip()
    last = before[before.rfind(" ") + 1 :]
    return bool(last) and last[-1] not in '.!?:«"' and not last.isupper()


def _agreed(token: str, page: str, weights: Mapping[str, float]) -> str:
    """Return a token with the letters that all its likely readings have."""
    best = max(weights, key=weights.__getitem__)
    fitting = max(len(_fitting(ord(mark) - LOST, page)) for mark in _MARK.findall(token))
    margin = MARGIN if fitting <= FEW else WIDE_MARGIN
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
    if _ways(_MARK.findall(token), page) <= _READINGS:
        candidates = [
            _put(token, places, choice) for choice in product(*(letters for _, letters in places))
        ]
        if len(candidates) > _BEAM:
            known = [candidate for candidate in candidates if _known(candidate)]
            candidates = list(dict.fromkeys(known + _beam(token, places, before)))
    else:
        candidates = _beam(token, places, before)
    weights = _weigh([(tuple(candidates), before, "")])[0]
    return tuple(sorted(candidates, key=lambda reading: -weights[reading])[:_BEAM])


def _ways(marks: Sequence[str], page: str) -> int:
    """Return in how many ways marks can be read."""
    return prod(len(_fitting(ord(mark) - LOST, page)) for mark in marks)


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


def _weigh(groups: Sequence[tuple[Sequence[str], str, str]]) -> list[dict[str, float]]:
    """Return what the readings of each token weigh between the words before and after it."""
    from pipeline.judge import totals

    texts = [
        f"{before} {reading} {after}".rstrip() for its, before, after in groups for reading in its
    ]
    grams = iter(totals(texts))
    found = []
    for its, before, _ in groups:
        within = bool(before) and before[-1] not in ".!?"
        weights = {
            reading: _GRAMS * next(grams) + _worth(reading, within=within) for reading in its
        }
        hopeless = max(weights.values()) - _HOPELESS
        for reading, weight in weights.items():
            if weight > hopeless and len(weights) > 1:
                weights[reading] = weight + _in_dictionaries(reading)
        found.append(weights)
    return found


def _worth(reading: str, *, within: bool) -> float:
    """Return what the words and capitals of a reading count; `within`: a sentence."""
    from pipeline.judge import UNKNOWN, word_log

    worth = _SOFT_COST * reading.count("Э")
    for word in _WORD.findall(reading):
        log = word_log(word)
        worth += log * (_LONE_FREQUENCY if len(word) == 1 else _FREQUENCY)
        worth += _UNSEEN * (log == UNKNOWN and len(word) > 1)
    worth += _ABBREVIATION * (reading.strip("«»,.()") in _ABBREVIATIONS)
    worth += _UNEVEN * (not _even(reading))
    return worth + _CAPITAL * (within and reading.lstrip('«“"(')[:1].isupper())


def _in_dictionaries(reading: str) -> float:
    """Return what it counts that the dictionaries have the words of a reading."""
    from pipeline.judge import UNKNOWN, word_log

    return sum(
        _LISTED + _ONLY_LISTED * (word_log(word) == UNKNOWN)
        for word in _WORD.findall(reading)
        if len(word) > 1 and _is_listed(word)
    )


@lru_cache(maxsize=1 << 15)
def _is_listed(word: str) -> bool:
    """Return whether a dictionary has a word, or has a name with a Kazakh ending: "Эдисонның"."""
    if is_listed(word):
        return True
    ending = _ENDING.search(word, _STEM) if word.istitle() else None
    return ending is not None and known(word[: ending.start()])


def _beam(token: str, places: list[tuple[int, str]], before: str) -> list[str]:
    """Return the likeliest readings by the judge after a word, mark after mark."""
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
