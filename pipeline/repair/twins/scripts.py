"""Letters of two scripts that look alike, and which script the words of a text are in."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

#: Latin letters, and beneath each its Cyrillic twin.
_LATIN: Final = "ABCEHIKMOPTXaceiopxyhËëÏïəƏɵƟҝҜİı"
_CYRILLIC: Final = "АВСЕНІКМОРТХасеіорхуһЁёЇїәӘөӨқҚІі"

#: Greek letters that stand in for Cyrillic ones.
_GREEK: Final = dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧΓΠΦαορνкκγ", "АВЕНІКМNОРТУХГПФаорvккг", strict=True))
_GREEK_CYRILLIC: Final = {ord(k): v for k, v in _GREEK.items() if "\u0400" <= v <= "\u04ff"}
TO_CYRILLIC: Final[dict[int, str]] = {
    **{ord(latin): other for latin, other in zip(_LATIN, _CYRILLIC, strict=True)},
    **_GREEK_CYRILLIC,
}
TO_LATIN: Final[dict[int, str]] = {
    ord(other): latin for latin, other in zip(_LATIN[:21] + "Y", _CYRILLIC[:21] + "У", strict=True)
}
#: Capitals of Russian and Kazakh.
CAPITAL: Final = "А-ЯЁӘҒҚҢӨҰҮҺІ"
CYR: Final = "\u0400-\u04ff"
#: Latin, Greek and other letters that stand in for Cyrillic ones.
LAT: Final = "A-Za-zËëÏïİıəƏɵƟΆ-ώ\u1f00-\u1fff"
#: A word; a stress mark within it belongs to it.
WORD: Final = re.compile(rf"[{LAT}{CYR}](?:\N{{COMBINING ACUTE ACCENT}}?[{LAT}{CYR}])*")
#: Letters that have no twin in the other script.
ONLY_CYRILLIC: Final = re.compile("[БГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯбвгджзийклмнптфцчшщъыьэюяҒғҚқҢңӘәӨөҰұҮү]")
_ONLY_LATIN: Final = re.compile("[DFGJLNQRSUVWZbdfgjklmnqrstuvwz]")
HAS_CYR: Final = re.compile(f"[{CYR}]")
HAS_LAT: Final = re.compile(f"[{LAT}]")
ROMAN: Final = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
#: Letters that Roman numerals are written in, and what they are read as: Ш is III, У is V.
ROMAN_LETTERS: Final = str.maketrans("ІХСУМ", "IXCVM")
#: Signs that items of a list begin with.
BULLETS: Final = "•▪■●○◦►➢✓✔·−"
KAZAKH: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]|і[а-я]|[а-я]і")


@dataclass(frozen=True, slots=True)
class Around:
    """How many words of a text are plainly Cyrillic, how many plainly Latin."""

    cyrillic: int
    latin: int


@lru_cache(maxsize=1 << 8)
def words_around(text: str) -> Around:
    """Return how many words have letters of one script alone, without twins in the other."""
    cyrillic = latin = 0
    for match in WORD.finditer(text):
        word = match.group()
        only = _only_letters(word)
        cyrillic += only == "cyrillic"
        latin += only == "latin" and len(word) > 1
    return Around(cyrillic, latin)


def _only_letters(word: str) -> str:
    """Return the script whose letters without twins a word has: "cyrillic", "latin" or ""."""
    cyrillic, latin = ONLY_CYRILLIC.search(word), _ONLY_LATIN.search(word)
    return "" if bool(cyrillic) == bool(latin) else "cyrillic" if cyrillic else "latin"


def is_known(word: str) -> bool:
    """Return whether the judge has seen a word."""
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word) > UNKNOWN
