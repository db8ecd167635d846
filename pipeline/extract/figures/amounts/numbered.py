"""Numbers that count nothing, as they are those of a line, a task or an aim with its title."""

import re
from typing import Final

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
