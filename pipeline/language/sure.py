"""Languages told by a letter that they alone have, whatever the words."""

import re
from collections.abc import Sequence
from typing import Final

#: One row: the language, and letters or pairs of letters that no other language of ours has.
SURE_LETTERS: Final = (
    ("cv", re.compile("[ӑӗӳ]")),  # Чӑваш Республики
    ("ba", re.compile("[ҙҫҡ]")),  # Башҡортостан, ҙур
    ("az", re.compile("[ҝҹ]")),  # Азәрбајҹан
    ("ug", re.compile("җ.*[ғқ]|[ғқ].*җ", re.DOTALL)),  # җумһурийити, қанун
    ("uz", re.compile("ў.*[ғқҳ]|[ғқҳ].*ў", re.DOTALL)),  # ўқув, қарор
)
_ANY: Final = re.compile("[ӑӗӳҙҫҡҝҹҗў]")
#: At least one word in so many has such a letter; fewer are names quoted in another language.
ONE_IN: Final = 6


def sure_language(words: Sequence[str]) -> str:
    """Return the language that the letters of the words of a text alone show, or nothing.

    >>> sure_language(["Башҡортостан", "Республикаһы"]), sure_language(["Қазақстан"])
    ('ba', '')
    """
    lower = " ".join(words).lower()
    if not _ANY.search(lower):
        return ""
    for language, letters in SURE_LETTERS:
        if letters.search(lower):
            own = sum(_ANY.search(word) is not None for word in lower.split())
            return language if own * ONE_IN >= len(words) else ""
    return ""
