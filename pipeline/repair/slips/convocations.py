"""The Roman numeral that laws of a year bear: that of the parliament that passed them."""

import re
from typing import Final

_YEAR: Final = re.compile(r"(?<!\d)(?:199[5-9]|20[0-3]\d)(?!\d)")
#: The year from whose second month on laws bear the numeral; years of change tell nothing.
_SINCE: Final = (
    (1996, "I"), (2000, "II"), (2005, "III"), (2008, "IV"), (2013, "V"), (2017, "VI"),
    (2021, "VII"), (2024, "VIII"),
)  # fmt: skip
_CHANGES: Final = frozenset({1999, 2004, 2007, 2012, 2016, 2020, 2021, 2023})
#: A number of an act belongs to what stands so many letters around it.
NEAR: Final = 160


def convocation_before(text: str, at: int) -> str:
    """Return the numeral of the year that stands nearest before a place, "" where it tells none.

    >>> convocation_before("2006 жылғы 7 шілдедегі № 167-П Заңы", 27)
    'III'
    """
    year = _year_before(text, at)
    return "" if year in _CHANGES else _numeral_of(year)


def _year_before(text: str, at: int) -> int:
    """Return the year nearest before a place, 0 where none is."""
    years = _YEAR.findall(text, max(0, at - NEAR), at)
    return int(years[-1]) if years else 0


def _numeral_of(year: int) -> str:
    return next((roman for since, roman in reversed(_SINCE) if since <= year), "")


#: What a numeral is read as from a scan, in faces without serifs: "428-МІІ", "170-\\", "488-ГУ".
_SHAPES: Final = {
    "II": ("!!", "||", "!|", "|!"),
    "III": ("!!!", "|||", "!Ш", "!!|"),
    "IV": ("1\\", "І\\", "I\\", "ГУ", "!У", "|\\"),
    "V": ("\\", "\\/"),
    "VI": ("М", "M", "МІ", "МI", "\\І", "\\I", "\\1", "МЛ"),
    "VII": ("МІІ", "МII", "МП", "\\М", "УП!", "\\ІІ", "\\II"),
    "VIII": ("МІІІ", "МIII", "МШ", "МПІ"),
}


def convocation_like(read: str, text: str, at: int) -> str:
    """Return the numeral that a law's number ends in, by its shape and the year before it.

    In a year in which one parliament followed another the shape decides between the two, but not
    where a stroke alone parts them (VI and VII); "" where shape and year do not meet.

    >>> convocation_like("МІІ", "Закон от 2 мая 2022 года № 128-МІІ", 30)
    'VII'
    """
    year = _year_before(text, at)
    around = (year - 1, year, year + 1) if year in _CHANGES else (year,)
    may_be = {_numeral_of(one) for one in around}
    if len(may_be) > 1 and "VII" in may_be:
        return ""
    found = [roman for roman in sorted(may_be) if read in _SHAPES.get(roman, ())]
    return found[0] if len(found) == 1 else ""
