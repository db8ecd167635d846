"""The words around an amount that belong to the figure: a comparator, "about", what a rate is by."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.amounts.around import word_after, word_before
from pipeline.extract.figures.amounts.measured import compares
from pipeline.extract.figures.amounts.ranges import CHANGES_KK, UNTIL_KK
from pipeline.extract.figures.amounts.units import rate_before_kazakh
from pipeline.extract.figures.draft import Draft
from pipeline.records import Figure

#: "3 %-ға (831 млрд теңгеге дейін) ұлғайды": the level reached.
_LEVEL_KK: Final = re.compile(
    rf"\),?[^.;]{{0,160}}?(?:{CHANGES_KK.pattern})"
    rf"|(?<=дейін), [^.;:()]{{0,120}}?\d[^.;:()]{{0,30}}?(?:[ғқ]а|[гк]е|на|не)(?: {{1,3}}дейін)?(?:{CHANGES_KK.pattern})"
)
#: "до 5 % снизилась ставка": what is reached, no upper bound.
_CHANGED_BEHIND_RU: Final = re.compile(
    r" (?:был[аио]? )?(?:(?:вырос|возрос|вырас|возраст|увелич|сни[зж]|сокра[тщ]|умень[шщ]|повы[сш]|расшир|довед)[а-я]*|упал[аио]?|поднял[а-я]+)(?!\w)"
)
_TIMES: Final = frozenset({"days", "weeks", "months", "years", "hours"})
#: "is over five years", "for over two months"
_IS_OVER: Final = re.compile(
    r"(?<!\w)(?:is|was|are|were|be|been|of|for|after|aged|lasts?|lasted|takes?|took) {1,3}\Z"
)


def widened(text: str, low: int, language: str, draft: Draft, *, bound: bool = False) -> Draft:
    """Return the figure with its comparator and "about", which belong to the mention.

    `low` is how far back words are looked for; `bound` is whether the figure is a range.
    """
    start, end, value = draft.start, draft.end, draft.value
    start, value = _with_rate(text, low, language, draft, start, value)
    for _ in range(2):
        word = word_before(text, low, start, language)
        if word is None or _passes(text, low, language, word.at, start, draft):
            break
        if bound and text.startswith("в пределах ", word.at):
            start = word.at  # в пределах 16–17 млн тонн
            break
        start, value = word.at, compared(value, word.says)
    if start < draft.start:
        start, value = _with_rate(text, low, language, draft, start, value)
    until = UNTIL_KK.match(text, end) if language == "kk" and bound else None
    if until is not None:
        return Draft(start, until.end(), value, draft.rule)
    word = word_after(text, end, language)
    if word is not None and not compares(text, language, word.says, end):
        word = None
    exact = word is not None and word.says != "~"
    if exact and value.unit == "ratio" and text.endswith("есе", 0, end):
        word = None  # 1,3 есе көп
    if word is not None and language == "kk" and CHANGES_KK.match(text, word.at):
        level = text.startswith("дейін", end + 1)  # 5 пайызға дейін төмендеді
        word = None if word.says == "<=" and level else word
    if word is not None and word.says == "<=" and _LEVEL_KK.match(text, word.at):
        word = None  # 3 %-ға (831 млрд теңгеге дейін) ұлғайды; 2 млн-ға дейін, қалада 3 млн-ға өсті
    if word is not None:
        end, value = word.at, compared(value, word.says)
    return Draft(start, end, value, draft.rule)


def _with_rate(
    text: str, low: int, language: str, draft: Draft, start: int, value: Figure
) -> tuple[int, Figure]:
    """Return where a Kazakh amount begins with what it is by, and its value: "айына 50 мың теңге"."""
    if language != "kk" or "/" in value.unit or draft.rule == "bare":
        return start, value
    per, length = rate_before_kazakh(
        text[max(low, start - 40) : start], share=value.unit == "percent"
    )
    if not per:
        daily = value.unit == "percent" and _EACH_DAY_KK.search(text[max(0, start - 80) : start])
        return start, replace(value, unit="percent/day") if daily else value
    if value.unit == "percent" and per != "day":
        return start - length, value  # per cent a year stay per cent
    return start - length, replace(value, unit=f"{value.unit}/{per}")


#: "кешіктірілген әр күн үшін шарт сомасының 0,1 пайызы": a penalty is by the day.
_EACH_DAY_KK: Final = re.compile(
    r"(?<!\w)әр(?:бір)? (?:[^\W\d]+ )?күн(?:і|ге|іне)? үшін,? (?:[^\W\d]+ ){0,6}\Z"
)


def _passes(text: str, low: int, language: str, at: int, start: int, draft: Draft) -> bool:
    """Return whether a word at `at` tells no bound: "до 5 % снизилась ставка", "over five years"."""
    if language == "ru" and draft.value.unit in _TIMES and text.startswith(" назад", draft.end):
        return text[at:start].endswith(", чем ")  # меньше, чем пять лет назад
    if language == "ru":
        return text.startswith("до ", at) and _CHANGED_BEHIND_RU.match(text, draft.end) is not None
    if language == "en" and _SPREAD.search(text[max(low, at - 12) : start]):
        return True
    over = language == "en" and draft.value.unit in _TIMES and text[at:start].strip() == "over"
    return over and _IS_OVER.search(text[max(low, at - 12) : at]) is None


#: "spread over three districts": where.
_SPREAD: Final = re.compile(
    r"(?<!\w)(?:spread|divided|distributed|scattered|discussed|extended?) over \Z|(?<!\w)(?:united|merged|gathered|grouped|operating) under \Z"
)


def compared(value: Figure, says: str) -> Figure:
    """Return a value with what a word says: a comparator, "~" for "about", "" for nothing."""
    if not says:
        return value
    return replace(value, approximate=True) if says == "~" else replace(value, comparator=says)
