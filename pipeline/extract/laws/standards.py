"""Standards and building codes, which go by a mark and a number: "СТ РК 1174-2003"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex

from pipeline.extract.laws.text import Text

_NUMBER = r"(?P<number>(?:[а-я]\.|[ivxі]{1,3}-)?\d[\d.]{0,12}(?:[-:/]\d{1,5}){0,3}(?<![.]))"
_OF = r"(?:[ ]{1,2}(?:исо|iso|мэк|iec|ен|en|астм|astm)(?:[ ]?/[ ]?(?:мэк|iec|ту|ts))?)?"
#: Mark, act_type, jurisdiction. The first that fits is taken.
MARKS: Final[tuple[tuple[str, str, str], ...]] = (
    (rf"гост[ ]{{1,2}}р{_OF}", "standard", "RU"),  # ГОСТ Р 52872-2019
    (rf"гост{_OF}", "standard", "CIS"),  # ГОСТ 12.1.004-91, ГОСТ ISO 9001-2015
    (rf"мемст{_OF}", "standard", "CIS"),  # МемСТ 11016-93
    (rf"gost[ ]{{1,2}}r{_OF}", "standard", "RU"),
    (rf"gost{_OF}", "standard", "CIS"),
    (rf"ст[ ]{{1,2}}рк{_OF}", "standard", "KZ"),  # СТ РК ISO 9001-2016
    (rf"қр[ ]{{1,2}}ст{_OF}", "standard", "KZ"),  # ҚР СТ 1174-2003
    (rf"st[ ]{{1,2}}rk{_OF}", "standard", "KZ"),
    (r"(?:снип|сп|сн|рдс|ен|қн|ережелер жинағы)[ ]{1,2}(?:рк|қр)", "standard", "KZ"),  # СН РК 2.02-01-2023
    (r"қр[ ]{1,2}(?:қнже|қн|ен|еж|қж|снже|снжқ|қбқ)", "standard", "KZ"),
    (r"рнд", "standard", "KZ"),  # РНД 211.2.01.01-97
    (r"мсн|мсп", "standard", "CIS"),  # МСН 2.04-01-98
    (r"снип|всн|snip", "standard", "SU"),  # СНиП 2.04.02-84*
    (r"санпин|гн|sanpin", "standard", ""),  # СанПиН 2.1.4.1074-01: Russia had them, and Kazakhstan
    (r"(?:snip|sp|sn|ct)[ ]{1,2}rk", "standard", "KZ"),  # SP RK 3.03-112-2013
    (r"тр[ ]{1,2}(?:тс|еаэс)|ко[ ]{1,2}тр|еаэо[ ]{1,2}тр", "technical_regulation", "EAEU"),  # ТР ТС 021/2011
    (r"tr[ ]{1,2}(?:cu|eaeu)", "technical_regulation", "EAEU"),
    (r"(?:исо|iso)(?:[ ]?/[ ]?(?:мэк|iec))?", "standard", "INT"),  # ISO 9001:2015
    # МСФО (IFRS) 9, IAS 36; "IFRS 2023" is a year
    (r"(?:мсфо|қехс)(?:[ ]{1,2}\((?:ifrs|ias)\))?|ifrs|ias", "standard", "INT"),
)  # fmt: skip
_ANY = regex.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<m{i}>{mark})" for i, (mark, _, _) in enumerate(MARKS))
    + rf")[ ]{{1,3}}(?:№[ ]?)?{_NUMBER}(?!\w)"
)  # fmt: skip
#: Базель III, Basel II
_BASEL = regex.compile(r"(?<![\w-])(?:базель|basel)[ -](?P<number>iii|ii|iv|i)(?![\w-])")
_YEAR_OF = regex.compile(r"(?:мсфо|қехс|ifrs|ias)[ ].*(?:19|20)\d\d\Z")
_TRIGGER = re.compile(
    r"санпин|sanpin|гн \d|всн |рнд |мсн |мсп |мсфо|қехс|ifrs|ias \d|базель|basel|гост|мемст|gost|ст рк|қр ст|st rk|снип|сп рк|сн рк|тр тс|тр еаэс|iso |исо |қр қ|қр ен|қр сн|tr cu|ко тр|қр еж|sp rk|sn rk|ct rk|snip"
)


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard in a text: offsets in the folded text, and what its mark and number say."""

    start: int
    end: int
    act_type: str
    number: str
    jurisdiction: str
    title: str


_SOVIET: Final = regex.compile(r"-[5-8]\d\Z|-9[01]\Z")


def _of_its_time(jurisdiction: str, number: str) -> str:
    """Return whose a standard of the Union is: of one that is newer it is not known."""
    return "" if jurisdiction == "SU" and not _SOVIET.search(number) else jurisdiction


def names_standards(text: Text) -> bool:
    """Return whether the mark of a standard may stand in a text."""
    return _TRIGGER.search(text.folded) is not None


def standards(text: Text, quotes: dict[int, int]) -> Iterator[Standard]:
    """Yield the standards a text names, with a quoted title where one follows."""
    for match in _BASEL.finditer(text.folded):
        if text.upper_at(match.start()):
            number = text.composed[slice(*match.span("number"))]
            yield Standard(match.start(), match.end(), "standard", number, "INT", "")
    for match in _ANY.finditer(text.folded):
        if not text.upper_at(match.start()) or _YEAR_OF.match(match.group()):
            continue
        index = int(
            next(name for name, value in match.groupdict().items() if value and name != "number")[
                1:
            ]
        )
        mark, act_type, jurisdiction = MARKS[index]
        if mark.startswith(("мсн", "санпин")) and "." not in match["number"]:
            continue  # МСП 2020 are small firms
        jurisdiction = _of_its_time(jurisdiction, match["number"])
        end, title = match.end(), ""
        quote = match.end() + 1
        if quote in quotes and text.folded[match.end() : quote] == " ":
            end = quotes[quote]
            title = " ".join(text.composed[quote + 1 : end - 1].split())
        number = text.number(*match.span("number"))
        yield Standard(match.start(), end, act_type, number, jurisdiction, title)
