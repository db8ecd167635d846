"""Words that stand in every Kazakh act and lose their hooks so often that word lists know them so.

"жылгы", "маусымдагы", "кагидалары", "бұйрыгы": in a Kazakh text no other word is spelt like these.
"""

import re
from dataclasses import replace
from typing import Final

from pipeline.repair.changes import Change, apart

#: Each as it should be; endings follow.
_TERMS: Final = (
    "жылға жылғы қағида бағдарлама тоқсан тармағ тармақ ұлттық ғасыр ғылым қаулы бұйрығ бұйрық қабылда"
    " мақсатт мақсаты қарай құрайды құрады құраған жуық басымдық басымдығ жағдай сақтау шағым дағдарыс"
).split()
_FOLDED: Final = {"қ": "к", "ғ": "г", "ң": "н"}  # not ұ: "қураған" has withered
_WORD: Final = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(
        "".join(f"[{c}{_FOLDED[c]}]" if c in _FOLDED else c for c in term) for term in _TERMS
    )
    + ")"
)
#: "және", which readers make "жэне", "жоне" and "жөне"; the law of a republic: "РЕСПУБЛИКАСЫНЫҢ ЗАНЫ".
_AND: Final = re.compile(r"(?<![\w-])ж(?P<wrong>[эоө])не(?![\w-])")
_LAW: Final = re.compile(r"(?<=республикасының )за(?P<wrong>н)(?=ы(?:н|м|ң|\b))")
#: The word that a place stands in, up to it.
_BEGUN: Final = re.compile(r"\w+\Z")
_LONGEST: Final = 40
#: Endings that have ғ behind a back vowel: маусымдағы, Жарлығы, операторларға.
_ENDING: Final = re.compile(
    r"(?<=[а-яәіңғүұқөһ]{3}[дт]а)г(?=ы(?!\w))|(?<=[а-яәіңғүұқөһ]{2}лы)г(?=ы)|(?<=[лдт]ар)г(?=а(?!\w))"
)


def folded_terms(text: str) -> list[Change]:
    """Return the letters of a Kazakh text to put right.

    >>> [c.after for c in folded_terms("2015 жылгы 21 мамырдагы кагидаларга")]
    ['ғ', 'ғ', 'қ', 'ғ', 'ғ']
    >>> [c.after for c in folded_terms("БІЛІМ ЖЭНЕ ҒЫЛЫМ МИНИСТРІНІҢ БҰЙРЫГЫ")]
    ['Ә', 'Ғ']
    """
    small = text.lower()
    if len(small) != len(text):
        return []
    changes = [change for change in _of_terms(small) if not _may_be_name(text, change.start)]
    changes += [Change(*match.span(), "ғ", 0.85) for match in _ENDING.finditer(small)]
    changes += [Change(*match.span("wrong"), "ә", 0.85) for match in _AND.finditer(small)]
    changes += [Change(*match.span("wrong"), "ң", 0.85) for match in _LAW.finditer(small)]
    return [
        replace(change, after=change.after.upper()) if text[change.start].isupper() else change
        for change in apart(changes)
    ]


def _may_be_name(text: str, at: int) -> bool:
    """Return whether a word begins with its only capital: "Гылымов"."""
    first = _BEGUN.search(text, max(0, at - _LONGEST), at + 1)
    return first is not None and first[0][0].isupper() and not text[first.start() + 1].isupper()


def _of_terms(text: str) -> list[Change]:
    """Return the letters of terms to put right in a text in small letters."""
    return [
        Change(match.start() + at, match.start() + at + 1, sound, 0.85)
        for match in _WORD.finditer(text)
        for at, (written, sound) in enumerate(
            zip(match.group(), _sound(match.group()), strict=True)
        )
        if written != sound
    ]


def _sound(word: str) -> str:
    """Return the term that a word is with the hooks it lost."""
    folded = word.translate(_UNHOOKED)
    return next(term for term in _TERMS if term.translate(_UNHOOKED) == folded)


_UNHOOKED: Final = str.maketrans(_FOLDED)
