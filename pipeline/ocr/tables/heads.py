"""How many rows at the top of a table are its headings.

A heading that spans columns has others below it; a row that counts the columns ends the headings.
Nothing of this holds for a row of figures, for one that begins with its number, or for one that is
a heading within the table ("Раздел 1") over all columns.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from pipeline.numerals import LEADS_TO_AMOUNT
from pipeline.ocr.tables.titles import says_units

_DIGITS: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[^\W\d_]")
#: "2023", also with the mark of a note: "2024*", "2024²⁾".
_YEAR: Final = re.compile(r"\s*(?:19|20)\d\d\s?[*¹²³⁴⁵⁶⁷⁸⁹⁾]*\s*")
#: "5 МРП", "12,5 %", "1 200 тенге": a figure with its unit is no heading.
_WITH_UNIT: Final = re.compile(
    r"\s*(?!(?:19|20)\d\d\s)[-–]?\d[\d\s.,]*(?:%|(?:тыс\.?|млн|млрд|мың)?\s*(?:МРП|АЕК|МЗП|MCI|тенге|теңге|tenge|KZT)\b)\.?\s*",
    re.IGNORECASE,
)
#: "от 1 до 5", "30 дней", "не менее 98"
_AMOUNT: Final = re.compile(
    rf"\s*{LEADS_TO_AMOUNT}"
    r"(?!(?:19|20)\d\d(?!\d))\d",
    re.IGNORECASE,
)
_COLUMN: Final = re.compile(r"\s*\d{1,2}\s*")
_NONE: Final = re.compile(r"\s*[-–—]\s*")
#: The number of a row, or the mark of a group: "1", "2.", "3.1.", "IV.".
_ORDINAL: Final = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXІХ]{1,5}[.)])\s*")
#: What a form asks for, numbered from its first row on: "1. БИН".
_ASKED: Final = re.compile(r"\s*\d{1,2}[.)]\s*[^\W\d_]")
_NAME_OF: Final = re.compile(
    r"(?:полное |краткое )?(?:наименование|название) \w|\w.* (?:атауы|name)\Z|(?:name|title) of \w",
    re.IGNORECASE,
)
#: What a passport of a programme says on the left, none of which heads a column of such names.
_PASSPORT: Final = re.compile(
    r"(?:цел[иь]|задач[иа]|пути|сроки?|период|этапы|объекты? (?:аудита|проверки)|охвачено|выявлено"
    r"|основани[ея]|разработчик|заказчик|исполнитель|источники"
    r"|необходимые ресурсы|ожидаемые результаты|целевые индикаторы|мақсат|міндет|мерзім|негіздеме"
    r"|әзірлеуші|қаржыландыру|күтілетін нәтиже|goals?|objectives?|period|financing|legal basis)"
    r"(?!.*\d)",
    re.IGNORECASE,
)
_PASSPORT_ROWS: Final = 2
_FEW_WORDS: Final = 3
#: A heading has at most so many letters.
_LONGEST: Final = 120

#: The headings of a head without rows have at most so many.
_SHORT: Final = 60
#: Without merged cells at most so many rows after the first are headings.
_MOST_UNMERGED: Final = 3

Place = tuple[int, int]


def header_rows(texts: Sequence[Sequence[str]], spans: Mapping[Place, tuple[int, int]]) -> int:
    """Return the number of heading rows of a table.

    ``texts[row][column]`` is the text of the cell that covers a place; ``spans`` are the rows and
    columns that a cell covers, by the place of its upper left corner.
    """
    if _has_figures(texts[0]) or _names_what_follows(texts):
        return 0
    columns = len(texts[0])
    first = 1 if len(texts) > 2 and spans.get((0, 0)) == (1, columns) else 0
    if first and len(texts) > 3 and spans.get((1, 0)) == (1, columns) and says_units(texts[1][0]):
        first = 2  # a title and its units, both over all columns
    below = first + max((spans[place][0] for place in spans if place[0] == first), default=1)
    merged = any(span != (1, 1) for span in spans.values())
    for row in range(max(1, first), len(texts)):
        if _has_figures(texts[row]):
            return row
        if row < below and not (row == first and _begins_data(texts[row])):
            continue
        if counts_columns(texts[row]):
            return row + 1
        if not merged and _is_of_amounts(texts[0], texts[row]):
            return row
        unnamed = row <= _MOST_UNMERGED and not texts[row][0].strip()
        hangs = unnamed or _hangs_below(row, columns, spans)
        if _begins_data(texts[row]) or (merged and not hangs):
            return row
        most = _MOST_UNMERGED if columns > 2 else 0
        if not merged and (row > most or not any(map(_has_figures, texts[row:]))):
            return 1
        below = row + min((spans[place][0] for place in spans if place[0] == row), default=1)
    return len(texts) if _is_all_head(texts, spans) else 1


def _is_all_head(texts: Sequence[Sequence[str]], spans: Mapping[Place, tuple[int, int]]) -> bool:
    """Return whether a table is nothing but its head, whose rows stand on the next page."""
    columns = len(texts[0])
    over = any(top == 0 and 1 < wide < columns for (top, _), (_, wide) in spans.items())
    return over and all(len(text) <= _SHORT for row in texts for text in row)


def counts_columns(row: Sequence[str]) -> bool:
    """Return whether a row only counts the columns: "1 2 3", "А Б 1 2".

    >>> counts_columns(["А", "1", "2", "3"])
    True
    """
    counts = [int(text) for text in row if _COLUMN.fullmatch(text)]
    others = [text.strip() for text in row if text.strip() and not _COLUMN.fullmatch(text)]
    in_order = all(b == a + 1 for a, b in pairwise(counts))
    return len(counts) >= 2 and in_order and counts[0] <= 3 and all(len(t) == 1 for t in others)


def _has_figures(row: Sequence[str]) -> bool:
    """Return whether a row has figures right of its first cell that are no years or numbers."""
    figures = [
        t
        for t in row[1:]
        if _DIGITS.search(t) and (not _LETTERS.search(t) or _WITH_UNIT.fullmatch(t))
    ]
    years = [t for t in figures if _YEAR.fullmatch(t)]
    return len(years) < len(figures) and not counts_columns(row)


def _is_of_amounts(heads: Sequence[str], row: Sequence[str]) -> bool:
    """Return whether most of a named row are amounts in words: "Автобусы | от 1 до 5 | 30 дней"."""
    if not heads[0].strip() or not row[0].strip():
        return False
    said = [text for text in row[1:] if text.strip()]
    amounts = [text for text in said if _AMOUNT.match(text)]
    return len(amounts) > 1 and 2 * len(amounts) > len(said)


def _names_what_follows(texts: Sequence[Sequence[str]]) -> bool:
    """Return whether rows have no headings: the first is numbered, or a passport begins there.

    "1 | Цель | ...", and of two columns, or where labels stand two in a row, "Наименование моста |
    «Чистая вода»", or "Наименование | Дорожная карта ..." over "Цель | ..." and "Сроки | ...".
    """
    first = texts[0]
    if _ORDINAL.fullmatch(first[0]) and not counts_columns(first):
        return True
    if len(texts) > 1 and all(_ASKED.match(row[0]) is not None for row in texts):
        return True
    if len(set(first[1:])) != 1 or 2 * sum(map(_has_figures, texts)) > len(texts):
        return False
    labels = sum(_PASSPORT.match(row[0]) is not None for row in texts[1:])
    if labels >= _PASSPORT_ROWS and len(first[1].split()) > _FEW_WORDS:
        return True
    return _NAME_OF.match(first[0]) is not None and len(first[1].split()) > 1


def _hangs_below(row: int, columns: int, spans: Mapping[Place, tuple[int, int]]) -> bool:
    """Return whether the row above has a heading over some, not all, of the columns of this one."""
    return any(top + high == row and 1 < wide < columns for (top, _), (high, wide) in spans.items())


def _begins_data(row: Sequence[str]) -> bool:
    """Return whether a row is a row of the table's own: numbered, of long texts, or with dashes."""
    return (
        _ORDINAL.fullmatch(row[0]) is not None
        or len(set(row)) == 1
        or any(len(text) > _LONGEST for text in row)
        or any(_NONE.fullmatch(text) for text in row)
    )
