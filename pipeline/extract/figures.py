"""Figures of a text: a number, its multiplier and unit or counted noun, and the words around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.extract.counted import counted_noun
from pipeline.extract.figures_units import (
    COMPARATORS_AFTER,
    COMPARATORS_BEFORE,
    FRACTIONS,
    NO_AMOUNT_AFTER,
    NO_AMOUNT_BEFORE,
    PREFIX_MONEY,
    RATIO,
    UNITS,
)
from pipeline.numerals import (
    DIGITS,
    MULTIPLIER,
    WORDS,
    plain,
    read_digits,
    read_multiplier,
    read_words,
)
from pipeline.records import Cell, Figure, Found

S = r"[ \t\n\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]{1,2}"
S0 = r"[ \t\n\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]{0,2}"
DASH = r"[-‐‑–—]"
_FRACTION_VALUES = {
    "1/2": "0.5",
    "1/3": "0.333333",
    "2/3": "0.666667",
    "1/4": "0.25",
    "3/4": "0.75",
}


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The compiled patterns of a language."""

    number: re.Pattern[str]
    unit: re.Pattern[str]
    unit_names: tuple[str, ...]
    before: re.Pattern[str]
    before_names: tuple[str, ...]
    after: re.Pattern[str]
    after_names: tuple[str, ...]
    fraction: re.Pattern[str]
    fraction_names: tuple[str, ...]
    ratio: re.Pattern[str]


def find_figures(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the figures of a text, in order, none inside the laws and dates already `found`.

    >>> [f.value.value for f in find_figures("выделено 2,5 млрд тенге", "ru")]
    ['2500000000']
    """
    taken = [(f.start, f.end) for f in found if f.kind in ("law", "date")]
    figures: list[Found] = []
    for item in _candidates(text, language):
        if any(item.start < end and start < item.end for start, end in taken):
            continue
        if figures and item.start < figures[-1].end:
            continue
        figures.append(item)
    return figures


def find_in_cell(text: str, language: str, cell: Cell) -> list[Found]:
    """Return the figures of a table cell: a bare number takes unit and multiplier of its headers.

    "1 250" under "млн тенге" is 1250000000 KZT.
    """
    bare = re.fullmatch(rf"\s*([-–−]?)({DIGITS})\s*(%?)\s*", text)
    if bare is None or cell.is_header:
        return [] if cell.is_header else find_figures(text, language)
    amount = read_digits(bare[2], language)
    if amount is None:
        return []
    heads = " / ".join((cell.column_header, cell.row_header, cell.title))
    unit, multiplier = _unit_of(heads, language)
    if bare[3]:
        unit, multiplier = "percent", 1
    sign = -1 if bare[1] else 1
    year = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", cell.column_header) or re.search(
        r"(?<!\d)((?:19|20)\d\d)(?!\d)", cell.row_header
    )
    value = Figure(
        value=plain(sign * amount * multiplier),
        unit=unit,
        subject=cell.row_header
        if year
        else " / ".join(filter(None, (cell.row_header, cell.column_header))),
        period_from=f"{year[1]}-01-01" if year else "",
        period_to=f"{year[1]}-12-31" if year else "",
        multiplier=str(multiplier) if multiplier > 1 else "",
    )
    start = bare.start(1) if bare[1] else bare.start(2)
    return [
        Found(
            kind="figure",
            start=start,
            end=bare.end(3),
            rule="figure_cell",
            confidence=0.8,
            value=value,
        )
    ]


def _unit_of(heads: str, language: str) -> tuple[str, int]:
    """Return unit and multiplier that the headers of a cell name, empty and 1 where none."""
    for name in (language, "ru", "kk", "en"):
        patterns = _patterns(name)
        for match in patterns.unit.finditer(heads):
            unit = _named(match, patterns.unit_names, "u")
            if unit in (
                "KZT",
                "USD",
                "EUR",
                "RUB",
                "CNY",
                "percent",
                "ha",
                "km",
                "t",
                "m2",
                "kWh",
                "MW",
            ):
                ahead = re.search(
                    rf"({MULTIPLIER[name]}){S0}\Z", heads[: match.start()], re.IGNORECASE
                )
                return unit, read_multiplier(ahead[1], name) if ahead else 1
    return "", 1


@cache
def _patterns(language: str) -> _Patterns:
    def named(table: Sequence[tuple[str, str]], prefix: str) -> str:
        return "|".join(f"(?P<{prefix}{i}>{form})" for i, (_, form) in enumerate(table))

    def spaced(pattern: str) -> str:
        return pattern.replace(r"\ ", S)

    flags = re.IGNORECASE
    money = r"US\$|[$€£₸]|KZT|USD|EUR"
    amount = rf"(?:{DIGITS})"
    multiplier = MULTIPLIER[language]
    number = rf"""
        (?<![\w.,/№-])(?:(?P<money>{money}){S0})?
        (?:(?P<from>{amount})(?:{S0}(?P<mfrom>{multiplier})(?!\w))?
           (?:{S0}(?P<dash>{DASH}){S0}|(?P<to_word>{S}(?:до|to|and){S}|-?(?:дан|ден|тан|тен|нан|нен){S}))
           (?P<to>{amount})
         |(?P<one>{amount}))
        (?:-?(?P<kk_case>ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ті|ты|ді|ды|ні|ны)(?!\w))?
        (?:{S0}\((?P<in_words>[^()]{{2,80}})\))?
        (?:{S0}-?(?P<multiplier>{multiplier})(?!\w))?
      | (?<![\w-])(?P<words>{WORDS[language]})(?!\w)
    """
    return _Patterns(
        re.compile(number, flags | re.VERBOSE),
        re.compile(rf"{S0}-?(?:{spaced(named(UNITS[language], 'u'))})", flags),
        tuple(name for name, _ in UNITS[language]),
        re.compile(rf"(?<!\w)(?:{spaced(named(COMPARATORS_BEFORE[language], 'c'))}){S}\Z", flags),
        tuple(name for name, _ in COMPARATORS_BEFORE[language]),
        re.compile(rf"{S}(?:{spaced(named(COMPARATORS_AFTER[language], 'a'))})(?!\w)", flags),
        tuple(name for name, _ in COMPARATORS_AFTER[language]),
        re.compile(rf"(?<!\w)(?:{spaced(named(FRACTIONS[language], 'f'))})(?!\w)", flags),
        tuple(name for name, _ in FRACTIONS[language]),
        re.compile(rf"{S0}(?:{RATIO[language]})", flags),
    )


def _named(match: re.Match[str], names: Sequence[str], prefix: str) -> str:
    return next(n for i, n in enumerate(names) if match.group(f"{prefix}{i}") is not None)


def _candidates(text: str, language: str) -> Iterator[Found]:
    patterns = _patterns(language)
    matches = [*patterns.number.finditer(text), *patterns.fraction.finditer(text)]
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if match.re is patterns.fraction:
            name = _named(match, patterns.fraction_names, "f")
            value = Figure(value=_FRACTION_VALUES[name], unit="fraction")
            yield _with_words_around(text, match.start(), match.end(), value, "fraction", patterns)
            continue
        made = _figure(text, language, match, patterns)
        if made is not None:
            yield made


def _figure(text: str, language: str, match: re.Match[str], patterns: _Patterns) -> Found | None:
    """Return the figure that begins with a number, None if the number is no amount."""
    start, end = match.span()
    low, high, multiplier = _amounts(match, language)
    if low is None:
        return None
    ahead = text[max(0, start - 24) : start]
    unit, rule = "", ""
    if match["money"]:
        unit, rule = PREFIX_MONEY.get(match["money"].upper(), ""), "money"
    else:
        measured = patterns.unit.match(text, end)
        times = patterns.ratio.match(text, end)
        if measured:
            unit, end = _named(measured, patterns.unit_names, "u"), measured.end()
            rule = "measure"
        elif times:
            unit, end, rule = "ratio", times.end(), "ratio"
        else:
            if NO_AMOUNT_BEFORE.search(ahead) or NO_AMOUNT_AFTER.match(text, match.end()):
                return None
            noun = counted_noun(text, end, language, low)
            if noun is None:
                return None
            unit, end, rule = noun.name, noun.end, "count"
    if (
        rule != "money"
        and NO_AMOUNT_BEFORE.search(ahead)
        and unit in ("years", "m", "days", "t", "l")
    ):
        return None
    if unit == "years" and low >= 1500 and high is None:
        return None
    if high is not None and match.groupdict().get("to_word") and language != "kk":
        opened = re.search(r"(?<!\w)(?:от|с|from|between)\s+\Z", ahead, re.IGNORECASE)
        if opened:
            start -= len(ahead) - opened.start()
    value = Figure(
        value=plain(low * multiplier),
        value_to=plain(high * multiplier) if high is not None else "",
        unit=unit,
        multiplier=str(multiplier) if multiplier > 1 else "",
    )
    return _with_words_around(text, start, end, value, rule, patterns)


def _amounts(match: re.Match[str], language: str) -> tuple[Decimal | None, Decimal | None, int]:
    """Return lower amount, upper amount and multiplier of a number match."""
    if match["words"]:
        number = read_words(match["words"], language)
        return (Decimal(number) if number is not None else None), None, 1
    multiplier = read_multiplier(match["multiplier"] or "", language)
    if match["one"]:
        return read_digits(match["one"], language), None, multiplier
    low, high = read_digits(match["from"], language), read_digits(match["to"], language)
    if low is not None and match["mfrom"] and multiplier > 1:
        low = low * read_multiplier(match["mfrom"], language) / multiplier
    return low, high, multiplier


def _with_words_around(
    text: str, start: int, end: int, value: Figure, rule: str, patterns: _Patterns
) -> Found:
    """Return the figure with its comparator and "about", which belong to the mention."""
    for _ in range(2):
        low = max(0, start - 28)
        ahead = patterns.before.search(text[low:start])
        if ahead is None:
            break
        name = _named(ahead, patterns.before_names, "c")
        start = low + ahead.start()
        value = replace(value, approximate=True) if name == "~" else replace(value, comparator=name)
    behind = patterns.after.match(text, end)
    if behind is not None:
        name = _named(behind, patterns.after_names, "a")
        end = behind.end()
        value = replace(value, approximate=True) if name == "~" else replace(value, comparator=name)
    return Found(
        kind="figure", start=start, end=end, rule=f"figure_{rule}", confidence=0.9, value=value
    )
