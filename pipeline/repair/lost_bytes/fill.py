"""A letter in place of each mark of a line, where it can be known.

Each word has its likeliest readings (`readings.py`), which are weighed by themselves (`weights.py`)
and beside those of the other words (`line.py`). A letter that the likely readings do not agree on
is lost for good: U+FFFD stands for it, so that nobody takes a guess for what was written.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Final

from pipeline.repair.lost_bytes.line import HOPELESS, MOST, Readings, shares
from pipeline.repair.lost_bytes.marks import (
    LOST,
    MARK,
    OF_KAZAKH,
    SHOWN,
    UNKNOWN_LETTER,
    choices_of,
    fitting,
)
from pipeline.repair.lost_bytes.readings import likeliest
from pipeline.repair.lost_bytes.spaces import Best, with_spaces
from pipeline.repair.lost_bytes.weights import Name, alone, in_dictionaries, is_known

#: A letter is believed if the readings that have it are so likely together: in a word in small
#: letters; in a name or an abbreviation; where more letters than `_FEW` may stand in one place, and
#: there in a word that no list has or in capitals, for the true word may not be among the readings.
SURE: Final = 0.65
SURE_NAME: Final = 0.75
SURE_OF_MANY: Final = 0.88
SURE_UNKNOWN: Final = 0.98
_FEW: Final = 8
#: The share of words with letters of Kazakh alone above which a text is Kazakh.
OF_WORDS: Final = 0.07
#: Nothing written is longer without a space.
_TOKEN: Final = re.compile(r"\S{1,60}")
_INITIAL: Final = re.compile(rf"(?<!\w){MARK.pattern}(?=\.)")
_FIRST: Final = {
    byte: f"[{chr(LOST + byte)}{chr(LOST + SHOWN + byte)}]" for byte in (0xD1, 0xD2, 0xD3)
}
_SMALL: Final = f"[а-яёіғқңөұүһ]|{_FIRST[0xD1]}"
_OF_KAZAKH: Final = f"{_FIRST[0xD2]}|{_FIRST[0xD3]}"
#: A letter that Kazakh alone has, of a word in small letters: "НҚ" stands in Russian texts too.
_KAZAKH_WORD: Final = re.compile(
    f"[ғқңөұүһ]|(?:{_SMALL})(?:{_OF_KAZAKH})|(?:{_OF_KAZAKH})(?:{_SMALL})"
)
_KAZAKH_LETTER: Final = re.compile(f"[ҒҚҢӨҰҮҺ]|{_OF_KAZAKH}")
#: Punctuation of which but the first byte is left, between spaces: behind the day of an act and before
#: its number it is "№", between words a dash.
_SIGN: Final = chr(LOST + 0xE2)
_NUMBER_SIGN: Final = re.compile(
    rf"(?P<before>(?:года|[гж]\.|(?:дег|а{_FIRST[0xD2]}){_FIRST[0xD1]}) ){_SIGN}(?= \d)"
)
_DASH: Final = re.compile(rf"(?<=[\w,)»] ){_SIGN}(?= (?:{_SMALL}))")
#: So many words are read together, and the readings of so many are kept for the next lines.
TOGETHER: Final = 100
KEPT: Final = 8192
#: What the readings of words weigh by themselves, by word, page and language.
_PRIOR: Final[dict[tuple[str, str, Name], Readings]] = {}


def fill(peeled: str, page: str) -> str:
    """Return a peeled text with a letter in place of each mark, U+FFFD where it cannot be known.

    >>> fill("Закон", "cp1252")
    'Закон'
    """
    if not MARK.search(peeled):
        return peeled
    name = _language(peeled, page)
    if page not in OF_KAZAKH:
        letters = "Рх" if name == "ru" and "х" in fitting(0xD1, page) else "Р"
        peeled = with_spaces(peeled, partial(_best, page=page, name=name), letters)
    peeled = _DASH.sub("–", _NUMBER_SIGN.sub(r"\g<before>№", peeled))
    tokens = _TOKEN.findall(peeled)
    chances = iter(
        its
        for at in range(0, len(tokens), TOGETHER)
        for its in shares(_weighed(tokens[at : at + TOGETHER], page, name), name)
    )
    return _TOKEN.sub(lambda token: _agreed(token.group(), page, name, next(chances)), peeled)


def _language(peeled: str, page: str) -> Name:
    """Return the language of a text: many words of Kazakh have letters that are its own."""
    tokens = peeled.split()
    own = sum(bool(_KAZAKH_WORD.search(token)) for token in tokens)
    capitals = not re.search(_SMALL, peeled) and _KAZAKH_LETTER.search(peeled)
    return "kk" if page in OF_KAZAKH or capitals or own > OF_WORDS * len(tokens) else "ru"


def _weighed(tokens: Sequence[str], page: str, name: Name) -> list[Readings]:
    """Return the readings of each token with what they weigh by themselves."""
    if len(_PRIOR) > KEPT:
        _PRIOR.clear()
    _weigh(list(filter(MARK.search, tokens)), page, name)
    return [_PRIOR.get((token, page, name), {token: 0.0}) for token in tokens]


def _weigh(tokens: Sequence[str], page: str, name: Name) -> None:
    """Keep the readings of tokens with what they weigh, those of which are not kept yet."""
    new = [token for token in dict.fromkeys(tokens) if (token, page, name) not in _PRIOR]
    found = likeliest([choices_of(token, page) for token in new], name)
    every = [(reading, log) for its in found for reading, log in its.items()]
    weights = iter(alone(every, name))
    for token, its in zip(new, found, strict=True):
        _PRIOR[token, page, name] = _near({reading: next(weights) for reading in its})


def _near(weights: Readings) -> Readings:
    """Return the best of some readings, with what the dictionaries say of them."""
    least = max(weights.values()) - HOPELESS
    return {
        reading: weight + in_dictionaries(reading)
        for reading, weight in sorted(weights.items(), key=itemgetter(1), reverse=True)[:MOST]
        if weight >= least
    }


def _best(parts: Sequence[str], page: str, name: Name) -> list[Best]:
    """Return what the likeliest reading of each of some parts of a line weighs."""
    _weigh(parts, page, name)
    found = []
    for part in parts:
        its = _PRIOR[part, page, name]
        best = max(its, key=its.__getitem__)
        found.append(Best(its[best], is_known(best, name)))
    return found


def _agreed(token: str, page: str, name: Name, chances: Mapping[str, float]) -> str:
    """Return a token with the letters that its readings agree on."""
    if not MARK.search(token):
        return token
    best = max(chances, key=chances.__getitem__)
    letters = list(best)
    sure = _needed(token, best, page, name)
    for match in MARK.finditer(token):
        at = match.start()
        letter = best[at].lower()
        agree = sum(chance for reading, chance in chances.items() if reading[at].lower() == letter)
        if agree < sure:
            letters[at] = UNKNOWN_LETTER
    for match in _INITIAL.finditer(token):  # whose name it begins nobody knows
        if best[match.start()].isupper() and len(chances) > 1:
            letters[match.start()] = UNKNOWN_LETTER
    return "".join(letters)


def _needed(token: str, best: str, page: str, name: Name) -> float:
    """Return how likely a letter of a token must be, whose likeliest reading is `best`."""
    most = max(len(fitting(ord(mark) - LOST, page)) for mark in MARK.findall(token))
    if most > _FEW:
        telling = is_known(best, name) and not best.isupper()
        return SURE_OF_MANY if telling else SURE_UNKNOWN
    return SURE if best.lstrip('«"“(')[:1].islower() else SURE_NAME
