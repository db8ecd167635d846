"""Kazakh numbers that are so many of a whole: "олардың 20-сы", "14 нысанның жетеуі", "істердің 95-і".

Texts are simplified: small letters, plain spaces and dashes.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from pipeline.extract.dates.words import KAZAKH_MONTHS
from pipeline.extract.figures.amounts.fractions import Special
from pipeline.extract.figures.draft import Draft
from pipeline.kazakh import readings
from pipeline.records import Figure

_FEW: Final = {"екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7}
_ENDINGS: Final = (
    "{0} {0}н {0}на {0}нда {0}нан {0}ның".format("ы"),
    "{0} {0}н {0}не {0}нде {0}нен {0}нің".format("і"),
)
#: Numbers of things that are words of their own: "бесеуі", "алтауын".
FEW: Final = {
    f"{stem}{ending}": value
    for stem, value in _FEW.items()
    for ending in _ENDINGS["е" in stem or "ү" in stem].split()
}
_ONLY: Final = r"(?: (?:тек|ғана|небәрі|қана|дәл|шамамен|кемінде|қазір|бүгінде|әзірге|биыл|былтыр|барлығы)){0,2}"
_OF_WHOLE: Final = re.compile(rf"[ндт][ыі]ң{_ONLY} \Z")
_AMONG: Final = re.compile(r"(?<!\w)(?:ішінде|ішінен),?(?: [^\W\d]+){0,2} \Z")


def few_of_whole(text: str, at: int, word: str, language: str) -> Special | None:
    """Return a number word that is so many of a whole told before it: "9 есептің бесеуі".

    >>> few_of_whole("9 есептің бесеуі дайын", 10, "бесеуі", "kk").value.value
    '5'
    """
    ahead = text[max(0, at - 60) : at]
    if language != "kk" or word not in FEW or not (_OF_WHOLE.search(ahead) or _AMONG.search(ahead)):
        return None
    if _BOTH.match(text, at + len(word)):
        return None
    return Special(Figure(value=str(FEW[word])), at + len(word), "bare")


#: "екеуі де": both, all of them.
_BOTH: Final = re.compile(r" (?:үшін )?(?:де|да|бірге|бірдей|бірігіп)(?!\w)")


#: "663-і", "156-сын": what a part, and a day of a month, ends in
_ENDS_AS_PART: Final = re.compile(r" ?-(?:еу|ау)?с?[іы](?:н[аеі]?|нан|нен|нда|нде)?(?!\w)")
#: "оның ішінде 663-і", "233 көздің 156-сы", "31 ұсыныс айтылды, 18-і"
_BEHIND_WHOLE: Final = re.compile(
    r"(?:[ндт][ыі]ң|ішінде|\d [^\W\d][^.;:()\d]{2,60}(?:[дт][ыі]|с[ае]),|(?<!\w)ал|\d ?-(?:еу|ау)?с?[іы]\w{0,3} [^.;]{0,40}(?:,|және)) {1,3}(?:[^\W\d]+ {1,3}){0,2}\Z"
)
_BEHIND_MONTH: Final = re.compile(rf"(?<!\w)(?:{'|'.join(KAZAKH_MONTHS)})[дтн][ыі]ң \Z")


def is_day_of_month(text: str, start: int, end: int) -> bool:
    """Return whether digits are a day and no part of a whole: "қаңтардың 8-і", "5-і күні".

    >>> is_day_of_month("қаңтардың 8-і", 10, 11), is_day_of_month("істердің 8-і", 9, 10)
    (True, False)
    """
    ending = _ENDS_AS_PART.match(text, end)
    if ending is None:
        return False
    behind_month = _BEHIND_MONTH.search(text[max(0, start - 16) : start]) is not None
    return behind_month or text.startswith(" күні", ending.end())


def end_of_part(text: str, start: int, end: int) -> int:
    """Return where a part told in digits ends with its ending, 0 where no whole is told before it.

    >>> end_of_part("істердің 8-і бітті", 9, 10)
    12
    """
    ending = _ENDS_AS_PART.match(text, end)
    whole = ending and _BEHIND_WHOLE.search(text[max(0, start - 70) : start])
    return ending.end() if ending and whole else 0


#: "19-ында", "4-еуі", "1,2 миллионы", "17 мыңнан астамы": a part of what was counted.
_PART: Final = re.compile(
    r"(?:\d ?-(?:еу|ау)?с?[іы]|(?:мың|миллион|миллиард)[ыі]|(?:астам|жуығ?|көб)[ыі]|(?:е|а)у[ыі])"
    r"(?:н[аеі]?|нан|нен|нда|нде|н[ыі]ң)?\Z"
)
_WHOLE: Final = re.compile(r"[ндт][ыі]ң\Z")
_ONLY_BETWEEN: Final = re.compile(rf"{_ONLY} ")
#: "97-сі орындалды, 26-сы ішінара"
_NEXT_PART: Final = re.compile(r" [^.;:()\d]{0,60}(?:, (?:ал )?| және | ал )")
#: "135 ұсыным берілді: 97-сі", "48 сапар өтті, ал 12-сі"
_THEN_PART: Final = re.compile(r"(?: [^.;:()\d]{0,60})?(?:: |, ал |(?:[дт][ыі]|с[ае]), )")
#: "олардың 20-сы", "соның ішінде тек 5-еуі"
_OF_THEM: Final = re.compile(
    r"(?<!\w)(?:олардың|оның|соның|солардың|бұлардың|мұның)(?: (?:ішінде|ішінен))?,?(?: [^\W\d]+){0,2} \Z"
)
#: "қаралған істердің 4 905-і"
_OF_MANY: Final = re.compile(
    rf"(?<!\w)(?!олардың|бұлардың|солардың|мыналардың)(?P<noun>[^\W\d]{{2,}}[лдт][ае]р(?:д|[ыі]н)[ыі]ң){_ONLY} \Z"
)
_PLURAL: Final = re.compile(r"[лдт][ае]р(?:д|[ыі]н)[ыі]ң\Z")
#: What a part has no unit of.
_NO_WHOLES: Final = frozenset({"percent", "percentage_points", "ratio", "fraction", "рет", "мәрте"})
_TIMES: Final = frozenset(
    {"days", "working_days", "calendar_days", "weeks", "months", "years", "hours", "minutes"}
)
_LOOKED_AT: Final = 4
_STOP: Final = re.compile(r"[.!?] ")


def unit_of_part(text: str, drafts: Sequence[Draft], index: int) -> str:
    """Return the unit of the whole that a bare number is so many of, empty if it is no part."""
    this = drafts[index]
    bare = this.rule == "bare" and not this.value.unit
    if not bare or _PART.search(text, this.start, this.end) is None:
        return ""
    ahead = text[max(0, this.start - 90) : this.start]
    if index and (unit := _unit_beside(text, drafts[index - 1], this)):
        return unit
    if _OF_THEM.search(ahead):
        return _unit_of_them(text, drafts, index)
    many = _OF_MANY.search(ahead)
    return _thing(many["noun"]) if many is not None else ""


def _unit_beside(text: str, before: Draft, this: Draft) -> str:
    """Return the unit of the figure right before a part: its whole, or a part that has it."""
    gap, unit = text[before.end : this.start], before.value.unit
    if before.rule == "count":
        whole = _WHOLE.search(text, before.start, before.end) and _ONLY_BETWEEN.fullmatch(gap)
        return unit if whole or _THEN_PART.fullmatch(gap) else ""
    part = before.rule == "bare" and _PART.search(text, before.start, before.end)
    return unit if part and _NEXT_PART.fullmatch(gap) else ""


def _unit_of_them(text: str, drafts: Sequence[Draft], index: int) -> str:
    """Return the unit of the nearest figure before a part that is not less: "олардың 20-сы"."""
    this = drafts[index]
    for whole in reversed(drafts[max(0, index - _LOOKED_AT) : index]):
        unit = whole.value.unit
        if len(_STOP.findall(text[whole.end : this.start])) > 1:
            return ""
        if unit in _NO_WHOLES or unit in _TIMES or "/" in unit:
            continue
        return unit if Decimal(this.value.value) <= Decimal(whole.value.value) else ""
    return ""


def _thing(genitive: str) -> str:
    """Return what a plural genitive names, empty if it is none: "істердің" is іс, "қаңтардың" one month."""
    forms = readings(genitive)
    many = next((form.lemma for form in forms if form.plural and form.word_class == "noun"), "")
    return many if forms else _PLURAL.sub("", genitive)
