"""The words around a date that open, narrow or blur it: "до", "since", "басында", "около"."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.dates import values
from pipeline.extract.dates.patterns import S
from pipeline.extract.dates.values import Atom
from pipeline.records import Date

_WINDOW: Final = 40
Words = tuple[tuple[str, re.Pattern[str]], ...]


def _ahead(*rows: tuple[str, str]) -> Words:
    return tuple(
        (name, re.compile(rf"(?<![\w-])(?:{words}){S}\Z".replace(r"\_", S))) for name, words in rows
    )


#: Words before a date, nearest first: start, middle, end, about; then before and after.
_NARROW: Final[dict[str, Words]] = {
    "ru": _ahead(
        ("start", r"начал[оаеу]|начале"),  # в начале 2020 года
        ("end", r"кон(?:ец|ца|це|цу)|окончани[еяю]"),  # до конца 2022 года
        ("middle", r"середин[аеуы]|середине"),
        # примерно в 1985 году
        ("approximate", r"около|примерно(?:\_в)?|приблизительно(?:\_в)?|ориентировочно(?:\_в)?"),
    ),
    "kk": _ahead(("approximate", r"шамамен")),
    "en": (
        *_ahead(
            ("start", r"early|(?:beginning|start)\_of(?:\_the)?"),
            ("end", r"late|year-end|(?:end|close)\_of(?:\_the)?"),
            ("middle", r"middle\_of(?:\_the)?"),
            ("approximate", r"around|about|circa|approximately|ca?\."),
        ),
        ("middle", re.compile(rf"(?<![\w-])mid(?:-|{S})\Z")),
        ("end", re.compile(r"(?<![\w-])(?:year-)?end-\Z")),
    ),
}  # fmt: skip
_AS_OF: Final[dict[str, re.Pattern[str]]] = {
    # по состоянию на 1 июня; на 1 июля 2023 года
    "ru": re.compile(rf"состоянию{S}(?:на|до){S}\Z|(?<!\w)на{S}(?=\Z)"),
    "kk": re.compile(r"(?!)"),
    "en": re.compile(rf"(?<!\w)as{S}(?:of|at|on){S}\Z"),
}
_BEFORE: Final[dict[str, Words]] = {
    "ru": _ahead(
        ("before", r"не\_позднее|не\_позже|(?<!не )ранее|(?<!не )раньше|вплоть\_до|до|к"),  # к 2025 году
        ("until", r"по"),  # по 31 декабря 2020 года
    ),
    "kk": (),
    "en": _ahead(
        ("before", r"(?:not?\_later\_than|prior\_to|up\_(?:to|until)|until|till|before|by|through)(?:\_the)?(?:\_year)?"),
    ),
}  # fmt: skip
_AFTER: Final[dict[str, Words]] = {
    "ru": _ahead(("after", r"начиная\_со?|не\_ранее|не\_раньше|после|с|со")),
    "kk": (),
    "en": _ahead(
        ("after", r"(?:(?:starting|beginning|commencing)\_(?:from|in|on|with)|with\_effect\_from|starting|effective\_from|as\_from|not?\_earlier\_than|since|after|from)(?:\_the)?"),
    ),
}  # fmt: skip
#: "по сравнению с 2019 годом", "в связи с": no time from then on; "относят к концу века": then.
_COMPARED_RU: Final = re.compile(
    rf"(?:(?<!\w)(?:относ|отнес|датиру|восход|приуроч|обраща|возвра)[а-я]+|сравнени[а-я]+|сопоставлени[а-я]+|сравнивая|наряду|связи|соответстви[а-я]+|совпа[а-я]+|отношению){S}\Z"
)
_TO_LEVEL_RU: Final = re.compile(
    rf"(?:отношени[а-я]+|%|процент[а-я]*|рост|темп|прирост|индекс){S}\Z"
)
#: "довести до 50 % к 2029 году", "планируется рост на 12 % к 2030 году": what is aimed at, by then.
_AIM_RU: Final = re.compile(
    rf"(?<!\w)(?:до {{1,3}}\d[\d ,.]{{0,10}}(?:%|процент[а-я]*)|(?:планиру|предусм|предпол|прогноз|ожида|намеч|целев|(?:достич|довести|увеличить|повысить"
    rf"|снизить|сократить|обеспечить|нарастить|достигнет|вырастет|снизится|увеличится|составит)(?!\w))[^.;]{{0,100}}){S}к{S}\Z"
)
_INSTRUMENTAL_RU: Final = re.compile(r"(?:годом|годами|ем|ом)\Z")
_DATIVE_RU: Final = re.compile(r"(?:году|годам)\Z")
#: The date of an act: "from March 13, 2013 No. 236".
_NUMBERED: Final = re.compile(r" {0,3}(?:№|no\.?|n) {0,3}\d")
_LEVEL_EN: Final = re.compile(rf"{S}(?:levels?|figures?|baseline|edition)(?!\w)")
_COMPARED_EN: Final = re.compile(rf"(?:dating|differs?|different|letter|data|law|act|report){S}\Z")
#: "down 3.4 % from 2022": what it was then, no time from then on.
_CHANGED_EN: Final = re.compile(
    r"(?<!\w)(?:down|up|fell|rose|grew|ris\w+|increas\w+|decreas\w+|declin\w+|dropp?\w*|reduc\w+|higher|lower|chang\w+)(?: [^ ;]+){1,5} {0,3}\Z"
)
#: "by the 2021 code": what is of a year, no deadline.
_OF_YEAR_EN: Final = re.compile(
    rf"{S}(?!(?:academic|school|marketing|financial|fiscal|calendar|budget|agricultural){S}year|year|season|deadline|to|and|or|in|at|for|of|on|from|with|as|is|was|will)[a-z]"
)
_ONWARDS_EN: Final = re.compile(rf"{S}onwards?(?!\w)")

_DAYS: Final = frozenset({"day", "numeric", "iso", "roman_month"})
_BEHIND_KK: Final[Words] = tuple(
    (name, re.compile(rf"{S}(?:{words})(?![\w])"))
    for name, words in (
        # 2025 жылдың соңына дейін
        ("start", r"бас(?:ы|ында|ынан|ына|ындағы)"),
        ("end", rf"(?:соң|аяғ)(?:ы|ында|ына|ынан|ындағы)|аяқ{S}кез(?:і|інде|інен|індегі)"),
        ("middle", r"орта(?:сы|сында|сынан|сына|сындағы)"),
        ("approximate", r"шамасында"),
    )
)
_OPEN_KK: Final[Words] = tuple(
    (name, re.compile(rf"(?:{S}|-)(?:күн(?:інен|іне|нен|ге|і){S})?(?:{words})(?![\w])"))
    for name, words in (
        ("after", rf"ерте{S}емес"),
        ("before", rf"кейін(?:гі)?{S}емес"),
        (
            "before",
            r"дейін(?:гі)?|шейін(?:гі)?|қарай|кешіктірмей|кешіктірілмей|кешікпей|бұрын(?:ғы)?",
        ),
        ("after", r"бастап(?:қы)?|бері(?:гі)?|кейін(?:гі)?|соң"),
    )
)
_FROM_KK: Final = re.compile(r"жылдан\Z|\d-?(?:дан|ден)\Z")
#: "2024 жылғы 1 қаңтарға 31 456 адам": as the state of things on the first of a month.
_FIRST_KK: Final = re.compile(r"(?<!\d)1 {1,3}[а-яәіңғүұқөһ]+(?:ға|ге|қа|ке)\Z")
_AS_OF_KK: Final = re.compile(rf"{S}жағдай[а-яғі]{{0,4}}{S}(?:бойынша|сәйкес)(?!\w)")


def modified(text: str, atom: Atom, low: int, language: str) -> Atom:
    """Return the date with the words around it; `low` is where the date before it ends."""
    if atom.value is not None and "/" in atom.value.edtf:
        return atom
    if language == "kk":
        return _modified_kazakh(text, atom, low)
    ahead = text[max(low, atom.start - _WINDOW) : atom.start]
    value = atom.value
    first_of_month = language != "ru" or value is None or value.edtf.endswith("-01")
    as_of = _AS_OF[language].search(ahead)
    if as_of and (len(as_of.group()) > 4 or (first_of_month and atom.rule in _DAYS)):
        return replace(atom, value=values.modified(value, "as_of"))
    narrowed, length = _last_word(_NARROW[language], ahead)
    if narrowed:
        value, ahead = values.modified(value, narrowed), ahead[: len(ahead) - length]
    opened, more = _opened(text, atom, ahead, language, low)
    end = atom.end
    if opened:
        length += more
        value = values.before(value) if opened == "before" else values.after(value)
        onwards = _ONWARDS_EN.match(text, end) if language == "en" and opened == "after" else None
        end = onwards.end() if onwards else end
    return Atom(atom.start - length, end, value, atom.rule)


def _last_word(words: Words, ahead: str) -> tuple[str, int]:
    for name, pattern in words:
        match = pattern.search(ahead)
        if match is not None:
            return name, len(ahead) - match.start()
    return "", 0


def _is_aim(text: str, at: int) -> bool:
    """Return whether a date behind "к" is when an aim is to be reached."""
    return _AIM_RU.search(text, max(0, at - 120), at) is not None


def _opened(text: str, atom: Atom, ahead: str, language: str, low: int) -> tuple[str, int]:
    """Return "before", "after" or nothing, and how many letters before the date say so."""
    said = text[atom.start : atom.end]
    name, length = _last_word(_BEFORE[language], ahead)
    if name:
        rest, word = ahead[: len(ahead) - length], ahead[len(ahead) - length :].strip()
        if word == "к" and low and not rest.strip() and atom.start - low < 8:
            return "", 0  # в декабре 2023 г. к декабрю 2022 г.
        level = _TO_LEVEL_RU.search(rest) and not _is_aim(text, atom.start)
        if word == "к" and (level or _COMPARED_RU.search(rest)):
            return "", 0
        if name == "until" and _DATIVE_RU.search(said):
            return "", 0
        of_year = word == "by the" and text.endswith("by the ", 0, atom.start)
        if of_year and _OF_YEAR_EN.match(text, atom.end):
            return "", 0  # introduced by the 2021 Code
        return "before", length
    name, length = _last_word(_AFTER[language], ahead)
    if not name:
        return "", 0
    rest = ahead[: len(ahead) - length]
    word = ahead[len(rest) :].strip()
    if word in ("с", "со") and (_COMPARED_RU.search(rest) or _INSTRUMENTAL_RU.search(said)):
        return "", 0
    if language == "en" and (_LEVEL_EN.match(text, atom.end) or _NUMBERED.match(text, atom.end)):
        return "", 0
    if word.startswith("from") and (_COMPARED_EN.search(rest) or _CHANGED_EN.search(rest)):
        return "", 0
    return "after", length


def _modified_kazakh(text: str, atom: Atom, low: int) -> Atom:
    start, end, value = atom.start, atom.end, atom.value
    if _AS_OF_KK.match(text, end):
        return replace(atom, value=values.modified(value, "as_of"))
    narrowed, length = _last_word(_NARROW["kk"], text[max(low, start - _WINDOW) : start])
    if narrowed:
        start, value = start - length, values.modified(value, narrowed)
    for name, pattern in _BEHIND_KK:
        match = pattern.match(text, end)
        if match is not None:
            end, value = match.end(), values.modified(value, name)
            break
    for name, pattern in _OPEN_KK:
        match = pattern.match(text, end)
        if match is not None:
            opened: Date | None = values.before(value) if name == "before" else values.after(value)
            return Atom(start, match.end(), opened, atom.rule)
    if _FROM_KK.search(text[start:end]):
        value = values.after(value)
    elif value is not None and _FIRST_KK.search(text[start:end]) and atom.rule in _DAYS:
        value = values.modified(value, "as_of")
    return Atom(start, end, value, atom.rule)
