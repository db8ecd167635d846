"""Addresses and names of files: nothing in them is touched but Cyrillic letters in Latin words."""

import re
from typing import Final

from pipeline.repair.changes import Change, moved, word_changes
from pipeline.repair.twins.scripts import HAS_CYR, HAS_LAT, TO_CYRILLIC, TO_LATIN, WORD

#: An address of mail or the web, or the name of a file; tried once where signs without a space begin.
ADDRESS: Final = re.compile(
    r"(?<!\S)\S+@\S+|(?<!\w)\w+://\S+|www\.\S+|(?<!\S)\S+\.(?:kz|ru|com|org|gov|net|pdf|docx?)\b\S*"
)


def in_address(text: str, start: int, end: int) -> list[Change]:
    """Return the Cyrillic letters within Latin words of an address: no address mixes scripts.

    A word that could be Cyrillic as a whole stays, and so does one with a Cyrillic word grown on.
    """
    changes = []
    for match in WORD.finditer(text, start, end):
        word = match.group()
        latin = word.translate(TO_LATIN)
        mixed = HAS_CYR.search(word, 1) and HAS_LAT.search(word.translate(TO_CYRILLIC))
        if mixed and not HAS_CYR.search(latin):
            changes += moved(match.start(), word_changes(word, latin, 0.95))
    return changes
