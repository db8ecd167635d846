"""Two dates that make a range: "с 2016 по 2019 год", "2021 жылғы 1 наурыздан 5 мамырға дейін"."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pipeline.extract.dates import values
from pipeline.extract.dates.patterns import S0, S, Y, months
from pipeline.extract.dates.values import Atom, with_year_of

_WINDOW: Final = 48

#: What stands between two dates of a range, by language.
_BETWEEN: Final = {
    "ru": re.compile(
        rf"{S0}(?:г\.)?{S0}(?:(?P<dash>-)|{S}(?P<night>на){S}|,?{S}(?P<word>по|до)(?:{S}(?:начало|начала|конец|конца|середину|середины))?{S}|{S}(?P<and>и){S}){S0}\Z"
    ),
    "kk": re.compile(
        rf"(?:{S0}(?P<dash>-){S0}|{S}(?:бастап,?{S}|және{S}|мен{S}|пен{S}|бен{S}|-{S})?)\Z"
    ),
    "en": re.compile(
        rf"(?:{S0}(?P<dash>-){S0}|,?{S}(?P<word>to|until|till|through|up to)(?:{S}the)?(?:{S}(?:early|late|mid|end{S}of|beginning{S}of))?{S}|{S}(?P<and>and){S})\Z"
    ),
}
#: Words before a range, part of it.
_OPENS: Final = {
    "ru": re.compile(
        rf"(?<!\w)(?:(?P<from>с|со|от|начиная{S}с)(?:{S}(?:начала|конца|середины))?|(?P<between>между)){S}\Z"
    ),
    "kk": re.compile(r"(?!)"),
    "en": re.compile(
        rf"(?<!\w)(?:(?P<from>from|starting{S}from)(?:{S}the)?(?:{S}(?:early|late|mid|end{S}of|beginning{S}of))?(?:{S}the)?|(?P<between>between)){S}\Z"
    ),
}
_ABLATIVE: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)\Z")
_UNTIL_KK: Final = re.compile(rf"{S}дейін(?:гі)?(?!\w)")
_WITHIN_KK: Final = re.compile(
    rf"{S}арасында(?:ғы)?(?!\w)|{S}аралығында(?:ғы)?(?!\w)|{S}аралығы(?!\w)"
)
#: "с 2016 по 2019 год", "2016-дан 2019 жылға дейін", "from 2016 to 2019": the bare year in front
_BARE_START: Final = {
    "ru": re.compile(rf"(?<!\w)(?:с|со|от|между){S}({Y}){S}(?:по|до|и){S}\Z"),
    "kk": re.compile(
        rf"(?<![\d.,/№\w-])({Y})(?:{S0}-?{S0}(?:дан|ден|тан|тен|нан|нен)|(?={S}(?:және|мен|пен)){S}\w+){S}(?:бастап{S})?\Z"
    ),
    "en": re.compile(rf"(?<!\w)(?:from|between){S}({Y}){S}(?:to|until|through|and){S}\Z"),
}
#: "с января по март 2021": the bare month in front
_BARE_MONTH: Final = {
    "ru": re.compile(rf"(?<!\w)(?:с|со|от|между){S}{months('ru')}{S}(?:по|до|и){S}\Z"),
    "en": re.compile(rf"(?<!\w)(?:from|between){S}{months('en')}{S}(?:to|until|through|and){S}\Z"),
}


def with_ranges(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Return the dates, two of them joined to a range where the words around them say so."""
    atoms = _with_bare_starts(text, atoms, language)
    joined: list[Atom] = []
    i = 0
    while i < len(atoms):
        following = atoms[i + 1] if i + 1 < len(atoms) else None
        made = _range(text, atoms[i], following, language) if following else None
        joined.append(made or _with_opener(text, atoms[i], language))
        i += 2 if made else 1
    return _with_year_before_bracket(text, joined)


_OPENS_BRACKET: Final = re.compile(r"\s{0,3}\(\s{0,3}")


def _with_year_before_bracket(text: str, atoms: list[Atom]) -> list[Atom]:
    """Return the dates, one without a year in the one before its bracket: "2024 год (январь-июнь)"."""
    made = list(atoms)
    for i, (year, inner) in enumerate(pairwise(atoms), 1):
        yearless = inner.value is not None and inner.value.edtf.startswith("XXXX")
        closed = yearless and year.rule == "year" and text[inner.end : inner.end + 1] == ")"
        if closed and _OPENS_BRACKET.fullmatch(text, year.end, inner.start):
            made[i] = replace(inner, value=with_year_of(inner.value, year.value))
    return made


def _with_opener(text: str, atom: Atom, language: str) -> Atom:
    """Return "1 по 15 марта" with the "с" before it."""
    if (
        atom.rule not in ("days", "days_of_year", "months_of_year")
        or "-" in text[atom.start : atom.end]
    ):
        return atom
    ahead = text[max(0, atom.start - 16) : atom.start]
    opened = _OPENS[language].search(ahead)
    return replace(atom, start=atom.start - len(ahead) + opened.start()) if opened else atom


def _with_bare_starts(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    extra: list[Atom] = []
    end_before = 0
    for atom in atoms:
        ahead = text[max(end_before, atom.start - _WINDOW) : atom.start]
        offset = atom.start - len(ahead)
        end_before = atom.end
        if atom.value is None or "/" in atom.value.edtf:
            continue
        year = int(atom.value.edtf[:4]) if atom.value.edtf[:4].isdigit() else 0
        years = ("year", "month", "day") if language == "ru" else ("year",)
        if atom.rule in years and (match := _BARE_START[language].search(ahead)):
            start, end = match.span(1)
            if language == "kk":
                end = len(re.sub(r" (?:бастап|және|мен|пен) *\Z", "", ahead).rstrip())
            extra.append(Atom(offset + start, offset + end, values.year(int(match[1])), "bare"))
        elif atom.rule == "month" and (match := _search(_BARE_MONTH, language, ahead)):
            number = next(i for i in range(1, 13) if match[f"m{i}"])
            start, end = next(match.span(f"m{i}") for i in range(1, 13) if match[f"m{i}"])
            value = values.month(year, number)
            extra.append(Atom(offset + start, offset + end, value, "bare"))
    return sorted([*atoms, *extra], key=lambda atom: atom.start)


def _search(table: dict[str, re.Pattern[str]], language: str, text: str) -> re.Match[str] | None:
    return table[language].search(text) if language in table else None


def _range(text: str, first: Atom, last: Atom, language: str) -> Atom | None:
    """Return the range of two neighbouring dates, None if they are none."""
    between = text[first.end : last.start]
    if len(between) > 24 or any("/" in a.value.edtf for a in (first, last) if a.value):
        return None
    joint = _BETWEEN[language].match(between)
    if joint is None:
        return None
    if language == "kk":
        bounds = _bounds_kazakh(text, first, last, between, joint)
    else:
        bounds = _bounds(text, first, last, joint, language)
    if bounds is None:
        return None
    earlier, later = first.value, last.value
    if later is not None and later.edtf.startswith("XXXX"):
        later = with_year_of(later, earlier)  # 2021 жылғы 1 наурыздан 5 мамырға дейін
    else:
        earlier = with_year_of(earlier, later)  # с 1 марта по 5 мая 2021 года
    value = values.span(earlier, later)
    return Atom(*bounds, value, "range") if value else None


def _bounds(
    text: str, first: Atom, last: Atom, joint: re.Match[str], language: str
) -> tuple[int, int] | None:
    if joint["dash"]:
        return first.start, last.end
    ahead = text[max(0, first.start - 16) : first.start]
    opened = _OPENS[language].search(ahead)
    if language == "ru" and joint["night"] and not ahead.rstrip().endswith("ночь с"):
        return None
    if opened is None and language == "en" and joint["word"]:
        both = (first.rule, last.rule)
        through = joint["word"] == "through" and both == ("year", "year")
        if through or both in _SPANS:  # January 2018 to December 2021, the years 2018 through 2020
            return first.start, last.end
    if opened is None or bool(joint["and"]) != bool(opened["between"]):
        return None
    return first.start - len(ahead) + opened.start(), last.end


#: Dates that "to" alone joins.
_SPANS: Final = frozenset({("month", "month"), ("day", "day"), ("day_of_year", "day")})


def _bounds_kazakh(
    text: str, first: Atom, last: Atom, between: str, joint: re.Match[str]
) -> tuple[int, int] | None:
    until, within = _UNTIL_KK.match(text, last.end), _WITHIN_KK.match(text, last.end)
    words = between.split()
    between_two = words and words[0] in ("мен", "пен", "бен", "және")
    ablative = _ABLATIVE.search(text[first.start : first.end])  # 2005 жылдан 2018 жыл аралығында
    if joint["dash"] or (within and (between_two or ablative)):
        end = within.end() if within else last.end
        return first.start, end
    if until and _ABLATIVE.search(text[first.start : first.end]):
        return first.start, until.end()
    return None
