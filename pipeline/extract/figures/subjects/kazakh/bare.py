"""Kazakh numbers that nothing measures: what an index is, and what a measure was at two times."""

import re
from typing import Final

#: "0,29-ды құрады", "3,1-ге тең": what a decimal that measures nothing else amounts to.
_AMOUNTS: Final = re.compile(
    r" (?:дейін )?(?:құра(?:ды|йды|п|ған)|тең(?:елді|есті)?|(?:жет|көтеріл|төменде|түс|өс|арт)(?:[дт][ыі]|[аеи]?й?[дт][ыі]|[ыі]?п|[ғқ]ан|[гк]ен))(?!\w)"
)
_DECIMAL_IN_CASE: Final = re.compile(r"\d[.,]\d{1,4}(?: ?-(?:[дтн][ыі]|[ғқ]а|[гк]е))\Z")
#: "Солтүстікте 11,3 деңгейінде қалыптасты": no section of a text is at a level.
_LEVEL: Final = re.compile(r" (?:деңгей|шама)(?:ін|сын)?д[ае](?!\w)")
_CLOCK_TIME: Final = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)")
#: "даму индексі 2019 жылы 0,825 болды", "коэффициенті – 0,29."
_INDEX: Final = re.compile(
    r"(?:(?:(?<!\w)көрсеткіш|(?:индекс|коэффициент|көрсеткіш|қателіг|мән)[іі](?:нің мәні)?)|орташа балл?ы?|балы|рейтингі)(?: [–-]|(?: [^\W\d]+[дт][ае] \d[\d,]*,){0,3}(?: [^\W\d]+[дт][ае])?(?: (?:19|20)\d\d жыл(?:ы|да|ғы)?| орташа есеппен)?) \Z"
)
_IS: Final = re.compile(
    r" ?(?:[.,;)]|\Z|(?:болды|болған|құрады|құраған|құрап|болып|деңгейінде)(?!\w)|(?:аспа|асады|асты|кем бол|төмен бол|жоғары бол))"
)
_OWNED_BEFORE: Final = re.compile(r"[^\W\d]{4,}[ыі] \Z")
_IS_SO: Final = re.compile(r" (?:болды|болған|болады|құрады|құраған|құрайды)(?!\w)")
#: "2012 жылғы 13,5-тен 2014 жылы 12,4-ке дейін": the first and the second number.
_YEAR: Final = r"(?:19|20)\d\d жыл[а-яғңі]*"
_NUMBER: Final = r"\d[\d ]{0,9}(?:[.,]\d{1,3})?"
_THEN: Final = re.compile(rf" {_YEAR} {_NUMBER}-?(?:[ғқ]а|[гк]е)(?!\w)")
_FIRST: Final = re.compile(rf"{_NUMBER}-?[дтн][ае]н\Z")
_YEAR_BEFORE: Final = re.compile(rf"{_YEAR} \Z")
_LATER: Final = re.compile(rf"{_YEAR} {_NUMBER}-?[дтн][ае]н {_YEAR} \Z")
_SECOND: Final = re.compile(rf"{_NUMBER}-?(?:[ғқ]а|[гк]е)\Z")


def is_index(text: str, start: int, end: int) -> bool:
    """Return whether a bare decimal is what an index or a coefficient amounts to.

    >>> is_index("0,29-ды құрады", 0, 7)
    True
    """
    if _INDEX.search(text[max(0, start - 90) : start]) and _IS.match(text, end):
        return True
    if _LEVEL.match(text, end):
        return True
    if _OWNED_BEFORE.search(text, max(0, start - 40), start) and _IS_SO.match(text, end):
        return "," in text[start:end]  # жер сілкінісінің магнитудасы 5,8 болды
    told = _DECIMAL_IN_CASE.search(text[start:end]) and _AMOUNTS.match(text, end)
    return bool(told) and ("," in text[start:end] or not _CLOCK_TIME.match(text, start))


#: What is lacking, needed or counted, people who do a thing, and votes: labels of bare numbers.
_COUNTED_LABEL: Final = re.compile(
    r"(?:(?<!\w)(?:саны|тапшылығы|жетіспеушілігі|қажетті(?:лік|лігі)|сұраныс|сұранысы|штаты|контингенті|квота|квотасы|лимиті|басы|тиражы|қарсы|қалыс|бос орындар|вакансия|вакансиялар|өтініштер|шағымдар|барлығы|жиыны|балл|балы|баллы|рейтингі|коэффициенті)"
    r"|[^\W\d]{2,}(?:[ғқ]андар|[гк]ендер|уш[ыі]л[ае]р))(?:ы|і)? - \Z"
)
#: "саны: облыста - 50-ге дейін, қалада - ": an item of a list under a count.
_ITEM_OF_COUNT: Final = re.compile(
    r"(?<!\w)(?:саны|штаты|контингенті|тапшылығы|қажеттілігі|квотасы|лимиті|басы): (?:[^.;:()\d]{2,60} - \d[^.:()]{0,24}[,;] ){0,5}[^.,;:()\d]{2,60} - \Z"
)
_ITEM_ENDS: Final = re.compile(r" ?(?:[,;.)]|\Z)")


def counts_label(text: str, start: int, end: int) -> bool:
    """Return whether a bare number is how many a label before a dash names.

    >>> counts_label("орын тапшылығы - 1 250.", 17, 22)
    True
    """
    if text[start - 2 : start] != "- " or _ITEM_ENDS.match(text, end) is None:
        return False
    ahead = text[max(0, start - 160) : start]
    return bool(_COUNTED_LABEL.search(ahead[-40:]) or _ITEM_OF_COUNT.search(ahead))


def changes_in_time(text: str, start: int, end: int) -> bool:
    """Return whether a bare number is one of two that a measure was in two years.

    >>> changes_in_time("2012 жылғы 13,5-тен 2014 жылы 12,4-ке дейін", 11, 19)
    True
    """
    number, ahead = text[start:end], text[max(0, start - 60) : start]
    if _FIRST.fullmatch(number):
        return _YEAR_BEFORE.search(ahead) is not None and _THEN.match(text, end) is not None
    return _SECOND.fullmatch(number) is not None and _LATER.search(ahead) is not None
