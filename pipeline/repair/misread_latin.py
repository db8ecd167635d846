"""Latin that a Russian-only reader took for Cyrillic: "ТНЕ СВЕАТ" was "THE GREAT".

Where twins alone stand for the Latin letters, the line goes back to Latin. Mostly more is lost: h,
d, g, r and f have no twins, "in the" becomes "ш Фе". Guessing makes fluent wrong words of that, so
such a line is left and flagged: the page wants reading again, with the right languages.
"""

import re
from typing import Final

from pipeline.repair.changes import Change, word_changes
from pipeline.repair.twins import TO_LATIN

_CYRILLIC: Final = re.compile("[А-Яа-яЁё]")
_KAZAKH: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_OTHER: Final = re.compile("[\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u04ff]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
#: Signs and digits inside words, as letters without twins are read: "ЕМСТ1$Н", "сарНа!|", "ап4".
_INSIDE: Final = re.compile(
    "[А-яЁё][0-9$!|©{<№][А-яЁё]|[А-яЁё][0-9$!|©{<]|[0-9$!|©{<][А-яЁё]|[а-я][А-Я]"
)
#: So few of the words may be known, and so unlikely must the judge find the text, nats a letter.
KNOWN: Final = 0.34
NONSENSE: Final = -4.2
_LETTERS: Final = 14
#: What English must look like to be believed.
ENGLISH: Final = -3.0


def mend_misread_latin(text: str) -> list[Change]:
    """Return the change back to Latin, or a flag on a line that is no Russian or Kazakh.

    >>> [change.applied for change in mend_misread_latin("ТНЕ СВЕАТ ЕМСТ1$Н РОСОМЕМТ")]
    [False]
    """
    if len(_CYRILLIC.findall(text)) < _LETTERS or _KAZAKH.search(text) or _OTHER.search(text):
        return []
    words = _WORD.findall(text)
    if len(words) < 3 or not _INSIDE.search(text):
        return []
    from pipeline.judge import UNKNOWN, score, totals, word_log

    known = sum(word_log(word) > UNKNOWN for word in words if len(word) > 2)
    if known > KNOWN * len(words) or score(text) > NONSENSE:
        return []
    latin = text.translate(TO_LATIN)
    (weight,) = totals([latin], "en")
    if not _CYRILLIC.search(latin) and weight > ENGLISH * len(latin):
        return word_changes(text, latin, 0.85)
    return [Change(0, len(text), latin, 0.3, applied=False)]
