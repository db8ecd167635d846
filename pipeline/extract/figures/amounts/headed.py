"""The unit that a heading gives to the bare numbers of its list.

"Exports, per cent: oil - 53.8; copper - 4.4", "Бюджет (млн тенге): 2024 год - 125,4; 2025 год - 130,0".
Texts are simplified: small letters, plain spaces (also for the ends of lines) and dashes.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.measured import Follows
from pipeline.extract.figures.amounts.multiplied import Amount
from pipeline.extract.figures.tables.header_units import Measure, is_unit
from pipeline.extract.figures.tables.headers import unit_set_off
from pipeline.extract.simplified import simplified
from pipeline.numerals import DIGITS

#: A list is not longer.
_FARTHEST: Final = 1200
_LONGEST_HEADING: Final = 240
#: Between a label and its number: "oil - 53.8", "oil: about 53.8".
_LINK: Final = r"(?: ?- |: )(?:[^\W\d]+ ){0,3}"
_ENDS_LABEL: Final = re.compile(rf"[^\s:;]{_LINK}\Z")
#: An item begins so; its number may have more behind it: "oil - 53.8 (in 2022 - 50.1)".
_ITEM: Final = re.compile(rf"[^:;]{{2,120}}?{_LINK}[+-]?{DIGITS}")
_ENDS_NUMBER: Final = re.compile(r" ?(?:[;,)](?!\d)|\.(?!\d)|\Z)| [^\W\d]| \(")
#: "число школ: 2023 год - 125": too little to tell a count of things from a code.
_YEAR_LABEL: Final = re.compile(r"(?:19|20)\d\d ?(?:год[ауе]?|г\.)? ?[-:] \Z")
_COLON: Final = re.compile(r":(?= )")
#: More items are not looked back over.
_MOST: Final = 48
#: "million tenge as of 1 May 2024", "in per cent"
_TIME_BEHIND: Final = re.compile(
    r",? (?:as of|as at|at|in|for|on|by|за|на|в|по состоянию на) [^,;:()]{0,24}(?:19|20)\d\d(?:-(?:19|20)?\d\d)?(?: ?г(?:од[ауы]?|\.)?)?\Z"
)
_IN_UNIT: Final = re.compile(r"(?:.* )?(?:in|в) (?=[^\d]{2,32}\Z)")
#: What is itself a number: its items are bare counts.
_NUMBER_OF: Final = {
    "en": re.compile(r"(?<!\w)(?:total )?number of (?!(?:order|act|law|article)s?)"),
    "kk": re.compile(r"[^\W\d] саны(?: [^\W\d]+){0,3}\Z"),
    # число аварий по видам, основные показатели за год, в области открыто
    "ru": re.compile(
        r"(?<!\w)(?:количеств[оа]|числ[оа]|численност[ьи]|поголовь[ея]|(?:основн|следующ|целев|ключев|итогов)[а-я]+ (?:показател|индикатор|результат)[а-я]+"
        r"|показатели|итоги|индикаторы|статистика)(?! (?:стать|пункт|дел|документ|приказ))(?!\w)|[а-я]{3,}(?:[еа]н|ят|ыт)о(?: следующее)?\Z"
    ),
}


def measure_of_list(
    text: str, language: str, start: int, amount: Amount
) -> tuple[Follows, Amount] | None:
    """Return what a bare number that begins at `start` takes from the heading of its list.

    >>> text = "exports, per cent: oil - 53.8; copper - 4.4"
    >>> from pipeline.extract.figures.amounts.numbers import read_amount
    >>> measure_of_list(text, "en", 40, read_amount(text, 40, "en"))[0].unit
    'percent'
    """
    if _ENDS_LABEL.search(text, max(0, start - 40), start) is None:
        return None
    if _ENDS_NUMBER.match(text, amount.end) is None:
        return None
    pieces = text[max(0, start - _FARTHEST) : start].split(";")
    if text.startswith(")", amount.end) and pieces[-1].rfind("(") <= pieces[-1].rfind(")"):
        return None  # 1) managers
    for place, piece in enumerate(reversed(pieces[-_MOST:])):
        colons = [match.end() for match in _COLON.finditer(piece)]
        for colon in reversed(colons):
            if not place or _ITEM.match(piece, colon):
                measure = _measure(piece[: colon - 1], language)
                if measure is not None:
                    by_year = measure == Measure() and _YEAR_LABEL.search(
                        text[max(0, start - 16) : start]
                    )
                    return None if by_year else _taken(amount, measure)
        if place and _ITEM.match(piece) is None:
            break
    counts = language == "en" and _counts_things(text, amount, pieces)
    return (Follows("", amount.end, "bare"), amount) if counts else None


def _counts_things(text: str, amount: Amount, pieces: list[str]) -> bool:
    """Return whether an item of an English list names things in its label: "schools repaired: 12;"."""
    label = _THINGS.search(pieces[-1])
    whole = not amount.worded and amount.low == int(amount.low) and not 1900 <= amount.low <= 2100
    if label is None or not whole or _NO_THINGS.search(label["label"]) is not None:
        return False
    before = pieces[-2] if len(pieces) > 1 else ""
    starts = [0, *(match.end() for match in _COLON.finditer(before))]
    listed = any(_ITEM.match(before, start) for start in starts)
    return listed or (label["heading"] is not None and text.startswith(";", amount.end))


#: "as follows: - schools repaired: ", " beds in hospitals - ": a label whose head is plural.
_THINGS: Final = re.compile(
    r"(?:\A|(?P<heading>: ))[\W\d]*(?P<label>(?:(?!(?:of|in|for|with|to|from|on|at|by|and) )[a-z'-]+ ){0,3}?(?:(?!thous)[a-z'-]{2,}[a-rt-z]s|people|children|women|men|staff|personnel|livestock|cattle)(?: (?:[a-z]+(?:ed|en)|built|held|sold))?(?: (?:of|in|for|with|to|from|on|at|by) [a-z' -]{2,50})?)(?: ?- |: )\Z"
)
_NO_THINGS: Final = re.compile(
    r"(?<!\w)(?:(?:tele)?phones?|fax(?:es)?|pages?|articles?|paragraphs?|items?|sections?|annex(?:es)?|tables?|figures?|codes?|numbers|grades?|index(?:es)?|rates?|prices?|is|was|are|were|notes|hours|years|months|days|status|basis|analysis|address|class|process|access|progress|s)(?!\w)"
)


def gives_unit(heading: str, language: str) -> bool:
    """Return whether a heading, without its colon, says in what its items are told.

    >>> gives_unit("Exports in 2023, million US dollars", "en"), gives_unit("Exports in 2023", "en")
    (True, False)
    """
    return _measure(simplified(heading).text, language) is not None


@lru_cache(maxsize=1024)
def _measure(ahead: str, language: str) -> Measure | None:
    """Return what the heading before a colon says of its items, None if it is no such heading."""
    heading = _TIME_BEHIND.sub("", ahead[-_LONGEST_HEADING:].rstrip())
    measure = unit_set_off(heading, language)
    if measure.unit:
        return measure
    unit = _IN_UNIT.sub("", heading, count=1).strip()
    if unit != heading and is_unit(unit, language):
        measure = unit_set_off(f", {unit}", language)
        return measure if measure.unit else None
    counts = _NUMBER_OF[language].search(heading.rpartition(". ")[2])
    return measure if counts is not None else None  # number of cases, thousand


def _taken(amount: Amount, measure: Measure) -> tuple[Follows, Amount]:
    factor = measure.multiplier if amount.multiplier == 1 else 1
    high = amount.high * factor if amount.high is not None else None
    made = replace(
        amount, low=amount.low * factor, high=high, multiplier=max(factor, amount.multiplier)
    )
    return Follows(measure.unit, amount.end, "measure" if measure.unit else "bare"), made
