"""Acts as registers and lists of references write them: title or office first, the number last.

"“On Notariat”, Law of 14 July 1997", "Minister of Finance, order of 30 March 2018 No. 414",
"«Жол жүрісі туралы» Заң, 17.04.2014 ж., № 194-V", "On Culture (No. 207-III)".
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

import regex

from pipeline.extract.laws import parts
from pipeline.extract.laws.act_ids import act_id
from pipeline.extract.laws.candidates import Candidate
from pipeline.extract.laws.citation import ISSUED, STATUTES
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.registry import find_entry, is_called
from pipeline.extract.laws.text import Text
from pipeline.records import Law

#: A quotation or the beginning of an item, then a comma or colon: “On Notariat”, | «О нотариате»:
_TITLE: Final = regex.compile(
    r"(?r)(?P<title>[«\"][ ]?(?:(?:об?|on)[ ][^«»\"]{3,250}|[^«»\"]{3,250}(?:туралы|жөнінде))[»\"])(?:,|:)[ ]{1,2}(?:the[ ])?"
)
#: Where an item of a list begins: "12 - ", "3) ", a cell, a line
_ITEM: Final = r"(?<=\A[ ]{0,3}|[-|;•·][ ]|\d[.)][ ])"
_OFFICE: Final = Compiled(
    {
        "ru": rf"(?r){_ITEM}(?P<office>(?:и\.[ ]?о\.[ ])?(?:министр|министерств[оа]|председател[ья]|правительство)(?:[ ][а-я-]{{1,25}},?){{0,8}}?),[ ](?:совместный[ ])?",
        "kk": rf"(?r){_ITEM}(?P<office>(?:[а-яәғқңөұүһі-]{{2,25}},?[ ]){{1,8}}?(?:министрі|министрлігі|төрағасы|үкіметі)),[ ]",
        "en": rf"(?r){_ITEM}(?P<office>(?:acting[ ]|deputy[ ])?(?:minist(?:er|ry)|chair(?:man|person)|government)(?:[ ][a-z-]{{1,25}},?){{0,8}}?),[ ](?:the[ ]|joint[ ])?",
    }
)


def _unnamed(pattern: str) -> str:
    return regex.sub(r"\(\?P<\w+>", "(?:", pattern)


_DATES: Final = Compiled(parts.DATE)
_NUMBERS: Final = Compiled(parts.NUMBER)
#: The number of a law, which says its parliament: No. 85-II, (№ 207-III)
_OF_LAW: Final = regex.compile(r"(?:№|no\.?)[ ]?\d{1,4}-[ivx]{1,4}(?![\w-])\)?")
#: What stands before it where no word calls it a law: "On Security Activities, 19 October 2000, | No. 85-II"
_TITLE_ALONE: Final = Compiled(
    {
        language: (
            rf"(?r)(?:(?P<title>[«\"][^;|«»\"№]{{3,250}}[»\"])|{_ITEM}(?P<title>(?:об?|on)[ ][^;:|«»\"№()]{{3,200}}?))"
            rf"(?:,?[ ](?P<day>{_unnamed(parts.DATE[language])}))?,?[ ]\(?"
        )
        for language in ("ru", "kk", "en")
    }
)


def names_law_alone(text: Text) -> bool:
    """Return whether a text has a number as laws have them, so that it may name one without the word.

    >>> from pipeline.extract.laws.text import fold
    >>> names_law_alone(fold("On Culture (No. 207-III)", "en")), names_law_alone(fold("No. 207", "en"))
    (True, False)
    """
    return "-" in text.folded and _OF_LAW.search(text.folded) is not None


def with_what_stands_beside(
    items: Sequence[Candidate], text: Text, language: str
) -> list[Candidate]:
    """Return the citations of a text with the title, office, day or number that a comma parts from them."""
    out: list[Candidate] = []
    free_from = 0
    for item in items:
        if item.rule == "initials" and not (item.law.title or item.law.number or item.law.date):
            continue  # ҚРЗ
        for way in (_with_title, _with_office, _with_number):
            item = way(item, text, language, free_from)
        out.append(item)
        free_from = max(free_from, item.end)
    if names_law_alone(text):
        out += _without_word(text, language, out)
    return sorted(out, key=lambda item: (item.start, -item.end))


def _with_title(item: Candidate, text: Text, language: str, free_from: int) -> Candidate:
    law = item.law
    if law.title or not law.date or law.act_type not in STATUTES | ISSUED:
        return item
    found = _TITLE.match(text.folded, free_from, item.start)
    if not found:
        return item
    title = " ".join(text.composed[found.start("title") + 1 : found.end("title") - 1].split())
    return replace(item, start=found.start(), law=replace(law, title=title))


def _with_office(item: Candidate, text: Text, language: str, free_from: int) -> Candidate:
    law = item.law
    if law.issuer or law.act_type not in ISSUED or not (law.number and law.date):
        return item
    found = _OFFICE[language].match(text.folded, free_from, item.start)
    if not found:
        return item
    office = " ".join(text.composed[slice(*found.span("office"))].split())
    law = replace(law, issuer=office, act_id=law.act_id or _identifier(replace(law, issuer=office)))
    return replace(item, start=found.start(), law=law)


def _with_number(item: Candidate, text: Text, language: str, free_from: int) -> Candidate:
    """Return a Kazakh citation with the day and number, or the day alone, behind it."""
    law = item.law
    if language != "kk" or law.date or not law.title or law.act_type not in STATUTES | ISSUED:
        return item
    end, number, date = item.end, law.number, ""
    for _ in range(2):  # in either order
        at = end + len(", ")
        if not text.folded.startswith(", ", end):
            break
        if not date and (day := _DATES["kk"].match(text.folded, at)):
            date, end = parts.date_value(day, "kk"), day.end()
        elif not number and (found := _NUMBERS["kk"].match(text.folded, at)):
            number, end = _number(text, found, statute=law.act_type in STATUTES), found.end()
    if not (date and number):
        return item
    law = replace(law, number=number, date=date)
    law = replace(law, act_id=law.act_id or _identifier(law))
    return replace(item, end=end, rule="numbered", law=law)


def _without_word(text: Text, language: str, taken: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the laws of the registry that a list names by title and number, without the word "law"."""
    rows = sorted(taken, key=lambda item: item.start)
    starts = [item.start for item in rows]
    reached = list(accumulate((item.end for item in rows), max))
    for found in _OF_LAW.finditer(text.folded):
        at = bisect_right(starts, found.end() - 1)
        free_from = reached[at - 1] if at else 0
        if free_from > found.start():
            continue
        before = _TITLE_ALONE[language].match(text.folded, free_from, found.start())
        number = _NUMBERS[language].match(text.folded, found.start())
        if not before or not number:
            continue
        title = " ".join(text.composed[slice(*before.span("title"))].split()).strip('«»"“”„ ')
        day = _DATES[language].fullmatch(before["day"]) if before["day"] else None
        law = Law(
            act_type="law",
            title=title,
            number=_number(text, number, statute=True),
            date=parts.date_value(day, language) if day else "",
            jurisdiction="KZ",
        )
        entry = find_entry(law)
        if entry and is_called(Law(act_id=entry.act_id), law):
            law = replace(law, act_type=entry.act_type, act_id=entry.act_id)
            bracket = before[0].endswith("(") == found[0].endswith(")")
            end = found.end() if bracket else number.end()
            yield Candidate(before.start("title"), end, "listed", 0.9, law)


def _number(text: Text, found: "regex.Match[str]", *, statute: bool) -> str:
    return parts.number_value(text.number(*found.span("number")), statute=statute)


def _identifier(law: Law) -> str:
    return act_id(law.act_type, law.number, law.date, law.jurisdiction, issuer=law.issuer)
