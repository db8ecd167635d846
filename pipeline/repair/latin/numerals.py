"""Roman numerals of laws that were read as digits: "Закон ... 2006 года № 167-111" ends in "III".

The number of a law ends in the numeral of the parliament that passed it. Only strokes are put back,
only behind the number sign of a law, and only as the year that stands before it says.
"""

import re
from collections.abc import Sequence
from typing import Final

#: "№ 167-111", "№ 167-1I1.": the number of a law and strokes.
_NUMBER: Final = re.compile(r"№\s?\d{1,4}-(?P<strokes>[1Il|]{2,3})(?![\w|-])")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: What is a law by its name, in Russian and Kazakh: "Закон", "Кодекса", "Заңы", "кодексі".
_LAW: Final = re.compile(r"(?<!\w)(?:закон|заң|кодекс)", re.IGNORECASE)
#: First and last whole year of the parliaments whose numeral is strokes.
_STROKES: Final = ((2000, 2003, "II"), (2005, 2006, "III"))
#: So far before the number the year and the word may stand.
_NEAR: Final = 160


def with_numerals(texts: Sequence[str]) -> list[str]:
    """Return what is written at each place, strokes for the digits of such numerals.

    >>> "".join(with_numerals(list("Закон от 7 июля 2006 года № 167-111 «О концессиях»")))
    'Закон от 7 июля 2006 года № 167-III «О концессиях»'
    >>> "".join(with_numerals(list("Приказ от 7 июля 2006 года № 167-111")))
    'Приказ от 7 июля 2006 года № 167-111'
    """
    text = "".join(texts)
    written = list(texts)
    places = [place for place, some in enumerate(texts) for _ in some]
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        years = _YEAR.findall(before)
        near = before + text[match.end() : match.end() + _NEAR // 4]
        if not years or not _LAW.search(near):
            continue
        strokes = match["strokes"]
        if any(a <= int(years[-1]) <= b and len(r) == len(strokes) for a, b, r in _STROKES):
            for at in range(*match.span("strokes")):
                written[places[at]] = written[places[at]].replace(text[at], "I")
    return written
