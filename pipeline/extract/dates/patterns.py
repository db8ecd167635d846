"""What the rules for dates are made of: fragments of patterns, and those that all languages share.

The patterns are matched against plain text (`extract.simplified`), at the place where a number or
a word that opens a date begins; the first rule that fits is taken.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extract.dates import readings as read
from pipeline.extract.dates.words import WORDS
from pipeline.records import Date

S: Final = r" {1,3}"
S0: Final = r" {0,3}"
Y: Final = r"(?:1[5-9]|20|21)\d\d"
DASH: Final = rf"{S0}-{S0}"


def months(language: str, name: str = "m") -> str:
    """Return the pattern of a month, each in a group of its own: ``m1`` to ``m12``."""
    inside = "|".join(f"(?P<{name}{i}>{form})" for i, form in enumerate(WORDS[language].months, 1))
    return rf"(?:{inside})(?![\w])" + (r"\.?" if language == "en" else "")


# --- rules ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of writing a date: its name, its pattern, the reading of a match."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Date | None]


def rule(name: str, pattern: str, read: Callable[[re.Match[str]], Date | None]) -> Rule:
    """Return a rule of this name, its pattern compiled."""
    return Rule(name, re.compile(pattern), read)


def any_of(rules: Sequence[Rule]) -> re.Pattern[str]:
    """Return the pattern of which the group ``r0``, ``r1`` ... fits: that of the first rule to fit.

    Most numbers are no dates: this one is tried at them, and not the thirty of the rules.
    """
    inside = [_as_part(rule.pattern.pattern, f"r{i}") for i, rule in enumerate(rules)]
    return re.compile("|".join(inside))


_GROUP: Final = re.compile(r"\(\?P<(\w+)>")
#: Of what a group found it is asked later: (?P=sep), (?(q)"|"?)
_ASKED: Final = re.compile(r"(\(\?P=|\(\?\()(\w+)(?=\))")


def _as_part(pattern: str, name: str) -> str:
    """Return a pattern as a group of a larger one, with no other groups than it needs itself."""
    asked = {found[2] for found in _ASKED.finditer(pattern)}
    inside = _GROUP.sub(
        lambda group: f"(?P<{name}{group[1]}>" if group[1] in asked else "(?:", pattern
    )
    inside = _ASKED.sub(lambda asks: f"{asks[1]}{name}{asks[2]}", inside)
    return f"(?P<{name}>{inside})"


_PUBLISHED: Final = r"(?:19\d\d|20[0-3]\d)"
#: (Tokayev 2019), (OECD 2018; ADB 2021a), (Ibrayeva and Turgunova, 2015[7]): only behind a name.
BEHIND_AUTHOR: Final = rule(
    "year",
    r"(?:(?<=[^\W\d_] )|(?<=[^\W\d_], ))(?P<y>19[5-9]\d|20(?:0[1-9]|[12]\d))"
    r"(?=[a-d]? {0,5}(?:\)|; [^\W\d_][^();\d]{2,40} (?:19|20)\d\d[a-d]?[);]))",
    read.a_year,
)
#: Years of publication.
_REFERENCES: Final = (
    # // Вестник. – 2019. – № 3
    rule("year", rf"(?<=[.,] - )(?P<y>{_PUBLISHED})(?=[.,](?!\d))", read.a_year),
    # М.: Наука, 2015. – 320 с.; 2018. – 240 б.; [Петров, 2015, с. 12]; Adm. Sci. 2024, 14(10), 268
    rule(
        "year",
        rf"(?:(?<=[.,:;] )|(?<![\s\S]))(?P<y>{_PUBLISHED})(?=[.,]{S0}(?:-{S0})?(?:№|(?:т|вып|vol|с|c|б|p|pp|стр)\.{S0}\d"
        rf"|\d{{1,3}} ?\(\d{{1,3}}\)|\d{{1,4}}{S0}(?:(?:с|c|б|p|pp|стр)\.|бет|pages)))",
        read.a_year,
    ),
    BEHIND_AUTHOR,
)


#: Rules that are the same in all languages; `year_word` is what may follow a day in digits.
def numeric_rules(year_word: str) -> tuple[Rule, ...]:
    """Return the rules of dates in digits; `year_word` is the pattern of "года" behind one."""
    return (
        # 2020-06-01
        rule("iso", rf"(?P<y>{Y})-(?P<mon>[01]\d)-(?P<d>[0-3]\d)(?![\d-])", read.a_day_in_digits),
        # 2025.28.12, as some registries write the day first
        rule(
            "iso",
            rf"(?P<y>{Y})\.(?P<d>1[3-9]|2\d|3[01])\.(?P<mon>[01]\d)(?![\d-]|\.\d)",
            read.a_day_in_digits,
        ),
        # 2007.05.15
        rule(
            "iso",
            rf"(?P<y>{Y})\.(?P<mon>[01]\d)\.(?P<d>[0-3]\d)(?![\d-]|\.\d)",
            read.a_day_in_digits,
        ),
        # Coverage: 2020 - 81.6 %, 2022 - 89.4 %
        rule(
            "list",
            rf"(?:(?<=[:,;] ))(?P<y>{Y})(?= ?- ?(?!(?:1[5-9]|20)\d\d(?!\d))\d[\d., ]{{0,14}} ?(?:%|[^\W\d_]{{2}}))",
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
        # от 11.05. 2020 г.
        rule(
            "numeric",
            r"(?:(?<=\bот )|(?<=\bс )|(?<=\bдо )|(?<=\bна )|(?<=\bпо )|(?<=\bof )|(?<=\bdated ))"
            rf"(?P<d>[0-3]\d)\. ?(?P<mon>[01]\d)\. ?(?P<y>(?:19|20)\d\d)(?![\d/]|\.\d)(?:{S0}(?:{year_word})(?![\w]))?",
            read.a_day_in_digits,
        ),
        *_REFERENCES,
        # 07.XII.1993
        rule(
            "roman_month",
            rf"(?P<d>\d{{1,2}})\.(?P<roman>[ivxхі]{{1,4}})\.(?P<y>{Y})(?![\d/]|\.\d)"
            rf"(?:{S0}(?:{year_word})(?![\w]))?",
            read.a_day_of_roman_month,
        ),
        # 27-01-2020, 2020/06/01
        rule(
            "numeric",
            r"(?P<d>0[1-9]|[12]\d|3[01])-(?P<mon>0[1-9]|1[0-2])-(?P<y>(?:19|20)\d\d)(?![\w/-]|\.\d)",
            read.a_day_in_digits,
        ),
        rule(
            "iso",
            rf"(?P<y>{Y})/(?P<mon>0[1-9]|1[0-2])/(?P<d>0[1-9]|[12]\d|3[01])(?![\w/-]|\.\d)",
            read.a_day_in_digits,
        ),
        # 01.06.20 г.
        rule(
            "numeric",
            rf"(?P<d>\d{{1,2}})\.(?P<mon>\d{{1,2}})\.(?P<y>\d\d){S0}(?:{year_word})(?![\w])",
            read.a_day_in_digits,
        ),
    )
