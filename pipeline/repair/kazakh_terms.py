"""Words that stand in every Kazakh act and lose their hooks so often that word lists know them so.

"жылгы", "маусымдагы", "кагидалары", "бұйрыгы": in a Kazakh text no other word is spelt like these.
"""

import re
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
#: Endings that have ғ behind a back vowel: маусымдағы, Жарлығы, операторларға.
_ENDING: Final = re.compile(
    r"(?<=[а-яәіңғүұқөһ]{3}[дт]а)г(?=ы(?!\w))|(?<=[а-яәіңғүұқөһ]{2}лы)г(?=ы)|(?<=[лдт]ар)г(?=а(?!\w))"
)


def folded_terms(text: str) -> list[Change]:
    """Return the letters of a Kazakh text to put right.

    >>> [c.after for c in folded_terms("2015 жылгы 21 мамырдагы кагидаларга")]
    ['ғ', 'ғ', 'қ', 'ғ', 'ғ']
    """
    changes = [
        Change(match.start() + at, match.start() + at + 1, sound, 0.85)
        for match in _WORD.finditer(text)
        for at, (written, sound) in enumerate(
            zip(match.group(), _sound(match.group()), strict=True)
        )
        if written != sound
    ]
    changes += [Change(*match.span(), "ғ", 0.85) for match in _ENDING.finditer(text)]
    return apart(changes)


def _sound(word: str) -> str:
    """Return the term that a word is with the hooks it lost."""
    folded = word.translate(_UNHOOKED)
    return next(term for term in _TERMS if term.translate(_UNHOOKED) == folded)


_UNHOOKED: Final = str.maketrans(_FOLDED)
