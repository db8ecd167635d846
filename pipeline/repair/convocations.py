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
    years = _YEAR.findall(text, max(0, at - NEAR), at)
    if not years or int(years[-1]) in _CHANGES:
        return ""
    right = [roman for since, roman in _SINCE if since <= int(years[-1])]
    return right[-1] if right else ""
