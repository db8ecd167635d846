"""What a text is in another code page: its readings, whole or but for the words that stand right."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from pipeline.repair.twins.digits_in_words import in_dictionaries
from pipeline.repair.twins.scripts import is_known

#: The page that a text was read as, and the one that it was written in.
Pair = tuple[str, str]
#: A word in small letters but for the first: one of these that is known stands right.
_SOUND_WORD: Final = re.compile("(?<!\\w)[А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі][а-яёәғқңөұүһі]{3,}(?!\\w)")
_TOKEN: Final = re.compile(r"[^ \t\n]+")
#: A word of two or three letters stands so if texts have it that often, by so many nats: "за", not
#: "ЪБ".
_SMALL_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]{2,3}(?!\w)")
FREQUENT: Final = -9.5
#: The words of one letter, small and capital: "и", not "Й".
_ONE_LETTER: Final = frozenset("авикосуяАВИКОСУЯ")
#: A short word that a sentence begins with.
_CAPITAL: Final = re.compile(r"(?<!\w)[А-Я][а-я]{0,2}(?!\w)")
#: No word begins with these, nor are they one: "Фриман" is no "”риман".
_CLOSING: Final = re.compile(
    r"[”’›‹‚‘†‡‰•…€™¬√≈\x80-\x9f](?=[а-яёәғқңөұүһі])|[‹›‚‘†‡‰¬√≈\x80-\x9f]\Z"
)
AHEAD: Final = 3.0
#: A text of no more signs beyond ASCII is a cell that its document decides on.
SHORT: Final = 12
_LETTER_OR_SIGN: Final = re.compile("[А-яЁёЂ-џҐґ«»—–№“”„…·°±§]")
_CYRILLIC: Final = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LETTER_BEYOND: Final = re.compile(r"[^\W\d_\x00-\x7f]")
LONGEST_SMALL: Final = 3
#: What pages had at their last place before the sign of the euro: "пор¤док".
_FORMERLY: Final = {"mac_cyrillic": "¤"}


@lru_cache(maxsize=1 << 10)
def read_in(text: str, pair: Pair) -> str:
    """Return a text as a pair of code pages reads it, but for the words that stand right.

    A token that says nothing of itself goes with the one before it, or the next.

    >>> read_in("Об учёте водных ТЕУХТУПЧ Й УМХЦВ", ("cp1251", "koi8-r"))
    'Об учёте водных ресурсов и служб'
    """
    after = text.translate(table_of(*pair))
    if not any(
        _is_kept(match[0], after[slice(*match.span())]) for match in _SOUND_WORD.finditer(text)
    ) and not any(
        _is_small_kept(match[0], after[slice(*match.span())]) for match in _CAPITAL.finditer(text)
    ):
        return after
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    told = [_is_misread(text[start:end], after[start:end]) for start, end in tokens]
    letters = list(text)
    for (start, end), wrong in zip(tokens, _of_the_nearest(told), strict=True):
        if wrong:
            letters[start:end] = after[start:end]
    return "".join(letters)


def without_known(text: str) -> str:
    """Return a text without the words that texts have as they stand.

    >>> without_known("Утвердить РТБЧЙМБ")
    ' РТБЧЙМБ'
    """
    return _SOUND_WORD.sub(lambda match: "" if is_known(match[0]) else match[0], text)


def _of_the_nearest(told: Sequence[bool | None]) -> list[bool]:
    """Return what each says, or else the nearest that says something, the one before if both are.

    >>> _of_the_nearest([None, True, None, None, None, False])
    [True, True, True, True, False, False]
    """
    near: list[tuple[float, bool]] = []
    last: tuple[float, bool] = (len(told), False)
    for its in told:
        last = (last[0] + 1, last[1]) if its is None else (0, its)
        near.append(last)
    following: tuple[float, bool] = (len(told), False)
    for number in range(len(told) - 1, -1, -1):
        its = told[number]
        following = (following[0] + 1, following[1]) if its is None else (0.5, its)
        if following[0] < near[number][0]:
            near[number] = following
    return [wrong for _, wrong in near]


@lru_cache(maxsize=1 << 14)
def _is_misread(token: str, reading: str) -> bool | None:
    """Return whether a token stands wrong, None if nothing tells."""
    from pipeline.judge import UNKNOWN, word_log

    words = _SOUND_WORD.finditer(token)
    if any(_is_kept(match[0], reading[slice(*match.span())]) for match in words):
        return False
    if _CLOSING.match(reading) and _CYRILLIC.match(token):
        return False
    if len(token) == 1 and (token in _ONE_LETTER) != (reading in _ONE_LETTER):
        return reading in _ONE_LETTER
    small = _SMALL_WORD.search(token)
    if small and (ahead := _ahead(small[0], reading[slice(*small.span())])):
        return ahead > 0
    known = [word for word in _WORD.findall(reading) if len(word) > 2 and word_log(word) > UNKNOWN]
    strange = any(
        one != other and not _CYRILLIC.match(one) for one, other in zip(token, reading, strict=True)
    )
    return True if known or strange else None


def _ahead(word: str, reading: str) -> float:
    """Return how much likelier a small word is than the other, 0 if neither is frequent.

    >>> _ahead("ЪБ", "за") > 0 > _ahead("за", "ГЮ")
    True
    """
    from pipeline.judge import UNKNOWN, word_log

    one, other = (
        word_log(its) if its.isalpha() and its[1:].islower() else UNKNOWN for its in (word, reading)
    )
    return other - one if max(one, other) > FREQUENT and abs(other - one) > AHEAD else 0.0


@lru_cache(maxsize=1 << 14)
def _is_kept(word: str, reading: str) -> bool:
    """Return whether a word is known, and what it is read as is not: letters of mixed case are none."""
    if not in_dictionaries(word):
        return False
    if not reading.isalpha():
        return True
    if reading.isupper():
        return not is_known(reading)
    return not (reading[1:].islower() and in_dictionaries(reading))


def _is_small_kept(word: str, reading: str) -> bool:
    """Return whether a short word with a capital is known, and read otherwise in that alone no word.

    >>> _is_small_kept("При", "ѕри"), _is_small_kept("В", "¬"), _is_small_kept("Ха", "ѕа")
    (True, True, False)
    """
    if word[1:] != reading[1:]:
        return False
    if len(word) == 1:
        return word in _ONE_LETTER and bool(_CLOSING.fullmatch(reading))
    return _ahead(word, reading) < 0


def is_all_strange(text: str, pair: Pair) -> bool:
    """Return whether a short text is nothing but letters that a pair explains: a cell, "íåò"."""
    signs = [char for char in text if not char.isascii() and char not in "\xa0№¦"]
    if not 0 < len(signs) <= SHORT or _CYRILLIC.search(text) or re.search("[A-Za-z]", text):
        return False
    table = table_of(*pair)
    return any(char.isalpha() or char < "\xa0" for char in signs) and all(
        _LETTER_OR_SIGN.match(table.get(ord(char), char)) for char in signs
    )


def stands_right(text: str, reading: str, read_as: str) -> bool:
    """Return whether a text among misread ones is no such.

    It has Western letters that the page has not; no letter of it would change; the words that would
    are known, or only single letters beside words that stay.

    >>> stands_right("accès – Été", "accès √ Été", "cp1251"), stands_right("Д’Артаньян", "Д▓Артаньян", "cp1252")
    (True, True)
    >>> stands_right("норма Н", "норма о", "koi8-r"), stands_right("ДБ", "да", "cp1251")
    (True, False)
    """
    page = signs_of(read_as)
    if any(not _CYRILLIC.match(char) and char not in page for char in _LETTER_BEYOND.findall(text)):
        return True
    words = [(match[0], reading[slice(*match.span())]) for match in _WORD.finditer(text)]
    changed = [(word, other) for word, other in words if word != other]
    if not changed:
        new = (other for one, other in zip(text, reading, strict=True) if one != other)
        return bool(words) and not any(map(str.isalpha, new))
    if max(len(word) for word, _ in changed) == 1:
        kept = (word for word, other in words if word == other)
        return any(len(word) > LONGEST_SMALL and is_known(word) for word in kept)
    return any(is_known(word) for word, _ in changed) and not any(
        is_known(other) for _, other in changed
    )


@cache
def signs_of(read_as: str) -> frozenset[str]:
    """Return all signs of a code page beyond ASCII, and the control codes."""
    if read_as == "private":
        return frozenset(chr(0xF000 + byte) for byte in range(0x20, 0x100))
    signs = bytes(range(0x80, 0x100)).decode(read_as, "ignore") + _FORMERLY.get(read_as, "")
    return frozenset(signs) | frozenset(map(chr, range(0x80, 0xA0)))


@cache
def table_of(read_as: str, written_as: str) -> dict[int, str]:
    """Return what each character of one code page is in the other, byte by byte, above ASCII.

    Bytes that a code page leaves empty are taken for control codes, as most programs read them.
    ``private`` is the private use area, where symbol fonts put their 256 places.
    """
    table: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        right = bytes([byte]).decode(written_as, "ignore")
        if not right or not (right.isprintable() or right == "\xa0"):
            continue
        if read_as == "private":
            table[0xF000 + byte] = right
            continue
        wrong = bytes([byte]).decode(read_as, "ignore") or chr(byte)
        if wrong != right:
            table[ord(wrong)] = right
        if byte < 0xA0 and read_as not in (
            "koi8-r",
            "cp866",
            "mac_cyrillic",
            "mac_roman",
            "cp437",
            "cp850",
        ):
            table.setdefault(byte, right)
    for sign in _FORMERLY.get(read_as, ""):
        table[ord(sign)] = b"\xff".decode(written_as)
    if read_as == "private":
        table.update({0xF000 + byte: chr(byte) for byte in range(0x20, 0x7F)})
    return table
