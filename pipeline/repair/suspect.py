"""Whether a text may have been read wrongly at all: a cheap look, for most text is clean."""

import re
from typing import Final

from pipeline.repair.escapes import is_escaped

#: All that sound Russian, Kazakh and English text is made of.
_USUAL: Final = (
    "\t\n\r -~\xa0«»—–№“”„’‘…•"
    "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
)  # fmt: skip
#: Anything else.
_UNUSUAL: Final = re.compile(rf"[^{_USUAL}]")
#: A capital or sign right after a small letter.
_GROWN: Final = re.compile(r"[А-ЯЁ№\\^`~|{}<>$#&@](?<=[а-яё].)")
#: A number sign or dash grown into a word, a number sign in UTF-8.
_GROWN_INTO: Final = re.compile(
    r"[№—–‘’“”в](?:(?<=№)[а-яё]|(?<=[—–‘’“”])(?<!\w.)[а-яё]{2}|(?<=[—–])[А-Я][—–]|(?<=в)„–)"
)
_CAPITALS: Final = re.compile("[А-ЯЁ]{4}")
#: ASCII that may be glyph codes: signs inside words, capitals that no word has in a row.
_SIGNS_INSIDE: Final = re.compile(r"[A-Za-z][\\\]\[^_`{}|~*=<>@]|[\\\]\[^_`{}|~*=<>@][A-Za-z]")
_CODES: Final = re.compile(r"(?<![A-Za-z])[B-Z]?[G-Z]{3}[A-Z\\\]\[^_`]*")
#: With more capitals than this a text may have small letters and capitals changed over (KOI8-R).
CAPITALS: Final = 0.6
#: But not if more of its longer words are known.
KNOWN: Final = 0.75
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def is_suspect(text: str) -> bool:
    """Return whether the letters of a text may be others read wrongly; True proves nothing.

    >>> is_suspect("Закон № 379-V «О партнерстве»"), is_suspect("Çàêîí"), is_suspect("гБЛПО тЕУРХВМЙЛЙ")
    (False, True, True)
    """
    if text.isascii():
        return not text.isprintable() or looks_coded(text) or is_escaped(text)
    return bool(
        _UNUSUAL.search(text)
        or _GROWN.search(text)
        or _GROWN_INTO.search(text)
        or (many_capitals(text) and not has_known_words(text))
        or is_escaped(text)
    )


def many_capitals(text: str) -> bool:
    """Return whether most letters of a text are Cyrillic capitals."""
    if not _CAPITALS.search(text):
        return False
    return sum(map(str.isupper, text)) > CAPITALS * sum(map(str.isalpha, text))


def has_known_words(text: str) -> bool:
    """Return whether most longer words of a text are known: a heading in capitals, no KOI8-R."""
    from pipeline.judge import UNKNOWN, word_log

    words = _LONG_WORD.findall(text)
    return sum(word_log(word) > UNKNOWN for word in words) > KNOWN * len(words)


def looks_coded(text: str) -> bool:
    """Return whether ASCII may be the glyph codes of a font.

    >>> looks_coded("7KH\\x03*RYHUQPHQW\\x03RI\\x03WKH\\x035HSXEOLF")
    True
    """
    if len(_SIGNS_INSIDE.findall(text)) * 12 > len(text) > 8:
        return True
    return len(_CODES.findall(text)) * 25 > len(text)
