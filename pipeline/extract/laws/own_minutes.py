"""The minutes that a document is, as its heading says: "ПРОТОКОЛ № 7 заседания совета"."""

from collections.abc import Sequence
from typing import Final

import regex

from pipeline.extract.laws import parts
from pipeline.extract.laws.text import fold
from pipeline.records import Law

#: So many segments stand before and in the heading; so many more may say where and when.
_HEADING: Final = 4
_PLACE_AND_DAY: Final = 4
_NUMBER: Final = r"(?:№|no\.)[ ]?(?P<act>\d{1,5}(?:[/-]\w{1,6}){0,2})(?![\w.])"
#: ПРОТОКОЛ № 7 | заседания совета; ПРОТОКОЛ | заседания совета № 7; отырысының № 3 ХАТТАМАСЫ
_HEADS: Final = {
    "ru": regex.compile(
        rf"(?m)^протокол[ \n](?:(?:заседани|совещани|собрани|общего|внеочередного)[^№]{{1,200}})?{_NUMBER}"
    ),
    "kk": regex.compile(
        rf"(?m)^хаттама[ \n]{_NUMBER}|(?:отырысының|жиналысының|мәжілісінің|кеңесінің)[ \n](?:{_NUMBER}[ \n]хаттамасы$|хаттамасы[ \n]{_NUMBER})"
    ),
    "en": regex.compile(rf"(?m)^minutes[ \n](?:of[^\n]{{1,150}}[ \n])?{_NUMBER}"),
}
_DAY: Final = {language: regex.compile(date) for language, date in parts.DATE.items()}
#: What stands beside the day: "г. Караганда", "Тараз қаласы", "от", "года".
_BESIDE: Final = regex.compile(r"\W*(?:(?:от|дата|of|on)[ ])?\W*(?:[\w.-]{1,24}\W{0,3}){0,4}")


def own_minutes(texts: Sequence[str]) -> Law | None:
    """Return the protocol that a document is, where its heading gives its number, and then its day.

    `texts` are its first segments. The day stands in the heading, or on a line below it with nothing
    but a place.

    >>> own_minutes(["ПРОТОКОЛ № 7", "заседания совета", "г. Тараз", "18 февраля 2025 года"]).date
    '2025-02-18'
    """
    lines = [" ".join(text.split()) for text in texts[: _HEADING + _PLACE_AND_DAY]]
    heading = "\n".join(lines[:_HEADING])
    for language, heads in _HEADS.items():
        match = heads.search("\n".join(fold(line, language).folded for line in heading.split("\n")))
        if match is None:
            continue
        number = parts.number_value(heading[slice(*match.span("act"))])
        first = heading.count("\n", 0, match.start())
        day = next((day for line in lines[first:] if (day := _day_of(line, language))), "")
        return Law(act_type="protocol", number=number, date=day, jurisdiction="KZ") if day else None
    return None


def _day_of(line: str, language: str) -> str:
    """Return the day that a line says, with nothing but a place beside it or in a heading."""
    folded = fold(line, language).folded
    match = _DAY[language].search(folded)
    if match is None:
        return ""
    heads = _HEADS[language].search(folded) is not None
    alone = _BESIDE.fullmatch(folded[: match.start()]) and _BESIDE.fullmatch(folded[match.end() :])
    return parts.date_value(match, language) if heads or alone else ""
