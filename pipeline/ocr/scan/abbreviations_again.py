"""Abbreviations in the wrong alphabet: "MTC3H, MUO" is "МТСЗН, МИО", "СОР" may be "GDP".

A word of capitals has no context within it, and three models at once take ministries for Latin and
Latin names for Cyrillic. Such words are read again by each model alone; where one of them reads an
abbreviation that is in use, that stands. So does a word that two of them read alike: "CBA3b" is
"связь". So does a small Latin word that two of them read as years or an abbreviation: "2024 rr." is
"2024 гг.", "run" is "ГЧП". What may be a Roman numeral of several letters stands as the English
model reads it: "УТ. Финансирование" is "VI. Финансирование".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.abbreviations import in_use
from pipeline.judge import UNKNOWN, word_log
from pipeline.ocr.render import Picture
from pipeline.ocr.scan import tesseract
from pipeline.ocr.scan.look_alikes import COUNTED
from pipeline.ocr.scan.strips import by_row, strip_of
from pipeline.ocr.scan.tesseract import Token

#: A word of capitals, and what three models make of one.
_CAPITALS: Final = re.compile(
    r"(?P<before>[^\w¥®$!]*)(?P<core>[A-ZА-ЯЁӘҒҚҢӨҰҮІҺ\d¥®$!]{2,7})(?P<after>[^\w]*)"
)
#: A word of Latin letters with digits ("CBA3b", "3amep", "3-6an."); and what it may be.
_GARBLED: Final = re.compile(r"[A-Za-z]+\d+[A-Za-z]+|(?:\d{1,3}-)?\d[A-Za-z]*[a-z]{2,}\W*")
_WORD: Final = re.compile(r"(?:\d{1,3}-)?[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүІіҺһ]+\W*")
#: Units that a head of a table has in small letters, and years.
_UNITS: Final = frozenset({"МЛН", "МЛРД", "ТРЛН", "ГГ", "ЖЖ"})
#: A short Latin word in small letters, and years that it may be.
_SMALL: Final = re.compile(r"(?P<before>\W*)(?P<core>[A-Z]?[a-z]{1,3}|r|3[ae])(?P<after>\W*)")
_CYRILLIC_WORD: Final = re.compile(r"[А-ЯӘҒҚҢӨҰҮІҺ]?[а-яёәғқңөұүһі]{1,3}")
_YEARS: Final = frozenset({"г", "гг", "ж", "жж"})
#: So many Latin words on a line are a text in Latin letters.
_TEXT: Final = 3
#: What readers of Russian make of Kazakh capitals.
_KAZAKH_AS: Final = (("И", "ІІ"), ("П", "ІІ"), ("І", "ІІ"), ("К", "Қ"), ("У", "Ұ"))
_LETTER: Final = re.compile(r"[^\W\d_]")
_CYRILLIC: Final = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮІҺ]", re.IGNORECASE)
_LATIN: Final = re.compile(r"[A-Z¥®$]")
_KAZAKH: Final = re.compile(r"[ӘҒҚҢӨҰҮІҺ]", re.IGNORECASE)
_NUMERAL: Final = re.compile(r"[IVXLІХ1!]+")
#: What a numeral is read as, at the head of a line or before what is counted; and what it is.
_MAY_BE_NUMERAL: Final = re.compile(r"(?P<core>(?=.*[УГПШМИТ])[ІIУVГПШМИТХX1l]{2,4})(?P<after>\.?)")
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
#: Signs that look like Cyrillic capitals; what an H and a 3 may be besides, and two signs are.
_ALIKE: Final = tuple(
    str.maketrans("ABCEHKMOPTXU3", f"АВСЕ{h}КМОРТХИ{three}") for h in "НИ" for three in "ЗЭ"
)
_AS_TWO: Final = (("XK", "Ж"),)
#: A page is Cyrillic where so many of its letters are, Kazakh where so many are Kazakh alone.
_MOSTLY: Final = 0.6
_SOME: Final = 0.01
#: Equal words are read so often; the rest are what most of these are.
_EQUAL: Final = 3
#: More words than that are no abbreviations among others: the page is set in capitals.
_MOST: Final = 80
#: Fewer words than that are no line in capitals.
_FEW: Final = 2
#: Capitals that two alphabets share, and marks around words.
_SHARED: Final = frozenset("ABCEHKMOPTX")
_MARKS: Final = ".,;:()«»\"'"
#: A reading by one model is believed where it is so sure.
_SURE: Final = 0.55
_SURE_LATIN: Final = 0.85


def read_abbreviations_again(grey: Picture, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a Cyrillic page, abbreviations in use in the alphabet they are in."""
    letters = "".join(_LETTER.findall("".join(token.text for token in tokens)))
    if len(_CYRILLIC.findall(letters)) < _MOSTLY * max(1, len(letters)):
        return list(tokens)
    here = tesseract.languages_here()
    spots = _spots(tokens)
    if not spots or len(spots) > _MOST or not {"eng", "kaz", "rus"} <= set(here):
        return list(tokens)
    kazakh = len(_KAZAKH.findall(letters)) >= _SOME * len(letters)
    rest = _read_as_others(tokens, spots)
    spots = [at for at in spots if at not in rest]
    strip, starts = strip_of(grey, [[tokens[at]] for at in spots])
    read = {
        model: by_row(tesseract.read(strip, model, dpi=300, mode=tesseract.ONE_BLOCK), starts)
        for model in ("rus", "kaz", "eng")
    }
    latin = _latin_words(tokens)
    result = list(tokens)
    for row, at in enumerate(spots):
        readings = {model: rows.get(row, []) for model, rows in read.items()}
        roman = _roman(readings["eng"]) if _may_be_numeral(tokens, at) else ""
        if roman:
            result[at] = replace(
                tokens[at], text=_CAPITALS.sub(rf"{roman}\g<after>", tokens[at].text)
            )
        else:
            lone = latin[tokens[at].line] <= 1
            result[at] = _settled(tokens[at], readings, kazakh=kazakh, lone=lone)
    for at, others in rest.items():
        text, count = Counter(result[other].text for other in others).most_common(1)[0]
        if 2 * count > len(others):
            result[at] = replace(tokens[at], text=text)
    return result


def _read_as_others(tokens: Sequence[Token], spots: Sequence[int]) -> dict[int, list[int]]:
    """Return the words that need no reading, each with the equal ones that are read: the surest."""
    equal: dict[str, list[int]] = {}
    for at in sorted(spots, key=lambda at: -tokens[at].confidence):
        equal.setdefault(tokens[at].text, []).append(at)
    return {at: places[:_EQUAL] for places in equal.values() for at in places[_EQUAL:]}


def _spots(tokens: Sequence[Token]) -> list[int]:
    """Return which tokens are words of capitals among others, and not as they are in use."""
    loud: dict[tuple[int, int, int], list[bool]] = {}
    latin = _latin_words(tokens)
    for token in tokens:
        if len(token.text) > 3 and token.text.isalpha():
            listed = token.text in in_use("ru", "kk", "en")
            loud.setdefault(token.line, []).append(token.text.isupper() and not listed)
    spots = [
        at
        for at, token in enumerate(tokens)
        if _GARBLED.fullmatch(token.text)
        or _may_be_numeral(tokens, at)
        or (
            (len(said := loud.get(token.line, ())) < _FEW or 2 * sum(said) <= len(said))
            and (found := _CAPITALS.fullmatch(token.text))
            and _LETTER.search(found["core"])
            and not _NUMERAL.fullmatch(found["core"])
            and (_LATIN.search(found["core"]) or found["core"] not in in_use("ru", "kk"))
        )
    ]
    small = [
        at
        for at, token in enumerate(tokens)
        if _SMALL.fullmatch(token.text) and latin[token.line] < _TEXT
    ]
    return sorted({*spots, *small}) if len(spots) + len(small) <= _MOST else spots


def _latin_words(tokens: Sequence[Token]) -> Counter[tuple[int, int, int]]:
    """Return how many words of Latin letters each line has."""
    return Counter(token.line for token in tokens if token.text.isascii() and token.text.isalpha())


def _may_be_numeral(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word may be a Roman numeral misread: "ГУ. Сальдо", "ШІ квартал"."""
    found = _MAY_BE_NUMERAL.fullmatch(tokens[at].text)
    if not found:
        return False
    line = tokens[at].line
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].line == line else None
    if after is None:
        return False
    first = at == 0 or tokens[at - 1].line != line
    heads = first and bool(found["after"]) and after.text[0].isupper()
    return heads or after.text.startswith(COUNTED)


def _roman(words: Sequence[Token]) -> str:
    """Return the Roman numeral that the English model surely reads, "" if it reads none."""
    core = _core(words, _SURE)
    return core if _ROMAN.fullmatch(core) else ""


def _settled(token: Token, readings: dict[str, list[Token]], *, kazakh: bool, lone: bool) -> Token:
    """Return a token as the abbreviation that one of the readings has; as it stands with none.

    A `lone` one is the only word in Latin letters on its line.

    "MTC3H", which the Russian model alone reads "МТСЗН" -> "МТСЗН"
    """
    found = _CAPITALS.fullmatch(token.text)
    if small := _SMALL.fullmatch(token.text):
        core = _short_word(readings["rus"], readings["kaz"], lone=lone)
        return replace(token, text=small["before"] + core + small["after"]) if core else token
    if found is None:
        return _as_two_read(token, readings["rus"], readings["kaz"])
    cyrillic = [
        core
        for model in ("kaz", "rus")
        if (core := _core(readings[model], _SURE)) in in_use("ru", "kk")
        and (kazakh or not _KAZAKH.search(core))
    ]
    english = _core(readings["eng"], _SURE_LATIN)
    latin = english if english in in_use("en") else ""
    if _LATIN.search(found["core"]):
        both = len(cyrillic) == 2 and cyrillic[0] == cyrillic[1]
        known = found["core"] in in_use("en") or latin
        core = cyrillic[0] if cyrillic and (both or not known) else ""
        if not core and not known:
            core = _as_its_shapes(found["core"]) or _as_letters(found["core"], readings)
            if kazakh and (not core or (core.isupper() and core not in in_use("ru", "kk"))):
                core = _as_kazakh_shapes(found["core"]) or core
        if not core and (unit := {_core(readings[m], _SURE) for m in ("rus", "kaz")} & _UNITS):
            core = unit.pop().lower()
    else:
        core = cyrillic[0] if cyrillic else latin
        if not core and kazakh:
            core = with_kazakh_letters(found["core"])
    if not core or core == found["core"]:
        return token
    return replace(token, text=found["before"] + core + found["after"])


def _as_its_shapes(core: str) -> str:
    """Return the abbreviation in use whose letters look as those read: "MUO" is МИО, "" if none."""
    return next((way for way in _ways(core) if way in in_use("ru")), "")


def _as_kazakh_shapes(core: str) -> str:
    """Return the Kazakh abbreviation in use that may be read so: "TXKM" is ТЖМ, "KM" is ҚМ."""
    for way in _ways(core):
        told = way if way in in_use("kk") else with_kazakh_letters(way)
        if told:
            return told
    return ""


def _ways(core: str) -> Iterator[str]:
    """Yield what signs look like in Cyrillic capitals."""
    for read, meant in (("", ""), *_AS_TWO):
        for alike in _ALIKE:
            yield core.replace(read, meant).translate(alike)


def _as_letters(core: str, readings: dict[str, list[Token]]) -> str:
    """Return letters of both alphabets as the two models of Cyrillic read them: "KM" is "км"."""
    if not _SHARED.issuperset(core):
        return ""
    texts = {words[0].text.strip(_MARKS) for m in ("rus", "kaz") if (words := readings[m])}
    alike = {text for text in texts if text.upper() == core.translate(_ALIKE[0])}
    return alike.pop() if len(texts) == len(alike) == 1 else ""


def _as_two_read(token: Token, one: list[Token], other: list[Token]) -> Token:
    """Return a garbled word as two models read it alike, as it stands where they differ."""
    texts = {" ".join(word.text for word in words) for words in (one, other)}
    text = texts.pop()
    sure = min((word.confidence for word in (*one, *other)), default=0.0)
    return (
        token if texts or sure < _SURE or not _WORD.fullmatch(text) else replace(token, text=text)
    )


def _short_word(one: list[Token], other: list[Token], *, lone: bool) -> str:
    """Return the years, abbreviation or `lone` word that two models read alike; else ""."""
    texts = [word.text.strip(_MARKS) for words in (one, other) for word in words]
    if len(one) != 1 or len(other) != 1:
        return ""
    first, second = texts
    if first.lower() == second.lower() in _YEARS:
        return first.lower()
    if first != second or min(one[0].confidence, other[0].confidence) < _SURE:
        return ""
    listed = len(first) > 2 and first in in_use("ru", "kk")
    return first if listed or (lone and _is_word(first)) else ""


def _is_word(text: str) -> bool:
    """Return whether a word of a few small letters is seen in Russian or Kazakh."""
    seen = max(word_log(text, "ru"), word_log(text, "kk"))
    return _CYRILLIC_WORD.fullmatch(text) is not None and seen > UNKNOWN


def with_kazakh_letters(core: str) -> str:
    """Return the Kazakh abbreviation that one was read as in Russian letters: "ИМ" is "ІІМ"."""
    ways = (core.replace(read, meant, 1) for read, meant in _KAZAKH_AS if read in core)
    return next((way for way in ways if way in in_use("kk")), "")


def _core(words: Sequence[Token], sure: float) -> str:
    """Return the one word that was read, in capitals, without marks; nothing where it is unsure."""
    if len(words) != 1 or words[0].confidence < sure:
        return ""
    return words[0].text.strip(_MARKS).upper()
