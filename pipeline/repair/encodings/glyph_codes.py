"""Glyph codes of a PDF font without a map to letters: a constant shift, found by the judge.

Two shifts are looked for: one that takes most letters into the Cyrillic alphabet, and 29, the
place of ASCII in the usual order of glyphs, for signs below. An English text needs the latter
alone: "7KH *RYHUQPHQW" is "The Government". Observed on real files: 0x3D6 with 29, 0x1D6.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pipeline.repair.changes import Change, token_changes
from pipeline.repair.suspect import looks_coded

#: ASCII is so far from its glyph numbers in fonts of the usual order (TrueType's 258 names).
ASCII_SHIFT: Final = 29
#: Most fonts whose letters are a constant away from Cyrillic have this one.
USUAL_SHIFT: Final = 0x3D6
_USUAL_SHIFTS: Final = (USUAL_SHIFT, 0x1D6)
_FIRST, _LAST = ord("А"), ord("я")
#: White space is no code below the alphabet.
_KEPT: Final = frozenset(map(ord, " \t\n"))
#: So much of a text must fall into the alphabet, and the judge must like it so much better.
COVERED: Final = 0.8
MARGIN: Final = 1.2
#: The commonest letters are so much of any text; of two readings the one in small letters is right.
_COMMON: Final = "оеаинтсрвОЕАИНТСРВ"
COMMON: Final = 0.35
SMALL: Final = 0.02
PROSE: Final = -3.4
#: Fewer letters prove nothing by themselves, or nothing at all; with a shift found in the document
#: a few do.
_LETTERS: Final = 12
#: So many texts of one shift make it that of a document, of so many that are tried.
SEVERAL: Final = 3
TRIED: Final = 40
_PLENTY: Final = 30
_SAMPLE: Final = 1200
#: No prose has so few different letters: r"\xHH \uHHHH".
_KINDS: Final = 6
_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1f]")
_OWN: Final = re.compile("[А-Яа-яЁё]")
_ODD: Final = re.compile("[\u0180-\u02ff\u0370-\u03ff]")
_BEYOND_ASCII: Final = 0x180

#: A token between spaces, which are written as their code, 3, or as they are.
_TOKEN: Final = re.compile("([^\x03 \n\xa0]+)")
_SPACE: Final = "\x03"
#: So many codes of spaces for each space.
CODED: Final = 4
#: Signs that look like white space or stand for themselves, hidden while the others are shifted:
#: where spaces are codes, so are the signs above the digits.
_HIDDEN: Final = {ord(" "): "\ue03d", ord("\t"): "\ue026", ord("!"): "\ue03e", ord('"'): "\ue03f"}
_SHOWN: Final = {0xE03D: "=", 0xE026: "&", 0xE03E: ">", 0xE03F: "?", 0xE05F: "_"}
_SHOWN_SIGNS: Final = frozenset(map(chr, _SHOWN))
#: A line to write on, "_____": codes in a row that are no letters.
_RULED: Final = re.compile("B{4,}")
#: Signs that are capitals of Latin, A to V, where signs themselves are codes.
_CAPITALS: Final = re.compile("[#-9]")
_LATIN: Final = re.compile("[!-~]+")
#: No word begins so: the codes of grave accents that quote one.
_QUOTES: Final = re.compile(r"(?<!\w)ЙЙ(?=\w|\()")
#: "i-го" is a sign of a formula, no letter of Russian before its ending.
_SIGN: Final = re.compile(r"[А-ЯЁ]-(?:го|му|м|й|я|е|ой|ый|ая)(?![а-яё])")
#: "IP-адрес": an abbreviation, and what the word behind it is.
_ABBREVIATION: Final = re.compile("[A-Z]{2,5}")
_LINK: Final = re.compile(
    r"[<\[(]*(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+[\ue03e.,;)]*)"
)
#: "[1, 2]": what the codes of square brackets are as letters.
_CITED: Final = re.compile(r"(?<!\w)Д(?=[\d«\"])|(?<=[\dа-яё»\"])Ж(?!\w)")
_BRACKETS: Final = {"Д": "[", "Ж": "]"}
_UNEVEN: Final = re.compile("[a-z]+[A-Z]")  # "dX" is no word
#: Longer words are no abbreviations; so much commoner (nats) a word in small letters is than capitals.
LONG: Final = 4
AHEAD: Final = 3.0
_NUMERAL: Final = re.compile("N|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")

Shifts = tuple[int, int]


def mend_glyph_codes(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the change that turns glyph codes into letters.

    >>> found = mend_glyph_codes(["7KH\\x03*RYHUQPHQW\\x03RI\\x03WKH\\x035HSXEOLF\\x03DGRSWHG"])
    >>> "".join(change.after for change in found[0])
    'The Government of the Republic adopted'
    """
    found: list[list[Change]] = [[] for _ in texts]
    doubtful = [number for number, text in enumerate(texts) if _is_strange(text)]
    if not doubtful:
        return found
    sample = " ".join(texts[number] for number in doubtful)
    shifts = find_shifts(sample[:_SAMPLE]) or _of_most([texts[number] for number in doubtful])
    last = shifts
    codes, plain = (
        sum(texts[number].count(space) for number in doubtful) for space in (_SPACE, " ")
    )
    coded = codes > CODED * plain
    for number in doubtful:
        text = texts[number]
        own = last
        if shifts is None and (
            own is None or not _better(text, shifted(text, own, coded=coded), MARGIN)
        ):
            own = find_shifts(text)
        if own is None:
            continue
        last = own
        after = shifted(text, own, coded=coded)
        if after != text and (
            _RULED.fullmatch(text) or _better(text, after, 0.0 if shifts else 0.5)
        ):
            found[number] = token_changes(text, after, 0.9)
    if last is not None:
        for number, text in enumerate(texts):
            if not found[number] and _ODD.search(text) and _are_letters(text, last):
                found[number] = token_changes(text, shifted(text, last, coded=coded), 0.9)
    return found


def _are_letters(text: str, shifts: Shifts) -> bool:
    """Return whether all the odd signs of a text are letters by the shifts of its document: "ɊɄ, 5 %"."""
    return all(_FIRST <= ord(char) + shifts[0] <= _LAST for char in _ODD.findall(text))


def _of_most(texts: Sequence[str]) -> Shifts | None:
    """Return the shifts that several texts of a document have by themselves, most of those with any."""
    own = Counter(shifts for text in texts[:TRIED] if (shifts := find_shifts(text)))
    shifts = max(own, key=own.__getitem__, default=None)
    times = own[shifts] if shifts else 0
    return shifts if times >= SEVERAL and times * 2 > own.total() else None


def _is_strange(text: str) -> bool:
    """Return whether a text may be glyph codes: a cheap sign."""
    if _CONTROLS.search(text) or _RULED.fullmatch(text) or len(_ODD.findall(text)) * 4 > len(text):
        return True
    if not text.isascii() or _OWN.search(text):
        return False
    return looks_coded(text)


def find_shifts(text: str) -> Shifts | None:
    """Return the shifts (of letters, of low codes) that make a text prose, None if none do."""
    from pipeline.judge import totals

    text = _RULED.sub("", text)
    letters = [ord(char) for char in text if not char.isspace() and ord(char) > 32]
    if len(odd := [code for code in letters if code >= _BEYOND_ASCII]) * 4 > len(letters):
        letters = odd  # beside them ASCII is what it is
    if len(letters) < _LETTERS or len(set(letters)) < _KINDS:
        return None
    trials: list[Shifts] = [(0, ASCII_SHIFT)]
    counts = Counter(letters)
    often = [code for code, _ in counts.most_common(4)]
    for shift in sorted({ord(char) - code for char in _COMMON for code in often}):
        covered = sum(n for code, n in counts.items() if _FIRST <= code + shift <= _LAST)
        common = sum(counts[ord(char) - shift] for char in _COMMON)
        if shift and covered >= COVERED * len(letters) and common >= COMMON * len(letters):
            trials += [(shift, 0), (shift, ASCII_SHIFT)]
    readings = [_shifted(text, trial) for trial in trials]
    weights = totals([text, *readings])
    liked = [  # the judge knows no case, and a heading in capitals is small letters by another shift
        SMALL * (len(text) if trial[0] in _USUAL_SHIFTS else sum(map(str.islower, reading)))
        for trial, reading in zip(trials, readings, strict=True)
    ]
    best = max(range(len(trials)), key=lambda i: weights[i + 1] + liked[i])
    gain = (weights[best + 1] - weights[0]) / len(readings[best])
    if (
        gain < (MARGIN if len(letters) > _PLENTY else 2 * MARGIN)
        or weights[best + 1] / len(readings[best]) < PROSE
    ):
        return None
    return trials[best]


def shifted(text: str, shifts: Shifts, *, coded: bool) -> str:
    """Return a text with its codes shifted: into the alphabet by the one, below by the other.

    Where spaces are written as their code, 3, a space is a sign itself: = of ASCII's 61 less 29. That
    is so in a document where they are `coded`.
    """
    own = text.count(_SPACE)
    if own > CODED * text.count(" ") or (coded and own) or _RULED.fullmatch(text):
        hidden = _RULED.sub(lambda run: "\ue05f" * len(run[0]), text.translate(_HIDDEN))
        read = _shifted_tokens(hidden, shifts, coded=True).translate(_SHOWN)
        usual = shifts == (USUAL_SHIFT, ASCII_SHIFT)
        return _CITED.sub(lambda match: _BRACKETS[match[0]], read) if usual else read
    return _shifted_tokens(text, shifts, coded=False)


def _shifted_tokens(text: str, shifts: Shifts, *, coded: bool) -> str:
    if all(shifts):
        parts = _TOKEN.split(text)
        parts[::2] = [_shifted(part, shifts) for part in parts[::2]]
        parts[1::2] = [_token(part, shifts, coded=coded) for part in parts[1::2]]
        return "".join(parts)
    return _shifted(text, shifts)


def _token(token: str, shifts: Shifts, *, coded: bool) -> str:
    """Return a token shifted; one whose codes are Roman numerals, N or an English word is Latin.

    `coded`: even spaces are codes, so that signs below the alphabet are Latin capitals ("$%." is
    ABK).
    """
    from pipeline.judge import UNKNOWN, totals, word_log

    usual = _QUOTES.sub("``", _shifted(token, shifts))
    latin = "".join(char if char in _SHOWN_SIGNS else chr(ord(char) + shifts[1]) for char in token)
    if coded and _CAPITALS.search(token) and _LATIN.fullmatch(latin):
        return latin
    if coded and (mixed := _of_two_scripts(token, usual, latin)):
        return mixed
    letters = latin.strip('.,:;()"')
    if _NUMERAL.fullmatch(letters) and latin != "X.":  # "Б."
        return latin
    if letters.isascii() and letters.isalpha() and len(letters) > 1:
        cyrillic = usual.strip('.,:;()"')
        mine, english = word_log(cyrillic), word_log(letters, "en")
        if cyrillic.isupper() and letters.islower() and english > mine + AHEAD:
            return latin  # "is", not "ТЬ"
        if mine == UNKNOWN:
            if english > UNKNOWN and not _UNEVEN.match(letters):
                return latin
            if len(letters) > LONG:  # no abbreviation
                one, other = totals([cyrillic, letters])
                return latin if other > one + len(letters) else usual  # "СвЧМСШМвШЧ"
    return usual


def _of_two_scripts(token: str, usual: str, latin: str) -> str:
    """Return a token that has signs of both scripts, or an address; "" if it is neither."""
    if _LINK.fullmatch(latin):
        return latin
    if _SIGN.match(usual) and latin[0].islower():
        return latin[0] + usual[1:]
    first = latin.partition("-")[0]
    if _ABBREVIATION.fullmatch(first) and all(map(_CAPITALS.match, token[: len(first)])):
        return first + usual[len(first) :]
    return ""


def _shifted(text: str, shifts: Shifts) -> str:
    return text.translate(_signs_of(shifts))


@lru_cache(maxsize=256)
def _signs_of(shifts: Shifts) -> "_Signs":
    return _Signs(shifts)


class _Signs(dict[int, int]):
    """What each code is once it is shifted, found when it is asked for."""

    def __init__(self, shifts: Shifts) -> None:
        super().__init__()
        self._shifts = shifts

    def __missing__(self, code: int) -> int:
        letters, low = self._shifts
        self[code] = code
        if letters and _FIRST <= code + letters <= _LAST:
            self[code] = code + letters
        elif low and code not in _KEPT and (code < 32 or not letters) and code + low < 127:
            self[code] = code + low
        return self[code]


def _better(before: str, after: str, margin: float) -> bool:
    from pipeline.judge import totals

    one, other = totals([before, after])
    return other > one + margin * len(after)
