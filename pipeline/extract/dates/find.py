"""Dates of a text: single ones first, then lists, ranges and open ends made of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from pipeline.extract.dates.around import modified
from pipeline.extract.dates.english import ENGLISH
from pipeline.extract.dates.kazakh import KAZAKH
from pipeline.extract.dates.lists import with_lists
from pipeline.extract.dates.patterns import BEHIND_AUTHOR, Rule, any_of
from pipeline.extract.dates.ranges import with_ranges
from pipeline.extract.dates.russian import RUSSIAN
from pipeline.extract.dates.values import Atom
from pipeline.extract.dates.words import WORDS
from pipeline.extract.simplified import simplified
from pipeline.records import Found

RULES: Final[dict[str, tuple[Rule, ...]]] = {"ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH}
#: A day or a year: the other numbers open no date ("2,5", "10 %", "380").
_NUMBER: Final = r"\d{1,2}(?![\d,;)%])|(?:1[5-9]|2[01])\d\d(?!\d)"
#: Where a date may begin, with the sign or space before it: the search skips ahead from one to the next.
_OPENERS: Final = {
    language: re.compile(
        rf"\W(?:{_NUMBER}|(?:{'|'.join(words.months)})(?!\w)|{'|'.join(words.opens)})"
    )
    for language, words in WORDS.items()
}
#: Letters and signs that make a number part of a code, a decimal or an address: 1/2, № 5, A-7.
_PART_OF_CODE: Final = re.compile(r"(?:[\w№§/+=]|[^\W_]-|\d[.,:-]|№ |\bno\. ?)\Z")
#: A scanner's "l" for 1 alone before a month: "l July 2024", "l шілдедегі".
_LONE_SLIP: Final = re.compile(
    r"(?:(?<![\w-])[lі]|\A\||(?<=[a-zа-яәіңғүұқөһ] )\|)(?= {1,2}(?:янв|фев|мар|апр|мая|ию|авг|сен|окт|ноя|дек|jan|feb|apr|may|ju|aug|sep|oct"
    r"|nov|dec|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел))"
)
#: Its "б" for 6: "б апреля 2016 года".
_SIX_SLIP: Final = re.compile(
    r"(?<![\w-])б(?= {1,2}(?:янв|фев|мар|апр|мая|ию|авг|сен|окт|ноя|дек)[а-я.]{0,5} {1,2}\d)"
)
#: Either alone before a space: looked for first, as no other text needs the two above.
_MAY_SLIP: Final = re.compile(r"[lі|б](?<![\w-].) ")
#: Kazakh read without its own letters: "2011 жылгы 18 акпандагы".
_SLIPS_KK: Final = {
    "жылгы": "жылғы", "акпан": "ақпан", "кантар": "қаңтар", "каңтар": "қаңтар", "қантар": "қаңтар", "сауір": "сәуір",
    "кыркуйек": "қыркүйек", "қыркуйек": "қыркүйек", "кыркүйек": "қыркүйек", "казан": "қазан", "караша": "қараша",
    "желтоксан": "желтоқсан",
}  # fmt: skip
_SLIP_KK: Final = re.compile(
    rf"(?<!\w)({'|'.join(_SLIPS_KK)})((?:[дт][ае])?)([гғ]?)(?=[а-яі]|(?!\w))"
)
_MAY_SLIP_KK: Final = re.compile("|".join(_SLIPS_KK))
_OF_YEAR: Final = frozenset({"day_of_year", "month_of_year"})
#: Rules whose dates are kept without a value when there is no such day.
_MAY_BE_IMPOSSIBLE: Final = frozenset({"iso", "numeric", "day", "days"})
_ENDS_SENTENCE: Final = re.compile(
    r"(?:(?<![^\W\d])(?:гг?|жж?|янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек|вв?|ғғ?"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)\Z"
)


def find_dates(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the dates of a text, in order; impossible ones have no value.

    `found` is what was found before: a date inside a citation is a date all the same.

    >>> [d.value.edtf for d in find_dates("до 2030 года", "ru")]
    ['../2030']
    """
    plain = simplified(text)
    if _MAY_SLIP.search(plain.text):
        plain = replace(plain, text=_SIX_SLIP.sub("6", _LONE_SLIP.sub("1", plain.text)))
    if language == "kk" and _MAY_SLIP_KK.search(plain.text):
        plain = replace(plain, text=_SLIP_KK.sub(_own_letters, plain.text))
    atoms = list(_atoms(plain.text, text, language))
    if not atoms:
        return []
    atoms = with_ranges(plain.text, with_lists(plain.text, text, atoms, language), language)
    laws = [(f.start, f.end) for f in found if f.kind == "law"]
    dates = []
    for index, atom in enumerate(atoms):
        if _is_street(plain.text, atom):
            continue
        low = atoms[index - 1].end if index else 0
        if language == "ru" and _is_base(plain.text, atom, atoms[max(0, index - 3) : index]):
            date = atom
        else:
            date = modified(plain.text, atom, low, language)
        start, end = plain.back(date.start, date.end)
        value = None if _is_of_old(plain.text, date) else date.value
        if value is not None and any(low <= start and end <= high for low, high in laws):
            said = "" if value.modifier == "as_of" else value.modifier  # the Law as of 06.04.2016
            value = replace(value, within_law=True, modifier=said)
        dates.append(
            Found(kind="date", start=start, end=end, rule=f"date_{date.rule}", value=value)
        )
    return dates


#: "III века до н. э.", "the 3rd century BC", "б.з.б. III ғасыр": no calendar of ours.
_OLD_BEHIND: Final = re.compile(
    r" {0,3}(?:до {1,3}(?:н\. ?э|нашей эры|рождества)|b\.? ?c\.?(?:e\.?)?(?!\w)|before christ)"
)
_OLD_BEFORE: Final = re.compile(
    r"(?:(?<!\w)б\. ?[зд]\. ?[бд]\.?|(?:дәуірімізге|дәуірге|заманымызға|эрамызға) дейін(?:гі)?"
    r"|(?:дәуірімізден|заманымыздан|эрамыздан) бұрын(?:ғы)?)(?: [ivxхі]+ ?-)? {1,3}\Z"
)
_MAY_BE_OLD: Final = ("century", "centuries", "year", "years")


def _is_of_old(text: str, atom: Atom) -> bool:
    """Return whether a century or year is of the time before Christ."""
    if atom.rule not in _MAY_BE_OLD:
        return False
    before = text[max(0, atom.start - 40) : atom.start]
    return bool(_OLD_BEHIND.match(text, atom.end) or _OLD_BEFORE.search(before))


def _is_base(text: str, atom: Atom, before: Sequence[Atom]) -> bool:
    """Return whether "к сентябрю 2023 года" is compared with: a later time was told just before."""
    if atom.value is None or not atom.value.date_to or not text.endswith("к ", 0, atom.start):
        return False
    low = max(atom.start - _SAME_SENTENCE, text.rfind(". ", 0, atom.start))
    return any(
        known.start > low and known.value is not None and known.value.date_from > atom.value.date_to
        for known in before
    )


#: How far before a date the time may be told that it is compared with.
_SAME_SENTENCE: Final = 200
#: "улица 8 Марта", "8 Наурыз көшесі", "1 May Street": named after a day.
_STREET_BEFORE: Final = re.compile(
    r"(?<!\w)(?:улиц[а-я]{1,2}|ул\.|проспект[а-я]{0,2}|пр\.|площад[а-я]{1,2}|переул[а-я]{2,3}|street|avenue)[ \"]{1,3}\Z"
)
_STREET_BEHIND: Final = re.compile(
    r"[ \"]{1,3}(?:көше|даңғыл|шағын {1,3}аудан|алаңы|атындағы|street|avenue|square)"
)


def _is_street(text: str, atom: Atom) -> bool:
    """Return whether a day without a year is the name of a street."""
    if atom.value is None or not atom.value.edtf.startswith("XXXX"):
        return False
    before = text[max(0, atom.start - 14) : atom.start]
    return bool(_STREET_BEFORE.search(before) or _STREET_BEHIND.match(text, atom.end))


def _atoms(text: str, original: str, language: str) -> Iterator[Atom]:
    """Yield single dates from left to right."""
    opener, spaced = _OPENERS[language], f" {text}"
    at = last = 0
    while (opened := opener.search(spaced, at)) is not None:
        start, at = opened.start(), opened.end() - 1
        before = text[max(0, start - 4) : start]
        in_range = last > 0 and text[last:start].strip() == "-"
        narrowed = before.endswith(("mid-", "end-"))
        if before and not in_range and not narrowed and _PART_OF_CODE.search(before):
            continue
        quoted = _quote_before(text, start) if text[start].isdigit() else 0
        for rule in _fitting(text, start, language, quoted=quoted > 0):
            match = rule.pattern.match(text, start - quoted) if quoted else None
            match = match or rule.pattern.match(text, start)
            if match is None:
                continue
            if rule.name in _OF_YEAR and language == "en" and not _is_may(match, original):
                continue
            if rule is BEHIND_AUTHOR and not _is_behind_author(original, start):
                continue  # (всего 2015)
            value = rule.read(match)
            if value is None and rule.name not in _MAY_BE_IMPOSSIBLE:
                continue
            end = match.end()
            if text[end - 1] == "." and not _ENDS_SENTENCE.search(text[start:end]):
                end -= 1
            yield Atom(match.start(), end, value, rule.name)
            at = last = max(at, end)
            break


def _is_behind_author(text: str, at: int) -> bool:
    """Return whether a name leads to a place in a bracket: "(Всемирный банк 2020", "(see OECD, 2018"."""
    words = _OPENED.split(text[max(0, at - 60) : at])[-1].rstrip(" ,").split()
    named = bool(words) and (words[0][:1].isupper() or words[-1][:1].isupper())
    return named and words[0].lower() not in _TOTALS


_OPENED: Final = re.compile(r"[(;\[]")
_TOTALS: Final = frozenset("всего итого total барлығы жалпы жиыны".split())


def _quote_before(text: str, start: int) -> int:
    """Return how many signs before a place a quote opens: 1, 2 with a space, 0 where none does."""
    if text.endswith('"', 0, start):
        return 1
    return 2 if text.endswith('" ', 0, start) else 0


def _fitting(text: str, start: int, language: str, *, quoted: bool) -> Sequence[Rule]:
    """Return the rules from the first that fits at a place, or in the quotes around it."""
    if quoted:
        return RULES[language]
    first = _any_rule(language).match(text, start)
    return RULES[language][int(str(first.lastgroup)[1:]) :] if first else ()


@cache
def _any_rule(language: str) -> re.Pattern[str]:
    return any_of(RULES[language])


def _own_letters(match: re.Match[str]) -> str:
    return _SLIPS_KK[match[1]] + match[2] + ("ғ" if match[3] else "")


def _is_may(match: re.Match[str], original: str) -> bool:
    """Return whether a month is no verb: "5 May" is, "Article 5 may" and "they march 10" are not."""
    found = re.search(
        r"\b(?:may|march|mar)\b", original[match.start() : match.end()], re.IGNORECASE
    )
    return found is None or found.group()[0].isupper()
