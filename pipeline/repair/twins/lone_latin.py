"""One letter of an English sentence in Cyrillic: "offered а fee", "Prime Minister В. Moore".

The sentence has no other word in Cyrillic letters; what it says of a letter or an alphabet stays.
"""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.twins.scripts import TO_LATIN, Around

#: Two Latin words beside the letter, or one and the end of the text; an initial before a surname.
_LONE: Final = re.compile(
    r"(?:(?<=[A-Za-z,] )|\A)(?P<word>[аАІ])(?= [A-Za-z]{2})"
    r"|(?<=[a-z] )(?P<name>[АВСЕНІКМОРТХ])(?=(?: [a-z]|[,;]|\.?\Z))"
    r"|(?:(?<=[A-Za-z,] )|(?<=[A-Z]\.)|(?<=[A-Z]\. )|\A)(?P<initial>[АВСЕНІКМОРТХ])(?=\. ?(?:[A-ZАВСЕНІКМОРТХ]\. ?)?[A-Z][a-z]{2})"
)
_SPOKEN_OF: Final = re.compile(
    r"\b(?:letters?|characters?|alphabet|cyrillic|russian|kazakh|vowels?|sounds?|prefix|suffix)\b",
    re.IGNORECASE,
)
LEAST_WORDS: Final = 2


def lone_latin(text: str, around: Around) -> list[Change]:
    """Return the single letters of an English text that go into Latin.

    >>> text = "The office offered а loan to В. Moore"
    >>> [change.after for change in lone_latin(text, Around(cyrillic=0, latin=4))]
    ['a', 'B']
    """
    if around.cyrillic or around.latin < LEAST_WORDS or _SPOKEN_OF.search(text):
        return []
    return [
        Change(*match.span(), match[0].translate(TO_LATIN), 0.9) for match in _LONE.finditer(text)
    ]
