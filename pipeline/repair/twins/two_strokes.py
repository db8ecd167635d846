"""ы that was read as its two strokes, "БҰЙРЬІҚ", "жьілғьі"; ың and ық as ь and щ, "қазақтьщ"."""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.twins.digits_in_words import in_dictionaries
from pipeline.repair.twins.scripts import CYR, LAT

#: No word has Ь before a capital I, and none of Kazakh ь before і; Belarusian has: "Ільіч".
_YERU: Final = re.compile("(?<!^)(?:Ь[IІ]|ь[Iіil])")
_WITH_YERU: Final = re.compile(
    rf"(?<![{LAT}{CYR}])[{CYR}](?:[{CYR}]|(?<=[Ьь])[Iil]){{1,60}}(?![{LAT}{CYR}])"
)
_KAZAKH_ALONE: Final = re.compile("[қғұҚҒҰ]")
#: What a word ends with that readers of Russian take for ь and щ.
_SHCH: Final = re.compile(rf"(?<![{LAT}{CYR}])(?P<stem>[{CYR}]{{1,40}})[ьъ]щ(?![{LAT}{CYR}])")
_ENDINGS: Final = ("ың", "ық")
#: So many nats commoner.
MUCH: Final = 1.5
_MAY_BE_YERU: Final = re.compile("[Ьь][IІiіl]")
_MAY_BE_SHCH: Final = re.compile("[ьъ]щ(?![а-яё])")


def two_strokes(text: str) -> list[Change]:
    """Return the letters that were read as two others.

    >>> [change.after for change in two_strokes("қазақ халқьіньің бұйрьіғьі, елдің халықтьщ")]
    ['ы', 'ы', 'ы', 'ы', 'ың']
    """
    changes = _yeru(text) if _MAY_BE_YERU.search(text) else []
    return changes + (_shch(text) if _MAY_BE_SHCH.search(text) else [])


def _yeru(text: str) -> list[Change]:
    kazakh = bool(_KAZAKH_ALONE.search(text))
    changes = []
    for word in _WITH_YERU.finditer(text):
        found = list(_YERU.finditer(word[0]))
        sure = kazakh or any(letter[0][0] == "Ь" for letter in found)
        if found and (sure or in_dictionaries(_YERU.sub("ы", word[0]))):
            changes += [
                Change(
                    word.start() + letter.start(),
                    word.start() + letter.end(),
                    "Ы" if letter[0][0] == "Ь" else "ы",
                    0.9,
                )
                for letter in found
            ]
    return changes


def _shch(text: str) -> list[Change]:
    if not _KAZAKH_ALONE.search(text):
        return []
    found = [(match, _ending(match["stem"])) for match in _SHCH.finditer(text)]
    return [Change(match.end() - 2, match.end(), after, 0.9) for match, after in found if after]


def _ending(stem: str) -> str:
    """Return the ending that makes a much commoner word of a stem than the other, "" for neither.

    >>> _ending("қазақт"), _ending("қоғамд"), _ending("помо")
    ('ың', 'ық', '')
    """
    from pipeline.judge import UNKNOWN, word_log

    (best, ending), (other, _) = sorted(
        ((word_log(stem + ending, "kk"), ending) for ending in _ENDINGS), reverse=True
    )
    return ending if best > max(UNKNOWN, other + MUCH) else ""
