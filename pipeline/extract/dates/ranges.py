"""Dates that take their meaning from a neighbour: lists that share a year, and ranges."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.dates import values
from pipeline.extract.dates.patterns import S0, S, Y, months
from pipeline.extract.dates.values import Atom
from pipeline.extract.dates.words import WORDS
from pipeline.records import Date

_WINDOW: Final = 48
_AND: Final = {language: "|".join(words.joints) for language, words in WORDS.items()}
#: "в 2018, 2019 и 2021 годах": bare years before a year with its noun
_YEARS_AHEAD: Final = {
    language: re.compile(
        rf"(?<![\d.,/№\w-])({Y})(?:{S0}гг?\.|{S0}жж?\.)?"
        rf"(?=(?:{S0},{S0}{Y})*{S0}(?:,|,?{S}(?:{words}){S}(?:в{S})?){S0}\Z)"
    )
    for language, words in _AND.items()
}
#: "in 2018, 2019 and 2021": bare years after the first
_YEARS_BEHIND: Final = re.compile(
    rf"(?:{S0},{S0}(?:and{S})?|{S}(?:and|or|to){S})({Y})(?![\w%-]|[.,]\d)"
    rf"(?!{S}(?:tenge|kzt|people|mci|persons|km|units))"
)
#: "1 и 15 марта 2021 года", "1, 2 және 5 наурызда": bare days before a day
_DAYS_AHEAD: Final = {
    language: re.compile(rf'(?<![\d.,/№\w-])"?([0-3]?\d)"?(?={S0}(?:,|{S}(?:{words})){S}\Z)')
    for language, words in _AND.items()
}
_MONTH_AHEAD: Final = {
    language: re.compile(rf"(?<!\w){months(language)}(?={S0}(?:,|{S}(?:{words})){S}\Z)")
    for language, words in _AND.items()
}
_FOLLOWS: Final = {
    language: re.compile(rf"{S0}(?:,|,?{S}(?:{words})){S}\Z") for language, words in _AND.items()
}
_LONGEST_LIST: Final = 12
_LISTED: Final = frozenset({"year", "year_of_list", "years"})


#: What may take its year from what: a day from a day, a month from a month.
_YEARLESS: Final = {
    "day_of_year": ("day", "day_of_list"),
    "month_of_year": ("month", "month_of_list"),
}


def with_lists(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Return the dates and those that a list leaves without noun, month or year.

    "в 2018, 2019 и 2021 годах" has three years; "в мае и июне 2020 года" two months of 2020.
    """
    if language == "kk":
        atoms = _with_days_behind_year(text, atoms)
    elif language == "en":
        atoms = _with_days_behind_month(text, atoms)
    extra: list[Atom] = []
    for atom in atoms:
        if atom.rule in _LISTED:
            extra.extend(_years(text, atom, language))
        elif atom.rule == "month" and language != "kk":
            extra.extend(_months(text, atom, language))
        elif atom.rule in ("day", "day_of_year") and language != "kk":
            extra.extend(_days(text, atom, language))
    busy = {place for atom in atoms for place in range(atom.start, atom.end)}
    ordered = list(atoms)
    for item in extra:
        if busy.isdisjoint(range(item.start, item.end)):
            ordered.append(item)
            busy.update(range(item.start, item.end))
    ordered.sort(key=lambda atom: atom.start)
    return _with_year_of_neighbour(text, ordered, language)


def _years(text: str, atom: Atom, language: str) -> list[Atom]:
    if language == "en":
        extra, at = [], atom.end
        for _ in range(_LONGEST_LIST):
            match = _YEARS_BEHIND.match(text, at)
            if match is None:
                break
            if match.group().strip().startswith("to"):
                break
            extra.append(Atom(*match.span(1), values.year(int(match[1])), "year_of_list"))
            at = match.end()
        return extra
    low = max(0, atom.start - _WINDOW)
    return [
        Atom(low + m.start(1), low + m.end(1), values.year(int(m[1])), "year_of_list")
        for m in _YEARS_AHEAD[language].finditer(text[low : atom.start])
    ]


def _months(text: str, atom: Atom, language: str) -> list[Atom]:
    """ "в мае и июне 2020 года": the months that share the year of the last."""
    extra: list[Atom] = []
    start = atom.start
    while atom.value is not None:
        low = max(0, start - 16)
        match = _MONTH_AHEAD[language].search(text[low:start])
        if match is None:
            break
        number = next(i for i in range(1, 13) if match[f"m{i}"])
        value = values.month(int(atom.value.edtf[:4]), number)
        extra.append(Atom(low + match.start(), low + match.end(), value, "month_of_list"))
        start = low + match.start()
    return extra


def _days(text: str, atom: Atom, language: str) -> list[Atom]:
    """ "1, 5 и 15 марта 2021 года": the days that share the month of the last."""
    extra: list[Atom] = []
    start, value = atom.start, atom.value
    while value is not None and len(extra) < _LONGEST_LIST:
        low = max(0, start - 16)
        match = _DAYS_AHEAD[language].search(text[low:start])
        if match is None:
            break
        number, month = int(match[1]), int(value.edtf[5:7])
        day = (
            values.day_without_year(month, number)
            if value.edtf.startswith("XXXX")
            else values.day(int(value.edtf[:4]), month, number)
        )
        if day is None:
            break
        extra.append(Atom(low + match.start(1), low + match.end(1), day, "day_of_list"))
        start = low + match.start()
    return extra


#: "June 9, 10 and 12, 2019": the days behind the first, and their year.
_DAYS_BEHIND_EN: Final = re.compile(
    rf"(?:,{S}[0-3]?\d)*,?{S}and{S}[0-3]?\d(?![\w%]|[.,]\d)(?!{S}[a-z])(?:,?{S}(?P<y>{Y})(?!\d))?"
)


def _with_days_behind_month(text: str, atoms: list[Atom]) -> list[Atom]:
    """Return the dates with the days that English lists behind the month and the first day."""
    made: list[Atom] = []
    for atom in atoms:
        listed = _DAYS_BEHIND_EN.match(text, atom.end) if atom.rule == "day_of_year" else None
        if listed is None or atom.value is None or not text[atom.end - 1].isdigit():
            made.append(atom)
            continue
        month, numbers = (
            int(atom.value.edtf[5:7]),
            list(_NUMBER.finditer(text, atom.end, listed.end())),
        )
        days = [(atom.start, atom.end, int(atom.value.edtf[8:10]))]
        days += [(n.start(), n.end(), int(n.group())) for n in numbers if len(n.group()) < 3]
        for start, end, number in days:
            value = (
                values.day(int(listed["y"]), month, number)
                if listed["y"]
                else values.day_without_year(month, number)
            )
            made.append(Atom(start, end, value, "day_of_list"))
        if listed["y"]:
            made[-1] = replace(made[-1], end=listed.end())
    return made


#: "2019 жылғы 9, 10 және 12 маусымда": what stands between the year and the last day.
_DAYS_BETWEEN_KK: Final = re.compile(
    rf"{S}(?:[0-3]?\d{S0},{S})*[0-3]?\d(?:{S0},|{S}(?:{_AND['kk']})){S}\Z"
)
_NUMBER: Final = re.compile(r"\d+")


def _with_days_behind_year(text: str, atoms: list[Atom]) -> list[Atom]:
    """Return the dates with the days that Kazakh lists between the year and the month."""
    made: list[Atom] = []
    for atom in atoms:
        before = made[-1] if made else None
        listed = (
            before is not None
            and (before.rule, atom.rule) == ("year", "day_of_year")
            and _DAYS_BETWEEN_KK.match(text, before.end, atom.start)
        )
        if not listed or before is None or before.value is None or atom.value is None:
            made.append(atom)
            continue
        year, month = int(before.value.edtf[:4]), int(atom.value.edtf[5:7])
        made.pop()
        for i, number in enumerate(_NUMBER.finditer(text, before.end, atom.start)):
            value = values.day(year, month, int(number.group()))
            start = number.start() if i else before.start  # the year belongs to the first
            made.append(Atom(start, number.end(), value, "day_of_list"))
        made.append(replace(atom, value=with_year_of(atom.value, before.value), rule="day_of_list"))
    return made


def _with_year_of_neighbour(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Give a day without a year the year of the one it is listed with.

    Russian and English name the year last ("1 марта и 5 мая 2021 года"), Kazakh first ("2021 жылғы
    1 наурыз және 5 мамыр").
    """
    made = list(atoms)
    order = range(1, len(made)) if language == "kk" else range(len(made) - 2, -1, -1)
    for i in order:
        other = made[i - 1] if language == "kk" else made[i + 1]
        first, last = sorted((made[i], other), key=lambda atom: atom.start)
        if made[i].rule in _YEARLESS and other.value and other.rule in _YEARLESS[made[i].rule]:
            between = text[first.end : last.start]
            if len(between) < 12 and _FOLLOWS[language].match(between):
                value = with_year_of(made[i].value, other.value)
                made[i] = Atom(
                    made[i].start, made[i].end, value, other.rule.split("_")[0] + "_of_list"
                )
    return made


# --- ranges --------------------------------------------------------------------------------------

#: What stands between two dates of a range, by language.
_BETWEEN: Final = {
    "ru": re.compile(
        rf"{S0}(?:г\.)?{S0}(?:(?P<dash>-)|,?{S}(?P<word>по|до)(?:{S}(?:начало|начала|конец|конца|середину|середины))?{S}|{S}(?P<and>и){S}){S0}\Z"
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
#: "с 1 по ...": bare day in front; "с января по март 2021": bare month in front
_BARE_DAY: Final = {
    "ru": re.compile(rf'(?<!\w)(?:с|со|от|между){S}"?([0-3]?\d)"?{S}(?:по|до|и){S}\Z'),
    "en": re.compile(rf"(?<!\w)(?:from|between){S}([0-3]?\d)(?:st|nd|rd|th)?{S}(?:to|until|through|and){S}\Z"),
}  # fmt: skip
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
    return joined


def _with_opener(text: str, atom: Atom, language: str) -> Atom:
    """Return "1 по 15 марта" with the "с" before it."""
    if atom.rule not in ("days", "days_of_year") or "-" in text[atom.start : atom.end]:
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
        if atom.rule == "year" and (match := _BARE_START[language].search(ahead)):
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
    if (
        opened is None
        and language == "en"
        and joint["word"]
        and first.rule == last.rule
        and first.rule in _SPANS
    ):
        return first.start, last.end  # covers January 2018 to December 2021
    if opened is None or bool(joint["and"]) != bool(opened["between"]):
        return None
    return first.start - len(ahead) + opened.start(), last.end


#: Dates that "to" alone joins.
_SPANS: Final = frozenset({"month", "day"})


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


def with_year_of(value: Date | None, other: Date | None) -> Date | None:
    """Return a day, month, quarter or half of any year as one of the other's year."""
    if value is None or other is None or not value.edtf.startswith("XXXX"):
        return value
    if not other.edtf[:4].isdigit():
        return value
    year, month = int(other.edtf[:4]), int(value.edtf[5:7])
    if "/" in value.edtf:  # январь-март
        first, last = (values.month(year, int(part[5:7])) for part in value.edtf.split("/"))
        return values.span(first, last) if value.precision == "month" else value
    if value.precision == "quarter":
        return values.quarter(year, month - 32)
    if value.precision == "half_year":
        return values.half_year(year, month - 39)
    if value.precision == "month":
        return values.month(year, month)
    return values.day(year, month, int(value.edtf[8:10])) if value.precision == "day" else value
