"""The unit that a Russian number shares with an earlier one: "в области 28 кв. м, в городе – 19".

Texts are simplified: small letters, plain spaces and dashes.
"""

import re
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun
from pipeline.extract.figures.amounts.multiplied import Amount
from pipeline.extract.figures.amounts.numbers import read_amount
from pipeline.extract.figures.amounts.per_many import per_many
from pipeline.extract.figures.amounts.units import rate_after, unit_at, unit_of
from pipeline.numerals import DIGITS

_YEAR: Final = r"(?:19|20)\d\d(?:-м)?(?: ?г(?:од[ауе]?|\.))?"
#: ", тогда как в области - ", "; на селе - ", ", в 2023 году - "
_NEXT_LABEL: Final = re.compile(
    rf"[,;] (?:(?:а|и|но|тогда как|в то время как|зато) )?(?:в(?! том)|на|у|по|среди|для|за|к) (?:{_YEAR}|(?!счет)[^\d.,;:()-]{{3,60}}?) - \Z"
)
#: " вместо прежних ", " против плановых "
_INSTEAD: Final = re.compile(
    r" (?:вместо|против) (?:(?:прежн|прошлогодн|планов|нынешн|запланированн|ожидавш|ожидаем|имевш|допустим|положенн|сегодняшн)[а-я]+ )?\Z"
)
#: "с 52,7 случая на 100 тыс. населения в 2018 году до ", "с 214 школ до "
_UNTIL: Final = re.compile(
    rf"(?<!\w)со? (?P<number>\d(?:[^;:.()]|(?:тыс|млн)\.){{2,70}}?)(?: (?:в|на|к|за) {_YEAR})?,? (?:и )?до \Z"
)
#: "38 % назвали налоги, 27 - кадры": what the next share is told of
_NEXT_SHARE: Final = re.compile(r"[а-яё»], (?:а |и |еще )?\Z")
_DASH: Final = re.compile(r" - (?=[а-яё])")
_ENDS: Final = re.compile(r" ?(?:[.,;)](?!\d)|\Z)| (?:при|против|вместо|за|в|и|а|к|по) [а-яё\d]")
_SENTENCE: Final = re.compile(r"(?<!тыс)(?<!млн)(?<!млрд)(?<!кв)(?<!куб)[.!?] |\n")
_NUMBER: Final = re.compile(rf"(?<![\d,.-]){DIGITS}")
_FARTHEST: Final = 200
#: Units that a number by itself never has: "5 раз, 3".
_NEVER: Final = frozenset({"ratio", "years", "months"})
_YEAR_LONG: Final = 4


def unit_told_before(text: str, start: int, amount: Amount) -> str:
    """Return the unit of an earlier number of the sentence, empty where the two are not told alike.

    >>> text = "в столице 28 кг, тогда как в области - 19."
    >>> unit_told_before(text, 39, read_amount(text, 39, "ru"))
    'kg'
    """
    ahead = text[max(0, start - _FARTHEST) : start]
    labelled = ahead.endswith(" - ") and _NEXT_LABEL.search(ahead) is not None
    instead = _INSTEAD.search(ahead) is not None
    ends = _ENDS.match(text, amount.end) is not None
    until = _UNTIL.search(ahead) if ends and ahead.endswith(" до ") else None
    if until is not None:
        return _unit_of_level(ahead, until.start("number"))
    share = not ends and _NEXT_SHARE.search(ahead) and _DASH.match(text, amount.end) is not None
    if not ((labelled or instead) and ends) and not share:
        return ""
    breaks = [match.end() for match in _SENTENCE.finditer(ahead)]
    unit = _last_unit(ahead, breaks[-1] if breaks else 0)
    if share:
        return unit if unit == "percent" else ""
    return "" if unit in _NEVER and not instead else unit


def _unit_of_level(ahead: str, at: int) -> str:
    """Return the unit or noun of the number at a place, from which something fell or rose."""
    number = read_amount(ahead, at, "ru")
    if number is None or number.multiplier > 1:
        return ""
    measured = unit_at(ahead, number.end, "ru")
    if measured is not None:
        unit = unit_of(measured, "ru")
        return "" if unit == "hours" else unit  # с 9 часов до 18
    noun = counted_noun(ahead, number.end, "ru", number.low)
    by, _ = per_many(ahead, noun.end if noun is not None else number.end, "ru")
    named = noun.name if noun is not None else ""
    return f"{named or 1}/{by}" if by else named


def _last_unit(ahead: str, begin: int) -> str:
    """Return the unit of the last number that has one, with what it is by."""
    for match in reversed(list(_NUMBER.finditer(ahead, begin))):
        number = read_amount(ahead, match.start(), "ru")
        plain = number is not None and number.multiplier == 1
        measured = unit_at(ahead, number.end, "ru") if number is not None and plain else None
        if number is not None and not plain:
            return ""
        by = per_many(ahead, number.end, "ru")[0] if number is not None else ""
        if by and measured is None:
            return f"1/{by}"  # 22,7 на 1000 населения против 21
        unit = unit_of(measured, "ru") if measured is not None else ""
        if measured is not None and not (unit == "years" and len(match.group()) == _YEAR_LONG):
            per = rate_after(ahead, measured.end(), "ru")[0] if unit != "percent" else ""
            return f"{unit}/{per}" if per else unit
    return ""
