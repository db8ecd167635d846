"""Lists of dates that share a year or a month: "в 2018, 2019 и 2021 годах", "1, 5 и 15 марта"."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.dates import values
from pipeline.extract.dates.patterns import S0, S, Y, months
from pipeline.extract.dates.readings import month_of
from pipeline.extract.dates.values import Atom, with_year_of
from pipeline.extract.dates.words import WORDS

_WINDOW: Final = 48
_AND: Final = {language: "|".join(words.joints) for language, words in WORDS.items()}
#: "в конце 2019 - начале 2020 года"
_PART_AHEAD: Final = {
    "ru": rf"{S0}-{S0}(?:начал[аое]|середин[аеыу]|кон(?:ец|ца|це|цу)){S}|",
    "kk": "",
    "en": "",
}
#: "в 2018, 2019 и 2021 годах": bare years before a year with its noun
_YEARS_AHEAD: Final = {
    language: re.compile(
        rf"(?<![\d.,/№\w-])({Y})(?:{S0}гг?\.|{S0}жж?\.)?"
        rf"(?=(?:{S0},{S0}{Y})*{S0}(?:{_PART_AHEAD[language]},|,?{S}(?:{words}){S}(?:в{S})?){S0}\Z)"
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
#: "in April (14 %), July and October", "в мае, июне и июле": months behind one that a preposition tells
_MONTHS_BEHIND: Final = {
    language: re.compile(
        rf"(?:{S0}\([^()]{{1,40}}\))?(?:{S0},|{S0},?{S}(?:{words})){S}{months(language)}(?!,?{S0}(?:of{S})?\d)"
    )
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


def with_lists(text: str, original: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Return the dates and those that a list leaves without noun, month or year.

    "в 2018, 2019 и 2021 годах" has three years; "в мае и июне 2020 года" two months of 2020.
    ``original`` tells capitals.
    """
    if language == "kk":
        atoms = _with_days_behind_year(text, atoms)
    elif language == "en":
        atoms = _with_days_behind_month(text, atoms)
    extra: list[Atom] = []
    for atom in atoms:
        if atom.rule in _LISTED:
            extra.extend(_years(text, atom, language))
        elif atom.rule == "month_of_year" and language == "kk":
            extra.extend(_months_ahead_kk(text, atom))
        elif atom.rule == "month" and language != "kk":
            extra.extend(_months(text, atom, language))
        elif atom.rule == "month_of_year" and language != "kk":
            extra.extend(_months_behind(text, original, atom, language))
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


def _months_ahead_kk(text: str, atom: Atom) -> list[Atom]:
    """ "мамыр, маусым және шілде айларында": the months that share the noun of the last."""
    extra: list[Atom] = []
    start = atom.start if _MONTHS_KK.search(text, atom.start, atom.end) else 0
    while match := _MONTH_AHEAD["kk"].search(text, max(0, start - 18), start):
        value = values.month_without_year(month_of(match))
        extra.append(Atom(match.start(), match.end(), value, "month_of_year"))
        start = match.start()
    return extra


_MONTHS_KK: Final = re.compile(r" айлар[а-яіғң]+\Z")


def _months_behind(text: str, original: str, atom: Atom, language: str) -> list[Atom]:
    """ "in April, July and October": the months of no year behind the first."""
    extra: list[Atom] = []
    at = atom.end
    while match := _MONTHS_BEHIND[language].match(text, at):
        number = month_of(match)
        start, end = match.span(f"m{number}")
        if language == "en" and not original[start].isupper():
            break  # in April, may be renewed
        extra.append(Atom(start, end, values.month_without_year(number), "month_of_year"))
        at = match.end()
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
