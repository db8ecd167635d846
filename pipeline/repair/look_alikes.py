"""Latin letters inside Cyrillic words, and the reverse: twins that only a program tells apart."""

import re

from pipeline.repair.changes import Change, word_changes

_LATIN = "ABCEHIKMOPTXYaceiopxyhABCEHKMOPTX"
_CYRILLIC = "АВСЕНІКМОРТХУасеіорхуһАВСЕНКМОРТХ"
TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_CYR = re.compile("[\u0400-\u04ff]")
_LAT = re.compile("[A-Za-z]")
_MIXED_WORD = re.compile(r"[A-Za-z\u0400-\u04ff]{2,}")
#: Digits that stand for letters, only between lower-case letters of a word: "об6ластях" is left.
_ROMAN = re.compile(r"(?<!\w)[IVXLСМІХC]{1,7}(?!\w)")


def mend_look_alikes(text: str) -> list[Change]:
    """Return the letters to change so that each word is in one script.

    A word is changed only if all its letters of the lesser script have twins in the other one:
    "COVID-19", "iPhone-мен" and "WebСайт" stay.

    >>> mend_look_alikes("Зaкон")
    [Change(start=1, end=2, after='а', confidence=0.97, applied=True)]
    """
    changes: list[Change] = []
    if text.isascii():
        return changes
    for match in _MIXED_WORD.finditer(text):
        word = match.group()
        if word.isascii() or not _LAT.search(word):
            continue
        candidate = _one_script(word)
        if candidate is None or candidate == word:
            continue
        changes += [
            Change(match.start() + c.start, match.start() + c.end, c.after, c.confidence)
            for c in word_changes(word, candidate, 0.97)
        ]
    return changes


def _one_script(word: str) -> str | None:
    """Return the word in one script, None if it has no twin there."""
    if _ROMAN.fullmatch(word) and len(word) > 1:
        latin = word.translate(TO_LATIN)
        return latin if re.fullmatch("[IVXLCM]+", latin) else None
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    only_cyrillic = not _LAT.search(cyrillic)
    only_latin = not _CYR.search(latin)
    if only_cyrillic and only_latin:
        return cyrillic if len(_CYR.findall(word)) >= len(_LAT.findall(word)) else latin
    if only_cyrillic:
        return cyrillic
    if only_latin and len(_CYR.findall(word)) < len(_LAT.findall(word)):
        return latin
    return None
