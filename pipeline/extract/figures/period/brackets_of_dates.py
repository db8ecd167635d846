"""Brackets that hold a date and belong to it: "за период (2020–2022 годы)", "a survey (May 2021, N=1,200)"."""

import re
from typing import Final

from pipeline.records import Found


def end_of(text: str, date: Found) -> int:
    """Return where a date ends, with the bracket that it fills.

    >>> text = "за период (2020–2022 годы) – 5 школ"
    >>> end_of(text, Found(kind="date", start=11, end=25, rule="")) == text.index(" –")
    True
    """
    if text[date.end : date.end + 1] != ")":
        asked = _ASKED_IN.search(text[max(0, date.start - 120) : date.start].lower())
        closes = _REST_OF_BRACKET.match(text, date.end) if asked is not None else None
        return closes.end() if closes is not None else date.end
    ahead = text[max(0, date.start - 40) : date.start].lower()
    if _LABEL_BEHIND.match(text, date.end + 1) and _OF_LABEL.search(ahead.rstrip(" ")):
        return date.end + 1  # выпуск тракторов (2022 г.) – 5 тыс.
    return date.end + 1 if _TIME_NOUN.search(ahead) or _AS_OF_BRACKET.search(ahead) else date.end


#: "According to a survey (May 2021, N=1,200), 40 %": when people were asked.
_ASKED_IN: Final = re.compile(
    r"(?:according to|согласно|по (?:данным|результатам|итогам)|(?<!\w)в ходе)[^.;()]{0,80}?(?:survey|poll|study|опрос|исследовани|обследовани)[^.;()]{0,80}\(\Z"
    r"|(?:сауалнама|зерттеу)[^.;()]{0,80}(?:сәйкес|бойынша)[^.;()]{0,20}\(\Z"
)
_REST_OF_BRACKET: Final = re.compile(r",[^()]{1,40}\)")
_LABEL_BEHIND: Final = re.compile(r"\s*[–—:-]\s")
_OF_LABEL: Final = re.compile(r"(?:[а-яё]{3,}|[a-z)]{2,}) \((?:in |for |as of |at )?\Z")
#: "население района (на 1 января 2023 года) – 31 тыс. человек"
_AS_OF_BRACKET: Final = re.compile(
    r"[а-яё]{3,} \((?:на|за|в|по (?:состоянию|данным|сведениям|оценке|учету) на|по итогам|на конец) \Z"
)
_TIME_NOUN: Final = re.compile(
    r"(?:лет|период\w{0,2}(?: [а-яё]+)?|(?:десяти|пяти|трех|полу)(?:лети|годи)\w{1,2}|дат[ауеы]|год[ауе]?|квартал\w?|месяц\w?|сезон\w?|этап\w?|кезең\w*|күн[іг]е?|period|date|year|years|era|decade|quarter|season|stage) \(\Z"
)
