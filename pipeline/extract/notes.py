"""Signs of footnotes, which stand on words and numbers: "3.6 billion²", "42.1%*", "debt[3]"."""

import re
from typing import Final

from pipeline.raised import RAISED_LETTERS

#: What is looked for first: few texts have any.
_ANY: Final = re.compile(rf"[¹²³⁰⁴-⁹{RAISED_LETTERS}*†‡\[]|\.[1-9]\d?(?:\s|\Z)")
#: A power stands on a short unit or a number ("m²", "10⁶"), a note on a longer word, on a sign or a
#: year, or before a text.
_NOTE: Final = re.compile(
    r"(?:(?<=[^\W\d_]{4})|(?<=[%).»”\"])|(?<=\b[12]\d{3})|\A)[¹²³⁰⁴-⁹]{1,2}(?!\w)"
    rf"|(?:(?<=[\w%).»”\"])|\A)[{RAISED_LETTERS}](?:, ?[{RAISED_LETTERS}])?(?!\w)"
    r"|(?<=[\w%)])(?:\[\d{1,2}\]|\*{1,3}|[†‡])(?=[\s,.;:)]|\Z)"
    # "in 2020.2 The sector": a digit that stood raised behind the stop of a sentence
    r"|(?:(?<=[a-z]{4}\.)(?<!para\.)(?<!item\.)|(?<=%\.)|(?<=\d [a-z]\.)|(?<=\d [a-z]{2}\.)|(?<=\b(?:19|20)\d\d\.))(?:[2-9]|1(?![0-2])\d?|[2-9]\d)(?=\s+[A-Z“\"]|\Z)"
)


def notes(text: str) -> dict[int, int]:
    """Return where each sign of a footnote begins and where it ends.

    >>> notes("решением[3] Правительства")
    {8: 11}
    """
    if _ANY.search(text) is None:
        return {}
    return {note.start(): note.end() for note in _NOTE.finditer(text) if note.start()}


def without_notes(text: str) -> str:
    """Return a text with spaces in place of the signs of footnotes, of the same length.

    >>> without_notes("3.6 billion² in 2021, 42.1%* of 5 m²")
    '3.6 billion  in 2021, 42.1%  of 5 m²'
    """
    if _ANY.search(text) is None:
        return text
    return _NOTE.sub(lambda note: " " * len(note.group()), text)
