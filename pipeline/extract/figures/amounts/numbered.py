"""Numbers that count nothing, as they are those of a line, a task or an aim with its title."""

import re
from typing import Final

from pipeline.extract.figures.draft import Draft

#: "задачи 1 [Повышение качества]": what is numbered has its title behind.
_TITLE: Final = re.compile(r"\d{1,2} +[А-ЯЁ][а-яё]")
_NUMBERED: Final = re.compile(
    r"(?<!\w)(?:задач|цел|показател|направлени|мероприяти|приоритет|подпрограмм)[а-яё]{0,2} +\Z",
    re.IGNORECASE,
)


def is_title(text: str, start: int) -> bool:
    """Return whether a number is that of a task or an aim which is named behind it."""
    if _TITLE.match(text, start) is None:
        return False
    return _NUMBERED.search(text, max(0, start - 20), start) is not None


#: "4 Жолаушыларды тасымалдау": the number of a line.
_ITEM: Final = re.compile(r"\d{1,2} [А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]")


def is_item(text: str, start: int) -> bool:
    """Return whether a number with a capital behind it opens a line."""
    return (not start or text[start - 1] == "\n") and _ITEM.match(text, start) is not None


def counts_nothing(draft: Draft, text: str, start: int, end: int, language: str) -> bool:
    """Return whether what looks like a figure counts nothing: one thing, a unit, a year, a line."""
    one = draft.value.value == "1" and not draft.value.comparator
    if draft.rule == "count" and language == "kk" and (one or is_item(text, start)):
        return True  # 1 пәтердің ауданы: one with a thing is no figure
    if draft.rule == "bare" and one and _ONE_OF.search(text, start, end):
        return True  # мәселенің 1-і, аудандардың 1-інде: one of them
    bare = draft.value.value == draft.value.multiplier and not _ONE.match(text, start)
    if bare and _SET_OFF.search(text[:start]) and _ENDS_LABEL.match(text, end):
        return True  # 1-сурет. Шығарындылар, мың тонна; Егіс алқабы, мың га: бидай – 820
    if bare and not text[:start].strip(" (") and _UNIT_ALONE.fullmatch(text, end):
        return True  # "(мың. теңге)" above a table
    if draft.rule == "count" and _OF_YEAR.fullmatch(text, start, end):
        return True  # Караганда, 2020 Karaganda, 2020
    # решение задачи 1 Повышение качества
    return draft.rule == "count" and language == "ru" and is_title(text, start)


_ONE_OF: Final = re.compile(r"-і(?:н(?:де|ен|е|ің)?)?\Z")
#: "один миллион тенге" is an amount, "миллион тенге" alone may be the unit of a label.
_ONE: Final = re.compile(r"\d|(?:an?|one|один|одна|одну|бір|тысяча|тысячу)(?!\w)", re.IGNORECASE)
#: What a label ends in: ", мың тонна", "(мың теңге)".
_SET_OFF: Final = re.compile(r"[,(]\s?\Z")
_ENDS_LABEL: Final = re.compile(r"\)?\s*(?:\Z|:(?!\d))")
#: What stands behind the multiplier of a line that is nothing but a unit: "мың. теңге".
_UNIT_ALONE: Final = re.compile(r"\.? ?(?:теңге|тенге|тг\.?)?\)? *")
#: A year beside a name, the code of a journal: "2020 Караганда", "74624 Индекс".
_OF_YEAR: Final = re.compile(
    r"(?:19[5-9]|20[0-4])\d\s+[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][a-zа-яёәіңғүұқөһ].*|\d{5}\s+Индекс", re.DOTALL
)
