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
from typing import Final, Literal

from pipeline.repair.digits_in_words import is_listed
from pipeline.repair.latin.abbreviations import IN_USE
from pipeline.repair.neighbours import Place, fits
from pipeline.russian import known

#: A lost letter is marked by this code point plus its first byte, and plus `SHOWN` where a question
#: mark stands for the second: then it is none of those that programs drop.
LOST: Final = 0xF0000
SHOWN: Final = 0x100
#: The page of texts that lost the letters of Kazakh alone: a mark says of which case it was.
KAZAKH: Final = "kazakh"
CAPITAL: Final = 1
_OF_KAZAKH: Final = ("әғқңөұүһ", "ӘҒҚҢӨҰҮҺ")
#: Bytes that each code page leaves empty, or that programs drop.
_EMPTY: Final[dict[str, tuple[int, ...]]] = {
    "cp1251": (0x98,),
    "cp1252": (0x81, 0x8D, 0x8F, 0x90, 0x9D),
    "cp1254": (0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E),
    "cp1250": (0x81, 0x83, 0x88, 0x90, 0x98),
    "latin-1": tuple(range(0x80, 0xA0)),
    "iso8859_5": tuple(range(0x80, 0xA0)),
}
#: A reading wins by so many nats: a word in small letters by fewer than a name or an abbreviation;
#: 1 in 4,000 and 1 in 300 are wrong then. Where more letters fit than `FEW` the true word may not
#: be among the readings.
MARGIN: Final = 1.0
NAME_MARGIN: Final = 2.5
WIDE_MARGIN: Final = 6.5
FEW: Final = 6
UNKNOWN_LETTER: Final = "\N{REPLACEMENT CHARACTER}"
#: A soft hyphen is dropped by many programs.
_SOFT: Final = 0xAD
#: Punctuation of three bytes; the first that fits is taken where nothing speaks against it.
_SIGNS: Final = "—–”“’‘„№…•"
_LETTERS: Final = frozenset(
    "\N{COMBINING ACUTE ACCENT}абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ«»"
)
#: The endings of a Kazakh noun, behind a stem of so many letters.
_STEM: Final = 4
_ENDING: Final = re.compile(
    r"(?:[лдт][ае]р)?(?:[ндт][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен|н?[дт][ае]?[ғг][ыі])\Z"
)
_MARK: Final = re.compile(f"[{chr(LOST)}-{chr(LOST + SHOWN + 0xFF)}]")
_LETTER: Final = f"[^\\W\\d_]|{_MARK.pattern}"
_INITIAL: Final = re.compile(rf"(?<!\w){_MARK.pattern}(?=\.)")
_FIRST_OF_R: Final = chr(LOST + 0xD0)
#: First bytes of "Р" whose second, a no-break space, has become a space, or of "И" before one.
_SPACED: Final = re.compile(f"(?:(?:{_LETTER})*?{_FIRST_OF_R} ){{1,6}}(?:{_LETTER})+")
#: What it costs a lone "И" where none can be.
_AND_WITHIN: Final = -8.0
_KAZAKH_LETTER: Final = re.compile("[ғқңөұүһҒҚҢӨҰҮҺ]")
#: What a mark is while the others of its word are weighed.
_USUAL: Final = {_FIRST_OF_R: "И"}
#: Before punctuation no space stands: "ҚР, ", "ҚР-дың".
_STOPPED: Final = re.compile(rf"{_FIRST_OF_R} (?=[.,;:)»]|-\w)")
#: Nothing written is longer without a space; a beam over it would take minutes.
_TOKEN: Final = re.compile(r"\S{1,60}")
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
_ABBREVIATION: Final = 8.0
_USED: Final = -12.0  # how often an abbreviation is used at least
_UNEVEN: Final = -9.0
_CAPITAL: Final = -2.5
_SOFT_COST: Final = -1.2
#: A reading so far behind is none, whatever the dictionaries say.
_HOPELESS: Final = 14.0
#: Abbreviations that a common word, in capitals, must not win over.
_ABBREVIATIONS: Final = frozenset(
    " ".join(IN_USE.values()).split()
    + (
        "АО НАО АК НК АПК НПА НПО АНК НАК АСП СЭЗ СНГ НАТО НДС НДПИ НПФ ЕНПФ ВАК АЕК НИИ НИОКР ЕАЭС АТС САУ"
        " ДНК РНК КНР НБК НАН НСТ НҚА НПП АСУ ЕСН НЦ АН ГНС ЕГЭ ГЭС АЭС ТЭЦ ГРЭС ТЭО ТЭК ТЭР ЭЦП ВИЭ ЭКГ ЭВМ"
        " РГП РГУ РГКП ҚР РК НҚ НК КНБ МРНТИ МРНК ДНҚ РНҚ ГНУ НСТ исх стр ст см сек экз рис соч яз"
    ).split()
)

#: Numbers of ministries' orders and of forms: "№ 140-НҚ", "2-НК", where АҚ and АК are commoner.
_ORDER: Final = re.compile(r"\d-Н[ҚК](?!\w)")


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
    ways = [_ways(_MARK.findall(token), page) for token in tokens]
    few = sorted({token for token, its in zip(tokens, ways, strict=True) if 1 < its <= _BEAM})
    ranked = dict(
        zip(few, _ranked([(candidates(token, page, ""), "", "") for token in few]), strict=True)
    )
    options: list[tuple[str, ...]] = []
    first = [""]  # the likeliest of each word, where there are many after that before it
    for token in tokens:
        its = ranked.get(token) or readings(token, page, first[-1])
        options.append(its)
        first.append(its[0])
    first.append("")
    open_ = [number for number, its in enumerate(options) if len(its) > 1]
    places = [(options[number], first[number], first[number + 2]) for number in open_]
    kazakh = page == KAZAKH or _KAZAKH_LETTER.search(peeled)
    weights = _between(places, _weigh(places), "kk" if kazakh else "ru")
    words = [its[0] for its in options]
    for number, close in zip(open_, weights, strict=True):
        words[number] = _agreed(tokens[number], page, close)
    agreed = iter(words)
    return _TOKEN.sub(lambda _: next(agreed), peeled)


def _between(
    places: Sequence[Place], weights: Sequence[dict[str, float]], language: Literal["ru", "kk"]
) -> list[dict[str, float]]:
    """Return the weights of readings with what their neighbours say, but of those far behind."""
    near = [
        [reading for reading, weight in its.items() if weight > max(its.values()) - _HOPELESS]
        for its in weights
    ]
    doubtful = [number for number, its in enumerate(near) if len(its) > 1]
    found = [
        {reading: its[reading] for reading in some} for its, some in zip(weights, near, strict=True)
    ]
    asked = [(near[number], *places[number][1:]) for number in doubtful]
    for number, gains in zip(doubtful, fits(asked, language), strict=True):
        for reading, gain in zip(near[number], gains, strict=True):
            found[number][reading] += gain
    return found


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
    if _KAZAKH_LETTER.search(match.string):
        return True
    before = match.string[: match.start()].rstrip()
    last = before[before.rfind(" ") + 1 :]
    return bool(last) and last[-1] not in '.!?:«"' and not last.isupper()


def _agreed(token: str, page: str, weights: Mapping[str, float]) -> str:
    """Return a token with the letters that all its likely readings have."""
    best = max(weights, key=weights.__getitem__)
    fitting = max(len(_fitting(ord(mark) - LOST, page)) for mark in _MARK.findall(token))
    small = best.lstrip('«"“(')[:1].islower()
    margin = WIDE_MARGIN if fitting > FEW and page != KAZAKH else MARGIN if small else NAME_MARGIN
    least = weights[best] - margin
    close = [reading for reading, weight in weights.items() if weight > least]
    agreed = "".join(
        letter if all(reading[at] == letter for reading in close) else UNKNOWN_LETTER
        for at, letter in enumerate(best)
    )
    for match in _INITIAL.finditer(token):  # whose name it begins nobody knows
        if best[match.start()].isupper() and len(weights) > 1:
            agreed = agreed[: match.start()] + UNKNOWN_LETTER + agreed[match.end() :]
    return agreed


@lru_cache(maxsize=1 << 15)
def readings(token: str, page: str, before: str) -> tuple[str, ...]:
    """Return the likeliest readings of a token after a word, the best first."""
    if not _MARK.search(token):
        return (token,)
    return _ranked([(candidates(token, page, before), before, "")])[0]


def _ranked(places: Sequence[Place]) -> list[tuple[str, ...]]:
    """Return the likeliest readings at each place, the best first."""
    return [
        tuple(sorted(weights, key=lambda reading: -weights[reading])[:_BEAM])
        for weights in _weigh(places)
    ]


def candidates(token: str, page: str, before: str) -> tuple[str, ...]:
    """Return the readings of a token with marks: all, or of many the known and likely ones."""
    places = [
        (match.start(), _fitting(ord(match.group()) - LOST, page))
        for match in _MARK.finditer(token)
    ]
    if _ways(_MARK.findall(token), page) > _READINGS:
        return tuple(_beam(token, places, before))
    found = [_put(token, places, choice) for choice in product(*(letters for _, letters in places))]
    if len(found) > _BEAM:
        known = [reading for reading in found if _known(reading)]
        found = list(dict.fromkeys(known + _beam(token, places, before)))
    return tuple(found)


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


def _weigh(groups: Sequence[Place]) -> list[dict[str, float]]:
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


@lru_cache(maxsize=1 << 15)
def _worth(reading: str, *, within: bool) -> float:
    """Return what the words and capitals of a reading count; `within`: a sentence."""
    from pipeline.judge import UNKNOWN, word_log

    worth = _SOFT_COST * reading.count("Э")
    for word in _WORD.findall(reading):
        log = word_log(word)
        if word in _ABBREVIATIONS:
            log = max(log, _USED)
        worth += log * (_LONE_FREQUENCY if len(word) == 1 else _FREQUENCY)
        worth += _UNSEEN * (log == UNKNOWN and len(word) > 1)
    worth += _ABBREVIATION * any(word in _ABBREVIATIONS for word in _WORD.findall(reading))
    worth += _ABBREVIATION * 2 * bool(_ORDER.search(reading))
    worth += _UNEVEN * (not _even(reading))
    return worth + _CAPITAL * (within and reading.lstrip('«“"(')[:1].isupper())


@lru_cache(maxsize=1 << 15)
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
    """Return the letters that a first byte may have begun, those of a case on the page of Kazakh."""
    if page == KAZAKH:
        return _OF_KAZAKH[min(first, CAPITAL)]
    dropped = () if first >= SHOWN else (_SOFT,)
    first %= SHOWN
    if first >= 0xE0:
        signs = {
            bytes([first, 0x80, last]).decode("utf-8", "ignore") for last in _EMPTY.get(page, ())
        }
        fitting = "".join(sign for sign in _SIGNS if sign in signs)
        return fitting if 0 < len(fitting) < 3 else _SIGNS
    found = []
    for second in (*_EMPTY.get(page, ()), *dropped):
        letter = bytes([first, second]).decode("utf-8", "ignore")
        if letter in _LETTERS:
            found.append(letter)
    if not found:  # the byte got lost in some other way
        letters = (bytes([first, second]).decode("utf-8", "ignore") for second in range(0x80, 0xC0))
        found = [letter for letter in letters if letter in _LETTERS]
    return "".join(found) or "\N{REPLACEMENT CHARACTER}"
