"""Languages told by a letter that they alone have, whatever the words."""

import re
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


def sure_language(text: str) -> str:
    """Return the language that the letters of a text alone show, or nothing.

    >>> sure_language("Башҡортостан Республикаһы"), sure_language("Қазақстан Республикасы")
    ('ba', '')
    """
    lower = text.lower()
    if not _ANY.search(lower):
        return ""
    return next((language for language, letters in SURE_LETTERS if letters.search(lower)), "")
