"""The bare zeros in a list of money: "налоги – 5 млн тенге; займы – 0".

Texts are simplified: plain spaces (also for the ends of lines) and dashes.
"""

import re
from typing import Final

from pipeline.extract.figures.draft import Draft
from pipeline.records import Figure

_ZERO: Final = re.compile(r"(?<=[^\W\d]|[)»]) ?- ?(?P<zero>0(?:,0{1,3})?)(?= ?(?:[;,.](?!\d)|\Z))")
#: An item is not longer.
_FARTHEST: Final = 300


def with_nothing(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, with the zeros of items that follow an item of money.

    >>> money = Draft(8, 19, Figure(value="5000000", unit="KZT"), "measure")
    >>> [draft.value.unit for draft in with_nothing("налоги - 5 млн тенге; займы - 0;", [money])]
    ['KZT', 'KZT']
    """
    zeros = {match.start("zero"): match.end("zero") for match in _ZERO.finditer(text)}
    if not zeros or not drafts:
        return drafts
    told = {draft.start: draft for draft in drafts}
    made: list[Draft] = []
    for start in sorted({*told, *zeros}):
        before = made[-1] if made else None
        near = before is not None and start - before.end < _FARTHEST
        unit = before.value.unit if before is not None and near and before.rule != "count" else ""
        known = told.get(start)
        if start in zeros and _MONEY.fullmatch(unit) and (known is None or not known.value.unit):
            made.append(Draft(start, zeros[start], Figure(value="0", unit=unit), "money"))
        elif known is not None:
            made.append(known)
    return made


_MONEY: Final = re.compile(r"(?!MCI|TEU)[A-Z]{3}")
