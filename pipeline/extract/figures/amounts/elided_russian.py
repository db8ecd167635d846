"""The noun or unit that a bare Russian "3,4 тысячи" goes on with from the figure before it.

"120 тыс. мест, из них 70 тыс. в частных садах", "из 700 млн тенге освоено 512 млн".
"""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.draft import Draft
from pipeline.extract.figures.surroundings import TIMES

#: What a bare number never counts on.
_NEVER: Final = frozenset({"", "percent", "percentage_points", "ratio", "fraction", *TIMES})
#: Nobody writes "5 тысяч" for money that the sentence told in millions.
_MONEY: Final = re.compile(r"(?!MCI\Z|TEU\Z)[A-Z]{3}")
_MILLION: Final = 10**6
#: ", из них ", ", причем на субсидируемые места попали ", " (в том числе "
_OF_THEM: Final = re.compile(
    r"[^.;:!?\d]{0,80}?[,;:(-] ?(?:(?:а|и|но) )?(?:из них|из которых|из этой суммы|из этого (?:числа|количества|объема)|в том числе|в т\. ?ч\.|включая|причем|при этом|и еще|еще)"
    r"(?: [а-яё-]+){0,7}(?: -)? "
)
#: "из 700 млн тенге освоено лишь "
_OUT_OF: Final = re.compile(r"(?<!\w)из (?:(?:общих|всех|этих|выделенных|запланированных) )?\Z")
_WITHIN: Final = re.compile(r"[^.;:!?\d]{2,100} ")
#: ", на педагогические – ", "; а в колледжах – "
_NEXT_LABEL: Final = re.compile(
    r"[^.;:!?\d,]{0,60}[,;] (?:(?:а|и|но|тогда как|в то время как|зато) )?(?:в|на|у|по|среди|для|за|к|из) [^\d.,;:()]{3,60}? - "
)
#: " и не превышает ", " - на жилье, еще "
_GOES_ON: Final = re.compile(
    r"(?: [а-яё-]+){0,5},? (?:и|а|но)(?: [а-яё-]+){0,4}(?: -)? | - [а-яё][а-яё -]{2,60}[,;] (?:(?:и|а|еще) )?"
)
#: "с 12 тыс. человек в 2019 году до ", "9 тыс. случаев против "
_LEVEL: Final = re.compile(
    r"(?: (?:в|на|к|за) (?:19|20)\d\d ?(?:год[ау]?|г\.)?)?,? (?:и )?(?:до|против|вместо|после) (?:(?:прежн|прошлогодн|планов)[а-я]+ )?"
)
#: ", жилье получили "
_NEXT_DEED: Final = re.compile(
    r"(?: [а-яё-]+){0,5}[,;](?: [а-яё-]+){0,6}? (?P<deed>[а-яё-]{4,})(?: -)?(?: (?:лишь|только|уже|еще|всего|около|более|почти))? "
)
_ENDS: Final = re.compile(
    r" ?(?:[.,;)](?!\d)|\Z)| - [а-яё]| (?:в|на|у|по|для|за|к|из|с|от|при|против|год|годом|месяцем|кварталом) "
)


def with_counted_before(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, bare thousands with the noun or unit of the figure they go on from."""
    made = list(drafts)
    for i in range(1, len(made)):
        this, before = made[i], made[i - 1]
        if this.rule == "bare" and not this.value.unit and _goes_on(text, before, this):
            made[i] = replace(this, value=replace(this.value, unit=before.value.unit))
    return made


def _goes_on(text: str, before: Draft, this: Draft) -> bool:
    """Return whether a number counts what the one before it does."""
    multiplier, unit = int(this.value.multiplier or 1), before.value.unit
    least = _MILLION if _MONEY.fullmatch(unit) else 1000
    if multiplier < least or unit in _NEVER or "/" in unit:
        return False
    gap = before.end, this.start
    if _OF_THEM.fullmatch(text, *gap):
        return True
    if not _ENDS.match(text, this.end):
        return False
    if _OUT_OF.search(text, max(0, before.start - 24), before.start):
        return _WITHIN.fullmatch(text, *gap) is not None
    if any(joint.fullmatch(text, *gap) for joint in (_NEXT_LABEL, _GOES_ON, _LEVEL)):
        return True
    deed = _NEXT_DEED.fullmatch(text, *gap)
    return deed is not None and parses(deed["deed"])[0][0] in ("VERB", "PRTS")
