"""Lines that a reader of two scripts left between them: "ТЕСТОВbN КОnNРОВАНNR" (Cyrillic Т, Е, В).

Such a reader knows only the Cyrillic letters that look like Latin ones, and writes Latin ones for
the rest. Taken for Latin as a whole, the line can be decoded like any other. Cyrillic text with a
few Latin look-alikes in it nearly always holds letters that are Cyrillic beyond doubt, and stays.
"""

import re
from typing import Final

_TO_LATIN: Final = str.maketrans("АВСЕНКМОРТХУІасеорхуі", "ABCEHKMOPTXYIaceopxyi")
_LETTER: Final = re.compile(r"[\u0400-\u0481\u048a-\u052f]")
#: A word in both scripts.
_MIXED: Final = re.compile(
    r"""
    (?<! \w )
    (?= \w* [\u0400-\u052f] )
    (?= \w* [A-Za-z] )
    \w{3,}
    """,
    re.VERBOSE,
)
_LEAST_MIXED: Final = 2


def as_latin(line: str) -> str:
    """Return the line with its Cyrillic letters in Latin, if all look Latin and words mix both.

    The line keeps its length.

    >>> as_latin("\N{CYRILLIC CAPITAL LETTER TE}ECbN \N{CYRILLIC CAPITAL LETTER KA}OnN")
    'TECbN KOnN'
    >>> as_latin("ТЕСТОВbN ТЕКСТ для КОnNРОВАНNR")
    'ТЕСТОВbN ТЕКСТ для КОnNРОВАНNR'
    """
    if not _LETTER.search(line) or len(_MIXED.findall(line)) < _LEAST_MIXED:
        return line
    latin = line.translate(_TO_LATIN)
    return line if _LETTER.search(latin) else latin
