"""Western letters that were read as Cyrillic one by one: "Mьller" -> "Müller", "cafй" -> "café".

A name in a bibliography keeps its ASCII letters where a text in cp1252 or cp1254 is read as cp1251;
only the letters with marks change. Most of such a word is Latin, letters among it that Cyrillic has
no twins for, and each wrong letter stands alone: "iPhone-дан", "Wordта", "Kaзaxcтaн" are none.
"""

import re
from typing import Final

from pipeline.repair.addresses import ADDRESS
from pipeline.repair.changes import Change
from pipeline.repair.page_readings import table_of

#: Letters that no font draws like Cyrillic ones; of such words in a text one has one.
_SURE: Final = re.compile("[dfjlqrsvzDFGJLQSVZ]")
#: What Western letters are in cp1251 inside a word, at its start, at its end: "Kцln", "Цzdemir",
#: "StrauЯ". None that looks like a plain Latin one ("рeoрle"), and at the end none that Russian or
#: Kazakh adds to a Latin word ("Wordа").
_INSIDE: Final = "йцьдилзпфвшжэю"
_FIRST: Final = "ЙЦЬДЗЮ"
_LAST: Final = "йьцЯ"
_WORD: Final = re.compile(
    rf"""(?<![\w'’-])
    (?: [{_FIRST}](?=[a-z]{{2}}) | [A-Za-z]{{2}} | [A-Za-z](?=[{_INSIDE}][a-z]{{2}}) )
    (?: [a-z] | (?<=[A-Za-z])[{_INSIDE}](?=[a-z]) )*
    (?: (?<=[a-z]{{2}})[{_LAST}] )?
    (?!\w)""",
    re.VERBOSE,
)
#: Letters that readers take for Latin ones: "governmeпt" is no name.
_READ_AS: Final = str.maketrans("пиьдвз", "nubgbs")
_WRONG: Final = re.compile("[А-Яа-я]")
#: So many Latin letters for each wrong one.
LATIN: Final = 2


def mend_western_letters(text: str) -> list[Change]:
    """Return the Western letters of words that are Latin but for them.

    >>> [change.after for change in mend_western_letters("Mьller, Kцln; Tьrkзe; кафе Wordа")]
    ['ü', 'ö', 'ü', 'ç']
    """
    from pipeline.judge import UNKNOWN, word_log

    if text.isascii() or not _WRONG.search(text):
        return []
    addresses = [match.span() for match in ADDRESS.finditer(text)]
    table = table_of("cp1251", "cp1254")
    words = [match for match in _WORD.finditer(text) if _WRONG.search(match[0])]
    if not any(_SURE.search(match[0]) for match in words):
        return []
    changes = []
    for match in words:
        wrong = [match.start() + found.start() for found in _WRONG.finditer(match[0])]
        inside = any(start <= match.start() < end for start, end in addresses)
        english = word_log(match[0].translate(_READ_AS), "en") > UNKNOWN
        if inside or english or len(match[0]) < (LATIN + 1) * len(wrong):
            continue
        changes += [Change(at, at + 1, table[ord(text[at])], 0.9) for at in wrong]
    return changes
