"""What the rules for dates are made of: fragments of patterns, and those that all languages share.

The patterns are matched against plain text (`extract.simplified`), at the place where a number or
a word that opens a date begins; the first rule that fits is taken.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pipeline.extract.dates import readings as read
from pipeline.extract.dates.words import WORDS
from pipeline.records import Date

S: Final = r" {1,3}"
S0: Final = r" {0,3}"
Y: Final = r"(?:1[5-9]|20|21)\d\d"
DASH: Final = rf"{S0}-{S0}"
#: A year of two digits, believed only before its noun.
Y2: Final = r"\d\d"


def months(language: str, name: str = "m") -> str:
    """Return the pattern of a month, each in a group of its own: ``m1`` to ``m12``."""
    inside = "|".join(f"(?P<{name}{i}>{form})" for i, form in enumerate(WORDS[language].months, 1))
    return rf"(?:{inside})(?![\w])" + (r"\.?" if language == "en" else "")


# --- rules ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of writing a date: its name, its pattern, the reading of a match, what it opens with."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Date | None]
    opens_with: str = ""


def rule(name: str, pattern: str, read: Callable[[re.Match[str]], Date | None]) -> Rule:
    return Rule(name, re.compile(pattern), read, _opens_with(pattern))


_LOOKS_BACK: Final = re.compile(r"\(\?:(?:\(\?<=[^()]*\)\|?)+\)(?:\(\?!(?:[^()])*\))?")
_WITH_DIGIT: Final = re.compile(
    r'(?:\(\?P<q>"\)\?|"\?)?\(\?P<(?:[dy]|mon)>(?:\\d|0\?|\[0-3\]|\(\?:1|\(\?:\(\?:1|\(\?:\\d)'
)
_WITH_WORD: Final = re.compile(r"\(\?:\(\?P<[mab]1>|\(\?P<d>[а-яә]")


def _opens_with(pattern: str) -> str:
    """Return "digit" or "word" for a pattern that begins with one alone, "" for one of either.

    So that a number is not tried with the rules for months, nor a month with those for numbers.
    """
    begins = _LOOKS_BACK.sub("", pattern, count=1) if pattern.startswith("(?:(?<=") else pattern
    if _WITH_DIGIT.match(begins):
        return "digit"
    return "word" if _WITH_WORD.match(begins) else ""


#: Rules that are the same in all languages; `year_word` is what may follow a day in digits.
def numeric_rules(year_word: str) -> tuple[Rule, ...]:
    return (
        # 2020-06-01
        rule("iso", rf"(?P<y>{Y})-(?P<mon>[01]\d)-(?P<d>[0-3]\d)(?![\d-])", read.a_day_in_digits),
        # 2007.05.15
        rule(
            "iso",
            rf"(?P<y>{Y})\.(?P<mon>[01]\d)\.(?P<d>[0-3]\d)(?![\d-]|\.\d)",
            read.a_day_in_digits,
        ),
        # 2025.28.12, as some registries write the day first
        rule(
            "iso",
            rf"(?P<y>{Y})\.(?P<d>1[3-9]|2\d|3[01])\.(?P<mon>[01]\d)(?![\d-]|\.\d)",
            read.a_day_in_digits,
        ),
        # Coverage: 2020 - 81.6 %, 2022 - 89.4 %
        rule(
            "list",
            rf"(?:(?<=[:,;] ))(?P<y>{Y})(?= ?- ?(?!(?:19|20)\d\d(?!\d))\d[\d., ]{{0,14}} ?(?:%|[^\W\d_]{{2}}))",
            read.a_year,
        ),
        # 07/15/92, 04/21/2016: the month first, as no month is above 12
        rule(
            "numeric",
            rf"(?P<mon>0?\d|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>{Y}|\d\d)(?![\d/]|\.\d)",
            read.a_day_in_digits,
        ),
        # 01.06.2020 г., 1/6/2020
        rule(
            "numeric",
            rf"(?P<d>\d{{1,2}})(?P<sep>[./])(?P<mon>\d{{1,2}})(?P=sep)(?P<y>{Y})(?![\d/]|\.\d)"
            rf"(?:{S0}(?:{year_word})(?![\w]))?",
            read.a_day_in_digits,
        ),
        # 01.06.20 г.
        rule(
            "numeric",
            rf"(?P<d>\d{{1,2}})\.(?P<mon>\d{{1,2}})\.(?P<y>\d\d){S0}(?:{year_word})(?![\w])",
            read.a_day_in_digits,
        ),
    )
