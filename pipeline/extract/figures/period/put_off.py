"""Dates that something is put off to: "сроки 37 проектов перенесены на 2025 год" is no time of 37."""

import re
from typing import Final

#: What stands before such a date: перенесены на, postponed until.
_BEFORE: Final = {
    "ru": re.compile(
        r"(?<!\w)(?:перен[её]с|перенос|продл|пролонг|отсроч|отлож|отклад|сдви|перешл|переход|переведен|перевод)[а-я]{0,7}"
        r"(?: (?:с|со|его|их|реализаци[а-я]{1,2}|срок[а-я]{0,2}|[а-я]{0,3}\d{4}(?: года?)?)){0,3} (?:на|до)(?: (?:конца|начало|конец))? \Z"
    ),
    "en": re.compile(
        r"(?<!\w)(?:moved|postponed|extended|prolonged|deferred|carried (?:over|forward)|rescheduled|delayed|pushed)"
        r"(?: back| forward)?(?: from \d{4})? (?:to|until|till|into) (?:the end of )?\Z"
    ),
}
#: What stands behind it in Kazakh: 2025 жылға ауыстырылды, дейін ұзартылды.
_BEHIND_KK: Final = re.compile(
    r"(?: дейін)?(?: [а-яәғқңөұүһі]+){0,1} (?:ауыс|шегер|ұзар|жылжы|көш(?:ір|ті)|қалдыр)[а-яәғқңөұүһі]*"
)
_FAR: Final = 60


def is_put_off_to(text: str, start: int, end: int, language: str) -> bool:
    """Return whether something is put off to the date at ``start:end``.

    >>> is_put_off_to("Сроки перенесены на 2025 год", 20, 28, "ru")
    True
    """
    if language == "kk":
        return _BEHIND_KK.match(text[end : end + _FAR].lower()) is not None
    return _BEFORE[language].search(text[max(0, start - _FAR) : start].lower()) is not None
