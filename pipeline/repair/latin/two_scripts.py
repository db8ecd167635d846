"""Lines that a reader of two scripts left between them: "ТЕСТОВbN КОnNРОВАНNR" (Cyrillic Т, Е, В).

Such a reader knows only the Cyrillic letters that look like Latin ones, and writes Latin ones for
the rest. Taken for Latin as a whole, the line can be decoded like any other. Cyrillic text with a
few Latin look-alikes in it nearly always holds letters that are Cyrillic beyond doubt, and stays.
"""

import re
from typing import Final

#: Cyrillic letters, and the Latin ones that they look like.
_LIKE: Final = "АВСЕНКМОРТХУІасеорхуі"
_TO_LATIN: Final = str.maketrans(_LIKE, "ABCEHKMOPTXYIaceopxyi")
#: A letter that is Cyrillic beyond doubt.
_DOUBTLESS: Final = re.compile(
    f"[{''.join(chr(code) for code in range(0x400, 0x530) if chr(code) not in _LIKE)}]"
)
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
    if line.isascii() or _DOUBTLESS.search(line) or len(_MIXED.findall(line)) < _LEAST_MIXED:
        return line
    return line.translate(_TO_LATIN)
