"""Figures of table cells: a bare number takes its unit, multiplier and period from the headers."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.figures_units import UNITS, unit_of, unit_pattern
from pipeline.extract.simplified import simplified
from pipeline.numerals import DIGITS, multipliers, plain, read_digits
from pipeline.records import Cell, Date, Figure, Found

_BARE: Final = re.compile(rf" *(?P<sign>[-+]?) ?(?P<number>{DIGITS}) ?(?P<percent>%?) *")
#: Units that a header may name; "м", "т" and "г" alone only between commas or in brackets.
_MULTIPLIER: Final = {
    language: re.compile(
        rf"(?<!\w)({'|'.join(sorted(multipliers(language), key=len, reverse=True))})\.?[ ]{{0,3}}\Z"
    )
    for language in UNITS
}
_ALONE: Final = {
    language: re.compile(
        rf"(?:[(,] ?|\A)({'|'.join(sorted(multipliers(language), key=len, reverse=True))})\.? ?(?P<noun>чел|адам|people|persons|ед|шт|дана|units)?[а-я]*\.?(?=[),]|\Z)"
    )
    for language in UNITS
}
_NOUNS: Final = {"чел": "человек", "адам": "адам", "people": "person", "persons": "person", "ед": "единица", "шт": "штука", "дана": "дана", "units": "unit"}  # fmt: skip
_COUNT: Final = re.compile(
    r"(?:[(,] ?|\A)(чел|адам|ед|шт|дана|бірлік|people|persons|units|number)\.?[а-я]*(?=[),. ]|\Z)"
)
_NUMBERING: Final = re.compile(
    r"(?:№|n|no\.?|п/п|р/с|р/б|#|№ ?(?:п/п|р/с)|код|коды|code|место|ранг|рейтинг|позиция|rank|ranking|place|орны|орын)(?:[ /].*)?\Z"
)
_ONLY_YEAR: Final = re.compile(r"\W*(?:19|20)\d\d\W*\w{0,5}\.?\W*")
_YEAR: Final = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d,])")


@dataclass(frozen=True, slots=True)
class Measure:
    """What headers say of the numbers below and beside them."""

    unit: str = ""
    multiplier: int = 1


def read_cell(text: str, language: str, cell: Cell) -> list[Found] | None:
    """Return the figure of a cell that is a bare number, none if it is a number of a row or a year.

    None is returned for a cell with words of its own, which is read as any text.
    """
    view = simplified(text)
    match = _BARE.fullmatch(view.text)
    if match is None:
        return None
    amount = read_digits(match["number"], language)
    heads = [simplified(h).text.strip() for h in (cell.column_header, cell.row_header)]
    if amount is None or any(_NUMBERING.match(part) for part in heads[0].split(" / ")):
        return []
    measure = measure_of((*heads, simplified(cell.title).text), language)
    unit, multiplier = ("percent", 1) if match["percent"] else (measure.unit, measure.multiplier)
    sign = -1 if match["sign"] == "-" else 1
    start, end = view.back(match.start("number") - len(match["sign"]), match.end("percent"))
    period, subject = _period_and_subject(cell, language)
    value = Figure(
        value=plain(sign * amount * multiplier),
        unit=unit,
        subject=subject,
        period_from=period[0],
        period_to=period[1],
        multiplier=str(multiplier) if multiplier > 1 else "",
    )
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [
        Found(kind="figure", start=start, end=end, rule="figure_cell", confidence=0.8, value=value)
    ]


def measure_of(heads: tuple[str, ...], language: str) -> Measure:
    """Return unit and multiplier named by headers: the nearest one that names a unit wins.

    >>> measure_of(("2019 г.", "доходы, млн тенге", ""), "ru")
    Measure(unit='KZT', multiplier=1000000)
    """
    order = (language, *(name for name in ("ru", "kk", "en") if name != language))
    for head in filter(None, heads):
        for name in order:
            found = _measure_in(head, name)
            if found is not None:
                return found
    return Measure()


def _measure_in(head: str, language: str) -> Measure | None:
    best: Measure | None = None
    for match in re.finditer(r"(?<![\w.])(?=[^\W\d_]|[%$€₸₽])", head):
        measured = unit_pattern(language).match(head, match.start())
        if measured is None:
            continue
        unit, ahead = unit_of(measured, language), head[: match.start()]
        if not _may_be_unit(unit, head, match.start(), measured.end()):
            continue
        multiplier = _MULTIPLIER[language].search(ahead)
        best = Measure(unit, multipliers(language)[multiplier[1]] if multiplier else 1)
    if best is not None:
        return best
    alone = _ALONE[language].search(head)
    if alone is not None:
        return Measure(_NOUNS.get(alone["noun"] or "", ""), multipliers(language)[alone[1]])
    count = _COUNT.search(head)
    return Measure(_NOUNS.get(count[1], "")) if count is not None and count[1] in _NOUNS else None


def _may_be_unit(unit: str, head: str, start: int, end: int) -> bool:
    """Return whether a unit in a header is meant: times and short ones only set off from the rest."""
    if unit in ("KZT", "USD", "EUR", "RUB", "CNY", "GBP", "MCI", "percent", "percentage_points"):
        return True
    if unit in ("years", "months", "days", "weeks") and re.search(r"\d\Z", head[:start].rstrip()):
        return False
    set_off = re.search(
        r"(?:[,(/;]|\A|\b(?:в|мың|тыс|млн|млрд|thousand|million)\.?) ?\Z", head[:start]
    )
    closed = re.match(r"\.? ?(?:[),;/]|\Z)", head[end:])
    return set_off is not None and closed is not None


def _period_and_subject(cell: Cell, language: str) -> tuple[tuple[str, str], str]:
    """Return the days that the headers speak of, and what the row or column is about."""
    subject = []
    period = ("", "")
    for header in (cell.row_header, cell.column_header):
        for part in filter(None, map(str.strip, header.split(" / "))):
            days = _period_in(part, language)
            if days is None:
                subject.append(_without_unit(part, language))
            else:
                period = days
    return period, " / ".join(filter(None, subject))


def _period_in(header: str, language: str) -> tuple[str, str] | None:
    """Return the days of a header that is a date, or names one; None if it names none."""
    from pipeline.extract.dates import find_dates

    values = [found.value for found in find_dates(header, language)]
    dates = [value for value in values if isinstance(value, Date) and value.date_from]
    if dates:
        return dates[-1].date_from, dates[-1].date_to
    year = _YEAR.search(header)
    if year is not None and _ONLY_YEAR.fullmatch(header):
        return f"{year[1]}-01-01", f"{year[1]}-12-31"
    return None


def _without_unit(header: str, language: str) -> str:
    """Return a header without the unit behind a comma or in brackets: "Доходы, млн тенге"."""
    if _is_unit(simplified(header).text, language):
        return ""
    cut = re.split(r",\s*|\s*\(", header, maxsplit=1)
    if len(cut) == 2 and _measure_in(simplified(cut[1].rstrip(") ")).text, language) is not None:
        return cut[0].strip()
    return header


def _is_unit(header: str, language: str) -> bool:
    """Return whether a header is nothing but a unit: "тыс. тенге", "%"."""
    for name in (language, "ru", "kk", "en"):
        words = "|".join(sorted(multipliers(name), key=len, reverse=True))
        ahead = re.match(rf"[( ]*(?:в )?(?:(?:{words})\.? ?)?", header)
        measured = unit_pattern(name).match(header, ahead.end() if ahead else 0)
        if measured is not None and not header[measured.end() :].strip(" .,)"):
            return True
    return False
