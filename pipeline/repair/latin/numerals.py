"""Roman numerals of laws that were read as digits: "Закон ... 2006 года № 167-111" ends in "III".

The number of a law ends in the numeral of the parliament that passed it. Only strokes are put back,
only in the number of a law, and only as the year that stands before it says.
"""

import re
from collections.abc import Sequence
from typing import Final

#: "№ 167-111", "№ 167-1I1.": a number and strokes, one of them a digit.
_NUMBER: Final = re.compile(r"№\s?\d{1,4}-(?P<strokes>(?=[Il|]*1)[1Il|]{2,3})(?![\w|-])")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: What is a law by its name, and what is another act: "Законом", "кодексі"; "приказ", "қаулысы".
_ACT: Final = re.compile(
    r"""
    (?<!\w) (?: (?P<law> закон | заң | кодекс )
    | приказ | постановлени | решени | распоряжени | указ | бұйры | қаулы | шешім | өкім | жарлы )
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: The name of the act behind its number, as in Kazakh.
_BEHIND: Final = re.compile(r"[\s.,;)»]{0,3}")
#: First and last whole year of the parliaments whose numeral is strokes; one of three may be lost.
_STROKES: Final = ((2000, 2003, "II"), (2005, 2006, "III"))
#: So far before the number the year and the name of the act may stand.
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
        years = _YEAR.findall(text, max(0, match.start() - _NEAR), match.start())
        if not years or not _is_of_law(text, *match.span()):
            continue
        strokes = match["strokes"]
        for first, last, numeral in _STROKES:
            if first <= int(years[-1]) <= last and 0 <= len(numeral) - len(strokes) <= 1:
                lost = numeral[len(strokes) :]
                for at in range(*match.span("strokes")):
                    written[places[at]] = written[places[at]].replace(text[at], "I")
                written[places[match.end() - 1]] += lost
    return written


def _is_of_law(text: str, start: int, end: int) -> bool:
    """Return whether the act named behind a number, or else the last before it, is a law."""
    space = _BEHIND.match(text, end)
    behind = _ACT.match(text, space.end() if space else end)
    before = list(_ACT.finditer(text, max(0, start - _NEAR), start))
    nearest = behind or (before[-1] if before else None)
    return nearest is not None and nearest["law"] is not None
