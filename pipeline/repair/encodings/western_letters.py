"""Western letters that were read as Cyrillic one by one: "Mьller" -> "Müller", "cafй" -> "café".

A name in a bibliography keeps its ASCII letters where a text in cp1252 or cp1254 is read as cp1251;
only the letters with marks change. Most of such a word is Latin, letters among it that Cyrillic has
no twins for, and each wrong letter stands alone: "iPhone-дан", "Wordта", "Kaзaxcтaн" are none.
"""

import re
from typing import Final

from pipeline.repair.addresses import ADDRESS
from pipeline.repair.changes import Change
from pipeline.repair.encodings.page_readings import table_of
from pipeline.repair.twins.scripts import TO_CYRILLIC, TO_LATIN, is_known

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
    (?: [a-z] | (?<=[A-Za-z])[{_INSIDE}](?=[a-z]) | (?<=i)у(?=n) )*  # "gestiуn", nothing else
    (?: (?<=[a-z]{{2}})[{_LAST}] )?
    (?!\w)""",
    re.VERBOSE,
)
#: Letters that readers take for Latin ones: "governmeпt" is no name.
_READ_AS: Final = str.maketrans("пиьдвз", "nubgbs")
_WRONG: Final = re.compile("[А-Яа-я]")
#: So many Latin letters for each wrong one.
LATIN: Final = 2


#: A line of a Western language has words with these inside, in several: letters that no font draws
#: like Latin ones. The rest of its words is Latin; of Cyrillic it has single letters at most.
_STRONG: Final = re.compile("[бгджзийлнпфцшщъыьэюяБГДЖЗИЙЛПФЦШЩЪЫЬЭЮЯ](?=[A-Za-z])")
SEVERAL: Final = 2
_ANY_WORD: Final = re.compile(r"(?<!\w)[A-Za-zА-я]+(?!\w)")
_LATIN: Final = re.compile("[A-Za-z]")


def mend_western_letters(text: str) -> list[Change]:
    """Return the Western letters of words that are Latin but for them.

    >>> [change.after for change in mend_western_letters("Mьller, Kцln; Tьrkзe; кафе Wordа")]
    ['ü', 'ö', 'ü', 'ç']
    """
    if text.isascii() or not _WRONG.search(text):
        return []
    addresses = [match.span() for match in ADDRESS.finditer(text)]
    table = table_of("cp1251", "cp1254")
    changes = []
    for match in _western_words(text) or _lone_words(text):
        if any(start <= match.start() < end for start, end in addresses):
            continue
        wrong = [match.start() + found.start() for found in _WRONG.finditer(match[0])]
        changes += [Change(at, at + 1, table[ord(text[at])], 0.9) for at in wrong]
    return changes


def _western_words(text: str) -> list[re.Match[str]]:
    """Return the words to mend of a line in a Western language, none if it is no such line.

    >>> [match[0] for match in _western_words("La gestiуn pъblica en Amйrica")]
    ['gestiуn', 'pъblica', 'Amйrica']
    """
    if not _STRONG.search(text):
        return []
    wrong = [match for match in _ANY_WORD.finditer(text) if _WRONG.search(match[0])]
    mixed = [match[0] for match in wrong if _LATIN.search(match[0])]
    strong = {word for word in mixed if _STRONG.search(word)}
    if len(strong) < SEVERAL or not any(map(_SURE.search, strong)):
        return []
    if any(len(match[0]) > 1 and not _LATIN.search(match[0]) for match in wrong):
        return []
    if any(map(_is_of_reader, mixed)):
        return []
    return wrong


def _is_of_reader(word: str) -> bool:
    """Return whether a word is one of English or Cyrillic, with letters that look like its own."""
    twins = word.translate(TO_LATIN), word.translate(TO_CYRILLIC)
    return _is_english(word) or any(map(is_known, twins))


def _lone_words(text: str) -> list[re.Match[str]]:
    """Return the words to mend of a line that may be in any language."""
    words = [match for match in _WORD.finditer(text) if _WRONG.search(match[0])]
    if not any(_SURE.search(match[0]) for match in words):
        return []
    return [
        match
        for match in words
        if len(match[0]) >= (LATIN + 1) * len(_WRONG.findall(match[0]))
        and not _is_english(match[0])
    ]


def _is_english(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word.translate(_READ_AS), "en") > UNKNOWN
